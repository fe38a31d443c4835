#include "facts/mentionrules.h"

#include <string.h>

#include "base/buffer.h"
#include "facts/names/capitals.h"
#include "facts/names/entities.h"
#include "facts/names/types.h"
#include "text/normalise.h"

static const Edge *captured_edge(const Lattice *lattice, const Match *match, int role) {
  for (unsigned c = 0; c < match->capture_count; c++)
    if (match->captures[c].role == role && match->captures[c].edge >= 0)
      return capture_edge(lattice, &match->captures[c]);
  return NULL;
}

static uint32_t edge_entity(const Analysis *analysis, const Edge *edge) {
  const Mention *mention = analysis_mention_of(analysis, edge);
  return mention ? mention->entity : 0;
}

static const char *edge_value(const Pack *pack, const Edge *edge, Tag tag) {
  const Reading *reading = edge_reading(edge, pack->lexicon, tag);
  return reading && reading->value ? lexicon_text(pack->lexicon, reading->value) : NULL;
}

/* A name that a rule makes longer ("Malwa" to "Malwa Agrarian") goes on standing for the longer one. */
static void keep_front(Analysis *analysis, const Lattice *lattice, const Match *match, uint32_t made) {
  NameEntity *longer = &analysis->entities.items[made];
  for (uint32_t i = lattice->outgoing_start[match->from]; i < lattice->outgoing_start[match->from + 1]; i++) {
    const Edge *edge = &lattice->edges.items[lattice->outgoing[i]];
    const Mention *mention = edge->to < match->to ? analysis_mention_of(analysis, edge) : NULL;
    unsigned words = mention ? analysis->entities.items[mention->entity].word_count : 0;
    if (words && words < longer->name_words)
      longer->name_words = words;
  }
}

void mentionrules_hide_inside(Lattice *lattice, const Pack *pack, uint16_t from, uint16_t to) {
  for (uint32_t node = from; node < to; node++)
    for (uint32_t i = lattice->outgoing_start[node]; i < lattice->outgoing_start[node + 1]; i++) {
      Edge *edge = &lattice->edges.items[lattice->outgoing[i]];
      bool whole = edge->from == from && edge->to == to;
      if (edge->kind == EDGE_MENTION && edge->to <= to && !whole && edge->readings.count &&
          pack_is_entity_tag(pack, edge->readings.items[0].tag)) {
        edge->kind = EDGE_PHRASE;
        edge->mention = 0;
        edge->readings.count = 0;
      }
    }
}

/* What the mention of a match covers: all of it, but of references the words that are captured as `name`, and of
   relative pronouns the anchor alone. */
static void mention_nodes(const Lattice *lattice, const Rule *rule, const Match *match, uint16_t *from, uint16_t *to) {
  const Edge *anchor = &lattice->edges.items[match->anchor], *name = captured_edge(lattice, match, MENTION_NAME);
  const Edge *only = rule->reference && name ? name : rule->reference == REFERENCE_RELATIVE ? anchor : NULL;
  *from = only ? only->from : match->from;
  *to = only ? only->to : match->to;
}

/* A mention takes over the value of a captured word or mention. */
static void take_value(const Analysis *analysis, const Pack *pack, const Edge *edge, Tag tag, Mention *mention) {
  const Mention *captured = analysis_mention_of(analysis, edge);
  mention->value = captured ? captured->value : edge_value(pack, edge, tag);
  if (captured) {
    memcpy(mention->currency, captured->currency, sizeof mention->currency);
    mention->comparison = captured->comparison;
  }
}

/* "US" is no "us", and "IT" no "it": capitals that do not come from the sentence's, where they are all that refers, as
   they are not in "CEO Sagarmala itu". */
static bool is_shouted_alone(const Analysis *analysis, const Found *found) {
  const Document *document = analysis->document;
  const Edge *anchor = &analysis->sentences[found->sentence].lattice.edges.items[found->match.anchor];
  const bool alone = found->match.from == anchor->from && found->match.to == anchor->to;
  return alone && anchor->kind == EDGE_TOKEN && document->tokens[anchor->token].letter_case == CASE_UPPER &&
         anchor->span.end - anchor->span.begin > 1 &&
         !capitals_shouted(document, &document->sentences[found->sentence]);
}

/* "The group" does not stand in "Acme Group": is the anchor part of a name that begins before it? */
static bool is_inside_name(const Analysis *analysis, const Found *found) {
  const Lattice *lattice = &analysis->sentences[found->sentence].lattice;
  const Edge *anchor = &lattice->edges.items[found->match.anchor];
  for (uint32_t i = lattice->incoming_start[anchor->to]; i < lattice->incoming_start[anchor->to + 1]; i++) {
    const Edge *edge = &lattice->edges.items[lattice->incoming[i]];
    const Mention *mention = edge->from < anchor->from ? analysis_mention_of(analysis, edge) : NULL;
    if (mention && mention->entity && !mention->reference)
      return true;
  }
  return false;
}

/* Two rules may make the same, or one what is found as a name of unknown type anyway, which it votes for: nobody is named
   twice by one mention. */
static bool is_made_already(const Pack *pack, const Mention *made, const Mention *there) {
  bool named = there->tag == pack->tags.name && made->entity && there->entity == made->entity;
  return there->reference == made->reference && (there->tag == made->tag || named);
}

/* A match becomes a mention. */
static RapporteurStatus make_mention(Analysis *analysis, const Rule *rule, const Found *found) {
  const SentenceAnalysis *sentence = &analysis->sentences[found->sentence];
  const Lattice *lattice = &sentence->lattice;
  const Match *match = &found->match;
  uint16_t from, to;
  if (rule->reference && (is_shouted_alone(analysis, found) || is_inside_name(analysis, found)))
    return RAPPORTEUR_OK;
  mention_nodes(lattice, rule, match, &from, &to);
  Mention mention = {.span = {lattice->begins[from], lattice->ends[to]}, .tag = rule->target,
                     .reference = rule->reference, .sentence = found->sentence,
                     .noun = lattice->edges.items[match->anchor].span};
  for (unsigned c = 0; c < match->capture_count; c++) {
    const Edge *edge = capture_edge(lattice, &match->captures[c]);
    if (edge && match->captures[c].role == MENTION_VALUE)
      take_value(analysis, sentence->pack, edge, match->captures[c].tag, &mention);
  }
  if (!rule->reference && pack_is_entity_tag(sentence->pack, rule->target) &&
      !(mention.entity = analysis_entity_of_span(analysis, mention.sentence, mention.span)))
    return RAPPORTEUR_ERROR_MEMORY;
  if (mention.entity) {
    keep_front(analysis, lattice, match, mention.entity);
    mentionrules_hide_inside(&analysis->sentences[found->sentence].lattice, sentence->pack, match->from, match->to);
  }
  analysis_vote(analysis, mention.entity, rule->target, VOTE_RULE);
  for (size_t i = 0; i < lattice->edges.count; i++) {
    const Edge *edge = &lattice->edges.items[i];
    if (edge->kind == EDGE_MENTION && edge->from == from && edge->to == to &&
        is_made_already(sentence->pack, &mention, &analysis->mentions.items[edge->mention - 1]))
      return RAPPORTEUR_OK;
  }
  return analysis_mention(analysis, &mention, from, to);
}

/* "Acme Group Ltd (ACMG)": what stands in capitals behind a legal form is what the exchange calls the company. */
static bool is_ticker(const Analysis *analysis, const SentenceAnalysis *sentence, const Edge *name, const Edge *alias) {
  enum { SHORTEST = 3, LONGEST = 6 };
  const Pack *pack = sentence->pack;
  uint32_t length = alias->span.end - alias->span.begin;
  if (length < SHORTEST || length > LONGEST ||
      !lattice_reads_to(&sentence->lattice, name->to, pack->lexicon, pack->tags.legal_form))
    return false;
  for (uint32_t i = 0; i < length; i++)
    if (!strchr("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789", analysis_text(analysis, alias->span)[i]))
      return false;
  return true;
}

/* "State Bank of India (SBI)": one entity, and where it is one, the brackets belong to the name's mention. */
static RapporteurStatus apply_alias(Analysis *analysis, const Rule *rule, const Found *found) {
  SentenceAnalysis *sentence = &analysis->sentences[found->sentence];
  Lattice *lattice = &sentence->lattice;
  const Match *match = &found->match;
  const Edge *name = captured_edge(lattice, match, MENTION_NAME), *alias = captured_edge(lattice, match, MENTION_ALIAS);
  if (!name || !alias)
    return RAPPORTEUR_OK;
  uint32_t entity = edge_entity(analysis, name), other = edge_entity(analysis, alias);
  entities_alias(analysis, entity, other, rule->stated || is_ticker(analysis, sentence, name, alias));
  if (!entity || analysis_full(analysis, entity) != analysis_full(analysis, other))
    return RAPPORTEUR_OK;
  uint32_t index = name->mention - 1;
  return lattice_add_mention(lattice, &analysis->mentions.items[index], index, match->from, match->to,
                             &analysis->arena);
}

/* A name with what completes it ("Lyon, France"), is put in after it ("Acme (founded 1990)") or says before it what it is:
   its mention stands for all that was matched, too, but where it is the name of a place from there on. What the rule's own
   words complete it with ("Cikarang, West Java", of a list of provinces) is no name beside it. */
static RapporteurStatus widen(Analysis *analysis, const Rule *rule, const Found *found) {
  Lattice *lattice = &analysis->sentences[found->sentence].lattice;
  const Match *match = &found->match;
  const Edge *name = captured_edge(lattice, match, MENTION_NAME);
  if (!name || !name->mention)
    return RAPPORTEUR_OK;
  uint32_t index = name->mention - 1;
  uint16_t from = rule->reach == REACH_BRIDGE ? match->from : name->from, behind = name->to;
  RapporteurStatus status =
      lattice_add_mention(lattice, &analysis->mentions.items[index], index, from, match->to, &analysis->arena);
  if (!status && rule->reach == REACH_WHOLE) {
    lattice->edges.items[lattice->edges.count - 1].span = (Span){lattice->begins[from], lattice->ends[match->to]};
    if (lattice->edges.items[match->anchor].kind != EDGE_MENTION)
      mentionrules_hide_inside(lattice, analysis->sentences[found->sentence].pack, behind, match->to);
  }
  return status;
}

/* The word that anchors a typing rule is often what the name is introduced as: "the lender Acme", "Acme, a startup";
   words such as "company" say nothing. */
static RapporteurStatus note_noun(Analysis *analysis, uint32_t number, uint32_t sentence, const Edge *anchor) {
  Buffer normal = {0};
  NameEntity *entity = &analysis->entities.items[number];
  const Pack *pack = analysis->sentences[sentence].pack;
  entity->newcomer |= edge_reading(anchor, pack->lexicon, pack->tags.new_company) != NULL;
  bool plain = edge_reading(anchor, pack->lexicon, pack->tags.main_noun) != NULL;
  entity->plain |= plain;
  bool usual = number && anchor->kind != EDGE_MENTION && entity->noun_count < NAME_NOUNS && !plain;
  RapporteurStatus status =
      usual ? normalise(analysis_text(analysis, anchor->span), anchor->span.end - anchor->span.begin, &normal)
            : RAPPORTEUR_OK;
  if (usual && !status && normal.length) {
    char *noun = arena_copy(&analysis->arena, normal.bytes, normal.length);
    if (noun)
      entity->nouns[entity->noun_count++] = noun;
    else
      status = RAPPORTEUR_ERROR_MEMORY;
  }
  buffer_free(&normal);
  return status;
}

RapporteurStatus mentionrules_apply(Analysis *analysis, const Found *found) {
  const SentenceAnalysis *sentence = &analysis->sentences[found->sentence];
  const Rule *rule = &sentence->pack->rules.items[found->match.rule];
  uint32_t name = edge_entity(analysis, captured_edge(&sentence->lattice, &found->match, MENTION_NAME));
  if (rule->target == sentence->pack->tags.alias)
    return apply_alias(analysis, rule, found);
  if (!rule->types_names)
    return make_mention(analysis, rule, found);
  if (rule->target == sentence->pack->tags.person)
    entities_part_namesake(analysis, name, &sentence->pack->tags);
  if (rule->target == sentence->pack->tags.place)
    entities_part_place(analysis, name, &sentence->pack->tags);
  uint32_t entity = analysis_full(analysis, name);
  if (rule->target != sentence->pack->tags.name)
    analysis_vote(analysis, entity, rule->target, VOTE_RULE);
  RapporteurStatus status = rule->reach ? widen(analysis, rule, found) : RAPPORTEUR_OK;
  return status ? status
                : note_noun(analysis, entity, found->sentence, &sentence->lattice.edges.items[found->match.anchor]);
}
