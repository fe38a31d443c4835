#include <unicode/utf8.h>

#include "text/character.h"
#include "text/draft.h"

/* A line wrapped by hand is about as wide as a page of typing; a paragraph is not, again and again. */
enum { NARROWEST_WRAP = 50, WIDEST_WRAP = 100, FEWEST_WRAPPED = 3 };

/* A line without the white space around it; empty when it is blank. */
typedef struct Line {
  Span span;
  uint32_t next;      /* Offset of the line after it. */
  uint32_t last_sign; /* Its last character. */
} Line;

static bool is_blank(const Line *line) { return line->span.begin == line->span.end; }

/* The length of the line break at byte `at`, 0 if there is none: one of ASCII's, U+0085, U+2028 or U+2029. */
static uint32_t line_break_at(const Document *document, uint32_t at) {
  const uint8_t *bytes = (const uint8_t *)document->text + at;
  if (bytes[0] >= '\n' && bytes[0] <= '\r')
    return 1;
  if (bytes[0] == 0xC2)
    return bytes[1] == 0x85 ? 2 : 0;
  return bytes[0] == 0xE2 && bytes[1] == 0x80 && (bytes[2] | 1) == 0xA9 ? 3 : 0;
}

static bool is_unseen(Character c) { return c.kind == CHARACTER_SPACE || c.kind == CHARACTER_INVISIBLE; }

/* Take white space and what cannot be seen off both ends of the line. */
static void trim(const Document *document, Line *line) {
  Character c = character_at(document->text, line->span.begin, line->span.end);
  for (; is_unseen(c); c = character_at(document->text, c.next, line->span.end))
    line->span.begin = c.next;
  c = character_before(document->text, line->span.begin, line->span.end);
  for (; is_unseen(c); c = character_before(document->text, line->span.begin, line->span.end))
    line->span.end -= U8_LENGTH(c.code);
  line->last_sign = c.code;
}

static Line line_at(const Document *document, uint32_t at) {
  Line line = {{at, document->length}, document->length, 0};
  for (uint32_t end = at; end < document->length; end++) {
    uint32_t length = line_break_at(document, end);
    if (!length)
      continue;
    line.span.end = end;
    line.next = end + length;
    break;
  }
  trim(document, &line);
  return line;
}

/* Whether lines are wrapped by hand: nearly all that another line follows directly are of one width, and most of them
   end in the middle of a sentence. */
static bool is_wrapped(const Document *document) {
  uint32_t inner = 0, wide = 0, open = 0;
  Line line = line_at(document, 0);
  while (line.next < document->length) {
    Line next = line_at(document, line.next);
    if (!is_blank(&line) && !is_blank(&next)) {
      uint32_t width = document_codepoint(document, line.span.end) - document_codepoint(document, line.span.begin);
      inner++;
      wide += width >= NARROWEST_WRAP && width <= WIDEST_WRAP;
      open += !sign_is_terminator(line.last_sign) && !sign_is_closing(line.last_sign);
    }
    line = next;
  }
  return inner >= FEWEST_WRAPPED && wide >= inner - inner / 5 && open > inner / 2;
}

bool paragraphs_cut(Draft *draft) {
  const Document *document = draft->document;
  bool wrapped = is_wrapped(document), joins = false;
  Line line;
  for (uint32_t at = 0; at < document->length; at = line.next) {
    line = line_at(document, at);
    if (is_blank(&line)) {
      joins = false;
    } else if (joins) {
      draft->paragraphs.items[draft->paragraphs.count - 1].span.end = line.span.end;
    } else {
      if (!array_push(&draft->paragraphs, (Paragraph){.span = line.span}))
        return false;
      joins = wrapped;
    }
  }
  return true;
}
