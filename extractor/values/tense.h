/** @file tense.h  Whether the clause around a date is of the future: "will open on Friday", "शुक्रवार को खुलेगी". */
#ifndef VALUES_TENSE_H
#define VALUES_TENSE_H

#include "values/atoms.h"

/** Does a FutureVerb stand before the node `from`, or one that stands after its date behind the node `to`, in the same
    clause? A clause ends at punctuation and at words of the class ClauseEnd. */
bool tense_is_future(const Atoms *atoms, uint32_t from, uint32_t to);
/** The same, or a ModalVerb. */
bool tense_may_be_future(const Atoms *atoms, uint32_t from, uint32_t to);

#endif
