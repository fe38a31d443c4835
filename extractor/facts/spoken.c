#include "facts/spoken.h"

#include "facts/names/entities.h"
#include "facts/quotations.h"

bool spoken_in_other_quote(const Analysis *analysis, uint32_t byte, uint32_t from) {
  const Span *quotation = quotations_around(analysis, byte);
  return quotation && !(from >= quotation->begin && from < quotation->end);
}

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

/* "Acme ko purze bechne wali Beta": where names stand at the end, does a participle follow that makes what it stands in
   an attribute of another? */
static bool is_attributive(const Search *search, const Lattice *lattice, const Edge *edge) {
  enum { FARTHEST = 6 };
  const Pack *pack = search->analysis->sentences[lattice->sentence].pack;
  const Edge *token = pack->head_final ? lattice_token_from(lattice, edge->to) : NULL;
  for (unsigned words = 0; token && words < FARTHEST; words++, token = lattice_token_from(lattice, token->to)) {
    const Reading *start = edge_reading(token, pack->lexicon, pack->tags.phrase_start);
    if (search->analysis->document->tokens[token->token].kind == TOKEN_PUNCTUATION ||
        edge_reading(token, pack->lexicon, pack->tags.subject_marker))
      return false;
    if (start && start->value != NO_STRING && !edge_reading(token, pack->lexicon, pack->tags.after_name))
      return true;
  }
  return false;
}

/* Does a genitive end the edge, as of a pronoun, or stand right behind it? The node behind it, -1 if neither. */
static int behind_genitive(const Pack *pack, const Lattice *lattice, const Edge *edge) {
  const Edge *tokens[] = {lattice_token_to(lattice, edge->to), lattice_token_from(lattice, edge->to)};
  for (unsigned t = 0; t < 2; t++) {
    const Reading *reading = tokens[t] ? edge_reading(tokens[t], pack->lexicon, pack->tags.after_name) : NULL;
    if (reading && reading->value != NO_STRING)
      return tokens[t]->to;
  }
  return -1;
}

/* "Us di dhi Ida Brekke": where names stand at the end, does a genitive join a person to the name of another, whom the
   sentence goes on about? */
static bool is_kin(const Search *search, const Lattice *lattice, const Edge *edge) {
  enum { MOST_BETWEEN = 2 };
  const Pack *pack = search->analysis->sentences[lattice->sentence].pack;
  const bool person = pack->head_final && lexicon_is_a(search->pack->lexicon, search->type, search->pack->tags.person);
  int node = person ? behind_genitive(pack, lattice, edge) : -1;
  for (unsigned words = 0; node >= 0 && words <= MOST_BETWEEN; words++) {
    const Edge *token = lattice_token_from(lattice, (uint32_t)node);
    for (uint32_t i = lattice->outgoing_start[node]; words && i < lattice->outgoing_start[node + 1]; i++) {
      const Mention *mention = analysis_mention_of(search->analysis, &lattice->edges.items[lattice->outgoing[i]]);
      if (mention && !mention->reference && mention->span.begin < search->limit &&
          analysis_is_a(search->analysis, search->pack, mention, search->type))
        return true;
    }
    const bool word = token && search->analysis->document->tokens[token->token].kind == TOKEN_WORD;
    node = word ? token->to : -1;
  }
  return false;
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

bool spoken_is_adjacent(const Search *search, const Lattice *lattice, const Edge *edge) {
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

/* "Acme and Beta take its goods": is an organisation named with others, whom "it" does not mean? */
static bool is_one_of_several(const Search *search, const Lattice *lattice, const Edge *edge) {
  const Mention *next = analysis_mention_of(search->analysis, next_listed(search, lattice, edge));
  return next && search->type == search->pack->tags.organization && means_type(search, next);
}

Spoken spoken_of(const Search *search, uint32_t sentence) {
  const Analysis *analysis = search->analysis;
  const Lattice *lattice = &analysis->sentences[sentence].lattice;
  Spoken spoken = {0};
  uint32_t earliest = UINT32_MAX, pronoun = UINT32_MAX;
  bool marked = false, adjacent = false, listed = false;
  for (size_t i = 0; i < lattice->edges.count; i++) {
    const Edge *edge = &lattice->edges.items[i];
    const Mention *mention = analysis_mention_of(analysis, edge);
    if (mention && is_open_pronoun(search, mention) && mention->span.begin < pronoun)
      pronoun = mention->span.begin;
    if (!mention || mention->span.begin >= search->limit || !means_type(search, mention) ||
        spoken_in_other_quote(analysis, mention->span.begin, search->limit == UINT32_MAX ? 0 : search->limit) ||
        (search->third && mention->reference == REFERENCE_SPEAKER) || span_is_in(mention->span, analysis->byline) ||
        is_audience(search, lattice, edge) || is_owner(search, lattice, edge) || is_describing(search, lattice, edge) ||
        is_kin(search, lattice, edge))
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
                spoken_is_adjacent(search, lattice, edge);
    bool subject = is_marked_subject(search, lattice, edge);
    const bool better = subject == marked ? mention->span.begin < earliest : subject;
    if (better && !is_attributive(search, lattice, edge)) {
      earliest = mention->span.begin;
      spoken.subject = entity;
      marked = subject;
      listed = is_one_of_several(search, lattice, edge);
    }
  }
  /* "It also serves Acme", "Acme and Beta its customers are": who that is stands further back */
  if (!marked && (adjacent || pronoun < earliest || (listed && search->third)))
    spoken.subject = 0;
  spoken.resumed = marked ? 0 : spoken.resumed;
  spoken.marked = marked;
  return spoken;
}

bool spoken_has_sentence(const Analysis *analysis, uint32_t sentence) {
  return analysis->sentences[sentence].pack && analysis->sentences[sentence].lattice.nodes;
}

bool spoken_same_paragraph(const Analysis *analysis, uint32_t one, uint32_t other) {
  const Sentence *sentences = analysis->document->sentences;
  return sentences[one].paragraph == sentences[other].paragraph;
}
