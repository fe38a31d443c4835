#include "web/gzip.h"

#include <limits.h>
#define ZLIB_CONST
#include <zlib.h>

/* Window of 32 KB, and a header of gzip instead of zlib's. */
enum { GZIP_WINDOW = 15 + 16, MEMORY_LEVEL = 8 };

/* zlib counts what it is given in unsigned int. */
static void feed(z_stream *stream, const char **bytes, size_t *length) {
  if (stream->avail_in || !*length)
    return;
  uInt piece = *length < UINT_MAX ? (uInt)*length : UINT_MAX;
  stream->next_in = (const Bytef *)*bytes;
  stream->avail_in = piece;
  *bytes += piece;
  *length -= piece;
}

bool gzip_compress(const char *bytes, size_t length, Buffer *out) {
  unsigned char block[16 * 1024];
  z_stream stream = {.zalloc = NULL};
  int state = Z_OK;
  buffer_clear(out);
  if (deflateInit2(&stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, GZIP_WINDOW, MEMORY_LEVEL, Z_DEFAULT_STRATEGY) != Z_OK)
    return false;
  while (state == Z_OK && !out->failed) {
    feed(&stream, &bytes, &length);
    stream.next_out = block;
    stream.avail_out = sizeof block;
    state = deflate(&stream, length ? Z_NO_FLUSH : Z_FINISH);
    buffer_append(out, (const char *)block, sizeof block - stream.avail_out);
  }
  deflateEnd(&stream);
  return state == Z_STREAM_END && !out->failed;
}
