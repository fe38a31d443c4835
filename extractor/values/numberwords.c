#include "values/numberwords.h"

#include <string.h>

#include "values/digits.h"

/* --- words --- */

const Atom *numberword_find_multiplier(const Atoms *atoms, uint32_t node, bool after_digits) {
  const Atom *free = atoms_find(atoms, node, CLASS_MULTIPLIER);
  const Atom *bound = atoms_find(atoms, node, CLASS_BOUND_MULTIPLIER);
  if (!bound || (free && free->span.end >= bound->span.end))
    return free;
  const Atom *digits = atoms_number(atoms, bound->to); /* "31T10:00" */
  if (digits && !digits->space_before)
    return free;
  bool letter = bound->span.end - bound->span.begin == 1;
  bool clear = !bound->space_before || bound->letter_case == CASE_UPPER ||
               atom_integer(atoms, bound, CLASS_BOUND_MULTIPLIER, 1000) == 1000;
  return letter && !(after_digits && clear) ? free : bound;
}

bool numberword_multiplier_value(const Atoms *atoms, const Atom *atom, Decimal *out) {
  return atom_decimal(atoms, atom, CLASS_MULTIPLIER, out) || atom_decimal(atoms, atom, CLASS_BOUND_MULTIPLIER, out);
}

uint32_t numberword_skip_hyphen(const Atoms *atoms, uint32_t node) {
  const Atom *dash = atoms_mark(atoms, node, '-');
  const Atom *next = dash ? atoms_token(atoms, dash->to) : NULL;
  return next && dash->space_before == next->space_before ? dash->to : node;
}

uint32_t numberword_skip_of(const Atoms *atoms, uint32_t node) {
  const Atom *of = atoms_find(atoms, node, CLASS_NUMBER_OF);
  if (of)
    node = of->to;
  const Atom *article = atoms_find(atoms, node, CLASS_NUMBER_ARTICLE);
  return article ? article->to : node;
}

/* "belas" of "dua belas", "puluh" of "dua puluh". */
static const Atom *compound_of(const Atoms *atoms, const Atom *word, long *value) {
  const Atom *teen = atoms_find(atoms, word->to, CLASS_TEEN);
  const Atom *tens = atoms_find(atoms, word->to, CLASS_BOUND_MULTIPLIER);
  if (teen && !teen->piece) {
    *value += 10;
    return teen;
  }
  if (!tens || atom_integer(atoms, tens, CLASS_BOUND_MULTIPLIER, 10) != 10)
    return NULL;
  *value *= 10;
  return tens;
}

const Atom *numberword_read_small(const Atoms *atoms, uint32_t node, long *out) {
  const Atom *word = atoms_find(atoms, node, CLASS_NUMBER);
  *out = word ? atom_integer(atoms, word, CLASS_NUMBER, 99) : -1;
  const Atom *compound = *out > 0 && *out < 10 ? compound_of(atoms, word, out) : NULL;
  if (compound)
    word = compound;
  if (*out < 20 || *out % 10)
    return *out < 0 ? NULL : word;
  const Atom *unit = atoms_find(atoms, numberword_skip_hyphen(atoms, word->to), CLASS_NUMBER);
  long ones = unit ? atom_integer(atoms, unit, CLASS_NUMBER, 9) : 0;
  if (ones < 1)
    return word;
  *out += ones;
  return unit;
}

/* --- how a number begins --- */

bool numberword_begin_addition(Terms *terms) {
  const Atoms *atoms = terms->atoms;
  const Atom *adder = atoms_find(atoms, terms->node, CLASS_NUMBER_ADD);
  Decimal value, base = DECIMAL_ONE;
  if (!adder || !atom_decimal(atoms, adder, CLASS_NUMBER_ADD, &value))
    return false;
  const Atom *word = atoms_find(atoms, adder->to, CLASS_NUMBER), *digits = atoms_number(atoms, adder->to);
  if (word     ? !atom_decimal(atoms, word, CLASS_NUMBER, &base)
      : digits ? !digits_parse(digits->digits, atoms->decimal_comma, &base)
               : !numberword_find_multiplier(atoms, adder->to, false))
    return false;
  return decimal_add(value, base, &value) && terms_push(terms, value, DECIMAL_ONE, false,
                                                        word     ? word
                                                        : digits ? digits
                                                                 : adder);
}

bool numberword_begin_article(Terms *terms) {
  const Atom *article = atoms_find(terms->atoms, terms->node, CLASS_NUMBER_ARTICLE);
  return article && numberword_find_multiplier(terms->atoms, article->to, false) &&
         terms_push(terms, DECIMAL_ONE, DECIMAL_ONE, false, article);
}

/* The Arabic dual in the construct state is spelled like the accusative singular. The dual stands before what it counts
   ("مليارا دولار", two of them); before "and" it is the singular ("مليارا و200 مليون", 1.2). */
static const Atom *find_singular_before_join(const Atoms *atoms, const Atom *word) {
  const Atom *singular = atoms_find(atoms, word->from, CLASS_BOUND_MULTIPLIER);
  bool same = singular && singular->to == word->to;
  return same && atoms_find(atoms, word->to, CLASS_NUMBER_JOIN) ? singular : NULL;
}

bool numberword_begin(Terms *terms) {
  const Atoms *atoms = terms->atoms;
  const Atom *word = atoms_find(atoms, terms->node, CLASS_NUMBER);
  const Atom *singular = word ? find_singular_before_join(atoms, word) : NULL;
  const Atom *multiplier = singular ? singular : atoms_find(atoms, terms->node, CLASS_MULTIPLIER);
  Decimal value;
  if (word && !singular && (!multiplier || multiplier->span.end <= word->span.end))
    return atom_decimal(atoms, word, CLASS_NUMBER, &value) &&
           terms_push(terms, value, terms_room_of_word(value), false, word);
  if (!multiplier || !numberword_multiplier_value(atoms, multiplier, &value))
    return false;
  terms->multiplied = true;
  return terms_push(terms, value, terms_room(value, value), false, multiplier);
}

/* --- how it goes on --- */

/* "3M" of "15k and 3M" is a number of its own: the letters stand against its digits. */
static bool is_of_last_digits(const Terms *terms, const Atom *multiplier) {
  enum { LONGEST_LETTERS = 2 };
  return terms->count > 1 && terms->digits && !multiplier->space_before &&
         multiplier->span.end - multiplier->span.begin <= LONGEST_LETTERS;
}

bool numberword_multiply(Terms *terms) {
  const Atoms *atoms = terms->atoms;
  const Atom *multiplier = numberword_find_multiplier(atoms, terms->node, terms->digits);
  if (!multiplier)
    multiplier = numberword_find_multiplier(atoms, numberword_skip_hyphen(atoms, terms->node), terms->digits);
  Decimal factor, product;
  if (!multiplier || !numberword_multiplier_value(atoms, multiplier, &factor))
    return false;
  if (is_of_last_digits(terms, multiplier)) {
    terms_roll_back(terms, terms->count - 1);
    terms->ended = true;
    return false;
  }
  size_t first = terms->count;
  while (first && decimal_less(terms->items[first - 1].room, factor))
    first--;
  if (first == terms->count || !terms_sum(terms, first, &product) || !decimal_multiply(product, factor, &product))
    return false;
  if (first && !decimal_less(product, terms->items[first - 1].room)) {
    terms_roll_back(terms, first);
    terms->ended = true;
    return false;
  }
  terms->fraction = false;
  Term *term = &terms->items[first];
  *term = (Term){product, terms_room(product, factor), term->before, term->before_byte, false};
  terms->count = first + 1;
  terms->multiplied = true;
  terms_advance(terms, multiplier);
  return true;
}

bool numberword_add_teen(Terms *terms) {
  const Atom *teen = atoms_find(terms->atoms, terms->node, CLASS_TEEN);
  Term *last = terms_last(terms);
  Decimal value;
  if (!teen || !decimal_less(last->value, DECIMAL_TEN) || terms->digits ||
      !atom_decimal(terms->atoms, teen, CLASS_TEEN, &value) || !decimal_add(last->value, value, &last->value))
    return false;
  last->room = DECIMAL_ONE;
  terms->combined = true;
  terms_advance(terms, teen);
  return true;
}

/* Spoken decimals are added digit by digit; a two-digit number is the last of them ("point seventy-one"). */
static const Atom *read_decimals(const Atoms *atoms, uint32_t node, Decimal *out) {
  const Atom *last = NULL, *word;
  Decimal value, place = DECIMAL_ONE, sum = DECIMAL_ZERO;
  long number;
  while ((word = numberword_read_small(atoms, node, &number)) && place.exponent > -DECIMAL_QUOTIENT_DIGITS) {
    if (last && number >= 10)
      break;
    last = word;
    place.exponent -= number >= 10 ? 2 : 1;
    if (!decimal_multiply(decimal_from_integer(number), place, &value) || !decimal_add(sum, value, &sum))
      return NULL;
    if (number >= 10)
      break;
    node = last->to;
  }
  *out = sum;
  return last;
}

/* What stands behind a decimal point word, in figures or, if they may do, in words. @return its last atom. */
static const Atom *read_after_point(const Atoms *atoms, const Atom *point, bool words, Decimal *out) {
  const Atom *digits = atoms_number(atoms, point->to);
  if (digits)
    return digits_parse_decimals(digits->digits, out) ? digits : NULL;
  return words ? read_decimals(atoms, point->to, out) : NULL;
}

bool numberword_begin_point(Terms *terms) {
  const Atom *point = atoms_find(terms->atoms, terms->node, CLASS_DECIMAL_POINT);
  bool words = point && !strcmp(atom_value(terms->atoms, point, CLASS_DECIMAL_POINT), "begins");
  Decimal value;
  const Atom *last = point ? read_after_point(terms->atoms, point, words, &value) : NULL;
  return last && terms_push(terms, value, DECIMAL_ONE, false, last);
}

bool numberword_add_decimals(Terms *terms) {
  const Atom *point = atoms_find(terms->atoms, terms->node, CLASS_DECIMAL_POINT), *last;
  Decimal sum = DECIMAL_ZERO, part;
  if (!point || !terms_sum(terms, 0, &sum) || !decimal_is_integer(sum) ||
      !(last = read_after_point(terms->atoms, point, true, &part)) || !decimal_add(sum, part, &sum))
    return false;
  terms_become(terms, sum);
  terms->combined = true;
  terms_advance(terms, last);
  return true;
}

/* "خمسة وعشرون": units before tens, only where the join is written against its word. */
static bool add_tens(Terms *terms, const Atom *word, Decimal value) {
  Term *last = terms_last(terms);
  if (word->space_before || terms->digits || !decimal_less(last->value, DECIMAL_TEN) ||
      decimal_less(value, decimal_from_integer(20)) || !decimal_less(value, DECIMAL_HUNDRED) || value.exponent != 1 ||
      !decimal_is_integer(last->value))
    return false;
  if (!decimal_add(last->value, value, &last->value))
    return false;
  last->room = DECIMAL_ONE;
  terms->combined = true;
  terms_advance(terms, word);
  return true;
}

/* Whether a word of this value counts only if a multiplier follows. */
static bool word_is_pending(const Terms *terms, const Term *last, Decimal value, TermJoin join) {
  if (!decimal_less(value, DECIMAL_HUNDRED) || decimal_less(last->room, decimal_power(5)))
    return terms->digits && join == JOINED_BY_NOTHING && decimal_less(value, DECIMAL_HUNDRED);
  return true;
}

bool numberword_add(Terms *terms, uint32_t node, TermJoin join) {
  const Atoms *atoms = terms->atoms;
  const Atom *word = atoms_find(atoms, node, CLASS_NUMBER);
  Term *last = terms_last(terms);
  Decimal value;
  if (!word || !atom_decimal(atoms, word, CLASS_NUMBER, &value))
    return false;
  if (join == JOINED_BY_WORD && add_tens(terms, word, value))
    return true;
  if (!decimal_less(value, last->room) || value.mantissa <= 0 ||
      (join == JOINED_BY_HYPHEN && !decimal_less(value, DECIMAL_TEN)))
    return false;
  return terms_push(terms, value, terms_room_of_word(value), word_is_pending(terms, last, value, join), word);
}

bool numberword_add_spoken_hundred(Terms *terms) {
  const Atoms *atoms = terms->atoms;
  Term *first = terms_last(terms);
  const Atom *tens = atoms_find(atoms, terms->node, CLASS_NUMBER), *last;
  long rest;
  Decimal value;
  if (!tens || terms->atoms_read != 1 || terms->digits || terms->multiplied ||
      !decimal_less(first->value, DECIMAL_TEN) || first->value.mantissa <= 0 || !decimal_is_integer(first->value) ||
      !(last = numberword_read_small(atoms, terms->node, &rest)) || last == tens || atoms_token(atoms, last->to) ||
      !decimal_multiply(first->value, DECIMAL_HUNDRED, &value) ||
      !decimal_add(value, decimal_from_integer(rest), &value))
    return false;
  terms_become(terms, value);
  terms->combined = true;
  terms_advance(terms, last);
  return true;
}

bool numberword_add_multiplier(Terms *terms, uint32_t node) {
  const Atom *multiplier = atoms_find(terms->atoms, node, CLASS_MULTIPLIER);
  Decimal value;
  return multiplier && numberword_multiplier_value(terms->atoms, multiplier, &value) &&
         decimal_less(value, terms_last(terms)->room) &&
         terms_push(terms, value, terms_room(value, value), false, multiplier);
}
