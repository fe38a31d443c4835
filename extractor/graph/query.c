#include <string.h>

#include "graph/model.h"
#include "graph/output.h"
#include "graph/results.h"
#include "graph/sparql.h"
#include "graph/storage.h"
#include "graph/writer.h"

/* --- Results that are graphs -------------------------------------------------------------------------------------- */

static bool graph_format(const char *name, GraphFormat *format) {
  *format = strcmp(name, "ntriples") ? GRAPH_TURTLE : GRAPH_NTRIPLES;
  return !strcmp(name, "turtle") || !strcmp(name, "ntriples");
}

/* A storage apart holds the triples, so that each is written once and in order. */
static RapporteurStatus write_stream(Graph *graph, librdf_stream *stream, GraphFormat format, FILE *out) {
  librdf_storage *storage = librdf_new_storage(graph->world, STORAGE_NAME, NULL, NULL);
  librdf_model *model = storage ? librdf_new_model(graph->world, storage, NULL) : NULL;
  RapporteurStatus status = RAPPORTEUR_ERROR_MEMORY;
  if (model && !librdf_model_add_statements(model, stream))
    status = writer_write(storage_quads(storage), &graph->prefixes, graph->world, format, out, graph->sink);
  else
    sink_memory(graph->sink);
  if (model)
    librdf_free_model(model);
  if (storage)
    librdf_free_storage(storage);
  return status;
}

static RapporteurStatus write_graph(Graph *graph, librdf_query_results *results, const char *format, FILE *out) {
  GraphFormat syntax;
  if (!graph_format(format, &syntax) && strcmp(format, "table") != 0)
    return sink_error(graph->sink, RAPPORTEUR_ERROR_ARGUMENT, NULL,
                      "the query gives a graph: its format can be turtle or ntriples, not %s", format);
  librdf_stream *stream = librdf_query_results_as_stream(results);
  if (!stream)
    return sink_memory(graph->sink);
  RapporteurStatus status = write_stream(graph, stream, syntax, out);
  librdf_free_stream(stream);
  return status;
}

/* --- Results that are rows ---------------------------------------------------------------------------------------- */

static RapporteurStatus write_rows(Graph *graph, librdf_query_results *results, const ResultFormat *format,
                                   unsigned width, FILE *out) {
  ResultTarget target = {out, graph->sink, &graph->prefixes, width};
  RapporteurStatus status = RAPPORTEUR_OK;
  if (librdf_query_results_is_boolean(results))
    format->boolean(librdf_query_results_get_boolean(results) > 0, &target);
  else
    status = format->bindings(results, &target);
  return status ? status : output_finish(out, graph->sink);
}

static RapporteurStatus write_results(Graph *graph, librdf_query_results *results, const char *format, unsigned width,
                                      FILE *out) {
  if (librdf_query_results_is_graph(results))
    return write_graph(graph, results, format, out);
  const ResultFormat *rows = result_format(format);
  if (!rows)
    return sink_error(graph->sink, RAPPORTEUR_ERROR_ARGUMENT, NULL,
                      "the query gives rows: their format can be table, csv, tsv, json or xml, not %s", format);
  return write_rows(graph, results, rows, width, out);
}

/* --- Queries ------------------------------------------------------------------------------------------------------ */

static RapporteurStatus execute(Graph *graph, librdf_query *query, const char *format, unsigned width, FILE *out) {
  unsigned complaints = graph->complaints;
  librdf_query_results *results = librdf_model_query_execute(graph->model, query);
  RapporteurStatus status = RAPPORTEUR_OK;
  if (results && graph->complaints == complaints)
    status = write_results(graph, results, format, width, out);
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
  status = execute(graph, query, format, width, out);
  librdf_free_query(query);
  return status;
}
