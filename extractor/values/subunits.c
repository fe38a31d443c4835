#include "values/subunits.h"

#include <string.h>

/* What the pack says of a minor unit: "0.01", "0.01 GBP", "0.01 GBP penny", "0.01 cent". */
typedef struct Subunit {
  Decimal ratio;    /* of the currency's unit */
  const char *code; /* ISO 4217, of three letters that something may follow; NULL for any dollar's */
  const char *name; /* or NULL */
} Subunit;

enum { CODE_LENGTH = 3 };

static bool is_code(const char *text) {
  return strspn(text, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") == CODE_LENGTH && (!text[CODE_LENGTH] || text[CODE_LENGTH] == ' ');
}

static bool read_subunit(const Atoms *atoms, const Atom *word, Subunit *out) {
  const char *value = atom_value(atoms, word, CLASS_SUBUNIT), *space = strchr(value, ' ');
  *out = (Subunit){.code = NULL};
  if (space && is_code(space + 1)) {
    out->code = space + 1;
    out->name = strchr(space + 1, ' ');
  } else {
    out->name = space;
  }
  out->name = out->name ? out->name + 1 : NULL;
  return decimal_parse(value, space ? (size_t)(space - value) : strlen(value), &out->ratio);
}

/* "c" of "20 dollars 43c" means other things elsewhere. */
static bool is_letter(const Atom *subunit) { return subunit->letters && subunit->span.end - subunit->span.begin == 1; }

/* --- after an amount of the currency --- */

static bool read_count(const Atoms *atoms, uint32_t node, Number *out) {
  const Atom *join = atoms_find(atoms, node, CLASS_NUMBER_JOIN);
  return number_read(atoms, join ? join->to : node, out) && decimal_to_integer(out->value, 99) >= 1;
}

static bool add_part(Money *money, const Number *number, Decimal ratio, uint32_t to, uint32_t end) {
  Decimal part;
  if (!decimal_multiply(number->value, ratio, &part) || !decimal_add(money->value, part, &money->value))
    return false;
  money->to = to;
  money->span.end = end;
  return true;
}

/* Does nothing that the number before a node could count follow? */
static bool ends_amount(const Atoms *atoms, uint32_t node) {
  return !atoms_find(atoms, node, CLASS_SUBUNIT) && !atoms_find(atoms, node, CLASS_PERCENT_WORD) &&
         (number_pauses(atoms, node) || atoms_find(atoms, node, CLASS_NUMBER_OF) ||
          atoms_find(atoms, node, CLASS_AMOUNT_END));
}

/* The node after the comma of "3 dollars, 50 cents."; that of "at $3, 50 cents below it" parts two amounts. */
static uint32_t skip_comma(const Atoms *atoms, const Money *money) {
  const Atom *comma = money->sign_first ? NULL : atoms_mark(atoms, money->to, ','), *word;
  Number number;
  bool parted = comma && number_read(atoms, comma->to, &number) &&
                (word = atoms_find(atoms, number.to, CLASS_SUBUNIT)) && ends_amount(atoms, word->to);
  return parted ? comma->to : money->to;
}

/* "[and] 50 cents", of a minor unit smaller than `*unit`, which it becomes. */
static bool add_named(const Atoms *atoms, Money *money, Decimal *unit) {
  Number number;
  Subunit subunit;
  bool counted = read_count(atoms, skip_comma(atoms, money), &number);
  const Atom *word = counted ? atoms_find(atoms, number.to, CLASS_SUBUNIT) : NULL;
  if (!word || !read_subunit(atoms, word, &subunit) || decimal_compare(subunit.ratio, *unit) >= 0 ||
      !add_part(money, &number, subunit.ratio, word->to, word->span.end))
    return false;
  *unit = subunit.ratio;
  return true;
}

/* "दो कुआई और तीन माओ और चार फेन"; without a word for the unit only two digits at the end of a phrase ("15 dollars and
   50.", "15 USD 50 each", "तेरह डॉलर पैंतालीस की लागत"). */
void subunits_add(const Atoms *atoms, Money *money) {
  Decimal unit = DECIMAL_ONE;
  Number number;
  if (!decimal_is_integer(money->value))
    return;
  bool named = false, large = money->number.multiplied && !decimal_less(money->value, DECIMAL_THOUSAND);
  while (add_named(atoms, money, &unit))
    named = true;
  if (!named && !large && read_count(atoms, money->to, &number) && decimal_to_integer(number.value, 99) >= 10 &&
      ends_amount(atoms, number.to))
    add_part(money, &number, decimal_power(-2), number.to, number.span.end);
}

/* --- alone --- */

/* `number` of a minor unit; the amount ends at a node and byte. */
static bool finish(const Subunit *subunit, const Number *number, const char *dollar, uint32_t to, uint32_t end,
                   Money *out) {
  const char *code = subunit->code ? subunit->code : dollar;
  if (strlen(code) < CODE_LENGTH || !decimal_multiply(number->value, subunit->ratio, &out->value))
    return false;
  memcpy(out->currency, code, CODE_LENGTH);
  out->currency[CODE_LENGTH] = '\0';
  out->unit = subunit->name;
  out->to = to;
  out->span.end = end;
  return true;
}

/* "50 cents", "a 12-cent dividend" */
bool subunits_read(const Atoms *atoms, const Number *number, const char *dollar, Money *out) {
  const Atom *dash = atoms_mark(atoms, number->to, '-');
  const Atom *word = atoms_find(atoms, dash ? dash->to : number->to, CLASS_SUBUNIT);
  Subunit subunit;
  return word && !is_letter(word) && read_subunit(atoms, word, &subunit) &&
         finish(&subunit, number, dollar, word->to, word->span.end, out);
}

/* A name ("Sen") has a capital, and may stand before a plain number ("sen 100", of somebody's age) in a script without
   any: only figures with marks are surely counted. */
static bool may_precede(const Atom *word, const Atom *digits) {
  return word->letters && !is_letter(word) && !word->piece &&
         (word->script != SCRIPT_LATIN || word->letter_case == CASE_LOWER) && digits && digits->space_before &&
         strpbrk(digits->digits, ".,");
}

bool subunits_read_first(const Atoms *atoms, uint32_t node, const char *dollar, Money *out) {
  const Atom *word = atoms_find(atoms, node, CLASS_SUBUNIT);
  Subunit subunit;
  if (!word || !may_precede(word, atoms_number(atoms, word->to)) || !read_subunit(atoms, word, &subunit) ||
      !number_read(atoms, word->to, &out->number) ||
      !finish(&subunit, &out->number, dollar, out->number.to, out->number.span.end, out))
    return false;
  out->span.begin = word->span.begin;
  out->sign_first = true;
  return true;
}
