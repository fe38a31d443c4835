/** @file isodate.h  The day in a date as machines write it. */
#ifndef TEXT_ISODATE_H
#define TEXT_ISODATE_H

#include <stdbool.h>
#include <stddef.h>

/** Take the day from "2024-11-07" or "2024-11-07T09:00:00Z". @return False if `text` does not begin with one. */
bool isodate_read(const char *text, char day[11]);

#endif
