/** @file model.h  What the parts of a graph share: the model, and terms on their way into it. Internal to the module.
 */
#ifndef GRAPH_MODEL_H
#define GRAPH_MODEL_H

#include <librdf.h>

#include "base/arena.h"
#include "graph/canonical.h"
#include "graph/graph.h"
#include "graph/prefixes.h"
#include "graph/quads.h"

struct Graph {
  Sink *sink;
  librdf_world *world;
  librdf_storage *storage;
  librdf_model *model;
  Quads *quads; /* The storage's, borrowed. */
  Prefixes prefixes;
  Arena scratch;       /* For one term. */
  const char *file;    /* What is being read, or NULL. */
  unsigned blanks;     /* Blank nodes given names so far. */
  unsigned complaints; /* Errors that Redland has told. */
};

/** The number of an IRI or literal among the terms of graph->quads, made canonical and added as needed. What is wrong
   is told to the sink. */
RapporteurStatus model_term(Graph *graph, const Term *term, IllTyped ill_typed, uint32_t *number);

/** The number of the blank node with a label. */
RapporteurStatus model_blank(Graph *graph, const char *label, uint32_t *number);

/** Add a quad of terms. @param context Name of the graph or NO_TERM. */
RapporteurStatus model_add(Graph *graph, const uint32_t triple[3], uint32_t context);

#endif
