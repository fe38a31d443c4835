#include "command/command.h"
#include "command/data.h"
#include "command/messages.h"
#include "command/options.h"
#include "command/output.h"

static int export_graphs(RapporteurContext *context, const Parsed *parsed, RapporteurGraphFormat format,
                         const char *language, const char *name, const char *description) {
  RapporteurGraph *graph = data_graph(context, parsed->names, parsed->count);
  int code = EXIT_NOT;
  if (graph && !rapporteur_graph_prefer(graph, language))
    code = output_graph(graph, format, name, description);
  rapporteur_graph_free(graph);
  return code;
}

int command_export(int count, char **arguments) {
  const char *format = "turtle", *name = NULL, *description = NULL, *language = NULL, *data = NULL;
  bool quiet = false;
  const Option list[] = {option_graph_format(&format), option_output(&name), option_describe(&description),
                         option_names(&language),      option_data(&data),   option_quiet(&quiet, "no warnings")};
  const OptionSet set = {
      "export [options] GRAPH...",
      "Write graphs (Turtle, N-Triples, N-Quads, TriG, RDF/XML) as one graph in another form: a syntax\n"
      "of RDF, or CSV for a spreadsheet, one row a fact.",
      NULL, list, sizeof list / sizeof *list};
  Parsed parsed = options_parse(&set, count, arguments);
  if (parsed.done)
    return parsed.code;
  int form = options_graph_format(format);
  if (form < 0)
    return EXIT_NOT;
  if (!parsed.count)
    return options_wrong(&set, "a graph is wanted");
  Messages messages = messages_new(quiet);
  RapporteurContext *context = data_open(data, &messages);
  int code =
      context ? export_graphs(context, &parsed, (RapporteurGraphFormat)form, language, name, description) : EXIT_NOT;
  rapporteur_context_free(context);
  return code;
}
