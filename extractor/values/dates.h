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
} Date;

/** The longest date that begins at a node.
    @param today The document's date, by which relative dates are resolved; NULL when it is unknown: then they are none.
    @return false when there is none. */
bool date_read(const Atoms *atoms, uint32_t node, const CalendarDate *today, Date *out);

#endif
