/** @file sentencestart.h  Names at a sentence's beginning, in scripts with capitals: there a capital says nothing, but what
    stands behind the words does. */
#ifndef FACTS_NAMES_SENTENCESTART_H
#define FACTS_NAMES_SENTENCESTART_H

#include "facts/names/namefinder.h"

/** Make a name of the words of the finder's sentence that begin it, if what follows describes a company: "Plinth, an
    Austin startup, …". @return RAPPORTEUR_OK or RAPPORTEUR_ERROR_MEMORY. */
RapporteurStatus sentencestart_draw_company(NameFinder *finder);
/** Make word w one of a name if it begins the sentence and what stands behind it says so: "Cobalt, which …", "Creed is an
    American band", "National Foods". @return RAPPORTEUR_OK or RAPPORTEUR_ERROR_MEMORY. */
RapporteurStatus sentencestart_draw(NameFinder *finder, uint32_t w);

#endif
