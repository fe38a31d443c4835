/** @file numbers.h  Numbers in digits and words: "1.5 lakh crore", "two and a half million", "٣ ملايين و٢٠٠ ألف". */
#ifndef VALUES_NUMBERS_H
#define VALUES_NUMBERS_H

#include "values/atoms.h"

/** A number that has been read. */
typedef struct Number {
  Decimal value;
  Decimal head;      /**< What stood before its multipliers, if that is all there is to it; else the value. */
  uint32_t from, to; /**< Nodes. */
  Span span;
  bool digits;     /**< It begins with digits. */
  bool multiplied; /**< It has a multiplier. */
  bool simple;     /**< One atom: digits or a word. */
  bool fraction;   /**< It is a fraction alone: "half", "3/4". */
  Decimal room;    /**< What is less than this could be added to it: 10 after "twenty", 1 after "five". */
} Number;

/** The number that begins at a node. @return false when there is none. */
bool number_read(const Atoms *atoms, uint32_t node, Number *out);
/** The same as a part of something larger, such as an ordinal: nothing stands below a bar in it. */
bool number_read_part(const Atoms *atoms, uint32_t node, Number *out);
/** Does the text end, or pause at a punctuation mark, here? */
bool number_pauses(const Atoms *atoms, uint32_t node);

#endif
