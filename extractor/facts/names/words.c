#include "facts/names/words.h"

#include <string.h>
#include <strings.h>

#include "facts/names/capitals.h"
#include "facts/names/namefinder.h"
#include "facts/names/smallwords.h"
#include "facts/names/wordcontext.h"
#include "facts/names/wordedge.h"

bool word_is_core(const Word *word) { return word->role == WORD_NAME || word->role == WORD_PERSON; }

bool word_is_inside(const Word *word) { return word->role != WORD_OTHER; }

bool word_is_possessive(const NameFinder *finder, const Word *word) {
  const char *text = namefinder_text(finder, word->span.begin);
  uint32_t length = word->span.end - word->span.begin;
  return word->glued && length >= 2 && text[length - 1] == 's' &&
         (*text == '\'' || !strncmp(text, "\u2019", length - 1));
}

/* --- roles --- */

/* In a script with capitals. `doubtful`: the capital may come from its place (a sentence's beginning, a headline). */
static WordRole cased_role(NameFinder *finder, const Token *token, const Edge *edge, bool doubtful) {
  /* "NAB" keeps its capitals everywhere; in a sentence of nothing but capitals they say nothing */
  bool initials = token->letter_case == CASE_UPPER && token->end - token->begin > 1 && !finder->shouted;
  bool inner = token->letter_case == CASE_MIXED && !finder->shouted;    /* "HydroGen": no sentence asks for that */
  if (!doubtful || initials || inner || capitals_paired(finder, (uint32_t)(token - finder->analysis->document->tokens)))
    return WORD_NAME;
  /* "Kite says" where "Kite" ends names within sentences, whoever flies a kite besides */
  if (namefinder_seen(finder, SEEN_LOWER, &finder->normal))
    return namefinder_seen(finder, SEEN_LAST_AGAIN, &finder->normal) ? WORD_NAME : WORD_OTHER;
  bool usual = namefinder_is_ordinary(finder, edge) || namefinder_common(finder);
  return !usual || namefinder_seen(finder, SEEN_LAST, &finder->normal) ? WORD_NAME : WORD_OTHER;
}

/* In a script without capitals: what is left when the known words are gone. */
static WordRole uncased_role(const NameFinder *finder, const Token *token, const Edge *edge) {
  bool known = token->end - token->begin < 3 || namefinder_is_ordinary(finder, edge) || namefinder_common(finder);
  return known ? WORD_OTHER : WORD_NAME;
}

/* Only demonyms inflect: "Mali" is not in a word that merely begins like it. */
static bool is_place(const NameFinder *finder, const Edge *edge) {
  const ReservedTags *tags = &finder->pack->tags;
  return namefinder_reads(finder, edge, tags->demonym) || namefinder_lists(finder, edge, tags->place);
}

/* "Banks" is a form of "bank", but what ends names does not inflect. */
static bool is_organization_word(const NameFinder *finder, const Edge *edge) {
  const ReservedTags *tags = &finder->pack->tags;
  return namefinder_reads(finder, edge, tags->organization_end)
             ? namefinder_lists(finder, edge, tags->organization_word)
             : namefinder_reads(finder, edge, tags->organization_word);
}

/* The role that the lexicon gives a word, WORD_OTHER if none. */
static WordRole lexical_role(const NameFinder *finder, const Edge *edge) {
  const ReservedTags *tags = &finder->pack->tags;
  bool given = namefinder_reads(finder, edge, tags->given_name) ||
               namefinder_reads(finder, edge, tags->maybe_given_name);
  if (namefinder_reads(finder, edge, tags->not_name)) /* "Tim" is a team, unless it has a capital within a sentence */
    return given && namefinder_seen(finder, SEEN_CASED, &finder->normal) ? WORD_MAYBE : WORD_NOT_NAME;
  if (namefinder_reads(finder, edge, tags->legal_form))
    return WORD_LEGAL;
  if (is_organization_word(finder, edge))
    return WORD_ORGANIZATION;
  if (is_place(finder, edge))
    return namefinder_lists(finder, edge, tags->given_name) ? WORD_MAYBE_PLACE : WORD_PLACE;
  if (namefinder_lists(finder, edge, tags->given_name) || namefinder_lists(finder, edge, tags->surname))
    return WORD_PERSON;
  return namefinder_lists(finder, edge, tags->maybe_given_name) ? WORD_MAYBE : WORD_OTHER;
}

/* "MNT-Orbit": a currency's code that a hyphen joins to a name is a part of it. */
static bool heads_compound(const NameFinder *finder, const Token *token) {
  const Token *end = finder->analysis->document->tokens + finder->lattice->end_token;
  return token->letter_case == CASE_UPPER && token + 2 < end && !token[1].space_before && !token[2].space_before &&
         *namefinder_text(finder, token[1].begin) == '-' && token[2].letter_case == CASE_TITLE;
}

/* "PLN", "DANA": capitals that no capitals or numbers stand beside name somebody, be they a currency's code or, in
   small letters, an organisation's word. */
static bool is_acronym(const NameFinder *finder, const Token *token) {
  const Document *document = finder->analysis->document;
  const Sentence *sentence = &document->sentences[finder->sentence];
  if (!finder->pack->cased || finder->shouted || token->letter_case != CASE_UPPER || token->end - token->begin < 3)
    return false;
  uint32_t at = (uint32_t)(token - document->tokens);
  for (uint32_t t = at > sentence->first_token ? at - 1 : at; t < sentence->end_token && t <= at + 1; t++)
    if (t != at && (document->tokens[t].kind == TOKEN_NUMBER || capitals_has(&document->tokens[t])))
      return false;
  return true;
}

/* "Tan Boen Nio", "Nio sells cars": an ISO code of a currency that is not written in capitals, beside no number, is
   somebody. */
static bool is_spelled_like_code(const NameFinder *finder, const Token *token, const Edge *edge) {
  const Document *document = finder->analysis->document;
  const Sentence *sentence = &document->sentences[finder->sentence];
  const Token *first = document->tokens + sentence->first_token, *end = document->tokens + sentence->end_token;
  const Reading *currency = edge ? edge_reading(edge, finder->pack->lexicon, finder->currency) : NULL;
  if (!currency || token->letter_case != CASE_TITLE || currency->value == NO_STRING ||
      (token > first && token[-1].kind == TOKEN_NUMBER) || (token + 1 < end && token[1].kind == TOKEN_NUMBER))
    return false;
  const char *code = lexicon_text(finder->pack->lexicon, currency->value);
  return strlen(code) == token->end - token->begin &&
         !strncasecmp(code, namefinder_text(finder, token->begin), strlen(code));
}

/* "ADI Commuter": capitals that stand beside no other such word are no given name. */
static bool is_no_given(const NameFinder *finder, const Token *token) {
  const Document *document = finder->analysis->document;
  const Sentence *sentence = &document->sentences[finder->sentence];
  const uint32_t at = (uint32_t)(token - document->tokens);
  return finder->pack->cased && !finder->shouted && token->letter_case == CASE_UPPER &&
         token->end - token->begin >= 3 && (at == sentence->first_token || token[-1].letter_case != CASE_UPPER) &&
         (at + 1 == sentence->end_token || token[1].letter_case != CASE_UPPER);
}

/* "Q: How did it start?": one letter before a colon is a label. */
static bool is_label(const NameFinder *finder, const Token *token) {
  const Token *end = finder->analysis->document->tokens + finder->lattice->end_token;
  return token->end - token->begin == 1 && token + 1 < end && *namefinder_text(finder, token[1].begin) == ':';
}

/* Does a sign without spaces around it join the token to the one that follows? */
static bool is_tied(const NameFinder *finder, const Token *token, char sign) {
  const Token *end = finder->analysis->document->tokens + finder->lattice->end_token;
  return token + 2 < end && *namefinder_text(finder, token[1].begin) == sign && !token[1].space_before &&
         !token[2].space_before && token[2].kind == TOKEN_WORD && capitals_has(&token[2]);
}

/* "OR&T": capitals that "&" joins are a name's, whatever they spell. */
static bool is_ampersand_part(const NameFinder *finder, const Token *token) {
  const Token *first = finder->analysis->document->tokens + finder->lattice->first_token;
  return finder->pack->cased && token->letter_case == CASE_UPPER &&
         (is_tied(finder, token, '&') ||
          (token >= first + 2 && is_tied(finder, token - 2, '&') && capitals_has(token - 2)));
}

/* "Skarland e-Pumpe": one small letter that a hyphen joins to a capital. */
static bool is_small_prefix(const NameFinder *finder, const Token *token) {
  return finder->pack->cased && token->letter_case == CASE_LOWER && token->end - token->begin == 1 &&
         is_tied(finder, token, '-');
}

/* "King's College": a word after which institutions are called, with its s, before another word with a capital. */
static bool is_owner(const NameFinder *finder, const Token *token, const Edge *edge) {
  const Token *end = finder->analysis->document->tokens + finder->lattice->end_token;
  const char *mark = token + 2 < end ? namefinder_text(finder, token[1].begin) : "";
  return finder->pack->cased && token->letter_case == CASE_TITLE && (*mark == '\'' || !strncmp(mark, "\u2019", 3)) &&
         !token[1].space_before && token[2].letter_case == CASE_TITLE &&
         namefinder_reads(finder, edge, finder->pack->tags.name_owner);
}

/* "his uncle, A. Brekke": a letter and its full stop, before a word with a capital and behind a mark or a short
   word, not behind what such letters tell apart ("plan A"). */
static bool is_front_initial(const NameFinder *finder, const Token *token) {
  enum { LONGEST_BEFORE = 3 };
  const Token *tokens = finder->analysis->document->tokens;
  const Token *first = tokens + finder->lattice->first_token, *end = tokens + finder->lattice->end_token;
  bool apart = token == first || token[-1].kind == TOKEN_PUNCTUATION ||
               (token[-1].letter_case == CASE_LOWER && token[-1].end - token[-1].begin <= LONGEST_BEFORE);
  return apart && finder->pack->cased && token->letter_case == CASE_UPPER && token->end - token->begin == 1 &&
         token + 2 < end && *namefinder_text(finder, token[1].begin) == '.' && !token[1].space_before &&
         (token[2].letter_case == CASE_TITLE ||
          (token[2].letter_case == CASE_UPPER && token[2].end - token[2].begin == 1));
}

/* A word that joins names begins one if it is listed as a name too ("Abu"). */
static bool is_join(const NameFinder *finder, const Token *token, const Edge *edge, bool heads) {
  const ReservedTags *tags = &finder->pack->tags;
  return namefinder_lists(finder, edge, tags->name_join) &&
         (token->letter_case == CASE_NONE || token->letter_case == CASE_LOWER) &&
         !(heads && namefinder_lists(finder, edge, tags->maybe_given_name));
}

/* "Skarland Holdings plc": a legal form in small letters that is no word of the language. */
static bool is_small_legal(NameFinder *finder, const Token *token, const Edge *edge) {
  return finder->pack->cased && token->letter_case == CASE_LOWER && token->end - token->begin >= 3 &&
         namefinder_lists(finder, edge, finder->pack->tags.legal_form) && !namefinder_common(finder);
}

static bool leads_to_number(const NameFinder *finder, const Token *token) {
  const Token *end = finder->analysis->document->tokens + finder->lattice->end_token;
  return token + 1 < end && token[1].kind == TOKEN_NUMBER;
}

/* "Q3": no name begins with it, and none goes on over it. */
static bool is_numbered(const NameFinder *finder, const Token *token) {
  const char *text = namefinder_text(finder, token->begin);
  for (uint32_t i = 0; i < token->end - token->begin; i++)
    if (text[i] >= '0' && text[i] <= '9')
      return true;
  return false;
}

/* Without capitals: is the word listed as somebody's name, and no month, title, ... as it stands? "Joanna" is a form of
   what Tunisia calls June. */
static bool is_listed_person(const NameFinder *finder, const Edge *edge) {
  const ReservedTags *tags = &finder->pack->tags;
  if (finder->pack->cased || !edge || edge->word == NO_STRING ||
      !(namefinder_lists(finder, edge, tags->given_name) || namefinder_lists(finder, edge, tags->surname)))
    return false;
  Edge whole = *edge;
  whole.readings = lexicon_readings(finder->pack->lexicon, edge->word);
  return !namefinder_is_blocking(finder, &whole);
}

/* "3one4 Capital", "5paisa कैपिटल": a Latin word that begins with a figure and has no capital, before a word of an
   organisation's name that has one or whose script has none; not "3rd Capital". */
static bool is_figured(const NameFinder *finder, const Token *token, const Edge *edge) {
  const Lattice *lattice = finder->lattice;
  const Edge *next = lattice_token_from(lattice, edge->to);
  const char *text = namefinder_text(finder, token->begin);
  uint32_t length = token->end - token->begin, figures = (uint32_t)strspn(text, "0123456789");
  bool ordinal = length == figures + 2 && (!strncmp(text + figures, "st", 2) || !strncmp(text + figures, "nd", 2) ||
                                           !strncmp(text + figures, "rd", 2) || !strncmp(text + figures, "th", 2));
  if (!figures || figures == length || ordinal || !next || edge->kind != EDGE_TOKEN)
    return false;
  const Token *label = &finder->analysis->document->tokens[next->token];
  return (capitals_has(label) || label->letter_case == CASE_NONE) &&
         namefinder_reads(finder, next, finder->pack->tags.organization_word);
}

/* "Premier Harvest", "General Harvest": a title that is a word of trade too, before an ordinary word that is nobody's name. */
static bool is_trade_front(NameFinder *finder, const Token *token, const Edge *edge, bool doubtful) {
  const ReservedTags *tags = &finder->pack->tags;
  const Token *end = finder->analysis->document->tokens + finder->lattice->end_token, *next = token + 1;
  if (!finder->pack->cased || doubtful || token->letter_case != CASE_TITLE || next >= end ||
      next->letter_case != CASE_TITLE || !namefinder_reads(finder, edge, tags->trade_word))
    return false;
  const Edge *behind = lattice_token_from(finder->lattice, edge->to);
  if (namefinder_lists(finder, behind, tags->surname) || namefinder_lists(finder, behind, tags->given_name) ||
      namefinder_lists(finder, behind, tags->maybe_given_name) || namefinder_is_individual(finder, behind))
    return false;
  finder->failed |= namefinder_normalise(finder, (Span){next->begin, next->end}) != RAPPORTEUR_OK;
  bool common = namefinder_common(finder) != COMMON_NOT || namefinder_reads(finder, behind, tags->organization_word);
  finder->failed |= namefinder_normalise(finder, edge->span) != RAPPORTEUR_OK;
  return common;
}

/* "R900m", "N5bn": a currency's letters, figures and a multiplier in one word, the one in hand. */
static bool is_amount(const NameFinder *finder) {
  const Lexicon *lexicon = finder->pack->lexicon;
  const Buffer *word = &finder->normal;
  const char *text = word->length ? word->bytes : "";
  size_t letters = strspn(text, "abcdefghijklmnopqrstuvwxyz"), figures = letters + strspn(text + letters, "0123456789");
  if (!finder->currency || !letters || figures == letters || figures == word->length)
    return false;
  return lexicon_has(lexicon, lexicon_word(lexicon, text, letters), finder->currency, NULL) &&
         lexicon_has(lexicon, lexicon_word(lexicon, text + figures, word->length - figures),
                     finder->bound_multiplier, NULL);
}

/* "$6.5M": a multiplier that is written in one with the figures before it. */
static bool is_multiplier(const NameFinder *finder, const Token *token, const Edge *edge) {
  const Token *first = finder->analysis->document->tokens + finder->lattice->first_token;
  return token > first && !token->space_before && token[-1].kind == TOKEN_NUMBER &&
         namefinder_reads(finder, edge, finder->bound_multiplier);
}

static WordRole role_of(NameFinder *finder, const Token *token, const Edge *edge, bool doubtful, bool heads) {
  bool cased = token->letter_case != CASE_NONE;
  if (token->kind == TOKEN_PUNCTUATION)
    return strchr("-&+", *namefinder_text(finder, token->begin)) ? WORD_JOIN : WORD_OTHER;
  if (token->kind != TOKEN_WORD)
    return WORD_OTHER;
  if (is_join(finder, token, edge, heads))
    return WORD_JOIN;
  if (is_amount(finder) || is_multiplier(finder, token, edge))
    return WORD_OTHER;
  if (is_trade_front(finder, token, edge, doubtful) || is_ampersand_part(finder, token) ||
      is_small_prefix(finder, token) || is_front_initial(finder, token) || is_owner(finder, token, edge))
    return WORD_NAME;
  /* "Bob" is somebody, "BOB" is money; "Jan" is, but not of "Jan 5" */
  bool given = (token->letter_case == CASE_TITLE && namefinder_reads(finder, edge, finder->pack->tags.given_name) &&
                !leads_to_number(finder, token)) ||
               is_listed_person(finder, edge);
  if (is_small_legal(finder, token, edge))
    return WORD_LEGAL;
  if (is_figured(finder, token, edge))
    return WORD_NAME;
  bool acronym = is_acronym(finder, token);
  bool code = heads_compound(finder, token) || (acronym && namefinder_is_currency(finder, edge)) ||
              is_spelled_like_code(finder, token, edge);
  if ((cased && !capitals_has(token)) || (!given && !code && namefinder_is_blocking(finder, edge)))
    return WORD_OTHER;
  if (is_label(finder, token))
    return WORD_OTHER;
  WordRole lexical = lexical_role(finder, edge);
  if (lexical == WORD_NOT_NAME && !doubtful && heads_compound(finder, token))
    return WORD_NAME;           /* "the OM-Heron" */
  if (lexical == WORD_NOT_NAME && ((doubtful && finder->pack->cased) || is_numbered(finder, token)))
    return WORD_OTHER;          /* "Acme Appoints Chief Scientist" */
  if ((lexical == WORD_ORGANIZATION && acronym) || (lexical == WORD_PERSON && is_no_given(finder, token)))
    return WORD_NAME;
  if (lexical != WORD_OTHER)
    return lexical;
  return cased ? cased_role(finder, token, edge, doubtful) : uncased_role(finder, token, edge);
}

/* "Ida King", "Ida Luther King": a title or a month with a capital behind somebody's given name is a surname, unless it is
   that of something ("King of") or counted ("May 5"). */
static bool is_surname_too(const NameFinder *finder, const Word *word, const Token *token, const Edge *edge) {
  const Token *end = finder->analysis->document->tokens + finder->lattice->end_token;
  const Word *words = finder->words;
  bool behind = word > words && word[-1].role == WORD_PERSON && word[-1].given;
  bool further = word > words + 1 && word[-2].role == WORD_PERSON && word[-2].given &&
                 (word_is_core(&word[-1]) || word[-1].role == WORD_MAYBE);
  if (!finder->pack->cased || finder->shouted || word->glued || token->letter_case != CASE_TITLE ||
      !(behind || further) || edge->kind == EDGE_PHRASE || !namefinder_is_blocking(finder, edge) ||
      namefinder_reads(finder, edge, finder->weekday))
    return false;
  bool counted = token + 1 < end && token[1].kind == TOKEN_NUMBER;
  const Edge *next = lattice_token_from(finder->lattice, word->to);
  bool office =
      namefinder_is_individual(finder, edge) && namefinder_reads(finder, next, finder->pack->tags.organization_link);
  return !counted && !office;
}

/* An initial inside a name, "C." in "Ida C. Brekke", whatever else the letter may be. */
static bool is_initial(const NameFinder *finder, const Word *word, const Token *token) {
  return word > finder->words && (word_is_core(&word[-1]) || word[-1].role == WORD_MAYBE) &&
         token->kind == TOKEN_WORD && token->end - token->begin == 1 && capitals_has(token) &&
         *namefinder_text(finder, token->begin + 1) == '.';
}

/* --- the words of a sentence --- */

/* Arabic has words that only the dots under the last letter tell from a name, and normalisation takes them off: "on"
   and "Ali". Spelled as the word, which the pack uses, it is none but behind a given name, where Egypt spells it so. */
static bool is_undotted_word(const NameFinder *finder, const Word *word, const Edge *edge) {
  static const char alef_maqsura[] = "\xD9\x89";
  uint32_t length = word->span.end - word->span.begin, letter = sizeof alef_maqsura - 1;
  bool follows_given = word > finder->words && word[-1].given;
  if (length <= letter || follows_given ||
      memcmp(namefinder_text(finder, word->span.end - letter), alef_maqsura, letter))
    return false;
  Edge whole = *edge;           /* as it stands: no form of another word */
  whole.readings = lexicon_readings(finder->pack->lexicon, edge->word);
  return namefinder_is_ordinary(finder, &whole);
}

/* "Now", whose article a madda follows, is spelled like "Alain" but for that, and normalisation takes it off. */
static bool is_article_spelled(const NameFinder *finder, const Word *word) {
  static const char article_madda[] = "\xD8\xA7\xD9\x84\xD8\xA2";
  return word->span.end - word->span.begin >= sizeof article_madda - 1 &&
         !memcmp(namefinder_text(finder, word->span.begin), article_madda, sizeof article_madda - 1);
}

/* "Universitas Sebelas Maret", "Universitas 17 Agustus": a day of the calendar that an institution is called after. */
static bool is_commemorated(const NameFinder *finder, const Word *word, const Token *token, const Edge *edge) {
  if (!finder->pack->cased || token->letter_case != CASE_TITLE || word < finder->words + 2 || word->glued ||
      !finder->month || !namefinder_reads(finder, edge, finder->month))
    return false;
  if (token[-1].kind == TOKEN_NUMBER)
    return word[-2].role == WORD_ORGANIZATION;
  return token[-1].letter_case == CASE_TITLE && word_is_inside(&word[-2]) && word_is_inside(&word[-1]) &&
         namefinder_word_reads(finder, (uint32_t)(word - 1 - finder->words), finder->pack->tags.number);
}

/* "Yayasan BPK Kencana": capitals right behind an organisation's word are no title, though they may be one in small letters. */
static bool is_titled_like(const NameFinder *finder, const Word *word, const Token *token, const Edge *edge) {
  return finder->pack->cased && !finder->shouted && token->letter_case == CASE_UPPER && word > finder->words &&
         (word[-1].role == WORD_ORGANIZATION || word[-1].role == WORD_LEGAL) && !word->glued &&
         namefinder_reads(finder, edge, finder->pack->tags.name_title);
}

/* "PT PLN", "PLN Batubara": a code in capitals, behind a legal form or before another word with a capital, is a part of a
   name, and so is "Le" of "Le Van Hanh" where capitals tell; beside a number, or alone, it may be money. */
static bool is_part_of_name(const NameFinder *finder, const Word *word, const Token *token, bool doubtful) {
  const Document *document = finder->analysis->document;
  const Sentence *sentence = &document->sentences[finder->sentence];
  uint32_t at = (uint32_t)(token - document->tokens);
  bool code = token->letter_case == CASE_UPPER;
  if (!finder->pack->cased || finder->shouted || (!code && (doubtful || token->letter_case != CASE_TITLE)))
    return false;
  if (code && word > finder->words && word[-1].role == WORD_LEGAL)
    return true;
  return at + 1 < sentence->end_token && token[1].letter_case == CASE_TITLE &&
         (at == sentence->first_token || token[-1].kind != TOKEN_NUMBER);
}

static RapporteurStatus describe_word(NameFinder *finder, Word *word, const Token *token, const Edge *edge,
                                      bool doubtful) {
  const ReservedTags *tags = &finder->pack->tags;
  RapporteurStatus status = namefinder_normalise(finder, edge->span);
  if (status)
    return status;
  *word = (Word){.from = edge->from, .to = edge->to, .span = edge->span, .latin = token->script == SCRIPT_LATIN,
                 .glued = !token->space_before, .cut = edge->kind == EDGE_PIECE};
  bool heads = word == finder->words || !word_is_inside(&word[-1]);
  bool named = is_initial(finder, word, token) || (!doubtful && is_surname_too(finder, word, token, edge));
  word->role = named ? WORD_NAME : role_of(finder, token, edge, doubtful, heads);
  if (word->role == WORD_OTHER &&
      ((namefinder_is_currency(finder, edge) && is_part_of_name(finder, word, token, doubtful)) ||
       is_titled_like(finder, word, token, edge) || is_commemorated(finder, word, token, edge)))
    word->role = WORD_NAME;
  if ((word->role == WORD_OTHER || word->role == WORD_NOT_NAME) && !doubtful &&
      smallwords_begin_name(finder, word, token, edge))
    word->role = WORD_NAME;
  if (word->role == WORD_ORGANIZATION && heads && word->cut && wordedge_follows_article(finder, edge))
    word->role = WORD_OTHER;    /* "the bank" heads no name */
  if (word->role == WORD_MAYBE && word->cut && wordedge_follows_article(finder, edge))
    word->role = WORD_OTHER;    /* given names take no article of their own */
  if ((word->role == WORD_MAYBE || word->role == WORD_PERSON) &&
      (is_undotted_word(finder, word, edge) || is_article_spelled(finder, word)))
    word->role = WORD_OTHER;
  word->given =
      word->role != WORD_OTHER && namefinder_lists(finder, edge, tags->given_name) && !is_no_given(finder, token);
  word->surname = namefinder_lists(finder, edge, tags->surname);
  word->demonym = namefinder_reads(finder, edge, tags->demonym);
  word->plain = word->role == WORD_OTHER && token->kind == TOKEN_WORD && token->letter_case != CASE_LOWER &&
                token->end - token->begin >= 3 && !namefinder_is_ordinary(finder, edge) && finder->normal.length;
  Commonness common = token->letter_case != CASE_LOWER ? namefinder_common(finder) : COMMON_NOT;
  word->common = common != COMMON_NOT;
  common = word->plain ? common : COMMON_NOT;
  word->firm = common == COMMON_FIRMLY;
  bool listed = lexicon_lists(finder->pack->lexicon, finder->normal.bytes, finder->normal.length);
  word->inflected = word->firm && !listed && edge->to == edge->from + 1u;   /* no clitics */
  word->faint = common == COMMON_WEAKLY && !listed;
  word->weak = common == COMMON_WEAKLY && listed && !namefinder_reads(finder, edge, tags->not_name);
  word->ends_name = (word->role == WORD_ORGANIZATION || word->role == WORD_LEGAL) &&
                    namefinder_lists(finder, edge, tags->organization_end);
  word->purpose = word->role == WORD_ORGANIZATION && namefinder_lists(finder, edge, tags->organization_for);
  bool drawable = word->plain || (finder->pack->head_final && !finder->pack->cased && word->role == WORD_OTHER &&
                                  token->kind == TOKEN_WORD);      /* a word of the rules, introduced as a name */
  if (drawable && namefinder_seen(finder, SEEN_DRAWN, &finder->normal))
    word->role = WORD_NAME;
  return RAPPORTEUR_OK;
}

RapporteurStatus words_describe(NameFinder *finder) {
  const Document *document = finder->analysis->document;
  const Sentence *sentence = &document->sentences[finder->sentence];
  Lattice *lattice = finder->lattice;
  finder->count = lattice->end_token - lattice->first_token;
  finder->words = arena_alloc(&finder->analysis->arena, (finder->count + 1) * sizeof *finder->words);
  if (!finder->words)
    return RAPPORTEUR_ERROR_MEMORY;
  finder->headline = capitals_headline(document, sentence);
  finder->shouted = capitals_shouted(document, sentence);
  RapporteurStatus status = RAPPORTEUR_OK;
  uint32_t node = 0;
  for (uint32_t w = 0; !status && w < finder->count; w++) {
    const Edge *token = lattice_token_from(lattice, node);
    bool family;
    Expectation expected = wordedge_expect(finder, w);
    const Edge *edge = wordedge_find(finder, token, expected, &family);
    /* Latin words in a text of another script keep their capitals everywhere. */
    uint32_t at = lattice->first_token + w;
    bool initial = capitals_initial(document, sentence, at) && !capitals_hyphenated(document, sentence, at);
    bool doubtful = finder->pack->cased && (finder->headline || initial);
    status = describe_word(finder, &finder->words[w], namefinder_token(finder, w), edge, doubtful);
    finder->words[w].headed = expected == EXPECT_NAME;
    finder->words[w].family = family && finder->words[w].role == WORD_OTHER;
    bool called = finder->words[w].role == WORD_ORGANIZATION ||
                  (finder->words[w].role == WORD_PERSON && finder->words[w].surname && !finder->words[w].given);
    finder->words[w].definite = called && wordedge_has_article(finder, token);
    node = token->to;
  }
  return status ? status : wordcontext_apply(finder);
}
