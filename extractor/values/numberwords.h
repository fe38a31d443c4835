/** @file numberwords.h  What number words give to a number: "two hundred thousand", "dua belas", "साढ़े तीन", "three
    point five". */
#ifndef VALUES_NUMBERWORDS_H
#define VALUES_NUMBERWORDS_H

#include "values/terms.h"

/** Any multiplier at a node, or NULL. One letter is one only after digits, and there only against them or in upper
    case, unless it means thousands: "5 m" are metres, "2.33 k" are none. */
const Atom *numberword_find_multiplier(const Atoms *atoms, uint32_t node, bool after_digits);
bool numberword_multiplier_value(const Atoms *atoms, const Atom *atom, Decimal *out);
/** The node after a hyphen, as in "twenty-five", "5-million"; or the same node. */
uint32_t numberword_skip_hyphen(const Atoms *atoms, uint32_t node);
/** The node after noise inside a number: "half [of] [a] million". */
uint32_t numberword_skip_of(const Atoms *atoms, uint32_t node);
/** "three", "fifty-four": a number word below a hundred, with its units. @return Its last atom, or NULL. */
const Atom *numberword_read_small(const Atoms *atoms, uint32_t node, long *out);

/* Each takes one step from where the number ends. @return false, with the terms as they were, when it does not fit. */

/** The beginning: "three", "million". */
bool numberword_begin(Terms *terms);
/** The beginning: "a million". */
bool numberword_begin_article(Terms *terms);
/** The beginning: "साढ़े तीन" is 3.5, "सवा लाख" is 1.25 lakh. */
bool numberword_begin_addition(Terms *terms);
/** The beginning: a decimal point word before any digit ("point 77", "दशमलव पांच"). Before words it must have the value
    `begins`, since "at that point five" has no fraction. */
bool numberword_begin_point(Terms *terms);

/** "5 million", "two hundred thousand", "1.5 lakh crore": all trailing terms that are smaller than the multiplier are
    multiplied together. Where that would outgrow the term before them, they begin a number of their own. */
bool numberword_multiply(Terms *terms);
/** "dua belas", "خمسة عشر" */
bool numberword_add_teen(Terms *terms);
/** "three point five", "tiga koma lima" */
bool numberword_add_decimals(Terms *terms);
/** A further word at a node. */
bool numberword_add(Terms *terms, uint32_t node, TermJoin join);
/** "one twenty two" is 122, where it is all that is said: elsewhere it may be one of twenty-two. */
bool numberword_add_spoken_hundred(Terms *terms);
/** "ألف ومئة": a further multiplier at a node, which is one time itself. */
bool numberword_add_multiplier(Terms *terms, uint32_t node);

#endif
