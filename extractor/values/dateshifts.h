/** @file dateshifts.h  Dates that count from another one: "two days before Christmas", "3 weeks after 12 May 2020". */
#ifndef VALUES_DATESHIFTS_H
#define VALUES_DATESHIFTS_H

#include "values/dateparts.h"
#include "values/periods.h"

/** A day so much later (or earlier, with sign -1).
    @return false when `date` is no day or the period no whole number. */
bool dateshift_by(CalendarDate date, const Period *period, int sign, CalendarDate *out);

/** A duration and a word that counts it from the date that follows ("कल से दो दिन पहले": that stands before it).
    @param anchor Reads the date that is counted from. @return false when there is none. */
bool dateshift_read(const DateReader *reader, uint32_t node, DateReading anchor, Date *out);

#endif
