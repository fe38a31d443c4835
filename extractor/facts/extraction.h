/** @file extraction.h  From a document to what it states. */
#ifndef FACTS_EXTRACTION_H
#define FACTS_EXTRACTION_H

#include "facts/analysis.h"

/** Gives the pack of a language, or NULL when there is none. */
typedef const Pack *(*PackOfLanguage)(void *user, const char *language);

/** What to do, and who hears of it. */
typedef struct ExtractionRequest {
  PackOfLanguage pack;
  void *user;
  Romaniser *romaniser;         /**< Borrowed. */
  int only_rule;                /**< For explain: index of the only fact rule to run, or -1. */
  void (*failed)(void *user, const Analysis *analysis, uint32_t sentence, const Failure *failure); /**< May be NULL. */
  void *failed_user;
} ExtractionRequest;

/**
   Analyse a document: lattices, values, names, references, rules.
   @param[out] out To be zeroed by the caller; freed with analysis_free() whatever is returned.
   @return RAPPORTEUR_OK, RAPPORTEUR_ERROR_LANGUAGE (no paragraph has a pack) or RAPPORTEUR_ERROR_MEMORY.
*/
RapporteurStatus analyse(const Document *document, const ExtractionRequest *request, Matcher *matcher, Analysis *out);
void analysis_free(Analysis *analysis);

#endif
