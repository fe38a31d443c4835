/** @file jsonld.h  JSON-LD 1.1. */
#ifndef GRAPH_JSONLD_H
#define GRAPH_JSONLD_H

#include "graph/jsonld_context.h"
#include "graph/order.h"

/**
   Write triples as one object: the context, and behind "@graph" an object for each subject, a line each, in the order of
   order.h. What a JSON-LD processor reads are the same triples.

   Single values stand alone, several in an array. A number is a JSON number where that means the same: an xsd:integer of at
   most 2^53, which every reader keeps; decimals are strings, since JSON-LD takes a number with a point for an xsd:double.
*/
RapporteurStatus jsonld_write(const Order *order, const Prefixes *prefixes, const JsonldContext *context, FILE *out,
                              Sink *sink);

#endif
