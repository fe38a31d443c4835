#include <rasqal.h>
#include <string.h>

#include "graph/model.h"
#include "graph/output.h"
#include "graph/results.h"
#include "graph/sparql.h"
#include "graph/storage.h"
#include "graph/writer.h"

/* What was asked for. */
typedef struct Request {
  const char *sparql, *format;
  unsigned width;
  FILE *out;
} Request;

/* --- Results that are graphs -------------------------------------------------------------------------------------- */

static bool graph_format(const char *name, GraphFormat *format) {
  *format = strcmp(name, "ntriples") ? GRAPH_TURTLE : GRAPH_NTRIPLES;
  return !strcmp(name, "turtle") || !strcmp(name, "ntriples");
}

/* A storage apart holds the triples, so that each is written once and in order. */
static RapporteurStatus write_stream(Graph *graph, librdf_stream *stream, const Prefixes *prefixes, GraphFormat format,
                                     FILE *out) {
  librdf_storage *storage = librdf_new_storage(graph->world, STORAGE_NAME, NULL, NULL);
  librdf_model *model = storage ? librdf_new_model(graph->world, storage, NULL) : NULL;
  RapporteurStatus status = RAPPORTEUR_ERROR_MEMORY;
  if (model && !librdf_model_add_statements(model, stream))
    status = writer_write(storage_quads(storage), prefixes, graph->world, format, out, graph->sink);
  else
    sink_memory(graph->sink);
  if (model)
    librdf_free_model(model);
  if (storage)
    librdf_free_storage(storage);
  return status;
}

/* The graph's prefixes, and the query's own, which win. */
static bool all_prefixes(const Graph *graph, const char *sparql, Prefixes *prefixes) {
  bool copied = true;
  for (size_t i = 0; copied && i < graph->prefixes.count; i++)
    copied = prefixes_set(prefixes, graph->prefixes.items[i].name, graph->prefixes.items[i].iri);
  return copied && sparql_prefixes(sparql, prefixes);
}

static RapporteurStatus write_graph(Graph *graph, librdf_query_results *results, const Request *request) {
  GraphFormat syntax;
  if (!graph_format(request->format, &syntax) && strcmp(request->format, "table") != 0)
    return sink_error(graph->sink, RAPPORTEUR_ERROR_ARGUMENT, NULL,
                      "the query gives a graph: its format can be turtle or ntriples, not %s", request->format);
  Prefixes prefixes = {0};
  librdf_stream *stream =
      all_prefixes(graph, request->sparql, &prefixes) ? librdf_query_results_as_stream(results) : NULL;
  RapporteurStatus status =
      stream ? write_stream(graph, stream, &prefixes, syntax, request->out) : sink_memory(graph->sink);
  if (stream)
    librdf_free_stream(stream);
  prefixes_free(&prefixes);
  return status;
}

/* --- Results that are rows ---------------------------------------------------------------------------------------- */

typedef struct Columns {
  Arena arena;
  ARRAY(const char *) names;
} Columns;

static bool add_column(Columns *columns, const char *name) {
  const char *copy = arena_copy(&columns->arena, name, strlen(name));
  return copy && array_push(&columns->names, copy);
}

/* rasqal forgets the variables when there are no rows, but tells them of a query that is not executed. */
static bool add_projection(Graph *graph, const char *sparql, Columns *columns) {
  rasqal_query *query = rasqal_new_query(librdf_world_get_rasqal(graph->world), "sparql", NULL);
  Sink *sink = graph->sink;
  graph->sink = NULL; /* What there is to say has been said when the query was executed. */
  bool added = query && !rasqal_query_prepare(query, (const unsigned char *)sparql, NULL);
  graph->sink = sink;
  raptor_sequence *variables = added ? rasqal_query_get_bound_variable_sequence(query) : NULL;
  for (int i = 0; variables && added && i < raptor_sequence_size(variables); i++) {
    const rasqal_variable *variable = raptor_sequence_get_at(variables, i);
    added = add_column(columns, (const char *)variable->name);
  }
  if (query)
    rasqal_free_query(query);
  return added;
}

static bool find_columns(Graph *graph, librdf_query_results *results, const char *sparql, Columns *columns) {
  if (librdf_query_results_finished(results))
    return add_projection(graph, sparql, columns);
  bool added = true;
  for (int i = 0; added && i < librdf_query_results_get_bindings_count(results); i++)
    added = add_column(columns, librdf_query_results_get_binding_name(results, i));
  return added;
}

/* The rows of a query on the model. */
typedef struct ModelRows {
  Rows rows;
  librdf_query_results *results;
  librdf_node *node; /* The value last asked for, or NULL. */
} ModelRows;

static bool rows_end(Rows *rows) { return librdf_query_results_finished(((ModelRows *)rows)->results); }

static void rows_next(Rows *rows) { librdf_query_results_next(((ModelRows *)rows)->results); }

static void forget_value(ModelRows *rows) {
  if (rows->node)
    librdf_free_node(rows->node);
  rows->node = NULL;
}

static bool rows_value(Rows *rows, size_t column, TermKey *value) {
  ModelRows *model = (ModelRows *)rows;
  forget_value(model);
  model->node = librdf_query_results_get_binding_value(model->results, (int)column);
  if (model->node)
    *value = term_key_of_node(model->node);
  return model->node != NULL;
}

static RapporteurStatus write_bindings(Graph *graph, librdf_query_results *results, const Request *request,
                                       const ResultFormat *format) {
  Columns columns = {.names = {0}};
  RapporteurStatus status;
  if (find_columns(graph, results, request->sparql, &columns)) {
    ResultTarget target = {request->out, columns.names.items, columns.names.count,
                           graph->sink,  &graph->prefixes,    request->width};
    ModelRows rows = {{rows_end, rows_next, rows_value}, results, NULL};
    status = format->bindings(&rows.rows, &target);
    forget_value(&rows);
  } else {
    status = sink_memory(graph->sink);
  }
  array_free(&columns.names);
  arena_free(&columns.arena);
  return status;
}

static RapporteurStatus write_results(Graph *graph, librdf_query_results *results, const Request *request) {
  if (librdf_query_results_is_graph(results))
    return write_graph(graph, results, request);
  const ResultFormat *format = result_format(request->format);
  if (!format)
    return sink_error(graph->sink, RAPPORTEUR_ERROR_ARGUMENT, NULL,
                      "the query gives rows: their format can be table, csv, tsv, json or xml, not %s",
                      request->format);
  RapporteurStatus status = RAPPORTEUR_OK;
  if (librdf_query_results_is_boolean(results))
    format->boolean(librdf_query_results_get_boolean(results) > 0, request->out);
  else
    status = write_bindings(graph, results, request, format);
  return status ? status : output_finish(request->out, graph->sink);
}

RapporteurStatus graph_prefixes_of_query(Graph *graph, const char *sparql) {
  return sparql_prefixes(sparql, &graph->prefixes) ? RAPPORTEUR_OK : sink_memory(graph->sink);
}

/* --- Queries ------------------------------------------------------------------------------------------------------ */

static RapporteurStatus execute(Graph *graph, librdf_query *query, const Request *request) {
  unsigned complaints = graph->complaints;
  librdf_query_results *results = librdf_model_query_execute(graph->model, query);
  RapporteurStatus status = RAPPORTEUR_OK;
  if (results && graph->complaints == complaints)
    status = write_results(graph, results, request);
  if (results)
    librdf_free_query_results(results);
  if (status)
    return status;
  if (graph->complaints > complaints)
    return RAPPORTEUR_ERROR_SYNTAX;
  if (!results)
    return sink_error(graph->sink, RAPPORTEUR_ERROR_SYNTAX, NULL, "the query uses something that cannot be executed");
  return RAPPORTEUR_OK;
}

RapporteurStatus graph_query(Graph *graph, const char *sparql, const char *format, unsigned width, FILE *out) {
  GraphFormat syntax;
  if (!result_format(format) && !graph_format(format, &syntax))
    return sink_error(graph->sink, RAPPORTEUR_ERROR_ARGUMENT, NULL, "there is no result format '%s'", format);
  RapporteurStatus status = sparql_check(sparql, graph->sink);
  if (status)
    return status;
  librdf_query *query = librdf_new_query(graph->world, "sparql", NULL, (const unsigned char *)sparql, NULL);
  if (!query)
    return sink_memory(graph->sink);
  status = execute(graph, query, &(Request){sparql, format, width, out});
  librdf_free_query(query);
  return status;
}
