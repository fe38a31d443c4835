/** @file csv.h  Values of a line of CSV (RFC 4180). */
#ifndef GRAPH_CSV_H
#define GRAPH_CSV_H

#include <stdio.h>

/** Write one value, between quotation marks if it needs them. */
void csv_write(const char *text, FILE *out);

#endif
