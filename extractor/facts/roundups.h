/** @file roundups.h  Round-ups: one article that tells of another company in each paragraph. */
#ifndef FACTS_ROUNDUPS_H
#define FACTS_ROUNDUPS_H

#include "facts/analysis.h"

/** Find out whether the document is a round-up: most of its paragraphs name organisations, and each of these is named
    in one of them only. To be asked once types are decided, entities are ranked and it is known whether it is an
    interview.
    @return RAPPORTEUR_OK or RAPPORTEUR_ERROR_MEMORY. */
RapporteurStatus roundup_find(Analysis *analysis);

/** In a round-up: does a sentence tell of somebody else than a later one, since another paragraph holds it, which is
    not the heading of the other's? Else false. */
bool roundup_parts(const Analysis *analysis, uint32_t one, uint32_t other);

#endif
