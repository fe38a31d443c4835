#include "values/figuredates.h"

#include <stdlib.h>
#include <string.h>

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

/* "2024.03.12", unlike the numbers of versions. */
static bool is_year_first(const long figures[3], const size_t digits[3]) {
  return figures[0] >= FIRST_LIKELY_YEAR && figures[0] <= LAST_LIKELY_YEAR && digits[1] == 2 && digits[2] == 2;
}

/* "08/12,2015": the day and the year are one token. */
static const Atom *read_comma(const Atoms *atoms, uint32_t node, long figures[3], size_t digits[3]) {
  const Atom *first = atoms_number(atoms, node), *mark = first ? date_divider(atoms, first->to) : NULL;
  const Atom *last = mark && !mark->space_before ? atoms_number(atoms, mark->to) : NULL;
  char *comma = last ? strchr(last->digits, ',') : NULL, *end;
  figures[0] = atom_plain_integer(first, 2);
  if (!comma || figures[0] < 1 || comma - last->digits > 2 || strspn(comma + 1, "0123456789") != 4 || comma[5])
    return NULL;
  figures[1] = strtol(last->digits, &end, 10);
  figures[2] = strtol(comma + 1, NULL, 10);
  digits[0] = strlen(first->digits);
  digits[1] = (size_t)(comma - last->digits);
  digits[2] = 4;
  return end == comma ? last : NULL;
}

/* "20240312" is one token. */
static bool split_compact(const Atom *number, CalendarDate *out) {
  long value = strlen(number->digits) == 8 ? atom_plain_integer(number, 8) : -1;
  *out = (CalendarDate){(int)(value / 10000), (int)(value / 100 % 100), (int)(value % 100)};
  return value >= 0 && out->year >= FIRST_LIKELY_YEAR && out->year <= LAST_LIKELY_YEAR && out->month && out->day;
}

/* The node after the "T" of "2024-03-12T10:30". */
static uint32_t skip_time_mark(const Atoms *atoms, uint32_t node) {
  const Atom *mark = atoms_token(atoms, node), *time = mark ? atoms_number(atoms, mark->to) : NULL;
  bool is_mark = mark && mark->span.end - mark->span.begin == 1 && atoms->text[mark->span.begin] == 'T';
  return is_mark && time && !mark->space_before && !time->space_before ? mark->to : node;
}

static bool read_numeric(const DateReader *reader, uint32_t node, Date *out) {
  const Atoms *atoms = reader->atoms;
  const Atom *number = atoms_number(atoms, node), *last;
  long figures[3];
  size_t digits[3];
  CalendarDate date = {0, 0, 0};
  if (!number)
    return false;
  if ((last = read_figures(atoms, node, figures, digits)) || (last = read_comma(atoms, node, figures, digits)))
    return order_figures(atoms, figures, digits, &date) &&
           date_finish_written(date, skip_time_mark(atoms, last->to), last->span.end, out);
  if (split_compact(number, &date))
    return date_finish_written(date, number->to, number->span.end, out);
  return split_stops(number->digits, figures, digits) && (digits[2] == 4 || is_year_first(figures, digits)) &&
         order_figures(atoms, figures, digits, &date) && date_finish_written(date, number->to, number->span.end, out);
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

bool figuredate_read(const DateReader *reader, uint32_t node, Date *out) {
  return read_numeric(reader, node, out) || read_year_dash_month(reader, node, out);
}

bool figuredate_read_bracketed_day(const DateReader *reader, uint32_t node, Date *out) {
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
  date.year = date_nearest_year(reader->today, date.month, date.day, false);
  return date_finish(date, close->to, close->span.end, out);
}
