/** @file nearby.h  What stands beside an anchor, and what a rule wants there: most rules fail at the first word.

    A Bloom filter of 64 bits with one hash function: what it says is missing is missing. */
#ifndef RULES_NEARBY_H
#define RULES_NEARBY_H

#include "lexicon/lattice.h"
#include "rules/pattern.h"

typedef uint64_t Nearby;

/** Wanted where nothing is. */
static const Nearby NEARBY_ANYTHING = UINT64_MAX;

/** What stands on either side of one node. */
typedef struct NodeNearby { Nearby before, after; } NodeNearby;

/** What an edge is: its kind, word and one tag. */
Nearby nearby_of_kind(const Edge *edge);
Nearby nearby_of_word(uint32_t word);
Nearby nearby_of_tag(Tag tag);

/** What an edge that passes the test may be. */
Nearby nearby_of_test(const EdgeTest *test);

/** Can something that stands there be what is wanted? */
bool nearby_met(Nearby wanted, Nearby there);

#endif
