/** @file atoms.h  A sentence as the recognisers of values see it: words by reserved class, numbers, and marks. */
#ifndef VALUES_ATOMS_H
#define VALUES_ATOMS_H

#include "lexicon/lattice.h"
#include "values/decimal.h"

/** The reserved classes of words (docs/rule-language.md). */
/* clang-format off */
#define VALUE_CLASSES(X)                                                                                               \
  X(CLASS_NUMBER, "Number") X(CLASS_MULTIPLIER, "Multiplier") X(CLASS_BOUND_MULTIPLIER, "BoundMultiplier")             \
  X(CLASS_TEEN, "Teen") X(CLASS_NUMBER_ADD, "NumberAdd") X(CLASS_FRACTION, "Fraction")                                 \
  X(CLASS_FRACTION_BAR, "FractionBar") X(CLASS_FRACTION_PART, "FractionPart") X(CLASS_NUMBER_JOIN, "NumberJoin")       \
  X(CLASS_NUMBER_ARTICLE, "NumberArticle") X(CLASS_NUMBER_OF, "NumberOf")                                              \
  X(CLASS_DECIMAL_POINT, "DecimalPoint") X(CLASS_NEGATIVE, "Negative") X(CLASS_RANGE_JOIN, "RangeJoin")                \
  X(CLASS_RANGE_OPEN, "RangeOpen") X(CLASS_NOT_VALUE, "NotValue") X(CLASS_ORDINAL, "Ordinal")                          \
  X(CLASS_ORDINAL_SUFFIX, "OrdinalSuffix") X(CLASS_ORDINAL_PREFIX, "OrdinalPrefix")                                    \
  X(CLASS_PERCENT_WORD, "PercentWord") X(CLASS_PERCENT_POINT, "PercentPoint") X(CLASS_CURRENCY, "Currency")            \
  X(CLASS_SUBUNIT, "Subunit") X(CLASS_MONTH, "Month") X(CLASS_WEEKDAY, "Weekday")                                      \
  X(CLASS_DATE_UNIT, "DateUnit") X(CLASS_BOUND_DATE_UNIT, "BoundDateUnit") X(CLASS_DATE_PART, "DatePart")              \
  X(CLASS_DURATION, "Duration") X(CLASS_YEAR_WORD, "YearWord") X(CLASS_DATE_CUE, "DateCue")                            \
  X(CLASS_DATE_JOIN, "DateJoin") X(CLASS_LAST, "Last") X(CLASS_THIS, "This") X(CLASS_NEXT, "Next") X(CLASS_AGO, "Ago") \
  X(CLASS_FROM_NOW, "FromNow") X(CLASS_RELATIVE_DAY, "RelativeDay") X(CLASS_MORE, "More") X(CLASS_LESS, "Less")        \
  X(CLASS_ABOUT, "About") X(CLASS_DECIMAL_COMMA, "DecimalComma") X(CLASS_MONTH_FIRST, "MonthFirst")                    \
  X(CLASS_HOLIDAY, "Holiday") X(CLASS_COUNT_BEFORE, "CountBefore") X(CLASS_DAY_WORD, "DayWord")                        \
  X(CLASS_COUNT_AFTER, "CountAfter") X(CLASS_RELATIVE_ORDINAL, "RelativeOrdinal") X(CLASS_TIMES, "Times")              \
  X(CLASS_CLOCK, "Clock") X(CLASS_FUTURE_VERB, "FutureVerb") X(CLASS_CLAUSE_END, "ClauseEnd")                          \
  X(CLASS_WITHIN, "Within") X(CLASS_CAPITALS, "Capitals") X(CLASS_UNCOUNTED, "Uncounted") X(CLASS_UNIT, "Unit")       \
  X(CLASS_OTHER_WEEK, "OtherWeek") X(CLASS_MODAL_VERB, "ModalVerb") X(CLASS_WEEKDAY_JOIN, "WeekdayJoin")             \
  X(CLASS_LATER, "Later") X(CLASS_TOLD_DAY, "ToldDay") X(CLASS_AMOUNT_END, "AmountEnd")            \
  X(CLASS_PER_UNIT, "PerUnit") X(CLASS_SAME_CURRENCY, "SameCurrency")
/* clang-format on */

#define VALUE_CLASS_NAME(constant, name) constant,
typedef enum { VALUE_CLASSES(VALUE_CLASS_NAME) CLASS_COUNT } ValueClass;
#undef VALUE_CLASS_NAME

/** A set of classes. The words of a class that say something of a value beside them (DateCue, Last, More, ...) stand
   before the value, unless their lexeme has the value `after`: such readings are in a set of their own. */
typedef struct ClassSet {
  uint64_t before, after;
} ClassSet;

#define CLASS_BIT(class) ((uint64_t)1 << (class))

/** Is it the name of a reserved class? */
bool value_class_named(const char *name);

/** Something that can be consumed between two nodes. */
typedef struct Atom {
  uint32_t from, to; /**< Nodes: those of the lattice, and further ones inside words such as "100K". */
  Span span;
  ClassSet classes;
  Readings readings;
  const char *digits;  /**< Of a number: its text with ASCII digits, in the arena; else NULL. */
  uint32_t word;       /**< Its number in the lexicon, or NO_STRING. */
  uint8_t letter_case; /**< LetterCase of its first token. */
  uint8_t script;      /**< Script of its first token. */
  bool letters;        /**< It is a word. */
  bool whole, piece;   /**< A whole token; a clitic or what it leaves. */
  bool space_before;
} Atom;

typedef struct Atoms {
  const Lexicon *lexicon;
  const char *text;            /**< Of the document. */
  const uint8_t *class_of_tag; /**< By tag: 1 + ValueClass, or 0. */
  Atom *items;
  size_t count;
  uint32_t *start;  /**< items[start[n] .. start[n+1]) leave node n, the longest first. */
  ClassSet *ending; /**< By node: the classes of all that ends there. */
  uint64_t classes; /**< Of all atoms, on whichever side their values stand. */
  Atom **token_to;  /**< By node: the token, or part of a split one, that ends there; or NULL. */
  uint32_t lattice_nodes, nodes;
  bool decimal_comma, month_first;
} Atoms;

/** Look at all edges of a lattice but its mentions. Memory is from `arena`.
    @return RAPPORTEUR_OK or RAPPORTEUR_ERROR_MEMORY. */
RapporteurStatus atoms_read(Atoms *atoms, const Lattice *lattice, const Lexicon *lexicon, const Document *document,
                            Arena *arena);

/** Does any atom of the sentence have one of these classes (CLASS_BIT)? What asks first need not look at every node. */
static inline bool atoms_have(const Atoms *atoms, uint64_t classes) { return atoms->classes & classes; }

/** The byte at which a node with outgoing atoms begins. */
uint32_t atoms_begin(const Atoms *atoms, uint32_t node);
/** The longest atom of a class that leaves a node, or NULL; the second for words that stand after what they modify. */
const Atom *atoms_find(const Atoms *atoms, uint32_t node, ValueClass class);
const Atom *atoms_find_after(const Atoms *atoms, uint32_t node, ValueClass class);
/** The token (or part of a split one) that leaves a node, or NULL. */
const Atom *atoms_token(const Atoms *atoms, uint32_t node);
/** The same if it is a number. */
const Atom *atoms_number(const Atoms *atoms, uint32_t node);
/** The token that leaves a node if it is the one-byte punctuation mark; `-` is any dash. */
const Atom *atoms_mark(const Atoms *atoms, uint32_t node, char mark);
/** Digits, or a word such as "1e6". */
bool atom_begins_with_digit(const Atoms *atoms, const Atom *atom);
/** What stood after `=` in the atom's reading of this class; "" if nothing did. */
const char *atom_value(const Atoms *atoms, const Atom *atom, ValueClass class);
/** The same as a number. @return false if it is none. */
bool atom_decimal(const Atoms *atoms, const Atom *atom, ValueClass class, Decimal *out);
/** The same as an integer within 0 .. limit, or -1. */
long atom_integer(const Atoms *atoms, const Atom *atom, ValueClass class, long limit);
/** The value of a number of 1 to `digits` plain digits, or -1 for anything else and NULL. */
long atom_plain_integer(const Atom *atom, size_t digits);

#endif
