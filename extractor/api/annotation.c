#include "api/annotation.h"

#include <jansson.h>
#include <stdlib.h>
#include <string.h>

#include "api/graph.h"
#include "collection/collection.h"
#include "facts/chains.h"
#include "facts/statements.h"
#include "graph/output.h"

typedef struct {
  const Document *document;
  Analysis *analysis;
  const DocumentStatements *statements;
  const Collection *collection;
  Chains chains;
} Writer;

static bool set(json_t *object, const char *key, json_t *value) { return !json_object_set_new(object, key, value); }

static json_t *text_json(const Writer *writer, Span span) {
  return json_stringn(writer->document->text + span.begin, span.end - span.begin);
}

static bool set_span(const Writer *writer, json_t *object, Span span) {
  return set(object, "begin", json_integer(document_codepoint(writer->document, span.begin))) &&
         set(object, "end", json_integer(document_codepoint(writer->document, span.end)));
}

/* Which entity it is: its IRI's local part and its label. */
static bool set_entity(const Writer *writer, json_t *object, uint32_t local) {
  return !local ||
         (set(object, "entity", json_string(collection_entity_name(writer->collection, 0, local))) &&
          set(object, "label", json_string(collection_entity_label(writer->collection, 0, local))));
}

/* --- mentions --- */

static bool is_shown(const Writer *writer, const Mention *mention) {
  const Pack *pack = writer->analysis->sentences[mention->sentence].pack;
  if (mention->tag == pack->tags.quote)
    return false;
  if (mention->tag == pack->tags.name)  /* nothing but a fact tells what it names */
    return statements_entity(writer->analysis, mention->entity) != 0;
  return pack_is_entity_tag(pack, mention->tag) ? mention->entity != 0 : mention->value != NULL;
}

static const char *shown_type(const Writer *writer, const Mention *mention) {
  const Pack *pack = writer->analysis->sentences[mention->sentence].pack;
  uint32_t local = statements_entity(writer->analysis, mention->entity);
  if (local)
    return writer->statements->entities.items[local - 1].type;
  uint32_t entity = analysis_full(writer->analysis, mention->entity);
  Tag tag = entity ? writer->analysis->entities.items[entity].type : mention->tag;
  return lexicon_tag_name(pack->lexicon, tag == pack->tags.demonym ? pack->tags.place : tag);
}

static bool set_amount(json_t *object, const char *value, const char *currency) {
  return set(object, "value", json_string(value)) && (!*currency || set(object, "currency", json_string(currency)));
}

/* "470 pence" says 470, and of pennies: nobody is to take them for pounds. */
static bool set_minor_amount(json_t *object, const Mention *mention) {
  json_t *normalized = json_object();
  bool good = normalized && set_amount(normalized, mention->value, mention->currency) &&
              set(object, "value", json_string(mention->counts->value)) &&
              set(object, "unit", json_string(mention->unit)) && set(object, "normalized", json_incref(normalized));
  json_decref(normalized);
  return good;
}

static bool set_value(json_t *object, const Mention *mention) {
  return mention->unit && mention->counts ? set_minor_amount(object, mention)
                                          : set_amount(object, mention->value, mention->currency);
}

static json_t *mention_json(const Writer *writer, const Mention *mention) {
  json_t *object = json_object();
  uint32_t local = mention->entity ? statements_entity(writer->analysis, mention->entity) : 0;
  bool good = object && set(object, "type", json_string(shown_type(writer, mention))) &&
              set_span(writer, object, mention->span) && set(object, "text", text_json(writer, mention->span)) &&
              (mention->entity || set_value(object, mention)) &&
              set_entity(writer, object, local);
  if (!good) {
    json_decref(object);
    return NULL;
  }
  return object;
}

static json_t *count_json(const Writer *writer, const Mention *mention, const Count *count) {
  const Pack *pack = writer->analysis->sentences[mention->sentence].pack;
  json_t *object = json_object();
  bool good = object && set(object, "type", json_string(lexicon_tag_name(pack->lexicon, pack->tags.number))) &&
              set_span(writer, object, count->span) &&
              set(object, "text", text_json(writer, count->span)) && set(object, "value", json_string(count->value));
  if (!good) {
    json_decref(object);
    return NULL;
  }
  return object;
}

/* A mention, or one of the numbers in it. */
typedef struct Shown {
  const Mention *mention;
  const Count *count; /* or NULL */
} Shown;

typedef ARRAY(Shown) ShownList;

static Span shown_span(const Shown *shown) { return shown->count ? shown->count->span : shown->mention->span; }

/* In text order, what is inside another behind that. */
static int compare_shown(const void *a, const void *b) {
  const Shown *left = a, *right = b;
  Span one = shown_span(left), other = shown_span(right);
  if (one.begin != other.begin)
    return one.begin < other.begin ? -1 : 1;
  if (one.end != other.end)
    return one.end > other.end ? -1 : 1;
  return (left->count != NULL) - (right->count != NULL);
}

static bool add_shown(ShownList *list, const Mention *mention) {
  bool good = array_push(list, ((Shown){mention, NULL}));
  for (const Count *count = mention->counts; good && count; count = count->next)
    good = array_push(list, ((Shown){mention, count}));
  return good;
}

static bool list_shown(const Writer *writer, ShownList *list) {
  bool good = true;
  for (size_t m = 0; good && m < writer->analysis->mentions.count; m++)
    if (is_shown(writer, &writer->analysis->mentions.items[m]))
      good = add_shown(list, &writer->analysis->mentions.items[m]);
  if (list->count)
    qsort(list->items, list->count, sizeof *list->items, compare_shown);
  return good;
}

/* Two mentions of one span say the same. */
static bool is_repeated(const Shown *shown, const Shown *before) {
  return !shown->count && !before->count && shown->mention->span.begin == before->mention->span.begin &&
         shown->mention->span.end == before->mention->span.end;
}

static json_t *shown_json(const Writer *writer, const Shown *shown) {
  return shown->count ? count_json(writer, shown->mention, shown->count) : mention_json(writer, shown->mention);
}

static json_t *mentions_json(const Writer *writer) {
  ShownList list = {NULL, 0, 0};
  json_t *array = list_shown(writer, &list) ? json_array() : NULL;
  for (size_t i = 0; array && i < list.count; i++) {
    if (i && is_repeated(&list.items[i], &list.items[i - 1]))
      continue;
    json_t *object = shown_json(writer, &list.items[i]);
    if (!object || json_array_append_new(array, object)) {
      json_decref(array);
      array = NULL;
    }
  }
  array_free(&list);
  return array;
}

/* --- facts --- */

static json_t *argument_json(const Writer *writer, const Argument *argument) {
  json_t *object = json_object();
  bool elided = argument->span.begin == argument->span.end;
  bool good = object && (elided || (set_span(writer, object, argument->span) &&
                                    set(object, "text", text_json(writer, argument->span)))) &&
              (argument->entity       ? set_entity(writer, object, argument->entity)
               : argument->unresolved || set(object, "value", json_string(argument->value))) &&
              (!argument->currency[0] || set(object, "currency", json_string(argument->currency)));
  if (!good) {
    json_decref(object);
    return NULL;
  }
  return object;
}

/* The argument where the rule found it, and then the other mentions in the sentence of what it means. */
static bool add_argument(const Writer *writer, json_t *list, const Statement *statement, const Argument *argument) {
  Argument place = *argument;
  const Mention *next = NULL;
  bool good = true;
  do {
    json_t *object = argument_json(writer, &place);
    good = object && !json_array_append_new(list, object);
    next = chains_next(&writer->chains, statement->sentence, argument, next);
    if (next)
      place.span = next->span;
  } while (good && next);
  return good;
}

static json_t *roles_json(const Writer *writer, const Statement *statement) {
  json_t *roles = json_object();
  for (size_t i = 0; roles && i < statement->argument_count; i++) {
    const char *name = statement->type->roles[statement->arguments[i].role].name;
    json_t *list = json_object_get(roles, name);
    if (!list && !set(roles, name, list = json_array()))
      list = NULL;
    if (!list || !add_argument(writer, list, statement, &statement->arguments[i])) {
      json_decref(roles);
      roles = NULL;
    }
  }
  return roles;
}

static json_t *fact_json(const Writer *writer, const Statement *statement) {
  static const char *const names[] = {"Asserted", "Attributed", "Hedged", "Planned", "Denied"};
  json_t *object = json_object(), *sentence = json_object(), *roles = roles_json(writer, statement);
  bool good = object && sentence && roles && set(object, "type", json_string(statement->type->name)) &&
              set(object, "factuality", json_string(names[statement->factuality])) &&
              set(object, "rule", json_string(statement->rule)) &&
              set(object, "confidence", json_real(statement->confidence)) &&
              set_span(writer, sentence, statement->sentence);
  good = good && set(object, "sentence", json_incref(sentence)) && set(object, "roles", json_incref(roles));
  json_decref(sentence);
  json_decref(roles);
  if (!good) {
    json_decref(object);
    return NULL;
  }
  return object;
}

static json_t *facts_json(const Writer *writer) {
  json_t *array = json_array();
  for (size_t i = 0; array && i < writer->statements->statements.count; i++) {
    json_t *fact = fact_json(writer, &writer->statements->statements.items[i]);
    if (!fact || json_array_append_new(array, fact)) {
      json_decref(array);
      array = NULL;
    }
  }
  return array;
}

static RapporteurStatus write_line(const Writer *writer, FILE *out) {
  const Document *document = writer->document;
  json_t *object = json_object(), *mentions = mentions_json(writer), *facts = facts_json(writer);
  const char *name = document->id ? document->id : document->source ? document->source : "-";
  bool good = object && mentions && facts && set(object, "document", json_string(name)) &&
              set(object, "language", json_string(document->language)) &&
              (!document->date || set(object, "date", json_string(document->date)));
  good = good && set(object, "mentions", json_incref(mentions)) && set(object, "facts", json_incref(facts));
  json_decref(mentions);
  json_decref(facts);
  RapporteurStatus status = good ? RAPPORTEUR_OK : RAPPORTEUR_ERROR_MEMORY;
  if (good && (json_dumpf(object, out, JSON_COMPACT | JSON_REAL_PRECISION(6)) || fputc('\n', out) == EOF))
    status = RAPPORTEUR_ERROR_IO;
  json_decref(object);
  return status;
}

RapporteurStatus annotation_write(const Schema *schema, const Document *document, Analysis *analysis, FILE *out) {
  DocumentStatements statements = {0};
  Collection *collection = collection_new(schema, DATA_NAMESPACE);
  RapporteurStatus status = collection ? statements_make(analysis, &statements) : RAPPORTEUR_ERROR_MEMORY;
  if (!status)
    status = collection_add(collection, &statements);
  if (!status)
    status = collection_resolve(collection);
  Writer writer = {document, analysis, &statements, collection, {0}};
  if (!status)
    status = chains_make(analysis, &writer.chains);
  if (!status)
    status = write_line(&writer, out);
  chains_free(&writer.chains);
  statements_free(&statements);
  collection_free(collection);
  return status;
}

typedef struct {
  const Schema *schema;
  FILE *out;
} Annotator;

static RapporteurStatus annotate_document(void *user, const Document *document, Analysis *analysis) {
  const Annotator *annotator = user;
  return annotation_write(annotator->schema, document, analysis, annotator->out);
}

RapporteurStatus rapporteur_annotate(RapporteurContext *context, const char *const *names, size_t count,
                                     RapporteurInputFormat format, FILE *out) {
  Annotator annotator = {context->schema, out};
  InputReading reading = {.context = context, .request = {.only_rule = -1}, .function = annotate_document,
                          .user = &annotator};
  RapporteurStatus status = context_read(&reading, names, count, format);
  RapporteurStatus written = output_finish(out, &context->sink);
  return written ? written : status;
}
