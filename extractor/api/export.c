#include <stdlib.h>
#include <string.h>

#include "api/graph.h"
#include "export/description.h"
#include "export/drawing.h"
#include "export/factsheet.h"

static View view_of(const RapporteurGraph *graph) {
  return (View){graph_as_quads(graph->graph), graph->context->schema, graph->language, false};
}

RapporteurStatus rapporteur_graph_prefer(RapporteurGraph *graph, const char *language) {
  char *copy = language ? strdup(language) : NULL;
  if (language && !copy)
    return sink_memory(&graph->context->sink);
  free(graph->language);
  graph->language = copy;
  return RAPPORTEUR_OK;
}

static RapporteurStatus write_jsonld(RapporteurGraph *graph, FILE *out) {
  RapporteurContext *context = graph->context;
  const char *file = arena_format(&context->arena, "%s/context.jsonld", context->ontology);
  return file ? graph_write_jsonld(graph->graph, file, out) : sink_memory(&context->sink);
}

RapporteurStatus rapporteur_graph_write(RapporteurGraph *graph, RapporteurGraphFormat format, FILE *out) {
  static const GraphFormat formats[] = {GRAPH_TURTLE, GRAPH_NTRIPLES, GRAPH_NQUADS, GRAPH_TRIG, GRAPH_RDFXML};
  if (format == RAPPORTEUR_JSONLD)
    return write_jsonld(graph, out);
  if (format != RAPPORTEUR_CSV)
    return graph_write(graph->graph, formats[format], out);
  View view = view_of(graph);
  return factsheet_write(&view, out, &graph->context->sink);
}

RapporteurStatus rapporteur_graph_describe(RapporteurGraph *graph, RapporteurGraph **out) {
  RapporteurGraph *description;
  *out = NULL;
  RapporteurStatus status = rapporteur_graph_new(graph->context, &description);
  if (!status)
    status = description_make(graph->graph, description->graph, &graph->context->sink);
  if (status)
    rapporteur_graph_free(description);
  else
    *out = description;
  return status;
}

RapporteurStatus rapporteur_graph_draw(RapporteurGraph *graph, const char *entity, unsigned depth, FILE *out) {
  View view = view_of(graph);
  return drawing_write(&view, entity, depth, out, &graph->context->sink);
}
