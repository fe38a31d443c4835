#include "collection/records.h"

#include <stdlib.h>
#include <string.h>

#include "graph/canonical.h"

bool records_init(Records *records, const Schema *schema) {
  memset(records, 0, sizeof *records);
  records->schema = schema;
  records->strings = strings_new();
  return records->strings != NULL;
}

void records_free(Records *records) {
  strings_free(records->strings);
  arena_free(&records->arena);
  arena_free(&records->scratch);
  array_free(&records->documents);
  array_free(&records->entities);
  array_free(&records->statements);
  array_free(&records->removals);
  free(records->rank);
}

/* ---- Copying ---- */

/* In NFC, because a graph keeps its texts so: a record that comes out of a graph is the one that went in. */
static const char *intern_bytes(Records *records, const char *text, size_t length) {
  if (!text)
    return NULL;
  const char *composed = canonical_text(text, length, &records->scratch);
  size_t size = !composed || composed == text ? length : strlen(composed);
  uint32_t number = composed ? strings_add(records->strings, composed, size) : NO_STRING;
  arena_reset(&records->scratch);
  if (number == NO_STRING)
    records->arena.failed = true;
  return strings_text(records->strings, number);
}

const char *records_intern(Records *records, const char *text) {
  return intern_bytes(records, text, text ? strlen(text) : 0);
}

static const char *intern_span(Records *records, const Document *document, Span span) {
  bool valid = span.begin < span.end && span.end <= document->length;
  return valid ? intern_bytes(records, document->text + span.begin, span.end - span.begin) : NULL;
}

static bool add_entity(Records *records, const LocalEntity *entity, uint32_t document) {
  EntityRecord record = {.document = document, .form_count = (uint32_t)entity->form_count};
  record.type = records_intern(records, entity->type);
  record.core = records_intern(records, entity->core);
  record.canonical = records_intern(records, entity->canonical);
  record.forms = arena_alloc(&records->arena, entity->form_count * sizeof *record.forms + 1);
  if (!record.forms)
    return false;
  for (size_t i = 0; i < entity->form_count; i++) {
    const Form *form = &entity->forms[i];
    record.forms[i] = (Form){records_intern(records, form->text), records_intern(records, form->language), form->count};
  }
  return array_push(&records->entities, record);
}

static ArgumentRecord copy_argument(Records *records, const Statement *statement, const Argument *argument,
                                    const DocumentRecord *document, const Document *source) {
  const Role *role = &statement->type->roles[argument->role];
  ArgumentRecord copy = {.role = argument->role, .comparison = argument->comparison};
  memcpy(copy.currency, argument->currency, sizeof copy.currency);
  if (role->range == RANGE_ENTITY)
    copy.entity = argument->entity ? document->first_entity + argument->entity : 0;
  else
    copy.value = records_intern(records, argument->value);
  if (role->text_role && !argument->implied)
    copy.text = intern_span(records, source, argument->span);
  return copy;
}

/* An argument without a filler says nothing. */
static bool is_filled(const Statement *statement, const Argument *argument) {
  return statement->type->roles[argument->role].range == RANGE_ENTITY ? argument->entity != 0 : argument->value != NULL;
}

/* The first identifying role, from `role` on, that is no set and has several fillers; the number of roles if none. */
static size_t role_to_split(const StatementRecord *statement, size_t role) {
  for (; role < statement->type->role_count; role++) {
    const Role *described = &statement->type->roles[role];
    unsigned fillers = 0;
    for (uint32_t i = 0; i < statement->argument_count; i++)
      fillers += statement->arguments[i].role == role;
    if (described->identifying && !described->set && fillers > 1)
      return role;
  }
  return role;
}

/* The statement with one filler of the role only, which is the argument `chosen`. */
static StatementRecord with_one_filler(Arena *arena, const StatementRecord *statement, size_t role, uint32_t chosen) {
  StatementRecord copy = *statement;
  copy.argument_count = 0;
  copy.arguments = arena_alloc(arena, statement->argument_count * sizeof *copy.arguments);
  for (uint32_t i = 0; copy.arguments && i < statement->argument_count; i++)
    if (statement->arguments[i].role != role || i == chosen)
      copy.arguments[copy.argument_count++] = statement->arguments[i];
  return copy;
}

/* Depth is bounded by the number of the fact's roles. */
static bool add_split(Records *records, const StatementRecord *statement, size_t from) {
  size_t role = role_to_split(statement, from);
  if (role == statement->type->role_count)
    return array_push(&records->statements, *statement);
  for (uint32_t i = 0; i < statement->argument_count; i++) {
    if (statement->arguments[i].role != role)
      continue;
    StatementRecord one = with_one_filler(&records->arena, statement, role, i);
    if (!one.arguments || !add_split(records, &one, role + 1))
      return false;
  }
  return true;
}

static bool add_statement(Records *records, const Statement *statement, const DocumentRecord *document, uint32_t number,
                          const Document *source) {
  StatementRecord record = {.type = statement->type, .document = number, .factuality = statement->factuality};
  record.confidence = statement->confidence;
  record.rule = records_intern(records, statement->rule);
  record.language = records_intern(records, statement->language);
  record.quote = intern_span(records, source, statement->sentence);
  record.begin = document_codepoint(source, statement->sentence.begin);
  record.end = document_codepoint(source, statement->sentence.end);
  record.arguments = arena_alloc(&records->arena, statement->argument_count * sizeof *record.arguments + 1);
  if (!record.arguments)
    return false;
  for (size_t i = 0; i < statement->argument_count; i++)
    if (is_filled(statement, &statement->arguments[i]))
      record.arguments[record.argument_count++] =
          copy_argument(records, statement, &statement->arguments[i], document, source);
  return add_split(records, &record, 0);
}

bool records_add_document(Records *records, const DocumentRecord *document) {
  DocumentRecord copy = *document;
  copy.batch = records->batch;
  return array_push(&records->documents, copy);
}

RapporteurStatus records_add(Records *records, const DocumentStatements *statements) {
  const Document *source = statements->document;
  uint32_t number = (uint32_t)records->documents.count;
  DocumentRecord document = {.first_entity = (uint32_t)records->entities.count,
                             .entity_count = (uint32_t)statements->entities.count,
                             .first_statement = (uint32_t)records->statements.count};
  document.digest = records_intern(records, source->digest);
  document.language = records_intern(records, source->language);
  document.source = records_intern(records, source->source);
  document.title = records_intern(records, source->title);
  document.date = records_intern(records, source->date);
  bool well = true;
  for (size_t i = 0; well && i < statements->entities.count; i++)
    well = add_entity(records, &statements->entities.items[i], number);
  for (size_t i = 0; well && i < statements->statements.count; i++)
    well = statements->statements.items[i].partial ||
           add_statement(records, &statements->statements.items[i], &document, number, source);
  document.statement_count = (uint32_t)records->statements.count - document.first_statement;
  well = well && records_add_document(records, &document) && !records->arena.failed;
  return well ? RAPPORTEUR_OK : RAPPORTEUR_ERROR_MEMORY;
}

void records_recognise(Records *records, const KnownEntities *known) {
  for (size_t i = 0; i < records->entities.count; i++) {
    EntityRecord *entity = &records->entities.items[i];
    entity->known = known_find(known, entity->type, entity->forms[0].text);
    if (!entity->known && entity->core && *entity->core)
      entity->known = known_find(known, entity->type, entity->core);
  }
}

const char *entity_canonical(const EntityRecord *entity) {
  return entity->known ? entity->known->name : entity->canonical;
}

/* ---- Leaving out ---- */

void records_begin_batch(Records *records) { records->batch++; }

bool records_remove(Records *records, const char *source) {
  source = records_intern(records, source);
  return source && array_push(&records->removals, (Removal){source, ++records->batch, true});
}

static int compare_removals(const void *left, const void *right) {
  const Removal *a = left, *b = right;
  int order = strcmp(a->source, b->source);
  order = order ? order : (a->batch > b->batch) - (a->batch < b->batch);
  return order ? order : b->asked - a->asked;
}

/* Of the entries of one source, the one that decides: the last, unless the source does not tell documents apart; then the
   last that was asked for. NULL if there is none. */
static const Removal *deciding(const Removal *entries, size_t count) {
  const Removal *last = NULL, *asked = NULL;
  bool shared = false;
  for (size_t i = 0; i < count; i++) {
    shared |= last && last->batch == entries[i].batch && !last->asked && !entries[i].asked;
    last = &entries[i];
    asked = entries[i].asked ? last : asked;
  }
  return shared ? asked : last;
}

/* By source, the batch from which on its documents count. */
static bool list_removals(Records *records) {
  size_t kept = 0, count;
  for (size_t i = 0; i < records->documents.count; i++) {
    const DocumentRecord *document = &records->documents.items[i];
    if (document->source && strcmp(document->source, SOURCE_UNNAMED) &&
        !array_push(&records->removals, (Removal){document->source, document->batch, false}))
      return false;
  }
  Removal *items = records->removals.items;
  if (records->removals.count)
    qsort(items, records->removals.count, sizeof *items, compare_removals);
  for (size_t begin = 0; begin < records->removals.count; begin += count) {
    for (count = 1; begin + count < records->removals.count && items[begin + count].source == items[begin].source;)
      count++;
    const Removal *removal = deciding(items + begin, count);
    if (removal)
      items[kept++] = *removal;
  }
  records->removals.count = kept;
  return true;
}

static int compare_with_source(const void *source, const void *removal) {
  return strcmp(source, ((const Removal *)removal)->source);
}

static bool is_left_out(const Records *records, const DocumentRecord *document) {
  const Removal *removal = document->source && records->removals.count
                               ? bsearch(document->source, records->removals.items, records->removals.count,
                                         sizeof *removal, compare_with_source)
                               : NULL;
  return removal && document->batch < removal->batch;
}

/* ---- Sorting ---- */

static int compare_texts(const char *a, const char *b) { return strcmp(a ? a : "", b ? b : ""); }

/* A text may have been read from two sources: then what is told of it decides. */
static int compare_contents(const DocumentRecord *a, const DocumentRecord *b) {
  int order = compare_texts(a->digest, b->digest);
  order = order ? order : compare_texts(a->source, b->source);
  order = order ? order : compare_texts(a->title, b->title);
  return order ? order : compare_texts(a->date, b->date);
}

static int compare_documents(const void *left, const void *right) {
  const DocumentRecord *a = *(const DocumentRecord *const *)left, *b = *(const DocumentRecord *const *)right;
  int order = compare_contents(a, b);
  return order ? order : (a > b) - (a < b);
}

/* Those that count, sorted, one of each content: the first that was added. @return How many. */
static size_t choose_documents(const Records *records, const DocumentRecord **sorted) {
  size_t count = 0, kept = 0;
  for (size_t i = 0; i < records->documents.count; i++)
    if (!is_left_out(records, &records->documents.items[i]))
      sorted[count++] = &records->documents.items[i];
  if (count)
    qsort(sorted, count, sizeof *sorted, compare_documents);
  for (size_t i = 0; i < count; i++)
    if (!kept || compare_contents(sorted[kept - 1], sorted[i]))
      sorted[kept++] = sorted[i];
  return kept;
}

static bool move_entities(const Records *from, Records *to, DocumentRecord *document, uint32_t rank) {
  uint32_t first = (uint32_t)to->entities.count;
  for (uint32_t i = 0; i < document->entity_count; i++) {
    EntityRecord entity = from->entities.items[document->first_entity + i];
    entity.document = rank;
    if (!array_push(&to->entities, entity))
      return false;
  }
  document->first_entity = first;
  return true;
}

static bool move_statements(const Records *from, Records *to, DocumentRecord *document, uint32_t rank,
                            uint32_t entities_before) {
  uint32_t first = (uint32_t)to->statements.count;
  for (uint32_t i = 0; i < document->statement_count; i++) {
    StatementRecord statement = from->statements.items[document->first_statement + i];
    statement.document = rank;
    for (uint32_t j = 0; j < statement.argument_count; j++)
      if (statement.arguments[j].entity)
        statement.arguments[j].entity += document->first_entity - entities_before;
    if (!array_push(&to->statements, statement))
      return false;
  }
  document->first_statement = first;
  return true;
}

static bool move_all(const Records *from, Records *to, const DocumentRecord **sorted, size_t count) {
  for (uint32_t i = 0; i < from->documents.count; i++)
    to->rank[i] = NO_RANK;
  for (uint32_t rank = 0; rank < count; rank++) {
    DocumentRecord document = *sorted[rank];
    uint32_t entities_before = document.first_entity;
    to->rank[sorted[rank] - from->documents.items] = rank;
    if (!move_entities(from, to, &document, rank) || !move_statements(from, to, &document, rank, entities_before) ||
        !array_push(&to->documents, document))
      return false;
  }
  return true;
}

static void free_arrays(Records *records) {
  array_free(&records->documents);
  array_free(&records->entities);
  array_free(&records->statements);
}

RapporteurStatus records_sort(Records *records) {
  size_t count = records->documents.count;
  const DocumentRecord **sorted = malloc((count + 1) * sizeof *sorted);
  Records moved = {.rank = malloc((count + 1) * sizeof *moved.rank)};
  bool well = sorted && moved.rank && list_removals(records) &&
              move_all(records, &moved, sorted, choose_documents(records, sorted));
  free(sorted);
  if (!well) {
    free_arrays(&moved);
    free(moved.rank);
    return RAPPORTEUR_ERROR_MEMORY;
  }
  free_arrays(records);
  array_free(&records->removals);
  moved.schema = records->schema;
  moved.strings = records->strings;
  moved.arena = records->arena;
  moved.scratch = records->scratch;
  *records = moved;
  return RAPPORTEUR_OK;
}

const ArgumentRecord *statement_argument(const StatementRecord *statement, size_t role) {
  for (uint32_t i = 0; i < statement->argument_count; i++)
    if (statement->arguments[i].role == role)
      return &statement->arguments[i];
  return NULL;
}
