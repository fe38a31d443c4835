/** @file figuredates.h  Dates in figures alone: "12/03/2024", "2024-03-12", "12.3.2024", "20240312", "2024-03". */
#ifndef VALUES_FIGUREDATES_H
#define VALUES_FIGUREDATES_H

#include "values/dateparts.h"

/** The longest such date that begins at a node. @return false when there is none. */
bool figuredate_read(const DateReader *reader, uint32_t node, Date *out);
/** "(12/3)" after a weekday, as Indonesian news writes it. */
bool figuredate_read_bracketed_day(const DateReader *reader, uint32_t node, Date *out);

#endif
