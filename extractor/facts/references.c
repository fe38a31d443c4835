#include "facts/references.h"

#include <stdlib.h>
#include <string.h>

#include "base/buffer.h"
#include "facts/antecedents.h"
#include "facts/bylines.h"
#include "facts/namenouns.h"
#include "facts/names/wordindex.h"
#include "facts/partners.h"
#include "facts/questions.h"
#include "facts/quotations.h"
#include "facts/rolenouns.h"
#include "facts/roundups.h"
#include "facts/spoken.h"
#include "facts/topics.h"
#include "text/normalise.h"

/* --- what is known of the document --- */

/* Who speaks in a quotation, which stands in one sentence. Speeches are in the order of their sentences. */
typedef struct {
  uint32_t sentence;
  Span quote;
  uint32_t speaker;
} Speech;
typedef ARRAY(Speech) Speeches;

/* What references are resolved by. */
typedef struct {
  Speeches speeches;
  WordIndex words;
  Partners partners;
  uint32_t *latest;             /* by entity: behind where it was spoken of last, 0 not yet */
  uint32_t *beside;             /* by place: the organisation that was named beside it last, 0 none */
  bool *placed;                 /* by entity: a place was named beside it */
  const Mention *organization, *place;  /* named last, NULL none */
  uint32_t referred;            /* the last reference ends there */
  uint32_t newcomer;            /* the new company that was named last, 0 none */
  uint32_t since;               /* in a round-up: what was spoken of before this byte is over */
} Knowledge;

static bool has_word(const NameEntity *entity, const char *word) {
  for (unsigned w = 0; entity->word_count >= 2 && w < entity->word_count; w++)
    if (!strcmp(entity->words[w], word))
      return true;
  for (unsigned n = 0; n < entity->noun_count; n++)
    if (!strcmp(entity->nouns[n], word))
      return true;
  return false;
}

/* Entities by all words that has_word() looks at. */
static RapporteurStatus index_words(const Analysis *analysis, WordIndex *index) {
  RapporteurStatus status = RAPPORTEUR_OK;
  for (uint32_t e = 1; !status && e < analysis->entities.count; e++) {
    const NameEntity *entity = &analysis->entities.items[e];
    for (unsigned w = 0; !status && entity->word_count >= 2 && w < entity->word_count; w++)
      status = wordindex_add(index, entity->words[w], e);
    for (unsigned n = 0; !status && n < entity->noun_count; n++)
      status = wordindex_add(index, entity->nouns[n], e);
  }
  return status;
}

/* The entity of the reference's type that has the word and was spoken of last before it. */
static uint32_t latest_with(const Analysis *analysis, const Pack *pack, const Knowledge *knowledge,
                            const Mention *reference, const char *word) {
  EntityNumbers list = wordindex_find(&knowledge->words, word);
  uint32_t best = 0, latest = knowledge->since;
  for (size_t i = 0; i < list.count; i++) {
    const NameEntity *entity = &analysis->entities.items[list.items[i]];
    uint32_t spoken = knowledge->latest[list.items[i]];
    if (entity->same_as || spoken <= latest || !lexicon_is_a(pack->lexicon, entity->type, reference->tag))
      continue;
    best = list.items[i];
    latest = spoken;
  }
  return best;
}

/* "The company", "the group": the main one whatever others are called. */
static bool is_main_noun(const Pack *pack, const Buffer *word) {
  uint32_t number = lexicon_word(pack->lexicon, word->bytes, word->length);
  return number != NO_STRING && lexicon_has(pack->lexicon, number, pack->tags.main_noun, NULL);
}

/* "The company" where the main one was introduced as something else ("the group Acme picks the company Beta"): the next
   in rank, if that was introduced as one, is named more often and was spoken of since; 0 if not. */
static uint32_t plain_company(const Analysis *analysis, const Pack *pack, const Knowledge *knowledge,
                              const Mention *reference, uint32_t main) {
  const NameEntity *entities = analysis->entities.items;
  if (!main || !entities[main].noun_count || entities[main].plain)
    return 0;
  uint32_t next = prominence_main(analysis, pack, reference->tag, (Excluded){&main, 1});
  return next && entities[next].plain && entities[next].mentions > entities[main].mentions &&
                 knowledge->latest[next] > knowledge->latest[main]
             ? next
             : 0;
}

/* "The bank" after "State Bank of India", "the lender" after "the lender Acme": the latest entity of the type that has
   the reference's noun in its name or was introduced by it; nobody if the main one has it too. */
static uint32_t named_alike(const Analysis *analysis, const Pack *pack, const Knowledge *knowledge,
                            const Mention *reference) {
  Span noun = reference->noun;
  Buffer word = {0};
  uint32_t best = 0, main = prominence_main(analysis, pack, reference->tag, (Excluded){NULL, 0});
  bool good = !normalise(analysis_text(analysis, noun), noun.end - noun.begin, &word) && word.length;
  if (good && !analysis->roundup && is_main_noun(pack, &word))
    best = plain_company(analysis, pack, knowledge, reference, main);
  else if (good && (analysis->roundup || !main || !has_word(&analysis->entities.items[main], word.bytes)))
    best = latest_with(analysis, pack, knowledge, reference, word.bytes);
  buffer_free(&word);
  return best;
}

/* "The dairy", by the name "Aures Dairy": the main one if it is called so, else who is and was spoken of last; 0 if no
   organisation is. */
static uint32_t called_so(const Analysis *analysis, const Pack *pack, const Knowledge *knowledge,
                          const Mention *reference) {
  if (!namenoun_refers(analysis, reference))
    return 0;
  const Span noun = reference->noun;
  const uint32_t main = prominence_main(analysis, pack, reference->tag, (Excluded){NULL, 0});
  Buffer word = {0};
  uint32_t found = 0;
  if (!normalise(analysis_text(analysis, noun), noun.end - noun.begin, &word) && word.length)
    found = !analysis->roundup && main && has_word(&analysis->entities.items[main], word.bytes)
                ? main
                : latest_with(analysis, pack, knowledge, reference, word.bytes);
  buffer_free(&word);
  return found;
}

/* --- whose place it is --- */

/* Does a mention stand before another in its sentence, with at most so many words and marks between? */
static bool is_near(const Analysis *analysis, const Mention *first, const Mention *second, unsigned between) {
  if (!first || first->sentence != second->sentence || first->span.end > second->span.begin)
    return false;
  const Lattice *lattice = &analysis->sentences[first->sentence].lattice;
  int from = lattice_node_to(lattice, first->span.end), to = lattice_node_from(lattice, second->span.begin);
  return from >= 0 && to >= from && (unsigned)(to - from) <= between;
}

/* Does a mention name a place, or tell where somebody is from? */
static bool names_place(const Analysis *analysis, const Pack *pack, const Mention *mention) {
  return mention->entity && !mention->reference &&
         (mention->tag == pack->tags.demonym || analysis_is_a(analysis, pack, mention, pack->tags.place));
}

static void note_beside(const Analysis *analysis, const Mention *place, const Mention *organization,
                        Knowledge *knowledge) {
  const uint32_t entity = analysis_full(analysis, organization->entity);
  knowledge->beside[analysis_full(analysis, place->entity)] = entity;
  knowledge->placed[entity] = true;
}

/* A place that is named: behind an organisation it is the organisation's; right behind it, it says nothing of the next
   one ("Maersk ad-danmarkiya, and then Beta"), unless what describes names stands before them. */
static void note_named_place(const Analysis *analysis, const Mention *mention, Knowledge *knowledge) {
  enum { WORDS_BEFORE_PLACE = 6, WORDS_BEFORE_DEMONYM = 2, ARTICLE = 1 };
  const Pack *pack = analysis->sentences[mention->sentence].pack;
  bool demonym = mention->tag == pack->tags.demonym;
  bool behind = !pack->head_final && is_near(analysis, knowledge->organization, mention, ARTICLE);
  knowledge->place = behind ? NULL : mention;
  if (is_near(analysis, knowledge->organization, mention, demonym ? WORDS_BEFORE_DEMONYM : WORDS_BEFORE_PLACE))
    note_beside(analysis, mention, knowledge->organization, knowledge);
}

/* "Acme, a lender from Pune", "the Pune-based lender Acme", "the Danish group Acme": notes who is named beside which
   place. What a reference says of whom it means says nothing of whoever stands beside it. */
static void note_place(const Analysis *analysis, const Mention *mention, Knowledge *knowledge) {
  enum { WORDS_BEHIND_PLACE = 3 };
  const Pack *pack = analysis->sentences[mention->sentence].pack;
  if (mention->reference)
    knowledge->referred = mention->span.end;
  else if (names_place(analysis, pack, mention) && mention->span.begin >= knowledge->referred)
    note_named_place(analysis, mention, knowledge);
  else if (analysis_is_a(analysis, pack, mention, pack->tags.organization)) {
    knowledge->organization = mention;
    if (is_near(analysis, knowledge->place, mention, WORDS_BEHIND_PLACE))
      note_beside(analysis, knowledge->place, mention, knowledge);
  }
}

/* "The company from Pune", "the Danish group": the organisation that was named last beside the place that the reference
   names. */
static uint32_t placed_alike(const Analysis *analysis, const Pack *pack, const Knowledge *knowledge,
                             const Mention *reference) {
  const Lattice *lattice = &analysis->sentences[reference->sentence].lattice;
  uint32_t found = 0;
  for (size_t i = 0; !found && i < lattice->edges.count; i++) {
    const Mention *mention = analysis_mention_of(analysis, &lattice->edges.items[i]);
    if (mention && span_is_in(mention->span, reference->span) && names_place(analysis, pack, mention))
      found = knowledge->beside[analysis_full(analysis, mention->entity)];
  }
  return knowledge->latest[found] > knowledge->since ? found : 0;
}

/* The sentence that names an entity first. */
static uint32_t first_told(const Analysis *analysis, uint32_t entity) {
  const uint32_t first = analysis->entities.items[entity].first_mention;
  return first ? analysis->mentions.items[first - 1].sentence : UINT32_MAX;
}

/* Does a reference say where somebody is from who was not said to be from there before? */
static bool tells_place(const Analysis *analysis, const Pack *pack, const Mention *reference) {
  const Lattice *lattice = &analysis->sentences[reference->sentence].lattice;
  for (size_t i = 0; i < lattice->edges.count; i++) {
    const Mention *mention = analysis_mention_of(analysis, &lattice->edges.items[i]);
    if (mention && span_is_in(mention->span, reference->span) && names_place(analysis, pack, mention))
      return first_told(analysis, mention->entity) == reference->sentence;
  }
  return false;
}

/* "It is in talks with Beta. Last year the American giant …": whom the sentence before in the paragraph named last, and
   nobody before it, where the main one was known already; 0 if nobody, if that one is from elsewhere, or if the
   reference tells of no new place. What begins a sentence goes on about its subject. */
static uint32_t placed_anew(const Analysis *analysis, const Pack *pack, const Knowledge *knowledge,
                            const Mention *reference) {
  const uint32_t main = prominence_main(analysis, pack, reference->tag, (Excluded){NULL, 0});
  const uint32_t before = reference->sentence - 1;
  if (!reference->sentence || !main || !spoken_has_sentence(analysis, before) ||
      reference->span.begin == analysis->sentences[reference->sentence].lattice.begins[0] ||
      first_told(analysis, main) >= before || !spoken_same_paragraph(analysis, before, reference->sentence) ||
      !tells_place(analysis, pack, reference))
    return 0;
  const Lattice *lattice = &analysis->sentences[before].lattice;
  uint32_t latest = 0, found = 0;
  for (size_t i = 0; i < lattice->edges.count; i++) {
    const Mention *mention = analysis_mention_of(analysis, &lattice->edges.items[i]);
    if (!mention || mention->reference || mention->span.begin < latest ||
        !analysis_is_a(analysis, pack, mention, pack->tags.organization) ||
        spoken_in_other_quote(analysis, mention->span.begin, 0))
      continue;
    const uint32_t entity = analysis_full(analysis, mention->entity);
    latest = mention->span.begin;
    const bool other = first_told(analysis, entity) == before && !knowledge->placed[entity] &&
                       !analysis->entities.items[entity].backer;
    found = other ? entity : 0;
  }
  return found;
}

/* "The new company": the one that was introduced as new last, where the reference says so; 0 if it does not. */
static uint32_t founded_before(const Analysis *analysis, const Pack *pack, const Knowledge *knowledge,
                               const Mention *reference) {
  const Lattice *lattice = &analysis->sentences[reference->sentence].lattice;
  for (size_t i = 0; knowledge->newcomer && i < lattice->edges.count; i++) {
    const Edge *edge = &lattice->edges.items[i];
    if (span_is_in(edge->span, reference->span) && edge_reading(edge, pack->lexicon, pack->tags.new_company))
      return knowledge->newcomer;
  }
  return 0;
}

/* "Her company": what the person that a reference names by a pronoun has to do with, 0 if nothing is known of that. */
static uint32_t owned_by(const Analysis *analysis, const Pack *pack, const Knowledge *knowledge,
                         const Mention *reference) {
  const Lattice *lattice = &analysis->sentences[reference->sentence].lattice;
  for (size_t i = 0; i < lattice->edges.count; i++) {
    const Mention *mention = analysis_mention_of(analysis, &lattice->edges.items[i]);
    if (mention && mention->reference == REFERENCE_PRONOUN && mention->entity &&
        span_is_in(mention->span, reference->span) && analysis_is_a(analysis, pack, mention, pack->tags.person))
      return partners_known(analysis, &knowledge->partners, pack, analysis_full(analysis, mention->entity));
  }
  return 0;
}

/* --- who speaks --- */

/* A match that fills a role with a quotation gives its speaker: the first entity that it names. */
static RapporteurStatus note_speech(const Analysis *analysis, const Found *found, Speeches *speeches) {
  const SentenceAnalysis *sentence = &analysis->sentences[found->sentence];
  Speech speech = {found->sentence, {0, 0}, 0};
  for (unsigned c = 0; c < found->match.capture_count; c++) {
    const Capture *capture = &found->match.captures[c];
    const Mention *mention = analysis_mention_of(analysis, capture_edge(&sentence->lattice, capture));
    if (mention && mention->tag == sentence->pack->tags.quote)
      speech.quote = mention->span;
    else if (mention && mention->entity && !speech.speaker)
      speech.speaker = analysis_full(analysis, mention->entity);
  }
  if (speech.quote.end && speech.speaker && !array_push(speeches, speech))
    return RAPPORTEUR_ERROR_MEMORY;
  return RAPPORTEUR_OK;
}

static uint32_t speaker_at(const Speeches *speeches, uint32_t sentence, uint32_t byte) {
  size_t low;
  array_search(low, speeches->count, i, speeches->items[i].sentence < sentence);
  for (; low < speeches->count && speeches->items[low].sentence == sentence; low++)
    if (byte >= speeches->items[low].quote.begin && byte < speeches->items[low].quote.end)
      return speeches->items[low].speaker;
  return 0;
}

/* --- the whole --- */

/* Who says what a reference stands in: whose quotation it is, or in interviews whom a paragraph names before a
   colon. */
static uint32_t speaker_of(const Analysis *analysis, const Pack *pack, const Mention *reference,
                           const Speeches *speeches) {
  uint32_t speaker = speaker_at(speeches, reference->sentence, reference->span.begin);
  uint32_t paragraph = analysis->document->sentences[reference->sentence].paragraph;
  return speaker ? speaker : topics_announced(analysis, pack, pack->tags.person, paragraph);
}

/* Who says "I": whose quotation it is; in answers that stand without marks, the person whom the article is about. */
static uint32_t resolve_speaker(const Analysis *analysis, const Pack *pack, const Mention *mention, uint32_t speaker) {
  bool plain = !speaker && !quotations_around(analysis, mention->span.begin);
  if (plain && analysis->interview)
    return analysis->interviewee;
  return plain && questions_answered(analysis, mention->sentence)
             ? prominence_main(analysis, pack, pack->tags.person, (Excluded){NULL, 0})
             : speaker;
}

/* "The new company, Beta Ltd, will …": who is named between commas right behind a reference; 0 if nobody. */
static uint32_t apposed(const Analysis *analysis, const Pack *pack, const Mention *reference) {
  const Lattice *lattice = &analysis->sentences[reference->sentence].lattice;
  const char *text = analysis->document->text;
  int end = lattice_node_to(lattice, reference->span.end);
  const Edge *comma = end >= 0 ? lattice_token_from(lattice, (uint32_t)end) : NULL;
  if (!comma || text[comma->span.begin] != ',')
    return 0;
  for (uint32_t i = lattice->outgoing_start[comma->to]; i < lattice->outgoing_start[comma->to + 1]; i++) {
    const Edge *edge = &lattice->edges.items[lattice->outgoing[i]];
    const Mention *name = analysis_mention_of(analysis, edge);
    const Edge *next = name && name->entity && !name->reference ? lattice_token_from(lattice, edge->to) : NULL;
    if (next && text[next->span.begin] == ',' && analysis_is_a(analysis, pack, name, pack->tags.organization))
      return analysis_full(analysis, name->entity);
  }
  return 0;
}

/* Who says "we": the organisation of whose quotation it is, where nobody knows of one that "the company" would mean
   there, or, where that stands in no quotation, the main one. */
static uint32_t resolve_speakers(const Analysis *analysis, const Pack *pack, const Mention *mention,
                                 const Knowledge *knowledge, uint32_t speaker) {
  const Excluded nobody = {NULL, 0};
  uint32_t known = 0;
  if (speaker && lexicon_is_a(pack->lexicon, mention->tag, pack->tags.organization)) {
    known = partners_known(analysis, &knowledge->partners, pack, speaker);
    if (!known)
      known = antecedent_at(analysis, pack, mention->sentence, mention->span.begin, mention->tag, REFERENCE_NOMINAL,
                            nobody);
  }
  return known || analysis->roundup ? known : prominence_main(analysis, pack, mention->tag, nobody);
}

/* "Beta drew a crowd. The Pune-based startup …": does a place that is told for the first time say more of whom the
   paragraph speaks of, whatever else was called a startup? */
static bool continues_paragraph(const Analysis *analysis, const Pack *pack, const Mention *reference) {
  const Sentence *sentences = analysis->document->sentences;
  uint32_t sentence = reference->sentence;
  return sentence && sentences[sentence].paragraph == sentences[sentence - 1].paragraph &&
         topics_is_newcomer(analysis, pack, reference);
}

/* "The firm" of "the Pune-based firm": whom a longer reference means that ends with this one; 0 if there is none. */
static uint32_t held(const Analysis *analysis, const Mention *reference) {
  const Lattice *lattice = &analysis->sentences[reference->sentence].lattice;
  for (size_t i = 0; i < lattice->edges.count; i++) {
    const Mention *longer = analysis_mention_of(analysis, &lattice->edges.items[i]);
    if (longer && longer->reference == REFERENCE_NOMINAL && longer->entity && longer->tag == reference->tag &&
        longer->span.end == reference->span.end && longer->span.begin < reference->span.begin)
      return analysis_full(analysis, longer->entity);
  }
  return 0;
}

static uint32_t resolve(const Analysis *analysis, const Mention *mention, const Knowledge *knowledge) {
  const Pack *pack = analysis->sentences[mention->sentence].pack;
  const ReservedTags *tags = &pack->tags;
  const Excluded nobody = {NULL, 0};
  bool organization = lexicon_is_a(pack->lexicon, mention->tag, tags->organization);
  uint32_t speaker = speaker_of(analysis, pack, mention, &knowledge->speeches), alike = 0;
  switch ((ReferenceKind)mention->reference) {
  case REFERENCE_SPEAKER: return resolve_speaker(analysis, pack, mention, speaker);
  case REFERENCE_SPEAKERS: return resolve_speakers(analysis, pack, mention, knowledge, speaker);
  case REFERENCE_NOMINAL:
    if (organization && rolenoun_means(analysis, pack, mention, &alike))
      return alike;
    alike = held(analysis, mention);
    if (organization && !alike && mention->value)
      alike = antecedent_of_clause(analysis, pack, mention);
    if (organization && !alike)
      alike = apposed(analysis, pack, mention);
    if (organization && !alike)
      alike = founded_before(analysis, pack, knowledge, mention);
    if (organization && !alike)
      alike = owned_by(analysis, pack, knowledge, mention);
    if (organization && !alike)
      alike = placed_alike(analysis, pack, knowledge, mention);
    if (organization && !alike)
      alike = called_so(analysis, pack, knowledge, mention);
    if (organization && !alike)
      alike = placed_anew(analysis, pack, knowledge, mention);
    if (organization && !alike && !continues_paragraph(analysis, pack, mention))
      alike = named_alike(analysis, pack, knowledge, mention);
    break;
  default: break;
  }
  return alike ? alike
               : antecedent_at(analysis, pack, mention->sentence, mention->span.begin, mention->tag,
                               (ReferenceKind)mention->reference, nobody);
}

static int compare_positions(const void *a, const void *b) {
  const Span left = (*(const Mention *const *)a)->span, right = (*(const Mention *const *)b)->span;
  if (left.begin != right.begin)
    return left.begin < right.begin ? -1 : 1;
  return (left.end > right.end) - (left.end < right.end);       /* "her" before "her company" */
}

/* What the document speaks of, by names or by references, in text order; `*count` of them. NULL when memory is out. */
static Mention **sorted_mentions(Analysis *analysis, size_t *count) {
  Mention **order = arena_alloc(&analysis->arena, (analysis->mentions.count + 1) * sizeof *order);
  *count = 0;
  for (size_t m = 0; order && m < analysis->mentions.count; m++)
    if (analysis->mentions.items[m].reference || analysis->mentions.items[m].entity)
      order[(*count)++] = &analysis->mentions.items[m];
  if (*count)
    qsort(order, *count, sizeof *order, compare_positions);
  return order;
}

static RapporteurStatus learn(Analysis *analysis, Knowledge *knowledge) {
  RapporteurStatus status = partners_index(analysis, &knowledge->partners);
  const size_t room = (analysis->entities.count + 1) * sizeof(uint32_t);
  knowledge->latest = arena_alloc(&analysis->arena, room);
  knowledge->beside = arena_alloc(&analysis->arena, room);
  knowledge->placed = arena_alloc(&analysis->arena, analysis->entities.count + 1);
  if (!knowledge->latest || !knowledge->beside || !knowledge->placed)
    return RAPPORTEUR_ERROR_MEMORY;
  for (size_t f = 0; !status && f < analysis->found.count; f++)
    status = note_speech(analysis, &analysis->found.items[f], &knowledge->speeches);
  return status ? status : index_words(analysis, &knowledge->words);
}

/* In a round-up nobody goes on to be spoken of in the next paragraph. `*part`: a sentence of the paragraph in hand. */
static void begin_part(const Analysis *analysis, uint32_t sentence, uint32_t *part, Knowledge *knowledge) {
  if (!roundup_parts(analysis, *part, sentence))
    return;
  *part = sentence;
  knowledge->newcomer = 0;
  knowledge->since = analysis->document->paragraphs[analysis->document->sentences[sentence].paragraph].span.begin;
}

RapporteurStatus references_resolve(Analysis *analysis) {
  Knowledge knowledge = {0};
  size_t count = 0;
  uint32_t part = 0;
  byline_find(analysis);
  RapporteurStatus status = prominence_rank(analysis);
  analysis->interview = questions_are_many(analysis);
  if (!status && analysis->interview && analysis_pack(analysis))
    analysis->interviewee = questions_interviewee(analysis, analysis_pack(analysis));
  if (!status)
    status = roundup_find(analysis);
  if (!status)
    status = learn(analysis, &knowledge);
  Mention **order = status ? NULL : sorted_mentions(analysis, &count);
  if (!status && !order)
    status = RAPPORTEUR_ERROR_MEMORY;
  for (size_t i = 0; i < count; i++) {
    begin_part(analysis, order[i]->sentence, &part, &knowledge);
    if (order[i]->reference) {
      order[i]->entity = resolve(analysis, order[i], &knowledge);
      partners_note(analysis, &knowledge.partners, order[i]);
    }
    if (order[i]->entity) {
      knowledge.latest[analysis_full(analysis, order[i]->entity)] = order[i]->span.end;
      note_place(analysis, order[i], &knowledge);
      if (!order[i]->reference && analysis->entities.items[analysis_full(analysis, order[i]->entity)].newcomer)
        knowledge.newcomer = analysis_full(analysis, order[i]->entity);
    }
  }
  partners_free(&knowledge.partners);
  wordindex_free(&knowledge.words);
  array_free(&knowledge.speeches);
  return status;
}
