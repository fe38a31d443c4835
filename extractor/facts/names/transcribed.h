/** @file transcribed.h  Names that the text writes in Latin letters as well: "वेलस्पन वन पार्क (Welspun One Park)".

    The brackets say where the name ends, and what they hold sounds like the words that it is made of, be they ordinary
    words or none that anybody knows. */
#ifndef FACTS_NAMES_TRANSCRIBED_H
#define FACTS_NAMES_TRANSCRIBED_H

#include "facts/names/namefinder.h"

/** Note the names of the finder's sentence, in a script without capitals, behind which brackets hold the same name in
    Latin letters: they are names in the whole document. @return RAPPORTEUR_OK or RAPPORTEUR_ERROR_MEMORY. */
RapporteurStatus transcribed_note(NameFinder *finder);

#endif
