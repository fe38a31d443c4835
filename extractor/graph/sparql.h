/** @file sparql.h  SPARQL text cut into tokens, and the traps that can be seen in them. */
#ifndef GRAPH_SPARQL_H
#define GRAPH_SPARQL_H

#include "base/array.h"
#include "base/sink.h"
#include "graph/prefixes.h"

typedef enum {
  SPARQL_WORD,     /**< Keyword, function, `a`, `true`. */
  SPARQL_VARIABLE, /**< With its ? or $. */
  SPARQL_IRI,      /**< <...> */
  SPARQL_NAME,     /**< prefix:local, _:label */
  SPARQL_STRING,
  SPARQL_NUMBER,
  SPARQL_SIGN /**< Everything else, one or two bytes; a language tag. */
} SparqlKind;

typedef struct SparqlToken {
  SparqlKind kind;
  const char *text; /**< Borrowed from the query; not null-terminated. */
  size_t length;
  unsigned line, column; /**< From 1; columns are code points. */
} SparqlToken;

typedef ARRAY(SparqlToken) SparqlTokens;

/** Append the tokens of a query, comments left out. Never refuses a text. @return false when memory is out. */
bool sparql_cut(const char *query, SparqlTokens *tokens);

/** Is it this keyword (in any case) or this sign? */
bool sparql_is(const SparqlToken *token, const char *text);

/** Declare the prefixes that a query declares, unless no syntax takes their names; `xsd` stays what it is, because the writers rely on
    it. @return false when memory is out. */
bool sparql_prefixes(const char *query, Prefixes *prefixes);

/** Is it CONSTRUCT or DESCRIBE, rather than SELECT or ASK? @return false when memory is out. */
bool sparql_gives_triples(const char *query, bool *triples);

/**
   Look for what rasqal 0.9.33 is known to get wrong without saying so, and for what it does not understand. Each
   finding is told to the sink with the line and a safe way to say the same: as a warning, or as an error where rasqal
   would read memory that it has freed already.

   @return #RAPPORTEUR_OK (perhaps with warnings), #RAPPORTEUR_ERROR_SYNTAX (do not execute it),
   #RAPPORTEUR_ERROR_MEMORY.
*/
RapporteurStatus sparql_check(const char *query, Sink *sink);

#endif
