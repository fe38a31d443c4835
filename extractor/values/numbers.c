#include "values/numbers.h"

#include <ctype.h>
#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include "values/fractions.h"
#include "values/numberdigits.h"
#include "values/numberwords.h"
#include "values/terms.h"

/* Punctuation of any script ("،", "।"), but of the marks beyond ASCII no quotation marks, which stand around names, and
   no signs of amounts. */
static bool is_punctuation(const Atoms *atoms, const Atom *token) {
  const char *text = atoms->text + token->span.begin;
  size_t at = 0;
  UChar32 character;
  if (token->letters || token->digits)
    return false;
  if (!(*text & 0x80))
    return ispunct((unsigned char)*text);
  U8_NEXT(text, at, token->span.end - token->span.begin, character);
  return character >= 0 && u_charType(character) == U_OTHER_PUNCTUATION &&
         !(token->classes.before & CLASS_BIT(CLASS_PERCENT_WORD));
}

bool number_pauses(const Atoms *atoms, uint32_t node) {
  const Atom *next = atoms_token(atoms, node);
  return !next || is_punctuation(atoms, next);
}

/* --- how it goes on --- */

/* "two hundred and five", "three-and-a-half" */
static bool add_joined(Terms *terms) {
  const Atoms *atoms = terms->atoms;
  const Atom *join = atoms_find(atoms, numberword_skip_hyphen(atoms, terms->node), CLASS_NUMBER_JOIN);
  if (!join)
    return false;
  uint32_t next = numberword_skip_hyphen(atoms, join->to);
  return fraction_add_figures(terms, next) || fraction_add_ratio(terms, next) || fraction_add(terms, next) ||
         numberword_add(terms, next, JOINED_BY_WORD) || numberdigits_add(terms, next, JOINED_BY_WORD) ||
         numberword_add_multiplier(terms, next);
}

static bool add_adjacent(Terms *terms) {
  if (numberword_add_spoken_hundred(terms))
    return true;
  if (numberword_add(terms, terms->node, JOINED_BY_NOTHING) || numberdigits_add(terms, terms->node, JOINED_BY_NOTHING))
    return true;
  uint32_t after = numberword_skip_hyphen(terms->atoms, terms->node);
  return after != terms->node && !decimal_compare(terms_last(terms)->room, DECIMAL_TEN) &&
         numberword_add(terms, after, JOINED_BY_HYPHEN);
}

/* --- the whole --- */

/* "minus five", "-5"; the dashes of "2023-24" and "-2020-07-01-" are none. A dash and a space are a sign only where the
   number is all of the sentence ("- 1,200"): else they put in a remark or a line of a list. */
static bool read_sign(Terms *terms) {
  const Atoms *atoms = terms->atoms;
  const Atom *word = atoms_find(atoms, terms->node, CLASS_NEGATIVE), *dash = atoms_mark(atoms, terms->node, '-');
  const Atom *before = atoms->token_to[terms->node];
  if (word) {
    terms->node = word->to;
    return true;
  }
  const Atom *digits = dash ? atoms_token(atoms, dash->to) : NULL;
  if (!digits || !atom_begins_with_digit(atoms, digits) ||
      (before && (before->digits || !dash->space_before || digits->space_before)))
    return false;
  const Atom *second = atoms_mark(atoms, digits->to, '-');
  if (second && !second->space_before)
    return false;
  terms->node = dash->to;
  return true;
}

static bool begin(Terms *terms) {
  return numberdigits_begin_power(terms) || numberdigits_begin(terms) || numberword_begin_addition(terms) ||
         fraction_begin(terms) || fraction_begin_article(terms) || numberword_begin_article(terms) ||
         numberword_begin(terms) || numberdigits_begin_point(terms);
}

static bool go_on(Terms *terms) {
  if (numberword_multiply(terms))
    return true;
  return !terms->ended && (numberword_add_teen(terms) || fraction_divide(terms) || numberword_add_decimals(terms) ||
                           fraction_divide_by_ordinal(terms) || fraction_divide_by_number(terms) ||
                           fraction_divide_by_part(terms) || add_joined(terms) || add_adjacent(terms));
}

static bool is_sign_apart(const Atoms *atoms, uint32_t node) {
  const Atom *dash = atoms_mark(atoms, node, '-'), *digits = dash ? atoms_token(atoms, dash->to) : NULL;
  return digits && digits->space_before;
}

static bool read(const Atoms *atoms, uint32_t node, bool nested, Number *out) {
  Terms terms = {.atoms = atoms, .node = node, .nested = nested};
  Decimal sum;
  bool negative = read_sign(&terms);
  if (!begin(&terms) && !numberword_begin_point(&terms))
    return false;
  terms.head = terms.items[0].value;
  while (go_on(&terms))
    ;
  terms_drop_pending(&terms);
  if (!terms_sum(&terms, 0, &sum) || (negative && is_sign_apart(atoms, node) && atoms_token(atoms, terms.node)))
    return false;
  bool plain = terms.count == 1 && !terms.combined && !terms.fraction;
  *out = (Number){.value = sum,
                  .head = plain ? terms.head : sum,
                  .from = node,
                  .to = terms.node,
                  .span = {atoms_begin(atoms, node), terms.end},
                  .digits = terms.digits,
                  .multiplied = terms.multiplied,
                  .simple = terms.atoms_read == 1 && !negative,
                  .fraction = terms.fraction,
                  .room = terms_last(&terms)->room};
  if (negative) {
    out->value.mantissa = -out->value.mantissa;
    out->head.mantissa = -out->head.mantissa;
  }
  return true;
}

bool number_read_part(const Atoms *atoms, uint32_t node, Number *out) { return read(atoms, node, true, out); }

/* "45 (forty five)": the same once more in brackets. */
static void read_repetition(const Atoms *atoms, Number *number) {
  const Atom *open = number->simple ? atoms_mark(atoms, number->to, '(') : NULL;
  Number again;
  if (!open || !number_read_part(atoms, open->to, &again) || decimal_compare(again.value, number->value))
    return;
  const Atom *close = atoms_mark(atoms, again.to, ')');
  if (close) {
    number->to = close->to;
    number->span.end = close->span.end;
  }
}

bool number_read(const Atoms *atoms, uint32_t node, Number *out) {
  if (!read(atoms, node, false, out))
    return false;
  read_repetition(atoms, out);
  return true;
}
