/** @file table.h  Results as a table for people, aligned by terminal cells. */
#ifndef GRAPH_TABLE_H
#define GRAPH_TABLE_H

#include "graph/results.h"

/**
   A line of variables, a rule, one line a row, and the number of rows. IRIs are shortened by prefixes, literals have
   neither quotation marks nor language nor datatype. Columns that do not fit into the width are shrunk, the widest
   first, and what is cut off leaves an ellipsis.

   Line breaks and control characters become spaces, and bidirectional controls are left out: a text cannot disturb the
   terminal. Text with right-to-left letters stands between U+2068 and U+2069, so that it does not reorder its
   neighbours.
*/
RapporteurStatus table_bindings(Rows *rows, const ResultTarget *target);
void table_boolean(bool answer, FILE *out);

/** How many terminal cells a character takes: 0 for combining and invisible characters, 2 for East Asian wide ones. */
unsigned table_cells(int32_t character);

#endif
