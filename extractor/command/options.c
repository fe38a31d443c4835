#include "command/options.h"

#include <stdio.h>
#include <string.h>

#include "command/command.h"

static void print_help(const OptionSet *set) {
  printf("Usage: rapporteur %s\n\n%s\n\nOptions:\n", set->usage, set->about);
  for (size_t i = 0; i <= set->count; i++) {
    static const Option help = {'h', "help", NULL, "show this help", NULL, NULL};
    const Option *option = i < set->count ? &set->options[i] : &help;
    char left[64], letter[8] = "    ";
    if (option->letter)
      snprintf(letter, sizeof letter, "-%c, ", option->letter);
    snprintf(left, sizeof left, "%s--%s%s%s", letter, option->name, option->argument ? " " : "",
             option->argument ? option->argument : "");
    printf("  %-26s %s\n", left, option->help);
  }
  if (set->more)
    printf("\n%s\n", set->more);
}

static Parsed stop(int code) { return (Parsed){NULL, 0, true, code}; }

Option option_data(const char **value) {
  return (Option){0, "data", "FOLDER", "folder with languages, ontology and queries", NULL, value};
}

Option option_output(const char **value) {
  return (Option){'o',  "output", "FILE", "write there instead of standard output; the file is whole or absent",
                  NULL, value};
}

Option option_input_format(const char **value) {
  return (Option){0, "input-format", "FORMAT", "auto (default), text, html or ndjson", NULL, value};
}

Option option_quiet(bool *flag, const char *help) { return (Option){'q', "quiet", NULL, help, flag, NULL}; }

Option option_describe(const char **value) {
  return (Option){0,    "describe", "FILE", "write there what the graph holds, as a VoID description in Turtle",
                  NULL, value};
}

Option option_names(const char **value) {
  return (Option){'l', "language", "CODE", "names in this language where there are any, else in English", NULL, value};
}

Option option_graph_format(const char **value) {
  return (Option){'f',  "format", "FORMAT", "turtle (default), ntriples, nquads, trig, rdfxml, jsonld or csv",
                  NULL, value};
}

int options_wrong(const OptionSet *set, const char *what) {
  fprintf(stderr, "rapporteur: %s\nUsage: rapporteur %s\n", what, set->usage);
  return EXIT_NOT;
}

static Parsed wrong_usage(const OptionSet *set, const char *what, const char *option) {
  fprintf(stderr, "rapporteur: %s '%s'\nUsage: rapporteur %s\n", what, option, set->usage);
  return stop(EXIT_NOT);
}

static const Option *find_option(const OptionSet *set, const char *argument) {
  for (size_t i = 0; i < set->count; i++) {
    const Option *option = &set->options[i];
    size_t length = strlen(option->name);
    if (argument[1] == '-' && !strncmp(argument + 2, option->name, length) &&
        (argument[2 + length] == '\0' || argument[2 + length] == '='))
      return option;
    if (argument[1] != '-' && argument[1] == option->letter)
      return option;
  }
  return NULL;
}

/* The text that belongs to an option in the same argument: "--format=csv", "-fcsv"; NULL when it stands in the next. */
static const char *attached(const char *argument) {
  if (argument[1] == '-') {
    const char *equals = strchr(argument, '=');
    return equals ? equals + 1 : NULL;
  }
  return argument[2] ? argument + 2 : NULL;
}

Parsed options_parse(const OptionSet *set, int count, char **arguments) {
  int operands = 0;             /* operands are moved to the front of `arguments` */
  bool only_operands = false;
  for (int i = 1; i < count; i++) {
    char *argument = arguments[i];
    if (only_operands || argument[0] != '-' || !argument[1]) {
      arguments[operands++] = argument;
      continue;
    }
    if (!strcmp(argument, "--")) {
      only_operands = true;
      continue;
    }
    if (!strcmp(argument, "-h") || !strcmp(argument, "--help")) {
      print_help(set);
      return stop(EXIT_WELL);
    }
    const Option *option = find_option(set, argument);
    if (!option)
      return wrong_usage(set, "unknown option", argument);
    const char *value = attached(argument);
    if (option->flag) {
      if (value)
        return wrong_usage(set, "no value is wanted by", argument);
      *option->flag = true;
      continue;
    }
    if (!value && i + 1 < count)
      value = arguments[++i];
    if (!value)
      return wrong_usage(set, "a value is wanted by", argument);
    *option->value = value;
  }
  return (Parsed){(const char *const *)arguments, (size_t)operands, false, EXIT_WELL};
}

int options_choice(const char *option, const char *value, const char *const *names, size_t count) {
  for (size_t i = 0; i < count; i++)
    if (!strcmp(value, names[i]))
      return (int)i;
  fprintf(stderr, "rapporteur: --%s is one of:", option);
  for (size_t i = 0; i < count; i++)
    fprintf(stderr, " %s", names[i]);
  fprintf(stderr, "; not '%s'\n", value);
  return -1;
}

int options_input_format(const char *value) {
  static const char *const names[] = {"auto", "text", "html", "ndjson"};
  return options_choice("input-format", value, names, sizeof names / sizeof *names);
}

int options_graph_format(const char *value) {
  static const char *const names[] = {"turtle", "ntriples", "nquads", "trig", "rdfxml", "jsonld", "csv"};
  return options_choice("format", value, names, sizeof names / sizeof *names);
}
