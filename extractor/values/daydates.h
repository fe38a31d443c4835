/** @file daydates.h  Days that are counted in a month: "on the 27th", "the 21st of last month", "the first Friday of
    July 2015", "5 तारीख". */
#ifndef VALUES_DAYDATES_H
#define VALUES_DAYDATES_H

#include "values/dateparts.h"

/** The longest such date that begins at a node. @return false when there is none. */
bool daydate_read(const DateReader *reader, uint32_t node, Date *out);
/** "Wednesday the thirty-first", "Monday 21!" */
bool daydate_read_after_weekday(const DateReader *reader, uint32_t node, Date *out);

#endif
