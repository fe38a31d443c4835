#include "facts/fillers.h"

#include <string.h>

#include "facts/antecedents.h"
#include "facts/names/entities.h"
#include "rules/conversion.h"

/* The match in hand. */
typedef struct {
  const Analysis *analysis;
  const Found *found;
  const SentenceAnalysis *sentence;
  const FactType *fact;
  Arena *arena;
  Fillers *out;
} Filling;

/* --- values --- */

/* What an edge is worth: the mention's value, else that of its reading as `tag`. */
static const char *value_of(const Filling *filling, const Edge *edge, Tag tag) {
  const Mention *mention = analysis_mention_of(filling->analysis, edge);
  const Lexicon *lexicon = filling->sentence->pack->lexicon;
  if (mention && mention->value)
    return mention->value;
  for (uint32_t r = 0; r < edge->readings.count; r++)
    if (edge->readings.items[r].value && lexicon_is_a(lexicon, edge->readings.items[r].tag, tag))
      return lexicon_text(lexicon, edge->readings.items[r].value);
  return NULL;
}

/* Does the edge, read as `tag`, only imply what it stands for? */
static bool is_implied(const Filling *filling, const Edge *edge, Tag tag) {
  const Pack *pack = filling->sentence->pack;
  const Reading *reading = edge_reading(edge, pack->lexicon, tag);
  return reading && (reading->features & pack->implied);
}

static const char *text_of(const Filling *filling, Span span) {
  return arena_copy(filling->arena, analysis_text(filling->analysis, span), span.end - span.begin);
}

/* Is a short quotation in truth a name between quotation marks? */
static bool is_name(const Filling *filling, const Mention *quote) {
  const SentenceAnalysis *sentence = filling->sentence;
  for (size_t i = 0; i < sentence->lattice.edges.count; i++) {
    const Mention *mention = analysis_mention_of(filling->analysis, &sentence->lattice.edges.items[i]);
    if (!mention || !mention->entity || mention->reference || mention->span.begin != quote->span.begin ||
        mention->span.end + 3 < quote->span.end)
      continue;
    const NameEntity *entity = analysis_entity(filling->analysis, mention->entity);
    if (entity->type != sentence->pack->tags.name || entity->mentions > 1)
      return true;
  }
  return false;
}

static const char *number_value(const Filling *filling, const Role *role, const Capture *capture, const char *value) {
  const char *number = value ? conversion_apply(value, (Conversion)capture->conversion, filling->arena) : NULL;
  return number && role->range == RANGE_INTEGER && strchr(number, '.') ? NULL : number;
}

static bool fill_value(const Filling *filling, const Role *role, const Capture *capture, const Edge *edge,
                       Argument *argument) {
  const Mention *mention = analysis_mention_of(filling->analysis, edge);
  const char *value = value_of(filling, edge, capture->tag);
  bool quote = mention && mention->tag == filling->sentence->pack->tags.quote;
  if (quote && is_name(filling, mention))
    return false;
  switch ((RangeKind)role->range) {
  case RANGE_MONEY:
    if (!mention || !mention->currency[0])
      return false;
    memcpy(argument->currency, mention->currency, sizeof argument->currency);
    argument->comparison = mention->comparison;
    break;
  case RANGE_DECIMAL:
  case RANGE_INTEGER: value = number_value(filling, role, capture, value); break;
  case RANGE_TEXT:
    value = quote ? text_of(filling, mention->span) : value ? value : text_of(filling, edge->span);
    break;
  case RANGE_INDIVIDUAL: argument->implied = is_implied(filling, edge, capture->tag); break;
  default: break;
  }
  argument->value = value && role->range != RANGE_TEXT ? arena_copy(filling->arena, value, strlen(value)) : value;
  return argument->value != NULL;
}

/* --- entities --- */

/* Who is named in other roles of the match: no reference in it means them; or, with `referred`, whom references in them
   mean as well. */
static Excluded named_entities(const Filling *filling, bool referred, uint32_t entities[MOST_FILLERS]) {
  const Match *match = &filling->found->match;
  unsigned count = 0;
  for (unsigned c = 0; c < match->capture_count; c++) {
    const Mention *mention =
        analysis_mention_of(filling->analysis, capture_edge(&filling->sentence->lattice, &match->captures[c]));
    if (mention && mention->entity && (referred || !mention->reference))
      entities[count++] = analysis_full(filling->analysis, mention->entity);
  }
  return (Excluded){entities, count};
}

/* How many of the fillers that tell which fact it is a match leaves out that only adds to one: "Beta joined in", "the
   deal cost $5m"; 0 if it names one of them. */
static unsigned only_adds(const Filling *filling) {
  const Match *match = &filling->found->match;
  unsigned left_out = 0;
  for (unsigned c = 0; c < match->capture_count; c++) {
    left_out += match->captures[c].edge < 0;
    if (match->captures[c].edge >= 0 && filling->fact->roles[match->captures[c].role].identifying)
      return 0;
  }
  return left_out;
}

static bool same_kind(const Filling *filling, const Found *found) {
  const Pack *pack = filling->analysis->sentences[found->sentence].pack;
  return pack == filling->sentence->pack && pack->rules.items[found->match.rule].fact == filling->fact;
}

/* How far back a fact is looked for that another goes on with: in how many sentences and paragraphs before. */
typedef struct {
  uint32_t sentences, paragraphs;
} Reach;

static const Reach IN_PARAGRAPH = {2, 0}, ACROSS_PARAGRAPHS = {4, 1};

/* The match before `found` that tells a fact of the kind in hand, a little earlier; NULL if none does. */
static const Found *told_before(const Filling *filling, const Found *found, Reach reach) {
  enum { MOST_FOUND = 32 };
  const Sentence *sentences = filling->analysis->document->sentences;
  const uint32_t here = filling->found->sentence;
  while (found > filling->analysis->found.items && filling->found - found < MOST_FOUND) {
    found--;
    if (found->sentence + reach.sentences < here ||
        sentences[found->sentence].paragraph + reach.paragraphs < sentences[here].paragraph)
      return NULL;
    if (same_kind(filling, found))
      return found;
  }
  return NULL;
}

/* What is left out of a match that only adds is what filled the role in the fact of that kind just before: "Acme raised
   $5m. Beta joined in." 0 where there is none in the paragraph. What names nobody makes no fact
   more certain than it was: "Acme may buy Beta. The deal is worth $5m." */
static uint32_t filled_before(const Filling *filling, const Capture *capture, Excluded excluded) {
  const Analysis *analysis = filling->analysis;
  const unsigned left_out = only_adds(filling);
  const Found *found = left_out ? told_before(filling, filling->found, IN_PARAGRAPH) : NULL;
  for (; found; found = told_before(filling, found, IN_PARAGRAPH)) {
    if (left_out > 1 && found->match.factuality > filling->found->match.factuality)
      return 0;
    for (unsigned c = 0; c < found->match.capture_count; c++) {
      const Capture *other = &found->match.captures[c];
      const Edge *edge = capture_edge(&analysis->sentences[found->sentence].lattice, other);
      const Mention *mention = analysis_mention_of(analysis, edge);
      uint32_t entity = other->role == capture->role && mention ? analysis_full(analysis, mention->entity) : 0;
      if (entity && !excluded_has(excluded, entity))
        return entity;
    }
  }
  return 0;
}

/* Whom a reference around the anchor means ("the company from Pune": who is from there is the company); 0 if none. */
static uint32_t referred_around(const Filling *filling, const Edge *anchor, Tag type) {
  const Lattice *lattice = &filling->sentence->lattice;
  for (size_t i = 0; i < lattice->edges.count; i++) {
    const Mention *mention = analysis_mention_of(filling->analysis, &lattice->edges.items[i]);
    if (mention && mention->reference == REFERENCE_NOMINAL && mention->entity &&
        mention->span.begin < anchor->span.begin && mention->span.end > anchor->span.end &&
        lexicon_is_a(filling->sentence->pack->lexicon, mention->tag, type))
      return analysis_full(filling->analysis, mention->entity);
  }
  return 0;
}

/* Does a sentence, or the one before it, name the entity before the byte? */
static bool is_fresh(const Filling *filling, uint32_t entity, const Mention *before) {
  const Analysis *analysis = filling->analysis;
  for (uint32_t back = 0; back <= 1 && back <= before->sentence; back++) {
    const Lattice *lattice = &analysis->sentences[before->sentence - back].lattice;
    for (size_t i = 0; analysis->sentences[before->sentence - back].pack && i < lattice->edges.count; i++) {
      const Mention *mention = analysis_mention_of(analysis, &lattice->edges.items[i]);
      if (mention && !mention->reference && mention->span.begin < before->span.begin &&
          analysis_full(analysis, mention->entity) == entity)
        return true;
    }
  }
  return false;
}

/* "Its management said it would not buy the company": a noun means nobody whom a pronoun before it in the match means,
   but whom alone it may mean then, as those sentences name them; nor whom another noun means, since a fact is about two
   ("the supplier was taken over by the company"). The entity, or that of the mention. */
static uint32_t unlike_others(const Filling *filling, const Mention *mention, uint32_t entity) {
  const Match *match = &filling->found->match;
  for (unsigned c = 0; c < match->capture_count; c++) {
    const Edge *edge = capture_edge(&filling->sentence->lattice, &match->captures[c]);
    const Mention *other = analysis_mention_of(filling->analysis, edge);
    if (!other || other == mention || !other->reference || other->span.begin > mention->span.begin ||
        analysis_full(filling->analysis, other->entity) != entity)
      continue;
    uint32_t another = antecedent_at(filling->analysis, filling->sentence->pack, mention->sentence, mention->span.begin,
                                     mention->tag, REFERENCE_NOMINAL, (Excluded){&entity, 1});
    another = analysis_full(filling->analysis, another);
    const bool told = other->reference == REFERENCE_NOMINAL || is_fresh(filling, another, mention);
    return another && told ? another : entity;
  }
  return entity;
}

/* Which of two fillers of one role that a match leaves out a capture is: 0 or 1; -1 where it is the only one. */
static int place_in_pair(const Match *match, const Capture *capture) {
  int place = 0, count = 0;
  for (unsigned c = 0; c < match->capture_count; c++)
    if (match->captures[c].edge < 0 && match->captures[c].role == capture->role) {
      place = &match->captures[c] == capture ? count : place;
      count++;
    }
  return count == 2 ? place : -1;
}

/* The entity of a captured mention, or, of a dropped filler, whom the discourse gives; 0 if nobody fits. */
static uint32_t fill_entity(const Filling *filling, const Role *role, const Capture *capture, const Mention *mention) {
  const Analysis *analysis = filling->analysis;
  const Pack *pack = filling->sentence->pack;
  uint32_t named[MOST_FILLERS], entity = mention ? analysis_full(analysis, mention->entity) : 0;
  Excluded excluded = named_entities(filling, false, named);
  if (capture->edge < 0) {
    const Edge *anchor = &filling->sentence->lattice.edges.items[filling->found->match.anchor];
    const int place = place_in_pair(&filling->found->match, capture);
    uint32_t pair[2];
    if (place >= 0)             /* "The two have been competitors since 2007" */
      return antecedent_pair(analysis, pack, filling->found->sentence, anchor->span.begin, capture->tag, pair)
                 ? pair[place]
                 : 0;
    entity = filled_before(filling, capture, excluded);
    if (!entity)
      entity = referred_around(filling, anchor, capture->tag);
    if (!entity || excluded_has(excluded, entity))
      entity = antecedent_at(analysis, pack, filling->found->sentence, anchor->span.begin, capture->tag,
                             REFERENCE_DROPPED, excluded);
    if (entity && excluded_has(named_entities(filling, true, named), analysis_full(analysis, entity)))
      return 0;                 /* "it might put in $50m": not in itself */
  } else if (mention && mention->reference && entity && excluded_has(excluded, entity))
    entity = antecedent_at(analysis, pack, mention->sentence, mention->span.begin, mention->tag,
                           (ReferenceKind)mention->reference, excluded);
  else if (mention && entity && mention->reference == REFERENCE_NOMINAL)
    entity = unlike_others(filling, mention, entity);
  entity = analysis_full(analysis, entity);
  Tag type = lexicon_tag(pack->lexicon, role->type);
  Tag also = role->also_type ? lexicon_tag(pack->lexicon, role->also_type) : 0;
  if (entity && entity_fits(analysis, pack, entity, type, also))
    return entity;
  if (!entity || !mention || !mention->reference || mention->tag != pack->tags.agent)
    return 0;
  /* a pronoun that may mean a person or a company means what the role takes */
  return analysis_full(analysis, antecedent_at(analysis, pack, mention->sentence, mention->span.begin, type,
                                               (ReferenceKind)mention->reference, excluded));
}

/* --- the captures of a match --- */

/* The entity that a match fills a role with; 0 if it does not. */
static uint32_t role_entity(const Filling *filling, unsigned number) {
  const Match *match = &filling->found->match;
  const Role *role = &filling->fact->roles[number];
  for (unsigned c = 0; c < match->capture_count; c++) {
    const Capture *capture = &match->captures[c];
    const Edge *edge = capture_edge(&filling->sentence->lattice, capture);
    if ((unsigned)capture->role == number)
      return fill_entity(filling, role, capture, analysis_mention_of(filling->analysis, edge));
  }
  return 0;
}

/* Is an entity left out of a match, or referred to by a noun or a pronoun? */
static bool is_taken_up(const Filling *filling, const Capture *capture) {
  const Mention *mention =
      analysis_mention_of(filling->analysis, capture_edge(&filling->sentence->lattice, capture));
  return filling->fact->roles[capture->role].range == RANGE_ENTITY &&
         (capture->edge < 0 || (mention && mention->reference));
}

/* Do two matches fill a role with the same entity, which the first takes up? */
static bool share_entity(const Filling *one, const Filling *other) {
  const Match *match = &one->found->match;
  for (unsigned c = 0; c < match->capture_count; c++) {
    unsigned role = (unsigned)match->captures[c].role;
    uint32_t entity = is_taken_up(one, &match->captures[c]) ? role_entity(one, role) : 0;
    if (entity && entity == role_entity(other, role))
      return true;
  }
  return false;
}

/* Does a match say yes or no to something ("former")? */
static bool is_marked(const Filling *filling, const Match *match) {
  for (unsigned c = 0; c < match->capture_count; c++)
    if (filling->fact->roles[match->captures[c].role].range == RANGE_BOOLEAN)
      return true;
  return false;
}

/* Does a match of the sentence in hand tell nothing of the one in hand? It does where it stands before it and is over:
   "She resigned as chairwoman and handed over to John Roe". */
static bool is_beside(const Filling *filling, const Found *found) {
  const Edge *edges = filling->sentence->lattice.edges.items;
  const Match *match = &filling->found->match;
  if (found->sentence != filling->found->sentence)
    return false;
  bool over = edges[found->match.anchor].span.end <= edges[match->anchor].span.begin &&
              is_marked(filling, &found->match) && !is_marked(filling, match);
  return !over;
}

/* A value that is left out is the one told of in the fact of that kind just before of which it has an entity: "Acme
   made Jane Doe its chairwoman. She replaces John Roe." */
static bool fill_value_before(const Filling *filling, const Capture *capture, Argument *argument) {
  const Found *found = filling->found;
  while ((found = told_before(filling, found, ACROSS_PARAGRAPHS))) {
    Filling before = *filling;
    before.found = found;
    before.sentence = &filling->analysis->sentences[found->sentence];
    if (is_beside(filling, found) || !share_entity(filling, &before))
      continue;
    for (unsigned c = 0; c < found->match.capture_count; c++) {
      const Capture *other = &found->match.captures[c];
      const Edge *edge = capture_edge(&before.sentence->lattice, other);
      if (other->role == capture->role && edge)
        return fill_value(&before, &filling->fact->roles[other->role], other, edge, argument);
    }
  }
  return false;
}

static bool fill(const Filling *filling, const Capture *capture, const Edge *edge, Filler *filler) {
  const Role *role = &filling->fact->roles[capture->role];
  const Mention *mention = analysis_mention_of(filling->analysis, edge);
  if (role->range != RANGE_ENTITY)
    return edge ? fill_value(filling, role, capture, edge, &filler->argument)
                : fill_value_before(filling, capture, &filler->argument);
  filler->entity = fill_entity(filling, role, capture, mention);
  filler->argument.unresolved = !filler->entity && mention && mention->reference && !mention->entity &&
                                mention->reference != REFERENCE_RELATIVE;
  for (unsigned i = 0; filler->entity && i < filling->out->count; i++)
    if (filling->out->items[i].role == filler->role && filling->out->items[i].entity == filler->entity)
      return false;
  return filler->entity || filler->argument.unresolved;
}

RapporteurStatus fillers_of(const Analysis *analysis, const Found *found, Arena *arena, Fillers *out) {
  const SentenceAnalysis *sentence = &analysis->sentences[found->sentence];
  const Filling filling = {analysis, found, sentence, sentence->pack->rules.items[found->match.rule].fact, arena, out};
  out->count = 0;
  for (unsigned c = 0; c < found->match.capture_count; c++) {
    const Capture *capture = &found->match.captures[c];
    const Edge *edge = capture_edge(&sentence->lattice, capture);
    Filler filler = {.role = (uint8_t)capture->role, .list = capture->list};
    filler.argument.role = filler.role;
    if (edge)
      filler.argument.span = edge->span;
    if (fill(&filling, capture, edge, &filler))
      out->items[out->count++] = filler;
  }
  return arena->failed ? RAPPORTEUR_ERROR_MEMORY : RAPPORTEUR_OK;
}
