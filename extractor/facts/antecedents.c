#include "facts/antecedents.h"

#include <string.h>

#include "facts/names/entities.h"
#include "facts/openers.h"
#include "facts/questions.h"
#include "facts/quotations.h"
#include "facts/roundups.h"

/* So many sentences back a paragraph goes on about whom "the company" meant in it. */
enum { MOST_BACK_TOPIC = 10 };

/* --- mentions of entities by sentence --- */

/* Does the byte stand inside a quotation of this sentence that does not hold byte `from`? What is quoted is another
   speaker's text: its names are no subjects of the sentence around it. */
static bool in_other_quote(const Analysis *analysis, uint32_t byte, uint32_t from) {
  const Span *quotation = quotations_around(analysis, byte);
  return quotation && !(from >= quotation->begin && from < quotation->end);
}

/* What is looked for in sentences. */
typedef struct {
  const Analysis *analysis;
  const Pack *pack;
  Tag type;
  uint32_t limit;               /* only what begins before this byte */
  uint32_t main;                /* the article's main entity of the type, 0 none */
  Excluded excluded;
  uint32_t answers;             /* who answers in an interview and is left out; 0 none */
  bool company;                 /* "the company": no backer but the main entity */
  bool third;                   /* a third person: not who says "I" */
  const char *value;            /* what a pronoun agrees in, NULL nothing */
  uint32_t unlike;              /* who is called by a pronoun of another value, 0 nobody */
} Search;

typedef struct {
  uint32_t subject;             /* of the kind, in a sentence; 0 none */
  bool main;                    /* the main entity is among them, */
  bool referred;                /* or "the company", which means it */
  bool marked;                  /* the subject is marked as such */
  uint32_t nominal;             /* whom "the company" means in a sentence; 0 nobody */
  uint32_t resumed;             /* who is taken up by a pronoun where no subject is marked; 0 none */
} Spoken;

/* Does a word that marks subjects follow the edge? Its sentence may be of another language than what asks. */
static bool is_marked_subject(const Search *search, const Lattice *lattice, const Edge *edge) {
  const Pack *pack = search->analysis->sentences[lattice->sentence].pack;
  return lattice_reads_from(lattice, edge->to, pack->lexicon, pack->tags.subject_marker);
}

/* Does a word of who is spoken to stand before the edge, perhaps with an article between ("told the Daily Heron")? */
static bool is_audience(const Search *search, const Lattice *lattice, const Edge *edge) {
  enum { WORDS_BETWEEN = 2 };
  const Pack *pack = search->analysis->sentences[lattice->sentence].pack;
  uint16_t node = edge->from;
  for (unsigned words = 0; words <= WORDS_BETWEEN && node; words++) {
    if (lattice_reads_to(lattice, node, pack->lexicon, pack->tags.before_audience))
      return true;
    const Edge *token = lattice_token_to(lattice, node);
    node = token ? token->from : 0;
  }
  return false;
}

/* The edge of the name that a list goes on with behind one of its members ("Acme and Beta led"); NULL if none. */
static const Edge *next_listed(const Search *search, const Lattice *lattice, const Edge *edge) {
  const Pack *pack = search->analysis->sentences[lattice->sentence].pack;
  const Edge *join = lattice_token_from(lattice, edge->to), *best = NULL;
  if (!join || !lattice_reads_from(lattice, edge->to, pack->lexicon, pack->tags.separator))
    return NULL;
  for (uint32_t i = lattice->outgoing_start[join->to]; i < lattice->outgoing_start[join->to + 1]; i++) {
    const Edge *next = &lattice->edges.items[lattice->outgoing[i]];
    best = analysis_mention_of(search->analysis, next) && (!best || next->to > best->to) ? next : best;
  }
  return best;
}

/* "Pesaing Acme", "istri Budi", "Acme dī sābkā CEO": is it said whose somebody else is, or once was? */
static bool is_owner(const Search *search, const Lattice *lattice, const Edge *edge) {
  const Pack *pack = search->analysis->sentences[lattice->sentence].pack;
  if (lattice_reads_to(lattice, edge->from, pack->lexicon, pack->tags.before_owner))
    return true;
  for (; edge; edge = next_listed(search, lattice, edge))
    if (lattice_reads_from(lattice, edge->to, pack->lexicon, pack->tags.after_owner))
      return true;
  return false;
}

/* "Acme-owned Beta": does a hyphen join the name to what describes another? Or does a bracket put it in, behind what it
   is the name of in another script? */
static bool is_describing(const Search *search, const Lattice *lattice, const Edge *edge) {
  const Edge *before = lattice_token_to(lattice, edge->from);
  if (before && search->analysis->document->text[before->span.begin] == '(')
    return true;
  const Edge *hyphen = lattice_token_from(lattice, edge->to);
  const Edge *next = hyphen ? lattice_token_from(lattice, hyphen->to) : NULL;
  return next && search->analysis->document->text[hyphen->span.begin] == '-' &&
         hyphen->span.begin == edge->span.end && next->span.begin == hyphen->span.end;
}

/* A pronoun before the reference that may mean people and organisations. */
static bool is_open_pronoun(const Search *search, const Mention *mention) {
  return mention->reference == REFERENCE_PRONOUN && mention->tag == search->pack->tags.agent &&
         mention->span.begin < search->limit;
}

/* Does a mention mean somebody of the type, be it such a pronoun? */
static bool means_type(const Search *search, const Mention *mention) {
  return analysis_is_a(search->analysis, search->pack, mention, search->type) ||
         (is_open_pronoun(search, mention) && mention->entity &&
          entity_fits(search->analysis, search->pack, analysis_full(search->analysis, mention->entity), search->type,
                      0));
}

/* Does a mention stand right before the reference, but for a comma? */
static bool is_adjacent(const Search *search, const Lattice *lattice, const Edge *edge) {
  const Edge *comma = lattice_token_from(lattice, edge->to);
  if (comma && search->analysis->document->text[comma->span.begin] == ',')
    comma = lattice_token_from(lattice, comma->to);
  return comma && comma->span.begin == search->limit;
}

/* "Beta, which Acme bought last year, …": is who is named told by the way, right behind the pronoun of a relative
   clause? */
static bool is_aside(const Search *search, const Lattice *lattice, const Edge *edge) {
  for (uint32_t i = lattice->incoming_start[edge->from]; i < lattice->incoming_start[edge->from + 1]; i++) {
    const Mention *mention = analysis_mention_of(search->analysis, &lattice->edges.items[lattice->incoming[i]]);
    if (mention && mention->reference == REFERENCE_RELATIVE)
      return true;
  }
  return false;
}

/* Who of the kind is spoken of in a sentence: the one that is marked as the subject, else the first. */
static Spoken spoken_of(const Search *search, uint32_t sentence) {
  const Analysis *analysis = search->analysis;
  const Lattice *lattice = &analysis->sentences[sentence].lattice;
  Spoken spoken = {0};
  uint32_t earliest = UINT32_MAX, pronoun = UINT32_MAX;
  bool marked = false, adjacent = false;
  for (size_t i = 0; i < lattice->edges.count; i++) {
    const Edge *edge = &lattice->edges.items[i];
    const Mention *mention = analysis_mention_of(analysis, edge);
    if (mention && is_open_pronoun(search, mention) && mention->span.begin < pronoun)
      pronoun = mention->span.begin;
    if (!mention || mention->span.begin >= search->limit || !means_type(search, mention) ||
        in_other_quote(analysis, mention->span.begin, search->limit == UINT32_MAX ? 0 : search->limit) ||
        (search->third && mention->reference == REFERENCE_SPEAKER) || span_is_in(mention->span, analysis->byline) ||
        is_audience(search, lattice, edge) || is_owner(search, lattice, edge) || is_describing(search, lattice, edge))
      continue;
    uint32_t entity = analysis_full(analysis, mention->entity);
    if (excluded_has(search->excluded, entity) || (entity && entity == search->unlike) ||
        (search->company && entity != search->main && analysis->entities.items[entity].backer))
      continue;
    bool named = !mention->reference || mention->reference == REFERENCE_SPEAKERS;      /* "we": in interviews */
    spoken.main |= entity == search->main && named && !is_aside(search, lattice, edge);
    spoken.referred |= entity == search->main && mention->reference == REFERENCE_NOMINAL;
    if (mention->reference == REFERENCE_NOMINAL)
      spoken.nominal = entity;
    if (mention->reference == REFERENCE_PRONOUN)
      spoken.resumed = entity;
    adjacent |= search->pack->head_final && search->type == search->pack->tags.organization &&
                is_adjacent(search, lattice, edge);
    bool subject = is_marked_subject(search, lattice, edge);
    if ((subject && !marked) || (subject == marked && mention->span.begin < earliest)) {
      earliest = mention->span.begin;
      spoken.subject = entity;
      marked = subject;
    }
  }
  /* "It also serves Acme", "Acme and Beta its customers are": who that is stands further back */
  if (!marked && (adjacent || pronoun < earliest))
    spoken.subject = 0;
  spoken.resumed = marked ? 0 : spoken.resumed;
  spoken.marked = marked;
  return spoken;
}

static bool has_sentence(const Analysis *analysis, uint32_t sentence) {
  return analysis->sentences[sentence].pack && analysis->sentences[sentence].lattice.nodes;
}

static bool same_paragraph(const Analysis *analysis, uint32_t one, uint32_t other) {
  const Sentence *sentences = analysis->document->sentences;
  return sentences[one].paragraph == sentences[other].paragraph;
}

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
    if (!has_sentence(search.analysis, sentence - back))
      continue;
    if (search.answers && !same_paragraph(search.analysis, sentence, sentence - back))
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

/* Is an entity named so much less than the main one that a paragraph about it would be a surprise: less than half as
   often, or, in `passing`, once against twice? A headline that names the main one says so once more. */
static bool overshadowed(const Analysis *analysis, uint32_t entity, uint32_t main, bool passing) {
  const NameEntity *big = &analysis->entities.items[main], *small = &analysis->entities.items[entity];
  bool headline = big->first_mention != big->first_in_body;
  const unsigned weight = big->mentions + headline;
  return main && (weight > 2 * small->mentions || (passing && small->mentions == 1 && weight == 2));
}

uint32_t antecedent_announced(const Analysis *analysis, const Pack *pack, Tag type, uint32_t paragraph) {
  const Document *document = analysis->document;
  uint32_t sentence = document->paragraphs[paragraph].first_sentence;
  const Lattice *lattice = &analysis->sentences[sentence].lattice;
  if (!has_sentence(analysis, sentence))
    return 0;
  for (uint32_t i = lattice->outgoing_start[0]; i < lattice->outgoing_start[1]; i++) {
    const Edge *edge = &lattice->edges.items[lattice->outgoing[i]];
    const Mention *mention = analysis_mention_of(analysis, edge);
    if (mention && analysis_is_a(analysis, pack, mention, type) && opener_is_heading(analysis, lattice, edge))
      return analysis_full(analysis, mention->entity);
  }
  return 0;
}

/* Does the paragraph begin as an item of a list: with a dash or bullet, behind which its first sentence begins? */
static bool is_item(const Document *document, uint32_t paragraph) {
  const Paragraph *item = &document->paragraphs[paragraph];
  return item->span.begin < document->sentences[item->first_sentence].span.begin;
}

/* Whom the heading right above a paragraph names, as press releases say whom they are about: that entity, or 0. The
   document's own headline is no such heading. */
static uint32_t headed(const Search *search, uint32_t paragraph) {
  const Document *document = search->analysis->document;
  uint32_t sentence = paragraph > 1 ? document->paragraphs[paragraph - 1].first_sentence : 0;
  if (!sentence || !document->paragraphs[paragraph - 1].title || !has_sentence(search->analysis, sentence))
    return 0;
  Search whole = *search;
  whole.limit = UINT32_MAX;
  return spoken_of(&whole, sentence).subject;
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

/* Is the most prominent of those who can be meant spoken of in one of many paragraphs only, which is not the lead, and in
   no heading? Then the article is about nobody of them, as a round-up is. */
static bool is_passing(const Analysis *analysis, uint32_t main) {
  enum { MANY_PARAGRAPHS = 5 };
  const Document *document = analysis->document;
  const NameEntity *entity = main ? &analysis->entities.items[main] : NULL;
  return document->paragraph_count >= MANY_PARAGRAPHS && entity && entity->first_in_body &&
         entity->first_mention == entity->first_in_body && entity->first_paragraph == entity->last_paragraph && entity->first_paragraph != document_lead(document);
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
        in_other_quote(analysis, mention->span.begin, 0))
      continue;
    uint32_t entity = analysis_full(analysis, mention->entity);
    if (!excluded_has(search.excluded, entity) &&
        (!best || analysis->entities.items[entity].mentions > analysis->entities.items[best].mentions))
      best = entity;
  }
  return best;
}

bool antecedent_is_newcomer(const Analysis *analysis, const Pack *pack, const Mention *reference) {
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
    if (mention && mention->span.begin <= at && antecedent_is_newcomer(search->analysis, search->pack, mention))
      return true;
  }
  return false;
}

/* Does the next sentence of the paragraph begin with one? */
static bool follows_newcomer(const Search *search, uint32_t sentence) {
  const Document *document = search->analysis->document;
  return sentence + 1 < document->sentence_count && same_paragraph(search->analysis, sentence, sentence + 1) &&
         has_sentence(search->analysis, sentence + 1) && brings_newcomer(search, sentence + 1, UINT32_MAX);
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
    for (size_t i = 0; has_sentence(analysis, s) && i < lattice->edges.count; i++) {
      const Mention *mention = analysis_mention_of(analysis, &lattice->edges.items[i]);
      bool unnamed = mention && mention->reference == REFERENCE_NOMINAL && mention->tag == search->type;
      bool named = mention && !mention->reference && analysis_is_a(analysis, search->pack, mention, search->type);
      if ((unnamed || named) && (!first || mention->span.begin < first->span.begin))
        first = mention;
    }
  }
  return first && first->reference && !first->entity && first->span.begin < at;
}

/* "The company", and who is left out: the main one, unless the paragraph up to here speaks of others only, or this
   sentence or the one before of another. In a round-up nobody if the paragraph names nobody. */
static uint32_t topic(Search search, uint32_t sentence, uint32_t at) {
  const Document *document = search.analysis->document;
  uint32_t first = 0, paragraph = document->sentences[sentence].paragraph;
  bool marked = false;          /* somebody else is a marked subject behind whom "the company" last meant */
  bool newcomer = false;
  /* whatever was named up to here: first paragraphs may stand before the most prominent entity */
  bool roundup =
      search.analysis->roundup ||
      is_passing(search.analysis, prominence_main(search.analysis, search.pack, search.type, search.excluded));
  uint32_t announced = antecedent_announced(search.analysis, search.pack, search.type, paragraph);
  if (announced && !excluded_has(search.excluded, announced))
    return announced;
  if (search.analysis->roundup && opens_unnamed(&search, paragraph, at))
    return 0;
  for (uint32_t back = 0; back <= MOST_BACK_TOPIC && back <= sentence; back++) {
    uint32_t looked = sentence - back;
    if (document->sentences[looked].paragraph != paragraph)
      break;
    if (!has_sentence(search.analysis, looked))
      continue;
    search.limit = back ? UINT32_MAX : at;
    newcomer |= brings_newcomer(&search, looked, search.limit) || follows_newcomer(&search, looked);
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
  const uint32_t opening = document->paragraphs[paragraph].first_sentence;
  const bool opens = has_sentence(search.analysis, opening) && opener_of(search.analysis, opening) == first;
  bool own = headed(&search, paragraph) == first || is_item(document, paragraph) || newcomer ||
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
  const uint32_t opener = has_sentence(search.analysis, first) ? familiar_opener(&search, first) : 0;
  search.limit = UINT32_MAX;
  for (uint32_t looked = first; opener && looked < document->paragraphs[paragraph].first_sentence; looked++)
    if (has_sentence(search.analysis, looked)) {
      const Spoken spoken = spoken_of(&search, looked);
      if (spoken.main || spoken.referred)
        return 0;
    }
  return opener;
}

/* "Acme fights Beta. Beta is younger. Set up in 2014, it …": whom "it" goes on about, where that is told: in the
   paragraph, sentence by sentence backwards; 0 where it is not. One that is named in passing is meant only where a
   sentence begins with it, and the next with "it"; whatever else that sentence names. */
static uint32_t centre(Search search, uint32_t sentence, uint32_t at) {
  enum { MOST_BACK = 3 };
  const bool begins = at == search.analysis->sentences[sentence].lattice.begins[0];
  for (uint32_t back = 0; back <= MOST_BACK && back <= sentence; back++) {
    const uint32_t looked = sentence - back;
    if (!same_paragraph(search.analysis, sentence, looked))
      return begins && back == 1 ? topic_above(search, search.analysis->document->sentences[sentence].paragraph) : 0;
    if (!has_sentence(search.analysis, looked))
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
          is_adjacent(search, lattice, &lattice->edges.items[i]))
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
  bool before = !named && sentence && has_sentence(search.analysis, sentence - 1) &&
                same_paragraph(search.analysis, sentence, sentence - 1);
  search.limit = before ? UINT32_MAX : search.limit;
  return before ? named_last(&search, sentence - 1) : named;
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
  uint32_t entity = topical && value && !analysis->roundup ? centre(search, sentence, at) : 0;
  if (!entity)
    entity = topical ? topic(search, sentence, at) : latest_subject(search, sentence, at);
  if (entity || !dropped)
    return entity ? entity : named_next(&search, sentence);
  return in_title(analysis, sentence) ? prominence_main(analysis, pack, type, excluded) : 0;
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
        !in_other_quote(analysis, mention->span.begin, 0))
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
      !has_sentence(analysis, sentence - 1) || !same_paragraph(analysis, sentence, sentence - 1))
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
    if (!same_paragraph(analysis, looked, sentence) && sentences[looked].paragraph + 1 < sentences[sentence].paragraph)
      break;
    if (!has_sentence(analysis, looked))
      continue;
    Search search = {.analysis = analysis, .pack = pack, .type = type, .limit = back ? UINT32_MAX : at};
    while (count < 2 && (pair[count] = spoken_first(&search, looked, count ? pair[0] : 0)))
      count++;
  }
  return count == 2;
}
