/** @file calendar.h  Days, weeks and months of the Gregorian calendar. */
#ifndef VALUES_CALENDAR_H
#define VALUES_CALENDAR_H

#include <stdbool.h>

#include "base/arena.h"

/** A date of any precision: month 0 is a year, day 0 a month. */
typedef struct CalendarDate {
  int year, month, day;
} CalendarDate;

/** Read "2024", "2024-03" or "2024-03-18" (what follows a full date is ignored). @return false if it is none. */
bool calendar_parse(const char *text, CalendarDate *out);
/** Is it a date that exists? */
bool calendar_valid(CalendarDate date);
/** ISO 8601, with the precision of the date; in the arena, NULL when memory is out. */
const char *calendar_text(CalendarDate date, Arena *arena);

/** Days since 1970-01-01 of a full date, and back. */
long calendar_day_number(CalendarDate date);
CalendarDate calendar_from_day_number(long number);
/** 1 is Monday, 7 Sunday. */
int calendar_weekday(long day_number);
/** The day number of the n-th such weekday of a month; -1 is its last one. */
long calendar_nth_weekday(int year, int month, int nth, int weekday);
/** The month that lies `months` after (before, if negative) that of the date. */
CalendarDate calendar_add_months(CalendarDate date, long months);
/** The same day of that month, or its last one. */
CalendarDate calendar_shift_months(CalendarDate date, long months);

#endif
