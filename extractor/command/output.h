/** @file output.h  Where results go: standard output, or a file that is whole or not there at all. */
#ifndef COMMAND_OUTPUT_H
#define COMMAND_OUTPUT_H

#include <stdio.h>

#include "rapporteur.h"

typedef struct Output {
  FILE *stream;
  const char *name; /**< Of the file, or NULL for standard output. */
  char *part;       /**< The file that is being written, beside it. */
} Output;

/** Open `name` ("-" or NULL: standard output). @return 0, or an exit code after telling why. */
int output_open(Output *output, const char *name);
/** Finish: flush, and give the file its name. @return 0, or an exit code after telling why (the file is then
    removed). */
int output_close(Output *output);
/** Finish if all or part of the work went well, else give up: the sink has said why then. @return An exit code. */
int output_complete(Output *output, RapporteurStatus status);
/** Write a graph to `name`, and, unless `description` is NULL, its description (Turtle) to that file.
    @return An exit code, after telling why if it is not EXIT_WELL. */
int output_graph(RapporteurGraph *graph, RapporteurGraphFormat format, const char *name, const char *description);
/** Give up: remove what was written. */
void output_abandon(Output *output);

#endif
