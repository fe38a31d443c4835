#include "facts/names/romanise.h"

#include <stdlib.h>
#include <string.h>

#include <unicode/uchar.h>
#include <unicode/uscript.h>
#include <unicode/ustring.h>
#include <unicode/utf8.h>
#include <unicode/utrans.h>

enum { SCRIPT_COUNT = SCRIPT_OTHER + 1 };

struct Romaniser {
  UTransliterator *by_script[SCRIPT_COUNT];
  UChar *units; /* Work space for one word. */
  int32_t capacity;
};

/* ICU drops the tippi, which is a nasal, and does not know candra a; Arabic's vowel signs and tatweel are written by
   some and not by others. */
static const char *const RULES[SCRIPT_COUNT] = {
    [SCRIPT_COMMON] = ":: Latin-ASCII ; :: Lower ;",
    [SCRIPT_LATIN] = ":: Latin-ASCII ; :: Lower ;",
    [SCRIPT_DEVANAGARI] = "\\u0972 > \\u090D ; :: Devanagari-Latin ; :: NFC ;",
    [SCRIPT_GURMUKHI] = "\\u0A70 > \\u0A02 ; :: Gurmukhi-Latin ; :: NFC ;",
    [SCRIPT_ARABIC] = "[\\u064B-\\u0652\\u0670\\u0640] > ; :: Arabic-Latin ; :: NFC ;",
    [SCRIPT_OTHER] = ":: Any-Latin ; :: Latin-ASCII ; :: Lower ;",
};

Romaniser *romaniser_new(void) { return calloc(1, sizeof(Romaniser)); }

void romaniser_free(Romaniser *romaniser) {
  if (!romaniser)
    return;
  for (size_t i = 0; i < SCRIPT_COUNT; i++)
    if (romaniser->by_script[i])
      utrans_close(romaniser->by_script[i]);
  free(romaniser->units);
  free(romaniser);
}

static UTransliterator *transliterator(Romaniser *romaniser, Script script) {
  if (!romaniser->by_script[script]) {
    UChar id[16], rules[128];
    UErrorCode error = U_ZERO_ERROR;
    UParseError where;
    u_uastrcpy(id, "Rapporteur");
    u_uastrcpy(rules, RULES[script]);
    romaniser->by_script[script] = utrans_openU(id, -1, UTRANS_FORWARD, rules, -1, &where, &error);
  }
  return romaniser->by_script[script];
}

static bool make_room(Romaniser *romaniser, int32_t capacity) {
  if (romaniser->capacity >= capacity)
    return true;
  UChar *grown = realloc(romaniser->units, (size_t)capacity * sizeof *grown);
  if (!grown)
    return false;
  romaniser->units = grown;
  romaniser->capacity = capacity;
  return true;
}

/* Transliterate through UTF-16; the result is at most a few times as long as the word. */
static RapporteurStatus transliterate(Romaniser *romaniser, Script script, const char *word, size_t length,
                                      Buffer *out) {
  enum { LONGEST_WORD = 1 << 16, GROWTH = 8 };
  if (length > LONGEST_WORD)
    length = LONGEST_WORD;
  UTransliterator *with = transliterator(romaniser, script);
  if (!with || !make_room(romaniser, (int32_t)length * GROWTH + GROWTH))
    return RAPPORTEUR_ERROR_MEMORY;
  UErrorCode error = U_ZERO_ERROR;
  int32_t units, bytes;
  u_strFromUTF8WithSub(romaniser->units, romaniser->capacity, &units, word, (int32_t)length, 0xFFFD, NULL, &error);
  int32_t limit = units;
  utrans_transUChars(with, romaniser->units, &units, romaniser->capacity, 0, &limit, &error);
  if (U_FAILURE(error))
    return RAPPORTEUR_ERROR_MEMORY;
  char *latin = malloc((size_t)units * 3 + 1);
  if (!latin)
    return RAPPORTEUR_ERROR_MEMORY;
  u_strToUTF8(latin, units * 3 + 1, &bytes, romaniser->units, units, &error);
  if (U_SUCCESS(error))
    buffer_append(out, latin, (size_t)bytes);
  free(latin);
  return U_FAILURE(error) || out->failed ? RAPPORTEUR_ERROR_MEMORY : RAPPORTEUR_OK;
}

/* The vowels of ISO 15919 as ICU writes them. */
static bool is_vowel(UChar32 c) {
  static const UChar32 vowels[] = {'a', 'e', 'i', 'o', 'u', 0x101, 0x103, 0x113, 0x115, 0x12B, 0x14D, 0x14F, 0x16B};
  for (size_t i = 0; i < sizeof vowels / sizeof *vowels; i++)
    if (vowels[i] == c)
      return true;
  return false;
}

/* One letter of ISO 15919, its combining marks and aspiration taken together. */
typedef struct {
  uint32_t begin, end;
  bool vowel, schwa;
} Letter;

enum { MOST_LETTERS = 128 };

static size_t cut_letters(const char *latin, size_t length, Letter *letters) {
  size_t count = 0;
  for (size_t at = 0; at < length;) {
    size_t begin = at;
    UChar32 c;
    U8_NEXT(latin, at, length, c);
    bool mark = c >= 0x300 && c < 0x370, aspiration = c == 'h' && count && !letters[count - 1].vowel;
    if (count && (mark || aspiration)) {
      letters[count - 1].end = (uint32_t)at;
      continue;
    }
    if (count == MOST_LETTERS)
      return 0;
    letters[count++] = (Letter){(uint32_t)begin, (uint32_t)at, is_vowel(c), c == 'a'};
  }
  return count;
}

/* Of "ai" and "au" the a is not inherent. */
static bool is_inherent(const char *latin, const Letter *letters, size_t count, size_t i) {
  if (!letters[i].schwa || letters[i].end - letters[i].begin != 1)
    return false;
  return i + 1 == count || !letters[i + 1].vowel || latin[letters[i + 1].begin] == '\'';
}

/* The inherent vowel is silent at the end of a word, and between VC and CV: karīma is karim, mēhatā is mehta. */
static void drop_schwas(const char *latin, size_t length, Buffer *out) {
  Letter letters[MOST_LETTERS];
  size_t count = cut_letters(latin, length, letters);
  bool silent[MOST_LETTERS] = {false};
  if (!count) {
    buffer_append(out, latin, length);
    return;
  }
  for (size_t i = count; i-- > 2;) {
    if (!is_inherent(latin, letters, count, i) || letters[i - 1].vowel)
      continue;
    bool last = i + 1 == count;
    bool between = i > 2 && letters[i - 2].vowel && i + 2 < count && !letters[i + 1].vowel && letters[i + 2].vowel &&
                   !silent[i + 2];
    silent[i] = last || between;
  }
  for (size_t i = 0; i < count; i++)
    if (!silent[i])
      buffer_append(out, latin + letters[i].begin, letters[i].end - letters[i].begin);
}

static RapporteurStatus romanise_indic(Romaniser *romaniser, Script script, const char *word, size_t length,
                                       Buffer *out) {
  Buffer latin = {0};
  RapporteurStatus status = transliterate(romaniser, script, word, length, &latin);
  if (!status)
    drop_schwas(latin.bytes ? latin.bytes : "", latin.length, out);
  buffer_free(&latin);
  return status ? status : out->failed ? RAPPORTEUR_ERROR_MEMORY : RAPPORTEUR_OK;
}

static bool is_ascii(const char *word, size_t length) {
  for (size_t i = 0; i < length; i++)
    if ((unsigned char)word[i] >= 0x80)
      return false;
  return true;
}

RapporteurStatus romanise_word(Romaniser *romaniser, Script script, const char *word, size_t length, Buffer *out) {
  if (script == SCRIPT_DEVANAGARI || script == SCRIPT_GURMUKHI)
    return romanise_indic(romaniser, script, word, length, out);
  if (script == SCRIPT_ARABIC || !is_ascii(word, length))
    return transliterate(romaniser, script, word, length, out);
  for (size_t i = 0; i < length; i++)
    buffer_char(out, (char)u_tolower((UChar32)word[i]));
  return out->failed ? RAPPORTEUR_ERROR_MEMORY : RAPPORTEUR_OK;
}

static Script script_of(UChar32 c) {
  UErrorCode error = U_ZERO_ERROR;
  switch (uscript_getScript(c, &error)) {
  case USCRIPT_LATIN:
    return SCRIPT_LATIN;
  case USCRIPT_DEVANAGARI:
    return SCRIPT_DEVANAGARI;
  case USCRIPT_GURMUKHI:
    return SCRIPT_GURMUKHI;
  case USCRIPT_ARABIC:
    return SCRIPT_ARABIC;
  case USCRIPT_COMMON:
  case USCRIPT_INHERITED:
    return SCRIPT_COMMON;
  default:
    return SCRIPT_OTHER;
  }
}

/* Apostrophes, and the signs that join or do not join letters, stand inside words. */
static bool is_inside(UChar32 c) {
  return c == '\'' || c == 0x2018 || c == 0x2019 || c == 0x200C || c == 0x200D || c == 0x2BC || c == 0x2BF;
}

static bool is_word(UChar32 c) { return u_isalnum(c) || (U_GET_GC_MASK(c) & U_GC_M_MASK); }

bool romanise_next_word(const char *text, size_t *at, Span *word, Script *script) {
  bool found = false;
  *script = SCRIPT_COMMON;
  while (text[*at]) {
    size_t begin = *at;
    UChar32 c;
    U8_NEXT(text, *at, SIZE_MAX, c);
    if (c < 0 || !(is_word(c) || (found && is_inside(c)))) {
      if (found)
        return true;
      continue;
    }
    if (!found)
      *word = (Span){(uint32_t)begin, 0};
    if (*script == SCRIPT_COMMON)
      *script = script_of(c);
    word->end = (uint32_t)*at;
    found = true;
  }
  return found;
}

bool romanise_is_latin(const char *text) {
  Span word;
  Script script;
  bool found = false;
  for (size_t at = 0; romanise_next_word(text, &at, &word, &script);) {
    if (script != SCRIPT_LATIN && script != SCRIPT_COMMON)
      return false;
    found = found || script == SCRIPT_LATIN;
  }
  return found;
}
