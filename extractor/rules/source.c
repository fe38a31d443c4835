#include "rules/source.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unicode/utf8.h>
#include <unistd.h>

#include "base/file.h"

RapporteurStatus source_read(const char *name, Arena *arena, SourceFile *out, Sink *sink) {
  Buffer text = {0};
  RapporteurStatus status = file_read(name, sink, &text);
  if (!status) {
    *out = (SourceFile){arena_copy(arena, name, strlen(name)), arena_copy(arena, text.bytes, text.length), text.length};
    status = out->name && out->text ? RAPPORTEUR_OK : RAPPORTEUR_ERROR_MEMORY;
  }
  buffer_free(&text);
  return status;
}

RapporteurStatus source_read_optional(const char *name, Arena *arena, SourceFile *out, Sink *sink) {
  *out = (SourceFile){name, "", 0};
  return access(name, F_OK) ? RAPPORTEUR_OK : source_read(name, arena, out, sink);
}

static int compare_names(const void *a, const void *b) { return strcmp(*(char *const *)a, *(char *const *)b); }

RapporteurStatus source_folder(const char *folder, Arena *arena, SourceNames *out) {
  DIR *directory = opendir(folder);
  if (!directory)
    return RAPPORTEUR_ERROR_IO;
  RapporteurStatus status = RAPPORTEUR_OK;
  for (struct dirent *entry; !status && (entry = readdir(directory));) {
    char *name = entry->d_name[0] == '.' ? NULL : arena_copy(arena, entry->d_name, strlen(entry->d_name));
    if (entry->d_name[0] != '.' && (!name || !array_push(out, name)))
      status = RAPPORTEUR_ERROR_MEMORY;
  }
  closedir(directory);
  if (out->count)
    qsort(out->items, out->count, sizeof *out->items, compare_names);
  return status;
}

const char *source_line(const SourceFile *file, unsigned line, Arena *arena) {
  const char *begin = file->text, *limit = begin + file->length, *newline;
  for (unsigned at = 1; at < line && begin < limit; at++) {
    newline = memchr(begin, '\n', (size_t)(limit - begin));
    begin = newline ? newline + 1 : limit;
  }
  newline = memchr(begin, '\n', (size_t)(limit - begin));
  const char *copy = arena_copy(arena, begin, (size_t)((newline ? newline : limit) - begin));
  return copy ? copy : "";
}

/* Where the first byte is that is not UTF-8, or the length. What packs mostly hold goes past U8_NEXT: ASCII, and
   characters of three bytes, which the null behind the text ends wherever it is cut. */
static int32_t invalid_at(const char *text, int32_t length) {
  for (int32_t at = 0, begin; at < length;) {
    uint8_t lead = (uint8_t)text[at];
    if (lead < 0x80) {
      at++;
    } else if (lead >= 0xE0 && lead < 0xF0 && U8_IS_VALID_LEAD3_AND_T1(lead, (uint8_t)text[at + 1]) &&
               U8_IS_TRAIL(text[at + 2])) {
      at += 3;
    } else {
      UChar32 c;
      begin = at;
      U8_NEXT(text, at, length, c);
      if (c < 0)
        return begin;
    }
  }
  return length;
}

unsigned source_invalid_line(const SourceFile *file) {
  int32_t invalid = invalid_at(file->text, (int32_t)file->length);
  if (invalid == (int32_t)file->length)
    return 0;
  unsigned line = 1;
  for (int32_t at = 0; at < invalid; at++)
    line += file->text[at] == '\n';
  return line;
}

RapporteurStatus source_each_line(const SourceFile *file,
                                  RapporteurStatus (*line)(void *user, const char *text, size_t length), void *user) {
  RapporteurStatus status = RAPPORTEUR_OK;
  for (size_t at = 0; !status && at < file->length;) {
    const char *begin = file->text + at, *newline = memchr(begin, '\n', file->length - at);
    size_t length = newline ? (size_t)(newline - begin) : file->length - at;
    at += length + 1;
    while (length && strchr(" \t\r", begin[length - 1]))
      length--;
    if (length && *begin != '#')
      status = line(user, begin, length);
  }
  return status;
}
