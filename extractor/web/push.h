/** @file push.h  Graphs on their way to a graph store. */
#ifndef WEB_PUSH_H
#define WEB_PUSH_H

#include "graph/graph.h"

/** As rapporteur_graph_push(). */
RapporteurStatus push_graph(Graph *graph, const RapporteurPush *push, RapporteurPushProgress *progress, Sink *sink);

#endif
