#include "web/push.h"

#include "api/graph.h"

RapporteurStatus rapporteur_graph_push(RapporteurGraph *graph, const RapporteurPush *push,
                                       RapporteurPushProgress *progress) {
  return push_graph(graph->graph, push, progress, &graph->context->sink);
}
