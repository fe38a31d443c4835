#include "text/language.h"

#include <stdbool.h>
#include <string.h>

#include "text/character.h"
#include "text/cld.h"
#include "text/functionwords.h"

/* So much text tells the language; more costs time only. (Bytes.) */
enum { ENOUGH = 2048 };
/* Less text than this tells nothing. (Letters and the marks on them.) */
enum { FEWEST_LETTERS = 10 };

/* What was counted in the text. */
typedef struct Evidence {
  const char *text;
  size_t length;
  unsigned words, marks, letters[SCRIPT_OTHER + 1];
  unsigned hits[FUNCTIONWORDS_LANGUAGES];       /* Function words of each language. */
  unsigned urdu, pashto, sorani, sindhi, uyghur; /* Letters that, of our scripts' languages, only these write. */
  Script script;
} Evidence;

/* ---- Counting ---- */

static void count_arabic_letter(Evidence *evidence, uint32_t code) {
  switch (code) {
  case 0x0679: case 0x0688: case 0x0691: case 0x06BA: case 0x06BE: case 0x06C1: case 0x06D2: evidence->urdu++; break;
  case 0x067C: case 0x0689: case 0x0693: case 0x0696: case 0x069A: case 0x06BC: case 0x06CD: case 0x06D0: case 0x0681:
  case 0x0685:
    evidence->pashto++;
    break;
  case 0x06CE: case 0x06C6: case 0x06D5: case 0x06B5: case 0x0695: evidence->sorani++; break;
  case 0x067B: case 0x067A: case 0x067D: case 0x0680: case 0x0683: case 0x0684: case 0x068A: case 0x068C: case 0x068F:
  case 0x06AA: case 0x06B1: case 0x06B3: case 0x06BB: case 0x06FD:
    evidence->sindhi++;
    break;
  case 0x06AD: case 0x06C7: evidence->uyghur++; break;
  default: break;
  }
}

typedef struct Word { char bytes[FUNCTIONWORDS_LONGEST]; size_t length; bool too_long; } Word;

static void add_to_word(Word *word, const Evidence *evidence, uint32_t at, uint32_t next) {
  if (word->length + (next - at) > sizeof word->bytes) {
    word->too_long = true;
    return;
  }
  memcpy(word->bytes + word->length, evidence->text + at, next - at);
  if (next - at == 1 && word->bytes[word->length] >= 'A' && word->bytes[word->length] <= 'Z')
    word->bytes[word->length] |= 0x20;
  word->length += next - at;
}

static void end_word(Word *word, Evidence *evidence) {
  uint32_t languages = word->length && !word->too_long ? functionwords_find(word->bytes, word->length) : 0;
  evidence->words += word->length > 0;
  for (unsigned i = 0; languages; i++, languages >>= 1)
    evidence->hits[i] += languages & 1;
  word->length = 0;
  word->too_long = false;
}

static void count(Evidence *evidence) {
  Word word = {.length = 0};
  uint32_t end = (uint32_t)evidence->length, at = 0;
  for (Character c = character_at(evidence->text, 0, end); c.kind;
       at = c.next, c = character_at(evidence->text, at, end)) {
    if (c.kind == CHARACTER_LETTER) {
      evidence->letters[c.script]++;
      if (c.script == SCRIPT_ARABIC)
        count_arabic_letter(evidence, c.code);
    }
    evidence->marks += c.kind == CHARACTER_MARK;
    if (c.kind == CHARACTER_LETTER || (c.kind == CHARACTER_MARK && c.code != 0x200D))
      add_to_word(&word, evidence, at, c.next);
    else
      end_word(&word, evidence);
  }
  end_word(&word, evidence);
}

/* ---- Deciding ---- */

static Script script_of_language(const char *code) {
  static const struct { const char *code; Script script; } table[] = {
      {"hi", SCRIPT_DEVANAGARI}, {"mr", SCRIPT_DEVANAGARI}, {"ne", SCRIPT_DEVANAGARI}, {"sa", SCRIPT_DEVANAGARI},
      {"bho", SCRIPT_DEVANAGARI}, {"mai", SCRIPT_DEVANAGARI}, {"pa", SCRIPT_GURMUKHI}, {"ar", SCRIPT_ARABIC},
      {"fa", SCRIPT_ARABIC}, {"ur", SCRIPT_ARABIC}, {"pnb", SCRIPT_ARABIC}, {"ps", SCRIPT_ARABIC},
      {"ckb", SCRIPT_ARABIC}, {"sd", SCRIPT_ARABIC}, {"ug", SCRIPT_ARABIC}};
  for (size_t i = 0; i < sizeof table / sizeof *table; i++)
    if (!strcmp(table[i].code, code))
      return table[i].script;
  return SCRIPT_LATIN;
}

static unsigned hits_of(const Evidence *evidence, const char *code) {
  for (unsigned i = 0; i < FUNCTIONWORDS_LANGUAGES; i++)
    if (!strcmp(functionwords_code(i), code))
      return evidence->hits[i];
  return 0;
}

/* Indonesian and Malay share most function words: the one that has more of its own is not far ahead. */
static bool are_twins(const char *a, const char *b) {
  return (!strcmp(a, "id") && !strcmp(b, "ms")) || (!strcmp(a, "ms") && !strcmp(b, "id"));
}

/* The number of the language with the most function words; `second` is how many the next one has. */
static unsigned best_language(const Evidence *evidence, unsigned *second) {
  unsigned best = 0;
  *second = 0;
  for (unsigned i = 1; i < FUNCTIONWORDS_LANGUAGES; i++)
    if (evidence->hits[i] > evidence->hits[best])
      best = i;
  for (unsigned i = 0; i < FUNCTIONWORDS_LANGUAGES; i++)
    if (i != best && !are_twins(functionwords_code(i), functionwords_code(best)) && evidence->hits[i] > *second)
      *second = evidence->hits[i];
  return best;
}

/* Names are written in Latin letters within any script, so a quarter of other letters decides, unless the Latin ones are
   more and make sentences themselves. */
static Script script_of(const Evidence *evidence) {
  unsigned all = 0, second, latin = evidence->letters[SCRIPT_LATIN];
  Script best = SCRIPT_OTHER;
  for (Script script = SCRIPT_LATIN; script <= SCRIPT_OTHER; script++)
    all += evidence->letters[script];
  for (Script script = SCRIPT_DEVANAGARI; script <= SCRIPT_ARABIC; script++)
    if (evidence->letters[script] > evidence->letters[best])
      best = script;
  if (all + evidence->marks < FEWEST_LETTERS)
    return SCRIPT_COMMON;
  if (evidence->letters[best] * 4 < all)
    return SCRIPT_LATIN;
  unsigned most = best_language(evidence, &second);
  bool sentences = script_of_language(functionwords_code(most)) == SCRIPT_LATIN && evidence->hits[most] >= 3;
  return latin > evidence->letters[best] && sentences ? SCRIPT_LATIN : best;
}

/* The language whose function words are an eighth of the words, two at least, and half as many again as those of any
   other; or NULL. */
static const char *clear_language(const Evidence *evidence) {
  unsigned second, best = best_language(evidence, &second), hits = evidence->hits[best];
  return hits >= 2 && hits * 8 >= evidence->words && hits * 2 >= second * 3 ? functionwords_code(best) : NULL;
}

/* The only language that has function words in the text, if few; or NULL. */
static const char *sole_language(const Evidence *evidence) {
  unsigned second, best = best_language(evidence, &second);
  return evidence->hits[best] && !second ? functionwords_code(best) : NULL;
}

/* What the detector says; NULL when it cannot tell. Its Indonesian and Malay are checked by function words. */
static const char *detected_language(const Evidence *evidence) {
  bool reliable = false;
  const char *code = cld_identify(evidence->text, evidence->length, &reliable);
  if (!code || !reliable)
    return NULL;
  if (!strcmp(code, "id") || !strcmp(code, "ms"))
    return hits_of(evidence, "ms") > hits_of(evidence, "id") ? "ms" : "id";
  return code;
}

static const char *identify_arabic(const Evidence *evidence) {
  unsigned letters = evidence->letters[SCRIPT_ARABIC];
  if (evidence->uyghur * 50 >= letters)
    return "ug";
  if (evidence->sindhi * 50 >= letters)
    return "sd";
  if (evidence->pashto * 50 >= letters)
    return "ps";
  if (evidence->sorani * 20 >= letters)
    return "ckb";
  if (evidence->urdu * 33 >= letters)
    return hits_of(evidence, "pnb") > hits_of(evidence, "ur") ? "pnb" : "ur";
  return hits_of(evidence, "fa") > hits_of(evidence, "ar") ? "fa" : NULL;
}

/* What a text in this script is in when nothing says otherwise. */
static const char *usual_language(Script script) {
  switch (script) {
  case SCRIPT_DEVANAGARI: return "hi";
  case SCRIPT_GURMUKHI: return "pa";
  case SCRIPT_ARABIC: return "ar";
  default: return "und";
  }
}

static const char *identify(const Evidence *evidence) {
  const char *code = evidence->script == SCRIPT_ARABIC ? identify_arabic(evidence) : NULL;
  if (!code)
    code = clear_language(evidence);
  if (!code && evidence->script != SCRIPT_LATIN)
    code = sole_language(evidence);
  if (!code)
    code = detected_language(evidence);
  if (!code)
    code = sole_language(evidence);
  return code && (evidence->script == SCRIPT_OTHER || script_of_language(code) == evidence->script)
             ? code
             : usual_language(evidence->script);
}

/* Whether the evidence speaks against the likely language: the script does, or function words do, and clearly. */
static bool is_unlikely(const Evidence *evidence, const char *likely) {
  if (script_of_language(likely) != evidence->script)
    return true;
  const char *clear = evidence->script == SCRIPT_ARABIC ? identify_arabic(evidence) : NULL;
  if (!clear)
    clear = clear_language(evidence);
  if (!clear)
    return evidence->words >= 20 && hits_of(evidence, likely) * 12 < evidence->words;
  unsigned hits = hits_of(evidence, clear), expected = hits_of(evidence, likely);
  return strcmp(clear, likely) && script_of_language(clear) == evidence->script && hits >= 3 && hits > 2 * expected;
}

/* Words of another script than the text's are quoted in it and tell nothing of it. */
static void forget_other_scripts(Evidence *evidence) {
  for (unsigned i = 0; i < FUNCTIONWORDS_LANGUAGES; i++)
    if (script_of_language(functionwords_code(i)) != evidence->script)
      evidence->hits[i] = 0;
}

const char *language_identify(const char *text, size_t length, const char *likely) {
  if (length > ENOUGH)
    for (length = ENOUGH; length && ((unsigned char)text[length] & 0xC0) == 0x80;)
      length--;
  Evidence evidence = {.text = text, .length = length};
  count(&evidence);
  evidence.script = script_of(&evidence);
  if (evidence.script == SCRIPT_COMMON)
    return likely ? likely : "und";
  if (evidence.script == SCRIPT_GURMUKHI)
    return "pa";
  forget_other_scripts(&evidence);
  if (likely && strcmp(likely, "und") && !is_unlikely(&evidence, likely))
    return likely;
  const char *code = identify(&evidence);
  return likely && !strcmp(code, "und") && script_of_language(likely) == evidence.script ? likely : code;
}
