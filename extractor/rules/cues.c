#include "rules/cues.h"

/* Is the edge a phrase of a class? Phrases that rules merely mention hide no words. */
static bool is_phrase(const Pack *pack, const Edge *edge) {
  for (uint32_t r = 0; edge->kind == EDGE_PHRASE && r < edge->readings.count; r++)
    if (edge->readings.items[r].tag != pack->tags.literal_phrase)
      return true;
  return false;
}

/* The edge by which a word is stepped over, from `node` in one direction: the longest mention there, else the longest
   phrase, else a token or piece; NULL at the end of the sentence. */
static const Edge *step_edge(const Pack *pack, const Lattice *lattice, uint32_t node, bool forward) {
  const uint32_t *list = forward ? lattice->outgoing : lattice->incoming;
  const uint32_t *start = forward ? lattice->outgoing_start : lattice->incoming_start;
  const Edge *best = NULL;
  for (uint32_t i = start[node]; i < start[node + 1]; i++) {
    const Edge *edge = &lattice->edges.items[list[i]];
    bool mention = edge->kind == EDGE_MENTION, longer = best && edge->to - edge->from > best->to - best->from;
    if (edge->kind == EDGE_PHRASE && !is_phrase(pack, edge))
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
  uint32_t longest = 0;         /* a word inside a longer phrase is no cue: "not" in "not only"; a phrase may be one */
  for (uint32_t i = start[node]; i < start[node + 1]; i++) {
    const Edge *edge = &lattice->edges.items[list[i]];
    if (is_phrase(pack, edge) && edge->to - edge->from > (int)longest)
      longest = (uint32_t)(edge->to - edge->from);
  }
  for (uint32_t i = start[node]; i < start[node + 1]; i++) {
    const Edge *edge = &lattice->edges.items[list[i]];
    bool hidden = edge->kind != EDGE_PHRASE && (uint32_t)(edge->to - edge->from) < longest;
    if (!hidden && edge_passes(pack, mentions, edge, test))
      return true;
  }
  return false;
}

/* Is a mention nothing but one word of a class, such as a rule makes of words that describe? It stays a word. */
static bool is_plain_word(const Pack *pack, const Mention *mentions, const Edge *edge) {
  const Mention *mention = &mentions[edge->mention - 1];
  return edge->to == edge->from + 1u && !mention->entity && !mention->value && mention->tag != pack->tags.quote &&
         !pack_is_entity_tag(pack, mention->tag);
}

/* Does the word that is stepped over pass? A mention is one word: what it covers is not looked at. */
static bool word_passes(const Pack *pack, const Lattice *lattice, const Mention *mentions, const Edge *edge,
                        uint32_t node, bool forward, const EdgeTest *test) {
  if (edge->kind == EDGE_MENTION) {
    bool passes = edge_passes(pack, mentions, edge, test);
    if (passes || !is_plain_word(pack, mentions, edge))
      return passes;
  }
  for (uint32_t inner = edge->from; inner + 1u < edge->to; inner++)     /* the clitics of a token that has some */
    if (node_passes(pack, lattice, mentions, inner, true, test))
      return true;
  return node_passes(pack, lattice, mentions, node, forward, test);
}

/* Denied outweighs hedged, and hedged planned: a rumoured plan is a rumour. */
static bool is_stronger(unsigned one, unsigned other) {
  static const uint8_t strength[] = {[FACTUALITY_ASSERTED] = 0, [FACTUALITY_ATTRIBUTED] = 1, [FACTUALITY_PLANNED] = 2,
                                     [FACTUALITY_HEDGED] = 3,   [FACTUALITY_DENIED] = 4};
  return strength[one] > strength[other];
}

/* Where cues are looked for. */
typedef struct {
  const Pack *pack;
  const Lattice *lattice;
  const Mention *mentions;
  const CueList *cues;
  const AsideList *asides;
  const Edge *anchor;
} Search;

bool cues_of(const Pack *pack, const Signature *signature, CueList *out) {
  bool good = true;
  out->count = 0;
  for (size_t c = 0; good && c < pack->cues.count; c++)
    if (signature_may_pass(signature, &pack->cues.items[c].test))
      good = array_push(out, &pack->cues.items[c]);
  return good;
}

/* Would the cue change anything? */
static bool is_worth(const Cue *cue, CueDirection direction, Factuality strongest) {
  return cue->direction == direction && is_stronger(cue->factuality, strongest);
}

/* Does a mention stand for a name together with what is said of it behind a bar: "NAME, who leads Acme"? */
static bool holds_bar(const Pack *pack, const Lattice *lattice, const Edge *mention) {
  for (uint32_t node = mention->from; node < mention->to; node++) {
    const Edge *token = lattice_token_from(lattice, node);
    bool beside = token && (token->span.begin >= mention->span.end || token->span.end <= mention->span.begin);
    if (beside && pack_bars(pack, token))
      return true;
  }
  return false;
}

/* "He denied, NAME, who leads Acme, that …": the mention that stands for a name with what is said of it between commas, of
   which `bar` is the last; NULL if none ends before it. */
static const Edge *aside_before(const Pack *pack, const Lattice *lattice, const Edge *bar) {
  const Edge *aside = step_edge(pack, lattice, bar->from, false);
  return aside && aside->kind == EDGE_MENTION && holds_bar(pack, lattice, aside) ? aside : NULL;
}

/* "He may buy NAME, a brewer that is led by …": a mention whose last word is within what is said of it. What stands
   before the name says nothing of that. */
static bool is_open(const Pack *pack, const Lattice *lattice, const Edge *edge) {
  const Edge *last = edge->kind == EDGE_MENTION ? lattice_token_from(lattice, edge->to - 1u) : NULL;
  return last && !pack_bars(pack, last) && holds_bar(pack, lattice, edge);
}

/* What is said in an aside says nothing of an anchor outside it: the other end of an aside that begins (or, backwards,
   ends) at `node` and lies within `limit`, else `node`. */
static uint32_t behind_aside(const Search *search, uint32_t node, uint32_t limit, bool forward) {
  for (size_t i = 0; i < search->asides->count; i++) {
    const Aside *aside = &search->asides->items[i];
    bool outside = aside->to <= search->anchor->from || aside->from >= search->anchor->to;
    if (outside && forward && aside->from == node && aside->to <= limit)
      return aside->to;
    if (outside && !forward && aside->to == node && aside->from >= limit)
      return aside->from;
  }
  return node;
}

/* Walk from `node`, at most to node `limit`, and look for every cue of one direction at each word. */
static Factuality look(const Search *search, uint32_t node, uint32_t limit, bool forward, CueDirection direction) {
  enum { NEAR = 8 };            /* words: what reaches no farther does not reach over an aside */
  const Pack *pack = search->pack;
  Factuality strongest = FACTUALITY_ASSERTED;
  unsigned least = 0;
  for (unsigned distance = 0; distance < 64 && node != limit; distance++) {
    node = behind_aside(search, node, limit, forward);
    const Edge *edge = step_edge(pack, search->lattice, node, forward);
    if (edge && direction == CUE_BEFORE && pack_bars(pack, edge)) {
      edge = aside_before(pack, search->lattice, edge);
      least = NEAR;
    } else if (edge && direction == CUE_BEFORE && is_open(pack, search->lattice, edge)) {
      break;
    }
    const bool bars = direction == CUE_BEFORE || direction == CUE_AFTER;
    if (!edge || (bars && pack_bars(pack, edge)) || (direction == CUE_BEFORE && edge->from < limit))
      break;
    for (size_t c = 0; c < search->cues->count; c++) {
      const Cue *cue = search->cues->items[c];
      if (distance < cue->distance && cue->distance > least && is_worth(cue, direction, strongest) &&
          word_passes(pack, search->lattice, search->mentions, edge, node, forward, &cue->test))
        strongest = (Factuality)cue->factuality;
    }
    node = forward ? edge->to : edge->from;
    if (direction == CUE_WITHIN && node > limit)
      break;
  }
  return strongest;
}

/* What the phrases say that end (or begin) at a node and begin before the anchor (or end behind it). They are in the
   match wherever it begins. */
static Factuality look_at_node(const Search *search, const Edge *anchor, uint32_t node, bool forward) {
  const Lattice *lattice = search->lattice;
  const uint32_t *list = forward ? lattice->outgoing : lattice->incoming;
  const uint32_t *start = forward ? lattice->outgoing_start : lattice->incoming_start;
  Factuality strongest = FACTUALITY_ASSERTED;
  for (uint32_t i = start[node]; i < start[node + 1]; i++) {
    const Edge *edge = &lattice->edges.items[list[i]];
    if (edge->kind != EDGE_PHRASE || (forward ? edge->to <= anchor->to : edge->from >= anchor->from))
      continue;
    for (size_t c = 0; c < search->cues->count; c++) {
      const Cue *cue = search->cues->items[c];
      if ((is_worth(cue, forward ? CUE_AFTER : CUE_BEFORE, strongest) ||
           is_worth(cue, CUE_WITHIN, strongest)) &&
          edge_passes(search->pack, search->mentions, edge, &cue->test))
        strongest = (Factuality)cue->factuality;
    }
  }
  return strongest;
}

/* A phrase may hold the anchor as its last word ("may acquire") or as its first, or share a word with it ("will be" and
   "be launched"): such a cue stands next to the anchor. */
static Factuality look_at_phrases(const Search *search, const Edge *anchor, bool forward) {
  Factuality strongest = FACTUALITY_ASSERTED;
  for (uint32_t inside = anchor->from; inside < anchor->to; inside++) {
    Factuality found = look_at_node(search, anchor, forward ? inside : inside + 1u, forward);
    strongest = is_stronger(found, strongest) ? found : strongest;
  }
  return strongest;
}

/* Does a name begin at a node, as the next one of a list does? */
static bool begins_name(const Search *search, uint32_t node) {
  const Edge *edge = step_edge(search->pack, search->lattice, node, true);
  return edge->kind == EDGE_MENTION && !search->mentions[edge->mention - 1].reference;
}

/* How far back the words before an anchor count: no farther than the name that the match begins with if the anchor is
   in what a comma adds to it ("He may buy NAME, founded in 2010", "NAME, a unit of Acme"), nor than the relative
   pronoun that it begins with; else to the sentence's start. */
static uint32_t farthest_back(const Search *search, const Match *match, const Edge *anchor) {
  const Pack *pack = search->pack;
  const Lattice *lattice = search->lattice;
  const uint32_t comma = lexicon_word(pack->lexicon, ",", 1);
  const Edge *first = lattice_token_from(lattice, match->from);
  const Edge *name = step_edge(pack, lattice, first && first->word == comma ? first->to : match->from, true);
  if (name && name->kind == EDGE_MENTION && search->mentions[name->mention - 1].reference == REFERENCE_RELATIVE)
    return match->from;
  const Edge *token = name && name->kind == EDGE_MENTION ? lattice_token_from(lattice, name->to) : NULL;
  if (!token || token->word != comma || token->to > anchor->from || begins_name(search, token->to))
    return 0;
  while (token->to < anchor->from) {
    token = lattice_token_from(lattice, token->to);
    if (!token || token->word == comma)
      return 0;
  }
  return match->from;
}

Factuality cues_judge(const MatchRequest *request, const CueList *cues, const AsideList *asides, const Match *match) {
  const Lattice *lattice = request->lattice;
  const Edge *anchor = &lattice->edges.items[match->anchor];
  const Search search = {request->pack, lattice, request->mentions, cues, asides, anchor};
  if (request->pack->rules.items[match->rule].aside)
    return look(&search, match->from, match->to, true, CUE_WITHIN);
  const uint32_t farthest = farthest_back(&search, match, anchor);
  Factuality found[] = {look(&search, anchor->from, farthest, false, CUE_BEFORE),
                        look(&search, anchor->to, lattice->nodes - 1, true, CUE_AFTER),
                        look(&search, match->from, match->to, true, CUE_WITHIN),
                        look_at_phrases(&search, anchor, false), look_at_phrases(&search, anchor, true)};
  Factuality strongest = FACTUALITY_ASSERTED;
  for (size_t i = 0; i < sizeof found / sizeof *found; i++)
    strongest = is_stronger(found[i], strongest) ? found[i] : strongest;
  if (strongest == FACTUALITY_ASSERTED)
    return strongest;
  const Factuality verdict = look(&search, anchor->to, lattice->nodes - 1, true, CUE_LATER);
  return is_stronger(verdict, strongest) ? verdict : strongest;
}

const char *cues_name(uint8_t factuality) {
  static const char *const names[] = {"asserted", "attributed", "hedged", "planned", "denied"};
  return names[factuality];
}
