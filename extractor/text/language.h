/** @file language.h  Which language a text is in. */
#ifndef TEXT_LANGUAGE_H
#define TEXT_LANGUAGE_H

#include <stddef.h>

/**
   The BCP 47 code of the language of `length` bytes of UTF-8, in static storage: "en", "id", "hi", "pa", "ar", or another
   language that is recognised as such ("ur", "fa", "mr", "ne", "ms", "fr", ...), or "und" when the text is too short or
   unclear to tell.
   @param likely A code to prefer when the evidence does not speak against it or the text is too short (the document's
   language for one of its paragraphs), or NULL. It is then what is returned, so it lives as long as its owner lets it.
*/
const char *language_identify(const char *text, size_t length, const char *likely);

#endif
