/** @file mentionrules.h  What rules that make mentions, and not facts, do when they match. */
#ifndef FACTS_MENTIONRULES_H
#define FACTS_MENTIONRULES_H

#include "facts/analysis.h"

/** Do what a match of such a rule says: make a mention, type a name, make one name another's alias, or widen it.
    Lattices are to be indexed again afterwards. @return RAPPORTEUR_OK or RAPPORTEUR_ERROR_MEMORY. */
RapporteurStatus mentionrules_apply(Analysis *analysis, const Found *found);

/** What stands inside a longer name is no name of its own: "State Bank of India" names neither India nor a bank. */
void mentionrules_hide_inside(Lattice *lattice, const Pack *pack, uint16_t from, uint16_t to);

#endif
