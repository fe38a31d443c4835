/** @file introduced.h  Ordinary words that the text introduces as names: "the startup Threshold has raised".

    In scripts without capitals nothing else tells such names from words. A word is introduced by a word of the class
    `Introduces` before it and one of `AfterName` behind it. */
#ifndef FACTS_NAMES_INTRODUCED_H
#define FACTS_NAMES_INTRODUCED_H

#include "facts/names/namefinder.h"

/** Note the introduced names of the finder's sentence: they are names in the whole document.
    @return RAPPORTEUR_OK or RAPPORTEUR_ERROR_MEMORY. */
RapporteurStatus introduced_note(NameFinder *finder);

/** Does a word or phrase of a class end right before word w? */
bool introduced_by(const NameFinder *finder, uint32_t w, Tag tag);
/** Does a noun that introduces names end right before word w? */
bool introduced_before(const NameFinder *finder, uint32_t w);

/** Does one that introduces them firmly ("startup")? */
bool introduced_firmly(const NameFinder *finder, uint32_t w);

/** Does a title begin at word w? */
bool introduced_title_at(const NameFinder *finder, uint32_t w);

/** "The app Wanderer's chief executive": does a title stand behind the word at w, which follows a name? */
bool introduced_title(const NameFinder *finder, uint32_t w);

#endif
