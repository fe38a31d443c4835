#include "base/buffer.h"

#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { USUALLY_ENOUGH = 64 };

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

void buffer_char(Buffer *buffer, char byte) {
  if (!make_room(buffer, 1))
    return;
  buffer->bytes[buffer->length++] = byte;
  buffer->bytes[buffer->length] = '\0';
}

char *buffer_reserve(Buffer *buffer, size_t more) {
  return make_room(buffer, more) ? buffer->bytes + buffer->length : NULL;
}

void buffer_format(Buffer *buffer, const char *format, ...) {
  va_list arguments, again;
  va_start(arguments, format);
  va_copy(again, arguments);
  /* most texts are short: measuring them first costs as much as writing them */
  char *to = buffer_reserve(buffer, USUALLY_ENOUGH);
  size_t room = to ? buffer->capacity - buffer->length : 0;
  int length = to ? vsnprintf(to, room, format, arguments) : -1;
  va_end(arguments);
  if (length >= 0 && (size_t)length >= room && (to = buffer_reserve(buffer, (size_t)length)))
    vsnprintf(to, (size_t)length + 1, format, again);
  va_end(again);
  if (length < 0 || !to)
    buffer->failed = true;
  else
    buffer->length += (size_t)length;
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
