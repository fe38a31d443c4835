/** @file rolenouns.h  Nouns that say what whom they mean did in something that was told: "the buyer", "its parent". */
#ifndef FACTS_ROLENOUNS_H
#define FACTS_ROLENOUNS_H

#include "facts/analysis.h"

/** Does a reference hold such a noun, a word of the pack's class RoleNoun?
    @param[out] entity Who fills that role of the facts that are told before the reference, the last of them; 0 if nobody
    does. */
bool rolenoun_means(const Analysis *analysis, const Pack *pack, const Mention *reference, uint32_t *entity);

#endif
