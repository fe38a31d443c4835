/** @file digest.h  What a graph says, as a short text. */
#ifndef GRAPH_DIGEST_H
#define GRAPH_DIGEST_H

#include "graph/graph.h"

/** Hexadecimal, null-terminated: 48 bits, as in the IRIs of facts. */
typedef struct GraphDigest {
  char text[13];
} GraphDigest;

/** The beginning of the SHA-256 of the graph's sorted N-Triples: equal graphs without blank nodes have equal digests.
    @return As graph_write(). */
RapporteurStatus graph_digest(Graph *graph, GraphDigest *digest);

#endif
