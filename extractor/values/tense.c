#include "values/tense.h"

#include <string.h>

#include "values/numbers.h"

enum { LONGEST_CLAUSE = 20 }; /* tokens */

/* Punctuation, but for a hyphen inside a word ("mid-March") and the signs of amounts. */
static bool is_pause(const Atoms *atoms, const Atom *token) {
  const Atom *dash = atoms_mark(atoms, token->from, '-');
  bool sign = token->classes.before & (CLASS_BIT(CLASS_CURRENCY) | CLASS_BIT(CLASS_PERCENT_WORD));
  return number_pauses(atoms, token->from) && !(dash && !dash->space_before) && !sign;
}

/* The classes of all that ends with a token or inside it, such as the proclitic of "سيفتح". */
static uint64_t classes_within(const Atoms *atoms, const Atom *token) {
  uint64_t classes = 0;
  for (uint32_t node = token->from + 1; node <= token->to; node++)
    classes |= atoms->ending[node].before;
  return classes;
}

/* Does a word of the future stand so near a participle that it belongs to it ("be raised", "किया जाएगा")? */
static bool is_passive(const Atoms *atoms, const Atom *participle, bool ahead) {
  enum { NEAR = 2 };
  const uint64_t verbs = CLASS_BIT(CLASS_FUTURE_VERB) | CLASS_BIT(CLASS_MODAL_VERB);
  const Atom *token = participle;
  for (int i = 0; i < NEAR; i++) {
    token = ahead ? atoms_token(atoms, token->to) : atoms->token_to[token->from];
    if (!token)
      return false;
    if ((ahead ? token->classes.after : atoms->ending[token->to].before) & verbs)
      return true;
  }
  return false;
}

/* Another clause begins or ends here: with "raised" of "funds raised in March", but not of "will be raised". */
static bool ends_clause(const Atoms *atoms, const Atom *token, bool ahead) {
  const Atom *word = atoms_find(atoms, token->from, CLASS_CLAUSE_END);
  bool participle = word && !strcmp(atom_value(atoms, word, CLASS_CLAUSE_END), "passive");
  return word && !(participle && is_passive(atoms, token, ahead));
}

/* "will open on Friday" */
static bool is_after(const Atoms *atoms, uint64_t verbs, uint32_t node) {
  const Atom *token = atoms->token_to[node];
  for (int i = 0; token && i < LONGEST_CLAUSE; i++, token = atoms->token_to[token->from]) {
    if (classes_within(atoms, token) & verbs)
      return true;
    if (ends_clause(atoms, token, false) || is_pause(atoms, token))
      return false;
  }
  return false;
}

/* "कल होगी": verbs end their clause. */
static bool is_before(const Atoms *atoms, uint64_t verbs, uint32_t node) {
  const Atom *token = atoms_token(atoms, node);
  for (int i = 0; token && i < LONGEST_CLAUSE; i++, token = atoms_token(atoms, token->to)) {
    if (token->classes.after & verbs)
      return true;
    if (ends_clause(atoms, token, true) || is_pause(atoms, token))
      return false;
  }
  return false;
}

static bool is_beside(const Atoms *atoms, uint64_t verbs, uint32_t from, uint32_t to) {
  return is_after(atoms, verbs, from) || is_before(atoms, verbs, to);
}

bool tense_is_future(const Atoms *atoms, uint32_t from, uint32_t to) {
  return is_beside(atoms, CLASS_BIT(CLASS_FUTURE_VERB), from, to);
}

bool tense_may_be_future(const Atoms *atoms, uint32_t from, uint32_t to) {
  return is_beside(atoms, CLASS_BIT(CLASS_FUTURE_VERB) | CLASS_BIT(CLASS_MODAL_VERB), from, to);
}
