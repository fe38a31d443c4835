#include "graph/index.h"

#include <stdlib.h>
#include <string.h>

enum { FIRST_MASK = 255, LARGEST_MASK = 0x7fffffff };

static uint32_t key_hash(const uint32_t *key, unsigned width) {
  uint64_t hash = 0x9e3779b97f4a7c15u;
  for (unsigned i = 0; i < width; i++) {
    hash = (hash ^ key[i]) * 0xff51afd7ed558ccdu;
    hash ^= hash >> 32;
  }
  return (uint32_t)hash;
}

static const uint32_t *key_of(const Index *index, const uint32_t *records, uint32_t record) {
  return records + (size_t)record * index->stride + index->offset;
}

bool index_init(Index *index, size_t offset, size_t width, size_t stride) {
  *index = (Index){
      calloc(FIRST_MASK + 1, sizeof *index->slots), FIRST_MASK, 0, (uint8_t)offset, (uint8_t)width, (uint8_t)stride};
  return index->slots != NULL;
}

void index_free(Index *index) {
  free(index->slots);
  index->slots = NULL;
}

uint32_t *index_slot(const Index *index, const uint32_t *records, const uint32_t *key) {
  uint32_t slot = key_hash(key, index->width) & index->mask;
  const size_t size = index->width * sizeof *key;
  while (index->slots[slot] && memcmp(key_of(index, records, index->slots[slot]), key, size) != 0)
    slot = (slot + 1) & index->mask;
  return &index->slots[slot];
}

void index_put(Index *index, uint32_t *slot, uint32_t record) {
  *slot = record;
  index->used++;
}

bool index_reserve(Index *index, const uint32_t *records) {
  if (index->used < index->mask / 8 * 5)
    return true;
  if (index->mask >= LARGEST_MASK)
    return false;
  Index grown = *index;
  grown.mask = index->mask * 2 + 1;
  grown.slots = calloc((size_t)grown.mask + 1, sizeof *grown.slots);
  if (!grown.slots)
    return false;
  for (uint32_t i = 0; i <= index->mask; i++)
    if (index->slots[i])
      *index_slot(&grown, records, key_of(index, records, index->slots[i])) = index->slots[i];
  free(index->slots);
  *index = grown;
  return true;
}
