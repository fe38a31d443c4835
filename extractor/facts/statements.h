/** @file statements.h  What an analysed document states. */
#ifndef FACTS_STATEMENTS_H
#define FACTS_STATEMENTS_H

#include "facts/analysis.h"

/** What an analysed document states; sets analysis->local. @param[out] out Zeroed by the caller; owned by the caller
    (statements_free()) whatever is returned. @return RAPPORTEUR_OK or RAPPORTEUR_ERROR_MEMORY. */
RapporteurStatus statements_make(Analysis *analysis, DocumentStatements *out);
void statements_free(DocumentStatements *statements);

/** The local entity (from 1) that the statements made of an entity of the analysis, or 0 if no statement needs it. */
uint32_t statements_entity(const Analysis *analysis, uint32_t entity);

#endif
