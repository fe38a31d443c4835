#include <stdio.h>
#include <stdlib.h>

#include "command/command.h"
#include "command/data.h"
#include "command/messages.h"
#include "command/options.h"
#include "command/output.h"

typedef struct {
  const char *depth, *language, *output, *data;
  bool quiet;
} Options;

enum { DEEPEST = 100 };

/* -1 after telling that it is no number. */
static long depth_of(const char *text) {
  char *end;
  long depth = strtol(text, &end, 10);
  if (end != text && !*end && depth >= 0 && depth <= DEEPEST)
    return depth;
  fprintf(stderr, "rapporteur: --depth wants a number from 0 to %d, not '%s'\n", DEEPEST, text);
  return -1;
}

static int draw(RapporteurContext *context, const Options *options, const Parsed *parsed, unsigned depth) {
  Output output;
  RapporteurGraph *graph = data_graph(context, parsed->names + 1, parsed->count - 1);
  int code =
      graph && !rapporteur_graph_prefer(graph, options->language) ? output_open(&output, options->output) : EXIT_NOT;
  if (!code)
    code = output_complete(&output, rapporteur_graph_draw(graph, parsed->names[0], depth, output.stream));
  rapporteur_graph_free(graph);
  return code;
}

int command_draw(int count, char **arguments) {
  Options options = {.depth = "1"};
  const Option list[] = {
      {'d', "depth", "NUMBER", "how many facts away from the entity to go; default 1", NULL, &options.depth},
      option_output(&options.output),
      option_names(&options.language),
      option_data(&options.data),
      option_quiet(&options.quiet, "no warnings")};
  const OptionSet set = {
      "draw [options] ENTITY GRAPH...",
      "Draw what graphs state of an entity, which is given by a name in any language or by its IRI: its\n"
      "facts and who else is in them, as input for GraphViz.",
      "For example: rapporteur draw 'Solenne Robotics' graph.ttl | dot -Tsvg > solenne.svg", list,
      sizeof list / sizeof *list};
  Parsed parsed = options_parse(&set, count, arguments);
  if (parsed.done)
    return parsed.code;
  long depth = depth_of(options.depth);
  if (depth < 0)
    return EXIT_NOT;
  if (parsed.count < 2)
    return options_wrong(&set, "an entity and a graph are wanted");
  Messages messages = messages_new(options.quiet);
  RapporteurContext *context = data_open(options.data, &messages);
  int code = context ? draw(context, &options, &parsed, (unsigned)depth) : EXIT_NOT;
  rapporteur_context_free(context);
  return code;
}
