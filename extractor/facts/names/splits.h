/** @file splits.h  Runs of words that are two names, or a word of the sentence and a name. */
#ifndef FACTS_NAMES_SPLITS_H
#define FACTS_NAMES_SPLITS_H

#include "facts/names/runs.h"

/** Does the run stand as a name by itself somewhere in the document? */
bool splits_known(NameFinder *finder, Run run);
/** The run without the words before its name, where what describes stands in front. */
Run splits_drop_front(NameFinder *finder, Run run);
/** The word at which a second name begins, or run.end. */
uint32_t splits_second(NameFinder *finder, Run run);

#endif
