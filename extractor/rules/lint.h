/** @file lint.h  Warnings about packs that are right but could be better. */
#ifndef RULES_LINT_H
#define RULES_LINT_H

#include "rules/pack.h"

/** Warn of rules without tests, rules anchored on open types (but for answers), and classes that nothing uses.
    @return RAPPORTEUR_OK or RAPPORTEUR_ERROR_MEMORY. */
RapporteurStatus lint_pack(const Pack *pack, Sink *sink);

#endif
