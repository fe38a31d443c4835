/** @file description.h  What a graph holds, said in VoID (W3C Interest Group Note of 3 March 2011). */
#ifndef EXPORT_DESCRIPTION_H
#define EXPORT_DESCRIPTION_H

#include "graph/graph.h"

/**
   Add the description of a graph to another one: its size, languages, vocabularies, and how many individuals of each class and
   triples of each property it has. The dataset is named by a digest of its content, so that the description of another
   content is never mistaken for it.

   @param out Gets the triples and the prefixes that they need.
   @return RAPPORTEUR_OK or RAPPORTEUR_ERROR_MEMORY.
*/
RapporteurStatus description_make(Graph *graph, Graph *out, Sink *sink);

#endif
