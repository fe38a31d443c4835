/** @file types.h  What names are names of: people, organisations, products, places. */
#ifndef FACTS_NAMES_TYPES_H
#define FACTS_NAMES_TYPES_H

#include "facts/analysis.h"

/** Weights of votes: what a typing rule says of one mention, what a role that is filled says, what a surname does. */
enum { VOTE_RULE = 3, VOTE_ROLE = 2, VOTE_SURNAME = 2 };

/** Is there nothing yet that says what a name is a name of? */
bool types_undecided(const NameEntity *entity);
/** Does a name look like somebody's: two or three words, none of them an organisation's or a common one, and no marks? */
bool types_look_personal(const NameEntity *entity);
/** Every name that fills a role of a match says what it probably is. */
void types_vote_by_roles(Analysis *analysis, const SentenceAnalysis *sentence, const Match *match);
/** Decide the types that facts leave undecided. @return RAPPORTEUR_OK or RAPPORTEUR_ERROR_MEMORY. */
RapporteurStatus types_settle(Analysis *analysis);

#endif
