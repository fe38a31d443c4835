/** @file wordphrases.h  What phrases of the lexicon make of their words: titles are no names, "San Francisco" is a place. */
#ifndef FACTS_NAMES_WORDPHRASES_H
#define FACTS_NAMES_WORDPHRASES_H

#include "facts/names/namefinder.h"

/** Phrases decide about all their words. */
void wordphrases_apply(NameFinder *finder);

#endif
