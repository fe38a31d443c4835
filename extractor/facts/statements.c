#include "facts/statements.h"

#include <string.h>

#include "facts/antecedents.h"
#include "facts/fillers.h"
#include "facts/implied.h"
#include "facts/names/entities.h"
#include "facts/names/forms.h"
#include "facts/questions.h"
#include "facts/quotations.h"

typedef struct {
  Analysis *analysis;
  DocumentStatements *out;
  /* the match in hand */
  const Found *found;
  const SentenceAnalysis *sentence;
  const Rule *rule;
  Fillers fillers;
} Maker;

/* --- which fillers make a fact together --- */

/* Is the role filled both by itself and by a list: "X competes with A and B"? */
static bool faces_list(const Maker *maker, unsigned role) {
  bool single = false, list = false;
  for (unsigned i = 0; i < maker->fillers.count; i++) {
    single |= maker->fillers.items[i].role == role && !maker->fillers.items[i].list;
    list |= maker->fillers.items[i].role == role && maker->fillers.items[i].list;
  }
  return single && list;
}

/* Does this filler make a fact of its own? One of a set does if it stands in a list that others face. */
static bool splits(const Maker *maker, const Role *role, const Filler *filler) {
  if (!role->identifying)
    return false;
  return !role->set || (filler->list && faces_list(maker, filler->role));
}

/* Are all roles filled that must be, and does no entity fill two roles that are not one the other's kind? */
static bool is_complete(const FactType *fact, const Filler *const *chosen, unsigned count) {
  bool alternative = false, filled = true;
  for (size_t r = 0; r < fact->role_count; r++) {
    unsigned fillers = 0;
    for (unsigned i = 0; i < count; i++)
      fillers += chosen[i]->role == r;
    if (fillers < fact->roles[r].minimum)
      return false;
    if (fact->roles[r].alternative) {
      filled = alternative ? filled || fillers : fillers > 0;
      alternative = true;
    }
  }
  for (unsigned i = 0; i < count; i++)
    for (unsigned j = i + 1; j < count; j++)
      if (chosen[i]->entity && chosen[i]->entity == chosen[j]->entity && chosen[i]->role != chosen[j]->role &&
          fact->roles[chosen[i]->role].identifying && fact->roles[chosen[j]->role].identifying)
        return false;
  return filled;
}

/* --- entities --- */

static const char *type_name(const Maker *maker, uint32_t entity, const Role *role) {
  const Pack *pack = maker->sentence->pack;
  Tag type = maker->analysis->entities.items[entity].type;
  if (type == pack->tags.name)
    return role->type;
  return lexicon_tag_name(pack->lexicon, type == pack->tags.demonym ? pack->tags.place : type);
}

static uint32_t local_entity(Maker *maker, uint32_t entity, const Role *role) {
  if (!maker->analysis->local[entity]) {
    LocalEntity local = {.type = type_name(maker, entity, role),
                         .canonical = maker->analysis->entities.items[entity].canonical};
    if (!array_push(&maker->out->entities, local))
      return 0;
    maker->analysis->local[entity] = (uint32_t)maker->out->entities.count;
  }
  return maker->analysis->local[entity];
}

/* --- statements --- */

/* Is a quotation among what was captured? */
static bool captures_quote(const Maker *maker) {
  const Match *match = &maker->found->match;
  for (unsigned c = 0; c < match->capture_count; c++) {
    const Edge *edge = capture_edge(&maker->sentence->lattice, &match->captures[c]);
    const Mention *mention = analysis_mention_of(maker->analysis, edge);
    if (mention && mention->tag == maker->sentence->pack->tags.quote)
      return true;
  }
  return false;
}

/* Does a sentence, from a byte on, say that what stands before is untrue? */
static bool denies_before(const Analysis *analysis, uint32_t sentence, uint32_t from) {
  if (sentence >= analysis->document->sentence_count)
    return false;
  const Pack *pack = analysis->sentences[sentence].pack;
  const Lattice *lattice = &analysis->sentences[sentence].lattice;
  for (size_t i = 0; pack && i < lattice->edges.count; i++)
    if (lattice->edges.items[i].span.begin >= from &&
        edge_reading(&lattice->edges.items[i], pack->lexicon, pack->tags.denies_before))
      return true;
  return false;
}

/* "Acme is said to have bought Beta, but it called that nonsense", or a sentence later: is a rumour denied? */
static bool is_denied_later(const Maker *maker, uint32_t anchor) {
  const uint32_t sentence = maker->found->sentence;
  return denies_before(maker->analysis, sentence, anchor) || denies_before(maker->analysis, sentence + 1, 0);
}

/* What is said in a quotation is attributed, what is asked is not asserted unless it is told aside; that something was
   said is, whatever it says. */
static uint8_t judge(const Maker *maker) {
  uint32_t anchor = maker->sentence->lattice.edges.items[maker->found->match.anchor].span.begin;
  uint8_t factuality = maker->found->match.factuality;
  if (captures_quote(maker))
    return FACTUALITY_ASSERTED;
  if (factuality == FACTUALITY_HEDGED && is_denied_later(maker, anchor))
    return FACTUALITY_DENIED;
  if (factuality < FACTUALITY_ATTRIBUTED && quotations_around(maker->analysis, anchor))
    factuality = FACTUALITY_ATTRIBUTED;
  bool asked = !maker->rule->aside && questions_is(maker->analysis->document, maker->found->sentence);
  return asked && factuality < FACTUALITY_HEDGED ? FACTUALITY_HEDGED : factuality;
}

static RapporteurStatus add_statement(Maker *maker, const FactType *fact, const Filler *const *chosen, unsigned count) {
  if (!is_complete(fact, chosen, count))
    return RAPPORTEUR_OK;
  const Document *document = maker->analysis->document;
  const Sentence *sentence = &document->sentences[maker->found->sentence];
  Statement statement = {.type = fact, .argument_count = count, .factuality = judge(maker), .rule = maker->rule->name,
                         .confidence = maker->rule->confidence, .language = maker->sentence->pack->language,
                         .sentence = sentence->span};
  statement.arguments = arena_alloc(&maker->out->arena, (count + 1) * sizeof *statement.arguments);
  if (!statement.arguments)
    return RAPPORTEUR_ERROR_MEMORY;
  for (unsigned i = 0; i < count; i++) {
    statement.arguments[i] = chosen[i]->argument;
    statement.partial |= chosen[i]->argument.unresolved;
    if (chosen[i]->entity &&
        !(statement.arguments[i].entity = local_entity(maker, chosen[i]->entity, &fact->roles[chosen[i]->role])))
      return RAPPORTEUR_ERROR_MEMORY;
  }
  return array_push(&maker->out->statements, statement) ? RAPPORTEUR_OK : RAPPORTEUR_ERROR_MEMORY;
}

/* Every combination of one filler for each role that splits; the fillers of other roles go to all facts, as many as
   the role takes. */
static RapporteurStatus combine(Maker *maker, const Filler **chosen, unsigned count, unsigned role) {
  const FactType *fact = maker->rule->fact;
  if (role == fact->role_count)
    return add_statement(maker, fact, chosen, count);
  const Role *of = &fact->roles[role];
  unsigned before = count;
  bool split = false;
  for (unsigned i = 0; i < maker->fillers.count; i++) {
    if (maker->fillers.items[i].role != role)
      continue;
    if (splits(maker, of, &maker->fillers.items[i]))
      split = true;
    else if (!of->maximum || count - before < of->maximum)
      chosen[count++] = &maker->fillers.items[i];
  }
  if (!split)
    return combine(maker, chosen, count, role + 1);
  RapporteurStatus status = RAPPORTEUR_OK;
  for (unsigned i = 0; !status && i < maker->fillers.count; i++)
    if (maker->fillers.items[i].role == role && splits(maker, of, &maker->fillers.items[i])) {
      chosen[count] = &maker->fillers.items[i];
      status = combine(maker, chosen, count + 1, role + 1);
    }
  return status;
}

/* Take a match in hand. */
static RapporteurStatus take_up(Maker *maker, const Found *found) {
  maker->found = found;
  maker->sentence = &maker->analysis->sentences[found->sentence];
  maker->rule = &maker->sentence->pack->rules.items[found->match.rule];
  return fillers_of(maker->analysis, found, &maker->out->arena, &maker->fillers);
}

static RapporteurStatus make_statements(Maker *maker, const Found *found) {
  const Filler *chosen[MOST_FILLERS];
  RapporteurStatus status = take_up(maker, found);
  return status ? status : combine(maker, chosen, 0, 0);
}

/* --- whose something is that no fact gives to anybody --- */

/* Does a fact of a class name an entity of the document? */
static bool is_told_in(const DocumentStatements *out, const FactType *fact, uint32_t local) {
  for (size_t s = 0; s < out->statements.count; s++)
    for (size_t a = 0; out->statements.items[s].type == fact && a < out->statements.items[s].argument_count; a++)
      if (out->statements.items[s].arguments[a].entity == local)
        return true;
  return false;
}

/* Whom a reference left out at the match in hand would mean, of the type that the role takes; 0 if nobody. */
static uint32_t whom_here(const Maker *maker, const Role *role) {
  const Pack *pack = maker->sentence->pack;
  const Edge *anchor = &maker->sentence->lattice.edges.items[maker->found->match.anchor];
  const Tag type = lexicon_tag(pack->lexicon, role->type);
  const uint32_t entity = analysis_full(
      maker->analysis, antecedent_at(maker->analysis, pack, maker->found->sentence, anchor->span.begin, type,
                                     REFERENCE_DROPPED, (Excluded){NULL, 0}));
  return entity && entity_fits(maker->analysis, pack, entity, type, 0) ? entity : 0;
}

/* Whom the match in hand names itself in a role that takes the same type; else whom one left out would mean. */
static uint32_t owner(const Maker *maker, const Role *role) {
  const Role *roles = maker->rule->fact->roles;
  for (unsigned i = 0; i < maker->fillers.count; i++)
    if (maker->fillers.items[i].entity && !strcmp(roles[maker->fillers.items[i].role].type, role->type))
      return maker->fillers.items[i].entity;
  return whom_here(maker, role);
}

/* The fact that gives the filler of a role to its owner, of a class whose roles take entities of the two types. */
static RapporteurStatus give(Maker *maker, const Filler *filler, const FactType *fact) {
  Filler given[MOST_FILLERS];
  const Filler *chosen[MOST_FILLERS];
  unsigned count = 0;
  for (size_t r = 0; r < fact->role_count && count < MOST_FILLERS; r++) {
    const bool same = !strcmp(fact->roles[r].type, maker->rule->fact->roles[filler->role].type);
    const uint32_t entity = same ? filler->entity : fact->roles[r].minimum ? owner(maker, &fact->roles[r]) : 0;
    if (!entity)
      continue;
    given[count] = same ? *filler : (Filler){.entity = entity};
    given[count].role = given[count].argument.role = (uint8_t)r;
    chosen[count] = &given[count];
    count++;
  }
  return add_statement(maker, fact, chosen, count);
}

/* "Acme … With Beta, an app launched in May, buyers …": what a fact tells of is somebody's, of the article's company if
   no fact says otherwise. */
static RapporteurStatus give_told(Maker *maker, const Found *found) {
  const Schema *schema = maker->analysis->sentences[found->sentence].pack->schema;
  RapporteurStatus status = take_up(maker, found);
  for (unsigned i = 0; !status && i < maker->fillers.count; i++) {
    const Filler *filler = &maker->fillers.items[i];
    const Role *role = &maker->rule->fact->roles[filler->role];
    const FactType *fact = role->told_in && filler->entity ? schema_fact(schema, role->told_in) : NULL;
    if (fact && judge(maker) != FACTUALITY_DENIED &&
        !is_told_in(maker->out, fact, maker->analysis->local[filler->entity]))
      status = give(maker, filler, fact);
  }
  return status;
}

/* --- what says no more than another statement of the same sentence --- */

static bool argument_equals(const Argument *a, const Argument *b) {
  if (a->role != b->role || a->entity != b->entity || a->unresolved != b->unresolved)
    return false;
  if (a->unresolved)
    return a->span.begin == b->span.begin;
  return a->entity || (!strcmp(a->value, b->value) && !strcmp(a->currency, b->currency));
}

/* Is everything that `less` says also said by `more`? */
static bool is_part(const Statement *less, const Statement *more) {
  for (size_t i = 0; i < less->argument_count; i++) {
    bool found = false;
    for (size_t j = 0; j < more->argument_count && !found; j++)
      found = argument_equals(&less->arguments[i], &more->arguments[j]);
    if (!found)
      return false;
  }
  return true;
}

static const Argument *argument_of(const Statement *statement, uint8_t role) {
  for (size_t i = 0; i < statement->argument_count; i++)
    if (statement->arguments[i].role == role)
      return &statement->arguments[i];
  return NULL;
}

/* Does `guess` fill from the discourse what `stated` names itself, both with the same sum or number: "led a $5 million
   round for Acme", where another rule takes the sum and looks for the company elsewhere? */
static bool is_guess(const Statement *guess, const Statement *stated) {
  bool elided = false, shared = false;
  for (size_t i = 0; i < guess->argument_count; i++) {
    const Argument *one = &guess->arguments[i], *other = argument_of(stated, one->role);
    bool same = other && other->span.begin == one->span.begin && other->span.end == one->span.end;
    if (!guess->type->roles[one->role].identifying)
      continue;
    bool named = other && other->span.end > other->span.begin && other->entity != one->entity;
    if (one->span.end == one->span.begin && named)
      elided = true;
    else if (!same)
      return false;
    shared |= same && !one->entity;
  }
  return elided && shared;
}

/* Of two statements of one sentence, the one that says no more than the other; NULL if each says something of its own.
   The same said with more doubt is what counts. */
static bool *redundant(const Statement *a, bool *drop_a, const Statement *b, bool *drop_b) {
  if (a->type != b->type)
    return NULL;
  if (is_guess(a, b) || is_guess(b, a))
    return is_guess(a, b) ? drop_a : drop_b;
  bool a_part = is_part(a, b), b_part = is_part(b, a);
  if (!a_part && !b_part)
    return NULL;
  if (a_part && a->factuality <= b->factuality)
    return drop_a;
  if (b_part && b->factuality <= a->factuality)
    return drop_b;
  return a->factuality < b->factuality ? drop_a : drop_b;
}

static RapporteurStatus drop_parts(DocumentStatements *out) {
  Statement *items = out->statements.items;
  size_t kept = 0;
  bool *drop = arena_alloc(&out->arena, out->statements.count + 1);
  if (!drop)
    return RAPPORTEUR_ERROR_MEMORY;
  for (size_t i = 0; i < out->statements.count; i++)
    for (size_t j = i; j-- > 0 && items[j].sentence.begin == items[i].sentence.begin;) {
      bool *less = drop[i] || drop[j] ? NULL : redundant(&items[i], &drop[i], &items[j], &drop[j]);
      if (less)
        *less = true;
    }
  for (size_t i = 0; i < out->statements.count; i++)
    if (!drop[i])
      items[kept++] = items[i];
  out->statements.count = kept;
  return RAPPORTEUR_OK;
}

RapporteurStatus statements_make(Analysis *analysis, DocumentStatements *out) {
  Maker maker = {.analysis = analysis, .out = out};
  out->document = analysis->document;
  analysis->local = arena_alloc(&analysis->arena, (analysis->entities.count + 1) * sizeof *analysis->local);
  RapporteurStatus status = analysis->local ? RAPPORTEUR_OK : RAPPORTEUR_ERROR_MEMORY;
  for (size_t f = 0; !status && f < analysis->found.count; f++)
    status = make_statements(&maker, &analysis->found.items[f]);
  if (!status)
    status = drop_parts(out);
  if (!status)
    status = implied_drop(out);
  for (size_t f = 0; !status && f < analysis->found.count; f++)
    status = give_told(&maker, &analysis->found.items[f]);
  return status ? status : forms_collect(analysis, out);
}

uint32_t statements_entity(const Analysis *analysis, uint32_t entity) {
  return entity && analysis->local ? analysis->local[analysis_full(analysis, entity)] : 0;
}

void statements_free(DocumentStatements *statements) {
  array_free(&statements->entities);
  array_free(&statements->statements);
  arena_free(&statements->arena);
  memset(statements, 0, sizeof *statements);
}
