/** @file graph.h  The public graph. */
#ifndef API_GRAPH_H
#define API_GRAPH_H

#include "api/context.h"
#include "graph/graph.h"

struct RapporteurGraph {
  RapporteurContext *context;
  Graph *graph;
  char *language;               /**< In which names are wanted, or NULL. */
};

/** The namespace of the ontology, and the default one of the data. */
#define ONTOLOGY_NAMESPACE "https://w3id.org/rapporteur/ontology#"
#define DATA_NAMESPACE "https://w3id.org/rapporteur/id/"

/** Declare the prefixes that our graphs use; `base` is the data's. */
RapporteurStatus graph_declare_prefixes(Graph *graph, const char *base);

#endif
