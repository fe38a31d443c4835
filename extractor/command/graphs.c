#include "command/graphs.h"

static const char *const parts[] = {"none", "terms", "full"};

GraphOptions graphs_options(void) { return (GraphOptions){.format = "turtle", .ontology = "terms"}; }

Option option_base(GraphOptions *options) {
  return (Option){'b', "base", "IRI", "what the IRIs of entities and facts begin with", NULL, &options->base};
}

Option option_ontology(GraphOptions *options) {
  return (Option){0, "ontology", "PART", "of the ontology to put in: none, terms (default) or full", NULL,
                  &options->ontology};
}

Option option_entities(GraphOptions *options) {
  return (Option){0,    "entities",        "FILE", "known entities: IRIs, type and names, with tabs between",
                  NULL, &options->entities};
}

Option option_no_records(GraphOptions *options) {
  return (Option){0, "no-records", NULL, "leave out what 'rapporteur merge' needs", &options->no_records, NULL};
}

bool graphs_choose(GraphOptions *options) {
  options->form = options_graph_format(options->format);
  options->part = options_choice("ontology", options->ontology, parts, sizeof parts / sizeof *parts);
  return options->form >= 0 && options->part >= 0;
}

RapporteurStatus graphs_begin(RapporteurContext *context, const GraphOptions *options, RapporteurExtraction **out) {
  RapporteurStatus status = rapporteur_extraction_new(context, options->base, out);
  if (status)
    return status;
  rapporteur_extraction_keep_records(*out, !options->no_records);
  if (options->entities)
    status = rapporteur_extraction_entities(*out, options->entities);
  if (!status)
    return RAPPORTEUR_OK;
  rapporteur_extraction_free(*out);
  *out = NULL;
  return status;
}
