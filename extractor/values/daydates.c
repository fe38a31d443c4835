#include "values/daydates.h"

#include <string.h>

#include "values/figuredates.h"
#include "values/monthdates.h"
#include "values/numbers.h"
#include "values/ordinals.h"
#include "values/tense.h"

enum { LONGEST_MONTH = 31 };

/* The day of a month that is nearest to the document's date, of those within a month of it; with a weekday (not 0),
   of those that fall on it; in a clause of the future, of those to come. */
static bool nearest_day_of_month(const DateReader *reader, long day, long weekday, bool future, CalendarDate *out) {
  long today = calendar_day_number(*reader->today), best = 0;
  bool found = false;
  for (int months = -1; months <= 1; months++) {
    CalendarDate date = calendar_add_months(*reader->today, months);
    date.day = (int)day;
    long number = calendar_valid(date) ? calendar_day_number(date) : 0,
         gap = number > today ? number - today : today - number;
    if (!calendar_valid(date) || (weekday && calendar_weekday(number) != weekday) || (found && gap >= best) ||
        (future && number < today))
      continue;
    best = gap;
    *out = date;
    found = true;
  }
  return found;
}

/* Do words that make a bare ordinal a day ("on the") end at a node? */
static bool has_day_cue(const Atoms *atoms, uint32_t node) {
  const Atom *last = atoms->token_to[node], *first = last ? atoms->token_to[last->from] : NULL;
  const Atom *cue = first ? atoms_find(atoms, first->from, CLASS_DATE_CUE) : NULL;
  return cue && cue->to == node && !strcmp(atom_value(atoms, cue, CLASS_DATE_CUE), "day");
}

/* "5 तारीख": a day that a word after it calls one. */
static bool read_named_day(const Atoms *atoms, uint32_t node, DatePart *out) {
  const Atom *word = date_read_day(atoms, node, out) ? atoms_find(atoms, out->to, CLASS_DAY_WORD) : NULL;
  return word && date_take(word, out->value, out);
}

/* A word between a day and its month. */
static const Atom *find_join(const Atoms *atoms, uint32_t node) {
  const Atom *join = atoms_find(atoms, node, CLASS_DATE_JOIN);
  return join && join->letters ? join : NULL;
}

/* "next month" */
static bool read_relative_month(const DateReader *reader, uint32_t node, Date *out) {
  DatePart month;
  long count;
  char unit;
  int direction;
  return reader->today && date_read_relative_unit(reader, node, &count, &unit, &direction, &month) && unit == 'M' &&
         count == 1 && date_finish(calendar_add_months(*reader->today, direction), month.to, month.end, out);
}

/* "tanggal 21 bulan depan", "pada tanggal 21": a day behind a word that calls it one, if no month has a name there. */
static bool read_day_after_word(const DateReader *reader, uint32_t node, Date *out) {
  const Atoms *atoms = reader->atoms;
  const Atom *word = atoms_find(atoms, node, CLASS_DAY_WORD);
  DatePart day;
  CalendarDate date;
  if (!word || !reader->today || monthdate_read(reader, word->to, out) || figuredate_read(reader, word->to, out) ||
      !date_read_digit_day(atoms, word->to, &day))
    return false;
  const Atom *join = find_join(atoms, day.to);
  if (read_relative_month(reader, join ? join->to : day.to, out)) {
    out->date.day = (int)day.value;
    return calendar_valid(out->date);
  }
  return nearest_day_of_month(reader, day.value, 0, tense_may_be_future(atoms, node, day.to), &date) &&
         date_finish(date, day.to, day.end, out);
}

/* "on the 27th.", "5 तारीख को" */
static bool read_day_alone(const DateReader *reader, uint32_t node, Date *out) {
  const Atoms *atoms = reader->atoms;
  DatePart day;
  CalendarDate date;
  if (!reader->today || !date_read_day(atoms, node, &day))
    return false;
  bool named = read_named_day(atoms, node, &day);
  return (named || (has_day_cue(atoms, node) && number_pauses(atoms, day.to))) &&
         nearest_day_of_month(reader, day.value, 0, tense_may_be_future(atoms, node, day.to), &date) &&
         date_finish(date, day.to, day.end, out);
}

/* "July 2015", "July", "next month": the month around a day that is counted in it. */
static bool read_month_of_day(const DateReader *reader, uint32_t node, Date *out) {
  DatePart month;
  const Atom *word;
  return read_relative_month(reader, node, out) ||
         (date_read_month(reader->atoms, node, &word, &month) &&
          monthdate_add_year(reader, node, month, (CalendarDate){0, (int)month.value, 0}, true, out));
}

/* The first or last day of a year. */
static bool read_end_of_year(const DateReader *reader, uint32_t node, bool last, Date *out) {
  DatePart year;
  bool named;
  return date_read_year(reader, node, &named, &year) &&
         date_finish((CalendarDate){(int)year.value, last ? 12 : 1, last ? LONGEST_MONTH : 1}, year.to, year.end, out);
}

/* "the 21st of last month", "the 15th day of next month", "the last day of March 2020", "the first day of 2020" */
static bool read_day_of_month(const DateReader *reader, uint32_t node, Date *out) {
  const Atoms *atoms = reader->atoms;
  const Atom *last = atoms_find(atoms, node, CLASS_LAST);
  DatePart day;
  if (!(last ? date_take(last, LONGEST_MONTH, &day) : date_read_day(atoms, node, &day)))
    return false;
  const Atom *word = atoms_find(atoms, day.to, CLASS_DATE_UNIT);
  bool named = word && !strcmp(atom_value(atoms, word, CLASS_DATE_UNIT), "D");
  const Atom *join = find_join(atoms, word ? word->to : day.to);
  if (!join || ((last || word) && !named))
    return false;
  if (!(named ? read_month_of_day : read_relative_month)(reader, join->to, out))
    return named && (last || day.value == 1) && read_end_of_year(reader, join->to, last != NULL, out);
  out->date.day = (int)day.value;
  if (last)
    out->date = calendar_shift_months(out->date, 0);
  return calendar_valid(out->date);
}

/* "मई की 5 तारीख", "अगले महीने की 15 तारीख" */
static bool read_month_and_named_day(const DateReader *reader, uint32_t node, Date *out) {
  const Atoms *atoms = reader->atoms;
  Date month;
  DatePart day;
  const Atom *join = read_month_of_day(reader, node, &month) ? atoms_find(atoms, month.to, CLASS_DATE_JOIN) : NULL;
  if (!join || !read_named_day(atoms, join->to, &day))
    return false;
  month.date.day = (int)day.value;
  return date_finish(month.date, day.to, day.end, out);
}

/* "last", "आखिरी" */
static const Atom *find_last(const Atoms *atoms, uint32_t node) {
  const Atom *last = atoms_find(atoms, node, CLASS_LAST), *end = ordinal_read_relative(atoms, node);
  return last || !end || strcmp(atom_value(atoms, end, CLASS_RELATIVE_ORDINAL), "end+0") ? last : end;
}

/* "first Friday", "last Monday": which one (-1: the last), and the weekday. */
static bool read_nth_weekday(const Atoms *atoms, uint32_t node, long *weekday, DatePart *out) {
  const Atom *last = find_last(atoms, node);
  DatePart nth;
  if (!atoms_have(atoms, CLASS_BIT(CLASS_WEEKDAY)) ||
      !(last ? date_take(last, -1, &nth) : date_read_day(atoms, node, &nth)) || nth.value > 5)
    return false;
  const Atom *word = atoms_find(atoms, nth.to, CLASS_WEEKDAY);
  *weekday = word ? atom_integer(atoms, word, CLASS_WEEKDAY, 7) : 0;
  return *weekday >= 1 && date_take(word, nth.value, out);
}

/* The n-th weekday of the month that `*out` is. */
static bool count_weekday(long nth, long weekday, Date *out) {
  int month = out->date.month;
  out->date = calendar_from_day_number(calendar_nth_weekday(out->date.year, month, (int)nth, (int)weekday));
  return out->date.month == month;
}

/* "the first Friday of July 2015", "last Monday in May" */
static bool read_counted_weekday(const DateReader *reader, uint32_t node, Date *out) {
  DatePart nth;
  long weekday;
  const Atom *join = read_nth_weekday(reader->atoms, node, &weekday, &nth) ? find_join(reader->atoms, nth.to) : NULL;
  return join && read_month_of_day(reader, join->to, out) && count_weekday(nth.value, weekday, out);
}

/* "जुलाई 2015 का पहला शुक्रवार" */
static bool read_month_and_counted_weekday(const DateReader *reader, uint32_t node, Date *out) {
  DatePart nth;
  long weekday;
  const Atom *join = read_month_of_day(reader, node, out) ? find_join(reader->atoms, out->to) : NULL;
  if (!join || !read_nth_weekday(reader->atoms, join->to, &weekday, &nth))
    return false;
  out->to = nth.to;
  out->end = nth.end;
  return count_weekday(nth.value, weekday, out);
}

bool daydate_read(const DateReader *reader, uint32_t node, Date *out) {
  static const DateReading readings[] = {read_day_alone,    read_day_after_word,      read_counted_weekday,
                                         read_day_of_month, read_month_and_named_day, read_month_and_counted_weekday};
  return date_read_longest(reader, readings, sizeof readings / sizeof *readings, node, out);
}

bool daydate_read_after_weekday(const DateReader *reader, uint32_t node, Date *out) {
  const Atoms *atoms = reader->atoms;
  const Atom *word = atoms_find(atoms, node, CLASS_WEEKDAY);
  DatePart day;
  CalendarDate date;
  return word && reader->today && date_read_day(atoms, date_skip_joins(atoms, word->to), &day) &&
         number_pauses(atoms, day.to) &&
         nearest_day_of_month(reader, day.value, atom_integer(atoms, word, CLASS_WEEKDAY, 7),
                              tense_may_be_future(atoms, node, day.to), &date) &&
         date_finish(date, day.to, day.end, out);
}
