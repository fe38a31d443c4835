/** @file stratify.h  In which order rules that make mentions run. */
#ifndef RULES_STRATIFY_H
#define RULES_STRATIFY_H

#include "rules/pack.h"

/**
   Give every mention rule its stratum: a rule that asks for a tag runs after all rules that make mentions with it.
   Rules that only vote on the types of names make none. A cycle is an error to the sink that names its rules.
   @return RAPPORTEUR_OK or RAPPORTEUR_ERROR_MEMORY.
*/
RapporteurStatus stratify(Pack *pack, Sink *sink);

#endif
