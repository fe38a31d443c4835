#include "rules/scanner.h"

#include <ctype.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

SourcePlace scanner_place(const Scanner *scanner) {
  return (SourcePlace){scanner->file->name, scanner->line, scanner->column};
}

void scanner_error(Scanner *scanner, SourcePlace place, const char *format, ...) {
  char text[512];
  va_list arguments;
  va_start(arguments, format);
  vsnprintf(text, sizeof text, format, arguments);
  va_end(arguments);
  sink_send(scanner->sink, RAPPORTEUR_ERROR, RAPPORTEUR_ERROR_SYNTAX, place.file, place.line, place.column,
            source_line(scanner->file, place.line, scanner->arena), "%s", text);
}

char scanner_peek(const Scanner *scanner) {
  return scanner->at < scanner->end ? scanner->file->text[scanner->at] : '\0';
}

char scanner_peek_second(const Scanner *scanner) {
  return scanner->at + 1 < scanner->end ? scanner->file->text[scanner->at + 1] : '\0';
}

void scanner_next(Scanner *scanner) {
  if (scanner->at >= scanner->end)
    return;
  if (scanner->file->text[scanner->at] == '\n') {
    scanner->line++;
    scanner->column = 1;
  } else
    scanner->column++;
  do
    scanner->at++;
  while (scanner->at < scanner->end && ((unsigned char)scanner->file->text[scanner->at] & 0xc0) == 0x80);
}

void scanner_skip_space(Scanner *scanner) {
  for (;;) {
    char c = scanner_peek(scanner);
    if (c == '#')
      while (scanner->at < scanner->end && scanner_peek(scanner) != '\n')
        scanner_next(scanner);
    else if (c == ' ' || c == '\t' || c == '\n' || c == '\r')
      scanner_next(scanner);
    else
      return;
  }
}

bool scanner_at_end(Scanner *scanner) {
  scanner_skip_space(scanner);
  return scanner->at >= scanner->end;
}

bool scanner_accept(Scanner *scanner, const char *literal) {
  size_t length = strlen(literal);
  if (scanner->end - scanner->at < length || memcmp(scanner->file->text + scanner->at, literal, length))
    return false;
  for (size_t end = scanner->at + length; scanner->at < end;)
    scanner_next(scanner);
  return true;
}

static bool is_name_byte(char c) { return isalnum((unsigned char)c) || c == '_' || (unsigned char)c >= 0x80; }

char *scanner_name(Scanner *scanner) {
  size_t begin = scanner->at;
  while (is_name_byte(scanner_peek(scanner)) ||
         ((scanner_peek(scanner) == '.' || scanner_peek(scanner) == '-') && scanner->at > begin &&
          is_name_byte(scanner_peek_second(scanner))))
    scanner_next(scanner);
  return arena_copy(scanner->arena, scanner->file->text + begin, scanner->at - begin);
}

static const char *quoted_text(Scanner *scanner) {
  SourcePlace place = scanner_place(scanner);
  scanner_next(scanner);
  size_t begin = scanner->at;
  while (scanner_peek(scanner) && scanner_peek(scanner) != '"' && scanner_peek(scanner) != '\n')
    scanner_next(scanner);
  size_t length = scanner->at - begin;
  if (!scanner_accept(scanner, "\""))
    scanner_error(scanner, place, "this quoted text is never closed");
  return arena_copy(scanner->arena, scanner->file->text + begin, length);
}

const char *scanner_word(Scanner *scanner, const char *stops, bool *quoted) {
  *quoted = scanner_peek(scanner) == '"';
  if (*quoted)
    return quoted_text(scanner);
  size_t begin = scanner->at;
  for (char c = scanner_peek(scanner); c && !isspace((unsigned char)c) && !strchr(stops, c); c = scanner_peek(scanner))
    scanner_next(scanner);
  return scanner->at > begin ? arena_copy(scanner->arena, scanner->file->text + begin, scanner->at - begin) : NULL;
}

long scanner_number(Scanner *scanner) {
  if (!isdigit((unsigned char)scanner_peek(scanner)))
    return -1;
  long number = 0;
  while (isdigit((unsigned char)scanner_peek(scanner))) {
    number = number < 100000 ? number * 10 + (scanner_peek(scanner) - '0') : number;
    scanner_next(scanner);
  }
  return number;
}

/* Edit distance with a limit, over bytes: names of classes are ASCII almost always. */
static unsigned edit_distance(const char *a, const char *b) {
  enum { LONGEST = 48, FAR = 99 };
  size_t la = strlen(a), lb = strlen(b);
  unsigned row[LONGEST + 1];
  if (la > LONGEST || lb > LONGEST)
    return FAR;
  for (unsigned j = 0; j <= lb; j++)
    row[j] = j;
  for (unsigned i = 1; i <= la; i++) {
    unsigned diagonal = row[0];
    row[0] = i;
    for (unsigned j = 1; j <= lb; j++) {
      unsigned best = diagonal + (tolower((unsigned char)a[i - 1]) != tolower((unsigned char)b[j - 1]));
      diagonal = row[j];
      if (row[j] + 1 < best)
        best = row[j] + 1;
      if (row[j - 1] + 1 < best)
        best = row[j - 1] + 1;
      row[j] = best;
    }
  }
  return row[lb];
}

/* Of the names given by `nth`, the one that `name` was probably meant to be, or NULL. */
static const char *closest_name(const char *name, NthName nth, const void *user) {
  const char *best = NULL;
  unsigned least = strlen(name) > 5 ? 4 : 3;
  for (size_t i = 0;; i++) {
    const char *candidate = nth(user, i);
    if (!candidate)
      return best;
    unsigned distance = *candidate ? edit_distance(name, candidate) : least;
    if (distance < least) {
      least = distance;
      best = candidate;
    }
  }
}

void scanner_unknown(Scanner *scanner, SourcePlace place, const char *what, const char *name, NthName nth,
                     const void *user) {
  const char *meant = closest_name(name, nth, user);
  if (meant)
    scanner_error(scanner, place, "unknown %s '%s' (did you mean '%s'?)", what, name, meant);
  else
    scanner_error(scanner, place, "unknown %s '%s'", what, name);
}
