#include "facts/names/capitals.h"

#include <string.h>

#include "text/normalise.h"

bool capitals_has(const Token *token) {
  return token->letter_case == CASE_TITLE || token->letter_case == CASE_UPPER || token->letter_case == CASE_MIXED;
}

bool capitals_only(const char *text, uint32_t length) {
  return strspn(text, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") >= length;
}

/* Does a mark end the sentence, be it that of an abbreviation behind a comma: "in Cedar Ridge, N.J."? */
static bool has_end_mark(const Document *document, const Sentence *sentence) {
  if (sentence->end_token == sentence->first_token)
    return false;
  const Token *last = &document->tokens[sentence->end_token - 1];
  if (strchr(".!?", document->text[last->begin]))
    return true;
  return sentence->end_token - sentence->first_token > 1 && document->text[last->end - 1] == '.' &&
         document->text[last[-1].begin] == ',';
}

bool capitals_headline(const Document *document, const Sentence *sentence) {
  unsigned capital = 0, lower = 0;
  if (has_end_mark(document, sentence))
    return false;
  for (uint32_t t = sentence->first_token; t < sentence->end_token; t++) {
    const Token *token = &document->tokens[t];
    if (token->kind != TOKEN_WORD || token->end - token->begin < 4)
      continue;                 /* headlines leave articles and the like small */
    capital += capitals_has(token);
    lower += token->letter_case == CASE_LOWER;
  }
  return capital > 2 && capital > lower * 2;
}

bool capitals_shouted(const Document *document, const Sentence *sentence) {
  unsigned upper = 0, others = 0;
  for (uint32_t t = sentence->first_token; t < sentence->end_token; t++) {
    LetterCase letter_case = document->tokens[t].letter_case;
    upper += letter_case == CASE_UPPER;
    others += letter_case == CASE_LOWER || letter_case == CASE_TITLE;
  }
  return upper > others;
}

/* "Ida K. Brekke": is the full stop at `stop` that of an initial inside a name? */
static bool is_initials(const Document *document, const Sentence *sentence, uint32_t stop) {
  enum { BEFORE = 2 };          /* the letter, and a word of the name */
  const Token *letter = &document->tokens[stop - 1], *name = letter - 1;
  if (document->text[letter[1].begin] != '.' || letter[1].space_before || stop < sentence->first_token + BEFORE)
    return false;
  return letter->letter_case == CASE_UPPER && letter->end - letter->begin == 1 && letter->space_before &&
         ((name->kind == TOKEN_WORD && capitals_has(name)) || is_initials(document, sentence, stop - BEFORE));
}

bool capitals_initial(const Document *document, const Sentence *sentence, uint32_t token) {
  uint32_t first = sentence->first_token;
  while (first < token && document->tokens[first].kind == TOKEN_PUNCTUATION)
    first++;                    /* the dash or bullet of a list */
  if (first == token)
    return true;
  const Token *before = &document->tokens[token - 1];
  if (before->kind != TOKEN_PUNCTUATION)
    return false;
  char mark = document->text[before->begin];
  if (is_initials(document, sentence, token - 1))
    return false;
  const bool doubled = mark == '-' && token >= first + 2 && document->text[before[-1].begin] == '-';
  const Token *opening = doubled ? before - 1 : before;
  bool dash = mark == '-' && opening->space_before && document->tokens[token].space_before;     /* "Bogor -- Kapal" */
  return dash || (unsigned char)mark >= 0x80 || strchr("\"'([:.?!", mark) != NULL;
}

bool capitals_hyphenated(const Document *document, const Sentence *sentence, uint32_t token) {
  const Token *word = &document->tokens[token];
  return token + 2 < sentence->end_token && document->text[word[1].begin] == '-' && !word[1].space_before &&
         !word[2].space_before && word[2].kind == TOKEN_WORD && capitals_has(&word[2]);
}

/* Two words side by side, as a key of SEEN_PAIRS. */
static RapporteurStatus take_pair(NameFinder *finder, const Token *first) {
  RapporteurStatus status = RAPPORTEUR_OK;
  buffer_clear(&finder->key);
  for (int i = 0; !status && i < 2; i++) {
    status = normalise(namefinder_text(finder, first[i].begin), first[i].end - first[i].begin, &finder->key);
    buffer_char(&finder->key, ' ');
  }
  return status || !finder->key.failed ? status : RAPPORTEUR_ERROR_MEMORY;
}

bool capitals_paired(NameFinder *finder, uint32_t token) {
  const Document *document = finder->analysis->document;
  const Sentence *sentence = &document->sentences[finder->sentence];
  for (uint32_t first = token > sentence->first_token ? token - 1 : token;
       first <= token && first + 1 < sentence->end_token; first++) {
    const Token *pair = &document->tokens[first];
    if (pair[0].kind != TOKEN_WORD || pair[1].kind != TOKEN_WORD || !capitals_has(pair) || !capitals_has(pair + 1))
      continue;
    finder->failed |= take_pair(finder, pair) != RAPPORTEUR_OK;
    if (namefinder_seen(finder, SEEN_PAIRS, &finder->key))
      return true;
  }
  return false;
}

/* Where a word with a capital, or without one, stands in its sentence. */
typedef struct Place {
  bool telling;                 /* its place does not ask for the capital */
  bool first, last;             /* no word with a capital stands before it, or behind it */
} Place;

static RapporteurStatus note_capital(NameFinder *finder, Place place) {
  RapporteurStatus status = place.first ? namefinder_see(finder, SEEN_FIRST, &finder->normal) : RAPPORTEUR_OK;
  if (status)
    return status;
  if (!place.telling)
    return namefinder_see_again(finder, SEEN_INITIAL, SEEN_INITIALS, &finder->normal);
  status = namefinder_see(finder, SEEN_CASED, &finder->normal);
  if (!status && place.first && !place.last)
    status = namefinder_see(finder, SEEN_BEGINS, &finder->normal);
  return status || !place.last ? status
                               : namefinder_see_again(finder, SEEN_LAST, SEEN_LAST_AGAIN, &finder->normal);
}

static RapporteurStatus note_word(NameFinder *finder, const Token *token, Place place) {
  RapporteurStatus status = namefinder_normalise(finder, (Span){token->begin, token->end});
  if (status)
    return status;
  return token->letter_case == CASE_LOWER ? namefinder_see(finder, SEEN_LOWER, &finder->normal)
                                          : note_capital(finder, place);
}

RapporteurStatus capitals_note(NameFinder *finder, uint32_t number) {
  const Document *document = finder->analysis->document;
  const Sentence *sentence = &document->sentences[number];
  bool headline = capitals_headline(document, sentence), before = false;
  RapporteurStatus status = RAPPORTEUR_OK;
  for (uint32_t t = sentence->first_token; !status && t < sentence->end_token; t++) {
    const Token *token = &document->tokens[t];
    bool capital = capitals_has(token) && !headline, word = token->kind == TOKEN_WORD;
    Place place = {.telling = capital && !capitals_initial(document, sentence, t),
                   .first = t == sentence->first_token || !capitals_has(token - 1),
                   .last = t + 1 == sentence->end_token || !capitals_has(token + 1)};
    bool pair = before && place.telling && word;
    before = place.telling && word;
    if (pair && !(status = take_pair(finder, token - 1)))
      status = namefinder_see(finder, SEEN_PAIRS, &finder->key);
    if (!status && word && (capital || token->letter_case == CASE_LOWER))
      status = note_word(finder, token, place);
  }
  return status;
}
