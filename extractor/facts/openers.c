#include "facts/openers.h"

/* So many words and marks may describe a name before it. */
enum { MOST_DESCRIBING = 6 };

/* The edge of an organisation's name that leaves a node, NULL if none does. */
static const Edge *named_at(const Analysis *analysis, const SentenceAnalysis *sentence, uint32_t node) {
  const Lattice *lattice = &sentence->lattice;
  for (uint32_t i = lattice->outgoing_start[node]; i < lattice->outgoing_start[node + 1]; i++) {
    const Edge *edge = &lattice->edges.items[lattice->outgoing[i]];
    const Mention *mention = analysis_mention_of(analysis, edge);
    if (mention && mention->entity && !mention->reference &&
        analysis_is_a(analysis, sentence->pack, mention, sentence->pack->tags.organization))
      return edge;
  }
  return NULL;
}

/* Behind the longest word or place at a node that may describe a name behind it; the node itself if there is none. */
static uint32_t behind_description(const Analysis *analysis, const SentenceAnalysis *sentence, uint32_t node) {
  const Lattice *lattice = &sentence->lattice;
  const Lexicon *lexicon = sentence->pack->lexicon;
  const ReservedTags *tags = &sentence->pack->tags;
  uint32_t behind = node;
  for (uint32_t i = lattice->outgoing_start[node]; i < lattice->outgoing_start[node + 1]; i++) {
    const Edge *edge = &lattice->edges.items[lattice->outgoing[i]];
    const Mention *mention = analysis_mention_of(analysis, edge);
    bool describes = mention ? lexicon_is_a(lexicon, mention->tag, tags->place)
                             : edge_reading(edge, lexicon, tags->list_noise) ||
                                   edge_reading(edge, lexicon, tags->descriptor);
    if (describes && edge->to > behind)
      behind = edge->to;
  }
  return behind;
}

/* Does a separator and another name follow, as in lists? */
static bool is_listed(const Analysis *analysis, const SentenceAnalysis *sentence, const Edge *name) {
  const Edge *token = lattice_token_from(&sentence->lattice, name->to);
  return token && edge_reading(token, sentence->pack->lexicon, sentence->pack->tags.separator) &&
         named_at(analysis, sentence, token->to);
}

uint32_t opener_of(const Analysis *analysis, uint32_t number) {
  const SentenceAnalysis *sentence = &analysis->sentences[number];
  uint32_t node = 0;
  for (unsigned words = 0; words <= MOST_DESCRIBING && node + 1 < sentence->lattice.nodes; words++) {
    const Edge *name = named_at(analysis, sentence, node);
    if (name)
      return is_listed(analysis, sentence, name)
                 ? 0
                 : analysis_full(analysis, analysis_mention_of(analysis, name)->entity);
    uint32_t behind = behind_description(analysis, sentence, node);
    if (behind == node)
      return 0;
    node = behind;
  }
  return 0;
}
