#include <string.h>

#include "command/command.h"
#include "command/connection.h"
#include "command/data.h"
#include "command/messages.h"
#include "command/options.h"

/* "<IRI>" or "the default graph" */
static void print_graph(const char *graph, FILE *out) { fprintf(out, graph ? "<%s>" : "the default graph", graph); }

static void tell_stored(void *user, const RapporteurPushProgress *progress) {
  const bool *quiet = user;
  if (*quiet)
    return;
  printf("stored %zu triples in ", progress->triples);
  print_graph(progress->graph, stdout);
  putchar('\n');
  fflush(stdout);
}

/* Exactly what the server has now, and how to go on. */
static void tell_failure(const RapporteurPush *push, const RapporteurPushProgress *progress) {
  fprintf(stderr, "rapporteur: the push stopped: %zu of %zu graphs are stored (%zu of %zu triples)", progress->stored,
          progress->total, progress->stored_triples, progress->total_triples);
  if (progress->stored)
    fputs(", the last is ", stderr), print_graph(progress->last, stderr);
  if (progress->skipped)
    fprintf(stderr, "; %zu before were skipped", progress->skipped);
  fputs("; ", stderr), print_graph(progress->graph, stderr);
  fputs(progress->unknown ? " may be stored, wholly or in part" : " is not", stderr);
  size_t rest = progress->total - progress->skipped - progress->stored - 1;
  fprintf(stderr, "; %zu %s not sent\n", rest, rest == 1 ? "was" : "were");
  bool first = !progress->stored && !progress->skipped;
  const char *how = push->from ? " instead" : " added";
  if (first || !progress->graph)
    fputs("rapporteur: to go on, give the same command again\n", stderr);
  else
    fprintf(stderr, "rapporteur: to go on, give the same command with --from '%s'%s\n", progress->graph, how);
}

static int push_graphs(RapporteurContext *context, const Parsed *parsed, const RapporteurPush *push) {
  RapporteurPushProgress progress;
  RapporteurGraph *graph = data_graph(context, parsed->names + 1, parsed->count - 1);
  if (!graph)
    return EXIT_NOT;
  RapporteurStatus status = rapporteur_graph_push(graph, push, &progress);
  if (status && progress.triples)
    tell_failure(push, &progress);
  rapporteur_graph_free(graph);
  return !status ? EXIT_WELL : progress.stored ? EXIT_PARTLY : EXIT_NOT;
}

int command_push(int count, char **arguments) {
  enum { OWN = 5 };
  const char *data = NULL;
  bool quiet = false;
  ConnectionOptions connection = {.user = NULL};
  RapporteurPush push = {.connection = RAPPORTEUR_CONNECTION_DEFAULT, .watch = tell_stored, .user = &quiet};
  Option list[OWN + CONNECTION_OPTIONS] = {
      {'g', "graph", "IRI", "store the default graph under this name", NULL, &push.default_graph},
      {0, "replace", NULL, "replace the store's graphs of the same names; without it triples are added", &push.replace,
       NULL},
      {0, "from", "IRI", "begin with this graph: go on with a push that stopped there", NULL, &push.from},
      option_data(&data),
      option_quiet(&quiet, "do not tell what was stored, no warnings")};
  connection_options(&connection, list + OWN);
  const OptionSet set = {
      "push [options] URL GRAPH...",
      "Send graphs (Turtle, N-Triples, N-Quads, TriG, RDF/XML) to a triple store by the SPARQL 1.1 Graph\n"
      "Store Protocol: the default graph, then each named graph, one by one.",
      "Adding triples twice is adding them once: a push that failed can be given again, or from where it\n"
      "stopped. It says so.",
      list, sizeof list / sizeof *list};
  Parsed parsed = options_parse(&set, count, arguments);
  if (parsed.done)
    return parsed.code;
  if (parsed.count < 2)
    return options_wrong(&set, "the URL of a graph store and a graph are wanted");
  if (!connection_make(&connection, &push.connection))
    return EXIT_NOT;
  push.url = parsed.names[0];
  Messages messages = messages_new(quiet);
  RapporteurContext *context = data_open(data, &messages);
  int code = context ? push_graphs(context, &parsed, &push) : EXIT_NOT;
  rapporteur_context_free(context);
  connection_free(&connection);
  return code;
}
