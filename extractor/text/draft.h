/** @file draft.h  A document while it is being cut into its parts. */
#ifndef TEXT_DRAFT_H
#define TEXT_DRAFT_H

#include "base/array.h"
#include "base/buffer.h"
#include "text/document.h"
#include "text/tokens.h"

/** What the parts of a document are collected in; all functions here return false only when memory is out. */
typedef struct Draft {
  Document *document;           /**< Has its text, code points and language already. */
  Tokens tokens;
  ARRAY(Paragraph) paragraphs;
  ARRAY(Sentence) sentences;
  ARRAY(Quote) quotes;
  StopUseOf stop_use;           /**< May be NULL. */
  void *user;
  Buffer word;                  /**< Scratch for the word that the callback is asked about. */
  bool failed;                  /**< Memory was out where no function could say so. */
  bool danda;                   /**< The text ends sentences with dandas, so that a full stop may mean less. */
} Draft;

/** Which tokens a paragraph has. */
typedef struct TokenRange { uint32_t first, end; } TokenRange;

/** The paragraphs' spans: a line each, or, where lines are wrapped by hand, what stands between blank lines. */
bool paragraphs_cut(Draft *draft);

/** The quotations of one paragraph. One that is not closed reaches to its end if `continuation`, the first character of
    the next paragraph, is the mark that opened it. */
bool quotes_find(Draft *draft, TokenRange range, uint32_t continuation);

/** The sentences of a paragraph, whose quotations are those from `first_quote` on. */
bool sentences_cut(Draft *draft, uint32_t paragraph, TokenRange range, size_t first_quote);

/** The date that a document bears near its beginning. */
typedef struct Dateline {
  char date[11];        /**< "2024-11-07", or "" when it bears none. */
  bool alone;           /**< `paragraph` holds hardly more than the date, so that it is no headline. */
  uint32_t paragraph;
} Dateline;

bool dateline_find(const Draft *draft, Dateline *out);

/** The code point of a punctuation mark, 0 for other tokens. */
uint32_t draft_sign(const Draft *draft, uint32_t token);

/** Whether a full stop, question mark, danda or the like. */
bool sign_is_terminator(uint32_t code);

/** Whether a bracket or quotation mark that closes. */
bool sign_is_closing(uint32_t code);

#endif
