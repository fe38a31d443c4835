/** @file institutions.h  What institutions are for, as a part of their names: "Department of Applied Mathematics". */
#ifndef FACTS_NAMES_INSTITUTIONS_H
#define FACTS_NAMES_INSTITUTIONS_H

#include "facts/names/namefinder.h"

/** Make names of the words with capitals, in the finder's sentence, behind what an institution is and a word that leads
    from it to what it is for, where there are capitals: whatever else they mean. */
void institutions_draw(NameFinder *finder);

#endif
