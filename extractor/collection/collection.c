#include "collection/collection.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "collection/emission.h"
#include "collection/recording.h"

/* What an entity of a document was called before. */
typedef struct {
  size_t document;
  uint32_t entity;
  const char *name;
} NotedName;

typedef ARRAY(FormerName) FormerNames;

struct Collection {
  char *base;
  Romaniser *romaniser;
  KnownEntities known;
  Records records;
  Identity identity;
  Things things;
  Facts facts;
  ARRAY(NotedName) noted_names;
  size_t added; /* Documents, whether they count in the end or not. */
  bool resolved, without_records;
};

Collection *collection_new(const Schema *schema, const char *base) {
  Collection *collection = calloc(1, sizeof *collection);
  if (!collection)
    return NULL;
  collection->base = strdup(base);
  collection->romaniser = romaniser_new();
  if (!records_init(&collection->records, schema) || !collection->base || !collection->romaniser) {
    collection_free(collection);
    return NULL;
  }
  return collection;
}

/* What documents have brought in, and what follows from it. */
static void free_content(Collection *collection) {
  facts_free(&collection->facts);
  things_free(&collection->things);
  identity_free(&collection->identity);
  records_free(&collection->records);
  array_free(&collection->noted_names);
}

void collection_free(Collection *collection) {
  if (!collection)
    return;
  free_content(collection);
  known_free(&collection->known);
  romaniser_free(collection->romaniser);
  free(collection->base);
  free(collection);
}

RapporteurStatus collection_clear(Collection *collection) {
  const Schema *schema = collection->records.schema;
  free_content(collection);
  memset(&collection->identity, 0, sizeof collection->identity);
  collection->added = 0;
  collection->resolved = false;
  return records_init(&collection->records, schema) ? RAPPORTEUR_OK : RAPPORTEUR_ERROR_MEMORY;
}

RapporteurStatus collection_set_base(Collection *collection, const char *base) {
  char *copy = strdup(base);
  if (!copy)
    return RAPPORTEUR_ERROR_MEMORY;
  free(collection->base);
  collection->base = copy;
  return RAPPORTEUR_OK;
}

const char *collection_base(const Collection *collection) { return collection->base; }

RapporteurStatus collection_add(Collection *collection, const DocumentStatements *statements) {
  assert(!collection->resolved);
  collection->added++;
  return records_add(&collection->records, statements);
}

RapporteurStatus collection_know(Collection *collection, const char *table, const char *file, Sink *sink) {
  known_free(&collection->known);
  return known_read(table, file, collection->records.schema, sink, &collection->known);
}

RapporteurStatus collection_add_record(Collection *collection, const char *record) {
  assert(!collection->resolved);
  RapporteurStatus status = recording_read(&collection->records, record);
  collection->added += !status;
  return status;
}

void collection_begin_batch(Collection *collection) { records_begin_batch(&collection->records); }

bool collection_has_source(const Collection *collection, const char *source) {
  const Records *records = &collection->records;
  for (size_t i = 0; i < records->documents.count; i++)
    if (records->documents.items[i].source && !strcmp(records->documents.items[i].source, source))
      return true;
  return false;
}

RapporteurStatus collection_remove(Collection *collection, const char *source) {
  return records_remove(&collection->records, source) ? RAPPORTEUR_OK : RAPPORTEUR_ERROR_MEMORY;
}

void collection_keep_records(Collection *collection, bool keep) { collection->without_records = !keep; }

RapporteurStatus collection_resolve(Collection *collection) {
  Records *records = &collection->records;
  assert(!collection->resolved);
  collection->resolved = true;
  RapporteurStatus status = records_sort(records);
  known_locate(&collection->known, collection->base);
  records_recognise(records, &collection->known);
  if (!status)
    status = identity_resolve(records, collection->romaniser, &collection->identity);
  if (!status)
    status = things_make(records, &collection->identity, collection->romaniser, &collection->things);
  if (!status)
    status = facts_make(records, &collection->identity, &collection->things, &collection->facts);
  return status;
}

static const DocumentRecord *find_document(const Collection *collection, size_t document) {
  return &collection->records.documents.items[collection->records.rank[document]];
}

static const Thing *find_thing(const Collection *collection, size_t document, uint32_t entity) {
  uint32_t record = find_document(collection, document)->first_entity + entity - 1;
  return &collection->things.items[collection->identity.cluster[record]];
}

const char *collection_entity_name(const Collection *collection, size_t document, uint32_t entity) {
  return find_thing(collection, document, entity)->name;
}

const char *collection_entity_label(const Collection *collection, size_t document, uint32_t entity) {
  return thing_label(find_thing(collection, document, entity), find_document(collection, document)->language);
}

/* ---- Former names ---- */

RapporteurStatus collection_keep_names(Collection *collection, const Collection *before,
                                       bool (*is_used)(void *user, const char *name), void *user) {
  size_t count = before->added, first = collection->added - count;
  for (size_t d = 0; d < count; d++)
    for (uint32_t e = 1; e <= find_document(before, d)->entity_count; e++) {
      const char *name = collection_entity_name(before, d, e);
      if (!is_used(user, name))
        continue;
      NotedName noted = {first + d, e, records_intern(&collection->records, name)};
      if (!noted.name || !array_push(&collection->noted_names, noted))
        return RAPPORTEUR_ERROR_MEMORY;
    }
  return RAPPORTEUR_OK;
}

/* Those that are of use: not names of things as they are now. Each says what it has become. */
static bool list_former_names(const Collection *collection, FormerNames *out) {
  if (!collection->noted_names.count)
    return true;
  Strings *names = strings_new();
  bool well = names != NULL;
  for (uint32_t i = 0; well && i < collection->things.count; i++)
    well = strings_add(names, collection->things.items[i].name, strlen(collection->things.items[i].name)) != NO_STRING;
  for (size_t i = 0; well && i < collection->noted_names.count; i++) {
    const NotedName *noted = &collection->noted_names.items[i];
    bool gone = collection->records.rank[noted->document] == NO_RANK;
    if (!gone && strings_find(names, noted->name, strlen(noted->name)) == NO_STRING)
      well = array_push(out, (FormerName){noted->name, find_thing(collection, noted->document, noted->entity)});
  }
  strings_free(names);
  return well;
}

RapporteurStatus collection_emit(const Collection *collection, TermReceiver receive, void *user) {
  assert(collection->resolved);
  FormerNames former = {NULL, 0, 0};
  if (!list_former_names(collection, &former)) {
    array_free(&former);
    return RAPPORTEUR_ERROR_MEMORY;
  }
  Knowledge knowledge = {&collection->records,  &collection->identity,        &collection->things, &collection->facts,
                         collection->base,      !collection->without_records, former.items,        former.count};
  RapporteurStatus status = knowledge_emit(&knowledge, receive, user);
  array_free(&former);
  return status;
}
