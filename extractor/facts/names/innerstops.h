/** @file innerstops.h  Full stops that end no sentence. */
#ifndef FACTS_NAMES_INNERSTOPS_H
#define FACTS_NAMES_INNERSTOPS_H

#include "facts/analysis.h"

/** Full stops of abbreviations and initials inside a sentence stop no gap: their edges lose the word that would. The
    lattice is indexed. */
void innerstops_soften(const Pack *pack, const Document *document, Lattice *lattice);

#endif
