#include "graph/output.h"

#include <errno.h>
#include <string.h>

RapporteurStatus output_finish(FILE *out, Sink *sink) {
  errno = 0;
  if (fflush(out) == 0 && !ferror(out))
    return RAPPORTEUR_OK;
  return sink_error(sink, RAPPORTEUR_ERROR_IO, NULL, "cannot write the output: %s",
                    errno ? strerror(errno) : "an earlier write failed");
}
