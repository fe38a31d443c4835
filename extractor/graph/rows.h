/** @file rows.h  The rows of a query's result, wherever they come from. */
#ifndef GRAPH_ROWS_H
#define GRAPH_ROWS_H

#include "graph/terms.h"

/** Rows one after the other; the first is there from the beginning. To be the first member of what makes them. */
typedef struct Rows Rows;
struct Rows {
  bool (*end)(Rows *rows);
  void (*next)(Rows *rows);
  /** The value in a column of the row, borrowed until the next call of any of these. @return false if it is unbound. */
  bool (*value)(Rows *rows, size_t column, TermKey *value);
};

#endif
