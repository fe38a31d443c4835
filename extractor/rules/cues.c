#include "rules/cues.h"

/* The edge by which a word is stepped over, from `node` in one direction: the longest mention there, else a token, else a
   piece; NULL at the end of the sentence. */
static const Edge *step_edge(const Lattice *lattice, uint32_t node, bool forward) {
  const uint32_t *list = forward ? lattice->outgoing : lattice->incoming;
  const uint32_t *start = forward ? lattice->outgoing_start : lattice->incoming_start;
  const Edge *best = NULL;
  for (uint32_t i = start[node]; i < start[node + 1]; i++) {
    const Edge *edge = &lattice->edges.items[list[i]];
    bool mention = edge->kind == EDGE_MENTION, longer = best && edge->to - edge->from > best->to - best->from;
    if (edge->kind == EDGE_PHRASE)
      continue;
    if (!best || (mention && best->kind != EDGE_MENTION) || (mention == (best->kind == EDGE_MENTION) && longer))
      best = edge;
  }
  return best;
}

static bool node_passes(const Pack *pack, const Lattice *lattice, const Mention *mentions, uint32_t node, bool forward,
                        const EdgeTest *test) {
  const uint32_t *list = forward ? lattice->outgoing : lattice->incoming;
  const uint32_t *start = forward ? lattice->outgoing_start : lattice->incoming_start;
  for (uint32_t i = start[node]; i < start[node + 1]; i++)
    if (edge_passes(pack, mentions, &lattice->edges.items[list[i]], test))
      return true;
  return false;
}

/* Walk from `node`, at most to node `limit`, and look for every cue of one direction at each word. */
static Factuality look(const Pack *pack, const Lattice *lattice, const Mention *mentions, uint32_t node, uint32_t limit,
                       bool forward, CueDirection direction) {
  Factuality strongest = FACTUALITY_ASSERTED;
  for (unsigned distance = 0; distance < 64 && node != limit; distance++) {
    const Edge *edge = step_edge(lattice, node, forward);
    if (!edge || (pack_stops(pack, edge) && direction != CUE_WITHIN))
      break;
    for (size_t c = 0; c < pack->cues.count; c++) {
      const Cue *cue = &pack->cues.items[c];
      if (cue->direction == direction && distance < cue->distance && cue->factuality > strongest &&
          node_passes(pack, lattice, mentions, node, forward, &cue->test))
        strongest = (Factuality)cue->factuality;
    }
    node = forward ? edge->to : edge->from;
    if (direction == CUE_WITHIN && node > limit)
      break;
  }
  return strongest;
}

Factuality cues_judge(const Pack *pack, const Lattice *lattice, const Mention *mentions, const Match *match) {
  const Edge *anchor = &lattice->edges.items[match->anchor];
  Factuality found[] = {
      look(pack, lattice, mentions, anchor->from, 0, false, CUE_BEFORE),
      look(pack, lattice, mentions, anchor->to, lattice->nodes - 1, true, CUE_AFTER),
      look(pack, lattice, mentions, match->from, match->to, true, CUE_WITHIN)};
  Factuality strongest = FACTUALITY_ASSERTED;
  for (size_t i = 0; i < sizeof found / sizeof *found; i++)
    strongest = found[i] > strongest ? found[i] : strongest;
  return strongest;
}
