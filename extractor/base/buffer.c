#include "base/buffer.h"

#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static bool make_room(Buffer *buffer, size_t more) {
  if (buffer->failed || more >= SIZE_MAX - buffer->length) {
    buffer->failed = true;
    return false;
  }
  size_t wanted = buffer->length + more + 1, next = buffer->capacity ? buffer->capacity : 64;
  if (wanted <= buffer->capacity)
    return true;
  while (next < wanted)
    next = next > SIZE_MAX / 2 ? wanted : next * 2;
  char *grown = realloc(buffer->bytes, next);
  if (!grown) {
    buffer->failed = true;
    return false;
  }
  buffer->bytes = grown;
  buffer->capacity = next;
  return true;
}

void buffer_append(Buffer *buffer, const char *bytes, size_t length) {
  if (!make_room(buffer, length))
    return;
  if (length)
    memcpy(buffer->bytes + buffer->length, bytes, length);
  buffer->length += length;
  buffer->bytes[buffer->length] = '\0';
}

void buffer_text(Buffer *buffer, const char *text) { buffer_append(buffer, text, strlen(text)); }

void buffer_char(Buffer *buffer, char byte) { buffer_append(buffer, &byte, 1); }

void buffer_format(Buffer *buffer, const char *format, ...) {
  va_list arguments, again;
  va_start(arguments, format);
  va_copy(again, arguments);
  int length = vsnprintf(NULL, 0, format, arguments);
  va_end(arguments);
  if (length < 0)
    buffer->failed = true;
  else if (make_room(buffer, (size_t)length)) {
    vsnprintf(buffer->bytes + buffer->length, (size_t)length + 1, format, again);
    buffer->length += (size_t)length;
  }
  va_end(again);
}

void buffer_clear(Buffer *buffer) {
  buffer->length = 0;
  buffer->failed = false;
  if (buffer->bytes)
    buffer->bytes[0] = '\0';
}

void buffer_free(Buffer *buffer) {
  free(buffer->bytes);
  memset(buffer, 0, sizeof *buffer);
}
