#include "lexicon/phrases.h"

#include <stdlib.h>

enum { FIRST_STEPS = 1024 };    /* room for them at the start, a power of two */

RapporteurStatus readinglist_add(ReadingList *list, Reading reading) {
  for (uint32_t i = 0; i < list->count; i++)
    if (list->items[i].tag == reading.tag && list->items[i].features == reading.features &&
        list->items[i].value == reading.value)
      return RAPPORTEUR_OK;
  Reading *grown = realloc(list->items, (list->count + 1) * sizeof *grown);
  if (!grown)
    return RAPPORTEUR_ERROR_MEMORY;
  list->items = grown;
  list->items[list->count++] = reading;
  return RAPPORTEUR_OK;
}

bool phrases_start(Phrases *phrases) {
  PhraseNode none = {{NULL, 0}, NO_STRING};
  phrases->step_mask = FIRST_STEPS - 1;
  phrases->steps = calloc(FIRST_STEPS, sizeof *phrases->steps);
  return phrases->steps && array_push(&phrases->nodes, none) && array_push(&phrases->nodes, none);
}

void phrases_free(Phrases *phrases) {
  for (size_t i = 0; i < phrases->nodes.count; i++)
    free(phrases->nodes.items[i].readings.items);
  array_free(&phrases->nodes);
  free(phrases->steps);
}

static uint32_t step_slot(const Phrases *phrases, uint32_t node, uint32_t word) {
  uint64_t hash = ((uint64_t)node << 32 | word) * 0x9e3779b97f4a7c15u;
  uint32_t slot = (uint32_t)(hash >> 32) & phrases->step_mask;
  while (phrases->steps[slot].child && (phrases->steps[slot].node != node || phrases->steps[slot].word != word))
    slot = (slot + 1) & phrases->step_mask;
  return slot;
}

uint32_t phrases_step(const Phrases *phrases, uint32_t node, uint32_t word) {
  return word == NO_STRING ? 0 : phrases->steps[step_slot(phrases, node, word)].child;
}

static bool steps_grow(Phrases *phrases) {
  PhraseStep *old = phrases->steps;
  uint32_t old_mask = phrases->step_mask;
  PhraseStep *grown = calloc(((size_t)old_mask + 1) * 2, sizeof *grown);
  if (!grown)
    return false;
  phrases->steps = grown;
  phrases->step_mask = old_mask * 2 + 1;
  for (uint32_t i = 0; i <= old_mask; i++)
    if (old[i].child)
      grown[step_slot(phrases, old[i].node, old[i].word)] = old[i];
  free(old);
  return true;
}

/* The node after `node` by `word`, made if new; 0 when memory is out. */
static uint32_t step_add(Phrases *phrases, uint32_t node, uint32_t word) {
  uint32_t slot = step_slot(phrases, node, word);
  if (phrases->steps[slot].child)
    return phrases->steps[slot].child;
  if (phrases->step_count * 2 > phrases->step_mask) {
    if (!steps_grow(phrases))
      return 0;
    slot = step_slot(phrases, node, word);
  }
  if (!array_push(&phrases->nodes, (PhraseNode){{NULL, 0}, NO_STRING}))
    return 0;
  phrases->steps[slot] = (PhraseStep){node, word, (uint32_t)(phrases->nodes.count - 1)};
  phrases->step_count++;
  return phrases->steps[slot].child;
}

uint32_t phrases_add(Phrases *phrases, const uint32_t *words, size_t count) {
  uint32_t node = PHRASE_ROOT;
  for (size_t i = 0; i < count && node; i++)
    node = step_add(phrases, node, words[i]);
  return node;
}
