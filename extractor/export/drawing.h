/** @file drawing.h  The neighbourhood of an entity as a drawing for GraphViz. */
#ifndef EXPORT_DRAWING_H
#define EXPORT_DRAWING_H

#include "export/view.h"

/**
   Write DOT: an entity as a box, coloured by its type, and each fact that it has a role in as a node between it and the entities
   in the fact's other roles, which label the lines. What is no entity (dates, amounts, texts, kinds of position) stands in the
   fact's node. Facts that are not asserted have broken lines and say what they are.

   @param name A name of the entity in any language or spelling that means the same (normalise.h), or its IRI, whole or without
   what comes before its last # or /. If several are called so, all are drawn.
   @param depth How many facts away from the entity to go.
   @return RAPPORTEUR_OK, RAPPORTEUR_ERROR_ARGUMENT (nothing is called so), RAPPORTEUR_ERROR_IO or RAPPORTEUR_ERROR_MEMORY.
*/
RapporteurStatus drawing_write(View *view, const char *name, unsigned depth, FILE *out, Sink *sink);

#endif
