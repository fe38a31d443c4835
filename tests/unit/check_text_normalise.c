#include "check_text.h"

#include <string.h>

#include "text/normalise.h"

static void expect(const char *text, const char *expected) {
  Buffer out = {0};
  ck_assert_int_eq(normalise(text, strlen(text), &out), RAPPORTEUR_OK);
  ck_assert_str_eq(out.bytes ? out.bytes : "", expected);
  buffer_free(&out);
}

START_TEST(latin) {
  expect("ACME Élan Straße", "acme élan strasse");
  expect("e\u0301", "é");
  expect("E\u0301", "é");
  expect("ＡＢＣ１２", "abc12");
  expect("o’Neil o‘k o`k co‐op a–b", "o'neil o'k o'k co-op a-b");
  expect("a\u00ADb\u200Bc\uFEFF", "abc");
  expect("ﬁrm", "firm");
  expect("Завод", "завод");
  expect("", "");
}
END_TEST

START_TEST(arabic) {
  expect("أحمد إلى آخر ٱلله", "احمد الي اخر الله");
  expect("ا\u0654حمد", "احمد");
  expect("شركة على فارسی کتاب", "شركه علي فارسي كتاب");
  expect("الشَّرِكَة الـــبنك", "الشركه البنك");
  expect("مسؤول رئيس سماء", "مسؤول رئيس سماء");
  expect("رئ\u0650يس", "رئيس");
  expect("١٢٣ ۴۵", "123 45");
  expect("\u200Fنص\u061C", "نص");
}
END_TEST

START_TEST(indic) {
  expect("ज़रूर ज\u093Cरूर \u095Bरूर", "जरूर जरूर जरूर");
  expect("यहाँ क्\u200Dया २०२४", "यहां क्या 2024");
  expect("ਪੰਜਾਬ ਵਿੱਚ ਖ਼ਬਰ ੧੨", "ਪਂਜਾਬ ਵਿਚ ਖਬਰ 12");
  expect("ਲ਼ \u0A33 ਸ਼ \u0A36", "ਲ ਲ ਸ ਸ");
}
END_TEST

static const char *const pieces[] = {"A",      "é",      "e\u0301",    "ß",      "İ",      "ŉ",      "Ǆ",
                                     "ﬀ",      "Å",      "\u0345",     "\u0300", "\u0327", "ا",      "\u0654",
                                     "\u0653", "\u064E", "و",          "ى",      "ی",      "ﷺ",      "ﻻ",
                                     "ـ",      "ۀ",      "क",          "\u093C", "न",      "\u0929", "\u0901",
                                     "\u094D", "\u0951", "ਸ",          "\u0A3C", "ੱ",       "ੰ",       "٣",
                                     "５",     "ｶ",      "ﾞ",          "가",     "ᄀ",     "ᅡ",     "’",
                                     "–",      "\u200D", "\u00A0",     "½",      "Ω",      "µ",      "\u1E9B\u0323",
                                     "\u0CC6", "\u0CC2", "\U0001D15E", "ͅ",       "Σ",      "ς",      " "};

static void check_idempotent(const char *text, size_t length) {
  Buffer once = {0}, twice = {0};
  ck_assert_int_eq(normalise(text, length, &once), RAPPORTEUR_OK);
  ck_assert_int_eq(normalise(once.bytes ? once.bytes : "", once.length, &twice), RAPPORTEUR_OK);
  ck_assert_msg(once.length == twice.length && (!once.length || !memcmp(once.bytes, twice.bytes, once.length)),
                "%.*s -> %s -> %s", (int)length, text, once.bytes, twice.bytes);
  buffer_free(&once);
  buffer_free(&twice);
}

START_TEST(is_idempotent) {
  uint32_t state = 123456789u;
  Buffer text = {0};
  for (int round = 0; round < 50000; round++) {
    buffer_clear(&text);
    for (unsigned i = 1 + next_random(&state) % 8; i > 0; i--)
      buffer_text(&text, pieces[next_random(&state) % (sizeof pieces / sizeof *pieces)]);
    check_idempotent(text.bytes, text.length);
  }
  buffer_free(&text);
}
END_TEST

START_TEST(is_idempotent_on_noise) {
  uint32_t state = 362436069u;
  for (int round = 0; round < 50000; round++) {
    char text[16];
    for (size_t i = 0; i < sizeof text; i++)
      text[i] = (char)next_random(&state);
    check_idempotent(text, sizeof text);
  }
}
END_TEST

/* Text that takes the short way alone has the same normal form among text that takes the long one. */
START_TEST(both_ways_agree) {
  static const char *const words[] = {"Ünïcode", "ज़िंदगी", "यहाँ",
                                      "ਵਿੱਚ",     "ਸ਼ਹਿਰ",  "الشَّركة",
                                      "أُعلنت",   "إلى",   "فارسی",
                                      "“Don’t”", "₹٣",    "\u0929\u0931\u0934",
                                      "ñandú",   "Œuvre", "Ǆ",
                                      "ﬁ",       "ſ",     "کتاب",
                                      "۴۵",      "a–b",   "मुख्‍य"};
  for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
    Buffer alone = {0}, among = {0}, text = {0};
    buffer_format(&text, "%sẞ", words[i]);
    ck_assert_int_eq(normalise(words[i], strlen(words[i]), &alone), RAPPORTEUR_OK);
    ck_assert_int_eq(normalise(text.bytes, text.length, &among), RAPPORTEUR_OK);
    buffer_text(&alone, "ss");
    ck_assert_str_eq(alone.bytes, among.bytes);
    buffer_free(&alone);
    buffer_free(&among);
    buffer_free(&text);
  }
}
END_TEST

START_TEST(appends) {
  Buffer out = {0};
  buffer_text(&out, "x");
  ck_assert_int_eq(normalise("ẞ", 3, &out), RAPPORTEUR_OK);
  ck_assert_int_eq(normalise("\u0301\u200D", 5, &out), RAPPORTEUR_OK);
  ck_assert_str_eq(out.bytes, "xss\u0301");
  buffer_free(&out);
}
END_TEST

TCase *normalise_case(void) {
  TCase *tcase = tcase_create("normalise");
  tcase_set_timeout(tcase, 60);
  tcase_add_test(tcase, latin);
  tcase_add_test(tcase, arabic);
  tcase_add_test(tcase, indic);
  tcase_add_test(tcase, is_idempotent);
  tcase_add_test(tcase, is_idempotent_on_noise);
  tcase_add_test(tcase, both_ways_agree);
  tcase_add_test(tcase, appends);
  return tcase;
}
