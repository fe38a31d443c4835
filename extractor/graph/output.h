/** @file output.h  The end of writing to a stream. */
#ifndef GRAPH_OUTPUT_H
#define GRAPH_OUTPUT_H

#include <stdio.h>

#include "base/sink.h"

/** Flush. @return RAPPORTEUR_OK, or RAPPORTEUR_ERROR_IO, told to the sink, if anything since the stream was opened
   could not be written. */
RapporteurStatus output_finish(FILE *out, Sink *sink);

#endif
