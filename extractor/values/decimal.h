/** @file decimal.h  Exact decimal numbers, as large as news writes them: no binary floating point touches an amount. */
#ifndef VALUES_DECIMAL_H
#define VALUES_DECIMAL_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"

__extension__ typedef __int128 DecimalMantissa;

/** mantissa * 10^exponent. The mantissa ends in no zero, so that equal numbers are equal member by member and the
    exponent of an integer is the number of its trailing zeros; zero is 0 * 10^0. */
typedef struct Decimal {
  DecimalMantissa mantissa; /**< At most DECIMAL_DIGITS digits. */
  int exponent;             /**< Within -DECIMAL_DIGITS .. DECIMAL_DIGITS. */
} Decimal;

/** Numbers that need more digits are refused. */
#define DECIMAL_DIGITS 36
/** Quotients that do not come out even are rounded (half up) to so many significant digits. */
#define DECIMAL_QUOTIENT_DIGITS 15

/** Numbers that need no reading. */
#define DECIMAL_ZERO ((Decimal){0, 0})
#define DECIMAL_ONE ((Decimal){1, 0})
#define DECIMAL_TEN ((Decimal){1, 1})
#define DECIMAL_HUNDRED ((Decimal){1, 2})
#define DECIMAL_THOUSAND ((Decimal){1, 3})

/** Read all of "-12.5", "1e7" or "1/3". @return false if it is no such text, or too long. */
bool decimal_parse(const char *text, size_t length, Decimal *out);
Decimal decimal_from_integer(long value);
/** 10^exponent, which is within the limits. */
Decimal decimal_power(int exponent);

/* All four: false when the result has too many digits; `*out` may be one of the operands. */
bool decimal_add(Decimal a, Decimal b, Decimal *out);
bool decimal_subtract(Decimal a, Decimal b, Decimal *out);
bool decimal_multiply(Decimal a, Decimal b, Decimal *out);
/** Also false when `b` is zero. */
bool decimal_divide(Decimal a, Decimal b, Decimal *out);

/** Negative, zero or positive as a is less than, equal to or greater than b. */
int decimal_compare(Decimal a, Decimal b);
bool decimal_less(Decimal a, Decimal b);
bool decimal_is_integer(Decimal a);
/** The value of an integer within 0 .. limit, or -1. */
long decimal_to_integer(Decimal a, long limit);

/** Without exponent, in the arena: "640000000", "-0.05". NULL when memory is out. */
const char *decimal_text(Decimal a, Arena *arena);

#endif
