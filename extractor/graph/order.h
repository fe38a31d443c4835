/** @file order.h  Quads in an order that depends on nothing but what they say. */
#ifndef GRAPH_ORDER_H
#define GRAPH_ORDER_H

#include "graph/quads.h"

/** A quad of ranks: the smaller, the earlier. */
typedef struct RankedQuad {
  uint32_t graph, subject, predicate, object;
} RankedQuad;

/** Terms have ranks: first the IRIs of the ontology's namespace, then other IRIs, blank nodes, literals; each by the
   bytes of their text, then language, then datatype. Rank 0 stands for no graph, and for rdf:type as a predicate. */
typedef struct Order {
  librdf_node **nodes; /**< By rank; borrowed from the quads. Rank 0 is rdf:type, or NULL where nobody has a type. */
  uint32_t node_count; /**< Ranks run from 0 to below this. */
  RankedQuad *quads;   /**< Sorted by graph, subject, predicate, object. */
  size_t quad_count;
} Order;

/** What to sort: every quad, or every triple of any graph once (graph 0). */
typedef enum { ORDER_QUADS, ORDER_TRIPLES } OrderUnit;

/** @param quads Borrowed; must stay as it is while the order is used. @return false when memory is out. */
bool order_new(Quads *quads, OrderUnit unit, Order *order);
void order_free(Order *order);

#endif
