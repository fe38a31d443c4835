#include "values/values.h"

#include <string.h>

#include "values/barepercents.h"
#include "values/comparisons.h"
#include "values/counts.h"
#include "values/digitlists.h"
#include "values/ranges.h"
#include "values/samecurrency.h"
#include "values/unitprices.h"

typedef struct Finder {
  ValueReader reader;
  Lattice *lattice;
  const Lexicon *lexicon;
  Mentions *mentions;
  Arena *arena;
  uint32_t blocked; /* byte up to which a phrase that only looks like a value reaches */
  Range range;
  Value money;      /* what was told of money last; of another kind before there was any */
} Finder;

/* --- mentions --- */

static const char *const type_names[] = {
    [VALUE_MONEY] = "MonetaryAmount", [VALUE_PERCENTAGE] = "Percentage", [VALUE_DATE] = "Date",
    [VALUE_NUMBER] = "Number",        [VALUE_DURATION] = "Duration",     [VALUE_ORDINAL] = "Ordinal"};

static const char *text_of(const Value *value, Arena *arena) {
  switch (value->kind) {
  case VALUE_DATE: return calendar_text(value->date, arena);
  case VALUE_DURATION: return period_text(&value->period, arena);
  default: return value->symbol ? value->symbol : decimal_text(value->amount, arena);
  }
}

/* The word between the ends of a range says nothing of the second, though elsewhere it may ("hingga 25 persen"). */
static Comparison comparison_of(const Finder *finder, const Value *value) {
  Comparison before =
      range_joins(&finder->range, value) ? COMPARISON_NONE : comparison_before(finder->reader.atoms, value->from);
  return before ? before : comparison_after(finder->reader.atoms, value->to);
}

/* No fact is about the price of a share, a day that never was, or a percentage that the text leaves open. */
static bool is_only_shown(const Finder *finder, const Value *value) {
  return unit_price_is(&finder->reader, value) || value->impossible || bare_percent_is(value);
}

static RapporteurStatus add_mention(Finder *finder, const Value *value) {
  finder->reader.untold &= value->kind != VALUE_DATE;
  Mention mention = {.span = value->span,
                     .tag = lexicon_tag(finder->lexicon, type_names[value->kind]),
                     .sentence = finder->lattice->sentence,
                     .value = text_of(value, finder->arena),
                     .unit = value->unit};
  mention.comparison = (uint8_t)comparison_of(finder, value);
  memcpy(mention.currency, value->currency, 4);
  if (!mention.value || !counts_read(finder->reader.atoms, value, finder->arena, &mention.counts) ||
      !array_push(finder->mentions, mention))
    return RAPPORTEUR_ERROR_MEMORY;
  if (is_only_shown(finder, value))
    return RAPPORTEUR_OK;
  return lattice_add_mention(finder->lattice, &mention, (uint32_t)(finder->mentions->count - 1), (uint16_t)value->from,
                             (uint16_t)value->to, finder->arena);
}

/* --- the walk --- */

/* What a value may begin with. Most words are nothing of the kind; this keeps them cheap. */
#define BEGINNINGS                                                                                                     \
  (CLASS_BIT(CLASS_NUMBER) | CLASS_BIT(CLASS_MULTIPLIER) | CLASS_BIT(CLASS_NUMBER_ADD) | CLASS_BIT(CLASS_FRACTION) |   \
   CLASS_BIT(CLASS_NUMBER_ARTICLE) | CLASS_BIT(CLASS_DECIMAL_POINT) | CLASS_BIT(CLASS_NEGATIVE) |                      \
   CLASS_BIT(CLASS_ORDINAL) | CLASS_BIT(CLASS_ORDINAL_PREFIX) | CLASS_BIT(CLASS_PERCENT_WORD) |                        \
   CLASS_BIT(CLASS_CURRENCY) | CLASS_BIT(CLASS_SUBUNIT) | CLASS_BIT(CLASS_MONTH) | CLASS_BIT(CLASS_WEEKDAY) |          \
   CLASS_BIT(CLASS_DATE_UNIT) | CLASS_BIT(CLASS_DATE_PART) | CLASS_BIT(CLASS_DURATION) | CLASS_BIT(CLASS_YEAR_WORD) |  \
   CLASS_BIT(CLASS_LAST) | CLASS_BIT(CLASS_THIS) | CLASS_BIT(CLASS_NEXT) | CLASS_BIT(CLASS_AGO) |                      \
   CLASS_BIT(CLASS_RELATIVE_DAY) | CLASS_BIT(CLASS_TOLD_DAY) | CLASS_BIT(CLASS_COUNT_BEFORE) |                         \
   CLASS_BIT(CLASS_COUNT_AFTER) | CLASS_BIT(CLASS_DAY_WORD) | CLASS_BIT(CLASS_OTHER_WEEK) | CLASS_BIT(CLASS_HOLIDAY) | \
   CLASS_BIT(CLASS_RELATIVE_ORDINAL) | CLASS_BIT(CLASS_NOT_VALUE) | CLASS_BIT(CLASS_PERCENT_POINT) |                   \
   CLASS_BIT(CLASS_CLOCK))

/* Marks may begin "-5", "-$5" and ".5", digits words such as "1e6". */
static bool may_begin(const Atoms *atoms, uint32_t node) {
  const Atom *next;
  for (uint32_t i = atoms->start[node]; i < atoms->start[node + 1]; i++) {
    const Atom *atom = &atoms->items[i];
    if (atom->classes.before & BEGINNINGS || atom_begins_with_digit(atoms, atom))
      return true;
    if (!atom->letters && (next = atoms_token(atoms, atom->to)) &&
        (atom_begins_with_digit(atoms, next) || next->classes.before & CLASS_BIT(CLASS_CURRENCY)))
      return true;
  }
  return false;
}

/* "pukul 14.30-16.00": the figures after a word for the time of day are no numbers. */
static void block_time(Finder *finder, uint32_t node) {
  const Atoms *atoms = finder->reader.atoms;
  const Atom *clock = atoms_find(atoms, node, CLASS_CLOCK), *dash;
  const Atom *time = clock ? atoms_number(atoms, clock->to) : NULL;
  if (time && (dash = atoms_mark(atoms, time->to, '-')) && atoms_number(atoms, dash->to))
    time = atoms_number(atoms, dash->to);
  if (time && time->span.end > finder->blocked)
    finder->blocked = time->span.end;
}

static void block_phrase(Finder *finder, uint32_t node, ValueClass class) {
  const Atom *phrase = atoms_find(finder->reader.atoms, node, class);
  if (phrase && phrase->span.end > finder->blocked)
    finder->blocked = phrase->span.end;
}

static void block(Finder *finder, uint32_t node) {
  block_phrase(finder, node, CLASS_NOT_VALUE);
  block_phrase(finder, node, CLASS_PERCENT_POINT);
  block_time(finder, node);
}

/* "28" of "issn%28": a character of an address, as letters or digits before the sign tell. */
static bool is_escaped(const Atoms *atoms, uint32_t node) {
  const Atom *token = atoms_token(atoms, node);
  const Atom *digits = token && atom_begins_with_digit(atoms, token) ? token : NULL;
  const Atom *sign = digits ? atoms->token_to[node] : NULL;
  const Atom *before = sign && !sign->letters && sign->classes.before & CLASS_BIT(CLASS_PERCENT_WORD)
                           ? atoms->token_to[sign->from]
                           : NULL;
  return before && !digits->space_before && !sign->space_before && (before->letters || before->digits);
}

/* "22,24,26,31" */
static RapporteurStatus find_list(Finder *finder, const Atom *token) {
  RapporteurStatus status = RAPPORTEUR_OK;
  Span rest = token->span;
  Value value = {.kind = VALUE_NUMBER, .from = token->from, .to = token->to};
  while (!status && digitlist_next(finder->reader.atoms, &rest, &value.span, &value.amount))
    status = add_mention(finder, &value);
  return status;
}

/* Find the value at a node. `*next` becomes the node to go on with. */
static RapporteurStatus find_at(Finder *finder, uint32_t node, uint32_t *next) {
  Value value;
  *next = node + 1;
  if (!may_begin(finder->reader.atoms, node) || is_escaped(finder->reader.atoms, node))
    return RAPPORTEUR_OK;
  block(finder, node);
  const Atom *digits = atoms_number(finder->reader.atoms, node);
  if (digits && digitlist_is(finder->reader.atoms, digits)) {
    *next = digits->to;
    return find_list(finder, digits);
  }
  if (!(reading_longest(&finder->reader, node, &value) || bare_percent_read(&finder->reader, node, &value)) ||
      value.span.end <= finder->blocked)
    return RAPPORTEUR_OK;
  range_apply(&finder->reader, &finder->range, &value);
  same_currency_apply(finder->reader.atoms, &finder->money, &value);
  if (value.kind == VALUE_MONEY)
    finder->money = value;
  *next = value.to;
  RapporteurStatus status = add_mention(finder, &value);
  range_pass(finder->reader.atoms, &finder->range, &value);
  return status;
}

RapporteurStatus values_find(Lattice *lattice, const Lexicon *lexicon, const Document *document,
                             const ValueContext *context, Mentions *mentions, Arena *arena) {
  Atoms atoms;
  CalendarDate today;
  RapporteurStatus status = atoms_read(&atoms, lattice, lexicon, document, arena);
  bool dated = context->date && calendar_parse(context->date, &today) && today.day;
  Finder finder = {.reader = {.atoms = &atoms,
                              .today = dated ? &today : NULL,
                              .untold = document->sentence_count == 1,
                              .currencies = {context->dollar ? context->dollar : "USD", context->clues, document,
                                             lattice->sentence}},
                   .lattice = lattice,
                   .lexicon = lexicon,
                   .mentions = mentions,
                   .arena = arena,
                   .range = range_none(),
                   .money = {.kind = VALUE_ORDINAL}};
  for (uint32_t node = 0, next; !status && node + 1 < atoms.lattice_nodes; node = next)
    status = find_at(&finder, node, &next);
  return status ? status : lattice_index(lattice, arena);
}
