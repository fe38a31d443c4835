#include "facts/bylines.h"

#include "text/tokens.h"

/* A byline stands at the beginning of one of so many paragraphs of text, and has so many tokens at most. */
enum { MOST_PARAGRAPHS = 2, LONGEST_BYLINE = 14 };

/* Behind the mark that ends what may be a byline, counted in tokens of the document; 0 if there is none. */
static uint32_t end_of(const Document *document, const Sentence *sentence) {
  const Token *tokens = document->tokens, *end = tokens + sentence->end_token;
  const uint32_t first = sentence->first_token;
  for (uint32_t t = first + 1; t < sentence->end_token && t <= first + LONGEST_BYLINE; t++)
    if (tokens_ends_heading(document->text, tokens + t, end))
      return t;
  return 0;
}

/* Does the sentence tell a place or a day before a byte, as bylines do? */
static bool tells_where(const Analysis *analysis, const SentenceAnalysis *sentence, uint32_t byte) {
  for (size_t i = 0; i < sentence->lattice.edges.count; i++) {
    const Mention *mention = analysis_mention_of(analysis, &sentence->lattice.edges.items[i]);
    if (mention && mention->span.end <= byte &&
        (lexicon_is_a(sentence->pack->lexicon, mention->tag, sentence->pack->tags.place) ||
         lexicon_is_a(sentence->pack->lexicon, mention->tag, sentence->pack->tags.date)))
      return true;
  }
  return false;
}

void byline_find(Analysis *analysis) {
  const Document *document = analysis->document;
  uint32_t told = 0;
  analysis->byline = (Span){0, 0};
  for (uint32_t p = 0; p < document->paragraph_count && told < MOST_PARAGRAPHS; p++) {
    const Paragraph *paragraph = &document->paragraphs[p];
    const SentenceAnalysis *sentence = &analysis->sentences[paragraph->first_sentence];
    if (paragraph->title || paragraph->first_sentence == paragraph->end_sentence || !sentence->pack)
      continue;
    told++;
    const Sentence *first = &document->sentences[paragraph->first_sentence];
    const uint32_t end = end_of(document, first);
    if (!end || !tells_where(analysis, sentence, document->tokens[end].begin))
      continue;
    analysis->byline = (Span){document->tokens[first->first_token].begin, document->tokens[end].begin};
    return;
  }
}
