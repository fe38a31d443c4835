/** @file index.h  A hash index over an array of records that consist of 32-bit numbers. */
#ifndef GRAPH_INDEX_H
#define GRAPH_INDEX_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/**
   Open addressing: a slot holds the number of a record, 0 is a free slot. The key is not copied: it is `width` numbers
   that stand in the record itself, from its `offset`th. Nothing is ever taken out; whoever removes records makes a new
   index. Only the record's user may change what a slot holds, to another record with an equal key.
*/
typedef struct Index {
  uint32_t *slots;
  uint32_t mask;                 /**< Number of slots - 1, a power of two - 1. */
  uint32_t used;                 /**< At most five eighths of the slots. */
  uint8_t offset, width, stride; /**< Of the key in its record, and of the record; in numbers. */
} Index;

/** @return false when memory is out; the index can be freed then as well. */
bool index_init(Index *index, size_t offset, size_t width, size_t stride);
void index_free(Index *index);

/** Make room for one more key. @return false when memory is out or 2^31 slots are full (the index is unchanged). */
bool index_reserve(Index *index, const uint32_t *records);

/** The slot that holds the record with this key, or the free one where it would go; borrowed until index_reserve(). */
uint32_t *index_slot(const Index *index, const uint32_t *records, const uint32_t *key);

/** Put a record into the free slot that index_slot() gave, after index_reserve(). */
void index_put(Index *index, uint32_t *slot, uint32_t record);

#endif
