/** @file antecedents.h  Whom a place in the text may refer to, by what is spoken of around it. */
#ifndef FACTS_ANTECEDENTS_H
#define FACTS_ANTECEDENTS_H

#include "facts/prominence.h"

/** So many sentences back a reference may reach. */
enum { ANTECEDENT_REACH = 5 };

/** Whom a reference or a dropped filler of type `type` at byte `at` of a sentence means; 0 when nobody can be told.
    @param kind How it refers; REFERENCE_DROPPED for what is left out.
    @param excluded Whom it cannot mean: those that fill other roles of the same match. */
uint32_t antecedent_at(const Analysis *analysis, const Pack *pack, uint32_t sentence, uint32_t at, Tag type,
                       ReferenceKind kind, Excluded excluded);

/** "The two": the two of a type that the words before byte `at` of a sentence speak of last, as the nearest sentence
    that speaks of any names them first; false where there are not two in the paragraph and the sentence before it. */
bool antecedent_pair(const Analysis *analysis, const Pack *pack, uint32_t sentence, uint32_t at, Tag type,
                     uint32_t pair[2]);

/** "Acme fell, and its chairman left": the organisation with whose name the sentence begins, if the mention begins a
    further clause; else 0. */
uint32_t antecedent_of_clause(const Analysis *analysis, const Pack *pack, const Mention *mention);

#endif
