/** @file messages.h  Messages and progress on standard error. */
#ifndef COMMAND_MESSAGES_H
#define COMMAND_MESSAGES_H

#include "rapporteur.h"

typedef struct Messages {
  bool quiet;                   /**< Errors only. */
  bool colour;                  /**< Standard error is a terminal and NO_COLOR is not set. */
  bool progress;                /**< Standard error is a terminal and not quiet. */
  bool progress_shown;
  double last_shown;            /**< Seconds. */
} Messages;

Messages messages_new(bool quiet);
/** A RapporteurSink; `messages` is a Messages. */
void messages_hear(void *messages, const RapporteurMessage *message);
/** A RapporteurProgressFunction; `messages` is a Messages. */
void messages_progress(void *messages, const RapporteurProgress *progress);
/** Take the progress line away. */
void messages_end(Messages *messages);
/** May a stream get colours: it is a terminal and NO_COLOR is not set. */
bool stream_takes_colour(FILE *stream);

#endif
