#include "values/monthdates.h"

#include <string.h>

#include "values/numbers.h"
#include "values/tense.h"

/* The year after the second day of "Jan 3-5, 2015" and "May 5 and 6, 2014" is that of the first, too. */
static bool read_year_after_range(const DateReader *reader, uint32_t node, DatePart *out) {
  const Atoms *atoms = reader->atoms;
  const Atom *dash = atoms_mark(atoms, node, '-'), *range = atoms_find(atoms, node, CLASS_RANGE_JOIN);
  const Atom *join = dash ? dash : range ? range : atoms_find(atoms, node, CLASS_NUMBER_JOIN);
  DatePart day;
  bool named;
  return join && date_read_digit_day(atoms, join->to, &day) && date_read_year(reader, day.to, &named, out);
}

/* "October-December 2023", "from November to January 2024": the year after the second month says that of the first. */
static bool read_year_of_months(const DateReader *reader, DatePart last, long first, DatePart *out) {
  const Atoms *atoms = reader->atoms;
  const Atom *dash = atoms_mark(atoms, last.to, '-'), *range = atoms_find(atoms, last.to, CLASS_RANGE_JOIN), *word;
  const Atom *join = dash ? dash : range ? range : atoms_find(atoms, last.to, CLASS_NUMBER_JOIN);
  DatePart second;
  bool named;
  if (!join || !date_read_month(atoms, join->to, &word, &second) || !date_read_year(reader, second.to, &named, out))
    return false;
  out->value -= first > second.value;
  return dash || range || first < second.value;
}

bool monthdate_add_year(const DateReader *reader, uint32_t from, DatePart last, CalendarDate date, bool alone,
                        Date *out) {
  DatePart year;
  bool named;
  int direction = 0;
  if (date_read_year(reader, last.to, &named, &year)) {
    date.year = (int)year.value;
    return date_finish_written(date, year.to, year.end, out);
  }
  if (date.day ? read_year_after_range(reader, last.to, &year) : read_year_of_months(reader, last, date.month, &year)) {
    date.year = (int)year.value;
    return date_finish(date, last.to, last.end, out);
  }
  if (!reader->today)
    return false;
  const Atom *word = date_direction(reader->atoms, last.to, true, &direction);
  if (word) {
    date.year = date_directed_year(reader->today, date.month, date.day, direction);
    return date_finish(date, word->to, word->span.end, out);
  }
  bool future = alone && tense_may_be_future(reader->atoms, from, last.to);
  date.year = date_nearest_year(reader->today, date.month, date.day, future);
  if (!alone || !date_finish(date, last.to, last.end, out))
    return false;
  out->yearless = true;
  return true;
}

/* The word between a day and its month. One that begins or ends a date ("it opened two in March", "जुगनू 5 को अप्रैल
   2025 में") says that the number before it is no day of what follows. */
static const Atom *join_to_month(const Atoms *atoms, uint32_t node) {
  const Atom *join = atoms_find(atoms, node, CLASS_DATE_JOIN);
  uint64_t classes = join ? join->classes.before | join->classes.after : 0;
  return classes & CLASS_BIT(CLASS_DATE_CUE) ? NULL : join;
}

/* The year of a day and month, behind a divider where one stands between these. */
static bool add_year(const DateReader *reader, uint32_t node, DatePart last, bool divided, CalendarDate date,
                     const Atom *month, Date *out) {
  const Atom *divider = divided ? date_divider(reader->atoms, last.to) : NULL;
  if (divider)
    last.to = divider->to;
  return monthdate_add_year(reader, node, last, date, !date_is_doubtful_month(reader->atoms, month), out);
}

/* "12 March 2024", "12th of March", "23/Sep/2020" */
static bool read_day_month(const DateReader *reader, uint32_t node, Date *out) {
  const Atoms *atoms = reader->atoms;
  DatePart day, month;
  const Atom *word;
  if (!date_read_day(atoms, node, &day))
    return false;
  const Atom *divider = date_divider(atoms, day.to), *join = join_to_month(atoms, day.to);
  if (!date_read_month(atoms, divider ? divider->to : join ? join->to : day.to, &word, &month))
    return false;
  return add_year(reader, node, month, divider, (CalendarDate){0, (int)month.value, (int)day.value}, word, out);
}

/* "पहले जनवरी 2032 को": a word for a day that means other things elsewhere ("before"), unless a year follows its month
   and a word that says "on". */
static bool read_worded_day(const DateReader *reader, uint32_t node, Date *out) {
  const Atoms *atoms = reader->atoms;
  const Atom *day = atoms_find(atoms, node, CLASS_DAY_WORD), *word;
  long number = day ? atom_integer(atoms, day, CLASS_DAY_WORD, 31) : 0;
  DatePart month, year;
  bool named;
  return number >= 1 && date_read_month(atoms, day->to, &word, &month) &&
         date_read_year(reader, month.to, &named, &year) && atoms_find(atoms, year.to, CLASS_WEEKDAY_JOIN) &&
         date_finish((CalendarDate){(int)year.value, (int)month.value, (int)number}, year.to, year.end, out);
}

/* "the" of "March the 3rd", before figures that a suffix makes a day. */
static uint32_t skip_article(const Atoms *atoms, uint32_t node) {
  const Atom *join = atoms_find(atoms, node, CLASS_DATE_JOIN);
  const Atom *digits = join && join->letters ? atoms_number(atoms, join->to) : NULL;
  const Atom *suffix = digits ? atoms_find(atoms, digits->to, CLASS_ORDINAL_SUFFIX) : NULL;
  return suffix && !suffix->space_before ? join->to : node;
}

/* "March 12, 2024", "March 12", "March the 3rd", "Sep-23-2020" */
static bool read_month_day(const DateReader *reader, uint32_t node, Date *out) {
  const Atoms *atoms = reader->atoms;
  DatePart month, day;
  const Atom *word;
  if (!date_read_month(atoms, node, &word, &month))
    return false;
  const Atom *divider = date_divider(atoms, month.to);
  if (!date_read_day(atoms, divider ? divider->to : skip_article(atoms, month.to), &day))
    return false;
  return add_year(reader, node, day, divider, (CalendarDate){0, (int)month.value, (int)day.value}, word, out);
}

/* "May-2-16", "2020/23/Sep", "September-2020-23": a day, a month's name and a year in any order, with dividers and no
   spaces between them. The year is the figure of four digits, or the last one. */
static bool read_divided(const DateReader *reader, uint32_t node, Date *out) {
  const Atoms *atoms = reader->atoms;
  CalendarDate date = {0, 0, 0};
  const Atom *word;
  DatePart part;
  for (int i = 0;; i++) {
    const Atom *figure = atoms_number(atoms, node);
    long value = atom_plain_integer(figure, 4);
    if (figure ? !date_take(figure, value, &part) : !date_read_month(atoms, node, &word, &part))
      return false;
    size_t digits = figure ? strlen(figure->digits) : 0;
    if (figure && value < 1)
      return false;
    if (!figure && !date.month)
      date.month = (int)part.value;
    else if (digits == 4 && !date.year)
      date.year = (int)value;
    else if (figure && digits <= 2 && !date.day)
      date.day = (int)value;
    else if (digits == 2 && i == 2 && !date.year)
      date.year = date_full_year(value);
    else
      return false;
    if (i == 2)
      return date.month && date.year && date_finish(date, part.to, part.end, out);
    const Atom *divider = date_divider(atoms, part.to);
    if (!divider || divider->space_before)
      return false;
    node = divider->to;
  }
}

/* "last March", "last December 31." */
static bool read_directed_month(const DateReader *reader, DatePart month, int direction, Date *out) {
  CalendarDate date = {0, (int)month.value, 0};
  DatePart day;
  if (date_read_digit_day(reader->atoms, month.to, &day) && number_pauses(reader->atoms, day.to)) {
    date.day = (int)day.value;
    month = day;
  }
  date.year = date_directed_year(reader->today, date.month, date.day, direction);
  return date_finish(date, month.to, month.end, out);
}

/* "March 2024", "in March", "last March", "Maret lalu" */
static bool read_month_year(const DateReader *reader, uint32_t node, Date *out) {
  const Atoms *atoms = reader->atoms;
  DatePart month;
  const Atom *word;
  int direction;
  const Atom *first = date_direction(atoms, node, false, &direction);
  if (!date_read_month(atoms, first ? first->to : node, &word, &month))
    return false;
  if (!first)
    return monthdate_add_year(reader, node, month, (CalendarDate){0, (int)month.value, 0},
                              !date_is_small_word(word) && date_has_cue(atoms, node, month.to), out);
  return reader->today && read_directed_month(reader, month, direction, out);
}

/* "2024 March", "1997 के नवंबर", "2019-aug-1", "पिछले साल जून" */
static bool read_year_month(const DateReader *reader, uint32_t node, Date *out) {
  const Atoms *atoms = reader->atoms;
  DatePart year, month, day;
  const Atom *word;
  bool named;
  if (!date_read_leading_year(reader, node, &named, &year))
    return false;
  const Atom *divider = date_divider(atoms, year.to), *join = atoms_find(atoms, year.to, CLASS_DATE_JOIN);
  uint32_t next = divider ? divider->to : join && join->letters ? join->to : year.to;
  if (!date_read_month(atoms, next, &word, &month))
    return false;
  CalendarDate date = {(int)year.value, (int)month.value, 0};
  divider = divider ? date_divider(atoms, month.to) : NULL;
  if (divider && date_read_digit_day(atoms, divider->to, &day)) {
    date.day = (int)day.value;
    return date_finish(date, day.to, day.end, out);
  }
  return date_finish(date, month.to, month.end, out);
}

/* "पिछले साल 14 जून": a year that only the document's date tells, and a day in it. */
static bool read_relative_year_day(const DateReader *reader, uint32_t node, Date *out) {
  const Atoms *atoms = reader->atoms;
  DatePart year, day, month;
  const Atom *word;
  long count;
  char unit;
  int direction;
  if (!reader->today || !date_read_relative_unit(reader, node, &count, &unit, &direction, &year) || unit != 'Y' ||
      count != 1)
    return false;
  const Atom *join = atoms_find(atoms, year.to, CLASS_DATE_JOIN);
  if (!date_read_digit_day(atoms, join && join->letters ? join->to : year.to, &day) ||
      !date_read_month(atoms, day.to, &word, &month) || date_is_small_word(word))
    return false;
  return date_finish((CalendarDate){reader->today->year + direction, (int)month.value, (int)day.value}, month.to,
                     month.end, out);
}

bool monthdate_read(const DateReader *reader, uint32_t node, Date *out) {
  static const DateReading readings[] = {read_divided,    read_worded_day, read_day_month,        read_month_day,
                                         read_month_year, read_year_month, read_relative_year_day};
  return atoms_have(reader->atoms, CLASS_BIT(CLASS_MONTH)) &&
         date_read_longest(reader, readings, sizeof readings / sizeof *readings, node, out);
}
