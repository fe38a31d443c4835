#include <stdlib.h>
#include <string.h>

#include "api/extraction.h"
#include "api/graph.h"
#include "base/buffer.h"

#define RECORD_PROPERTY ONTOLOGY_NAMESPACE "record"
/* What the local names of documents begin with. */
#define DOCUMENT_NAME "document-"

/* A graph whose records are being taken in. */
typedef struct {
  RapporteurExtraction *extraction;
  const char *file;
  Graph *graph;
  Buffer iri;                   /* The one that is being looked for. */
  Collection *alone;            /* The graph's documents by themselves, if their names are kept; else NULL. */
  size_t records;
  bool failed;                  /* Some record was none. */
} Merging;

/* The base of the data is what stands before a document's local name. */
static RapporteurStatus take_base(RapporteurExtraction *extraction, const char *document) {
  const char *local = NULL;
  for (const char *at = document; (at = strstr(at, DOCUMENT_NAME)); at++)
    local = at;
  if (extraction->has_base || !local || local == document)
    return RAPPORTEUR_OK;
  char *base = strndup(document, (size_t)(local - document));
  RapporteurStatus status = base ? collection_set_base(extraction->collection, base) : RAPPORTEUR_ERROR_MEMORY;
  free(base);
  extraction->has_base = !status;
  return status;
}

static RapporteurStatus take_record(void *user, const char *document, const char *record) {
  Merging *merging = user;
  RapporteurExtraction *extraction = merging->extraction;
  merging->records++;
  RapporteurStatus status = take_base(extraction, document);
  if (!status)
    status = collection_add_record(extraction->collection, record);
  if (!status && merging->alone)
    status = collection_add_record(merging->alone, record);
  if (status != RAPPORTEUR_ERROR_SYNTAX)
    return status;
  sink_error(&extraction->context->sink, RAPPORTEUR_ERROR_INPUT, merging->file, "the record of <%s> cannot be read",
             document);
  merging->failed = true;
  return RAPPORTEUR_OK;
}

static bool is_used(void *user, const char *name) {
  Merging *merging = user;
  buffer_clear(&merging->iri);
  buffer_format(&merging->iri, "%s%s", collection_base(merging->extraction->collection), name);
  return !merging->iri.failed && graph_has_subject(merging->graph, merging->iri.bytes);
}

static RapporteurStatus take_records(Merging *merging) {
  RapporteurExtraction *extraction = merging->extraction;
  Sink *sink = &extraction->context->sink;
  if (extraction->keep_names && !(merging->alone = collection_new(extraction->context->schema, DATA_NAMESPACE)))
    return sink_memory(sink);
  collection_begin_batch(extraction->collection);
  RapporteurStatus status = graph_literals(merging->graph, RECORD_PROPERTY, take_record, merging);
  if (!status && merging->alone && !(status = collection_resolve(merging->alone)))
    status = collection_keep_names(extraction->collection, merging->alone, is_used, merging);
  collection_begin_batch(extraction->collection);
  collection_free(merging->alone);
  if (status)
    return status == RAPPORTEUR_ERROR_MEMORY ? sink_memory(sink) : status;
  if (!merging->records)
    return sink_error(sink, RAPPORTEUR_ERROR_INPUT, merging->file,
                      "holds no document with a record: it was not made by 'rapporteur extract', or without records");
  return merging->failed ? RAPPORTEUR_ERROR_INPUT : RAPPORTEUR_OK;
}

RapporteurStatus rapporteur_extraction_merge(RapporteurExtraction *extraction, const char *file) {
  RapporteurGraph *graph;
  RapporteurStatus status = rapporteur_graph_new(extraction->context, &graph);
  if (!status)
    status = rapporteur_graph_read(graph, file);
  Merging merging = {.extraction = extraction, .file = file, .graph = graph ? graph->graph : NULL};
  if (!status)
    status = take_records(&merging);
  buffer_free(&merging.iri);
  rapporteur_graph_free(graph);
  return status;
}

RapporteurStatus rapporteur_extraction_remove(RapporteurExtraction *extraction, const char *source) {
  Sink *sink = &extraction->context->sink;
  if (!collection_has_source(extraction->collection, source))
    return sink_error(sink, RAPPORTEUR_ERROR_ARGUMENT, NULL, "there is no document of '%s'", source);
  return collection_remove(extraction->collection, source) ? sink_memory(sink) : RAPPORTEUR_OK;
}

void rapporteur_extraction_keep_records(RapporteurExtraction *extraction, bool keep) {
  collection_keep_records(extraction->collection, keep);
}

void rapporteur_extraction_keep_names(RapporteurExtraction *extraction, bool keep) { extraction->keep_names = keep; }
