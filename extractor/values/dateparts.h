/** @file dateparts.h  What dates are made of: years, months and days, and the words that say which of them is meant. */
#ifndef VALUES_DATEPARTS_H
#define VALUES_DATEPARTS_H

#include "values/dates.h"

/** What the readings of a date look at. */
typedef struct DateReader {
  const Atoms *atoms;
  const CalendarDate *today; /**< The document's date, or NULL. */
  bool untold;               /**< The text told of no day before. */
} DateReader;

/** A number of a date, and where it ends: node and byte. */
typedef struct DatePart {
  long value;
  uint32_t to, end;
} DatePart;

/** One way to read a date that begins at a node. */
typedef bool (*DateReading)(const DateReader *reader, uint32_t node, Date *out);

/** The longest date that any of the readings gives. */
bool date_read_longest(const DateReader *reader, const DateReading *readings, size_t count, uint32_t node, Date *out);

/** `value`, which ends with `atom`. @return true, for use as the last step of a reading. */
bool date_take(const Atom *atom, long value, DatePart *out);
/** A date that ends at a node and byte. @return false if there is no such day. */
bool date_finish(CalendarDate date, uint32_t to, uint32_t end, Date *out);

/** The same of a day whose month and year are written, which may be one that no month has.
    @return false if it is no day of any month. */
bool date_finish_written(CalendarDate date, uint32_t to, uint32_t end, Date *out);

/** Is the word in small letters, in a script that has others ("may", "march")? */
bool date_is_small_word(const Atom *word);
/** Is a month in such letters a common word as well ("may", unlike "november")? */
bool date_is_doubtful_month(const Atoms *atoms, const Atom *word);
/** A hyphen or slash between the parts of one date: with spaces on both sides or on none. NULL when there is none. */
const Atom *date_divider(const Atoms *atoms, uint32_t node);

/** The node after words that may stand between a weekday and its day (", the"), or the same node. */
uint32_t date_skip_joins(const Atoms *atoms, uint32_t node);
/** Is what stands between two nodes beside a word that makes it a date ("in June", "जून में")? */
bool date_has_cue(const Atoms *atoms, uint32_t from, uint32_t to);

/** A word of Last, This or Next that stands before (or after) what it says something of; `*out` becomes -1, 0 or 1. */
const Atom *date_direction(const Atoms *atoms, uint32_t node, bool after, int *out);
/** A word of OtherWeek, "previous" or "following"; `*out` becomes -1 or 1. */
const Atom *date_other_week(const Atoms *atoms, uint32_t node, int *out);
/** "last year", "tahun lalu": a unit (`count` times 'Y', 'M', 'W' or 'D'; a quarter is three months), and which one. */
bool date_read_relative_unit(const DateReader *reader, uint32_t node, long *count, char *unit, int *direction,
                             DatePart *out);

/** Numbers that may be years where nothing but a preposition says so. */
enum { FIRST_LIKELY_YEAR = 1900, LAST_LIKELY_YEAR = 2099 };

/** "87" is 1987, "25" is 2025. */
int date_full_year(long two_digits);
/** A year with what may lead up to it: ", 2024", "of the year 2024", "FY 2024-25" (the year in which it ends), "last
   year".
    @param[out] named A word says that it is a year. */
bool date_read_year(const DateReader *reader, uint32_t node, bool *named, DatePart *out);
/** Does a year in two figures stand at the node ("2024-25")? It says which "this financial year" before it is. */
bool date_is_year_span(const DateReader *reader, uint32_t node);
/** The same where a date begins: there nothing but a word that says "year" leads up to it. */
bool date_read_leading_year(const DateReader *reader, uint32_t node, bool *named, DatePart *out);
/** "March", "أيلول (سبتمبر)". @param[out] word The month's own atom. */
bool date_read_month(const Atoms *atoms, uint32_t node, const Atom **word, DatePart *out);
/** "12", "12th". */
bool date_read_digit_day(const Atoms *atoms, uint32_t node, DatePart *out);
/** The same, and "twelfth", "twenty-first", "الأول". */
bool date_read_day(const Atoms *atoms, uint32_t node, DatePart *out);

/** The year of a month (day 0) or day that is given without one: the nearest past one, or one a little ahead; in a
    clause of the future the nearest to come. */
int date_nearest_year(const CalendarDate *today, long month, long day, bool future);
/** The year when Last, This or Next says which: "last June", "12 March next". */
int date_directed_year(const CalendarDate *today, long month, long day, int direction);

#endif
