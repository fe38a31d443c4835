/** @file source.h  The files of a pack, and places in them. */
#ifndef RULES_SOURCE_H
#define RULES_SOURCE_H

#include "base/arena.h"
#include "base/array.h"
#include "base/sink.h"

/** Where something stands in a pack's files. */
typedef struct SourcePlace {
  const char *file;
  unsigned line, column;
} SourcePlace;

typedef struct SourceFile { const char *name, *text; size_t length; } SourceFile;

/** Read a file whole into the arena. @return RAPPORTEUR_OK, RAPPORTEUR_ERROR_IO (told to the sink) or
    RAPPORTEUR_ERROR_MEMORY. */
RapporteurStatus source_read(const char *name, Arena *arena, SourceFile *out, Sink *sink);
/** The same; a file that is not there is empty. */
RapporteurStatus source_read_optional(const char *name, Arena *arena, SourceFile *out, Sink *sink);

/** Names of files. */
typedef ARRAY(char *) SourceNames;
/** The names of the files of a folder, sorted, in the arena. @return RAPPORTEUR_OK, RAPPORTEUR_ERROR_IO (there is no
    such folder) or RAPPORTEUR_ERROR_MEMORY; `out` is freed with array_free() in any case. */
RapporteurStatus source_folder(const char *folder, Arena *arena, SourceNames *out);

/** A line of a file (from 1), null-terminated, in the arena; "" when there is none or memory is out. */
const char *source_line(const SourceFile *file, unsigned line, Arena *arena);
/** The first line that is not valid UTF-8, or 0. */
unsigned source_invalid_line(const SourceFile *file);

/** Call `line` for every line of a file that is neither empty nor a comment, until it returns a failure. */
RapporteurStatus source_each_line(const SourceFile *file,
                                  RapporteurStatus (*line)(void *user, const char *text, size_t length), void *user);

#endif
