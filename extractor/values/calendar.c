#include "values/calendar.h"

#include <ctype.h>
#include <stddef.h>

static bool parse_part(const char **text, int digits, int *out) {
  int value = 0;
  for (int i = 0; i < digits; i++, (*text)++) {
    if (!isdigit((unsigned char)**text))
      return false;
    value = value * 10 + (**text - '0');
  }
  *out = value;
  return true;
}

bool calendar_parse(const char *text, CalendarDate *out) {
  CalendarDate date = {0, 0, 0};
  if (!parse_part(&text, 4, &date.year))
    return false;
  if (*text == '-' && text++ && !parse_part(&text, 2, &date.month))
    return false;
  if (date.month && *text == '-' && text++ && !parse_part(&text, 2, &date.day))
    return false;
  *out = date;
  return calendar_valid(date);
}

static int month_length(int year, int month) {
  static const int lengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
  return month == 2 && leap ? 29 : lengths[month - 1];
}

bool calendar_valid(CalendarDate date) {
  if (date.year < 1 || date.year > 9999 || date.month < 0 || date.month > 12 || date.day < 0)
    return false;
  return date.month ? date.day <= month_length(date.year, date.month) : !date.day;
}

const char *calendar_text(CalendarDate date, Arena *arena) {
  if (!date.month)
    return arena_format(arena, "%04d", date.year);
  if (!date.day)
    return arena_format(arena, "%04d-%02d", date.year, date.month);
  return arena_format(arena, "%04d-%02d-%02d", date.year, date.month, date.day);
}

/* The year is taken to begin in March, so that the leap day is its last. After Howard Hinnant, "chrono-Compatible
   Low-Level Date Algorithms"; years are positive here, which leaves out the corrections for earlier eras. */
long calendar_day_number(CalendarDate date) {
  long year = date.month <= 2 ? date.year - 1 : date.year, era = year / 400, of_era = year - era * 400;
  long day_of_year = (153 * (date.month + (date.month > 2 ? -3 : 9)) + 2) / 5 + date.day - 1;
  return era * 146097 + of_era * 365 + of_era / 4 - of_era / 100 + day_of_year - 719468;
}

CalendarDate calendar_from_day_number(long number) {
  number += 719468;
  long era = number / 146097, day_of_era = number - era * 146097;
  long year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
  long day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  long month = (5 * day_of_year + 2) / 153;
  CalendarDate date = {.day = (int)(day_of_year - (153 * month + 2) / 5 + 1)};
  date.month = (int)(month < 10 ? month + 3 : month - 9);
  date.year = (int)(year_of_era + era * 400 + (date.month <= 2));
  return date;
}

int calendar_weekday(long day_number) {
  int weekday = (int)((day_number + 3) % 7); /* 1970-01-01 was a Thursday */
  return (weekday < 0 ? weekday + 7 : weekday) + 1;
}

CalendarDate calendar_add_months(CalendarDate date, long months) {
  long sum = date.year * 12L + date.month - 1 + months;
  return (CalendarDate){(int)(sum / 12), (int)(sum % 12) + 1, 0};
}

CalendarDate calendar_shift_months(CalendarDate date, long months) {
  CalendarDate shifted = calendar_add_months(date, months);
  int length = month_length(shifted.year, shifted.month);
  shifted.day = date.day < length ? date.day : length;
  return shifted;
}

long calendar_nth_weekday(int year, int month, int nth, int weekday) {
  CalendarDate start = {year, month, 1};
  if (nth < 0) {
    start = calendar_add_months(start, 1);
    start.day = 1;
  }
  long first = calendar_day_number(start);
  return first + (weekday - calendar_weekday(first) + 7) % 7 + 7L * (nth < 0 ? nth : nth - 1);
}
