#include "facts/quotations.h"

#include <string.h>

/* Quotations of so many bytes or fewer are names and expressions, no speech, unless they are as long as a sentence and
   end like one. */
enum { SHORT_QUOTATION = 40, SHORTEST_SPEECH = 4 };

static bool is_speech(const char *text, Span content) {
  unsigned words = 1;
  if (content.end - content.begin > SHORT_QUOTATION)
    return true;
  for (uint32_t i = content.begin; i < content.end; i++)
    words += text[i] == ' ';
  return words >= SHORTEST_SPEECH && strchr(",.!?", text[content.end - 1]);
}

/* The parts of the text that are quoted, in order and apart: each belongs to the first quotation that covers it.
   Quotations stand in the order of their beginnings. */
RapporteurStatus quotations_note(Analysis *analysis) {
  uint32_t covered = 0;
  for (uint32_t q = 0; q < analysis->document->quote_count; q++) {
    Span content = analysis->document->quotes[q].content;
    uint32_t begin = content.begin > covered ? content.begin : covered;
    if (!is_speech(analysis->document->text, content) || content.end <= begin)
      continue;
    if (!array_push(&analysis->speech, (SpeechPart){{begin, content.end}, content}))
      return RAPPORTEUR_ERROR_MEMORY;
    covered = content.end;
  }
  return RAPPORTEUR_OK;
}

const Span *quotations_around(const Analysis *analysis, uint32_t byte) {
  size_t low;
  array_search(low, analysis->speech.count, i, analysis->speech.items[i].part.end <= byte);
  bool inside = low < analysis->speech.count && analysis->speech.items[low].part.begin <= byte;
  return inside ? &analysis->speech.items[low].quotation : NULL;
}

bool quotations_within(const Analysis *analysis, Span span) {
  size_t low;
  array_search(low, analysis->speech.count, i, analysis->speech.items[i].part.end <= span.begin);
  return low < analysis->speech.count && analysis->speech.items[low].part.begin < span.end;
}

/* A quotation is one edge from its opening to its closing mark. */
static RapporteurStatus add(Analysis *analysis, uint32_t number, const Quote *quote) {
  const Document *document = analysis->document;
  const SentenceAnalysis *sentence = &analysis->sentences[number];
  const Lattice *lattice = &sentence->lattice;
  if (quote->end_token > lattice->end_token)
    return RAPPORTEUR_OK;
  int from = lattice_node_from(lattice, document->tokens[quote->first_token].begin);
  int to = lattice_node_to(lattice, document->tokens[quote->end_token - 1].end);
  Mention mention = {.span = quote->content, .tag = sentence->pack->tags.quote, .sentence = number};
  return from >= 0 && to > from ? analysis_mention(analysis, &mention, (uint16_t)from, (uint16_t)to) : RAPPORTEUR_OK;
}

RapporteurStatus quotations_add(Analysis *analysis) {
  const Document *document = analysis->document;
  RapporteurStatus status = RAPPORTEUR_OK;
  for (uint32_t s = 0; !status && s < document->sentence_count; s++) {
    Lattice *lattice = &analysis->sentences[s].lattice;
    if (!analysis->sentences[s].pack || !lattice->nodes)
      continue;
    for (uint32_t q = document_quote_from(document, lattice->first_token);
         !status && q < document->quote_count && document->quotes[q].first_token < lattice->end_token; q++)
      status = add(analysis, s, &document->quotes[q]);
    if (!status)
      status = lattice_index(lattice, &analysis->arena);
  }
  return status;
}
