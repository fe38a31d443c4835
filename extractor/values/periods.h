/** @file periods.h  Durations: "18 months", "two-year", "عامين". */
#ifndef VALUES_PERIODS_H
#define VALUES_PERIODS_H

#include "values/numbers.h"

typedef struct Period {
  Decimal count;
  char unit;   /**< 'Y', 'M', 'W' or 'D' */
  uint32_t to; /**< Node. */
  Span span;
  Number number; /**< The number in it, or all zero. */
} Period;

/** Does the sentence have a word that durations are made of? Without one no reading finds any. */
bool period_may_stand(const Atoms *atoms);
/** The duration that begins at a node. @param article "a year" counts as one. @return false when there is none. */
bool period_read(const Atoms *atoms, uint32_t node, bool article, Period *out);
/** One of a unit, "week" of "قبل أسبوع". @return false when there is none. */
bool period_read_unit(const Atoms *atoms, uint32_t node, Period *out);
/** Take a number and the unit that stands for `like` as a duration, for ranges ("5 to 10 years"). */
bool period_of(const Number *number, const Period *like, Period *out);
/** The unit of a DateUnit at a node and how many of it one word is ("decade" is ten years; a quarter three months).
    @param counted A number stands before it, so that plurals will do. @return Its atom, or NULL. */
const Atom *period_unit(const Atoms *atoms, uint32_t node, bool counted, long *count, char *unit);
/** ISO 8601: "P18M". In the arena; NULL when memory is out. */
const char *period_text(const Period *period, Arena *arena);

#endif
