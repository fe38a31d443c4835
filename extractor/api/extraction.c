#include <stdlib.h>
#include <string.h>

#include "api/extraction.h"
#include "api/graph.h"
#include "facts/statements.h"

/* Decide on what there is, and make its graph. */
static RapporteurStatus make_graph(RapporteurExtraction *extraction, RapporteurGraph **out) {
  const char *base = collection_base(extraction->collection);
  RapporteurStatus status = rapporteur_graph_new(extraction->context, out);
  if (!status && strcmp(base, DATA_NAMESPACE))
    status = graph_prefix((*out)->graph, "id", base);
  if (!status)
    status = collection_resolve(extraction->collection);
  return status;
}

/* Graph or nothing: what went wrong is told. */
static RapporteurStatus complete(RapporteurExtraction *extraction, RapporteurStatus status, RapporteurGraph **graph) {
  if (!status)
    return RAPPORTEUR_OK;
  rapporteur_graph_free(*graph);
  *graph = NULL;
  return status == RAPPORTEUR_ERROR_MEMORY ? sink_memory(&extraction->context->sink) : status;
}

static RapporteurStatus write_alone(RapporteurExtraction *extraction) {
  RapporteurGraph *graph;
  RapporteurStatus status = make_graph(extraction, &graph);
  if (!status)
    status = collection_emit(extraction->collection, graph_add, graph->graph);
  status = complete(extraction, status, &graph);
  if (!status)
    status = rapporteur_graph_write(graph, extraction->stream_format, extraction->stream);
  rapporteur_graph_free(graph);
  return status ? status : collection_clear(extraction->collection);
}

static RapporteurStatus take_in(void *user, const Document *document, Analysis *analysis) {
  RapporteurExtraction *extraction = user;
  DocumentStatements statements = {0};
  (void)document;
  RapporteurStatus status = statements_make(analysis, &statements);
  if (!status)
    status = collection_add(extraction->collection, &statements);
  statements_free(&statements);
  return !status && extraction->stream ? write_alone(extraction) : status;
}

RapporteurStatus rapporteur_extraction_new(RapporteurContext *context, const char *base, RapporteurExtraction **out) {
  *out = NULL;
  const char *colon = base ? strchr(base, ':') : NULL;
  if (base && (!colon || colon == base || strpbrk(base, " <>\"{}|\\^`")))
    return sink_error(&context->sink, RAPPORTEUR_ERROR_ARGUMENT, NULL, "'%s' is no absolute IRI", base);
  RapporteurExtraction *extraction = calloc(1, sizeof *extraction);
  if (!extraction)
    return sink_memory(&context->sink);
  extraction->context = context;
  extraction->has_base = base;
  extraction->collection = collection_new(context->schema, base ? base : DATA_NAMESPACE);
  extraction->reading = (InputReading){.context = context, .request = {.only_rule = -1}, .function = take_in,
                                       .user = extraction};
  if (!extraction->collection) {
    rapporteur_extraction_free(extraction);
    return sink_memory(&context->sink);
  }
  *out = extraction;
  return RAPPORTEUR_OK;
}

void rapporteur_extraction_free(RapporteurExtraction *extraction) {
  if (!extraction)
    return;
  collection_free(extraction->collection);
  free(extraction);
}

RapporteurStatus rapporteur_extraction_entities(RapporteurExtraction *extraction, const char *file) {
  char *table;
  RapporteurStatus status = context_text(extraction->context, file, &table);
  if (status)
    return status;
  status = collection_know(extraction->collection, table, file, &extraction->context->sink);
  free(table);
  return status;
}

void rapporteur_extraction_watch(RapporteurExtraction *extraction, RapporteurProgressFunction function, void *user) {
  extraction->reading.watch = function;
  extraction->reading.watch_user = user;
}

RapporteurStatus rapporteur_extraction_read(RapporteurExtraction *extraction, const char *const *names, size_t count,
                                            RapporteurInputFormat format) {
  extraction->reading.failed = false;
  return context_read(&extraction->reading, names, count, format);
}

RapporteurStatus rapporteur_extraction_add(RapporteurExtraction *extraction, const char *text, size_t length,
                                           const RapporteurDocumentInfo *info) {
  DocumentHints hints = {NULL, NULL, NULL, NULL, NULL};
  if (info)
    hints = (DocumentHints){info->id, info->source, info->title, info->date, info->language};
  return context_read_text(&extraction->reading, text, length, &hints);
}

static RapporteurStatus emit_ontology(RapporteurExtraction *extraction, RapporteurOntologyPart part,
                                      RapporteurGraph *graph) {
  RapporteurContext *context = extraction->context;
  return part == RAPPORTEUR_ONTOLOGY_NONE ? RAPPORTEUR_OK
                                          : schema_emit(context->ontology, part == RAPPORTEUR_ONTOLOGY_FULL,
                                                        &context->sink, graph_add, graph->graph);
}

RapporteurStatus rapporteur_extraction_stream(RapporteurExtraction *extraction, RapporteurGraphFormat format,
                                              RapporteurOntologyPart ontology, FILE *out) {
  RapporteurGraph *graph;
  if (format != RAPPORTEUR_NTRIPLES && format != RAPPORTEUR_NQUADS)
    return sink_error(&extraction->context->sink, RAPPORTEUR_ERROR_ARGUMENT, NULL,
                      "only N-Triples and N-Quads can be written document by document");
  RapporteurStatus status = rapporteur_graph_new(extraction->context, &graph);
  if (!status)
    status = complete(extraction, emit_ontology(extraction, ontology, graph), &graph);
  if (!status)
    status = rapporteur_graph_write(graph, format, out);
  rapporteur_graph_free(graph);
  extraction->stream = out;
  extraction->stream_format = format;
  return status;
}

RapporteurStatus rapporteur_extraction_finish(RapporteurExtraction *extraction, RapporteurOntologyPart ontology,
                                              RapporteurGraph **out) {
  RapporteurStatus status = make_graph(extraction, out);
  if (!status)
    status = emit_ontology(extraction, ontology, *out);
  if (!status)
    status = collection_emit(extraction->collection, graph_add, (*out)->graph);
  return complete(extraction, status, out);
}
