#include "values/samecurrency.h"

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

/* Is what follows no word that the number could count, but a mark, a date or nothing? */
static bool counts_nothing(const Atoms *atoms, uint32_t node) {
  const uint64_t dates = CLASS_BIT(CLASS_DATE_CUE) | CLASS_BIT(CLASS_YEAR_WORD) | CLASS_BIT(CLASS_LAST) |
                         CLASS_BIT(CLASS_AGO) | CLASS_BIT(CLASS_THIS);
  const Atom *next = atoms_token(atoms, node);
  if (!next || (!next->letters && !next->digits))
    return true;
  for (uint32_t i = atoms->start[node]; i < atoms->start[node + 1]; i++)
    if ((atoms->items[i].classes.before | atoms->items[i].classes.after) & dates)
      return true;
  return false;
}

void same_currency_apply(const Atoms *atoms, const Value *amount, Value *value) {
  if (amount->kind != VALUE_MONEY || value->kind != VALUE_NUMBER || !amount->number.multiplied ||
      !value->number.multiplied || amount->unit || !is_likened(atoms, value) || !counts_nothing(atoms, value->to))
    return;
  value->kind = VALUE_MONEY;
  memcpy(value->currency, amount->currency, sizeof value->currency);
}
