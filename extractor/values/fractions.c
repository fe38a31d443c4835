#include "values/fractions.h"

#include <string.h>

#include "values/numbers.h"
#include "values/numberwords.h"
#include "values/ordinals.h"

/* --- in figures --- */

const Atom *fraction_read_ratio(const Atoms *atoms, const Atom *numerator, Decimal *out) {
  const Atom *slash = atoms_mark(atoms, numerator->to, '/');
  const Atom *denominator = slash && !slash->space_before ? atoms_number(atoms, slash->to) : NULL;
  long above = atom_plain_integer(numerator, 3), below = denominator ? atom_plain_integer(denominator, 3) : -1;
  if (!denominator || denominator->space_before || above < 1 || below <= above ||
      atoms_mark(atoms, denominator->to, '/'))
    return NULL;
  return decimal_divide(decimal_from_integer(above), decimal_from_integer(below), out) ? denominator : NULL;
}

const Atom *fraction_read_mixed(const Atoms *atoms, const Atom *whole, Decimal *value) {
  const Atom *next = atoms_number(atoms, whole->to), *end = NULL;
  Decimal part;
  if (next && next->classes.before & CLASS_BIT(CLASS_FRACTION))
    end = atom_decimal(atoms, next, CLASS_FRACTION, &part) ? next : NULL;
  else if (next && next->space_before)
    end = fraction_read_ratio(atoms, next, &part);
  return end && decimal_is_integer(*value) && decimal_add(*value, part, value) ? end : whole;
}

/* --- in words --- */

/* What else a fraction word may be: "third" is an ordinal too, "quarter" a part of the year. */
static bool is_ambiguous(const Atom *fraction) {
  return fraction->classes.before &
         (CLASS_BIT(CLASS_ORDINAL) | CLASS_BIT(CLASS_DATE_UNIT) | CLASS_BIT(CLASS_BOUND_DATE_UNIT));
}

/* "third", unlike "thirds". */
static bool is_singular(const Atom *fraction) { return fraction->classes.before & CLASS_BIT(CLASS_ORDINAL); }

/* A fraction after a count: ordinals are fractions only after one. */
static const Atom *find_fraction(const Atoms *atoms, uint32_t node, Decimal count) {
  const Atom *fraction = atoms_find(atoms, node, CLASS_FRACTION);
  return fraction && is_singular(fraction) && decimal_compare(count, DECIMAL_ONE) ? NULL : fraction;
}

/* A fraction without a count. */
static const Atom *find_bare_fraction(const Atoms *atoms, uint32_t node) {
  const Atom *fraction = atoms_find(atoms, node, CLASS_FRACTION);
  if (!fraction || !is_ambiguous(fraction))
    return fraction;
  return !is_singular(fraction) && numberword_find_multiplier(atoms, numberword_skip_of(atoms, fraction->to), false)
             ? fraction
             : NULL;
}

/* `count` times what a fraction word stands for; of "1/3" it is the count that is divided, which is exact. */
static bool times_fraction(const Atoms *atoms, const Atom *fraction, Decimal count, Decimal *out) {
  const char *value = atom_value(atoms, fraction, CLASS_FRACTION), *slash = strchr(value, '/');
  Decimal above, below = DECIMAL_ONE;
  return decimal_parse(value, slash ? (size_t)(slash - value) : strlen(value), &above) &&
         (!slash || decimal_parse(slash + 1, strlen(slash + 1), &below)) && decimal_multiply(count, above, out) &&
         decimal_divide(*out, below, out);
}

/* "a half", "one third", "three quarters", "نصف". @return its last atom. */
static const Atom *read_fraction(const Atoms *atoms, uint32_t node, Decimal *out) {
  const Atom *article = atoms_find(atoms, node, CLASS_NUMBER_ARTICLE);
  const Atom *fraction = NULL, *number;
  Decimal count = DECIMAL_ONE;
  long small;
  if (article)
    fraction = find_fraction(atoms, numberword_skip_hyphen(atoms, article->to), DECIMAL_ONE);
  if (!fraction && (number = numberword_read_small(atoms, node, &small))) {
    count = decimal_from_integer(small);
    fraction = find_fraction(atoms, numberword_skip_hyphen(atoms, number->to), count);
  }
  if (!fraction && (fraction = find_bare_fraction(atoms, node)))
    count = DECIMAL_ONE;
  return fraction && times_fraction(atoms, fraction, count, out) ? fraction : NULL;
}

/* "twenty-fifths": tens and a fraction word of units. */
static bool read_plural_denominator(const Atoms *atoms, uint32_t node, Ordinal *out) {
  const Atom *tens = atoms_find(atoms, node, CLASS_NUMBER);
  const Atom *fraction = tens ? atoms_find(atoms, numberword_skip_hyphen(atoms, tens->to), CLASS_FRACTION) : NULL;
  Decimal part, below;
  if (!fraction || is_singular(fraction) || !atom_decimal(atoms, tens, CLASS_NUMBER, &below) ||
      decimal_compare(terms_room_of_word(below), DECIMAL_TEN) || !times_fraction(atoms, fraction, DECIMAL_ONE, &part) ||
      !decimal_divide(DECIMAL_ONE, part, &part) || !decimal_less(part, DECIMAL_TEN))
    return false;
  *out = (Ordinal){.to = fraction->to, .end = fraction->span.end};
  return decimal_add(below, part, &out->value);
}

/* What several words name below the bar. Singulars are more often ordinals ("one twenty-first century town"), unless
   the phrase ends there or says of what it is a part; nor are they any after what could be a part of them ("one hundred
   twenty-fifth"). */
static bool read_denominator(const Atoms *atoms, uint32_t node, Decimal room, Ordinal *out) {
  const Atom *word = atoms_find(atoms, node, CLASS_NUMBER);
  if (!word || read_plural_denominator(atoms, node, out))
    return word;
  return !decimal_compare(room, DECIMAL_ONE) && ordinal_read(atoms, node, out) &&
         (number_pauses(atoms, out->to) || atoms_find(atoms, out->to, CLASS_NUMBER_OF));
}

/* May a bar word be something else ("over", "in")? */
static bool is_ambiguous_bar(const Atom *bar) {
  return bar->classes.before & (CLASS_BIT(CLASS_MORE) | CLASS_BIT(CLASS_DATE_CUE));
}

/* "का आठवां हिस्सा": the eighth part. Without a word for the part the phrase must end there. */
static bool read_part_of(const Atoms *atoms, uint32_t node, bool named, Ordinal *out) {
  const Atom *of = atoms_find(atoms, node, CLASS_NUMBER_OF);
  if (!of || !ordinal_read(atoms, of->to, out))
    return false;
  const Atom *part = atoms_find(atoms, out->to, CLASS_FRACTION_PART);
  if (part) {
    out->to = part->to;
    out->end = part->span.end;
  }
  return part || (!named && number_pauses(atoms, out->to));
}

/* --- how a number begins with one --- */

bool fraction_begin(Terms *terms) {
  const Atoms *atoms = terms->atoms;
  Decimal value;
  const Atom *fraction = read_fraction(atoms, terms->node, &value);
  if (!fraction || !terms_push(terms, value, DECIMAL_ONE, false, fraction))
    return false;
  terms->fraction = true;
  uint32_t next = numberword_skip_of(atoms, fraction->to);
  if (numberword_find_multiplier(atoms, next, false))
    terms->node = next;
  return true;
}

bool fraction_begin_article(Terms *terms) {
  const Atoms *atoms = terms->atoms;
  const Atom *article = atoms_find(atoms, terms->node, CLASS_NUMBER_ARTICLE);
  Ordinal below;
  Decimal value;
  return article && !terms->nested && read_denominator(atoms, article->to, DECIMAL_ONE, &below) &&
         decimal_divide(DECIMAL_ONE, below.value, &value) && terms_push(terms, value, DECIMAL_ONE, false, article) &&
         terms_finish(terms, value, below.to, below.end);
}

/* --- how a number becomes one, or gets one --- */

/* "hundred thirty fifths" is a hundred of them: tens that no "and" joins stand below the bar with the units. */
static bool divide_by_last_term(Terms *terms, const Atom *fraction) {
  const Atoms *atoms = terms->atoms;
  const Term *last = terms_last(terms);
  Decimal above = DECIMAL_ZERO, below, part;
  if (terms->count < 2 || is_singular(fraction) || decimal_compare(last->room, DECIMAL_TEN) ||
      atoms_find(atoms, last->before, CLASS_NUMBER_JOIN) || !times_fraction(atoms, fraction, DECIMAL_ONE, &part) ||
      !decimal_divide(DECIMAL_ONE, part, &below) || !decimal_less(below, DECIMAL_TEN) ||
      !decimal_add(last->value, below, &below))
    return false;
  for (size_t i = 0; i + 1 < terms->count; i++)
    if (!decimal_add(above, terms->items[i].value, &above))
      return false;
  return decimal_divide(above, below, &above) && terms_finish(terms, above, fraction->to, fraction->span.end);
}

bool fraction_divide(Terms *terms) {
  const Atoms *atoms = terms->atoms;
  Decimal sum, product;
  if (!terms_sum(terms, 0, &sum) || !decimal_is_integer(sum))
    return false;
  const Atom *fraction = find_fraction(atoms, numberword_skip_hyphen(atoms, terms->node), sum);
  if (fraction && divide_by_last_term(terms, fraction))
    return true;
  return fraction && times_fraction(atoms, fraction, sum, &product) &&
         terms_finish(terms, product, fraction->to, fraction->span.end);
}

bool fraction_divide_by_ordinal(Terms *terms) {
  Decimal sum;
  Ordinal below;
  return !terms->nested && !terms->digits && !terms->fraction &&
         read_denominator(terms->atoms, terms->node, terms_last(terms)->room, &below) && terms_sum(terms, 0, &sum) &&
         decimal_divide(sum, below.value, &sum) && terms_finish(terms, sum, below.to, below.end);
}

/* "one in 2023" */
static bool is_like_year(const Number *number) {
  return number->digits && decimal_to_integer(number->value, 2099) >= 1900;
}

/* "4 out of 10": a part of a whole, which in "10 में से 4" stands first. */
static bool is_share(const Atoms *atoms, const Atom *bar, bool *whole_first) {
  const char *value = atom_value(atoms, bar, CLASS_FRACTION_BAR);
  *whole_first = !strcmp(value, "whole");
  return *whole_first || !strcmp(value, "part");
}

/* Shares are small numbers, or told in words: of "50 out of 200 employees" both tell more than their quotient. */
static bool is_likely_share(Decimal above, Decimal below, const Number *last) {
  return !last->digits || !decimal_compare(above, DECIMAL_ONE) || !decimal_less(DECIMAL_TEN, below);
}

static bool is_amount(const Atoms *atoms, uint32_t node) {
  return atoms_find(atoms, node, CLASS_DATE_UNIT) || atoms_find(atoms, node, CLASS_BOUND_DATE_UNIT) ||
         atoms_find(atoms, node, CLASS_PERCENT_WORD) || atoms_find(atoms, node, CLASS_CURRENCY);
}

/* A bar word that may be something else is one only in "one over three", and where nothing is counted after it. */
static bool is_bar(const Atoms *atoms, const Atom *bar, Decimal above, Decimal below, const Number *last) {
  bool whole_first;
  if (!decimal_less(above, below) || decimal_to_integer(above, 2099) >= 1900)    /* "in 2023 over 2 million" */
    return false;
  if (is_share(atoms, bar, &whole_first))
    return is_likely_share(above, below, last) && !is_amount(atoms, last->to);
  return !is_ambiguous_bar(bar) ||
         (!decimal_compare(above, DECIMAL_ONE) && !is_like_year(last) && !is_amount(atoms, last->to));
}

bool fraction_divide_by_number(Terms *terms) {
  const Atoms *atoms = terms->atoms;
  const Atom *bar = atoms_find(atoms, terms->node, CLASS_FRACTION_BAR);
  Decimal above, below;
  Number last;
  bool whole_first;
  if (!bar || terms->nested || terms->fraction || !terms_sum(terms, 0, &above) ||
      !number_read_part(atoms, bar->to, &last))
    return false;
  below = last.value;
  if (is_share(atoms, bar, &whole_first) && whole_first) {
    below = above;
    above = last.value;
  }
  return is_bar(atoms, bar, above, below, &last) && decimal_divide(above, below, &above) &&
         terms_finish(terms, above, last.to, last.span.end);
}

bool fraction_divide_by_part(Terms *terms) {
  Decimal sum;
  Ordinal below;
  return !terms->nested && read_part_of(terms->atoms, terms->node, terms->digits, &below) &&
         terms_sum(terms, 0, &sum) && decimal_divide(sum, below.value, &sum) &&
         terms_finish(terms, sum, below.to, below.end);
}

bool fraction_add(Terms *terms, uint32_t node) {
  const Atoms *atoms = terms->atoms;
  Decimal part, factor = DECIMAL_ONE, value;
  const Atom *end = read_fraction(atoms, node, &part);
  if (!end ||
      !decimal_less(part, DECIMAL_ONE)) /* "a hundred and thirty-two fifths" is a hundred and thirty-two of them */
    return false;
  Term *last = terms_last(terms);
  const Atom *multiplier = numberword_find_multiplier(atoms, numberword_skip_of(atoms, end->to), false);
  if (last->room.exponent >= 3) { /* "six million and two thirds": of a million */
    factor = last->room;
    if (multiplier && numberword_multiplier_value(atoms, multiplier, &factor))
      end = multiplier;
    if (decimal_less(last->room, factor))
      return false;
  }
  if (!decimal_multiply(part, factor, &value) || !decimal_add(last->value, value, &last->value))
    return false;
  last->room = DECIMAL_ONE;
  terms->combined = true;
  terms_advance(terms, end);
  return true;
}

bool fraction_add_figures(Terms *terms, uint32_t node) {
  const Atom *digits = terms->digits ? atoms_number(terms->atoms, node) : NULL;
  Term *last = terms_last(terms);
  Decimal part;
  const Atom *end = digits ? fraction_read_ratio(terms->atoms, digits, &part) : NULL;
  if (!end || terms->count > 1 || !decimal_is_integer(last->value) || !decimal_add(last->value, part, &last->value))
    return false;
  last->room = DECIMAL_ONE;
  terms->combined = true;
  terms_advance(terms, end);
  return true;
}

bool fraction_add_ratio(Terms *terms, uint32_t node) {
  const Atoms *atoms = terms->atoms;
  Ordinal below;
  Number number;
  Decimal above, part;
  long count;
  const Atom *word = terms->nested ? NULL : numberword_read_small(atoms, node, &count);
  const Atom *bar = word ? atoms_find(atoms, word->to, CLASS_FRACTION_BAR) : NULL;
  if (bar && !is_ambiguous_bar(bar) && number_read_part(atoms, bar->to, &number))
    below = (Ordinal){number.value, number.to, number.span.end};
  else if (!word || !read_part_of(atoms, word->to, true, &below))
    return false;
  above = decimal_from_integer(count);
  return decimal_less(above, below.value) && terms_sum(terms, 0, &part) && decimal_divide(above, below.value, &above) &&
         decimal_add(part, above, &part) && terms_finish(terms, part, below.to, below.end);
}
