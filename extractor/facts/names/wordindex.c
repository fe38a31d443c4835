#include "facts/names/wordindex.h"

#include <string.h>

RapporteurStatus wordindex_add(WordIndex *index, const char *word, uint32_t entity) {
  if (!index->words && !(index->words = strings_new()))
    return RAPPORTEUR_ERROR_MEMORY;
  uint32_t number = strings_add(index->words, word, strlen(word));
  while (number && index->by_word.count <= number)
    if (!array_push(&index->by_word, (EntityNumbers){NULL, 0, 0}))
      return RAPPORTEUR_ERROR_MEMORY;
  return number && array_push(&index->by_word.items[number], entity) ? RAPPORTEUR_OK : RAPPORTEUR_ERROR_MEMORY;
}

EntityNumbers wordindex_find(const WordIndex *index, const char *word) {
  uint32_t number = index->words ? strings_find(index->words, word, strlen(word)) : NO_STRING;
  return number ? index->by_word.items[number] : (EntityNumbers){NULL, 0, 0};
}

void wordindex_free(WordIndex *index) {
  for (size_t i = 0; i < index->by_word.count; i++)
    array_free(&index->by_word.items[i]);
  array_free(&index->by_word);
  strings_free(index->words);
  index->words = NULL;
}
