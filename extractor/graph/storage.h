/** @file storage.h  The storage module of librdf that keeps a set of quads in memory. */
#ifndef GRAPH_STORAGE_H
#define GRAPH_STORAGE_H

#include <librdf.h>

#include "graph/quads.h"

/** Name to give to librdf_new_storage(). It takes no options. */
#define STORAGE_NAME "rapporteur"

/**
   Make the module known to an open world.

   What the calls of librdf mean on it: a statement added without a context is in the default graph, and removing
   without a context removes it there only. Finding, containing and counting arcs without a context see the union of all
   graphs, each triple once; librdf_model_size() and librdf_model_as_stream() see every quad. Adding twice is adding
   once. Streams may stay open while statements are added (they do not see them) and removed (they no longer see them).

   @return 0 if all is well.
*/
int storage_register(librdf_world *world);

/** The quads of a storage of ours, borrowed. */
Quads *storage_quads(librdf_storage *storage);

#endif
