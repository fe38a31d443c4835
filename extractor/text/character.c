#include "text/character.h"

#include <unicode/uchar.h>
#include <unicode/uscript.h>
#include <unicode/utf8.h>

static Character ascii(uint8_t byte, uint32_t next) {
  Character character = {byte, next, CHARACTER_SIGN, SCRIPT_COMMON, CASE_NONE};
  uint8_t lower = byte | 0x20;
  if (lower >= 'a' && lower <= 'z') {
    character.kind = CHARACTER_LETTER;
    character.script = SCRIPT_LATIN;
    character.letter_case = byte == lower ? CASE_LOWER : CASE_UPPER;
  } else if (byte >= '0' && byte <= '9') {
    character.kind = CHARACTER_DIGIT;
  } else if (byte <= ' ' || byte == 0x7F) {
    character.kind = CHARACTER_SPACE;
  }
  return character;
}

static uint8_t script_of(uint32_t code) {
  if (code >= 0x0900 && code <= 0x097F)
    return SCRIPT_DEVANAGARI;
  if (code >= 0x0A00 && code <= 0x0A7F)
    return SCRIPT_GURMUKHI;
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

static Character beyond_ascii(uint32_t code, uint32_t next) {
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

Character character_at(const char *text, uint32_t at, uint32_t end) {
  if (at >= end)
    return (Character){.next = at};
  if ((uint8_t)text[at] < 0x80)
    return ascii((uint8_t)text[at], at + 1);
  UChar32 code;
  U8_NEXT_OR_FFFD((const uint8_t *)text, at, end, code);
  return beyond_ascii((uint32_t)code, at);
}

Character character_before(const char *text, uint32_t begin, uint32_t at) {
  if (at <= begin)
    return (Character){.next = at};
  int32_t start = (int32_t)at;
  UChar32 code;
  U8_PREV_OR_FFFD((const uint8_t *)text, (int32_t)begin, start, code);
  return code < 0x80 ? ascii((uint8_t)code, at) : beyond_ascii((uint32_t)code, at);
}
