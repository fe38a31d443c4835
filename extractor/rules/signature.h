/** @file signature.h  Which words and classes a sentence holds, and which a rule cannot do without: most rules need not
    be run.

    A Bloom filter with one hash function: what it says is missing is missing. */
#ifndef RULES_SIGNATURE_H
#define RULES_SIGNATURE_H

#include "lexicon/lattice.h"
#include "rules/nearby.h"
#include "rules/pattern.h"

enum { SIGNATURE_BITS = 2048, NEEDS_GROUPS = 4, NEEDS_CHOICES = 15 };

/** One bit for each word and for each tag of a sentence's edges, and for the tags above those. */
typedef struct Signature { uint64_t bits[SIGNATURE_BITS / 64]; } Signature;

/** Bits of which one is needed. */
typedef struct NeedsGroup { uint16_t count, bits[NEEDS_CHOICES]; } NeedsGroup;

/** What a match needs: of each group something. */
typedef struct Needs {
  NeedsGroup groups[NEEDS_GROUPS];
  unsigned count;
  bool question;                /**< That the sentence answers a question. */
} Needs;

/** The signature of a sentence, and what stands at its nodes. @param[out] nodes One for each node of the lattice. */
void signature_of(const Lattice *lattice, const Lexicon *lexicon, Signature *out, NodeNearby *nodes);

/** Can an edge of the sentence pass the test? True where the signature does not tell. */
bool signature_may_pass(const Signature *signature, const EdgeTest *test);

/** Add what the words of a pattern need; groups with few choices are preferred. Needs are zero-initialised. */
void needs_add(Needs *needs, const Pattern *pattern);

/** Can the sentence fulfil the needs? `answers`: it answers a question. */
bool needs_met(const Needs *needs, const Signature *signature, bool answers);

#endif
