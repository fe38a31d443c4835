/** @file candidates.h  Finding the names of a document. */
#ifndef FACTS_NAMES_CANDIDATES_H
#define FACTS_NAMES_CANDIDATES_H

#include "facts/analysis.h"

/**
   Find the names in every sentence whose lattice is built, add them as mentions of type Name, and gather the entities
   that they name. Capitals tell in scripts that have them; elsewhere what is neither common nor in the lexicon; see
   docs/architecture.md. The lattices are rebuilt where clitics stand before names, and indexed on return.
   @return RAPPORTEUR_OK or RAPPORTEUR_ERROR_MEMORY.
*/
RapporteurStatus candidates_find(Analysis *analysis);

#endif
