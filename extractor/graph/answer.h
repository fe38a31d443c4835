/** @file answer.h  A SPARQL engine's answer to SELECT or ASK, as it is sent from one program to another. */
#ifndef GRAPH_ANSWER_H
#define GRAPH_ANSWER_H

#include "base/arena.h"
#include "base/sink.h"
#include "graph/rows.h"

/** Zero-initialise; free with answer_free(). */
typedef struct Answer {
  Rows rows; /**< Of SELECT. */
  Arena arena;
  ARRAY(const char *) names; /**< Of the variables. */
  ARRAY(TermKey) cells;      /**< Row by row; the text of what is unbound is NULL. */
  size_t row_count, row;     /**< How many, and where `rows` is. */
  bool boolean, yes;         /**< ASK, and its answer. */
} Answer;

/** SPARQL 1.1 Query Results JSON Format (W3C Recommendation of 21 March 2013).
    @param name What messages call it.
    @return RAPPORTEUR_OK, RAPPORTEUR_ERROR_SYNTAX or RAPPORTEUR_ERROR_MEMORY. */
RapporteurStatus answer_read_json(Answer *answer, const char *bytes, size_t length, const char *name, Sink *sink);
/** SPARQL Query Results XML Format (Second Edition, W3C Recommendation of 21 March 2013). */
RapporteurStatus answer_read_xml(Answer *answer, const char *bytes, size_t length, const char *name, Sink *sink);
void answer_free(Answer *answer);

/* For the readers: each returns false when memory is out. */

bool answer_add_name(Answer *answer, const char *name);
/** Begin a row in which nothing is bound. */
bool answer_add_row(Answer *answer);
/** Bind a variable of the last row; the value's strings are copied. A variable that was not announced is left out. */
bool answer_bind(Answer *answer, const char *name, const TermKey *value);

#endif
