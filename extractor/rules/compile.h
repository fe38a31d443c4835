/** @file compile.h  From the pattern of a rule to its branches. */
#ifndef RULES_COMPILE_H
#define RULES_COMPILE_H

#include "rules/pack.h"
#include "rules/scanner.h"

/**
   Check the rule's pattern against its target, and give the rule its branches. After an error (told to the scanner's
   sink) the rule has no branches.
   @param captured The roles that the pattern captures somewhere, one bit each.
   @param errors How many errors the sink had heard before the pattern was read: after more there are no branches
   either.
   @return RAPPORTEUR_OK or RAPPORTEUR_ERROR_MEMORY.
*/
RapporteurStatus compile_rule(Pack *pack, Scanner *scanner, Rule *rule, uint64_t captured, unsigned errors);

#endif
