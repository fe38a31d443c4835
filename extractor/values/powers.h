/** @file powers.h  Numbers written with an exponent: "1.3e6", "6.2x10^-4", "1.1^23". */
#ifndef VALUES_POWERS_H
#define VALUES_POWERS_H

#include "values/atoms.h"

/** The number with an exponent that begins at a node with its first digit. @return its last atom, or NULL. */
const Atom *power_read(const Atoms *atoms, uint32_t node, Decimal *out);

#endif
