/* The storage module beside librdf's own, on the same made-up quads, in one run: what counts are the ratios.

     benchmarks/storage [DOCUMENTS]

   A document is a graph of 40 quads: 4 on itself, 9 facts of 4. Entities are few and popular, as in news, so that many
   triples stand in several graphs; one entity is a hub that has every property many times. */
#include <librdf.h>
#include <malloc.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "graph/storage.h"

enum { FACTS = 9, ROLES = 6, HUB_VALUES = 20000 };

static const double LONGEST = 0.25; /* Seconds a measurement takes at most, begun lookups excepted. */

typedef struct Contestant {
  const char *name, *storage, *options;
  bool contexts;
} Contestant;

static const Contestant contestants[] = {
    {"rapporteur", STORAGE_NAME, NULL, true},
    {"hashes", "hashes", "hash-type='memory',contexts='yes'", true},
    {"trees", "trees", NULL, false},
};
enum { CONTESTANTS = sizeof contestants / sizeof *contestants };

typedef struct Bench {
  const Contestant *contestant;
  librdf_world *world;
  librdf_storage *storage;
  librdf_model *model;
  librdf_node *roles[ROLES], *type, *label;
  unsigned documents;
  unsigned quads;
  unsigned removed; /* Documents, in their order. */
  uint32_t seed;
} Bench;

static int ignore(void *user, librdf_log_message *message) {
  (void)user;
  (void)message;
  return 1;
}

static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
  return (double)time.tv_sec + (double)time.tv_nsec * 1e-9;
}

static unsigned pick(Bench *bench, unsigned below) {
  bench->seed = bench->seed * 1664525u + 1013904223u;
  return (bench->seed >> 8) % below;
}

/* --- Data --------------------------------------------------------------------------------------------------------- */

static librdf_node *iri(Bench *bench, const char *kind, unsigned number) {
  char text[80];
  snprintf(text, sizeof text, "http://example.org/%s-%u", kind, number);
  return librdf_new_node_from_uri_string(bench->world, (const unsigned char *)text);
}

static librdf_node *copy(librdf_node *node) { return librdf_new_node_from_node(node); }

/* Takes subject and object. */
static void add(Bench *bench, librdf_node *graph, librdf_node *subject, librdf_node *predicate, librdf_node *object) {
  librdf_statement *statement = librdf_new_statement_from_nodes(bench->world, subject, copy(predicate), object);
  if (bench->contestant->contexts)
    librdf_model_context_add_statement(bench->model, graph, statement);
  else
    librdf_model_add_statement(bench->model, statement);
  librdf_free_statement(statement);
  bench->quads++;
}

/* Some entities are named far more often than others. */
static unsigned entity(Bench *bench) {
  unsigned count = bench->documents * 3;
  return pick(bench, 1 + pick(bench, 1 + pick(bench, count)));
}

static librdf_node *label(Bench *bench, unsigned number) {
  char text[40];
  snprintf(text, sizeof text, "नाम %u", number);
  return librdf_new_node_from_literal(bench->world, (const unsigned char *)text, "hi", 0);
}

static void add_document(Bench *bench, unsigned number) {
  librdf_node *graph = iri(bench, "document", number);
  for (unsigned role = 0; role < 4; role++)
    add(bench, graph, copy(graph), bench->roles[role], iri(bench, "value", number % (100 * (role + 1))));
  for (unsigned i = 0; i < FACTS; i++) {
    unsigned subject = entity(bench), object = entity(bench);
    librdf_node *fact = iri(bench, "fact", number * FACTS + i);
    add(bench, graph, iri(bench, "entity", subject), bench->type, iri(bench, "type", subject % 20));
    add(bench, graph, iri(bench, "entity", subject), bench->label, label(bench, subject));
    add(bench, graph, copy(fact), bench->roles[4], iri(bench, "entity", subject));
    add(bench, graph, fact, bench->roles[5], iri(bench, "entity", object));
  }
  librdf_free_node(graph);
}

/* One subject and one object that have long chains, with predicates that have long chains. */
static void add_hub(Bench *bench) {
  librdf_node *graph = iri(bench, "document", bench->documents);
  for (unsigned i = 0; i < HUB_VALUES; i++) {
    add(bench, graph, iri(bench, "hub", 0), bench->roles[4], iri(bench, "spoke", i));
    add(bench, graph, iri(bench, "spoke", i), bench->roles[5], iri(bench, "hub", 0));
  }
  add(bench, graph, iri(bench, "hub", 0), bench->label, label(bench, 0));
  add(bench, graph, iri(bench, "rim", 0), bench->label, iri(bench, "hub", 0));
  librdf_free_node(graph);
}

/* --- Questions: each asks once and returns how many results there were -------------------------------------------- */

static unsigned count(librdf_stream *stream) {
  unsigned results = 0;
  for (; stream && !librdf_stream_end(stream); librdf_stream_next(stream))
    results++;
  librdf_free_stream(stream);
  return results;
}

/* Takes the nodes; `graph` may be NULL. */
static unsigned find(Bench *bench, librdf_node *subject, librdf_node *predicate, librdf_node *object,
                     librdf_node *graph) {
  librdf_statement *pattern = librdf_new_statement_from_nodes(bench->world, subject, predicate, object);
  unsigned results = count(graph ? librdf_model_find_statements_in_context(bench->model, pattern, graph)
                                 : librdf_model_find_statements(bench->model, pattern));
  librdf_free_statement(pattern);
  if (graph)
    librdf_free_node(graph);
  return results;
}

static librdf_node *some_entity(Bench *bench) { return iri(bench, "entity", entity(bench)); }
static librdf_node *some_document(Bench *bench) { return iri(bench, "document", pick(bench, bench->documents)); }

static unsigned ask_sp(Bench *bench) { return find(bench, some_entity(bench), copy(bench->label), NULL, NULL); }
static unsigned ask_po(Bench *bench) { return find(bench, NULL, copy(bench->roles[4]), some_entity(bench), NULL); }
static unsigned ask_so(Bench *bench) {
  unsigned subject = entity(bench);
  return find(bench, iri(bench, "entity", subject), NULL, iri(bench, "type", subject % 20), NULL);
}
static unsigned ask_s(Bench *bench) { return find(bench, some_entity(bench), NULL, NULL, NULL); }
static unsigned ask_o(Bench *bench) { return find(bench, NULL, NULL, some_entity(bench), NULL); }
static unsigned ask_p(Bench *bench) { return find(bench, NULL, copy(bench->roles[3]), NULL, NULL); }
static unsigned ask_spo(Bench *bench) {
  unsigned subject = entity(bench);
  librdf_statement *statement = librdf_new_statement_from_nodes(bench->world, iri(bench, "entity", subject),
                                                                copy(bench->type), iri(bench, "type", subject % 20));
  unsigned found = librdf_model_contains_statement(bench->model, statement) != 0;
  librdf_free_statement(statement);
  return found;
}
static unsigned ask_s_in_graph(Bench *bench) {
  librdf_node *document = some_document(bench);
  return find(bench, copy(document), NULL, NULL, document);
}
static unsigned ask_graph(Bench *bench) {
  librdf_node *document = some_document(bench);
  unsigned results = count(librdf_model_context_as_stream(bench->model, document));
  librdf_free_node(document);
  return results;
}
static unsigned ask_hub_sp(Bench *bench) { return find(bench, iri(bench, "hub", 0), copy(bench->label), NULL, NULL); }
static unsigned ask_hub_po(Bench *bench) { return find(bench, NULL, copy(bench->label), iri(bench, "hub", 0), NULL); }
static unsigned ask_remove(Bench *bench) {
  librdf_node *document = iri(bench, "document", bench->removed++);
  librdf_model_context_remove_statements(bench->model, document);
  librdf_free_node(document);
  return 1;
}

static const struct {
  const char *name;
  unsigned (*ask)(Bench *bench);
  bool contexts;
} questions[] = {
    {"s p ?", ask_sp, false},
    {"? p o", ask_po, false},
    {"s ? o", ask_so, false},
    {"s ? ?", ask_s, false},
    {"? ? o", ask_o, false},
    {"? p ?", ask_p, false},
    {"s p o", ask_spo, false},
    {"s ? ? in a graph", ask_s_in_graph, true},
    {"all of a graph", ask_graph, true},
    {"s p ?, long chains", ask_hub_sp, false},
    {"? p o, long chains", ask_hub_po, false},
    {"remove a graph", ask_remove, true},
};
enum { QUESTIONS = sizeof questions / sizeof *questions };

/* --- Measuring ---------------------------------------------------------------------------------------------------- */

typedef struct Result {
  double insert, bytes;  /* Microseconds and bytes a quad. */
  double ask[QUESTIONS]; /* Microseconds a lookup; 0 where it cannot be asked. */
} Result;

/* Microseconds a lookup: as many as fit into the time, at least one. */
static double measure(Bench *bench, unsigned (*ask)(Bench *bench)) {
  double begin = now(), passed;
  unsigned lookups = 0, results = 0;
  do {
    results += ask(bench);
    lookups++;
    passed = now() - begin;
  } while (passed < LONGEST && lookups < bench->documents);
  if (!results)
    fprintf(stderr, "a question without answers\n");
  return passed / lookups * 1e6;
}

static bool open_bench(Bench *bench) {
  bench->world = librdf_new_world();
  librdf_world_set_logger(bench->world, NULL, ignore);
  librdf_world_open(bench->world);
  storage_register(bench->world);
  bench->storage = librdf_new_storage(bench->world, bench->contestant->storage, "bench", bench->contestant->options);
  bench->model = bench->storage ? librdf_new_model(bench->world, bench->storage, NULL) : NULL;
  for (unsigned role = 0; role < ROLES; role++)
    bench->roles[role] = iri(bench, "role", role);
  bench->type = iri(bench, "type", 0);
  bench->label = iri(bench, "label", 0);
  return bench->model != NULL;
}

static void close_bench(Bench *bench) {
  for (unsigned role = 0; role < ROLES; role++)
    librdf_free_node(bench->roles[role]);
  librdf_free_node(bench->type);
  librdf_free_node(bench->label);
  librdf_free_model(bench->model);
  librdf_free_storage(bench->storage);
  librdf_free_world(bench->world);
}

static bool run(const Contestant *contestant, unsigned documents, Result *result) {
  Bench bench = {.contestant = contestant, .documents = documents, .seed = 1};
  if (!open_bench(&bench))
    return false;
  size_t memory = mallinfo2().uordblks + mallinfo2().hblkhd;
  double begin = now();
  for (unsigned i = 0; i < documents; i++)
    add_document(&bench, i);
  result->insert = (now() - begin) / bench.quads * 1e6;
  result->bytes = (double)(mallinfo2().uordblks + mallinfo2().hblkhd - memory) / bench.quads;
  add_hub(&bench);
  for (unsigned i = 0; i < QUESTIONS; i++) {
    bench.seed = i;
    if (contestant->contexts || !questions[i].contexts)
      result->ask[i] = measure(&bench, questions[i].ask);
  }
  close_bench(&bench);
  return true;
}

static void print_row(const char *name, const double values[CONTESTANTS]) {
  printf("%-20s", name);
  for (unsigned i = 0; i < CONTESTANTS; i++) {
    if (values[i] > 0)
      printf("  %12.2f %8.1fx", values[i], values[i] / values[0]);
    else
      printf("  %12s %9s", "-", "");
  }
  putchar('\n');
}

int main(int argc, char **argv) {
  unsigned documents = argc > 1 ? (unsigned)strtoul(argv[1], NULL, 10) : 2500;
  Result results[CONTESTANTS] = {{0}};
  printf("%u quads in %u graphs, and a hub of %u; microseconds, and times as much as %s\n\n%-20s", documents * 40,
         documents, 2 * HUB_VALUES, contestants[0].name, "");
  for (unsigned i = 0; i < CONTESTANTS; i++) {
    if (!documents || !run(&contestants[i], documents, &results[i]))
      return 1;
    printf("  %22s", contestants[i].name);
    fflush(stdout);
  }
  putchar('\n');
  print_row("insert a quad", (double[]){results[0].insert, results[1].insert, results[2].insert});
  print_row("bytes a quad", (double[]){results[0].bytes, results[1].bytes, results[2].bytes});
  for (unsigned question = 0; question < QUESTIONS; question++)
    print_row(questions[question].name,
              (double[]){results[0].ask[question], results[1].ask[question], results[2].ask[question]});
  return 0;
}
