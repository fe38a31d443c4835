/** @file signature.h  Which words and classes a sentence holds and where, and which a rule cannot do without before its
    anchor and behind it: most rules need not be run.

    A Bloom filter with one hash function, and the first and the last place of each of its bits: what it says is missing
    on one side of a node is missing there. */
#ifndef RULES_SIGNATURE_H
#define RULES_SIGNATURE_H

#include "lexicon/lattice.h"
#include "rules/nearby.h"
#include "rules/pattern.h"

enum { SIGNATURE_BITS = 2048, NEEDS_GROUPS = 4, NEEDS_CHOICES = 15, FIRST_CHOICES = 6 };

/** Where the edges of a sentence stand that have one bit: how many nodes from the sentence's end the first of them ends,
    and 1 + the node where the last of them begins; 0 if there are none. */
typedef struct SignaturePlace { uint16_t first, last; } SignaturePlace;

/** One bit for each word and for each tag of a sentence's edges, for the tags above those, and for all mentions. */
typedef struct Signature {
  uint32_t nodes;               /**< Of the sentence. */
  SignaturePlace mentions, places[SIGNATURE_BITS];
} Signature;

/** Which side of the anchor something is needed on. */
typedef enum { SIDE_BEFORE, SIDE_AFTER } NeedsSide;

/** Bits of which one is needed on one side. */
typedef struct NeedsGroup { uint16_t side, count, bits[NEEDS_CHOICES]; } NeedsGroup;

/** The group with the fewest choices, if they are few, and the mentions that are needed: what is asked first, before the
    rest is fetched from far away in memory. */
typedef struct FirstNeed {
  bool mention[2];              /**< By NeedsSide: a mention there. */
  uint8_t side, count;          /**< NeedsSide; how many bits there are, 0 if nothing else is needed first. */
  uint16_t bits[FIRST_CHOICES];
} FirstNeed;

/** What a match needs: of each group something. */
typedef struct Needs {
  NeedsGroup groups[NEEDS_GROUPS];
  unsigned count;
  bool mention[2];              /**< By NeedsSide: a mention there. */
  bool question;                /**< That the sentence answers a question. */
} Needs;

/** The signature of a sentence, and what stands at its nodes. @param[out] nodes One for each node of the lattice. */
void signature_of(const Lattice *lattice, const Lexicon *lexicon, Signature *out, NodeNearby *nodes);

/** Can an edge of the sentence pass the test? True where the signature does not tell. */
bool signature_may_pass(const Signature *signature, const EdgeTest *test);

/** Add what the words of a pattern on one side of the anchor need; groups with few choices are preferred. Needs are
    zero-initialised. */
void needs_add(Needs *needs, const Pattern *pattern, NeedsSide side);

FirstNeed needs_first(const Needs *needs);
/** Can the sentence fulfil it around an edge from..to? If not, it does not fulfil the rest either. */
bool first_need_met(const FirstNeed *need, const Signature *signature, uint32_t from, uint32_t to);

/** Can the sentence fulfil the needs around an edge from..to? `answers`: it answers a question. */
bool needs_met(const Needs *needs, const Signature *signature, uint32_t from, uint32_t to, bool answers);

#endif
