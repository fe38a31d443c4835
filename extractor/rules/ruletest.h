/** @file ruletest.h  Running the tests that stand beside rules. */
#ifndef RULES_RULETEST_H
#define RULES_RULETEST_H

#include "rules/pack.h"

typedef struct TestCounts { unsigned passed, failed; } TestCounts;

/**
   Run all tests of a pack, or those of one rule. Each failing test is an error to the sink at the test's place, saying
   what came out instead and, for a `+` that did not match, how far the rule came and what it waited for.
   @param only_rule Index of a rule, or -1.
   @return RAPPORTEUR_OK (look at counts->failed) or RAPPORTEUR_ERROR_MEMORY.
*/
RapporteurStatus ruletest_run(const Pack *pack, int only_rule, Sink *sink, TestCounts *counts);

#endif
