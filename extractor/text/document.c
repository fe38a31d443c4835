#include <stdlib.h>
#include <string.h>

#include <nettle/sha2.h>
#include <unicode/utf8.h>

#include "text/character.h"
#include "text/draft.h"
#include "text/language.h"

enum { CODEPOINT_STEP = 64, LONGEST_TITLE = 200, LONGEST_HEADING = 120 };

static const char REPLACEMENT[] = "\xEF\xBF\xBD";

/* ---- Text ---- */

/* Whether the text can stand as it is; otherwise `length` and `repaired` are its size and faults when it is repaired.
 */
static bool is_sound(const uint8_t *text, size_t *length, size_t *invalid) {
  size_t size = 0, nulls = 0;
  *invalid = 0;
  for (size_t i = 0; i < *length;) {
    if (text[i] && text[i] < 0x80) {
      i++;
      size++;
      continue;
    }
    size_t before = i;
    UChar32 code;
    U8_NEXT(text, i, *length, code);
    *invalid += code < 0;
    nulls += code == 0;
    size += code > 0 ? i - before : sizeof REPLACEMENT - 1;
  }
  *length = size;
  return !*invalid && !nulls;
}

static char *repair(Arena *arena, const uint8_t *text, size_t length, size_t size) {
  char *repaired = arena_alloc(arena, size + 1), *to = repaired;
  for (size_t i = 0; repaired && i < length;) {
    size_t before = i;
    UChar32 code;
    U8_NEXT(text, i, length, code);
    size_t bytes = code > 0 ? i - before : sizeof REPLACEMENT - 1;
    memcpy(to, code > 0 ? (const char *)text + before : REPLACEMENT, bytes);
    to += bytes;
  }
  return repaired;
}

static RapporteurStatus take_text(Document *document, const char *text, size_t length, Sink *sink) {
  size_t size = length, invalid = 0;
  const char *name = document->source;
  if (length > DOCUMENT_LARGEST)
    return sink_error(sink, RAPPORTEUR_ERROR_LIMIT, name, "text of %zu bytes is too large", length);
  bool sound = is_sound((const uint8_t *)text, &size, &invalid);
  if (size > DOCUMENT_LARGEST)
    return sink_error(sink, RAPPORTEUR_ERROR_LIMIT, name, "text of %zu bytes is too large", size);
  document->text = sound ? arena_copy(&document->arena, text, length)
                         : repair(&document->arena, (const uint8_t *)text, length, size);
  if (!document->text)
    return sink_memory(sink);
  document->length = (uint32_t)size;
  if (invalid)
    sink_warning(sink, name, "%zu byte sequence%s not valid UTF-8, replaced by U+FFFD", invalid,
                 invalid == 1 ? " is" : "s are");
  return RAPPORTEUR_OK;
}

static void digest(Document *document) {
  struct sha256_ctx context;
  uint8_t bytes[SHA256_DIGEST_SIZE];
  sha256_init(&context);
  sha256_update(&context, document->length, (const uint8_t *)document->text);
  sha256_digest(&context, sizeof bytes, bytes);
  for (size_t i = 0; i < sizeof bytes; i++) {
    document->digest[2 * i] = "0123456789abcdef"[bytes[i] >> 4];
    document->digest[2 * i + 1] = "0123456789abcdef"[bytes[i] & 15];
  }
}

static bool is_lead(char byte) { return ((uint8_t)byte & 0xC0) != 0x80; }

static uint32_t count_leads(const char *bytes, uint32_t length) {
  uint32_t count = 0;
  for (uint32_t i = 0; i < length; i++)
    count += is_lead(bytes[i]);
  return count;
}

static bool index_codepoints(Document *document) {
  document->codepoints = arena_alloc(&document->arena, (document->length / CODEPOINT_STEP + 1) * sizeof(uint32_t));
  if (!document->codepoints)
    return false;
  uint32_t count = 0;
  for (uint32_t step = 0; step <= document->length / CODEPOINT_STEP; step++) {
    uint32_t begin = step * CODEPOINT_STEP, rest = document->length - begin;
    document->codepoints[step] = count;
    count += count_leads(document->text + begin, rest < CODEPOINT_STEP ? rest : CODEPOINT_STEP);
  }
  return true;
}

uint32_t document_lead(const Document *document) {
  uint32_t lead = 0;
  while (lead + 1 < document->paragraph_count && document->paragraphs[lead].title)
    lead++;
  return lead;
}

bool document_is_item(const Document *document, uint32_t paragraph) {
  const Paragraph *item = &document->paragraphs[paragraph];
  return item->span.begin < document->sentences[item->first_sentence].span.begin;
}

uint32_t document_quote_from(const Document *document, uint32_t token) {
  uint32_t low;
  array_search(low, document->quote_count, i, document->quotes[i].first_token < token);
  return low;
}

uint32_t document_codepoint(const Document *document, uint32_t byte) {
  uint32_t step = byte / CODEPOINT_STEP, begin = step * CODEPOINT_STEP;
  return document->codepoints[step] + count_leads(document->text + begin, byte - begin);
}

/* ---- Parts ---- */

static bool cut_paragraph(Draft *draft, uint32_t index) {
  Paragraph *paragraph = &draft->paragraphs.items[index];
  const Document *document = draft->document;
  TokenRange range = {(uint32_t)draft->tokens.count, 0};
  size_t first_quote = draft->quotes.count;
  uint32_t continuation = 0;
  paragraph->language = language_identify(document->text + paragraph->span.begin,
                                          paragraph->span.end - paragraph->span.begin, document->language);
  if (index + 1 < draft->paragraphs.count)
    continuation = character_at(document->text, paragraph[1].span.begin, document->length).code;
  if (!tokens_cut(document->text, paragraph->span.begin, paragraph->span.end, &draft->tokens))
    return false;
  range.end = (uint32_t)draft->tokens.count;
  return quotes_find(draft, range, continuation) && sentences_cut(draft, index, range, first_quote);
}

/* ---- Headings ---- */

static uint32_t width_of(const Document *document, Span span) {
  return document_codepoint(document, span.end) - document_codepoint(document, span.begin);
}

/* The mark at a paragraph's end, before marks and brackets that close; 0 if a word is there. */
static uint32_t last_sign(const Draft *draft, const Paragraph *paragraph) {
  if (paragraph->first_sentence == paragraph->end_sentence)
    return 0;
  uint32_t first = draft->sentences.items[paragraph->first_sentence].first_token;
  uint32_t token = draft->sentences.items[paragraph->end_sentence - 1].end_token - 1;
  while (token > first && sign_is_closing(draft_sign(draft, token)))
    token--;
  return draft_sign(draft, token);
}

static bool ends_statement(uint32_t sign) {
  return sign_is_terminator(sign) && sign != '?' && sign != '!' && sign != 0x061F && sign != 0x2026;
}

static bool is_headline(const Draft *draft, const Paragraph *paragraph) {
  return width_of(draft->document, paragraph->span) < LONGEST_TITLE && !ends_statement(last_sign(draft, paragraph));
}

/* The path of a page within its site ("Home > News > ..."). */
static bool is_path(const Draft *draft, const Paragraph *paragraph) {
  const char *text = draft->document->text + paragraph->span.begin;
  return width_of(draft->document, paragraph->span) < LONGEST_TITLE &&
         memmem(text, paragraph->span.end - paragraph->span.begin, " > ", 3) != NULL;
}

/* A mark that a heading may begin with as well as a word: what opens a quoted name, and a picture. */
static bool may_begin_heading(uint32_t sign) {
  enum { FIRST_PICTURE = 0x1F000, LAST_PICTURE = 0x1FAFF };
  return sign == 0x00AB || sign == 0x201C || sign == 0x2018 || sign == '"' ||
         (sign >= FIRST_PICTURE && sign <= LAST_PICTURE);
}

/* Does a longer paragraph follow that begins with a word, as what stands under a heading does? */
static bool heads_paragraph(const Draft *draft, const Paragraph *paragraph) {
  const Paragraph *next = paragraph + 1;
  if (next == draft->paragraphs.items + draft->paragraphs.count || next->first_sentence == next->end_sentence)
    return false;
  return width_of(draft->document, next->span) > width_of(draft->document, paragraph->span) &&
         !draft_sign(draft, draft->sentences.items[next->first_sentence].first_token);
}

/* A heading within the text: short, and no sentence, quotation, item of a list or part of one. */
static bool is_heading(const Draft *draft, const Paragraph *paragraph) {
  uint32_t sign = last_sign(draft, paragraph);
  if (width_of(draft->document, paragraph->span) >= LONGEST_HEADING ||
      paragraph->first_sentence == paragraph->end_sentence)
    return false;
  uint32_t first_sign = draft_sign(draft, draft->sentences.items[paragraph->first_sentence].first_token);
  return !sign_is_terminator(sign) && sign != ',' && sign != ';' && sign != ':' && sign != 0x060C && sign != 0x061B &&
         (!first_sign || (may_begin_heading(first_sign) && heads_paragraph(draft, paragraph)));
}

static bool is_title(const Document *document, Span span) {
  return document->title && strlen(document->title) == span.end - span.begin &&
         !memcmp(document->title, document->text + span.begin, span.end - span.begin);
}

/* The headline comes first, though the date and the path of the page may stand above it. */
static bool find_headings(Draft *draft, const Dateline *dateline) {
  Document *document = draft->document;
  const Paragraph *headline = NULL;
  bool first = true;
  for (size_t i = 0; i < draft->paragraphs.count; i++) {
    Paragraph *paragraph = &draft->paragraphs.items[i];
    bool last = i + 1 == draft->paragraphs.count;
    if ((dateline->alone && dateline->paragraph == i) || (first && is_path(draft, paragraph)))
      continue;
    paragraph->title = is_title(document, paragraph->span) ||
                       (!last && (first ? is_headline(draft, paragraph) : is_heading(draft, paragraph)));
    if (first && paragraph->title)
      headline = paragraph;
    first = false;
  }
  if (document->title || !headline)
    return true;
  Span span = headline->span;
  document->title = arena_copy(&document->arena, document->text + span.begin, span.end - span.begin);
  return document->title != NULL;
}

/* ---- A document ---- */

/* Move an array into the document's arena. */
static void *settle(Arena *arena, void **items, size_t count, size_t size) {
  void *settled = arena_alloc(arena, count * size);
  if (settled && count)
    memcpy(settled, *items, count * size);
  array_release(items);
  return settled;
}

#define SETTLE(arena, array) settle((arena), (void **)&(array).items, (array).count, sizeof *(array).items)

static bool publish(Draft *draft) {
  Document *document = draft->document;
  Arena *arena = &document->arena;
  document->token_count = (uint32_t)draft->tokens.count;
  document->sentence_count = (uint32_t)draft->sentences.count;
  document->paragraph_count = (uint32_t)draft->paragraphs.count;
  document->quote_count = (uint32_t)draft->quotes.count;
  document->tokens = SETTLE(arena, draft->tokens);
  document->sentences = SETTLE(arena, draft->sentences);
  document->paragraphs = SETTLE(arena, draft->paragraphs);
  document->quotes = SETTLE(arena, draft->quotes);
  return !arena->failed;
}

static bool cut(Draft *draft) {
  if (!paragraphs_cut(draft))
    return false;
  for (uint32_t i = 0; i < draft->paragraphs.count; i++)
    if (!cut_paragraph(draft, i))
      return false;
  Dateline dateline;
  if (!dateline_find(draft, &dateline) || !find_headings(draft, &dateline))
    return false;
  if (*dateline.date && !draft->document->date)
    draft->document->date = arena_copy(&draft->document->arena, dateline.date, strlen(dateline.date));
  return publish(draft);
}

static const char *copy_hint(Arena *arena, const char *hint) {
  return hint ? arena_copy(arena, hint, strlen(hint)) : NULL;
}

static void take_hints(Document *document, const DocumentHints *hints) {
  document->id = copy_hint(&document->arena, hints->id);
  document->source = copy_hint(&document->arena, hints->source);
  document->title = copy_hint(&document->arena, hints->title);
  document->date = copy_hint(&document->arena, hints->date);
  document->language = copy_hint(&document->arena, hints->language);
}

static RapporteurStatus make(Document *document, const char *text, size_t length, const DocumentHints *hints,
                             Draft *draft, Sink *sink) {
  if (hints)
    take_hints(document, hints);
  RapporteurStatus status = take_text(document, text, length, sink);
  if (status)
    return status;
  digest(document);
  if (!document->language)
    document->language = language_identify(document->text, document->length, NULL);
  draft->danda = strstr(document->text, "\u0964") != NULL;
  return index_codepoints(document) && cut(draft) && !document->arena.failed ? RAPPORTEUR_OK : sink_memory(sink);
}

RapporteurStatus document_new(const char *text, size_t length, const DocumentHints *hints, StopUseOf stop_use,
                              void *user, Sink *sink, Document **out) {
  *out = NULL;
  Document *document = calloc(1, sizeof *document);
  if (!document)
    return sink_memory(sink);
  Draft draft = {.document = document, .stop_use = stop_use, .user = user};
  RapporteurStatus status = make(document, text, length, hints, &draft, sink);
  array_free(&draft.tokens);
  array_free(&draft.paragraphs);
  array_free(&draft.sentences);
  array_free(&draft.quotes);
  buffer_free(&draft.word);
  if (status)
    document_free(document);
  else
    *out = document;
  return status;
}

void document_free(Document *document) {
  if (!document)
    return;
  arena_free(&document->arena);
  free(document);
}
