#include "lexicon/numbers.h"

#include <ctype.h>
#include <string.h>

#include "lexicon/digits.h"
#include "lexicon/ordinals.h"
#include "lexicon/powers.h"

enum { LARGEST_TERMS = 8 };

/* The number so far is the sum of its terms: "two million three hundred" is [2 million][3 hundred]. */
typedef struct Term {
  Decimal value;
  Decimal room;                 /* what is added later is less than this */
  uint32_t before, before_byte; /* where the number ended before this term: node and byte */
  bool pending;                 /* counts only if a multiplier follows: "5 million two" of "$5 million two years ago" */
} Term;

typedef struct Reader {
  const Atoms *atoms;
  Term terms[LARGEST_TERMS];
  size_t count;
  uint32_t node, end; /* where the number ends so far: node and byte */
  Decimal head;
  bool digits, multiplied, fraction, combined;
  bool nested; /* inside another number, where no ratio begins */
  bool ended;  /* what comes next is a number of its own */
  unsigned atoms_read;
} Reader;

static bool read(const Atoms *atoms, uint32_t node, bool nested, Number *out);

static const Decimal zero = {0, 0}, one = {1, 0}, ten = {1, 1}, hundred = {1, 2}, thousand = {1, 3};

static bool less(Decimal a, Decimal b) { return decimal_compare(a, b) < 0; }

/* --- terms --- */

static void advance(Reader *reader, const Atom *atom) {
  reader->node = atom->to;
  reader->end = atom->span.end;
  reader->atoms_read++;
}

/* A multiplier or round number leaves room for what is smaller: the power of ten that both the unit and the value end
   in. "2.5 million" leaves 100,000, "fifteen" and "three dozen" leave nothing but fractions. */
static Decimal room_of(Decimal value, Decimal unit) {
  int zeros = value.exponent < unit.exponent ? value.exponent : unit.exponent;
  return unit.mantissa == 1 && zeros > 0 ? decimal_power(zeros) : one;
}

/* The room after a number word: "twenty" leaves the units, "ten" does not. */
static Decimal room_of_word(Decimal value) {
  return less(value, decimal_from_integer(20)) ? one
                                               : room_of(value, decimal_power(value.exponent > 0 ? value.exponent : 0));
}

static Term *top(Reader *reader) { return reader->count ? &reader->terms[reader->count - 1] : NULL; }

/* A further term, which ends with `last`. */
static bool push(Reader *reader, Decimal value, Decimal room, bool pending, const Atom *last) {
  if (reader->count == LARGEST_TERMS)
    return false;
  reader->terms[reader->count++] = (Term){value, room, reader->node, reader->end, pending};
  advance(reader, last);
  return true;
}

/* Give back all terms from `first` on. */
static void roll_back(Reader *reader, size_t first) {
  reader->node = reader->terms[first].before;
  reader->end = reader->terms[first].before_byte;
  reader->count = first;
}

static bool sum_from(const Reader *reader, size_t first, Decimal *out) {
  *out = zero;
  for (size_t i = first; i < reader->count; i++)
    if (!decimal_add(*out, reader->terms[i].value, out))
      return false;
  return true;
}

/* All terms become one value, to which nothing can be added any more. */
static void become(Reader *reader, Decimal value) {
  reader->terms[0].value = value;
  reader->terms[0].room = one;
  reader->count = 1;
}

/* The same for a fraction, which ends at a node and byte. */
static bool finish_fraction(Reader *reader, Decimal value, uint32_t to, uint32_t end) {
  become(reader, value);
  reader->fraction = true;
  reader->node = to;
  reader->end = end;
  reader->atoms_read++;
  return true;
}

/* --- pieces of the grammar --- */

/* Any multiplier at a node. One letter is one only after digits, and there only against them or in upper case, unless it
   means thousands: "5 m" are metres, "2.33 k" are none. */
static const Atom *find_multiplier(const Atoms *atoms, uint32_t node, bool after_digits) {
  const Atom *free = atoms_find(atoms, node, CLASS_MULTIPLIER);
  const Atom *bound = atoms_find(atoms, node, CLASS_BOUND_MULTIPLIER);
  if (!bound || (free && free->span.end >= bound->span.end))
    return free;
  bool letter = bound->span.end - bound->span.begin == 1;
  bool clear = !bound->space_before || bound->letter_case == CASE_UPPER ||
               atom_integer(atoms, bound, CLASS_BOUND_MULTIPLIER, 1000) == 1000;
  return letter && !(after_digits && clear) ? free : bound;
}

static bool multiplier_value(const Atoms *atoms, const Atom *atom, Decimal *out) {
  return atom_decimal(atoms, atom, CLASS_MULTIPLIER, out) || atom_decimal(atoms, atom, CLASS_BOUND_MULTIPLIER, out);
}

/* The node after a hyphen, as in "twenty-five", "5-million"; or the same node. */
static uint32_t skip_hyphen(const Atoms *atoms, uint32_t node) {
  const Atom *dash = atoms_mark(atoms, node, '-');
  const Atom *next = dash ? atoms_token(atoms, dash->to) : NULL;
  return next && dash->space_before == next->space_before ? dash->to : node;
}

/* Noise inside a number: "half [of] [a] million". */
static uint32_t skip_of(const Atoms *atoms, uint32_t node) {
  const Atom *of = atoms_find(atoms, node, CLASS_NUMBER_OF);
  if (of)
    node = of->to;
  const Atom *article = atoms_find(atoms, node, CLASS_NUMBER_ARTICLE);
  return article ? article->to : node;
}

bool number_pauses(const Atoms *atoms, uint32_t node) {
  const Atom *next = atoms_token(atoms, node);
  return !next || (!next->letters && !next->digits && ispunct((unsigned char)atoms->text[next->span.begin]));
}

/* "three", "fifty-four": a number word below a hundred, with its units. @return its last atom. */
static const Atom *read_below_hundred(const Atoms *atoms, uint32_t node, long *out) {
  const Atom *word = atoms_find(atoms, node, CLASS_NUMBER);
  *out = word ? atom_integer(atoms, word, CLASS_NUMBER, 99) : -1;
  if (*out < 20 || *out % 10)
    return *out < 0 ? NULL : word;
  const Atom *unit = atoms_find(atoms, skip_hyphen(atoms, word->to), CLASS_NUMBER);
  long ones = unit ? atom_integer(atoms, unit, CLASS_NUMBER, 9) : 0;
  if (ones < 1)
    return word;
  *out += ones;
  return unit;
}

/* What else a fraction word may be: "third" is an ordinal too, "quarter" a part of the year. */
static bool is_ambiguous(const Atom *fraction) {
  return fraction->classes.before &
         (CLASS_BIT(CLASS_ORDINAL) | CLASS_BIT(CLASS_DATE_UNIT) | CLASS_BIT(CLASS_BOUND_DATE_UNIT));
}

/* "third", unlike "thirds". */
static bool is_singular(const Atom *fraction) { return fraction->classes.before & CLASS_BIT(CLASS_ORDINAL); }

/* A fraction after a count: ordinals are fractions only after one. */
static const Atom *find_fraction(const Atoms *atoms, uint32_t node, Decimal count) {
  const Atom *fraction = atoms_find(atoms, node, CLASS_FRACTION);
  return fraction && is_singular(fraction) && decimal_compare(count, one) ? NULL : fraction;
}

/* A fraction without a count. */
static const Atom *find_bare_fraction(const Atoms *atoms, uint32_t node) {
  const Atom *fraction = atoms_find(atoms, node, CLASS_FRACTION);
  if (!fraction || !is_ambiguous(fraction))
    return fraction;
  return !is_singular(fraction) && find_multiplier(atoms, skip_of(atoms, fraction->to), false) ? fraction : NULL;
}

/* `count` times what a fraction word stands for; of "1/3" it is the count that is divided, which is exact. */
static bool times_fraction(const Atoms *atoms, const Atom *fraction, Decimal count, Decimal *out) {
  const char *value = atom_value(atoms, fraction, CLASS_FRACTION), *slash = strchr(value, '/');
  Decimal above, below = one;
  return decimal_parse(value, slash ? (size_t)(slash - value) : strlen(value), &above) &&
         (!slash || decimal_parse(slash + 1, strlen(slash + 1), &below)) && decimal_multiply(count, above, out) &&
         decimal_divide(*out, below, out);
}

/* "a half", "one third", "three quarters", "نصف". @return its last atom. */
static const Atom *read_fraction(const Atoms *atoms, uint32_t node, Decimal *out) {
  const Atom *article = atoms_find(atoms, node, CLASS_NUMBER_ARTICLE);
  const Atom *fraction = NULL, *number;
  Decimal count = one;
  long small;
  if (article)
    fraction = find_fraction(atoms, article->to, one);
  if (!fraction && (number = read_below_hundred(atoms, node, &small))) {
    count = decimal_from_integer(small);
    fraction = find_fraction(atoms, skip_hyphen(atoms, number->to), count);
  }
  if (!fraction && (fraction = find_bare_fraction(atoms, node)))
    count = one;
  return fraction && times_fraction(atoms, fraction, count, out) ? fraction : NULL;
}

/* "twenty-fifths": tens and a fraction word of units. */
static bool read_plural_denominator(const Atoms *atoms, uint32_t node, Ordinal *out) {
  const Atom *tens = atoms_find(atoms, node, CLASS_NUMBER);
  const Atom *fraction = tens ? atoms_find(atoms, skip_hyphen(atoms, tens->to), CLASS_FRACTION) : NULL;
  Decimal part, below;
  if (!fraction || is_singular(fraction) || !atom_decimal(atoms, tens, CLASS_NUMBER, &below) ||
      decimal_compare(room_of_word(below), ten) || !times_fraction(atoms, fraction, one, &part) ||
      !decimal_divide(one, part, &part) || !less(part, ten))
    return false;
  *out = (Ordinal){.to = fraction->to, .end = fraction->span.end};
  return decimal_add(below, part, &out->value);
}

/* What several words name below the bar. Singulars are more often ordinals ("one twenty-first century town"), unless
   the phrase ends there or says of what it is a part; nor are they any after what could be a part of them ("one hundred
   twenty-fifth"). */
static bool read_denominator(const Atoms *atoms, uint32_t node, Decimal room, Ordinal *out) {
  const Atom *word = atoms_find(atoms, node, CLASS_NUMBER);
  if (!word || read_plural_denominator(atoms, node, out))
    return word;
  return !decimal_compare(room, one) && ordinal_read(atoms, node, out) &&
         (number_pauses(atoms, out->to) || atoms_find(atoms, out->to, CLASS_NUMBER_OF));
}

/* May a bar word be something else ("over", "in")? */
static bool is_ambiguous_bar(const Atom *bar) {
  return bar->classes.before & (CLASS_BIT(CLASS_MORE) | CLASS_BIT(CLASS_DATE_CUE));
}

/* --- how a number begins --- */

/* "40 000", "1 234 567": groups of three digits between spaces. */
static const Atom *read_groups(const Atoms *atoms, const Atom *first, Decimal *value) {
  const Atom *last = first;
  if (strlen(first->digits) > 3 || *first->digits == '0' || atom_plain_integer(first, 3) < 0)
    return first;
  for (const Atom *next = atoms_number(atoms, first->to); next; next = atoms_number(atoms, last->to)) {
    Decimal group, grown;
    bool final = strlen(next->digits) > 3 && next->digits[3] == (atoms->decimal_comma ? ',' : '.');
    if (!next->space_before || next->span.begin - last->span.end > 3 || (strlen(next->digits) != 3 && !final) ||
        !digits_parse(next->digits, atoms->decimal_comma, &group) || !less(group, thousand) ||
        !decimal_multiply(*value, thousand, &grown) || !decimal_add(grown, group, value))
      break;
    last = next;
    if (final)
      break;
  }
  return last;
}

/* "3/4": the fraction that two numbers make, without spaces. */
static const Atom *read_ratio(const Atoms *atoms, const Atom *numerator, Decimal *out) {
  const Atom *slash = atoms_mark(atoms, numerator->to, '/');
  const Atom *denominator = slash && !slash->space_before ? atoms_number(atoms, slash->to) : NULL;
  long above = atom_plain_integer(numerator, 3), below = denominator ? atom_plain_integer(denominator, 3) : -1;
  if (!denominator || denominator->space_before || above < 1 || below <= above ||
      atoms_mark(atoms, denominator->to, '/'))
    return NULL;
  return decimal_divide(decimal_from_integer(above), decimal_from_integer(below), out) ? denominator : NULL;
}

/* A fraction against or after whole digits: "2 1/4", "2½". */
static const Atom *read_mixed(const Atoms *atoms, const Atom *whole, Decimal *value) {
  const Atom *next = atoms_number(atoms, whole->to), *end = NULL;
  Decimal part;
  if (next && next->classes.before & CLASS_BIT(CLASS_FRACTION))
    end = atom_decimal(atoms, next, CLASS_FRACTION, &part) ? next : NULL;
  else if (next && next->space_before)
    end = read_ratio(atoms, next, &part);
  return end && decimal_is_integer(*value) && decimal_add(*value, part, value) ? end : whole;
}

static bool begin_power(Reader *reader) {
  Decimal value;
  const Atom *last = power_read(reader->atoms, reader->node, &value);
  reader->digits |= last != NULL;
  return last && push(reader, value, one, false, last);
}

static bool begin_digits(Reader *reader) {
  const Atoms *atoms = reader->atoms;
  const Atom *atom = atoms_number(atoms, reader->node), *last;
  Decimal value;
  if (!atom || !digits_parse(atom->digits, atoms->decimal_comma, &value))
    return false;
  if ((last = read_ratio(atoms, atom, &value))) {
    reader->fraction = true;
  } else {
    last = read_groups(atoms, atom, &value);
    last = read_mixed(atoms, last, &value);
  }
  reader->digits = true;
  return push(reader, value, one, false, last);
}

/* ".08": a decimal point that is no full stop, since digits follow it and nothing stands before it. */
static bool begin_point(Reader *reader) {
  const Atoms *atoms = reader->atoms;
  const Atom *point = atoms_mark(atoms, reader->node, atoms->decimal_comma ? ',' : '.');
  const Atom *digits = point ? atoms_number(atoms, point->to) : NULL;
  Decimal value;
  if (!digits || digits->space_before || (!point->space_before && atoms->token_to[reader->node]) ||
      !digits_parse_decimals(digits->digits, &value))
    return false;
  reader->digits = true;
  return push(reader, value, one, false, digits);
}

/* "साढ़े तीन" is 3.5, "सवा लाख" is 1.25 lakh. */
static bool begin_addition(Reader *reader) {
  const Atoms *atoms = reader->atoms;
  const Atom *adder = atoms_find(atoms, reader->node, CLASS_NUMBER_ADD);
  Decimal value, base = one;
  if (!adder || !atom_decimal(atoms, adder, CLASS_NUMBER_ADD, &value))
    return false;
  const Atom *word = atoms_find(atoms, adder->to, CLASS_NUMBER), *digits = atoms_number(atoms, adder->to);
  if (word     ? !atom_decimal(atoms, word, CLASS_NUMBER, &base)
      : digits ? !digits_parse(digits->digits, atoms->decimal_comma, &base)
               : !find_multiplier(atoms, adder->to, false))
    return false;
  return decimal_add(value, base, &value) && push(reader, value, one, false, word ? word : digits ? digits : adder);
}

/* "half a million", "نصف مليون", and "half" alone. */
static bool begin_fraction(Reader *reader) {
  const Atoms *atoms = reader->atoms;
  Decimal value;
  const Atom *fraction = read_fraction(atoms, reader->node, &value);
  if (!fraction || !push(reader, value, one, false, fraction))
    return false;
  reader->fraction = true;
  uint32_t next = skip_of(atoms, fraction->to);
  if (find_multiplier(atoms, next, false))
    reader->node = next;
  return true;
}

/* "a million", "a twenty-first": an article that counts. */
static bool begin_article(Reader *reader) {
  const Atoms *atoms = reader->atoms;
  const Atom *article = atoms_find(atoms, reader->node, CLASS_NUMBER_ARTICLE);
  Ordinal below;
  Decimal value;
  if (article && !reader->nested && read_denominator(atoms, article->to, one, &below))
    return decimal_divide(one, below.value, &value) && push(reader, value, one, false, article) &&
           finish_fraction(reader, value, below.to, below.end);
  return article && find_multiplier(atoms, article->to, false) && push(reader, one, one, false, article);
}

static bool begin_word(Reader *reader) {
  const Atoms *atoms = reader->atoms;
  const Atom *word = atoms_find(atoms, reader->node, CLASS_NUMBER);
  const Atom *multiplier = atoms_find(atoms, reader->node, CLASS_MULTIPLIER);
  Decimal value;
  if (word && (!multiplier || multiplier->span.end <= word->span.end))
    return atom_decimal(atoms, word, CLASS_NUMBER, &value) && push(reader, value, room_of_word(value), false, word);
  if (!multiplier || !multiplier_value(atoms, multiplier, &value))
    return false;
  reader->multiplied = true;
  return push(reader, value, room_of(value, value), false, multiplier);
}

/* --- how it goes on --- */

/* "5 million", "two hundred thousand", "1.5 lakh crore": all trailing terms that are smaller than the multiplier are
   multiplied together. Where that would outgrow the term before them, they begin a number of their own. */
static bool multiply(Reader *reader) {
  const Atoms *atoms = reader->atoms;
  const Atom *multiplier = find_multiplier(atoms, reader->node, reader->digits);
  if (!multiplier)
    multiplier = find_multiplier(atoms, skip_hyphen(atoms, reader->node), reader->digits);
  Decimal factor, product;
  if (!multiplier || !multiplier_value(atoms, multiplier, &factor))
    return false;
  size_t first = reader->count;
  while (first && less(reader->terms[first - 1].room, factor))
    first--;
  if (first == reader->count || !sum_from(reader, first, &product) || !decimal_multiply(product, factor, &product))
    return false;
  if (first && !less(product, reader->terms[first - 1].room)) {
    roll_back(reader, first);
    reader->ended = true;
    return false;
  }
  reader->fraction = false;
  Term *term = &reader->terms[first];
  *term = (Term){product, room_of(product, factor), term->before, term->before_byte, false};
  reader->count = first + 1;
  reader->multiplied = true;
  advance(reader, multiplier);
  return true;
}

/* "dua belas", "خمسة عشر" */
static bool add_teen(Reader *reader) {
  const Atom *teen = atoms_find(reader->atoms, reader->node, CLASS_TEEN);
  Term *last = top(reader);
  Decimal value;
  if (!teen || !less(last->value, ten) || reader->digits || !atom_decimal(reader->atoms, teen, CLASS_TEEN, &value) ||
      !decimal_add(last->value, value, &last->value))
    return false;
  last->room = one;
  reader->combined = true;
  advance(reader, teen);
  return true;
}

/* "hundred thirty fifths" is a hundred of them: tens that no "and" joins stand below the bar with the units. */
static bool divide_by_last_term(Reader *reader, const Atom *fraction) {
  const Atoms *atoms = reader->atoms;
  const Term *last = top(reader);
  Decimal above = zero, below, part;
  if (reader->count < 2 || is_singular(fraction) || decimal_compare(last->room, ten) ||
      atoms_find(atoms, last->before, CLASS_NUMBER_JOIN) || !times_fraction(atoms, fraction, one, &part) ||
      !decimal_divide(one, part, &below) || !less(below, ten) || !decimal_add(last->value, below, &below))
    return false;
  for (size_t i = 0; i + 1 < reader->count; i++)
    if (!decimal_add(above, reader->terms[i].value, &above))
      return false;
  return decimal_divide(above, below, &above) && finish_fraction(reader, above, fraction->to, fraction->span.end);
}

/* "three quarters", "twenty-three fifths": what stands before is the numerator. */
static bool divide(Reader *reader) {
  const Atoms *atoms = reader->atoms;
  Decimal sum, product;
  if (!sum_from(reader, 0, &sum) || !decimal_is_integer(sum))
    return false;
  const Atom *fraction = find_fraction(atoms, skip_hyphen(atoms, reader->node), sum);
  if (fraction && divide_by_last_term(reader, fraction))
    return true;
  return fraction && times_fraction(atoms, fraction, sum, &product) &&
         finish_fraction(reader, product, fraction->to, fraction->span.end);
}

/* "three twenty-firsts", "one one hundred fifth" */
static bool divide_by_ordinal(Reader *reader) {
  Decimal sum;
  Ordinal below;
  return !reader->nested && !reader->digits && !reader->fraction &&
         read_denominator(reader->atoms, reader->node, top(reader)->room, &below) && sum_from(reader, 0, &sum) &&
         decimal_divide(sum, below.value, &sum) && finish_fraction(reader, sum, below.to, below.end);
}

/* "one in 2023" */
static bool is_like_year(const Number *number) {
  return number->digits && decimal_to_integer(number->value, 2099) >= 1900;
}

/* A bar word that may be something else is one only in "one over three", and where nothing is counted after it. */
static bool is_bar(const Atoms *atoms, const Atom *bar, Decimal above, const Number *below) {
  if (decimal_compare(above, below->value) >= 0)
    return false;
  return !is_ambiguous_bar(bar) ||
         (!decimal_compare(above, one) && !is_like_year(below) && !atoms_find(atoms, below->to, CLASS_DATE_UNIT) &&
          !atoms_find(atoms, below->to, CLASS_BOUND_DATE_UNIT) && !atoms_find(atoms, below->to, CLASS_PERCENT_WORD) &&
          !atoms_find(atoms, below->to, CLASS_CURRENCY));
}

/* "one over three", "एक बटा बीस" */
static bool divide_by_number(Reader *reader) {
  const Atoms *atoms = reader->atoms;
  const Atom *bar = atoms_find(atoms, reader->node, CLASS_FRACTION_BAR);
  Decimal sum, quotient;
  Number divisor;
  if (!bar || reader->nested || reader->fraction || !sum_from(reader, 0, &sum) ||
      !read(atoms, bar->to, true, &divisor) || !is_bar(atoms, bar, sum, &divisor) ||
      !decimal_divide(sum, divisor.value, &quotient))
    return false;
  return finish_fraction(reader, quotient, divisor.to, divisor.span.end);
}

/* "का आठवां हिस्सा": the eighth part. Without a word for the part the phrase must end there. */
static bool read_part_of(const Atoms *atoms, uint32_t node, bool named, Ordinal *out) {
  const Atom *of = atoms_find(atoms, node, CLASS_NUMBER_OF);
  if (!of || !ordinal_read(atoms, of->to, out))
    return false;
  const Atom *part = atoms_find(atoms, out->to, CLASS_FRACTION_PART);
  if (part) {
    out->to = part->to;
    out->end = part->span.end;
  }
  return part || (!named && number_pauses(atoms, out->to));
}

/* "पांच का आठवां हिस्सा", "एक का सौवां" */
static bool divide_by_part(Reader *reader) {
  Decimal sum;
  Ordinal below;
  return !reader->nested && read_part_of(reader->atoms, reader->node, reader->digits, &below) &&
         sum_from(reader, 0, &sum) && decimal_divide(sum, below.value, &sum) &&
         finish_fraction(reader, sum, below.to, below.end);
}

/* Spoken decimals are added digit by digit; a two-digit number is the last of them ("point seventy-one"). */
static const Atom *read_decimals(const Atoms *atoms, uint32_t node, Decimal *out) {
  const Atom *last = NULL, *word;
  Decimal value, place = one, sum = zero;
  long number;
  while ((word = read_below_hundred(atoms, node, &number)) && place.exponent > -DECIMAL_QUOTIENT_DIGITS) {
    if (last && number >= 10)
      break;
    last = word;
    place.exponent -= number >= 10 ? 2 : 1;
    if (!decimal_multiply(decimal_from_integer(number), place, &value) || !decimal_add(sum, value, &sum))
      return NULL;
    if (number >= 10)
      break;
    node = last->to;
  }
  *out = sum;
  return last;
}

/* "three point five", "tiga koma lima" */
static bool add_decimals(Reader *reader) {
  const Atoms *atoms = reader->atoms;
  const Atom *point = atoms_find(atoms, reader->node, CLASS_DECIMAL_POINT);
  Decimal sum = zero, part;
  if (!point || !sum_from(reader, 0, &sum) || !decimal_is_integer(sum))
    return false;
  const Atom *digits = atoms_number(atoms, point->to), *last = digits;
  if (digits ? !digits_parse_decimals(digits->digits, &part) : !(last = read_decimals(atoms, point->to, &part)))
    return false;
  if (!decimal_add(sum, part, &sum))
    return false;
  become(reader, sum);
  reader->combined = true;
  advance(reader, last);
  return true;
}

/* "three million and a half", "مليون ونصف المليون", "103 and two thirds" */
static bool add_fraction(Reader *reader, uint32_t node) {
  const Atoms *atoms = reader->atoms;
  Decimal part, factor = one, value;
  const Atom *end = read_fraction(atoms, node, &part);
  if (!end || !less(part, one)) /* "a hundred and thirty-two fifths" is a hundred and thirty-two of them */
    return false;
  Term *last = top(reader);
  const Atom *multiplier = find_multiplier(atoms, skip_of(atoms, end->to), false);
  if (last->room.exponent >= 3) { /* "six million and two thirds": of a million */
    factor = last->room;
    if (multiplier && multiplier_value(atoms, multiplier, &factor))
      end = multiplier;
    if (less(last->room, factor))
      return false;
  }
  if (!decimal_multiply(part, factor, &value) || !decimal_add(last->value, value, &last->value))
    return false;
  last->room = one;
  reader->combined = true;
  advance(reader, end);
  return true;
}

/* "बीस और तीन बटे पांच", "तीन और एक का पांचवां भाग": a proper fraction of two numbers after an "and". */
static bool add_ratio(Reader *reader, uint32_t node) {
  const Atoms *atoms = reader->atoms;
  Ordinal below;
  Number number;
  Decimal above, part;
  long count;
  const Atom *word = reader->nested ? NULL : read_below_hundred(atoms, node, &count);
  const Atom *bar = word ? atoms_find(atoms, word->to, CLASS_FRACTION_BAR) : NULL;
  if (bar && !is_ambiguous_bar(bar) && read(atoms, bar->to, true, &number))
    below = (Ordinal){number.value, number.to, number.span.end};
  else if (!word || !read_part_of(atoms, word->to, true, &below))
    return false;
  above = decimal_from_integer(count);
  return less(above, below.value) && sum_from(reader, 0, &part) && decimal_divide(above, below.value, &above) &&
         decimal_add(part, above, &part) && finish_fraction(reader, part, below.to, below.end);
}

/* "خمسة وعشرون": units before tens, only where the join is written against its word. */
static bool add_tens(Reader *reader, const Atom *word, Decimal value) {
  Term *last = top(reader);
  if (word->space_before || reader->digits || !less(last->value, ten) || less(value, decimal_from_integer(20)) ||
      !less(value, hundred) || value.exponent != 1 || !decimal_is_integer(last->value))
    return false;
  if (!decimal_add(last->value, value, &last->value))
    return false;
  last->room = one;
  reader->combined = true;
  advance(reader, word);
  return true;
}

/* How a further term is joined to the last one. */
typedef enum { JOINED_BY_NOTHING, JOINED_BY_HYPHEN, JOINED_BY_WORD } Join;

/* Whether a word of this value counts only if a multiplier follows. */
static bool word_is_pending(const Reader *reader, const Term *last, Decimal value, Join join) {
  if (!less(value, hundred) || less(last->room, decimal_power(5)))
    return reader->digits && join == JOINED_BY_NOTHING && less(value, hundred);
  return true;
}

static bool add_word(Reader *reader, uint32_t node, Join join) {
  const Atoms *atoms = reader->atoms;
  const Atom *word = atoms_find(atoms, node, CLASS_NUMBER);
  Term *last = top(reader);
  Decimal value;
  if (!word || !atom_decimal(atoms, word, CLASS_NUMBER, &value))
    return false;
  if (join == JOINED_BY_WORD && add_tens(reader, word, value))
    return true;
  if (!less(value, last->room) || value.mantissa <= 0 || (join == JOINED_BY_HYPHEN && !less(value, ten)))
    return false;
  return push(reader, value, room_of_word(value), word_is_pending(reader, last, value, join), word);
}

/* "3 hundred and 21", "5 crore 20 lakh": digits after a multiplier, alone only after a small one. */
static bool add_digits(Reader *reader, uint32_t node, Join join) {
  const Atoms *atoms = reader->atoms;
  const Atom *digits = atoms_number(atoms, node);
  Term *last = top(reader);
  Decimal value;
  if (!digits || join == JOINED_BY_HYPHEN || less(last->room, hundred) ||
      !digits_parse(digits->digits, atoms->decimal_comma, &value) || !less(value, last->room) || value.mantissa <= 0)
    return false;
  return push(reader, value, one, join != JOINED_BY_WORD || less(thousand, last->room), digits);
}

/* "ألف ومئة": a further multiplier that is one time itself. */
static bool add_multiplier(Reader *reader, uint32_t node) {
  const Atom *multiplier = atoms_find(reader->atoms, node, CLASS_MULTIPLIER);
  Decimal value;
  return multiplier && multiplier_value(reader->atoms, multiplier, &value) && less(value, top(reader)->room) &&
         push(reader, value, room_of(value, value), false, multiplier);
}

static bool add_joined(Reader *reader) {
  const Atom *join = atoms_find(reader->atoms, reader->node, CLASS_NUMBER_JOIN);
  if (!join)
    return false;
  return add_ratio(reader, join->to) || add_fraction(reader, join->to) || add_word(reader, join->to, JOINED_BY_WORD) ||
         add_digits(reader, join->to, JOINED_BY_WORD) || add_multiplier(reader, join->to);
}

static bool add_adjacent(Reader *reader) {
  if (add_word(reader, reader->node, JOINED_BY_NOTHING) || add_digits(reader, reader->node, JOINED_BY_NOTHING))
    return true;
  uint32_t after = skip_hyphen(reader->atoms, reader->node);
  return after != reader->node && !decimal_compare(top(reader)->room, ten) && add_word(reader, after, JOINED_BY_HYPHEN);
}

/* --- the whole --- */

/* "minus five", "-5"; the dashes of "2023-24" and "-2020-07-01-" are none. */
static bool read_sign(Reader *reader) {
  const Atoms *atoms = reader->atoms;
  const Atom *word = atoms_find(atoms, reader->node, CLASS_NEGATIVE), *dash = atoms_mark(atoms, reader->node, '-');
  const Atom *before = atoms->token_to[reader->node];
  if (word) {
    reader->node = word->to;
    return true;
  }
  const Atom *digits = dash ? atoms_token(atoms, dash->to) : NULL;
  if (!digits || !atom_begins_with_digit(atoms, digits) || digits->space_before ||
      (before && (before->digits || !dash->space_before)))
    return false;
  const Atom *second = atoms_mark(atoms, digits->to, '-');
  if (second && !second->space_before)
    return false;
  reader->node = dash->to;
  return true;
}

static bool begin(Reader *reader) {
  return begin_power(reader) || begin_digits(reader) || begin_addition(reader) || begin_fraction(reader) ||
         begin_article(reader) || begin_word(reader) || begin_point(reader);
}

/* A decimal point word before any digit: "point 77". */
static bool begin_without_whole(Reader *reader) {
  const Atom *point = atoms_find(reader->atoms, reader->node, CLASS_DECIMAL_POINT);
  const Atom *digits = point ? atoms_number(reader->atoms, point->to) : NULL;
  Decimal value;
  if (!digits || !digits_parse_decimals(digits->digits, &value))
    return false;
  return push(reader, value, one, false, digits);
}

static bool go_on(Reader *reader) {
  if (multiply(reader))
    return true;
  return !reader->ended &&
         (add_teen(reader) || divide(reader) || add_decimals(reader) || divide_by_ordinal(reader) ||
          divide_by_number(reader) || divide_by_part(reader) || add_joined(reader) || add_adjacent(reader));
}

/* "45 (forty five)": the same once more in brackets. */
static void read_repetition(const Atoms *atoms, Number *number) {
  const Atom *open = number->simple ? atoms_mark(atoms, number->to, '(') : NULL;
  Number again;
  if (!open || !read(atoms, open->to, true, &again) || decimal_compare(again.value, number->value))
    return;
  const Atom *close = atoms_mark(atoms, again.to, ')');
  if (close) {
    number->to = close->to;
    number->span.end = close->span.end;
  }
}

static void drop_pending(Reader *reader) {
  for (size_t i = 1; i < reader->count; i++)
    if (reader->terms[i].pending)
      roll_back(reader, i);
}

static bool read(const Atoms *atoms, uint32_t node, bool nested, Number *out) {
  Reader reader = {.atoms = atoms, .node = node, .nested = nested};
  Decimal sum;
  bool negative = read_sign(&reader);
  if (!begin(&reader) && !begin_without_whole(&reader))
    return false;
  reader.head = reader.terms[0].value;
  while (go_on(&reader))
    ;
  drop_pending(&reader);
  if (!sum_from(&reader, 0, &sum))
    return false;
  bool plain = reader.count == 1 && !reader.combined && !reader.fraction;
  *out = (Number){.value = sum,
                  .head = plain ? reader.head : sum,
                  .from = node,
                  .to = reader.node,
                  .span = {atoms_begin(atoms, node), reader.end},
                  .digits = reader.digits,
                  .multiplied = reader.multiplied,
                  .simple = reader.atoms_read == 1 && !negative,
                  .fraction = reader.fraction,
                  .room = top(&reader)->room};
  if (negative) {
    out->value.mantissa = -out->value.mantissa;
    out->head.mantissa = -out->head.mantissa;
  }
  return true;
}

bool number_read_part(const Atoms *atoms, uint32_t node, Number *out) { return read(atoms, node, true, out); }

bool number_read(const Atoms *atoms, uint32_t node, Number *out) {
  if (!read(atoms, node, false, out))
    return false;
  read_repetition(atoms, out);
  return true;
}
