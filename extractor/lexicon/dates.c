#include "lexicon/dates.h"

#include <ctype.h>
#include <stdio.h>
#include <string.h>

#include "lexicon/numbers.h"
#include "lexicon/ordinals.h"
#include "lexicon/periods.h"

/* How far ahead of the document a day without a year may lie; farther ones are those of the year before. */
enum { DAYS_AHEAD = 31 };

enum { FIRST_YEAR = 1000, LAST_YEAR = 2999, FIRST_LIKELY_YEAR = 1900, LAST_LIKELY_YEAR = 2099 };

typedef struct Reader {
  const Atoms *atoms;
  const CalendarDate *today;    /* or NULL */
} Reader;

/* A number of a date, and where it ends. */
typedef struct Part { long value; uint32_t to, end; } Part;

static bool take(const Atom *atom, long value, Part *out) {
  *out = (Part){value, atom->to, atom->span.end};
  return true;
}

static bool finish(CalendarDate date, uint32_t to, uint32_t end, Date *out) {
  *out = (Date){date, to, end};
  return calendar_valid(date);
}

/* Does the word say that the number before it counts something, so that it is no day or year? */
static bool counts_something(const Atoms *atoms, uint32_t node) {
  return atoms_find(atoms, node, CLASS_BOUND_MULTIPLIER) || atoms_find(atoms, node, CLASS_MULTIPLIER) ||
         atoms_find(atoms, node, CLASS_PERCENT_WORD) || atoms_find(atoms, node, CLASS_CURRENCY);
}

static bool is_small(const Atom *word) { return word->script == SCRIPT_LATIN && word->letter_case == CASE_LOWER; }

/* A hyphen or slash between the parts of one date: with spaces on both sides or on none. */
static const Atom *find_divider(const Atoms *atoms, uint32_t node) {
  const Atom *mark = atoms_mark(atoms, node, '-');
  if (!mark)
    mark = atoms_mark(atoms, node, '/');
  const Atom *next = mark ? atoms_token(atoms, mark->to) : NULL;
  return next && next->space_before == mark->space_before ? mark : NULL;
}

/* --- last, this, next --- */

/* -1, 0 or 1 for a word of Last, This or Next that stands before (or after) what it says something of. */
static const Atom *find_direction(const Atoms *atoms, uint32_t node, bool after, int *out) {
  static const ValueClass classes[] = {CLASS_LAST, CLASS_THIS, CLASS_NEXT};
  for (int i = 0; i < 3; i++) {
    const Atom *word = after ? atoms_find_after(atoms, node, classes[i]) : atoms_find(atoms, node, classes[i]);
    if (word) {
      *out = i - 1;
      return word;
    }
  }
  return NULL;
}

/* "last year", "tahun lalu": a unit and which one is meant. A quarter comes as three months. */
static bool read_relative_unit(const Reader *reader, uint32_t node, long *count, char *unit, int *direction, Part *out) {
  const Atoms *atoms = reader->atoms;
  const Atom *first = find_direction(atoms, node, false, direction);
  const Atom *word = period_unit(atoms, first ? first->to : node, false, count, unit);
  if (!word)
    return false;
  const Atom *last = first ? word : find_direction(atoms, word->to, true, direction);
  return last && take(last, *direction, out);
}

static bool read_relative_year(const Reader *reader, uint32_t node, Part *out) {
  long count;
  char unit;
  int direction;
  if (!reader->today || !read_relative_unit(reader, node, &count, &unit, &direction, out) || unit != 'Y' || count != 1)
    return false;
  out->value = reader->today->year + direction;
  return true;
}

/* --- years --- */

/* "-25" after 2024: the year in which a financial year ends. */
static void read_range_end(const Atoms *atoms, Part *year) {
  const Atom *divider = find_divider(atoms, year->to);
  const Atom *digits = divider && !divider->space_before ? atoms_number(atoms, divider->to) : NULL;
  long end = atom_plain_integer(digits, 2);
  if (digits && strlen(digits->digits) == 2 && end == (year->value + 1) % 100 && !atoms_mark(atoms, digits->to, '-'))
    take(digits, year->value + 1, year);
}

static bool read_digit_year(const Atoms *atoms, uint32_t node, Part *out) {
  const Atom *digits = atoms_number(atoms, node);
  long year = atom_plain_integer(digits, 4);
  if (year < FIRST_YEAR || year > LAST_YEAR || counts_something(atoms, digits->to))
    return false;
  take(digits, year, out);
  read_range_end(atoms, out);
  return true;
}

/* "two thousand and thirty two", "nineteen eighty six" */
static bool read_spoken_year(const Atoms *atoms, uint32_t node, Part *out) {
  Number first, second;
  if (!number_read(atoms, node, &first) || first.digits)
    return false;
  long year = decimal_to_integer(first.value, LAST_YEAR), century = decimal_to_integer(first.value, 20);
  if (year >= FIRST_YEAR) {
    *out = (Part){year, first.to, first.span.end};
    return true;
  }
  if (century < 11 || !number_read(atoms, first.to, &second) || second.digits)
    return false;
  long rest = decimal_to_integer(second.value, 99);
  *out = (Part){century * 100 + rest, second.to, second.span.end};
  return rest >= 10;
}

static bool read_year(const Reader *reader, uint32_t node, Part *out) {
  return read_digit_year(reader->atoms, node, out) || read_relative_year(reader, node, out) ||
         read_spoken_year(reader->atoms, node, out);
}

/* "FY25" */
static bool read_short_year(const Atoms *atoms, uint32_t node, Part *out) {
  const Atom *digits = atoms_number(atoms, node);
  long year = atom_plain_integer(digits, 2);
  return year >= 0 && !digits->space_before && take(digits, year + (year < 70 ? 2000 : 1900), out);
}

/* A year with what may lead up to it: ", 2024", "of the year 2024", "tahun 2024", "FY 2024-25". `*named` tells whether a
   word says that it is a year. */
static bool read_year_phrase(const Reader *reader, uint32_t node, bool *named, Part *out) {
  enum { LONGEST_LEAD = 3 };
  const Atoms *atoms = reader->atoms;
  *named = false;
  for (int i = 0; i <= LONGEST_LEAD; i++) {
    if (read_year(reader, node, out))
      return true;
    const Atom *word = atoms_find(atoms, node, CLASS_YEAR_WORD);
    const Atom *lead = word ? word : atoms_find(atoms, node, CLASS_DATE_JOIN);
    if (!lead)
      return false;
    *named |= word != NULL;
    node = lead->to;
    if (word && read_short_year(atoms, node, out))
      return true;
  }
  return false;
}

/* The same where a date begins: there nothing but a word that says "year" leads up to it. */
static bool read_leading_year(const Reader *reader, uint32_t node, bool *named, Part *out) {
  bool joined = atoms_find(reader->atoms, node, CLASS_DATE_JOIN) && !atoms_find(reader->atoms, node, CLASS_YEAR_WORD);
  return !joined && read_year_phrase(reader, node, named, out);
}

/* --- days and months --- */

/* "March", "أيلول (سبتمبر)": the same month once more in brackets, by its other name. */
static bool read_month(const Atoms *atoms, uint32_t node, const Atom **word, Part *out) {
  *word = atoms_find(atoms, node, CLASS_MONTH);
  long month = *word ? atom_integer(atoms, *word, CLASS_MONTH, 12) : 0;
  if (month < 1)
    return false;
  const Atom *open = atoms_mark(atoms, (*word)->to, '('), *again = open ? atoms_find(atoms, open->to, CLASS_MONTH) : NULL;
  const Atom *close = again ? atoms_mark(atoms, again->to, ')') : NULL;
  return take(close && atom_integer(atoms, again, CLASS_MONTH, 12) == month ? close : *word, month, out);
}

static bool read_digit_day(const Atoms *atoms, uint32_t node, Part *out) {
  const Atom *digits = atoms_number(atoms, node);
  long day = atom_plain_integer(digits, 2);
  if (day < 1 || day > 31 || counts_something(atoms, digits->to))
    return false;
  const Atom *suffix = atoms_find(atoms, digits->to, CLASS_ORDINAL_SUFFIX);
  return take(suffix && !suffix->space_before ? suffix : digits, day, out);
}

/* "12", "12th", "twelfth", "twenty-first", "الأول" */
static bool read_day(const Atoms *atoms, uint32_t node, Part *out) {
  if (read_digit_day(atoms, node, out))
    return true;
  Ordinal ordinal;
  Number number;
  if (ordinal_read(atoms, node, &ordinal))
    *out = (Part){decimal_to_integer(ordinal.value, 31), ordinal.to, ordinal.end};
  else if (number_read(atoms, node, &number) && !number.digits)
    *out = (Part){decimal_to_integer(number.value, 31), number.to, number.span.end};
  else
    return false;
  return out->value >= 1;
}

/* The year of a month or day that is given without one: the nearest past one, or one a little ahead. */
static int nearest_year(const CalendarDate *today, long month, long day) {
  if (!day)
    return month <= today->month ? today->year : today->year - 1;
  CalendarDate date = {today->year, (int)month, (int)day};
  if (!calendar_valid(date))
    return today->year - 1;
  return calendar_day_number(date) - calendar_day_number(*today) > DAYS_AHEAD ? today->year - 1 : today->year;
}

/* The year when Last, This or Next says which: "last June", "12 March next". */
static int directed_year(const CalendarDate *today, long month, long day, int direction) {
  bool passed = month < today->month || (month == today->month && day && day < today->day);
  if (direction < 0)
    return passed ? today->year : today->year - 1;
  return passed && direction > 0 ? today->year + 1 : today->year;
}

/* A month, or a day of it, which may be followed by its year, or by "last" or "next". Without any the document's date
   helps, where `alone` allows that. */
static bool add_year(const Reader *reader, Part last, long month, long day, bool alone, Date *out) {
  Part year;
  bool named;
  int direction = 0;
  if (read_year_phrase(reader, last.to, &named, &year))
    return finish((CalendarDate){(int)year.value, (int)month, (int)day}, year.to, year.end, out);
  if (!reader->today)
    return false;
  const Atom *word = find_direction(reader->atoms, last.to, true, &direction);
  if (word)
    return finish((CalendarDate){directed_year(reader->today, month, day, direction), (int)month, (int)day}, word->to,
                  word->span.end, out);
  return alone && finish((CalendarDate){nearest_year(reader->today, month, day), (int)month, (int)day}, last.to,
                         last.end, out);
}

/* "12 March 2024", "12th of March", "23/Sep/2020" */
static bool read_day_month(const Reader *reader, uint32_t node, Date *out) {
  const Atoms *atoms = reader->atoms;
  Part day, month;
  const Atom *word;
  if (!read_day(atoms, node, &day))
    return false;
  const Atom *divider = find_divider(atoms, day.to), *join = atoms_find(atoms, day.to, CLASS_DATE_JOIN);
  if (!read_month(atoms, divider ? divider->to : join ? join->to : day.to, &word, &month))
    return false;
  const Atom *second = divider ? find_divider(atoms, month.to) : NULL;
  if (second)
    month.to = second->to;
  return add_year(reader, month, month.value, day.value, !is_small(word), out);
}

/* "March 12, 2024", "March 12", "Sep-23-2020" */
static bool read_month_day(const Reader *reader, uint32_t node, Date *out) {
  const Atoms *atoms = reader->atoms;
  Part month, day;
  const Atom *word;
  if (!read_month(atoms, node, &word, &month))
    return false;
  const Atom *divider = find_divider(atoms, month.to);
  if (!read_day(atoms, divider ? divider->to : month.to, &day))
    return false;
  const Atom *second = divider ? find_divider(atoms, day.to) : NULL;
  if (second)
    day.to = second->to;
  return add_year(reader, day, month.value, day.value, !is_small(word), out);
}

/* Is the bare name of a month beside a word that makes it a date ("in June", "जून में")? */
static bool has_cue(const Atoms *atoms, uint32_t from, uint32_t to) {
  return (atoms->ending[from].before & (CLASS_BIT(CLASS_DATE_CUE) | CLASS_BIT(CLASS_YEAR_WORD))) ||
         atoms_find_after(atoms, to, CLASS_DATE_CUE);
}

/* "March 2024", "in March", "last March", "Maret lalu" */
static bool read_month_year(const Reader *reader, uint32_t node, Date *out) {
  const Atoms *atoms = reader->atoms;
  Part month;
  const Atom *word;
  int direction;
  const Atom *first = find_direction(atoms, node, false, &direction);
  if (!read_month(atoms, first ? first->to : node, &word, &month))
    return false;
  if (!first)
    return add_year(reader, month, month.value, 0, !is_small(word) && has_cue(atoms, node, month.to), out);
  return reader->today &&
         finish((CalendarDate){directed_year(reader->today, month.value, 0, direction), (int)month.value, 0}, month.to,
                month.end, out);
}

/* "2024 March", "1997 के नवंबर", "2019-aug-1", "पिछले साल जून" */
static bool read_year_month(const Reader *reader, uint32_t node, Date *out) {
  const Atoms *atoms = reader->atoms;
  Part year, month, day;
  const Atom *word;
  bool named;
  if (!read_leading_year(reader, node, &named, &year))
    return false;
  const Atom *divider = find_divider(atoms, year.to), *join = atoms_find(atoms, year.to, CLASS_DATE_JOIN);
  uint32_t next = divider ? divider->to : join && join->letters ? join->to : year.to;
  if (!read_month(atoms, next, &word, &month))
    return false;
  CalendarDate date = {(int)year.value, (int)month.value, 0};
  divider = divider ? find_divider(atoms, month.to) : NULL;
  if (divider && read_digit_day(atoms, divider->to, &day)) {
    date.day = (int)day.value;
    return finish(date, day.to, day.end, out);
  }
  return finish(date, month.to, month.end, out);
}

/* --- figures --- */

/* Two figures that are a day and a month, in whichever order makes sense; where both do, in the language's. */
static bool order_day_month(const Atoms *atoms, long first, long second, CalendarDate *date) {
  bool month_first = second > 12 || (atoms->month_first && first <= 12);
  date->month = (int)(month_first ? first : second);
  date->day = (int)(month_first ? second : first);
  return date->month >= 1 && date->month <= 12 && date->day >= 1;
}

/* Three figures: the year is the one of four digits, or the last one. */
static bool order_figures(const Atoms *atoms, const long figures[3], const size_t digits[3], CalendarDate *date) {
  if (digits[0] == 4 && digits[1] <= 2 && digits[2] <= 2) {
    *date = (CalendarDate){(int)figures[0], (int)figures[1], (int)figures[2]};
    return figures[1] >= 1 && figures[2] >= 1;
  }
  if (digits[0] > 2 || digits[1] > 2 || (digits[2] != 4 && digits[2] != 2))
    return false;
  date->year = (int)(digits[2] == 4 ? figures[2] : figures[2] + (figures[2] < 70 ? 2000 : 1900));
  return order_day_month(atoms, figures[0], figures[1], date);
}

/* "12/03/2024", "2024-03-12", "12.3.2024" with the stops as tokens of their own. @return its last atom. */
static const Atom *read_figures(const Atoms *atoms, uint32_t node, long figures[3], size_t digits[3]) {
  const Atom *number = atoms_number(atoms, node);
  for (int i = 0;; i++) {
    figures[i] = atom_plain_integer(number, 4);
    if (figures[i] < 0)
      return NULL;
    digits[i] = strlen(number->digits);
    if (i == 2)
      return number;
    const Atom *mark = find_divider(atoms, number->to);
    if (!mark || mark->space_before)
      return NULL;
    number = atoms_number(atoms, mark->to);
  }
}

/* "12.3.2024" is one token. */
static bool split_stops(const char *text, long figures[3], size_t digits[3]) {
  for (int i = 0; i < 3; i++) {
    digits[i] = strspn(text, "0123456789");
    if (!digits[i] || digits[i] > 4 || text[digits[i]] != (i < 2 ? '.' : '\0'))
      return false;
    figures[i] = 0;
    for (size_t k = 0; k < digits[i]; k++)
      figures[i] = figures[i] * 10 + (text[k] - '0');
    text += digits[i] + 1;
  }
  return true;
}

static bool read_numeric(const Reader *reader, uint32_t node, Date *out) {
  const Atoms *atoms = reader->atoms;
  const Atom *number = atoms_number(atoms, node), *last;
  long figures[3];
  size_t digits[3];
  CalendarDate date = {0, 0, 0};
  if (!number)
    return false;
  if ((last = read_figures(atoms, node, figures, digits)))
    return order_figures(atoms, figures, digits, &date) && finish(date, last->to, last->span.end, out);
  return split_stops(number->digits, figures, digits) && digits[2] == 4 &&
         order_figures(atoms, figures, digits, &date) && finish(date, number->to, number->span.end, out);
}

/* "2024-03" */
static bool read_year_dash_month(const Reader *reader, uint32_t node, Date *out) {
  const Atoms *atoms = reader->atoms;
  const Atom *digits = atoms_number(atoms, node);
  long year = atom_plain_integer(digits, 4);
  const Atom *dash = year >= FIRST_LIKELY_YEAR ? atoms_mark(atoms, digits->to, '-') : NULL;
  const Atom *second = dash && !dash->space_before ? atoms_number(atoms, dash->to) : NULL;
  long month = atom_plain_integer(second, 2);
  return month >= 1 && month <= 12 && strlen(second->digits) == 2 && month != (year + 1) % 100 && !second->space_before &&
         finish((CalendarDate){(int)year, (int)month, 0}, second->to, second->span.end, out);
}

/* --- years alone, quarters --- */

static bool is_likely_year(const Atom *digits) {
  long year = atom_plain_integer(digits, 4);
  return year >= FIRST_LIKELY_YEAR && year <= LAST_LIKELY_YEAR;
}

/* "(2023)" */
static bool is_bracketed(const Atoms *atoms, uint32_t from, uint32_t to) {
  const Atom *before = atoms->token_to[from];
  return before && atoms_mark(atoms, before->from, '(') && atoms_mark(atoms, to, ')');
}

/* "2019-2023", "from 2019 to 2023": the other end is a year too. */
static bool is_year_range(const Atoms *atoms, uint32_t from, uint32_t to) {
  const Atom *before = atoms->token_to[from], *after = atoms_mark(atoms, to, '-');
  if (!after)
    after = atoms_find(atoms, to, CLASS_RANGE_JOIN);
  if (after && is_likely_year(atoms_number(atoms, after->to)))
    return true;
  bool joined = before && (atoms_mark(atoms, before->from, '-') || before->classes.before & CLASS_BIT(CLASS_RANGE_JOIN) ||
                           before->classes.before & CLASS_BIT(CLASS_NUMBER_JOIN));
  const Atom *start = joined ? atoms->token_to[before->from] : NULL;
  return start && is_likely_year(start);
}

/* A year: named as such, of the shape 2024-25, or a likely number with a reason to take it for a year. */
static bool read_year_alone(const Reader *reader, uint32_t node, Date *out) {
  const Atoms *atoms = reader->atoms;
  Part year;
  bool named;
  const Atom *digits = atoms_number(atoms, node);
  if (!read_leading_year(reader, node, &named, &year))
    return false;
  bool relative = !digits && !named;
  if (relative && !find_direction(atoms, node, false, &(int){0}) && !atoms_find(atoms, node, CLASS_DATE_UNIT))
    return false;                       /* spoken years are too much like numbers */
  bool compared = atoms_find_after(atoms, year.to, CLASS_MORE) || atoms_find_after(atoms, year.to, CLASS_LESS) ||
                  atoms_find_after(atoms, year.to, CLASS_ABOUT);
  bool range = digits && year.to != digits->to;
  bool likely = digits && is_likely_year(digits) && !compared &&
                (range || has_cue(atoms, node, year.to) || is_bracketed(atoms, node, year.to) ||
                 is_year_range(atoms, node, year.to));
  return (named || relative || likely) && finish((CalendarDate){(int)year.value, 0, 0}, year.to, year.end, out);
}

/* "Q1 2024", "first half of 2024", "2024 की पहली तिमाही": as precise as the year. */
static bool read_part_of_year(const Reader *reader, uint32_t node, Date *out) {
  const Atoms *atoms = reader->atoms;
  const Atom *part = atoms_find(atoms, node, CLASS_DATE_PART);
  Part year;
  bool named;
  if (part) {
    const Atom *divider = find_divider(atoms, part->to);
    return read_year_phrase(reader, divider ? divider->to : part->to, &named, &year) &&
           finish((CalendarDate){(int)year.value, 0, 0}, year.to, year.end, out);
  }
  if (!read_leading_year(reader, node, &named, &year))
    return false;
  const Atom *join = atoms_find(atoms, year.to, CLASS_DATE_JOIN);
  part = atoms_find(atoms, join ? join->to : year.to, CLASS_DATE_PART);
  return part && finish((CalendarDate){(int)year.value, 0, 0}, part->to, part->span.end, out);
}

/* --- relative dates --- */

static bool read_relative_day(const Reader *reader, uint32_t node, Date *out) {
  const Atom *word = atoms_find(reader->atoms, node, CLASS_RELATIVE_DAY);
  Decimal days;
  if (!word || !atom_decimal(reader->atoms, word, CLASS_RELATIVE_DAY, &days))
    return false;
  bool past = days.mantissa < 0;
  days.mantissa = past ? -days.mantissa : days.mantissa;
  long shift = decimal_to_integer(days, 7);
  return shift >= 0 &&
         finish(calendar_from_day_number(calendar_day_number(*reader->today) + (past ? -shift : shift)), word->to,
                word->span.end, out);
}

/* The Monday of this week, and so many weeks on. */
static long monday_of(const CalendarDate *today, int weeks) {
  long number = calendar_day_number(*today);
  return number - calendar_weekday(number) + 1 + 7L * weeks;
}

/* "last month", "tahun lalu", "this week". A week is only as precise as what its days have in common. */
static bool read_unit(const Reader *reader, uint32_t node, Date *out) {
  long count;
  char unit;
  int direction;
  Part part;
  if (!read_relative_unit(reader, node, &count, &unit, &direction, &part))
    return false;
  CalendarDate today = *reader->today, date = {today.year, 0, 0};
  if (unit == 'Y' && count == 1) {
    date.year += direction;
  } else if (unit == 'M' && count == 1) {
    date = calendar_add_months(today, direction);
  } else if (unit == 'M' && count == 3) {       /* a quarter: of which year it is */
    date = calendar_add_months(today, 3 * direction);
    date.month = 0;
  } else if (unit == 'W' && count == 1) {
    long monday = monday_of(&today, direction);
    date = calendar_common(calendar_from_day_number(monday), calendar_from_day_number(monday + 6));
  } else {
    return false;
  }
  return finish(date, part.to, part.end, out);
}

/* Go `period` back (or ahead, with sign 1) from the document's date, with the precision of its unit. */
static bool shift_by(const CalendarDate *today, const Period *period, int sign, CalendarDate *out) {
  long count = decimal_to_integer(period->count, 10000);
  if (count < 0)
    return false;
  switch (period->unit) {
  case 'Y': *out = (CalendarDate){today->year + sign * (int)count, 0, 0}; return true;
  case 'M': *out = calendar_add_months(*today, sign * count); return true;
  case 'W': count *= 7; break;
  default: break;
  }
  *out = calendar_from_day_number(calendar_day_number(*today) + sign * count);
  return true;
}

/* "two years ago", "قبل عامين", "three weeks from now" */
static bool read_shift(const Reader *reader, uint32_t node, Date *out) {
  const Atoms *atoms = reader->atoms;
  const Atom *before = atoms_find(atoms, node, CLASS_AGO);
  Period period;
  CalendarDate date;
  if (before && period_read(atoms, before->to, true, &period) && shift_by(reader->today, &period, -1, &date))
    return finish(date, period.to, period.span.end, out);
  if (!period_read(atoms, node, true, &period))
    return false;
  const Atom *ago = atoms_find_after(atoms, period.to, CLASS_AGO);
  const Atom *ahead = ago ? NULL : atoms_find_after(atoms, period.to, CLASS_FROM_NOW);
  if ((!ago && !ahead) || !shift_by(reader->today, &period, ago ? -1 : 1, &date))
    return false;
  return finish(date, (ago ? ago : ahead)->to, (ago ? ago : ahead)->span.end, out);
}

/* A day of the week: the last one that was (or is today); "last" is never today; "next" is in the coming week. */
static long resolve_weekday(const CalendarDate *today, long weekday, const int *direction) {
  long now = calendar_day_number(*today), gap = (calendar_weekday(now) - weekday + 7) % 7;
  if (direction && *direction >= 0)
    return monday_of(today, *direction) + weekday - 1;
  return now - (direction && !gap ? 7 : gap);
}

/* "in the week": "tuesday of next week", "अगले सप्ताह बुधवार" give the week around a weekday. */
static bool read_week(const Reader *reader, uint32_t node, int *direction, Part *out) {
  long count;
  char unit;
  return read_relative_unit(reader, node, &count, &unit, direction, out) && unit == 'W' && count == 1;
}

/* "Friday", "last Friday", "Jumat lalu", "Friday of last week" */
static bool read_weekday(const Reader *reader, uint32_t node, Date *out) {
  const Atoms *atoms = reader->atoms;
  int direction;
  Part week;
  const Atom *first = find_direction(atoms, node, false, &direction);
  bool week_first = read_week(reader, node, &direction, &week);
  const Atom *word = atoms_find(atoms, week_first ? week.to : first ? first->to : node, CLASS_WEEKDAY);
  long weekday = word ? atom_integer(atoms, word, CLASS_WEEKDAY, 7) : 0, day;
  if (weekday < 1)
    return false;
  const Atom *join = atoms_find(atoms, word->to, CLASS_DATE_JOIN);
  const Atom *last = first || week_first ? NULL : find_direction(atoms, word->to, true, &direction);
  uint32_t to = last ? last->to : word->to, end = last ? last->span.end : word->span.end;
  bool of_week = !first && !last && !week_first && read_week(reader, join ? join->to : word->to, &direction, &week);
  if (of_week) {
    to = week.to;
    end = week.end;
  }
  if (is_small(word) && !first && !week_first && !of_week)
    return false;
  if (of_week || week_first)
    day = monday_of(reader->today, direction) + weekday - 1;
  else
    day = resolve_weekday(reader->today, weekday, first || last ? &direction : NULL);
  return finish(calendar_from_day_number(day), to, end, out);
}

/* "(12/3)" after a weekday, as Indonesian news writes it. */
static bool read_bracketed_day(const Reader *reader, uint32_t node, Date *out) {
  const Atoms *atoms = reader->atoms;
  const Atom *open = atoms_mark(atoms, node, '(');
  const Atom *first = open ? atoms_number(atoms, open->to) : NULL;
  const Atom *slash = first ? find_divider(atoms, first->to) : NULL;
  const Atom *second = slash && !slash->space_before ? atoms_number(atoms, slash->to) : NULL;
  const Atom *close = second ? atoms_mark(atoms, second->to, ')') : NULL;
  CalendarDate date = {0, 0, 0};
  long a = atom_plain_integer(first, 2), b = atom_plain_integer(second, 2);
  if (!close || a < 1 || b < 1 || !reader->today || !order_day_month(atoms, a, b, &date))
    return false;
  date.year = nearest_year(reader->today, date.month, date.day);
  return finish(date, close->to, close->span.end, out);
}

/* --- the whole --- */

typedef bool (*DateReader)(const Reader *reader, uint32_t node, Date *out);

static bool read_longest(const Reader *reader, const DateReader *readings, size_t count, uint32_t node, Date *out) {
  Date date;
  bool found = false;
  for (size_t i = 0; i < count; i++)
    if (readings[i](reader, node, &date) && (!found || date.end > out->end)) {
      *out = date;
      found = true;
    }
  return found;
}

static bool read_absolute(const Reader *reader, uint32_t node, Date *out) {
  static const DateReader readings[] = {read_numeric,    read_day_month,    read_month_day,      read_month_year,
                                     read_year_month, read_part_of_year, read_year_dash_month, read_year_alone};
  return read_longest(reader, readings, sizeof readings / sizeof *readings, node, out);
}

static bool read_relative(const Reader *reader, uint32_t node, Date *out) {
  static const DateReader readings[] = {read_relative_day, read_unit, read_shift, read_weekday};
  return reader->today && read_longest(reader, readings, sizeof readings / sizeof *readings, node, out);
}

/* "Monday, 12 March 2024", "Senin (12/3/2024)": the weekday adds nothing to a full date. */
static bool read_after_weekday(const Reader *reader, uint32_t node, Date *out) {
  const Atoms *atoms = reader->atoms;
  const Atom *word = atoms_find(atoms, node, CLASS_WEEKDAY);
  if (!word)
    return false;
  const Atom *join = atoms_find(atoms, word->to, CLASS_DATE_JOIN), *open = atoms_mark(atoms, word->to, '(');
  if (!open)
    return read_absolute(reader, join ? join->to : word->to, out) && out->date.day;
  if (read_bracketed_day(reader, word->to, out))
    return true;
  if (!read_absolute(reader, open->to, out) || !out->date.day)
    return false;
  const Atom *close = atoms_mark(atoms, out->to, ')');
  return !close || finish(out->date, close->to, close->span.end, out);
}

bool date_read(const Atoms *atoms, uint32_t node, const CalendarDate *today, Date *out) {
  static const DateReader readings[] = {read_absolute, read_after_weekday, read_relative};
  Reader reader = {atoms, today};
  return read_longest(&reader, readings, sizeof readings / sizeof *readings, node, out);
}
