#include "base/strings.h"

#include <stdlib.h>
#include <string.h>

#include "base/array.h"

typedef struct {
  const char *text;
  uint32_t length, hash;
} Entry;

/* Open addressing: `slots` holds numbers, 0 is free; at most half of it is used. */
struct Strings {
  Arena arena;
  ARRAY(Entry) entries;
  uint32_t *slots;
  uint32_t mask;
};

enum { FIRST_SLOTS = 1024 };

/* Up to seven bytes as one number, the first the lowest: every word ends with some, and a copy of so few costs more than
   the rest of its hash. */
static uint64_t last_bytes(const char *bytes, size_t length) {
  if (length >= 4) {
    uint32_t first, last;
    memcpy(&first, bytes, 4);
    memcpy(&last, bytes + length - 4, 4);
    return first | ((uint64_t)last >> 8 * (8 - length)) << 32;
  }
  if (!length)
    return 0;
  const unsigned char *byte = (const unsigned char *)bytes;
  return byte[0] | (uint64_t)byte[length / 2] << 8 * (length / 2) | (uint64_t)byte[length - 1] << 8 * (length - 1);
}

uint32_t strings_hash(const char *bytes, size_t length) {
  uint64_t hash = 0x9e3779b97f4a7c15u ^ length;
  while (length >= 8) {
    uint64_t word;
    memcpy(&word, bytes, 8);
    hash = (hash ^ word) * 0xff51afd7ed558ccdu;
    hash ^= hash >> 32;
    bytes += 8;
    length -= 8;
  }
  hash = (hash ^ last_bytes(bytes, length)) * 0xc4ceb9fe1a85ec53u;
  return (uint32_t)(hash ^ hash >> 29 ^ hash >> 47);
}

Strings *strings_new(void) {
  Strings *strings = calloc(1, sizeof *strings);
  if (!strings)
    return NULL;
  strings->slots = calloc(FIRST_SLOTS, sizeof *strings->slots);
  strings->mask = FIRST_SLOTS - 1;
  if (!strings->slots || !array_push(&strings->entries, (Entry){"", 0, 0})) {
    strings_free(strings);
    return NULL;
  }
  return strings;
}

void strings_free(Strings *strings) {
  if (!strings)
    return;
  arena_free(&strings->arena);
  array_free(&strings->entries);
  free(strings->slots);
  free(strings);
}

/* The slot where the string is, or where it would go. */
static uint32_t slot_of(const Strings *strings, const char *bytes, size_t length, uint32_t hash) {
  uint32_t slot = hash & strings->mask;
  for (; strings->slots[slot]; slot = (slot + 1) & strings->mask) {
    const Entry *entry = &strings->entries.items[strings->slots[slot]];
    if (entry->hash == hash && entry->length == length && !memcmp(entry->text, bytes, length))
      break;
  }
  return slot;
}

static int grow(Strings *strings) {
  uint32_t mask = strings->mask * 2 + 1;
  uint32_t *slots = calloc((size_t)mask + 1, sizeof *slots);
  if (!slots)
    return 0;
  for (uint32_t number = 1; number < strings->entries.count; number++) {
    uint32_t slot = strings->entries.items[number].hash & mask;
    while (slots[slot])
      slot = (slot + 1) & mask;
    slots[slot] = number;
  }
  free(strings->slots);
  strings->slots = slots;
  strings->mask = mask;
  return 1;
}

uint32_t strings_find_hashed(const Strings *strings, const char *bytes, size_t length, uint32_t hash) {
  return strings->slots[slot_of(strings, bytes, length, hash)];
}

uint32_t strings_find(const Strings *strings, const char *bytes, size_t length) {
  return strings_find_hashed(strings, bytes, length, strings_hash(bytes, length));
}

uint32_t strings_add(Strings *strings, const char *bytes, size_t length) {
  if (length >= UINT32_MAX)
    return NO_STRING;
  uint32_t hash = strings_hash(bytes, length), slot = slot_of(strings, bytes, length, hash);
  if (strings->slots[slot])
    return strings->slots[slot];
  if (strings->entries.count > strings->mask / 2) {
    if (!grow(strings))
      return NO_STRING;
    slot = slot_of(strings, bytes, length, hash);
  }
  char *copy = arena_copy(&strings->arena, bytes, length);
  if (!copy || !array_push(&strings->entries, (Entry){copy, (uint32_t)length, hash}))
    return NO_STRING;
  return strings->slots[slot] = (uint32_t)(strings->entries.count - 1);
}

const char *strings_text(const Strings *strings, uint32_t number) {
  return number < strings->entries.count ? strings->entries.items[number].text : "";
}

size_t strings_length(const Strings *strings, uint32_t number) {
  return number < strings->entries.count ? strings->entries.items[number].length : 0;
}

uint32_t strings_count(const Strings *strings) { return (uint32_t)strings->entries.count - 1; }
