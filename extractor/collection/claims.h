/** @file claims.h  One statement in the graph's terms. */
#ifndef COLLECTION_CLAIMS_H
#define COLLECTION_CLAIMS_H

#include "collection/fusion.h"

/** Turn the arguments into fillers. Values that do not fit their role's range are left out.
    @return false when memory is out. */
bool claim_make(const StatementRecord *statement, const Identity *identity, const Things *things, Arena *arena,
                Claim *out);

/** False when one entity fills two identifying roles, or a role has fewer fillers than it must have. */
bool claim_is_sound(const Claim *claim);

/** Append what identifies the fact: its class and the fillers of its identifying roles, except those of role `without`
    (-1: of none). */
void claim_key(const Claim *claim, int without, Buffer *out);

int compare_fillers(const void *left, const void *right);
/** Sort, and leave out the repeated. @return How many are left. */
size_t sort_fillers(Filler *fillers, size_t count);

#endif
