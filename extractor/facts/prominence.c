#include "facts/prominence.h"

#include <stdlib.h>
#include <string.h>

#include "facts/namenouns.h"
#include "facts/quotations.h"

/* A name in the headline counts as so many mentions more. */
enum { TITLE_BONUS = 3 };
/* ... but not one that the body takes up just once and only below so many paragraphs: a rival of the product that the
   headline is about. */
enum { LEAD_PARAGRAPHS = 2, PASSING_MENTIONS = 2 };
/* Of those of its type, the one that is named first where it matters counts as so many more. */
enum { FIRST_BONUS = 1 };
/* One that facts tell of counts as so many more. */
enum { TOLD_BONUS = 1 };
/* A public body counts for so little of what it is named. */
enum { BODY_SHARE = 4 };
/* What an article is about is named so often. */
enum { LEAST_MENTIONS = 3 };
/* ... and no further down than so many paragraphs below the first. */
enum { LATEST_LEAD = 2 };
/* A company that is rather meant than its brand is named so often. */
enum { LEAST_OF_COMPANY = 2 };

bool excluded_has(Excluded excluded, uint32_t entity) {
  for (unsigned i = 0; i < excluded.count; i++)
    if (excluded.items[i] == entity)
      return true;
  return false;
}

/* Is `one` more prominent than `other` (0 if less, 1 if it is)? No two entities are level: numbers differ. */
static bool outranks(const RankedEntity *one, const RankedEntity *other) {
  if (one->score != other->score)
    return one->score > other->score;
  return one->begin != other->begin ? one->begin < other->begin : one->entity < other->entity;
}

static int compare_ranks(const void *a, const void *b) {
  const RankedEntity *left = a, *right = b;
  if (left->type != right->type)
    return left->type < right->type ? -1 : 1;
  return outranks(left, right) ? -1 : outranks(right, left);
}

static int compare_begins(const void *a, const void *b) {
  const RankedEntity *left = a, *right = b;
  if (left->type != right->type)
    return left->type < right->type ? -1 : 1;
  return left->begin < right->begin ? -1 : left->begin > right->begin;
}

/* Does a heading name an entity, and not only in what somebody says there: "'We won't fight Acme': Ida Brekke"? */
static bool is_headed(const Analysis *analysis, const NameEntity *entity) {
  return entity->first_mention != entity->first_in_body &&
         !quotations_around(analysis, analysis->mentions.items[entity->first_mention - 1].span.begin);
}

/* Does the headline name an entity, and not in passing: does the text below it soon do so, too? */
static bool is_in_headline(const Analysis *analysis, const NameEntity *entity) {
  const uint32_t lead = document_lead(analysis->document);
  bool body = !analysis->document->paragraphs[lead].title;
  bool passing = entity->first_in_body ? entity->mentions <= PASSING_MENTIONS &&
                                             entity->first_paragraph >= lead + LEAD_PARAGRAPHS
                                       : body;
  return is_headed(analysis, entity) && !passing;
}

/* Gazetteers' entities and short forms have no rank. */
static bool is_ranked(const NameEntity *entity) { return !entity->same_as && entity->mentions && !entity->canonical; }

/* The pack in whose language an entity is named first, NULL if none is. */
static const Pack *pack_of(const Analysis *analysis, const NameEntity *entity) {
  const Mention *first = entity->first_mention ? &analysis->mentions.items[entity->first_mention - 1] : NULL;
  return first ? analysis->sentences[first->sentence].pack : NULL;
}

static bool has_word_of(const Pack *pack, const NameEntity *entity, Tag tag) {
  for (unsigned w = 0; w < entity->word_count; w++) {
    const uint32_t word = lexicon_word(pack->lexicon, entity->words[w], strlen(entity->words[w]));
    if (word != NO_STRING && lexicon_has(pack->lexicon, word, tag, NULL))
      return true;
  }
  return false;
}

/* "Odisha Government", "High Court": does a word of the name say that it is no company's? What such bodies do is told
   where a company is what the article is about. */
static bool is_public_body(const Analysis *analysis, const NameEntity *entity) {
  const Pack *pack = pack_of(analysis, entity);
  return pack && has_word_of(pack, entity, pack->tags.public_body);
}

static bool is_backer(const Analysis *analysis, const NameEntity *entity) {
  const Pack *pack = pack_of(analysis, entity);
  return pack && has_word_of(pack, entity, pack->tags.backer_word);
}

/* Does the headline begin with the entity? */
static bool begins_headline(const Analysis *analysis, const NameEntity *entity) {
  const Mention *first = &analysis->mentions.items[entity->first_mention - 1];
  return first->span.begin == analysis->document->sentences[0].span.begin;
}

/* Does the headline say that the article is about the entity? One that ends with a backer tells of whom it backs. */
static bool is_headlined(const Analysis *analysis, const NameEntity *entity) {
  return is_in_headline(analysis, entity) && (begins_headline(analysis, entity) || !is_backer(analysis, entity));
}

static uint32_t weight_of(const Analysis *analysis, const NameEntity *entity) {
  if (is_public_body(analysis, entity))
    return entity->mentions / BODY_SHARE;
  return entity->mentions + (entity->told ? TOLD_BONUS : 0) + (is_headlined(analysis, entity) ? TITLE_BONUS : 0);
}

static RankedEntity rank_of(const Analysis *analysis, uint32_t number) {
  const NameEntity *entity = &analysis->entities.items[number];
  /* names that rules make are numbered after all others: it is the text that tells which comes first */
  uint32_t begin = entity->first_mention ? analysis->mentions.items[entity->first_mention - 1].span.begin : 0;
  return (RankedEntity){entity->type, number, weight_of(analysis, entity), begin};
}

/* The first sentence that speaks of "the company", where names stand at the end: the words in front may hide one
   that is no name elsewhere. Whom the article names only behind it is not meant. */
static uint32_t first_reference(const Analysis *analysis) {
  uint32_t first = UINT32_MAX;
  for (size_t m = 0; m < analysis->mentions.count; m++) {
    const Mention *mention = &analysis->mentions.items[m];
    const Pack *pack = analysis->sentences[mention->sentence].pack;
    if (mention->reference == REFERENCE_NOMINAL && pack->head_final && mention->sentence < first &&
        lexicon_is_a(pack->lexicon, mention->tag, pack->tags.organization) &&
        !analysis->document->paragraphs[analysis->document->sentences[mention->sentence].paragraph].title)
      first = mention->sentence;
  }
  return first;
}

/* Do facts tell of an entity that the first paragraph names, and the article again? A portrait begins with a scene, and
   names the company that it is about soon, and often. */
static bool is_told_of(const Analysis *analysis, const NameEntity *entity) {
  enum { LEAST = 2 };
  const uint32_t lead = document_lead(analysis->document);
  const bool often = entity->mentions >= LEAST_MENTIONS;
  return entity->told && entity->mentions >= LEAST && entity->first_in_body &&
         entity->first_paragraph <= (often ? lead + LATEST_LEAD : lead);
}

/* Can the article not be about an entity: is it named in none of its first paragraphs, nor in a heading, or first as
   who prints the article, or only behind the first reference, with nothing told of it? */
static bool is_aside(const Analysis *analysis, uint32_t number, uint32_t referred) {
  const NameEntity *entity = &analysis->entities.items[number];
  if (entity->first_mention && analysis->mentions.items[entity->first_mention - 1].sentence > referred &&
      !is_told_of(analysis, entity))
    return true;
  if (entity->first_mention && span_is_in(analysis->mentions.items[entity->first_mention - 1].span, analysis->byline))
    return true;
  return entity->first_in_body && !is_headed(analysis, entity) &&
         entity->first_paragraph > document_lead(analysis->document) + LATEST_LEAD;
}

/* Is it open whether the entity is an organisation: does nothing tell, or as much tell that it is a person? What
   companies do is told like what people do ("Acme became the champion of the trade"). */
static bool is_open(const NameEntity *entity, const ReservedTags *tags) {
  return entity->type == tags->name ||
         (entity->type == tags->person && entity->votes[tags->person] == entity->votes[tags->organization]);
}

bool prominence_opens_elsewhere(const Analysis *analysis, const Pack *pack) {
  const Document *document = analysis->document;
  const uint32_t lead = document_lead(document);
  const uint32_t sentence = lead < document->paragraph_count ? document->paragraphs[lead].first_sentence : 0;
  for (uint32_t e = 1; e < analysis->entities.count; e++) {
    const NameEntity *entity = &analysis->entities.items[e];
    if (entity->first_in_body && entity->first_mention == entity->first_in_body && !entity->same_as &&
        entity->mentions >= LEAST_MENTIONS && entity->votes[pack->tags.organization] > 0 &&
        analysis->mentions.items[entity->first_in_body - 1].sentence == sentence)
      return true;
  }
  return false;
}

void prominence_settle(Analysis *analysis, const Pack *pack) {
  RankedEntity best = {.entity = 0};
  bool known = false;           /* the headline names one that is no open question: what else it names may be wares */
  for (uint32_t e = 1; e < analysis->entities.count; e++) {
    const NameEntity *entity = &analysis->entities.items[e];
    bool rival = is_open(entity, &pack->tags) ||
                 lexicon_is_a(pack->lexicon, entity->type, pack->tags.organization);
    RankedEntity ranked = rank_of(analysis, e);
    known |= is_ranked(entity) && rival && !is_open(entity, &pack->tags) && is_in_headline(analysis, entity) &&
             !is_backer(analysis, entity) && !is_public_body(analysis, entity);
    if (is_ranked(entity) && rival && (!best.entity || outranks(&ranked, &best)))
      best = ranked;
  }
  const NameEntity *main = best.entity ? &analysis->entities.items[best.entity] : NULL;
  if (main && !known && is_open(main, &pack->tags) && is_in_headline(analysis, main) &&
      main->mentions >= LEAST_MENTIONS && !prominence_opens_elsewhere(analysis, pack))
    analysis_vote(analysis, best.entity, pack->tags.organization, 1);
}

/* Where the entities of the next type begin. */
static size_t next_type(const Analysis *analysis, size_t at) {
  size_t low;
  array_search(low, analysis->ranked.count, i, analysis->ranked.items[i].type <= analysis->ranked.items[at].type);
  return low;
}

/* Does the headline name any of the entities of a type, those between two ranks? */
static bool any_headlined(const Analysis *analysis, size_t begin, size_t end) {
  for (size_t i = begin; i < end; i++)
    if (is_headlined(analysis, &analysis->entities.items[analysis->ranked.items[i].entity]))
      return true;
  return false;
}

/* Which of the entities of a type counts more than it is named, those between two ranks, in the order of the text: the
   one that the headline names first. Where it names none of them, an article is most likely about the first in the lead
   that has a legal form, or the only one there. `end` if there is none. */
static size_t foremost(const Analysis *analysis, size_t begin, size_t end) {
  const uint32_t lead = document_lead(analysis->document);
  const NameEntity *entities = analysis->entities.items;
  const RankedEntity *items = analysis->ranked.items;
  size_t only = end;
  if (is_headlined(analysis, &entities[items[begin].entity]))
    return begin;
  if (any_headlined(analysis, begin, end))
    return end;
  for (size_t i = begin; i < end; i++) {
    const NameEntity *entity = &entities[items[i].entity];
    if (!entity->first_in_body || entity->first_paragraph > lead)
      continue;
    if (entity->legal && !entity->backer)
      return i;
    only = i == begin ? i : end;
  }
  return only;
}

/* Does an entity look like the brand of a company: "Three Deer", where "Deer Foods Ltd" has a legal form? */
static bool is_brand_of(const NameEntity *brand, const NameEntity *company) {
  if (brand->legal || !company->legal || !company->word_count || company->mentions < LEAST_OF_COMPANY)
    return false;
  for (unsigned w = 0; w < brand->word_count; w++)
    if (!strcmp(brand->words[w], company->words[0]))
      return true;
  return false;
}

/* A company that is headlined by its brand: an article is rather about it than about the brand, which ranks first. */
static void prefer_company(const Analysis *analysis, size_t begin, size_t end) {
  RankedEntity *items = analysis->ranked.items;
  const NameEntity *entities = analysis->entities.items;
  size_t first = begin;
  for (size_t i = begin; i < end; i++)
    if (outranks(&items[i], &items[first]))
      first = i;
  for (size_t i = begin; i < end; i++)
    if (items[i].score && is_brand_of(&entities[items[first].entity], &entities[items[i].entity])) {
      items[i].score = items[first].score + 1;
      return;
    }
}

/* The entity that a mention names: by its name, or by a noun of it ("the dairy") that is none of many organisations' ("the
   bank"); 0 if it does not. */
static uint32_t named_by(const Analysis *analysis, const Mention *mention) {
  if (!mention->reference)
    return analysis_full(analysis, mention->entity);
  const SentenceAnalysis *sentence = &analysis->sentences[mention->sentence];
  const ReservedTags *tags = &sentence->pack->tags;
  const int node = lattice_node_from(&sentence->lattice, mention->noun.begin);
  if (mention->reference != REFERENCE_NOMINAL || node < 0 ||
      lattice_reads_from(&sentence->lattice, (uint32_t)node, sentence->pack->lexicon, tags->organization_word))
    return 0;
  return namenoun_means(analysis, mention, tags->organization);
}

/* Who is called by a noun of its name is named by it. */
static void count_nouns(Analysis *analysis) {
  for (size_t m = 0; m < analysis->mentions.count; m++) {
    const Mention *mention = &analysis->mentions.items[m];
    const uint32_t entity = mention->reference ? named_by(analysis, mention) : 0;
    if (entity)
      analysis->entities.items[entity].mentions++;
  }
}

/* What facts tell of organisations that they name says what the article is about: figures, people, money raised. Backers,
   customers and wares are many and told little of; where somebody is from is told of everybody, by the way. */
static void note_topics(Analysis *analysis) {
  for (size_t f = 0; f < analysis->found.count; f++) {
    const Found *found = &analysis->found.items[f];
    const SentenceAnalysis *sentence = &analysis->sentences[found->sentence];
    const Rule *rule = &sentence->pack->rules.items[found->match.rule];
    for (unsigned c = 0; !rule->aside && c < found->match.capture_count; c++) {
      const Capture *capture = &found->match.captures[c];
      const Mention *mention = analysis_mention_of(analysis, capture_edge(&sentence->lattice, capture));
      const uint32_t entity = mention ? named_by(analysis, mention) : 0;
      if (entity && rule->fact->roles[capture->role].topic)
        analysis->entities.items[entity].told = true;
    }
  }
}

RapporteurStatus prominence_rank(Analysis *analysis) {
  const uint32_t referred = first_reference(analysis);
  analysis->ranked.count = 0;
  note_topics(analysis);
  count_nouns(analysis);
  for (uint32_t e = 1; e < analysis->entities.count; e++) {
    if (!is_ranked(&analysis->entities.items[e]))
      continue;
    analysis->entities.items[e].backer = is_backer(analysis, &analysis->entities.items[e]) ||
                                         is_public_body(analysis, &analysis->entities.items[e]);
    RankedEntity ranked = rank_of(analysis, e);
    if (is_aside(analysis, e, referred))
      ranked.score = 0;
    if (!array_push(&analysis->ranked, ranked))
      return RAPPORTEUR_ERROR_MEMORY;
  }
  RankedEntity *items = analysis->ranked.items;
  size_t count = analysis->ranked.count;
  if (!count)
    return RAPPORTEUR_OK;
  qsort(items, count, sizeof *items, compare_begins);
  for (size_t begin = 0, end; begin < count; begin = end) {
    end = next_type(analysis, begin);
    const size_t bonus = foremost(analysis, begin, end);
    if (bonus < end && items[bonus].score)
      items[bonus].score += FIRST_BONUS;
    prefer_company(analysis, begin, end);
  }
  qsort(items, count, sizeof *items, compare_ranks);
  return RAPPORTEUR_OK;
}

uint32_t prominence_main(const Analysis *analysis, const Pack *pack, Tag type, Excluded excluded) {
  const RankedEntity *items = analysis->ranked.items, *best = NULL;
  for (size_t begin = 0, end; begin < analysis->ranked.count; begin = end) {
    end = next_type(analysis, begin);
    size_t first = begin;
    while (first < end && excluded_has(excluded, items[first].entity))
      first++;
    if (first < end && items[first].score && lexicon_is_a(pack->lexicon, items[begin].type, type) &&
        (!best || outranks(&items[first], best)))
      best = &items[first];
  }
  return best ? best->entity : 0;
}
