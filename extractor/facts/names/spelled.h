/** @file spelled.h  Names that letters in brackets behind them spell: "Institute of Glass and Stone in the North (IGSN)". */
#ifndef FACTS_NAMES_SPELLED_H
#define FACTS_NAMES_SPELLED_H

#include "facts/names/runs.h"

/** Note in the words of the finder's sentence, in a script with capitals, where such names begin and end. */
void spelled_mark(NameFinder *finder);
/** The run of words, as far as the name goes that begins in it, or with it, and that letters spell. */
Run spelled_extend(const NameFinder *finder, Run run);

#endif
