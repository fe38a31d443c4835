/** @file ranges.h  What the two ends of a range tell of each other: "$5-6 million", "12 to 17 May". */
#ifndef VALUES_RANGES_H
#define VALUES_RANGES_H

#include "values/readings.h"

/** What the values before told of one that follows. */
typedef struct Range {
  uint32_t money_at; /**< Node where a number is an amount of `currency`, as "6 million" in "$5-6 million". */
  char currency[4];
  uint32_t day_at; /**< Node where a number is a day of `month`, as "17" in "May 12-17". */
  CalendarDate month;
  uint32_t joined_at; /**< Node where the second end of a range begins whose first is of this kind. */
  ValueKind joined_kind;
} Range;

/** Nothing told yet. */
Range range_none(void);
/** Complete a value by what the first end of its range told or, if it is the first, by what the second one says. */
void range_apply(const ValueReader *reader, Range *range, Value *value);
/** The second end of the range that a value begins. @return false when it begins none. */
bool range_second(const ValueReader *reader, const Value *first, Value *second);
/** Go on behind a value. */
void range_pass(const Atoms *atoms, Range *range, const Value *value);
/** Is a value the second end of a range whose first is of its kind? */
bool range_joins(const Range *range, const Value *value);

#endif
