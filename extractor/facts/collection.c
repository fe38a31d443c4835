#include "facts/collection.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "facts/emission.h"

struct Collection {
  char *base;
  Romaniser *romaniser;
  Records records;
  Identity identity;
  Things things;
  Facts facts;
  bool resolved;
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

void collection_free(Collection *collection) {
  if (!collection)
    return;
  facts_free(&collection->facts);
  things_free(&collection->things);
  identity_free(&collection->identity);
  records_free(&collection->records);
  romaniser_free(collection->romaniser);
  free(collection->base);
  free(collection);
}

RapporteurStatus collection_add(Collection *collection, const DocumentStatements *statements) {
  assert(!collection->resolved);
  return records_add(&collection->records, statements);
}

RapporteurStatus collection_resolve(Collection *collection) {
  Records *records = &collection->records;
  assert(!collection->resolved);
  collection->resolved = true;
  RapporteurStatus status = records_sort(records);
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

RapporteurStatus collection_emit(const Collection *collection, TermReceiver receive, void *user) {
  assert(collection->resolved);
  Knowledge knowledge = {&collection->records, &collection->identity, &collection->things, &collection->facts,
                         collection->base};
  return knowledge_emit(&knowledge, receive, user);
}
