/** @file phrases.h  A trie of phrases, by the numbers of their words. */
#ifndef LEXICON_PHRASES_H
#define LEXICON_PHRASES_H

#include "lexicon/lexicon.h"

/** All that a word or phrase can be; grows. */
typedef struct ReadingList {
  Reading *items;
  uint32_t count;
} ReadingList;

/** Add a reading unless it is there. */
RapporteurStatus readinglist_add(ReadingList *list, Reading reading);

typedef struct PhraseNode {
  ReadingList readings;         /**< Of the phrase that ends here. */
  uint32_t word;                /**< Its number as a word, or NO_STRING. */
} PhraseNode;

/** One step: from `node` by `word` to `child`. */
typedef struct PhraseStep {
  uint32_t node, word, child;
} PhraseStep;

typedef struct Phrases {
  ARRAY(PhraseNode) nodes;      /**< 0 unused, 1 the root (PHRASE_ROOT). */
  PhraseStep *steps;            /**< Open addressing; child 0 is free. */
  uint32_t step_mask, step_count;
} Phrases;

/** Make an empty trie. @return false when memory is out; phrases_free() is safe then, too. */
bool phrases_start(Phrases *phrases);
void phrases_free(Phrases *phrases);
/** The node after `node` by `word`, 0 if there is none. */
uint32_t phrases_step(const Phrases *phrases, uint32_t node, uint32_t word);
/** The node in which a phrase ends, made if new; 0 when memory is out. */
uint32_t phrases_add(Phrases *phrases, const uint32_t *words, size_t count);

#endif
