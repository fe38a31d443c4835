#include "facts/names/resumed.h"

#include <string.h>

#include "facts/names/types.h"

/* So many marks and numbers may stand before the word: "1. ", "• ". */
enum { MOST_MARKS = 3 };
enum { SHORTEST_WORD = 3 };

/* Does a sentence begin with a reference to an organisation, as "The startup"? */
static bool begins_referring(const Analysis *analysis, uint32_t sentence) {
  const SentenceAnalysis *part = &analysis->sentences[sentence];
  const Lattice *lattice = &part->lattice;
  for (uint32_t i = lattice->outgoing_start[0]; i < lattice->outgoing_start[1]; i++) {
    const Mention *mention = analysis_mention_of(analysis, &lattice->edges.items[lattice->outgoing[i]]);
    if (mention && mention->reference == REFERENCE_NOMINAL &&
        lexicon_is_a(part->pack->lexicon, mention->tag, part->pack->tags.organization))
      return true;
  }
  return false;
}

/* Does a sentence name anything but places? */
static bool names_anything(const Analysis *analysis, uint32_t sentence) {
  const SentenceAnalysis *part = &analysis->sentences[sentence];
  for (size_t i = 0; i < part->lattice.edges.count; i++) {
    const Mention *mention = analysis_mention_of(analysis, &part->lattice.edges.items[i]);
    if (mention && mention->entity && !mention->reference && !analysis->entities.items[mention->entity].canonical)
      return true;
  }
  return false;
}

/* The token that begins a sentence behind marks and numbers, if it is a word with a capital that no rule asks for,
   before one in small letters; NULL otherwise. */
static const Edge *ordinary_opening(const Analysis *analysis, uint32_t sentence) {
  const SentenceAnalysis *part = &analysis->sentences[sentence];
  const Token *tokens = analysis->document->tokens;
  const Edge *edge = lattice_token_from(&part->lattice, 0);
  for (unsigned marks = 0; edge && tokens[edge->token].kind != TOKEN_WORD; marks++)
    edge = marks < MOST_MARKS ? lattice_token_from(&part->lattice, edge->to) : NULL;
  const Edge *next = edge ? lattice_token_from(&part->lattice, edge->to) : NULL;
  bool named = next && tokens[edge->token].letter_case == CASE_TITLE &&
               edge->span.end - edge->span.begin >= SHORTEST_WORD && tokens[next->token].letter_case == CASE_LOWER;
  for (uint32_t r = 0; named && r < edge->readings.count; r++)
    named = !pack_is_ordinary_tag(part->pack, edge->readings.items[r].tag);
  return named ? edge : NULL;
}

/* Does a word stand in the headline, with a capital? */
static bool is_headlined(const Analysis *analysis, Span word) {
  const Document *document = analysis->document;
  const uint32_t length = word.end - word.begin;
  for (uint32_t t = 0; document->paragraphs[0].title && t < document->sentences[0].end_token; t++)
    if (document->tokens[t].end - document->tokens[t].begin == length &&
        !memcmp(document->text + document->tokens[t].begin, document->text + word.begin, length))
      return true;
  return false;
}

static RapporteurStatus add(Analysis *analysis, uint32_t sentence, const Edge *word) {
  SentenceAnalysis *part = &analysis->sentences[sentence];
  uint32_t entity = analysis_entity_of_span(analysis, sentence, word->span);
  if (!entity)
    return RAPPORTEUR_ERROR_MEMORY;
  analysis_vote(analysis, entity, part->pack->tags.organization, VOTE_RULE);
  Mention mention = {.span = word->span, .tag = part->pack->tags.name, .sentence = sentence, .entity = entity};
  RapporteurStatus status = analysis_mention(analysis, &mention, word->from, word->to);
  return status ? status : lattice_index(&part->lattice, &analysis->arena);
}

RapporteurStatus resumed_add(Analysis *analysis) {
  const Document *document = analysis->document;
  RapporteurStatus status = RAPPORTEUR_OK;
  for (uint32_t p = 0; !status && p < document->paragraph_count; p++) {
    const uint32_t first = document->paragraphs[p].first_sentence;
    if (document->paragraphs[p].title || first + 1 >= document->paragraphs[p].end_sentence ||
        !analysis->sentences[first].pack || !analysis->sentences[first].pack->cased ||
        analysis->sentences[first + 1].pack != analysis->sentences[first].pack ||
        !begins_referring(analysis, first + 1) || names_anything(analysis, first))
      continue;
    const Edge *word = ordinary_opening(analysis, first);
    if (word && (word->from > 0 || document_is_item(document, p) || is_headlined(analysis, word->span)))
      status = add(analysis, first, word);
  }
  return status;
}
