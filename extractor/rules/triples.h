/** @file triples.h  A small Turtle file in memory, to look things up in: the ontology, its shapes. */
#ifndef RULES_TRIPLES_H
#define RULES_TRIPLES_H

#include <stdbool.h>
#include <stdint.h>

#include "base/array.h"
#include "base/sink.h"
#include "base/strings.h"

/** Namespaces, to be put before a local name: `RDF "type"`. */
#define RDF "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
#define RDFS "http://www.w3.org/2000/01/rdf-schema#"
#define OWL "http://www.w3.org/2002/07/owl#"
#define SH "http://www.w3.org/ns/shacl#"
#define XSD "http://www.w3.org/2001/XMLSchema#"

/** One triple; terms are numbers in Triples.strings. A blank node's text begins with "_:". */
typedef struct Triple {
  uint32_t subject, predicate, object;
  uint32_t language, datatype; /**< Of a literal object; NO_STRING when it has none. */
  bool literal;                /**< The object is a literal. */
  uint32_t next;               /**< 1 + index of the subject's next triple, in the file's order; 0 after the last. */
} Triple;

/** The first and the last triple of a subject, as Triple.next counts them. */
typedef struct TripleChain {
  uint32_t first, last;
} TripleChain;

/** Zero-initialise; free with triples_free(). */
typedef struct Triples {
  Strings *strings;
  ARRAY(Triple) items;       /**< In the order of the file. */
  ARRAY(TripleChain) chains; /**< By the subject's number. */
} Triples;

/** Append the triples of a Turtle file.
    @return RAPPORTEUR_OK, RAPPORTEUR_ERROR_IO, RAPPORTEUR_ERROR_SYNTAX (also for relative IRIs) or
    RAPPORTEUR_ERROR_MEMORY. */
RapporteurStatus triples_read(Triples *triples, const char *file, Sink *sink);
void triples_free(Triples *triples);

/** The number of a text, or NO_STRING if no triple has it. */
uint32_t triples_term(const Triples *triples, const char *text);
/** The text of a term. */
const char *triples_text(const Triples *triples, uint32_t term);

/** The first triple of `subject` with `predicate` (an IRI), after `previous` (a triple of the same subject) if that is
   not NULL; NULL if there is none. */
const Triple *triples_find(const Triples *triples, uint32_t subject, const char *predicate, const Triple *previous);
/** The first object of `subject` with `predicate`, or NO_STRING. */
uint32_t triples_object(const Triples *triples, uint32_t subject, const char *predicate);

/** Does some blank node occur in the triple? */
bool triples_is_blank(const Triples *triples, const Triple *triple);

#endif
