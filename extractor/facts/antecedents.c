#include "facts/antecedents.h"

#include <string.h>

#include "facts/names/entities.h"
#include "facts/questions.h"
#include "facts/roundups.h"
#include "facts/topics.h"

/* What the reference of a kind at a byte agrees in, NULL if nothing. */
static const char *value_at(const Analysis *analysis, uint32_t sentence, uint32_t at, ReferenceKind kind) {
  const Lattice *lattice = &analysis->sentences[sentence].lattice;
  for (size_t i = 0; i < lattice->edges.count; i++) {
    const Mention *mention = analysis_mention_of(analysis, &lattice->edges.items[i]);
    if (mention && mention->span.begin == at && mention->reference == kind)
      return mention->value;
  }
  return NULL;
}

/* "He is succeeded by Ida Brekke. She …": whom a sentence calls by a pronoun that does not agree, 0 if nobody. */
static uint32_t called_otherwise(const Search *search, uint32_t sentence) {
  const Lattice *lattice = &search->analysis->sentences[sentence].lattice;
  for (size_t i = 0; search->value && i < lattice->edges.count; i++) {
    const Mention *mention = analysis_mention_of(search->analysis, &lattice->edges.items[i]);
    if (mention && mention->reference == REFERENCE_PRONOUN && mention->entity && mention->value &&
        mention->span.begin < search->limit && strcmp(mention->value, search->value) &&
        lexicon_is_a(search->pack->lexicon, mention->tag, search->type))
      return analysis_full(search->analysis, mention->entity);
  }
  return 0;
}

/* Pronouns and persons: sentence by sentence backwards, in an interview no further than the answer. */
static uint32_t latest_subject(Search search, uint32_t sentence, uint32_t at) {
  for (uint32_t back = 0; back <= ANTECEDENT_REACH && back <= sentence; back++) {
    if (!spoken_has_sentence(search.analysis, sentence - back))
      continue;
    if (search.answers && !spoken_same_paragraph(search.analysis, sentence, sentence - back))
      return search.answers;
    if (roundup_parts(search.analysis, sentence - back, sentence))
      return 0;
    search.limit = back ? UINT32_MAX : at;
    if (!search.unlike)
      search.unlike = called_otherwise(&search, sentence - back);
    Spoken spoken = spoken_of(&search, sentence - back);
    if ((spoken.main || spoken.referred) && back)
      return search.main;
    if (back && spoken.resumed && search.type == search.pack->tags.organization)
      return spoken.resumed;    /* "Acme and Beta are its customers. It earned …" */
    if (spoken.subject)
      return spoken.subject;
  }
  return search.main;
}

/* Does a comma end the words before a node, or those before the word in front of it ("Since its birth, the Acme …")? */
static bool follows_comma(const Search *search, const Lattice *lattice, uint16_t node) {
  for (unsigned back = 0; back < 2 && node; back++) {
    const Edge *token = lattice_token_to(lattice, node);
    if (!token)
      return false;
    if (search->analysis->document->text[token->span.begin] == ',')
      return true;
    node = token->from;
  }
  return false;
}

/* Whom a pronoun in a clause before the main one goes ahead of: "Since its birth in 1990, Acme …". */
static uint32_t named_next(const Search *search, uint32_t sentence) {
  const Analysis *analysis = search->analysis;
  const Lattice *lattice = &analysis->sentences[sentence].lattice;
  const Edge *first = NULL;
  if (search->limit <= lattice->begins[0])
    return 0;                   /* a pronoun that begins the sentence is its subject */
  for (size_t i = 0; i < lattice->edges.count; i++) {
    const Edge *edge = &lattice->edges.items[i];
    const Mention *mention = analysis_mention_of(analysis, edge);
    if (mention && mention->entity && !mention->reference && mention->span.begin > search->limit &&
        entity_fits(analysis, search->pack, analysis_full(analysis, mention->entity), search->type, 0) &&
        mention->tag != search->pack->tags.demonym && (!first || edge->from < first->from))
      first = edge;
  }
  if (!first || !follows_comma(search, lattice, first->from))
    return 0;
  uint32_t entity = analysis_full(analysis, analysis_mention_of(analysis, first)->entity);
  return excluded_has(search->excluded, entity) ? 0 : entity;
}

static bool named_before(const Analysis *analysis, uint32_t entity, uint32_t at) {
  uint32_t first = entity ? analysis->entities.items[entity].first_mention : 0;
  return first && analysis->mentions.items[first - 1].span.begin < at;
}

/* What a relative pronoun goes on about: whom the sentence named last before it, by a name or a noun. Nobody if that is
   a product: "Acme's best seller is the Heron, which …". */
static uint32_t named_last(const Search *search, uint32_t sentence) {
  const Analysis *analysis = search->analysis;
  const Lattice *lattice = &analysis->sentences[sentence].lattice;
  uint32_t latest = 0, named = 0;
  for (size_t i = 0; i < lattice->edges.count; i++) {
    const Mention *mention = analysis_mention_of(analysis, &lattice->edges.items[i]);
    if (!mention || !mention->entity || mention->span.end > search->limit || mention->span.end <= latest ||
        mention->tag == search->pack->tags.demonym || (mention->reference && mention->value))
      continue;
    if (!entity_fits(analysis, search->pack, analysis_full(analysis, mention->entity), search->type, 0)) {
      if (analysis_is_a(analysis, search->pack, mention, search->pack->tags.product) &&
          spoken_is_adjacent(search, lattice, &lattice->edges.items[i]))
        return 0;
      continue;
    }
    latest = mention->span.end;
    named = analysis_full(analysis, mention->entity);
  }
  return named && !excluded_has(search->excluded, named) ? named : 0;
}

/* The same; where its own sentence names nobody before it, whom the one before in the paragraph named last: "Beta is owned
   by Acme. The latter …". */
static uint32_t whom_relative(Search search, uint32_t sentence) {
  uint32_t named = named_last(&search, sentence);
  bool before = !named && sentence && spoken_has_sentence(search.analysis, sentence - 1) &&
                spoken_same_paragraph(search.analysis, sentence, sentence - 1);
  search.limit = before ? UINT32_MAX : search.limit;
  return before ? named_last(&search, sentence - 1) : named;
}

/* Does a sentence stand in a headline? It may leave out whom the article names only below it. */
static bool in_title(const Analysis *analysis, uint32_t sentence) {
  const Document *document = analysis->document;
  return document->paragraphs[document->sentences[sentence].paragraph].title;
}

/* Who answers in an interview, or, where that cannot be meant, whom the document speaks of most besides. */
static uint32_t interviewee(const Analysis *analysis, const Pack *pack, Excluded excluded) {
  if (!analysis->interview)
    return 0;
  return analysis->interviewee && !excluded_has(excluded, analysis->interviewee)
             ? analysis->interviewee
             : prominence_main(analysis, pack, pack->tags.person, excluded);
}

/* Where verbs agree, and of people in another way than of things: is the pronoun at a byte the subject of a thing's verb? */
static bool does_as_thing(const Analysis *analysis, const Pack *pack, uint32_t sentence, uint32_t at) {
  const Lattice *lattice = &analysis->sentences[sentence].lattice;
  int node = lattice_node_from(lattice, at);
  while (node >= 0 && (uint32_t)node + 1 < lattice->nodes) {
    const Edge *token = lattice_token_from(lattice, (uint32_t)node);
    if (!token || edge_reading(token, pack->lexicon, pack->tags.verb_of_person))
      return false;
    if (edge_reading(token, pack->lexicon, pack->tags.verb_of_thing))
      return true;
    node = token->to;
  }
  return false;
}

uint32_t antecedent_at(const Analysis *analysis, const Pack *pack, uint32_t sentence, uint32_t at, Tag type,
                       ReferenceKind kind, Excluded excluded) {
  const ReservedTags *tags = &pack->tags;
  if (kind == REFERENCE_RELATIVE)
    return whom_relative((Search){.analysis = analysis, .pack = pack, .type = type, .limit = at, .excluded = excluded},
                         sentence);
  if (type == tags->agent) {    /* who speaks and acts is a person more often than not */
    bool thing = kind == REFERENCE_PRONOUN && does_as_thing(analysis, pack, sentence, at);
    Tag likely = thing ? tags->organization : tags->person, other = thing ? tags->person : tags->organization;
    uint32_t entity = antecedent_at(analysis, pack, sentence, at, likely, kind, excluded);
    return entity ? entity : antecedent_at(analysis, pack, sentence, at, other, kind, excluded);
  }
  bool organization = lexicon_is_a(pack->lexicon, type, tags->organization), dropped = kind == REFERENCE_DROPPED;
  uint32_t main = organization && !analysis->roundup ? prominence_main(analysis, pack, type, excluded) : 0;
  if (!dropped && !named_before(analysis, main, at))
    main = 0;
  if (dropped && main && analysis->interview)
    return main;                /* answers are about the company of who answers */
  /* who is called "he" where an interview goes on after a question is who answers it, unless the answer names another */
  bool answers = lexicon_is_a(pack->lexicon, type, tags->person) &&
                 (dropped || (kind == REFERENCE_PRONOUN && questions_answered(analysis, sentence)));
  Search search = {.analysis = analysis, .pack = pack, .type = type, .limit = at, .main = main, .excluded = excluded,
                   .answers = answers ? interviewee(analysis, pack, excluded) : 0, .third = kind == REFERENCE_PRONOUN};
  bool topical = organization && (dropped || kind == REFERENCE_NOMINAL);
  search.company = topical;
  const char *value = dropped ? NULL : value_at(analysis, sentence, at, kind);
  if (kind == REFERENCE_PRONOUN)
    search.value = value;
  uint32_t entity = topical && value && !analysis->roundup ? topics_centre(search, sentence, at) : 0;
  if (!entity)
    entity = topical ? topics_of(search, sentence, at) : latest_subject(search, sentence, at);
  if (entity || !dropped)
    return entity ? entity : named_next(&search, sentence);
  if (!in_title(analysis, sentence))
    return 0;
  return search.answers ? search.answers : prominence_main(analysis, pack, type, excluded);
}

/* Does a mention begin a further clause: behind a separator or a semicolon? */
static bool begins_clause(const Analysis *analysis, const Pack *pack, const Mention *mention) {
  const Lattice *lattice = &analysis->sentences[mention->sentence].lattice;
  int node = lattice_node_from(lattice, mention->span.begin);
  const Edge *before = node > 0 ? lattice_token_to(lattice, (uint32_t)node) : NULL;
  return before && (analysis->document->text[before->span.begin] == ';' ||
                    edge_reading(before, pack->lexicon, pack->tags.separator));
}

/* The organisation with whose name a sentence begins, perhaps behind an article, before byte `limit`; 0 if none. */
static uint32_t begins_with(const Analysis *analysis, const Pack *pack, uint32_t sentence, uint32_t limit) {
  enum { WORDS_BEFORE = 1 };
  const Lattice *lattice = &analysis->sentences[sentence].lattice;
  for (size_t i = 0; i < lattice->edges.count; i++) {
    const Edge *edge = &lattice->edges.items[i];
    const Mention *mention = analysis_mention_of(analysis, edge);
    if (mention && !mention->reference && edge->from <= WORDS_BEFORE && mention->span.end < limit &&
        analysis_is_a(analysis, pack, mention, pack->tags.organization) &&
        !spoken_in_other_quote(analysis, mention->span.begin, 0))
      return analysis_full(analysis, mention->entity);
  }
  return 0;
}

/* Does a sentence name another organisation than the entity, up to a byte? */
static bool names_another(const Analysis *analysis, const Pack *pack, uint32_t sentence, uint32_t limit,
                          uint32_t entity) {
  const Lattice *lattice = &analysis->sentences[sentence].lattice;
  for (size_t i = 0; i < lattice->edges.count; i++) {
    const Mention *named = analysis_mention_of(analysis, &lattice->edges.items[i]);
    if (named && named->entity && named->span.end <= limit &&
        analysis_is_a(analysis, pack, named, pack->tags.organization) &&
        analysis_full(analysis, named->entity) != entity)
      return true;
  }
  return false;
}

/* "Acme bought Beta. Beta employs 90 people. Its founder …": whom alone the sentence before names, and begins with, in
   the same paragraph. */
static uint32_t taken_up(const Analysis *analysis, const Pack *pack, const Mention *mention) {
  uint32_t sentence = mention->sentence;
  if (!sentence || mention->span.begin != analysis->sentences[sentence].lattice.begins[0] ||
      !spoken_has_sentence(analysis, sentence - 1) || !spoken_same_paragraph(analysis, sentence, sentence - 1))
    return 0;
  uint32_t entity = begins_with(analysis, pack, sentence - 1, UINT32_MAX);
  return entity && !names_another(analysis, pack, sentence - 1, UINT32_MAX, entity) ? entity : 0;
}

/* "The venture, Beta Ltd, will have its seat in Oslo": whom the sentence begins with, if it names no other organisation
   before. */
static uint32_t alone_before(const Analysis *analysis, const Pack *pack, const Mention *mention) {
  uint32_t entity = begins_with(analysis, pack, mention->sentence, mention->span.begin);
  return entity && !names_another(analysis, pack, mention->sentence, mention->span.begin, entity) ? entity : 0;
}

/* "Corvane put money into Beta and owns most of it": what ends a sentence is no subject; the one other organisation
   that the sentence means besides the one it begins with, 0 if there is none, or several. */
static uint32_t object_at_end(const Analysis *analysis, const Pack *pack, const Mention *mention) {
  const Lattice *lattice = &analysis->sentences[mention->sentence].lattice;
  const int node = lattice_node_to(lattice, mention->span.end);
  const Edge *last = node >= 0 ? lattice_token_from(lattice, (uint32_t)node) : NULL;
  if (!last || last->to + 1u != lattice->nodes || analysis->document->text[last->span.begin] != '.')
    return 0;
  const uint32_t subject = begins_with(analysis, pack, mention->sentence, mention->span.begin);
  uint32_t other = 0;
  if (!subject)
    return 0;
  for (size_t i = 0; i < lattice->edges.count; i++) {
    const Mention *before = analysis_mention_of(analysis, &lattice->edges.items[i]);
    const uint32_t entity = before && before->entity && before->span.end <= mention->span.begin &&
                                    analysis_is_a(analysis, pack, before, pack->tags.organization)
                                ? analysis_full(analysis, before->entity)
                                : 0;
    if (entity && entity != subject && other && entity != other)
      return 0;
    if (entity && entity != subject)
      other = entity;
  }
  return other;
}

uint32_t antecedent_of_clause(const Analysis *analysis, const Pack *pack, const Mention *mention) {
  const uint32_t object = object_at_end(analysis, pack, mention);
  if (object)
    return object;
  uint32_t entity = begins_clause(analysis, pack, mention)
                        ? begins_with(analysis, pack, mention->sentence, mention->span.begin)
                        : 0;
  if (!entity)
    entity = taken_up(analysis, pack, mention);
  return entity ? entity : alone_before(analysis, pack, mention);
}

/* Who of a type is spoken of first in a sentence, other than `known`; 0 if nobody. */
static uint32_t spoken_first(const Search *search, uint32_t sentence, uint32_t known) {
  const Mention *first = NULL;
  const Lattice *lattice = &search->analysis->sentences[sentence].lattice;
  for (size_t i = 0; i < lattice->edges.count; i++) {
    const Mention *mention = analysis_mention_of(search->analysis, &lattice->edges.items[i]);
    uint32_t entity = mention ? analysis_full(search->analysis, mention->entity) : 0;
    if (entity && entity != known && mention->span.end <= search->limit &&
        (!first || mention->span.begin < first->span.begin) &&
        entity_fits(search->analysis, search->pack, entity, search->type, 0))
      first = mention;
  }
  return first ? analysis_full(search->analysis, first->entity) : 0;
}

bool antecedent_pair(const Analysis *analysis, const Pack *pack, uint32_t sentence, uint32_t at, Tag type,
                     uint32_t pair[2]) {
  enum { MOST_BACK = 3 };
  const Sentence *sentences = analysis->document->sentences;
  unsigned count = 0;
  for (uint32_t back = 0; count < 2 && back <= MOST_BACK && back <= sentence; back++) {
    uint32_t looked = sentence - back;
    if (!spoken_same_paragraph(analysis, looked, sentence) && sentences[looked].paragraph + 1 < sentences[sentence].paragraph)
      break;
    if (!spoken_has_sentence(analysis, looked))
      continue;
    Search search = {.analysis = analysis, .pack = pack, .type = type, .limit = back ? UINT32_MAX : at};
    while (count < 2 && (pair[count] = spoken_first(&search, looked, count ? pair[0] : 0)))
      count++;
  }
  return count == 2;
}
