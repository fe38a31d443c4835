/** @file currencynames.h  The names that CLDR gives to currencies, through ICU. */
#ifndef RULES_CURRENCYNAMES_H
#define RULES_CURRENCYNAMES_H

#include "lexicon/lexicon.h"

/** Add the names in a language, one or several of each currency that is in use, as Currency lexemes with the ISO 4217 code as
    value. Names of one word are left to the pack, which knows what else they mean; so are those that it has. */
RapporteurStatus currencynames_add(Lexicon *lexicon, const char *language);

#endif
