#include "graph/terms.h"

#include <stdlib.h>
#include <string.h>

#include "base/strings.h"

enum { FIRST_MASK = 255, LARGEST_MASK = 0x7fffffff };

TermKey term_key_of_node(librdf_node *node) {
  TermKey key = {librdf_node_get_type(node), NULL, 0, NULL, NULL};
  if (key.type == LIBRDF_NODE_TYPE_RESOURCE) {
    key.text = (const char *)librdf_uri_as_counted_string(librdf_node_get_uri(node), &key.length);
  } else if (key.type == LIBRDF_NODE_TYPE_BLANK) {
    key.text = (const char *)librdf_node_get_counted_blank_identifier(node, &key.length);
  } else {
    key.text = (const char *)librdf_node_get_literal_value_as_counted_string(node, &key.length);
    key.language = librdf_node_get_literal_value_language(node);
    librdf_uri *datatype = librdf_node_get_literal_value_datatype_uri(node);
    key.datatype = datatype ? (const char *)librdf_uri_as_string(datatype) : NULL;
  }
  return key;
}

static uint32_t key_hash(const TermKey *key) {
  uint32_t hash = strings_hash(key->text, key->length) ^ (uint32_t)key->type;
  if (key->language)
    hash = hash * 31 ^ strings_hash(key->language, strlen(key->language));
  if (key->datatype)
    hash = hash * 33 ^ strings_hash(key->datatype, strlen(key->datatype));
  return hash;
}

static bool same_text(const char *a, const char *b) { return a == b || (a && b && !strcmp(a, b)); }

static bool key_equals(const TermKey *a, const TermKey *b) {
  return a->type == b->type && a->length == b->length && !memcmp(a->text, b->text, a->length) &&
         same_text(a->language, b->language) && same_text(a->datatype, b->datatype);
}

/* The slot where the term is, or where it would go. */
static uint32_t *slot_of(const Terms *terms, const TermKey *key, uint32_t hash) {
  uint32_t slot = hash & terms->mask;
  for (; terms->slots[slot]; slot = (slot + 1) & terms->mask) {
    const TermEntry *entry = &terms->entries.items[terms->slots[slot]];
    if (entry->hash != hash)
      continue;
    TermKey other = term_key_of_node(entry->node);
    if (key_equals(&other, key))
      break;
  }
  return &terms->slots[slot];
}

/* Room for one more term in the slots, which are at most five eighths full, and in the entries. */
static bool reserve(Terms *terms) {
  if (!terms->entries.count && !array_push(&terms->entries, (TermEntry){0}))
    return false;
  if (!array_reserve(&terms->entries, 1))
    return false;
  if (terms->slots && terms->entries.count < terms->mask / 8 * 5)
    return true;
  if (terms->mask >= LARGEST_MASK)
    return false;
  uint32_t mask = terms->slots ? terms->mask * 2 + 1 : FIRST_MASK;
  uint32_t *slots = calloc((size_t)mask + 1, sizeof *slots);
  if (!slots)
    return false;
  for (uint32_t number = 1; number < terms->entries.count; number++) {
    uint32_t slot = terms->entries.items[number].hash & mask;
    while (slots[slot])
      slot = (slot + 1) & mask;
    slots[slot] = number;
  }
  free(terms->slots);
  terms->slots = slots;
  terms->mask = mask;
  return true;
}

uint32_t terms_find(const Terms *terms, const TermKey *key) {
  return terms->slots ? *slot_of(terms, key, key_hash(key)) : NO_TERM;
}

uint32_t terms_add(Terms *terms, const TermKey *key, librdf_node *node) {
  if (!reserve(terms))
    return NO_TERM;
  uint32_t hash = key_hash(key), *slot = slot_of(terms, key, hash);
  if (*slot)
    return *slot;
  librdf_node *reference = librdf_new_node_from_node(node);
  if (!reference)
    return NO_TERM;
  *slot = (uint32_t)terms->entries.count;
  terms->entries.items[terms->entries.count++] = (TermEntry){.node = reference, .hash = hash};
  return *slot;
}

void terms_free(Terms *terms) {
  for (uint32_t number = 1; number < terms->entries.count; number++)
    librdf_free_node(terms->entries.items[number].node);
  array_free(&terms->entries);
  free(terms->slots);
  terms->slots = NULL;
}
