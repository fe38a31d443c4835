#include "text/tokens.h"

#include <string.h>
#include <unicode/uchar.h>
#include <unicode/ucurr.h>

#include "text/character.h"

typedef struct Cutter {
  const char *text;
  uint32_t begin, at, end;
  bool space;    /* White space has been passed since the last token. */
  bool currency; /* The last token is a currency sign. */
  Tokens *out;
} Cutter;

/* A word as far as it has been read. Letters beyond the first are counted apart, since the first one decides. */
typedef struct Word {
  uint32_t end;
  uint8_t script, first_case;
  bool letters, upper, lower; /* Any letter; upper and lower case among those after the first. */
} Word;

static Character peek(const Cutter *cutter, uint32_t at) { return character_at(cutter->text, at, cutter->end); }

static bool is_word_character(Character character) {
  return character.kind == CHARACTER_LETTER || character.kind == CHARACTER_MARK || character.kind == CHARACTER_DIGIT ||
         character.kind == CHARACTER_NUMERAL;
}

static bool add(Cutter *cutter, uint32_t end, TokenKind kind, uint8_t script, LetterCase letter_case) {
  Token token = {cutter->at, end, (uint8_t)kind, script, (uint8_t)letter_case, cutter->space};
  cutter->at = end;
  cutter->space = cutter->currency = false;
  return array_push(cutter->out, token);
}

/* ---- Words ---- */

static void read_letter(Word *word, Character letter) {
  if (!word->letters) {
    word->letters = true;
    word->script = letter.script;
    word->first_case = letter.letter_case;
  } else {
    word->upper |= letter.letter_case == CASE_UPPER;
    word->lower |= letter.letter_case == CASE_LOWER;
    if (word->script == SCRIPT_COMMON)
      word->script = letter.script;
  }
  word->end = letter.next;
}

static LetterCase case_of(const Word *word) {
  if (word->first_case == CASE_UPPER)
    return word->upper && word->lower ? CASE_MIXED : word->lower ? CASE_TITLE : CASE_UPPER;
  if (word->upper)
    return word->first_case == CASE_LOWER || word->lower ? CASE_MIXED : CASE_UPPER;
  return word->first_case == CASE_LOWER || word->lower ? CASE_LOWER : CASE_NONE;
}

/* The script of a letter that ends the word before it, as in "AIكما". */
static bool changes_script(const Word *word, Character letter) {
  return word->script != SCRIPT_COMMON && letter.script != SCRIPT_COMMON && word->script != letter.script;
}

static bool is_number_separator(uint32_t code) {
  return code == '.' || code == ',' || code == ':' || code == 0x066B || code == 0x066C || code == 0x060C;
}

static uint32_t end_of_digits(const Cutter *cutter, uint32_t at) {
  for (Character c = peek(cutter, at); c.kind == CHARACTER_DIGIT || c.kind == CHARACTER_MARK; c = peek(cutter, at))
    at = c.next;
  return at;
}

/* The end of the number whose first digit is at `at`, separators within it included. */
static uint32_t end_of_number(const Cutter *cutter, uint32_t at) {
  for (;;) {
    at = end_of_digits(cutter, at);
    Character separator = peek(cutter, at);
    if (!is_number_separator(separator.code) || peek(cutter, separator.next).kind != CHARACTER_DIGIT)
      return at;
    at = separator.next;
  }
}

/* Letters against a number that are a currency's: "Rp500", "USD20". The codes are those of ISO 4217. */
static bool is_currency_prefix(const Cutter *cutter, uint32_t end) {
  const char *letters = cutter->text + cutter->at;
  if (end - cutter->at == 2)
    return peek(cutter, cutter->at).letter_case == CASE_UPPER && peek(cutter, cutter->at + 1).letter_case == CASE_LOWER;
  if (end - cutter->at != 3)
    return false;
  UChar code[4] = {0};
  for (int i = 0; i < 3; i++) {
    if (letters[i] < 'A' || letters[i] > 'Z')
      return false;
    code[i] = (UChar)letters[i];
  }
  return ucurr_getNumericCode(code) != 0;
}

/* Whether the digits at `at` belong to the word read so far. They do in "GPT4" and "B2B"; scripts without case attach
   prefixes and units to numbers ("و15", "रु500"), and so do amounts ("Rp2,91", "USD20"). */
static bool takes_digits(const Cutter *cutter, const Word *word, uint32_t at) {
  if (word->letters && word->script != SCRIPT_LATIN && word->script != SCRIPT_OTHER)
    return false;
  uint32_t end = end_of_digits(cutter, at);
  if (!word->letters)
    return true;
  Character after = peek(cutter, end);
  if (is_number_separator(after.code) && peek(cutter, after.next).kind == CHARACTER_DIGIT)
    return false;
  return after.kind == CHARACTER_LETTER || !is_currency_prefix(cutter, at);
}

/* What English writes in one with the word before it: an apostrophe, the s of a possessive or what is left of a verb
   ("we're", "they've", "it'll", "she'd", "I'm"), and nothing after it. */
static uint32_t end_of_enclitic(const Cutter *cutter, uint32_t at) {
  static const char *const ENDS[] = {"s", "d", "m", "re", "ve", "ll"};
  Character apostrophe = peek(cutter, at);
  if (!character_is_apostrophe(apostrophe.code))
    return 0;
  for (size_t i = 0; i < sizeof ENDS / sizeof *ENDS; i++) {
    const char *letter = ENDS[i];
    Character c = peek(cutter, apostrophe.next);
    for (; *letter && (c.code | 0x20) == (uint32_t)*letter; letter++)
      c = peek(cutter, c.next);
    if (!*letter && !is_word_character(c))
      return apostrophe.next + (uint32_t)strlen(ENDS[i]);
  }
  return 0;
}

/* An apostrophe within a word: "don't", "O'Brien". Other scripts write it between words. */
static bool joins_apostrophe(const Cutter *cutter, const Word *word, Character apostrophe) {
  Character next = peek(cutter, apostrophe.next);
  return character_is_apostrophe(apostrophe.code) && word->script == SCRIPT_LATIN && next.kind == CHARACTER_LETTER &&
         next.script == SCRIPT_LATIN && !end_of_enclitic(cutter, word->end);
}

/* The s or z of an English possessive in a name that Indian scripts write by its sound. */
static bool is_transcribed_s(uint32_t code) {
  return code == 0x0938 || code == 0x091C || code == 0x095B || code == 0x0A38 || code == 0x0A1C || code == 0x0A5B;
}

/* "ਮੈਕਸ'ਜ਼": an apostrophe, that letter, perhaps with a dot, and nothing after it. Particles have other letters ('ਚ). */
static bool joins_transcribed_possessive(const Cutter *cutter, const Word *word, Character apostrophe) {
  Character letter = peek(cutter, apostrophe.next);
  if (!word->letters || !character_is_apostrophe(apostrophe.code) || !is_transcribed_s(letter.code))
    return false;
  Character after = peek(cutter, letter.next);
  if (after.code == 0x093C || after.code == 0x0A3C)
    after = peek(cutter, after.next);
  return !is_word_character(after);
}

/* A full stop within a word, as in the names of sites: two or more lower-case Latin letters follow, and no other. */
static bool joins_full_stop(const Cutter *cutter, const Word *word, Character stop) {
  if (stop.code != '.' || word->script != SCRIPT_LATIN)
    return false;
  unsigned letters = 0;
  Character c = peek(cutter, stop.next);
  for (; c.kind == CHARACTER_LETTER && c.script == SCRIPT_LATIN && c.letter_case == CASE_LOWER;
       c = peek(cutter, c.next))
    letters++;
  return letters >= 2 && !is_word_character(c);
}

/* Pass lower-case ASCII letters, which most of a Latin word are, at once. */
static uint32_t read_lower(const Cutter *cutter, uint32_t at, Word *word) {
  const char *text = cutter->text;
  while (at < cutter->end && text[at] >= 'a' && text[at] <= 'z')
    at++;
  word->lower |= at > word->end;
  return word->end = at;
}

/* "لـنوردال": a tatweel behind nothing but "to", "with" or "like" sets that apart from the name that follows. */
static bool sets_apart(const Cutter *cutter, const Word *word, Character c) {
  enum { TATWEEL = 0x640, LETTER_BYTES = 2 };
  static const char proclitics[] = "\u0644\u0628\u0643";
  if (c.code != TATWEEL || word->end != cutter->at + LETTER_BYTES)
    return false;
  for (size_t i = 0; proclitics[i]; i += LETTER_BYTES)
    if (!memcmp(cutter->text + cutter->at, proclitics + i, LETTER_BYTES))
      return true;
  return false;
}

/* Read on from `at` as far as the word goes. Invisible characters belong to it when the word goes on behind them. */
static void read_word(const Cutter *cutter, uint32_t at, Word *word) {
  for (;;) {
    Character c = peek(cutter, at);
    if (sets_apart(cutter, word, c)) {
      word->end = c.next;
      return;
    }
    if (c.kind == CHARACTER_LETTER) {
      if (changes_script(word, c))
        return;
      read_letter(word, c);
      if (word->script == SCRIPT_LATIN)
        c.next = read_lower(cutter, c.next, word);
    } else if (c.kind == CHARACTER_MARK || c.kind == CHARACTER_NUMERAL) {
      word->end = c.next;
    } else if (c.kind == CHARACTER_DIGIT) {
      if (!takes_digits(cutter, word, at))
        return;
      c.next = word->end = end_of_digits(cutter, at);
    } else if (c.kind == CHARACTER_SIGN && word->end == at) {
      if (!joins_apostrophe(cutter, word, c) && !joins_transcribed_possessive(cutter, word, c) &&
          !joins_full_stop(cutter, word, c))
        return;
    } else if (c.kind != CHARACTER_INVISIBLE) {
      return;
    }
    at = c.next;
  }
}

static Character peek_letter(const Cutter *cutter, uint32_t at) {
  Character letter = peek(cutter, at);
  if (letter.kind != CHARACTER_LETTER || letter.letter_case == CASE_NONE)
    return (Character){.next = at};
  for (Character mark = peek(cutter, letter.next); mark.kind == CHARACTER_MARK; mark = peek(cutter, letter.next))
    letter.next = mark.next;
  return letter;
}

/* Initials with full stops: "U.S.", "e.g.", "J.K." before "Rowling", and "U.S" without the last one. */
static bool read_initials(const Cutter *cutter, Word *word) {
  unsigned count = 0;
  uint32_t at = cutter->at;
  for (Character letter = peek_letter(cutter, at); letter.kind; letter = peek_letter(cutter, at)) {
    Character after = peek(cutter, letter.next);
    bool stop = after.code == '.';
    if (!stop && (!count || is_word_character(after)))
      break;
    read_letter(word, letter);
    count++;
    if (!stop)
      break;
    at = word->end = after.next;
  }
  return count >= 2;
}

static bool cut_word(Cutter *cutter) {
  Word word = {0};
  if (!read_initials(cutter, &word)) {
    word = (Word){.end = cutter->at};
    read_word(cutter, cutter->at, &word);
  }
  return add(cutter, word.end, TOKEN_WORD, word.script, case_of(&word));
}

/* ---- Numbers and signs ---- */

/* A word that begins with digits has an upper-case letter ("8x7B") or ends with digits behind more letters than units have
   ("3one4"), and is no amount ("$7B", "1.5M"). */
static bool read_word_of_digits(const Cutter *cutter, uint32_t end, Word *word) {
  enum { LONGEST_UNIT = 3 };    /* letters, with the figure of an area or a volume */
  Character after = peek(cutter, end);
  if (cutter->currency || after.kind != CHARACTER_LETTER || after.script != SCRIPT_LATIN ||
      end != end_of_digits(cutter, cutter->at))
    return false;
  read_word(cutter, cutter->at, word);
  bool framed = cutter->text[word->end - 1] >= '0' && cutter->text[word->end - 1] <= '9';
  return word->first_case == CASE_UPPER || word->upper || (framed && word->end - end > LONGEST_UNIT);
}

static bool cut_number(Cutter *cutter) {
  uint32_t end = end_of_number(cutter, cutter->at);
  Word word = {0};
  if (read_word_of_digits(cutter, end, &word))
    return add(cutter, word.end, TOKEN_WORD, word.script, case_of(&word));
  return add(cutter, end, TOKEN_NUMBER, SCRIPT_COMMON, CASE_NONE);
}

static bool is_regional_indicator(uint32_t code) { return code >= 0x1F1E6 && code <= 0x1F1FF; }

/* Characters that only change how the sign before them looks. */
static bool modifies_sign(uint32_t code) {
  return (code >= 0xFE00 && code <= 0xFE0F) || code == 0x20E3 || (code >= 0x1F3FB && code <= 0x1F3FF);
}

/* An emoji may be several characters: modifiers, joined pictures, the two letters of a flag. */
static uint32_t end_of_sign(const Cutter *cutter, Character sign) {
  uint32_t end = sign.next;
  Character c = peek(cutter, end);
  if (is_regional_indicator(sign.code))
    return is_regional_indicator(c.code) ? c.next : end;
  for (;; c = peek(cutter, end)) {
    if (c.code == 0x200D && peek(cutter, c.next).kind == CHARACTER_SIGN && peek(cutter, c.next).code >= 0x80)
      end = peek(cutter, c.next).next;
    else if (modifies_sign(c.code))
      end = c.next;
    else
      return end;
  }
}

static bool cut_sign(Cutter *cutter, Character sign) {
  uint32_t enclitic = end_of_enclitic(cutter, cutter->at);
  if (enclitic && (!cutter->space || cutter->at == cutter->begin)) {
    bool upper = peek(cutter, enclitic - 1).letter_case == CASE_UPPER;
    return add(cutter, enclitic, TOKEN_WORD, SCRIPT_LATIN, upper ? CASE_UPPER : CASE_LOWER);
  }
  if (!add(cutter, end_of_sign(cutter, sign), TOKEN_PUNCTUATION, SCRIPT_COMMON, CASE_NONE))
    return false;
  cutter->currency = u_charType((UChar32)sign.code) == U_CURRENCY_SYMBOL;
  return true;
}

static bool cut_token(Cutter *cutter, Character first) {
  switch (first.kind) {
  case CHARACTER_LETTER:
  case CHARACTER_MARK:
    return cut_word(cutter);
  case CHARACTER_DIGIT:
    return cut_number(cutter);
  case CHARACTER_NUMERAL:
    return add(cutter, first.next, TOKEN_NUMBER, SCRIPT_COMMON, CASE_NONE);
  default:
    return cut_sign(cutter, first);
  }
}

bool tokens_cut(const char *text, uint32_t begin, uint32_t end, Tokens *out) {
  bool after_space = character_before(text, 0, begin).kind == CHARACTER_SPACE;
  Cutter cutter = {text, begin, begin, end, after_space, false, out};
  while (cutter.at < end) {
    Character first = peek(&cutter, cutter.at);
    if (first.kind == CHARACTER_SPACE) {
      cutter.space = true;
      cutter.at = first.next;
    } else if (first.kind == CHARACTER_INVISIBLE) {
      cutter.at = first.next;
    } else if (!cut_token(&cutter, first)) {
      return false;
    }
  }
  return true;
}

static bool is_one_of(const char *text, const Token *token, const char *const *marks, size_t count) {
  for (size_t i = 0; i < count; i++)
    if (token->end - token->begin == strlen(marks[i]) && !memcmp(text + token->begin, marks[i], strlen(marks[i])))
      return true;
  return false;
}

bool tokens_is_question_mark(const char *text, const Token *token) {
  static const char *const marks[] = {"?", "\u061f"};
  return is_one_of(text, token, marks, sizeof marks / sizeof *marks);
}

bool tokens_ends_heading(const char *text, const Token *token, const Token *end) {
  static const char *const dashes[] = {"-", "\u2013", "\u2014"};
  return text[token->begin] == ':' || (token + 1 < end && token[1].space_before &&
                                       is_one_of(text, token, dashes, sizeof dashes / sizeof *dashes));
}
