/** @file weekdates.h  Weekdays beside a date: "Monday, 12 March 2024", "Thursday, two years from now", "in 3 days on
    Friday". */
#ifndef VALUES_WEEKDATES_H
#define VALUES_WEEKDATES_H

#include "values/dateparts.h"

/** A weekday and the date that follows it. The weekday adds nothing to a full date, says which day of the week around is
    meant by one to which a duration is counted, and must agree with any other that the document's date tells.
    @param absolute, relative Read what follows. @return false when there is none. */
bool weekdate_read(const DateReader *reader, uint32_t node, DateReading absolute, DateReading relative, Date *out);

/** The weekday behind a date to which a duration is counted, if there is one, says which day is meant. */
void weekdate_add(const DateReader *reader, Date *date);

#endif
