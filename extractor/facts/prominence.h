/** @file prominence.h  Which entities a document is about. */
#ifndef FACTS_PROMINENCE_H
#define FACTS_PROMINENCE_H

#include "facts/analysis.h"

/** Entities that are not asked for. */
typedef struct Excluded { const uint32_t *items; unsigned count; } Excluded;
bool excluded_has(Excluded excluded, uint32_t entity);

/** Does the body of a text open with an organisation that it names often, and the headline does not? Then what that names,
    if nothing else says what it is, may be what the organisation makes. */
bool prominence_opens_elsewhere(const Analysis *analysis, const Pack *pack);

/** News is about organisations: if a name of no type in the headline is named more than any organisation, it is one. To
    be called when types are decided, before they are decided again. */
void prominence_settle(Analysis *analysis, const Pack *pack);

/** Rank the entities of every type; to be called when types are decided. @return RAPPORTEUR_OK or
    RAPPORTEUR_ERROR_MEMORY. */
RapporteurStatus prominence_rank(Analysis *analysis);

/** The entity of a type (or one below it) that the article is about: the most mentioned, those of the headline
    preferred, the first named if two are level; 0 if there is none, or if none is named in a heading or one of the
    first paragraphs. */
uint32_t prominence_main(const Analysis *analysis, const Pack *pack, Tag type, Excluded excluded);

#endif
