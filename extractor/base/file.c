#include "base/file.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

RapporteurStatus file_read(const char *name, Sink *sink, Buffer *out) {
  char block[65536];
  FILE *file = fopen(name, "rb");
  if (!file)
    return sink_error(sink, RAPPORTEUR_ERROR_IO, name, "cannot be read: %s", strerror(errno));
  buffer_append(out, "", 0);
  for (size_t n; (n = fread(block, 1, sizeof block, file)) > 0;)
    buffer_append(out, block, n);
  int error = ferror(file) ? errno : 0;
  fclose(file);
  if (error)
    return sink_error(sink, RAPPORTEUR_ERROR_IO, name, "cannot be read: %s", strerror(error));
  return out->failed ? RAPPORTEUR_ERROR_MEMORY : RAPPORTEUR_OK;
}
