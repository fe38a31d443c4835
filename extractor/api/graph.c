#include "api/graph.h"

#include <dirent.h>
#include <stdlib.h>
#include <string.h>

RapporteurStatus graph_declare_prefixes(Graph *graph, const char *base) {
  const char *const prefixes[][2] = {{"rap", ONTOLOGY_NAMESPACE},
                                     {"id", base},
                                     {"rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"},
                                     {"rdfs", "http://www.w3.org/2000/01/rdf-schema#"},
                                     {"owl", "http://www.w3.org/2002/07/owl#"},
                                     {"xsd", "http://www.w3.org/2001/XMLSchema#"},
                                     {"skos", "http://www.w3.org/2004/02/skos/core#"},
                                     {"dcterms", "http://purl.org/dc/terms/"}};
  RapporteurStatus status = RAPPORTEUR_OK;
  for (size_t i = 0; !status && i < sizeof prefixes / sizeof *prefixes; i++)
    status = graph_prefix(graph, prefixes[i][0], prefixes[i][1]);
  return status;
}

RapporteurStatus rapporteur_graph_new(RapporteurContext *context, RapporteurGraph **out) {
  *out = NULL;
  RapporteurGraph *graph = calloc(1, sizeof *graph);
  if (!graph)
    return sink_memory(&context->sink);
  graph->context = context;
  RapporteurStatus status = graph_new(&context->sink, &graph->graph);
  if (!status)
    status = graph_declare_prefixes(graph->graph, DATA_NAMESPACE);
  if (status)
    rapporteur_graph_free(graph);
  else
    *out = graph;
  return status;
}

void rapporteur_graph_free(RapporteurGraph *graph) {
  if (!graph)
    return;
  graph_free(graph->graph);
  free(graph->language);
  free(graph);
}

RapporteurStatus rapporteur_graph_read(RapporteurGraph *graph, const char *file) {
  return graph_read(graph->graph, file);
}

size_t rapporteur_graph_size(const RapporteurGraph *graph) { return graph_triples(graph->graph); }

void *rapporteur_graph_model(RapporteurGraph *graph) { return graph_as_model(graph->graph); }

RapporteurStatus rapporteur_graph_query(RapporteurGraph *graph, const char *sparql, const char *format, unsigned width,
                                        FILE *out) {
  return graph_query(graph->graph, sparql, format, width, out);
}

/* --- bundled queries --- */

static bool is_query_file(const char *name) {
  size_t length = strlen(name);
  return length > 3 && !strcmp(name + length - 3, ".rq");
}

RapporteurStatus rapporteur_query_text(RapporteurContext *context, const char *name, char **out) {
  *out = NULL;
  if (is_query_file(name))
    return context_text(context, name, out);
  char *path = arena_format(&context->arena, "%s/%s.rq", context->queries, name);
  if (!path)
    return sink_memory(&context->sink);
  FILE *file = strchr(name, '/') ? NULL : fopen(path, "rb");
  if (!file)
    return sink_error(&context->sink, RAPPORTEUR_ERROR_ARGUMENT, NULL,
                      "there is no bundled query '%s' (see: rapporteur query --list); a file of yours ends in .rq",
                      name);
  fclose(file);
  return context_text(context, path, out);
}

void rapporteur_string_free(char *string) { free(string); }

static int compare_names(const void *a, const void *b) { return strcmp(*(char *const *)a, *(char *const *)b); }

/* A query's first line is a comment: the question that it answers. */
static RapporteurStatus list_query(RapporteurContext *context, const char *file, FILE *out) {
  char *text, *path = arena_format(&context->arena, "%s/%s", context->queries, file);
  if (!path)
    return sink_memory(&context->sink);
  RapporteurStatus status = context_text(context, path, &text);
  if (status)
    return status;
  const char *question = text + strspn(text, "# ");
  fprintf(out, "%-20.*s %.*s\n", (int)(strlen(file) - 3), file, (int)strcspn(question, "\r\n"), question);
  free(text);
  return RAPPORTEUR_OK;
}

RapporteurStatus rapporteur_query_list(RapporteurContext *context, FILE *out) {
  ARRAY(char *) names = {NULL, 0, 0};
  DIR *directory = opendir(context->queries);
  if (!directory)
    return sink_error(&context->sink, RAPPORTEUR_ERROR_IO, context->queries, "no queries stand here");
  RapporteurStatus status = RAPPORTEUR_OK;
  for (struct dirent *entry; !status && (entry = readdir(directory));) {
    char *name =
        is_query_file(entry->d_name) ? arena_copy(&context->arena, entry->d_name, strlen(entry->d_name)) : NULL;
    if (is_query_file(entry->d_name) && (!name || !array_push(&names, name)))
      status = sink_memory(&context->sink);
  }
  closedir(directory);
  if (names.count)
    qsort(names.items, names.count, sizeof *names.items, compare_names);
  for (size_t i = 0; !status && i < names.count; i++)
    status = list_query(context, names.items[i], out);
  array_free(&names);
  return status;
}
