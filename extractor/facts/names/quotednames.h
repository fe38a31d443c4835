/** @file quotednames.h  Names between quotation marks, and the same names where they stand without. */
#ifndef FACTS_NAMES_QUOTEDNAMES_H
#define FACTS_NAMES_QUOTEDNAMES_H

#include "facts/names/runs.h"

/** Take the short texts between quotation marks of the finder's sentence that are names: of products, or of anything
    where there are no capitals. In the first pass names of several words are noted, in the second mentions are
    added. */
RapporteurStatus quotednames_take(NameFinder *finder);

/** Note that the tokens of a run, whole as between quotation marks, are a name wherever they stand.
    @return RAPPORTEUR_OK or RAPPORTEUR_ERROR_MEMORY. */
RapporteurStatus quotednames_note(NameFinder *finder, Run run);

/** Add the mention of the longest name known from quotation marks that begins at word w without any. `*end` becomes the
    word after it, or w if there is none. */
RapporteurStatus quotednames_add_known(NameFinder *finder, uint32_t w, uint32_t *end);

#endif
