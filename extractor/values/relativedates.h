/** @file relativedates.h  Dates that count from the document's own: "yesterday", "last month", "قبل عامين", "on
 * Friday". */
#ifndef VALUES_RELATIVEDATES_H
#define VALUES_RELATIVEDATES_H

#include "values/dateparts.h"

/** The longest relative date that begins at a node. @return false when there is none, or no date to count from. */
bool relative_date_read(const DateReader *reader, uint32_t node, Date *out);
/** "tomorrow", and a word that may mean a day that was ("कल") as the one to come. @return false when there is none. */
bool relative_date_read_coming_day(const DateReader *reader, uint32_t node, Date *out);

#endif
