/**
   @file rapporteur.h
   The public interface of librapporteur: news text in, a graph of facts out.

   Conventions. Every function that can fail returns a #RapporteurStatus; the
   detail of a failure is told once, to the context's sink. Text is UTF-8 with an
   explicit length unless a parameter is said to be null-terminated. "Borrowed"
   pointers stay the owner's; "owned by the caller" pointers are freed with the
   function that is named; out-parameters are NULL on failure; every `_free`
   accepts NULL. A context, and everything made from it, belongs to one thread at
   a time; different threads use different contexts.
*/
#ifndef RAPPORTEUR_H
#define RAPPORTEUR_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#ifdef __cplusplus
extern "C" {
#endif

#if defined(RAPPORTEUR_BUILD) && defined(__GNUC__)
#  define RAPPORTEUR_API __attribute__((visibility("default")))
#else
#  define RAPPORTEUR_API
#endif

/** What a function has to say about how it went. */
typedef enum {
  RAPPORTEUR_OK = 0,
  RAPPORTEUR_ERROR_MEMORY,      /**< An allocation failed. */
  RAPPORTEUR_ERROR_IO,          /**< A file or stream could not be read or written. */
  RAPPORTEUR_ERROR_UTF8,        /**< Text is not valid UTF-8. */
  RAPPORTEUR_ERROR_LIMIT,       /**< A documented limit was exceeded. */
  RAPPORTEUR_ERROR_SYNTAX,      /**< A rule file, ontology or query has errors. */
  RAPPORTEUR_ERROR_LANGUAGE,    /**< No language pack covers the text. */
  RAPPORTEUR_ERROR_INPUT,       /**< An input is not text, or some input failed. */
  RAPPORTEUR_ERROR_ARGUMENT,    /**< An argument names something that does not exist. */
  RAPPORTEUR_ERROR_RDF          /**< Redland refused a statement, a query or a graph. */
} RapporteurStatus;

/** How grave a message is. */
typedef enum { RAPPORTEUR_NOTE, RAPPORTEUR_WARNING, RAPPORTEUR_ERROR } RapporteurSeverity;

/** One message, for people. All strings are borrowed, valid during the call. */
typedef struct {
  RapporteurSeverity severity;
  RapporteurStatus status;
  const char *file;             /**< The file meant, or NULL. */
  unsigned line, column;        /**< From 1; 0 when there is none. Columns count code points. */
  const char *text;             /**< Null-terminated, without a newline. */
  const char *source_line;      /**< The line meant, null-terminated, or NULL. */
} RapporteurMessage;

/** Hears messages. `user` is what was given with the sink. */
typedef void (*RapporteurSink)(void *user, const RapporteurMessage *message);

#ifdef __cplusplus
}
#endif
#endif
