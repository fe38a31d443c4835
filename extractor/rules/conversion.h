/** @file conversion.h  Percentages captured as factors. */
#ifndef RULES_CONVERSION_H
#define RULES_CONVERSION_H

#include "base/arena.h"
#include "rules/pattern.h"

/** The plain decimal of a value ("1e5": "100000"); a percentage as a factor: 40 up is 1.4, 40 down is 0.6. In the
    arena; NULL when the value is no number or memory is out. */
const char *conversion_apply(const char *value, Conversion conversion, Arena *arena);

#endif
