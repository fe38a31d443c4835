/** @file terms.h  A number while it is read: the sum of its terms. "two million three hundred" is [2 million][3
    hundred]. */
#ifndef VALUES_TERMS_H
#define VALUES_TERMS_H

#include "values/atoms.h"

typedef struct Term {
  Decimal value;
  Decimal room;                 /**< What is added later is less than this. */
  uint32_t before, before_byte; /**< Where the number ended before this term: node and byte. */
  bool pending; /**< It counts only if a multiplier follows: "5 million two" of "$5 million two years ago". */
} Term;

enum { LARGEST_TERMS = 8 };

typedef struct Terms {
  const Atoms *atoms;
  Term items[LARGEST_TERMS];
  size_t count;
  uint32_t node, end; /**< Where the number ends so far: node and byte. */
  Decimal head;
  bool digits, multiplied, fraction, combined;
  bool nested; /**< Inside another number, where no ratio begins. */
  bool ended;  /**< What comes next is a number of its own. */
  unsigned atoms_read;
} Terms;

/** How a further term is joined to the last one. */
typedef enum TermJoin { JOINED_BY_NOTHING, JOINED_BY_HYPHEN, JOINED_BY_WORD } TermJoin;

/** The number ends with this atom now. */
void terms_advance(Terms *terms, const Atom *atom);
/** The last term, or NULL. */
Term *terms_last(Terms *terms);
/** A further term, which ends with `last`. @return false when there are too many. */
bool terms_push(Terms *terms, Decimal value, Decimal room, bool pending, const Atom *last);
/** Give back all terms from `first` on. */
void terms_roll_back(Terms *terms, size_t first);
/** Give back what counts only before a multiplier, since none came. */
void terms_drop_pending(Terms *terms);
/** The sum of the terms from `first` on. @return false when it has too many digits. */
bool terms_sum(const Terms *terms, size_t first, Decimal *out);
/** All terms become one value, to which nothing can be added any more. */
void terms_become(Terms *terms, Decimal value);
/** The same for a fraction, which ends at a node and byte. @return true, for use as the last step of a reading. */
bool terms_finish(Terms *terms, Decimal value, uint32_t to, uint32_t end);

/** A multiplier or round number leaves room for what is smaller: the power of ten that both the unit and the value end
    in. "2.5 million" leaves 100,000, "fifteen" and "three dozen" leave nothing but fractions. */
Decimal terms_room(Decimal value, Decimal unit);
/** The room after a number word: "twenty" leaves the units, "ten" does not. */
Decimal terms_room_of_word(Decimal value);

#endif
