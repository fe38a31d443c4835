/** @file pattern.h  The pattern of a rule as a tree, before it is compiled. */
#ifndef RULES_PATTERN_H
#define RULES_PATTERN_H

#include "lexicon/lexicon.h"

typedef enum {
  PATTERN_ITEM,         /* one edge that passes a test, perhaps captured */
  PATTERN_SEQUENCE,
  PATTERN_ALTERNATIVES,
  PATTERN_REPEAT,       /* its child, `low` to `high` times */
  PATTERN_GAP,          /* 0 to `high` words */
  PATTERN_UNORDERED,    /* its children in any order, gaps up to `high` between them */
  PATTERN_NOT,          /* the next word does not pass its child's test */
  PATTERN_IS,           /* the next word passes its child's test; nothing is consumed */
  PATTERN_START,        /* the sentence begins here */
  PATTERN_END,          /* the sentence ends here */
  PATTERN_ELLIPSIS      /* nothing is consumed; `role` is filled from the discourse */
} PatternKind;

/** Where a PATTERN_NOT or PATTERN_IS looks: on, away from the anchor; at the word after it in the text; at the word
    before it; at any word of the question that the text answers. */
typedef enum { LOOK_ON, LOOK_FORTH, LOOK_BACK, LOOK_ASKED } Look;

/** What a percentage is turned into when it is captured. */
typedef enum { CONVERSION_NONE, CONVERSION_UP, CONVERSION_DOWN } Conversion;

/** The test that an edge must pass: a word, or a tag with features. */
typedef struct EdgeTest {
  uint32_t word;        /**< NO_STRING: test the tag. */
  Tag tag, also;        /**< `also` is a second tag that will do, or 0. */
  Features features;
  bool entity;          /**< An entity role: only mentions pass, undecided names among them... */
  bool strict;          /**< ...unless this is set. */
  bool named;           /**< No references: a name must stand there. */
  bool most;            /**< A percentage of more than half, of the whole at most. */
} EdgeTest;

enum { NO_ROLE = -1 };

typedef struct Pattern Pattern;
struct Pattern {
  uint8_t kind;         /**< PatternKind */
  uint8_t conversion;   /**< Conversion */
  uint8_t look;         /**< Look */
  bool anchor;
  bool list;            /**< A member of `<role,>`. */
  bool loop;            /**< PATTERN_REPEAT: any number of times; each time consumes a word. */
  int16_t role;         /**< Captured as this role of the rule's target, or NO_ROLE. */
  unsigned low, high;
  unsigned line, column;
  EdgeTest test;
  Pattern **children;
  size_t count;
};

/** One alternative of a rule around its anchor. */
typedef struct Branch { Pattern *left, *anchor, *right; } Branch;
typedef ARRAY(Branch) Branches;

Pattern *pattern_new(Arena *arena, PatternKind kind, unsigned line, unsigned column);
bool pattern_add(Arena *arena, Pattern *parent, Pattern *child);
/** How many anchors stand in the pattern along any one path: the least and the most. */
void pattern_anchors(const Pattern *pattern, unsigned *least, unsigned *most);
/** The most words that the pattern can cover. */
unsigned pattern_width(const Pattern *pattern);
/** Cut the pattern at its anchor: one branch for each alternative that holds one. The anchor may stand inside groups,
    not inside repeats of more than one or unordered sets. @return false when memory is out. */
bool pattern_branches(Arena *arena, Pattern *pattern, Branches *out);

#endif
