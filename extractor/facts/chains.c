#include "facts/chains.h"

#include <stdlib.h>
#include <string.h>

#include "facts/statements.h"

static int compare_places(const void *a, const void *b) {
  const Mention *left = *(const Mention *const *)a, *right = *(const Mention *const *)b;
  if (left->span.begin != right->span.begin)
    return left->span.begin < right->span.begin ? -1 : 1;
  return (left->span.end < right->span.end) - (left->span.end > right->span.end);
}

/* A demonym names a place only where a rule says so; "the company" describes as often as it refers. */
static bool is_link(const Analysis *analysis, const Mention *mention) {
  const Pack *pack = analysis->sentences[mention->sentence].pack;
  return mention->tag != pack->tags.demonym && (mention->entity || mention->reference) &&
         mention->reference != REFERENCE_NOMINAL;
}

RapporteurStatus chains_make(const Analysis *analysis, Chains *out) {
  out->analysis = analysis;
  out->items = malloc((analysis->mentions.count + 1) * sizeof *out->items);
  if (!out->items)
    return RAPPORTEUR_ERROR_MEMORY;
  for (size_t m = 0; m < analysis->mentions.count; m++)
    if (is_link(analysis, &analysis->mentions.items[m]))
      out->items[out->count++] = &analysis->mentions.items[m];
  if (out->count)
    qsort(out->items, out->count, sizeof *out->items, compare_places);
  return RAPPORTEUR_OK;
}

void chains_free(Chains *chains) {
  free(chains->items);
  chains->items = NULL;
  chains->count = 0;
}

/* The number of the first mention that begins at a byte or later. */
static size_t first_from(const Chains *chains, uint32_t byte) {
  size_t low;
  array_search(low, chains->count, i, chains->items[i]->span.begin < byte);
  return low;
}

static bool same_value(const char *a, const char *b) { return a == b || (a && b && !strcmp(a, b)); }

/* Do two references that mean nobody known agree with each other? */
static bool agrees(const Mention *a, const Mention *b) {
  return !a->entity && !b->entity && a->reference == b->reference && a->tag == b->tag && same_value(a->value, b->value);
}

/* The mention that an argument is, if it is a reference. */
static const Mention *reference_of(const Chains *chains, const Argument *argument) {
  for (size_t i = first_from(chains, argument->span.begin);
       i < chains->count && chains->items[i]->span.begin == argument->span.begin; i++)
    if (chains->items[i]->reference && chains->items[i]->span.end == argument->span.end)
      return chains->items[i];
  return NULL;
}

static bool overlap(Span a, Span b) { return a.begin < b.end && b.begin < a.end; }

const Mention *chains_next(const Chains *chains, Span sentence, const Argument *argument, const Mention *after) {
  const Mention *own = argument->unresolved ? reference_of(chains, argument) : NULL;
  uint32_t from = after ? after->span.end : sentence.begin;
  if (!own && !argument->entity)
    return NULL;
  for (size_t i = first_from(chains, from); i < chains->count && chains->items[i]->span.begin < sentence.end; i++) {
    const Mention *mention = chains->items[i];
    bool same = own ? agrees(own, mention)
                    : mention->entity && statements_entity(chains->analysis, mention->entity) == argument->entity;
    if (same && !overlap(mention->span, argument->span))
      return mention;
  }
  return NULL;
}
