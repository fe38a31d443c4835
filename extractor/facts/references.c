#include "facts/references.h"

#include <stdlib.h>
#include <string.h>

#include "base/buffer.h"
#include "facts/entities.h"
#include "facts/partners.h"
#include "facts/questions.h"
#include "facts/quotations.h"
#include "facts/wordindex.h"
#include "text/normalise.h"

/* So many sentences back a reference may reach. */
enum { MOST_BACK = 5 };

/* --- mentions of entities by sentence --- */

/* Does the byte stand inside a quotation of this sentence that does not hold byte `from`? What is quoted is another
   speaker's text: its names are no subjects of the sentence around it. */
static bool in_other_quote(const Analysis *analysis, uint32_t byte, uint32_t from) {
  const Span *quotation = quotations_around(analysis, byte);
  return quotation && !(from >= quotation->begin && from < quotation->end);
}

/* What is asked of a sentence. */
typedef struct {
  const Analysis *analysis;
  const Pack *pack;
  Tag type;
  uint32_t limit;               /* only what begins before this byte */
  uint32_t main;                /* the article's main entity of the type, 0 none */
  Excluded excluded;
  uint32_t answers;             /* who answers in an interview and is left out; 0 none */
  bool third;                   /* a third person: not who says "I" */
} Question;

typedef struct {
  uint32_t subject;             /* of the kind, in a sentence; 0 none */
  bool main;                    /* the main entity is among them, */
  bool referred;                /* or "the company", which means it */
} Spoken;

/* Does a word that marks subjects follow the edge? Its sentence may be of another language than what asks. */
static bool is_marked_subject(const Question *question, const Lattice *lattice, const Edge *edge) {
  const Pack *pack = question->analysis->sentences[lattice->sentence].pack;
  uint32_t node = edge->to;
  if (node + 1 >= lattice->nodes)
    return false;
  for (uint32_t i = lattice->outgoing_start[node]; i < lattice->outgoing_start[node + 1]; i++)
    if (edge_reading(&lattice->edges.items[lattice->outgoing[i]], pack->lexicon, pack->tags.subject_marker))
      return true;
  return false;
}

/* Does a word of who is spoken to stand before the edge, perhaps with an article between ("told the Daily Heron")? */
static bool is_audience(const Question *question, const Lattice *lattice, const Edge *edge) {
  enum { WORDS_BETWEEN = 2 };
  const Pack *pack = question->analysis->sentences[lattice->sentence].pack;
  uint16_t node = edge->from;
  for (unsigned words = 0; words <= WORDS_BETWEEN && node; words++) {
    for (uint32_t i = lattice->incoming_start[node]; i < lattice->incoming_start[node + 1]; i++)
      if (edge_reading(&lattice->edges.items[lattice->incoming[i]], pack->lexicon, pack->tags.before_audience))
        return true;
    const Edge *token = lattice_token_to(lattice, node);
    node = token ? token->from : 0;
  }
  return false;
}

/* "Acme-owned Beta": does a hyphen join the name to what describes another? */
static bool is_describing(const Question *question, const Lattice *lattice, const Edge *edge) {
  const Edge *hyphen = lattice_token_from(lattice, edge->to);
  const Edge *next = hyphen ? lattice_token_from(lattice, hyphen->to) : NULL;
  return next && question->analysis->document->text[hyphen->span.begin] == '-' &&
         hyphen->span.begin == edge->span.end && next->span.begin == hyphen->span.end;
}

/* Who of the kind is spoken of in a sentence: the one that is marked as the subject, else the first. */
static Spoken spoken_of(const Question *question, uint32_t sentence) {
  const Analysis *analysis = question->analysis;
  const Lattice *lattice = &analysis->sentences[sentence].lattice;
  Spoken spoken = {0, false, false};
  uint32_t earliest = UINT32_MAX;
  bool marked = false;
  for (size_t i = 0; i < lattice->edges.count; i++) {
    const Edge *edge = &lattice->edges.items[i];
    const Mention *mention = analysis_mention_of(analysis, edge);
    if (!mention || mention->span.begin >= question->limit ||
        !analysis_is_a(analysis, question->pack, mention, question->type) ||
        in_other_quote(analysis, mention->span.begin, question->limit == UINT32_MAX ? 0 : question->limit) ||
        (question->third && mention->reference == REFERENCE_SPEAKER) || is_audience(question, lattice, edge) ||
        is_describing(question, lattice, edge))
      continue;
    uint32_t entity = analysis_full(analysis, mention->entity);
    if (excluded_has(question->excluded, entity))
      continue;
    bool named = !mention->reference || mention->reference == REFERENCE_SPEAKERS;      /* "we": in interviews */
    spoken.main |= entity == question->main && named;
    spoken.referred |= entity == question->main && mention->reference == REFERENCE_NOMINAL;
    bool subject = is_marked_subject(question, lattice, edge);
    if ((subject && !marked) || (subject == marked && mention->span.begin < earliest)) {
      earliest = mention->span.begin;
      spoken.subject = entity;
      marked = subject;
    }
  }
  return spoken;
}

static bool has_sentence(const Analysis *analysis, uint32_t sentence) {
  return analysis->sentences[sentence].pack && analysis->sentences[sentence].lattice.nodes;
}

static bool same_paragraph(const Analysis *analysis, uint32_t one, uint32_t other) {
  const Sentence *sentences = analysis->document->sentences;
  return sentences[one].paragraph == sentences[other].paragraph;
}

/* Pronouns and persons: sentence by sentence backwards, in an interview no further than the answer. */
static uint32_t latest_subject(Question question, uint32_t sentence, uint32_t at) {
  for (uint32_t back = 0; back <= MOST_BACK && back <= sentence; back++) {
    if (!has_sentence(question.analysis, sentence - back))
      continue;
    if (question.answers && !same_paragraph(question.analysis, sentence, sentence - back))
      return question.answers;
    question.limit = back ? UINT32_MAX : at;
    Spoken spoken = spoken_of(&question, sentence - back);
    if ((spoken.main || spoken.referred) && back)
      return question.main;
    if (spoken.subject)
      return spoken.subject;
  }
  return question.main;
}

/* Is an entity named so much less than the main one that a paragraph about it would be a surprise? */
static bool overshadowed(const Analysis *analysis, uint32_t entity, uint32_t main) {
  return main && analysis->entities.items[main].mentions > 2 * analysis->entities.items[entity].mentions;
}

/* Round-ups name whom a paragraph is about at its beginning, before a colon: that entity, or 0. */
static uint32_t announced(const Question *question, uint32_t paragraph) {
  const Document *document = question->analysis->document;
  uint32_t sentence = document->paragraphs[paragraph].first_sentence;
  const Lattice *lattice = &question->analysis->sentences[sentence].lattice;
  if (!has_sentence(question->analysis, sentence))
    return 0;
  for (uint32_t i = lattice->outgoing_start[0]; i < lattice->outgoing_start[1]; i++) {
    const Edge *edge = &lattice->edges.items[lattice->outgoing[i]];
    const Edge *next = edge->mention ? lattice_token_from(lattice, edge->to) : NULL;
    const Mention *mention = next ? &question->analysis->mentions.items[edge->mention - 1] : NULL;
    if (mention && document->text[next->span.begin] == ':' &&
        analysis_is_a(question->analysis, question->pack, mention, question->type))
      return analysis_full(question->analysis, mention->entity);
  }
  return 0;
}

/* Does the paragraph begin as an item of a list: with a dash or bullet? */
static bool is_item(const Document *document, uint32_t paragraph) {
  const Sentence *first = &document->sentences[document->paragraphs[paragraph].first_sentence];
  const Token *token = &document->tokens[first->first_token];
  if (token->kind != TOKEN_PUNCTUATION || first->end_token - first->first_token < 2)
    return false;
  const char *text = document->text + token->begin;
  static const char *const bullets[] = {"-", "*", "\u2022", "\u2013", "\u2014", "\u00b7", "\u25aa", "\u25cf"};
  for (size_t i = 0; i < sizeof bullets / sizeof *bullets; i++)
    if (token->end - token->begin == strlen(bullets[i]) && !memcmp(text, bullets[i], strlen(bullets[i])))
      return true;
  return false;
}

/* Whom the heading right above a paragraph names, as press releases say whom they are about: that entity, or 0. The
   document's own headline is no such heading. */
static uint32_t headed(const Question *question, uint32_t paragraph) {
  const Document *document = question->analysis->document;
  uint32_t sentence = paragraph > 1 ? document->paragraphs[paragraph - 1].first_sentence : 0;
  if (!sentence || !document->paragraphs[paragraph - 1].title || !has_sentence(question->analysis, sentence))
    return 0;
  Question whole = *question;
  whole.limit = UINT32_MAX;
  return spoken_of(&whole, sentence).subject;
}

/* Is the article a round-up? Its most prominent entity is spoken of in one of many paragraphs only, which is not the
   lead. */
enum { ROUNDUP_PARAGRAPHS = 5 };

static bool is_roundup(const Analysis *analysis, uint32_t main) {
  const Document *document = analysis->document;
  const NameEntity *entity = &analysis->entities.items[main];
  uint32_t lead = 0;
  if (document->paragraph_count < ROUNDUP_PARAGRAPHS || !main || !entity->first_in_body)
    return false;
  while (document->paragraphs[lead].title && lead + 1 < document->paragraph_count)
    lead++;
  return entity->first_paragraph == entity->last_paragraph && entity->first_paragraph != lead;
}

/* Whom the first sentence of a round-up's paragraph brings in: the one that the article names most often, for those who
   invest in it or buy it are named in passing; of equals the subject. */
static uint32_t most_named(Question question, uint32_t sentence, uint32_t subject) {
  const Analysis *analysis = question.analysis;
  const Lattice *lattice = &analysis->sentences[sentence].lattice;
  uint32_t best = subject;
  for (size_t i = 0; i < lattice->edges.count; i++) {
    const Mention *mention = analysis_mention_of(analysis, &lattice->edges.items[i]);
    if (!mention || mention->reference || !analysis_is_a(analysis, question.pack, mention, question.type) ||
        in_other_quote(analysis, mention->span.begin, 0))
      continue;
    uint32_t entity = analysis_full(analysis, mention->entity);
    if (!excluded_has(question.excluded, entity) &&
        (!best || analysis->entities.items[entity].mentions > analysis->entities.items[best].mentions))
      best = entity;
  }
  return best;
}

/* "The company", and who is left out: the main one, unless the paragraph up to here speaks of others only. In a round-up
   nobody if the paragraph names nobody. */
static uint32_t topic(Question question, uint32_t sentence, uint32_t at) {
  const Document *document = question.analysis->document;
  uint32_t first = 0, paragraph = document->sentences[sentence].paragraph;
  /* whatever was named up to here: a round-up's first paragraphs stand before its most prominent entity */
  bool roundup = is_roundup(question.analysis, prominence_main(question.analysis, question.pack, question.type,
                                                               question.excluded));
  uint32_t topic_entity = announced(&question, paragraph);
  if (topic_entity && !excluded_has(question.excluded, topic_entity))
    return topic_entity;
  for (uint32_t back = 0; back <= MOST_BACK && back <= sentence; back++) {
    uint32_t looked = sentence - back;
    if (document->sentences[looked].paragraph != paragraph)
      break;
    if (!has_sentence(question.analysis, looked))
      continue;
    question.limit = back ? UINT32_MAX : at;
    Spoken spoken = spoken_of(&question, looked);
    if (spoken.main)
      return question.main;
    bool opening = document->paragraphs[paragraph].first_sentence == looked;
    if (spoken.subject && (!first || opening))
      first = roundup && opening && back ? most_named(question, looked, spoken.subject) : spoken.subject;
  }
  if (roundup)
    return first;
  bool own = headed(&question, paragraph) == first || is_item(document, paragraph) || !overshadowed(question.analysis, first, question.main);
  return first && own ? first : question.main;
}

/* Does a comma end the words before a node, or those before the word in front of it ("Since its birth, the Acme …")? */
static bool follows_comma(const Question *question, const Lattice *lattice, uint16_t node) {
  for (unsigned back = 0; back < 2 && node; back++) {
    const Edge *token = lattice_token_to(lattice, node);
    if (!token)
      return false;
    if (question->analysis->document->text[token->span.begin] == ',')
      return true;
    node = token->from;
  }
  return false;
}

/* Whom a pronoun in a clause before the main one goes ahead of: "Since its birth in 1990, Acme …". */
static uint32_t named_next(const Question *question, uint32_t sentence) {
  const Analysis *analysis = question->analysis;
  const Lattice *lattice = &analysis->sentences[sentence].lattice;
  const Edge *first = NULL;
  if (question->limit <= lattice->begins[0])
    return 0;                   /* a pronoun that begins the sentence is its subject */
  for (size_t i = 0; i < lattice->edges.count; i++) {
    const Edge *edge = &lattice->edges.items[i];
    const Mention *mention = analysis_mention_of(analysis, edge);
    if (mention && mention->entity && !mention->reference && mention->span.begin > question->limit &&
        entity_fits(analysis, question->pack, analysis_full(analysis, mention->entity), question->type, 0) &&
        mention->tag != question->pack->tags.demonym && (!first || edge->from < first->from))
      first = edge;
  }
  if (!first || !follows_comma(question, lattice, first->from))
    return 0;
  uint32_t entity = analysis_full(analysis, analysis_mention_of(analysis, first)->entity);
  return excluded_has(question->excluded, entity) ? 0 : entity;
}

static bool named_before(const Analysis *analysis, uint32_t entity, uint32_t at) {
  uint32_t first = entity ? analysis->entities.items[entity].first_mention : 0;
  return first && analysis->mentions.items[first - 1].span.begin < at;
}

/* Does a mention stand right before the reference, but for a comma? */
static bool is_adjacent(const Question *question, const Lattice *lattice, const Edge *edge) {
  const Edge *comma = lattice_token_from(lattice, edge->to);
  if (comma && question->analysis->document->text[comma->span.begin] == ',')
    comma = lattice_token_from(lattice, comma->to);
  return comma && comma->span.begin == question->limit;
}

/* What a relative pronoun goes on about: whom the sentence named last before it, by a name or a noun. Nobody if that is
   a product: "Acme's best seller is the Heron, which …". */
static uint32_t named_last(const Question *question, uint32_t sentence) {
  const Analysis *analysis = question->analysis;
  const Lattice *lattice = &analysis->sentences[sentence].lattice;
  uint32_t latest = 0, named = 0;
  for (size_t i = 0; i < lattice->edges.count; i++) {
    const Mention *mention = analysis_mention_of(analysis, &lattice->edges.items[i]);
    if (!mention || !mention->entity || mention->span.end > question->limit || mention->span.end <= latest ||
        mention->tag == question->pack->tags.demonym || (mention->reference && mention->value))
      continue;
    if (!entity_fits(analysis, question->pack, analysis_full(analysis, mention->entity), question->type, 0)) {
      if (analysis_is_a(analysis, question->pack, mention, question->pack->tags.product) &&
          is_adjacent(question, lattice, &lattice->edges.items[i]))
        return 0;
      continue;
    }
    latest = mention->span.end;
    named = analysis_full(analysis, mention->entity);
  }
  return named && !excluded_has(question->excluded, named) ? named : 0;
}

/* Does a sentence stand in a headline? It may leave out whom the article names only below it. */
static bool in_title(const Analysis *analysis, uint32_t sentence) {
  const Document *document = analysis->document;
  return document->paragraphs[document->sentences[sentence].paragraph].title;
}

/* Who answers in an interview, and need not be named with each answer: whom the document speaks of most. */
static uint32_t interviewee(const Analysis *analysis, const Pack *pack, Excluded excluded) {
  return analysis->interview ? prominence_main(analysis, pack, pack->tags.person, excluded) : 0;
}

uint32_t reference_at(const Analysis *analysis, const Pack *pack, uint32_t sentence, uint32_t at, Tag type,
                      ReferenceKind kind, Excluded excluded) {
  const ReservedTags *tags = &pack->tags;
  if (kind == REFERENCE_RELATIVE)
    return named_last(&(Question){analysis, pack, type, at, 0, excluded, 0, false}, sentence);
  if (type == tags->agent) {    /* who speaks and acts is a person more often than not */
    uint32_t person = reference_at(analysis, pack, sentence, at, tags->person, kind, excluded);
    return person ? person : reference_at(analysis, pack, sentence, at, tags->organization, kind, excluded);
  }
  bool organization = lexicon_is_a(pack->lexicon, type, tags->organization);
  bool nominal = kind == REFERENCE_NOMINAL || kind == REFERENCE_DROPPED;
  uint32_t main = organization ? prominence_main(analysis, pack, type, excluded) : 0;
  if (kind != REFERENCE_DROPPED && !named_before(analysis, main, at))
    main = 0;
  bool answers = kind == REFERENCE_DROPPED && lexicon_is_a(pack->lexicon, type, tags->person);
  if (kind == REFERENCE_DROPPED && organization && analysis->interview && main)
    return main;                /* answers are about the company of who answers */
  Question question = {analysis, pack, type, at, main, excluded, answers ? interviewee(analysis, pack, excluded) : 0,
                       kind == REFERENCE_PRONOUN};
  uint32_t entity = organization && nominal ? topic(question, sentence, at) : latest_subject(question, sentence, at);
  if (entity || kind != REFERENCE_DROPPED)
    return entity ? entity : named_next(&question, sentence);
  return in_title(analysis, sentence) ? prominence_main(analysis, pack, type, excluded) : 0;
}

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
  uint32_t best = 0, latest = 0;
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

/* "The bank" after "State Bank of India", "the lender" after "the lender Acme": the latest entity of the type that has
   the reference's noun in its name or was introduced by it; nobody if the main one has it too. */
static uint32_t named_alike(const Analysis *analysis, const Pack *pack, const Knowledge *knowledge,
                            const Mention *reference) {
  Span noun = reference->noun;
  Buffer word = {0};
  uint32_t best = 0, main = prominence_main(analysis, pack, reference->tag, (Excluded){NULL, 0});
  bool good = !normalise(analysis_text(analysis, noun), noun.end - noun.begin, &word) && word.length && !is_main_noun(pack, &word);
  if (good && (!main || !has_word(&analysis->entities.items[main], word.bytes)))
    best = latest_with(analysis, pack, knowledge, reference, word.bytes);
  buffer_free(&word);
  return best;
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

/* Who says what a reference stands in: whose quotation it is, or in interviews whom a paragraph names before a colon. */
static uint32_t speaker_of(const Analysis *analysis, const Pack *pack, const Mention *reference,
                           const Speeches *speeches) {
  uint32_t speaker = speaker_at(speeches, reference->sentence, reference->span.begin);
  Question question = {.analysis = analysis, .pack = pack, .type = pack->tags.person};
  return speaker ? speaker : announced(&question, analysis->document->sentences[reference->sentence].paragraph);
}

/* Who says "I": whose quotation it is; in answers that stand without marks, the person whom the article is about. */
static uint32_t resolve_speaker(const Analysis *analysis, const Pack *pack, const Mention *mention, uint32_t speaker) {
  bool plain = !speaker && !quotations_around(analysis, mention->span.begin);
  return plain && (analysis->interview || questions_answered(analysis, mention->sentence))
             ? prominence_main(analysis, pack, pack->tags.person, (Excluded){NULL, 0})
             : speaker;
}

/* Does a mention begin a further clause: behind a separator or a semicolon? */
static bool begins_clause(const Analysis *analysis, const Pack *pack, const Mention *mention) {
  const Lattice *lattice = &analysis->sentences[mention->sentence].lattice;
  int node = lattice_node_from(lattice, mention->span.begin);
  const Edge *before = node > 0 ? lattice_token_to(lattice, (uint32_t)node) : NULL;
  return before && (analysis->document->text[before->span.begin] == ';' ||
                    edge_reading(before, pack->lexicon, pack->tags.separator));
}

/* "Acme fell, and its chairman left": the organisation with whose name a sentence begins, perhaps behind an article,
   before byte `limit`; 0 if none does. */
static uint32_t begins_with(const Analysis *analysis, const Pack *pack, uint32_t sentence, uint32_t limit) {
  enum { WORDS_BEFORE = 1 };
  const Lattice *lattice = &analysis->sentences[sentence].lattice;
  if (!has_sentence(analysis, sentence))
    return 0;
  for (size_t i = 0; i < lattice->edges.count; i++) {
    const Edge *edge = &lattice->edges.items[i];
    const Mention *mention = analysis_mention_of(analysis, edge);
    if (mention && !mention->reference && edge->from <= WORDS_BEFORE && mention->span.end < limit &&
        analysis_is_a(analysis, pack, mention, pack->tags.organization) &&
        !in_other_quote(analysis, mention->span.begin, 0))
      return analysis_full(analysis, mention->entity);
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
  case REFERENCE_SPEAKERS: {
    uint32_t main = prominence_main(analysis, pack, mention->tag, nobody);
    return organization && speaker ? partners_of(analysis, &knowledge->partners, pack, speaker) : main;
  }
  case REFERENCE_NOMINAL:
    if (organization && mention->value && begins_clause(analysis, pack, mention))
      alike = begins_with(analysis, pack, mention->sentence, mention->span.begin);
    alike = organization && !alike ? named_alike(analysis, pack, knowledge, mention) : alike;
    break;
  default: break;
  }
  return alike ? alike
               : reference_at(analysis, pack, mention->sentence, mention->span.begin, mention->tag,
                              (ReferenceKind)mention->reference, nobody);
}

static int compare_positions(const void *a, const void *b) {
  const Mention *const *left = a, *const *right = b;
  return ((*left)->span.begin > (*right)->span.begin) - ((*left)->span.begin < (*right)->span.begin);
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
  if (!(knowledge->latest = arena_alloc(&analysis->arena, (analysis->entities.count + 1) * sizeof *knowledge->latest)))
    return RAPPORTEUR_ERROR_MEMORY;
  for (size_t f = 0; !status && f < analysis->found.count; f++)
    status = note_speech(analysis, &analysis->found.items[f], &knowledge->speeches);
  return status ? status : index_words(analysis, &knowledge->words);
}

RapporteurStatus references_resolve(Analysis *analysis) {
  Knowledge knowledge = {0};
  size_t count = 0;
  RapporteurStatus status = prominence_rank(analysis);
  analysis->interview = questions_are_many(analysis);
  if (!status)
    status = learn(analysis, &knowledge);
  Mention **order = status ? NULL : sorted_mentions(analysis, &count);
  if (!status && !order)
    status = RAPPORTEUR_ERROR_MEMORY;
  for (size_t i = 0; i < count; i++) {
    if (order[i]->reference) {
      order[i]->entity = resolve(analysis, order[i], &knowledge);
      partners_note(analysis, &knowledge.partners, order[i]);
    }
    if (order[i]->entity)
      knowledge.latest[analysis_full(analysis, order[i]->entity)] = order[i]->span.end;
  }
  partners_free(&knowledge.partners);
  wordindex_free(&knowledge.words);
  array_free(&knowledge.speeches);
  return status;
}
