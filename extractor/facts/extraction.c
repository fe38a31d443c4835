#include "facts/extraction.h"

#include <string.h>

#include "base/buffer.h"
#include "facts/candidates.h"
#include "facts/capitals.h"
#include "facts/entities.h"
#include "facts/prominence.h"
#include "facts/quotations.h"
#include "facts/references.h"
#include "rules/gazetteer.h"
#include "text/normalise.h"

/* Weights of votes on types: what a typing rule says of one mention, and what a role that is filled says. */
enum { VOTE_RULE = 3, VOTE_ROLE = 2 };

typedef struct {
  Analysis *analysis;
  const ExtractionRequest *request;
  Matcher *matcher;
  uint32_t sentence;            /* in hand */
  ARRAY(Found) mention_matches; /* of one stratum */
} Extractor;

/* --- lattices, values, places --- */

/* Is it an abbreviation, a title, a legal form? */
static bool is_shortened(const Pack *pack, const Edge *edge) {
  const Tag abbreviations[] = {pack->tags.abbreviation, pack->tags.name_title, pack->tags.legal_form};
  for (size_t t = 0; t < sizeof abbreviations / sizeof *abbreviations; t++)
    if (edge_reading(edge, pack->lexicon, abbreviations[t]))
      return true;
  return false;
}

/* Is the word before a full stop one that is written with it, or an initial? */
static bool is_abbreviated(const Pack *pack, const Lattice *lattice, const Edge *stop) {
  for (uint32_t node = stop->from; node <= stop->to; node += 1)
    for (uint32_t i = lattice->incoming_start[node]; i < lattice->incoming_start[node + 1]; i++) {
      const Edge *edge = &lattice->edges.items[lattice->incoming[i]];
      if (edge == stop)
        continue;
      if (is_shortened(pack, edge))
        return true;
      if (edge->kind == EDGE_TOKEN && edge->span.end - edge->span.begin == 1)
        return true;
    }
  return false;
}

static bool is_inner_stop(const Document *document, const Lattice *lattice, const Edge *edge) {
  return edge && edge->kind == EDGE_TOKEN && edge->to + 1u < lattice->nodes &&
         edge->span.end - edge->span.begin == 1 && document->text[edge->span.begin] == '.';
}

/* Full stops of abbreviations inside a sentence stop no gap: their edges lose the word that would. "Ph.D." has two. */
static void soften_stops(const Pack *pack, const Document *document, Lattice *lattice) {
  for (size_t i = 0; i < lattice->edges.count; i++) {
    Edge *edge = &lattice->edges.items[i];
    if (is_inner_stop(document, lattice, edge) && is_abbreviated(pack, lattice, edge))
      edge->word = NO_STRING;
    for (uint32_t node = edge->from + 1u; edge->kind == EDGE_PHRASE && is_shortened(pack, edge) && node < edge->to;
         node++) {
      Edge *inside = lattice_token_from(lattice, node);
      if (is_inner_stop(document, lattice, inside))
        inside->word = NO_STRING;
    }
  }
}

static RapporteurStatus build_lattices(Extractor *extractor) {
  Analysis *analysis = extractor->analysis;
  const Document *document = analysis->document;
  RapporteurStatus status = RAPPORTEUR_OK;
  bool covered = false;
  analysis->sentences = arena_alloc(&analysis->arena, (document->sentence_count + 1) * sizeof *analysis->sentences);
  if (!analysis->sentences)
    return RAPPORTEUR_ERROR_MEMORY;
  for (uint32_t s = 0; !status && s < document->sentence_count; s++) {
    const Sentence *sentence = &document->sentences[s];
    SentenceAnalysis *target = &analysis->sentences[s];
    target->pack =
        extractor->request->pack(extractor->request->user, document->paragraphs[sentence->paragraph].language);
    if (!target->pack)
      continue;
    covered = true;
    status = lattice_build(&target->lattice, target->pack->lexicon, document, s, sentence->first_token,
                           sentence->end_token, NULL, NULL, &analysis->arena);
  }
  return status ? status : covered || !document->sentence_count ? RAPPORTEUR_OK : RAPPORTEUR_ERROR_LANGUAGE;
}

static bool note_currencies(const Analysis *analysis, CurrencyClues *clues) {
  for (uint32_t s = 0; s < analysis->document->sentence_count; s++) {
    const SentenceAnalysis *sentence = &analysis->sentences[s];
    if (sentence->pack && !currency_clues_add(clues, sentence->pack->lexicon, &sentence->lattice, analysis->document))
      return false;
  }
  return true;
}

static RapporteurStatus add_values(Extractor *extractor) {
  Analysis *analysis = extractor->analysis;
  for (uint32_t s = 0; s < analysis->document->sentence_count; s++)
    if (analysis->sentences[s].pack)
      soften_stops(analysis->sentences[s].pack, analysis->document, &analysis->sentences[s].lattice);
  CurrencyClues clues = {0};
  ValueContext context = {analysis->document->date, "USD", &clues};
  RapporteurStatus status = note_currencies(analysis, &clues) ? RAPPORTEUR_OK : RAPPORTEUR_ERROR_MEMORY;
  for (uint32_t s = 0; !status && s < analysis->document->sentence_count; s++) {
    SentenceAnalysis *sentence = &analysis->sentences[s];
    size_t before = analysis->mentions.count;
    if (!sentence->pack)
      continue;
    status = values_find(&sentence->lattice, sentence->pack->lexicon, analysis->document, &context,
                         &analysis->mentions, &analysis->arena);
    for (size_t m = before; m < analysis->mentions.count; m++)
      analysis->mentions.items[m].sentence = s;
  }
  currency_clues_free(&clues);
  return status;
}

static RapporteurStatus add_gazetteer(Extractor *extractor) {
  Analysis *analysis = extractor->analysis;
  RapporteurStatus status = RAPPORTEUR_OK;
  size_t before = analysis->mentions.count;
  for (uint32_t s = 0; !status && s < analysis->document->sentence_count; s++)
    if (analysis->sentences[s].pack)
      status = gazetteer_find(&analysis->sentences[s].lattice, analysis->sentences[s].pack, analysis->document,
                              &analysis->mentions,
                              &analysis->arena);
  return status ? status : entities_of_gazetteer(analysis, before);
}

/* --- rules that make mentions --- */

static RapporteurStatus keep_match(void *user, const Match *match) {
  Extractor *extractor = user;
  return array_push(&extractor->mention_matches, (Found){extractor->sentence, *match}) ? RAPPORTEUR_OK
                                                                                       : RAPPORTEUR_ERROR_MEMORY;
}

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

/* The entity that a span of text names; 0 when memory is out. */
static uint32_t entity_of_span(Analysis *analysis, Span span) {
  Buffer key = {0};
  uint32_t entity = 0;
  if (!normalise(analysis_text(analysis, span), span.end - span.begin, &key) && key.length)
    entity = analysis_entity_add(analysis, key.bytes, key.length);
  buffer_free(&key);
  return entity;
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

/* What stands inside a longer name is no name of its own: "State Bank of India" names neither India nor a State Bank. */
static void hide_inside(Lattice *lattice, const Pack *pack, const Match *match) {
  for (uint32_t node = match->from; node < match->to; node++)
    for (uint32_t i = lattice->outgoing_start[node]; i < lattice->outgoing_start[node + 1]; i++) {
      Edge *edge = &lattice->edges.items[lattice->outgoing[i]];
      bool whole = edge->from == match->from && edge->to == match->to;
      if (edge->kind == EDGE_MENTION && edge->to <= match->to && !whole && edge->readings.count &&
          pack_is_entity_tag(pack, edge->readings.items[0].tag)) {
        edge->kind = EDGE_PHRASE;
        edge->mention = 0;
        edge->readings.count = 0;
      }
    }
}

/* What the mention of a match covers: all of it, but of relative pronouns the anchor alone. */
static void mention_nodes(const Lattice *lattice, const Rule *rule, const Match *match, uint16_t *from, uint16_t *to) {
  const Edge *anchor = &lattice->edges.items[match->anchor];
  bool relative = rule->reference == REFERENCE_RELATIVE;
  *from = relative ? anchor->from : match->from;
  *to = relative ? anchor->to : match->to;
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

/* "US" is no "us", and "IT" no "it": capitals that do not come from the sentence's. */
static bool is_shouted_alone(const Analysis *analysis, const Found *found) {
  const Document *document = analysis->document;
  const Edge *anchor = &analysis->sentences[found->sentence].lattice.edges.items[found->match.anchor];
  return anchor->kind == EDGE_TOKEN && document->tokens[anchor->token].letter_case == CASE_UPPER &&
         anchor->span.end - anchor->span.begin > 1 &&
         !capitals_shouted(document, &document->sentences[found->sentence]);
}

/* A match becomes a mention. */
static RapporteurStatus make_mention(Extractor *extractor, const Rule *rule, const Found *found) {
  Analysis *analysis = extractor->analysis;
  const SentenceAnalysis *sentence = &analysis->sentences[found->sentence];
  const Lattice *lattice = &sentence->lattice;
  const Match *match = &found->match;
  uint16_t from, to;
  if (rule->reference && is_shouted_alone(analysis, found))
    return RAPPORTEUR_OK;
  mention_nodes(lattice, rule, match, &from, &to);
  Mention mention = {.span = {lattice->begins[from], lattice->ends[to]}, .tag = rule->target,
                     .reference = rule->reference, .sentence = found->sentence};
  for (unsigned c = 0; c < match->capture_count; c++) {
    const Edge *edge = capture_edge(lattice, &match->captures[c]);
    if (edge && match->captures[c].role == MENTION_VALUE)
      take_value(analysis, sentence->pack, edge, match->captures[c].tag, &mention);
  }
  if (!rule->reference && pack_is_entity_tag(sentence->pack, rule->target) &&
      !(mention.entity = entity_of_span(analysis, mention.span)))
    return RAPPORTEUR_ERROR_MEMORY;
  if (mention.entity) {
    keep_front(analysis, lattice, match, mention.entity);
    hide_inside(&analysis->sentences[found->sentence].lattice, sentence->pack, match);
  }
  analysis_vote(analysis, mention.entity, rule->target, VOTE_RULE);
  for (size_t i = 0; i < lattice->edges.count; i++) {     /* two rules may make the same */
    const Edge *edge = &lattice->edges.items[i];
    if (edge->kind == EDGE_MENTION && edge->from == from && edge->to == to &&
        analysis->mentions.items[edge->mention - 1].tag == mention.tag &&
        analysis->mentions.items[edge->mention - 1].reference == mention.reference)
      return RAPPORTEUR_OK;
  }
  return analysis_mention(analysis, &mention, from, to);
}

/* "Acme Group Ltd (ACMG)": what stands in capitals behind a legal form is what the company is called at the exchange. */
static bool is_ticker(const Analysis *analysis, const SentenceAnalysis *sentence, const Edge *name, const Edge *alias) {
  enum { SHORTEST = 3, LONGEST = 6 };
  const Lattice *lattice = &sentence->lattice;
  const Pack *pack = sentence->pack;
  uint32_t length = alias->span.end - alias->span.begin;
  bool legal = false;
  for (uint32_t i = lattice->incoming_start[name->to]; i < lattice->incoming_start[name->to + 1u] && !legal; i++)
    legal = edge_reading(&lattice->edges.items[lattice->incoming[i]], pack->lexicon, pack->tags.legal_form) != NULL;
  for (uint32_t i = 0; legal && i < length; i++)
    legal = strchr("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789", analysis_text(analysis, alias->span)[i]) != NULL;
  return legal && length >= SHORTEST && length <= LONGEST;
}

/* "State Bank of India (SBI)": one entity, and where it is one, the brackets belong to the name's mention. */
static RapporteurStatus apply_alias(Analysis *analysis, const Rule *rule, const Found *found) {
  SentenceAnalysis *sentence = &analysis->sentences[found->sentence];
  Lattice *lattice = &sentence->lattice;
  const Match *match = &found->match;
  const Edge *name = captured_edge(lattice, match, MENTION_NAME), *alias = captured_edge(lattice, match, MENTION_ALIAS);
  uint32_t entity = edge_entity(analysis, name), other = edge_entity(analysis, alias);
  entities_alias(analysis, entity, other, rule->stated || is_ticker(analysis, sentence, name, alias));
  if (!entity || analysis_full(analysis, entity) != analysis_full(analysis, other))
    return RAPPORTEUR_OK;
  uint32_t index = name->mention - 1;
  return lattice_add_mention(lattice, &analysis->mentions.items[index], index, match->from, match->to,
                             &analysis->arena);
}

/* A name with what completes it ("Lyon, France") or is put in after it ("Acme (founded 1990)"): its mention stands for
   all that was matched from there on, too. */
static RapporteurStatus widen(Analysis *analysis, const Rule *rule, const Found *found) {
  Lattice *lattice = &analysis->sentences[found->sentence].lattice;
  const Match *match = &found->match;
  const Edge *name = captured_edge(lattice, match, MENTION_NAME);
  if (!name || !name->mention)
    return RAPPORTEUR_OK;
  uint32_t index = name->mention - 1;
  uint16_t from = name->from;
  RapporteurStatus status =
      lattice_add_mention(lattice, &analysis->mentions.items[index], index, from, match->to, &analysis->arena);
  if (!status && rule->reach == REACH_WHOLE)
    lattice->edges.items[lattice->edges.count - 1].span = (Span){lattice->begins[from], lattice->ends[match->to]};
  return status;
}

/* The word that anchors a typing rule is often what the name is introduced as: "the lender Acme", "Acme, a startup";
   words such as "company" say nothing. */
static RapporteurStatus note_noun(Analysis *analysis, uint32_t number, uint32_t sentence, const Edge *anchor) {
  Buffer normal = {0};
  NameEntity *entity = &analysis->entities.items[number];
  const Pack *pack = analysis->sentences[sentence].pack;
  bool usual = number && anchor->kind != EDGE_MENTION && entity->noun_count < NAME_NOUNS &&
               !edge_reading(anchor, pack->lexicon, pack->tags.main_noun);
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

static RapporteurStatus apply_mention_match(Extractor *extractor, const Found *found) {
  Analysis *analysis = extractor->analysis;
  const SentenceAnalysis *sentence = &analysis->sentences[found->sentence];
  const Rule *rule = &sentence->pack->rules.items[found->match.rule];
  uint32_t name = edge_entity(analysis, captured_edge(&sentence->lattice, &found->match, MENTION_NAME));
  if (rule->target == sentence->pack->tags.alias)
    return apply_alias(analysis, rule, found);
  if (!rule->types_names)
    return make_mention(extractor, rule, found);
  uint32_t entity = analysis_full(analysis, name);
  if (rule->target != sentence->pack->tags.name)
    analysis_vote(analysis, entity, rule->target, VOTE_RULE);
  RapporteurStatus status = rule->reach ? widen(analysis, rule, found) : RAPPORTEUR_OK;
  return status ? status
                : note_noun(analysis, entity, found->sentence, &sentence->lattice.edges.items[found->match.anchor]);
}

static RapporteurStatus run_sentence(Extractor *extractor, bool facts, unsigned stratum,
                                     RapporteurStatus (*matched)(void *, const Match *),
                                     void (*failed)(void *, const Failure *)) {
  Analysis *analysis = extractor->analysis;
  const SentenceAnalysis *sentence = &analysis->sentences[extractor->sentence];
  MatchRequest request = {.pack = sentence->pack, .lattice = &sentence->lattice, .mentions = analysis->mentions.items,
                          .only_rule = facts ? extractor->request->only_rule : -1, .facts = facts, .stratum = stratum,
                          .matched = matched, .failed = failed, .user = extractor};
  return match_rules(extractor->matcher, &request);
}

static unsigned most_strata(const Analysis *analysis) {
  unsigned most = 0;
  for (uint32_t s = 0; s < analysis->document->sentence_count; s++) {
    const Pack *pack = analysis->sentences[s].pack;
    most = pack && pack->strata > most ? pack->strata : most;
  }
  return most;
}

static RapporteurStatus run_mention_rules(Extractor *extractor) {
  Analysis *analysis = extractor->analysis;
  RapporteurStatus status = RAPPORTEUR_OK;
  unsigned strata = most_strata(analysis);
  for (unsigned stratum = 0; !status && stratum < strata; stratum++) {
    extractor->mention_matches.count = 0;
    for (uint32_t s = 0; !status && s < analysis->document->sentence_count; s++) {
      extractor->sentence = s;
      if (analysis->sentences[s].pack && stratum < analysis->sentences[s].pack->strata)
        status = run_sentence(extractor, false, stratum, keep_match, NULL);
    }
    for (size_t i = 0; !status && i < extractor->mention_matches.count; i++)
      status = apply_mention_match(extractor, &extractor->mention_matches.items[i]);
    for (uint32_t s = 0; !status && s < analysis->document->sentence_count; s++)
      if (analysis->sentences[s].pack)
        status = lattice_index(&analysis->sentences[s].lattice, &analysis->arena);
  }
  return status;
}

/* --- rules that make facts --- */

/* Every name that fills a role says what it probably is. */
static void vote_by_roles(Analysis *analysis, const SentenceAnalysis *sentence, const Match *match) {
  const FactType *fact = sentence->pack->rules.items[match->rule].fact;
  const Lexicon *lexicon = sentence->pack->lexicon;
  for (unsigned c = 0; c < match->capture_count; c++) {
    const Capture *capture = &match->captures[c];
    const Role *role = &fact->roles[capture->role];
    const Mention *mention = analysis_mention_of(analysis, capture_edge(&sentence->lattice, capture));
    if (role->range != RANGE_ENTITY || !mention || mention->reference ||
        (role->also_type && capture->tag == lexicon_tag(lexicon, role->type)))
      continue;                 /* what two types may fill says nothing */
    Tag type = capture->tag != sentence->pack->tags.name ? capture->tag : lexicon_tag(lexicon, role->type);
    analysis_vote(analysis, analysis_full(analysis, mention->entity), type, VOTE_ROLE);
  }
}

static uint32_t named_by(const Analysis *analysis, const SentenceAnalysis *sentence, const Capture *capture) {
  const Mention *mention = analysis_mention_of(analysis, capture_edge(&sentence->lattice, capture));
  return mention && !mention->reference ? mention->entity : 0;
}

/* "Acme Shipping, a subsidiary of Acme": a name that fills a role beside a longer one is no short form of it. */
static void part_names(Analysis *analysis, const SentenceAnalysis *sentence, const Match *match) {
  const FactType *fact = sentence->pack->rules.items[match->rule].fact;
  for (unsigned i = 0; i < match->capture_count; i++)
    for (unsigned j = 0; j < match->capture_count; j++) {
      uint32_t shorter = named_by(analysis, sentence, &match->captures[i]);
      uint32_t longer = named_by(analysis, sentence, &match->captures[j]);
      if (shorter && longer && match->captures[i].role != match->captures[j].role &&
          fact->roles[match->captures[i].role].identifying && fact->roles[match->captures[j].role].identifying)
        entities_part(analysis, shorter, longer);
    }
}

static RapporteurStatus keep_fact(void *user, const Match *match) {
  Extractor *extractor = user;
  Analysis *analysis = extractor->analysis;
  if (!array_push(&analysis->found, (Found){extractor->sentence, *match}))
    return RAPPORTEUR_ERROR_MEMORY;
  part_names(analysis, &analysis->sentences[extractor->sentence], match);
  vote_by_roles(analysis, &analysis->sentences[extractor->sentence], match);
  return RAPPORTEUR_OK;
}

static void tell_failure(void *user, const Failure *failure) {
  Extractor *extractor = user;
  extractor->request->failed(extractor->request->failed_user, extractor->analysis, extractor->sentence, failure);
}

static RapporteurStatus run_fact_rules(Extractor *extractor) {
  RapporteurStatus status = RAPPORTEUR_OK;
  for (uint32_t s = 0; !status && s < extractor->analysis->document->sentence_count; s++) {
    extractor->sentence = s;
    if (extractor->analysis->sentences[s].pack)
      status = run_sentence(extractor, true, 0, keep_fact, extractor->request->failed ? tell_failure : NULL);
  }
  return status;
}

/* Words of a name, those that hyphens join counted once. */
static unsigned count_words(const NameEntity *entity) {
  unsigned hyphens = 0;
  for (unsigned w = 0; w < entity->word_count; w++)
    hyphens += !strcmp(entity->words[w], "-");
  return entity->word_count - 2 * hyphens;
}

/* Agents are undecided between persons and organisations: two or three words are a person, unless they are an
   organisation's or common words. */
static void settle_agents(Analysis *analysis, const Pack *pack) {
  for (uint32_t e = 1; e < analysis->entities.count; e++) {
    NameEntity *entity = &analysis->entities.items[e];
    const ReservedTags *tags = &pack->tags;
    int agent = entity->votes[tags->agent];
    entity->votes[tags->agent] = 0;
    if (agent && entity->votes[tags->person] <= 0 && entity->votes[tags->organization] <= 0)
      entity->votes[!entity->worded && (count_words(entity) == 2 || count_words(entity) == 3) ? tags->person
                                                                                              : tags->organization] += agent;
  }
}

static bool is_undecided(const NameEntity *entity) {
  for (unsigned tag = 0; tag < UINT8_MAX; tag++)
    if (entity->votes[tag] > 0)
      return false;
  return true;
}

/* A headline that names no organisation otherwise is about one that nothing in the text says to be one: a name of one
   word that the article goes on with. */
static void settle_headline(Analysis *analysis) {
  const Pack *pack = analysis->document->sentence_count ? analysis->sentences[0].pack : NULL;
  NameEntity *only = NULL;
  for (uint32_t e = 1; pack && pack->cased && e < analysis->entities.count; e++) {
    NameEntity *entity = &analysis->entities.items[e];
    bool headline = entity->first_in_body && entity->first_mention != entity->first_in_body;
    if (!headline || entity->same_as || entity->canonical)
      continue;
    if (entity->votes[pack->tags.organization] > 0)
      return;
    if (entity->word_count == 1 && is_undecided(entity) && !only)
      only = entity;
  }
  if (only)
    only->votes[pack->tags.organization]++;
}

/* Types that facts leave undecided. */
static RapporteurStatus settle_types(Analysis *analysis) {
  const Pack *pack = NULL;
  for (uint32_t s = 0; s < analysis->document->sentence_count && !pack; s++)
    pack = analysis->sentences[s].pack;
  if (!pack)
    return RAPPORTEUR_OK;
  settle_agents(analysis, pack);
  settle_headline(analysis);
  RapporteurStatus status = entities_decide(analysis);
  if (status || pack->cased)
    return status;
  prominence_settle(analysis, pack);
  return entities_decide(analysis);
}

RapporteurStatus analyse(const Document *document, const ExtractionRequest *request, Matcher *matcher, Analysis *out) {
  Extractor extractor = {.analysis = out, .request = request, .matcher = matcher};
  out->document = document;
  out->entity_keys = strings_new();
  out->name_words = strings_new();
  RapporteurStatus status = out->entity_keys && out->name_words ? build_lattices(&extractor) : RAPPORTEUR_ERROR_MEMORY;
  if (!status)
    status = candidates_find(out);
  if (!status)
    status = add_values(&extractor);
  if (!status)
    status = add_gazetteer(&extractor);
  if (!status)
    status = quotations_add(out);
  if (!status)
    status = entities_link(out);
  if (!status)
    status = run_mention_rules(&extractor);
  if (!status)
    status = entities_link(out);        /* to the names that rules made */
  if (!status)
    status = entities_decide(out);
  if (!status)
    status = run_fact_rules(&extractor);
  if (!status)
    status = settle_types(out);
  if (!status)
    status = references_resolve(out);
  array_free(&extractor.mention_matches);
  return status;
}

void analysis_free(Analysis *analysis) {
  for (uint32_t s = 0; analysis->sentences && s < analysis->document->sentence_count; s++)
    lattice_free(&analysis->sentences[s].lattice);
  array_free(&analysis->mentions);
  array_free(&analysis->entities);
  array_free(&analysis->found);
  array_free(&analysis->speech);
  array_free(&analysis->ranked);
  strings_free(analysis->entity_keys);
  strings_free(analysis->name_words);
  array_free(&analysis->name_counts);
  arena_free(&analysis->arena);
  memset(analysis, 0, sizeof *analysis);
}
