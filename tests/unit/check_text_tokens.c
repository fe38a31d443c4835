#include "check_text.h"

#include <string.h>

#include <unicode/ubrk.h>
#include <unicode/ustring.h>
#include <unicode/utf8.h>
#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include "base/buffer.h"
#include "text/character.h"
#include "text/tokens.h"

/* The tokens of `text` with one blank between them. */
static void expect(const char *text, const char *expected) {
  Tokens tokens = {0};
  Buffer seen = {0};
  ck_assert(tokens_cut(text, 0, (uint32_t)strlen(text), &tokens));
  for (size_t i = 0; i < tokens.count; i++) {
    if (i)
      buffer_char(&seen, ' ');
    buffer_append(&seen, text + tokens.items[i].begin, tokens.items[i].end - tokens.items[i].begin);
  }
  ck_assert_str_eq(seen.bytes ? seen.bytes : "", expected);
  buffer_free(&seen);
  array_free(&tokens);
}

START_TEST(words) {
  expect("The co-founder left.", "The co - founder left .");
  expect("R&D and/or 24/7", "R & D and / or 24 / 7");
  expect("don't O'Brien rock’n’roll", "don't O'Brien rock’n’roll");
  expect("user_name #tag @name", "user _ name # tag @ name");
  expect("لـنوردال المـشروع بـ«هدى»", "لـ نوردال المـشروع بـ « هدى »");
  expect("", "");
  expect(" \t\r\n", "");
}
END_TEST

START_TEST(possessives) {
  expect("Acme's Acme’s ACME'S", "Acme 's Acme ’s ACME 'S");
  expect("the companies' plan", "the companies ' plan");
  expect("O’Brien’s desk", "O’Brien ’s desk");
  expect("'s", "'s");
  expect("the U.S.’s", "the U.S. ’s");
  expect("ਮੰਗੂ’ਜ਼ ਦਾ ਰਾਜੂ'ਸ, राजू'ज़।", "ਮੰਗੂ’ਜ਼ ਦਾ ਰਾਜੂ'ਸ , राजू'ज़ ।");
  expect("ਦਿੱਲੀ'ਚ ਮੇਜ਼'ਤੇ", "ਦਿੱਲੀ ' ਚ ਮੇਜ਼ ' ਤੇ");
}
END_TEST

START_TEST(verbs_in_one_with_pronouns) {
  expect("We're they’ve IT'LL", "We 're they ’ve IT 'LL");
  expect("I'm she'd", "I 'm she 'd");
  expect("don't O'Dell D'vere Jum'at", "don't O'Dell D'vere Jum'at");
}
END_TEST

START_TEST(initials_and_sites) {
  expect("the U.S. and U.S.-based", "the U.S. and U.S. - based");
  expect("J.K. Marlowe, e.g. J. Marlowe", "J.K. Marlowe , e.g. J . Marlowe");
  expect("Dr. Ph.D. Inc.", "Dr . Ph . D . Inc .");
  expect("Lumo.ai bought tavra.com.", "Lumo.ai bought tavra.com .");
  expect("the end.The start", "the end . The start");
  expect("No.1", "No . 1");
}
END_TEST

START_TEST(numbers) {
  expect("1,500.25 1.500,25 2.0 3:30", "1,500.25 1.500,25 2.0 3:30");
  expect("1,50,000 and 2,000, or 3.", "1,50,000 and 2,000 , or 3 .");
  expect("12/03 .25 2024-11-07", "12 / 03 . 25 2024 - 11 - 07");
  expect("١٬٥٠٠٫٢٥ १,५० ੧੨", "١٬٥٠٠٫٢٥ १,५० ੧੨");
  expect("41% £3 ₹50", "41 % £ 3 ₹ 50");
}
END_TEST

START_TEST(digits_beside_letters) {
  expect("8x7B GPT4 B2B 7B x86", "8x7B GPT4 B2B 7B x86");
  expect("US$5m 20th 1mg", "US $ 5 m 20 th 1 mg");
  expect("15को २०२४में ੧੨ਵਾਂ ٥ملايين", "15 को २०२४ में ੧੨ ਵਾਂ ٥ ملايين");
  expect("$7B US$640M 1.5M", "$ 7 B US $ 640 M 1.5 M");
  expect("Rp2,91 Rp500 USD20 Sh1.2m", "Rp 2,91 Rp 500 USD 20 Sh 1.2 m");
  expect("و15 بـ640 रु500", "و 15 بـ 640 रु 500");
  expect("AIكما كماAI", "AI كما كما AI");
}
END_TEST

START_TEST(marks_stay_in_words) {
  expect("ज़िंदगी क्‍या ਪੰਜਾਬੀ ਵਿੱਚ الشَّرِكة می‌کند",
         "ज़िंदगी क्‍या ਪੰਜਾਬੀ ਵਿੱਚ الشَّرِكة می‌کند");
  expect("ਇਸ ‘ਤੇ ਵੀ ‘ਚੋਂ", "ਇਸ ‘ ਤੇ ਵੀ ‘ ਚੋਂ");
  expect("वह गया।", "वह गया ।");
  expect("soft\u00ADhyphen \u200Fمرحبا\u200F", "soft\u00ADhyphen مرحبا");
}
END_TEST

START_TEST(signs) {
  expect("👩‍💻🇮🇳👍🏽☀️", "👩‍💻 🇮🇳 👍🏽 ☀️");
  expect("m² CO₂ 2½", "m² CO₂ 2 ½");
  expect("«نص» “x”…", "« نص » “ x ” …");
}
END_TEST

static Token first_of(const char *text) {
  Tokens tokens = {0};
  ck_assert(tokens_cut(text, 0, (uint32_t)strlen(text), &tokens));
  ck_assert_uint_gt(tokens.count, 0);
  Token token = tokens.items[0];
  array_free(&tokens);
  return token;
}

START_TEST(properties) {
  static const struct {
    const char *text;
    TokenKind kind;
    Script script;
    LetterCase letter_case;
  } table[] = {{"acme", TOKEN_WORD, SCRIPT_LATIN, CASE_LOWER},     {"Acme", TOKEN_WORD, SCRIPT_LATIN, CASE_TITLE},
               {"ACME", TOKEN_WORD, SCRIPT_LATIN, CASE_UPPER},     {"AcMe", TOKEN_WORD, SCRIPT_LATIN, CASE_MIXED},
               {"iAcme", TOKEN_WORD, SCRIPT_LATIN, CASE_MIXED},    {"A", TOKEN_WORD, SCRIPT_LATIN, CASE_UPPER},
               {"GPT4", TOKEN_WORD, SCRIPT_LATIN, CASE_UPPER},     {"U.S.", TOKEN_WORD, SCRIPT_LATIN, CASE_UPPER},
               {"8x7B", TOKEN_WORD, SCRIPT_LATIN, CASE_MIXED},     {"École", TOKEN_WORD, SCRIPT_LATIN, CASE_TITLE},
               {"कंपनी", TOKEN_WORD, SCRIPT_DEVANAGARI, CASE_NONE}, {"ਕੰਪਨੀ", TOKEN_WORD, SCRIPT_GURMUKHI, CASE_NONE},
               {"شركة", TOKEN_WORD, SCRIPT_ARABIC, CASE_NONE},     {"Завод", TOKEN_WORD, SCRIPT_OTHER, CASE_TITLE},
               {"12", TOKEN_NUMBER, SCRIPT_COMMON, CASE_NONE},     {"१२", TOKEN_NUMBER, SCRIPT_COMMON, CASE_NONE},
               {"।", TOKEN_PUNCTUATION, SCRIPT_COMMON, CASE_NONE}, {"$", TOKEN_PUNCTUATION, SCRIPT_COMMON, CASE_NONE}};
  for (size_t i = 0; i < sizeof table / sizeof *table; i++) {
    Token token = first_of(table[i].text);
    ck_assert_msg(token.kind == table[i].kind && token.script == table[i].script &&
                      token.letter_case == table[i].letter_case && token.end == strlen(table[i].text),
                  "%s: kind %u, script %u, case %u", table[i].text, token.kind, token.script, token.letter_case);
  }
}
END_TEST

START_TEST(spaces_before) {
  Tokens tokens = {0};
  const char *text = "a-b c\n(d)";
  static const bool spaces[] = {false, false, false, true, true, false, false};
  ck_assert(tokens_cut(text, 0, (uint32_t)strlen(text), &tokens));
  ck_assert_uint_eq(tokens.count, 7);
  for (size_t i = 0; i < tokens.count; i++)
    ck_assert_int_eq(tokens.items[i].space_before, spaces[i]);
  tokens.count = 0;
  ck_assert(tokens_cut(text, 4, 5, &tokens));
  ck_assert(tokens.count == 1 && tokens.items[0].space_before);
  array_free(&tokens);
}
END_TEST

/* Pieces of which any order is possible text. */
static const char *const pieces[] = {"a", "Z", "word",    "The",      "9",           "12",     ".",      ",",      "'",
                                     "’", "s", "-",       " ",        "  ",          "\n",     "$",      "%",      "(",
                                     "“", "”", "«",       "‘",        "क",           "ि",      "्",       "़",       "ਪ",
                                     "ੰ",  "ਚ", "ا",       "لّ",        "و",           "٣",      "٫",      "५",      "।",
                                     "…", "é", "e\u0301", "👍🏽", "👩‍💻", "\u200F", "\u200C", "\u00AD", "ß",
                                     "½", "²", "日",      "я",        "U.",          "S.",     "com",    "\u00A0", ":"};

static void random_text(uint32_t *state, Buffer *out) {
  buffer_clear(out);
  for (unsigned i = next_random(state) % 40; i > 0; i--)
    buffer_text(out, pieces[next_random(state) % (sizeof pieces / sizeof *pieces)]);
}

static bool is_nothing(UChar32 code) { return u_isUWhiteSpace(code) || u_charType(code) == U_FORMAT_CHAR; }

/* Nothing between two tokens but white space and what cannot be seen. */
static void check_gap(const char *text, uint32_t begin, uint32_t end) {
  while (begin < end) {
    UChar32 code;
    U8_NEXT(text, begin, end, code);
    ck_assert_msg(is_nothing(code), "lost U+%04X of %s", (unsigned)code, text);
  }
}

/* The tables of our scripts say what ICU says. */
START_TEST(characters_agree_with_icu) {
  for (UChar32 code = 0x80; code < 0x3000; code++) {
    char bytes[U8_MAX_LENGTH];
    uint32_t length = 0;
    UErrorCode status = U_ZERO_ERROR;
    U8_APPEND_UNSAFE(bytes, length, code);
    Character c = character_at(bytes, 0, length);
    bool letter = (U_GET_GC_MASK(code) & (U_GC_L_MASK | U_GC_NL_MASK)) != 0;
    ck_assert_msg(c.code == (uint32_t)code && c.next == length, "U+%04X", (unsigned)code);
    ck_assert_msg((c.kind == CHARACTER_LETTER) == letter, "U+%04X", (unsigned)code);
    ck_assert_msg((c.kind == CHARACTER_DIGIT) == (u_charType(code) == U_DECIMAL_DIGIT_NUMBER), "U+%04X",
                  (unsigned)code);
    if ((U_GET_GC_MASK(code) & U_GC_M_MASK))
      ck_assert_msg(c.kind == CHARACTER_MARK, "U+%04X", (unsigned)code);
    if (letter)
      ck_assert_msg((c.script == SCRIPT_ARABIC) == (uscript_getScript(code, &status) == USCRIPT_ARABIC) &&
                        (c.script == SCRIPT_DEVANAGARI) == (uscript_getScript(code, &status) == USCRIPT_DEVANAGARI) &&
                        (c.script == SCRIPT_GURMUKHI) == (uscript_getScript(code, &status) == USCRIPT_GURMUKHI),
                    "U+%04X", (unsigned)code);
  }
}
END_TEST

START_TEST(tokens_cover_the_text) {
  uint32_t state = 2463534242u;
  Buffer text = {0};
  Tokens tokens = {0};
  for (int round = 0; round < 20000; round++) {
    random_text(&state, &text);
    uint32_t at = 0, length = (uint32_t)text.length;
    tokens.count = 0;
    ck_assert(tokens_cut(text.bytes ? text.bytes : "", 0, length, &tokens));
    for (size_t i = 0; i < tokens.count; i++) {
      ck_assert(tokens.items[i].begin >= at && tokens.items[i].end > tokens.items[i].begin);
      check_gap(text.bytes, at, tokens.items[i].begin);
      at = tokens.items[i].end;
    }
    ck_assert_uint_le(at, length);
    check_gap(text.bytes, at, length);
  }
  array_free(&tokens);
  buffer_free(&text);
}
END_TEST

START_TEST(broken_text_is_survived) {
  uint32_t state = 88172645u;
  Tokens tokens = {0};
  for (int round = 0; round < 20000; round++) {
    char text[24];
    for (size_t i = 0; i < sizeof text; i++)
      text[i] = (char)next_random(&state);
    tokens.count = 0;
    ck_assert(tokens_cut(text, 0, sizeof text, &tokens));
    for (size_t i = 0; i < tokens.count; i++)
      ck_assert(tokens.items[i].end <= sizeof text && tokens.items[i].begin < tokens.items[i].end);
  }
  array_free(&tokens);
}
END_TEST

/* Where both have the same rules, in words between blanks and plain punctuation, ICU cuts at the same places. */
START_TEST(agrees_with_icu) {
  static const char *const vocabulary[] = {"plant", "Zürich",   "कंपनी", "मुंबई",   "ਲੁਧਿਆਣਾ", "ਵਿੱਚ", "شركة",
                                      "مُدير",  "1,500.25", "12",   "don't", "(",      ")",   "!",
                                      "?",     ";",        "$",    "%",     "naïve",  "ABC"};
  uint32_t state = 521288629u;
  UErrorCode status = U_ZERO_ERROR;
  UBreakIterator *breaks = ubrk_open(UBRK_WORD, "en", NULL, 0, &status);
  ck_assert(U_SUCCESS(status));
  Buffer text = {0};
  Tokens tokens = {0};
  for (int round = 0; round < 2000; round++) {
    UChar units[1024];
    char utf8[2048];
    int32_t length, bytes;
    buffer_clear(&text);
    tokens.count = 0;
    for (unsigned i = 1 + next_random(&state) % 20; i > 0; i--) {
      buffer_text(&text, vocabulary[next_random(&state) % (sizeof vocabulary / sizeof *vocabulary)]);
      buffer_char(&text, ' ');
    }
    ck_assert(tokens_cut(text.bytes, 0, (uint32_t)text.length, &tokens));
    u_strFromUTF8(units, 1024, &length, text.bytes, (int32_t)text.length, &status);
    ubrk_setText(breaks, units, length, &status);
    size_t count = 0;
    for (int32_t from = ubrk_first(breaks), to = ubrk_next(breaks); to != UBRK_DONE;
         from = to, to = ubrk_next(breaks)) {
      u_strToUTF8(utf8, sizeof utf8, &bytes, units + from, to - from, &status);
      if (u_isUWhiteSpace(units[from]))
        continue;
      ck_assert_uint_lt(count, tokens.count);
      const Token *token = &tokens.items[count++];
      ck_assert_msg(token->end - token->begin == (uint32_t)bytes &&
                        !memcmp(text.bytes + token->begin, utf8, (size_t)bytes),
                    "%s: ICU has %s", text.bytes, utf8);
    }
    ck_assert_uint_eq(count, tokens.count);
  }
  ubrk_close(breaks);
  array_free(&tokens);
  buffer_free(&text);
}
END_TEST

TCase *tokens_case(void) {
  TCase *tcase = tcase_create("tokens");
  tcase_set_timeout(tcase, 60);
  tcase_add_test(tcase, words);
  tcase_add_test(tcase, possessives);
  tcase_add_test(tcase, verbs_in_one_with_pronouns);
  tcase_add_test(tcase, initials_and_sites);
  tcase_add_test(tcase, numbers);
  tcase_add_test(tcase, digits_beside_letters);
  tcase_add_test(tcase, marks_stay_in_words);
  tcase_add_test(tcase, signs);
  tcase_add_test(tcase, properties);
  tcase_add_test(tcase, spaces_before);
  tcase_add_test(tcase, characters_agree_with_icu);
  tcase_add_test(tcase, tokens_cover_the_text);
  tcase_add_test(tcase, broken_text_is_survived);
  tcase_add_test(tcase, agrees_with_icu);
  return tcase;
}
