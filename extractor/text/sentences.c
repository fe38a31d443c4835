#include "text/character.h"
#include "text/draft.h"
#include "text/functionwords.h"
#include "text/normalise.h"

/* Nothing that a person wrote is longer; it is cut, so that matching stays linear. (Tokens.) */
enum { LONGEST_SENTENCE = 1000, SHORTEST_PIECE = 500 };
/* What follows a quotation up to a full stop says who spoke rather than something new when it is this short. (Tokens.)
 */
enum { LONGEST_ATTRIBUTION = 8, LONGEST_LATIN_ATTRIBUTION = 12 };

typedef struct Cut {
  Draft *draft;
  uint32_t paragraph;
  TokenRange range;
  uint32_t begin;   /* First token of the sentence being read. */
  size_t quote;     /* The next quotation that is not inside another. */
  bool after_quote; /* The sentence before ended with a quotation of its own. */
} Cut;

static const Token *token_at(const Cut *cut, uint32_t token) { return &cut->draft->tokens.items[token]; }

static const Quote *quote_at(Cut *cut, uint32_t token) {
  while (cut->quote < cut->draft->quotes.count && cut->draft->quotes.items[cut->quote].first_token < token)
    cut->quote++;
  if (cut->quote == cut->draft->quotes.count)
    return NULL;
  const Quote *quote = &cut->draft->quotes.items[cut->quote];
  return quote->first_token == token ? quote : NULL;
}

static bool add(Cut *cut, uint32_t end) {
  Span span = {token_at(cut, cut->begin)->begin, token_at(cut, end - 1)->end};
  Sentence sentence = {cut->begin, end, cut->paragraph, span};
  cut->begin = end;
  return array_push(&cut->draft->sentences, sentence);
}

/* Where to cut what is too long: after the last punctuation mark that fits. */
static uint32_t end_of_piece(const Cut *cut) {
  uint32_t longest = cut->begin + LONGEST_SENTENCE;
  for (uint32_t end = longest; end > cut->begin + SHORTEST_PIECE; end--)
    if (token_at(cut, end - 1)->kind == TOKEN_PUNCTUATION)
      return end;
  return longest;
}

static bool end_sentence(Cut *cut, uint32_t end) {
  while (end - cut->begin > LONGEST_SENTENCE)
    if (!add(cut, end_of_piece(cut)))
      return false;
  return end == cut->begin || add(cut, end);
}

/* ---- Full stops ---- */

static bool has_script_of_dandas(const Token *word) {
  return word->script == SCRIPT_DEVANAGARI || word->script == SCRIPT_GURMUKHI;
}

static unsigned letters_of(const Cut *cut, const Token *word) {
  unsigned letters = 0;
  for (Character c = {.next = word->begin}; c.next < word->end;) {
    c = character_at(cut->draft->document->text, c.next, word->end);
    letters += c.kind == CHARACTER_LETTER;
  }
  return letters;
}

/* "J. Smith", "د. أحمد", "एस. कुमार". Where dandas end the sentences, a full stop after one or two letters
   abbreviates; elsewhere it may follow a verb as short, and only a bare letter is an initial. */
static bool is_initial(const Cut *cut, const Token *word) {
  unsigned letters = letters_of(cut, word);
  if (!has_script_of_dandas(word))
    return letters == 1 && (word->letter_case == CASE_UPPER || word->script == SCRIPT_ARABIC);
  return cut->draft->danda ? letters <= 2 : letters == 1 && word->end - word->begin == 3;
}

/* The normal form of a word, kept until the next one; NULL when there is none. */
static const Buffer *normal_form(const Cut *cut, const Token *word) {
  Draft *draft = cut->draft;
  buffer_clear(&draft->word);
  if (normalise(draft->document->text + word->begin, word->end - word->begin, &draft->word))
    draft->failed = true;
  return draft->word.length ? &draft->word : NULL;
}

static const char *language_of(const Cut *cut) { return cut->draft->paragraphs.items[cut->paragraph].language; }

static StopUse stop_use_of(const Cut *cut, const Token *word) {
  const Draft *draft = cut->draft;
  const Buffer *normal = draft->stop_use ? normal_form(cut, word) : NULL;
  return normal ? draft->stop_use(draft->user, language_of(cut), normal->bytes, normal->length) : STOP_ENDS;
}

/* "In its Series A.": is the letter at `token` one of those that tell such things apart? */
static bool is_lettered(const Cut *cut, uint32_t token) {
  const Token *before = token > cut->begin ? token_at(cut, token - 1) : NULL;
  return before && before->kind == TOKEN_WORD && stop_use_of(cut, before) == STOP_LETTERED;
}

/* Whether the last full stop of initials, as in "the U.S.", ends the sentence too: a function word follows, and with a
   capital. */
static bool ends_with_initials(const Cut *cut, uint32_t token) {
  const Token *word = token_at(cut, token);
  if (word->kind != TOKEN_WORD || cut->draft->document->text[word->end - 1] != '.' || token + 1 == cut->range.end)
    return false;
  const Token *next = token_at(cut, token + 1);
  if (next->letter_case != CASE_TITLE || !next->space_before)
    return false;
  const Buffer *normal = normal_form(cut, next);
  return normal && functionwords_has(language_of(cut), normal->bytes, normal->length);
}

/* Whether the full stop at `token` belongs to the word or number before it. */
static bool stop_abbreviates(const Cut *cut, uint32_t token) {
  if (token == cut->begin || token_at(cut, token)->space_before)
    return false;
  const Token *before = token_at(cut, token - 1);
  if (before->kind == TOKEN_NUMBER)
    return token - 1 == cut->range.first;
  if (before->kind != TOKEN_WORD)
    return false;
  return is_initial(cut, before) ? !is_lettered(cut, token - 1) : stop_use_of(cut, before) == STOP_ABBREVIATES;
}

static bool begins_lower(const Cut *cut, uint32_t token) {
  return token_at(cut, token)->script == SCRIPT_LATIN &&
         character_at(cut->draft->document->text, token_at(cut, token)->begin, token_at(cut, token)->end).letter_case ==
             CASE_LOWER;
}

/* The token behind a few words in brackets that begin at `token`; `token` itself if none do. */
static uint32_t behind_brackets(const Cut *cut, uint32_t token) {
  enum { LONGEST_BRACKETS = 5 };        /* tokens: a share's symbol, with its exchange */
  if (draft_sign(cut->draft, token) != '(')
    return token;
  for (uint32_t end = token + 1; end + 1 < cut->range.end && end - token < LONGEST_BRACKETS; end++)
    if (draft_sign(cut->draft, end) == ')')
      return end + 1;
  return token;
}

/* Whether the text goes on at `token` as within a sentence: in small letters, perhaps behind brackets, or with a comma
   behind them ("Acme Ltd. (ACM) said"). */
static bool goes_on(const Cut *cut, uint32_t token) {
  uint32_t behind = behind_brackets(cut, token);
  return begins_lower(cut, behind) || (behind > token && draft_sign(cut->draft, behind) == ',');
}

/* The end of what closes a sentence: more full stops, and marks and brackets that close, all without a space. */
static uint32_t end_of_stops(Cut *cut, uint32_t token) {
  while (++token < cut->range.end && !token_at(cut, token)->space_before && !quote_at(cut, token)) {
    uint32_t sign = draft_sign(cut->draft, token);
    if (!sign || (!sign_is_terminator(sign) && !sign_is_closing(sign)))
      break;
  }
  return token;
}

/* Whether [token, end) is one full stop, at most with a bracket that closes behind it: "(आर. आई. एल.) ने". */
static bool is_single(const Cut *cut, uint32_t token, uint32_t end) {
  bool bracket = end == token + 2 && draft_sign(cut->draft, token + 1) == ')';
  return draft_sign(cut->draft, token) == '.' && (end == token + 1 || bracket);
}

/* Whether a sentence ends with the stops [token, end). */
static bool ends_with_stops(Cut *cut, uint32_t token, uint32_t end) {
  if (end == cut->range.end)
    return true;
  if (!token_at(cut, end)->space_before && !quote_at(cut, end))
    return false;
  return !goes_on(cut, end) && !(is_single(cut, token, end) && stop_abbreviates(cut, token));
}

/* ---- Quotations ---- */

/* Whether the text from `token` on comes to its end within `most` tokens. */
static bool is_short(const Cut *cut, uint32_t token, uint32_t most) {
  uint32_t end = cut->range.end - token > most ? token + most : cut->range.end;
  for (; token < end; token++)
    if (sign_is_terminator(draft_sign(cut->draft, token)))
      return true;
  return end == cut->range.end;
}

/* The mark that ends what was quoted, 0 if it does not come to an end there. */
static uint32_t last_stop(const Cut *cut, const Quote *quote) {
  uint32_t token = quote->end_token - 1;
  while (token > quote->first_token && sign_is_closing(draft_sign(cut->draft, token)))
    token--;
  uint32_t sign = draft_sign(cut->draft, token);
  return sign_is_terminator(sign) ? sign : 0;
}

/* With case: a capital begins a sentence, except that who asked or exclaimed may follow right behind the mark. */
static bool begins_sentence_with_case(const Cut *cut, uint32_t token, uint32_t stop) {
  if (begins_lower(cut, token))
    return false;
  return stop == '.' || !is_short(cut, token, LONGEST_LATIN_ATTRIBUTION);
}

/* Without case: when the speaker was named before the quotation, what follows is new. When the quotation came first,
   the speaker follows, unless an earlier quotation of the paragraph goes on in it. */
static bool begins_sentence_without_case(const Cut *cut, uint32_t token, const Quote *quote) {
  if (quote->first_token > cut->begin)
    return true;
  if (quote->first_token == cut->range.first)
    return false;
  return cut->after_quote || !is_short(cut, token, LONGEST_ATTRIBUTION);
}

static bool is_without_case(const Cut *cut, const Quote *quote) {
  uint32_t token = quote->first_token;
  while (token + 1 < quote->end_token && token_at(cut, token)->kind != TOKEN_WORD)
    token++;
  return token_at(cut, token)->script == SCRIPT_ARABIC || has_script_of_dandas(token_at(cut, token));
}

/* Whether a sentence ends with this quotation. */
static bool ends_with_quote(Cut *cut, const Quote *quote) {
  uint32_t next = quote->end_token, stop = last_stop(cut, quote);
  if (next >= cut->range.end || !stop)
    return false;
  if (quote_at(cut, next))
    return true;
  if (!token_at(cut, next)->space_before || token_at(cut, next)->kind == TOKEN_PUNCTUATION)
    return false;
  return is_without_case(cut, quote) ? begins_sentence_without_case(cut, next, quote)
                                     : begins_sentence_with_case(cut, next, stop);
}

/* Pass the quotation or stop at `token`, or the token itself. */
static bool pass(Cut *cut, uint32_t *token) {
  const Quote *quote = quote_at(cut, *token);
  if (quote) {
    *token = quote->end_token;
    if (!ends_with_quote(cut, quote))
      return true;
    bool done = end_sentence(cut, *token);
    cut->after_quote = true;
    return done;
  }
  if (!sign_is_terminator(draft_sign(cut->draft, *token))) {
    ++*token;
    return !ends_with_initials(cut, *token - 1) || end_sentence(cut, *token);
  }
  uint32_t stop = *token;
  *token = end_of_stops(cut, stop);
  if (!ends_with_stops(cut, stop, *token))
    return true;
  cut->after_quote = cut->draft->quotes.count && stop > cut->begin && sign_is_closing(draft_sign(cut->draft, stop - 1));
  return end_sentence(cut, *token);
}

static bool is_bullet(uint32_t sign) {
  switch (sign) {
  case '-':
  case '*':
  case 0x00B7:
  case 0x2013:
  case 0x2014:
  case 0x2022:
  case 0x2023:
  case 0x25A0:
  case 0x25AA:
  case 0x25CF:
  case 0x25E6:
    return true;
  default:
    return false;
  }
}

/* Where a paragraph's first sentence begins: behind the dash, bullet or number ("2.", "3)") of an item of a list, which
   is no part of it. A hyphen before a number may be a minus. */
static uint32_t behind_bullet(const Draft *draft, TokenRange range) {
  const Token *first = &draft->tokens.items[range.first];
  const uint32_t mark = draft_sign(draft, range.first);
  const bool minus = mark == '-' && range.end - range.first > 1 && first[1].kind == TOKEN_NUMBER;
  uint32_t marks = is_bullet(mark) && !minus;
  if (range.end - range.first > 2 && first->kind == TOKEN_NUMBER && !first[1].space_before) {
    uint32_t sign = draft_sign(draft, range.first + 1);
    marks = sign == '.' || sign == ')' ? 2 : 0;
  }
  return range.end - range.first > marks && first[marks].space_before ? range.first + marks : range.first;
}

bool sentences_cut(Draft *draft, uint32_t paragraph, TokenRange range, size_t first_quote) {
  range.first = behind_bullet(draft, range);
  Cut cut = {draft, paragraph, range, range.first, first_quote, false};
  draft->paragraphs.items[paragraph].first_sentence = (uint32_t)draft->sentences.count;
  uint32_t token = range.first;
  while (token < range.end)
    if (!pass(&cut, &token))
      return false;
  if (!end_sentence(&cut, range.end))
    return false;
  draft->paragraphs.items[paragraph].end_sentence = (uint32_t)draft->sentences.count;
  return !draft->failed;
}
