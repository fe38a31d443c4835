/** @file normalise.h  The one form in which words are compared, for rules and for text alike. */
#ifndef TEXT_NORMALISE_H
#define TEXT_NORMALISE_H

#include <stddef.h>

#include "base/buffer.h"
#include "rapporteur.h"

/** Append the normal form of one word or of a text: NFC; case folded; width folded; digits of every script as ASCII;
    typographic apostrophes and ` as ', dashes as -; Arabic: alef forms as bare alef, final ya and alef maqsura alike,
    ta marbuta as ha, Persian kaf and ya as Arabic ones, hamza carriers kept, tatweel and harakat dropped; Devanagari
    and Gurmukhi: nukta dropped (composed letters too), chandrabindu as anusvara, addak dropped, tippi as bindi;
    zero-width characters and bidirectional marks dropped.
    @return RAPPORTEUR_OK or RAPPORTEUR_ERROR_MEMORY. */
RapporteurStatus normalise(const char *bytes, size_t length, Buffer *out);

#endif
