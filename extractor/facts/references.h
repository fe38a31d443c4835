/** @file references.h  Whom pronouns, "the company", "we" and dropped subjects mean. */
#ifndef FACTS_REFERENCES_H
#define FACTS_REFERENCES_H

#include "facts/analysis.h"

/**
   Give every reference mention of the document its entity, where one can be told; to be called when types are decided.

   Persons: the subject of the latest sentence that names one. Organisations: the article's main one if this sentence or the
   one before speaks of it, else the subject of the latest sentence that names one. "I" is the speaker of the quotation
   around it, "we" the speaker's organisation: the one that shares a fact with the speaker, else the main one.
*/
RapporteurStatus references_resolve(Analysis *analysis);

/** Whom a dropped filler of type `type` (or `also`) at byte `at` of a sentence means; 0 when nobody can be told. */
uint32_t reference_at(const Analysis *analysis, const Pack *pack, uint32_t sentence, uint32_t at, Tag type, Tag also);

#endif
