#include "base/array.h"

#include <stdint.h>
#include <stdlib.h>

bool array_grow(void **items, size_t *capacity, size_t count, size_t more, size_t size) {
  if (*capacity - count >= more)
    return true;
  if (more > SIZE_MAX / size - count)
    return false;
  size_t wanted = count + more, next = *capacity ? *capacity : 8;
  while (next < wanted)
    next = next > SIZE_MAX / size / 2 ? wanted : next * 2;
  void *grown = realloc(*items, next * size);
  if (!grown)
    return false;
  *items = grown;
  *capacity = next;
  return true;
}

void array_release(void **items) {
  free(*items);
  *items = NULL;
}
