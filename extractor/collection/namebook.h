/** @file namebook.h  All distinct names of a collection, who uses them, and which of them can name one thing. */
#ifndef COLLECTION_NAMEBOOK_H
#define COLLECTION_NAMEBOOK_H

#include "collection/records.h"
#include "facts/names/names.h"

/** A name of things of one type. */
typedef struct BookName {
  Name name;
  const char *type; /**< Interned, as in the records. */
  bool person;
  bool single; /**< It is one word. */
} BookName;

/** An entity record uses a name. */
typedef struct NameUse {
  uint32_t name;
  uint64_t languages; /**< In which it does: a bit for each. */
  bool full;          /**< As its full name: it has none that is longer than one word, or this is longer. */
} NameUse;

/** A name beside another: what they have to do with each other; never NAMES_APART. */
typedef struct Neighbour {
  uint32_t name;
  NameMatch match;
} Neighbour;

typedef struct NameBook {
  Arena arena;
  Strings *keys; /**< Type and normal form; name n has number n + 1. */
  ARRAY(BookName) names;
  ARRAY(NameUse) uses;
  uint32_t *canonical; /**< By entity: 1 + the name that is its canonical one; 0 if it has none. */
  uint32_t *first_use; /**< Entity e uses uses[first_use[e] .. first_use[e + 1]). */
  ARRAY(Neighbour) neighbours;
  uint32_t *first_neighbour; /**< By name, in the same way; sorted by name. */
} NameBook;

/**
   Read the names of all entities and compare those that share a part of their sound. A sound that very many names share
   is passed over, so that the time is close to linear in the number of names.

   @param[out] out To be freed with namebook_free(), also on failure.
   @return RAPPORTEUR_OK or RAPPORTEUR_ERROR_MEMORY.
*/
RapporteurStatus namebook_make(const Records *records, Romaniser *romaniser, NameBook *out);
void namebook_free(NameBook *book);

#endif
