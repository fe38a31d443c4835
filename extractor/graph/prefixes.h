/** @file prefixes.h  Short names for the beginnings of IRIs. */
#ifndef GRAPH_PREFIXES_H
#define GRAPH_PREFIXES_H

#include <stdbool.h>

#include "base/array.h"
#include "base/buffer.h"

typedef struct Prefix {
  char *name; /**< Without the colon. */
  char *iri;
  size_t length; /**< Of the IRI. */
} Prefix;

/** Zero-initialise. Sorted by name. */
typedef ARRAY(Prefix) Prefixes;

void prefixes_free(Prefixes *prefixes);

/** Is it the empty prefix, or of the part of PN_PREFIX (Turtle, section 6.5) that is ASCII? */
bool prefixes_is_name(const char *name);

/** Declare a prefix, or declare it anew. Both strings are copied. @return false when memory is out. */
bool prefixes_set(Prefixes *prefixes, const char *name, const char *iri);

/** The prefix with the longest IRI that `iri` begins with and whose rest is a local name that every RDF syntax takes
   (ASCII letters, digits, `_` and, after the first, `-`); borrowed. NULL if there is none. */
const Prefix *prefixes_match(const Prefixes *prefixes, const char *iri);

/** Append `name:local` to a buffer, or return false if no prefix matches. */
bool prefixes_shorten(const Prefixes *prefixes, const char *iri, Buffer *out);

#endif
