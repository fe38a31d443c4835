#include "values/weekdates.h"

#include "values/daydates.h"
#include "values/figuredates.h"

enum { WEEK = 7 };

static long weekday_of(const Atoms *atoms, const Atom *word) { return atom_integer(atoms, word, CLASS_WEEKDAY, WEEK); }

static bool is_other_month(long day, const CalendarDate *date) {
  return calendar_from_day_number(day).month != date->month;
}

/* The day of the week around a counted one, which begins on Sunday, that falls on a weekday; where months or years are
   counted, it is of the same month. Days less than a week away are no more than `slack` off. */
static bool settle(const DateReader *reader, long weekday, long slack, Date *date) {
  long counted = calendar_day_number(date->day), today = calendar_day_number(*reader->today);
  long day = counted - calendar_weekday(counted) % WEEK + weekday % WEEK;
  bool months = date->unit == 'M' || date->unit == 'Y';
  if (months && is_other_month(day, &date->day))
    day += day < counted ? WEEK : -WEEK;
  long off = day > counted ? day - counted : counted - day, away = counted > today ? counted - today : today - counted;
  if (off > slack && away < WEEK)
    return false;
  date->date = date->day = calendar_from_day_number(day);
  return true;
}

/* "Tuesday 5 March" is of the year, of those around the one that was guessed, in which it is a Tuesday. */
static void settle_year(long weekday, Date *date) {
  static const int years[] = {0, 1, -1};
  for (size_t i = 0; date->yearless && i < sizeof years / sizeof *years; i++) {
    CalendarDate other = {date->date.year + years[i], date->date.month, date->date.day};
    if (calendar_valid(other) && calendar_weekday(calendar_day_number(other)) == weekday) {
      date->date = other;
      return;
    }
  }
}

static bool read_same_day(const DateReader *reader, const Atom *word, uint32_t node, DateReading absolute,
                          DateReading relative, Date *out) {
  long weekday = weekday_of(reader->atoms, word);
  if (absolute(reader, node, out) && out->date.day) {
    settle_year(weekday, out);
    return true;
  }
  if (!reader->today || atoms_find(reader->atoms, node, CLASS_WEEKDAY) || !relative(reader, node, out))
    return false;
  return out->unit ? settle(reader, weekday, 0, out)
                   : out->date.day && calendar_weekday(calendar_day_number(out->date)) == weekday;
}

/* "Senin (12/3/2024)" */
static bool read_bracketed(const DateReader *reader, const Atom *open, DateReading absolute, Date *out) {
  if (figuredate_read_bracketed_day(reader, open->from, out))
    return true;
  if (!absolute(reader, open->to, out) || !out->date.day)
    return false;
  const Atom *close = atoms_mark(reader->atoms, out->to, ')');
  return !close || date_finish(out->date, close->to, close->span.end, out);
}

bool weekdate_read(const DateReader *reader, uint32_t node, DateReading absolute, DateReading relative, Date *out) {
  const Atoms *atoms = reader->atoms;
  const Atom *word = atoms_find(atoms, node, CLASS_WEEKDAY), *open = word ? atoms_mark(atoms, word->to, '(') : NULL;
  if (open)
    return read_bracketed(reader, open, absolute, out);
  return word && (daydate_read_after_weekday(reader, node, out) ||
                  read_same_day(reader, word, date_skip_joins(atoms, word->to), absolute, relative, out));
}

void weekdate_add(const DateReader *reader, Date *date) {
  const Atoms *atoms = reader->atoms;
  const Atom *join = date->unit ? atoms_find(atoms, date->to, CLASS_WEEKDAY_JOIN) : NULL;
  const Atom *word = date->unit ? atoms_find(atoms, join ? join->to : date->to, CLASS_WEEKDAY) : NULL;
  if (word && !date_is_small_word(word) && settle(reader, weekday_of(atoms, word), 1, date)) {
    date->to = word->to;
    date->end = word->span.end;
  }
}
