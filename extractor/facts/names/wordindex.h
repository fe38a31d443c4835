/** @file wordindex.h  Entities by the words of their names. */
#ifndef FACTS_NAMES_WORDINDEX_H
#define FACTS_NAMES_WORDINDEX_H

#include "base/array.h"
#include "base/strings.h"
#include "rapporteur.h"

/** Numbers of entities. */
typedef ARRAY(uint32_t) EntityNumbers;

/** Zero-initialise; free with wordindex_free(). */
typedef struct WordIndex {
  Strings *words;
  ARRAY(EntityNumbers) by_word;
} WordIndex;

/** Note that an entity has the word. @return RAPPORTEUR_OK or RAPPORTEUR_ERROR_MEMORY. */
RapporteurStatus wordindex_add(WordIndex *index, const char *word, uint32_t entity);
/** The entities that have the word, in the order in which they were added; none if nobody has it. */
EntityNumbers wordindex_find(const WordIndex *index, const char *word);
void wordindex_free(WordIndex *index);

#endif
