#include "facts/roundups.h"

#include "text/tokens.h"

/* A round-up has so many paragraphs that name organisations, which are three fifths of those that are no mere line
   of a few words at least, and more than half of which name them where they open; one of five may go on about a company
   that it does not name. */
enum { LEAST_ITEMS = 4, LINE_TOKENS = 12, SHARE_OF = 5, SHARE = 3, MOST_PRESUMING_OF = 5, OPENING_OF = 2 };
/* One organisation may stand in two paragraphs, if it is named no more often: a backer of two others, a paper. */
enum { PASSING_MENTIONS = 2, MOST_PASSING = 1 };

/* Is it a paragraph of the text, no heading or line of a few words? */
static bool is_told(const Document *document, const Paragraph *paragraph) {
  if (paragraph->title || paragraph->first_sentence == paragraph->end_sentence)
    return false;
  return document->sentences[paragraph->end_sentence - 1].end_token -
             document->sentences[paragraph->first_sentence].first_token > LINE_TOKENS;
}

/* The next of the ranked organisations that are named outside headings, NULL behind the last. */
static const NameEntity *next_organization(const Analysis *analysis, const Pack *pack, size_t *at) {
  while (*at < analysis->ranked.count) {
    const NameEntity *entity = &analysis->entities.items[analysis->ranked.items[(*at)++].entity];
    if (entity->first_in_body && lexicon_is_a(pack->lexicon, entity->type, pack->tags.organization))
      return entity;
  }
  return NULL;
}

/* What a paragraph does with organisations. */
typedef struct {
  bool brings;                  /* names one that no paragraph before it names, perhaps */
  bool opens;                   /* in its first sentence, */
  bool headline;                /* which a heading names too */
  uint32_t named, referred;     /* the bytes where one is named first, and where "the company" stands first */
} Part;

/* Does a sentence open its paragraph, or stand behind a line of a few words that does, as a heading, or in an item of a
   list? */
static bool is_opening(const Document *document, uint32_t sentence) {
  const Paragraph *paragraph = &document->paragraphs[document->sentences[sentence].paragraph];
  const uint32_t first = paragraph->first_sentence;
  const Sentence *opening = &document->sentences[first];
  return sentence == first || document_is_item(document, document->sentences[sentence].paragraph) ||
         (sentence == first + 1 && opening->end_token - opening->first_token <= LINE_TOKENS);
}

/* What each paragraph brings in. False if organisations are not named in one paragraph each, but for few. */
static bool are_apart(const Analysis *analysis, const Pack *pack, Part *parts) {
  const NameEntity *entity;
  unsigned passing = 0;
  for (size_t at = 0; (entity = next_organization(analysis, pack, &at));) {
    parts[entity->first_paragraph].brings = true;
    parts[entity->first_paragraph].opens |=
        is_opening(analysis->document, analysis->mentions.items[entity->first_in_body - 1].sentence);
    parts[entity->first_paragraph].headline |= entity->first_mention != entity->first_in_body;
    if (entity->first_paragraph != entity->last_paragraph &&
        (entity->mentions > PASSING_MENTIONS || ++passing > MOST_PASSING))
      return false;
  }
  return true;
}

/* Where in each paragraph organisations are named and referred to first. */
static void note_mentions(const Analysis *analysis, Part *parts) {
  for (size_t m = 0; m < analysis->mentions.count; m++) {
    const Mention *mention = &analysis->mentions.items[m];
    const Pack *pack = analysis->sentences[mention->sentence].pack;
    Part *part = &parts[analysis->document->sentences[mention->sentence].paragraph];
    if (!lexicon_is_a(pack->lexicon, mention->tag, pack->tags.organization))
      continue;
    uint32_t *first = mention->reference == REFERENCE_NOMINAL ? &part->referred : &part->named;
    if ((!mention->reference || first == &part->referred) && mention->span.begin < *first)
      *first = mention->span.begin;
  }
}

/* "Acme- The maker of oars has …": is a heading of a few words run into the paragraph? A colon ends what else begins a
   paragraph as well: "Wages are many: …". */
static bool is_run_in(const Document *document, const Paragraph *paragraph) {
  enum { LONGEST_HEADING = 5 }; /* tokens */
  const Sentence *first = &document->sentences[paragraph->first_sentence];
  const Token *begin = document->tokens + first->first_token, *end = document->tokens + first->end_token;
  for (const Token *token = begin + 1; token < end && token <= begin + LONGEST_HEADING; token++)
    if (document->text[token->begin] != ':' && tokens_ends_heading(document->text, token, end))
      return true;
  return false;
}

/* Does a paragraph speak of "the company" before it names one, as only articles about one company do? */
static bool presumes(const Document *document, const Part *parts, uint32_t paragraph) {
  bool headed = (paragraph && document->paragraphs[paragraph - 1].title && parts[paragraph - 1].named != UINT32_MAX) ||
                is_run_in(document, &document->paragraphs[paragraph]);
  return !headed && parts[paragraph].referred < parts[paragraph].named;
}

/* Do enough paragraphs bring organisations in, and few presume that one is known? A headline that names nobody but
   whom the first one is about is one of an article about them, unless all bring somebody in. */
static bool are_items(const Document *document, const Part *parts) {
  uint32_t told = 0, items = 0, opening = 0, presuming = 0;
  bool lead = false, further = false;
  for (uint32_t p = 0; p < document->paragraph_count; p++) {
    if (!is_told(document, &document->paragraphs[p]))
      continue;
    items += parts[p].brings;
    opening += parts[p].opens;
    presuming += presumes(document, parts, p);
    lead |= !told && parts[p].headline;
    further |= told && parts[p].headline;
    told++;
  }
  return items >= LEAST_ITEMS && SHARE_OF * items >= SHARE * told && MOST_PRESUMING_OF * presuming <= told &&
         OPENING_OF * opening > items && (further || !lead || items == told);
}

RapporteurStatus roundup_find(Analysis *analysis) {
  const Pack *pack = analysis_pack(analysis);
  const uint32_t count = analysis->document->paragraph_count;
  analysis->roundup = false;
  if (!pack || count < LEAST_ITEMS || analysis->interview)
    return RAPPORTEUR_OK;
  Part *parts = arena_alloc(&analysis->arena, count * sizeof *parts);
  if (!parts)
    return RAPPORTEUR_ERROR_MEMORY;
  for (uint32_t p = 0; p < count; p++)
    parts[p] = (Part){.named = UINT32_MAX, .referred = UINT32_MAX};
  note_mentions(analysis, parts);
  analysis->roundup = are_apart(analysis, pack, parts) && are_items(analysis->document, parts);
  return RAPPORTEUR_OK;
}

bool roundup_parts(const Analysis *analysis, uint32_t one, uint32_t other) {
  const Document *document = analysis->document;
  uint32_t from = document->sentences[one].paragraph, to = document->sentences[other].paragraph;
  return analysis->roundup && from != to && !(from + 1 == to && document->paragraphs[from].title);
}
