/** @file comparisons.h  What is said of a value beside it: "more than 5", "5 or less", "about 5". */
#ifndef VALUES_COMPARISONS_H
#define VALUES_COMPARISONS_H

#include "values/atoms.h"

/** What the words that end at a node say of the value that begins there. */
Comparison comparison_before(const Atoms *atoms, uint32_t node);
/** What the words that begin at a node say of the value that ends there. */
Comparison comparison_after(const Atoms *atoms, uint32_t node);

#endif
