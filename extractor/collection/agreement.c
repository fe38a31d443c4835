#include "collection/agreement.h"

#include <string.h>

#include "collection/iri.h"
#include "lexicon/lattice.h"

/* A plain decimal, whatever the locale. */
static double number_of(const char *value) {
  double number = 0, scale = 1;
  bool fraction = false;
  for (const char *c = value + (*value == '-'); *c; c++) {
    fraction = fraction || *c == '.';
    if (*c < '0' || *c > '9')
      continue;
    number = number * 10 + (*c - '0');
    scale = fraction ? scale * 10 : scale;
  }
  return (*value == '-' ? -number : number) / scale;
}

/* The unit of the last digit that is shown: 10 million of 640 million. */
static double shown_unit(const char *value) {
  const char *point = strchr(value, '.');
  size_t length = strlen(value);
  double unit = 1;
  if (point) {
    for (const char *c = point + 1; *c; c++)
      unit /= 10;
    return unit;
  }
  while (length > 1 && value[--length] == '0')
    unit *= 10;
  return unit;
}

bool amount_is_about(const ArgumentRecord *vague, const ArgumentRecord *exact) {
  double shown = number_of(vague->value), unit = shown_unit(vague->value), number = number_of(exact->value);
  if (strcmp(vague->currency, exact->currency))
    return false;
  if (vague->comparison == COMPARISON_MORE)
    return shown <= number && number < shown + unit;
  if (vague->comparison == COMPARISON_LESS)
    return shown - unit < number && number <= shown;
  return shown - unit / 2 <= number && number < shown + unit / 2;
}

/* Digits up to the last one that is not zero: 2 of 640 million. */
static unsigned shown_digits(const char *value) {
  unsigned digits = 0, shown = 0;
  for (const char *c = value; *c; c++) {
    digits += *c >= '0' && *c <= '9' && (digits || *c != '0');
    shown = *c >= '1' && *c <= '9' ? digits : shown;
  }
  return shown;
}

/* Is the one the other, rounded to fewer digits? One digit alone is too rough to tell. */
static bool is_rounded(const ArgumentRecord *rough, const ArgumentRecord *exact) {
  enum { FEWEST_DIGITS = 2 };
  ArgumentRecord about = *rough;
  about.comparison = COMPARISON_ABOUT;
  return shown_digits(rough->value) >= FEWEST_DIGITS && shown_unit(rough->value) > shown_unit(exact->value) &&
         amount_is_about(&about, exact);
}

static bool amounts_agree(const ArgumentRecord *a, const ArgumentRecord *b) {
  bool vague_a = iri_comparison(a->comparison), vague_b = iri_comparison(b->comparison);
  if (strcmp(a->currency, b->currency) || (vague_a && vague_b))
    return true;
  if (vague_a || vague_b)
    return vague_a ? amount_is_about(a, b) : amount_is_about(b, a);
  return number_of(a->value) == number_of(b->value) || is_rounded(a, b) || is_rounded(b, a);
}

bool fillers_agree(const Filler *a, const Filler *b, uint8_t range) {
  size_t left = strlen(a->text), right = strlen(b->text);
  if (range == RANGE_DATE)
    return !strncmp(a->text, b->text, left < right ? left : right);
  if (range == RANGE_MONEY)
    return amounts_agree(a->argument, b->argument);
  return !strcmp(a->text, b->text);
}
