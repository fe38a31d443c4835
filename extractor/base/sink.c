#include "base/sink.h"

#include <stdarg.h>
#include <stdio.h>

RapporteurStatus sink_send(Sink *sink, RapporteurSeverity severity, RapporteurStatus status, const char *file,
                           unsigned line, unsigned column, const char *source_line, const char *format, ...) {
  if (!sink)
    return status;
  if (severity == RAPPORTEUR_ERROR)
    sink->errors++;
  else if (severity == RAPPORTEUR_WARNING)
    sink->warnings++;
  if (sink->function) {
    char text[1024];
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(text, sizeof text, format, arguments);
    va_end(arguments);
    RapporteurMessage message = {severity, status, file, line, column, text, source_line};
    sink->function(sink->user, &message);
  }
  return status;
}
