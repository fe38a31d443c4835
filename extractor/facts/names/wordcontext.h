/** @file wordcontext.h  What the words around a word say about its part in a name. */
#ifndef FACTS_NAMES_WORDCONTEXT_H
#define FACTS_NAMES_WORDCONTEXT_H

#include "facts/names/namefinder.h"

/** Let phrases, titles, neighbouring names and words of organisations change what the words of the finder's sentence
    were taken for by themselves. @return RAPPORTEUR_OK or RAPPORTEUR_ERROR_MEMORY. */
RapporteurStatus wordcontext_apply(NameFinder *finder);

#endif
