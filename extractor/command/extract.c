#include "command/command.h"
#include "command/data.h"
#include "command/graphs.h"
#include "command/messages.h"
#include "command/options.h"
#include "command/output.h"

typedef struct {
  GraphOptions graph;
  const char *input_format, *data;
  bool quiet, stream;
  int input;                    /* `input_format` as a number */
} Options;

/* What is read goes on even if some input fails. */
static RapporteurStatus read_inputs(RapporteurExtraction *extraction, const Options *options, const Parsed *parsed,
                                    Messages *messages, bool *partly) {
  rapporteur_extraction_watch(extraction, messages_progress, messages);
  RapporteurStatus status = rapporteur_extraction_read(extraction, parsed->names, parsed->count,
                                                       (RapporteurInputFormat)options->input);
  messages_end(messages);
  *partly = status == RAPPORTEUR_ERROR_INPUT;
  return *partly ? RAPPORTEUR_OK : status;
}

static int write_whole(RapporteurExtraction *extraction, const Options *options, const Parsed *parsed,
                       Messages *messages, bool *partly) {
  RapporteurGraph *graph = NULL;
  RapporteurStatus status = read_inputs(extraction, options, parsed, messages, partly);
  if (!status)
    status = rapporteur_extraction_finish(extraction, (RapporteurOntologyPart)options->graph.part, &graph);
  int code = status ? EXIT_NOT
                    : output_graph(graph, (RapporteurGraphFormat)options->graph.form, options->graph.output,
                                   options->graph.description);
  rapporteur_graph_free(graph);
  return code;
}

static int write_stream(RapporteurExtraction *extraction, const Options *options, const Parsed *parsed,
                        Messages *messages, bool *partly) {
  Output output;
  int code = output_open(&output, options->graph.output);
  if (code)
    return code;
  RapporteurStatus status =
      rapporteur_extraction_stream(extraction, (RapporteurGraphFormat)options->graph.form,
                                   (RapporteurOntologyPart)options->graph.part, output.stream);
  if (!status)
    status = read_inputs(extraction, options, parsed, messages, partly);
  return output_complete(&output, status);
}

static int extract(RapporteurContext *context, const Options *options, const Parsed *parsed, Messages *messages) {
  RapporteurExtraction *extraction;
  bool partly = false;
  if (graphs_begin(context, &options->graph, &extraction))
    return EXIT_NOT;
  int code = (options->stream ? write_stream : write_whole)(extraction, options, parsed, messages, &partly);
  rapporteur_extraction_free(extraction);
  return code ? code : partly ? EXIT_PARTLY : EXIT_WELL;
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
                         {0, "stream", NULL, "write each document at once, by itself (ntriples, nquads)",
                          &options.stream, NULL},
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
  options.input = options_input_format(options.input_format);
  if (!graphs_choose(&options.graph) || options.input < 0)
    return EXIT_NOT;
  if (options.stream && options.graph.description)
    return options_wrong(&set, "what is written as a stream cannot be described");
  if (!parsed.count)
    return options_wrong(&set, "nothing to read; give files, folders, or - for standard input");
  Messages messages = messages_new(options.quiet);
  RapporteurContext *context = data_open(options.data, &messages);
  if (!context)
    return EXIT_NOT;
  int code = extract(context, &options, &parsed, &messages);
  rapporteur_context_free(context);
  return code;
}
