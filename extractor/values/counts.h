/** @file counts.h  The plain numbers inside values: 20 of "$20", 3 and 50 of "3 dollars 50 cents". */
#ifndef VALUES_COUNTS_H
#define VALUES_COUNTS_H

#include "values/readings.h"

/** The numbers that an amount of money, a percentage or a duration is counted in; none of other values.
    @param[out] out In the arena; NULL if there is none. @return false when memory is out. */
bool counts_read(const Atoms *atoms, const Value *value, Arena *arena, const Count **out);

#endif
