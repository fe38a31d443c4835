/** @file command.h  The subcommands of rapporteur. */
#ifndef COMMAND_COMMAND_H
#define COMMAND_COMMAND_H

#include "rapporteur.h"

/** What the program returns to the shell. */
enum {
  EXIT_WELL = 0,
  EXIT_PARTLY = 1,      /**< Some input failed, or some test did; the rest was done. */
  EXIT_NOT = 2          /**< Usage, or nothing could be written. */
};

/** A subcommand: `arguments[0]` is its own name. @return An exit code. */
typedef struct Command {
  const char *name, *summary;
  int (*run)(int count, char **arguments);
} Command;

int command_extract(int count, char **arguments);
int command_annotate(int count, char **arguments);
int command_merge(int count, char **arguments);
int command_query(int count, char **arguments);
int command_export(int count, char **arguments);
int command_draw(int count, char **arguments);
int command_push(int count, char **arguments);
int command_explain(int count, char **arguments);
int command_check(int count, char **arguments);

#endif
