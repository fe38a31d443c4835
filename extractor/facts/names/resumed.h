/** @file resumed.h  Names of one ordinary word that begin a part of a text: "Harvest grows. The startup has raised …".

    In a script with capitals such a word looks like any that begins a sentence. That the next sentence goes on about a
    company which nothing else names tells that it is one. */
#ifndef FACTS_NAMES_RESUMED_H
#define FACTS_NAMES_RESUMED_H

#include "facts/analysis.h"

/** Make mentions of such names, once rules have made those of references.
    @return RAPPORTEUR_OK or RAPPORTEUR_ERROR_MEMORY. */
RapporteurStatus resumed_add(Analysis *analysis);

#endif
