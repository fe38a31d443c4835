#include <signal.h>
#include <stdio.h>
#include <string.h>

#include "command/command.h"

static const Command commands[] = {
    {"extract", "read articles and write the graph of what they state", command_extract},
    {"merge", "make one graph of several", command_merge},
    {"query", "ask a graph: bundled questions, or SPARQL of your own", command_query},
    {"export", "write a graph in another form: JSON-LD, CSV for a spreadsheet, RDF's syntaxes", command_export},
    {"draw", "draw what a graph states of an entity, for GraphViz", command_draw},
    {"push", "send a graph to a triple store", command_push},
    {"annotate", "show as JSON what was found where, before it becomes a graph", command_annotate},
    {"explain", "show which rules fired on a text, and how far the others came", command_explain},
    {"check", "check language packs and run the tests beside their rules", command_check}};

enum { COMMANDS = sizeof commands / sizeof *commands };

static void print_help(FILE *out) {
  fputs("Usage: rapporteur COMMAND [options] ...\n\n"
        "Turns news in many languages into a knowledge graph.\n\nCommands:\n", out);
  for (size_t i = 0; i < COMMANDS; i++)
    fprintf(out, "  %-10s %s\n", commands[i].name, commands[i].summary);
  fputs(
      "\n'rapporteur COMMAND --help' tells more. For example:\n\n"
      "  rapporteur extract -o graph.ttl articles/\n"
      "  rapporteur query leaders graph.ttl\n\n"
      "Exit status: 0 all well; 1 some input failed, the rest was done; 2 wrong usage, or nothing could be written.\n",
      out);
}

int main(int count, char **arguments) {
  /* A closed pipe is reported as a write error, so that files are left whole. */
  signal(SIGPIPE, SIG_IGN);
  if (count < 2) {
    print_help(stderr);
    return EXIT_NOT;
  }
  const char *name = arguments[1];
  if (!strcmp(name, "--version")) {
    printf("rapporteur %s\n", rapporteur_version());
    return EXIT_WELL;
  }
  if (!strcmp(name, "-h") || !strcmp(name, "--help") || !strcmp(name, "help")) {
    print_help(stdout);
    return EXIT_WELL;
  }
  for (size_t i = 0; i < COMMANDS; i++)
    if (!strcmp(name, commands[i].name))
      return commands[i].run(count - 1, arguments + 1);
  fprintf(stderr, "rapporteur: unknown command '%s'; 'rapporteur --help' lists them\n", name);
  return EXIT_NOT;
}
