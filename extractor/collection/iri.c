#include "collection/iri.h"

#include <ctype.h>
#include <string.h>

#include <nettle/sha2.h>

#include "lexicon/lattice.h"

void iri_hash(const char *text, size_t length, char out[IRI_HASH_DIGITS + 1]) {
  static const char digits[] = "0123456789abcdef";
  struct sha256_ctx context;
  uint8_t digest[SHA256_DIGEST_SIZE];
  sha256_init(&context);
  sha256_update(&context, length, (const uint8_t *)text);
  sha256_digest(&context, sizeof digest, digest);
  for (size_t i = 0; i < IRI_HASH_DIGITS; i++)
    out[i] = digits[i % 2 ? digest[i / 2] & 15 : digest[i / 2] >> 4];
  out[IRI_HASH_DIGITS] = '\0';
}

static void append_lower(const char *text, Buffer *out) {
  for (; *text; text++)
    buffer_char(out, (char)tolower((unsigned char)*text));
}

void iri_hashed(const char *kind, const char *text, size_t length, Buffer *out) {
  char hash[IRI_HASH_DIGITS + 1];
  iri_hash(text, length, hash);
  append_lower(kind, out);
  buffer_char(out, '-');
  buffer_text(out, hash);
}

void iri_document(const char *digest, Buffer *out) {
  buffer_text(out, "document-");
  buffer_append(out, digest, strnlen(digest, IRI_HASH_DIGITS));
}

const char *iri_comparison(uint8_t comparison) {
  static const char *const names[] = {
      [COMPARISON_MORE] = "more than", [COMPARISON_LESS] = "less than", [COMPARISON_ABOUT] = "about"};
  return comparison < sizeof names / sizeof *names ? names[comparison] : NULL;
}

/* The parts of a plain decimal, without zeros that say nothing. */
typedef struct {
  bool negative;
  const char *whole, *fraction;
  size_t whole_digits, fraction_digits;
} Decimal;

static Decimal read_decimal(const char *value) {
  Decimal decimal = {.negative = *value == '-'};
  decimal.whole = value + (*value == '-' || *value == '+');
  size_t digits = strspn(decimal.whole, "0123456789");
  const char *end = decimal.whole + digits;
  while (digits > 1 && *decimal.whole == '0') {
    decimal.whole++;
    digits--;
  }
  decimal.whole_digits = digits;
  decimal.fraction = end + (*end == '.');
  decimal.fraction_digits = *end == '.' ? strspn(decimal.fraction, "0123456789") : 0;
  while (decimal.fraction_digits && decimal.fraction[decimal.fraction_digits - 1] == '0')
    decimal.fraction_digits--;
  return decimal;
}

static void append_decimal(const Decimal *decimal, const char *minus, const char *point, Buffer *out) {
  if (decimal->negative)
    buffer_text(out, minus);
  if (decimal->whole_digits)
    buffer_append(out, decimal->whole, decimal->whole_digits);
  else
    buffer_char(out, '0');
  if (decimal->fraction_digits) {
    buffer_text(out, point);
    buffer_append(out, decimal->fraction, decimal->fraction_digits);
  }
}

void iri_decimal(const char *value, Buffer *out) {
  Decimal decimal = read_decimal(value);
  append_decimal(&decimal, "-", ".", out);
  if (!decimal.fraction_digits)
    buffer_text(out, ".0");
}

bool iri_integer(const char *value, Buffer *out) {
  Decimal decimal = read_decimal(value);
  if (decimal.fraction_digits || !decimal.whole_digits)
    return false;
  append_decimal(&decimal, "-", ".", out);
  return true;
}

void iri_money(const ArgumentRecord *amount, Buffer *out) {
  static const char *const suffixes[] = {
      [COMPARISON_MORE] = "-more", [COMPARISON_LESS] = "-less", [COMPARISON_ABOUT] = "-about"};
  Decimal decimal = read_decimal(amount->value);
  append_lower(amount->currency, out);
  buffer_char(out, '-');
  append_decimal(&decimal, "minus-", "p", out);
  if (iri_comparison(amount->comparison))
    buffer_text(out, suffixes[amount->comparison]);
}

/* Move the point of `decimal` to the left; @return false when more than three digits would stand behind it, or none
   before. */
static bool append_scaled(const Decimal *decimal, size_t places, Buffer *out) {
  enum { MOST_DECIMALS = 3 };
  if (decimal->fraction_digits || decimal->whole_digits <= places)
    return false;
  size_t before = decimal->whole_digits - places, after = places;
  while (after && decimal->whole[before + after - 1] == '0')
    after--;
  if (after > MOST_DECIMALS)
    return false;
  append_decimal(&(Decimal){decimal->negative, decimal->whole, decimal->whole + before, before, after}, "-", ".", out);
  return true;
}

void iri_money_label(const ArgumentRecord *amount, Buffer *out) {
  static const struct {
    size_t places;
    const char *word;
  } scales[] = {{12, " trillion"}, {9, " billion"}, {6, " million"}};
  const char *comparison = iri_comparison(amount->comparison);
  Decimal decimal = read_decimal(amount->value);
  if (comparison)
    buffer_format(out, "%s ", comparison);
  buffer_format(out, "%s ", amount->currency);
  for (size_t i = 0; i < sizeof scales / sizeof *scales; i++)
    if (append_scaled(&decimal, scales[i].places, out)) {
      buffer_text(out, scales[i].word);
      return;
    }
  append_decimal(&decimal, "-", ".", out);
}
