#include "rules/nearby.h"

#include <string.h>

/* Words and tags have their bits; mentions of entities, of which it is decided late what they pass for, share the last. */
enum { WORD_BITS = 32, TAG_BITS = 31, ENTITY_BIT = WORD_BITS + TAG_BITS };

static Nearby bit(unsigned number) { return (Nearby)1 << number; }

static Nearby word_bit(uint32_t word) { return bit(word % WORD_BITS); }

static Nearby tag_bit(Tag tag) { return bit(WORD_BITS + tag % TAG_BITS); }

static Nearby edge_bits(const Edge *edge, const Lexicon *lexicon) {
  Nearby bits = edge->kind == EDGE_MENTION ? bit(ENTITY_BIT) : 0;
  if (edge->word != NO_STRING)
    bits |= word_bit(edge->word);
  for (uint32_t r = 0; r < edge->readings.count; r++)
    for (Tag tag = edge->readings.items[r].tag; tag; tag = lexicon_tag_parent(lexicon, tag))
      bits |= tag_bit(tag);
  return bits;
}

void nearby_of(const Lattice *lattice, const Lexicon *lexicon, NodeNearby *nodes) {
  memset(nodes, 0, lattice->nodes * sizeof *nodes);
  for (size_t i = 0; i < lattice->edges.count; i++) {
    const Edge *edge = &lattice->edges.items[i];
    Nearby bits = edge_bits(edge, lexicon);
    nodes[edge->from].after |= bits;
    nodes[edge->to].before |= bits;
  }
}

Nearby nearby_of_test(const EdgeTest *test) {
  if (test->word)
    return word_bit(test->word);
  return test->entity ? bit(ENTITY_BIT) : tag_bit(test->tag) | (test->also ? tag_bit(test->also) : 0);
}

bool nearby_met(Nearby wanted, Nearby there) { return wanted == NEARBY_ANYTHING || (wanted & there); }
