#include "facts/implied.h"

#include <stdlib.h>
#include <string.h>

static bool is_implied(const Statement *statement) {
  for (size_t i = 0; i < statement->argument_count; i++)
    if (statement->arguments[i].implied)
      return true;
  return false;
}

/* The first argument, from `i` on, that is an entity which identifies the fact. */
static size_t next_entity(const Statement *statement, size_t i) {
  while (i < statement->argument_count &&
         !(statement->arguments[i].entity && statement->type->roles[statement->arguments[i].role].identifying))
    i++;
  return i;
}

static int compare_numbers(uint32_t a, uint32_t b) { return (a > b) - (a < b); }

/* By class and identifying entities. Arguments stand in the order of their roles. */
static int compare_frames(const Statement *a, const Statement *b) {
  int order = strcmp(a->type->name, b->type->name);
  size_t i = next_entity(a, 0), j = next_entity(b, 0);
  while (!order && i < a->argument_count && j < b->argument_count) {
    const Argument *left = &a->arguments[i], *right = &b->arguments[j];
    order = left->role != right->role ? compare_numbers(left->role, right->role)
                                      : compare_numbers(left->entity, right->entity);
    i = next_entity(a, i + 1);
    j = next_entity(b, j + 1);
  }
  return order ? order : (i < a->argument_count) - (j < b->argument_count);
}

static int compare_pointers(const void *a, const void *b) {
  return compare_frames(*(const Statement *const *)a, *(const Statement *const *)b);
}

RapporteurStatus implied_drop(DocumentStatements *statements) {
  Statement *items = statements->statements.items;
  size_t count = statements->statements.count, named = 0, kept = 0;
  const Statement **order = malloc((count + 1) * sizeof *order);
  bool *drop = arena_alloc(&statements->arena, count + 1);
  if (!order || !drop) {
    free(order);
    return RAPPORTEUR_ERROR_MEMORY;
  }
  for (size_t i = 0; i < count; i++)
    if (!is_implied(&items[i]) && !items[i].partial)
      order[named++] = &items[i];
  if (named)
    qsort(order, named, sizeof *order, compare_pointers);
  for (size_t i = 0; i < count; i++) {
    const Statement *statement = &items[i];
    drop[i] = named && is_implied(statement) && !statement->partial &&
              bsearch(&statement, order, named, sizeof *order, compare_pointers);
  }
  for (size_t i = 0; i < count; i++)
    if (!drop[i])
      items[kept++] = items[i];
  statements->statements.count = kept;
  free(order);
  return RAPPORTEUR_OK;
}
