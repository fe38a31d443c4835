/** @file subunits.h  Money in units smaller than the currency: "50 cents", "3 dollars 50 cents", "sen 100,000". */
#ifndef VALUES_SUBUNITS_H
#define VALUES_SUBUNITS_H

#include "values/money.h"

/** Add the parts that follow an amount: "[3 dollars] [and] 50 cents", and "[15 dollars and] 50" where the phrase ends. */
void subunits_add(const Atoms *atoms, Money *money);
/** The amount that a number is of the minor unit behind it: "470 pence".
    @param dollar ISO code of what a unit of any dollar is a part of. @param[out] out Its number and where that ends are
    set already. @return false when there is none. */
bool subunits_read(const Atoms *atoms, const Number *number, const char *dollar, Money *out);
/** The same with the minor unit first: "sen 100,000". @return false when there is none. */
bool subunits_read_first(const Atoms *atoms, uint32_t node, const char *dollar, Money *out);

#endif
