/** @file html.h  The article in a web page. */
#ifndef TEXT_HTML_H
#define TEXT_HTML_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buffer.h"
#include "rapporteur.h"

/** An article without the menus around it. The buffers are null-terminated or empty (`bytes` may be NULL). */
typedef struct Article {
  Buffer text; /**< A paragraph a block, blank lines between them. */
  Buffer title, date, language;
} Article;

enum { HTML_CHARSET_SIZE = 64 };

/** Whether a file's first bytes are those of a web page. */
bool html_is_page(const char *bytes, size_t length);

/** The charset that a page declares in its first bytes, "" when it declares none. */
void html_charset(const char *bytes, size_t length, char charset[HTML_CHARSET_SIZE]);

/**
   Read a page.
   @param utf8 Borrowed; its own declaration of a charset is passed over.
   @param[out] out Zero-initialised by the caller; freed with article_free().
   @return RAPPORTEUR_OK, RAPPORTEUR_ERROR_INPUT when it cannot be parsed, or RAPPORTEUR_ERROR_MEMORY.
*/
RapporteurStatus html_read(const char *utf8, size_t length, Article *out);
void article_free(Article *article);

#endif
