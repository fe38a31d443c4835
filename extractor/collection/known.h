/** @file known.h  Entities whose identity the user gives: a table of IRIs, types and names. */
#ifndef COLLECTION_KNOWN_H
#define COLLECTION_KNOWN_H

#include "base/sink.h"
#include "base/strings.h"
#include "rules/schema.h"

/** One line of the table. Strings are the table's. */
typedef struct KnownEntity {
  const char **iris; /**< At least one. */
  size_t iri_count;
  const char *local; /**< Of the first IRI that begins with the base of the data, the rest; NULL if there is none. */
  const char *type;  /**< Local name of a class. */
  const char *name;  /**< Its first name in Latin letters, or one that is made of its IRI; nobody else's. */
} KnownEntity;

/** Zero-initialise; free with known_free(). */
typedef struct KnownEntities {
  Arena arena;
  ARRAY(KnownEntity) items;
  Strings *names;            /**< Normalised names with types; number n is that of */
  ARRAY(uint32_t) by_name;   /**< entity by_name[n - 1], from 1; 0 if several have it. */
} KnownEntities;

/**
   Read a table: a line an entity, UTF-8, between tabs its IRIs (separated by spaces), its type ("Organization") and its
   names (each in a column, or separated by "|"). Empty lines and lines that begin with # are left out.
   @param file For messages. All errors are told with their lines.
   @return RAPPORTEUR_OK, RAPPORTEUR_ERROR_SYNTAX or RAPPORTEUR_ERROR_MEMORY.
*/
RapporteurStatus known_read(const char *text, const char *file, const Schema *schema, Sink *sink, KnownEntities *known);
void known_free(KnownEntities *known);

/** Look which IRIs begin with the base of the data. */
void known_locate(KnownEntities *known, const char *base);

/** The only entity of that type that has the name, or NULL. */
const KnownEntity *known_find(const KnownEntities *known, const char *type, const char *name);

#endif
