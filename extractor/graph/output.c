#include "graph/output.h"

#include <errno.h>
#include <string.h>
#include <unicode/utf8.h>

RapporteurStatus output_finish(FILE *out, Sink *sink) {
  errno = 0;
  if (fflush(out) == 0 && !ferror(out))
    return RAPPORTEUR_OK;
  return sink_error(sink, RAPPORTEUR_ERROR_IO, NULL, "cannot write the output: %s",
                    errno ? strerror(errno) : "an earlier write failed");
}

Excerpt output_excerpt(const char *text) {
  Excerpt excerpt = {""};
  const uint8_t *bytes = (const uint8_t *)text;
  size_t room = sizeof excerpt.text - sizeof "...", used = 0, at = 0;
  while (text[at] && used + U8_MAX_LENGTH <= room) {
    size_t begin = at;
    int32_t character;
    U8_NEXT(bytes, at, begin + strnlen(text + begin, U8_MAX_LENGTH), character);
    if (character < ' ' || character == 0x7f)
      excerpt.text[used++] = '?';
    else
      while (begin < at)
        excerpt.text[used++] = text[begin++];
  }
  if (text[at])
    memcpy(excerpt.text + used, "...", sizeof "...");
  return excerpt;
}
