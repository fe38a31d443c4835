#include "values/digits.h"

#include <ctype.h>
#include <string.h>

static bool is_group_mark(char byte) { return byte == '.' || byte == ','; }

/* Arabic marks as the Latin ones. The text has ASCII digits. @return false when it does not fit. */
static bool plain_marks(const char *digits, char *out, size_t size) {
  size_t length = 0;
  for (const char *at = digits; *at; at++) {
    char byte = *at;
    if (!strncmp(at, "\xD9\xAB", 2)) /* Arabic decimal separator */
      byte = '.', at++;
    else if (!strncmp(at, "\xD9\xAC", 2) || !strncmp(at, "\xD8\x8C", 2)) /* thousands separator, Arabic comma */
      byte = ',', at++;
    if (length + 1 >= size || !(isdigit((unsigned char)byte) || is_group_mark(byte)))
      return false;
    out[length++] = byte;
  }
  out[length] = '\0';
  return length > 0;
}

/* Do groups of three digits (or, in India, of two and then three at the end) stand between `mark`s up to `end`? */
static bool is_grouped(const char *text, const char *end, char mark) {
  size_t group = 0, groups = 0;
  bool twos = true, threes = true;
  for (const char *at = text; at < end; at++) {
    if (isdigit((unsigned char)*at)) {
      group++;
      continue;
    }
    if (*at != mark || !group || group > 3)
      return false;
    twos = twos && (groups ? group == 2 : group <= 2);
    threes = threes && (!groups || group == 3);
    groups++;
    group = 0;
  }
  return groups && group == 3 && (twos || threes);
}

static bool parse_without(const char *text, char group, char point, Decimal *out) {
  char plain[DECIMAL_DIGITS + 8];
  size_t length = 0;
  for (; *text; text++) {
    if (length >= sizeof plain)
      return false;
    if (*text != group)
      plain[length++] = *text == point ? '.' : *text;
  }
  return decimal_parse(plain, length, out);
}

/* One kind of mark alone: it groups digits or is the decimal point. */
static bool parse_one_mark(const char *text, char mark, bool decimal_comma, Decimal *out) {
  const char *first = strchr(text, mark), *end = text + strlen(text);
  bool point_by_habit = (mark == ',') == decimal_comma;
  bool single = !strchr(first + 1, mark), grouped = is_grouped(text, end, mark) && *text != '0';
  if (grouped && !(single && point_by_habit))
    return parse_without(text, mark, '\0', out);
  return single && parse_without(text, '\0', mark, out);
}

bool digits_parse(const char *digits, bool decimal_comma, Decimal *out) {
  char text[2 * DECIMAL_DIGITS];
  if (!plain_marks(digits, text, sizeof text))
    return false;
  const char *comma = strrchr(text, ','), *stop = strrchr(text, '.');
  if (!comma && !stop)
    return decimal_parse(text, strlen(text), out);
  if (!comma || !stop)
    return parse_one_mark(text, comma ? ',' : '.', decimal_comma, out);
  const char *point = comma > stop ? comma : stop; /* both: the later one is the decimal point */
  char group = *point == ',' ? '.' : ',';
  return strchr(text, *point) == point && is_grouped(text, point, group) && parse_without(text, group, *point, out);
}

bool digits_parse_decimals(const char *digits, Decimal *out) {
  char text[DECIMAL_DIGITS + 8] = "0.";
  size_t length = strlen(digits);
  if (length > DECIMAL_DIGITS || strspn(digits, "0123456789") != length)
    return false;
  memcpy(text + 2, digits, length);
  return decimal_parse(text, length + 2, out);
}
