#include "command/command.h"
#include "command/data.h"
#include "command/graphs.h"
#include "command/messages.h"
#include "command/options.h"
#include "command/output.h"

typedef struct {
  GraphOptions graph;
  const char *input_format, *data;
  bool quiet;
} Options;

/* Read everything; the graph is made even if some input failed. */
static RapporteurStatus extract(RapporteurContext *context, const Options *options, const Parsed *parsed, int input,
                                Messages *messages, RapporteurGraph **graph, bool *partly) {
  RapporteurExtraction *extraction;
  RapporteurStatus status = graphs_begin(context, &options->graph, &extraction);
  if (status)
    return status;
  rapporteur_extraction_watch(extraction, messages_progress, messages);
  status = rapporteur_extraction_read(extraction, parsed->names, parsed->count, (RapporteurInputFormat)input);
  messages_end(messages);
  *partly = status == RAPPORTEUR_ERROR_INPUT;
  if (!status || *partly)
    status = rapporteur_extraction_finish(extraction, (RapporteurOntologyPart)options->graph.part, graph);
  rapporteur_extraction_free(extraction);
  return status;
}

int command_extract(int count, char **arguments) {
  Options options = {.graph = graphs_options(), .input_format = "auto"};
  const Option list[] = {option_graph_format(&options.graph.format),
                         option_output(&options.graph.output),
                         option_describe(&options.graph.description),
                         option_base(&options.graph),
                         option_input_format(&options.input_format),
                         option_entities(&options.graph),
                         option_ontology(&options.graph),
                         option_no_records(&options.graph),
                         option_data(&options.data),
                         option_quiet(&options.quiet, "no warnings, no progress")};
  const OptionSet set = {
      "extract [options] INPUT...",
      "Read articles and write the graph of what they state. An INPUT is a text, HTML or NDJSON file,\n"
      "a folder (read whole, in name order), or - for standard input.",
      "Same input, same output, byte for byte, in whatever order the inputs are given.", list,
      sizeof list / sizeof *list};
  Parsed parsed = options_parse(&set, count, arguments);
  if (parsed.done)
    return parsed.code;
  int input = options_input_format(options.input_format);
  if (!graphs_choose(&options.graph) || input < 0)
    return EXIT_NOT;
  if (!parsed.count)
    return options_wrong(&set, "nothing to read; give files, folders, or - for standard input");
  Messages messages = messages_new(options.quiet);
  RapporteurContext *context = data_open(options.data, &messages);
  RapporteurGraph *graph = NULL;
  bool partly = false;
  if (!context)
    return EXIT_NOT;
  RapporteurStatus status = extract(context, &options, &parsed, input, &messages, &graph, &partly);
  int code = status ? EXIT_NOT
                    : output_graph(graph, (RapporteurGraphFormat)options.graph.form, options.graph.output,
                                   options.graph.description);
  rapporteur_graph_free(graph);
  rapporteur_context_free(context);
  return code ? code : partly ? EXIT_PARTLY : EXIT_WELL;
}
