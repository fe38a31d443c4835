/** @file questions.h  Questions and what answers them, as interviews print them. */
#ifndef FACTS_QUESTIONS_H
#define FACTS_QUESTIONS_H

#include "facts/analysis.h"

/** Is the sentence a question? */
bool questions_is(const Document *document, uint32_t sentence);

/** The question that a sentence answers: the last one shortly before it. @return Its lattice, which is the
    analysis', or NULL. */
const Lattice *questions_answered(const Analysis *analysis, uint32_t sentence);

/** Is the document an interview: are some of its paragraphs nothing but questions? */
bool questions_are_many(const Analysis *analysis);

/** Who answers in an interview, and need not be named with each answer: the person whom it speaks of most, but for those
    whom answers name that stand without marks, since nobody calls himself by his name; 0 if there is none. */
uint32_t questions_interviewee(const Analysis *analysis, const Pack *pack);

#endif
