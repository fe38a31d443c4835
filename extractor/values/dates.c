#include "values/dates.h"

#include "values/dateparts.h"
#include "values/dateshifts.h"
#include "values/daydates.h"
#include "values/figuredates.h"
#include "values/holidays.h"
#include "values/monthdates.h"
#include "values/relativedates.h"
#include "values/weekdates.h"
#include "values/yeardates.h"

static bool read_absolute(const DateReader *reader, uint32_t node, Date *out) {
  static const DateReading readings[] = {figuredate_read, monthdate_read, yeardate_read, holiday_read, daydate_read};
  return date_read_longest(reader, readings, sizeof readings / sizeof *readings, node, out);
}

static bool read_plain_after_weekday(const DateReader *reader, uint32_t node, Date *out) {
  return weekdate_read(reader, node, read_absolute, relative_date_read, out);
}

/* What a duration is counted from. */
static bool read_anchor(const DateReader *reader, uint32_t node, Date *out) {
  static const DateReading readings[] = {read_absolute, read_plain_after_weekday, relative_date_read,
                                         holiday_read_nearest};
  return date_read_longest(reader, readings, sizeof readings / sizeof *readings, node, out);
}

static bool read_shifted(const DateReader *reader, uint32_t node, Date *out) {
  return dateshift_read(reader, node, read_anchor, out);
}

static bool read_relative(const DateReader *reader, uint32_t node, Date *out) {
  static const DateReading readings[] = {relative_date_read, read_shifted};
  return date_read_longest(reader, readings, sizeof readings / sizeof *readings, node, out);
}

static bool read_after_weekday(const DateReader *reader, uint32_t node, Date *out) {
  return weekdate_read(reader, node, read_absolute, read_relative, out);
}

bool date_read(const Atoms *atoms, uint32_t node, const CalendarDate *today, bool untold, Date *out) {
  static const DateReading readings[] = {read_absolute, read_after_weekday, read_relative};
  DateReader reader = {atoms, today, untold};
  if (!date_read_longest(&reader, readings, sizeof readings / sizeof *readings, node, out))
    return false;
  if (today)
    weekdate_add(&reader, out);
  return true;
}
