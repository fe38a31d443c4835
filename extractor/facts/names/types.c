#include "facts/names/types.h"

#include <string.h>

#include "facts/antecedents.h"
#include "facts/names/entities.h"
#include "facts/namenouns.h"
#include "facts/openers.h"
#include "facts/prominence.h"
#include "facts/spoken.h"

void types_vote_by_roles(Analysis *analysis, const SentenceAnalysis *sentence, const Match *match) {
  const FactType *fact = sentence->pack->rules.items[match->rule].fact;
  const Lexicon *lexicon = sentence->pack->lexicon;
  for (unsigned c = 0; c < match->capture_count; c++) {
    const Capture *capture = &match->captures[c];
    const Role *role = &fact->roles[capture->role];
    const Mention *mention = analysis_mention_of(analysis, capture_edge(&sentence->lattice, capture));
    if (role->range != RANGE_ENTITY || !mention || mention->reference ||
        (role->also_type && capture->tag == lexicon_tag(lexicon, role->type)))
      continue;                 /* what two types may fill says nothing */
    Tag type = capture->tag != sentence->pack->tags.name ? capture->tag : lexicon_tag(lexicon, role->type);
    analysis_vote(analysis, analysis_full(analysis, mention->entity), type, VOTE_ROLE);
  }
}

/* Words of a name, those that hyphens join counted once. */
static unsigned count_words(const NameEntity *entity) {
  unsigned hyphens = 0;
  for (unsigned w = 0; w < entity->word_count; w++)
    hyphens += !strcmp(entity->words[w], "-");
  return entity->word_count - 2 * hyphens;
}

bool types_look_personal(const NameEntity *entity) {
  const unsigned words = count_words(entity);
  return !entity->worded && !entity->quotes && !entity->canonical && (words == 2 || words == 3);
}

bool types_undecided(const NameEntity *entity) {
  for (unsigned tag = 0; tag < UINT8_MAX; tag++)
    if (entity->votes[tag] > 0)
      return false;
  return true;
}

/* In a text of a script without capitals, names that keep their Latin letters are seldom people's: those are
   transcribed. */
static bool is_left_latin(const NameEntity *entity, const Pack *pack) {
  return !pack->cased && (unsigned char)*entity->key < 0x80;
}

/* Agents are undecided between persons and organisations: two or three words are a person, unless they are an
   organisation's or common words, stand between quotation marks, or are Latin ones in a text of another script; so is
   one that is a given name. */
static void settle_agents(Analysis *analysis, const Pack *pack) {
  for (uint32_t e = 1; e < analysis->entities.count; e++) {
    NameEntity *entity = &analysis->entities.items[e];
    const ReservedTags *tags = &pack->tags;
    int agent = entity->votes[tags->agent];
    entity->votes[tags->agent] = 0;
    unsigned words = count_words(entity);
    bool person = !entity->worded && !entity->quotes && (entity->given || words == 2 || words == 3) &&
                  !is_left_latin(entity, pack);
    if (agent && entity->votes[tags->person] <= 0 && entity->votes[tags->organization] <= 0)
      entity->votes[person ? tags->person : tags->organization] += agent;
  }
}

/* "Sepatu.in", "Acme.io": what is written like a site's address is a company, if nothing says what it is. */
static void settle_addresses(Analysis *analysis, const Pack *pack) {
  for (uint32_t e = 1; pack->cased && e < analysis->entities.count; e++) {
    NameEntity *entity = &analysis->entities.items[e];
    const char *stop = entity->word_count == 1 ? strchr(entity->key, '.') : NULL;
    if (stop && stop > entity->key && stop[1] && !entity->canonical && !entity->same_as && types_undecided(entity))
      entity->votes[pack->tags.organization]++;
  }
}

/* A headline that names no organisation otherwise is about one that nothing in the text says to be one: a name of one
   word that the article goes on with, unless that opens with another. */
static void settle_headline(Analysis *analysis) {
  const Pack *pack = analysis->document->sentence_count ? analysis->sentences[0].pack : NULL;
  NameEntity *only = NULL;
  for (uint32_t e = 1; pack && pack->cased && e < analysis->entities.count; e++) {
    NameEntity *entity = &analysis->entities.items[e];
    bool headline = entity->first_in_body && entity->first_mention != entity->first_in_body;
    if (!headline || entity->same_as || entity->canonical)
      continue;
    if (entity->votes[pack->tags.organization] > 0)
      return;
    if (entity->word_count == 1 && types_undecided(entity) && !only)
      only = entity;
  }
  if (only && !prominence_opens_elsewhere(analysis, pack))
    only->votes[pack->tags.organization]++;
}

/* Does a reference to an organisation stand in the sentence? */
static bool refers(const Analysis *analysis, const SentenceAnalysis *sentence) {
  for (size_t i = 0; i < sentence->lattice.edges.count; i++) {
    const Mention *mention = analysis_mention_of(analysis, &sentence->lattice.edges.items[i]);
    if (mention && mention->reference == REFERENCE_NOMINAL && mention->tag == sentence->pack->tags.organization)
      return true;
  }
  return false;
}

/* "Acme- The maker of oars has …": a name of no type that is a heading run into its paragraph, whose first sentence
   speaks of a company. */
static void settle_run_in(Analysis *analysis, uint32_t paragraph) {
  const uint32_t first = analysis->document->paragraphs[paragraph].first_sentence;
  const SentenceAnalysis *sentence = &analysis->sentences[first];
  if (first == analysis->document->paragraphs[paragraph].end_sentence || !sentence->pack || !sentence->lattice.nodes)
    return;
  const Lattice *lattice = &sentence->lattice;
  for (uint32_t i = lattice->outgoing_start[0]; i < lattice->outgoing_start[1]; i++) {
    const Edge *edge = &lattice->edges.items[lattice->outgoing[i]];
    const Mention *mention = analysis_mention_of(analysis, edge);
    if (!mention || !mention->entity || mention->reference || !opener_is_heading(analysis, lattice, edge))
      continue;
    const uint32_t entity = analysis_full(analysis, mention->entity);
    if (types_undecided(&analysis->entities.items[entity]) && refers(analysis, sentence))
      analysis_vote(analysis, entity, sentence->pack->tags.organization, 1);
  }
}

/* The entity that a paragraph begins with before a colon, 0 if it begins with none. */
static uint32_t labelled(const Analysis *analysis, uint32_t paragraph) {
  const uint32_t first = analysis->document->paragraphs[paragraph].first_sentence;
  const SentenceAnalysis *sentence = &analysis->sentences[first];
  if (first == analysis->document->paragraphs[paragraph].end_sentence || !sentence->pack || !sentence->lattice.nodes)
    return 0;
  const Lattice *lattice = &sentence->lattice;
  for (uint32_t i = lattice->outgoing_start[0]; i < lattice->outgoing_start[1]; i++) {
    const Edge *edge = &lattice->edges.items[lattice->outgoing[i]];
    const Mention *mention = analysis_mention_of(analysis, edge);
    const Edge *mark = mention && mention->entity && !mention->reference ? lattice_token_from(lattice, edge->to) : NULL;
    if (mark && analysis->document->text[mark->span.begin] == ':')
      return analysis_full(analysis, mention->entity);
  }
  return 0;
}

/* "HOST: And then?": what paragraph after paragraph begins with before a colon, and the text names nowhere else but
   once, says who speaks, and is no company. */
static RapporteurStatus settle_labels(Analysis *analysis, const Pack *pack) {
  enum { LEAST_TURNS = 3, MOST_ELSEWHERE = 1 };
  unsigned *turns = arena_alloc(&analysis->arena, (analysis->entities.count + 1) * sizeof *turns);
  if (!turns)
    return RAPPORTEUR_ERROR_MEMORY;
  for (uint32_t p = 0; p < analysis->document->paragraph_count; p++)
    turns[labelled(analysis, p)]++;
  for (uint32_t e = 1; e < analysis->entities.count; e++) {
    const NameEntity *entity = &analysis->entities.items[e];
    if (turns[e] >= LEAST_TURNS && entity->mentions <= turns[e] + MOST_ELSEWHERE)
      analysis_vote(analysis, e, pack->tags.person, (int)turns[e] * VOTE_RULE);
  }
  return RAPPORTEUR_OK;
}

/* Does a mention stand at the beginning of its sentence, behind a word or two and an opening mark at most, and does the
   sentence go on behind it, as a dateline with a paper's name does not? */
static bool opens_sentence(const Analysis *analysis, const Mention *mention) {
  enum { MOST_BEFORE = 3, LEAST_BEHIND = 3 };
  const Document *document = analysis->document;
  const Sentence *sentence = &document->sentences[mention->sentence];
  uint32_t t = sentence->first_token;
  while (t < sentence->end_token && document->tokens[t].begin < mention->span.begin)
    if (t++ - sentence->first_token >= MOST_BEFORE)
      return false;
  while (t < sentence->end_token && document->tokens[t].begin < mention->span.end)
    t++;
  return sentence->end_token - t >= LEAST_BEHIND;
}

/* "Sells «Acme» its sweets in …": without capitals and where names follow what describes them, what stands between
   quotation marks where a sentence of the text begins is an organisation's name, if nothing says what it is; three
   words may be what somebody says. */
static void settle_openers(Analysis *analysis, const Pack *pack) {
  enum { MOST_WORDS = 2 };
  for (size_t m = 0; !pack->cased && !pack->head_final && m < analysis->mentions.count; m++) {
    const Mention *mention = &analysis->mentions.items[m];
    const uint32_t number = mention->reference ? 0 : analysis_full(analysis, mention->entity);
    const NameEntity *entity = number ? &analysis->entities.items[number] : NULL;
    if (entity && entity->quotes && entity->word_count <= MOST_WORDS && types_undecided(entity) &&
        opens_sentence(analysis, mention))
      analysis_vote(analysis, number, pack->tags.organization, 1);
  }
}

/* Where an organisation is referred to or left out: a byte of a sentence. */
typedef struct {
  uint32_t sentence, byte;
  bool dropped;
} Gap;

/* What names stand in a sentence before a gap: an organisation, and the only one of no type (0 if there are none or
   several). Where it is left out, only the sentence's subject will do. */
typedef struct {
  bool organization;
  uint32_t open;
} Before;

static Before names_before(const Analysis *analysis, const SentenceAnalysis *sentence, const Gap *gap) {
  Before before = {false, 0};
  bool several = false;
  for (size_t i = 0; i < sentence->lattice.edges.count; i++) {
    const Edge *edge = &sentence->lattice.edges.items[i];
    const Mention *mention = analysis_mention_of(analysis, edge);
    if (!mention || mention->reference || !mention->entity || mention->span.end > gap->byte)
      continue;
    uint32_t number = analysis_full(analysis, mention->entity);
    const NameEntity *entity = &analysis->entities.items[number];
    before.organization |= entity->votes[sentence->pack->tags.organization] > 0;
    if (!types_undecided(entity) || (gap->dropped && edge->from))
      continue;
    several |= before.open && before.open != number;
    before.open = number;
  }
  before.open = several ? 0 : before.open;
  return before;
}

/* "Acme shifts down" above "The company will …": the only name of no type in the heading right above a paragraph, 0 if
   there is none, or an organisation in it. The document's own headline is no such heading. */
static uint32_t open_heading(const Analysis *analysis, uint32_t paragraph) {
  const Paragraph *above = paragraph > 1 ? &analysis->document->paragraphs[paragraph - 1] : NULL;
  if (!above || !above->title || above->first_sentence == above->end_sentence)
    return 0;
  const SentenceAnalysis *sentence = &analysis->sentences[above->first_sentence];
  Before before = {false, 0};
  if (sentence->pack)
    before = names_before(analysis, sentence, &(Gap){above->first_sentence, UINT32_MAX, false});
  return before.organization ? 0 : before.open;
}

/* The only name of no type in a paragraph; 0 if there are none or several, or an organisation. */
static uint32_t open_paragraph(const Analysis *analysis, uint32_t paragraph) {
  const Paragraph *looked = &analysis->document->paragraphs[paragraph];
  uint32_t open = 0;
  for (uint32_t s = looked->first_sentence; s < looked->end_sentence; s++) {
    const SentenceAnalysis *sentence = &analysis->sentences[s];
    const Before before =
        sentence->pack ? names_before(analysis, sentence, &(Gap){s, UINT32_MAX, false}) : (Before){false, 0};
    if (before.organization || (before.open && open && before.open != open))
      return 0;
    open = before.open ? before.open : open;
  }
  return open;
}

/* "Acme said that it has raised", "Acme makes oars. The company has raised": whom a reference to an organisation finds
   before it in its paragraph, where that names no organisation. Without capitals what stands further back than its
   sentence is too often no name. */
static uint32_t open_antecedent(const Analysis *analysis, const Pack *pack, const Gap *gap) {
  const Document *document = analysis->document;
  uint32_t paragraph = document->sentences[gap->sentence].paragraph;
  uint32_t first = pack->cased ? document->paragraphs[paragraph].first_sentence : gap->sentence;
  uint32_t farthest = gap->sentence > ANTECEDENT_REACH ? gap->sentence - ANTECEDENT_REACH : 0;
  for (uint32_t s = gap->sentence + 1; s-- > first && s >= farthest;) {
    const SentenceAnalysis *sentence = &analysis->sentences[s];
    Before before = sentence->pack ? names_before(analysis, sentence, gap) : (Before){false, 0};
    if (before.organization || before.open)
      return before.organization ? 0 : before.open;
  }
  if (!pack->cased)
    return 0;
  const bool begins = gap->sentence == first && paragraph && !document->paragraphs[paragraph - 1].title;
  return begins ? open_paragraph(analysis, paragraph - 1) : open_heading(analysis, paragraph);
}

/* Where the first organisation of the document is named; behind its end if none is. */
static uint32_t first_organization(const Analysis *analysis, Tag organization) {
  uint32_t first = UINT32_MAX;
  for (size_t m = 0; m < analysis->mentions.count; m++) {
    const Mention *mention = &analysis->mentions.items[m];
    bool named = mention->entity && !mention->reference;
    const NameEntity *entity = named ? analysis_entity(analysis, mention->entity) : NULL;
    if (entity && entity->votes[organization] > 0 && mention->span.begin < first)
      first = mention->span.begin;
  }
  return first;
}

/* Does a capture leave a gap that a name of no type may fill? Without capitals only pronouns do. */
static bool is_gap(const Analysis *analysis, const Pack *pack, const Found *found, const Capture *capture, Gap *gap) {
  const SentenceAnalysis *sentence = &analysis->sentences[found->sentence];
  const Edge *edge = capture_edge(&sentence->lattice, capture);
  const Mention *mention = analysis_mention_of(analysis, edge);
  *gap = (Gap){found->sentence, sentence->lattice.edges.items[found->match.anchor].span.begin, !edge};
  if (!edge)
    return pack->cased && capture->edge < 0 && capture->tag == pack->tags.organization;
  if (!mention || mention->tag != pack->tags.organization)
    return false;
  gap->byte = mention->span.begin;
  return mention->reference == REFERENCE_PRONOUN || (mention->reference == REFERENCE_NOMINAL && pack->cased);
}

/* The only name of no type in a sentence before a byte that looks like somebody's; 0 if there are none or several.
   `*known`: a person is named there. */
static uint32_t open_person(const Analysis *analysis, const SentenceAnalysis *sentence, uint32_t byte, bool *known) {
  uint32_t open = 0;
  for (size_t i = 0; i < sentence->lattice.edges.count; i++) {
    const Mention *mention = analysis_mention_of(analysis, &sentence->lattice.edges.items[i]);
    if (!mention || mention->reference || !mention->entity || mention->span.end > byte)
      continue;
    const uint32_t number = analysis_full(analysis, mention->entity);
    const NameEntity *entity = &analysis->entities.items[number];
    const ReservedTags *tags = &sentence->pack->tags;
    *known |= entity->votes[tags->person] > 0 && entity->votes[tags->person] >= entity->votes[tags->organization];
    if (types_undecided(entity) && types_look_personal(entity)) {
      *known |= open && open != number;
      open = number;
    }
  }
  return *known ? 0 : open;
}

/* The name of no type that a pronoun takes up, in its sentence or right before in its paragraph; 0 if none looks like
   somebody's, or if it can be somebody else. */
static uint32_t person_before(const Analysis *analysis, const Pack *pack, const Mention *pronoun) {
  enum { FARTHEST = 2 };        /* sentences back */
  bool known = false;
  uint32_t open = 0, limit = pronoun->span.begin;
  for (uint32_t back = 0; !open && !known && back <= FARTHEST && back <= pronoun->sentence; back++) {
    const SentenceAnalysis *looked = &analysis->sentences[pronoun->sentence - back];
    if (looked->pack != pack || !spoken_same_paragraph(analysis, pronoun->sentence, pronoun->sentence - back))
      break;
    open = open_person(analysis, looked, limit, &known);
    limit = UINT32_MAX;
  }
  return open;
}

/* "The sale makes a rich man of Ida Brekke. She founded Acme": in a script with capitals, a name of no type that looks
   like somebody's is, where a fact calls somebody by a pronoun whom nobody else before it can be. */
static void settle_persons(Analysis *analysis, const Pack *pack) {
  for (size_t f = 0; pack->cased && f < analysis->found.count; f++) {
    const Found *found = &analysis->found.items[f];
    const Lattice *lattice = &analysis->sentences[found->sentence].lattice;
    for (unsigned c = 0; c < found->match.capture_count; c++) {
      const Mention *mention = analysis_mention_of(analysis, capture_edge(lattice, &found->match.captures[c]));
      if (mention && mention->reference == REFERENCE_PRONOUN && mention->tag == pack->tags.person)
        analysis_vote(analysis, person_before(analysis, pack, mention), pack->tags.person, 1);
    }
  }
}

/* "The ropewalk": the only name of no type that has the noun of a reference, where no organisation's has it; 0 if there is
   none. */
static uint32_t open_namesake(const Analysis *analysis, const Pack *pack, const Found *found, const Capture *capture) {
  const Lattice *lattice = &analysis->sentences[found->sentence].lattice;
  const Mention *mention = analysis_mention_of(analysis, capture_edge(lattice, capture));
  if (!mention || mention->reference != REFERENCE_NOMINAL || namenoun_means(analysis, mention, pack->tags.organization))
    return 0;
  return namenoun_means(analysis, mention, pack->tags.name);
}

/* A name that a reference to an organisation takes up is one, where a fact needs it; without capitals only before the
   document has named any, but for who is called by a noun of its name. */
static void settle_references(Analysis *analysis, const Pack *pack) {
  Tag organization = pack->tags.organization;
  uint32_t limit = pack->cased ? UINT32_MAX : first_organization(analysis, organization);
  for (size_t f = 0; f < analysis->found.count; f++) {
    const Found *found = &analysis->found.items[f];
    Gap gap;
    for (unsigned c = 0; c < found->match.capture_count; c++) {
      analysis_vote(analysis, open_namesake(analysis, pack, found, &found->match.captures[c]), organization, 1);
      if (is_gap(analysis, pack, found, &found->match.captures[c], &gap) && gap.byte < limit)
        analysis_vote(analysis, open_antecedent(analysis, pack, &gap), organization, 1);
    }
  }
}

RapporteurStatus types_settle(Analysis *analysis) {
  const Pack *pack = analysis_pack(analysis);
  if (!pack)
    return RAPPORTEUR_OK;
  settle_agents(analysis, pack);
  settle_addresses(analysis, pack);
  settle_headline(analysis);
  settle_openers(analysis, pack);
  for (uint32_t p = 0; p < analysis->document->paragraph_count; p++)
    settle_run_in(analysis, p);
  settle_references(analysis, pack);
  settle_persons(analysis, pack);
  RapporteurStatus status = settle_labels(analysis, pack);
  if (!status)
    status = entities_decide(analysis);
  if (status)
    return status;
  prominence_settle(analysis, pack);
  return entities_decide(analysis);
}
