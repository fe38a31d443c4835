/** @file functionwords.h  The commonest words of languages, by which short texts are told apart. */
#ifndef TEXT_FUNCTIONWORDS_H
#define TEXT_FUNCTIONWORDS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/** How many languages have function words here; they are numbered from 0. */
enum { FUNCTIONWORDS_LANGUAGES = 22, FUNCTIONWORDS_LONGEST = 27 };

/** The languages that a word is a function word of: bit n for language n. Latin letters are in lower case. */
uint32_t functionwords_find(const char *word, size_t length);

/** Whether a word is a function word of the language with this BCP 47 code, if that has any here. */
bool functionwords_has(const char *code, const char *word, size_t length);

/** The BCP 47 code of a language, in static storage. */
const char *functionwords_code(unsigned language);

#endif
