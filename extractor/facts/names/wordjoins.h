/** @file wordjoins.h  Words of names that hyphens and figures join: "Mei-ling", "मंडी360". */
#ifndef FACTS_NAMES_WORDJOINS_H
#define FACTS_NAMES_WORDJOINS_H

#include "facts/names/namefinder.h"

/** Settle figures that begin names and given names of two syllables, before names draw in words around them. */
void wordjoins_settle(NameFinder *finder);
/** Join ordinary words to names by hyphens, and to figures, once names have drawn in what belongs to them. */
void wordjoins_join(NameFinder *finder);

#endif
