#include "graph/canonical.h"

#include <ctype.h>
#include <string.h>
#include <unicode/unorm2.h>
#include <unicode/ustring.h>

enum { LONGEST_TEXT = 1 << 28, LONGEST_TAG = 255 };

/* --- Characters --------------------------------------------------------------------------------------------------- */

static bool is_alpha(char byte) { return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z'); }
static bool is_digit(char byte) { return byte >= '0' && byte <= '9'; }

/* The highest byte of a text tells most of what is needed: below 0x80 all is ASCII, below 0xCC all is below U+0300,
   where every text is in NFC. */
enum { FIRST_NOT_ASCII = 0x80, FIRST_PERHAPS_NOT_NFC = 0xCC };

static unsigned char highest_byte(const char *text, size_t length) {
  unsigned char highest = 0;
  for (size_t i = 0; i < length; i++)
    if ((unsigned char)text[i] > highest)
      highest = (unsigned char)text[i];
  return highest;
}

static bool is_utf8(const char *text, size_t length) {
  UErrorCode error = U_ZERO_ERROR;
  int32_t units;
  u_strFromUTF8(NULL, 0, &units, text, (int32_t)length, &error);
  return error == U_BUFFER_OVERFLOW_ERROR || U_SUCCESS(error);
}

static RapporteurStatus check_text(const char *text, size_t length, const char **complaint) {
  if (length >= LONGEST_TEXT) {
    *complaint = "is too long";
    return RAPPORTEUR_ERROR_LIMIT;
  }
  if (highest_byte(text, length) >= FIRST_NOT_ASCII && !is_utf8(text, length)) {
    *complaint = "is not valid UTF-8";
    return RAPPORTEUR_ERROR_UTF8;
  }
  return RAPPORTEUR_OK;
}

const char *canonical_text(const char *text, size_t length, Arena *arena) {
  if (highest_byte(text, length) < FIRST_PERHAPS_NOT_NFC)
    return text;
  UErrorCode error = U_ZERO_ERROR;
  const UNormalizer2 *nfc = unorm2_getNFCInstance(&error);
  int32_t units = 0, composed = 0;
  UChar *wide = arena_alloc(arena, (length + 1) * sizeof *wide);
  if (!wide)
    return NULL;
  u_strFromUTF8(wide, (int32_t)length + 1, &units, text, (int32_t)length, &error);
  if (unorm2_spanQuickCheckYes(nfc, wide, units, &error) == units)
    return U_SUCCESS(error) ? text : NULL;
  /* In NFC no text is more than three times as long, neither in UTF-16 nor in UTF-8 (Unicode Standard Annex #15). */
  UChar *normal = arena_alloc(arena, ((size_t)units * 3 + 1) * sizeof *normal);
  char *out = arena_alloc(arena, length * 3 + 1);
  if (!normal || !out)
    return NULL;
  composed = unorm2_normalize(nfc, wide, units, normal, units * 3 + 1, &error);
  u_strToUTF8(out, (int32_t)length * 3 + 1, NULL, normal, composed, &error);
  return U_SUCCESS(error) ? out : NULL;
}

/* --- IRIs --------------------------------------------------------------------------------------------------------- */

static RapporteurStatus check_iri(const char *iri, const char **complaint) {
  size_t length = strlen(iri), scheme = 0;
  RapporteurStatus status = check_text(iri, length, complaint);
  if (status)
    return status;
  while (is_alpha(iri[scheme]) || (scheme && (is_digit(iri[scheme]) || (iri[scheme] && strchr("+-.", iri[scheme])))))
    scheme++;
  if (!scheme || iri[scheme] != ':') {
    *complaint = "is not an absolute IRI";
    return RAPPORTEUR_ERROR_RDF;
  }
  for (size_t i = 0; i < length; i++)
    if ((unsigned char)iri[i] <= ' ' || iri[i] == 0x7f || strchr("<>\"{}|^`\\", iri[i])) {
      *complaint = "has a character that an IRI cannot have";
      return RAPPORTEUR_ERROR_RDF;
    }
  return RAPPORTEUR_OK;
}

/* --- Languages ---------------------------------------------------------------------------------------------------- */

/* A well-formed tag in lower case, in the arena. Returns false when memory is out; *lower is NULL when ill-formed. */
static bool lower_tag(const char *tag, Arena *arena, const char **lower) {
  *lower = NULL;
  char *copy = arena_copy(arena, tag, strlen(tag));
  if (!copy)
    return false;
  size_t subtag = 0;
  bool first = true;
  for (char *byte = copy; *byte; byte++) {
    if (*byte == '-') {
      if (!subtag)
        return true;
      subtag = 0;
      first = false;
    } else if (!(is_alpha(*byte) || (!first && is_digit(*byte))) || ++subtag > 8) {
      return true;
    }
    *byte = (char)tolower((unsigned char)*byte);
  }
  if (subtag && strlen(copy) <= LONGEST_TAG)
    *lower = copy;
  return true;
}

/* --- Numbers ------------------------------------------------------------------------------------------------------ */

/* A number without its superfluous zeros. */
typedef struct Digits {
  bool negative, point;
  const char *whole, *fraction;
  int whole_length, fraction_length;
  const char *rest; /* What follows the number. */
} Digits;

static bool read_digits(const char *text, Digits *digits) {
  *digits = (Digits){.negative = *text == '-'};
  text += *text == '-' || *text == '+';
  const char *begin = text;
  while (is_digit(*text))
    text++;
  const char *point = text;
  digits->point = *text == '.';
  text += digits->point;
  digits->fraction = text;
  while (is_digit(*text))
    text++;
  digits->rest = text;
  if (text - begin - digits->point == 0)
    return false;
  while (begin < point && *begin == '0')
    begin++;
  while (text > digits->fraction && text[-1] == '0')
    text--;
  digits->whole = begin;
  digits->whole_length = (int)(point - begin);
  digits->fraction_length = (int)(text - digits->fraction);
  digits->negative = digits->negative && (digits->whole_length || digits->fraction_length);
  return true;
}

/* The canonical spellings. They are in the arena or static, "" if the text is not a value of the datatype, and NULL
   when memory is out. */

static const char *canonical_integer(const char *text, Arena *arena) {
  Digits digits;
  if (!read_digits(text, &digits) || digits.point || *digits.rest)
    return "";
  return arena_format(arena, "%s%.*s", digits.negative ? "-" : "", digits.whole_length ? digits.whole_length : 1,
                      digits.whole_length ? digits.whole : "0");
}

static const char *canonical_decimal(const char *text, Arena *arena) {
  Digits digits;
  if (!read_digits(text, &digits) || *digits.rest)
    return "";
  return arena_format(arena, "%s%.*s.%.*s", digits.negative ? "-" : "", digits.whole_length ? digits.whole_length : 1,
                      digits.whole_length ? digits.whole : "0", digits.fraction_length ? digits.fraction_length : 1,
                      digits.fraction_length ? digits.fraction : "0");
}

static const char *canonical_boolean(const char *text, Arena *arena) {
  (void)arena;
  if (!strcmp(text, "true") || !strcmp(text, "1"))
    return "true";
  return !strcmp(text, "false") || !strcmp(text, "0") ? "false" : "";
}

static const char *canonical_double(const char *text, Arena *arena) {
  if (!strcmp(text, "INF") || !strcmp(text, "-INF") || !strcmp(text, "NaN"))
    return arena_copy(arena, text, strlen(text));
  Digits digits;
  if (!read_digits(text, &digits))
    return "";
  if (!*digits.rest)
    return arena_format(arena, "%sE0", text);
  const char *exponent = digits.rest + 1;
  exponent += *exponent == '-' || *exponent == '+';
  if ((*digits.rest != 'E' && *digits.rest != 'e') || !*exponent || exponent[strspn(exponent, "0123456789")])
    return "";
  return arena_format(arena, "%.*sE%s", (int)(digits.rest - text), text, digits.rest + 1);
}

static const struct {
  const char *name;
  const char *(*canonical)(const char *text, Arena *arena);
  bool bare; /* Turtle writes it so. */
  const char *complaint;
} datatypes[] = {
    {"integer", canonical_integer, true, "is not a valid xsd:integer"},
    {"decimal", canonical_decimal, true, "is not a valid xsd:decimal"},
    {"boolean", canonical_boolean, true, "is not a valid xsd:boolean"},
    {"double", canonical_double, false, "is not a valid xsd:double"},
    {"float", canonical_double, false, "is not a valid xsd:float"},
};
enum { DATATYPES = sizeof datatypes / sizeof *datatypes };

const char *canonical_xsd_name(const char *datatype) {
  const size_t length = sizeof NAMESPACE_XSD - 1;
  return datatype && !strncmp(datatype, NAMESPACE_XSD, length) ? datatype + length : NULL;
}

static int datatype_number(const char *datatype) {
  const char *name = canonical_xsd_name(datatype);
  for (int i = 0; name && i < DATATYPES; i++)
    if (!strcmp(name, datatypes[i].name))
      return i;
  return -1;
}

bool canonical_is_bare(const char *text, const char *datatype, Arena *scratch) {
  int number = datatype_number(datatype);
  if (number < 0 || !datatypes[number].bare)
    return false;
  arena_reset(scratch);
  const char *canonical = datatypes[number].canonical(text, scratch);
  return canonical && *canonical && !strcmp(canonical, text);
}

/* --- Literals ----------------------------------------------------------------------------------------------------- */

static RapporteurStatus canonical_tag(const Term *term, Arena *arena, Term *out, const char **complaint) {
  if (!lower_tag(term->language, arena, &out->language))
    return RAPPORTEUR_ERROR_MEMORY;
  out->datatype = NULL;
  bool other_datatype = term->datatype && strcmp(term->datatype, NAMESPACE_RDF "langString") != 0;
  *complaint = other_datatype ? "has both a language and a datatype" : "has a language tag that is not well-formed";
  return out->language && !other_datatype ? RAPPORTEUR_OK : RAPPORTEUR_ERROR_RDF;
}

static RapporteurStatus canonical_value(const Term *term, IllTyped ill_typed, Arena *arena, Term *out,
                                        const char **complaint) {
  RapporteurStatus status = check_iri(term->datatype, complaint);
  const char *name = canonical_xsd_name(term->datatype);
  if (name && !strcmp(name, "string"))
    out->datatype = NULL;
  int number = datatype_number(term->datatype);
  if (status || number < 0)
    return status;
  const char *text = datatypes[number].canonical(term->text, arena);
  if (!text)
    return RAPPORTEUR_ERROR_MEMORY;
  if (*text)
    out->text = text;
  *complaint = datatypes[number].complaint;
  return *text || ill_typed == ILL_TYPED_KEPT ? RAPPORTEUR_OK : RAPPORTEUR_ERROR_RDF;
}

static RapporteurStatus canonical_literal(const Term *term, IllTyped ill_typed, Arena *arena, Term *out,
                                          const char **complaint) {
  size_t length = strlen(term->text);
  RapporteurStatus status = check_text(term->text, length, complaint);
  if (status)
    return status;
  out->text = canonical_text(term->text, length, arena);
  if (!out->text)
    return RAPPORTEUR_ERROR_MEMORY;
  if (term->language)
    return canonical_tag(term, arena, out, complaint);
  return term->datatype ? canonical_value(term, ill_typed, arena, out, complaint) : RAPPORTEUR_OK;
}

RapporteurStatus canonical_term(const Term *term, IllTyped ill_typed, Arena *arena, Term *out, const char **complaint) {
  *out = *term;
  *complaint = NULL;
  if (term->kind == TERM_IRI)
    return check_iri(term->text, complaint);
  return canonical_literal(term, ill_typed, arena, out, complaint);
}
