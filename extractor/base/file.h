/** @file file.h  Whole files. */
#ifndef BASE_FILE_H
#define BASE_FILE_H

#include "base/buffer.h"
#include "base/sink.h"

/** Append everything that a file holds; `out->bytes` is not NULL then, even if that is nothing.
    @return RAPPORTEUR_OK, RAPPORTEUR_ERROR_IO (told to the sink) or RAPPORTEUR_ERROR_MEMORY (not told). */
RapporteurStatus file_read(const char *name, Sink *sink, Buffer *out);

#endif
