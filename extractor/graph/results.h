/** @file results.h  The results of a query in the formats that they are asked for. */
#ifndef GRAPH_RESULTS_H
#define GRAPH_RESULTS_H

#include <stdio.h>

#include "base/sink.h"
#include "graph/prefixes.h"
#include "graph/rows.h"

/** Where results go, and what they are. */
typedef struct ResultTarget {
  FILE *out;
  const char *const *names; /**< Of the variables. */
  size_t columns;           /**< How many variables there are. */
  Sink *sink;
  const Prefixes *prefixes; /**< For tables. */
  unsigned width;           /**< Of tables, in terminal cells; 0 is unlimited. */
} ResultTarget;

/** A format for the rows of SELECT and the answer of ASK. The caller calls output_finish(). */
typedef struct ResultFormat {
  const char *name;
  RapporteurStatus (*bindings)(Rows *rows, const ResultTarget *target);
  void (*boolean)(bool answer, FILE *out);
} ResultFormat;

/** SPARQL 1.1 Query Results CSV and TSV, JSON, and XML Formats (W3C Recommendations of 21 March 2013), and, for people,
    table.h's. NULL if there is none of that name. */
const ResultFormat *result_format(const char *name);

#endif
