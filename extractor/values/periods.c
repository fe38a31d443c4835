#include "values/periods.h"

#include <ctype.h>
#include <string.h>

/* "Y", "10Y", "Q": a quarter of a year is three months. */
static bool parse_unit(const char *value, long *count, char *unit) {
  *count = 0;
  for (; isdigit((unsigned char)*value) && *count < 1000; value++)
    *count = *count * 10 + (*value - '0');
  *count = *count ? *count : 1;
  *unit = *value;
  if (*unit == 'Q') {
    *count *= 3;
    *unit = 'M';
  }
  return *unit && strchr("YMWD", *unit) && !value[1];
}

const Atom *period_unit(const Atoms *atoms, uint32_t node, bool counted, long *count, char *unit) {
  ValueClass class = CLASS_DATE_UNIT;
  const Atom *word = atoms_find(atoms, node, class);
  if (!word && counted)
    word = atoms_find(atoms, node, class = CLASS_BOUND_DATE_UNIT);
  return word && parse_unit(atom_value(atoms, word, class), count, unit) ? word : NULL;
}

/* A word that is a duration by itself: the Arabic dual "عامين". */
static bool read_word(const Atoms *atoms, uint32_t node, Period *out) {
  const Atom *word = atoms_find(atoms, node, CLASS_DURATION);
  const char *value = word ? atom_value(atoms, word, CLASS_DURATION) : "";
  long count;
  if (*value != 'P' || !parse_unit(value + 1, &count, &out->unit))
    return false;
  out->count = decimal_from_integer(count);
  out->to = word->to;
  out->span = word->span;
  return true;
}

bool period_read_unit(const Atoms *atoms, uint32_t node, Period *out) {
  long count;
  const Atom *unit = period_unit(atoms, node, false, &count, &out->unit);
  if (!unit)
    return false;
  *out = (Period){.unit = out->unit, .count = decimal_from_integer(count), .to = unit->to, .span = unit->span};
  return true;
}

static bool read_article(const Atoms *atoms, uint32_t node, Period *out) {
  const Atom *article = atoms_find(atoms, node, CLASS_NUMBER_ARTICLE);
  long count;
  const Atom *unit = article ? period_unit(atoms, article->to, false, &count, &out->unit) : NULL;
  if (!unit)
    return false;
  out->count = decimal_from_integer(count);
  out->to = unit->to;
  out->span = (Span){article->span.begin, unit->span.end};
  return true;
}

static bool read_counted(const Atoms *atoms, uint32_t node, Period *out) {
  Number *number = &out->number;
  if (!number_read(atoms, node, number) || number->value.mantissa <= 0)
    return false;
  const Atom *dash = atoms_mark(atoms, number->to, '-');
  long count;
  const Atom *unit = period_unit(atoms, dash ? dash->to : number->to, true, &count, &out->unit);
  if (!unit || !decimal_multiply(number->value, decimal_from_integer(count), &out->count))
    return false;
  out->to = unit->to;
  out->span = (Span){number->span.begin, unit->span.end};
  return true;
}

/* "عامين ونصف العام", "two years and a half": a fraction of the same unit, which is named again unless the phrase ends. */
static void add_fraction(const Atoms *atoms, Period *period) {
  const Atom *join = atoms_find(atoms, period->to, CLASS_NUMBER_JOIN);
  const Atom *article = join ? atoms_find(atoms, join->to, CLASS_NUMBER_ARTICLE) : NULL;
  const Atom *fraction = join ? atoms_find(atoms, article ? article->to : join->to, CLASS_FRACTION) : NULL;
  Decimal part;
  long count;
  char unit;
  if (!fraction || !atom_decimal(atoms, fraction, CLASS_FRACTION, &part))
    return;
  const Atom *again = period_unit(atoms, fraction->to, false, &count, &unit);
  if (again ? unit != period->unit || count != 1 : !number_pauses(atoms, fraction->to))
    return;
  if (!decimal_add(period->count, part, &period->count))
    return;
  const Atom *last = again ? again : fraction;
  period->number = (Number){.to = 0};
  period->to = last->to;
  period->span.end = last->span.end;
}

bool period_may_stand(const Atoms *atoms) {
  return atoms_have(atoms, CLASS_BIT(CLASS_DATE_UNIT) | CLASS_BIT(CLASS_BOUND_DATE_UNIT) | CLASS_BIT(CLASS_DURATION));
}

bool period_read(const Atoms *atoms, uint32_t node, bool article, Period *out) {
  *out = (Period){.unit = '\0'};
  if (!period_may_stand(atoms) ||
      (!read_word(atoms, node, out) && !(article && read_article(atoms, node, out)) && !read_counted(atoms, node, out)))
    return false;
  add_fraction(atoms, out);
  return true;
}

bool period_of(const Number *number, const Period *like, Period *out) {
  Decimal each;
  *out = (Period){.unit = like->unit, .to = number->to, .span = number->span, .number = *number};
  return decimal_divide(like->count, like->number.value, &each) && decimal_multiply(number->value, each, &out->count);
}

const char *period_text(const Period *period, Arena *arena) {
  const char *count = decimal_text(period->count, arena);
  return count ? arena_format(arena, "P%s%c", count, period->unit) : NULL;
}
