/** @file numberdigits.h  What digits give to a number: "1,234.5", "40 000", ".08", "6.2e-4", "3 hundred and 21". */
#ifndef VALUES_NUMBERDIGITS_H
#define VALUES_NUMBERDIGITS_H

#include "values/terms.h"

/* Each takes one step from where the number ends. @return false, with the terms as they were, when it does not fit. */

/** The beginning: digits, with what stands against them ("2½"). */
bool numberdigits_begin(Terms *terms);
/** The beginning: "6.2e-4", "10^6". */
bool numberdigits_begin_power(Terms *terms);
/** The beginning: ".08". The decimal point is no full stop, since digits follow it and nothing stands before it. */
bool numberdigits_begin_point(Terms *terms);

/** "3 hundred and 21", "5 crore 20 lakh": digits at a node, after a multiplier; alone only after a small one. */
bool numberdigits_add(Terms *terms, uint32_t node, TermJoin join);

#endif
