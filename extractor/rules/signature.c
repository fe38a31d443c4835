#include "rules/signature.h"

#include <string.h>

/* Words and tags have a half of the bits each. */
enum { HALF = SIGNATURE_BITS / 2 };

static uint16_t bit_of_word(uint32_t word) { return (uint16_t)(word % HALF); }

static uint16_t bit_of_tag(Tag tag) { return (uint16_t)(HALF + tag % HALF); }

static void set(SignaturePlace *place, const Lattice *lattice, const Edge *edge) {
  uint16_t first = (uint16_t)(lattice->nodes - edge->to), last = (uint16_t)(edge->from + 1);
  place->first = first > place->first ? first : place->first;
  place->last = last > place->last ? last : place->last;
}

static bool has(const Signature *signature, uint16_t bit) { return signature->places[bit].last; }

/* Does anything that is noted there end before an edge from..to, or begin behind it? */
static bool stands(const Signature *signature, const SignaturePlace *place, NeedsSide side, uint32_t from,
                   uint32_t to) {
  return side == SIDE_BEFORE ? place->first + from >= signature->nodes && place->last : place->last > to;
}

void signature_of(const Lattice *lattice, const Lexicon *lexicon, Signature *out, NodeNearby *nodes) {
  memset(out, 0, sizeof *out);
  out->nodes = lattice->nodes;
  memset(nodes, 0, lattice->nodes * sizeof *nodes);
  for (size_t i = 0; i < lattice->edges.count; i++) {
    const Edge *edge = &lattice->edges.items[i];
    Nearby bits = nearby_of_kind(edge);
    if (edge->kind == EDGE_MENTION)
      set(&out->mentions, lattice, edge);
    if (edge->word != NO_STRING) {
      set(&out->places[bit_of_word(edge->word)], lattice, edge);
      bits |= nearby_of_word(edge->word);
    }
    for (uint32_t r = 0; r < edge->readings.count; r++)
      for (Tag tag = edge->readings.items[r].tag; tag; tag = lexicon_tag_parent(lexicon, tag)) {
        set(&out->places[bit_of_tag(tag)], lattice, edge);
        bits |= nearby_of_tag(tag);
      }
    nodes[edge->from].after |= bits;
    nodes[edge->to].before |= bits;
  }
}

bool signature_may_pass(const Signature *signature, const EdgeTest *test) {
  if (test->word)
    return has(signature, bit_of_word(test->word));
  return test->entity || has(signature, bit_of_tag(test->tag)) ||
         (test->also && has(signature, bit_of_tag(test->also)));
}

/* --- needs of patterns --- */

static bool add_choice(NeedsGroup *group, uint16_t bit) {
  for (unsigned i = 0; i < group->count; i++)
    if (group->bits[i] == bit)
      return true;
  if (group->count == NEEDS_CHOICES)
    return false;
  group->bits[group->count++] = bit;
  return true;
}

/* What passes for an entity is decided late: undecided names and references do, too. */
static bool choose_item(const EdgeTest *test, NeedsGroup *group) {
  if (test->entity)
    return false;
  if (test->word)
    return add_choice(group, bit_of_word(test->word));
  return test->tag && add_choice(group, bit_of_tag(test->tag)) &&
         (!test->also || add_choice(group, bit_of_tag(test->also)));
}

static bool choose(const Pattern *pattern, NeedsGroup *group);

/* Of what stands one after the other all is needed: the part with the fewest choices. */
static bool choose_part(const Pattern *pattern, NeedsGroup *group) {
  NeedsGroup best = {0}, part;
  for (size_t i = 0; i < pattern->count; i++) {
    part.count = 0;
    if (choose(pattern->children[i], &part) && (!best.count || part.count < best.count))
      best = part;
  }
  for (unsigned i = 0; i < best.count; i++)
    if (!add_choice(group, best.bits[i]))
      return false;
  return best.count > 0;
}

/* Add bits to the group of which a match of the pattern needs one. @return false when there are none, or too many. */
static bool choose(const Pattern *pattern, NeedsGroup *group) {
  switch ((PatternKind)pattern->kind) {
  case PATTERN_ITEM: return choose_item(&pattern->test, group);
  case PATTERN_SEQUENCE:
  case PATTERN_UNORDERED: return choose_part(pattern, group);
  case PATTERN_REPEAT: return pattern->low && choose(pattern->children[0], group);
  case PATTERN_ALTERNATIVES:
    for (size_t i = 0; i < pattern->count; i++)
      if (!choose(pattern->children[i], group))
        return false;
    return pattern->count > 0;
  default: return false;
  }
}

/* Keep the groups with the fewest choices. */
static void keep(Needs *needs, const NeedsGroup *group) {
  unsigned widest = 0;
  if (needs->count < NEEDS_GROUPS) {
    needs->groups[needs->count++] = *group;
    return;
  }
  for (unsigned i = 1; i < NEEDS_GROUPS; i++)
    widest = needs->groups[i].count > needs->groups[widest].count ? i : widest;
  if (group->count < needs->groups[widest].count)
    needs->groups[widest] = *group;
}

static bool looks_at_question(const Pattern *pattern) {
  bool all = pattern->kind == PATTERN_ALTERNATIVES && pattern->count;
  for (size_t i = 0; all && i < pattern->count; i++)
    all = looks_at_question(pattern->children[i]);
  return all || (pattern->kind == PATTERN_IS && pattern->look == LOOK_ASKED);
}

void needs_add(Needs *needs, const Pattern *pattern, NeedsSide side) {
  bool parts = pattern->kind == PATTERN_SEQUENCE || pattern->kind == PATTERN_UNORDERED;
  NeedsGroup group = {.side = (uint16_t)side};
  if (parts)
    for (size_t i = 0; i < pattern->count; i++)
      needs_add(needs, pattern->children[i], side);
  else if (looks_at_question(pattern))
    needs->question = true;
  else if (pattern->kind == PATTERN_ITEM && pattern->test.entity)
    needs->mention[side] = true;
  else if (choose(pattern, &group))
    keep(needs, &group);
}

FirstNeed needs_first(const Needs *needs) {
  FirstNeed first = {.mention = {needs->mention[SIDE_BEFORE], needs->mention[SIDE_AFTER]}};
  const NeedsGroup *narrowest = NULL;
  for (unsigned g = 0; g < needs->count; g++)
    if (!narrowest || needs->groups[g].count < narrowest->count)
      narrowest = &needs->groups[g];
  if (narrowest && narrowest->count <= FIRST_CHOICES) {
    first.side = (uint8_t)narrowest->side;
    first.count = (uint8_t)narrowest->count;
    memcpy(first.bits, narrowest->bits, narrowest->count * sizeof *first.bits);
  }
  return first;
}

static bool any_stands(const Signature *signature, const uint16_t *bits, unsigned count, unsigned side, uint32_t from,
                       uint32_t to) {
  for (unsigned i = 0; i < count; i++)
    if (stands(signature, &signature->places[bits[i]], (NeedsSide)side, from, to))
      return true;
  return false;
}

static bool mentions_stand(const Signature *signature, const bool needed[2], uint32_t from, uint32_t to) {
  for (int side = SIDE_BEFORE; side <= SIDE_AFTER; side++)
    if (needed[side] && !stands(signature, &signature->mentions, (NeedsSide)side, from, to))
      return false;
  return true;
}

bool first_need_met(const FirstNeed *need, const Signature *signature, uint32_t from, uint32_t to) {
  return mentions_stand(signature, need->mention, from, to) &&
         (!need->count || any_stands(signature, need->bits, need->count, need->side, from, to));
}

bool needs_met(const Needs *needs, const Signature *signature, uint32_t from, uint32_t to, bool answers) {
  if ((needs->question && !answers) || !mentions_stand(signature, needs->mention, from, to))
    return false;
  for (unsigned g = 0; g < needs->count; g++) {
    const NeedsGroup *group = &needs->groups[g];
    if (!any_stands(signature, group->bits, group->count, group->side, from, to))
      return false;
  }
  return true;
}
