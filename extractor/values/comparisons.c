#include "values/comparisons.h"

static Comparison comparison_of(uint64_t classes) {
  return classes & CLASS_BIT(CLASS_MORE)    ? COMPARISON_MORE
         : classes & CLASS_BIT(CLASS_LESS)  ? COMPARISON_LESS
         : classes & CLASS_BIT(CLASS_ABOUT) ? COMPARISON_ABOUT
                                            : COMPARISON_NONE;
}

/* The longest phrase decides, since a negation makes it longer: "no more than" ends in "more than". */
static Comparison longest_ending(const Atoms *atoms, uint32_t node) {
  enum { LONGEST_PHRASE = 5 };
  Comparison longest = COMPARISON_NONE;
  const Atom *token = atoms->token_to[node];
  for (int words = 0; token && words < LONGEST_PHRASE; words++, token = atoms->token_to[token->from])
    for (uint32_t i = atoms->start[token->from]; i < atoms->start[token->from + 1]; i++) {
      Comparison comparison = atoms->items[i].to == node ? comparison_of(atoms->items[i].classes.before) : 0;
      longest = comparison ? comparison : longest;
    }
  return longest ? longest : comparison_of(atoms->ending[node].before);
}

Comparison comparison_before(const Atoms *atoms, uint32_t node) {
  if (comparison_of(atoms->ending[node].before))
    return longest_ending(atoms, node);
  const Atom *article = atoms->token_to[node]; /* "more than a 5% stake" */
  return article && article->classes.before & CLASS_BIT(CLASS_NUMBER_ARTICLE) ? longest_ending(atoms, article->from)
                                                                              : COMPARISON_NONE;
}

Comparison comparison_after(const Atoms *atoms, uint32_t node) {
  return atoms_find_after(atoms, node, CLASS_MORE)    ? COMPARISON_MORE
         : atoms_find_after(atoms, node, CLASS_LESS)  ? COMPARISON_LESS
         : atoms_find_after(atoms, node, CLASS_ABOUT) ? COMPARISON_ABOUT
                                                      : COMPARISON_NONE;
}
