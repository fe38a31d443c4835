#include "command/messages.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

bool stream_takes_colour(FILE *stream) {
  const char *no_colour = getenv("NO_COLOR");
  return isatty(fileno(stream)) && !(no_colour && *no_colour);
}

Messages messages_new(bool quiet) {
  return (Messages){.quiet = quiet, .colour = stream_takes_colour(stderr), .progress = !quiet && isatty(STDERR_FILENO)};
}

void messages_end(Messages *messages) {
  if (messages->progress_shown)
    fputs("\r\033[K", stderr);
  messages->progress_shown = false;
}

/* The source line and a caret under the column. Tabs and combining marks are kept so that the caret stands right. */
static void print_source(const char *line, unsigned column) {
  fprintf(stderr, "  %s\n  ", line);
  for (unsigned at = 1; *line && at < column; line++) {
    if (((unsigned char)*line & 0xc0) == 0x80)
      continue;
    fputc(*line == '\t' ? '\t' : ' ', stderr);
    at++;
  }
  fputs("^\n", stderr);
}

void messages_hear(void *user, const RapporteurMessage *message) {
  static const char *const names[] = {"note", "warning", "error"};
  static const char *const colours[] = {"\033[36m", "\033[35m", "\033[31m"};
  Messages *messages = user;
  if (messages->quiet && message->severity != RAPPORTEUR_ERROR)
    return;
  messages_end(messages);
  if (message->file)
    fprintf(stderr, "%s:", message->file);
  else
    fputs("rapporteur:", stderr);
  if (message->line)
    fprintf(stderr, "%u:", message->line);
  if (message->line && message->column)
    fprintf(stderr, "%u:", message->column);
  fprintf(stderr, " %s%s%s: %s\n", messages->colour ? colours[message->severity] : "", names[message->severity],
          messages->colour ? "\033[0m" : "", message->text);
  if (message->source_line && message->column)
    print_source(message->source_line, message->column);
}

void messages_progress(void *user, const RapporteurProgress *progress) {
  Messages *messages = user;
  struct timespec now;
  if (!messages->progress || clock_gettime(CLOCK_MONOTONIC, &now))
    return;
  double seconds = (double)now.tv_sec + (double)now.tv_nsec * 1e-9;
  if (messages->last_shown == 0)
    messages->last_shown = seconds;         /* work of less than a second shows nothing */
  if (seconds - messages->last_shown < (messages->progress_shown ? 0.2 : 1.0))
    return;
  messages->last_shown = seconds;
  messages->progress_shown = true;
  fprintf(stderr, "\r\033[K%zu documents, %.1f MB", progress->documents, (double)progress->bytes / 1e6);
  if (progress->skipped)
    fprintf(stderr, ", %zu skipped", progress->skipped);
  fflush(stderr);
}
