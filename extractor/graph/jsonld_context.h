/** @file jsonld_context.h  A JSON-LD context: what the keys of a JSON object mean. */
#ifndef GRAPH_JSONLD_CONTEXT_H
#define GRAPH_JSONLD_CONTEXT_H

#include <jansson.h>

#include "base/array.h"
#include "base/sink.h"
#include "base/strings.h"
#include "graph/prefixes.h"

/** What a term does with its values (JSON-LD 1.1, sections 4.2.3 and 4.6.2). */
typedef enum {
  JSONLD_PLAIN,
  JSONLD_ID,       /**< "@type": "@id": strings are IRIs. */
  JSONLD_VOCAB,    /**< "@type": "@vocab": strings are names of the vocabulary, or IRIs. */
  JSONLD_TYPED,    /**< "@type": a datatype. */
  JSONLD_LANGUAGES /**< "@container": "@language": texts by their language. */
} JsonldCoercion;

typedef struct JsonldTerm {
  const char *name; /**< Borrowed from the context. */
  JsonldCoercion coercion;
  const char *datatype; /**< JSONLD_TYPED: the datatype's IRI; else NULL. */
} JsonldTerm;

typedef struct JsonldContext {
  json_t *document;  /**< The object behind "@context", the graph's own prefixes included. */
  const char *vocab; /**< Behind "@vocab", or NULL. */
  Arena arena;
  Strings *iris;  /**< What terms stand for: number n is terms.items[n - 1]. */
  Strings *names; /**< Of all terms and prefixes. */
  ARRAY(JsonldTerm) terms;
} JsonldContext;

/**
   Read a file with one object that has one key, "@context". Understood are @version, @vocab, prefixes (strings that end in
   `#`, `/` or `:`), and terms that are objects with @id, @type and @container @language.

   @param prefixes Borrowed during the call; they are declared too, and win over the file's.
   @param[out] context Zero-initialised before; freed with jsonld_context_free(), whatever is returned.
   @return #RAPPORTEUR_OK, #RAPPORTEUR_ERROR_IO, #RAPPORTEUR_ERROR_SYNTAX or #RAPPORTEUR_ERROR_MEMORY.
*/
RapporteurStatus jsonld_context_read(const char *file, const Prefixes *prefixes, Sink *sink, JsonldContext *context);
void jsonld_context_free(JsonldContext *context);

/** The term that stands for an IRI, borrowed; NULL if there is none. */
const JsonldTerm *jsonld_context_term(const JsonldContext *context, const char *iri);
/** What is left of an IRI after @vocab, borrowed from `iri`, if that can stand for it; else NULL. */
const char *jsonld_context_vocab_name(const JsonldContext *context, const char *iri);

#endif
