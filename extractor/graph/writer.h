/** @file writer.h  RDF syntaxes. */
#ifndef GRAPH_WRITER_H
#define GRAPH_WRITER_H

#include <stdio.h>

#include "base/sink.h"
#include "graph/graph.h"
#include "graph/order.h"
#include "graph/prefixes.h"
#include "graph/quads.h"

/**
   Write quads in the order of order.h, so that the same quads give the same bytes.

   Turtle, N-Triples and RDF/XML have no graphs: every triple is written once. Turtle and TriG declare those prefixes
   that they use. All is UTF-8; literals have no line break in them, so that every line of N-Triples is a triple, and
   every line of Turtle with a literal holds all of it.

   @return #RAPPORTEUR_OK, #RAPPORTEUR_ERROR_MEMORY, #RAPPORTEUR_ERROR_IO, or #RAPPORTEUR_ERROR_RDF when the syntax
   cannot say some of it (RDF/XML: predicates that are no XML names, control characters); the rest is written then.
*/
RapporteurStatus writer_write(Quads *quads, const Prefixes *prefixes, librdf_world *world, GraphFormat format,
                              FILE *out, Sink *sink);

/** Write quads that are in order already, all or some of an Order; not for RDF/XML. */
RapporteurStatus writer_write_order(const Order *order, const Prefixes *prefixes, GraphFormat format, FILE *out,
                                    Sink *sink);

/** The same by raptor, for RDF/XML. @param order The triples to write. */
RapporteurStatus rdfxml_write(const Order *order, const Prefixes *prefixes, librdf_world *world, FILE *out, Sink *sink);

#endif
