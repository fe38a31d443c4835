/** @file families.h  People who share a surname. */
#ifndef FACTS_NAMES_FAMILIES_H
#define FACTS_NAMES_FAMILIES_H

#include "facts/analysis.h"

/** "Ylva Falk has sold her mill … Baltasar Falk, the founder": a name of no type that looks like somebody's is a person,
    where it ends with the last word of somebody's and a pronoun takes it up in a sentence: companies that bear a family's
    name do so, too. The surname alone may be either's again. To be called before names are linked for the last time.
    @return RAPPORTEUR_OK or RAPPORTEUR_ERROR_MEMORY. */
RapporteurStatus families_note(Analysis *analysis);

#endif
