#include "facts/references.h"

#include <stdlib.h>
#include <string.h>

#include "facts/entities.h"

enum { LOOK_BACK = 5, TITLE_BONUS = 3 };

/* --- mentions of entities by sentence --- */

/* Is the mention of an entity that is decided to be what is asked for? References count once they are resolved. */
static bool is_of(const Analysis *analysis, const Pack *pack, const Mention *mention, Tag type, Tag also) {
  if (!mention->entity || mention->tag == pack->tags.demonym)
    return false;
  Tag of = analysis_entity(analysis, mention->entity)->type;
  return lexicon_is_a(pack->lexicon, of, type) || (also && lexicon_is_a(pack->lexicon, of, also));
}

/* Does the byte stand inside a quotation of this sentence that does not hold byte `from`? What is quoted is another
   speaker's text: its names are no subjects of the sentence around it. */
static bool in_other_quote(const Analysis *analysis, uint32_t byte, uint32_t from) {
  const Document *document = analysis->document;
  for (uint32_t q = 0; q < document->quote_count; q++) {
    Span span = document->quotes[q].content;
    if (byte >= span.begin && byte < span.end && span.end - span.begin > 40)
      return !(from >= span.begin && from < span.end);
  }
  return false;
}

typedef struct {
  uint32_t first;               /* the first entity of the kind in a sentence, 0 none */
  bool main;                    /* the article's main one is among them */
} Spoken;

/* Who of the kind is spoken of in a sentence before byte `limit`. */
static Spoken spoken_of(const Analysis *analysis, const Pack *pack, uint32_t sentence, uint32_t limit, Tag type, Tag also,
                        uint32_t main_entity) {
  const Lattice *lattice = &analysis->sentences[sentence].lattice;
  Spoken spoken = {0, false};
  uint32_t earliest = UINT32_MAX;
  for (size_t i = 0; i < lattice->edges.count; i++) {
    const Edge *edge = &lattice->edges.items[i];
    const Mention *mention = edge->mention ? &analysis->mentions.items[edge->mention - 1] : NULL;
    if (!mention || mention->span.begin >= limit || !is_of(analysis, pack, mention, type, also) ||
        in_other_quote(analysis, mention->span.begin, limit == UINT32_MAX ? 0 : limit))
      continue;
    uint32_t entity = analysis_full(analysis, mention->entity);
    spoken.main |= entity == main_entity;
    if (mention->span.begin < earliest) {
      earliest = mention->span.begin;
      spoken.first = entity;
    }
  }
  return spoken;
}

/* The entity of a kind that the article is about: the most mentioned, those of the headline preferred. */
static uint32_t main_entity(const Analysis *analysis, const Pack *pack, Tag type, Tag also) {
  uint32_t best = 0;
  unsigned most = 0;
  for (uint32_t e = 1; e < analysis->entities.count; e++) {
    const NameEntity *entity = &analysis->entities.items[e];
    if (entity->same_as || !entity->mentions || entity->canonical ||
        !(lexicon_is_a(pack->lexicon, entity->type, type) || (also && lexicon_is_a(pack->lexicon, entity->type, also))))
      continue;
    unsigned score = entity->mentions + (entity->first_mention != entity->first_in_body ? TITLE_BONUS : 0);
    if (score > most) {
      most = score;
      best = e;
    }
  }
  return best;
}

static bool is_nominal_main(const Pack *pack, Tag type) { return lexicon_is_a(pack->lexicon, pack->tags.organization, type) && type != pack->tags.agent; }

uint32_t reference_at(const Analysis *analysis, const Pack *pack, uint32_t sentence, uint32_t at, Tag type, Tag also) {
  const ReservedTags *tags = &pack->tags;
  if (type == tags->agent) {    /* who speaks and acts is a person more often than not */
    uint32_t person = reference_at(analysis, pack, sentence, at, tags->person, 0);
    return person ? person : reference_at(analysis, pack, sentence, at, tags->organization, 0);
  }
  bool prefers_main = is_nominal_main(pack, type);
  uint32_t main = prefers_main ? main_entity(analysis, pack, type, 0) : 0;
  for (uint32_t back = 0; back <= LOOK_BACK && back <= sentence; back++) {
    uint32_t looked = sentence - back;
    if (!analysis->sentences[looked].pack)
      continue;
    Spoken spoken = spoken_of(analysis, pack, looked, back ? UINT32_MAX : at, type, also, main);
    if (spoken.main && back <= 1)
      return main;
    if (spoken.first)
      return spoken.first;
    if (prefers_main && back >= 2)
      break;
  }
  return main;
}

/* --- who speaks --- */

typedef struct {
  Span quote;
  uint32_t speaker;
} Speech;
typedef ARRAY(Speech) Speeches;

/* A match that fills a role with a quotation gives its speaker: the first entity that it names. */
static RapporteurStatus note_speech(const Analysis *analysis, const Found *found, Speeches *speeches) {
  const SentenceAnalysis *sentence = &analysis->sentences[found->sentence];
  Speech speech = {{0, 0}, 0};
  for (unsigned c = 0; c < found->match.capture_count; c++) {
    const Capture *capture = &found->match.captures[c];
    const Edge *edge = capture->edge >= 0 ? &sentence->lattice.edges.items[capture->edge] : NULL;
    const Mention *mention = edge && edge->mention ? &analysis->mentions.items[edge->mention - 1] : NULL;
    if (mention && mention->tag == sentence->pack->tags.quote)
      speech.quote = mention->span;
    else if (mention && mention->entity && !speech.speaker)
      speech.speaker = analysis_full(analysis, mention->entity);
  }
  if (speech.quote.end && speech.speaker && !array_push(speeches, speech))
    return RAPPORTEUR_ERROR_MEMORY;
  return RAPPORTEUR_OK;
}

static uint32_t speaker_at(const Speeches *speeches, uint32_t byte) {
  for (size_t i = 0; i < speeches->count; i++)
    if (byte >= speeches->items[i].quote.begin && byte < speeches->items[i].quote.end)
      return speeches->items[i].speaker;
  return 0;
}

/* The entity of a type that shares a fact with the speaker. */
static uint32_t partner_of(const Analysis *analysis, const Pack *pack, uint32_t speaker, Tag type) {
  for (size_t f = 0; f < analysis->found.count; f++) {
    const Found *found = &analysis->found.items[f];
    const Lattice *lattice = &analysis->sentences[found->sentence].lattice;
    uint32_t other = 0;
    bool speaks = false;
    for (unsigned c = 0; c < found->match.capture_count; c++) {
      int32_t number = found->match.captures[c].edge;
      const Edge *edge = number >= 0 ? &lattice->edges.items[number] : NULL;
      const Mention *mention = edge && edge->mention ? &analysis->mentions.items[edge->mention - 1] : NULL;
      if (!mention || !mention->entity)
        continue;
      uint32_t entity = analysis_full(analysis, mention->entity);
      speaks |= entity == speaker;
      if (is_of(analysis, pack, mention, type, 0))
        other = entity;
    }
    if (speaks && other)
      return other;
  }
  return 0;
}

/* --- the whole --- */

static uint32_t resolve(const Analysis *analysis, const Pack *pack, const Mention *mention, const Speeches *speeches) {
  const ReservedTags *tags = &pack->tags;
  uint32_t speaker;
  switch ((ReferenceKind)mention->reference) {
  case REFERENCE_SPEAKER: return speaker_at(speeches, mention->span.begin);
  case REFERENCE_SPEAKERS:
    if (lexicon_is_a(pack->lexicon, mention->tag, tags->organization) &&
        (speaker = speaker_at(speeches, mention->span.begin))) {
      uint32_t organization = partner_of(analysis, pack, speaker, tags->organization);
      if (organization)
        return organization;
    }
    return main_entity(analysis, pack, mention->tag, 0);
  default: return reference_at(analysis, pack, mention->sentence, mention->span.begin, mention->tag, 0);
  }
}

static int compare_positions(const void *a, const void *b) {
  const Mention *const *left = a, *const *right = b;
  return ((*left)->span.begin > (*right)->span.begin) - ((*left)->span.begin < (*right)->span.begin);
}

RapporteurStatus references_resolve(Analysis *analysis) {
  Speeches speeches = {NULL, 0, 0};
  RapporteurStatus status = RAPPORTEUR_OK;
  for (size_t f = 0; !status && f < analysis->found.count; f++)
    status = note_speech(analysis, &analysis->found.items[f], &speeches);
  Mention **order = status ? NULL : arena_alloc(&analysis->arena, (analysis->mentions.count + 1) * sizeof *order);
  size_t count = 0;
  for (size_t m = 0; order && m < analysis->mentions.count; m++)
    if (analysis->mentions.items[m].reference)
      order[count++] = &analysis->mentions.items[m];
  if (count)
    qsort(order, count, sizeof *order, compare_positions);
  for (size_t i = 0; i < count; i++)
    order[i]->entity = resolve(analysis, analysis->sentences[order[i]->sentence].pack, order[i], &speeches);
  array_free(&speeches);
  return order ? status : RAPPORTEUR_ERROR_MEMORY;
}
