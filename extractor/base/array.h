/** @file array.h  Growing arrays of any element type, checked for size and memory. */
#ifndef BASE_ARRAY_H
#define BASE_ARRAY_H

#include <stdbool.h>
#include <stddef.h>

/** Declare a growing array type: `typedef ARRAY(Token) Tokens;`. Zero-initialise; free with array_free(). */
#define ARRAY(Type) struct { Type *items; size_t count, capacity; }

/** Make room for `more` further elements. @return false when memory is out (the array is unchanged). */
#define array_reserve(array, more) \
  array_grow((void **)&(array)->items, &(array)->capacity, (array)->count, (more), sizeof *(array)->items)

/** Append one element. @return false when memory is out. */
#define array_push(array, ...) \
  (array_reserve((array), 1) ? ((array)->items[(array)->count++] = (__VA_ARGS__), true) : false)

/** Give the memory back and make the array empty. */
#define array_free(array) \
  (array_release((void **)&(array)->items), (array)->count = (array)->capacity = 0)

/** Binary search: `found`, a variable, becomes the first place of `count` at which the condition `below`, an expression in `place`,
    does not hold. It must hold up to some place and nowhere behind it. */
#define array_search(found, count, place, below)        \
  do {                                                  \
    size_t from_ = 0, to_ = (count);                    \
    while (from_ < to_) {                               \
      size_t place = from_ + (to_ - from_) / 2;         \
      if (below)                                        \
        from_ = place + 1;                              \
      else                                              \
        to_ = place;                                    \
    }                                                   \
    (found) = from_;                                    \
  } while (0)

bool array_grow(void **items, size_t *capacity, size_t count, size_t more, size_t size);
void array_release(void **items);

#endif
