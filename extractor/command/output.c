#include "command/output.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "command/command.h"

static int tell(const char *name) {
  fprintf(stderr, "%s: error: cannot be written: %s\n", name, strerror(errno));
  return EXIT_NOT;
}

static bool is_standard(const char *name) { return !name || !strcmp(name, "-"); }

int output_open(Output *output, const char *name) {
  *output = (Output){stdout, NULL, NULL};
  if (is_standard(name))
    return 0;
  struct stat there;
  output->name = name;
  if (!stat(name, &there) && !S_ISREG(there.st_mode)) { /* a device or pipe is written as it is */
    output->stream = fopen(name, "wb");
    return output->stream ? 0 : tell(name);
  }
  size_t length = strlen(name) + sizeof ".part-XXXXXX";
  output->part = malloc(length);
  if (!output->part)
    return tell(name);
  snprintf(output->part, length, "%s.part-XXXXXX", name);
  int file = mkstemp(output->part);
  output->stream = file >= 0 ? fdopen(file, "wb") : NULL;
  if (!output->stream) {
    int code = tell(name);
    free(output->part);
    output->part = NULL;
    return code;
  }
  mode_t mask = umask(0);
  umask(mask);
  if (fchmod(file, 0666 & ~mask))
    return tell(name);
  return 0;
}

void output_abandon(Output *output) {
  if (output->stream && output->stream != stdout)
    fclose(output->stream);
  if (output->part)
    unlink(output->part);
  free(output->part);
  output->stream = NULL;
  output->part = NULL;
}

int output_close(Output *output) {
  bool failed = fflush(output->stream) || ferror(output->stream);
  if (!failed && output->part)
    failed = fsync(fileno(output->stream)) != 0;
  if (!failed && output->stream != stdout) {
    failed = fclose(output->stream) != 0;
    output->stream = NULL;
  }
  if (!failed && output->part)
    failed = rename(output->part, output->name) != 0;
  int code = failed ? tell(output->name ? output->name : "standard output") : 0;
  if (failed)
    output_abandon(output);
  free(output->part);
  output->part = NULL;
  return code;
}

int output_complete(Output *output, RapporteurStatus status) {
  bool partly = status == RAPPORTEUR_ERROR_INPUT;
  if (status && !partly) {
    output_abandon(output);
    return EXIT_NOT;
  }
  int code = output_close(output);
  return code || !partly ? code : EXIT_PARTLY;
}

static int write_graph(RapporteurGraph *graph, RapporteurGraphFormat format, const char *name) {
  Output output;
  int code = output_open(&output, name);
  return code ? code : output_complete(&output, rapporteur_graph_write(graph, format, output.stream));
}

int output_graph(RapporteurGraph *graph, RapporteurGraphFormat format, const char *name, const char *description) {
  RapporteurGraph *described = NULL;
  if (description && is_standard(name) && is_standard(description)) {
    fputs("rapporteur: graph and description cannot both go to standard output; name a file for one of them\n", stderr);
    return EXIT_NOT;
  }
  int code = write_graph(graph, format, name);
  if (code || !description)
    return code;
  if (rapporteur_graph_describe(graph, &described))
    return EXIT_NOT;
  code = write_graph(described, RAPPORTEUR_TURTLE, description);
  rapporteur_graph_free(described);
  return code;
}
