/** @file scanner.h  Walking over the text of a rule file, knowing line and column, and complaining about it. */
#ifndef RULES_SCANNER_H
#define RULES_SCANNER_H

#include "base/sink.h"
#include "rules/source.h"

typedef struct Scanner {
  const SourceFile *file;
  size_t at, end;               /**< Byte offsets; `end` is the end of the statement. */
  unsigned line, column;        /**< Of `at`; columns count code points. */
  Sink *sink;
  Arena *arena;
} Scanner;

SourcePlace scanner_place(const Scanner *scanner);
/** Tell an error at a place, with its source line. */
void scanner_error(Scanner *scanner, SourcePlace place, const char *format, ...) __attribute__((format(printf, 3, 4)));

void scanner_next(Scanner *scanner);          /**< Step over one code point. */
void scanner_skip_space(Scanner *scanner);    /**< Spaces, line breaks and comments. */
bool scanner_at_end(Scanner *scanner);        /**< Nothing but space is left of the statement. */
char scanner_peek(const Scanner *scanner);    /**< The byte in hand, or '\0' at the end. */
char scanner_peek_second(const Scanner *scanner);
bool scanner_accept(Scanner *scanner, const char *literal);   /**< Step over `literal` if it stands here. */
/** A name of letters, digits, `_`, and `.` or `-` inside; "" if none stands here. In the arena; NULL: memory is out. */
char *scanner_name(Scanner *scanner);
/** A bare word up to a space or one of `stops`, or a "quoted text". `*quoted` tells which; in the arena. NULL when
    there is none or memory is out. */
const char *scanner_word(Scanner *scanner, const char *stops, bool *quoted);
/** A decimal number, or -1. */
long scanner_number(Scanner *scanner);

/** Gives names by number until it returns NULL. */
typedef const char *(*NthName)(const void *user, size_t index);

/** Tell that there is no `what` of this name, and which of those that `nth` gives was probably meant. */
void scanner_unknown(Scanner *scanner, SourcePlace place, const char *what, const char *name, NthName nth,
                     const void *user);

#endif
