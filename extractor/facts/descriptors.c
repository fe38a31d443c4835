#include "facts/descriptors.h"

/* So many unknown words may stand before a name. */
enum { MOST_UNKNOWN = 2 };

/* What is known of the text from a node on. */
typedef struct {
  bool described;               /* a name, or what describes one, begins here; */
  uint8_t unknown;              /* with so many unknown words */
} Here;

static bool begins_name(const Analysis *analysis, const SentenceAnalysis *sentence, uint32_t node) {
  const Lattice *lattice = &sentence->lattice;
  for (uint32_t i = lattice->outgoing_start[node]; i < lattice->outgoing_start[node + 1]; i++) {
    const Mention *mention = analysis_mention_of(analysis, &lattice->edges.items[lattice->outgoing[i]]);
    if (mention && mention->entity && !mention->reference)
      return true;
  }
  return false;
}

/* Does a descriptor that leads to a described node begin here? */
static bool begins_descriptor(const SentenceAnalysis *sentence, const Here *here, uint32_t node) {
  const Lattice *lattice = &sentence->lattice;
  for (uint32_t i = lattice->outgoing_start[node]; i < lattice->outgoing_start[node + 1]; i++) {
    const Edge *edge = &lattice->edges.items[lattice->outgoing[i]];
    if (here[edge->to].described && edge_reading(edge, sentence->pack->lexicon, sentence->pack->tags.descriptor))
      return true;
  }
  return false;
}

/* A small word of letters that no rule and no class mentions. */
static bool is_unknown(const Analysis *analysis, const SentenceAnalysis *sentence, const Edge *edge) {
  const Token *token = &analysis->document->tokens[edge->token];
  return edge->kind == EDGE_TOKEN && token->kind == TOKEN_WORD && token->letter_case == CASE_LOWER &&
         !edge->readings.count && !lexicon_knows(sentence->pack->lexicon, edge->word);
}

static bool extend(Analysis *analysis, SentenceAnalysis *sentence, Here *here, uint32_t node) {
  Edge *token = lattice_token_from(&sentence->lattice, node);
  const Here *next = token ? &here[token->to] : NULL;
  here[node].described = begins_name(analysis, sentence, node) || begins_descriptor(sentence, here, node);
  if (here[node].described || !next || !next->described || next->unknown == MOST_UNKNOWN ||
      !is_unknown(analysis, sentence, token))
    return true;
  here[node] = (Here){true, next->unknown + 1};
  return lattice_set_tag(token, sentence->pack->tags.descriptor, &analysis->arena);
}

RapporteurStatus descriptors_extend(Analysis *analysis) {
  for (uint32_t s = 0; s < analysis->document->sentence_count; s++) {
    SentenceAnalysis *sentence = &analysis->sentences[s];
    uint32_t nodes = sentence->lattice.nodes;
    if (!sentence->pack || !nodes || !sentence->pack->cased)
      continue;
    Here *here = arena_alloc(&analysis->arena, nodes * sizeof *here);
    if (!here)
      return RAPPORTEUR_ERROR_MEMORY;
    for (uint32_t node = nodes - 1; node-- > 0;)
      if (!extend(analysis, sentence, here, node))
        return RAPPORTEUR_ERROR_MEMORY;
  }
  return RAPPORTEUR_OK;
}
