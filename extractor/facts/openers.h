/** @file openers.h  The organisation that a sentence begins with. */
#ifndef FACTS_OPENERS_H
#define FACTS_OPENERS_H

#include "facts/analysis.h"

/** The organisation that a sentence names first of all, behind nothing but what describes it ("The Swedish toymaker
    Acme …"); 0 if none. Nobody if it is one of several ("Acme and Beta …"). */
uint32_t opener_of(const Analysis *analysis, uint32_t sentence);

/** The same, if a comma follows the name: something is said of it before the sentence goes on. */
uint32_t opener_apposed(const Analysis *analysis, uint32_t sentence);

/** "As for Acme, its seat is Oslo and it employs 90 people": whom a sentence says that it is about, behind a word of
    the pack's that says so; 0 if nobody. */
uint32_t opener_topic(const Analysis *analysis, uint32_t sentence);

/** "Acme- The maker of oars …": does the mark with which a heading ends that is run into its paragraph stand behind
    an edge of the sentence's lattice? */
bool opener_is_heading(const Analysis *analysis, const Lattice *lattice, const Edge *edge);

#endif
