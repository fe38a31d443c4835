#include "graph/answer.h"

#include <string.h>

static bool at_end(Rows *rows) {
  const Answer *answer = (const Answer *)rows;
  return answer->row >= answer->row_count;
}

static void go_on(Rows *rows) { ((Answer *)rows)->row++; }

static bool value_at(Rows *rows, size_t column, TermKey *value) {
  const Answer *answer = (const Answer *)rows;
  *value = answer->cells.items[answer->row * answer->names.count + column];
  return value->text != NULL;
}

bool answer_add_name(Answer *answer, const char *name) {
  const char *copy = arena_copy(&answer->arena, name, strlen(name));
  return copy && array_push(&answer->names, copy);
}

bool answer_add_row(Answer *answer) {
  answer->rows = (Rows){at_end, go_on, value_at};
  for (size_t column = 0; column < answer->names.count; column++)
    if (!array_push(&answer->cells, (TermKey){LIBRDF_NODE_TYPE_UNKNOWN, NULL, 0, NULL, NULL}))
      return false;
  answer->row_count++;
  return true;
}

/* NULL stays NULL. */
static const char *keep(Answer *answer, const char *text) {
  return text ? arena_copy(&answer->arena, text, strlen(text)) : NULL;
}

bool answer_bind(Answer *answer, const char *name, const TermKey *value) {
  size_t column = 0;
  while (column < answer->names.count && strcmp(answer->names.items[column], name) != 0)
    column++;
  if (column == answer->names.count)
    return true;
  TermKey *cell = &answer->cells.items[(answer->row_count - 1) * answer->names.count + column];
  *cell = (TermKey){value->type, arena_copy(&answer->arena, value->text, value->length), value->length,
                    keep(answer, value->language), keep(answer, value->datatype)};
  return !answer->arena.failed;
}

void answer_free(Answer *answer) {
  array_free(&answer->names);
  array_free(&answer->cells);
  arena_free(&answer->arena);
}
