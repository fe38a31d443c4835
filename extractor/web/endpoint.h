/** @file endpoint.h  Queries that a SPARQL endpoint answers. */
#ifndef WEB_ENDPOINT_H
#define WEB_ENDPOINT_H

#include "graph/graph.h"

/** What to ask whom, and how to write the answer. */
typedef struct EndpointQuery {
  const char *url, *sparql;
  const char *format; /**< As of graph_query(). */
  unsigned width;
  const RapporteurConnection *connection;
} EndpointQuery;

/** Send a query by the SPARQL 1.1 Protocol and write the answer as graph_query() does: rows of SELECT and the answer of ASK, sent
    as JSON or XML, and the triples of CONSTRUCT and DESCRIBE, sent as Turtle or N-Triples.
    @param graph Empty; its prefixes shorten IRIs in tables. */
RapporteurStatus endpoint_query(Graph *graph, const EndpointQuery *query, Sink *sink, FILE *out);

#endif
