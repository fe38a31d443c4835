#include "command/data.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* Room for a folder's name. */
enum { DATA_FOLDER_LONGEST = 4096 };

/* A file that every data folder has. */
#define ONTOLOGY "/ontology/rapporteur.ttl"

/* The folder that the user named or that stands beside the program; NULL: the library decides. `room` is written to. */
static const char *data_folder(const char *option, char room[DATA_FOLDER_LONGEST]) {
  /* "." and ".." serve an uninstalled program: libtool keeps the real one in .libs */
  static const char *const places[] = {"../share/rapporteur", ".", ".."};
  char program[DATA_FOLDER_LONGEST], probe[DATA_FOLDER_LONGEST];
  const char *environment = getenv("RAPPORTEUR_DATA");
  if (option || (environment && *environment))
    return option;
  ssize_t length = readlink("/proc/self/exe", program, sizeof program - 1);
  if (length <= 0)
    return NULL;
  program[length] = '\0';
  *strrchr(program, '/') = '\0';
  for (size_t i = 0; i < sizeof places / sizeof *places; i++) {
    int length_of_probe = snprintf(probe, sizeof probe, "%s/%s" ONTOLOGY, program, places[i]);
    if (length_of_probe >= DATA_FOLDER_LONGEST || access(probe, R_OK))
      continue;
    probe[length_of_probe - (int)strlen(ONTOLOGY)] = '\0';
    if (realpath(probe, room))
      return room;
  }
  return NULL;
}

RapporteurContext *data_open(const char *option, Messages *messages) {
  RapporteurContext *context;
  char folder[DATA_FOLDER_LONGEST];
  return rapporteur_context_new(data_folder(option, folder), messages_hear, messages, &context) ? NULL : context;
}

RapporteurGraph *data_graph(RapporteurContext *context, const char *const *files, size_t count) {
  RapporteurGraph *graph;
  RapporteurStatus status = rapporteur_graph_new(context, &graph);
  for (size_t i = 0; !status && i < count; i++)
    status = rapporteur_graph_read(graph, files[i]);
  if (!status)
    return graph;
  rapporteur_graph_free(graph);
  return NULL;
}
