#include "collection/contradictions.h"

#include <stdlib.h>
#include <string.h>

#include "collection/agreement.h"
#include "collection/shortcuts.h"

/* A fact under what it says in the key roles of an exclusion. */
typedef struct {
  uint32_t key, fact;
} Keyed;

typedef struct {
  const Schema *schema;
  const Facts *facts;
  const Exclusion *exclusion;
  const FactType *type;
  Strings *keys;
  Buffer key;
  ARRAY(Keyed) keyed;
  Contradictions *out;
} Search;

/* Only what holds, and gives the shortcut if one is asked for, can be contradicted. */
static bool is_excluding(const Search *search, const Fact *fact) {
  const char *shortcut = search->exclusion->shortcut;
  if (fact->type != search->type || fact->factuality > FACTUALITY_ATTRIBUTED)
    return false;
  for (size_t i = 0; shortcut && i < search->schema->shortcuts.count; i++)
    if (!strcmp(search->schema->shortcuts.items[i].property, shortcut) &&
        shortcut_applies(&search->schema->shortcuts.items[i], fact))
      return true;
  return !shortcut;
}

/* @return false when some key role is not filled: such a fact says too little to be contradicted. */
static bool write_key(Search *search, const Fact *fact) {
  buffer_clear(&search->key);
  for (size_t k = 0; k < search->exclusion->key_count; k++) {
    int role = fact_type_role(search->type, search->exclusion->keys[k]);
    bool filled = false;
    for (size_t i = 0; i < fact->filler_count; i++)
      if (fact->fillers[i].role == role) {
        buffer_format(&search->key, "%d %s\n", role, fact->fillers[i].text);
        filled = true;
      }
    if (!filled)
      return false;
  }
  return true;
}

static bool key_facts(Search *search) {
  for (uint32_t f = 0; f < search->facts->count; f++) {
    const Fact *fact = &search->facts->items[f];
    if (!is_excluding(search, fact) || !write_key(search, fact))
      continue;
    uint32_t key = search->key.failed ? NO_STRING : strings_add(search->keys, search->key.bytes, search->key.length);
    if (key == NO_STRING || !array_push(&search->keyed, (Keyed){key, f}))
      return false;
  }
  return true;
}

static int compare_keyed(const void *left, const void *right) {
  const Keyed *a = left, *b = right;
  if (a->key != b->key)
    return a->key < b->key ? -1 : 1;
  return (a->fact > b->fact) - (a->fact < b->fact);
}

/* Both say something in the value role, and nothing that may be the same. */
static bool values_differ(const Search *search, const Fact *a, const Fact *b) {
  int role = fact_type_role(search->type, search->exclusion->value);
  bool both = false;
  for (size_t i = 0; i < a->filler_count; i++)
    for (size_t j = 0; a->fillers[i].role == role && j < b->filler_count; j++) {
      if (b->fillers[j].role != role)
        continue;
      if (fillers_agree(&a->fillers[i], &b->fillers[j], search->type->roles[role].range))
        return false;
      both = true;
    }
  return both;
}

static bool compare_run(Search *search, const Keyed *run, size_t count) {
  enum { MOST_COMPARED = 64 };
  for (size_t i = 0; i < count && i < MOST_COMPARED; i++)
    for (size_t j = i + 1; j < count && j < MOST_COMPARED; j++)
      if (values_differ(search, &search->facts->items[run[i].fact], &search->facts->items[run[j].fact]) &&
          !array_push(search->out, (Contradiction){run[i].fact, run[j].fact}))
        return false;
  return true;
}

static bool compare_all(Search *search) {
  Keyed *items = search->keyed.items;
  if (search->keyed.count)
    qsort(items, search->keyed.count, sizeof *items, compare_keyed);
  for (size_t begin = 0, end; begin < search->keyed.count; begin = end) {
    for (end = begin; end < search->keyed.count && items[end].key == items[begin].key;)
      end++;
    if (!compare_run(search, items + begin, end - begin))
      return false;
  }
  return true;
}

static bool search_one(Search search) {
  search.type = schema_fact(search.schema, search.exclusion->fact);
  search.keys = strings_new();
  bool well = search.keys && key_facts(&search) && compare_all(&search);
  strings_free(search.keys);
  buffer_free(&search.key);
  array_free(&search.keyed);
  return well;
}

static int compare_contradictions(const void *left, const void *right) {
  const Contradiction *a = left, *b = right;
  if (a->a != b->a)
    return a->a < b->a ? -1 : 1;
  return (a->b > b->b) - (a->b < b->b);
}

RapporteurStatus contradictions_find(const Schema *schema, const Facts *facts, Contradictions *out) {
  size_t kept = 0;
  *out = (Contradictions){NULL, 0, 0};
  for (size_t e = 0; e < schema->exclusions.count; e++)
    if (!search_one((Search){.schema = schema, .facts = facts, .exclusion = &schema->exclusions.items[e], .out = out}))
      return RAPPORTEUR_ERROR_MEMORY;
  if (out->count)
    qsort(out->items, out->count, sizeof *out->items, compare_contradictions);
  for (size_t i = 0; i < out->count; i++)
    if (!kept || compare_contradictions(&out->items[kept - 1], &out->items[i]))
      out->items[kept++] = out->items[i];
  out->count = kept;
  return RAPPORTEUR_OK;
}
