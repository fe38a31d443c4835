/** @file barepercents.h  Percentages without a figure: "a small percent", "the % of increase". */
#ifndef VALUES_BAREPERCENTS_H
#define VALUES_BAREPERCENTS_H

#include "values/readings.h"

/** A percentage whose figure the text leaves out, to be asked for where reading_longest() finds nothing: its symbol is
    "null". A word in capitals ("PCT") is an abbreviation, one with a capital a name unless it begins the sentence.
    @return false when there is none. */
bool bare_percent_read(const ValueReader *reader, uint32_t node, Value *out);
/** Is the value such a percentage? */
bool bare_percent_is(const Value *value);

#endif
