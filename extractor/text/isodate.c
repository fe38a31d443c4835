#include "text/isodate.h"

#include <string.h>

bool isodate_read(const char *text, char day[11]) {
  static const char shape[] = "0000-00-00";
  for (size_t i = 0; shape[i]; i++)
    if (shape[i] == '-' ? text[i] != '-' : text[i] < '0' || text[i] > '9')
      return false;
  memcpy(day, text, 10);
  day[10] = '\0';
  int month = (day[5] - '0') * 10 + day[6] - '0', date = (day[8] - '0') * 10 + day[9] - '0';
  return month >= 1 && month <= 12 && date >= 1 && date <= 31 && !(text[10] >= '0' && text[10] <= '9');
}
