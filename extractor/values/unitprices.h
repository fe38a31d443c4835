/** @file unitprices.h  Amounts that are the price of one of many: "$19 per share", "300 रुपये प्रति शेयर". */
#ifndef VALUES_UNITPRICES_H
#define VALUES_UNITPRICES_H

#include "values/readings.h"

/** Is it money for one share, barrel or user, as a `PerUnit` beside it or, of the first end of a range, beside the
    second end says? */
bool unit_price_is(const ValueReader *reader, const Value *value);

#endif
