#include "values/dates.h"

#include "values/dateparts.h"
#include "values/dateshifts.h"
#include "values/daydates.h"
#include "values/figuredates.h"
#include "values/holidays.h"
#include "values/monthdates.h"
#include "values/relativedates.h"
#include "values/yeardates.h"

static bool read_absolute(const DateReader *reader, uint32_t node, Date *out) {
  static const DateReading readings[] = {figuredate_read, monthdate_read, yeardate_read, holiday_read, daydate_read};
  return date_read_longest(reader, readings, sizeof readings / sizeof *readings, node, out);
}

/* The full date after a weekday. One that is counted from the document's date must fall on it ("Saturday, 3 days ago"),
   or in the days around it if it is a week away or more ("Friday, two weeks ago"). */
static bool read_same_day(const DateReader *reader, const Atom *weekday, uint32_t node, Date *out) {
  if (read_absolute(reader, node, out) && out->date.day)
    return true;
  if (atoms_find(reader->atoms, node, CLASS_WEEKDAY) || !relative_date_read(reader, node, out) || !out->date.day)
    return false;
  long day = calendar_day_number(out->date), now = calendar_day_number(*reader->today);
  long gap = atom_integer(reader->atoms, weekday, CLASS_WEEKDAY, 7) - calendar_weekday(day);
  gap += gap > 3 ? -7 : gap < -3 ? 7 : 0;
  out->date = calendar_from_day_number(day + gap);
  return !gap || day - now >= 7 || now - day >= 7;
}

/* "Monday, 12 March 2024", "Senin (12/3/2024)": the weekday adds nothing to a full date. */
static bool read_after_weekday(const DateReader *reader, uint32_t node, Date *out) {
  const Atoms *atoms = reader->atoms;
  const Atom *word = atoms_find(atoms, node, CLASS_WEEKDAY);
  if (!word)
    return false;
  const Atom *open = atoms_mark(atoms, word->to, '(');
  if (!open)
    return daydate_read_after_weekday(reader, node, out) ||
           read_same_day(reader, word, date_skip_joins(atoms, word->to), out);
  if (figuredate_read_bracketed_day(reader, word->to, out))
    return true;
  if (!read_absolute(reader, open->to, out) || !out->date.day)
    return false;
  const Atom *close = atoms_mark(atoms, out->to, ')');
  return !close || date_finish(out->date, close->to, close->span.end, out);
}

static bool read_anchor(const DateReader *reader, uint32_t node, Date *out) {
  static const DateReading readings[] = {read_absolute, read_after_weekday, relative_date_read, holiday_read_nearest};
  return date_read_longest(reader, readings, sizeof readings / sizeof *readings, node, out);
}

static bool read_shifted(const DateReader *reader, uint32_t node, Date *out) {
  return dateshift_read(reader, node, read_anchor, out);
}

bool date_read(const Atoms *atoms, uint32_t node, const CalendarDate *today, Date *out) {
  static const DateReading readings[] = {read_absolute, read_after_weekday, relative_date_read, read_shifted};
  DateReader reader = {atoms, today};
  return date_read_longest(&reader, readings, sizeof readings / sizeof *readings, node, out);
}
