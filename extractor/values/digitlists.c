#include "values/digitlists.h"

#include <string.h>

#include "values/digits.h"

enum { ADDRESS_PARTS = 4, LARGEST_ADDRESS_PART = 255 };

/* How a list may look whose numbers are parted by one mark. */
static bool is_list(const char *digits, char mark, size_t least, size_t most, size_t longest_rest) {
  const char marks[2] = {mark, '\0'};
  size_t parts = 0;
  for (const char *part = digits;; part++) {
    size_t length = strcspn(part, marks);
    if (!length || length > 3 || (parts && length > longest_rest) || (*part == '0' && length > 1) ||
        strspn(part, "0123456789") != length)
      return false;
    parts++;
    part += length;
    if (!*part)
      return parts >= least && parts <= most;
  }
}

static bool is_address(const char *digits) {
  if (!is_list(digits, '.', ADDRESS_PARTS, ADDRESS_PARTS, 3))
    return false;
  for (const char *part = digits; part; part = strchr(part, '.')) {
    part += *part == '.';
    long value = 0;
    for (const char *digit = part; *digit && *digit != '.'; digit++)
      value = value * 10 + (*digit - '0');
    if (value > LARGEST_ADDRESS_PART)
      return false;
  }
  return true;
}

bool digitlist_is(const Atoms *atoms, const Atom *token) {
  Decimal value;
  bool ascii = token->digits && strlen(token->digits) == token->span.end - token->span.begin;
  return ascii && token->whole && !digits_parse(token->digits, atoms->decimal_comma, &value) &&
         (is_list(token->digits, ',', 3, SIZE_MAX, 2) || is_address(token->digits));
}

bool digitlist_next(const Atoms *atoms, Span *rest, Span *number, Decimal *value) {
  const char *text = atoms->text + rest->begin;
  uint32_t length = 0, size = rest->end - rest->begin;
  while (length < size && text[length] >= '0' && text[length] <= '9')
    length++;
  *number = (Span){rest->begin, rest->begin + length};
  rest->begin = length < size ? number->end + 1 : rest->end;
  return length && decimal_parse(text, length, value);
}
