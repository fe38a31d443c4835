#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "command/command.h"
#include "command/connection.h"
#include "command/data.h"
#include "command/messages.h"
#include "command/options.h"
#include "command/output.h"

/* Columns of the terminal that a stream is, 0 when it is none. */
static unsigned terminal_width(FILE *stream) {
  struct winsize size;
  return isatty(fileno(stream)) && !ioctl(fileno(stream), TIOCGWINSZ, &size) ? size.ws_col : 0;
}

/* A query, where to ask it, and where the result goes. */
typedef struct Question {
  const char *const *names; /* Graphs, or one endpoint. */
  size_t count;
  const char *format, *output;
  const RapporteurConnection *connection;
} Question;

static bool is_url(const char *name) { return !strncmp(name, "http://", 7) || !strncmp(name, "https://", 8); }

static bool has_url(const Question *question) {
  bool found = false;
  for (size_t i = 0; i < question->count; i++)
    found = found || is_url(question->names[i]);
  return found;
}

static int ask_endpoint(RapporteurContext *context, const Question *question, const char *sparql) {
  Output output;
  int code = output_open(&output, question->output);
  if (code)
    return code;
  return output_complete(&output,
                         rapporteur_endpoint_query(context, question->names[0], question->connection, sparql,
                                                   question->format, terminal_width(output.stream), output.stream));
}

static int ask_graphs(RapporteurContext *context, const Question *question, const char *sparql) {
  Output output;
  RapporteurGraph *graph = data_graph(context, question->names, question->count);
  int code = graph ? output_open(&output, question->output) : EXIT_NOT;
  if (!code)
    code = output_complete(
        &output, rapporteur_graph_query(graph, sparql, question->format, terminal_width(output.stream), output.stream));
  rapporteur_graph_free(graph);
  return code;
}

static int run_query(RapporteurContext *context, const char *name, const Question *question) {
  char *sparql;
  if (rapporteur_query_text(context, name, &sparql))
    return EXIT_NOT;
  int code = has_url(question) ? ask_endpoint(context, question, sparql) : ask_graphs(context, question, sparql);
  rapporteur_string_free(sparql);
  return code;
}

int command_query(int count, char **arguments) {
  enum { OWN = 5 };
  const char *data = NULL;
  bool list_queries = false, quiet = false;
  ConnectionOptions options = {.user = NULL};
  RapporteurConnection connection = RAPPORTEUR_CONNECTION_DEFAULT;
  Question question = {.format = "table", .connection = &connection};
  Option list[OWN + CONNECTION_OPTIONS] = {
      {'f', "format", "FORMAT", "table (default), csv, tsv, json or xml; CONSTRUCT: turtle or ntriples", NULL,
       &question.format},
      option_output(&question.output),
      {'l', "list", NULL, "list the bundled queries and the questions that they answer", &list_queries, NULL},
      option_data(&data),
      option_quiet(&quiet, "no warnings")};
  connection_options(&options, list + OWN);
  const OptionSet set = {
      "query [options] NAME|FILE.rq GRAPH...|URL",
      "Ask graphs (Turtle, N-Triples, N-Quads, TriG, RDF/XML), or the SPARQL endpoint at a URL: a bundled\n"
      "query by its name, or SPARQL of your own from a file that ends in .rq.",
      "The options from --user on are for endpoints.", list, sizeof list / sizeof *list};
  Parsed parsed = options_parse(&set, count, arguments);
  if (parsed.done)
    return parsed.code;
  if (!list_queries && parsed.count < 2)
    return options_wrong(&set, "a query and a graph are wanted");
  question.names = parsed.names + 1;
  question.count = parsed.count - 1;
  if (!list_queries && question.count > 1 && has_url(&question))
    return options_wrong(&set, "an endpoint is asked alone, without other graphs");
  if (!connection_make(&options, &connection))
    return EXIT_NOT;
  Messages messages = messages_new(quiet);
  RapporteurContext *context = data_open(data, &messages);
  int code = EXIT_NOT;
  if (context)
    code = !list_queries                            ? run_query(context, parsed.names[0], &question)
           : rapporteur_query_list(context, stdout) ? EXIT_NOT
                                                    : EXIT_WELL;
  rapporteur_context_free(context);
  connection_free(&options);
  return code;
}
