/** @file runs.h  Runs of words that make a name. */
#ifndef FACTS_NAMES_RUNS_H
#define FACTS_NAMES_RUNS_H

#include "facts/names/namefinder.h"

/** Names of persons have so many words when given names and surnames count. */
enum { SHORTEST_PERSON = 2, LONGEST_PERSON = 5 };

/** Words from `begin` to before `end` of a sentence. */
typedef struct Run { uint32_t begin, end; } Run;

/** The run of words that goes on from word w of the finder's sentence; empty if none begins there. What may not stand
    at the ends of a name is still in it. */
Run run_from(const NameFinder *finder, uint32_t w);
/** Does a number at word w end the name before it? */
bool run_number_ends(const NameFinder *finder, uint32_t w);
/** A run without what may not stand at its ends: words that join, and a place that belongs to the sentence instead. */
Run run_trim(const Word *words, Run run);
/** A run without the legal forms at its ends, by which names are not told apart; the run itself if it has no more. */
Run run_core(const Word *words, Run run);
/** Is the run a name, rather than words that are only parts of names? */
bool run_is_name(const Word *words, Run run);
/** Does a word of the run have the role? */
bool run_has(const Word *words, Run run, WordRole role);
/** Does the run hold a word of an organisation's name? */
bool run_is_organization(const Word *words, Run run);
/** Is the name that goes on from word w to before `end` at most an organisation's? */
bool run_organization_ahead(const Word *words, uint32_t w, uint32_t end);

#endif
