/** @file things.h  The things that a collection speaks of: what they are called, and by which IRI they are known. */
#ifndef COLLECTION_THINGS_H
#define COLLECTION_THINGS_H

#include "collection/identity.h"

/** One way in which the documents write a thing in one language. */
typedef struct Label {
  const char *text, *language; /**< Borrowed from the records. */
  uint32_t fullest;            /**< Documents in which it is the fullest name. */
  uint32_t count;              /**< How often it is written. */
  bool preferred;              /**< The one to be shown in its language. */
} Label;

typedef struct Thing {
  const char *type;
  const char *name; /**< Local part of its IRI. */
  Label *labels;    /**< Sorted by language; of each language the preferred one first, the others by text. */
  size_t label_count;
  const KnownEntity *known; /**< What the user says of it; NULL if nothing. */
} Thing;

typedef struct Things {
  Arena arena;
  Thing *items; /**< By the numbers of the identity. */
  uint32_t count;
} Things;

/** @param out To be freed with things_free(), also on failure. @return RAPPORTEUR_OK or RAPPORTEUR_ERROR_MEMORY. */
RapporteurStatus things_make(const Records *records, const Identity *identity, Romaniser *romaniser, Things *out);
void things_free(Things *things);

/** The preferred label in a language, or else in English, or else in the first language. */
const char *thing_label(const Thing *thing, const char *language);

#endif
