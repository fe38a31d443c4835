#include "command/connection.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void connection_options(ConnectionOptions *options, Option *list) {
  const Option all[CONNECTION_OPTIONS] = {
      {'u', "user", "NAME[:PASSWORD]", "for basic or digest authentication; password else from $RAPPORTEUR_PASSWORD",
       NULL, &options->user},
      {0, "token", "TOKEN", "for bearer authentication; else from $RAPPORTEUR_TOKEN", NULL, &options->token},
      {0, "netrc", "FILE", "names and passwords of servers; default ~/.netrc", NULL, &options->netrc},
      {0, "no-gzip", NULL, "never compress what is sent", &options->uncompressed, NULL},
      {0, "retries", "NUMBER", "how often to try again what may pass; default 4", NULL, &options->retries},
      {0, "wait", "SECONDS", "before the first retry, twice as long before each further one; default 1", NULL,
       &options->wait},
      {0, "timeout", "SECONDS", "of silence until a server is given up; default 300", NULL, &options->timeout}};
  memcpy(list, all, sizeof all);
}

/* A number from 0 to `most`; `otherwise` without a text. Returns -1 after telling that it is none. */
static double number_of(const char *option, const char *text, double most, double otherwise) {
  char *end;
  if (!text)
    return otherwise;
  double number = strtod(text, &end);
  if (end != text && !*end && number >= 0 && number <= most)
    return number;
  fprintf(stderr, "rapporteur: --%s wants a number from 0 to %.0f, not '%s'\n", option, most, text);
  return -1;
}

/* The name and the password of "NAME:PASSWORD", or the environment's password. */
static bool split_user(ConnectionOptions *options, RapporteurConnection *connection) {
  const char *colon = options->user ? strchr(options->user, ':') : NULL;
  connection->user = options->user;
  connection->password = colon ? colon + 1 : getenv("RAPPORTEUR_PASSWORD");
  if (!colon)
    return true;
  connection->user = options->name = strndup(options->user, (size_t)(colon - options->user));
  if (!options->name)
    fputs("rapporteur: out of memory\n", stderr);
  return options->name != NULL;
}

bool connection_make(ConnectionOptions *options, RapporteurConnection *connection) {
  double retries = number_of("retries", options->retries, 100, connection->retries);
  double wait = number_of("wait", options->wait, 3600, connection->wait);
  double timeout = number_of("timeout", options->timeout, 86400, connection->timeout);
  if (retries < 0 || wait < 0 || timeout < 0)
    return false;
  connection->retries = (unsigned)retries;
  connection->wait = wait;
  connection->timeout = (unsigned)ceil(timeout);
  connection->token = options->token || options->user ? options->token : getenv("RAPPORTEUR_TOKEN");
  connection->netrc = options->netrc;
  connection->uncompressed = options->uncompressed;
  return split_user(options, connection);
}

void connection_free(ConnectionOptions *options) { free(options->name); }
