/** @file connection.h  Options of the subcommands that talk to servers. */
#ifndef COMMAND_CONNECTION_H
#define COMMAND_CONNECTION_H

#include "command/options.h"
#include "rapporteur.h"

/** What the options said. Zero-initialise. */
typedef struct ConnectionOptions {
  const char *user, *token, *netrc, *retries, *wait, *timeout;
  bool uncompressed;
  char *name; /**< Of the user, when the password stood behind it. */
} ConnectionOptions;

enum { CONNECTION_OPTIONS = 7 };

/** Put the options at `list`, which has room for CONNECTION_OPTIONS. */
void connection_options(ConnectionOptions *options, Option *list);

/** Make sense of what the options said; names and passwords that are not given come from the environment.
    @param[out] connection Borrows from `options`.
    @return Whether they can be used; else it has been told why. */
bool connection_make(ConnectionOptions *options, RapporteurConnection *connection);
void connection_free(ConnectionOptions *options);

#endif
