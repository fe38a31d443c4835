/* Statements in the graph's terms (fusion.h): every argument becomes the text by which the graph knows it. */
#include "collection/claims.h"

#include <stdlib.h>
#include <string.h>

#include "collection/iri.h"

int compare_fillers(const void *left, const void *right) {
  const Filler *a = left, *b = right;
  if (a->role != b->role)
    return a->role < b->role ? -1 : 1;
  int order = strcmp(a->text, b->text);
  return order ? order : strcmp(a->language ? a->language : "", b->language ? b->language : "");
}

size_t sort_fillers(Filler *fillers, size_t count) {
  size_t kept = 0;
  if (count)
    qsort(fillers, count, sizeof *fillers, compare_fillers);
  for (size_t i = 0; i < count; i++)
    if (!kept || compare_fillers(&fillers[kept - 1], &fillers[i]))
      fillers[kept++] = fillers[i];
  return kept;
}

/* The value as the graph writes it; nothing if it is not one of the role's range. */
static void append_value(const ArgumentRecord *argument, uint8_t range, Buffer *out) {
  if (range == RANGE_MONEY)
    iri_money(argument, out);
  else if (range == RANGE_DECIMAL)
    iri_decimal(argument->value, out);
  else if (range == RANGE_INTEGER)
    iri_integer(argument->value, out);
  else
    buffer_text(out, argument->value);
}

static const char *filler_text(const ArgumentRecord *argument, uint8_t range, const Identity *identity,
                               const Things *things, Arena *arena) {
  if (argument->entity)
    return things->items[identity->cluster[argument->entity - 1]].name;
  Buffer text = {0};
  append_value(argument, range, &text);
  const char *copy = text.failed ? NULL : arena_copy(arena, text.bytes ? text.bytes : "", text.length);
  buffer_free(&text);
  return copy;
}

bool claim_make(const StatementRecord *statement, const Identity *identity, const Things *things, Arena *arena,
                Claim *out) {
  const FactType *type = statement->type;
  *out = (Claim){.statement = statement, .fact = NO_FACT};
  out->fillers = arena_alloc(arena, 2 * statement->argument_count * sizeof *out->fillers + 1);
  if (!out->fillers)
    return false;
  for (uint32_t i = 0; i < statement->argument_count; i++) {
    const ArgumentRecord *argument = &statement->arguments[i];
    const Role *role = &type->roles[argument->role];
    Filler filler = {argument->role, filler_text(argument, role->range, identity, things, arena),
                     role->language_tagged ? statement->language : NULL, argument};
    if (!filler.text)
      return false;
    if (!*filler.text)
      continue;
    out->fillers[out->filler_count++] = filler;
    int super = role->super_role ? fact_type_role(type, role->super_role) : -1;
    if (super >= 0) {
      filler.role = (uint8_t)super;
      out->fillers[out->filler_count++] = filler;
    }
  }
  out->filler_count = sort_fillers(out->fillers, out->filler_count);
  return true;
}

static bool is_entity(const Filler *filler) { return filler->argument->entity != 0; }

/* One entity in two identifying roles, or too few members. */
bool claim_is_sound(const Claim *claim) {
  const FactType *type = claim->statement->type;
  unsigned counts[UINT8_MAX + 1] = {0};
  for (size_t i = 0; i < claim->filler_count; i++) {
    const Filler *a = &claim->fillers[i];
    counts[a->role]++;
    for (size_t j = i + 1; j < claim->filler_count; j++) {
      const Filler *b = &claim->fillers[j];
      if (a->role != b->role && type->roles[a->role].identifying && type->roles[b->role].identifying && is_entity(a) &&
          is_entity(b) && !strcmp(a->text, b->text))
        return false;
    }
  }
  for (size_t role = 0; role < type->role_count; role++)
    if (counts[role] < type->roles[role].minimum)
      return false;
  return true;
}

void claim_key(const Claim *claim, int without, Buffer *out) {
  const FactType *type = claim->statement->type;
  buffer_text(out, type->name);
  for (size_t i = 0; i < claim->filler_count; i++) {
    const Filler *filler = &claim->fillers[i];
    if (!type->roles[filler->role].identifying || filler->role == without)
      continue;
    buffer_format(out, "\n%s=%s", type->roles[filler->role].name, filler->text);
    if (filler->language)
      buffer_format(out, "@%s", filler->language);
  }
}
