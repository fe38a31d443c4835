/** @file samecurrency.h  Figures that leave out their currency: "rose to $5 million from 3 million", "90 crore sales". */
#ifndef VALUES_SAMECURRENCY_H
#define VALUES_SAMECURRENCY_H

#include "values/readings.h"

/** Make a number with a multiplier money of the currency of `amount`, what the sentence told of money last, if words of
    the class `SameCurrency` or a bracket stand before it, it is multiplied as that is, and it counts nothing; or money of
    the currency that is the value of such a word near it in its clause, if it stands at a mark, before such a word or
    before an `AmountEnd`, `ClauseEnd`, `DateCue` or `DateJoin`. */
void same_currency_apply(const Atoms *atoms, const Value *amount, Value *value);

#endif
