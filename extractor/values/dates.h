/** @file dates.h  Dates of any precision, absolute and relative: "12 March 2024", "FY 2024-25", "last June", "قبل
 * عامين". */
#ifndef VALUES_DATES_H
#define VALUES_DATES_H

#include "values/atoms.h"
#include "values/calendar.h"

typedef struct Date {
  CalendarDate date;
  uint32_t to;  /**< Node. */
  uint32_t end; /**< Byte. */
  char unit;    /**< Of a date to which a duration is counted: the unit of that ('Y', 'M', 'W', 'D'); else 0. */
  CalendarDate day; /**< Of such a date: the day, where the date itself is only as precise as the unit. */
  bool yearless;    /**< The text leaves the year to be guessed. */
  bool impossible;  /**< As it is written, but no calendar has the day ("30 February 2019"). */
} Date;

/** The longest date that begins at a node.
    @param today The document's date, by which relative dates are resolved; NULL when it is unknown: then they are none.
    @param untold The text told of no day before: what counts from one ("a fortnight later") counts from `today`.
    @return false when there is none. */
bool date_read(const Atoms *atoms, uint32_t node, const CalendarDate *today, bool untold, Date *out);

#endif
