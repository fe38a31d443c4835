/** @file references.h  Whom pronouns, "the company", "we" and dropped subjects mean. */
#ifndef FACTS_REFERENCES_H
#define FACTS_REFERENCES_H

#include "facts/analysis.h"

/**
   Give every reference mention of the document its entity, where one can be told; to be called when types are decided.

   Persons, and what pronouns mean: the subject of the latest sentence that names one, or of the main clause after them.
   "The company": the article's main organisation if the paragraph speaks of it or of none before; else the one that the
   paragraph names first. "The bank": the latest organisation with that word in its name. "I" is the speaker of the
   quotation around it, "we" the speaker's organisation: the one that shares a fact with the speaker, else what "the
   company" would mean there.
   "Who" and "which": what the sentence named last before them.

   @return RAPPORTEUR_OK or RAPPORTEUR_ERROR_MEMORY.
*/
RapporteurStatus references_resolve(Analysis *analysis);

#endif
