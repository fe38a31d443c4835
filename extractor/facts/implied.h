/** @file implied.h  What says no more than a statement with a name for it. */
#ifndef FACTS_IMPLIED_H
#define FACTS_IMPLIED_H

#include "facts/statement.h"

/** Drop the statements that only imply an individual (somebody "works at" Acme) where another statement tells how the
    same two belong together (she is its president, or founded it). @return RAPPORTEUR_OK or RAPPORTEUR_ERROR_MEMORY. */
RapporteurStatus implied_drop(DocumentStatements *statements);

#endif
