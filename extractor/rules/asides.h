/** @file asides.h  Asides of a sentence: stretches that say something in passing and could be left out. The matcher may
    step over one before a rule's anchor, so that no rule has to foresee them.

    In any script: what stands between brackets or between dashes, and what a comma and an `AsideStart` begin and the next
    comma ends ("Acme, after weeks of talks with two funds, raised"). Where verbs stand at the end: between a
    `SubjectMarker` and an `AsideEnd` of its clause ("ने ... के बावजूद"). Anywhere: each `AsideWord` by itself. */
#ifndef RULES_ASIDES_H
#define RULES_ASIDES_H

#include "rules/pack.h"

/** Nodes of a lattice between which an aside stands. */
typedef struct Aside { uint16_t from, to; } Aside;

typedef ARRAY(Aside) AsideList;

/** In nodes, of which a word has a few; no aside is wider. */
enum { ASIDE_WIDEST = 256 };

/** The asides of a sentence, in text order of their beginnings. @return false when memory is out. */
bool asides_of(const Pack *pack, const Lattice *lattice, AsideList *out);

#endif
