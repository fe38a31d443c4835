/** @file entities.h  Which names of a document are one entity, and what each entity is. */
#ifndef FACTS_NAMES_ENTITIES_H
#define FACTS_NAMES_ENTITIES_H

#include "facts/analysis.h"

/** Give the entities of gazetteer mentions (places, licences) their numbers and canonical names. */
RapporteurStatus entities_of_gazetteer(Analysis *analysis, size_t first_mention);

/** Decide which short forms stand for which full names: "Mensch" for "Arthur Mensch", "Lumora" for "Lumora Health". */
RapporteurStatus entities_link(Analysis *analysis);

/** Say that two entities are one, if one name can abbreviate the other ("State Bank of India", "SBI") or the text says
    so (`stated`: "formerly known as", a ticker behind a legal form). */
void entities_alias(Analysis *analysis, uint32_t entity, uint32_t alias, bool stated);

/** Say that a name which begins a longer one is not a short form of it after all. */
void entities_part(Analysis *analysis, uint32_t shorter, uint32_t longer);
/** Say that a name is somebody's, who then is not the organisation of that name that is named later: "Brekke was a
    doctor. … the Brekke Institute". */
void entities_part_namesake(Analysis *analysis, uint32_t person, const ReservedTags *tags);
/** Say that a name is a place's, which then is not what is called after it: "Tilburg University is in Tilburg, Ohio". */
void entities_part_place(Analysis *analysis, uint32_t place, const ReservedTags *tags);

/** Decide what every entity is, by the votes so far, and put the decided types on the edges of its mentions.
    @return RAPPORTEUR_OK or RAPPORTEUR_ERROR_MEMORY. */
RapporteurStatus entities_decide(Analysis *analysis);

/** May the entity fill a role that takes `type` (or `also`, if not 0)? */
bool entity_fits(const Analysis *analysis, const Pack *pack, uint32_t entity, Tag type, Tag also);

#endif
