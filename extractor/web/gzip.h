/** @file gzip.h  Compression for requests. */
#ifndef WEB_GZIP_H
#define WEB_GZIP_H

#include "base/buffer.h"

/** Replace what is in `out` by a gzip file (RFC 1952) that holds `bytes`. @return false when memory is out. */
bool gzip_compress(const char *bytes, size_t length, Buffer *out);

#endif
