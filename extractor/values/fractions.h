/** @file fractions.h  Fractions, alone and in numbers: "3/4", "2½", "two thirds", "half a million", "एक बटा बीस". */
#ifndef VALUES_FRACTIONS_H
#define VALUES_FRACTIONS_H

#include "values/terms.h"

/** "3/4": the fraction that two numbers make, without spaces. @return Its last atom, or NULL. */
const Atom *fraction_read_ratio(const Atoms *atoms, const Atom *numerator, Decimal *out);
/** A fraction against or after whole digits, which is added to their value: "2 1/4", "2½". @return The last atom, which
    is `whole` when there is none. */
const Atom *fraction_read_mixed(const Atoms *atoms, const Atom *whole, Decimal *value);

/* Each takes one step from where the number ends. @return false, with the terms as they were, when it does not fit. */

/** The beginning: "half a million", "نصف مليون", and "half" alone. */
bool fraction_begin(Terms *terms);
/** The beginning: "a twenty-first". */
bool fraction_begin_article(Terms *terms);

/** "three quarters", "twenty-three fifths": what stands before is the numerator. */
bool fraction_divide(Terms *terms);
/** "three twenty-firsts", "one one hundred fifth" */
bool fraction_divide_by_ordinal(Terms *terms);
/** "one over three", "4 out of 10", "एक बटा बीस", "10 में से 4" */
bool fraction_divide_by_number(Terms *terms);
/** "पांच का आठवां हिस्सा", "एक का सौवां" */
bool fraction_divide_by_part(Terms *terms);
/** "three million and a half", "مليون ونصف المليون", "103 and two thirds": the fraction is at a node. */
bool fraction_add(Terms *terms, uint32_t node);
/** "3 and 5/8": the same in figures. */
bool fraction_add_figures(Terms *terms, uint32_t node);
/** "बीस और तीन बटे पांच", "तीन और एक का पांचवां भाग": a proper fraction of two numbers at a node, after an "and". */
bool fraction_add_ratio(Terms *terms, uint32_t node);

#endif
