/** @file digits.h  Numbers written in digits, with the separators of different countries. */
#ifndef VALUES_DIGITS_H
#define VALUES_DIGITS_H

#include "values/decimal.h"

/** The value of digits with separators: "1,500.25", "12,34,567", "1.500,25", by shape and by the language's habit.
    @param digits Null-terminated, with ASCII digits; separators may be Arabic.
    @param decimal_comma The language writes 1.500,25.
    @return false for what is no number ("3:30", "192.168.1.2"). */
bool digits_parse(const char *digits, bool decimal_comma, Decimal *out);
/** The digits after a decimal point that is a word of its own: "08" of ".08" is 0.08. */
bool digits_parse_decimals(const char *digits, Decimal *out);

#endif
