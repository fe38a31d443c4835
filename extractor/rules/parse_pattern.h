/** @file parse_pattern.h  Reading the pattern of a rule. */
#ifndef RULES_PARSE_PATTERN_H
#define RULES_PARSE_PATTERN_H

#include "rules/pack.h"
#include "rules/scanner.h"

/**
   Read the pattern that stands at the scanner up to the end of the statement, check it against the rule's target, and
   give the rule its branches. After an error (told to the scanner's sink) the rule has no branches.
   @return RAPPORTEUR_OK or RAPPORTEUR_ERROR_MEMORY.
*/
RapporteurStatus parse_pattern(Pack *pack, Scanner *scanner, Rule *rule);

#endif
