/** @file money.h  Amounts of money: "$1.2bn", "118 करोड़ रुपये", "مليوني دولار", "3 dollars 50 cents". */
#ifndef VALUES_MONEY_H
#define VALUES_MONEY_H

#include "values/currencies.h"
#include "values/numbers.h"

typedef struct Money {
  Decimal value;    /**< In units of the currency. */
  char currency[4]; /**< ISO 4217 */
  Number number;    /**< The number in it. */
  uint32_t to;      /**< Node. */
  Span span;
  bool sign_first; /**< The currency stands before the number. */
  const char *unit; /**< The name of the minor unit that it is told in alone ("470 pence"), or NULL. */
} Money;

/** What a sentence says of currencies that share a sign or a word. */
typedef struct CurrencyContext {
  const char *dollar; /**< ISO code that a bare "$" stands for. */
  CurrencyClues *clues; /**< Of the document, or NULL. */
  const Document *document;
  uint32_t sentence;
} CurrencyContext;

/** The amount that begins at a node. @return false when there is none. */
bool money_read(const Atoms *atoms, uint32_t node, const CurrencyContext *currencies, Money *out);

#endif
