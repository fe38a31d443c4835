/** @file partners.h  The organisation that a speaker's "we" means, which is the one that shares a fact with the speaker;
    and who backs others. */
#ifndef FACTS_PARTNERS_H
#define FACTS_PARTNERS_H

#include "facts/analysis.h"

/** What is known of one entity as a speaker. */
typedef struct Partnership {
  uint32_t first;               /**< 1 + the first fact that gives it an organisation; 0 none. */
  bool main;                    /**< A fact gives it the article's main organisation. */
} Partnership;

/** Facts by the mentions that fill their roles, and partnerships by entity. Zero-initialise; free with
    partners_free(). */
typedef struct Partners {
  uint32_t *facts_start, *facts;        /**< Mention m fills roles of facts[facts_start[m]] to facts[facts_start[m + 1]]. */
  Partnership *by_entity;
} Partners;

/** Index the facts that were found, and mark the entities that back others. @return RAPPORTEUR_OK or RAPPORTEUR_ERROR_MEMORY. */
RapporteurStatus partners_index(Analysis *analysis, Partners *partners);
/** Note that a reference mention has now got its entity. */
void partners_note(Analysis *analysis, Partners *partners, const Mention *mention);
/** The main organisation if it shares a fact with the entity, else the first that does; 0 if none is known to. */
uint32_t partners_known(const Analysis *analysis, const Partners *partners, const Pack *pack, uint32_t entity);
void partners_free(Partners *partners);

#endif
