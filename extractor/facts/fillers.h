/** @file fillers.h  What the captures of a match fill the roles of its fact with. */
#ifndef FACTS_FILLERS_H
#define FACTS_FILLERS_H

#include "facts/analysis.h"

/** One filler of a role, before it is known which fact it goes to. */
typedef struct Filler {
  uint8_t role;
  bool list;                    /**< It was captured as a member of a list. */
  uint32_t entity;              /**< Of the analysis, RANGE_ENTITY; else 0. */
  Argument argument;
} Filler;

enum { MOST_FILLERS = MATCH_CAPTURES };

typedef struct Fillers {
  Filler items[MOST_FILLERS];
  unsigned count;
} Fillers;

/** The fillers of a match, each entity once a role; what does not fit its role is left out. Texts are in `arena`.
    @return RAPPORTEUR_OK or RAPPORTEUR_ERROR_MEMORY. */
RapporteurStatus fillers_of(const Analysis *analysis, const Found *found, Arena *arena, Fillers *out);

#endif
