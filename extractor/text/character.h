/** @file character.h  What the cutting of text has to know of one character. */
#ifndef TEXT_CHARACTER_H
#define TEXT_CHARACTER_H

#include <stdbool.h>
#include <stdint.h>

#include "text/document.h"

/** What a character does to the word that it stands in or beside. */
typedef enum {
  CHARACTER_NONE,       /**< The end of the text. */
  CHARACTER_SPACE,      /**< White space, line breaks and controls. */
  CHARACTER_INVISIBLE,  /**< Bidirectional marks, soft hyphens and the like: neither seen nor separating. */
  CHARACTER_LETTER,
  CHARACTER_MARK,       /**< Vowel signs, nukta, harakat, joiners: stays with what stands before it. */
  CHARACTER_DIGIT,      /**< A decimal digit of any script. */
  CHARACTER_NUMERAL,    /**< Any other numeral: one half, superscript two. */
  CHARACTER_SIGN        /**< Punctuation and symbols. */
} CharacterKind;

typedef struct Character {
  uint32_t code;
  uint32_t next;        /**< Offset of the byte after it. */
  uint8_t kind;         /**< CharacterKind */
  uint8_t script;       /**< Script of a letter; SCRIPT_COMMON for what is shared by scripts. */
  uint8_t letter_case;  /**< CASE_LOWER, CASE_UPPER (title case too) or CASE_NONE. */
} Character;

/** The character at byte `at`, which is before `end` and no ASCII character. */
Character character_beyond_ascii(const char *text, uint32_t at, uint32_t end);

static inline Character character_of_ascii(uint8_t byte, uint32_t next) {
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

/** The character at byte `at`, which may be `end`. Bytes that are not UTF-8 are U+FFFD. */
static inline Character character_at(const char *text, uint32_t at, uint32_t end) {
  if (at >= end)
    return (Character){0, at, CHARACTER_NONE, SCRIPT_COMMON, CASE_NONE};
  return (uint8_t)text[at] < 0x80 ? character_of_ascii((uint8_t)text[at], at + 1)
                                  : character_beyond_ascii(text, at, end);
}

/** The character that ends right before byte `at`, not looking before `begin`. */
Character character_before(const char *text, uint32_t begin, uint32_t at);

/** Apostrophes as they are typed, the closing single quotation mark among them. */
static inline bool character_is_apostrophe(uint32_t code) {
  return code == '\'' || code == 0x2019 || code == 0x02BC;
}

#endif
