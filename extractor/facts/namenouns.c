#include "facts/namenouns.h"

#include <string.h>

#include "base/buffer.h"
#include "base/strings.h"
#include "text/normalise.h"

/* Words shorter than this say nothing, and longer ones are none. In bytes. */
enum { SHORTEST = 4, LONGEST = 64 };

static bool is_word(const Analysis *analysis, const Edge *edge) {
  return edge && edge->token < analysis->document->token_count &&
         analysis->document->tokens[edge->token].kind == TOKEN_WORD;
}

/* The last word of a mention before its legal form, NULL if there is none. */
static const Edge *last_noun(const Analysis *analysis, const SentenceAnalysis *sentence, const Mention *mention) {
  const Pack *pack = sentence->pack;
  const int end = lattice_node_to(&sentence->lattice, mention->span.end);
  const Edge *edge = end > 0 ? lattice_token_to(&sentence->lattice, (uint32_t)end) : NULL;
  while (edge && edge->span.begin > mention->span.begin &&
         (!is_word(analysis, edge) || edge_reading(edge, pack->lexicon, pack->tags.legal_form)))
    edge = lattice_token_to(&sentence->lattice, edge->from);
  return edge && edge->span.begin > mention->span.begin ? edge : NULL;
}

/* The first word of a mention, NULL if an article stands before it. */
static const Edge *first_noun(const SentenceAnalysis *sentence, const Mention *mention) {
  const Pack *pack = sentence->pack;
  const int begin = lattice_node_from(&sentence->lattice, mention->span.begin);
  const Edge *edge = begin >= 0 ? lattice_token_from(&sentence->lattice, (uint32_t)begin) : NULL;
  const bool article = begin >= 0 && lattice_reads_from(&sentence->lattice, (uint32_t)begin, pack->lexicon,
                                                        pack->tags.article);
  return edge && !article && edge->span.end < mention->span.end ? edge : NULL;
}

/* Can a name be an organisation's whose nouns say what it is? */
static bool has_nouns(const NameEntity *entity, const ReservedTags *tags) {
  return entity->word_count > 1 && entity->mentions && !entity->canonical && entity->votes[tags->person] <= 0;
}

/* Notes a word as it is written and, where that is with a capital, without. */
static bool note(const Analysis *analysis, const Edge *edge, Strings *nouns) {
  char small[LONGEST];
  const uint32_t length = edge ? edge->span.end - edge->span.begin : 0;
  if (!edge || !is_word(analysis, edge) || length < SHORTEST || length > LONGEST)
    return true;
  memcpy(small, analysis_text(analysis, edge->span), length);
  if (strings_add(nouns, small, length) == NO_STRING)
    return false;
  if (*small >= 'A' && *small <= 'Z')
    *small = (char)(*small - 'A' + 'a');
  return strings_add(nouns, small, length) != NO_STRING;
}

/* The words that names of the document begin or end with: where names stand at the end of their phrases what they are
   is their last word, else it is the first, and where there are capitals, by which the rest of the text tells, either. */
static bool collect(const Analysis *analysis, Strings *nouns) {
  for (uint32_t e = 1; e < analysis->entities.count; e++) {
    const NameEntity *entity = &analysis->entities.items[e];
    if (!entity->first_mention)
      continue;
    const Mention *mention = &analysis->mentions.items[entity->first_mention - 1];
    const SentenceAnalysis *sentence = &analysis->sentences[mention->sentence];
    const Pack *pack = sentence->pack;
    if (!has_nouns(entity, &pack->tags))
      continue;
    const bool front = !pack->head_final, back = pack->head_final || pack->cased;
    if ((front && !note(analysis, first_noun(sentence, mention), nouns)) ||
        (back && !note(analysis, last_noun(analysis, sentence, mention), nouns)))
      return false;
  }
  return true;
}

static bool is_noun(const Analysis *analysis, const Strings *nouns, Span word) {
  return word.end - word.begin >= SHORTEST &&
         strings_find(nouns, analysis_text(analysis, word), word.end - word.begin) != NO_STRING;
}

/* Is a word written in small letters, but for a capital at the beginning of the sentence? */
static bool is_small(const Analysis *analysis, const Edge *edge) {
  const LetterCase written = (LetterCase)analysis->document->tokens[edge->token].letter_case;
  return written == CASE_LOWER || (written == CASE_TITLE && edge->from == 0);
}

static bool names_entity(const void *user, const Edge *edge) {
  const Mention *mention = analysis_mention_of(user, edge);
  return mention && mention->entity && !mention->reference;
}

static RapporteurStatus mark_sentence(Analysis *analysis, SentenceAnalysis *sentence, const Strings *nouns) {
  Lattice *lattice = &sentence->lattice;
  const Tag tag = sentence->pack->tags.name_noun;
  const uint16_t *reach = NULL;
  const size_t count = lattice->edges.count;
  for (size_t i = 0; i < count; i++) {
    const Edge edge = lattice->edges.items[i];
    const bool token = edge.kind == EDGE_TOKEN || edge.kind == EDGE_PIECE;
    if (!token || (sentence->pack->cased && !is_small(analysis, &edge)) || !is_noun(analysis, nouns, edge.span))
      continue;
    if (!reach && !(reach = lattice_reach(lattice, names_entity, analysis, &analysis->arena)))
      return RAPPORTEUR_ERROR_MEMORY;
    if (reach[edge.from] >= edge.to)
      continue;
    Edge noun = {.from = edge.from, .to = edge.to, .kind = EDGE_PHRASE, .word = edge.word, .span = edge.span};
    if (!lattice_set_tag(&noun, tag, &analysis->arena) || !array_push(&lattice->edges, noun))
      return RAPPORTEUR_ERROR_MEMORY;
  }
  return lattice->edges.count > count ? lattice_index(lattice, &analysis->arena) : RAPPORTEUR_OK;
}

RapporteurStatus namenouns_mark(Analysis *analysis) {
  Strings *nouns = strings_new();
  RapporteurStatus status = nouns && collect(analysis, nouns) ? RAPPORTEUR_OK : RAPPORTEUR_ERROR_MEMORY;
  for (uint32_t s = 0; !status && strings_count(nouns) && s < analysis->document->sentence_count; s++)
    if (analysis->sentences[s].pack)
      status = mark_sentence(analysis, &analysis->sentences[s], nouns);
  strings_free(nouns);
  return status;
}

bool namenoun_refers(const Analysis *analysis, const Mention *reference) {
  const SentenceAnalysis *sentence = &analysis->sentences[reference->sentence];
  const Lattice *lattice = &sentence->lattice;
  const int node = lattice_node_from(lattice, reference->noun.begin);
  for (uint32_t i = node < 0 ? 0 : lattice->outgoing_start[node]; node >= 0 && i < lattice->outgoing_start[node + 1]; i++) {
    const Edge *edge = &lattice->edges.items[lattice->outgoing[i]];
    if (edge->span.end == reference->noun.end &&
        edge_reading(edge, sentence->pack->lexicon, sentence->pack->tags.name_noun))
      return true;
  }
  return false;
}

/* Does the name of an entity of a type begin or end with the normalised word? */
static bool is_called(const Pack *pack, const NameEntity *entity, Tag type, const char *word) {
  if (!has_nouns(entity, &pack->tags) || entity->same_as || !lexicon_is_a(pack->lexicon, entity->type, type))
    return false;
  const char *last = entity->words[entity->word_count - 1 - entity->form_words];
  return !strcmp(pack->head_final ? last : entity->words[0], word) || (pack->cased && !strcmp(last, word));
}

uint32_t namenoun_means(const Analysis *analysis, const Mention *reference, Tag type) {
  const Pack *pack = analysis->sentences[reference->sentence].pack;
  const Span noun = reference->noun;
  Buffer word = {0};
  uint32_t found = 0;
  bool several = !namenoun_refers(analysis, reference) ||
                 normalise(analysis_text(analysis, noun), noun.end - noun.begin, &word) || !word.length;
  for (uint32_t e = 1; !several && e < analysis->entities.count; e++)
    if (is_called(pack, &analysis->entities.items[e], type, word.bytes)) {
      several = found != 0;
      found = e;
    }
  buffer_free(&word);
  return several ? 0 : found;
}
