#include "values/dateshifts.h"

#include <string.h>

#include "values/periods.h"
#include "values/relativedates.h"

bool dateshift_by(CalendarDate date, const Period *period, int sign, CalendarDate *out) {
  long count = decimal_to_integer(period->count, 10000);
  if (count < 0 || !date.day)
    return false;
  switch (period->unit) {
  case 'Y': *out = calendar_shift_months(date, sign * 12 * count); break;
  case 'M': *out = calendar_shift_months(date, sign * count); break;
  default: *out = calendar_from_day_number(calendar_day_number(date) + sign * count * (period->unit == 'W' ? 7 : 1));
  }
  return calendar_valid(*out);
}

/* The word that says that days are counted before (`*side` -1) or after (1) a date. */
static const Atom *find_side(const Atoms *atoms, uint32_t node, bool after, int *side) {
  static const ValueClass classes[] = {CLASS_COUNT_BEFORE, CLASS_COUNT_AFTER};
  for (int i = 0; i < 2; i++) {
    const Atom *word = after ? atoms_find_after(atoms, node, classes[i]) : atoms_find(atoms, node, classes[i]);
    *side = i ? 1 : -1;
    if (word)
      return word;
  }
  return NULL;
}

/* "two days", "a week", and "day" of "the day after Christmas". */
static bool read_period(const Atoms *atoms, uint32_t node, Period *out) {
  long count;
  if (period_read(atoms, node, true, out))
    return true;
  const Atom *day = period_unit(atoms, node, false, &count, &out->unit);
  if (!day || out->unit != 'D' || count != 1)
    return false;
  out->count = DECIMAL_ONE;
  out->to = day->to;
  return true;
}

static bool shift(const Date *from, const Period *period, int side, uint32_t to, uint32_t end, Date *out) {
  CalendarDate date;
  if (!dateshift_by(from->date, period, side, &date) || !date_finish(date, to, end, out))
    return false;
  out->unit = period->unit;
  out->day = date;
  return true;
}

/* "two weeks since the year 2011": a word with the value `year` counts from the beginning of what is called a year. */
static bool read_beginning(const DateReader *reader, uint32_t node, Date *out) {
  DatePart year;
  bool named;
  return date_read_year(reader, node, &named, &year) && named &&
         date_finish((CalendarDate){(int)year.value, 1, 1}, year.to, year.end, out);
}

/* "two days before yesterday"; in "5 days from 12 to 17 May" the days lie between two dates. */
static bool read_forward(const DateReader *reader, uint32_t node, DateReading anchor, Date *out) {
  const Atoms *atoms = reader->atoms;
  Period period;
  Date from;
  int side;
  const Atom *word = read_period(atoms, node, &period) ? find_side(atoms, period.to, false, &side) : NULL;
  const Atom *the = word ? atoms_find(atoms, word->to, CLASS_DATE_JOIN) : NULL;
  bool year = word && !strcmp(atom_value(atoms, word, CLASS_COUNT_AFTER), "year");
  return word && (year ? read_beginning : anchor)(reader, the && !year ? the->to : word->to, &from) &&
         !atoms_find(atoms, from.to, CLASS_RANGE_JOIN) && shift(&from, &period, side, from.to, from.end, out);
}

/* "بعد يومين من 15 مارس": in languages that begin with the side. */
static bool read_side_first(const DateReader *reader, uint32_t node, DateReading anchor, Date *out) {
  const Atoms *atoms = reader->atoms;
  Period period;
  Date from = {0};             /* the compiler cannot see that every reading fills it */
  int side;
  const Atom *word = find_side(atoms, node, false, &side);
  bool counted = word && (period_read(atoms, word->to, false, &period) || period_read_unit(atoms, word->to, &period));
  const Atom *join = counted ? atoms_find(atoms, period.to, CLASS_NUMBER_OF) : NULL;
  return join && anchor(reader, join->to, &from) && shift(&from, &period, side, from.to, from.end, out);
}

/* "क्या कल से तीन सप्ताह ठीक है?": without a word for the side, a question means the day, a statement the time until then. */
static bool asks_after(const DateReader *reader, uint32_t node, Date *from) {
  const Atom *last = reader->atoms->token_to[reader->atoms->lattice_nodes - 1];
  return last && atoms_mark(reader->atoms, last->from, '?') && relative_date_read_coming_day(reader, node, from);
}

/* "कल से दो दिन पहले", "15 मार्च के दो दिन बाद": in languages whose "from" follows its date. */
static bool read_backward(const DateReader *reader, uint32_t node, DateReading anchor, Date *out) {
  const Atoms *atoms = reader->atoms;
  Period period;
  Date from;
  int side;
  if (!anchor(reader, node, &from))
    return false;
  const Atom *range = atoms_find(atoms, from.to, CLASS_RANGE_JOIN);
  const Atom *join = range ? range : atoms_find(atoms, from.to, CLASS_DATE_JOIN);
  if (!join || !period_read(atoms, join->to, false, &period))
    return false;
  const Atom *word = find_side(atoms, period.to, true, &side);
  return word ? shift(&from, &period, side, word->to, word->span.end, out)
              : range && asks_after(reader, node, &from) && shift(&from, &period, 1, period.to, period.span.end, out);
}

bool dateshift_read(const DateReader *reader, uint32_t node, DateReading anchor, Date *out) {
  static const uint64_t counts =
      CLASS_BIT(CLASS_COUNT_BEFORE) | CLASS_BIT(CLASS_COUNT_AFTER) | CLASS_BIT(CLASS_RANGE_JOIN);
  return atoms_have(reader->atoms, counts) && period_may_stand(reader->atoms) &&
         (read_forward(reader, node, anchor, out) || read_side_first(reader, node, anchor, out) ||
          read_backward(reader, node, anchor, out));
}
