/** @file questions.h  Questions and what answers them, as interviews print them. */
#ifndef FACTS_QUESTIONS_H
#define FACTS_QUESTIONS_H

#include "facts/analysis.h"

/** The question that a sentence answers: the last one shortly before it. @return Its lattice, which is the
    analysis', or NULL. */
const Lattice *questions_answered(const Analysis *analysis, uint32_t sentence);

/** Is the document an interview: are some of its paragraphs nothing but questions? */
bool questions_are_many(const Analysis *analysis);

#endif
