/** @file currencies.h  Which currency a word means that several countries use: "dinar", "peso". */
#ifndef VALUES_CURRENCIES_H
#define VALUES_CURRENCIES_H

#include "lexicon/lattice.h"

/** A word that tells of a currency: a country or a town of it, or another amount that says which it is. */
typedef struct CurrencyClue {
  uint32_t sentence, paragraph;
  const char *codes; /**< ISO 4217 codes joined by `|`; of the lexicon. */
  bool amount;       /**< An amount that names its currency. */
  unsigned weight;
} CurrencyClue;

typedef enum { SCOPE_DOCUMENT, SCOPE_PARAGRAPH, SCOPE_SENTENCE, SCOPES } CurrencyScope;

/** How much the clues of the document, and of the paragraph and the sentence last looked at, weigh for a currency. */
typedef struct CurrencyTally {
  char code[4];
  unsigned weights[SCOPES];
} CurrencyTally;

/** The clues of a document. Zero-initialise; free with currency_clues_free(). */
typedef struct CurrencyClues {
  ARRAY(CurrencyClue) items; /**< By sentence. */
  ARRAY(CurrencyTally) tallies;
  uint32_t looked_at[SCOPES]; /**< 1 + paragraph, 1 + sentence. */
} CurrencyClues;

/** Take down the clues of the next sentence of a document. @return false when memory is out. */
bool currency_clues_add(CurrencyClues *clues, const Lexicon *lexicon, const Lattice *lattice, const Document *document);
void currency_clues_free(CurrencyClues *clues);

/** Of currencies joined by `|`, the one for which the clues of a sentence, of its paragraph and of the document speak
    most; of several such the first. @param clues may be NULL. @return where its code begins in `codes`. */
const char *currency_choose(CurrencyClues *clues, const Document *document, uint32_t sentence, const char *codes);

/** What a bare "$" stands for in a document that is at home where the press writes its own dollar so (`OwnDollar`): more
    of its places and demonyms than of any other country are from there, and it never names that dollar. "USD" otherwise.
    @return A code; the clues', if it is not "USD". */
const char *currency_own_dollar(const CurrencyClues *clues, const Lexicon *lexicon);

/** The code that follows one in such a list, or NULL. */
const char *currency_next(const char *codes);

#endif
