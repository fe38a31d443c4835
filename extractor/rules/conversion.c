#include "rules/conversion.h"

#include <string.h>

#include "values/decimal.h"

const char *conversion_apply(const char *value, Conversion conversion, Arena *arena) {
  Decimal number, part, factor, one = decimal_from_integer(1);
  if (!decimal_parse(value, strlen(value), &number))
    return NULL;
  if (conversion == CONVERSION_NONE)
    return decimal_text(number, arena);
  if (!decimal_divide(number, decimal_from_integer(100), &part))
    return NULL;
  bool good = conversion == CONVERSION_DOWN ? decimal_subtract(one, part, &factor) : decimal_add(one, part, &factor);
  return good ? decimal_text(factor, arena) : NULL;
}
