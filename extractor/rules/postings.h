/** @file postings.h  Which rules are anchored on which words and tags. */
#ifndef RULES_POSTINGS_H
#define RULES_POSTINGS_H

#include "rules/pack.h"

/** Post every branch of the pack's rules under what anchors it. @return RAPPORTEUR_OK or RAPPORTEUR_ERROR_MEMORY. */
RapporteurStatus postings_add(Pack *pack);
void postings_free(PostingTable *postings);

#endif
