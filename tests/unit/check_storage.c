/* The storage module, through librdf, against a plain list of quads. */
#include <check.h>
#include <librdf.h>
#include <stdlib.h>

#include "graph/storage.h"

/* Of the nodes, the first may be predicates, all but the literals at the end subjects. */
enum { PREDICATES = 4, IRIS = 6, SUBJECTS = 9, TERMS = 12, GRAPHS = 4, STEPS = 4000, LONGEST = 4096 };

typedef struct {
  uint8_t term[3], graph; /* Graph 0 is the default graph. */
} PlainQuad;

typedef struct {
  PlainQuad quads[LONGEST];
  size_t count;
} PlainList;

static librdf_world *world;
static librdf_storage *storage;
static librdf_model *model;
static librdf_node *nodes[TERMS], *graphs[GRAPHS];
static PlainList list;
static uint32_t seed;

static int ignore(void *user, librdf_log_message *message) {
  (void)user;
  (void)message;
  return 1;
}

static void setup(void) {
  world = librdf_new_world();
  librdf_world_set_logger(world, NULL, ignore);
  librdf_world_open(world);
  ck_assert_int_eq(storage_register(world), 0);
  storage = librdf_new_storage(world, STORAGE_NAME, NULL, NULL);
  model = librdf_new_model(world, storage, NULL);
  ck_assert_ptr_nonnull(model);
  for (int i = 0; i < TERMS; i++) {
    char text[40];
    sprintf(text, "http://example.org/%d", i);
    const unsigned char *bytes = (const unsigned char *)text;
    nodes[i] = i < IRIS       ? librdf_new_node_from_uri_string(world, bytes)
               : i < SUBJECTS ? librdf_new_node_from_blank_identifier(world, bytes + 19)
                              : librdf_new_node_from_literal(world, bytes, i % 2 ? "hi" : NULL, 0);
  }
  for (int i = 1; i < GRAPHS; i++)
    graphs[i] =
        librdf_new_node_from_uri_string(world, (const unsigned char *)(const char *[]){"", "g:1", "g:2", "g:3"}[i]);
  list.count = 0;
  seed = 20240917;
}

static void teardown(void) {
  for (int i = 0; i < TERMS; i++)
    librdf_free_node(nodes[i]);
  for (int i = 1; i < GRAPHS; i++)
    librdf_free_node(graphs[i]);
  librdf_free_model(model);
  librdf_free_storage(storage);
  librdf_free_world(world);
}

static unsigned pick(unsigned below) {
  seed = seed * 1664525u + 1013904223u;
  return (seed >> 8) % below;
}

static librdf_node *copy(librdf_node *node) { return node ? librdf_new_node_from_node(node) : NULL; }

/* A statement from numbers of nodes; -1 leaves a part open. */
static librdf_statement *statement(int subject, int predicate, int object) {
  return librdf_new_statement_from_nodes(world, copy(subject < 0 ? NULL : nodes[subject]),
                                         copy(predicate < 0 ? NULL : nodes[predicate]),
                                         copy(object < 0 ? NULL : nodes[object]));
}

static int add(int subject, int predicate, int object, int graph) {
  librdf_statement *triple = statement(subject, predicate, object);
  int failed = graph ? librdf_model_context_add_statement(model, graphs[graph], triple)
                     : librdf_model_add_statement(model, triple);
  librdf_free_statement(triple);
  return failed;
}

static int remove_quad(PlainQuad quad) {
  librdf_statement *triple = statement(quad.term[0], quad.term[1], quad.term[2]);
  int failed = quad.graph ? librdf_model_context_remove_statement(model, graphs[quad.graph], triple)
                          : librdf_model_remove_statement(model, triple);
  librdf_free_statement(triple);
  return failed;
}

/* --- The plain list ----------------------------------------------------------------------------------------------- */

static bool same_triple(PlainQuad a, PlainQuad b) { return !memcmp(a.term, b.term, sizeof a.term); }

static size_t list_find(PlainQuad quad) {
  size_t i = 0;
  while (i < list.count && memcmp(&list.quads[i], &quad, sizeof quad) != 0)
    i++;
  return i;
}

static bool list_add(PlainQuad quad) {
  if (list_find(quad) < list.count)
    return false;
  list.quads[list.count++] = quad;
  return true;
}

static void list_remove_at(size_t at) {
  memmove(&list.quads[at], &list.quads[at + 1], (list.count - at - 1) * sizeof *list.quads);
  list.count--;
}

/* How many results a pattern has; graph -1 is the union. */
static size_t list_matches(const int pattern[3], int graph) {
  size_t matches = 0;
  for (size_t i = 0; i < list.count; i++) {
    PlainQuad quad = list.quads[i];
    bool fits = graph < 0 || quad.graph == graph;
    for (int part = 0; part < 3; part++)
      fits = fits && (pattern[part] < 0 || quad.term[part] == pattern[part]);
    for (size_t before = 0; fits && graph < 0 && before < i; before++)
      fits = !same_triple(list.quads[before], quad);
    matches += fits;
  }
  return matches;
}

/* --- Comparing ---------------------------------------------------------------------------------------------------- */

static int number_of(librdf_node *node, librdf_node **among, int count) {
  for (int i = 0; i < count; i++)
    if (among[i] && librdf_node_equals(among[i], node))
      return i;
  ck_abort_msg("a node that was never added");
  return -1;
}

static PlainQuad plain(librdf_stream *stream) {
  librdf_statement *triple = librdf_stream_get_object(stream);
  librdf_node *context = librdf_stream_get_context2(stream);
  return (PlainQuad){{(uint8_t)number_of(librdf_statement_get_subject(triple), nodes, TERMS),
                      (uint8_t)number_of(librdf_statement_get_predicate(triple), nodes, TERMS),
                      (uint8_t)number_of(librdf_statement_get_object(triple), nodes, TERMS)},
                     (uint8_t)(context ? number_of(context, graphs, GRAPHS) : 0)};
}

/* Every result fits, stands in the list with the graph that it is said to be in, and comes once. */
static void check_pattern(const int pattern[3], int graph) {
  librdf_statement *asked = statement(pattern[0], pattern[1], pattern[2]);
  librdf_stream *stream = graph < 0 ? librdf_model_find_statements(model, asked)
                                    : librdf_model_find_statements_in_context(model, asked, graphs[graph]);
  ck_assert_ptr_nonnull(stream);
  static PlainQuad found[LONGEST];
  size_t count = 0;
  for (; !librdf_stream_end(stream); librdf_stream_next(stream)) {
    PlainQuad quad = plain(stream);
    for (int part = 0; part < 3; part++)
      ck_assert(pattern[part] < 0 || quad.term[part] == pattern[part]);
    ck_assert(graph < 0 || quad.graph == graph);
    ck_assert_uint_lt(list_find(quad), list.count);
    for (size_t i = 0; i < count; i++)
      ck_assert(!same_triple(found[i], quad));
    found[count++] = quad;
  }
  ck_assert_uint_eq(count, list_matches(pattern, graph));
  librdf_free_stream(stream);
  librdf_free_statement(asked);
}

static void check_all_patterns(void) {
  PlainQuad known = list.count ? list.quads[pick((unsigned)list.count)] : (PlainQuad){{0}, 0};
  for (int bound = 0; bound < 8; bound++)
    for (int graph = -1; graph < GRAPHS; graph++) {
      int pattern[3];
      for (int part = 0; part < 3; part++)
        pattern[part] = !(bound & 1 << part) ? -1 : pick(4) ? known.term[part] : (int)pick(TERMS);
      if (graph != 0)
        check_pattern(pattern, graph);
    }
}

static void check_order(void) {
  librdf_stream *stream = librdf_model_as_stream(model);
  for (size_t i = 0; i < list.count; i++, librdf_stream_next(stream)) {
    ck_assert(!librdf_stream_end(stream));
    PlainQuad quad = plain(stream);
    ck_assert_mem_eq(&quad, &list.quads[i], sizeof quad);
  }
  ck_assert(librdf_stream_end(stream));
  librdf_free_stream(stream);
}

static void check_contexts(void) {
  bool used[GRAPHS] = {false};
  for (size_t i = 0; i < list.count; i++)
    used[list.quads[i].graph] = true;
  librdf_iterator *iterator = librdf_model_get_contexts(model);
  for (; !librdf_iterator_end(iterator); librdf_iterator_next(iterator)) {
    int graph = number_of(librdf_iterator_get_object(iterator), graphs, GRAPHS);
    ck_assert(used[graph]);
    used[graph] = false;
  }
  librdf_free_iterator(iterator);
  for (int graph = 1; graph < GRAPHS; graph++)
    ck_assert(!used[graph]);
}

static PlainQuad random_quad(void) {
  return (PlainQuad){{(uint8_t)pick(SUBJECTS), (uint8_t)pick(PREDICATES), (uint8_t)pick(TERMS)}, (uint8_t)pick(GRAPHS)};
}

static void random_step(void) {
  unsigned what = pick(100);
  if (what < 70 || !list.count) {
    PlainQuad quad = random_quad();
    ck_assert_int_eq(add(quad.term[0], quad.term[1], quad.term[2], quad.graph), 0);
    list_add(quad);
  } else if (what < 99) {
    size_t at = pick(3) ? pick((unsigned)list.count) : list_find(random_quad());
    PlainQuad quad = at < list.count ? list.quads[at] : random_quad();
    at = list_find(quad);
    ck_assert_int_eq(remove_quad(quad) == 0, at < list.count);
    if (at < list.count)
      list_remove_at(at);
  } else {
    int graph = 1 + (int)pick(GRAPHS - 1);
    ck_assert_int_eq(librdf_model_context_remove_statements(model, graphs[graph]), 0);
    for (size_t i = list.count; i-- > 0;)
      if (list.quads[i].graph == graph)
        list_remove_at(i);
  }
  ck_assert_int_eq(librdf_model_size(model), (int)list.count);
}

START_TEST(test_random_against_list) {
  for (int step = 0; step < STEPS; step++) {
    random_step();
    if (step % 40 == 0) {
      check_all_patterns();
      check_contexts();
    }
  }
}
END_TEST

START_TEST(test_insertion_order) {
  for (int i = 0; i < 300; i++) {
    PlainQuad quad = random_quad();
    add(quad.term[0], quad.term[1], quad.term[2], quad.graph);
    list_add(quad);
  }
  check_order();
}
END_TEST

START_TEST(test_duplicates_and_union) {
  add(0, 1, 3, 0);
  add(0, 1, 3, 0);
  add(0, 1, 3, 1);
  add(0, 1, 3, 2);
  ck_assert_int_eq(librdf_model_size(model), 3);
  librdf_statement *everything = statement(-1, -1, -1);
  librdf_stream *stream = librdf_model_find_statements(model, everything);
  ck_assert(!librdf_stream_end(stream));
  librdf_stream_next(stream);
  ck_assert(librdf_stream_end(stream));
  ck_assert_ptr_null(librdf_stream_get_object(stream));
  librdf_free_stream(stream);
  librdf_free_statement(everything);
  librdf_statement *triple = statement(0, 1, 3);
  ck_assert(librdf_model_contains_statement(model, triple));
  librdf_model_remove_statement(model, triple);
  ck_assert(librdf_model_contains_statement(model, triple));
  librdf_model_context_remove_statements(model, graphs[1]);
  librdf_model_context_remove_statements(model, graphs[2]);
  ck_assert(!librdf_model_contains_statement(model, triple));
  ck_assert_int_ne(librdf_model_remove_statement(model, triple), 0);
  librdf_free_statement(triple);
}
END_TEST

/* Terms that differ in one thing only are different terms. */
START_TEST(test_terms_are_told_apart) {
  librdf_uri *integer = librdf_new_uri(world, (const unsigned char *)"http://www.w3.org/2001/XMLSchema#integer");
  const unsigned char *one = (const unsigned char *)"1";
  librdf_node *objects[] = {
      librdf_new_node_from_literal(world, one, NULL, 0), librdf_new_node_from_literal(world, one, "en", 0),
      librdf_new_node_from_literal(world, one, "hi", 0), librdf_new_node_from_typed_literal(world, one, NULL, integer),
      librdf_new_node_from_uri_string(world, one),       librdf_new_node_from_blank_identifier(world, one)};
  for (int twice = 0; twice < 2; twice++)
    for (size_t i = 0; i < sizeof objects / sizeof *objects; i++)
      librdf_model_add(model, copy(nodes[0]), copy(nodes[1]), copy(objects[i]));
  ck_assert_int_eq(librdf_model_size(model), 6);
  for (size_t i = 0; i < sizeof objects / sizeof *objects; i++)
    librdf_free_node(objects[i]);
  librdf_free_uri(integer);
}
END_TEST

START_TEST(test_convenience_calls) {
  add(0, 1, 4, 0);
  add(0, 1, 5, 1);
  add(0, 1, 5, 2);
  librdf_node *target = librdf_model_get_target(model, nodes[0], nodes[1]);
  ck_assert(librdf_node_equals(target, nodes[4]));
  librdf_free_node(target);
  librdf_iterator *targets = librdf_model_get_targets(model, nodes[0], nodes[1]);
  int count = 0;
  for (; !librdf_iterator_end(targets); librdf_iterator_next(targets))
    count++;
  librdf_free_iterator(targets);
  ck_assert_int_eq(count, 2);
  ck_assert(librdf_model_has_arc_in(model, nodes[5], nodes[1]));
  ck_assert(!librdf_model_has_arc_out(model, nodes[5], nodes[1]));
  ck_assert(librdf_model_contains_context(model, graphs[2]));
  ck_assert(!librdf_model_contains_context(model, graphs[3]));
  ck_assert(librdf_model_supports_contexts(model));
  librdf_stream *stream = librdf_model_context_as_stream(model, graphs[3]);
  ck_assert(librdf_stream_end(stream));
  librdf_free_stream(stream);
  ck_assert_int_eq(librdf_model_sync(model), 0);
}
END_TEST

START_TEST(test_clone) {
  add(0, 1, 4, 0);
  add(0, 1, 5, 1);
  librdf_storage *twin = librdf_new_storage_from_storage(storage);
  ck_assert_ptr_nonnull(twin);
  librdf_model *other = librdf_new_model(world, twin, NULL);
  ck_assert_int_eq(librdf_model_size(other), 2);
  ck_assert(librdf_model_contains_context(other, graphs[1]));
  librdf_free_model(other);
  librdf_free_storage(twin);
}
END_TEST

static librdf_stream *open_stream(int subject, int predicate, int object) {
  librdf_statement *asked = statement(subject, predicate, object);
  librdf_stream *stream = librdf_model_find_statements(model, asked);
  librdf_free_statement(asked);
  return stream;
}

/* Streams that are open do not see what is added, no longer see what is removed, and can be freed at any time. */
START_TEST(test_streams_stay_valid) {
  for (int object = 0; object < TERMS; object++)
    add(0, 1, object, 1);
  librdf_stream *by_subject = open_stream(0, -1, -1), *left_early = open_stream(-1, 1, -1),
                *all = open_stream(-1, -1, -1);
  librdf_stream_next(left_early);
  librdf_iterator *contexts = librdf_model_get_contexts(model);
  for (int object = 0; object < TERMS; object++)
    add(0, 2, object, 1);
  int count = 0;
  for (; !librdf_stream_end(by_subject); librdf_stream_next(by_subject))
    count++;
  ck_assert_int_eq(count, TERMS);
  librdf_model_context_remove_statements(model, graphs[1]);
  librdf_stream_next(all);
  ck_assert(librdf_stream_end(all));
  librdf_free_stream(by_subject);
  librdf_free_stream(left_early);
  librdf_free_stream(all);
  librdf_free_iterator(contexts);
  ck_assert_int_eq(librdf_model_size(model), 0);
}
END_TEST

/* A stream may outlive the caller's references to model and storage. */
START_TEST(test_stream_outlives_model) {
  add(0, 1, 4, 0);
  librdf_stream *stream = open_stream(0, -1, -1);
  librdf_free_model(model);
  librdf_free_storage(storage);
  ck_assert(!librdf_stream_end(stream));
  librdf_free_stream(stream);
  storage = librdf_new_storage(world, STORAGE_NAME, NULL, NULL);
  model = librdf_new_model(world, storage, NULL);
}
END_TEST

/* Adding and removing documents over and over keeps memory and time in bounds. */
START_TEST(test_turnover) {
  enum { ROUNDS = 200, SIZE = 100 };
  for (int round = 0; round < ROUNDS; round++) {
    librdf_model_context_remove_statements(model, graphs[1 + round % 3]);
    for (int i = 0; i < SIZE; i++) {
      char text[40];
      sprintf(text, "http://example.org/%d/%d", round, i);
      librdf_statement *triple = librdf_new_statement_from_nodes(
          world, librdf_new_node_from_uri_string(world, (const unsigned char *)text), copy(nodes[1]), copy(nodes[0]));
      librdf_model_context_add_statement(model, graphs[1 + round % 3], triple);
      librdf_free_statement(triple);
    }
  }
  ck_assert_int_eq(librdf_model_size(model), 3 * SIZE);
  ck_assert_uint_lt(terms_end(quads_terms(storage_quads(storage))), 3000);
  librdf_stream *stream = open_stream(-1, 1, 0);
  int count = 0;
  for (; !librdf_stream_end(stream); librdf_stream_next(stream))
    count++;
  librdf_free_stream(stream);
  ck_assert_int_eq(count, 3 * SIZE);
}
END_TEST

int main(void) {
  Suite *suite = suite_create("storage");
  TCase *tests = tcase_create("storage");
  tcase_add_checked_fixture(tests, setup, teardown);
  tcase_set_timeout(tests, 300);
  tcase_add_test(tests, test_random_against_list);
  tcase_add_test(tests, test_insertion_order);
  tcase_add_test(tests, test_duplicates_and_union);
  tcase_add_test(tests, test_terms_are_told_apart);
  tcase_add_test(tests, test_convenience_calls);
  tcase_add_test(tests, test_clone);
  tcase_add_test(tests, test_streams_stay_valid);
  tcase_add_test(tests, test_stream_outlives_model);
  tcase_add_test(tests, test_turnover);
  suite_add_tcase(suite, tests);
  SRunner *runner = srunner_create(suite);
  srunner_run_all(runner, CK_ENV);
  int failed = srunner_ntests_failed(runner);
  srunner_free(runner);
  return failed ? 1 : 0;
}
