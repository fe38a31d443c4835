#include <sys/ioctl.h>
#include <unistd.h>

#include "command/command.h"
#include "command/data.h"
#include "command/messages.h"
#include "command/options.h"
#include "command/output.h"

/* Columns of the terminal that a stream is, 0 when it is none. */
static unsigned terminal_width(FILE *stream) {
  struct winsize size;
  return isatty(fileno(stream)) && !ioctl(fileno(stream), TIOCGWINSZ, &size) ? size.ws_col : 0;
}

static int run_query(RapporteurContext *context, const Parsed *parsed, const char *format, const char *name) {
  char *sparql;
  Output output;
  if (rapporteur_query_text(context, parsed->names[0], &sparql))
    return EXIT_NOT;
  RapporteurGraph *graph = data_graph(context, parsed->names + 1, parsed->count - 1);
  int code = graph ? output_open(&output, name) : EXIT_NOT;
  if (!code)
    code = output_complete(&output, rapporteur_graph_query(graph, sparql, format, terminal_width(output.stream),
                                                           output.stream));
  rapporteur_graph_free(graph);
  rapporteur_string_free(sparql);
  return code;
}

int command_query(int count, char **arguments) {
  const char *format = "table", *name = NULL, *data = NULL;
  bool list_queries = false, quiet = false;
  const Option list[] = {
      {'f', "format", "FORMAT", "table (default), csv, tsv, json or xml; CONSTRUCT: turtle or ntriples", NULL, &format},
      option_output(&name),
      {'l', "list", NULL, "list the bundled queries and the questions that they answer", &list_queries, NULL},
      option_data(&data), option_quiet(&quiet, "no warnings")};
  const OptionSet set = {"query [options] NAME|FILE.rq GRAPH...",
                         "Ask graphs (Turtle, N-Triples, N-Quads, TriG, RDF/XML): a bundled query by its name, or\n"
                         "SPARQL of your own from a file that ends in .rq.",
                         NULL, list, sizeof list / sizeof *list};
  Parsed parsed = options_parse(&set, count, arguments);
  if (parsed.done)
    return parsed.code;
  if (!list_queries && parsed.count < 2)
    return options_wrong(&set, "a query and a graph are wanted");
  Messages messages = messages_new(quiet);
  RapporteurContext *context = data_open(data, &messages);
  if (!context)
    return EXIT_NOT;
  int code = !list_queries ? run_query(context, &parsed, format, name)
                           : rapporteur_query_list(context, stdout) ? EXIT_NOT : EXIT_WELL;
  rapporteur_context_free(context);
  return code;
}
