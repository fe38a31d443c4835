#include "values/terms.h"

void terms_advance(Terms *terms, const Atom *atom) {
  terms->node = atom->to;
  terms->end = atom->span.end;
  terms->atoms_read++;
}

Decimal terms_room(Decimal value, Decimal unit) {
  int zeros = value.exponent < unit.exponent ? value.exponent : unit.exponent;
  return unit.mantissa == 1 && zeros > 0 ? decimal_power(zeros) : DECIMAL_ONE;
}

Decimal terms_room_of_word(Decimal value) {
  return decimal_less(value, decimal_from_integer(20))
             ? DECIMAL_ONE
             : terms_room(value, decimal_power(value.exponent > 0 ? value.exponent : 0));
}

Term *terms_last(Terms *terms) { return terms->count ? &terms->items[terms->count - 1] : NULL; }

bool terms_push(Terms *terms, Decimal value, Decimal room, bool pending, const Atom *last) {
  if (terms->count == LARGEST_TERMS)
    return false;
  terms->items[terms->count++] = (Term){value, room, terms->node, terms->end, pending};
  terms_advance(terms, last);
  return true;
}

void terms_roll_back(Terms *terms, size_t first) {
  terms->node = terms->items[first].before;
  terms->end = terms->items[first].before_byte;
  terms->count = first;
}

bool terms_sum(const Terms *terms, size_t first, Decimal *out) {
  *out = DECIMAL_ZERO;
  for (size_t i = first; i < terms->count; i++)
    if (!decimal_add(*out, terms->items[i].value, out))
      return false;
  return true;
}

void terms_become(Terms *terms, Decimal value) {
  terms->items[0].value = value;
  terms->items[0].room = DECIMAL_ONE;
  terms->count = 1;
}

bool terms_finish(Terms *terms, Decimal value, uint32_t to, uint32_t end) {
  terms_become(terms, value);
  terms->fraction = true;
  terms->node = to;
  terms->end = end;
  terms->atoms_read++;
  return true;
}

void terms_drop_pending(Terms *terms) {
  for (size_t i = 1; i < terms->count; i++)
    if (terms->items[i].pending)
      terms_roll_back(terms, i);
}
