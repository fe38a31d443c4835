#include "graph/order.h"

#include <stdlib.h>
#include <string.h>

#include "graph/canonical.h"

enum { CLASS_ONTOLOGY, CLASS_IRI, CLASS_BLANK, CLASS_LITERAL };

/* A term with what it is compared by. */
typedef struct SortedTerm {
  TermKey key;
  uint32_t number;
  int class;
} SortedTerm;

static int class_of(const TermKey *key) {
  if (key->type == LIBRDF_NODE_TYPE_LITERAL)
    return CLASS_LITERAL;
  if (key->type == LIBRDF_NODE_TYPE_BLANK)
    return CLASS_BLANK;
  return strncmp(key->text, NAMESPACE_ONTOLOGY, sizeof NAMESPACE_ONTOLOGY - 1) ? CLASS_IRI : CLASS_ONTOLOGY;
}

static int compare_optional(const char *a, const char *b) { return strcmp(a ? a : "", b ? b : ""); }

static int compare_terms(const void *left, const void *right) {
  const SortedTerm *a = left, *b = right;
  if (a->class != b->class)
    return a->class - b->class;
  size_t shared = a->key.length < b->key.length ? a->key.length : b->key.length;
  int difference = memcmp(a->key.text, b->key.text, shared);
  if (!difference)
    difference = (a->key.length > b->key.length) - (a->key.length < b->key.length);
  if (!difference)
    difference = compare_optional(a->key.language, b->key.language);
  return difference ? difference : compare_optional(a->key.datatype, b->key.datatype);
}

static int compare_quads(const void *left, const void *right) {
  const uint32_t *a = left, *b = right;
  for (unsigned i = 0; i < 4; i++)
    if (a[i] != b[i])
      return a[i] < b[i] ? -1 : 1;
  return 0;
}

static uint32_t type_number(const Terms *terms) {
  const char *type = NAMESPACE_RDF "type";
  TermKey key = {LIBRDF_NODE_TYPE_RESOURCE, type, strlen(type), NULL, NULL};
  return terms_find(terms, &key);
}

/* Fill order->nodes and, by the terms' numbers, their ranks. */
static bool rank_terms(const Terms *terms, Order *order, uint32_t *ranks) {
  uint32_t count = terms_end(terms);
  SortedTerm *sorted = malloc(((size_t)count + 1) * sizeof *sorted);
  if (!sorted)
    return false;
  for (uint32_t number = 1; number < count; number++) {
    TermKey key = term_key_of_node(terms_node(terms, number));
    sorted[number] = (SortedTerm){key, number, class_of(&key)};
  }
  if (count > 2)
    qsort(&sorted[1], count - 1, sizeof *sorted, compare_terms);
  order->nodes[0] = terms_node(terms, type_number(terms));
  for (uint32_t rank = 1; rank < count; rank++) {
    order->nodes[rank] = terms_node(terms, sorted[rank].number);
    ranks[sorted[rank].number] = rank;
  }
  order->node_count = count ? count : 1;
  free(sorted);
  return true;
}

static void rank_quads(Quads *quads, OrderUnit unit, const uint32_t *ranks, Order *order) {
  const uint32_t everything[3] = {NO_TERM, NO_TERM, NO_TERM}, type = type_number(quads_terms(quads));
  QuadCursor cursor;
  if (unit == ORDER_QUADS)
    quads_all(quads, &cursor);
  else
    quads_find(quads, everything, ANY_GRAPH, &cursor);
  for (; !cursor_end(&cursor); cursor_next(&cursor)) {
    const uint32_t *triple = cursor_triple(&cursor);
    order->quads[order->quad_count++] = (RankedQuad){
        .graph = unit == ORDER_QUADS ? ranks[cursor_graph(&cursor)] : 0,
        .subject = ranks[triple[SUBJECT]],
        .predicate = triple[PREDICATE] == type ? 0 : ranks[triple[PREDICATE]],
        .object = ranks[triple[OBJECT]],
    };
  }
  cursor_close(&cursor);
  if (order->quad_count > 1)
    qsort(order->quads, order->quad_count, sizeof *order->quads, compare_quads);
}

bool order_new(Quads *quads, OrderUnit unit, Order *order) {
  const Terms *terms = quads_terms(quads);
  size_t count = (size_t)terms_end(terms) + 1,
         quad_count = unit == ORDER_QUADS ? quads_count(quads) : quads_triples(quads);
  *order = (Order){calloc(count, sizeof *order->nodes), 0, malloc((quad_count + 1) * sizeof *order->quads), 0};
  uint32_t *ranks = calloc(count, sizeof *ranks);
  bool made = order->nodes && order->quads && ranks && rank_terms(terms, order, ranks);
  if (made)
    rank_quads(quads, unit, ranks, order);
  else
    order_free(order);
  free(ranks);
  return made;
}

void order_free(Order *order) {
  free(order->nodes);
  free(order->quads);
  *order = (Order){0};
}
