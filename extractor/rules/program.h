/** @file program.h  One side of a rule as a small automaton. */
#ifndef RULES_PROGRAM_H
#define RULES_PROGRAM_H

#include "rules/nearby.h"

typedef enum {
  OP_EDGE,      /* consume an edge that passes the test */
  OP_GAP,       /* consume any word, at a price */
  OP_NOT,       /* go on if no edge from here passes the test */
  OP_IS,        /* go on if one does, without consuming it */
  OP_START,     /* go on at the beginning of the sentence */
  OP_END,       /* go on at its end */
  OP_ELLIPSIS,  /* go on, `role` to be filled from the discourse */
  OP_SPLIT,     /* go on at `x`, and at `y` as the second choice */
  OP_JUMP,      /* go on at `x` */
  OP_MATCH
} Operation;

typedef struct Instruction {
  uint8_t operation, conversion, look;
  bool list;
  int16_t role;
  uint16_t x, y;
  EdgeTest test;
  Nearby wanted;                /* by the test */
  unsigned line, column;
} Instruction;

typedef struct Program { Instruction *items; uint16_t count; } Program;

/** Limits of one rule (docs/rule-language.md). */
enum {
  PROGRAM_LONGEST = 2000,
  PATTERN_WIDEST = 512,
  PATTERN_TIMES = 30,           /* of a repeat, and words of a gap */
  PATTERN_MEMBERS = 5           /* of an unordered set */
};

/** Compile a pattern, to be run forwards, or backwards with `reverse`. Memory is from `arena`.
    @return RAPPORTEUR_OK, RAPPORTEUR_ERROR_LIMIT (over PROGRAM_LONGEST instructions) or RAPPORTEUR_ERROR_MEMORY. */
RapporteurStatus program_compile(const Pattern *pattern, bool reverse, Arena *arena, Program *out);

/** What the first edge that a program consumes may be; anything where it may do without one, or begin with a gap. */
Nearby program_wanted(const Program *program);

#endif
