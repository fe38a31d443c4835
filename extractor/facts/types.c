#include "facts/types.h"

#include <string.h>

#include "facts/entities.h"
#include "facts/prominence.h"

void types_vote_by_roles(Analysis *analysis, const SentenceAnalysis *sentence, const Match *match) {
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

RapporteurStatus types_settle(Analysis *analysis) {
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
