#include "values/yeardates.h"

/* Numbers that may be years where a preposition says so and they count nothing. */
enum { FIRST_OLD_YEAR = 1100 };

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

/* May what stands at the node be counted by the number before it? Not marks, names, and words that are no nouns. */
static bool may_be_counted(const Atoms *atoms, uint32_t node) {
  static const ValueClass others[] = {CLASS_DATE_CUE,  CLASS_NUMBER_JOIN, CLASS_RANGE_JOIN,
                                      CLASS_DATE_JOIN, CLASS_CLAUSE_END,  CLASS_UNCOUNTED};
  const Atom *next = atoms_token(atoms, node);
  if (!next || !next->letters || next->letter_case == CASE_TITLE)
    return false;
  for (size_t i = 0; i < sizeof others / sizeof *others; i++)
    if (atoms_find(atoms, node, others[i]))
      return false;
  return true;
}

/* "in 1871.", "in 1871 he left": not "in 1871 shops". */
static bool is_old_year(const Atoms *atoms, const Atom *digits, uint32_t node, uint32_t to) {
  long year = atom_plain_integer(digits, 4);
  bool cue = atoms->ending[node].before & (CLASS_BIT(CLASS_DATE_CUE) | CLASS_BIT(CLASS_YEAR_WORD));
  return year >= FIRST_OLD_YEAR && year < FIRST_LIKELY_YEAR && (cue || is_bracketed(atoms, node, to)) &&
         !may_be_counted(atoms, to);
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
  if (relative && date_is_year_span(reader, year.to))
    return false;
  if (atoms_mark(atoms, year.to, '+'))
    return false; /* "in 2000+ shops" */
  bool compared = atoms_find_after(atoms, year.to, CLASS_MORE) || atoms_find_after(atoms, year.to, CLASS_LESS) ||
                  atoms_find_after(atoms, year.to, CLASS_ABOUT);
  bool range = digits && year.to != digits->to;
  bool likely = digits && is_likely_year(digits) && !compared &&
                (range || date_has_cue(atoms, node, year.to) || is_bracketed(atoms, node, year.to) ||
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

bool yeardate_read(const DateReader *reader, uint32_t node, Date *out) {
  static const DateReading readings[] = {read_part_of_year, read_year_alone};
  return date_read_longest(reader, readings, sizeof readings / sizeof *readings, node, out);
}
