/** @file values.h  Numbers, percentages, money, dates, durations and ordinals, in every language that has a pack. */
#ifndef VALUES_VALUES_H
#define VALUES_VALUES_H

#include "lexicon/lattice.h"
#include "values/currencies.h"

typedef ARRAY(Mention) Mentions;

/** What the recogniser needs to know of the document around the sentence. */
typedef struct ValueContext {
  const char *date;   /**< ISO date of the document, to resolve relative dates; or NULL. */
  const char *dollar; /**< ISO 4217 that a bare "$" stands for; "USD" unless the document says otherwise. */
  CurrencyClues *clues; /**< Of all sentences of the document, or NULL. */
} ValueContext;

/**
   Find the values of one sentence, which do not overlap: the longest stands. Each is appended to `mentions` and, unless
   no fact is ever about its like, to the lattice as a mention edge (the lattice is indexed on return). Tags: Number,
   Percentage, MonetaryAmount, Date, Duration, Ordinal. All words come from reserved classes of the lexicon
   (docs/rule-language.md, "Reserved classes").
*/
RapporteurStatus values_find(Lattice *lattice, const Lexicon *lexicon, const Document *document,
                             const ValueContext *context, Mentions *mentions, Arena *arena);

#endif
