#include "values/readings.h"

#include <string.h>

#include "values/dates.h"
#include "values/numberwords.h"
#include "values/ordinals.h"

static bool read_money(const ValueReader *reader, uint32_t node, Value *out) {
  Money money;
  if (!atoms_have(reader->atoms, CLASS_BIT(CLASS_CURRENCY) | CLASS_BIT(CLASS_SUBUNIT)) ||
      !money_read(reader->atoms, node, &reader->currencies, &money))
    return false;
  *out = (Value){.kind = VALUE_MONEY,
                 .from = node,
                 .to = money.to,
                 .span = money.span,
                 .number = money.number,
                 .amount = money.value,
                 .unit = money.unit};
  memcpy(out->currency, money.currency, 4);
  return true;
}

static Value percentage(uint32_t from, uint32_t to, Span span, const Number *number) {
  return (Value){
      .kind = VALUE_PERCENTAGE, .from = from, .to = to, .number = *number, .amount = number->value, .span = span};
}

/* "٪25"; "per cent of 210" only where a phrase begins, since percentages are of something ("a few per cent of 500"). */
static bool read_percent_first(const ValueReader *reader, uint32_t node, Value *out) {
  const Atoms *atoms = reader->atoms;
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
static bool read_percent_last(const ValueReader *reader, uint32_t node, Value *out) {
  const Atoms *atoms = reader->atoms;
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

static bool read_percentage(const ValueReader *reader, uint32_t node, Value *out) {
  return atoms_have(reader->atoms, CLASS_BIT(CLASS_PERCENT_WORD)) &&
         (read_percent_first(reader, node, out) || read_percent_last(reader, node, out));
}

static bool read_date(const ValueReader *reader, uint32_t node, Value *out) {
  Date date;
  if (!date_read(reader->atoms, node, reader->today, reader->untold, &date))
    return false;
  *out = (Value){.kind = VALUE_DATE,
                 .from = node,
                 .to = date.to,
                 .span = {atoms_begin(reader->atoms, node), date.end},
                 .date = date.date,
                 .impossible = date.impossible};
  return true;
}

static bool read_duration(const ValueReader *reader, uint32_t node, Value *out) {
  Period period;
  if (!period_read(reader->atoms, node, false, &period))
    return false;
  *out = (Value){.kind = VALUE_DURATION,
                 .from = node,
                 .to = period.to,
                 .span = period.span,
                 .number = period.number,
                 .period = period};
  return true;
}

static bool read_ordinal(const ValueReader *reader, uint32_t node, Value *out) {
  Ordinal ordinal;
  if (!ordinal_read(reader->atoms, node, &ordinal))
    return false;
  *out = (Value){.kind = VALUE_ORDINAL,
                 .from = node,
                 .to = ordinal.to,
                 .amount = ordinal.value,
                 .span = {atoms_begin(reader->atoms, node), ordinal.end}};
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
static bool read_relative_ordinal(const ValueReader *reader, uint32_t node, Value *out) {
  const Atom *word = ordinal_read_relative(reader->atoms, node);
  if (!word || is_time(reader->atoms, word->to))
    return false;
  *out = (Value){.kind = VALUE_ORDINAL,
                 .from = node,
                 .to = word->to,
                 .span = word->span,
                 .symbol = atom_value(reader->atoms, word, CLASS_RELATIVE_ORDINAL)};
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

static bool read_number(const ValueReader *reader, uint32_t node, Value *out) {
  Number number;
  if (!number_read(reader->atoms, node, &number) || has_unit(reader->atoms, &number) ||
      is_tail_of_name(reader->atoms, &number))
    return false;
  *out = (Value){.kind = VALUE_NUMBER,
                 .from = node,
                 .to = number.to,
                 .span = number.span,
                 .number = number,
                 .amount = number.value};
  return true;
}

bool reading_longest(const ValueReader *reader, uint32_t node, Value *out) {
  static bool (*const readers[])(const ValueReader *, uint32_t, Value *) = {
      read_money, read_percentage, read_date, read_number, read_duration, read_ordinal, read_relative_ordinal};
  bool found = false;
  Value value;
  for (size_t i = 0; i < sizeof readers / sizeof *readers; i++)
    if (readers[i](reader, node, &value) && value.to < reader->atoms->lattice_nodes &&
        (!found || value.span.end > out->span.end)) {
      *out = value;
      found = true;
    }
  return found;
}
