/** @file extents.h  How far names reach that hold more than words with capitals: numbers, possessives, demonyms. */
#ifndef FACTS_NAMES_EXTENTS_H
#define FACTS_NAMES_EXTENTS_H

#include "facts/names/runs.h"

/** The run of words that goes on from word w of the finder's sentence, as run_from() finds it; with a number before it
    ("300 Orbit") and with possessives that belong to the name ("Mole's Hill Ventures", "Bexley's"). Empty if none
    begins there. In the first pass it notes what tells such possessives from others. */
Run extent_from(NameFinder *finder, uint32_t w);
/** The run with the demonym that stands before it, if that is a part of the name: "Danish Anchor". */
Run extent_with_demonym(NameFinder *finder, Run run);

#endif
