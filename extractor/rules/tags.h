/** @file tags.h  The tags of a pack that the ontology and the engine bring with them. */
#ifndef RULES_TAGS_H
#define RULES_TAGS_H

#include "rules/pack.h"

/** Give the pack's lexicon the types of the ontology and the reserved tags, and note which tags are of entities and of
    individuals. @return RAPPORTEUR_OK or RAPPORTEUR_ERROR_MEMORY. */
RapporteurStatus tags_add(Pack *pack);

/** Note that something asks for the tag. @return false when memory is out. */
bool tags_use(Pack *pack, Tag tag);

#endif
