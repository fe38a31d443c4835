#include "graph/table.h"

#include <stdlib.h>
#include <string.h>
#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include "base/arena.h"
#include "graph/terms.h"

#define GAP "  "
#define ELLIPSIS "\xe2\x80\xa6"
#define ISOLATE_BEGIN "\xe2\x81\xa8"
#define ISOLATE_END "\xe2\x81\xa9"

enum { GAP_CELLS = 2, NARROWEST = 4 };

typedef struct Cell {
  const char *text; /* In the table's arena; printable. */
  size_t length;
  unsigned cells;
  bool right_to_left;
} Cell;

typedef struct Table {
  Arena arena;
  ARRAY(Cell) cells; /* Row by row, the first row being the variables. */
  size_t columns;
  unsigned *widths;
  Buffer scratch;
} Table;

/* --- Characters --------------------------------------------------------------------------------------------------- */

unsigned table_cells(int32_t character) {
  int8_t type = u_charType(character);
  if (type == U_NON_SPACING_MARK || type == U_ENCLOSING_MARK || type == U_FORMAT_CHAR)
    return 0;
  int32_t syllable = u_getIntPropertyValue(character, UCHAR_HANGUL_SYLLABLE_TYPE);
  if (syllable == U_HST_VOWEL_JAMO || syllable == U_HST_TRAILING_JAMO)
    return 0;
  int32_t width = u_getIntPropertyValue(character, UCHAR_EAST_ASIAN_WIDTH);
  return width == U_EA_FULLWIDTH || width == U_EA_WIDE ? 2 : 1;
}

static bool is_right_to_left(UChar32 character) {
  UCharDirection direction = u_charDirection(character);
  return direction == U_RIGHT_TO_LEFT || direction == U_RIGHT_TO_LEFT_ARABIC;
}

/* Line and paragraph separators too, which some terminals take for line breaks. */
static bool is_control(UChar32 character) {
  int8_t type = u_charType(character);
  return character < 0 || type == U_CONTROL_CHAR || type == U_LINE_SEPARATOR || type == U_PARAGRAPH_SEPARATOR;
}

static bool is_bidi_control(UChar32 character) { return u_hasBinaryProperty(character, UCHAR_BIDI_CONTROL); }

/* --- Cells -------------------------------------------------------------------------------------------------------- */

static bool add_cell(Table *table, const char *text, size_t length) {
  Cell cell = {0};
  char *copy = arena_alloc(&table->arena, length + 1);
  if (!copy)
    return false;
  for (size_t at = 0; at < length;) {
    size_t begin = at;
    UChar32 character;
    U8_NEXT((const uint8_t *)text, at, length, character);
    if (is_control(character)) {
      copy[cell.length++] = ' ';
      cell.cells++;
    } else if (!is_bidi_control(character)) {
      memcpy(copy + cell.length, text + begin, at - begin);
      cell.length += at - begin;
      cell.cells += table_cells(character);
      cell.right_to_left = cell.right_to_left || is_right_to_left(character);
    }
  }
  cell.text = copy;
  return array_push(&table->cells, cell);
}

static bool add_value(Table *table, const TermKey *value, const Prefixes *prefixes) {
  Buffer *text = &table->scratch;
  buffer_clear(text);
  if (value->type == LIBRDF_NODE_TYPE_BLANK)
    buffer_format(text, "_:%s", value->text);
  else if (value->type == LIBRDF_NODE_TYPE_LITERAL || !prefixes_shorten(prefixes, value->text, text))
    buffer_append(text, value->text, value->length);
  return !text->failed && add_cell(table, text->bytes ? text->bytes : "", text->length);
}

static bool add_row(Table *table, Rows *rows, const Prefixes *prefixes) {
  bool added = true;
  for (size_t column = 0; added && column < table->columns; column++) {
    TermKey value;
    added = rows->value(rows, column, &value) ? add_value(table, &value, prefixes) : add_cell(table, "", 0);
  }
  return added;
}

static bool fill(Table *table, Rows *rows, const ResultTarget *target) {
  bool filled = true;
  table->columns = target->columns;
  for (size_t column = 0; filled && column < table->columns; column++)
    filled = add_cell(table, target->names[column], strlen(target->names[column]));
  for (; filled && !rows->end(rows); rows->next(rows))
    filled = add_row(table, rows, target->prefixes);
  return filled;
}

/* --- Widths ------------------------------------------------------------------------------------------------------- */

static size_t capped_sum(const Table *table, unsigned cap) {
  size_t sum = 0;
  for (size_t column = 0; column < table->columns; column++)
    sum += table->widths[column] < cap ? table->widths[column] : cap;
  return sum;
}

/* Find the width that no column may exceed if all are to fit, and give the cells that are left to the first that want.
 */
static void shrink(Table *table, unsigned width) {
  size_t gaps = (table->columns - 1) * GAP_CELLS, room = width > gaps ? width - gaps : 0;
  unsigned low = NARROWEST, high = width;
  while (low < high) {
    unsigned middle = high - (high - low) / 2;
    if (capped_sum(table, middle) <= room)
      low = middle;
    else
      high = middle - 1;
  }
  size_t used = capped_sum(table, low);
  for (size_t column = 0; column < table->columns; column++)
    if (table->widths[column] > low) {
      bool more = used < room;
      table->widths[column] = low + more;
      used += more;
    }
}

static bool measure(Table *table, unsigned width) {
  table->widths = arena_alloc(&table->arena, (table->columns + 1) * sizeof *table->widths);
  if (!table->widths)
    return false;
  for (size_t i = 0; i < table->cells.count; i++) {
    unsigned *widest = &table->widths[i % table->columns];
    if (table->cells.items[i].cells > *widest)
      *widest = table->cells.items[i].cells;
  }
  if (width && table->columns)
    shrink(table, width);
  return true;
}

/* --- Writing ------------------------------------------------------------------------------------------------------ */

/* How many bytes of a text fit into `room` cells, marks that belong to the last character included. */
static size_t fitting(const Cell *cell, unsigned room, unsigned *cells) {
  size_t at = 0;
  *cells = 0;
  while (at < cell->length) {
    size_t next = at;
    UChar32 character;
    U8_NEXT((const uint8_t *)cell->text, next, cell->length, character);
    unsigned width = table_cells(character);
    if (*cells + width > room)
      break;
    *cells += width;
    at = next;
  }
  return at;
}

static void write_spaces(unsigned count, FILE *out) {
  while (count--)
    fputc(' ', out);
}

/* A cell, and, unless it is the last of its line, the space up to the next. */
static void write_cell(const Cell *cell, unsigned width, bool last, FILE *out) {
  bool cut = cell->cells > width;
  unsigned cells = cell->cells;
  size_t length = cut ? fitting(cell, width - 1, &cells) : cell->length;
  if (cell->right_to_left)
    fputs(ISOLATE_BEGIN, out);
  fwrite(cell->text, 1, length, out);
  if (cut)
    fputs(ELLIPSIS, out);
  if (cell->right_to_left)
    fputs(ISOLATE_END, out);
  if (!last)
    write_spaces(width - cells - cut, out), fputs(GAP, out);
}

static void write_rule(const Table *table, FILE *out) {
  for (size_t column = 0; column < table->columns; column++) {
    for (unsigned i = 0; i < table->widths[column]; i++)
      fputc('-', out);
    fputs(column + 1 < table->columns ? GAP : "\n", out);
  }
}

static void write_table(const Table *table, FILE *out) {
  for (size_t i = 0; i < table->cells.count; i++) {
    size_t column = i % table->columns;
    bool last = column + 1 == table->columns;
    write_cell(&table->cells.items[i], table->widths[column], last, out);
    if (last)
      fputc('\n', out);
    if (i + 1 == table->columns)
      write_rule(table, out);
  }
  size_t rows = table->columns ? table->cells.count / table->columns - 1 : 0;
  fprintf(out, rows == 1 ? "%zu row\n" : "%zu rows\n", rows);
}

RapporteurStatus table_bindings(Rows *rows, const ResultTarget *target) {
  Table table = {.columns = 0};
  RapporteurStatus status = RAPPORTEUR_OK;
  if (fill(&table, rows, target) && measure(&table, target->width))
    write_table(&table, target->out);
  else
    status = sink_memory(target->sink);
  array_free(&table.cells);
  arena_free(&table.arena);
  buffer_free(&table.scratch);
  return status;
}

void table_boolean(bool answer, FILE *out) { fputs(answer ? "yes\n" : "no\n", out); }
