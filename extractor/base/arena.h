/** @file arena.h  Memory that is given out piece by piece and taken back all at once. */
#ifndef BASE_ARENA_H
#define BASE_ARENA_H

#include <stdbool.h>
#include <stddef.h>

typedef struct ArenaBlock ArenaBlock;

/** Zero-initialise: `Arena arena = {0};`. */
typedef struct Arena {
  ArenaBlock *block;      /**< The block that is being filled; links to the full ones. */
  bool failed;            /**< Some allocation failed since the last reset. */
} Arena;

/** `size` zeroed bytes, aligned for any type, valid until the reset. NULL (and arena->failed) when memory is out. */
void *arena_alloc(Arena *arena, size_t size);

/** A null-terminated copy of `length` bytes. NULL when memory is out. */
char *arena_copy(Arena *arena, const char *bytes, size_t length);

/** printf into the arena. NULL when memory is out. */
char *arena_format(Arena *arena, const char *format, ...) __attribute__((format(printf, 2, 3)));

/** Take everything back, keeping one block for the next user. */
void arena_reset(Arena *arena);

/** Take everything back and give it to the system. */
void arena_free(Arena *arena);

#endif
