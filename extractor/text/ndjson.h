/** @file ndjson.h  Documents as JSON objects, one a line. */
#ifndef TEXT_NDJSON_H
#define TEXT_NDJSON_H

#include "text/input.h"

/** Longest line that is read, in bytes. */
#define NDJSON_LONGEST_LINE ((size_t)64 << 20)

/** Whether a file's first bytes are those of a JSON object. */
bool ndjson_is_object(const char *bytes, size_t length);

/**
   Read one line: {"text": "...", "id": ..., "title": "...", "date": "...", "language": "...", "source": "..."}; all but
   `text` may be missing, and `url` is another name of `source`.

   @param name, line Where the line is, for messages; `name` is the document's source when the line gives none.
   @return What `function` returned, or RAPPORTEUR_OK with `*bad` set after a message when the line is no document.
*/
RapporteurStatus ndjson_read(const char *text, size_t length, const char *name, unsigned line, Sink *sink,
                             InputDocument function, void *user, bool *bad);

#endif
