/** @file money.h  Amounts of money: "$1.2bn", "118 करोड़ रुपये", "مليوني دولار", "3 dollars 50 cents". */
#ifndef LEXICON_MONEY_H
#define LEXICON_MONEY_H

#include "lexicon/numbers.h"

typedef struct Money {
  Decimal value;    /**< In units of the currency. */
  char currency[4]; /**< ISO 4217 */
  Number number;    /**< The number in it. */
  uint32_t to;      /**< Node. */
  Span span;
  bool sign_first; /**< The currency stands before the number. */
} Money;

/** The amount that begins at a node. @param dollar ISO code that a bare "$" stands for. @return false when there is
 * none. */
bool money_read(const Atoms *atoms, uint32_t node, const char *dollar, Money *out);

#endif
