#include "values/powers.h"

#include <ctype.h>
#include <string.h>

#include "values/digits.h"

/* However the tokeniser cuts it: no more than the parts of "6.2x10^-4". */
enum { LARGEST_TOKENS = 8, LARGEST_BASE = 40 };

/* What is left to read, up to the end of the tokens that no space parts. */
typedef struct Text {
  const char *at, *end;
} Text;

static Text text_at(const Atoms *atoms, uint32_t node) {
  const Atom *token = atoms_token(atoms, node);
  Text text = {NULL, NULL};
  for (int i = 0; token && i < LARGEST_TOKENS && !(i && token->space_before); i++) {
    text.at = text.at ? text.at : atoms->text + token->span.begin;
    text.end = atoms->text + token->span.end;
    token = atoms_token(atoms, token->to);
  }
  return text;
}

static bool skip(Text *text, const char *what) {
  size_t length = strlen(what);
  if ((size_t)(text->end - text->at) < length || memcmp(text->at, what, length))
    return false;
  text->at += length;
  return true;
}

static bool read_base(Text *text, bool decimal_comma, Decimal *out) {
  char digits[LARGEST_BASE];
  size_t length = 0;
  for (; text->at < text->end && (isdigit((unsigned char)*text->at) || *text->at == '.' || *text->at == ',');
       text->at++) {
    if (length + 1 >= sizeof digits)
      return false;
    digits[length++] = *text->at;
  }
  digits[length] = '\0';
  return length && isdigit((unsigned char)digits[length - 1]) && digits_parse(digits, decimal_comma, out);
}

static bool read_exponent(Text *text, int *out) {
  bool negative = false;
  int value = 0;
  while (text->at < text->end && (*text->at == '+' || *text->at == '-'))
    negative ^= *text->at++ == '-';
  const char *first = text->at;
  for (; text->at < text->end && isdigit((unsigned char)*text->at) && value <= DECIMAL_DIGITS; text->at++)
    value = value * 10 + (*text->at - '0');
  *out = negative ? -value : value;
  return text->at > first && value <= DECIMAL_DIGITS;
}

static bool raise(Decimal base, int exponent, Decimal *out) {
  Decimal product = decimal_from_integer(1);
  for (int i = exponent < 0 ? -exponent : exponent; i > 0; i--)
    if (!decimal_multiply(product, base, &product))
      return false;
  *out = product;
  return exponent >= 0 || decimal_divide(decimal_from_integer(1), product, out);
}

/* What stands between a number and the exponent of the ten that it is multiplied by. */
static bool skip_times_ten(Text *text) {
  static const char *const times[] = {"x10^", "X10^", "*10^", "×10^", "e", "E"};
  for (size_t i = 0; i < sizeof times / sizeof *times; i++)
    if (skip(text, times[i]))
      return true;
  return false;
}

static const Atom *atom_ending(const Atoms *atoms, uint32_t node, const char *end) {
  const Atom *token = atoms_token(atoms, node);
  while (token && atoms->text + token->span.end < end)
    token = atoms_token(atoms, token->to);
  return token && atoms->text + token->span.end == end ? token : NULL;
}

const Atom *power_read(const Atoms *atoms, uint32_t node, Decimal *out) {
  Text text = text_at(atoms, node);
  Decimal base, ten = decimal_from_integer(10);
  int exponent;
  if (!text.at || !isdigit((unsigned char)*text.at) || !read_base(&text, atoms->decimal_comma, &base))
    return NULL;
  bool times_ten = skip_times_ten(&text);
  if ((!times_ten && !skip(&text, "^")) || !read_exponent(&text, &exponent))
    return NULL;
  const Atom *last = atom_ending(atoms, node, text.at);
  if (!last || !raise(times_ten ? ten : base, exponent, out) || (times_ten && !decimal_multiply(*out, base, out)))
    return NULL;
  return last;
}
