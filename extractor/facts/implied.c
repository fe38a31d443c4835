#include "facts/implied.h"

#include <stdlib.h>
#include <string.h>

static bool is_implied(const Statement *statement) {
  for (size_t i = 0; i < statement->argument_count; i++)
    if (statement->arguments[i].implied)
      return true;
  return false;
}

/* Two entities that one fact names, the smaller number first. */
typedef struct {
  uint32_t a, b;
} Pair;

typedef ARRAY(Pair) Pairs;

/* Facts that name more entities than these are lists, of which only the beginning is looked at. */
enum { MOST_NAMED = 8 };

static int compare_pairs(const void *left, const void *right) {
  const Pair *a = left, *b = right;
  return a->a != b->a ? (a->a > b->a) - (a->a < b->a) : (a->b > b->b) - (a->b < b->b);
}

/* The entities that a statement names, at most MOST_NAMED. */
static unsigned named_in(const Statement *statement, uint32_t entities[MOST_NAMED]) {
  unsigned count = 0;
  for (size_t i = 0; i < statement->argument_count && count < MOST_NAMED; i++)
    if (statement->arguments[i].entity)
      entities[count++] = statement->arguments[i].entity;
  return count;
}

static Pair pair_of(uint32_t a, uint32_t b) { return a < b ? (Pair){a, b} : (Pair){b, a}; }

static bool add_pairs(const Statement *statement, Pairs *pairs) {
  uint32_t entities[MOST_NAMED];
  unsigned count = named_in(statement, entities);
  for (unsigned i = 0; i < count; i++)
    for (unsigned j = i + 1; j < count; j++)
      if (!array_push(pairs, pair_of(entities[i], entities[j])))
        return false;
  return true;
}

/* Do the two entities of an implied fact stand in a fact that says how they belong together? */
static bool is_told(const Statement *statement, const Pairs *pairs) {
  uint32_t entities[MOST_NAMED];
  if (named_in(statement, entities) != 2 || !pairs->count)
    return false;
  Pair pair = pair_of(entities[0], entities[1]);
  return bsearch(&pair, pairs->items, pairs->count, sizeof pair, compare_pairs);
}

RapporteurStatus implied_drop(DocumentStatements *statements) {
  Statement *items = statements->statements.items;
  size_t count = statements->statements.count, kept = 0;
  Pairs pairs = {0};
  bool good = true;
  for (size_t i = 0; good && i < count; i++)
    if (!is_implied(&items[i]) && !items[i].partial)
      good = add_pairs(&items[i], &pairs);
  if (pairs.count)
    qsort(pairs.items, pairs.count, sizeof *pairs.items, compare_pairs);
  for (size_t i = 0; good && i < count; i++)
    if (!is_implied(&items[i]) || items[i].partial || !is_told(&items[i], &pairs))
      items[kept++] = items[i];
  if (good)
    statements->statements.count = kept;
  array_free(&pairs);
  return good ? RAPPORTEUR_OK : RAPPORTEUR_ERROR_MEMORY;
}
