/** @file redland.h  Worlds of librdf that several threads can have at the same time. */
#ifndef GRAPH_REDLAND_H
#define GRAPH_REDLAND_H

#include <librdf.h>

/**
   An open world, owned by the caller (redland_world_free()), for one thread at a time. NULL when memory is out.

   Opening and freeing initialise and end libraries (libltdl, libxslt, libcurl) that are not safe to initialise in two
   threads at once: here that is done by one thread after another. And freeing a world of raptor ends libxml2 for all
   threads, also for those that are just reading something: here such worlds are kept for the next user, until the
   process ends.

   @param hear Hears what Redland complains of, with `user`; without it Redland would print to standard error.
*/
librdf_world *redland_world_new(librdf_log_func hear, void *user);
void redland_world_free(librdf_world *world);

#endif
