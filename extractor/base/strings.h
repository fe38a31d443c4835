/** @file strings.h  A set of strings, each with a small number by which it is known from then on. */
#ifndef BASE_STRINGS_H
#define BASE_STRINGS_H

#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"

/** The number of no string. */
#define NO_STRING 0u

typedef struct Strings Strings;

/** @return An empty set, owned by the caller, or NULL when memory is out. */
Strings *strings_new(void);
void strings_free(Strings *strings);

/** The number of a string, which is copied if new. Numbers count up from 1. @return NO_STRING when memory is out. */
uint32_t strings_add(Strings *strings, const char *bytes, size_t length);
/** The number of a string that is already there, or NO_STRING. */
uint32_t strings_find(const Strings *strings, const char *bytes, size_t length);
/** The same with the hash already computed by strings_hash(). */
uint32_t strings_find_hashed(const Strings *strings, const char *bytes, size_t length, uint32_t hash);
uint32_t strings_hash(const char *bytes, size_t length);
/** The null-terminated text of a number, borrowed from the set; "" for NO_STRING. */
const char *strings_text(const Strings *strings, uint32_t number);
size_t strings_length(const Strings *strings, uint32_t number);
/** How many strings there are; numbers run from 1 to this. */
uint32_t strings_count(const Strings *strings);

#endif
