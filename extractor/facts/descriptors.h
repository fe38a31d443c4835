/** @file descriptors.h  Words that no pack knows in what describes a name: "the kombucha brewer Acme".

    No list of trades is complete. In scripts with capitals a small word that stands right before a name, or before a
    `Descriptor` that describes one ("brewer", "maker"), is a `Descriptor` too if nothing else is known of it. */
#ifndef FACTS_DESCRIPTORS_H
#define FACTS_DESCRIPTORS_H

#include "facts/analysis.h"

/** Give such words of all sentences their reading; after names were found, before rules make facts.
    @return RAPPORTEUR_OK or RAPPORTEUR_ERROR_MEMORY. */
RapporteurStatus descriptors_extend(Analysis *analysis);

#endif
