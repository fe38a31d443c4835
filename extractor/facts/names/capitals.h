/** @file capitals.h  What the capitals of a document say about its names. */
#ifndef FACTS_NAMES_CAPITALS_H
#define FACTS_NAMES_CAPITALS_H

#include "facts/names/namefinder.h"

/** Does the word begin with a capital, or hold one? */
bool capitals_has(const Token *token);
/** Is text nothing but capitals from A to Z? */
bool capitals_only(const char *text, uint32_t length);
/** Does a sentence capitalise most of its words, as headlines do? What ends in a full stop does not. */
bool capitals_headline(const Document *document, const Sentence *sentence);
/** Is a sentence all in capitals? */
bool capitals_shouted(const Document *document, const Sentence *sentence);
/** Does a sentence, or a quotation in it, begin with this token, so that its capital says nothing? */
bool capitals_initial(const Document *document, const Sentence *sentence, uint32_t token);
/** Does a hyphen join the token to another word with a capital ("Rolls-Royce")? */
bool capitals_hyphenated(const Document *document, const Sentence *sentence, uint32_t token);
/** Does the token stand beside another one of its sentence as two words with capitals do elsewhere in the document, where
    none is due? Leaves the word in hand as it is. */
bool capitals_paired(NameFinder *finder, uint32_t token);
/** Note which words of a sentence are written with a capital where none is due, which two of them side by side, and
    which without one. */
RapporteurStatus capitals_note(NameFinder *finder, uint32_t sentence);

#endif
