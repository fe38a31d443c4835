#include "graph/storage.h"

#include <limits.h>
#include <rdf_storage_module.h>
#include <stdlib.h>
#include <string.h>

/* The librdf object of a walk over quads. */
typedef struct QuadStream {
  librdf_storage *storage; /* A reference. */
  QuadCursor cursor;
  librdf_statement statement; /* What is given out; its nodes are borrowed. */
} QuadStream;

/* The librdf object of a walk over the names of graphs. */
typedef struct GraphIterator {
  librdf_storage *storage; /* A reference. */
  uint32_t graph;
} GraphIterator;

Quads *storage_quads(librdf_storage *storage) { return librdf_storage_get_instance(storage); }

/* --- Terms -------------------------------------------------------------------------------------------------------- */

static bool find_term(librdf_storage *storage, librdf_node *node, uint32_t *number) {
  if (!node) {
    *number = NO_TERM;
    return true;
  }
  TermKey key = term_key_of_node(node);
  *number = terms_find(quads_terms(storage_quads(storage)), &key);
  return *number != NO_TERM;
}

/* The terms of a statement, NO_TERM for parts that it leaves open. Returns false if one is unknown to the storage. */
static bool find_terms(librdf_storage *storage, librdf_statement *statement, uint32_t terms[3]) {
  return find_term(storage, librdf_statement_get_subject(statement), &terms[SUBJECT]) &&
         find_term(storage, librdf_statement_get_predicate(statement), &terms[PREDICATE]) &&
         find_term(storage, librdf_statement_get_object(statement), &terms[OBJECT]);
}

static bool add_term(librdf_storage *storage, librdf_node *node, uint32_t *number) {
  TermKey key = term_key_of_node(node);
  *number = terms_add(quads_terms(storage_quads(storage)), &key, node);
  return *number != NO_TERM;
}

/* --- Statements --------------------------------------------------------------------------------------------------- */

static int context_add_statement(librdf_storage *storage, librdf_node *context, librdf_statement *statement) {
  uint32_t terms[3], graph = NO_TERM;
  if (!add_term(storage, librdf_statement_get_subject(statement), &terms[SUBJECT]) ||
      !add_term(storage, librdf_statement_get_predicate(statement), &terms[PREDICATE]) ||
      !add_term(storage, librdf_statement_get_object(statement), &terms[OBJECT]) ||
      (context && !add_term(storage, context, &graph)))
    return 1;
  return quads_add(storage_quads(storage), terms, graph) == QUADS_NO_MEMORY;
}

static int add_statement(librdf_storage *storage, librdf_statement *statement) {
  return context_add_statement(storage, NULL, statement);
}

static int add_statements(librdf_storage *storage, librdf_stream *stream) {
  int failed = 0;
  for (; !failed && !librdf_stream_end(stream); librdf_stream_next(stream))
    failed = context_add_statement(storage, librdf_stream_get_context2(stream), librdf_stream_get_object(stream));
  return failed;
}

static int context_remove_statement(librdf_storage *storage, librdf_node *context, librdf_statement *statement) {
  uint32_t terms[3], graph;
  return !find_terms(storage, statement, terms) || !find_term(storage, context, &graph) ||
         !quads_remove(storage_quads(storage), terms, graph);
}

static int remove_statement(librdf_storage *storage, librdf_statement *statement) {
  return context_remove_statement(storage, NULL, statement);
}

static int context_remove_statements(librdf_storage *storage, librdf_node *context) {
  uint32_t graph;
  if (find_term(storage, context, &graph))
    quads_remove_graph(storage_quads(storage), graph);
  return 0;
}

static int contains_statement(librdf_storage *storage, librdf_statement *statement) {
  uint32_t terms[3];
  return find_terms(storage, statement, terms) && quads_contain(storage_quads(storage), terms);
}

static int size(librdf_storage *storage) {
  size_t count = quads_count(storage_quads(storage));
  return count < INT_MAX ? (int)count : INT_MAX;
}

/* --- Streams ------------------------------------------------------------------------------------------------------ */

static int stream_end(void *user) { return cursor_end(&((QuadStream *)user)->cursor); }

static int stream_next(void *user) {
  QuadStream *stream = user;
  if (!cursor_end(&stream->cursor))
    cursor_next(&stream->cursor);
  return cursor_end(&stream->cursor);
}

static void *stream_get(void *user, int what) {
  QuadStream *stream = user;
  if (cursor_end(&stream->cursor))
    return NULL;
  const Terms *terms = quads_terms(stream->cursor.quads);
  if (what == LIBRDF_STREAM_GET_METHOD_GET_CONTEXT)
    return terms_node(terms, cursor_graph(&stream->cursor));
  const uint32_t *triple = cursor_triple(&stream->cursor);
  librdf_statement_set_subject(&stream->statement, terms_node(terms, triple[SUBJECT]));
  librdf_statement_set_predicate(&stream->statement, terms_node(terms, triple[PREDICATE]));
  librdf_statement_set_object(&stream->statement, terms_node(terms, triple[OBJECT]));
  return &stream->statement;
}

static void stream_free(void *user) {
  QuadStream *stream = user;
  cursor_close(&stream->cursor);
  librdf_storage_remove_reference(stream->storage);
  free(stream);
}

static QuadStream *stream_new(librdf_storage *storage) {
  QuadStream *stream = calloc(1, sizeof *stream);
  if (!stream)
    return NULL;
  stream->storage = storage;
  librdf_storage_add_reference(storage);
  librdf_statement_init(librdf_storage_get_world(storage), &stream->statement);
  return stream;
}

static librdf_stream *stream_publish(QuadStream *stream) {
  librdf_world *world = librdf_storage_get_world(stream->storage);
  librdf_stream *published = librdf_new_stream(world, stream, stream_end, stream_next, stream_get, stream_free);
  if (!published)
    stream_free(stream);
  return published;
}

/* `graph` is as in quads_find(). */
static librdf_stream *find(librdf_storage *storage, librdf_statement *statement, uint32_t graph) {
  QuadStream *stream = stream_new(storage);
  if (!stream)
    return NULL;
  uint32_t pattern[3];
  if (find_terms(storage, statement, pattern))
    quads_find(storage_quads(storage), pattern, graph, &stream->cursor);
  else
    quads_none(storage_quads(storage), &stream->cursor);
  return stream_publish(stream);
}

static librdf_stream *find_statements(librdf_storage *storage, librdf_statement *statement) {
  return find(storage, statement, ANY_GRAPH);
}

static librdf_stream *find_statements_in_context(librdf_storage *storage, librdf_statement *statement,
                                                 librdf_node *context) {
  uint32_t graph = ANY_GRAPH;
  if (context && !find_term(storage, context, &graph))
    return librdf_new_empty_stream(librdf_storage_get_world(storage));
  return find(storage, statement, graph);
}

static librdf_stream *serialise(librdf_storage *storage) {
  QuadStream *stream = stream_new(storage);
  if (!stream)
    return NULL;
  quads_all(storage_quads(storage), &stream->cursor);
  return stream_publish(stream);
}

static librdf_stream *context_serialise(librdf_storage *storage, librdf_node *context) {
  librdf_statement everything;
  librdf_statement_init(librdf_storage_get_world(storage), &everything);
  uint32_t graph;
  if (!find_term(storage, context, &graph))
    return librdf_new_empty_stream(librdf_storage_get_world(storage));
  return find(storage, &everything, graph);
}

/* --- Contexts ----------------------------------------------------------------------------------------------------- */

/* librdf hands the names to rasqal, which takes IRIs only: graphs named by blank nodes are not among the contexts. */
static uint32_t next_context(Quads *quads, uint32_t graph) {
  do
    graph = quads_next_graph(quads, graph);
  while (graph != NO_TERM && !librdf_node_is_resource(terms_node(quads_terms(quads), graph)));
  return graph;
}

static int graphs_end(void *user) { return ((GraphIterator *)user)->graph == NO_TERM; }

static int graphs_next(void *user) {
  GraphIterator *graphs = user;
  if (graphs->graph != NO_TERM)
    graphs->graph = next_context(storage_quads(graphs->storage), graphs->graph);
  return graphs_end(graphs);
}

static void *graphs_get(void *user, int what) {
  GraphIterator *graphs = user;
  if (what != LIBRDF_ITERATOR_GET_METHOD_GET_OBJECT)
    return NULL;
  return terms_node(quads_terms(storage_quads(graphs->storage)), graphs->graph);
}

static void graphs_free(void *user) {
  GraphIterator *graphs = user;
  quads_end_reading(storage_quads(graphs->storage));
  librdf_storage_remove_reference(graphs->storage);
  free(graphs);
}

static librdf_iterator *get_contexts(librdf_storage *storage) {
  GraphIterator *graphs = calloc(1, sizeof *graphs);
  if (!graphs)
    return NULL;
  *graphs = (GraphIterator){storage, next_context(storage_quads(storage), NO_TERM)};
  librdf_storage_add_reference(storage);
  quads_begin_reading(storage_quads(storage));
  librdf_iterator *iterator =
      librdf_new_iterator(librdf_storage_get_world(storage), graphs, graphs_end, graphs_next, graphs_get, graphs_free);
  if (!iterator)
    graphs_free(graphs);
  return iterator;
}

/* --- The module --------------------------------------------------------------------------------------------------- */

static int init(librdf_storage *storage, const char *name, librdf_hash *options) {
  (void)name;
  if (options)
    librdf_free_hash(options);
  Quads *quads = quads_new();
  librdf_storage_set_instance(storage, quads);
  return !quads;
}

static void terminate(librdf_storage *storage) { quads_free(storage_quads(storage)); }

static int clone(librdf_storage *storage, librdf_storage *original) {
  if (init(storage, NULL, NULL))
    return 1;
  librdf_stream *stream = serialise(original);
  int failed = !stream || add_statements(storage, stream);
  if (stream)
    librdf_free_stream(stream);
  return failed;
}

static int open_storage(librdf_storage *storage, librdf_model *model) {
  (void)storage;
  (void)model;
  return 0;
}

static int close_storage(librdf_storage *storage) {
  (void)storage;
  return 0;
}

static librdf_node *get_feature(librdf_storage *storage, librdf_uri *feature) {
  if (strcmp((const char *)librdf_uri_as_string(feature), LIBRDF_MODEL_FEATURE_CONTEXTS) != 0)
    return NULL;
  return librdf_new_node_from_literal(librdf_storage_get_world(storage), (const unsigned char *)"1", NULL, 0);
}

static void fill_factory(librdf_storage_factory *factory) {
  factory->version = LIBRDF_STORAGE_INTERFACE_VERSION;
  factory->init = init;
  factory->clone = clone;
  factory->terminate = terminate;
  factory->open = open_storage;
  factory->close = close_storage;
  factory->size = size;
  factory->add_statement = add_statement;
  factory->add_statements = add_statements;
  factory->remove_statement = remove_statement;
  factory->contains_statement = contains_statement;
  factory->serialise = serialise;
  factory->find_statements = find_statements;
  factory->find_statements_in_context = find_statements_in_context;
  factory->context_add_statement = context_add_statement;
  factory->context_remove_statement = context_remove_statement;
  factory->context_remove_statements = context_remove_statements;
  factory->context_serialise = context_serialise;
  factory->get_contexts = get_contexts;
  factory->get_feature = get_feature;
}

int storage_register(librdf_world *world) {
  return librdf_storage_register_factory(world, STORAGE_NAME, "Quads in memory, fully indexed", fill_factory);
}
