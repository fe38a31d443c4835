/** @file echoes.h  Names of ordinary words that a rule tells in one place, in the others of the document: "Quick Pay's
    chief executive … Quick Pay has".

    Rules make names of words that are no name by themselves where what stands beside them says so. What is spelled the
    same elsewhere is the same name: without capitals nothing else would tell. */
#ifndef FACTS_NAMES_ECHOES_H
#define FACTS_NAMES_ECHOES_H

#include "facts/analysis.h"

/** Make mentions of the names of several words that rules made: of the analysis' mentions from `first` on. What they are
    called by a shorter name inside is hidden. @return RAPPORTEUR_OK or RAPPORTEUR_ERROR_MEMORY. */
RapporteurStatus echoes_add(Analysis *analysis, size_t first);

#endif
