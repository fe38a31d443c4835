#include "values/atoms.h"

#include <ctype.h>
#include <string.h>

#include "text/normalise.h"

/* The classes whose words have a side on which their value stands. */
#define SIDED                                                                                                          \
  (CLASS_BIT(CLASS_DATE_CUE) | CLASS_BIT(CLASS_LAST) | CLASS_BIT(CLASS_THIS) | CLASS_BIT(CLASS_NEXT) |                 \
   CLASS_BIT(CLASS_AGO) | CLASS_BIT(CLASS_FROM_NOW) | CLASS_BIT(CLASS_MORE) | CLASS_BIT(CLASS_LESS) |                  \
   CLASS_BIT(CLASS_ABOUT) | CLASS_BIT(CLASS_COUNT_BEFORE) | CLASS_BIT(CLASS_COUNT_AFTER) |                             \
   CLASS_BIT(CLASS_RANGE_OPEN) | CLASS_BIT(CLASS_FUTURE_VERB) | CLASS_BIT(CLASS_WITHIN) |          \
   CLASS_BIT(CLASS_PER_UNIT))

/* What a part of a word split between letters and digits must be: before the digits, after them. */
#define LETTERS_FIRST (CLASS_BIT(CLASS_CURRENCY) | CLASS_BIT(CLASS_YEAR_WORD) | CLASS_BIT(CLASS_MONTH))
#define MULTIPLIERS (CLASS_BIT(CLASS_BOUND_MULTIPLIER) | CLASS_BIT(CLASS_MULTIPLIER))
#define LETTERS_LAST                                                                                                   \
  (MULTIPLIERS | CLASS_BIT(CLASS_CURRENCY) | CLASS_BIT(CLASS_ORDINAL_SUFFIX) | CLASS_BIT(CLASS_PERCENT_WORD) |         \
   CLASS_BIT(CLASS_SUBUNIT))

typedef struct {
  Atoms *atoms;
  const Lattice *lattice;
  const Document *document;
  Arena *arena;
  const Token **tokens; /* by node: the token that begins or goes on there */
  Buffer normal;
} Reader;

/* --- classes --- */

static const char *const class_names[] = {
#define VALUE_CLASS_NAME(constant, name) [constant] = name,
    VALUE_CLASSES(VALUE_CLASS_NAME)
#undef VALUE_CLASS_NAME
};

bool value_class_named(const char *name) {
  for (unsigned i = 0; i < CLASS_COUNT; i++)
    if (!strcmp(class_names[i], name))
      return true;
  return false;
}

static bool read_tags(Reader *reader) {
  const Lexicon *lexicon = reader->atoms->lexicon;
  uint8_t *class_of_tag = arena_alloc(reader->arena, lexicon_tag_count(lexicon) + 1);
  if (!class_of_tag)
    return false;
  for (unsigned i = 0; i < CLASS_COUNT; i++)
    class_of_tag[lexicon_tag(lexicon, class_names[i])] = (uint8_t)(i + 1);
  class_of_tag[0] = 0; /* where the unknown classes went */
  reader->atoms->class_of_tag = class_of_tag;
  return true;
}

static ClassSet classes_of(const Atoms *atoms, Readings readings) {
  ClassSet set = {0, 0};
  for (uint32_t i = 0; i < readings.count; i++) {
    unsigned class = atoms->class_of_tag[readings.items[i].tag];
    uint64_t bit = class ? CLASS_BIT(class - 1) : 0;
    if (bit & SIDED && !strcmp(lexicon_text(atoms->lexicon, readings.items[i].value), "after"))
      set.after |= bit;
    else
      set.before |= bit;
  }
  return set;
}

/* Whether a class marks this mark: `lex DecimalComma ","`. */
static bool is_marked(const Atoms *atoms, const char *mark, ValueClass class) {
  uint32_t word = lexicon_word(atoms->lexicon, mark, strlen(mark));
  return classes_of(atoms, lexicon_readings(atoms->lexicon, word)).before & CLASS_BIT(class);
}

/* --- atoms --- */

static const char *normal_copy(Reader *reader, Span span) {
  buffer_clear(&reader->normal);
  if (normalise(reader->document->text + span.begin, span.end - span.begin, &reader->normal))
    return NULL;
  return arena_copy(reader->arena, reader->normal.bytes, reader->normal.length);
}

static bool is_in_capitals(const char *text, Span span) {
  for (uint32_t i = span.begin; i < span.end; i++)
    if (!isupper((unsigned char)text[i]))
      return false;
  return true;
}

/* What an atom's word is here: "MM" is a million, "mm" is none. */
static void set_classes(Atoms *atoms, Atom *atom) {
  atom->classes = classes_of(atoms, atom->readings);
  if (atom->classes.before & CLASS_BIT(CLASS_CAPITALS) && !is_in_capitals(atoms->text, atom->span))
    atom->classes = (ClassSet){0, 0};
}

/* A class of word is closed: what an affix leaves over ("march" of "marched") is not looked at, save in phrases. */
static bool read_edge(Reader *reader, const Edge *edge, Atom *out) {
  const Token *token = reader->tokens[edge->from];
  bool number = edge->kind == EDGE_TOKEN && token->kind == TOKEN_NUMBER;
  *out = (Atom){.from = edge->from,
                .to = edge->to,
                .span = edge->span,
                .word = edge->word,
                .letter_case = token->letter_case,
                .script = token->script,
                .whole = edge->kind == EDGE_TOKEN,
                .letters = token->kind == TOKEN_WORD,
                .piece = edge->kind == EDGE_PIECE,
                .space_before = token->space_before && edge->span.begin == token->begin};
  out->readings = edge->kind == EDGE_PHRASE ? edge->readings : lexicon_readings(reader->atoms->lexicon, edge->word);
  set_classes(reader->atoms, out);
  return !number || (out->digits = normal_copy(reader, edge->span));
}

enum { MOST_PARTS = 3 };

/* Where an ASCII word goes over from digits to letters or the other way: the number of its parts, 0 if they are too many.
   `ends` become where they end. */
static int find_parts(const char *word, uint32_t length, uint32_t ends[MOST_PARTS]) {
  int parts = 0;
  for (uint32_t i = 0; i < length; i++) {
    if (!isalnum((unsigned char)word[i]) || (parts == MOST_PARTS))
      return 0;
    bool digit = isdigit((unsigned char)word[i]), next = i + 1 < length && isdigit((unsigned char)word[i + 1]);
    if (i + 1 == length || digit != next)
      ends[parts++] = i + 1;
  }
  return parts;
}

/* A part of a split word; false when memory is out. */
static bool read_part(Reader *reader, const Atom *word, Span span, Atom *out) {
  const char *normal = normal_copy(reader, span);
  if (!normal)
    return false;
  bool digits = isdigit((unsigned char)*normal);
  *out = *word;
  out->span = span;
  out->whole = false;
  out->letters = !digits;
  out->digits = digits ? normal : NULL;
  out->space_before = word->space_before && span.begin == word->span.begin;
  out->word = lexicon_word(reader->atoms->lexicon, normal, strlen(normal));
  out->readings = lexicon_readings(reader->atoms->lexicon, out->word);
  set_classes(reader->atoms, out);
  return true;
}

/* May the letters and digits of a word be taken apart? Of three parts ("Rs5bn") the first is a currency. */
static bool may_split(const Atom parts[MOST_PARTS], int count) {
  if (count == 2)
    return parts[0].digits ? parts[1].classes.before & LETTERS_LAST : parts[0].classes.before & LETTERS_FIRST;
  return count == MOST_PARTS && parts[0].classes.before & CLASS_BIT(CLASS_CURRENCY) &&
         parts[2].classes.before & MULTIPLIERS;
}

/* The tokeniser keeps "100K", "FY25" and "Rs5bn" whole: take them apart if the letters are of a class that numbers go
   with. */
static bool split_word(Reader *reader, const Atom *word) {
  Atoms *atoms = reader->atoms;
  Atom parts[MOST_PARTS];
  uint32_t ends[MOST_PARTS], begin = 0;
  int count = find_parts(atoms->text + word->span.begin, word->span.end - word->span.begin, ends);
  for (int i = 0; i < count && count > 1; begin = ends[i++])
    if (!read_part(reader, word, (Span){word->span.begin + begin, word->span.begin + ends[i]}, &parts[i]))
      return false;
  if (count < 2 || !may_split(parts, count))
    return true;
  for (int i = 1; i < count; i++)
    parts[i - 1].to = parts[i].from = atoms->nodes++;
  for (int i = 0; i < count; i++)
    atoms->items[atoms->count++] = parts[i];
  return true;
}

static bool read_edges(Reader *reader) {
  const Lattice *lattice = reader->lattice;
  Atoms *atoms = reader->atoms;
  for (size_t i = 0; i < lattice->edges.count; i++) {
    const Edge *edge = &lattice->edges.items[i];
    if (edge->kind == EDGE_TOKEN || edge->kind == EDGE_PIECE)
      reader->tokens[edge->from] = &reader->document->tokens[edge->token];
  }
  for (size_t i = 0; i < lattice->edges.count; i++) {
    const Edge *edge = &lattice->edges.items[i];
    if (edge->kind == EDGE_MENTION)
      continue;
    Atom *atom = &atoms->items[atoms->count++];
    if (!read_edge(reader, edge, atom) || (atom->whole && atom->letters && !split_word(reader, atom)))
      return false;
  }
  return true;
}

/* --- by node --- */

/* The few atoms of one node, longest first, a token before a phrase as long. */
static void sort_node(Atom *atoms, size_t count) {
  for (size_t i = 1; i < count; i++) {
    Atom atom = atoms[i];
    size_t place = i;
    for (; place && atoms[place - 1].span.end < atom.span.end; place--)
      atoms[place] = atoms[place - 1];
    atoms[place] = atom;
  }
}

/* Counting sort by node. */
static bool sort_atoms(Atoms *atoms, Arena *arena) {
  Atom *sorted = arena_alloc(arena, (atoms->count + 1) * sizeof *sorted);
  uint32_t *start = arena_alloc(arena, (atoms->nodes + 2) * sizeof *start);
  if (!sorted || !start)
    return false;
  for (size_t i = 0; i < atoms->count; i++)
    start[atoms->items[i].from + 2]++;
  for (uint32_t n = 2; n <= atoms->nodes; n++)
    start[n] += start[n - 1];
  for (size_t i = 0; i < atoms->count; i++) /* start[n + 1] is where the next atom of node n goes */
    sorted[start[atoms->items[i].from + 1]++] = atoms->items[i];
  for (uint32_t n = 0; n < atoms->nodes; n++)
    sort_node(sorted + start[n], start[n + 1] - start[n]);
  atoms->items = sorted;
  atoms->start = start;
  return true;
}

static bool mark_ends(Atoms *atoms, Arena *arena) {
  atoms->ending = arena_alloc(arena, (atoms->nodes + 1) * sizeof *atoms->ending);
  atoms->token_to = arena_alloc(arena, (atoms->nodes + 1) * sizeof *atoms->token_to);
  if (!atoms->ending || !atoms->token_to)
    return false;
  for (size_t i = 0; i < atoms->count; i++) {
    Atom *atom = &atoms->items[i];
    atoms->ending[atom->to].before |= atom->classes.before;
    atoms->ending[atom->to].after |= atom->classes.after;
    atoms->classes |= atom->classes.before | atom->classes.after;
    if (atom->whole)
      atoms->token_to[atom->to] = atom;
  }
  return true;
}

RapporteurStatus atoms_read(Atoms *atoms, const Lattice *lattice, const Lexicon *lexicon, const Document *document,
                            Arena *arena) {
  size_t capacity = lattice->edges.count + MOST_PARTS * (size_t)(lattice->end_token - lattice->first_token) + 1;
  *atoms =
      (Atoms){.lexicon = lexicon, .text = document->text, .nodes = lattice->nodes, .lattice_nodes = lattice->nodes};
  Reader reader = {.atoms = atoms, .lattice = lattice, .document = document, .arena = arena};
  atoms->items = arena_alloc(arena, capacity * sizeof *atoms->items);
  reader.tokens = arena_alloc(arena, (lattice->nodes + 1) * sizeof *reader.tokens);
  bool done = atoms->items && reader.tokens && read_tags(&reader) && read_edges(&reader) && sort_atoms(atoms, arena) &&
              mark_ends(atoms, arena);
  buffer_free(&reader.normal);
  if (!done)
    return RAPPORTEUR_ERROR_MEMORY;
  atoms->decimal_comma = is_marked(atoms, ",", CLASS_DECIMAL_COMMA);
  atoms->month_first = is_marked(atoms, "/", CLASS_MONTH_FIRST);
  return RAPPORTEUR_OK;
}

/* --- looking --- */

uint32_t atoms_begin(const Atoms *atoms, uint32_t node) { return atoms->items[atoms->start[node]].span.begin; }

static const Atom *find(const Atoms *atoms, uint32_t node, ClassSet wanted) {
  if (node >= atoms->nodes)
    return NULL;
  for (uint32_t i = atoms->start[node]; i < atoms->start[node + 1]; i++)
    if ((atoms->items[i].classes.before & wanted.before) || (atoms->items[i].classes.after & wanted.after))
      return &atoms->items[i];
  return NULL;
}

const Atom *atoms_find(const Atoms *atoms, uint32_t node, ValueClass class) {
  return find(atoms, node, (ClassSet){CLASS_BIT(class), 0});
}

const Atom *atoms_find_after(const Atoms *atoms, uint32_t node, ValueClass class) {
  return find(atoms, node, (ClassSet){0, CLASS_BIT(class)});
}

const Atom *atoms_token(const Atoms *atoms, uint32_t node) {
  if (node >= atoms->nodes)
    return NULL;
  for (uint32_t i = atoms->start[node]; i < atoms->start[node + 1]; i++)
    if (atoms->items[i].whole)
      return &atoms->items[i];
  return node >= atoms->lattice_nodes ? &atoms->items[atoms->start[node]] : NULL;
}

const Atom *atoms_number(const Atoms *atoms, uint32_t node) {
  if (node >= atoms->nodes)
    return NULL;
  for (uint32_t i = atoms->start[node]; i < atoms->start[node + 1]; i++)
    if (atoms->items[i].digits)
      return &atoms->items[i];
  return NULL;
}

static bool is_dash(const char *text, size_t length) {
  if (length == 3 && !memcmp(text, "\xE2\x80", 2))
    return (unsigned char)text[2] >= 0x90 && (unsigned char)text[2] <= 0x95; /* U+2010 .. U+2015 */
  return (length == 3 && !memcmp(text, "\xE2\x88\x92", 3)) || (length == 1 && *text == '-');
}

const Atom *atoms_mark(const Atoms *atoms, uint32_t node, char mark) {
  const Atom *atom = atoms_token(atoms, node);
  if (!atom || atom->letters || atom->digits)
    return NULL;
  const char *text = atoms->text + atom->span.begin;
  size_t length = atom->span.end - atom->span.begin;
  bool same = mark == '-' ? is_dash(text, length) : length == 1 && *text == mark;
  return same ? atom : NULL;
}

bool atom_begins_with_digit(const Atoms *atoms, const Atom *atom) {
  return atom->digits || isdigit((unsigned char)atoms->text[atom->span.begin]);
}

const char *atom_value(const Atoms *atoms, const Atom *atom, ValueClass class) {
  for (uint32_t i = 0; i < atom->readings.count; i++)
    if (atoms->class_of_tag[atom->readings.items[i].tag] == (unsigned)class + 1)
      return lexicon_text(atoms->lexicon, atom->readings.items[i].value);
  return "";
}

bool atom_decimal(const Atoms *atoms, const Atom *atom, ValueClass class, Decimal *out) {
  const char *value = atom_value(atoms, atom, class);
  return decimal_parse(value, strlen(value), out);
}

long atom_integer(const Atoms *atoms, const Atom *atom, ValueClass class, long limit) {
  Decimal value;
  return atom_decimal(atoms, atom, class, &value) ? decimal_to_integer(value, limit) : -1;
}

long atom_plain_integer(const Atom *atom, size_t digits) {
  size_t length = atom && atom->digits ? strlen(atom->digits) : 0;
  if (!length || length > digits || length > 9 || strspn(atom->digits, "0123456789") != length)
    return -1;
  long value = 0;
  for (size_t i = 0; i < length; i++)
    value = value * 10 + (atom->digits[i] - '0');
  return value;
}
