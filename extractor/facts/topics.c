#include "facts/topics.h"

#include <string.h>

#include "facts/openers.h"
#include "facts/roundups.h"

/* So many sentences back a paragraph goes on about whom "the company" meant in it. */
enum { MOST_BACK_TOPIC = 10 };

/* Is an entity named so much less than the main one that a paragraph about it would be a surprise: less than half as
   often, or, in `passing`, once against twice? A headline that names the main one says so once more. */
static bool overshadowed(const Analysis *analysis, uint32_t entity, uint32_t main, bool passing) {
  const NameEntity *big = &analysis->entities.items[main], *small = &analysis->entities.items[entity];
  bool headline = big->first_mention != big->first_in_body;
  const unsigned weight = big->mentions + headline;
  return main && (weight > 2 * small->mentions || (passing && small->mentions == 1 && weight == 2));
}

uint32_t topics_announced(const Analysis *analysis, const Pack *pack, Tag type, uint32_t paragraph) {
  const Document *document = analysis->document;
  uint32_t sentence = document->paragraphs[paragraph].first_sentence;
  const Lattice *lattice = &analysis->sentences[sentence].lattice;
  if (!spoken_has_sentence(analysis, sentence))
    return 0;
  for (uint32_t i = lattice->outgoing_start[0]; i < lattice->outgoing_start[1]; i++) {
    const Edge *edge = &lattice->edges.items[lattice->outgoing[i]];
    const Mention *mention = analysis_mention_of(analysis, edge);
    if (mention && analysis_is_a(analysis, pack, mention, type) && opener_is_heading(analysis, lattice, edge))
      return analysis_full(analysis, mention->entity);
  }
  return 0;
}

/* Whom the heading right above a paragraph names, as press releases say whom they are about: that entity, or 0. The
   document's own headline is no such heading. */
static uint32_t headed(const Search *search, uint32_t paragraph) {
  const Document *document = search->analysis->document;
  uint32_t sentence = paragraph > 1 ? document->paragraphs[paragraph - 1].first_sentence : 0;
  if (!sentence || !document->paragraphs[paragraph - 1].title || !spoken_has_sentence(search->analysis, sentence))
    return 0;
  Search whole = *search;
  whole.limit = UINT32_MAX;
  whole.company = false;
  return spoken_of(&whole, sentence).subject;
}

/* "About Orrin Capital": where the heading right above a paragraph says that it is about a backer, "the company" may
   mean one. */
static void heed_heading(Search *search, uint32_t paragraph) {
  const uint32_t subject = headed(search, paragraph);
  search->company &= !(subject && search->analysis->entities.items[subject].backer);
}

/* Does the text at a byte begin with a name of the entity: is that "Acme" where a heading has "Acme Cuts"? */
static bool names_there(const Analysis *analysis, uint32_t entity, uint32_t byte) {
  uint32_t first = entity ? analysis->entities.items[entity].first_mention : 0;
  Span name = first ? analysis->mentions.items[first - 1].span : (Span){0, 0};
  return name.end > name.begin && byte + (name.end - name.begin) <= analysis->document->length &&
         !memcmp(analysis->document->text + byte, analysis->document->text + name.begin, name.end - name.begin);
}

/* Whom the heading right above a paragraph begins with, behind a mark or a number or two at most ("«Acme» raises
   $3 million", "2. Acme moves"); 0 if nobody, or if that is a longer form of `first`, whom the paragraph names. */
static uint32_t heading_subject(const Search *search, uint32_t paragraph, uint32_t first) {
  enum { MOST_MARKS = 2 };
  const Document *document = search->analysis->document;
  uint32_t heading = paragraph > 1 ? document->paragraphs[paragraph - 1].first_sentence : 0;
  uint32_t subject = headed(search, paragraph), word;
  if (!subject)
    return 0;
  const Lattice *lattice = &search->analysis->sentences[heading].lattice;
  for (word = lattice->first_token; document->tokens[word].kind != TOKEN_WORD; word++)
    if (word - lattice->first_token >= MOST_MARKS || word + 1 >= lattice->end_token)
      return 0;
  for (size_t i = 0; i < lattice->edges.count; i++) {
    const Mention *mention = analysis_mention_of(search->analysis, &lattice->edges.items[i]);
    if (mention && !mention->reference && mention->span.begin == document->tokens[word].begin &&
        analysis_full(search->analysis, mention->entity) == subject)
      return names_there(search->analysis, first, mention->span.begin) ? 0 : subject;
  }
  return 0;
}

/* Is the most prominent of those who can be meant spoken of in one of many paragraphs only, which is not the lead, and
   in no heading? Then the article is about nobody of them, as a round-up is. */
static bool is_passing(const Analysis *analysis, uint32_t main) {
  enum { MANY_PARAGRAPHS = 5 };
  const Document *document = analysis->document;
  const NameEntity *entity = main ? &analysis->entities.items[main] : NULL;
  return document->paragraph_count >= MANY_PARAGRAPHS && entity && entity->first_in_body &&
         entity->first_mention == entity->first_in_body && entity->first_paragraph == entity->last_paragraph &&
         entity->first_paragraph != document_lead(document);
}

/* Whom the first sentence of a round-up's paragraph brings in: the one that the article names most often, for those who
   invest in it or buy it are named in passing; of equals the subject. */
static uint32_t most_named(Search search, uint32_t sentence, uint32_t subject) {
  const Analysis *analysis = search.analysis;
  const Lattice *lattice = &analysis->sentences[sentence].lattice;
  uint32_t best = subject;
  for (size_t i = 0; i < lattice->edges.count; i++) {
    const Mention *mention = analysis_mention_of(analysis, &lattice->edges.items[i]);
    if (!mention || mention->reference || !analysis_is_a(analysis, search.pack, mention, search.type) ||
        spoken_in_other_quote(analysis, mention->span.begin, 0))
      continue;
    uint32_t entity = analysis_full(analysis, mention->entity);
    if (!excluded_has(search.excluded, entity) &&
        (!best || analysis->entities.items[entity].mentions > analysis->entities.items[best].mentions))
      best = entity;
  }
  return best;
}

bool topics_is_newcomer(const Analysis *analysis, const Pack *pack, const Mention *reference) {
  const Lattice *lattice = &analysis->sentences[reference->sentence].lattice;
  if (reference->reference != REFERENCE_NOMINAL || reference->span.begin != lattice->begins[0] ||
      !lexicon_is_a(pack->lexicon, reference->tag, pack->tags.organization))
    return false;
  for (size_t i = 0; i < lattice->edges.count; i++) {
    const Mention *place = analysis_mention_of(analysis, &lattice->edges.items[i]);
    if (!place || !place->entity || !span_is_in(place->span, reference->span) ||
        place->tag != pack->tags.place)
      continue;
    const NameEntity *entity = &analysis->entities.items[place->entity];
    return entity->first_mention && analysis->mentions.items[entity->first_mention - 1].span.begin == place->span.begin;
  }
  return false;
}

/* Does a sentence hold such a reference, up to byte `at` or right there? */
static bool brings_newcomer(const Search *search, uint32_t sentence, uint32_t at) {
  const Lattice *lattice = &search->analysis->sentences[sentence].lattice;
  for (size_t i = 0; i < lattice->edges.count; i++) {
    const Mention *mention = analysis_mention_of(search->analysis, &lattice->edges.items[i]);
    if (mention && mention->span.begin <= at && topics_is_newcomer(search->analysis, search->pack, mention))
      return true;
  }
  return false;
}

/* Does the next sentence of the paragraph begin with one? */
static bool follows_newcomer(const Search *search, uint32_t sentence) {
  const Document *document = search->analysis->document;
  return sentence + 1 < document->sentence_count && spoken_same_paragraph(search->analysis, sentence, sentence + 1) &&
         spoken_has_sentence(search->analysis, sentence + 1) && brings_newcomer(search, sentence + 1, UINT32_MAX);
}

/* "Acme and Beta set up a joint venture, Gamma, which …": the new company that a sentence introduces before the limit,
   nobody spoken of before; 0 if none. */
static uint32_t newcomer_of(const Search *search, uint32_t sentence) {
  const Analysis *analysis = search->analysis;
  const Lattice *lattice = &analysis->sentences[sentence].lattice;
  for (size_t i = 0; i < lattice->edges.count; i++) {
    const Mention *mention = analysis_mention_of(analysis, &lattice->edges.items[i]);
    const uint32_t number = mention && !mention->reference ? analysis_full(analysis, mention->entity) : 0;
    const NameEntity *entity = number ? &analysis->entities.items[number] : NULL;
    if (entity && entity->newcomer && mention->span.begin < search->limit &&
        entity->first_in_body && analysis->mentions.items[entity->first_in_body - 1].sentence == sentence &&
        analysis_is_a(analysis, search->pack, mention, search->type) && !excluded_has(search->excluded, number))
      return number;
  }
  return 0;
}

/* "Beta has its seat in Oslo. The company employs 90 people": whom a sentence begins with, if that is no passing mention,
   as backers and papers are: the article names it often; else 0. */
static uint32_t familiar_opener(const Search *search, uint32_t sentence) {
  enum { LEAST_MENTIONS = 3 };
  const uint32_t opener = opener_of(search->analysis, sentence);
  return opener && search->analysis->entities.items[opener].mentions >= LEAST_MENTIONS &&
                 !excluded_has(search->excluded, opener)
             ? opener
             : 0;
}

/* "Acme- This maker of oars …", where nobody knows that Acme is a name: does a paragraph, up to byte `at`, begin with a
   company that is not named, by which "the company" goes on to be meant? */
static bool opens_unnamed(const Search *search, uint32_t paragraph, uint32_t at) {
  const Analysis *analysis = search->analysis;
  const Paragraph *told = &analysis->document->paragraphs[paragraph];
  const uint32_t farthest = told->first_sentence + MOST_BACK_TOPIC;
  const Mention *first = NULL;
  for (uint32_t s = told->first_sentence; !first && s < told->end_sentence && s < farthest; s++) {
    const Lattice *lattice = &analysis->sentences[s].lattice;
    for (size_t i = 0; spoken_has_sentence(analysis, s) && i < lattice->edges.count; i++) {
      const Mention *mention = analysis_mention_of(analysis, &lattice->edges.items[i]);
      bool unnamed = mention && mention->reference == REFERENCE_NOMINAL && mention->tag == search->type;
      bool named = mention && !mention->reference && analysis_is_a(analysis, search->pack, mention, search->type);
      if ((unnamed || named) && (!first || mention->span.begin < first->span.begin))
        first = mention;
    }
  }
  return first && first->reference && !first->entity && first->span.begin < at;
}

uint32_t topics_of(Search search, uint32_t sentence, uint32_t at) {
  const Document *document = search.analysis->document;
  uint32_t first = 0, paragraph = document->sentences[sentence].paragraph;
  bool marked = false;          /* somebody else is a marked subject behind whom "the company" last meant */
  bool newcomer = false;
  /* whatever was named up to here: first paragraphs may stand before the most prominent entity */
  bool roundup =
      search.analysis->roundup ||
      is_passing(search.analysis, prominence_main(search.analysis, search.pack, search.type, search.excluded));
  heed_heading(&search, paragraph);
  uint32_t announced = topics_announced(search.analysis, search.pack, search.type, paragraph);
  if (announced && !excluded_has(search.excluded, announced))
    return announced;
  if (search.analysis->roundup && opens_unnamed(&search, paragraph, at))
    return 0;
  for (uint32_t back = 0; back <= MOST_BACK_TOPIC && back <= sentence; back++) {
    uint32_t looked = sentence - back;
    if (document->sentences[looked].paragraph != paragraph)
      break;
    if (!spoken_has_sentence(search.analysis, looked))
      continue;
    search.limit = back ? UINT32_MAX : at;
    newcomer |= brings_newcomer(&search, looked, search.limit) || follows_newcomer(&search, looked);
    const uint32_t topic = roundup ? 0 : opener_topic(search.analysis, looked);
    if (topic && !excluded_has(search.excluded, topic))
      return topic;
    Spoken spoken = spoken_of(&search, looked);
    const uint32_t founded = back || spoken.nominal || spoken.marked ? 0 : newcomer_of(&search, looked);
    if (founded)
      return founded;
    if (spoken.main)
      return search.main;
    const uint32_t opener = roundup || back > 1 || spoken.referred ? 0 : familiar_opener(&search, looked);
    if (opener)
      return opener;
    if (spoken.nominal && !marked && back)
      return spoken.nominal;
    marked |= spoken.marked;
    bool opening = search.analysis->roundup || document->paragraphs[paragraph].first_sentence == looked;
    if (spoken.subject && (!first || opening))
      first = roundup && opening && back ? most_named(search, looked, spoken.subject) : spoken.subject;
  }
  uint32_t above = heading_subject(&search, paragraph, first);
  if (above)
    return above;
  if (roundup)
    return first;
  const uint32_t front = document->paragraphs[paragraph].first_sentence;
  const bool opens = spoken_has_sentence(search.analysis, front) && opener_of(search.analysis, front) == first;
  bool own = headed(&search, paragraph) == first || document_is_item(document, paragraph) || newcomer ||
             !overshadowed(search.analysis, first, search.main, !opens);
  return first && own ? first : search.main;
}

/* "Beta has its seat in Oslo. Corvane owns most of it." and a new paragraph, "It competes with …": whom alone of the two
   the paragraph above is about: who opens it and is named often, if it does not name the main one; 0 if nobody. */
static uint32_t topic_above(Search search, uint32_t paragraph) {
  const Document *document = search.analysis->document;
  if (!paragraph || document->paragraphs[paragraph - 1].title)
    return 0;
  const uint32_t first = document->paragraphs[paragraph - 1].first_sentence;
  const uint32_t opener = spoken_has_sentence(search.analysis, first) ? familiar_opener(&search, first) : 0;
  search.limit = UINT32_MAX;
  for (uint32_t looked = first; opener && looked < document->paragraphs[paragraph].first_sentence; looked++)
    if (spoken_has_sentence(search.analysis, looked)) {
      const Spoken spoken = spoken_of(&search, looked);
      if (spoken.main || spoken.referred)
        return 0;
    }
  return opener;
}

uint32_t topics_centre(Search search, uint32_t sentence, uint32_t at) {
  enum { MOST_BACK = 3 };
  const bool begins = at == search.analysis->sentences[sentence].lattice.begins[0];
  heed_heading(&search, search.analysis->document->sentences[sentence].paragraph);
  for (uint32_t back = 0; back <= MOST_BACK && back <= sentence; back++) {
    const uint32_t looked = sentence - back;
    if (!spoken_same_paragraph(search.analysis, sentence, looked))
      return begins && back == 1 ? topic_above(search, search.analysis->document->sentences[sentence].paragraph) : 0;
    if (!spoken_has_sentence(search.analysis, looked))
      continue;
    search.limit = back ? UINT32_MAX : at;
    const uint32_t newcomer = newcomer_of(&search, looked);
    if (newcomer)
      return newcomer;
    const Spoken spoken = spoken_of(&search, looked);
    if (back && spoken.referred)
      return search.main;
    const uint32_t opener = !back && spoken.subject ? opener_apposed(search.analysis, looked)
                            : back && begins        ? opener_of(search.analysis, looked)
                                                    : 0;
    const bool backer = opener != search.main && search.analysis->entities.items[opener].backer;
    if (opener && !backer && !excluded_has(search.excluded, opener))
      return opener;
    if (back && spoken.main)
      return search.main;
    if (spoken.subject)
      return overshadowed(search.analysis, spoken.subject, search.main, false) ? 0 : spoken.subject;
  }
  return 0;
}
