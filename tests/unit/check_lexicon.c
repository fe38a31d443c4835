#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "base/buffer.h"
#include "lexicon/lattice.h"
#include "text/tokens.h"

/* A lexicon with a few words of invented classes, and one sentence cut into tokens. */
typedef struct {
  Lexicon *lexicon;
  Tag animal, bird, verb;
  Arena arena;
  Tokens tokens;
  Document document;
  Sentence sentence;
  Lattice lattice;
} Fixture;

static void add(Fixture *fixture, const char *text, Tag tag) {
  ck_assert_int_eq(lexicon_add(fixture->lexicon, text, strlen(text), (Reading){.tag = tag, .value = NO_STRING}), RAPPORTEUR_OK);
}

static Fixture fixture_new(void) {
  Fixture fixture = {.lexicon = lexicon_new()};
  ck_assert_ptr_nonnull(fixture.lexicon);
  fixture.animal = lexicon_tag_add(fixture.lexicon, "Animal", 0);
  fixture.bird = lexicon_tag_add(fixture.lexicon, "Bird", fixture.animal);
  fixture.verb = lexicon_tag_add(fixture.lexicon, "Verb", 0);
  add(&fixture, "heron", fixture.bird);
  add(&fixture, "great white heron", fixture.bird);
  add(&fixture, "walk", fixture.verb);
  return fixture;
}

static void fixture_free(Fixture *fixture) {
  lattice_free(&fixture->lattice);
  array_free(&fixture->tokens);
  arena_free(&fixture->arena);
  lexicon_free(fixture->lexicon);
}

static void build(Fixture *fixture, const char *text, Licence licence, void *user) {
  ck_assert(tokens_cut(text, 0, (uint32_t)strlen(text), &fixture->tokens));
  fixture->sentence = (Sentence){0, (uint32_t)fixture->tokens.count, 0, {0, (uint32_t)strlen(text)}};
  fixture->document = (Document){.text = text, .length = (uint32_t)strlen(text), .tokens = fixture->tokens.items,
                                 .token_count = (uint32_t)fixture->tokens.count, .sentences = &fixture->sentence,
                                 .sentence_count = 1};
  ck_assert_int_eq(lattice_build(&fixture->lattice, fixture->lexicon, &fixture->document, 0, 0,
                                 (uint32_t)fixture->tokens.count, licence, user, &fixture->arena),
                   RAPPORTEUR_OK);
}

/* The edge of a kind that covers the given text, or NULL. */
static const Edge *edge_of(const Fixture *fixture, EdgeKind kind, const char *text) {
  for (size_t i = 0; i < fixture->lattice.edges.count; i++) {
    const Edge *edge = &fixture->lattice.edges.items[i];
    size_t length = edge->span.end - edge->span.begin;
    if (edge->kind == kind && strlen(text) == length && !memcmp(fixture->document.text + edge->span.begin, text, length))
      return edge;
  }
  return NULL;
}

START_TEST(subtypes) {
  Fixture fixture = fixture_new();
  ck_assert(lexicon_is_a(fixture.lexicon, fixture.bird, fixture.animal));
  ck_assert(!lexicon_is_a(fixture.lexicon, fixture.animal, fixture.bird));
  ck_assert(lexicon_has(fixture.lexicon, lexicon_word(fixture.lexicon, "heron", 5), fixture.animal, NULL));
  ck_assert(!lexicon_has(fixture.lexicon, lexicon_word(fixture.lexicon, "heron", 5), fixture.verb, NULL));
  fixture_free(&fixture);
}
END_TEST

START_TEST(affixes_need_a_licence) {
  Fixture fixture = fixture_new();
  Features past = lexicon_feature(fixture.lexicon, "Past", 4, true);
  ck_assert_int_eq(lexicon_add_affix(fixture.lexicon, "ed", 2, false, past), RAPPORTEUR_OK);
  Readings readings = lexicon_analyse(fixture.lexicon, "walked", 6, NO_STRING, &fixture.arena);
  ck_assert_uint_eq(readings.count, 1);
  ck_assert_uint_eq(readings.items[0].tag, fixture.verb);
  ck_assert_uint_eq(readings.items[0].features, past);
  ck_assert_uint_eq(lexicon_analyse(fixture.lexicon, "talked", 6, NO_STRING, &fixture.arena).count, 0);
  ck_assert_uint_eq(lexicon_analyse(fixture.lexicon, "wed", 3, NO_STRING, &fixture.arena).count, 0);
  fixture_free(&fixture);
}
END_TEST

START_TEST(features_are_bits) {
  Fixture fixture = fixture_new();
  Features all = 0;
  for (char name = ' '; name < ' ' + LEXICON_FEATURES; name++) {
    Features feature = lexicon_feature(fixture.lexicon, &name, 1, true);
    ck_assert_uint_eq(feature & (feature - 1), 0);
    ck_assert_uint_eq(feature & all, 0);
    all |= feature;
  }
  ck_assert_uint_eq(~all, 0);
  ck_assert_uint_eq(lexicon_feature(fixture.lexicon, "Past", 4, true), 0);
  fixture_free(&fixture);
}
END_TEST

START_TEST(commonness) {
  Fixture fixture = fixture_new();
  lexicon_add_affix(fixture.lexicon, "s", 1, false, 0);
  lexicon_add_common(fixture.lexicon, "Stone", 5, COMMON_WEAKLY);
  lexicon_add_common(fixture.lexicon, "house", 5, COMMON_FIRMLY);
  ck_assert_int_eq(lexicon_common(fixture.lexicon, "stone", 5), COMMON_WEAKLY);
  ck_assert_int_eq(lexicon_common(fixture.lexicon, "stones", 6), COMMON_WEAKLY);
  ck_assert_int_eq(lexicon_common(fixture.lexicon, "house", 5), COMMON_FIRMLY);
  ck_assert_int_eq(lexicon_common(fixture.lexicon, "quartz", 6), COMMON_NOT);
  ck_assert(!lexicon_lists(fixture.lexicon, "stones", 6));
  fixture_free(&fixture);
}
END_TEST

START_TEST(phrases_and_the_longest_of_a_class) {
  Fixture fixture = fixture_new();
  build(&fixture, "A Great White Heron walks", NULL, NULL);
  const Edge *phrase = edge_of(&fixture, EDGE_PHRASE, "Great White Heron");
  ck_assert_ptr_nonnull(phrase);
  ck_assert_ptr_nonnull(edge_reading(phrase, fixture.lexicon, fixture.bird));
  /* the heron inside it is no bird of its own */
  ck_assert_ptr_null(edge_reading(edge_of(&fixture, EDGE_TOKEN, "Heron"), fixture.lexicon, fixture.bird));
  ck_assert_uint_eq(fixture.lattice.nodes, 6);
  fixture_free(&fixture);
}
END_TEST

START_TEST(clitics_make_inner_nodes) {
  Fixture fixture = fixture_new();
  lexicon_add_clitic(fixture.lexicon, "و", 2, NULL);
  lexicon_add_clitic(fixture.lexicon, "ال", 4, NULL);
  add(&fixture, "شركة", fixture.animal);
  build(&fixture, "والشركة وردة", NULL, NULL);
  const Edge *token = edge_of(&fixture, EDGE_TOKEN, "والشركة"), *piece = edge_of(&fixture, EDGE_PIECE, "شركة");
  ck_assert_ptr_nonnull(token);
  ck_assert_ptr_nonnull(piece);
  ck_assert_uint_eq(token->from, 0);
  ck_assert_uint_eq(token->to, 3);
  ck_assert_uint_eq(piece->from, 2);
  ck_assert_ptr_nonnull(edge_reading(piece, fixture.lexicon, fixture.animal));
  ck_assert_int_eq(lattice_node_from(&fixture.lattice, piece->span.begin), 2);
  ck_assert_int_eq(lattice_node_to(&fixture.lattice, token->span.end), 3);
  /* no licence for what is left of the second word */
  ck_assert_ptr_null(edge_of(&fixture, EDGE_PIECE, "ردة"));
  fixture_free(&fixture);
}
END_TEST

static bool is_rose(void *user, const char *normalised, size_t length) {
  return strlen(user) == length && !memcmp(user, normalised, length);
}

START_TEST(names_license_clitics) {
  Fixture fixture = fixture_new();
  lexicon_add_clitic(fixture.lexicon, "و", 2, NULL);
  char rose[] = "ردينا";
  build(&fixture, "وردينا", is_rose, rose);
  ck_assert_ptr_nonnull(edge_of(&fixture, EDGE_PIECE, "ردينا"));
  fixture_free(&fixture);
}
END_TEST

START_TEST(clitics_ask_for_letters) {
  Fixture fixture = fixture_new();
  lexicon_add_clitic(fixture.lexicon, "س", 2, "يتن");
  add(&fixture, "يبني", fixture.animal);
  add(&fixture, "هم", fixture.animal);
  add(&fixture, "يد", fixture.animal);
  build(&fixture, "سيبني سهم سيد", NULL, NULL);
  ck_assert_ptr_nonnull(edge_of(&fixture, EDGE_PIECE, "يبني"));
  ck_assert_ptr_null(edge_of(&fixture, EDGE_PIECE, "هم"));
  ck_assert_ptr_null(edge_of(&fixture, EDGE_PIECE, "يد"));
  fixture_free(&fixture);
}
END_TEST

/* A known word that begins like the clitic stays whole, unless a known word as it stands is left. */
START_TEST(clitics_that_ask_for_letters_leave_known_words) {
  Fixture fixture = fixture_new();
  lexicon_add_clitic(fixture.lexicon, "س", 2, "يتن");
  lexicon_add_affix(fixture.lexicon, "ات", 4, false, 0);
  add(&fixture, "سيار", fixture.animal);
  add(&fixture, "يار", fixture.animal);
  add(&fixture, "سيبني", fixture.animal);
  add(&fixture, "يبني", fixture.animal);
  build(&fixture, "سيارات سيبني", NULL, NULL);
  ck_assert_ptr_null(edge_of(&fixture, EDGE_PIECE, "يارات"));
  ck_assert_ptr_nonnull(edge_of(&fixture, EDGE_PIECE, "يبني"));
  fixture_free(&fixture);
}
END_TEST

START_TEST(mentions_are_edges) {
  Fixture fixture = fixture_new();
  build(&fixture, "the old stone bridge", NULL, NULL);
  Mention mention = {.span = {4, 13}, .tag = fixture.animal};
  int from = lattice_node_from(&fixture.lattice, 4), to = lattice_node_to(&fixture.lattice, 13);
  ck_assert_int_eq(from, 1);
  ck_assert_int_eq(to, 3);
  ck_assert_int_eq(lattice_node_from(&fixture.lattice, 5), -1);
  ck_assert_int_eq(lattice_add_mention(&fixture.lattice, &mention, 7, (uint16_t)from, (uint16_t)to, &fixture.arena),
                   RAPPORTEUR_OK);
  ck_assert_int_eq(lattice_index(&fixture.lattice, &fixture.arena), RAPPORTEUR_OK);
  const Edge *edge = edge_of(&fixture, EDGE_MENTION, "old stone");
  ck_assert_ptr_nonnull(edge);
  ck_assert_uint_eq(edge->mention, 8);
  uint32_t leaving = 0;
  for (uint32_t i = fixture.lattice.outgoing_start[1]; i < fixture.lattice.outgoing_start[2]; i++)
    leaving += fixture.lattice.edges.items[fixture.lattice.outgoing[i]].from == 1;
  ck_assert_uint_eq(leaving, 2);
  fixture_free(&fixture);
}
END_TEST

START_TEST(long_sentences_are_cut) {
  Fixture fixture = fixture_new();
  Buffer text = {0};
  for (int i = 0; i < 5000; i++)
    buffer_text(&text, "word ");
  build(&fixture, text.bytes, NULL, NULL);
  ck_assert_uint_eq(fixture.lattice.nodes, LATTICE_LONGEST + 1);
  buffer_free(&text);
  fixture_free(&fixture);
}
END_TEST

int main(void) {
  Suite *suite = suite_create("lexicon");
  TCase *cases = tcase_create("lexicon and lattice");
  tcase_add_test(cases, subtypes);
  tcase_add_test(cases, affixes_need_a_licence);
  tcase_add_test(cases, features_are_bits);
  tcase_add_test(cases, commonness);
  tcase_add_test(cases, phrases_and_the_longest_of_a_class);
  tcase_add_test(cases, clitics_make_inner_nodes);
  tcase_add_test(cases, names_license_clitics);
  tcase_add_test(cases, clitics_ask_for_letters);
  tcase_add_test(cases, clitics_that_ask_for_letters_leave_known_words);
  tcase_add_test(cases, mentions_are_edges);
  tcase_add_test(cases, long_sentences_are_cut);
  suite_add_tcase(suite, cases);
  SRunner *runner = srunner_create(suite);
  srunner_run_all(runner, CK_ENV);
  int failed = srunner_ntests_failed(runner);
  srunner_free(runner);
  return failed ? 1 : 0;
}
