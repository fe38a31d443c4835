#include "web/push.h"

#include "api/graph.h"
#include "web/endpoint.h"

RapporteurStatus rapporteur_graph_push(RapporteurGraph *graph, const RapporteurPush *push,
                                       RapporteurPushProgress *progress) {
  return push_graph(graph->graph, push, progress, &graph->context->sink);
}

RapporteurStatus rapporteur_endpoint_query(RapporteurContext *context, const char *url,
                                           const RapporteurConnection *connection, const char *sparql,
                                           const char *format, unsigned width, FILE *out) {
  const EndpointQuery query = {url, sparql, format, width, connection};
  RapporteurGraph *graph;
  RapporteurStatus status = rapporteur_graph_new(context, &graph);
  if (!status)
    status = endpoint_query(graph->graph, &query, &context->sink, out);
  rapporteur_graph_free(graph);
  return status;
}
