/** @file chains.h  Which mentions of a sentence mean the same. */
#ifndef FACTS_CHAINS_H
#define FACTS_CHAINS_H

#include "facts/analysis.h"

/** The mentions of entities of a document in text order, those of one sentence together. */
typedef struct Chains {
  const Analysis *analysis;
  const Mention **items;
  size_t count;
} Chains;

/** @param[out] out Zeroed by the caller; owned by the caller (chains_free()) whatever is returned.
    @return RAPPORTEUR_OK or RAPPORTEUR_ERROR_MEMORY. */
RapporteurStatus chains_make(const Analysis *analysis, Chains *out);
void chains_free(Chains *chains);

/** Walk through the mentions of a sentence that mean what an argument of a statement means, besides the argument's own:
    names and pronouns of its entity, or, where nobody can tell whom it means, the pronouns that agree with it.
    Mentions that overlap what was given before are left out.
    @param after The mention that was given last, NULL at first. @return NULL when there are no more. */
const Mention *chains_next(const Chains *chains, Span sentence, const Argument *argument, const Mention *after);

#endif
