/** @file initials.h  Names that stand for others by their initials, without brackets that say so: "Norland Grain Union …
    NGU". */
#ifndef FACTS_NAMES_INITIALS_H
#define FACTS_NAMES_INITIALS_H

#include "facts/analysis.h"
#include "facts/names/wordindex.h"

/** Note the initials of all names of several words: those of all words, and those of the longer ones ("Bank of Norland
    and Tilburg": "BNT"). @return RAPPORTEUR_OK or RAPPORTEUR_ERROR_MEMORY. */
RapporteurStatus initials_index(const Analysis *analysis, WordIndex *index);
/** The first entity, and hardly a person, whose initials the entity's name is, written in capitals.
    @return 0 if there is none. */
uint32_t initials_full(const Analysis *analysis, const WordIndex *index, uint32_t entity, const ReservedTags *tags);

#endif
