#include "command/command.h"
#include "command/data.h"
#include "command/messages.h"
#include "command/options.h"
#include "command/output.h"

static const char *const ontology_parts[] = {"none", "terms", "full"};

typedef struct {
  const char *format, *output, *base, *input_format, *ontology, *data;
  bool quiet;
} Options;

/* Read everything; the graph is made even if some input failed. */
static RapporteurStatus extract(RapporteurContext *context, const Options *options, const Parsed *parsed, int input,
                                int ontology, Messages *messages, RapporteurGraph **graph, bool *partly) {
  RapporteurExtraction *extraction;
  RapporteurStatus status = rapporteur_extraction_new(context, options->base, &extraction);
  if (status)
    return status;
  rapporteur_extraction_watch(extraction, messages_progress, messages);
  status = rapporteur_extraction_read(extraction, parsed->names, parsed->count, (RapporteurInputFormat)input);
  messages_end(messages);
  *partly = status == RAPPORTEUR_ERROR_INPUT;
  if (!status || *partly)
    status = rapporteur_extraction_finish(extraction, (RapporteurOntologyPart)ontology, graph);
  rapporteur_extraction_free(extraction);
  return status;
}

int command_extract(int count, char **arguments) {
  Options options = {.format = "turtle", .input_format = "auto", .ontology = "terms"};
  const Option list[] = {
      option_graph_format(&options.format), option_output(&options.output),
      {'b', "base", "IRI", "what the IRIs of entities and facts begin with", NULL, &options.base},
      option_input_format(&options.input_format),
      {0, "ontology", "PART", "of the ontology to put in: none, terms (default) or full", NULL, &options.ontology},
      option_data(&options.data), option_quiet(&options.quiet, "no warnings, no progress")};
  const OptionSet set = {
      "extract [options] INPUT...",
      "Read articles and write the graph of what they state. An INPUT is a text, HTML or NDJSON file,\n"
      "a folder (read whole, in name order), or - for standard input.",
      "Same input, same output, byte for byte, in whatever order the inputs are given.", list,
      sizeof list / sizeof *list};
  Parsed parsed = options_parse(&set, count, arguments);
  if (parsed.done)
    return parsed.code;
  int format = options_graph_format(options.format);
  int input = options_input_format(options.input_format);
  int ontology = options_choice("ontology", options.ontology, ontology_parts, 3);
  if (format < 0 || input < 0 || ontology < 0)
    return EXIT_NOT;
  if (!parsed.count)
    return options_wrong(&set, "nothing to read; give files, folders, or - for standard input");
  Messages messages = messages_new(options.quiet);
  RapporteurContext *context = data_open(options.data, &messages);
  RapporteurGraph *graph = NULL;
  bool partly = false;
  if (!context)
    return EXIT_NOT;
  RapporteurStatus status = extract(context, &options, &parsed, input, ontology, &messages, &graph, &partly);
  int code = status ? EXIT_NOT : output_graph(graph, (RapporteurGraphFormat)format, options.output);
  rapporteur_graph_free(graph);
  rapporteur_context_free(context);
  return code ? code : partly ? EXIT_PARTLY : EXIT_WELL;
}
