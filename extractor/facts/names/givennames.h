/** @file givennames.h  Words that may be given names, of people whom a document names in full elsewhere: "Kiran Shah …
    Kiran ne". */
#ifndef FACTS_NAMES_GIVENNAMES_H
#define FACTS_NAMES_GIVENNAMES_H

#include "facts/names/namefinder.h"

/** Notes that word w, which may be a given name and has more of a name behind it, begins the name of somebody: what follows
    is a surname, or a title stands before it. For the pass before names are added. */
void givennames_note(NameFinder *finder, uint32_t w);

/** Is somebody called by word w alone? Where names stand at the end, a word that givennames_note() has noted; one of the
    pack's own list only before what marks a subject. */
bool givennames_stands_alone(NameFinder *finder, uint32_t w);

#endif
