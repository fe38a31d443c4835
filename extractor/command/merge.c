#include "command/command.h"
#include "command/data.h"
#include "command/graphs.h"
#include "command/messages.h"
#include "command/options.h"
#include "command/output.h"

typedef struct {
  GraphOptions graph;
  const char *removed, *data;
  bool quiet, same_as;
} Options;

/* Take in all graphs, or as many as can be read, but at least one; then leave out what is to be removed. */
static RapporteurStatus take_in(RapporteurExtraction *extraction, const Options *options, const Parsed *parsed,
                                bool *partly) {
  RapporteurStatus status = RAPPORTEUR_OK;
  size_t failed = 0;
  rapporteur_extraction_keep_names(extraction, options->same_as);
  for (size_t i = 0; i < parsed->count && (!status || status == RAPPORTEUR_ERROR_INPUT); i++) {
    status = rapporteur_extraction_merge(extraction, parsed->names[i]);
    failed += status == RAPPORTEUR_ERROR_INPUT;
  }
  *partly = failed;
  if (failed && failed < parsed->count && status == RAPPORTEUR_ERROR_INPUT)
    status = RAPPORTEUR_OK;
  if (!status && options->removed)
    status = rapporteur_extraction_remove(extraction, options->removed);
  return status;
}

static int merge(RapporteurContext *context, const Options *options, const Parsed *parsed) {
  RapporteurExtraction *extraction;
  RapporteurGraph *graph = NULL;
  bool partly = false;
  RapporteurStatus status = graphs_begin(context, &options->graph, &extraction);
  if (!status)
    status = take_in(extraction, options, parsed, &partly);
  if (!status)
    status = rapporteur_extraction_finish(extraction, (RapporteurOntologyPart)options->graph.part, &graph);
  rapporteur_extraction_free(extraction);
  int code = status ? EXIT_NOT
                    : output_graph(graph, (RapporteurGraphFormat)options->graph.form, options->graph.output,
                                   options->graph.description);
  rapporteur_graph_free(graph);
  return code ? code : partly ? EXIT_PARTLY : EXIT_WELL;
}

int command_merge(int count, char **arguments) {
  Options options = {.graph = graphs_options()};
  const Option list[] = {
      option_graph_format(&options.graph.format),
      option_output(&options.graph.output),
      option_describe(&options.graph.description),
      option_base(&options.graph),
      option_entities(&options.graph),
      {0, "remove", "SOURCE", "leave out what only this source (rap:source) says", NULL, &options.removed},
      {0, "same-as", NULL, "keep IRIs that are given up, as owl:sameAs of those that take their place",
       &options.same_as, NULL},
      option_ontology(&options.graph),
      option_no_records(&options.graph),
      option_data(&options.data),
      option_quiet(&options.quiet, "no warnings")};
  const OptionSet set = {
      "merge [options] GRAPH...",
      "Make one graph of several that 'rapporteur extract' made, in any format: one entity, one IRI, one\n"
      "fact once. The result is, byte for byte, that of one extraction of all their articles.",
      "A later graph's article takes the place of an earlier one's from the same source.", list,
      sizeof list / sizeof *list};
  Parsed parsed = options_parse(&set, count, arguments);
  if (parsed.done)
    return parsed.code;
  if (!graphs_choose(&options.graph))
    return EXIT_NOT;
  if (!parsed.count)
    return options_wrong(&set, "no graph to merge");
  Messages messages = messages_new(options.quiet);
  RapporteurContext *context = data_open(options.data, &messages);
  if (!context)
    return EXIT_NOT;
  int code = merge(context, &options, &parsed);
  rapporteur_context_free(context);
  return code;
}
