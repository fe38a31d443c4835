/** @file topics.h  Whom a paragraph is about: what "the company", a dropped subject or "it" goes on with. */
#ifndef FACTS_TOPICS_H
#define FACTS_TOPICS_H

#include "facts/spoken.h"

/** "The company" at byte `at` of a sentence, and who is left out: the main one, unless the paragraph up to there speaks
    of others only, or this sentence or the one before of another. In a round-up nobody (0) if the paragraph names
    nobody. */
uint32_t topics_of(Search search, uint32_t sentence, uint32_t at);

/** "Acme fights Beta. Beta is younger. Set up in 2014, it …": whom "it" goes on about, where that is told: in the
    paragraph, sentence by sentence backwards; 0 where it is not. One that is named in passing is meant only where a
    sentence begins with it, and the next with "it"; whatever else that sentence names. */
uint32_t topics_centre(Search search, uint32_t sentence, uint32_t at);

/** Whom of a type a paragraph names at its beginning, before a colon, as round-ups and interviews do; 0 if nobody. */
uint32_t topics_announced(const Analysis *analysis, const Pack *pack, Tag type, uint32_t paragraph);

/** "Beta drew a crowd. The Pune-based maker …": does a sentence begin with a reference to an organisation that names a
    place for the first time in the document? It goes on about whom the paragraph brought in. */
bool topics_is_newcomer(const Analysis *analysis, const Pack *pack, const Mention *reference);

#endif
