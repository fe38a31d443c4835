/** @file emission.h  From things and facts to the triples of the graph. */
#ifndef COLLECTION_EMISSION_H
#define COLLECTION_EMISSION_H

#include "collection/fusion.h"
#include "graph/term.h"

/** A name that a thing had in a graph before, and has no more. */
typedef struct FormerName {
  const char *name;
  const Thing *thing;
} FormerName;

/** All that is known of a collection, once it is resolved. */
typedef struct Knowledge {
  const Records *records;
  const Identity *identity;
  const Things *things;
  const Facts *facts;
  const char *base;  /**< What local parts are appended to. */
  bool with_records; /**< Documents carry their records (recording.h). */
  const FormerName *former_names;
  size_t former_name_count;
} Knowledge;

/**
   Send all triples, in an order that follows from the content.

   What a document states stands in the graph that is named after the document: its own description, the facts with the
   roles that it fills, its evidence, the amounts that it mentions. These triples are the same whatever other documents
   there are, as far as the names of their subjects are, and can be put together with those of other runs. What follows
   from all documents together stands in the default graph: the things with their labels, and of each fact its label,
   factuality, confidence, counts and shortcuts.

   @return RAPPORTEUR_OK, RAPPORTEUR_ERROR_MEMORY, or what `receive` returned.
*/
RapporteurStatus knowledge_emit(const Knowledge *knowledge, TermReceiver receive, void *user);

#endif
