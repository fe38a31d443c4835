/* Values in all languages, with the words of the real packs; and the arithmetic under them. */
#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "base/buffer.h"
#include "rules/pack.h"
#include "values/calendar.h"
#include "values/decimal.h"
#include "values/digits.h"
#include "values/values.h"

#include "check_values_cases.h"

/* A Thursday. */
#define TODAY "2024-11-07"

static Schema *schema;
static Pack *packs[sizeof languages / sizeof *languages];

static void hear(void *user, const RapporteurMessage *message) {
  (void)user;
  fprintf(stderr, "%s:%u: %s\n", message->file ? message->file : "", message->line, message->text);
}

static Sink sink = {.function = hear};

static void read_packs(void) {
  ck_assert_int_eq(schema_read(SOURCE_FOLDER "/ontology", &sink, &schema), RAPPORTEUR_OK);
  for (size_t i = 0; i < sizeof languages / sizeof *languages; i++)
    ck_assert_int_eq(pack_read(SOURCE_FOLDER, languages[i], schema, false, &sink, &packs[i]), RAPPORTEUR_OK);
}

static void free_packs(void) {
  for (size_t i = 0; i < sizeof languages / sizeof *languages; i++)
    pack_free(packs[i]);
  schema_free(schema);
}

static const Pack *pack_of(const char *language) {
  for (size_t i = 0; i < sizeof languages / sizeof *languages; i++)
    if (!strcmp(languages[i], language))
      return packs[i];
  return NULL;
}

static StopUse stop_use(void *user, const char *language, const char *word, size_t length) {
  (void)user;
  return pack_is_abbreviation(pack_of(language), word, length) ? STOP_ABBREVIATES : STOP_ENDS;
}

/* --- what was found, in short: "M 5000000 USD >; D 2024-03" --- */

static char letter_of(const Pack *pack, const Mention *mention) {
  const char *name = lexicon_tag_name(pack->lexicon, mention->tag);
  return !strcmp(name, "Duration") ? 'T' : *name;
}

static void write_mention(const Pack *pack, const Mention *mention, Buffer *out) {
  static const char *const comparisons[] = {"", " >", " <", " ~"};
  buffer_format(out, "%s%c %s%s%s%s", out->length ? "; " : "", letter_of(pack, mention), mention->value,
                *mention->currency ? " " : "", mention->currency, comparisons[mention->comparison]);
}

static void write_counts(const Pack *pack, const Mention *mention, Buffer *out) {
  (void)pack;
  for (const Count *count = mention->counts; count; count = count->next) {
    buffer_format(out, "%s%s", out->length ? "; " : "", count->value);
    ck_assert(count->span.begin >= mention->span.begin && count->span.end <= mention->span.end);
  }
}

static void write_minor(const Pack *pack, const Mention *mention, Buffer *out) {
  (void)pack;
  if (mention->unit)
    buffer_format(out, "%s%s %s is %s %s", out->length ? "; " : "", mention->counts->value, mention->unit,
                  mention->value, mention->currency);
}

typedef void (*Write)(const Pack *pack, const Mention *mention, Buffer *out);

static void find_values(const char *language, const char *text, const char *date, Write write, Buffer *out) {
  const Pack *pack = pack_of(language);
  DocumentHints hints = {.language = language};
  Document *document;
  ck_assert_int_eq(document_new(text, strlen(text), &hints, stop_use, NULL, &sink, &document), RAPPORTEUR_OK);
  CurrencyClues clues = {.items = {NULL, 0, 0}};
  ValueContext context = {.date = date, .clues = &clues};
  Mentions mentions = {NULL, 0, 0};
  Arena arena = {NULL, false};
  Lattice *lattices = arena_alloc(&arena, (document->sentence_count + 1) * sizeof *lattices);
  for (uint32_t i = 0; i < document->sentence_count; i++) {
    const Sentence *sentence = &document->sentences[i];
    ck_assert_int_eq(lattice_build(&lattices[i], pack->lexicon, document, i, sentence->first_token, sentence->end_token,
                                   NULL, NULL, &arena),
                     RAPPORTEUR_OK);
    ck_assert(currency_clues_add(&clues, pack->lexicon, &lattices[i], document));
  }
  context.dollar = currency_own_dollar(&clues, pack->lexicon);
  for (uint32_t i = 0; i < document->sentence_count; i++) {
    ck_assert_int_eq(values_find(&lattices[i], pack->lexicon, document, &context, &mentions, &arena), RAPPORTEUR_OK);
    lattice_free(&lattices[i]);
  }
  currency_clues_free(&clues);
  for (size_t i = 0; i < mentions.count; i++)
    write(pack, &mentions.items[i], out);
  array_free(&mentions);
  arena_free(&arena);
  document_free(document);
}

static void check_case(const Case *test, const char *date, Write write) {
  Buffer found = {NULL, 0, 0, false};
  find_values(test->language, test->text, date, write, &found);
  ck_assert_msg(!strcmp(found.length ? found.bytes : "", test->expected), "%s: %s\n  expected %s\n  found    %s",
                test->language, test->text, test->expected, found.length ? found.bytes : "");
  buffer_free(&found);
}

START_TEST(test_dated) { check_case(&dated_cases[_i], TODAY, write_mention); }
END_TEST

START_TEST(test_counts) { check_case(&count_cases[_i], TODAY, write_counts); }
END_TEST

START_TEST(test_minor) { check_case(&minor_cases[_i], TODAY, write_minor); }
END_TEST

START_TEST(test_undated) { check_case(&undated_cases[_i], NULL, write_mention); }
END_TEST

/* --- spans and edges --- */

/* An English sentence that was read. */
typedef struct Sample {
  Document *document;
  Lattice lattice;
  Mentions mentions;
  Arena arena;
} Sample;

static void sample_read(const char *text, Sample *out) {
  const Lexicon *lexicon = pack_of("en")->lexicon;
  DocumentHints hints = {.language = "en"};
  ValueContext context = {NULL, "USD", NULL};
  *out = (Sample){.document = NULL};
  ck_assert_int_eq(document_new(text, strlen(text), &hints, NULL, NULL, &sink, &out->document), RAPPORTEUR_OK);
  ck_assert_int_eq(lattice_build(&out->lattice, lexicon, out->document, 0, 0, out->document->token_count, NULL, NULL,
                                 &out->arena),
                   RAPPORTEUR_OK);
  ck_assert_int_eq(values_find(&out->lattice, lexicon, out->document, &context, &out->mentions, &out->arena),
                   RAPPORTEUR_OK);
}

static void sample_free(Sample *sample) {
  lattice_free(&sample->lattice);
  array_free(&sample->mentions);
  arena_free(&sample->arena);
  document_free(sample->document);
}

START_TEST(test_span) {
  const char *text = "It paid more than US$ 1.2 million in fees.";
  Sample sample;
  sample_read(text, &sample);
  ck_assert_uint_eq(sample.mentions.count, 1);
  const Mention *mention = &sample.mentions.items[0];
  ck_assert_uint_eq(mention->span.end - mention->span.begin, strlen("US$ 1.2 million"));
  ck_assert_int_eq(strncmp(text + mention->span.begin, "US$ 1.2 million", 15), 0);
  const Edge *edge = &sample.lattice.edges.items[sample.lattice.edges.count - 1];
  ck_assert_uint_eq(edge->kind, EDGE_MENTION);
  ck_assert_uint_eq(edge->mention, 1);
  ck_assert_int_eq(lattice_node_from(&sample.lattice, mention->span.begin), edge->from);
  ck_assert_int_eq(lattice_node_to(&sample.lattice, mention->span.end), edge->to);
  sample_free(&sample);
}
END_TEST

/* What annotations show and rules must not see. */
START_TEST(test_only_shown) {
  Sample sample;
  sample_read("A small percent of them, or the % of fees, paid $20 per share on February 30, 2021.", &sample);
  ck_assert_uint_eq(sample.mentions.count, 4);
  for (size_t i = 0; i < sample.lattice.edges.count; i++)
    ck_assert_uint_ne(sample.lattice.edges.items[i].kind, EDGE_MENTION);
  sample_free(&sample);
}
END_TEST

/* Text that nests or repeats without end takes time in proportion to its length; that it ends at all is the test. */
START_TEST(test_pathological) {
  static const char *const pieces[] = {"1 over ",
                                       "3 hundred and 2 hundred ",
                                       "(5 (five ",
                                       "$5-$6 ",
                                       "half a half ",
                                       "one and a half ",
                                       "2024-25-26 ",
                                       "twenty-",
                                       "in March of of ",
                                       "1 000 000 ",
                                       "last last week ago ",
                                       "one one hundred fifth ",
                                       "two hundred and fifty-four hundredths and ",
                                       "two days before ",
                                       "two days before May 5 and 9 from ",
                                       "the first Friday of ",
                                       "1.1^2e3x10^4",
                                       "May-2-",
                                       "three million to ",
                                       "two years and a half and ",
                                       "October and ",
                                       "will in two weeks ",
                                       "no more than ",
                                       "%28"};
  for (size_t i = 0; i < sizeof pieces / sizeof *pieces; i++) {
    Buffer text = {NULL, 0, 0, false}, found = {NULL, 0, 0, false};
    for (int k = 0; k < 2000; k++)
      buffer_text(&text, pieces[i]);
    find_values("en", text.bytes, TODAY, write_mention, &found);
    buffer_free(&text);
    buffer_free(&found);
  }
}
END_TEST

/* --- decimals --- */

static void check_decimal(const char *text, const char *expected) {
  Arena arena = {NULL, false};
  Decimal value;
  ck_assert_msg(decimal_parse(text, strlen(text), &value), "%s", text);
  ck_assert_str_eq(decimal_text(value, &arena), expected);
  arena_free(&arena);
}

START_TEST(test_decimal_text) {
  check_decimal("0", "0");
  check_decimal("640000000", "640000000");
  check_decimal("1.50", "1.5");
  check_decimal("-0.05", "-0.05");
  check_decimal("1e12", "1000000000000");
  check_decimal("1.5e3", "1500");
  check_decimal("1/3", "0.333333333333333");
  check_decimal("2/3", "0.666666666666667");
  check_decimal("1/4", "0.25");
  check_decimal("0.000001", "0.000001");
  check_decimal("123456789012345678901234567890", "123456789012345678901234567890");
}
END_TEST

START_TEST(test_decimal_refused) {
  static const char *const texts[] = {
      "", "-", "1.", "1e", "a", "1/0", "1 2", "1e99", "12345678901234567890123456789012345678901234567890"};
  Decimal value;
  for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
    ck_assert_msg(!decimal_parse(texts[i], strlen(texts[i]), &value), "%s", texts[i]);
}
END_TEST

START_TEST(test_decimal_arithmetic) {
  Decimal a, b, result;
  ck_assert(decimal_parse("0.1", 3, &a) && decimal_parse("0.2", 3, &b));
  ck_assert(decimal_add(a, b, &result));
  ck_assert(decimal_parse("0.3", 3, &a));
  ck_assert_int_eq(decimal_compare(result, a), 0);
  ck_assert_int_lt(decimal_compare(b, a), 0);
  ck_assert_int_gt(decimal_compare(decimal_power(20), decimal_from_integer(99)), 0);
  ck_assert(!decimal_multiply(decimal_power(30), decimal_power(30), &result));
  ck_assert(!decimal_add(decimal_power(36), decimal_power(-36), &result));
  ck_assert(!decimal_divide(a, decimal_from_integer(0), &result));
  ck_assert_int_eq(decimal_to_integer(decimal_from_integer(1500), 2000), 1500);
  ck_assert_int_eq(decimal_to_integer(decimal_from_integer(1500), 1000), -1);
  ck_assert_int_eq(decimal_to_integer(a, 1000), -1);
}
END_TEST

static void check_digits(const char *digits, bool comma, const char *expected) {
  Arena arena = {NULL, false};
  Decimal value;
  bool read = digits_parse(digits, comma, &value);
  ck_assert_msg(read == (expected != NULL), "%s", digits);
  if (read)
    ck_assert_str_eq(decimal_text(value, &arena), expected);
  arena_free(&arena);
}

START_TEST(test_digits) {
  check_digits("1,500.25", false, "1500.25");
  check_digits("1.500,25", false, "1500.25");
  check_digits("1.500,25", true, "1500.25");
  check_digits("1.500", false, "1.5");
  check_digits("1.500", true, "1500");
  check_digits("1,500", false, "1500");
  check_digits("1,500", true, "1.5");
  check_digits("1,5", false, "1.5");
  check_digits("2.5", true, "2.5");
  check_digits("0.125", true, "0.125");
  check_digits("12,34,567", false, "1234567");
  check_digits("12,34,567.89", false, "1234567.89");
  check_digits("1.234.567", true, "1234567");
  check_digits("1٬500٫5", false, "1500.5");
  check_digits("3:30", false, NULL);
  check_digits("192.168.1.2", false, NULL);
  check_digits("22,24,26", false, NULL);
}
END_TEST

/* --- the calendar --- */

START_TEST(test_calendar) {
  CalendarDate date;
  ck_assert(calendar_parse("2024-02-29", &date));
  ck_assert(!calendar_parse("2023-02-29", &date));
  ck_assert(!calendar_parse("2023-13", &date));
  ck_assert(!calendar_parse("x", &date));
  ck_assert(calendar_parse("2024-11-07T10:00:00Z", &date));
  ck_assert_int_eq(calendar_weekday(calendar_day_number(date)), 4);
  ck_assert_int_eq(calendar_day_number((CalendarDate){1970, 1, 1}), 0);
  for (long day = -200000; day < 200000; day += 97)
    ck_assert_int_eq(calendar_day_number(calendar_from_day_number(day)), day);
  ck_assert_int_eq(calendar_add_months(date, 2).year, 2025);
  ck_assert_int_eq(calendar_add_months(date, -11).month, 12);
  ck_assert_int_eq(calendar_shift_months((CalendarDate){2024, 8, 31}, 6).day, 28);
  ck_assert_int_eq(calendar_nth_weekday(2024, 11, 4, 4), calendar_day_number((CalendarDate){2024, 11, 28}));
  ck_assert_int_eq(calendar_nth_weekday(2024, 5, -1, 1), calendar_day_number((CalendarDate){2024, 5, 27}));
}
END_TEST

static Suite *suite_of_values(void) {
  Suite *suite = suite_create("values");
  TCase *arithmetic = tcase_create("arithmetic"), *packs_case = tcase_create("packs");
  tcase_add_test(arithmetic, test_decimal_text);
  tcase_add_test(arithmetic, test_decimal_refused);
  tcase_add_test(arithmetic, test_decimal_arithmetic);
  tcase_add_test(arithmetic, test_digits);
  tcase_add_test(arithmetic, test_calendar);
  tcase_add_unchecked_fixture(packs_case, read_packs, free_packs);
  tcase_set_timeout(packs_case, 60);
  tcase_add_loop_test(packs_case, test_dated, 0, (int)(sizeof dated_cases / sizeof *dated_cases));
  tcase_add_loop_test(packs_case, test_counts, 0, (int)(sizeof count_cases / sizeof *count_cases));
  tcase_add_loop_test(packs_case, test_minor, 0, (int)(sizeof minor_cases / sizeof *minor_cases));
  tcase_add_loop_test(packs_case, test_undated, 0, (int)(sizeof undated_cases / sizeof *undated_cases));
  tcase_add_test(packs_case, test_span);
  tcase_add_test(packs_case, test_only_shown);
  tcase_add_test(packs_case, test_pathological);
  suite_add_tcase(suite, arithmetic);
  suite_add_tcase(suite, packs_case);
  return suite;
}

int main(void) {
  SRunner *runner = srunner_create(suite_of_values());
  srunner_run_all(runner, CK_ENV);
  int failed = srunner_ntests_failed(runner);
  srunner_free(runner);
  return failed ? 1 : 0;
}
