#include "facts/names/echoes.h"

#include "facts/mentionrules.h"

/* So many words has a name that is looked for; one alone may be the ordinary word. */
enum { FEWEST_WORDS = 2, MOST_WORDS = 6 };

typedef struct {
  Analysis *analysis;
  Strings *names, *fronts;      /* as they are spelled: the names, and their first words */
  ARRAY(uint32_t) entities;     /* by number in `names` */
} Echoes;

static uint32_t spelled(const Echoes *echoes, const Strings *strings, Span span) {
  return strings_find(strings, analysis_text(echoes->analysis, span), span.end - span.begin);
}

static uint32_t learn(const Echoes *echoes, Strings *strings, Span span) {
  return strings_add(strings, analysis_text(echoes->analysis, span), span.end - span.begin);
}

/* The first word of a mention that names somebody or something in several words, and no place; NULL of any other, or where
   a clitic stands before it. */
static const Edge *first_of_name(const Analysis *analysis, const Mention *mention) {
  const SentenceAnalysis *sentence = &analysis->sentences[mention->sentence];
  int from = lattice_node_from(&sentence->lattice, mention->span.begin);
  int to = lattice_node_to(&sentence->lattice, mention->span.end);
  bool name = mention->entity && !mention->reference && from >= 0 && to - from >= FEWEST_WORDS &&
              !lexicon_is_a(sentence->pack->lexicon, mention->tag, sentence->pack->tags.place);
  return name ? lattice_token_from(&sentence->lattice, (uint32_t)from) : NULL;
}

static bool collect(Echoes *echoes, size_t first) {
  const Analysis *analysis = echoes->analysis;
  for (size_t m = first; m < analysis->mentions.count; m++) {
    const Mention *mention = &analysis->mentions.items[m];
    const Edge *word = first_of_name(analysis, mention);
    if (!word)
      continue;
    uint32_t name = learn(echoes, echoes->names, mention->span);
    if (!name || !learn(echoes, echoes->fronts, word->span))
      return false;
    while (echoes->entities.count <= name)
      if (!array_push(&echoes->entities, mention->entity))
        return false;
  }
  return true;
}

/* Does any name stand across either end of from..to, or over all of it? */
static bool is_named(const Analysis *analysis, const Lattice *lattice, uint16_t from, uint16_t to) {
  for (size_t i = 0; i < lattice->edges.count; i++) {
    const Edge *edge = &lattice->edges.items[i];
    const Mention *mention = edge->from < to && edge->to > from ? analysis_mention_of(analysis, edge) : NULL;
    if (mention && mention->entity && !mention->reference &&
        (edge->from < from || edge->to > to || (edge->from == from && edge->to == to)))
      return true;
  }
  return false;
}

/* The name that begins with a word: the longest. @param[out] to Where it ends. */
static uint32_t name_from(const Echoes *echoes, const Lattice *lattice, const Edge *word, uint16_t *to) {
  uint32_t found = NO_STRING;
  const Edge *last = word;
  for (unsigned words = 1; last && words <= MOST_WORDS; words++) {
    uint32_t name = words < FEWEST_WORDS ? NO_STRING
                                         : spelled(echoes, echoes->names, (Span){word->span.begin, last->span.end});
    if (name) {
      found = name;
      *to = last->to;
    }
    last = lattice_token_from(lattice, last->to);
  }
  return found;
}

static RapporteurStatus add(Echoes *echoes, uint32_t s, uint16_t from, uint16_t to, uint32_t name) {
  SentenceAnalysis *sentence = &echoes->analysis->sentences[s];
  Lattice *lattice = &sentence->lattice;
  Mention mention = {.span = {lattice->begins[from], lattice->ends[to]}, .tag = sentence->pack->tags.name, .sentence = s,
                     .entity = echoes->entities.items[name]};
  mentionrules_hide_inside(lattice, sentence->pack, from, to);
  return analysis_mention(echoes->analysis, &mention, from, to);
}

static RapporteurStatus add_to_sentence(Echoes *echoes, uint32_t s) {
  Lattice *lattice = &echoes->analysis->sentences[s].lattice;
  RapporteurStatus status = RAPPORTEUR_OK;
  for (uint32_t node = 0; !status && node + 1 < lattice->nodes; node++) {
    const Edge *word = lattice_token_from(lattice, node);
    uint16_t to;
    uint32_t name = word && spelled(echoes, echoes->fronts, word->span) ? name_from(echoes, lattice, word, &to)
                                                                        : NO_STRING;
    if (name && !is_named(echoes->analysis, lattice, (uint16_t)node, to))
      status = add(echoes, s, (uint16_t)node, to, name);
  }
  return status ? status : lattice_index(lattice, &echoes->analysis->arena);
}

RapporteurStatus echoes_add(Analysis *analysis, size_t first) {
  Echoes echoes = {.analysis = analysis, .names = strings_new(), .fronts = strings_new()};
  RapporteurStatus status =
      echoes.names && echoes.fronts && collect(&echoes, first) ? RAPPORTEUR_OK : RAPPORTEUR_ERROR_MEMORY;
  for (uint32_t s = 0; !status && echoes.entities.count && s < analysis->document->sentence_count; s++)
    if (analysis->sentences[s].pack)
      status = add_to_sentence(&echoes, s);
  array_free(&echoes.entities);
  strings_free(echoes.names);
  strings_free(echoes.fronts);
  return status;
}
