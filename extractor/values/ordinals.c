#include "values/ordinals.h"

#include "values/digits.h"
#include "values/numbers.h"

static bool finish(Decimal value, const Atom *last, Ordinal *out) {
  *out = (Ordinal){value, last->to, last->span.end};
  return decimal_is_integer(value) && value.mantissa > 0;
}

/* "3rd", "11वां" */
static bool read_suffixed(const Atoms *atoms, uint32_t node, Ordinal *out) {
  const Atom *digits = atoms_number(atoms, node);
  const Atom *suffix = digits ? atoms_find(atoms, digits->to, CLASS_ORDINAL_SUFFIX) : NULL;
  Decimal value;
  return suffix && !suffix->space_before && digits_parse(digits->digits, atoms->decimal_comma, &value) &&
         finish(value, suffix, out);
}

/* "ke-3" */
static bool read_prefixed(const Atoms *atoms, uint32_t node, Ordinal *out) {
  const Atom *prefix = atoms_find(atoms, node, CLASS_ORDINAL_PREFIX);
  const Atom *dash = prefix ? atoms_mark(atoms, prefix->to, '-') : NULL;
  const Atom *digits = dash && !dash->space_before ? atoms_number(atoms, dash->to) : NULL;
  Decimal value;
  return digits && !digits->space_before && digits_parse(digits->digits, atoms->decimal_comma, &value) &&
         finish(value, digits, out);
}

/* "twenty-first" adds, "two hundredth" multiplies. */
static bool combine(const Number *number, Decimal value, Decimal *out) {
  if (decimal_less(value, number->room))
    return decimal_add(number->value, value, out);
  return value.mantissa == 1 && value.exponent >= 2 && decimal_multiply(number->value, value, out);
}

static bool read_compound(const Atoms *atoms, uint32_t node, Ordinal *out) {
  Number number;
  if (!number_read_part(atoms, node, &number) || number.digits || number.fraction)
    return false;
  const Atom *dash = atoms_mark(atoms, number.to, '-');
  const Atom *word = atoms_find(atoms, dash ? dash->to : number.to, CLASS_ORDINAL);
  Decimal value;
  return word && atom_decimal(atoms, word, CLASS_ORDINAL, &value) && combine(&number, value, &value) &&
         finish(value, word, out);
}

/* "الثالث والثلاثون": units and, against the word that joins them, tens. @return the last word. */
static const Atom *add_tens(const Atoms *atoms, const Atom *word, Decimal *value) {
  const Atom *join = decimal_less(*value, DECIMAL_TEN) ? atoms_find(atoms, word->to, CLASS_NUMBER_JOIN) : NULL;
  const Atom *last = join ? atoms_find(atoms, join->to, CLASS_ORDINAL) : NULL;
  Decimal tens;
  bool joined = last && !last->space_before && atom_decimal(atoms, last, CLASS_ORDINAL, &tens) && tens.exponent == 1 &&
                decimal_less(DECIMAL_TEN, tens) && decimal_less(tens, DECIMAL_HUNDRED);
  return joined && decimal_add(*value, tens, value) ? last : word;
}

bool ordinal_read(const Atoms *atoms, uint32_t node, Ordinal *out) {
  const Atom *word = atoms_find(atoms, node, CLASS_ORDINAL);
  Decimal value;
  if (word && atom_decimal(atoms, word, CLASS_ORDINAL, &value)) {
    word = add_tens(atoms, word, &value);
    return finish(value, word, out);
  }
  return read_suffixed(atoms, node, out) || read_prefixed(atoms, node, out) || read_compound(atoms, node, out);
}

const Atom *ordinal_read_relative(const Atoms *atoms, uint32_t node) {
  const Atom *word = atoms_find(atoms, node, CLASS_RELATIVE_ORDINAL);
  return word && word->script == SCRIPT_LATIN && word->letter_case != CASE_LOWER ? NULL : word;
}
