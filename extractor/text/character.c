#include "text/character.h"

#include <unicode/uchar.h>
#include <unicode/uscript.h>
#include <unicode/utf8.h>

/* The kinds of the characters of our scripts' blocks, a digit each: what kind_of() says of them, which a test compares. */
static const char arabic[] =
    "2222227777777777444444444447277733333333333333333333333333333333"
    "3333333333344444444444444444444455555555557777334333333333333333"
    "3333333333333333333333333333333333333333333333333333333333333333"
    "3333333333333333333373444444427444444334474444335555555555333773";
static const char devanagari[] =
    "4444333333333333333333333333333333333333333333333333333333444344"
    "4444444444444444344444443333333333447755555555557333333333333333";
static const char gurmukhi[] =
    "7444733333377773377333333333333333333333373333333733733733774744"
    "4447777447744477747777777333373777777755555555554433347777777777";

static Character of_block(uint32_t code, uint32_t next, const char *kinds, Script script) {
  uint8_t kind = (uint8_t)(kinds[code & 0xFF] - '0');
  return (Character){code, next, kind, kind == CHARACTER_LETTER ? script : SCRIPT_COMMON, CASE_NONE};
}

static uint8_t script_of(uint32_t code) {
  UErrorCode status = U_ZERO_ERROR;
  switch (uscript_getScript((UChar32)code, &status)) {
  case USCRIPT_COMMON:
  case USCRIPT_INHERITED: return SCRIPT_COMMON;
  case USCRIPT_LATIN: return SCRIPT_LATIN;
  case USCRIPT_DEVANAGARI: return SCRIPT_DEVANAGARI;
  case USCRIPT_GURMUKHI: return SCRIPT_GURMUKHI;
  case USCRIPT_ARABIC: return SCRIPT_ARABIC;
  default: return SCRIPT_OTHER;
  }
}

static CharacterKind kind_of_format(uint32_t code) {
  switch (code) {
  case 0x200B: return CHARACTER_SPACE;
  case 0x200C:
  case 0x200D: return CHARACTER_MARK;
  default: return CHARACTER_INVISIBLE;
  }
}

static CharacterKind kind_of(uint32_t code, int8_t category) {
  switch (category) {
  case U_UPPERCASE_LETTER:
  case U_LOWERCASE_LETTER:
  case U_TITLECASE_LETTER:
  case U_MODIFIER_LETTER:
  case U_OTHER_LETTER:
  case U_LETTER_NUMBER: return CHARACTER_LETTER;
  case U_NON_SPACING_MARK:
  case U_ENCLOSING_MARK:
  case U_COMBINING_SPACING_MARK: return CHARACTER_MARK;
  case U_DECIMAL_DIGIT_NUMBER: return CHARACTER_DIGIT;
  case U_OTHER_NUMBER: return CHARACTER_NUMERAL;
  case U_SPACE_SEPARATOR:
  case U_LINE_SEPARATOR:
  case U_PARAGRAPH_SEPARATOR:
  case U_CONTROL_CHAR: return CHARACTER_SPACE;
  case U_FORMAT_CHAR: return kind_of_format(code);
  default: return CHARACTER_SIGN;
  }
}

static Character of_code(uint32_t code, uint32_t next) {
  if (code >= 0x0900 && code <= 0x097F)
    return of_block(code, next, devanagari, SCRIPT_DEVANAGARI);
  if (code >= 0x0A00 && code <= 0x0A7F)
    return of_block(code, next, gurmukhi, SCRIPT_GURMUKHI);
  if (code >= 0x0600 && code <= 0x06FF && code != 0x0640)
    return of_block(code, next, arabic, SCRIPT_ARABIC);
  int8_t category = u_charType((UChar32)code);
  Character character = {code, next, (uint8_t)kind_of(code, category), SCRIPT_COMMON, CASE_NONE};
  if (character.kind == CHARACTER_LETTER) {
    character.script = script_of(code);
    if (category == U_UPPERCASE_LETTER || category == U_TITLECASE_LETTER)
      character.letter_case = CASE_UPPER;
    else if (category == U_LOWERCASE_LETTER)
      character.letter_case = CASE_LOWER;
  }
  return character;
}

Character character_beyond_ascii(const char *text, uint32_t at, uint32_t end) {
  UChar32 code;
  U8_NEXT_OR_FFFD((const uint8_t *)text, at, end, code);
  return of_code((uint32_t)code, at);
}

Character character_before(const char *text, uint32_t begin, uint32_t at) {
  if (at <= begin)
    return (Character){.next = at};
  int32_t start = (int32_t)at;
  UChar32 code;
  U8_PREV_OR_FFFD((const uint8_t *)text, (int32_t)begin, start, code);
  return code < 0x80 ? character_of_ascii((uint8_t)code, at) : of_code((uint32_t)code, at);
}
