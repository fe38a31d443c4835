/** @file ordinals.h  Ordinal numbers: "third", "21st", "one hundred twenty-fifth", "ke-3", "11वां". */
#ifndef VALUES_ORDINALS_H
#define VALUES_ORDINALS_H

#include "values/atoms.h"

typedef struct Ordinal {
  Decimal value;
  uint32_t to;  /**< Node. */
  uint32_t end; /**< Byte. */
} Ordinal;

/** The ordinal that begins at a node. @return false when there is none. */
bool ordinal_read(const Atoms *atoms, uint32_t node, Ordinal *out);

/** A word for a place that something else decides, as "last" or "next". Its value is what the pack gives, such as
   "end-1" or "current+1". In scripts with case only small letters make it one: others are of names.
    @return Its atom, or NULL. */
const Atom *ordinal_read_relative(const Atoms *atoms, uint32_t node);

#endif
