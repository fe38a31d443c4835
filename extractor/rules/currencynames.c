#include "rules/currencynames.h"

#include <string.h>
#include <unicode/ucurr.h>
#include <unicode/ustring.h>

enum { CODE_LENGTH = 3, LONGEST_NAME = 128 };

/* A few names are longer than a phrase may be: they are left out. */
static RapporteurStatus add_name(Lexicon *lexicon, Tag currency, const UChar *wide, int32_t wide_length,
                                 const char *code) {
  char name[LONGEST_NAME];
  int32_t length = 0;
  UErrorCode error = U_ZERO_ERROR;
  u_strToUTF8(name, LONGEST_NAME, &length, wide, wide_length, &error);
  if (U_FAILURE(error) || !memchr(name, ' ', (size_t)length) || memchr(name, '(', (size_t)length))
    return RAPPORTEUR_OK;
  uint32_t value = lexicon_value(lexicon, code, CODE_LENGTH);
  if (!value)
    return RAPPORTEUR_ERROR_MEMORY;
  RapporteurStatus status = lexicon_add(lexicon, name, (size_t)length, (Reading){.tag = currency, .value = value});
  return status == RAPPORTEUR_ERROR_LIMIT ? RAPPORTEUR_OK : status;
}

static RapporteurStatus add_currency(Lexicon *lexicon, Tag currency, const char *language, const char *code) {
  static const char *const counts[] = {"one", "other"};
  UChar wide[CODE_LENGTH + 1];
  RapporteurStatus status = RAPPORTEUR_OK;
  u_charsToUChars(code, wide, CODE_LENGTH + 1);
  for (int i = 0; !status && i < 2; i++) {
    int32_t length = 0;
    UBool choice;
    UErrorCode error = U_ZERO_ERROR;
    const UChar *name = ucurr_getPluralName(wide, language, &choice, counts[i], &length, &error);
    if (U_SUCCESS(error) && error != U_USING_DEFAULT_WARNING)
      status = add_name(lexicon, currency, name, length, code);
  }
  return status;
}

RapporteurStatus currencynames_add(Lexicon *lexicon, const char *language) {
  Tag currency = lexicon_tag(lexicon, "Currency");
  UErrorCode error = U_ZERO_ERROR;
  UEnumeration *codes = ucurr_openISOCurrencies(UCURR_COMMON | UCURR_NON_DEPRECATED, &error);
  RapporteurStatus status = RAPPORTEUR_OK;
  const char *code;
  int32_t length;
  while (currency && !status && U_SUCCESS(error) && (code = uenum_next(codes, &length, &error)))
    status = length == CODE_LENGTH ? add_currency(lexicon, currency, language, code) : RAPPORTEUR_OK;
  uenum_close(codes);
  return status;
}
