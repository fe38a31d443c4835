#include "values/decimal.h"

#include <ctype.h>
#include <string.h>

static DecimalMantissa power_of_ten(int exponent) {
  DecimalMantissa power = 1;
  while (exponent-- > 0)
    power *= 10;
  return power;
}

static int count_digits(DecimalMantissa mantissa) {
  int count = 0;
  for (; mantissa; mantissa /= 10)
    count++;
  return count;
}

/* Bring into the one form that equal numbers share; false when it does not fit. */
static bool settle(DecimalMantissa mantissa, int exponent, Decimal *out) {
  if (!mantissa) {
    *out = (Decimal){0, 0};
    return true;
  }
  for (; mantissa % 10 == 0; exponent++)
    mantissa /= 10;
  if (count_digits(mantissa) > DECIMAL_DIGITS || exponent > DECIMAL_DIGITS || exponent < -DECIMAL_DIGITS)
    return false;
  *out = (Decimal){mantissa, exponent};
  return true;
}

Decimal decimal_from_integer(long value) {
  Decimal result = {0, 0};
  settle(value, 0, &result);
  return result;
}

Decimal decimal_power(int exponent) { return (Decimal){1, exponent}; }

/* --- reading --- */

typedef struct {
  const char *at, *end;
} Text;

/* Digits are added to `mantissa`; false when there is none, or one too many. */
static bool parse_digits(Text *text, DecimalMantissa *mantissa, int *count) {
  const char *begin = text->at;
  for (; text->at < text->end && isdigit((unsigned char)*text->at); text->at++)
    if (__builtin_mul_overflow(*mantissa, 10, mantissa) || __builtin_add_overflow(*mantissa, *text->at - '0', mantissa))
      return false;
  *count = (int)(text->at - begin);
  return *count > 0;
}

static bool accept(Text *text, char byte) {
  bool here = text->at < text->end && *text->at == byte;
  text->at += here;
  return here;
}

/* "12", "12.5", "1e7" */
static bool parse_plain(Text *text, Decimal *out) {
  DecimalMantissa mantissa = 0, power = 0;
  int count, decimals = 0;
  if (!parse_digits(text, &mantissa, &count))
    return false;
  if (accept(text, '.') && !parse_digits(text, &mantissa, &decimals))
    return false;
  if (accept(text, 'e') && (!parse_digits(text, &power, &count) || power > DECIMAL_DIGITS))
    return false;
  return settle(mantissa, (int)power - decimals, out);
}

bool decimal_parse(const char *text, size_t length, Decimal *out) {
  Text rest = {text, text + length};
  bool negative = accept(&rest, '-');
  Decimal value, divisor;
  if (!parse_plain(&rest, &value))
    return false;
  if (accept(&rest, '/') && (!parse_plain(&rest, &divisor) || !decimal_divide(value, divisor, &value)))
    return false;
  if (negative)
    value.mantissa = -value.mantissa;
  *out = value;
  return rest.at == rest.end;
}

/* --- arithmetic --- */

/* The mantissa that `a` has at a lower exponent; false when it does not fit. */
static bool align(Decimal a, int exponent, DecimalMantissa *out) {
  int steps = a.mantissa ? a.exponent - exponent : 0;
  if (steps + count_digits(a.mantissa) > DECIMAL_DIGITS + 1)
    return false;
  *out = a.mantissa * power_of_ten(steps);
  return true;
}

bool decimal_add(Decimal a, Decimal b, Decimal *out) {
  int exponent = !a.mantissa ? b.exponent : !b.mantissa || a.exponent < b.exponent ? a.exponent : b.exponent;
  DecimalMantissa x, y;
  return align(a, exponent, &x) && align(b, exponent, &y) && settle(x + y, exponent, out);
}

bool decimal_subtract(Decimal a, Decimal b, Decimal *out) {
  b.mantissa = -b.mantissa;
  return decimal_add(a, b, out);
}

bool decimal_multiply(Decimal a, Decimal b, Decimal *out) {
  DecimalMantissa product;
  return !__builtin_mul_overflow(a.mantissa, b.mantissa, &product) && settle(product, a.exponent + b.exponent, out);
}

/* So many digits of an operand that a quotient does not depend on the others, and that it has room to be widened. */
static Decimal shorten(Decimal a) {
  enum { OPERAND_DIGITS = 20 };
  int excess = count_digits(a.mantissa) - OPERAND_DIGITS;
  if (excess > 0) {
    a.mantissa /= power_of_ten(excess);
    a.exponent += excess;
  }
  return a;
}

bool decimal_divide(Decimal a, Decimal b, Decimal *out) {
  if (!b.mantissa)
    return false;
  a = shorten(a);
  b = shorten(b);
  bool negative = (a.mantissa < 0) != (b.mantissa < 0);
  DecimalMantissa dividend = a.mantissa < 0 ? -a.mantissa : a.mantissa,
                  divisor = b.mantissa < 0 ? -b.mantissa : b.mantissa;
  int widened = DECIMAL_DIGITS - count_digits(dividend), exponent = a.exponent - b.exponent - widened;
  dividend *= power_of_ten(widened);
  DecimalMantissa quotient = dividend / divisor;
  int excess = count_digits(quotient) - DECIMAL_QUOTIENT_DIGITS;
  if (dividend % divisor && excess > 0) {
    DecimalMantissa step = power_of_ten(excess);
    quotient = (quotient + step / 2) / step;
    exponent += excess;
  }
  return settle(negative ? -quotient : quotient, exponent, out);
}

int decimal_compare(Decimal a, Decimal b) {
  int sign_a = (a.mantissa > 0) - (a.mantissa < 0), sign_b = (b.mantissa > 0) - (b.mantissa < 0);
  if (sign_a != sign_b || !sign_a)
    return sign_a - sign_b;
  int size_a = count_digits(a.mantissa) + a.exponent, size_b = count_digits(b.mantissa) + b.exponent;
  if (size_a != size_b)
    return size_a < size_b ? -sign_a : sign_a;
  /* Of the same size, so that the one with the larger exponent has fewer digits and room for the zeros. */
  int exponent = a.exponent < b.exponent ? a.exponent : b.exponent;
  DecimalMantissa x = a.mantissa * power_of_ten(a.exponent - exponent);
  DecimalMantissa y = b.mantissa * power_of_ten(b.exponent - exponent);
  return (x > y) - (x < y);
}

bool decimal_less(Decimal a, Decimal b) { return decimal_compare(a, b) < 0; }

bool decimal_is_integer(Decimal a) { return a.exponent >= 0; }

long decimal_to_integer(Decimal a, long limit) {
  if (a.mantissa < 0 || a.exponent < 0 || decimal_compare(a, decimal_from_integer(limit)) > 0)
    return -1;
  return (long)(a.mantissa * power_of_ten(a.exponent));
}

/* --- writing --- */

typedef struct {
  char bytes[2 * DECIMAL_DIGITS + 4];
  size_t length;
} Writing;

static void write_bytes(Writing *out, const char *bytes, int count) {
  memcpy(out->bytes + out->length, bytes, (size_t)count);
  out->length += (size_t)count;
}

static void write_zeros(Writing *out, int count) {
  while (count-- > 0)
    write_bytes(out, "0", 1);
}

const char *decimal_text(Decimal a, Arena *arena) {
  char digits[DECIMAL_DIGITS + 1];
  DecimalMantissa rest = a.mantissa < 0 ? -a.mantissa : a.mantissa;
  int count = rest ? count_digits(rest) : 1;
  for (int i = count; i-- > 0; rest /= 10)
    digits[i] = (char)('0' + (int)(rest % 10));
  int whole = count + a.exponent; /* digits before the decimal point */
  Writing out = {.length = 0};
  if (a.mantissa < 0)
    write_bytes(&out, "-", 1);
  if (whole <= 0) {
    write_bytes(&out, "0.", 2);
    write_zeros(&out, -whole);
    write_bytes(&out, digits, count);
  } else if (whole >= count) {
    write_bytes(&out, digits, count);
    write_zeros(&out, a.exponent);
  } else {
    write_bytes(&out, digits, whole);
    write_bytes(&out, ".", 1);
    write_bytes(&out, digits + whole, count - whole);
  }
  return arena_copy(arena, out.bytes, out.length);
}
