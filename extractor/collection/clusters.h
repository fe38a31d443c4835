/** @file clusters.h  Entities of many documents, put together as they turn out to be one, and what keeps them apart. */
#ifndef COLLECTION_CLUSTERS_H
#define COLLECTION_CLUSTERS_H

#include "collection/namebook.h"

/** Entities that are one. */
typedef struct Cluster {
  ARRAY(uint32_t) members; /**< Entity records, ascending; and so by document. */
  ARRAY(NameUse) names;    /**< Ascending, each once. */
  uint32_t canonical;      /**< 1 + the canonical name of its members; 0 if they have none. */
} Cluster;

typedef struct Clusters {
  const Records *records;
  const NameBook *book;
  uint32_t *parent;  /**< Union-find over entity records; a root is its cluster's least member. */
  Cluster *clusters; /**< By root. */
} Clusters;

/** Every entity by itself. To be freed with clusters_free(), also on failure. @return false when memory is out. */
bool clusters_init(Clusters *clusters, const Records *records, const NameBook *book);
void clusters_free(Clusters *clusters);

/** The cluster of an entity, by its root. */
uint32_t clusters_root(const Clusters *clusters, uint32_t entity);

/** What two names of the book have to do with each other. */
NameMatch clusters_match(const Clusters *clusters, uint32_t a, uint32_t b);

/** Why two clusters are held to be one, the surest first. */
typedef enum {
  GROUND_EQUAL,   /**< They have a full name in common. */
  GROUND_SOUND,   /**< Full names of theirs sound alike. */
  GROUND_CONTEXT, /**< Their names may be one, and what is said of them agrees. */
  GROUND_VAGUE    /**< The same, but their names agree in part only. */
} Ground;

/**
   Does anything speak against their being one?
   - Different canonical names do, always; with an equal full name nothing else does.
   - Full names that are not alike, where they should be: in one language; in one script, as far as names may not be
   translated between its languages; and those of persons where there is nothing but the context. An acronym need not be
   like a name of several words.
   - Two entities that one document keeps apart. It may write one thing in two scripts, or as a name and as an acronym,
     without saying that they are one; but then names have to agree as a whole.

   @param a,b Roots.
*/
bool clusters_conflict(const Clusters *clusters, uint32_t a, uint32_t b, Ground ground);

/** Make two roots one. @return false when memory is out. */
bool clusters_unite(Clusters *clusters, uint32_t a, uint32_t b);

#endif
