#include "graph/graph.h"

#include <stdlib.h>
#include <string.h>

#include "graph/canonical.h"
#include "graph/jsonld.h"
#include "graph/model.h"
#include "graph/output.h"
#include "graph/redland.h"
#include "graph/storage.h"
#include "graph/writer.h"

static const char *const standard_prefixes[][2] = {
    {"owl", NAMESPACE_OWL},   {"rap", NAMESPACE_ONTOLOGY}, {"rdf", NAMESPACE_RDF},
    {"rdfs", NAMESPACE_RDFS}, {"skos", NAMESPACE_SKOS},    {"xsd", NAMESPACE_XSD},
};

/* --- Life --------------------------------------------------------------------------------------------------------- */

/* Send on what Redland has to say. Returns that it was dealt with. */
static int hear(void *user, librdf_log_message *message) {
  Graph *graph = user;
  librdf_log_level level = librdf_log_message_level(message);
  raptor_locator *locator = librdf_log_message_locator(message);
  unsigned line = locator && raptor_locator_line(locator) > 0 ? (unsigned)raptor_locator_line(locator) : 0;
  const char *text = librdf_log_message_message(message);
  /* Queries leave variables unused all the time, and rasqal's own names for aggregates are nobody's business. */
  if (level < LIBRDF_LOG_WARN ||
      (level == LIBRDF_LOG_WARN && (strstr(text, "was bound but is unused") || strstr(text, "$$agg$$"))))
    return 1;
  if (level == LIBRDF_LOG_WARN) {
    sink_send(graph->sink, RAPPORTEUR_WARNING, RAPPORTEUR_OK, graph->file, line, 0, NULL, "%s", text);
    return 1;
  }
  graph->complaints++;
  sink_send(graph->sink, RAPPORTEUR_ERROR, locator ? RAPPORTEUR_ERROR_SYNTAX : RAPPORTEUR_ERROR_RDF, graph->file, line,
            0, NULL, "%s", text);
  return 1;
}

static bool open_model(Graph *graph) {
  graph->world = redland_world_new(hear, graph);
  if (!graph->world || storage_register(graph->world))
    return false;
  graph->storage = librdf_new_storage(graph->world, STORAGE_NAME, NULL, NULL);
  graph->model = graph->storage ? librdf_new_model(graph->world, graph->storage, NULL) : NULL;
  graph->quads = graph->model ? storage_quads(graph->storage) : NULL;
  return graph->quads != NULL;
}

RapporteurStatus graph_new(Sink *sink, Graph **out) {
  *out = NULL;
  Graph *graph = calloc(1, sizeof *graph);
  if (!graph)
    return sink_memory(sink);
  graph->sink = sink;
  bool made = open_model(graph);
  for (size_t i = 0; made && i < sizeof standard_prefixes / sizeof *standard_prefixes; i++)
    made = prefixes_set(&graph->prefixes, standard_prefixes[i][0], standard_prefixes[i][1]);
  if (!made) {
    graph_free(graph);
    return sink_memory(sink);
  }
  *out = graph;
  return RAPPORTEUR_OK;
}

void graph_free(Graph *graph) {
  if (!graph)
    return;
  if (graph->model)
    librdf_free_model(graph->model);
  if (graph->storage)
    librdf_free_storage(graph->storage);
  redland_world_free(graph->world);
  prefixes_free(&graph->prefixes);
  arena_free(&graph->scratch);
  free(graph);
}

librdf_model *graph_as_model(Graph *graph) { return graph->model; }

librdf_world *graph_as_world(Graph *graph) { return graph->world; }

Quads *graph_as_quads(Graph *graph) { return graph->quads; }

size_t graph_triples(const Graph *graph) { return quads_triples(graph->quads); }

size_t graph_quads(const Graph *graph) { return quads_count(graph->quads); }

/* --- Prefixes ----------------------------------------------------------------------------------------------------- */

const Prefixes *graph_prefixes(const Graph *graph) { return &graph->prefixes; }

RapporteurStatus graph_prefix(Graph *graph, const char *prefix, const char *iri) {
  Term term = {TERM_IRI, iri, NULL, NULL}, canonical;
  const char *complaint;
  RapporteurStatus status = canonical_term(&term, ILL_TYPED_REFUSED, &graph->scratch, &canonical, &complaint);
  if (status)
    return sink_error(graph->sink, status, NULL, "prefix %s: <%s> %s", output_excerpt(prefix).text,
                      output_excerpt(iri).text, complaint);
  /* The writers rely on xsd: to spell out datatypes. */
  if (!prefixes_is_name(prefix) || (!strcmp(prefix, "xsd") && strcmp(iri, NAMESPACE_XSD) != 0))
    return sink_error(graph->sink, RAPPORTEUR_ERROR_ARGUMENT, NULL, "'%s' cannot be declared as a prefix",
                      output_excerpt(prefix).text);
  return prefixes_set(&graph->prefixes, prefix, iri) ? RAPPORTEUR_OK : sink_memory(graph->sink);
}

/* --- Terms -------------------------------------------------------------------------------------------------------- */

static TermKey key_of(const Term *term) {
  return (TermKey){term->kind == TERM_IRI ? LIBRDF_NODE_TYPE_RESOURCE : LIBRDF_NODE_TYPE_LITERAL, term->text,
                   strlen(term->text), term->language, term->datatype};
}

/* librdf's nodes are raptor's terms. Its own function for literals turns every xsd:boolean that it does not know into
   "false". */
static librdf_node *literal_node(librdf_world *world, const Term *term) {
  raptor_world *raptor = librdf_world_get_raptor(world);
  raptor_uri *datatype = term->datatype ? raptor_new_uri(raptor, (const unsigned char *)term->datatype) : NULL;
  if (term->datatype && !datatype)
    return NULL;
  librdf_node *node = raptor_new_term_from_counted_literal(
      raptor, (const unsigned char *)term->text, strlen(term->text), datatype, (const unsigned char *)term->language,
      (unsigned char)(term->language ? strlen(term->language) : 0));
  if (datatype)
    raptor_free_uri(datatype);
  return node;
}

static librdf_node *node_of(librdf_world *world, const Term *term) {
  return term->kind == TERM_LITERAL ? literal_node(world, term)
                                    : librdf_new_node_from_uri_string(world, (const unsigned char *)term->text);
}

/* Takes the node. */
static RapporteurStatus add_node(Graph *graph, librdf_node *node, uint32_t *number) {
  *number = NO_TERM;
  if (!node)
    return sink_memory(graph->sink);
  TermKey key = term_key_of_node(node);
  *number = terms_add(quads_terms(graph->quads), &key, node);
  librdf_free_node(node);
  return *number == NO_TERM ? sink_memory(graph->sink) : RAPPORTEUR_OK;
}

static RapporteurStatus complain(Graph *graph, const Term *term, RapporteurStatus status, const char *complaint) {
  if (status == RAPPORTEUR_ERROR_MEMORY)
    return sink_memory(graph->sink);
  return sink_error(graph->sink, status, graph->file, term->kind == TERM_IRI ? "<%s> %s" : "\"%s\" %s",
                    output_excerpt(term->text).text, complaint);
}

RapporteurStatus model_term(Graph *graph, const Term *term, IllTyped ill_typed, uint32_t *number) {
  TermKey key = key_of(term);
  *number = terms_find(quads_terms(graph->quads), &key);
  if (*number != NO_TERM)
    return RAPPORTEUR_OK;
  Term canonical;
  const char *complaint;
  arena_reset(&graph->scratch);
  RapporteurStatus status = canonical_term(term, ill_typed, &graph->scratch, &canonical, &complaint);
  if (status)
    return complain(graph, term, status, complaint);
  return add_node(graph, node_of(graph->world, &canonical), number);
}

RapporteurStatus model_blank(Graph *graph, const char *label, uint32_t *number) {
  TermKey key = {LIBRDF_NODE_TYPE_BLANK, label, strlen(label), NULL, NULL};
  *number = terms_find(quads_terms(graph->quads), &key);
  if (*number != NO_TERM)
    return RAPPORTEUR_OK;
  librdf_node *node = librdf_new_node_from_blank_identifier(graph->world, (const unsigned char *)label);
  return add_node(graph, node, number);
}

RapporteurStatus model_add(Graph *graph, const uint32_t triple[3], uint32_t context) {
  return quads_add(graph->quads, triple, context) == QUADS_NO_MEMORY ? sink_memory(graph->sink) : RAPPORTEUR_OK;
}

/* An IRI, or, if `literals` are allowed, any term. */
static RapporteurStatus add_term(Graph *graph, const Term *term, bool literals, uint32_t *number) {
  if (term->kind != TERM_IRI && !literals)
    return complain(graph, term, RAPPORTEUR_ERROR_RDF, "is a literal where an IRI has to be");
  return model_term(graph, term, ILL_TYPED_REFUSED, number);
}

RapporteurStatus graph_add(void *user, const Term *subject, const Term *predicate, const Term *object,
                           const Term *context) {
  Graph *graph = user;
  uint32_t triple[3], name = NO_TERM;
  RapporteurStatus status = add_term(graph, subject, false, &triple[SUBJECT]);
  if (!status)
    status = add_term(graph, predicate, false, &triple[PREDICATE]);
  if (!status)
    status = add_term(graph, object, true, &triple[OBJECT]);
  if (!status && context)
    status = add_term(graph, context, false, &name);
  return status ? status : model_add(graph, triple, name);
}

/* --- Writing ------------------------------------------------------------------------------------------------------ */

RapporteurStatus graph_write(Graph *graph, GraphFormat format, FILE *out) {
  return writer_write(graph->quads, &graph->prefixes, graph->world, format, out, graph->sink);
}

RapporteurStatus graph_write_jsonld(Graph *graph, const char *context_file, FILE *out) {
  JsonldContext context = {0};
  Order order;
  RapporteurStatus status = jsonld_context_read(context_file, &graph->prefixes, graph->sink, &context);
  if (!status && !order_new(graph->quads, ORDER_TRIPLES, &order))
    status = sink_memory(graph->sink);
  if (!status) {
    status = jsonld_write(&order, &graph->prefixes, &context, out, graph->sink);
    order_free(&order);
  }
  jsonld_context_free(&context);
  return status;
}

/* --- Looking into it ---------------------------------------------------------------------------------------------- */

RapporteurStatus graph_literals(Graph *graph, const char *property, GraphLiteral function, void *user) {
  uint32_t pattern[3] = {NO_TERM, NO_TERM, NO_TERM};
  QuadCursor cursor;
  RapporteurStatus status =
      model_term(graph, &(Term){TERM_IRI, property, NULL, NULL}, ILL_TYPED_KEPT, &pattern[PREDICATE]);
  if (status)
    return status;
  const Terms *terms = quads_terms(graph->quads);
  for (quads_find(graph->quads, pattern, ANY_GRAPH, &cursor); !status && !cursor_end(&cursor); cursor_next(&cursor)) {
    const uint32_t *triple = cursor_triple(&cursor);
    librdf_node *subject = terms_node(terms, triple[SUBJECT]), *object = terms_node(terms, triple[OBJECT]);
    if (librdf_node_is_resource(subject) && librdf_node_is_literal(object))
      status = function(user, (const char *)librdf_uri_as_string(librdf_node_get_uri(subject)),
                        (const char *)librdf_node_get_literal_value(object));
  }
  cursor_close(&cursor);
  return status;
}

bool graph_has_subject(Graph *graph, const char *iri) {
  uint32_t pattern[3] = {NO_TERM, NO_TERM, NO_TERM};
  QuadCursor cursor;
  if (model_term(graph, &(Term){TERM_IRI, iri, NULL, NULL}, ILL_TYPED_KEPT, &pattern[SUBJECT]))
    return false;
  quads_find(graph->quads, pattern, ANY_GRAPH, &cursor);
  bool found = !cursor_end(&cursor);
  cursor_close(&cursor);
  return found;
}
