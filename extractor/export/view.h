/** @file view.h  Looking things up in a graph of facts: what stands at a property, and how something is called. */
#ifndef EXPORT_VIEW_H
#define EXPORT_VIEW_H

#include "base/array.h"
#include "base/buffer.h"
#include "graph/canonical.h"
#include "graph/quads.h"
#include "rules/schema.h"

/** A graph to look into. Zero-initialise `failed`. */
typedef struct View {
  Quads *quads;         /**< Borrowed; stays as it is meanwhile. */
  const Schema *schema; /**< Borrowed: what facts and roles there are. */
  const char *language; /**< Names in this language are preferred, then English ones; may be NULL. */
  bool failed;          /**< Memory was out. */
} View;

/** A term and its text (IRI or lexical form), borrowed. */
typedef struct Seen {
  const char *text;
  uint32_t term;
} Seen;
typedef ARRAY(Seen) SeenTerms;

/** The number of an IRI in two parts, NO_TERM if the graph does not have it. */
uint32_t view_iri(View *view, const char *name_space, const char *local);
/** The number of a term of the ontology. */
uint32_t view_term(View *view, const char *local);

/** What stands at `part` of the triples of a pattern (a term or NO_TERM for each part), each once, by the bytes of the text.
    @param[out] out Replaced; the caller frees it with array_free(). */
void view_find(View *view, uint32_t subject, uint32_t predicate, uint32_t object, int part, SeenTerms *out);
/** The objects of a subject and a predicate. A predicate NO_TERM has none. */
void view_objects(View *view, uint32_t subject, uint32_t predicate, SeenTerms *out);
/** The text of the first of view_objects(), borrowed; NULL if there is none. */
const char *view_text(View *view, uint32_t subject, uint32_t predicate);

/** Does the graph state the triple? */
bool view_states(View *view, uint32_t subject, uint32_t predicate, uint32_t object);

/** What an IRI ends in, after its last # or /; borrowed from it. */
const char *view_local(const char *iri);
TermKey view_key(View *view, uint32_t term);
bool view_is_literal(View *view, uint32_t term);
/** How well a language (or NULL) suits the reader: 0 is the preferred one, 1 is English, 2 any other. */
int view_language_rank(const View *view, const char *language);
/** What people call a term, borrowed: a literal's text; an IRI's label in the preferred language, in English, or the least of
    others; else what its IRI ends in. */
const char *view_name(View *view, uint32_t term);

/** The kind of fact that a subject is, or NULL. */
const FactType *view_fact_type(View *view, uint32_t subject);
/** The facts of a class, by their IRIs. */
void view_facts(View *view, const FactType *type, SeenTerms *out);

#endif
