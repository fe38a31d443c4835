#include "lexicon/dateshifts.h"

#include "lexicon/periods.h"

static bool shift(CalendarDate date, const Period *period, int sign, CalendarDate *out) {
  long count = decimal_to_integer(period->count, 10000);
  if (count < 0 || !date.day)
    return false;
  switch (period->unit) {
  case 'Y':
    *out = calendar_shift_months(date, sign * 12 * count);
    break;
  case 'M':
    *out = calendar_shift_months(date, sign * count);
    break;
  default:
    *out = calendar_from_day_number(calendar_day_number(date) + sign * count * (period->unit == 'W' ? 7 : 1));
  }
  return calendar_valid(*out);
}

/* "two days before yesterday"; in "5 days from 12 to 17 May" the days lie between two dates. */
static bool read_forward(const DateReader *reader, uint32_t node, DateReading anchor, Date *out) {
  const Atoms *atoms = reader->atoms;
  Period period;
  Date from;
  CalendarDate date;
  if (!period_read(atoms, node, true, &period))
    return false;
  const Atom *before = atoms_find(atoms, period.to, CLASS_COUNT_BEFORE);
  const Atom *word = before ? before : atoms_find(atoms, period.to, CLASS_COUNT_AFTER);
  return word && anchor(reader, word->to, &from) && !atoms_find(atoms, from.to, CLASS_RANGE_JOIN) &&
         shift(from.date, &period, before ? -1 : 1, &date) && date_finish(date, from.to, from.end, out);
}

/* "कल से दो दिन पहले": in languages whose "from" follows its date. */
static bool read_backward(const DateReader *reader, uint32_t node, DateReading anchor, Date *out) {
  const Atoms *atoms = reader->atoms;
  Period period;
  Date from;
  CalendarDate date;
  const Atom *join = anchor(reader, node, &from) ? atoms_find(atoms, from.to, CLASS_RANGE_JOIN) : NULL;
  if (!join || !period_read(atoms, join->to, false, &period))
    return false;
  const Atom *before = atoms_find_after(atoms, period.to, CLASS_COUNT_BEFORE);
  const Atom *word = before ? before : atoms_find_after(atoms, period.to, CLASS_COUNT_AFTER);
  return word && shift(from.date, &period, before ? -1 : 1, &date) && date_finish(date, word->to, word->span.end, out);
}

bool date_shift_read(const DateReader *reader, uint32_t node, DateReading anchor, Date *out) {
  return read_forward(reader, node, anchor, out) || read_backward(reader, node, anchor, out);
}
