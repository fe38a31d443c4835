/** @file smallwords.h  Words of grammar and months that begin a name: "On Sokha", "Now Foods", "April Vance". */
#ifndef FACTS_NAMES_SMALLWORDS_H
#define FACTS_NAMES_SMALLWORDS_H

#include "facts/names/namefinder.h"

/** In a script with capitals: does a word of grammar, or a month that no figure or date's word stands beside, have its
    capital although it stands between a word in small letters and another capital? The finder's normalised word is
    lost. @param edge What the word reads as. */
bool smallwords_begin_name(NameFinder *finder, const Word *word, const Token *token, const Edge *edge);

#endif
