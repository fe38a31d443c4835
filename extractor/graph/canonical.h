/** @file canonical.h  The one form in which a term is stored, so that equal things are the same term. */
#ifndef GRAPH_CANONICAL_H
#define GRAPH_CANONICAL_H

#include "base/arena.h"
#include "graph/term.h"

#define NAMESPACE_ONTOLOGY "https://w3id.org/rapporteur/ontology#"
#define NAMESPACE_OWL "http://www.w3.org/2002/07/owl#"
#define NAMESPACE_RDF "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
#define NAMESPACE_RDFS "http://www.w3.org/2000/01/rdf-schema#"
#define NAMESPACE_SKOS "http://www.w3.org/2004/02/skos/core#"
#define NAMESPACE_XSD "http://www.w3.org/2001/XMLSchema#"

/** The local name of a datatype of XML Schema ("decimal"), borrowed from `datatype`; NULL for NULL and other datatypes.
 */
const char *canonical_xsd_name(const char *datatype);

/**
   Is this the canonical spelling of a number or boolean that Turtle writes without quotation marks and datatype?
   @param datatype May be NULL: then it is not.
   @param scratch Reset here.
*/
bool canonical_is_bare(const char *text, const char *datatype, Arena *scratch);

/** Valid UTF-8 in NFC: `text` itself if it is in NFC, or a null-terminated copy in the arena. NULL when memory is out. */
const char *canonical_text(const char *text, size_t length, Arena *arena);

/** What to do with a literal that is not a value of its datatype: refuse it, or keep its text. */
typedef enum { ILL_TYPED_REFUSED, ILL_TYPED_KEPT } IllTyped;

/**
   Check a term and make it canonical.

   IRIs are absolute, and have only characters that an IRI may have (RFC 3987, section 2.2); they are not changed.
   Literals: the text in NFC; language tags well-formed (BCP 47, section 2.1), at most 255 bytes long, and in lower
   case; xsd:string dropped; xsd:integer without plus sign and leading zeros; xsd:decimal so too, and with at least one
   digit on either side of the point and no other zeros at its end; xsd:boolean `true` or `false`; xsd:double and
   xsd:float with an exponent after `E`. Literals of other datatypes keep their text.

   @param term Borrowed.
   @param arena Holds what had to be changed.
   @param[out] out The canonical term; borrows from `term` and `arena`.
   @param[out] complaint On failure, what is wrong, in static storage ("is not a valid xsd:decimal").
   @return #RAPPORTEUR_OK, #RAPPORTEUR_ERROR_UTF8, #RAPPORTEUR_ERROR_RDF, #RAPPORTEUR_ERROR_LIMIT (2^28 bytes) or
   #RAPPORTEUR_ERROR_MEMORY.
*/
RapporteurStatus canonical_term(const Term *term, IllTyped ill_typed, Arena *arena, Term *out, const char **complaint);

#endif
