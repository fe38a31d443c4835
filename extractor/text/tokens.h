/** @file tokens.h  Cutting text into tokens. */
#ifndef TEXT_TOKENS_H
#define TEXT_TOKENS_H

#include "base/array.h"
#include "text/document.h"

typedef ARRAY(Token) Tokens;

/**
   Append the tokens of the bytes [begin, end) of `text` (valid UTF-8). White space gives no token. The same function cuts
   documents and the literals of rules, so that they can meet.
   @return false when memory is out.
*/
bool tokens_cut(const char *text, uint32_t begin, uint32_t end, Tokens *out);

/** Is a token of the text a question mark of any script that packs use? */
bool tokens_is_question_mark(const char *text, const Token *token);

/** Is it a colon, or a dash with a space behind it, with which a heading ends that is run into its paragraph? `end`:
    behind the paragraph's last token. */
bool tokens_ends_heading(const char *text, const Token *token, const Token *end);

#endif
