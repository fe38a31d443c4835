/** @file standing.h  Ordinary words that stand, time and again, where names of organisations do: "Pace ne raised … Pace's
    founder Ravi Shah … 40 people work at Pace".

    Where there are no capitals and what describes a noun stands before it, nothing introduces many such names. One place
    alone says little; two kinds of places in one document do. */
#ifndef FACTS_NAMES_STANDING_H
#define FACTS_NAMES_STANDING_H

#include "facts/names/namefinder.h"

/** Note where the ordinary words of the finder's sentence stand. For the first pass.
    @return RAPPORTEUR_OK or RAPPORTEUR_ERROR_MEMORY. */
RapporteurStatus standing_note(NameFinder *finder);

/** Decide, when all sentences were noted, which of these words are names in the whole document.
    @return RAPPORTEUR_OK or RAPPORTEUR_ERROR_MEMORY. */
RapporteurStatus standing_decide(NameFinder *finder);

/** May word w, a common one that names drew in, be a name by itself there? Where names stand at the end, between
    what a noun phrase begins behind and what follows names: "a tea like no other" is no short form of "Tea Point". */
bool standing_may_be(const NameFinder *finder, uint32_t w);

#endif
