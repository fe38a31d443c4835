/** @file charset.h  Bytes of any charset to UTF-8. */
#ifndef TEXT_CHARSET_H
#define TEXT_CHARSET_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buffer.h"
#include "rapporteur.h"

/** Text that is borrowed from somewhere. */
typedef struct TextView {
  const char *bytes;
  size_t length;
} TextView;

/** Whether the bytes look like anything but text: pictures, archives, programs. */
bool charset_is_binary(const char *bytes, size_t length);

/**
   Decode bytes by their byte order mark, as UTF-8 if they are that (but for a few faults), as UTF-16 if it looks so, by
   the charset `declared`, or by ICU's detector; when all fail they stay as they are.

   @param declared Null-terminated name of a charset, or NULL.
   @param scratch Holds the decoded text when the bytes were not UTF-8.
   @param[out] out UTF-8 without a byte order mark, borrowed from `bytes` or from `scratch`.
   @return RAPPORTEUR_OK or RAPPORTEUR_ERROR_MEMORY.
*/
RapporteurStatus charset_decode(const char *bytes, size_t length, const char *declared, Buffer *scratch, TextView *out);

#endif
