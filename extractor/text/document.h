/** @file document.h  A document: its text, and the text cut into paragraphs, sentences, quotations and tokens. */
#ifndef TEXT_DOCUMENT_H
#define TEXT_DOCUMENT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/sink.h"

/** Half-open range of bytes in a document's text. */
typedef struct Span { uint32_t begin, end; } Span;

/** Does a part of the text lie in another, or is it that? */
static inline bool span_is_in(Span inner, Span outer) { return inner.begin >= outer.begin && inner.end <= outer.end; }

typedef enum { TOKEN_WORD, TOKEN_NUMBER, TOKEN_PUNCTUATION } TokenKind;

/** Scripts that matter to names and clitics; everything else is SCRIPT_OTHER, digits and signs are SCRIPT_COMMON. */
typedef enum { SCRIPT_COMMON, SCRIPT_LATIN, SCRIPT_DEVANAGARI, SCRIPT_GURMUKHI, SCRIPT_ARABIC, SCRIPT_OTHER } Script;

/** How a word is written. Scripts without case have CASE_NONE. */
typedef enum { CASE_NONE, CASE_LOWER, CASE_TITLE, CASE_UPPER, CASE_MIXED } LetterCase;

/** The smallest piece of text: a word, a number, or one punctuation mark or symbol.
    Hyphens, slashes and currency signs are tokens of their own ("co-founder" is three tokens, "US$5m" is US $ 5 m);
    "2.0", "1,500" and "3:30" are one number. Letters and digits without a space between them stay one word when a cased
    letter comes first or the word has an upper-case letter ("GPT4", "8x7B"). A number followed directly by lower-case
    letters or by another script splits ("5m" is 5 m, "1mg" is 1 mg, "15को" is 15 को), and so do letters without case
    before a number ("و15" is و 15) and amounts ("$7B" is $ 7 B, "1.5M" is 1.5 M, "Rp500" is Rp 500, "USD20" is USD 20);
    an English possessive is split off ("Acme's" is Acme 's, with either apostrophe); a change of script splits.
    Initials with full stops ("U.S.", "e.g.") and names of sites ("example.com") are one word. */
typedef struct Token {
  uint32_t begin, end;          /**< Bytes of the document's text. */
  uint8_t kind;                 /**< TokenKind */
  uint8_t script;               /**< Script of the first letter. */
  uint8_t letter_case;          /**< LetterCase */
  bool space_before;            /**< White space or a line break stands before it. */
} Token;

/** A quotation: text between paired quotation marks within one paragraph. Two single marks side by side are one double
    mark; a quotation that goes on in the next paragraph, which opens with the same mark, ends without one. */
typedef struct Quote {
  uint32_t first_token, end_token;   /**< The tokens of the marks are the first and the last of these (end exclusive). */
  Span content;                      /**< The bytes between the marks. */
} Quote;

/** The bullet or number of an item of a list is in none. */
typedef struct Sentence {
  uint32_t first_token, end_token;
  uint32_t paragraph;           /**< Index of its paragraph. */
  Span span;                    /**< From its first to its last token. */
} Sentence;

typedef struct Paragraph {
  Span span;
  uint32_t first_sentence, end_sentence;
  const char *language;         /**< BCP 47 code, borrowed from static storage; "und" when unknown. */
  bool title;                   /**< The document's headline, or a heading within it. */
} Paragraph;

/** A document. Everything it points to lives in its arena. */
typedef struct Document {
  Arena arena;
  const char *id;               /**< Given by the input (NDJSON `id`), or NULL. */
  const char *source;           /**< File name or URL as given; "-" for standard input. */
  const char *title;            /**< Null-terminated, or NULL. */
  const char *date;             /**< ISO 8601 date of the document if known ("2024-11-07"), or NULL. */
  const char *language;         /**< BCP 47; static storage. "und" when it cannot be told. */
  const char *text;             /**< Valid UTF-8, null-terminated, NUL bytes inside replaced by U+FFFD. */
  uint32_t length;              /**< Bytes of text. */
  char digest[65];              /**< SHA-256 of the text, lower-case hexadecimal. */
  Token *tokens; uint32_t token_count;
  Sentence *sentences; uint32_t sentence_count;
  Paragraph *paragraphs; uint32_t paragraph_count;
  Quote *quotes; uint32_t quote_count;        /**< In text order; may nest. */
  uint32_t *codepoints;         /**< Code points before every 64th byte; see document_codepoint(). */
} Document;

/** What an input says of a document besides its text; every member may be NULL. */
typedef struct DocumentHints { const char *id, *source, *title, *date, *language; } DocumentHints;

/** Largest text that is taken, in bytes: offsets are 32 bits wide. */
#define DOCUMENT_LARGEST ((size_t)1 << 30)

/** What a word says of a full stop. */
typedef enum {
  STOP_ENDS,            /**< Nothing. */
  STOP_ABBREVIATES,     /**< One right behind it does not end a sentence. */
  STOP_LETTERED         /**< A letter behind it is one of a series ("Series A") and not somebody's initial. */
} StopUse;

/** What `word` (normalised, see normalise.h) of `language` says of a full stop. */
typedef StopUse (*StopUseOf)(void *user, const char *language, const char *word, size_t length);

/**
   Make a document of `length` bytes of UTF-8, which are copied: date and title found, languages identified, cut into
   paragraphs, sentences, quotes and tokens.

   Bytes that are not valid UTF-8 become U+FFFD with one warning to `sink`, naming the source.

   @param hints Borrowed; what is not NULL there is believed rather than guessed.
   @param stop_use May be NULL.
   @param[out] out Owned by the caller (document_free()); NULL on failure.
   @return RAPPORTEUR_OK, RAPPORTEUR_ERROR_LIMIT or RAPPORTEUR_ERROR_MEMORY.
*/
RapporteurStatus document_new(const char *text, size_t length, const DocumentHints *hints, StopUseOf stop_use,
                              void *user, Sink *sink, Document **out);
void document_free(Document *document);

/** Index of the first quotation that opens at the token or later; quote_count if none does. */
uint32_t document_quote_from(const Document *document, uint32_t token);

/** The first paragraph below the headline; the last one if all are titles. */
uint32_t document_lead(const Document *document);

/** Does a paragraph begin as an item of a list: with a dash, bullet or number, behind which its first sentence begins? */
bool document_is_item(const Document *document, uint32_t paragraph);

/** The offset in code points of byte offset `byte`. */
uint32_t document_codepoint(const Document *document, uint32_t byte);

#endif
