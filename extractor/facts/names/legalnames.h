/** @file legalnames.h  What a legal form ends, where what describes names stands before them: "… of Pune Urn Ceramics Ltd
    has": everything from where a noun phrase begins is the name, be it ordinary words. */
#ifndef FACTS_NAMES_LEGALNAMES_H
#define FACTS_NAMES_LEGALNAMES_H

#include "facts/names/namefinder.h"

/** May word w begin a name before what only names end with: be it a word of the rules, a form of a word, or what acts and
    owns as organisations do? */
bool legalnames_may_begin(const NameFinder *finder, uint32_t w);

/** Does an ordinary word at w begin what a legal form ends, right behind what can stand before a name? `*unsure`: an
    unknown word stands between, which may be all of the name ("giant Urn Ltd"), or the first is a word of the rules, as
    pronouns are, that nothing describes. */
bool legalnames_begin(const NameFinder *finder, uint32_t w, bool *unsure);

/** Does the word at w stand so before an organisation's word that is no common noun, and that ends the name: "Pace Motors ne"? */
bool legalnames_labelled(NameFinder *finder, uint32_t w);

/** Make the ordinary words names that legal forms of the finder's sentence say are.
    @return RAPPORTEUR_OK or RAPPORTEUR_ERROR_MEMORY. */
RapporteurStatus legalnames_draw(NameFinder *finder);

#endif
