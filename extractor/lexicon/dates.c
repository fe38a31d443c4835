#include "lexicon/dates.h"

#include <string.h>

#include "lexicon/dateparts.h"
#include "lexicon/dateshifts.h"
#include "lexicon/holidays.h"
#include "lexicon/numbers.h"
#include "lexicon/relativedates.h"

/* Numbers that may be years where nothing but a preposition says so. */
enum { FIRST_LIKELY_YEAR = 1900, LAST_LIKELY_YEAR = 2099 };

/* Numbers that may be years where a preposition says so and they count nothing. */
enum { FIRST_OLD_YEAR = 1500 };

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
static bool read_year_of_months(const DateReader *reader, DatePart first, long *out) {
  const Atoms *atoms = reader->atoms;
  const Atom *dash = atoms_mark(atoms, first.to, '-'), *range = atoms_find(atoms, first.to, CLASS_RANGE_JOIN), *word;
  const Atom *join = dash ? dash : range ? range : atoms_find(atoms, first.to, CLASS_NUMBER_JOIN);
  DatePart month, year;
  bool named;
  if (!join || !date_read_month(atoms, join->to, &word, &month) || !date_read_year(reader, month.to, &named, &year))
    return false;
  *out = first.value > month.value ? year.value - 1 : year.value;
  return dash || range || first.value < month.value;
}

/* A month, or a day of it, which may be followed by its year, or by "last" or "next". Without any the document's date
   helps, where `alone` allows that. */
static bool add_year(const DateReader *reader, DatePart last, long month, long day, bool alone, Date *out) {
  DatePart year;
  bool named;
  long later;
  int direction = 0;
  if (date_read_year(reader, last.to, &named, &year))
    return date_finish((CalendarDate){(int)year.value, (int)month, (int)day}, year.to, year.end, out);
  if (day && read_year_after_range(reader, last.to, &year))
    return date_finish((CalendarDate){(int)year.value, (int)month, (int)day}, last.to, last.end, out);
  if (!day && read_year_of_months(reader, last, &later))
    return date_finish((CalendarDate){(int)later, (int)month, 0}, last.to, last.end, out);
  if (!reader->today)
    return false;
  const Atom *word = date_direction(reader->atoms, last.to, true, &direction);
  if (word)
    return date_finish((CalendarDate){date_directed_year(reader->today, month, day, direction), (int)month, (int)day},
                       word->to, word->span.end, out);
  return alone && date_finish((CalendarDate){date_nearest_year(reader->today, month, day), (int)month, (int)day},
                              last.to, last.end, out);
}

/* The word between a day and its month; one that ends a date ("जुगनू 5 को अप्रैल 2025 में") says that the number before it
   is no day of what follows. */
static const Atom *join_to_month(const Atoms *atoms, uint32_t node) {
  const Atom *join = atoms_find(atoms, node, CLASS_DATE_JOIN);
  return join && !(join->classes.after & CLASS_BIT(CLASS_DATE_CUE)) ? join : NULL;
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
  const Atom *second = divider ? date_divider(atoms, month.to) : NULL;
  if (second)
    month.to = second->to;
  return add_year(reader, month, month.value, day.value, !date_is_small_word(word), out);
}

/* "March 12, 2024", "March 12", "Sep-23-2020" */
static bool read_month_day(const DateReader *reader, uint32_t node, Date *out) {
  const Atoms *atoms = reader->atoms;
  DatePart month, day;
  const Atom *word;
  if (!date_read_month(atoms, node, &word, &month))
    return false;
  const Atom *divider = date_divider(atoms, month.to);
  if (!date_read_day(atoms, divider ? divider->to : month.to, &day))
    return false;
  const Atom *second = divider ? date_divider(atoms, day.to) : NULL;
  if (second)
    day.to = second->to;
  return add_year(reader, day, month.value, day.value, !date_is_small_word(word), out);
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

/* Is the bare name of a month beside a word that makes it a date ("in June", "जून में")? */
static bool has_cue(const Atoms *atoms, uint32_t from, uint32_t to) {
  return (atoms->ending[from].before & (CLASS_BIT(CLASS_DATE_CUE) | CLASS_BIT(CLASS_YEAR_WORD))) ||
         atoms_find_after(atoms, to, CLASS_DATE_CUE);
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
    return add_year(reader, month, month.value, 0, !date_is_small_word(word) && has_cue(atoms, node, month.to), out);
  return reader->today &&
         date_finish((CalendarDate){date_directed_year(reader->today, month.value, 0, direction), (int)month.value, 0},
                     month.to, month.end, out);
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
  date->year = digits[2] == 4 ? (int)figures[2] : date_full_year(figures[2]);
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
    const Atom *mark = date_divider(atoms, number->to);
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

/* "20240312" is one token. */
static bool split_compact(const Atom *number, CalendarDate *out) {
  long value = strlen(number->digits) == 8 ? atom_plain_integer(number, 8) : -1;
  *out = (CalendarDate){(int)(value / 10000), (int)(value / 100 % 100), (int)(value % 100)};
  return value >= 0 && out->year >= FIRST_LIKELY_YEAR && out->year <= LAST_LIKELY_YEAR && out->month && out->day;
}

static bool read_numeric(const DateReader *reader, uint32_t node, Date *out) {
  const Atoms *atoms = reader->atoms;
  const Atom *number = atoms_number(atoms, node), *last;
  long figures[3];
  size_t digits[3];
  CalendarDate date = {0, 0, 0};
  if (!number)
    return false;
  if ((last = read_figures(atoms, node, figures, digits)))
    return order_figures(atoms, figures, digits, &date) && date_finish(date, last->to, last->span.end, out);
  if (split_compact(number, &date))
    return date_finish(date, number->to, number->span.end, out);
  return split_stops(number->digits, figures, digits) && digits[2] == 4 &&
         order_figures(atoms, figures, digits, &date) && date_finish(date, number->to, number->span.end, out);
}

/* "2024-03" */
static bool read_year_dash_month(const DateReader *reader, uint32_t node, Date *out) {
  const Atoms *atoms = reader->atoms;
  const Atom *digits = atoms_number(atoms, node);
  long year = atom_plain_integer(digits, 4);
  const Atom *dash = year >= FIRST_LIKELY_YEAR ? atoms_mark(atoms, digits->to, '-') : NULL;
  const Atom *second = dash && !dash->space_before ? atoms_number(atoms, dash->to) : NULL;
  long month = atom_plain_integer(second, 2);
  return month >= 1 && month <= 12 && strlen(second->digits) == 2 && month != (year + 1) % 100 &&
         !second->space_before &&
         date_finish((CalendarDate){(int)year, (int)month, 0}, second->to, second->span.end, out);
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

/* "2015 और 2018 के बीच": two years that an "and" joins, and words after them for "between". */
static bool is_closed_year_range(const Atoms *atoms, uint32_t to) {
  const Atom *join = atoms_find(atoms, to, CLASS_NUMBER_JOIN);
  const Atom *second = join ? atoms_number(atoms, join->to) : NULL;
  return second && is_likely_year(second) && atoms_find_after(atoms, second->to, CLASS_RANGE_OPEN);
}

/* "2019-2023", "from 2019 to 2023": the other end is a year too. */
static bool is_year_range(const Atoms *atoms, uint32_t from, uint32_t to) {
  const Atom *before = atoms->token_to[from], *after = atoms_mark(atoms, to, '-');
  if (!after)
    after = atoms_find(atoms, to, CLASS_RANGE_JOIN);
  if ((after && is_likely_year(atoms_number(atoms, after->to))) || is_closed_year_range(atoms, to))
    return true;
  bool joined =
      before && (atoms_mark(atoms, before->from, '-') || before->classes.before & CLASS_BIT(CLASS_RANGE_JOIN) ||
                 before->classes.before & CLASS_BIT(CLASS_NUMBER_JOIN));
  const Atom *start = joined ? atoms->token_to[before->from] : NULL;
  return start && is_likely_year(start);
}

/* "in 1854.", "in 1854 by": not "in 1854 shops". */
static bool is_old_year(const Atoms *atoms, const Atom *digits, uint32_t node, uint32_t to) {
  long year = atom_plain_integer(digits, 4);
  const Atom *next = atoms_token(atoms, to);
  bool cue = atoms->ending[node].before & (CLASS_BIT(CLASS_DATE_CUE) | CLASS_BIT(CLASS_YEAR_WORD));
  bool counts = next && next->letters && !atoms_find(atoms, to, CLASS_DATE_CUE) &&
                !atoms_find(atoms, to, CLASS_NUMBER_JOIN) && !atoms_find(atoms, to, CLASS_RANGE_JOIN) &&
                !atoms_find(atoms, to, CLASS_DATE_JOIN);
  return year >= FIRST_OLD_YEAR && year < FIRST_LIKELY_YEAR && cue && !counts;
}

/* A year: named as such, of the shape 2024-25, or a likely number with a reason to take it for a year. */
static bool read_year_alone(const DateReader *reader, uint32_t node, Date *out) {
  const Atoms *atoms = reader->atoms;
  DatePart year;
  bool named;
  const Atom *digits = atoms_number(atoms, node);
  if (!date_read_leading_year(reader, node, &named, &year))
    return false;
  bool relative = !digits && !named;
  if (relative && !date_direction(atoms, node, false, &(int){0}) && !atoms_find(atoms, node, CLASS_DATE_UNIT))
    return false; /* spoken years are too much like numbers */
  bool compared = atoms_find_after(atoms, year.to, CLASS_MORE) || atoms_find_after(atoms, year.to, CLASS_LESS) ||
                  atoms_find_after(atoms, year.to, CLASS_ABOUT);
  bool range = digits && year.to != digits->to;
  bool likely = digits && is_likely_year(digits) && !compared &&
                (range || has_cue(atoms, node, year.to) || is_bracketed(atoms, node, year.to) ||
                 is_year_range(atoms, node, year.to));
  likely |= digits && is_old_year(atoms, digits, node, year.to);
  return (named || relative || likely) && date_finish((CalendarDate){(int)year.value, 0, 0}, year.to, year.end, out);
}

/* "Q1 2024", "first half of 2024", "2024 की पहली तिमाही": as precise as the year. */
static bool read_part_of_year(const DateReader *reader, uint32_t node, Date *out) {
  const Atoms *atoms = reader->atoms;
  const Atom *part = atoms_find(atoms, node, CLASS_DATE_PART);
  DatePart year;
  bool named;
  if (part) {
    const Atom *divider = date_divider(atoms, part->to);
    return date_read_year(reader, divider ? divider->to : part->to, &named, &year) &&
           date_finish((CalendarDate){(int)year.value, 0, 0}, year.to, year.end, out);
  }
  if (!date_read_leading_year(reader, node, &named, &year))
    return false;
  const Atom *join = atoms_find(atoms, year.to, CLASS_DATE_JOIN);
  part = atoms_find(atoms, join ? join->to : year.to, CLASS_DATE_PART);
  return part && date_finish((CalendarDate){(int)year.value, 0, 0}, part->to, part->span.end, out);
}

/* "(12/3)" after a weekday, as Indonesian news writes it. */
static bool read_bracketed_day(const DateReader *reader, uint32_t node, Date *out) {
  const Atoms *atoms = reader->atoms;
  const Atom *open = atoms_mark(atoms, node, '(');
  const Atom *first = open ? atoms_number(atoms, open->to) : NULL;
  const Atom *slash = first ? date_divider(atoms, first->to) : NULL;
  const Atom *second = slash && !slash->space_before ? atoms_number(atoms, slash->to) : NULL;
  const Atom *close = second ? atoms_mark(atoms, second->to, ')') : NULL;
  CalendarDate date = {0, 0, 0};
  long a = atom_plain_integer(first, 2), b = atom_plain_integer(second, 2);
  if (!close || a < 1 || b < 1 || !reader->today || !order_day_month(atoms, a, b, &date))
    return false;
  date.year = date_nearest_year(reader->today, date.month, date.day);
  return date_finish(date, close->to, close->span.end, out);
}

/* --- days of a month that only the document's date tells --- */

/* The day of a month that is nearest to the document's date, of those within a month of it; with a weekday (not 0),
   of those that fall on it. */
static bool nearest_day_of_month(const DateReader *reader, long day, long weekday, CalendarDate *out) {
  long today = calendar_day_number(*reader->today), best = 0;
  bool found = false;
  for (int months = -1; months <= 1; months++) {
    CalendarDate date = calendar_add_months(*reader->today, months);
    date.day = (int)day;
    long number = calendar_valid(date) ? calendar_day_number(date) : 0,
         gap = number > today ? number - today : today - number;
    if (!calendar_valid(date) || (weekday && calendar_weekday(number) != weekday) || (found && gap >= best))
      continue;
    best = gap;
    *out = date;
    found = true;
  }
  return found;
}

/* "Wednesday the thirty-first", "Monday 21!" */
static bool read_weekday_and_day(const DateReader *reader, uint32_t node, Date *out) {
  const Atoms *atoms = reader->atoms;
  const Atom *word = atoms_find(atoms, node, CLASS_WEEKDAY);
  const Atom *join = word ? atoms_find(atoms, word->to, CLASS_DATE_JOIN) : NULL;
  const Atom *the = join ? atoms_find(atoms, join->to, CLASS_DATE_JOIN) : NULL;
  DatePart day;
  CalendarDate date;
  return word && reader->today &&
         date_read_day(atoms,
                       the    ? the->to
                       : join ? join->to
                              : word->to,
                       &day) &&
         number_pauses(atoms, day.to) &&
         nearest_day_of_month(reader, day.value, atom_integer(atoms, word, CLASS_WEEKDAY, 7), &date) &&
         date_finish(date, day.to, day.end, out);
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

/* "on the 27th.", "5 तारीख को" */
static bool read_day_alone(const DateReader *reader, uint32_t node, Date *out) {
  const Atoms *atoms = reader->atoms;
  DatePart day;
  CalendarDate date;
  if (!reader->today || !date_read_day(atoms, node, &day))
    return false;
  bool named = read_named_day(atoms, node, &day);
  return (named || (has_day_cue(atoms, node) && number_pauses(atoms, day.to))) &&
         nearest_day_of_month(reader, day.value, 0, &date) && date_finish(date, day.to, day.end, out);
}

/* "the 21st of last month", "the 15th day of next month" */
static bool read_day_of_relative_month(const DateReader *reader, uint32_t node, Date *out) {
  const Atoms *atoms = reader->atoms;
  DatePart day, month;
  long count;
  char unit;
  int direction;
  if (!reader->today || !date_read_day(atoms, node, &day))
    return false;
  const Atom *word = atoms_find(atoms, day.to, CLASS_DATE_UNIT);
  const Atom *join = atoms_find(atoms, word ? word->to : day.to, CLASS_DATE_JOIN);
  if ((word && strcmp(atom_value(atoms, word, CLASS_DATE_UNIT), "D")) || !join ||
      !date_read_relative_unit(reader, join->to, &count, &unit, &direction, &month) || unit != 'M' || count != 1)
    return false;
  CalendarDate date = calendar_add_months(*reader->today, direction);
  date.day = (int)day.value;
  return date_finish(date, month.to, month.end, out);
}

/* "July 2015", "July", "next month": the month around a day that is counted in it. */
static bool read_month_of_day(const DateReader *reader, uint32_t node, Date *out) {
  DatePart month;
  const Atom *word;
  long count;
  char unit;
  int direction;
  if (reader->today && date_read_relative_unit(reader, node, &count, &unit, &direction, &month))
    return unit == 'M' && count == 1 &&
           date_finish(calendar_add_months(*reader->today, direction), month.to, month.end, out);
  return date_read_month(reader->atoms, node, &word, &month) && add_year(reader, month, month.value, 0, true, out);
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

/* "the first Friday of July 2015", "last Monday in May" */
static bool read_counted_weekday(const DateReader *reader, uint32_t node, Date *out) {
  const Atoms *atoms = reader->atoms;
  const Atom *last = atoms_find(atoms, node, CLASS_LAST);
  DatePart nth;
  if (!(last ? date_take(last, -1, &nth) : date_read_day(atoms, node, &nth)) || nth.value > 5)
    return false;
  const Atom *word = atoms_find(atoms, nth.to, CLASS_WEEKDAY);
  const Atom *join = word ? atoms_find(atoms, word->to, CLASS_DATE_JOIN) : NULL;
  long weekday = word ? atom_integer(atoms, word, CLASS_WEEKDAY, 7) : 0;
  if (!join || !join->letters || weekday < 1 || !read_month_of_day(reader, join->to, out))
    return false;
  int month = out->date.month;
  out->date =
      calendar_from_day_number(calendar_nth_weekday(out->date.year, out->date.month, (int)nth.value, (int)weekday));
  return out->date.month == month;
}

/* --- the whole --- */

static bool read_absolute(const DateReader *reader, uint32_t node, Date *out) {
  static const DateReading readings[] = {read_numeric,           read_divided,
                                         read_day_month,         read_month_day,
                                         read_month_year,        read_year_month,
                                         read_relative_year_day, read_part_of_year,
                                         read_year_dash_month,   read_year_alone,
                                         holiday_read,           read_day_alone,
                                         read_counted_weekday,   read_day_of_relative_month,
                                         read_month_and_named_day};
  return date_read_longest(reader, readings, sizeof readings / sizeof *readings, node, out);
}

/* The full date after a weekday; one that is counted from the document's date must fall on it ("Saturday, 3 days ago").
 */
static bool read_same_day(const DateReader *reader, const Atom *weekday, uint32_t node, Date *out) {
  if (read_absolute(reader, node, out) && out->date.day)
    return true;
  return !atoms_find(reader->atoms, node, CLASS_WEEKDAY) && relative_date_read(reader, node, out) && out->date.day &&
         calendar_weekday(calendar_day_number(out->date)) == atom_integer(reader->atoms, weekday, CLASS_WEEKDAY, 7);
}

/* "Monday, 12 March 2024", "Senin (12/3/2024)": the weekday adds nothing to a full date. */
static bool read_after_weekday(const DateReader *reader, uint32_t node, Date *out) {
  const Atoms *atoms = reader->atoms;
  const Atom *word = atoms_find(atoms, node, CLASS_WEEKDAY);
  if (!word)
    return false;
  const Atom *join = atoms_find(atoms, word->to, CLASS_DATE_JOIN), *open = atoms_mark(atoms, word->to, '(');
  if (!open)
    return read_weekday_and_day(reader, node, out) || read_same_day(reader, word, join ? join->to : word->to, out);
  if (read_bracketed_day(reader, word->to, out))
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
  return date_shift_read(reader, node, read_anchor, out);
}

bool date_read(const Atoms *atoms, uint32_t node, const CalendarDate *today, Date *out) {
  static const DateReading readings[] = {read_absolute, read_after_weekday, relative_date_read, read_shifted};
  DateReader reader = {atoms, today};
  return date_read_longest(&reader, readings, sizeof readings / sizeof *readings, node, out);
}
