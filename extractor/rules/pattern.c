#include "rules/pattern.h"

#include <string.h>

Pattern *pattern_new(Arena *arena, PatternKind kind, unsigned line, unsigned column) {
  Pattern *pattern = arena_alloc(arena, sizeof *pattern);
  if (pattern) {
    pattern->kind = (uint8_t)kind;
    pattern->role = NO_ROLE;
    pattern->line = line;
    pattern->column = column;
  }
  return pattern;
}

bool pattern_add(Arena *arena, Pattern *parent, Pattern *child) {
  /* Lists are short: room doubles at each power of two. */
  if (!(parent->count & (parent->count - 1))) {
    Pattern **grown = arena_alloc(arena, (parent->count ? parent->count * 2 : 1) * sizeof *grown);
    if (!grown)
      return false;
    if (parent->count)
      memcpy(grown, parent->children, parent->count * sizeof *grown);
    parent->children = grown;
  }
  parent->children[parent->count++] = child;
  return true;
}

void pattern_anchors(const Pattern *pattern, unsigned *least, unsigned *most) {
  unsigned low = pattern->anchor, high = pattern->anchor;
  for (size_t i = 0; i < pattern->count; i++) {
    unsigned child_low, child_high;
    pattern_anchors(pattern->children[i], &child_low, &child_high);
    if (pattern->kind != PATTERN_ALTERNATIVES) {
      low += child_low;
      high += child_high;
    } else {
      low = i && low < child_low ? low : child_low;
      high = high > child_high ? high : child_high;
    }
  }
  if (pattern->kind == PATTERN_REPEAT) {
    low *= pattern->low;
    high *= pattern->high;
  }
  *least = low;
  *most = high;
}

unsigned pattern_width(const Pattern *pattern) {
  unsigned width = pattern->kind == PATTERN_ITEM ? 1 : pattern->kind == PATTERN_GAP ? pattern->high : 0;
  for (size_t i = 0; i < pattern->count; i++) {
    unsigned child = pattern_width(pattern->children[i]);
    if (pattern->kind == PATTERN_ALTERNATIVES)
      width = width > child ? width : child;
    else if (pattern->kind != PATTERN_NOT && pattern->kind != PATTERN_IS)
      width += child;
  }
  if (pattern->kind == PATTERN_REPEAT)
    width *= pattern->high;
  if (pattern->kind == PATTERN_UNORDERED && pattern->count)
    width += (unsigned)(pattern->count - 1) * pattern->high;
  return width;
}

static bool has_anchor(const Pattern *pattern) {
  unsigned least, most;
  pattern_anchors(pattern, &least, &most);
  return most > 0;
}

/* `first` then `second` as one sequence; either may be NULL. */
static Pattern *join(Arena *arena, Pattern *first, Pattern *second) {
  if (!first || !second)
    return first ? first : second;
  Pattern *both = pattern_new(arena, PATTERN_SEQUENCE, first->line, first->column);
  return both && pattern_add(arena, both, first) && pattern_add(arena, both, second) ? both : NULL;
}

/* The children of a sequence from `begin` to `end`, as a sequence. */
static Pattern *slice(Arena *arena, Pattern *pattern, size_t begin, size_t end) {
  Pattern *part = pattern_new(arena, PATTERN_SEQUENCE, pattern->line, pattern->column);
  for (size_t i = begin; part && i < end; i++)
    if (!pattern_add(arena, part, pattern->children[i]))
      return NULL;
  return part;
}

static bool branches_around(Arena *arena, Pattern *pattern, Pattern *left, Pattern *right, Branches *out) {
  switch ((PatternKind)pattern->kind) {
  case PATTERN_ITEM:
    return array_push(out, (Branch){left, pattern, right});
  case PATTERN_SEQUENCE:
    for (size_t i = 0; i < pattern->count; i++) {
      if (!has_anchor(pattern->children[i]))
        continue;
      Pattern *before = slice(arena, pattern, 0, i), *after = slice(arena, pattern, i + 1, pattern->count);
      before = before ? join(arena, left, before) : NULL;
      after = after ? join(arena, after, right) : NULL;
      return before && after && branches_around(arena, pattern->children[i], before, after, out);
    }
    return true;
  case PATTERN_ALTERNATIVES:
    for (size_t i = 0; i < pattern->count; i++)
      if (has_anchor(pattern->children[i]) && !branches_around(arena, pattern->children[i], left, right, out))
        return false;
    return true;
  case PATTERN_REPEAT:
    return branches_around(arena, pattern->children[0], left, right, out);
  default:
    return true;
  }
}

bool pattern_branches(Arena *arena, Pattern *pattern, Branches *out) {
  Pattern *nothing = pattern_new(arena, PATTERN_SEQUENCE, pattern->line, pattern->column);
  return nothing && branches_around(arena, pattern, nothing, nothing, out);
}
