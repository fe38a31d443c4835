/** @file contradictions.h  Facts that cannot both hold. */
#ifndef COLLECTION_CONTRADICTIONS_H
#define COLLECTION_CONTRADICTIONS_H

#include "collection/fusion.h"

/** Two facts, by their numbers; a < b. */
typedef struct Contradiction {
  uint32_t a, b;
} Contradiction;

typedef ARRAY(Contradiction) Contradictions;

/**
   Find the pairs of facts that an exclusion of the ontology's shapes rules out: of one class, asserted or attributed, with the same
   fillers of all key roles, and fillers of the value role of which none may be one with one of the other's
   (agreement.h). Of facts with one key at most 64 are compared, so that the time stays linear.

   @param[out] out Sorted, each pair once. To be freed with array_free(), also on failure.
   @return RAPPORTEUR_OK or RAPPORTEUR_ERROR_MEMORY.
*/
RapporteurStatus contradictions_find(const Schema *schema, const Facts *facts, Contradictions *out);

#endif
