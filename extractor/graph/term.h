/** @file term.h  RDF terms on their way to a model or a writer. */
#ifndef GRAPH_TERM_H
#define GRAPH_TERM_H

#include "rapporteur.h"

typedef enum { TERM_IRI, TERM_LITERAL } TermKind;

/** An RDF term; strings are borrowed and null-terminated. There are no blank nodes in our data. Literals are canonical:
    decimals with a point, booleans true/false, no xsd:string, language tags in lower case, NFC. */
typedef struct Term {
  TermKind kind;
  const char *text;             /**< The IRI, or the literal's lexical form. */
  const char *language;         /**< Literals: tag or NULL. */
  const char *datatype;         /**< Literals: datatype IRI or NULL. */
} Term;

/** Receives one quad; `graph` is NULL for the default graph. What is not RAPPORTEUR_OK stops the sender. */
typedef RapporteurStatus (*TermReceiver)(void *user, const Term *subject, const Term *predicate, const Term *object,
                                         const Term *graph);

#endif
