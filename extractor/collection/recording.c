#include "collection/recording.h"

#include <jansson.h>
#include <stdlib.h>
#include <string.h>

/* ---- Writing ---- */

static bool set(json_t *object, const char *key, json_t *value) { return !json_object_set_new(object, key, value); }

/* What is not known is left out. */
static bool set_text(json_t *object, const char *key, const char *text) {
  return !text || !*text || set(object, key, json_string(text));
}

static const char *text_or_nothing(const char *text) { return text ? text : ""; }

static json_t *write_form(const Form *form) {
  return json_pack("[ssI]", form->text, text_or_nothing(form->language), (json_int_t)form->count);
}

static json_t *write_entity(const EntityRecord *entity) {
  json_t *object = json_object(), *forms = json_array();
  bool well = object && forms && set_text(object, "type", entity->type) && set_text(object, "core", entity->core) &&
              set_text(object, "canonical", entity->canonical);
  for (uint32_t i = 0; well && i < entity->form_count; i++)
    well = !json_array_append_new(forms, write_form(&entity->forms[i]));
  well = set(object, "forms", forms) && well;
  if (well)
    return object;
  json_decref(object);
  return NULL;
}

/* Entities are numbered from 0 within their document. */
static json_t *write_argument(const StatementRecord *statement, const ArgumentRecord *argument, uint32_t first_entity) {
  json_t *object = json_object();
  if (object && set_text(object, "role", statement->type->roles[argument->role].name) &&
      (!argument->entity || set(object, "entity", json_integer(argument->entity - 1 - first_entity))) &&
      set_text(object, "value", argument->value) && set_text(object, "text", argument->text) &&
      set_text(object, "currency", argument->currency) &&
      (!argument->comparison || set(object, "comparison", json_integer(argument->comparison))))
    return object;
  json_decref(object);
  return NULL;
}

static json_t *write_statement(const StatementRecord *statement, uint32_t first_entity, size_t sentence) {
  json_t *object = json_object(), *arguments = json_array();
  bool well = object && arguments && set_text(object, "type", statement->type->name) &&
              set_text(object, "rule", statement->rule) &&
              set(object, "confidence", json_real(statement->confidence)) &&
              set(object, "factuality", json_integer(statement->factuality)) &&
              set(object, "sentence", json_integer((json_int_t)sentence));
  for (uint32_t i = 0; well && i < statement->argument_count; i++)
    well = !json_array_append_new(arguments, write_argument(statement, &statement->arguments[i], first_entity));
  well = set(object, "arguments", arguments) && well;
  if (well)
    return object;
  json_decref(object);
  return NULL;
}

static json_t *write_sentence(const StatementRecord *statement) {
  return json_pack("[iiss]", (int)statement->begin, (int)statement->end, text_or_nothing(statement->language),
                   text_or_nothing(statement->quote));
}

static bool is_same_sentence(const StatementRecord *a, const StatementRecord *b) {
  return a->begin == b->begin && a->end == b->end && a->language == b->language && a->quote == b->quote;
}

/* Statements of one sentence follow each other: its text is given once. */
static bool write_statements(const Records *records, const DocumentRecord *document, json_t *statements,
                             json_t *sentences) {
  const StatementRecord *items = records->statements.items + document->first_statement;
  bool well = statements && sentences;
  for (uint32_t i = 0; well && i < document->statement_count; i++)
    well = ((i && is_same_sentence(&items[i - 1], &items[i])) ||
            !json_array_append_new(sentences, write_sentence(&items[i]))) &&
           !json_array_append_new(statements, write_statement(&items[i], document->first_entity,
                                                              json_array_size(sentences) - 1));
  return well;
}

static bool write_document(const Records *records, const DocumentRecord *document, json_t *object) {
  json_t *entities = json_array(), *sentences = json_array(), *statements = json_array();
  bool well = entities && set_text(object, "digest", document->digest) &&
              set_text(object, "source", document->source) && set_text(object, "title", document->title) &&
              set_text(object, "date", document->date) && set_text(object, "language", document->language);
  for (uint32_t i = 0; well && i < document->entity_count; i++)
    well = !json_array_append_new(entities, write_entity(&records->entities.items[document->first_entity + i]));
  well = well && write_statements(records, document, statements, sentences);
  well = set(object, "entities", entities) && well;
  well = set(object, "sentences", sentences) && well;
  return set(object, "statements", statements) && well;
}

RapporteurStatus recording_write(const Records *records, uint32_t document, Buffer *out) {
  json_t *object = json_object();
  bool well = object && write_document(records, &records->documents.items[document], object);
  char *text = well ? json_dumps(object, JSON_COMPACT) : NULL;
  if (text)
    buffer_text(out, text);
  free(text);
  json_decref(object);
  return text && !out->failed ? RAPPORTEUR_OK : RAPPORTEUR_ERROR_MEMORY;
}

/* ---- Reading ---- */

/* A record on its way in. */
typedef struct {
  Records *records;
  DocumentRecord document;
  json_t *sentences;
  bool failed; /* Memory is out. */
} Reading;

static const char *take_text(Reading *reading, const char *text) {
  return text && *text ? records_intern(reading->records, text) : NULL;
}

static const char *get_text(Reading *reading, const json_t *object, const char *key) {
  return take_text(reading, json_string_value(json_object_get(object, key)));
}

static bool read_form(Reading *reading, json_t *value, Form *form) {
  const char *text, *language;
  json_int_t count;
  if (json_unpack(value, "[ssI]", &text, &language, &count) || !*text || count < 0 || count > UINT32_MAX)
    return false;
  *form = (Form){take_text(reading, text), take_text(reading, language), (unsigned)count};
  return true;
}

static bool read_entity(Reading *reading, const json_t *object) {
  const json_t *forms = json_object_get(object, "forms");
  EntityRecord entity = {.document = (uint32_t)reading->records->documents.count};
  entity.type = get_text(reading, object, "type");
  entity.core = get_text(reading, object, "core");
  entity.canonical = get_text(reading, object, "canonical");
  if (!entity.type || !json_array_size(forms))
    return false;
  entity.forms = arena_alloc(&reading->records->arena, json_array_size(forms) * sizeof *entity.forms);
  for (; entity.forms && entity.form_count < json_array_size(forms); entity.form_count++)
    if (!read_form(reading, json_array_get(forms, entity.form_count), &entity.forms[entity.form_count]))
      return false;
  reading->failed |= !entity.forms || !array_push(&reading->records->entities, entity);
  return true;
}

/* Is the filler one that the role's range allows? */
static bool is_fit(const Role *role, const ArgumentRecord *argument) {
  return role->range == RANGE_ENTITY ? argument->entity != 0 : argument->value != NULL;
}

static bool read_argument(Reading *reading, const json_t *object, StatementRecord *statement) {
  int role = fact_type_role(statement->type, json_string_value(json_object_get(object, "role")));
  const json_t *entity = json_object_get(object, "entity");
  const char *currency = json_string_value(json_object_get(object, "currency"));
  json_int_t comparison = json_integer_value(json_object_get(object, "comparison"));
  ArgumentRecord argument = {.role = (uint8_t)role, .comparison = (uint8_t)comparison};
  if (role < 0)
    return json_is_object(object);
  if (entity && (json_integer_value(entity) < 0 || json_integer_value(entity) >= reading->document.entity_count))
    return false;
  if ((currency && strlen(currency) >= sizeof argument.currency) || comparison < 0 || comparison > UINT8_MAX)
    return false;
  if (entity)
    argument.entity = reading->document.first_entity + 1 + (uint32_t)json_integer_value(entity);
  if (currency)
    strcpy(argument.currency, currency);
  argument.value = get_text(reading, object, "value");
  argument.text = get_text(reading, object, "text");
  if (is_fit(&statement->type->roles[role], &argument))
    statement->arguments[statement->argument_count++] = argument;
  return true;
}

static bool read_sentence(Reading *reading, const json_t *number, StatementRecord *statement) {
  json_t *sentence = json_array_get(reading->sentences, (size_t)json_integer_value(number));
  const char *language, *quote;
  int begin, end;
  if (!json_is_integer(number) || json_unpack(sentence, "[iiss]", &begin, &end, &language, &quote) || begin < 0 ||
      end < begin)
    return false;
  statement->begin = (uint32_t)begin;
  statement->end = (uint32_t)end;
  statement->language = take_text(reading, language);
  statement->quote = take_text(reading, quote);
  return true;
}

static bool read_statement(Reading *reading, const json_t *object) {
  const char *type = json_string_value(json_object_get(object, "type"));
  const json_t *arguments = json_object_get(object, "arguments");
  json_int_t factuality = json_integer_value(json_object_get(object, "factuality"));
  StatementRecord statement = {.document = (uint32_t)reading->records->documents.count,
                               .confidence = json_number_value(json_object_get(object, "confidence"))};
  if (!type || !json_is_array(arguments) || factuality < FACTUALITY_ASSERTED || factuality > FACTUALITY_DENIED ||
      !read_sentence(reading, json_object_get(object, "sentence"), &statement))
    return false;
  if (!(statement.type = schema_fact(reading->records->schema, type)))
    return true;
  statement.factuality = (uint8_t)factuality;
  statement.rule = get_text(reading, object, "rule");
  statement.arguments =
      arena_alloc(&reading->records->arena, (json_array_size(arguments) + 1) * sizeof *statement.arguments);
  for (size_t i = 0; statement.arguments && i < json_array_size(arguments); i++)
    if (!read_argument(reading, json_array_get(arguments, i), &statement))
      return false;
  reading->failed |= !statement.arguments || !array_push(&reading->records->statements, statement);
  return statement.rule != NULL;
}

static bool read_all(Reading *reading, const json_t *list, bool (*read)(Reading *, const json_t *)) {
  for (size_t i = 0; !reading->failed && i < json_array_size(list); i++)
    if (!read(reading, json_array_get(list, i)))
      return false;
  return json_is_array(list);
}

static bool read_document(Reading *reading, const json_t *object) {
  Records *records = reading->records;
  DocumentRecord *document = &reading->document;
  document->first_entity = (uint32_t)records->entities.count;
  document->first_statement = (uint32_t)records->statements.count;
  document->digest = get_text(reading, object, "digest");
  document->language = get_text(reading, object, "language");
  document->source = get_text(reading, object, "source");
  document->title = get_text(reading, object, "title");
  document->date = get_text(reading, object, "date");
  reading->sentences = json_object_get(object, "sentences");
  if (!document->digest || !document->language || !read_all(reading, json_object_get(object, "entities"), read_entity))
    return false;
  document->entity_count = (uint32_t)records->entities.count - document->first_entity;
  if (!read_all(reading, json_object_get(object, "statements"), read_statement))
    return false;
  document->statement_count = (uint32_t)records->statements.count - document->first_statement;
  return true;
}

RapporteurStatus recording_read(Records *records, const char *record) {
  json_t *object = json_loads(record, 0, NULL);
  Reading reading = {.records = records};
  size_t entities = records->entities.count, statements = records->statements.count;
  bool well = object && read_document(&reading, object);
  json_decref(object);
  reading.failed |= records->arena.failed || (well && !records_add_document(records, &reading.document));
  if (well && !reading.failed)
    return RAPPORTEUR_OK;
  records->entities.count = entities;
  records->statements.count = statements;
  return reading.failed ? RAPPORTEUR_ERROR_MEMORY : RAPPORTEUR_ERROR_SYNTAX;
}
