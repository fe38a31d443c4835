/** @file context.h  What is said of clusters: the facts and documents that speak for two of them being one. */
#ifndef COLLECTION_CONTEXT_H
#define COLLECTION_CONTEXT_H

#include "collection/clusters.h"

/** One thing that is said of a cluster, as a hash. */
typedef struct Saying {
  uint32_t root;
  uint8_t weight;
  uint64_t hash;
} Saying;

/** A cluster is named in a document. */
typedef struct Presence {
  uint32_t document, root;
} Presence;

typedef struct Context {
  const Clusters *clusters;
  ARRAY(Saying) sayings;      /**< Sorted by root and hash, each once. */
  uint32_t *first_saying;     /**< By entity record (roots only are filled). */
  ARRAY(Presence) presences;  /**< Sorted by document and root, each once. */
  uint32_t *first_presence;   /**< By document. */
  uint32_t *frequency;        /**< By root: in how many documents it is, */
  uint32_t largest_frequency; /**< and above which that tells nothing. */
} Context;

/** Take down what is said of all clusters as they are now. @param[out] out To be freed with context_free(), always. */
bool context_make(const Clusters *clusters, Context *out);
void context_free(Context *context);

/** How much is said of both: 0 if nothing, 1 for a sum of money that fills another role of the same kind of fact, 2 for
   a thing that does, 3 for a fact that agrees in all its identifying roles. */
unsigned context_shared_facts(const Context *context, uint32_t a, uint32_t b);

/** How many other clusters a document of one and another document of the other have in common, those left out that are
   in very many documents. Of clusters with many documents the first few are looked at. */
unsigned context_common_company(const Context *context, uint32_t a, uint32_t b);

#endif
