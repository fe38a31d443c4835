/** @file monthdates.h  Dates in which a month has its name: "12 March 2024", "March 12", "in June", "2024 March". */
#ifndef VALUES_MONTHDATES_H
#define VALUES_MONTHDATES_H

#include "values/dateparts.h"

/** The longest such date that begins at a node. @return false when there is none. */
bool monthdate_read(const DateReader *reader, uint32_t node, Date *out);

/** A month, or a day of it, that has been read from a node up to `last`: its year may follow, or "last" or "next".
    Without any the document's date helps, where `alone` allows that. */
bool monthdate_add_year(const DateReader *reader, uint32_t from, DatePart last, CalendarDate date, bool alone,
                        Date *out);

#endif
