/** @file romanise.h  Names of any script in Latin letters: to be read by people, and to be heard (sound.h). */
#ifndef FACTS_NAMES_ROMANISE_H
#define FACTS_NAMES_ROMANISE_H

#include "base/buffer.h"
#include "rapporteur.h"
#include "text/document.h"

/** Holds ICU transliterators, each opened when it is first needed: opening one is slow. */
typedef struct Romaniser Romaniser;

Romaniser *romaniser_new(void);
void romaniser_free(Romaniser *romaniser);

/**
   Append a word in lower-case Latin letters, as exactly as ICU knows it: ISO 15919 for Devanagari and Gurmukhi (tippi
   told, vowels that are written but not spoken left out), ICU's lossless scheme for Arabic without its vowel signs,
   ASCII for everything else.

   @param script The script of the word.
   @return RAPPORTEUR_OK or RAPPORTEUR_ERROR_MEMORY.
*/
RapporteurStatus romanise_word(Romaniser *romaniser, Script script, const char *word, size_t length, Buffer *out);

/** The next word of `text` (letters, marks and digits; apostrophes do not divide) from byte `*at` on, which is moved
   behind it. @param[out] script Of its first letter. @return false when there is none. */
bool romanise_next_word(const char *text, size_t *at, Span *word, Script *script);

/** Is it written in Latin letters, at least one, and no other script's? */
bool romanise_is_latin(const char *text);

#endif
