#include "values/ranges.h"

#include <string.h>

#include "values/dateparts.h"

#define NOWHERE UINT32_MAX

/* The node where the second value of a range begins: "5-6 million", "5 to 6 million", "between 5 and 6 million". */
static uint32_t range_end(const Atoms *atoms, const Value *first) {
  const Atom *dash = atoms_mark(atoms, first->to, '-');
  const Atom *next = dash ? atoms_token(atoms, dash->to) : NULL;
  if (next && next->space_before == dash->space_before)
    return dash->to;
  const Atom *join = atoms_find(atoms, first->to, CLASS_RANGE_JOIN);
  if (!join && atoms->ending[first->from].before & CLASS_BIT(CLASS_RANGE_OPEN))
    join = atoms_find(atoms, first->to, CLASS_NUMBER_JOIN);
  return join ? join->to : NOWHERE;
}

/* "12 करोड़ और 15 करोड़ के बीच", "5 and 6 May": the same where an "and" joins them, which something after the second
   must confirm. */
static uint32_t joined_end(const Atoms *atoms, const Value *first) {
  const Atom *join = atoms_find(atoms, first->to, CLASS_NUMBER_JOIN);
  return join ? join->to : NOWHERE;
}

static bool closes_range(const Atoms *atoms, const Value *second) {
  return atoms_find_after(atoms, second->to, CLASS_RANGE_OPEN);
}

/* The multipliers of the second value are those of the first, too: 5 of "5-6 million" is 5 million; but not of
   "500,000 to 2 million" or "مليونين إلى ثلاثة ملايين". */
static bool share_multiplier(const Number *second, Value *first) {
  Decimal factor;
  const Number *number = &first->number;
  if (!second->multiplied || number->multiplied)
    return decimal_less(number->value, second->value);
  if (decimal_compare(number->value, decimal_power(3)) >= 0 && !decimal_less(number->value, second->head))
    return decimal_less(number->value, second->value);
  return decimal_less(number->value, second->head) && decimal_divide(second->value, second->head, &factor) &&
         decimal_multiply(first->amount, factor, &first->amount) &&
         decimal_multiply(number->value, factor, &first->number.value);
}

/* "5 to 6 cents": what one of the unit is worth, the second value tells. */
static void share_minor_unit(const Value *second, Value *first) {
  Decimal worth;
  if (second->unit && decimal_divide(second->amount, second->number.value, &worth))
    (void)decimal_multiply(first->amount, worth, &first->amount);
}

static void share_unit(const Value *second, Value *first) {
  bool number = first->kind == VALUE_NUMBER;
  if (number && (second->kind == VALUE_PERCENTAGE || second->kind == VALUE_MONEY)) {
    first->kind = second->kind;
    first->unit = second->unit;
    memcpy(first->currency, second->currency, 4);
    share_minor_unit(second, first);
  } else if (number && second->kind == VALUE_DURATION && second->number.to && !second->number.multiplied &&
             period_of(&first->number, &second->period, &first->period)) {
    first->kind = VALUE_DURATION;
  }
}

/* Does a currency stand before this number, so that it says nothing of the one before? */
static bool begins_with_number(const ValueReader *reader, const Value *value) {
  return value->number.to && value->span.begin == value->number.span.begin &&
         !atoms_find(reader->atoms, value->from, CLASS_CURRENCY);
}

/* A day of a month: digits alone. */
static bool is_day(const Value *value) {
  return value->kind == VALUE_NUMBER && value->number.digits && value->number.simple &&
         decimal_to_integer(value->amount, 31) >= 1;
}

static void become_day(const CalendarDate *like, Value *value) {
  value->kind = VALUE_DATE;
  value->date = (CalendarDate){like->year, like->month, (int)decimal_to_integer(value->amount, 31)};
}

/* "2019" of "January 5-10, 2019" is of both days. */
static void take_year(const ValueReader *reader, Value *day) {
  DateReader dates = {.atoms = reader->atoms};
  DatePart year;
  bool named;
  if (date_read_year(&dates, day->to, &named, &year) && year.value == day->date.year) {
    day->to = year.to;
    day->span.end = year.end;
  }
}

/* The days of "12 to 17 May 2024", "12 and 17 May" and "May 12-17" are of one month. */
static bool read_days(const ValueReader *reader, Range *range, Value *first) {
  const Atoms *atoms = reader->atoms;
  Value second;
  uint32_t node = is_day(first) || (first->kind == VALUE_DATE && first->date.day) ? range_end(atoms, first) : NOWHERE;
  if (node == NOWHERE && is_day(first))
    node = joined_end(atoms, first);
  if (node == NOWHERE || !reading_longest(reader, node, &second))
    return false;
  if (first->kind == VALUE_DATE) {
    bool later = is_day(&second) && decimal_to_integer(second.amount, 31) > first->date.day &&
                 atoms_find(atoms, first->from, CLASS_MONTH);
    range->day_at = later ? node : NOWHERE;
    range->month = first->date;
    return later;
  }
  if (second.kind != VALUE_DATE || !second.date.day || !atoms_number(atoms, node) ||
      decimal_to_integer(first->amount, 31) >= second.date.day)
    return false;
  become_day(&second.date, first);
  return true;
}

static bool is_sign_first(const Value *value) {
  return value->kind == VALUE_MONEY && value->span.begin != value->number.span.begin;
}

/* "$5 to $10 million": the multiplier is that of the first, too. */
static bool share_between_amounts(const Value *second, Value *first) {
  return is_sign_first(first) && is_sign_first(second) && !strcmp(first->currency, second->currency) &&
         !first->number.multiplied && second->number.multiplied && share_multiplier(&second->number, first);
}

/* A plain first value takes from the second what only that one names: multiplier, unit, currency; and an amount whose
   currency stands first gives that to the second. */
static void read_amounts(const ValueReader *reader, Range *range, Value *first) {
  Value second;
  uint32_t node = range_end(reader->atoms, first);
  bool closed = node == NOWHERE;
  if (closed)
    node = joined_end(reader->atoms, first);
  if (node == NOWHERE || (first->kind != VALUE_NUMBER && first->kind != VALUE_MONEY) ||
      !reading_longest(reader, node, &second) || (closed && !closes_range(reader->atoms, &second)) ||
      share_between_amounts(&second, first) || !begins_with_number(reader, &second))
    return;
  bool sign_first = is_sign_first(first);
  if (first->kind == VALUE_MONEY && !(sign_first && !first->unit && second.kind == VALUE_NUMBER))
    return;
  if (!share_multiplier(&second.number, first))
    return;
  share_unit(&second, first);
  if (sign_first) {
    range->money_at = node;
    memcpy(range->currency, first->currency, 4);
  }
}

/* --- the walk over the values --- */

Range range_none(void) { return (Range){.money_at = NOWHERE, .day_at = NOWHERE, .joined_at = NOWHERE}; }

void range_apply(const ValueReader *reader, Range *range, Value *value) {
  if (range->money_at == value->from && value->kind == VALUE_NUMBER) {
    value->kind = VALUE_MONEY;
    memcpy(value->currency, range->currency, 4);
  }
  if (range->day_at == value->from && is_day(value)) {
    become_day(&range->month, value);
    take_year(reader, value);
  } else if (!read_days(reader, range, value))
    read_amounts(reader, range, value);
}

bool range_second(const ValueReader *reader, const Value *first, Value *second) {
  uint32_t node = range_end(reader->atoms, first);
  return node != NOWHERE && reading_longest(reader, node, second);
}

void range_pass(const Atoms *atoms, Range *range, const Value *value) {
  range->joined_at = range_end(atoms, value);
  range->joined_kind = value->kind;
}

bool range_joins(const Range *range, const Value *value) {
  return range->joined_at == value->from && range->joined_kind == value->kind;
}
