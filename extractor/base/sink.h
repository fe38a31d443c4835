/** @file sink.h  Messages on their way to whoever listens. */
#ifndef BASE_SINK_H
#define BASE_SINK_H

#include "rapporteur.h"

/** A listener and how much it has heard; copied by pointer through all layers. */
typedef struct Sink {
  RapporteurSink function;      /**< May be NULL: nobody listens. */
  void *user;
  unsigned errors, warnings;    /**< Counted by sink_send(). */
} Sink;

/** Send one message; the text is printf-like. @return `status`, so that callers can `return sink_send(...)`. */
RapporteurStatus sink_send(Sink *sink, RapporteurSeverity severity, RapporteurStatus status, const char *file,
                           unsigned line, unsigned column, const char *source_line, const char *format, ...)
    __attribute__((format(printf, 8, 9)));

/** An error about `file` (may be NULL) as a whole. @return `status`. */
#define sink_error(sink, status, file, ...) \
  sink_send((sink), RAPPORTEUR_ERROR, (status), (file), 0, 0, NULL, __VA_ARGS__)
/** A warning about `file` (may be NULL) as a whole. @return RAPPORTEUR_OK. */
#define sink_warning(sink, file, ...) \
  sink_send((sink), RAPPORTEUR_WARNING, RAPPORTEUR_OK, (file), 0, 0, NULL, __VA_ARGS__)
/** Out of memory. @return RAPPORTEUR_ERROR_MEMORY. */
#define sink_memory(sink) sink_error((sink), RAPPORTEUR_ERROR_MEMORY, NULL, "out of memory")

#endif
