#include "facts/analysis.h"

#include <string.h>

#include "base/buffer.h"
#include "text/normalise.h"

const Pack *analysis_pack(const Analysis *analysis) {
  const Pack *pack = NULL;
  for (uint32_t s = 0; s < analysis->document->sentence_count && !pack; s++)
    pack = analysis->sentences[s].pack;
  return pack;
}

uint32_t analysis_full(const Analysis *analysis, uint32_t number) {
  while (number && analysis->entities.items[number].same_as)
    number = analysis->entities.items[number].same_as;
  return number;
}

NameEntity *analysis_entity(const Analysis *analysis, uint32_t number) {
  return &analysis->entities.items[analysis_full(analysis, number)];
}

static bool split_words(Analysis *analysis, NameEntity *entity) {
  size_t length = strlen(entity->key);
  unsigned count = 1;
  for (const char *c = entity->key; *c; c++)
    count += *c == ' ';
  entity->words = arena_alloc(&analysis->arena, count * sizeof *entity->words);
  char *copy = arena_copy(&analysis->arena, entity->key, length);
  if (!entity->words || !copy)
    return false;
  for (char *word = copy; word; entity->word_count++) {
    char *space = strchr(word, ' ');
    if (space)
      *space++ = '\0';
    entity->words[entity->word_count] = word;
    word = space;
  }
  entity->name_words = entity->word_count;
  return true;
}

uint32_t analysis_entity_add(Analysis *analysis, const char *key, size_t length) {
  uint32_t number = strings_add(analysis->entity_keys, key, length);
  if (!number || number < analysis->entities.count)
    return number;
  size_t tags = UINT8_MAX;      /* entity tags come first in every lexicon */
  NameEntity entity = {.key = strings_text(analysis->entity_keys, number),
                       .votes = arena_alloc(&analysis->arena, tags * sizeof *entity.votes)};
  while (!analysis->entities.count)
    if (!array_push(&analysis->entities, (NameEntity){.key = ""}))
      return 0;
  if (!entity.votes || !split_words(analysis, &entity) || !array_push(&analysis->entities, entity))
    return 0;
  return number;
}

const char *analysis_lost_article(const SentenceAnalysis *sentence, uint32_t node) {
  const Lattice *lattice = &sentence->lattice;
  const Lexicon *lexicon = sentence->pack->lexicon;
  for (uint32_t i = lattice->incoming_start[node]; i < lattice->incoming_start[node + 1]; i++) {
    const Edge *edge = &lattice->edges.items[lattice->incoming[i]];
    const Reading *reading = edge_reading(edge, lexicon, sentence->pack->tags.article);
    if (reading && reading->value != NO_STRING && edge->span.end == lattice->begins[node])
      return lexicon_text(lexicon, reading->value);
  }
  return "";
}

uint32_t analysis_entity_of_span(Analysis *analysis, uint32_t sentence, Span span) {
  Buffer key = {0};
  uint32_t entity = 0;
  const int node = lattice_node_from(&analysis->sentences[sentence].lattice, span.begin);
  if (node > 0)
    buffer_text(&key, analysis_lost_article(&analysis->sentences[sentence], (uint32_t)node));
  if (!normalise(analysis_text(analysis, span), span.end - span.begin, &key) && key.length)
    entity = analysis_entity_add(analysis, key.bytes, key.length);
  buffer_free(&key);
  return entity;
}

void analysis_vote(Analysis *analysis, uint32_t entity, Tag type, int weight) {
  if (entity && type < UINT8_MAX)
    analysis->entities.items[entity].votes[type] += weight;
}

/* Mentions come in the order of the text within each step of the analysis only. */
static void note_paragraph(NameEntity *entity, uint32_t index, uint32_t paragraph) {
  if (!entity->first_in_body || paragraph < entity->first_paragraph)
    entity->first_paragraph = paragraph;
  if (!entity->first_in_body || paragraph > entity->last_paragraph)
    entity->last_paragraph = paragraph;
  if (!entity->first_in_body)
    entity->first_in_body = index + 1;
}

RapporteurStatus analysis_mention(Analysis *analysis, const Mention *mention, uint16_t from, uint16_t to) {
  if (!array_push(&analysis->mentions, *mention))
    return RAPPORTEUR_ERROR_MEMORY;
  uint32_t index = (uint32_t)analysis->mentions.count - 1;
  if (mention->entity) {
    NameEntity *entity = &analysis->entities.items[mention->entity];
    uint32_t paragraph = analysis->document->sentences[mention->sentence].paragraph;
    entity->mentions++;
    if (!entity->first_mention)
      entity->first_mention = index + 1;
    if (!analysis->document->paragraphs[paragraph].title)
      note_paragraph(entity, index, paragraph);
  }
  return lattice_add_mention(&analysis->sentences[mention->sentence].lattice, mention, index, from, to,
                             &analysis->arena);
}

const Mention *analysis_mention_of(const Analysis *analysis, const Edge *edge) {
  return edge && edge->mention ? &analysis->mentions.items[edge->mention - 1] : NULL;
}

bool analysis_is_a(const Analysis *analysis, const Pack *pack, const Mention *mention, Tag type) {
  return mention->entity && mention->tag != pack->tags.demonym &&
         lexicon_is_a(pack->lexicon, analysis_entity(analysis, mention->entity)->type, type);
}

const char *analysis_text(const Analysis *analysis, Span span) { return analysis->document->text + span.begin; }
