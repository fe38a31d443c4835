#include "values/numberdigits.h"

#include <string.h>

#include "values/digits.h"
#include "values/fractions.h"
#include "values/powers.h"

/* "40 000", "1 234 567": groups of three digits between spaces. */
static const Atom *read_groups(const Atoms *atoms, const Atom *first, Decimal *value) {
  const Atom *last = first;
  if (strlen(first->digits) > 3 || *first->digits == '0' || atom_plain_integer(first, 3) < 0)
    return first;
  for (const Atom *next = atoms_number(atoms, first->to); next; next = atoms_number(atoms, last->to)) {
    Decimal group, grown;
    bool final = strlen(next->digits) > 3 && next->digits[3] == (atoms->decimal_comma ? ',' : '.');
    if (!next->space_before || next->span.begin - last->span.end > 3 || (strlen(next->digits) != 3 && !final) ||
        !digits_parse(next->digits, atoms->decimal_comma, &group) || !decimal_less(group, DECIMAL_THOUSAND) ||
        !decimal_multiply(*value, DECIMAL_THOUSAND, &grown) || !decimal_add(grown, group, value))
      break;
    last = next;
    if (final)
      break;
  }
  return last;
}

bool numberdigits_begin_power(Terms *terms) {
  Decimal value;
  const Atom *last = power_read(terms->atoms, terms->node, &value);
  terms->digits |= last != NULL;
  return last && terms_push(terms, value, DECIMAL_ONE, false, last);
}

bool numberdigits_begin(Terms *terms) {
  const Atoms *atoms = terms->atoms;
  const Atom *atom = atoms_number(atoms, terms->node), *last;
  Decimal value;
  if (!atom || !digits_parse(atom->digits, atoms->decimal_comma, &value))
    return false;
  if ((last = fraction_read_ratio(atoms, atom, &value))) {
    terms->fraction = true;
  } else {
    last = read_groups(atoms, atom, &value);
    last = fraction_read_mixed(atoms, last, &value);
  }
  terms->digits = true;
  return terms_push(terms, value, DECIMAL_ONE, false, last);
}

/* Nothing stands before the point, or a sign such as "$" against it. */
static bool is_free(const Atoms *atoms, const Atom *point) {
  const Atom *before = atoms->token_to[point->from];
  return point->space_before || !before || (!before->letters && before->classes.before & CLASS_BIT(CLASS_CURRENCY));
}

bool numberdigits_begin_point(Terms *terms) {
  const Atoms *atoms = terms->atoms;
  const Atom *point = atoms_mark(atoms, terms->node, atoms->decimal_comma ? ',' : '.');
  const Atom *digits = point ? atoms_number(atoms, point->to) : NULL;
  Decimal value;
  if (!digits || digits->space_before || !is_free(atoms, point) || !digits_parse_decimals(digits->digits, &value))
    return false;
  terms->digits = true;
  return terms_push(terms, value, DECIMAL_ONE, false, digits);
}

/* "14 thousand 600": the three figures that are wanting behind a thousand. */
static bool fills_thousand(Decimal room, Decimal value) {
  return !decimal_less(room, DECIMAL_THOUSAND) && !decimal_less(value, DECIMAL_HUNDRED);
}

bool numberdigits_add(Terms *terms, uint32_t node, TermJoin join) {
  const Atoms *atoms = terms->atoms;
  const Atom *digits = atoms_number(atoms, node);
  Term *last = terms_last(terms);
  Decimal value;
  if (!digits || join == JOINED_BY_HYPHEN || decimal_less(last->room, DECIMAL_HUNDRED) ||
      !digits_parse(digits->digits, atoms->decimal_comma, &value) || !decimal_less(value, last->room) ||
      value.mantissa <= 0)
    return false;
  bool certain = !decimal_less(DECIMAL_THOUSAND, last->room) &&
                 (join == JOINED_BY_WORD || (fills_thousand(last->room, value) && digits->space_before));
  return terms_push(terms, value, DECIMAL_ONE, !certain, digits);
}
