/** @file cues.h  What the words around a match say about its truth. */
#ifndef RULES_CUES_H
#define RULES_CUES_H

#include "rules/match.h"

/** The factuality of a match by the pack's cues: the strongest whose words stand where the cue wants them. A gap's
    stops end the search on either side; a quotation or other mention counts as one word and is not looked into. What a
    rule tells aside is judged by the words within the match alone. `cues` and `asides` are those of the sentence: into an
    aside in which the anchor is not is not looked either. */
Factuality cues_judge(const MatchRequest *request, const CueList *cues, const AsideList *asides, const Match *match);

/** The cues of which a sentence may hold a word, in the pack's order; of most it holds none.
    @param[in,out] out What it held before is forgotten. @return false when memory is out. */
bool cues_of(const Pack *pack, const Signature *signature, CueList *out);

/** A factuality as rule files write it: "denied". */
const char *cues_name(uint8_t factuality);

#endif
