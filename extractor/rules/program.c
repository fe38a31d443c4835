#include "rules/program.h"

#include <string.h>

#include "base/array.h"

typedef ARRAY(Instruction) Instructions;

typedef struct {
  Instructions code;
  bool reverse, failed, overflow;
} Compiler;

static uint16_t emit(Compiler *compiler, const Pattern *pattern, Operation operation) {
  if (compiler->code.count >= PROGRAM_LONGEST) {
    compiler->overflow = true;
    return 0;
  }
  Instruction instruction = {.operation = (uint8_t)operation,
                             .conversion = pattern->conversion,
                             .list = pattern->list,
                             .look = pattern->look,
                             .role = pattern->role,
                             .test = pattern->test,
                             .wanted = nearby_of_test(&pattern->test),
                             .line = pattern->line,
                             .column = pattern->column};
  if (!array_push(&compiler->code, instruction)) {
    compiler->failed = true;
    return 0;
  }
  return (uint16_t)(compiler->code.count - 1);
}

static uint16_t here(const Compiler *compiler) { return (uint16_t)compiler->code.count; }

/* Choices of a split, once it is known where they stand. */
static void link(Compiler *compiler, uint16_t split, uint16_t first, uint16_t second) {
  if (compiler->overflow || compiler->failed)
    return;
  compiler->code.items[split].x = first;
  compiler->code.items[split].y = second;
}

typedef void (*Emit)(Compiler *compiler, const Pattern *pattern);

static void emit_pattern(Compiler *compiler, const Pattern *pattern);

static void emit_sequence(Compiler *compiler, const Pattern *pattern, Emit emit_child) {
  for (size_t i = 0; i < pattern->count; i++)
    emit_child(compiler, pattern->children[compiler->reverse ? pattern->count - 1 - i : i]);
}

/* split L1, L2; L1: first; jump end; L2: split ...; end: */
static void emit_alternatives(Compiler *compiler, const Pattern *pattern, Emit emit_child) {
  uint16_t last_jump = 0;
  bool jumped = false;
  for (size_t i = 0; i < pattern->count && !compiler->overflow && !compiler->failed; i++) {
    bool last = i + 1 == pattern->count;
    uint16_t split = last ? 0 : emit(compiler, pattern, OP_SPLIT);
    uint16_t begin = here(compiler);
    emit_child(compiler, pattern->children[i]);
    if (last || compiler->overflow || compiler->failed)
      break;
    uint16_t jump = emit(compiler, pattern, OP_JUMP);
    compiler->code.items[jump].y = last_jump;       /* jumps to the end are chained through y until it is known */
    compiler->code.items[jump].x = jumped;
    last_jump = jump;
    jumped = true;
    link(compiler, split, begin, here(compiler));
  }
  while (jumped) {
    Instruction *jump = &compiler->code.items[last_jump];
    jumped = jump->x;
    last_jump = jump->y;
    jump->x = here(compiler);
    jump->y = 0;
  }
}

static void emit_gap(Compiler *compiler, const Pattern *pattern, unsigned high) {
  uint16_t splits[PATTERN_TIMES];
  unsigned count = 0;
  for (; count < high && count < PATTERN_TIMES; count++) {
    splits[count] = emit(compiler, pattern, OP_SPLIT);
    emit(compiler, pattern, OP_GAP);
  }
  for (unsigned i = 0; i < count; i++)              /* stopping early is the first choice: fewest words skipped */
    link(compiler, splits[i], here(compiler), (uint16_t)(splits[i] + 1));
}

/* How many of the children may consume something? */
static unsigned consuming(const Pattern *pattern) {
  unsigned count = 0;
  for (size_t i = 0; i < pattern->count; i++)
    switch ((PatternKind)pattern->children[i]->kind) {
    case PATTERN_NOT:
    case PATTERN_IS:
    case PATTERN_START:
    case PATTERN_END: break;
    case PATTERN_SEQUENCE:
    case PATTERN_ALTERNATIVES: count += consuming(pattern->children[i]) > 0; break;
    default: count++;
    }
  return count;
}

/* The same, but of a gap at least one word is skipped, if the gap is all that the pattern may consume: "(!X ..1)" for
   the second time at one word would only ask again what stands there. */
static void emit_filled(Compiler *compiler, const Pattern *pattern) {
  if (pattern->kind == PATTERN_GAP && pattern->high) {
    emit(compiler, pattern, OP_GAP);
    emit_gap(compiler, pattern, pattern->high - 1);
  } else if (pattern->kind == PATTERN_ALTERNATIVES)
    emit_alternatives(compiler, pattern, emit_filled);
  else if (pattern->kind == PATTERN_SEQUENCE && consuming(pattern) == 1)
    emit_sequence(compiler, pattern, emit_filled);
  else
    emit_pattern(compiler, pattern);
}

/* `low` copies, then up to `high - low` more, each of which may be left out with all that follow: it consumes something
   where that is easily told, or every copy would be tried at every word. */
static void emit_repeat(Compiler *compiler, const Pattern *pattern, const Pattern *child, unsigned low, unsigned high) {
  for (unsigned i = 0; i < low; i++)
    emit_pattern(compiler, child);
  uint16_t splits[PATTERN_TIMES];
  unsigned count = 0;
  for (unsigned i = low; i < high && count < PATTERN_TIMES; i++) {
    splits[count++] = emit(compiler, pattern, OP_SPLIT);
    emit_filled(compiler, child);
  }
  for (unsigned i = 0; i < count; i++)
    link(compiler, splits[i], (uint16_t)(splits[i] + 1), here(compiler));
}

/* L: split body, end; body; jump L; end: */
static void emit_loop(Compiler *compiler, const Pattern *pattern) {
  uint16_t split = emit(compiler, pattern, OP_SPLIT);
  emit_pattern(compiler, pattern->children[0]);
  uint16_t jump = emit(compiler, pattern, OP_JUMP);
  if (compiler->overflow || compiler->failed)
    return;
  compiler->code.items[jump].x = split;
  link(compiler, split, (uint16_t)(split + 1), here(compiler));
}

/* The member itself, or what it repeats if it may be left out. */
static const Pattern *optional(const Pattern *member) {
  if (member->kind == PATTERN_SEQUENCE && member->count == 1)
    member = member->children[0];
  return member->kind == PATTERN_REPEAT && !member->low && !member->loop ? member : NULL;
}

static void emit_member(Compiler *compiler, const Pattern *member) {
  const Pattern *repeat = optional(member);
  if (repeat)
    emit_repeat(compiler, repeat, repeat->children[0], 1, repeat->high);
  else
    emit_pattern(compiler, member);
}

/* Each member of an unordered set leads from half of the sets of members seen to the other. */
enum { MOST_SETS = 1 << PATTERN_MEMBERS, MOST_JUMPS = PATTERN_MEMBERS * MOST_SETS / 2 };

/* Where the members jump from, and to the block of which set. */
typedef struct {
  uint16_t at[MOST_JUMPS];
  unsigned set[MOST_JUMPS], count;
} Jumps;

/* Members of `pattern` that a match cannot do without, as a set. */
static unsigned needed_members(const Pattern *pattern) {
  unsigned set = 0;
  for (unsigned m = 0; m < pattern->count; m++)
    set |= optional(pattern->children[m]) ? 0 : 1u << m;
  return set;
}

/* From a set of members that have been seen: one that is missing next. What it leads to is noted to be linked. */
static void emit_missing(Compiler *compiler, const Pattern *pattern, unsigned set, Jumps *jumps, bool gap) {
  unsigned missing = pattern->count - (unsigned)__builtin_popcount(set);
  for (unsigned m = 0; m < pattern->count && !compiler->overflow && !compiler->failed; m++) {
    if (set >> m & 1)
      continue;
    uint16_t split = --missing ? emit(compiler, pattern, OP_SPLIT) : 0;
    uint16_t block = here(compiler);
    if (gap)
      emit_gap(compiler, pattern, pattern->high);
    emit_member(compiler, pattern->children[m]);
    jumps->at[jumps->count] = emit(compiler, pattern, OP_JUMP);
    jumps->set[jumps->count++] = set | 1u << m;
    if (missing)
      link(compiler, split, block, here(compiler));
  }
}

/* States are the sets of members seen so far: from each set, every member that is missing leads to a larger set, and
   what holds all that is needed to the end. Where nothing is needed a gap may stand before the first, too. The blocks
   stand in order of the sets, so that all jumps go forward. */
static void emit_unordered(Compiler *compiler, const Pattern *pattern) {
  unsigned all = (1u << pattern->count) - 1, needed = needed_members(pattern), end_count = 0;
  uint16_t begin[MOST_SETS], ends[MOST_SETS];
  Jumps jumps = {.count = 0};
  for (unsigned set = 0; set < all; set++) {
    begin[set] = here(compiler);
    if ((set & needed) == needed)
      ends[end_count++] = emit(compiler, pattern, OP_SPLIT);
    emit_missing(compiler, pattern, set, &jumps, set || !needed);
  }
  begin[all] = here(compiler);
  if (compiler->overflow || compiler->failed)
    return;
  for (unsigned i = 0; i < jumps.count; i++)
    compiler->code.items[jumps.at[i]].x = begin[jumps.set[i]];
  for (unsigned i = 0; i < end_count; i++)
    link(compiler, ends[i], here(compiler), (uint16_t)(ends[i] + 1));
}

static void emit_look(Compiler *compiler, const Pattern *pattern) {
  Pattern word = *pattern->children[0];
  word.look = pattern->look;
  emit(compiler, &word, pattern->kind == PATTERN_NOT ? OP_NOT : OP_IS);
}

static void emit_pattern(Compiler *compiler, const Pattern *pattern) {
  if (compiler->overflow || compiler->failed)
    return;
  switch ((PatternKind)pattern->kind) {
  case PATTERN_ITEM: emit(compiler, pattern, OP_EDGE); break;
  case PATTERN_SEQUENCE: emit_sequence(compiler, pattern, emit_pattern); break;
  case PATTERN_ALTERNATIVES: emit_alternatives(compiler, pattern, emit_pattern); break;
  case PATTERN_REPEAT:
    if (pattern->loop)
      emit_loop(compiler, pattern);
    else
      emit_repeat(compiler, pattern, pattern->children[0], pattern->low, pattern->high);
    break;
  case PATTERN_GAP: emit_gap(compiler, pattern, pattern->high); break;
  case PATTERN_UNORDERED: emit_unordered(compiler, pattern); break;
  case PATTERN_NOT:
  case PATTERN_IS: emit_look(compiler, pattern); break;
  case PATTERN_START: emit(compiler, pattern, OP_START); break;
  case PATTERN_END: emit(compiler, pattern, OP_END); break;
  case PATTERN_ELLIPSIS: emit(compiler, pattern, OP_ELLIPSIS); break;
  }
}

RapporteurStatus program_compile(const Pattern *pattern, bool reverse, Arena *arena, Program *out) {
  Compiler compiler = {.reverse = reverse};
  RapporteurStatus status = RAPPORTEUR_OK;
  emit_pattern(&compiler, pattern);
  if (!compiler.overflow && !compiler.failed)
    emit(&compiler, pattern, OP_MATCH);
  if (compiler.overflow)
    status = RAPPORTEUR_ERROR_LIMIT;
  else if (compiler.failed || !(out->items = arena_alloc(arena, compiler.code.count * sizeof *out->items)))
    status = RAPPORTEUR_ERROR_MEMORY;
  else {
    memcpy(out->items, compiler.code.items, compiler.code.count * sizeof *out->items);
    out->count = (uint16_t)compiler.code.count;
  }
  array_free(&compiler.code);
  return status;
}

/* --- how programs begin --- */

typedef struct {
  const Program *program;
  bool seen[PROGRAM_LONGEST];
} Beginnings;

/* What is wanted from one state on; nothing more where the search has been. */
static Nearby wanted_from(Beginnings *search, unsigned state) {
  for (;; state++) {
    const Instruction *instruction = &search->program->items[state];
    if (search->seen[state])
      return 0;
    search->seen[state] = true;
    switch ((Operation)instruction->operation) {
    case OP_EDGE: return instruction->wanted;
    case OP_GAP:
    case OP_MATCH: return NEARBY_ANYTHING;
    case OP_SPLIT: return wanted_from(search, instruction->x) | wanted_from(search, instruction->y);
    case OP_JUMP: return wanted_from(search, instruction->x);
    case OP_NOT:
    case OP_IS:
    case OP_START:
    case OP_END:
    case OP_ELLIPSIS: break;            /* consume nothing */
    }
  }
}

Nearby program_wanted(const Program *program) {
  Beginnings search = {.program = program};
  return wanted_from(&search, 0);
}
