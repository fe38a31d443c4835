#include "values/samecurrency.h"

#include <stdio.h>
#include <string.h>

/* The node before a word that compares ("about") in front of the value. */
static uint32_t before_comparison(const Atoms *atoms, uint32_t node) {
  const uint64_t compares = CLASS_BIT(CLASS_ABOUT) | CLASS_BIT(CLASS_MORE) | CLASS_BIT(CLASS_LESS);
  const Atom *word = atoms->token_to[node];
  return word && word->classes.before & compares ? word->from : node;
}

static bool is_likened(const Atoms *atoms, const Value *value) {
  uint32_t node = before_comparison(atoms, value->from);
  const Atom *mark = atoms->token_to[node];
  return atoms->ending[node].before & CLASS_BIT(CLASS_SAME_CURRENCY) ||
         (mark && !mark->letters && atoms->text[mark->span.begin] == '(');
}

/* Is what leaves the node a mark, a word of these classes, or nothing? */
static bool is_end_or(const Atoms *atoms, uint32_t node, uint64_t classes) {
  const Atom *next = atoms_token(atoms, node);
  if (!next || (!next->letters && !next->digits))
    return true;
  for (uint32_t i = atoms->start[node]; i < atoms->start[node + 1]; i++)
    if ((atoms->items[i].classes.before | atoms->items[i].classes.after) & classes)
      return true;
  return false;
}

/* Is what follows no word that the number could count, but a mark, a date or nothing? */
static bool counts_nothing(const Atoms *atoms, uint32_t node) {
  return is_end_or(atoms, node,
                   CLASS_BIT(CLASS_DATE_CUE) | CLASS_BIT(CLASS_YEAR_WORD) | CLASS_BIT(CLASS_LAST) |
                       CLASS_BIT(CLASS_AGO) | CLASS_BIT(CLASS_THIS));
}

static bool is_like_last(const Atoms *atoms, const Value *amount, const Value *value) {
  return amount->kind == VALUE_MONEY && amount->number.multiplied && !amount->unit && is_likened(atoms, value) &&
         counts_nothing(atoms, value->to);
}

/* --- currencies of words beside the number: "sales of 90 crore" --- */

enum { WORDS_BEFORE = 7, WORDS_BEHIND = 3 };

/* The currency of a word that leaves the node, or "". */
static const char *currency_at(const Atoms *atoms, uint32_t node) {
  const Atom *word = atoms_find(atoms, node, CLASS_SAME_CURRENCY);
  return word ? atom_value(atoms, word, CLASS_SAME_CURRENCY) : "";
}

/* Behind "more than", which stands behind the number. */
static uint32_t behind_comparison(const Atoms *atoms, uint32_t node) {
  static const ValueClass compares[] = {CLASS_MORE, CLASS_LESS, CLASS_ABOUT};
  for (size_t i = 0; i < sizeof compares / sizeof *compares; i++) {
    const Atom *word = atoms_find_after(atoms, node, compares[i]);
    if (word)
      return word->to;
  }
  return node;
}

static const char *currency_behind(const Atoms *atoms, uint32_t node) {
  const Atom *word;
  const char *currency = currency_at(atoms, node);
  for (int i = 1; !*currency && i < WORDS_BEHIND && (word = atoms_token(atoms, node)) && word->letters; i++)
    currency = currency_at(atoms, node = word->to);
  return currency;
}

static const char *currency_before(const Atoms *atoms, uint32_t node) {
  const Atom *word;
  const char *currency = "";
  for (int i = 0; !*currency && i < WORDS_BEFORE && (word = atoms->token_to[node]) && word->letters; i++)
    currency = currency_at(atoms, node = word->from);
  return currency;
}

static const char *currency_beside(const Atoms *atoms, const Value *value) {
  uint32_t node = behind_comparison(atoms, value->to);
  if (!is_end_or(atoms, node,
                 CLASS_BIT(CLASS_AMOUNT_END) | CLASS_BIT(CLASS_SAME_CURRENCY) | CLASS_BIT(CLASS_CLAUSE_END) |
                     CLASS_BIT(CLASS_DATE_CUE) | CLASS_BIT(CLASS_DATE_JOIN)))
    return "";
  const char *currency = currency_behind(atoms, node);
  return *currency ? currency : currency_before(atoms, value->from);
}

void same_currency_apply(const Atoms *atoms, const Value *amount, Value *value) {
  const char *currency;
  if (value->kind != VALUE_NUMBER || !value->number.multiplied)
    return;
  if (is_like_last(atoms, amount, value))
    currency = amount->currency;
  else if (!atoms_have(atoms, CLASS_BIT(CLASS_SAME_CURRENCY)) || !*(currency = currency_beside(atoms, value)))
    return;
  value->kind = VALUE_MONEY;
  snprintf(value->currency, sizeof value->currency, "%.3s", currency);
}
