/** @file readings.h  What a text may mean from one place on: an amount, a percentage, a date, a number, ... */
#ifndef VALUES_READINGS_H
#define VALUES_READINGS_H

#include "values/calendar.h"
#include "values/money.h"
#include "values/periods.h"

/** Of equally long readings the first of these stands. */
typedef enum { VALUE_MONEY, VALUE_PERCENTAGE, VALUE_DATE, VALUE_NUMBER, VALUE_DURATION, VALUE_ORDINAL } ValueKind;

/** One reading of what begins at a node. */
typedef struct Value {
  ValueKind kind;
  uint32_t from, to; /**< Nodes. */
  Span span;
  Number number;  /**< Of money, percentages, numbers and durations: the number in it. */
  Decimal amount; /**< The same multiplied out; of ordinals their number. */
  char currency[4];
  const char *unit; /**< Of money: the minor unit that it is told in, or NULL. */
  Period period;
  CalendarDate date;
  bool impossible; /**< Of dates: no calendar has it. */
  const char *symbol; /**< Of ordinals and percentages that have no number: "end-1", "null". */
} Value;

/** What readings look at. */
typedef struct ValueReader {
  const Atoms *atoms;
  const CalendarDate *today; /**< The document's date, or NULL. */
  bool untold;               /**< The text told of no day before; known of texts of one sentence only. */
  CurrencyContext currencies;
} ValueReader;

/** The longest reading of a node. @return false when there is none. */
bool reading_longest(const ValueReader *reader, uint32_t node, Value *out);

#endif
