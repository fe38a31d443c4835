/** @file buffer.h  A string that grows. */
#ifndef BASE_BUFFER_H
#define BASE_BUFFER_H

#include <stdbool.h>
#include <stddef.h>

/** Zero-initialise. `bytes` is null-terminated whenever it is not NULL. After a failed append `failed` stays set and
    further appends do nothing, so that one check at the end is enough. */
typedef struct Buffer {
  char *bytes;
  size_t length, capacity;
  bool failed;
} Buffer;

void buffer_append(Buffer *buffer, const char *bytes, size_t length);
void buffer_text(Buffer *buffer, const char *text);               /**< Null-terminated text. */
void buffer_char(Buffer *buffer, char byte);
/** Room for `more` bytes and a null behind what is there, to be written by the caller, who then adds to `length`.
    @return NULL when memory is out. */
char *buffer_reserve(Buffer *buffer, size_t more);
void buffer_format(Buffer *buffer, const char *format, ...) __attribute__((format(printf, 2, 3)));
void buffer_clear(Buffer *buffer);                                /**< Empty, keeping the memory; clears `failed`. */
void buffer_free(Buffer *buffer);

#endif
