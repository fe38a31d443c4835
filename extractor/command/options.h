/** @file options.h  Options of the command line, the same way in every subcommand. */
#ifndef COMMAND_OPTIONS_H
#define COMMAND_OPTIONS_H

#include <stdbool.h>
#include <stddef.h>

/** One option. Exactly one of `flag` and `value` is given. */
typedef struct Option {
  char letter;                  /**< 'f' for -f, or 0. */
  const char *name;             /**< "format" for --format */
  const char *argument;         /**< "FORMAT" in the help; NULL for flags. */
  const char *help;
  bool *flag;
  const char **value;
} Option;

typedef struct OptionSet {
  const char *usage;            /**< "extract [options] INPUT..." */
  const char *about;            /**< Text of the help above the options. */
  const char *more;             /**< Text below them, or NULL. */
  const Option *options;
  size_t count;
} OptionSet;

/** What is left after the options, and what to do. */
typedef struct Parsed {
  const char *const *names;     /**< What is no option. */
  size_t count;
  bool done;                    /**< Help was printed, or the usage is wrong: return `code`. */
  int code;
} Parsed;

/** Read the options; operands may stand between them, and everything after "--" is one. Prints help for -h and
    --help. */
Parsed options_parse(const OptionSet *set, int count, char **arguments);

/** Options that several subcommands take. */
Option option_data(const char **value);
Option option_output(const char **value);
Option option_input_format(const char **value);
Option option_quiet(bool *flag, const char *help);
/** Where the graph's description goes. */
Option option_describe(const char **value);
/** The language that names are wanted in. */
Option option_names(const char **value);
/** How a graph is written; the default is for the caller to set. */
Option option_graph_format(const char **value);

/** Tell what is wrong with the arguments, and the usage. @return EXIT_NOT. */
int options_wrong(const OptionSet *set, const char *what);

/** The input format of that name as a number, or -1 after telling which there are. */
int options_input_format(const char *value);
/** The RapporteurGraphFormat of that name, or -1 after telling which there are. */
int options_graph_format(const char *value);
/** Index of `value` among `count` names, or -1 after telling which there are. */
int options_choice(const char *option, const char *value, const char *const *names, size_t count);

#endif
