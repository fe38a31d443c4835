#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "base/buffer.h"
#include "rules/ruletest.h"
#include "rules/source.h"

/* Rules are tested as people write them: a pack in a folder of its own, with tests beside the rules. */

typedef struct {
  char folder[64];
  Schema *schema;
  Sink sink;
  char heard[8192];
} Fixture;

static void hear(void *user, const RapporteurMessage *message) {
  Fixture *fixture = user;
  size_t used = strlen(fixture->heard);
  snprintf(fixture->heard + used, sizeof fixture->heard - used, "%u:%u %s\n", message->line, message->column, message->text);
}

static void fixture_open(Fixture *fixture, const char *rules) {
  char path[256];
  memset(fixture, 0, sizeof *fixture);
  fixture->sink = (Sink){hear, fixture, 0, 0};
  strcpy(fixture->folder, "/tmp/check-rules-XXXXXX");
  ck_assert_ptr_nonnull(mkdtemp(fixture->folder));
  snprintf(path, sizeof path, "%s/languages", fixture->folder);
  mkdir(path, 0700);
  snprintf(path, sizeof path, "%s/languages/en", fixture->folder);
  mkdir(path, 0700);
  snprintf(path, sizeof path, "%s/languages/en/a.rules", fixture->folder);
  FILE *file = fopen(path, "w");
  ck_assert_ptr_nonnull(file);
  fputs(rules, file);
  fclose(file);
  ck_assert_int_eq(schema_read(SOURCE_FOLDER "/ontology", &fixture->sink, &fixture->schema), RAPPORTEUR_OK);
}

static void fixture_close(Fixture *fixture) {
  char command[128];
  schema_free(fixture->schema);
  snprintf(command, sizeof command, "rm -r %s", fixture->folder);
  ck_assert_int_eq(system(command), 0);
}

/* Read the rules and run their tests. */
static TestCounts run(const char *rules, Fixture *fixture) {
  Pack *pack;
  TestCounts counts = {0, 0};
  fixture_open(fixture, rules);
  RapporteurStatus status = pack_read(fixture->folder, "en", fixture->schema, false, &fixture->sink, &pack);
  ck_assert_msg(status == RAPPORTEUR_OK, "%s", fixture->heard);
  ck_assert_int_eq(ruletest_run(pack, -1, &fixture->sink, &counts), RAPPORTEUR_OK);
  pack_free(pack);
  return counts;
}

static void all_pass(const char *rules, unsigned tests) {
  Fixture fixture;
  TestCounts counts = run(rules, &fixture);
  ck_assert_msg(counts.failed == 0, "%s", fixture.heard);
  ck_assert_uint_eq(counts.passed, tests);
  fixture_close(&fixture);
}

START_TEST(nearest_filler_wins) {
  all_pass("rule en.x => Acquisition\n     <acquirer> ..6 @bought ..6 <acquired>\n"
           "+ [A:Organization] and [B:Organization] then bought [C:Organization] beside [D:Organization]. => acquirer B; acquired C\n"
           "- [A:Organization] bought. [C:Organization] sold.\n", 2);
}
END_TEST

START_TEST(most_roles_win) {
  all_pass("rule en.x => Acquisition\n     <acquirer> @bought <acquired> (..4 for <price>)?\n"
           "+ [A:Organization] bought [B:Organization] on Monday for [ten:MonetaryAmount]. => acquirer A; price ten\n"
           "+ [A:Organization] bought [B:Organization]. => acquired B\n", 2);
}
END_TEST

START_TEST(unordered_members) {
  all_pass("rule en.x => Acquisition\n     { <acquirer> subj, <acquired> obj, (for <price>)? }..2 @bought\n"
           "+ [A:Organization] subj [B:Organization] obj bought. => acquirer A; acquired B\n"
           "+ [B:Organization] obj now [A:Organization] subj bought. => acquirer A; acquired B\n"
           "+ for [ten:MonetaryAmount] [B:Organization] obj [A:Organization] subj bought. => acquirer A; price ten\n"
           "- [B:Organization] obj [A:Organization] obj bought.\n", 4);
}
END_TEST

START_TEST(members_that_are_left_out_leave_no_gap) {
  all_pass("rule en.x => Acquisition\n     <acquirer> @bought { (here <acquired>)?, (for <price>)? }..2\n"
           "+ [A:Organization] bought it all for [ten:MonetaryAmount]. => acquirer A; price ten\n"
           "rule en.y => Acquisition\n     <acquirer> @takes { (now)?, (gladly)?, <acquired> }..1 (for <price>)?\n"
           "+ [A:Organization] takes now all [B:Organization] for [ten:MonetaryAmount]. => acquired B; price ten\n"
           "- [A:Organization] takes now all the [B:Organization].\n"
           "- [A:Organization] takes all [B:Organization].\n", 4);
}
END_TEST

/* A repeat of what may come to nothing takes as many words as it has times, and no more. */
START_TEST(repeats_of_gaps) {
  all_pass("rule en.x => Acquisition\n     <acquirer> (..1 !not){1,3} @bought (..1 !of){0,2} <acquired>\n"
           "+ [A:Organization] bought [B:Organization]. => acquirer A; acquired B\n"
           "+ [A:Organization] once or twice bought all the [B:Organization]. => acquirer A; acquired B\n"
           "- [A:Organization] once or even twice bought [B:Organization].\n"
           "- [A:Organization] once did not bought [B:Organization].\n"
           "- [A:Organization] not bought [B:Organization].\n"
           "- [A:Organization] bought all of [B:Organization].\n"
           "- [A:Organization] bought some more the [B:Organization].\n", 7);
}
END_TEST

START_TEST(lists) {
  all_pass("lex Separator , | and\nlex ListNoise the\n"
           "rule en.x => FundingRound\n     <recipient> @raised from <investor,>\n"
           "+ [A:Organization] raised from [B:Organization], [C:Name] and the [D:Person]. => investor B; investor C; investor D\n"
           "- [A:Organization] raised hopes from [B:Organization].\n", 2);
}
END_TEST

START_TEST(negation_looks_where_it_is_told) {
  all_pass("rule en.x => Acquisition\n     <acquirer> !<<of @bought !back <acquired>\n"
           "+ [A:Organization] bought [B:Organization]. => acquirer A\n"
           "- [A:Organization] bought back [B:Organization].\n"
           "rule en.y => Acquisition\n     <acquirer> !>reluctantly ..2 @takes <acquired>\n"
           "+ [A:Organization] now takes [B:Organization]. => acquirer A\n"
           "- [A:Organization] reluctantly takes [B:Organization].\n", 4);
}
END_TEST

START_TEST(a_look_consumes_nothing) {
  all_pass("rule en.x => Acquisition\n     <acquirer> @bought (!(:Name|of) ..1){1,3} !!(firm|unit) ..1 <acquired>\n"
           "+ [A:Organization] bought the old firm [B:Organization]. => acquirer A; acquired B\n"
           "- [A:Organization] bought the old shares [B:Organization].\n"
           "- [A:Organization] bought part of firm [B:Organization].\n"
           "rule en.y => Acquisition\n     <acquirer> ..1 !!<<gladly @takes <acquired>\n"
           "+ [A:Organization] gladly takes [B:Organization]. => acquirer A\n"
           "- [A:Organization] takes [B:Organization].\n", 5);
}
END_TEST

/* What stands below a test in column 1 is no part of it. */
START_TEST(test_ends_where_its_lines_end) {
  all_pass("rule en.x => Acquisition\n     <acquirer> @bought <acquired>\n"
           "+ [A:Organization] bought\n  [B:Organization].\n  => acquirer A\n"
           "# in [A:Organization] bought [B:Organization], => acquirer B\n"
           "- [A:Organization] sold [B:Organization].\n"
           "# unlike [A:Organization] bought [B:Organization].\n", 2);
}
END_TEST

START_TEST(sentence_borders_and_ellipsis) {
  all_pass("rule en.x => Acquisition\n     :Start <acquirer^> @bought <acquired> \".\" :End\n"
           "+ Bought [B:Organization]. => acquirer ^; acquired B\n"
           "- They bought [B:Organization].\n", 2);
}
END_TEST

START_TEST(affixes_and_features) {
  all_pass("affix -ed.Past | -s\nlex Buy purchase | acquir\n"
           "rule en.x => Acquisition\n     <acquirer> @:Buy.Past <acquired>\n"
           "+ [A:Organization] acquired [B:Organization]. => acquirer A\n"
           "- [A:Organization] purchases [B:Organization].\n", 2);
}
END_TEST

START_TEST(cues_and_barriers) {
  all_pass("cue denied before 4 not | never\ncue planned before 3 will\ncue hedged within perhaps\nbarrier ,\nlex Only \"not only\"\n"
           "rule en.x => Acquisition\n     <acquirer> ..4 @buy ..3 <acquired>\n"
           "+ [A:Organization] will not buy [B:Organization]. => !denied\n"
           "+ [A:Organization] will buy [B:Organization]. => !planned\n"
           "+ [A:Organization] buy perhaps [B:Organization]. => !hedged\n"
           "+ Never mind, [A:Organization] buy [B:Organization]. => acquirer A\n"
           "+ [A:Organization] not only buy [B:Organization]. => acquirer A\n", 5);
}
END_TEST

START_TEST(cues_share_words) {
  all_pass("lex Modal \"will be\" | will\ncue planned before 2 :Modal\nlex Bought \"be bought\" | bought\n"
           "rule en.x => Acquisition\n     <acquired> ..2 @:Bought by <acquirer>\n"
           "+ [A:Organization] will be bought by [B:Organization]. => !planned\n"
           "+ [A:Organization] was bought by [B:Organization]. => acquirer B\n"
           "- [A:Organization] will be near [B:Organization].\n", 3);
}
END_TEST

START_TEST(cues_and_asides) {
  all_pass("cue denied after 4 denied\ncue denied within no\n"
           "rule en.x => Position.aside\n     <organization> @<positionType> no? <holder>\nlex PositionType chief=Head\n"
           "+ [A:Organization] chief [B:Person] denied it. => holder B\n"
           "+ [A:Organization] chief no [B:Person]. => holder B; !denied\n"
           "- [A:Organization] denied [B:Person].\n", 3);
}
END_TEST

START_TEST(asides_are_stepped_over) {
  all_pass("barrier ,\ncue denied within not\nlex AsideStart after | who\nlex AsideEnd \"in spite\"\nlex SubjectMarker ne\nlex Separator and\n"
           "rule en.x => Acquisition\n     <acquirer> ne? @buys <acquired>\n"
           "+ [A:Organization], after two years of talks, buys [B:Organization]. => acquirer A\n"
           "+ [A:Organization], who did not buy before, buys [B:Organization]. => acquirer A\n"
           "+ [A:Organization] (once two shops) buys [B:Organization]. => acquirer A\n"
           "+ [A:Organization] ne many doubts in spite buys [B:Organization]. => acquirer A\n"
           "- [A:Organization], two years on, buys [B:Organization].\n"
           "- [A:Organization], after talks in [C:Place], [D:Place] and buys [B:Organization].\n"
           "+ [A:Organization] ne many doubts [C:Organization] ne in spite buys [B:Organization]. => acquirer C\n"
           "- [A:Organization] after two years of talks, buys [B:Organization].\n", 8);
}
END_TEST

START_TEST(percentages_become_factors) {
  all_pass("lex PercentWord %\nlex Grow rose | fell\n"
           "rule en.x => Growth\n     <organization> @rose <factor:Percentage.up>\n"
           "+ [A:Organization] rose 40%. => factor 1.4\n- [A:Organization] rose.\n"
           "rule en.y => Growth\n     <organization> @fell <factor:Percentage.down>\n"
           "+ [A:Organization] fell 40%. => factor 0.6\n- [A:Organization] fell.\n", 4);
}
END_TEST

START_TEST(the_longest_title_is_captured) {
  all_pass("lex PositionType president=President | \"vice president\"=VicePresident\n"
           "rule en.x => Position\n     <holder> , @<positionType> of <organization>\n"
           "+ [X:Person], vice president of [A:Organization]. => positionType VicePresident\n"
           "- [X:Person], the vice of [A:Organization].\n", 2);
}
END_TEST

START_TEST(failing_tests_say_why) {
  Fixture fixture;
  TestCounts counts = run("rule en.x => Acquisition\n     <acquirer> @bought <acquired> quickly\n"
                          "+ [A:Organization] bought [B:Organization] slowly. => acquirer A\n", &fixture);
  ck_assert_uint_eq(counts.failed, 1);
  ck_assert_ptr_nonnull(strstr(fixture.heard, "waited for the item at 2:36"));
  fixture_close(&fixture);
}
END_TEST

START_TEST(all_errors_of_a_run_are_told) {
  Fixture fixture;
  Pack *pack;
  fixture_open(&fixture, "rule en.a => Acquisition\n     <acquirer> @:Buyy <acquired>\nlex Buy buys\n"
                         "rule en.b => Acquisition\n     <acquirer> @:Buy <acquired> | <acquirer> <acquired>\n");
  ck_assert_int_eq(pack_read(fixture.folder, "en", fixture.schema, false, &fixture.sink, &pack), RAPPORTEUR_ERROR_SYNTAX);
  ck_assert_ptr_null(pack);
  ck_assert_ptr_nonnull(strstr(fixture.heard, "'Buyy' (did you mean 'Buy'?)"));
  ck_assert_ptr_nonnull(strstr(fixture.heard, "leaves the rule without its '@' anchor"));
  fixture_close(&fixture);
}
END_TEST

START_TEST(mention_rules_that_need_each_other_are_an_error) {
  Fixture fixture;
  Pack *pack;
  fixture_open(&fixture, "rule en.a => Person.ref\n     @he :Product\nrule en.b => Product\n     @it :Person\n");
  ck_assert_int_eq(pack_read(fixture.folder, "en", fixture.schema, false, &fixture.sink, &pack), RAPPORTEUR_ERROR_SYNTAX);
  ck_assert_ptr_nonnull(strstr(fixture.heard, "a cycle"));
  fixture_close(&fixture);
}
END_TEST

/* Seconds of processor time for a rule's test over `words` words. */
static double seconds_over(unsigned words) {
  Buffer rules = {0};
  Fixture fixture;
  buffer_text(&rules, "rule en.x => Acquisition\n     (..8 (a|b|a b|..3 a)){1,8} ..8 <acquirer> ..8 @go ..8 (a|b|..2){1,8} ..8 <acquired>\n"
                      "- [A:Organization]");
  for (unsigned i = 0; i < words; i++)
    buffer_text(&rules, i % 7 ? " a" : " go");
  buffer_text(&rules, ".\n");
  clock_t begin = clock();
  run(rules.bytes, &fixture);
  double seconds = (double)(clock() - begin) / CLOCKS_PER_SEC;
  fixture_close(&fixture);
  buffer_free(&rules);
  return seconds;
}

/* What the pattern of the only rule needs of a sentence, put as whether one of these words would do behind
   its anchor, between two names. */
static void needs_of(const char *rules, bool answers, const char *const *words, const bool *met, size_t count) {
  Fixture fixture;
  Pack *pack;
  fixture_open(&fixture, rules);
  RapporteurStatus status = pack_read(fixture.folder, "en", fixture.schema, false, &fixture.sink, &pack);
  ck_assert_msg(status == RAPPORTEUR_OK, "%s", fixture.heard);
  for (size_t i = 0; i < count; i++) {
    Edge edges[] = {{.from = 0, .to = 1, .kind = EDGE_MENTION},
                    {.from = 1, .to = 2},
                    {.from = 2, .to = 3, .word = lexicon_word(pack->lexicon, words[i], strlen(words[i]))},
                    {.from = 3, .to = 4, .kind = EDGE_MENTION}};
    Lattice lattice = {.nodes = 5, .edges = {edges, 4, 4}};
    Signature signature;
    NodeNearby nodes[5];
    signature_of(&lattice, pack->lexicon, &signature, nodes);
    const Needs *needs = &pack->rules.items[0].branches[0].needs;
    ck_assert_msg(needs_met(needs, &signature, 1, 2, answers) == met[i], "%s", words[i]);
    ck_assert(!needs_met(needs, &signature, 3, 4, answers));    /* nobody stands behind */
  }
  pack_free(pack);
  fixture_close(&fixture);
}

START_TEST(needs_are_what_no_match_does_without) {
  const char *const words[] = {"slowly", "gladly", "perhaps", "bought"};
  needs_of("rule en.x => Acquisition\n     <acquirer> perhaps? @bought (slowly|gladly) <date>? <acquired>\n"
           "+ [A:Organization] bought gladly [B:Organization]. => acquired B\n",
           false, words, (const bool[]){true, true, false, false}, 4);
  needs_of("rule en.x => Acquisition\n     <acquirer> (perhaps|..2) @bought (slowly|gladly){0,2} <acquired>\n"
           "+ [A:Organization] bought gladly [B:Organization]. => acquired B\n",
           false, words, (const bool[]){true, true, true, true}, 4);
  const char *answer = "rule en.x => Acquisition\n     <acquirer> @bought <acquired> !!?perhaps\n"
                       "+ Perhaps? [A:Organization] bought [B:Organization]. => acquired B\n";
  needs_of(answer, true, words, (const bool[]){true, true, true, true}, 4);
  needs_of(answer, false, words, (const bool[]){false, false, false, false}, 4);
}
END_TEST

START_TEST(lint_tells_classes_that_nothing_uses) {
  Fixture fixture;
  Pack *pack;
  fixture_open(&fixture, "lex Odd odd\nlex Currency dollar=USD\nlex NameTitle Mr\n");
  RapporteurStatus status = pack_read(fixture.folder, "en", fixture.schema, true, &fixture.sink, &pack);
  ck_assert_msg(status == RAPPORTEUR_OK, "%s", fixture.heard);
  ck_assert_msg(strstr(fixture.heard, "nothing uses the class Odd"), "%s", fixture.heard);
  ck_assert_msg(!strstr(fixture.heard, "Currency") && !strstr(fixture.heard, "NameTitle"), "%s", fixture.heard);
  pack_free(pack);
  fixture_close(&fixture);
}
END_TEST

START_TEST(lint_tells_open_anchors_unless_a_question_is_asked) {
  Fixture fixture;
  Pack *pack;
  fixture_open(&fixture, "rule en.open => Acquisition\n     @<acquirer> bought <acquired>\n"
                         "rule en.answer => Acquisition\n     @<acquirer> !!?who (bought|got) <acquired>\n");
  RapporteurStatus status = pack_read(fixture.folder, "en", fixture.schema, true, &fixture.sink, &pack);
  ck_assert_msg(status == RAPPORTEUR_OK, "%s", fixture.heard);
  ck_assert_msg(strstr(fixture.heard, "'en.open' is anchored on the open type"), "%s", fixture.heard);
  ck_assert_msg(!strstr(fixture.heard, "'en.answer' is anchored"), "%s", fixture.heard);
  pack_free(pack);
  fixture_close(&fixture);
}
END_TEST

START_TEST(lines_that_are_no_utf8_are_found) {
  struct {
    const char *text;
    unsigned line;
  } cases[] = {{"", 0}, {"a\nb", 0}, {"\xc3\xa9\n\xe0\xa8\x95\n\xe2\x80\x99\n\xf0\x9f\x98\x80", 0},
               {"a\nb\xff", 2}, {"\xe0\xa8\x95\n\n\xe0\xa8", 3}, {"a\n\xe0\xa8\n\xe0", 2}, {"\xed\xa0\x80", 1},
               {"\xe0\x80\x80", 1}, {"a\n\xc3", 2}, {"\xf4\x90\x80\x80", 1}};
  for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
    SourceFile file = {"a", cases[i].text, strlen(cases[i].text)};
    ck_assert_uint_eq(source_invalid_line(&file), cases[i].line);
  }
}
END_TEST

START_TEST(hostile_patterns_stay_linear) {
  double start = seconds_over(1), one = seconds_over(120) - start, eight = seconds_over(960) - start;
  ck_assert_msg(eight < 24 * one + 0.05, "8 times the words took %.3f s, once %.3f s", eight, one);
}
END_TEST

int main(void) {
  Suite *suite = suite_create("rules");
  TCase *cases = tcase_create("rules");
  tcase_set_timeout(cases, 120);
  tcase_add_test(cases, nearest_filler_wins);
  tcase_add_test(cases, most_roles_win);
  tcase_add_test(cases, unordered_members);
  tcase_add_test(cases, members_that_are_left_out_leave_no_gap);
  tcase_add_test(cases, repeats_of_gaps);
  tcase_add_test(cases, lists);
  tcase_add_test(cases, negation_looks_where_it_is_told);
  tcase_add_test(cases, a_look_consumes_nothing);
  tcase_add_test(cases, test_ends_where_its_lines_end);
  tcase_add_test(cases, sentence_borders_and_ellipsis);
  tcase_add_test(cases, affixes_and_features);
  tcase_add_test(cases, cues_and_barriers);
  tcase_add_test(cases, cues_share_words);
  tcase_add_test(cases, cues_and_asides);
  tcase_add_test(cases, asides_are_stepped_over);
  tcase_add_test(cases, percentages_become_factors);
  tcase_add_test(cases, the_longest_title_is_captured);
  tcase_add_test(cases, failing_tests_say_why);
  tcase_add_test(cases, all_errors_of_a_run_are_told);
  tcase_add_test(cases, mention_rules_that_need_each_other_are_an_error);
  tcase_add_test(cases, needs_are_what_no_match_does_without);
  tcase_add_test(cases, lint_tells_classes_that_nothing_uses);
  tcase_add_test(cases, lint_tells_open_anchors_unless_a_question_is_asked);
  tcase_add_test(cases, lines_that_are_no_utf8_are_found);
  tcase_add_test(cases, hostile_patterns_stay_linear);
  suite_add_tcase(suite, cases);
  SRunner *runner = srunner_create(suite);
  srunner_run_all(runner, CK_ENV);
  int failed = srunner_ntests_failed(runner);
  srunner_free(runner);
  return failed ? 1 : 0;
}
