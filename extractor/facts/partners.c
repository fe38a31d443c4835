#include "facts/partners.h"

#include <stdlib.h>

#include "facts/prominence.h"

static const Mention *filler(const Analysis *analysis, const Found *found, unsigned capture) {
  const Lattice *lattice = &analysis->sentences[found->sentence].lattice;
  return analysis_mention_of(analysis, capture_edge(lattice, &found->match.captures[capture]));
}

/* Does the match say that something was so and is no more? Flags of facts do. */
static bool is_flagged(const Analysis *analysis, const Found *found) {
  const FactType *fact = analysis->sentences[found->sentence].pack->rules.items[found->match.rule].fact;
  for (unsigned c = 0; c < found->match.capture_count; c++)
    if (fact->roles[found->match.captures[c].role].range == RANGE_BOOLEAN)
      return true;
  return false;
}

/* The last organisation that fills a role of a fact, 0 if none. */
static uint32_t organization_in(const Analysis *analysis, const Found *found) {
  const Pack *pack = analysis->sentences[found->sentence].pack;
  for (unsigned c = found->match.capture_count; c-- > 0;) {
    const Mention *mention = filler(analysis, found, c);
    if (mention && analysis_is_a(analysis, pack, mention, pack->tags.organization))
      return analysis_full(analysis, mention->entity);
  }
  return 0;
}

static uint32_t main_organization(const Analysis *analysis, const Pack *pack) {
  return prominence_main(analysis, pack, pack->tags.organization, (Excluded){NULL, 0});
}

/* Who backs another is not meant by "the company", as those whose names say that they are investors are not. */
static void note_backers(Analysis *analysis, const Found *found) {
  const FactType *fact = analysis->sentences[found->sentence].pack->rules.items[found->match.rule].fact;
  for (unsigned c = 0; c < found->match.capture_count; c++) {
    const Mention *mention = filler(analysis, found, c);
    if (mention && mention->entity && fact->roles[found->match.captures[c].role].backing)
      analysis_entity(analysis, mention->entity)->backer = true;
  }
}

/* What a fact says of those who fill its roles, so far as they are known by now. */
static void note_fact(Analysis *analysis, Partners *partners, uint32_t number) {
  const Found *found = &analysis->found.items[number];
  note_backers(analysis, found);
  uint32_t organization = organization_in(analysis, found);
  if (!organization || is_flagged(analysis, found))
    return;
  bool main = organization == main_organization(analysis, analysis->sentences[found->sentence].pack);
  for (unsigned c = 0; c < found->match.capture_count; c++) {
    const Mention *mention = filler(analysis, found, c);
    if (!mention || !mention->entity)
      continue;
    Partnership *partnership = &partners->by_entity[analysis_full(analysis, mention->entity)];
    partnership->main |= main;
    if (!partnership->first || number < partnership->first - 1)
      partnership->first = number + 1;
  }
}

/* Counts first, then places: each mention's facts lie side by side. */
static RapporteurStatus index_facts(const Analysis *analysis, Partners *partners) {
  size_t mentions = analysis->mentions.count, total = 0;
  uint32_t *start = partners->facts_start = calloc(mentions + 2, sizeof *start);
  if (!start)
    return RAPPORTEUR_ERROR_MEMORY;
  for (size_t f = 0; f < analysis->found.count; f++)
    for (unsigned c = 0; c < analysis->found.items[f].match.capture_count; c++) {
      const Mention *mention = filler(analysis, &analysis->found.items[f], c);
      if (mention)
        start[mention - analysis->mentions.items + 2]++, total++;
    }
  for (size_t m = 0; m < mentions; m++)
    start[m + 2] += start[m + 1];
  if (!(partners->facts = malloc((total + 1) * sizeof *partners->facts)))
    return RAPPORTEUR_ERROR_MEMORY;
  for (size_t f = 0; f < analysis->found.count; f++)
    for (unsigned c = 0; c < analysis->found.items[f].match.capture_count; c++) {
      const Mention *mention = filler(analysis, &analysis->found.items[f], c);
      if (mention)
        partners->facts[start[mention - analysis->mentions.items + 1]++] = (uint32_t)f;
    }
  return RAPPORTEUR_OK;
}

RapporteurStatus partners_index(Analysis *analysis, Partners *partners) {
  partners->by_entity = calloc(analysis->entities.count + 1, sizeof *partners->by_entity);
  if (!partners->by_entity || index_facts(analysis, partners))
    return RAPPORTEUR_ERROR_MEMORY;
  for (size_t f = 0; f < analysis->found.count; f++)
    note_fact(analysis, partners, (uint32_t)f);
  return RAPPORTEUR_OK;
}

void partners_note(Analysis *analysis, Partners *partners, const Mention *mention) {
  size_t m = (size_t)(mention - analysis->mentions.items);
  for (uint32_t i = partners->facts_start[m]; mention->entity && i < partners->facts_start[m + 1]; i++)
    note_fact(analysis, partners, partners->facts[i]);
}

uint32_t partners_known(const Analysis *analysis, const Partners *partners, const Pack *pack, uint32_t entity) {
  const Partnership *partnership = &partners->by_entity[entity];
  if (partnership->main)
    return main_organization(analysis, pack);
  return partnership->first ? organization_in(analysis, &analysis->found.items[partnership->first - 1]) : 0;
}

void partners_free(Partners *partners) {
  free(partners->facts_start);
  free(partners->facts);
  free(partners->by_entity);
}
