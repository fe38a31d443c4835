#include "facts/records.h"

#include <stdlib.h>
#include <string.h>

bool records_init(Records *records, const Schema *schema) {
  memset(records, 0, sizeof *records);
  records->schema = schema;
  records->strings = strings_new();
  return records->strings != NULL;
}

void records_free(Records *records) {
  strings_free(records->strings);
  arena_free(&records->arena);
  array_free(&records->documents);
  array_free(&records->entities);
  array_free(&records->statements);
  free(records->rank);
}

/* ---- Copying ---- */

/* The one copy of a string; NULL for NULL. Running out of memory is noted in the arena. */
static const char *intern_bytes(Records *records, const char *text, size_t length) {
  if (!text)
    return NULL;
  uint32_t number = strings_add(records->strings, text, length);
  if (number == NO_STRING)
    records->arena.failed = true;
  return strings_text(records->strings, number);
}

static const char *intern(Records *records, const char *text) {
  return intern_bytes(records, text, text ? strlen(text) : 0);
}

static const char *intern_span(Records *records, const Document *document, Span span) {
  bool valid = span.begin < span.end && span.end <= document->length;
  return valid ? intern_bytes(records, document->text + span.begin, span.end - span.begin) : NULL;
}

static bool add_entity(Records *records, const LocalEntity *entity, uint32_t document) {
  EntityRecord record = {.document = document, .form_count = (uint32_t)entity->form_count};
  record.type = intern(records, entity->type);
  record.core = intern(records, entity->core);
  record.canonical = intern(records, entity->canonical);
  record.forms = arena_alloc(&records->arena, entity->form_count * sizeof *record.forms + 1);
  if (!record.forms)
    return false;
  for (size_t i = 0; i < entity->form_count; i++) {
    const Form *form = &entity->forms[i];
    record.forms[i] = (Form){intern(records, form->text), intern(records, form->language), form->count};
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
    copy.value = intern(records, argument->value);
  if (role->text_role)
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
  record.rule = intern(records, statement->rule);
  record.language = intern(records, statement->language);
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

RapporteurStatus records_add(Records *records, const DocumentStatements *statements) {
  const Document *source = statements->document;
  uint32_t number = (uint32_t)records->documents.count;
  DocumentRecord document = {.first_entity = (uint32_t)records->entities.count,
                             .entity_count = (uint32_t)statements->entities.count,
                             .first_statement = (uint32_t)records->statements.count};
  document.digest = intern(records, source->digest);
  document.language = intern(records, source->language);
  document.source = intern(records, source->source);
  document.title = intern(records, source->title);
  document.date = intern(records, source->date);
  bool well = true;
  for (size_t i = 0; well && i < statements->entities.count; i++)
    well = add_entity(records, &statements->entities.items[i], number);
  for (size_t i = 0; well && i < statements->statements.count; i++)
    well = statements->statements.items[i].partial ||
           add_statement(records, &statements->statements.items[i], &document, number, source);
  document.statement_count = (uint32_t)records->statements.count - document.first_statement;
  well = well && array_push(&records->documents, document) && !records->arena.failed;
  return well ? RAPPORTEUR_OK : RAPPORTEUR_ERROR_MEMORY;
}

/* ---- Sorting ---- */

static int compare_texts(const char *a, const char *b) { return strcmp(a ? a : "", b ? b : ""); }

/* A text may have been read from two sources: then what is told of it decides. */
static int compare_documents(const void *left, const void *right) {
  const DocumentRecord *a = *(const DocumentRecord *const *)left, *b = *(const DocumentRecord *const *)right;
  int order = compare_texts(a->digest, b->digest);
  order = order ? order : compare_texts(a->source, b->source);
  order = order ? order : compare_texts(a->title, b->title);
  order = order ? order : compare_texts(a->date, b->date);
  return order ? order : (a > b) - (a < b);
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

static bool move_all(const Records *from, Records *to, const DocumentRecord **sorted) {
  for (uint32_t rank = 0; rank < from->documents.count; rank++) {
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
  bool well = sorted && moved.rank;
  for (size_t i = 0; well && i < count; i++)
    sorted[i] = &records->documents.items[i];
  if (well && count)
    qsort(sorted, count, sizeof *sorted, compare_documents);
  well = well && move_all(records, &moved, sorted);
  free(sorted);
  if (!well) {
    free_arrays(&moved);
    free(moved.rank);
    return RAPPORTEUR_ERROR_MEMORY;
  }
  free_arrays(records);
  moved.schema = records->schema;
  moved.strings = records->strings;
  moved.arena = records->arena;
  *records = moved;
  return RAPPORTEUR_OK;
}

const ArgumentRecord *statement_argument(const StatementRecord *statement, size_t role) {
  for (uint32_t i = 0; i < statement->argument_count; i++)
    if (statement->arguments[i].role == role)
      return &statement->arguments[i];
  return NULL;
}
