#include <stdlib.h>
#include <string.h>

#include "api/extraction.h"
#include "api/graph.h"
#include "facts/statements.h"

static RapporteurStatus take_in(void *user, const Document *document, Analysis *analysis) {
  RapporteurExtraction *extraction = user;
  DocumentStatements statements = {0};
  (void)document;
  RapporteurStatus status = statements_make(analysis, &statements);
  if (!status)
    status = collection_add(extraction->collection, &statements);
  statements_free(&statements);
  return status;
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

RapporteurStatus rapporteur_extraction_finish(RapporteurExtraction *extraction, RapporteurOntologyPart ontology,
                                              RapporteurGraph **out) {
  RapporteurContext *context = extraction->context;
  const char *base = collection_base(extraction->collection);
  RapporteurGraph *graph;
  *out = NULL;
  RapporteurStatus status = rapporteur_graph_new(context, &graph);
  if (!status && strcmp(base, DATA_NAMESPACE))
    status = graph_prefix(graph->graph, "id", base);
  if (!status)
    status = collection_resolve(extraction->collection);
  if (!status && ontology != RAPPORTEUR_ONTOLOGY_NONE)
    status = schema_emit(context->ontology, ontology == RAPPORTEUR_ONTOLOGY_FULL, &context->sink, graph_add,
                         graph->graph);
  if (!status)
    status = collection_emit(extraction->collection, graph_add, graph->graph);
  if (status) {
    rapporteur_graph_free(graph);
    return status == RAPPORTEUR_ERROR_MEMORY ? sink_memory(&context->sink) : status;
  }
  *out = graph;
  return RAPPORTEUR_OK;
}
