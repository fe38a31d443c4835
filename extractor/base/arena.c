#include "base/arena.h"

#include <stdarg.h>
#include <stdalign.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { FIRST_BLOCK = 64 * 1024, LARGEST_BLOCK = 4 * 1024 * 1024 };

struct ArenaBlock {
  ArenaBlock *previous;
  size_t size, used;
  alignas(max_align_t) char bytes[];
};

static ArenaBlock *block_new(ArenaBlock *previous, size_t wanted) {
  size_t size = previous ? previous->size * 2 : FIRST_BLOCK;
  if (size > LARGEST_BLOCK)
    size = LARGEST_BLOCK;
  if (size < wanted)
    size = wanted;
  ArenaBlock *block = size < SIZE_MAX - sizeof *block ? malloc(sizeof *block + size) : NULL;
  if (block) {
    block->previous = previous;
    block->size = size;
    block->used = 0;
  }
  return block;
}

void *arena_alloc(Arena *arena, size_t size) {
  const size_t step = alignof(max_align_t);
  if (size > SIZE_MAX - step) {
    arena->failed = true;
    return NULL;
  }
  size = (size + step - 1) / step * step;
  if (!arena->block || arena->block->size - arena->block->used < size) {
    ArenaBlock *block = block_new(arena->block, size);
    if (!block) {
      arena->failed = true;
      return NULL;
    }
    arena->block = block;
  }
  void *memory = arena->block->bytes + arena->block->used;
  arena->block->used += size;
  return memset(memory, 0, size);
}

char *arena_copy(Arena *arena, const char *bytes, size_t length) {
  char *copy = length < SIZE_MAX ? arena_alloc(arena, length + 1) : NULL;
  if (copy && length)
    memcpy(copy, bytes, length);
  return copy;
}

char *arena_format(Arena *arena, const char *format, ...) {
  va_list arguments, again;
  va_start(arguments, format);
  va_copy(again, arguments);
  int length = vsnprintf(NULL, 0, format, arguments);
  va_end(arguments);
  char *text = length >= 0 ? arena_alloc(arena, (size_t)length + 1) : NULL;
  if (text)
    vsnprintf(text, (size_t)length + 1, format, again);
  va_end(again);
  return text;
}

void arena_reset(Arena *arena) {
  ArenaBlock *block = arena->block;
  while (block && block->previous) {
    ArenaBlock *previous = block->previous;
    free(block);
    block = previous;
  }
  if (block)
    block->used = 0;
  arena->block = block;
  arena->failed = false;
}

void arena_free(Arena *arena) {
  arena_reset(arena);
  free(arena->block);
  arena->block = NULL;
}
