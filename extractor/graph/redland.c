#include "graph/redland.h"

#include <pthread.h>

#include "base/array.h"

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;

/* Worlds of raptor that nobody uses; behind the lock. */
static ARRAY(raptor_world *) spare;

static raptor_world *take_raptor(void) {
  if (spare.count)
    return spare.items[--spare.count];
  raptor_world *world = raptor_new_world();
  if (!world)
    return NULL;
  /* The handlers of libxml2's errors are the thread's, and other code may rely on them. */
  raptor_world_set_flag(world, RAPTOR_WORLD_FLAG_LIBXML_GENERIC_ERROR_SAVE, 0);
  raptor_world_set_flag(world, RAPTOR_WORLD_FLAG_LIBXML_STRUCTURED_ERROR_SAVE, 0);
  raptor_world_open(world);
  return world;
}

static void give_raptor(raptor_world *world) {
  raptor_world_set_log_handler(world, NULL, NULL);
  if (!array_push(&spare, world))
    raptor_free_world(world);
}

__attribute__((destructor)) static void free_spare(void) {
  while (spare.count)
    raptor_free_world(spare.items[--spare.count]);
  array_free(&spare);
}

librdf_world *redland_world_new(librdf_log_func hear, void *user) {
  pthread_mutex_lock(&lock);
  raptor_world *raptor = take_raptor();
  librdf_world *world = raptor ? librdf_new_world() : NULL;
  if (world) {
    librdf_world_set_raptor(world, raptor);
    librdf_world_set_logger(world, user, hear);
    librdf_world_open(world);
  } else if (raptor) {
    give_raptor(raptor);
  }
  pthread_mutex_unlock(&lock);
  return world;
}

void redland_world_free(librdf_world *world) {
  if (!world)
    return;
  pthread_mutex_lock(&lock);
  raptor_world *raptor = librdf_world_get_raptor(world);
  librdf_free_world(world);
  give_raptor(raptor);
  pthread_mutex_unlock(&lock);
}
