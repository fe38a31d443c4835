/** @file namenouns.h  "The dairy": nouns that name an organisation of the text since its name has them ("Aures Dairy"). */
#ifndef FACTS_NAMENOUNS_H
#define FACTS_NAMENOUNS_H

#include "facts/analysis.h"

/**
   Give the class NameNoun to each word of the document that is written as a noun that a name of several words begins or
   ends with, and stands in no name itself: so that rules may take "the dairy" for a reference. To be called when names
   are linked; the lattices are indexed afterwards.

   @return RAPPORTEUR_OK or RAPPORTEUR_ERROR_MEMORY.
*/
RapporteurStatus namenouns_mark(Analysis *analysis);

/** Is a reference's noun such a word? */
bool namenoun_refers(const Analysis *analysis, const Mention *reference);

/** The only entity of a type whose name has a reference's noun so; 0 if there are none or several, or if the reference's
    noun is no such word. */
uint32_t namenoun_means(const Analysis *analysis, const Mention *reference, Tag type);

#endif
