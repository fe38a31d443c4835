#include "values/counts.h"

static bool is_counted(const Value *value) {
  return value->kind == VALUE_MONEY || value->kind == VALUE_PERCENTAGE || value->kind == VALUE_DURATION;
}

/* The number of the value itself has what a range told of it: "5" of "5-6 million dollars" is 5 million. */
static bool read_number(const Atoms *atoms, const Value *value, uint32_t node, Number *out) {
  bool own = value->number.to && value->number.from == node;
  if (own)
    *out = value->number;
  return (own || number_read(atoms, node, out)) && out->span.end <= value->span.end;
}

bool counts_read(const Atoms *atoms, const Value *value, Arena *arena, const Count **out) {
  const Count **end = out;
  Number number;
  bool percentage = value->kind == VALUE_PERCENTAGE; /* whose word may hold a hundred that counts nothing: "في المئة" */
  uint32_t node = percentage ? value->number.from : value->from, to = percentage ? value->number.to : value->to;
  *out = NULL;
  for (uint32_t next; is_counted(value) && node < to; node = next) {
    next = node + 1;
    if (!read_number(atoms, value, node, &number))
      continue;
    Count *count = arena_alloc(arena, sizeof *count);
    if (!count)
      return false;
    *count = (Count){.span = number.span, .value = decimal_text(number.value, arena)};
    if (!count->value)
      return false;
    *end = count;
    end = &count->next;
    next = number.to;
  }
  return true;
}
