#include "text/character.h"
#include "text/draft.h"

/* A line wrapped by hand is about as wide as a page of typing; a paragraph is not, again and again. */
enum { NARROWEST_WRAP = 50, WIDEST_WRAP = 100, FEWEST_WRAPPED = 3 };

/* A line without the white space around it; empty when it is blank. */
typedef struct Line {
  Span span;
  uint32_t next;        /* Offset of the line after it. */
  uint32_t last_sign;   /* Its last character. */
} Line;

static bool is_line_break(uint32_t code) {
  return (code >= '\n' && code <= '\r') || code == 0x85 || code == 0x2028 || code == 0x2029;
}

static bool is_blank(const Line *line) { return line->span.begin == line->span.end; }

static Line line_at(const Document *document, uint32_t at) {
  Line line = {{at, at}, at, 0};
  while (line.next < document->length) {
    uint32_t begin = line.next;
    Character c = character_at(document->text, begin, document->length);
    line.next = c.next;
    if (is_line_break(c.code))
      break;
    if (c.kind == CHARACTER_SPACE || c.kind == CHARACTER_INVISIBLE)
      continue;
    if (is_blank(&line))
      line.span.begin = begin;
    line.span.end = c.next;
    line.last_sign = c.code;
  }
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
