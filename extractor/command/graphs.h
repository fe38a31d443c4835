/** @file graphs.h  What the subcommands that make graphs of articles have in common. */
#ifndef COMMAND_GRAPHS_H
#define COMMAND_GRAPHS_H

#include "command/options.h"
#include "rapporteur.h"

typedef struct GraphOptions {
  const char *format, *output, *description, *base, *ontology, *entities;
  bool no_records;
  int form, part;               /**< `format` and `ontology` as numbers, after graphs_choose(). */
} GraphOptions;

/** What they are when the user says nothing. */
GraphOptions graphs_options(void);

Option option_base(GraphOptions *options);
Option option_ontology(GraphOptions *options);
Option option_entities(GraphOptions *options);
Option option_no_records(GraphOptions *options);

/** Look up format and ontology. @return false after telling which there are. */
bool graphs_choose(GraphOptions *options);

/** An extraction as the options want it. @return What the library says. @param[out] out NULL on failure. */
RapporteurStatus graphs_begin(RapporteurContext *context, const GraphOptions *options, RapporteurExtraction **out);

#endif
