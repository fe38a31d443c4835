/** @file output.h  The end of writing to a stream, and texts in messages. */
#ifndef GRAPH_OUTPUT_H
#define GRAPH_OUTPUT_H

#include <stdio.h>

#include "base/sink.h"

/** Flush. @return RAPPORTEUR_OK, or RAPPORTEUR_ERROR_IO, told to the sink, if anything since the stream was opened
   could not be written. */
RapporteurStatus output_finish(FILE *out, Sink *sink);

/** The beginning of a text, as it can stand in a message. */
typedef struct Excerpt {
  char text[120];
} Excerpt;

/** What is not valid UTF-8, and control characters, become question marks; what is too long ends in "...". */
Excerpt output_excerpt(const char *text);

#endif
