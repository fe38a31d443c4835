#include "graph/csv.h"

#include <string.h>

void csv_write(const char *text, FILE *out) {
  if (!strpbrk(text, "\",\n\r")) {
    fputs(text, out);
    return;
  }
  fputc('"', out);
  for (; *text; text++) {
    if (*text == '"')
      fputc('"', out);
    fputc(*text, out);
  }
  fputc('"', out);
}
