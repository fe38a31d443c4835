#include "lexicon/values.h"

#include <string.h>

#include "lexicon/comparisons.h"
#include "lexicon/dates.h"
#include "lexicon/digitlists.h"
#include "lexicon/money.h"
#include "lexicon/numbers.h"
#include "lexicon/numberwords.h"
#include "lexicon/ordinals.h"
#include "lexicon/periods.h"

typedef enum { VALUE_MONEY, VALUE_PERCENTAGE, VALUE_DATE, VALUE_NUMBER, VALUE_DURATION, VALUE_ORDINAL } ValueKind;

/* One reading of what begins at a node. */
typedef struct Value {
  ValueKind kind;
  uint32_t from, to;
  Span span;
  Number number;  /* of money, percentages, numbers and durations: the number in it */
  Decimal amount; /* the same multiplied out; of ordinals their number */
  char currency[4];
  Period period;
  CalendarDate date;
  const char *place; /* of ordinals that have no number: "end-1" */
} Value;

typedef struct Finder {
  const Atoms *atoms;
  const CalendarDate *today; /* or NULL */
  CurrencyContext currencies;
  Lattice *lattice;
  const Lexicon *lexicon;
  Mentions *mentions;
  Arena *arena;
  uint32_t blocked;  /* byte up to which a phrase that only looks like a value reaches */
  uint32_t money_at; /* node where a number is an amount of `currency`, as "6 million" in "$5-6 million" */
  char currency[4];
  uint32_t day_at; /* node where a number is a day of `month`, as "17" in "May 12-17" */
  CalendarDate month;
  uint32_t joined_at; /* node where the second end of a range begins whose first is of this kind */
  ValueKind joined_kind;
} Finder;

#define NOWHERE UINT32_MAX

/* --- the readings --- */

static bool read_money(const Finder *finder, uint32_t node, Value *out) {
  Money money;
  if (!money_read(finder->atoms, node, &finder->currencies, &money))
    return false;
  *out = (Value){.kind = VALUE_MONEY,
                 .from = node,
                 .to = money.to,
                 .span = money.span,
                 .number = money.number,
                 .amount = money.value};
  memcpy(out->currency, money.currency, 4);
  return true;
}

static Value percentage(uint32_t from, uint32_t to, Span span, const Number *number) {
  return (Value){
      .kind = VALUE_PERCENTAGE, .from = from, .to = to, .number = *number, .amount = number->value, .span = span};
}

/* "٪25"; "per cent of 210" only where a phrase begins, since percentages are of something ("a few per cent of 500"). */
static bool read_percent_first(const Finder *finder, uint32_t node, Value *out) {
  const Atoms *atoms = finder->atoms;
  const Atom *word = atoms_find(atoms, node, CLASS_PERCENT_WORD), *before = atoms->token_to[node];
  if (!word)
    return false;
  uint32_t next = word->to;
  if (word->letters) {
    const Atom *of = atoms_find(atoms, next, CLASS_NUMBER_OF);
    if (!of || (before && !number_pauses(atoms, before->from)))
      return false;
    next = of->to;
  } else {
    const Atom *digits = atoms_number(atoms, next);
    if (!digits || digits->space_before || (before && !word->space_before))
      return false;
  }
  Number number;
  if (!number_read(atoms, next, &number))
    return false;
  *out = percentage(node, number.to, (Span){word->span.begin, number.span.end}, &number);
  return true;
}

/* "25%", "25 per cent", "half a per cent", and "10 का प्रतिशत" where the phrase ends; percentage points are none. */
static bool read_percent_last(const Finder *finder, uint32_t node, Value *out) {
  const Atoms *atoms = finder->atoms;
  Number number;
  if (!number_read(atoms, node, &number))
    return false;
  const Atom *dash = atoms_mark(atoms, number.to, '-'), *of = atoms_find(atoms, number.to, CLASS_NUMBER_OF);
  uint32_t after = number.fraction               ? numberword_skip_of(atoms, number.to)
                   : of                          ? of->to
                   : dash && !dash->space_before ? dash->to
                                                 : number.to;
  const Atom *word = atoms_find(atoms, after, CLASS_PERCENT_WORD),
             *point = atoms_find(atoms, after, CLASS_PERCENT_POINT);
  if (!word || (point && point->span.end >= word->span.end) ||
      (of && !number.fraction && !number_pauses(atoms, word->to)))
    return false;
  const Atom *next = atoms_number(atoms, word->to); /* "%20" is a character of an address */
  if (next && !next->space_before)
    return false;
  *out = percentage(node, word->to, (Span){number.span.begin, word->span.end}, &number);
  return true;
}

static bool read_percentage(const Finder *finder, uint32_t node, Value *out) {
  return read_percent_first(finder, node, out) || read_percent_last(finder, node, out);
}

static bool read_date(const Finder *finder, uint32_t node, Value *out) {
  Date date;
  if (!date_read(finder->atoms, node, finder->today, &date))
    return false;
  *out = (Value){.kind = VALUE_DATE,
                 .from = node,
                 .to = date.to,
                 .span = {atoms_begin(finder->atoms, node), date.end},
                 .date = date.date};
  return true;
}

static bool read_duration(const Finder *finder, uint32_t node, Value *out) {
  Period period;
  if (!period_read(finder->atoms, node, false, &period))
    return false;
  *out = (Value){.kind = VALUE_DURATION,
                 .from = node,
                 .to = period.to,
                 .span = period.span,
                 .number = period.number,
                 .period = period};
  return true;
}

static bool read_ordinal(const Finder *finder, uint32_t node, Value *out) {
  Ordinal ordinal;
  if (!ordinal_read(finder->atoms, node, &ordinal))
    return false;
  *out = (Value){.kind = VALUE_ORDINAL,
                 .from = node,
                 .to = ordinal.to,
                 .amount = ordinal.value,
                 .span = {atoms_begin(finder->atoms, node), ordinal.end}};
  return true;
}

/* "year" of "last year", "two months" of "the next two months": what makes a date or a duration of it. */
static bool is_time(const Atoms *atoms, uint32_t node) {
  static const ValueClass classes[] = {CLASS_DATE_UNIT, CLASS_BOUND_DATE_UNIT, CLASS_MONTH,  CLASS_WEEKDAY,
                                       CLASS_DATE_PART, CLASS_YEAR_WORD,       CLASS_HOLIDAY};
  for (size_t i = 0; i < sizeof classes / sizeof *classes; i++)
    if (atoms_find(atoms, node, classes[i]))
      return true;
  Period period;
  return period_read(atoms, node, true, &period);
}

/* "last", "next to last" */
static bool read_relative_ordinal(const Finder *finder, uint32_t node, Value *out) {
  const Atom *word = ordinal_read_relative(finder->atoms, node);
  if (!word || is_time(finder->atoms, word->to))
    return false;
  *out = (Value){.kind = VALUE_ORDINAL,
                 .from = node,
                 .to = word->to,
                 .span = word->span,
                 .place = atom_value(finder->atoms, word, CLASS_RELATIVE_ORDINAL)};
  return true;
}

/* A unit of measure against the digits ("180ml", "43c", unlike "2.8x"): letters of no class here; in scripts without
   case, unknown letters or words of the class Unit, since postpositions stand there too. */
static bool has_unit(const Atoms *atoms, const Number *number) {
  const Atom *next = number->simple && number->digits ? atoms_token(atoms, number->to) : NULL;
  if (!next || next->space_before || !next->letters || next->classes.after)
    return false;
  if (atoms_find(atoms, number->to, CLASS_UNIT) || next->classes.before & CLASS_BIT(CLASS_SUBUNIT))
    return true;
  return !next->classes.before && (next->script == SCRIPT_LATIN || next->word == NO_STRING);
}

/* The digits of a name ("Covid-19", "F-16"), which a hyphen ties to letters that are no words of values. */
static bool is_tail_of_name(const Atoms *atoms, const Number *number) {
  const Atom *dash = atoms->token_to[number->from];
  if (!number->digits || !dash || !atoms_mark(atoms, dash->from, '-') || dash->space_before)
    return false;
  const Atom *name = atoms->token_to[dash->from], *digits = atoms_number(atoms, number->from);
  return name && name->letters && !name->classes.before && !name->classes.after && digits && !digits->space_before;
}

static bool read_number(const Finder *finder, uint32_t node, Value *out) {
  Number number;
  if (!number_read(finder->atoms, node, &number) || has_unit(finder->atoms, &number) ||
      is_tail_of_name(finder->atoms, &number))
    return false;
  *out = (Value){.kind = VALUE_NUMBER,
                 .from = node,
                 .to = number.to,
                 .span = number.span,
                 .number = number,
                 .amount = number.value};
  return true;
}

/* The longest reading of a node; of equally long ones the first in the order of ValueKind. */
static bool read_value(const Finder *finder, uint32_t node, Value *out) {
  static bool (*const readers[])(const Finder *, uint32_t, Value *) = {
      read_money, read_percentage, read_date, read_number, read_duration, read_ordinal, read_relative_ordinal};
  bool found = false;
  Value value;
  for (size_t i = 0; i < sizeof readers / sizeof *readers; i++)
    if (readers[i](finder, node, &value) && value.to < finder->atoms->lattice_nodes &&
        (!found || value.span.end > out->span.end)) {
      *out = value;
      found = true;
    }
  return found;
}

/* --- ranges --- */

/* The node where the second value of a range begins: "5-6 million", "5 to 6 million", "between 5 and 6 million". */
static uint32_t range_end(const Atoms *atoms, const Value *first) {
  const Atom *dash = atoms_mark(atoms, first->to, '-');
  const Atom *next = dash ? atoms_token(atoms, dash->to) : NULL;
  if (next && next->space_before == dash->space_before)
    return dash->to;
  const Atom *join = atoms_find(atoms, first->to, CLASS_RANGE_JOIN);
  if (!join && atoms->ending[first->from].before & CLASS_BIT(CLASS_RANGE_OPEN))
    join = atoms_find(atoms, first->to, CLASS_NUMBER_JOIN);
  return join ? join->to : NOWHERE;
}

/* "12 करोड़ और 15 करोड़ के बीच", "5 and 6 May": the same where an "and" joins them, which something after the second must
   confirm. */
static uint32_t joined_end(const Atoms *atoms, const Value *first) {
  const Atom *join = atoms_find(atoms, first->to, CLASS_NUMBER_JOIN);
  return join ? join->to : NOWHERE;
}

static bool closes_range(const Atoms *atoms, const Value *second) {
  return atoms_find_after(atoms, second->to, CLASS_RANGE_OPEN);
}

/* The multipliers of the second value are those of the first, too: 5 of "5-6 million" is 5 million; but not of
   "500,000 to 2 million" or "مليونين إلى ثلاثة ملايين". */
static bool share_multiplier(const Number *second, Value *first) {
  Decimal factor;
  const Number *number = &first->number;
  if (!second->multiplied || number->multiplied)
    return decimal_less(number->value, second->value);
  if (decimal_compare(number->value, decimal_power(3)) >= 0 && !decimal_less(number->value, second->head))
    return decimal_less(number->value, second->value);
  return decimal_less(number->value, second->head) && decimal_divide(second->value, second->head, &factor) &&
         decimal_multiply(first->amount, factor, &first->amount);
}

static void share_unit(const Value *second, Value *first) {
  bool number = first->kind == VALUE_NUMBER;
  if (number && (second->kind == VALUE_PERCENTAGE || second->kind == VALUE_MONEY)) {
    first->kind = second->kind;
    memcpy(first->currency, second->currency, 4);
  } else if (number && second->kind == VALUE_DURATION && second->number.to && !second->number.multiplied &&
             period_of(&first->number, &second->period, &first->period)) {
    first->kind = VALUE_DURATION;
  }
}

/* Does a currency stand before this number, so that it says nothing of the one before? */
static bool begins_with_number(const Finder *finder, const Value *value) {
  return value->number.to && value->span.begin == value->number.span.begin &&
         !atoms_find(finder->atoms, value->from, CLASS_CURRENCY);
}

/* A day of a month: digits alone. */
static bool is_day(const Value *value) {
  return value->kind == VALUE_NUMBER && value->number.digits && value->number.simple &&
         decimal_to_integer(value->amount, 31) >= 1;
}

static void become_day(const CalendarDate *like, Value *value) {
  value->kind = VALUE_DATE;
  value->date = (CalendarDate){like->year, like->month, (int)decimal_to_integer(value->amount, 31)};
}

/* The days of "12 to 17 May 2024", "12 and 17 May" and "May 12-17" are of one month. */
static bool read_days(Finder *finder, Value *first) {
  const Atoms *atoms = finder->atoms;
  Value second;
  uint32_t node = is_day(first) || (first->kind == VALUE_DATE && first->date.day) ? range_end(atoms, first) : NOWHERE;
  if (node == NOWHERE && is_day(first))
    node = joined_end(atoms, first);
  if (node == NOWHERE || !read_value(finder, node, &second))
    return false;
  if (first->kind == VALUE_DATE) {
    bool later = is_day(&second) && decimal_to_integer(second.amount, 31) > first->date.day &&
                 atoms_find(atoms, first->from, CLASS_MONTH);
    finder->day_at = later ? node : NOWHERE;
    finder->month = first->date;
    return later;
  }
  if (second.kind != VALUE_DATE || !second.date.day || !atoms_number(atoms, node) ||
      decimal_to_integer(first->amount, 31) >= second.date.day)
    return false;
  become_day(&second.date, first);
  return true;
}

static bool is_sign_first(const Value *value) {
  return value->kind == VALUE_MONEY && value->span.begin != value->number.span.begin;
}

/* "$5 to $10 million": the multiplier is that of the first, too. */
static bool share_between_amounts(const Value *second, Value *first) {
  return is_sign_first(first) && is_sign_first(second) && !strcmp(first->currency, second->currency) &&
         !first->number.multiplied && second->number.multiplied && share_multiplier(&second->number, first);
}

/* A plain first value takes from the second what only that one names: multiplier, unit, currency; and an amount whose
   currency stands first gives that to the second. */
static void read_range(Finder *finder, Value *first) {
  Value second;
  uint32_t node = range_end(finder->atoms, first);
  bool closed = node == NOWHERE;
  if (closed)
    node = joined_end(finder->atoms, first);
  if (node == NOWHERE || (first->kind != VALUE_NUMBER && first->kind != VALUE_MONEY) ||
      !read_value(finder, node, &second) || (closed && !closes_range(finder->atoms, &second)) ||
      share_between_amounts(&second, first) || !begins_with_number(finder, &second))
    return;
  bool sign_first = is_sign_first(first);
  if (first->kind == VALUE_MONEY && !(sign_first && second.kind == VALUE_NUMBER))
    return;
  if (!share_multiplier(&second.number, first))
    return;
  share_unit(&second, first);
  if (sign_first) {
    finder->money_at = node;
    memcpy(finder->currency, first->currency, 4);
  }
}

/* --- mentions --- */

static const char *const type_names[] = {
    [VALUE_MONEY] = "MonetaryAmount", [VALUE_PERCENTAGE] = "Percentage", [VALUE_DATE] = "Date",
    [VALUE_NUMBER] = "Number",        [VALUE_DURATION] = "Duration",     [VALUE_ORDINAL] = "Ordinal"};

static const char *text_of(const Value *value, Arena *arena) {
  switch (value->kind) {
  case VALUE_DATE: return calendar_text(value->date, arena);
  case VALUE_DURATION: return period_text(&value->period, arena);
  default: return value->place ? value->place : decimal_text(value->amount, arena);
  }
}

/* The word between the ends of a range says nothing of the second, though elsewhere it may ("hingga 25 persen": up to). */
static Comparison comparison_of(const Finder *finder, const Value *value) {
  bool joined = finder->joined_at == value->from && finder->joined_kind == value->kind;
  Comparison before = joined ? COMPARISON_NONE : comparison_before(finder->atoms, value->from);
  return before ? before : comparison_after(finder->atoms, value->to);
}

static RapporteurStatus add_mention(Finder *finder, const Value *value) {
  Mention mention = {.span = value->span,
                     .tag = lexicon_tag(finder->lexicon, type_names[value->kind]),
                     .sentence = finder->lattice->sentence,
                     .value = text_of(value, finder->arena)};
  mention.comparison = (uint8_t)comparison_of(finder, value);
  memcpy(mention.currency, value->currency, 4);
  if (!mention.value || !array_push(finder->mentions, mention))
    return RAPPORTEUR_ERROR_MEMORY;
  return lattice_add_mention(finder->lattice, &mention, (uint32_t)(finder->mentions->count - 1), (uint16_t)value->from,
                             (uint16_t)value->to, finder->arena);
}

/* --- the walk --- */

/* What a value may begin with. Most words are nothing of the kind; this keeps them cheap. */
#define BEGINNINGS                                                                                                     \
  (CLASS_BIT(CLASS_NUMBER) | CLASS_BIT(CLASS_MULTIPLIER) | CLASS_BIT(CLASS_NUMBER_ADD) | CLASS_BIT(CLASS_FRACTION) |   \
   CLASS_BIT(CLASS_NUMBER_ARTICLE) | CLASS_BIT(CLASS_DECIMAL_POINT) | CLASS_BIT(CLASS_NEGATIVE) |                      \
   CLASS_BIT(CLASS_ORDINAL) | CLASS_BIT(CLASS_ORDINAL_PREFIX) | CLASS_BIT(CLASS_PERCENT_WORD) |                        \
   CLASS_BIT(CLASS_CURRENCY) | CLASS_BIT(CLASS_MONTH) | CLASS_BIT(CLASS_WEEKDAY) | CLASS_BIT(CLASS_DATE_UNIT) |        \
   CLASS_BIT(CLASS_DATE_PART) | CLASS_BIT(CLASS_DURATION) | CLASS_BIT(CLASS_YEAR_WORD) | CLASS_BIT(CLASS_LAST) |       \
   CLASS_BIT(CLASS_THIS) | CLASS_BIT(CLASS_NEXT) | CLASS_BIT(CLASS_AGO) | CLASS_BIT(CLASS_RELATIVE_DAY) |              \
   CLASS_BIT(CLASS_COUNT_BEFORE) | CLASS_BIT(CLASS_COUNT_AFTER) | CLASS_BIT(CLASS_DAY_WORD) |                          \
   CLASS_BIT(CLASS_OTHER_WEEK) | CLASS_BIT(CLASS_HOLIDAY) | CLASS_BIT(CLASS_RELATIVE_ORDINAL) |                        \
   CLASS_BIT(CLASS_NOT_VALUE) | CLASS_BIT(CLASS_CLOCK))

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
  const Atoms *atoms = finder->atoms;
  const Atom *clock = atoms_find(atoms, node, CLASS_CLOCK), *dash;
  const Atom *time = clock ? atoms_number(atoms, clock->to) : NULL;
  if (time && (dash = atoms_mark(atoms, time->to, '-')) && atoms_number(atoms, dash->to))
    time = atoms_number(atoms, dash->to);
  if (time && time->span.end > finder->blocked)
    finder->blocked = time->span.end;
}

static void block(Finder *finder, uint32_t node) {
  const Atom *phrase = atoms_find(finder->atoms, node, CLASS_NOT_VALUE);
  if (phrase && phrase->span.end > finder->blocked)
    finder->blocked = phrase->span.end;
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
  while (!status && digitlist_next(finder->atoms, &rest, &value.span, &value.amount))
    status = add_mention(finder, &value);
  return status;
}

/* Find the value at a node. `*next` becomes the node to go on with. */
static RapporteurStatus find_at(Finder *finder, uint32_t node, uint32_t *next) {
  Value value;
  *next = node + 1;
  if (!may_begin(finder->atoms, node) || is_escaped(finder->atoms, node))
    return RAPPORTEUR_OK;
  block(finder, node);
  const Atom *digits = atoms_number(finder->atoms, node);
  if (digits && digitlist_is(finder->atoms, digits)) {
    *next = digits->to;
    return find_list(finder, digits);
  }
  if (!read_value(finder, node, &value) || value.span.end <= finder->blocked)
    return RAPPORTEUR_OK;
  if (finder->money_at == node && value.kind == VALUE_NUMBER) {
    value.kind = VALUE_MONEY;
    memcpy(value.currency, finder->currency, 4);
  }
  if (finder->day_at == node && is_day(&value))
    become_day(&finder->month, &value);
  else if (!read_days(finder, &value))
    read_range(finder, &value);
  *next = value.to;
  RapporteurStatus status = add_mention(finder, &value);
  finder->joined_at = range_end(finder->atoms, &value);
  finder->joined_kind = value.kind;
  return status;
}

RapporteurStatus values_find(Lattice *lattice, const Lexicon *lexicon, const Document *document,
                             const ValueContext *context, Mentions *mentions, Arena *arena) {
  Atoms atoms;
  CalendarDate today;
  RapporteurStatus status = atoms_read(&atoms, lattice, lexicon, document, arena);
  bool dated = context->date && calendar_parse(context->date, &today) && today.day;
  Finder finder = {
      .atoms = &atoms,
      .today = dated ? &today : NULL,
      .currencies = {context->dollar ? context->dollar : "USD", context->clues, document, lattice->sentence},
      .lattice = lattice,
      .lexicon = lexicon,
      .mentions = mentions,
      .arena = arena,
      .money_at = NOWHERE,
      .day_at = NOWHERE,
      .joined_at = NOWHERE};
  for (uint32_t node = 0, next; !status && node + 1 < atoms.lattice_nodes; node = next)
    status = find_at(&finder, node, &next);
  return status ? status : lattice_index(lattice, arena);
}
