/** @file store.h  What a lexicon is made of; only for the files that are one with it. */
#ifndef LEXICON_STORE_H
#define LEXICON_STORE_H

#include "base/buffer.h"
#include "lexicon/lexicon.h"
#include "lexicon/phrases.h"

/** Of a word: how common it is (Commonness), and whether a lexeme or rule mentions it. */
enum { FLAG_WEAK = COMMON_WEAKLY, FLAG_FIRM = COMMON_FIRMLY, FLAG_KNOWN = 4 };

typedef struct {
  const char *name;
  Tag parent;
  bool filled;                      /**< Some word or phrase has it. */
} TagEntry;

/** A prefix or suffix, or a clitic. */
typedef struct {
  const char *text;
  uint32_t length;
  bool prefix;
  Features features;
  const char *followers;            /**< Of a clitic: the letters that may follow it; NULL for any. */
  uint32_t next;                    /**< Of a suffix: 1 + index of the next that ends in the same byte, or 0. */
} Affix;

struct Lexicon {
  Arena arena;
  Strings *words;
  ARRAY(ReadingList) readings;      /**< By word. */
  ARRAY(uint8_t) flags;             /**< By word. */
  ARRAY(TagEntry) tags;             /**< By tag; 0 is none. */
  Strings *tag_names;               /**< Number = tag. */
  const char *features[LEXICON_FEATURES];
  unsigned feature_count;
  ARRAY(Affix) prefixes, suffixes, clitics;
  uint32_t suffix_by_end[UINT8_MAX + 1];   /**< By last byte: 1 + index of the first suffix that ends in it, or 0. */
  Phrases phrases;
  Buffer scratch;
};

/** lexicon_is_a() of a tag that the lexicon has, for what asks it of every word. */
static inline bool tag_is_a(const Lexicon *lexicon, Tag tag, Tag ancestor) {
  while (tag && tag != ancestor)
    tag = lexicon->tags.items[tag].parent;
  return tag;
}

/** Does the word (or NO_STRING) have the flag? */
bool lexicon_flagged(const Lexicon *lexicon, uint32_t word, uint8_t flag);

#endif
