/** @file terms.h  The set of all nodes of a model, each with a small number. */
#ifndef GRAPH_TERMS_H
#define GRAPH_TERMS_H

#include <librdf.h>
#include <stdbool.h>
#include <stdint.h>

#include "base/array.h"

/** The number of no term. */
#define NO_TERM 0u

/** What makes a node the node that it is; strings are borrowed. */
typedef struct TermKey {
  librdf_node_type type;
  const char *text;     /**< IRI, blank node label or lexical form. */
  size_t length;        /**< Of `text`, in bytes. */
  const char *language; /**< Literals: tag, or NULL. */
  const char *datatype; /**< Literals: datatype IRI, or NULL. */
} TermKey;

/** A node, and where the chains of the triples that contain it end (numbers of quads.h; 0 = no such chain). */
typedef struct TermEntry {
  librdf_node *node; /**< Owned. */
  uint32_t hash;
  uint32_t last[3]; /**< As subject, predicate and object. */
  uint32_t graph;   /**< As the name of a graph: the graph's number. */
} TermEntry;

/** Zero-initialise. Entry 0 is no term. */
typedef struct Terms {
  ARRAY(TermEntry) entries;
  uint32_t *slots; /**< Open addressing: numbers of entries, 0 is free. */
  uint32_t mask;
} Terms;

void terms_free(Terms *terms);

TermKey term_key_of_node(librdf_node *node);

/** The number of a term, or NO_TERM. */
uint32_t terms_find(const Terms *terms, const TermKey *key);

/** The number of a term; `node`, of which a reference is kept, is used if the term is new.
    @return NO_TERM when memory is out. */
uint32_t terms_add(Terms *terms, const TermKey *key, librdf_node *node);

/** How many terms there are, plus 1: numbers run from 1 to below this. */
static inline uint32_t terms_end(const Terms *terms) { return (uint32_t)terms->entries.count; }

/** The node of a term, borrowed; NULL for NO_TERM. */
static inline librdf_node *terms_node(const Terms *terms, uint32_t number) {
  return number ? terms->entries.items[number].node : NULL;
}

#endif
