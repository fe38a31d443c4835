#include <stdlib.h>
#include <string.h>

#include "base/buffer.h"
#include "facts/entities.h"
#include "facts/extraction.h"
#include "facts/references.h"
#include "rules/conversion.h"
#include "text/normalise.h"

enum { MOST_FILLERS = MATCH_CAPTURES };

/* One filler of a role, before it is known which fact it goes to. */
typedef struct {
  uint8_t role;
  bool list;                    /* it was captured as a member of a list */
  uint32_t entity;              /* of the analysis, RANGE_ENTITY */
  Argument argument;
} Filler;

typedef struct {
  Analysis *analysis;
  DocumentStatements *out;
  uint32_t *local;              /* by entity of the analysis: 1 + index in out->entities, 0 not yet */
  /* the match in hand */
  const Found *found;
  const SentenceAnalysis *sentence;
  const Rule *rule;
  Filler fillers[MOST_FILLERS];
  unsigned count;
} Maker;

/* --- fillers --- */

/* What an edge is worth: the mention's value, else that of its reading as `tag`. */
static const char *value_of(const Maker *maker, const Edge *edge, Tag tag) {
  if (edge->mention && maker->analysis->mentions.items[edge->mention - 1].value)
    return maker->analysis->mentions.items[edge->mention - 1].value;
  const Lexicon *lexicon = maker->sentence->pack->lexicon;
  for (uint32_t r = 0; r < edge->readings.count; r++)
    if (edge->readings.items[r].value && lexicon_is_a(lexicon, edge->readings.items[r].tag, tag))
      return lexicon_text(lexicon, edge->readings.items[r].value);
  return NULL;
}

static const char *text_of(const Maker *maker, Span span) {
  return arena_copy(&maker->out->arena, analysis_text(maker->analysis, span), span.end - span.begin);
}

/* Is a short quotation in truth a name between quotation marks? */
static bool is_name(const Maker *maker, const Mention *quote) {
  for (size_t i = 0; i < maker->sentence->lattice.edges.count; i++) {
    const Edge *edge = &maker->sentence->lattice.edges.items[i];
    const Mention *mention = edge->mention ? &maker->analysis->mentions.items[edge->mention - 1] : NULL;
    if (!mention || !mention->entity || mention->reference || mention->span.begin != quote->span.begin ||
        mention->span.end + 3 < quote->span.end)
      continue;
    const NameEntity *entity = analysis_entity(maker->analysis, mention->entity);
    if (entity->type != maker->sentence->pack->tags.name || entity->mentions > 1)
      return true;
  }
  return false;
}

static bool fill_value(Maker *maker, const Role *role, const Capture *capture, const Edge *edge, Argument *argument) {
  const Mention *mention = edge->mention ? &maker->analysis->mentions.items[edge->mention - 1] : NULL;
  const char *value = value_of(maker, edge, capture->tag);
  if (mention && mention->tag == maker->sentence->pack->tags.quote && is_name(maker, mention))
    return false;
  switch ((RangeKind)role->range) {
  case RANGE_MONEY:
    if (!mention || !mention->currency[0])
      return false;
    memcpy(argument->currency, mention->currency, sizeof argument->currency);
    argument->comparison = mention->comparison;
    argument->value = value;
    break;
  case RANGE_DECIMAL:
  case RANGE_INTEGER:
    argument->value = value ? conversion_apply(value, (Conversion)capture->conversion, &maker->out->arena) : NULL;
    if (argument->value && role->range == RANGE_INTEGER && strchr(argument->value, '.'))
      argument->value = NULL;
    break;
  case RANGE_TEXT:
    argument->value = mention && mention->tag == maker->sentence->pack->tags.quote ? text_of(maker, mention->span)
                      : value ? value : text_of(maker, edge->span);
    break;
  default: argument->value = value; break;
  }
  if (argument->value && role->range != RANGE_TEXT)
    argument->value = arena_copy(&maker->out->arena, argument->value, strlen(argument->value));
  return argument->value != NULL;
}

static const Mention *captured_mention(const Maker *maker, const Capture *capture) {
  const Edge *edge = capture->edge >= 0 ? &maker->sentence->lattice.edges.items[capture->edge] : NULL;
  return edge && edge->mention ? &maker->analysis->mentions.items[edge->mention - 1] : NULL;
}

/* Who is named in other roles of the match: no reference in it means them. */
static unsigned named_entities(const Maker *maker, uint32_t entities[MOST_FILLERS]) {
  unsigned count = 0;
  for (unsigned c = 0; c < maker->found->match.capture_count; c++) {
    const Mention *mention = captured_mention(maker, &maker->found->match.captures[c]);
    if (mention && mention->entity && !mention->reference)
      entities[count++] = analysis_full(maker->analysis, mention->entity);
  }
  return count;
}

static bool contains(const uint32_t *entities, unsigned count, uint32_t entity) {
  for (unsigned i = 0; i < count; i++)
    if (entities[i] == entity)
      return true;
  return false;
}

/* The entity of a captured mention, or, of a dropped filler, whom the discourse gives; 0 if nobody fits. */
static uint32_t fill_entity(const Maker *maker, const Role *role, const Capture *capture) {
  const Pack *pack = maker->sentence->pack;
  const Mention *mention = captured_mention(maker, capture);
  Tag type = lexicon_tag(pack->lexicon, role->type);
  Tag also = role->also_type ? lexicon_tag(pack->lexicon, role->also_type) : 0;
  uint32_t named[MOST_FILLERS], entity = mention ? analysis_full(maker->analysis, mention->entity) : 0;
  unsigned count = named_entities(maker, named);
  Excluded excluded = {named, count};
  if (capture->edge < 0)
    entity = reference_at(maker->analysis, pack, maker->found->sentence,
                          maker->sentence->lattice.edges.items[maker->found->match.anchor].span.begin, capture->tag,
                          REFERENCE_NOMINAL, excluded);
  else if (mention && mention->reference && entity && contains(named, count, entity))
    entity = reference_at(maker->analysis, pack, mention->sentence, mention->span.begin, mention->tag,
                          (ReferenceKind)mention->reference, excluded);
  entity = analysis_full(maker->analysis, entity);
  return entity && entity_fits(maker->analysis, pack, entity, type, also) ? entity : 0;
}

static bool fill(Maker *maker, const Capture *capture, Filler *filler) {
  const Role *role = &maker->rule->fact->roles[capture->role];
  const Edge *edge = capture->edge >= 0 ? &maker->sentence->lattice.edges.items[capture->edge] : NULL;
  if (role->range != RANGE_ENTITY)
    return edge && fill_value(maker, role, capture, edge, &filler->argument);
  filler->entity = fill_entity(maker, role, capture);
  const Mention *mention = captured_mention(maker, capture);
  filler->argument.unresolved = !filler->entity && mention && mention->reference && !mention->entity;
  for (unsigned i = 0; filler->entity && i < maker->count; i++)
    if (maker->fillers[i].role == filler->role && maker->fillers[i].entity == filler->entity)
      return false;
  return filler->entity || filler->argument.unresolved;
}

static void add_filler(Maker *maker, const Capture *capture) {
  const Edge *edge = capture->edge >= 0 ? &maker->sentence->lattice.edges.items[capture->edge] : NULL;
  Filler filler = {.role = (uint8_t)capture->role, .list = capture->list};
  filler.argument.role = (uint8_t)capture->role;
  if (edge)
    filler.argument.span = edge->mention ? maker->analysis->mentions.items[edge->mention - 1].span : edge->span;
  if (maker->count < MOST_FILLERS && fill(maker, capture, &filler))
    maker->fillers[maker->count++] = filler;
}

/* --- which fillers make a fact together --- */

/* Is the role filled both by itself and by a list: "X competes with A and B"? */
static bool faces_list(const Maker *maker, unsigned role) {
  bool single = false, list = false;
  for (unsigned i = 0; i < maker->count; i++) {
    single |= maker->fillers[i].role == role && !maker->fillers[i].list;
    list |= maker->fillers[i].role == role && maker->fillers[i].list;
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
  if (!maker->local[entity]) {
    LocalEntity local = {.type = type_name(maker, entity, role), .canonical = maker->analysis->entities.items[entity].canonical};
    if (!array_push(&maker->out->entities, local))
      return 0;
    maker->local[entity] = (uint32_t)maker->out->entities.count;
  }
  return maker->local[entity];
}

/* --- statements --- */

/* What is said in a quotation is attributed, what is asked is not asserted; that it was said is. */
static uint8_t judge(const Maker *maker) {
  const Document *document = maker->analysis->document;
  uint32_t anchor = maker->sentence->lattice.edges.items[maker->found->match.anchor].span.begin;
  uint8_t factuality = maker->found->match.factuality;
  for (unsigned c = 0; c < maker->found->match.capture_count; c++) {
    const Mention *mention = captured_mention(maker, &maker->found->match.captures[c]);
    if (mention && mention->tag == maker->sentence->pack->tags.quote)
      return FACTUALITY_ASSERTED;       /* what stands between quotation marks was said, whatever it says */
  }
  for (uint32_t q = 0; q < document->quote_count && factuality < FACTUALITY_ATTRIBUTED; q++) {
    Span span = document->quotes[q].content;
    if (anchor >= span.begin && anchor < span.end && span.end - span.begin > 40)
      factuality = FACTUALITY_ATTRIBUTED;
  }
  const Sentence *sentence = &document->sentences[maker->found->sentence];
  const Token *last = &document->tokens[sentence->end_token - 1];
  const char *mark = document->text + last->begin;
  bool question = *mark == '?' || (last->end - last->begin == 2 && !memcmp(mark, "\xd8\x9f", 2));
  return question && factuality < FACTUALITY_HEDGED ? FACTUALITY_HEDGED : factuality;
}

static RapporteurStatus add_statement(Maker *maker, const Filler *const *chosen, unsigned count) {
  const FactType *fact = maker->rule->fact;
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

/* Every combination of one filler for each role that splits; the fillers of other roles go to all facts, as many as the role
   takes. */
static RapporteurStatus combine(Maker *maker, const Filler **chosen, unsigned count, unsigned role) {
  const FactType *fact = maker->rule->fact;
  if (role == fact->role_count)
    return add_statement(maker, chosen, count);
  const Role *of = &fact->roles[role];
  unsigned before = count;
  bool split = false;
  for (unsigned i = 0; i < maker->count; i++) {
    if (maker->fillers[i].role != role)
      continue;
    if (splits(maker, of, &maker->fillers[i]))
      split = true;
    else if (!of->maximum || count - before < of->maximum)
      chosen[count++] = &maker->fillers[i];
  }
  if (!split)
    return combine(maker, chosen, count, role + 1);
  RapporteurStatus status = RAPPORTEUR_OK;
  for (unsigned i = 0; !status && i < maker->count; i++)
    if (maker->fillers[i].role == role && splits(maker, of, &maker->fillers[i])) {
      chosen[count] = &maker->fillers[i];
      status = combine(maker, chosen, count + 1, role + 1);
    }
  return status;
}

static RapporteurStatus make_statements(Maker *maker, const Found *found) {
  const Filler *chosen[MOST_FILLERS];
  maker->found = found;
  maker->sentence = &maker->analysis->sentences[found->sentence];
  maker->rule = &maker->sentence->pack->rules.items[found->match.rule];
  maker->count = 0;
  for (unsigned c = 0; c < found->match.capture_count; c++)
    add_filler(maker, &found->match.captures[c]);
  return combine(maker, chosen, 0, 0);
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

static void drop_parts(DocumentStatements *out) {
  size_t kept = 0;
  bool *drop = arena_alloc(&out->arena, out->statements.count + 1);
  for (size_t i = 0; drop && i < out->statements.count; i++)
    for (size_t j = i; j-- > 0 && out->statements.items[j].sentence.begin == out->statements.items[i].sentence.begin;) {
      const Statement *a = &out->statements.items[i], *b = &out->statements.items[j];
      if (a->type != b->type || drop[i] || drop[j])
        continue;
      if (is_part(a, b) && a->factuality <= b->factuality)
        drop[i] = true;
      else if (is_part(b, a) && b->factuality <= a->factuality)
        drop[j] = true;
      else if (is_part(a, b) || is_part(b, a))      /* the same said with more doubt: the doubt counts */
        drop[a->factuality < b->factuality ? i : j] = true;
    }
  for (size_t i = 0; drop && i < out->statements.count; i++)
    if (!drop[i])
      out->statements.items[kept++] = out->statements.items[i];
  if (drop)
    out->statements.count = kept;
}

/* --- forms of entities --- */

typedef struct {
  Form form;
  Span span;
} CountedForm;
typedef ARRAY(CountedForm) CountedForms;

static RapporteurStatus count_form(Maker *maker, CountedForms *forms, const Mention *mention) {
  const char *language = maker->analysis->sentences[mention->sentence].pack->language;
  const char *text = analysis_text(maker->analysis, mention->span);
  size_t length = mention->span.end - mention->span.begin;
  for (size_t i = 0; i < forms->count; i++)
    if (forms->items[i].form.language == language && strlen(forms->items[i].form.text) == length &&
        !memcmp(forms->items[i].form.text, text, length)) {
      forms->items[i].form.count++;
      return RAPPORTEUR_OK;
    }
  CountedForm form = {{text_of(maker, mention->span), language, 1}, mention->span};
  return form.form.text && array_push(forms, form) ? RAPPORTEUR_OK : RAPPORTEUR_ERROR_MEMORY;
}

static unsigned words_in(const char *text) {
  unsigned words = 1;
  for (; *text; text++)
    words += *text == ' ';
  return words;
}

/* The fullest name first, then the most frequent, then as they come. */
static int compare_forms(const void *a, const void *b) {
  const CountedForm *left = a, *right = b;
  unsigned left_words = words_in(left->form.text), right_words = words_in(right->form.text);
  if (left_words != right_words)
    return left_words < right_words ? 1 : -1;
  if (left->form.count != right->form.count)
    return left->form.count < right->form.count ? 1 : -1;
  return (left->span.begin > right->span.begin) - (left->span.begin < right->span.begin);
}

/* Does the word between two bytes of a name only say of what legal form an organisation is? */
static bool is_legal_form(const Pack *pack, const char *word, size_t length) {
  Buffer normal = {0};
  bool legal = !normalise(word, length, &normal) && normal.length &&
               lexicon_has(pack->lexicon, lexicon_word(pack->lexicon, normal.bytes, normal.length), pack->tags.legal_form, NULL);
  buffer_free(&normal);
  return legal;
}

/* A name without the legal forms at its ends; the name itself if nothing else would be left. */
static const char *core_of(Maker *maker, const char *name) {
  const Pack *pack = maker->sentence->pack;
  size_t begin = 0, end = strlen(name);
  for (size_t space; (space = strcspn(name + begin, " ")) < end - begin && is_legal_form(pack, name + begin, space);)
    begin += space + 1;
  for (;;) {
    size_t last = end;
    while (last > begin && name[last - 1] != ' ')
      last--;
    size_t trimmed = end - last - (end > last && strchr(".,", name[end - 1]) != NULL);
    if (last == begin || !is_legal_form(pack, name + last, trimmed))
      break;
    end = last - 1;
  }
  while (end > begin && strchr(" ,", name[end - 1]))
    end--;
  return arena_copy(&maker->out->arena, name + begin, end - begin);
}

static RapporteurStatus set_forms(Maker *maker, LocalEntity *entity, CountedForms *forms) {
  if (!forms->count) {
    /* known by its demonym only: its canonical name stands for it */
    if (!entity->canonical || !array_push(forms, (CountedForm){{entity->canonical, "en", 1}, {0, 0}}))
      return RAPPORTEUR_ERROR_MEMORY;
  }
  qsort(forms->items, forms->count, sizeof *forms->items, compare_forms);
  entity->form_count = forms->count;
  entity->forms = arena_alloc(&maker->out->arena, forms->count * sizeof *entity->forms);
  if (!entity->forms)
    return RAPPORTEUR_ERROR_MEMORY;
  for (size_t i = 0; i < forms->count; i++)
    entity->forms[i] = forms->items[i].form;
  entity->core = core_of(maker, entity->forms[0].text);
  return entity->core ? RAPPORTEUR_OK : RAPPORTEUR_ERROR_MEMORY;
}

static RapporteurStatus collect_forms(Maker *maker) {
  size_t count = maker->out->entities.count;
  CountedForms *forms = calloc(count + 1, sizeof *forms);
  RapporteurStatus status = forms ? RAPPORTEUR_OK : RAPPORTEUR_ERROR_MEMORY;
  for (size_t m = 0; !status && m < maker->analysis->mentions.count; m++) {
    const Mention *mention = &maker->analysis->mentions.items[m];
    uint32_t entity = mention->reference ? 0 : analysis_full(maker->analysis, mention->entity);
    const Pack *pack = maker->analysis->sentences[mention->sentence].pack;
    if (entity && maker->local[entity] && mention->tag != pack->tags.demonym)
      status = count_form(maker, &forms[maker->local[entity] - 1], mention);
  }
  for (size_t e = 0; forms && e < count; e++) {
    if (!status)
      status = set_forms(maker, &maker->out->entities.items[e], &forms[e]);
    array_free(&forms[e]);
  }
  free(forms);
  return status;
}

RapporteurStatus statements_make(Analysis *analysis, DocumentStatements *out) {
  Maker maker = {.analysis = analysis, .out = out};
  out->document = analysis->document;
  maker.local = arena_alloc(&analysis->arena, (analysis->entities.count + 1) * sizeof *maker.local);
  RapporteurStatus status = maker.local ? RAPPORTEUR_OK : RAPPORTEUR_ERROR_MEMORY;
  for (size_t f = 0; !status && f < analysis->found.count; f++)
    status = make_statements(&maker, &analysis->found.items[f]);
  if (!status)
    drop_parts(out);
  if (!status)
    status = collect_forms(&maker);
  analysis->local = maker.local;
  return status;
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
