#include "values/barepercents.h"

static bool is_written_as_name(const Atoms *atoms, const Atom *word) {
  bool opening = word->letter_case == CASE_TITLE && !atoms->token_to[word->from];
  return word->script == SCRIPT_LATIN && word->letter_case != CASE_LOWER && !opening;
}

static bool is_word_or_figure(const Atom *atom) { return atom && (atom->letters || atom->digits); }

/* "%" of "a%20b" and "%d": a character of an address or of code. */
static bool is_escaping(const Atoms *atoms, const Atom *sign) {
  const Atom *before = atoms->token_to[sign->from], *after = atoms_token(atoms, sign->to);
  return (is_word_or_figure(before) && !sign->space_before) || (is_word_or_figure(after) && !after->space_before);
}

/* "per seratus ribu": the hundred within the words for percent goes on as a number of its own. */
static bool goes_on(const ValueReader *reader, const Atom *word) {
  Value inner;
  for (uint32_t node = word->from + 1; node < word->to; node++)
    if (reading_longest(reader, node, &inner) && inner.span.end > word->span.end)
      return true;
  return false;
}

bool bare_percent_read(const ValueReader *reader, uint32_t node, Value *out) {
  const Atom *word = atoms_find(reader->atoms, node, CLASS_PERCENT_WORD);
  if (!word || word->to >= reader->atoms->lattice_nodes || is_written_as_name(reader->atoms, word) ||
      (!word->letters && is_escaping(reader->atoms, word)) || goes_on(reader, word))
    return false;
  *out = (Value){.kind = VALUE_PERCENTAGE, .from = node, .to = word->to, .span = word->span, .symbol = "null"};
  return true;
}

bool bare_percent_is(const Value *value) { return value->kind == VALUE_PERCENTAGE && value->symbol; }
