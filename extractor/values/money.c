#include "values/money.h"

#include <ctype.h>
#include <string.h>

#include "values/numberwords.h"
#include "values/subunits.h"

typedef struct Reader {
  const Atoms *atoms;
  const CurrencyContext *currencies;
} Reader;

static bool is_text(const Atoms *atoms, const Atom *atom, const char *text) {
  size_t length = strlen(text);
  return atom->span.end - atom->span.begin == length && !memcmp(atoms->text + atom->span.begin, text, length);
}

/* --- currencies --- */

static bool is_bare_dollar(const Reader *reader, const Atom *currency) { return is_text(reader->atoms, currency, "$"); }

/* "USD", or "USD 1e6" for words such as "MUSD": the code, and how many of it the word stands for; or several codes, as
   of "dinar", of which the document tells the right one. */
static bool set_code(const Reader *reader, const Atom *currency, char code[4], Decimal *factor) {
  const char *value = is_bare_dollar(reader, currency) ? reader->currencies->dollar
                                                       : atom_value(reader->atoms, currency, CLASS_CURRENCY);
  bool several = currency_next(value);
  value = currency_choose(reader->currencies->clues, reader->currencies->document, reader->currencies->sentence, value);
  size_t length = several ? 3 : strlen(value);
  *factor = decimal_from_integer(1);
  if (length < 3 || (length > 3 && (value[3] != ' ' || !decimal_parse(value + 4, length - 4, factor))))
    return false;
  memcpy(code, value, 3);
  code[3] = '\0';
  return true;
}

/* Is the word an ISO code in small letters that is a word too ("all", "try", "top")? Those codes are capitals. */
static bool is_small_code(const Atoms *atoms, const Atom *currency) {
  const char *text = atoms->text + currency->span.begin, *code = atom_value(atoms, currency, CLASS_CURRENCY);
  if (currency->letter_case == CASE_UPPER || currency->span.end - currency->span.begin != 3 || strlen(code) != 3)
    return false;
  char small[3];
  for (int i = 0; i < 3; i++) {
    if (toupper((unsigned char)text[i]) != code[i])
      return false;
    small[i] = (char)tolower((unsigned char)code[i]);
  }
  return lexicon_common(atoms->lexicon, small, sizeof small) != COMMON_NOT;
}

/* "B $5m" is a round and a sign, "a $5m deal" an article and a sign: no "B$" or "A$". Text that spaces all its signs is
   another matter ("C $ 5 million"). */
static bool is_letter_and_sign(const Atoms *atoms, const Atom *currency) {
  const char *text = atoms->text + currency->span.begin;
  const Atom *next = atoms_token(atoms, currency->to);
  return currency->script == SCRIPT_LATIN && currency->span.end - currency->span.begin == 3 && text[1] == ' ' &&
         (atoms_find(atoms, currency->from, CLASS_NUMBER_ARTICLE) || (next && !next->space_before));
}

static const Atom *find_currency(const Atoms *atoms, uint32_t node) {
  const Atom *currency = atoms_find(atoms, node, CLASS_CURRENCY);
  return currency && !is_small_code(atoms, currency) && !is_letter_and_sign(atoms, currency) ? currency : NULL;
}

/* "Dhs", "KSh": letters without a vowel. */
static bool is_abbreviation(const Atoms *atoms, const Atom *word) {
  for (uint32_t i = word->span.begin; i < word->span.end; i++)
    if (strchr("aeiou", tolower((unsigned char)atoms->text[i])))
      return false;
  return true;
}

/* May it stand before its number? Signs and abbreviations may; in scripts with case, names may not ("won 5 games", "Euro
   2024"), unless they have a capital inside a sentence and the number is multiplied ("for Rupees 500 crore"). */
static bool may_precede(const Atoms *atoms, const Atom *currency, const Atom *digits, const Number *number) {
  uint32_t length = currency->span.end - currency->span.begin;
  unsigned char last = (unsigned char)atoms->text[currency->span.end - 1];
  if (currency->piece)
    return false;
  if (!digits->space_before || currency->script != SCRIPT_LATIN || currency->letter_case == CASE_UPPER || length <= 2 ||
      !isalpha(last) || is_abbreviation(atoms, currency))
    return true;
  return number->multiplied && currency->letter_case == CASE_TITLE && currency->from;
}

/* A sign directly before further digits is theirs: "2 $5 coupons", "3 USD50 cards"; not in "10 $ 30 cents". */
static bool belongs_to_next(const Atoms *atoms, const Atom *currency) {
  const Atom *next = atoms_number(atoms, currency->to);
  return next && !(next->space_before && atoms_find(atoms, next->to, CLASS_SUBUNIT)) &&
         (!currency->letters || (currency->space_before && !next->space_before));
}

static void extend(Money *money, uint32_t to, uint32_t end) {
  money->to = to;
  money->span.end = end;
}

/* --- the currency first --- */

/* The token with which a number in figures begins: "5", or the point of ".5". */
static const Atom *find_figures(const Atoms *atoms, uint32_t node) {
  const Atom *digits = atoms_number(atoms, node);
  const Atom *point = digits ? NULL : atoms_mark(atoms, node, atoms->decimal_comma ? ',' : '.');
  return point && !point->space_before && atoms_number(atoms, point->to) ? point : digits;
}

/* "R10 million", "N5bn": one letter is a currency only against figures that are multiplied ("N95", "R 2"). */
static bool is_doubtful_letter(const Atom *currency, const Atom *digits, const Number *number) {
  return currency->letters && currency->span.end - currency->span.begin == 1 &&
         (digits->space_before || !number->multiplied);
}

/* The currency once more after the number: "Rs 5 crore rupees", "$20 million AUD", "$5 US". */
static void read_second_currency(const Reader *reader, const Atom *first, Money *money) {
  const Atom *second = find_currency(reader->atoms, money->to);
  char code[4];
  Decimal factor;
  if (!second || atoms_number(reader->atoms, second->to) || !set_code(reader, second, code, &factor))
    return;
  bool specific = is_bare_dollar(reader, first) && code[2] == 'D'; /* the codes of all dollars end in D */
  if (!specific && strcmp(code, money->currency))
    return;
  memcpy(money->currency, code, 4);
  extend(money, second->to, second->span.end);
}

/* "₹30L", "INR 300 Kr": a multiplier that is one only of some currencies, whose codes stand behind its value. */
static void read_multiplier_of_currency(const Atoms *atoms, Money *money) {
  const Atom *multiplier = atoms_find(atoms, money->to, CLASS_BOUND_MULTIPLIER);
  const char *value = multiplier ? atom_value(atoms, multiplier, CLASS_BOUND_MULTIPLIER) : "",
             *codes = strchr(value, ' ');
  Decimal factor;
  if (money->number.multiplied || !codes || !strstr(codes, money->currency) ||
      !decimal_parse(value, (size_t)(codes - value), &factor) ||
      !decimal_multiply(money->number.value, factor, &money->number.value) ||
      !decimal_multiply(money->value, factor, &money->value))
    return;
  money->number.multiplied = true;
  money->number.span.end = multiplier->span.end;
  extend(money, multiplier->to, multiplier->span.end);
}

/* "$-500": a dash against both. */
static const Atom *find_minus(const Atoms *atoms, uint32_t node) {
  const Atom *dash = atoms_mark(atoms, node, '-'), *digits = dash ? atoms_number(atoms, dash->to) : NULL;
  const Atom *sign = atoms->token_to[node];
  return digits && !dash->space_before && !digits->space_before && sign && !sign->letters ? dash : NULL;
}

static bool read_currency_first(const Reader *reader, uint32_t node, Money *out) {
  const Atoms *atoms = reader->atoms;
  const Atom *currency = find_currency(atoms, node);
  Decimal factor;
  if (!currency || !set_code(reader, currency, out->currency, &factor))
    return false;
  const Atom *sign = atoms_find(atoms, currency->to, CLASS_CURRENCY); /* "usd$ 15" */
  uint32_t next = sign && !sign->space_before ? sign->to : currency->to;
  const Atom *minus = find_minus(atoms, next), *digits = find_figures(atoms, minus ? minus->to : next);
  if (!digits || !number_read(atoms, minus ? minus->to : next, &out->number) ||
      !(may_precede(atoms, currency, digits, &out->number) || next != currency->to) ||
      is_doubtful_letter(currency, digits, &out->number) || !decimal_multiply(out->number.value, factor, &out->value))
    return false;
  out->span = (Span){currency->span.begin, out->number.span.end};
  out->to = out->number.to;
  out->sign_first = true;
  read_multiplier_of_currency(atoms, out);
  read_second_currency(reader, currency, out);
  subunits_add(atoms, out);
  if (minus)
    out->value.mantissa = -out->value.mantissa;
  return true;
}

/* --- the number first --- */

/* The "/-" that ends a price: "1,500/- रुपये". */
static uint32_t skip_price_mark(const Atoms *atoms, uint32_t node) {
  const Atom *slash = atoms_mark(atoms, node, '/'), *dash = slash ? atoms_mark(atoms, slash->to, '-') : NULL;
  return dash && !slash->space_before && !dash->space_before ? dash->to : node;
}

/* The currency after a number: " euros", "-yen", " [euros]". `*to` and `*end` become where it ends. */
static const Atom *currency_after(const Atoms *atoms, uint32_t node, uint32_t *to, uint32_t *end) {
  node = skip_price_mark(atoms, node);
  const Atom *square = atoms_mark(atoms, node, '['), *open = square ? square : atoms_mark(atoms, node, '(');
  const Atom *dash = atoms_mark(atoms, node, '-');
  const Atom *currency = find_currency(atoms, open ? open->to : dash && !dash->space_before ? dash->to : node);
  if (!currency)
    return NULL;
  if (currency->letters && currency->span.end - currency->span.begin == 1)
    return NULL;
  const Atom *close = open ? atoms_mark(atoms, currency->to, square ? ']' : ')') : NULL;
  if (open ? !close : belongs_to_next(atoms, currency))
    return NULL;
  *to = close ? close->to : currency->to;
  *end = close ? close->span.end : currency->span.end;
  return currency;
}

/* "75 USD million" */
static void read_late_multiplier(const Atoms *atoms, Money *money) {
  const Atom *multiplier = atoms_find(atoms, money->to, CLASS_BOUND_MULTIPLIER);
  Decimal factor;
  if (money->number.multiplied || !multiplier || !atom_decimal(atoms, multiplier, CLASS_BOUND_MULTIPLIER, &factor) ||
      !decimal_multiply(money->value, factor, &money->value))
    return;
  money->number.multiplied = true;
  extend(money, multiplier->to, multiplier->span.end);
}

static bool read_number_first(const Reader *reader, uint32_t node, Money *out) {
  const Atoms *atoms = reader->atoms;
  uint32_t to, end;
  if (!number_read(atoms, node, &out->number))
    return false;
  /* "half [of] [a] dollar" */
  uint32_t after = out->number.fraction ? numberword_skip_of(atoms, out->number.to) : out->number.to;
  const Atom *currency = currency_after(atoms, after, &to, &end);
  out->value = out->number.value;
  out->span = out->number.span;
  if (!currency)
    return subunits_read(atoms, &out->number, reader->currencies->dollar, out);
  Decimal factor;
  if (!set_code(reader, currency, out->currency, &factor) || !decimal_multiply(out->value, factor, &out->value))
    return false;
  extend(out, to, end);
  read_late_multiplier(atoms, out);
  subunits_add(atoms, out);
  return true;
}

/* "He paid a dollar."; but "83.2 rupees a dollar", "a dollar bond" */
static bool read_article_first(const Reader *reader, uint32_t node, Money *out) {
  const Atoms *atoms = reader->atoms;
  const Atom *article = atoms_find(atoms, node, CLASS_NUMBER_ARTICLE), *before = atoms->token_to[node];
  const Atom *currency = article ? find_currency(atoms, article->to) : NULL;
  bool rate = before && (before->digits || atoms->ending[node].before & CLASS_BIT(CLASS_CURRENCY));
  Decimal factor;
  if (!currency || rate || !currency->letters || !number_pauses(atoms, currency->to) ||
      !set_code(reader, currency, out->currency, &factor))
    return false;
  out->value = out->number.value = factor;
  out->span = (Span){article->span.begin, currency->span.end};
  out->to = currency->to;
  return true;
}

/* "-$5 million", "minus $5 million" */
static bool read_negative(const Reader *reader, uint32_t node, Money *out) {
  const Atoms *atoms = reader->atoms;
  const Atom *word = atoms_find(atoms, node, CLASS_NEGATIVE), *dash = atoms_mark(atoms, node, '-');
  const Atom *sign = word ? word : dash, *next = sign ? atoms_token(atoms, sign->to) : NULL;
  bool against = dash && next && !next->space_before && (dash->space_before || !atoms->token_to[node]);
  if (!sign || (!word && !against) || !read_currency_first(reader, sign->to, out))
    return false;
  out->value.mantissa = -out->value.mantissa;
  out->span.begin = sign->span.begin;
  return true;
}

bool money_read(const Atoms *atoms, uint32_t node, const CurrencyContext *currencies, Money *out) {
  Reader reader = {atoms, currencies};
  *out = (Money){.currency = ""};
  return read_currency_first(&reader, node, out) || read_negative(&reader, node, out) ||
         read_number_first(&reader, node, out) || read_article_first(&reader, node, out) ||
         subunits_read_first(atoms, node, currencies->dollar, out);
}
