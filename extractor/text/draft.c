#include "text/draft.h"

#include <unicode/uchar.h>

#include "text/character.h"

uint32_t draft_sign(const Draft *draft, uint32_t token) {
  const Token *sign = &draft->tokens.items[token];
  return sign->kind == TOKEN_PUNCTUATION ? character_at(draft->document->text, sign->begin, sign->end).code : 0;
}

bool sign_is_terminator(uint32_t code) {
  switch (code) {
  case '.':
  case '?':
  case '!':
  case 0x0964:
  case 0x0965:
  case 0x061F:
  case 0x06D4:
  case 0x2026:
    return true;
  default:
    return false;
  }
}

bool sign_is_closing(uint32_t code) {
  if (code == '"' || code == '\'')
    return true;
  int8_t category = u_charType((UChar32)code);
  return category == U_END_PUNCTUATION || category == U_FINAL_PUNCTUATION;
}
