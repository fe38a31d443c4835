/** @file stops.h  Words at which gaps and the looks of cues stop. */
#ifndef RULES_STOPS_H
#define RULES_STOPS_H

#include "rules/pack.h"

/** Say what a word stops: STOPS_GAP, STOPS_CUE. @return RAPPORTEUR_OK or RAPPORTEUR_ERROR_MEMORY (also for
    NO_STRING). */
RapporteurStatus stops_add(Pack *pack, uint32_t word, uint8_t kinds);
/** Let the marks that end a sentence stop gaps. */
RapporteurStatus stops_add_marks(Pack *pack);

#endif
