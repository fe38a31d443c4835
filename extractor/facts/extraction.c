#include "facts/extraction.h"

#include <string.h>

#include "facts/descriptors.h"
#include "facts/mentionrules.h"
#include "facts/namenouns.h"
#include "facts/names/candidates.h"
#include "facts/names/echoes.h"
#include "facts/names/entities.h"
#include "facts/names/families.h"
#include "facts/names/innerstops.h"
#include "facts/names/resumed.h"
#include "facts/names/types.h"
#include "facts/questions.h"
#include "facts/quotations.h"
#include "facts/references.h"
#include "rules/gazetteer.h"

typedef struct {
  Analysis *analysis;
  const ExtractionRequest *request;
  Matcher *matcher;
  uint32_t sentence;            /* in hand */
  ARRAY(Found) mention_matches; /* of one stratum */
} Extractor;

/* --- lattices, values, places --- */

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
      innerstops_soften(analysis->sentences[s].pack, analysis->document, &analysis->sentences[s].lattice);
  CurrencyClues clues = {0};
  RapporteurStatus status = note_currencies(analysis, &clues) ? RAPPORTEUR_OK : RAPPORTEUR_ERROR_MEMORY;
  const Pack *pack = analysis_pack(analysis);
  ValueContext context = {analysis->document->date, pack ? currency_own_dollar(&clues, pack->lexicon) : NULL, &clues};
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

static RapporteurStatus run_sentence(Extractor *extractor, bool facts, unsigned stratum,
                                     RapporteurStatus (*matched)(void *, const Match *),
                                     void (*failed)(void *, const Failure *)) {
  Analysis *analysis = extractor->analysis;
  const SentenceAnalysis *sentence = &analysis->sentences[extractor->sentence];
  MatchRequest request = {.pack = sentence->pack, .lattice = &sentence->lattice,
                          .asked = questions_answered(analysis, extractor->sentence),
                          .mentions = analysis->mentions.items,
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
      status = mentionrules_apply(analysis, &extractor->mention_matches.items[i]);
    for (uint32_t s = 0; !status && s < analysis->document->sentence_count; s++)
      if (analysis->sentences[s].pack)
        status = lattice_index(&analysis->sentences[s].lattice, &analysis->arena);
  }
  return status;
}

/* --- rules that make facts --- */

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

static bool has_either_title(const SentenceAnalysis *sentence, const Match *match) {
  const Pack *pack = sentence->pack;
  for (unsigned c = 0; c < match->capture_count; c++) {
    const Edge *edge = capture_edge(&sentence->lattice, &match->captures[c]);
    if (edge && lattice_reads_from(&sentence->lattice, edge->from, pack->lexicon, pack->tags.either_title))
      return true;
  }
  return false;
}

/* "Acme signed Beta as a partner": with a title that companies have as well a match tells nothing of a name that is not
   a person's for other reasons. */
static bool takes_for_person(const SentenceAnalysis *sentence, const Match *match) {
  const Pack *pack = sentence->pack;
  bool doubtful = false;
  if (!has_either_title(sentence, match))
    return false;
  for (unsigned c = 0; c < match->capture_count; c++) {
    const Edge *edge = capture_edge(&sentence->lattice, &match->captures[c]);
    const Role *role = &pack->rules.items[match->rule].fact->roles[match->captures[c].role];
    doubtful |= edge && role->range == RANGE_ENTITY && lexicon_tag(pack->lexicon, role->type) == pack->tags.person &&
                !edge_reading(edge, pack->lexicon, pack->tags.person);
  }
  return doubtful;
}

static RapporteurStatus keep_fact(void *user, const Match *match) {
  Extractor *extractor = user;
  Analysis *analysis = extractor->analysis;
  if (takes_for_person(&analysis->sentences[extractor->sentence], match))
    return RAPPORTEUR_OK;
  if (!array_push(&analysis->found, (Found){extractor->sentence, *match}))
    return RAPPORTEUR_ERROR_MEMORY;
  part_names(analysis, &analysis->sentences[extractor->sentence], match);
  types_vote_by_roles(analysis, &analysis->sentences[extractor->sentence], match);
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

RapporteurStatus analyse(const Document *document, const ExtractionRequest *request, Matcher *matcher, Analysis *out) {
  Extractor extractor = {.analysis = out, .request = request, .matcher = matcher};
  out->document = document;
  out->romaniser = request->romaniser;
  out->entity_keys = strings_new();
  out->name_words = strings_new();
  RapporteurStatus status = out->entity_keys && out->name_words ? build_lattices(&extractor) : RAPPORTEUR_ERROR_MEMORY;
  if (!status)
    status = quotations_note(out);
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
    status = namenouns_mark(out);
  const size_t found = out->mentions.count;
  if (!status)
    status = run_mention_rules(&extractor);
  if (!status)
    status = echoes_add(out, found);
  if (!status)
    status = resumed_add(out);
  if (!status)
    status = families_note(out);
  if (!status)
    status = entities_link(out);        /* to the names that rules made */
  if (!status)
    status = entities_decide(out);
  if (!status)
    status = descriptors_extend(out);
  if (!status)
    status = run_fact_rules(&extractor);
  if (!status)
    status = types_settle(out);
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
