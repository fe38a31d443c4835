#include "lexicon/tense.h"

#include "lexicon/numbers.h"

enum { LONGEST_CLAUSE = 20 }; /* tokens */

/* Punctuation, but for a hyphen inside a word ("mid-March"). */
static bool is_pause(const Atoms *atoms, const Atom *token) {
  const Atom *dash = atoms_mark(atoms, token->from, '-');
  return number_pauses(atoms, token->from) && !(dash && !dash->space_before);
}

/* The classes of all that ends with a token or inside it, such as the proclitic of "سيفتح". */
static uint64_t classes_within(const Atoms *atoms, const Atom *token) {
  uint64_t classes = 0;
  for (uint32_t node = token->from + 1; node <= token->to; node++)
    classes |= atoms->ending[node].before;
  return classes;
}

/* "will open on Friday" */
static bool is_after_future(const Atoms *atoms, uint32_t node) {
  const Atom *token = atoms->token_to[node];
  for (int i = 0; token && i < LONGEST_CLAUSE; i++, token = atoms->token_to[token->from]) {
    uint64_t classes = classes_within(atoms, token);
    if (classes & CLASS_BIT(CLASS_FUTURE_VERB))
      return true;
    if (classes & CLASS_BIT(CLASS_CLAUSE_END) || is_pause(atoms, token))
      return false;
  }
  return false;
}

/* "कल होगी": verbs end their clause. */
static bool is_before_future(const Atoms *atoms, uint32_t node) {
  const Atom *token = atoms_token(atoms, node);
  for (int i = 0; token && i < LONGEST_CLAUSE; i++, token = atoms_token(atoms, token->to)) {
    if (token->classes.after & CLASS_BIT(CLASS_FUTURE_VERB))
      return true;
    if (token->classes.before & CLASS_BIT(CLASS_CLAUSE_END) || is_pause(atoms, token))
      return false;
  }
  return false;
}

bool tense_is_future(const Atoms *atoms, uint32_t from, uint32_t to) {
  return is_after_future(atoms, from) || is_before_future(atoms, to);
}
