#include "text/normalise.h"

#include <stdbool.h>
#include <stdint.h>

#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/ustring.h>
#include <unicode/utf16.h>
#include <unicode/utf8.h>

#include "base/array.h"

typedef ARRAY(UChar) Units;

#define DROPPED 0u

/* ---- One character ---- */

static uint32_t fold_arabic(uint32_t code) {
  if ((code >= 0x0610 && code <= 0x061A) || code == 0x061C || code == 0x0640 || (code >= 0x064B && code <= 0x0652) ||
      (code >= 0x0656 && code <= 0x065F) || code == 0x0670 || (code >= 0x06D6 && code <= 0x06DC) ||
      (code >= 0x06DF && code <= 0x06E4) || code == 0x06E7 || code == 0x06E8 || (code >= 0x06EA && code <= 0x06ED))
    return DROPPED;
  if (code >= 0x0660 && code <= 0x0669)
    return '0' + code - 0x0660;
  if (code >= 0x06F0 && code <= 0x06F9)
    return '0' + code - 0x06F0;
  switch (code) {
  case 0x0622: case 0x0623: case 0x0625: case 0x0671: case 0x0672: case 0x0673: case 0x0675: return 0x0627;
  case 0x0629: return 0x0647;
  case 0x0649: case 0x06CC: return 0x064A;
  case 0x06A9: return 0x0643;
  default: return code;
  }
}

static uint32_t fold_devanagari(uint32_t code) {
  if (code >= 0x0966 && code <= 0x096F)
    return '0' + code - 0x0966;
  switch (code) {
  case 0x0901: return 0x0902;
  case 0x093C: return DROPPED;
  case 0x0929: return 0x0928;
  case 0x0931: return 0x0930;
  case 0x0934: return 0x0933;
  case 0x0958: return 0x0915;
  case 0x0959: return 0x0916;
  case 0x095A: return 0x0917;
  case 0x095B: return 0x091C;
  case 0x095C: return 0x0921;
  case 0x095D: return 0x0922;
  case 0x095E: return 0x092B;
  case 0x095F: return 0x092F;
  default: return code;
  }
}

static uint32_t fold_gurmukhi(uint32_t code) {
  if (code >= 0x0A66 && code <= 0x0A6F)
    return '0' + code - 0x0A66;
  switch (code) {
  case 0x0A01: case 0x0A70: return 0x0A02;
  case 0x0A3C: case 0x0A71: return DROPPED;
  case 0x0A33: return 0x0A32;
  case 0x0A36: return 0x0A38;
  case 0x0A59: return 0x0A16;
  case 0x0A5A: return 0x0A17;
  case 0x0A5B: return 0x0A1C;
  case 0x0A5E: return 0x0A2B;
  default: return code;
  }
}

static uint32_t fold_sign(uint32_t code) {
  if (code >= 0x2000 && code <= 0x200A)
    return ' ';
  if ((code >= 0x200B && code <= 0x200F) || (code >= 0x202A && code <= 0x202E) || (code >= 0x2060 && code <= 0x2064) ||
      (code >= 0x2066 && code <= 0x206F) || (code >= 0xFE00 && code <= 0xFE0F))
    return DROPPED;
  if (code >= 0x2010 && code <= 0x2015)
    return '-';
  switch (code) {
  case 0x00AD: case 0xFEFF: return DROPPED;
  case 0x00A0: case 0x202F: case 0x205F: case 0x3000: return ' ';
  case 0x00B4: case 0x02BB: case 0x02BC: case 0x2018: case 0x2019: case 0x201B: case 0x2032: return '\'';
  case 0x2212: return '-';
  default: return code;
  }
}

/* A grave accent by itself is an apostrophe that was typed with the wrong key. */
static uint32_t fold_ascii(uint32_t code) { return code == '`' ? '\'' : code; }

/* The character that stands for `code`, or DROPPED. Case is not folded here. */
static uint32_t fold_character(uint32_t code) {
  if (code < 0x80)
    return fold_ascii(code);
  if (code >= 0x0600 && code <= 0x06FF)
    return fold_arabic(code);
  if (code >= 0x0900 && code <= 0x097F)
    return fold_devanagari(code);
  if (code >= 0x0A00 && code <= 0x0A7F)
    return fold_gurmukhi(code);
  if (code > 0x06FF && u_charType((UChar32)code) == U_DECIMAL_DIGIT_NUMBER)
    return '0' + (uint32_t)u_charDigitValue((UChar32)code);
  return fold_sign(code);
}

/* Whether a character is folded by fold_character() and u_foldCase() alone, whatever stands around it: it neither
   composes with others that are simple nor folds to several characters. */
static bool is_simple(uint32_t code) {
  if (code < 0x0250)
    return code != 0x00B5 && code != 0x00DF && code != 0x0130 && code != 0x0149 && code != 0x01F0;
  if (code >= 0x0600 && code <= 0x06FF)
    return code < 0x0653 || code > 0x0655;
  if (code >= 0x0900 && code <= 0x097F)
    return code < 0x0951 || code > 0x0954;
  return (code >= 0x0A00 && code <= 0x0A7F) || (code >= 0x2000 && code <= 0x20CF);
}

static void append(Buffer *out, uint32_t code) {
  if (code == DROPPED)
    return;
  char bytes[U8_MAX_LENGTH];
  size_t length = 0;
  U8_APPEND_UNSAFE(bytes, length, code);
  buffer_append(out, bytes, length);
}

/* ---- Any text: the long way through UTF-16 ---- */

static bool append_unit(Units *units, uint32_t code) {
  if (!array_reserve(units, 2))
    return false;
  U16_APPEND_UNSAFE(units->items, units->count, code);
  return true;
}

typedef int32_t (*Transform)(const UChar *source, int32_t length, UChar *target, int32_t capacity, UErrorCode *status);

/* Replace `units` by their transform; `scratch` is the memory that it is written to, and the two change places. */
static bool transform(Units *units, Units *scratch, Transform function) {
  for (size_t wanted = units->count + units->count / 4 + 16;;) {
    UErrorCode status = U_ZERO_ERROR;
    scratch->count = 0;
    if (!array_reserve(scratch, wanted))
      return false;
    int32_t length =
        function(units->items, (int32_t)units->count, scratch->items, (int32_t)scratch->capacity, &status);
    if (status == U_BUFFER_OVERFLOW_ERROR) {
      wanted = (size_t)length + 1;
      continue;
    }
    if (U_FAILURE(status))
      return false;
    scratch->count = (size_t)length;
    Units result = *scratch;
    *scratch = *units;
    *units = result;
    return true;
  }
}

static int32_t decompose(const UChar *source, int32_t length, UChar *target, int32_t capacity, UErrorCode *status) {
  return unorm2_normalize(unorm2_getNFDInstance(status), source, length, target, capacity, status);
}

static int32_t compose(const UChar *source, int32_t length, UChar *target, int32_t capacity, UErrorCode *status) {
  return unorm2_normalize(unorm2_getNFCInstance(status), source, length, target, capacity, status);
}

static int32_t fold_case(const UChar *source, int32_t length, UChar *target, int32_t capacity, UErrorCode *status) {
  return u_strFoldCase(target, capacity, source, length, U_FOLD_CASE_DEFAULT, status);
}

/* UTF-16 of the text, in which ligatures, presentation forms and full-width forms (all from U+FB00) are taken apart. */
static bool read_units(const uint8_t *bytes, size_t length, Units *units) {
  UErrorCode status = U_ZERO_ERROR;
  const UNormalizer2 *compatibility = unorm2_getNFKCInstance(&status);
  for (size_t i = 0; i < length;) {
    UChar32 code;
    U8_NEXT_OR_FFFD(bytes, i, length, code);
    UChar forms[32];
    int32_t count = code >= 0xFB00 && code <= 0xFFEF ? unorm2_getDecomposition(compatibility, code, forms, 32, &status)
                                                     : -1;
    if (count < 0 && !append_unit(units, (uint32_t)code))
      return false;
    for (int32_t k = 0; k < count; k++)
      if (!append_unit(units, forms[k]))
        return false;
  }
  return U_SUCCESS(status);
}

/* Fold the characters of decomposed text in place. Hamza and madda above or below an alef go: that is the bare alef. */
static void fold_units(Units *units) {
  uint32_t base = 0;
  size_t count = 0;
  for (size_t i = 0; i < units->count;) {
    UChar32 unit;
    U16_NEXT(units->items, i, units->count, unit);
    uint32_t code = fold_character((uint32_t)unit);
    if (code == DROPPED || (base == 0x0627 && code >= 0x0653 && code <= 0x0655))
      continue;
    if (!u_getCombiningClass((UChar32)code))
      base = code;
    U16_APPEND_UNSAFE(units->items, count, code);
  }
  units->count = count;
}

static bool append_units(const Units *units, Buffer *out) {
  for (size_t i = 0; i < units->count;) {
    UChar32 code;
    U16_NEXT(units->items, i, units->count, code);
    append(out, (uint32_t)code);
  }
  return !out->failed;
}

static bool normalise_any(const uint8_t *bytes, size_t length, Buffer *out) {
  Units units = {0}, scratch = {0};
  bool done = read_units(bytes, length, &units) && transform(&units, &scratch, decompose) &&
              transform(&units, &scratch, fold_case) && transform(&units, &scratch, decompose);
  if (done) {
    fold_units(&units);
    done = transform(&units, &scratch, compose) && append_units(&units, out);
  }
  array_free(&units);
  array_free(&scratch);
  return done;
}

/* ---- Most text: one character at a time ---- */

/* @return How many bytes are simple; their normal form has been appended. */
static size_t normalise_simple(const uint8_t *bytes, size_t length, Buffer *out) {
  enum { MOST_FOR_ONE = 2 };    /* bytes that one becomes: two of Latin fold to three */
  char *to = buffer_reserve(out, length * MOST_FOR_ONE);
  size_t i = 0, count = 0;
  while (to && i < length) {
    size_t next = i;
    UChar32 code;
    U8_NEXT_OR_FFFD(bytes, next, length, code);
    if (code < 0x80) {
      to[count++] = (char)(code >= 'A' && code <= 'Z' ? code + 32 : (UChar32)fold_ascii((uint32_t)code));
    } else if (is_simple((uint32_t)code)) {
      uint32_t folded = fold_character((uint32_t)code);
      folded = folded < 0x0250 ? (uint32_t)u_foldCase((UChar32)folded, U_FOLD_CASE_DEFAULT) : folded;
      if (folded != DROPPED)
        U8_APPEND_UNSAFE(to, count, folded);
    } else {
      break;
    }
    i = next;
  }
  if (to) {
    to[count] = '\0';
    out->length += count;
  }
  return i;
}

RapporteurStatus normalise(const char *bytes, size_t length, Buffer *out) {
  size_t before = out->length;
  if (normalise_simple((const uint8_t *)bytes, length, out) < length) {
    if (out->failed)
      return RAPPORTEUR_ERROR_MEMORY;
    out->length = before;
    if (out->bytes)
      out->bytes[before] = '\0';
    if (!normalise_any((const uint8_t *)bytes, length, out))
      return RAPPORTEUR_ERROR_MEMORY;
  }
  return out->failed ? RAPPORTEUR_ERROR_MEMORY : RAPPORTEUR_OK;
}
