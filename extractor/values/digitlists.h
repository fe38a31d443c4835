/** @file digitlists.h  Numbers that nothing but a mark parts, so that they are one token: "22,24,26", "192.168.1.2". */
#ifndef VALUES_DIGITLISTS_H
#define VALUES_DIGITLISTS_H

#include "values/atoms.h"

/** Is a number's token such a list? After a comma three digits would be thousands, so there are at most two; with stops
    only the four numbers of an internet address are one. */
bool digitlist_is(const Atoms *atoms, const Atom *token);
/** Take the first number of what is left of a list. @return false when nothing is left. */
bool digitlist_next(const Atoms *atoms, Span *rest, Span *number, Decimal *value);

#endif
