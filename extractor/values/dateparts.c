#include "values/dateparts.h"

#include <string.h>

#include "values/numbers.h"
#include "values/ordinals.h"
#include "values/periods.h"

/* How far ahead of the document a day without a year may lie; farther ones are those of the year before. */
enum { DAYS_AHEAD = 31 };

enum { FIRST_YEAR = 1000, LAST_YEAR = 2999 };

bool date_take(const Atom *atom, long value, DatePart *out) {
  *out = (DatePart){value, atom->to, atom->span.end};
  return true;
}

bool date_finish(CalendarDate date, uint32_t to, uint32_t end, Date *out) {
  *out = (Date){.date = date, .to = to, .end = end};
  return calendar_valid(date);
}

bool date_finish_written(CalendarDate date, uint32_t to, uint32_t end, Date *out) {
  CalendarDate longest = {date.year, 1, date.day};
  out->impossible = !date_finish(date, to, end, out);
  return !out->impossible || (date.month >= 1 && date.month <= 12 && date.day && calendar_valid(longest));
}

/* Does a word say that the number before it counts something, so that it is no day or year? */
static bool counts_something(const Atoms *atoms, uint32_t node) {
  return atoms_find(atoms, node, CLASS_BOUND_MULTIPLIER) || atoms_find(atoms, node, CLASS_MULTIPLIER) ||
         atoms_find(atoms, node, CLASS_PERCENT_WORD) || atoms_find(atoms, node, CLASS_CURRENCY);
}

bool date_is_doubtful_month(const Atoms *atoms, const Atom *word) {
  if (!date_is_small_word(word))
    return false;
  const char *text = lexicon_text(atoms->lexicon, word->word);
  return word->word == NO_STRING || lexicon_common(atoms->lexicon, text, strlen(text)) != COMMON_NOT;
}

bool date_is_small_word(const Atom *word) { return word->script == SCRIPT_LATIN && word->letter_case == CASE_LOWER; }

const Atom *date_divider(const Atoms *atoms, uint32_t node) {
  const Atom *mark = atoms_mark(atoms, node, '-');
  if (!mark)
    mark = atoms_mark(atoms, node, '/');
  const Atom *next = mark ? atoms_token(atoms, mark->to) : NULL;
  return next && next->space_before == mark->space_before ? mark : NULL;
}

uint32_t date_skip_joins(const Atoms *atoms, uint32_t node) {
  enum { MOST_JOINS = 2 };
  const Atom *join;
  for (int i = 0; i < MOST_JOINS && (join = atoms_find(atoms, node, CLASS_DATE_JOIN)); i++)
    node = join->to;
  return node;
}

bool date_has_cue(const Atoms *atoms, uint32_t from, uint32_t to) {
  return (atoms->ending[from].before & (CLASS_BIT(CLASS_DATE_CUE) | CLASS_BIT(CLASS_YEAR_WORD))) ||
         atoms_find_after(atoms, to, CLASS_DATE_CUE);
}

/* --- last, this, next --- */

const Atom *date_direction(const Atoms *atoms, uint32_t node, bool after, int *out) {
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

const Atom *date_other_week(const Atoms *atoms, uint32_t node, int *out) {
  const Atom *word = atoms_find(atoms, node, CLASS_OTHER_WEEK);
  if (word)
    *out = atom_integer(atoms, word, CLASS_OTHER_WEEK, 1) == 1 ? 1 : -1;
  return word;
}

bool date_read_relative_unit(const DateReader *reader, uint32_t node, long *count, char *unit, int *direction,
                             DatePart *out) {
  const Atoms *atoms = reader->atoms;
  const Atom *first = date_direction(atoms, node, false, direction);
  const Atom *word = period_unit(atoms, first ? first->to : node, false, count, unit);
  if (!word)
    return false;
  const Atom *last = first ? word : date_direction(atoms, word->to, true, direction);
  return last && date_take(last, *direction, out);
}

static bool read_relative_year(const DateReader *reader, uint32_t node, DatePart *out) {
  long count;
  char unit;
  int direction;
  if (!reader->today || !date_read_relative_unit(reader, node, &count, &unit, &direction, out) || unit != 'Y' ||
      count != 1)
    return false;
  out->value = reader->today->year + direction;
  return true;
}

/* --- years --- */

/* "-25" after 2024: the year in which a financial year ends. */
static void read_range_end(const Atoms *atoms, DatePart *year) {
  const Atom *divider = date_divider(atoms, year->to);
  const Atom *digits = divider && !divider->space_before ? atoms_number(atoms, divider->to) : NULL;
  long end = atom_plain_integer(digits, 2);
  if (digits && strlen(digits->digits) == 2 && end == (year->value + 1) % 100 && !atoms_mark(atoms, digits->to, '-'))
    date_take(digits, year->value + 1, year);
}

static bool read_digit_year(const Atoms *atoms, uint32_t node, DatePart *out) {
  const Atom *digits = atoms_number(atoms, node);
  long year = atom_plain_integer(digits, 4);
  if (year < FIRST_YEAR || year > LAST_YEAR || counts_something(atoms, digits->to))
    return false;
  date_take(digits, year, out);
  read_range_end(atoms, out);
  return true;
}

/* "two thousand and thirty two", "nineteen eighty six" */
static bool read_spoken_year(const Atoms *atoms, uint32_t node, DatePart *out) {
  Number first, second;
  if (!number_read(atoms, node, &first) || first.digits)
    return false;
  long year = decimal_to_integer(first.value, LAST_YEAR), century = decimal_to_integer(first.value, 20);
  if (year >= FIRST_YEAR) {
    *out = (DatePart){year, first.to, first.span.end};
    return true;
  }
  if (century < 11 || !number_read(atoms, first.to, &second) || second.digits)
    return false;
  long rest = decimal_to_integer(second.value, 99);
  *out = (DatePart){century * 100 + rest, second.to, second.span.end};
  return rest >= 10;
}

static bool read_year(const DateReader *reader, uint32_t node, DatePart *out) {
  return read_digit_year(reader->atoms, node, out) || read_relative_year(reader, node, out) ||
         read_spoken_year(reader->atoms, node, out);
}

int date_full_year(long two_digits) { return (int)two_digits + (two_digits < 70 ? 2000 : 1900); }

/* "FY25", and "April of 87" where the phrase ends there. */
static bool read_short_year(const Atoms *atoms, uint32_t node, bool named, DatePart *out) {
  const Atom *digits = atoms_number(atoms, node);
  long year = atom_plain_integer(digits, 2);
  return year >= 0 && strlen(digits->digits) == 2 &&
         (named ? !digits->space_before : number_pauses(atoms, digits->to)) &&
         date_take(digits, date_full_year(year), out);
}

/* "Jan '23": an apostrophe, or a quotation mark that serves as one, against the digits. */
static bool read_elided_year(const Atoms *atoms, uint32_t node, DatePart *out) {
  const Atom *mark = atoms_token(atoms, node), *digits = mark ? atoms_number(atoms, mark->to) : NULL;
  const char *text = mark ? atoms->text + mark->span.begin : "";
  size_t length = mark ? mark->span.end - mark->span.begin : 0;
  bool apostrophe = (length == 1 && *text == '\'') ||
                    (length == 3 && (!memcmp(text, "\xE2\x80\x98", 3) || !memcmp(text, "\xE2\x80\x99", 3)));
  long year = apostrophe && digits && !digits->space_before ? atom_plain_integer(digits, 2) : -1;
  return year >= 0 && strlen(digits->digits) == 2 && date_take(digits, date_full_year(year), out);
}

bool date_read_year(const DateReader *reader, uint32_t node, bool *named, DatePart *out) {
  enum { LONGEST_LEAD = 3 };
  const Atoms *atoms = reader->atoms;
  *named = false;
  if (read_elided_year(atoms, node, out))
    return true;
  for (int i = 0; i <= LONGEST_LEAD; i++) {
    if (read_year(reader, node, out))
      return true;
    const Atom *word = atoms_find(atoms, node, CLASS_YEAR_WORD);
    const Atom *lead = word ? word : atoms_find(atoms, node, CLASS_DATE_JOIN);
    if (!lead)
      return false;
    *named |= word != NULL;
    node = lead->to;
    if (read_elided_year(atoms, node, out) || ((word || lead->letters) && read_short_year(atoms, node, word, out)))
      return true;
  }
  return false;
}

bool date_is_year_span(const DateReader *reader, uint32_t node) {
  const Atom *digits = atoms_number(reader->atoms, node);
  DatePart year;
  bool named;
  return digits && date_read_year(reader, node, &named, &year) && year.to != digits->to;
}

bool date_read_leading_year(const DateReader *reader, uint32_t node, bool *named, DatePart *out) {
  bool joined = atoms_find(reader->atoms, node, CLASS_DATE_JOIN) && !atoms_find(reader->atoms, node, CLASS_YEAR_WORD);
  DatePart elided; /* "'23 June" begins with a quotation mark */
  return !joined && !read_elided_year(reader->atoms, node, &elided) && date_read_year(reader, node, named, out);
}

/* --- days and months --- */

bool date_read_month(const Atoms *atoms, uint32_t node, const Atom **word, DatePart *out) {
  *word = atoms_find(atoms, node, CLASS_MONTH);
  long month = *word ? atom_integer(atoms, *word, CLASS_MONTH, 12) : 0;
  if (month < 1)
    return false;
  const Atom *open = atoms_mark(atoms, (*word)->to, '('),
             *again = open ? atoms_find(atoms, open->to, CLASS_MONTH) : NULL;
  const Atom *close = again ? atoms_mark(atoms, again->to, ')') : NULL;
  return date_take(close && atom_integer(atoms, again, CLASS_MONTH, 12) == month ? close : *word, month, out);
}

bool date_read_digit_day(const Atoms *atoms, uint32_t node, DatePart *out) {
  const Atom *digits = atoms_number(atoms, node);
  long day = atom_plain_integer(digits, 2);
  if (day < 1 || day > 31 || counts_something(atoms, digits->to))
    return false;
  const Atom *suffix = atoms_find(atoms, digits->to, CLASS_ORDINAL_SUFFIX);
  return date_take(suffix && !suffix->space_before ? suffix : digits, day, out);
}

bool date_read_day(const Atoms *atoms, uint32_t node, DatePart *out) {
  if (date_read_digit_day(atoms, node, out))
    return true;
  Ordinal ordinal;
  Number number;
  if (ordinal_read(atoms, node, &ordinal))
    *out = (DatePart){decimal_to_integer(ordinal.value, 31), ordinal.to, ordinal.end};
  else if (number_read(atoms, node, &number) && !number.digits)
    *out = (DatePart){decimal_to_integer(number.value, 31), number.to, number.span.end};
  else
    return false;
  return out->value >= 1;
}

int date_nearest_year(const CalendarDate *today, long month, long day, bool future) {
  if (future)
    return date_directed_year(today, month, day, 1);
  if (!day)
    return month <= today->month ? today->year : today->year - 1;
  CalendarDate date = {today->year, (int)month, (int)day};
  if (!calendar_valid(date))
    return today->year - 1;
  return calendar_day_number(date) - calendar_day_number(*today) > DAYS_AHEAD ? today->year - 1 : today->year;
}

int date_directed_year(const CalendarDate *today, long month, long day, int direction) {
  bool passed = month < today->month || (month == today->month && day && day < today->day);
  if (direction < 0)
    return passed ? today->year : today->year - 1;
  return passed && direction > 0 ? today->year + 1 : today->year;
}

/* --- readings --- */

bool date_read_longest(const DateReader *reader, const DateReading *readings, size_t count, uint32_t node, Date *out) {
  Date date;
  bool found = false;
  for (size_t i = 0; i < count; i++)
    if (readings[i](reader, node, &date) && (!found || date.end > out->end)) {
      *out = date;
      found = true;
    }
  return found;
}
