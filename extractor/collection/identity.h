/** @file identity.h  Which entities of a collection's documents are one. */
#ifndef COLLECTION_IDENTITY_H
#define COLLECTION_IDENTITY_H

#include "collection/records.h"
#include "facts/names/romanise.h"

/** The answer. Numbers follow the order of the records. */
typedef struct Identity {
  uint32_t *cluster;      /**< By entity record: the number of what it is, from 0. */
  uint32_t count;         /**< How many things there are. */
  uint32_t *members;      /**< Entity records by thing: those of thing n, ascending, are */
  uint32_t *first_member; /**< members[first_member[n] .. first_member[n + 1]). */
} Identity;

/**
   Decide it, in steps that each take the surest cases first:

   1. entities of one type with an equal full name or canonical name are one (persons named by one word only are not
   yet);
   2. entities whose full names sound alike, the closest first, unless something speaks against it (clusters.h);
   3. entities whose names may be one (a short form, an acronym, a name translated in part, a sound that is too short to
      tell) when the facts or the company in which they are named agree, and no rival fits as well. Done again while it
   finds something, for what has been found is context for the rest;
   4. persons named by one word only, as in steps 1 and 2, unless several persons bear that name; then step 3 once more.

   The outcome does not depend on the order in which documents were added.

   @param records Sorted.
   @param[out] out To be freed with identity_free(), also on failure.
   @return RAPPORTEUR_OK or RAPPORTEUR_ERROR_MEMORY.
*/
RapporteurStatus identity_resolve(const Records *records, Romaniser *romaniser, Identity *out);
void identity_free(Identity *identity);

#endif
