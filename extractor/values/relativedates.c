#include "values/relativedates.h"

#include <string.h>

#include "values/dateshifts.h"
#include "values/numbers.h"
#include "values/periods.h"
#include "values/tense.h"

/* --- days --- */

/* The days from today that a word means: "-1", or "-1|1" if it is the verb that decides whether they are past or to
   come. */
static bool read_day_shift(const Atoms *atoms, const Atom *word, bool coming, Decimal *out) {
  const char *past = atom_value(atoms, word, CLASS_RELATIVE_DAY), *bar = strchr(past, '|');
  if (bar && (coming || tense_is_future(atoms, word->from, word->to)))
    return decimal_parse(bar + 1, strlen(bar + 1), out);
  return decimal_parse(past, bar ? (size_t)(bar - past) : strlen(past), out);
}

static bool read_day_beside(const DateReader *reader, uint32_t node, bool coming, Date *out) {
  const Atom *word = atoms_find(reader->atoms, node, CLASS_RELATIVE_DAY);
  Decimal days;
  if (!word || !read_day_shift(reader->atoms, word, coming, &days))
    return false;
  bool past = days.mantissa < 0;
  days.mantissa = past ? -days.mantissa : days.mantissa;
  long shift = decimal_to_integer(days, 7);
  return shift >= 0 &&
         date_finish(calendar_from_day_number(calendar_day_number(*reader->today) + (past ? -shift : shift)), word->to,
                     word->span.end, out);
}

static bool read_relative_day(const DateReader *reader, uint32_t node, Date *out) {
  return read_day_beside(reader, node, false, out);
}

bool relative_date_read_coming_day(const DateReader *reader, uint32_t node, Date *out) {
  return reader->today && read_day_beside(reader, node, true, out);
}

/* "What happened the day before?": a day beside the one that was told, where the phrase ends. */
static bool read_told_day(const DateReader *reader, uint32_t node, Date *out) {
  const Atom *word = reader->untold ? atoms_find(reader->atoms, node, CLASS_TOLD_DAY) : NULL;
  Decimal days;
  if (!word || !number_pauses(reader->atoms, word->to) || !atom_decimal(reader->atoms, word, CLASS_TOLD_DAY, &days))
    return false;
  long shift = decimal_less(days, DECIMAL_ZERO) ? -1 : decimal_to_integer(days, 1);
  return date_finish(calendar_from_day_number(calendar_day_number(*reader->today) + shift), word->to, word->span.end,
                     out);
}

/* The Monday of this week, and so many weeks on. */
static long monday_of(const CalendarDate *today, int weeks) {
  long number = calendar_day_number(*today);
  return number - calendar_weekday(number) + 1 + 7L * weeks;
}

/* "the last week of May 2018": the last one of something else. */
static bool is_part(const DateReader *reader, uint32_t node, char unit) {
  const Atom *join = unit == 'Y' ? NULL : atoms_find(reader->atoms, node, CLASS_DATE_JOIN), *word;
  DatePart part;
  bool named;
  return join && join->letters &&
         (date_read_month(reader->atoms, join->to, &word, &part) || date_read_year(reader, join->to, &named, &part));
}

/* "last month", "tahun lalu", "this week". A week is as precise as a month: that of its Thursday, in which most of its
   days are (so ISO 8601 counts weeks). */
static bool read_unit(const DateReader *reader, uint32_t node, Date *out) {
  long count;
  char unit;
  int direction;
  DatePart part;
  if (!date_read_relative_unit(reader, node, &count, &unit, &direction, &part) || is_part(reader, part.to, unit) ||
      (unit == 'Y' && date_is_year_span(reader, part.to)))
    return false;
  CalendarDate today = *reader->today, date = {today.year, 0, 0};
  if (unit == 'Y' && count == 1) {
    date.year += direction;
  } else if (unit == 'M' && count == 1) {
    date = calendar_add_months(today, direction);
  } else if (unit == 'M' && count == 3) { /* a quarter: of which year it is */
    date = calendar_add_months(today, 3 * direction);
    date.month = 0;
  } else if (unit == 'W' && count == 1) {
    date = calendar_from_day_number(monday_of(&today, direction) + 3);
    date.day = 0;
  } else {
    return false;
  }
  return date_finish(date, part.to, part.end, out);
}

/* "two and a half years ago": as precise as its unit, all the same. */
static bool shift_by_months(const CalendarDate *today, Decimal years, int sign, CalendarDate *out) {
  Decimal months;
  long count = decimal_multiply(years, decimal_from_integer(12), &months) ? decimal_to_integer(months, 10000) : -1;
  if (count < 0)
    return false;
  *out = (CalendarDate){calendar_add_months(*today, sign * count).year, 0, 0};
  return true;
}

/* Go `period` back (or ahead, with sign 1) from the document's date, with the precision of its unit. */
static bool shift_by(const CalendarDate *today, const Period *period, int sign, CalendarDate *out) {
  long count = decimal_to_integer(period->count, 10000);
  if (count < 0)
    return period->unit == 'Y' && shift_by_months(today, period->count, sign, out);
  switch (period->unit) {
  case 'Y': *out = (CalendarDate){today->year + sign * (int)count, 0, 0}; return true;
  case 'M': *out = calendar_add_months(*today, sign * count); return true;
  case 'W': count *= 7; break;
  default: break;
  }
  *out = calendar_from_day_number(calendar_day_number(*today) + sign * count);
  return true;
}

enum { MOST_PERIODS = 3 };

/* "2 years", "2 years 1 month and 21 days" */
typedef struct Spell {
  Period periods[MOST_PERIODS];
  size_t count;
  uint32_t to, end; /* node and byte */
} Spell;

static bool is_smaller(char unit, char than) {
  static const char units[] = "YMWD";
  return strchr(units, unit) > strchr(units, than);
}

static bool read_spell(const Atoms *atoms, uint32_t node, Spell *out) {
  out->count = 0;
  while (out->count < MOST_PERIODS) {
    Period *period = &out->periods[out->count];
    if (!period_read(atoms, node, true, period) || (out->count && !is_smaller(period->unit, period[-1].unit)))
      break;
    out->count++;
    out->to = period->to;
    out->end = period->span.end;
    const Atom *join = atoms_find(atoms, out->to, CLASS_NUMBER_JOIN);
    node = join ? join->to : out->to;
  }
  return out->count;
}

/* "قبل عام": one of a unit, where the phrase ends; "before the year 2019" goes on. */
static bool read_one(const Atoms *atoms, uint32_t node, Spell *out) {
  Period *period = out->periods;
  if (!period_read_unit(atoms, node, period) || !number_pauses(atoms, period->to))
    return false;
  out->count = 1;
  out->to = period->to;
  out->end = period->span.end;
  return true;
}

/* The day to which a spell leads. */
static bool count_days(const CalendarDate *today, const Spell *spell, int sign, CalendarDate *out) {
  *out = *today;
  for (size_t i = 0; i < spell->count; i++)
    if (!dateshift_by(*out, &spell->periods[i], sign, out))
      return false;
  return true;
}

/* The date to which a spell leads; several periods are as precise as the last of them. */
static bool shift_by_spell(const CalendarDate *today, const Spell *spell, int sign, Date *out) {
  char unit = spell->periods[spell->count - 1].unit;
  bool whole = count_days(today, spell, sign, &out->day);
  out->unit = whole ? unit : 0;
  if (spell->count == 1)
    return shift_by(today, spell->periods, sign, &out->date);
  out->date = out->day;
  if (unit == 'M')
    out->date.day = 0;
  return whole;
}

/* "Or in a week?": what asks for nothing else asks of the future. */
static bool is_asked(const Atoms *atoms, uint32_t from, uint32_t to) {
  const Atom *in = atoms->token_to[from], * or = in ? atoms->token_to[in->from] : NULL;
  const Atom *before = or ? atoms->token_to[or->from] : NULL;
  return atoms_mark(atoms, to, '?') && (!before || number_pauses(atoms, before->from));
}

/* "will open in two weeks", "दो सप्ताह में खुलेगी"; but "in the next two weeks" is a time that they last. */
static bool is_within(const Atoms *atoms, uint32_t from, uint32_t to) {
  const Atom *after = atoms_find_after(atoms, to, CLASS_WITHIN);
  bool within = after ? !(atoms->ending[from].before & CLASS_BIT(CLASS_NEXT))
                      : (atoms->ending[from].before & CLASS_BIT(CLASS_WITHIN)) != 0;
  return within && (tense_is_future(atoms, from, to) || (!after && is_asked(atoms, from, to)));
}

/* Which way a spell counts from the document's date (0: neither), as words behind it or before it say. */
static int direction_of(const DateReader *reader, uint32_t node, Spell *spell) {
  const Atoms *atoms = reader->atoms;
  if (is_within(atoms, node, spell->to))
    return 1;
  const Atom *ago = atoms_find_after(atoms, spell->to, CLASS_AGO);
  const Atom *word = ago ? ago : atoms_find_after(atoms, spell->to, CLASS_FROM_NOW);
  if (!word && atoms->ending[node].before & CLASS_BIT(CLASS_FROM_NOW))
    return 1;
  if (!word && reader->untold)
    word = atoms_find(atoms, spell->to, CLASS_LATER);
  if (!word)
    return 0;
  spell->to = word->to;
  spell->end = word->span.end;
  return ago ? -1 : 1;
}

/* "two years ago", "2 years and 3 months ago", "قبل عامين", "three weeks from now", "will open in two weeks" */
static bool read_shift(const DateReader *reader, uint32_t node, Date *out) {
  const Atoms *atoms = reader->atoms;
  const Atom *before = atoms_find(atoms, node, CLASS_AGO);
  Spell spell;
  int direction = 0;
  if (before && (read_spell(atoms, before->to, &spell) || read_one(atoms, before->to, &spell)))
    direction = -1;
  else if (read_spell(atoms, node, &spell))
    direction = direction_of(reader, node, &spell);
  if (!direction)
    return false;
  *out = (Date){.to = spell.to, .end = spell.end};
  return shift_by_spell(reader->today, &spell, direction, out) && calendar_valid(out->date);
}

/* A day of the week: the last one that was, or, before a verb of the future, the first to come (or today); "last" is
   never today; "next" is in the coming week. */
static long resolve_weekday(const CalendarDate *today, long weekday, const int *direction, bool future) {
  long now = calendar_day_number(*today), gap = (calendar_weekday(now) - weekday + 7) % 7;
  if (!direction && future)
    return now + (7 - gap) % 7;
  if (direction && *direction >= 0)
    return monday_of(today, *direction) + weekday - 1;
  return now - (direction && !gap ? 7 : gap);
}

/* "in the week": "tuesday of next week", "अगले सप्ताह के बुधवार" give the week around a weekday. */
static bool read_week(const DateReader *reader, uint32_t node, int *direction, DatePart *out) {
  long count;
  char unit;
  return date_read_relative_unit(reader, node, &count, &unit, direction, out) && unit == 'W' && count == 1;
}

/* "previous" of "previous Friday": that of the week before. */
static bool read_other_week(const DateReader *reader, uint32_t node, int *direction, DatePart *out) {
  const Atom *word = date_other_week(reader->atoms, node, direction);
  return word && date_take(word, *direction, out);
}

/* "Friday", "last Friday", "Jumat lalu", "Friday of last week" */
static bool read_weekday(const DateReader *reader, uint32_t node, Date *out) {
  const Atoms *atoms = reader->atoms;
  int direction;
  DatePart week;
  const Atom *first = date_direction(atoms, node, false, &direction);
  bool week_first = read_week(reader, node, &direction, &week) || read_other_week(reader, node, &direction, &week);
  const Atom *of = week_first ? atoms_find(atoms, week.to, CLASS_DATE_JOIN) : NULL;
  if (week_first && !of)
    of = atoms_find(atoms, week.to, CLASS_WEEKDAY_JOIN);
  uint32_t start = of && of->letters ? of->to : week_first ? week.to : first ? first->to : node;
  const Atom *word = atoms_find(atoms, start, CLASS_WEEKDAY);
  long weekday = word ? atom_integer(atoms, word, CLASS_WEEKDAY, 7) : 0, day;
  if (weekday < 1)
    return false;
  const Atom *join = atoms_find(atoms, word->to, CLASS_DATE_JOIN);
  const Atom *last = first || week_first ? NULL : date_direction(atoms, word->to, true, &direction);
  uint32_t to = last ? last->to : word->to, end = last ? last->span.end : word->span.end;
  bool of_week = !first && !last && !week_first && read_week(reader, join ? join->to : word->to, &direction, &week);
  if (of_week) {
    to = week.to;
    end = week.end;
  }
  if (date_is_small_word(word) && !first && !week_first && !of_week)
    return false;
  if (of_week || week_first)
    day = monday_of(reader->today, direction) + weekday - 1;
  else
    day = resolve_weekday(reader->today, weekday, first || last ? &direction : NULL,
                          tense_may_be_future(atoms, node, to));
  return date_finish(calendar_from_day_number(day), to, end, out);
}

bool relative_date_read(const DateReader *reader, uint32_t node, Date *out) {
  static const DateReading readings[] = {read_relative_day, read_told_day, read_unit, read_shift, read_weekday};
  return reader->today && date_read_longest(reader, readings, sizeof readings / sizeof *readings, node, out);
}
