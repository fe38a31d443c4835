#include "facts/openers.h"

#include <string.h>

#include "text/tokens.h"

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
    const Edge *comma = mention && mention->reference == REFERENCE_NOMINAL ? lattice_token_from(lattice, edge->to) : NULL;
    bool apposed = comma && analysis->document->text[comma->span.begin] == ',';     /* "The new company, Acme Ltd" */
    bool describes = mention ? lexicon_is_a(lexicon, mention->tag, tags->place) || apposed
                             : edge_reading(edge, lexicon, tags->list_noise) ||
                                   edge_reading(edge, lexicon, tags->descriptor);
    const uint32_t to = apposed ? comma->to : edge->to;
    if (describes && to > behind)
      behind = to;
  }
  return behind;
}

/* The name of an organisation at a node, behind nothing but what describes it; NULL if there is none. */
static const Edge *named_behind(const Analysis *analysis, const SentenceAnalysis *sentence, uint32_t node) {
  const Edge *name = NULL;
  for (unsigned words = 0; !name && words <= MOST_DESCRIBING && node + 1 < sentence->lattice.nodes; words++) {
    name = named_at(analysis, sentence, node);
    const uint32_t behind = name ? node : behind_description(analysis, sentence, node);
    if (behind == node)
      break;
    node = behind;
  }
  return name;
}

/* "Acme, Beta's rival": does a node follow a name that owns what comes? */
static bool owns(const Analysis *analysis, const SentenceAnalysis *sentence, uint32_t node) {
  const Edge *token = lattice_token_from(&sentence->lattice, node);
  const char *text = token ? analysis->document->text + token->span.begin : "";
  return *text == '\'' || !strncmp(text, "\u2019", strlen("\u2019"));
}

/* Does a separator and another name follow, as in lists? */
static bool is_listed(const Analysis *analysis, const SentenceAnalysis *sentence, const Edge *name) {
  const Edge *token = lattice_token_from(&sentence->lattice, name->to);
  if (!token || !edge_reading(token, sentence->pack->lexicon, sentence->pack->tags.separator))
    return false;
  const Edge *next = named_behind(analysis, sentence, token->to);
  return next && !owns(analysis, sentence, next->to);
}

static uint32_t opener(const Analysis *analysis, uint32_t number, bool apposed) {
  const SentenceAnalysis *sentence = &analysis->sentences[number];
  const Edge *name = named_behind(analysis, sentence, 0);
  const Edge *next = name ? lattice_token_from(&sentence->lattice, name->to) : NULL;
  if (!name || is_listed(analysis, sentence, name) ||
      (apposed && !(next && analysis->document->text[next->span.begin] == ',')))
    return 0;
  return analysis_full(analysis, analysis_mention_of(analysis, name)->entity);
}

uint32_t opener_of(const Analysis *analysis, uint32_t sentence) { return opener(analysis, sentence, false); }

uint32_t opener_apposed(const Analysis *analysis, uint32_t sentence) { return opener(analysis, sentence, true); }

/* Whom a noun at a node means, if that is known by now ("As for the buyer, it …"); 0 if there is none. */
static uint32_t referred_at(const Analysis *analysis, const SentenceAnalysis *sentence, uint32_t node) {
  const Lattice *lattice = &sentence->lattice;
  for (uint32_t i = lattice->outgoing_start[node]; i < lattice->outgoing_start[node + 1]; i++) {
    const Mention *mention = analysis_mention_of(analysis, &lattice->edges.items[lattice->outgoing[i]]);
    if (mention && mention->entity && mention->reference == REFERENCE_NOMINAL &&
        analysis_is_a(analysis, sentence->pack, mention, sentence->pack->tags.organization))
      return analysis_full(analysis, mention->entity);
  }
  return 0;
}

uint32_t opener_topic(const Analysis *analysis, uint32_t number) {
  const SentenceAnalysis *sentence = &analysis->sentences[number];
  const Lattice *lattice = &sentence->lattice;
  const ReservedTags *tags = &sentence->pack->tags;
  uint32_t node = 0;
  for (uint32_t i = lattice->outgoing_start[0]; i < lattice->outgoing_start[1]; i++) {
    const Edge *edge = &lattice->edges.items[lattice->outgoing[i]];
    node = edge_reading(edge, sentence->pack->lexicon, tags->topic_start) ? edge->to : node;
  }
  const Edge *name = node ? named_behind(analysis, sentence, node) : NULL;
  if (name)
    return is_listed(analysis, sentence, name) ? 0 : analysis_full(analysis, analysis_mention_of(analysis, name)->entity);
  return node ? referred_at(analysis, sentence, node) : 0;
}

bool opener_is_heading(const Analysis *analysis, const Lattice *lattice, const Edge *edge) {
  const Token *tokens = analysis->document->tokens;
  const Edge *mark = lattice_token_from(lattice, edge->to);
  return mark && tokens_ends_heading(analysis->document->text, tokens + mark->token, tokens + lattice->end_token);
}
