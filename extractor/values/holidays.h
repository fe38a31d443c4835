/** @file holidays.h  Feast days: "Christmas 2023", "next Easter". */
#ifndef VALUES_HOLIDAYS_H
#define VALUES_HOLIDAYS_H

#include "values/dateparts.h"

/** A feast day whose year is named: "Easter 2018", "last Christmas", "2010 के पृथ्वी दिवस"; or a
   named weekday nearest to the document's date ("Black Friday"). @return false if there is none. */
bool holiday_read(const DateReader *reader, uint32_t node, Date *out);
/** The same, and any feast without a year: that nearest to the document's date. */
bool holiday_read_nearest(const DateReader *reader, uint32_t node, Date *out);

#endif
