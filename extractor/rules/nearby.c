#include "rules/nearby.h"

/* Words and tags have their bits; mentions of entities, of which it is decided late what they pass for, share the last. */
enum { WORD_BITS = 32, TAG_BITS = 31, ENTITY_BIT = WORD_BITS + TAG_BITS };

static Nearby bit(unsigned number) { return (Nearby)1 << number; }

Nearby nearby_of_kind(const Edge *edge) { return edge->kind == EDGE_MENTION ? bit(ENTITY_BIT) : 0; }

Nearby nearby_of_word(uint32_t word) { return bit(word % WORD_BITS); }

Nearby nearby_of_tag(Tag tag) { return bit(WORD_BITS + tag % TAG_BITS); }

Nearby nearby_of_test(const EdgeTest *test) {
  if (test->word)
    return nearby_of_word(test->word);
  return test->entity ? bit(ENTITY_BIT) : nearby_of_tag(test->tag) | (test->also ? nearby_of_tag(test->also) : 0);
}

bool nearby_met(Nearby wanted, Nearby there) { return wanted == NEARBY_ANYTHING || (wanted & there); }
