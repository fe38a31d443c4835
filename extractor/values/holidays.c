#include "values/holidays.h"

#include <stdio.h>
#include <string.h>

/* Easter Sunday, as days since 1970-01-01: the anonymous Gregorian algorithm (Meeus, "Astronomical Algorithms"). */
static long easter(int year) {
  int a = year % 19, b = year / 100, c = year % 100;
  int d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
  int e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7;
  int f = d + e - 7 * ((a + 11 * d + 22 * e) / 451) + 114;
  return calendar_day_number((CalendarDate){year, f / 31, f % 31 + 1});
}

/* What the pack says of a feast: "12-25", "easter-2" (so many days off), "11 4 4" (the fourth Thursday of November),
   and "11 4 4 +1", the day after. */
static bool resolve(const char *rule, int year, CalendarDate *out) {
  int month, nth, weekday, shift = 0;
  if (year < 1 || year > 9999)
    return false;
  if (!strncmp(rule, "easter", 6)) {
    (void)sscanf(rule + 6, "%d", &shift);
    *out = calendar_from_day_number(easter(year) + shift);
    return true;
  }
  if (sscanf(rule, "%d %d %d %d", &month, &nth, &weekday, &shift) >= 3) {
    if (month < 1 || month > 12)
      return false;
    *out = calendar_from_day_number(calendar_nth_weekday(year, month, nth, weekday) + shift);
    return true;
  }
  *out = (CalendarDate){.year = year};
  return sscanf(rule, "%d-%d", &out->month, &out->day) == 2 && calendar_valid(*out) && out->day;
}

static const Atom *find(const DateReader *reader, uint32_t node, const char **rule) {
  const Atom *word = atoms_find(reader->atoms, node, CLASS_HOLIDAY);
  *rule = word ? atom_value(reader->atoms, word, CLASS_HOLIDAY) : "";
  return word;
}

/* The feast before the document's date, in its year, or after it. */
static bool resolve_directed(const DateReader *reader, const char *rule, int direction, CalendarDate *out) {
  int year = reader->today->year;
  if (!resolve(rule, year, out))
    return false;
  long gap = calendar_day_number(*out) - calendar_day_number(*reader->today);
  bool other = (direction < 0 && gap >= 0) || (direction > 0 && gap <= 0);
  return !other || resolve(rule, year + direction, out);
}

static bool resolve_nearest(const DateReader *reader, const char *rule, CalendarDate *out) {
  long today = calendar_day_number(*reader->today), best = 0;
  for (int year = reader->today->year - 1; year <= reader->today->year + 1; year++) {
    CalendarDate date;
    if (!resolve(rule, year, &date))
      return false;
    long gap = calendar_day_number(date) - today;
    gap = gap < 0 ? -gap : gap;
    if (year < reader->today->year || gap < best) {
      best = gap;
      *out = date;
    }
  }
  return true;
}

static bool read_year_first(const DateReader *reader, uint32_t node, Date *out) {
  DatePart year;
  bool named;
  const char *rule;
  CalendarDate date;
  if (!date_read_leading_year(reader, node, &named, &year))
    return false;
  const Atom *join = atoms_find(reader->atoms, year.to, CLASS_DATE_JOIN);
  const Atom *word = find(reader, join ? join->to : year.to, &rule);
  return word && resolve(rule, (int)year.value, &date) && date_finish(date, word->to, word->span.end, out);
}

/* "Black Friday" is another day than a Friday. */
static bool names_weekday(const Atoms *atoms, const Atom *word) {
  return atoms->ending[word->to].before & CLASS_BIT(CLASS_WEEKDAY);
}

static bool read_nearest(const DateReader *reader, uint32_t node, bool any, Date *out) {
  const char *rule;
  CalendarDate date;
  const Atom *word = find(reader, node, &rule);
  return word && reader->today && (any || names_weekday(reader->atoms, word)) && resolve_nearest(reader, rule, &date) &&
         date_finish(date, word->to, word->span.end, out);
}

/* "next Easter"; "the following Easter" is that after what the text told. */
static const Atom *read_direction(const DateReader *reader, uint32_t node, int *out) {
  const Atom *word = reader->today ? date_direction(reader->atoms, node, false, out) : NULL;
  return word || !reader->today || !reader->untold ? word : date_other_week(reader->atoms, node, out);
}

bool holiday_read(const DateReader *reader, uint32_t node, Date *out) {
  if (!atoms_have(reader->atoms, CLASS_BIT(CLASS_HOLIDAY)))
    return false;
  const char *rule;
  int direction;
  DatePart year;
  bool named;
  CalendarDate date;
  const Atom *first = read_direction(reader, node, &direction);
  const Atom *word = find(reader, first ? first->to : node, &rule);
  if (!word)
    return read_year_first(reader, node, out);
  if (first)
    return resolve_directed(reader, rule, direction, &date) && date_finish(date, word->to, word->span.end, out);
  if (date_read_year(reader, word->to, &named, &year))
    return resolve(rule, (int)year.value, &date) && date_finish(date, year.to, year.end, out);
  return read_nearest(reader, node, false, out);
}

bool holiday_read_nearest(const DateReader *reader, uint32_t node, Date *out) {
  return holiday_read(reader, node, out) || read_nearest(reader, node, true, out);
}
