#include "lexicon/lexicon.h"

#include <stdlib.h>
#include <string.h>

#include "lexicon/store.h"
#include "text/normalise.h"
#include "text/tokens.h"

enum { LONGEST_PHRASE = 12 };

Lexicon *lexicon_new(void) {
  Lexicon *lexicon = calloc(1, sizeof *lexicon);
  if (!lexicon)
    return NULL;
  lexicon->words = strings_new();
  lexicon->tag_names = strings_new();
  if (!lexicon->words || !lexicon->tag_names || !phrases_start(&lexicon->phrases) ||
      !array_push(&lexicon->tags, (TagEntry){"", 0, false})) {
    lexicon_free(lexicon);
    return NULL;
  }
  return lexicon;
}

void lexicon_free(Lexicon *lexicon) {
  if (!lexicon)
    return;
  for (size_t i = 0; i < lexicon->readings.count; i++)
    free(lexicon->readings.items[i].items);
  phrases_free(&lexicon->phrases);
  array_free(&lexicon->readings);
  array_free(&lexicon->flags);
  array_free(&lexicon->tags);
  array_free(&lexicon->prefixes);
  array_free(&lexicon->suffixes);
  array_free(&lexicon->clitics);
  strings_free(lexicon->words);
  strings_free(lexicon->tag_names);
  buffer_free(&lexicon->scratch);
  arena_free(&lexicon->arena);
  free(lexicon);
}

/* --- words and tags --- */

uint32_t lexicon_word(const Lexicon *lexicon, const char *normalised, size_t length) {
  return strings_find(lexicon->words, normalised, length);
}

const char *lexicon_text(const Lexicon *lexicon, uint32_t word) { return strings_text(lexicon->words, word); }

/* Number of a word, with room for its readings and flags. NO_STRING when memory is out. */
static uint32_t word_add(Lexicon *lexicon, const char *bytes, size_t length) {
  uint32_t word = strings_add(lexicon->words, bytes, length);
  while (word != NO_STRING && lexicon->flags.count <= word)
    if (!array_push(&lexicon->readings, (ReadingList){NULL, 0}) || !array_push(&lexicon->flags, 0))
      return NO_STRING;
  return word;
}

uint32_t lexicon_value(Lexicon *lexicon, const char *value, size_t length) { return word_add(lexicon, value, length); }

uint32_t lexicon_know(Lexicon *lexicon, const char *normalised, size_t length) {
  uint32_t word = word_add(lexicon, normalised, length);
  if (word != NO_STRING)
    lexicon->flags.items[word] |= FLAG_KNOWN;
  return word;
}

bool lexicon_flagged(const Lexicon *lexicon, uint32_t word, uint8_t flag) {
  return word != NO_STRING && word < lexicon->flags.count && lexicon->flags.items[word] & flag;
}

bool lexicon_knows(const Lexicon *lexicon, uint32_t word) { return lexicon_flagged(lexicon, word, FLAG_KNOWN); }

Tag lexicon_tag(const Lexicon *lexicon, const char *name) {
  return (Tag)strings_find(lexicon->tag_names, name, strlen(name));
}

Tag lexicon_tag_add(Lexicon *lexicon, const char *name, Tag parent) {
  uint32_t number = strings_add(lexicon->tag_names, name, strlen(name));
  if (number == NO_STRING || number >= UINT16_MAX)
    return 0;
  if (number == lexicon->tags.count) {
    if (!array_push(&lexicon->tags, (TagEntry){strings_text(lexicon->tag_names, number), parent, false}))
      return 0;
  } else if (parent)
    lexicon->tags.items[number].parent = parent;
  return (Tag)number;
}

const char *lexicon_tag_name(const Lexicon *lexicon, Tag tag) {
  return tag < lexicon->tags.count ? lexicon->tags.items[tag].name : "";
}

size_t lexicon_tag_count(const Lexicon *lexicon) { return lexicon->tags.count; }

Tag lexicon_tag_parent(const Lexicon *lexicon, Tag tag) {
  return tag < lexicon->tags.count ? lexicon->tags.items[tag].parent : 0;
}

bool lexicon_tag_filled(const Lexicon *lexicon, Tag tag) {
  return tag < lexicon->tags.count && lexicon->tags.items[tag].filled;
}

bool lexicon_is_a(const Lexicon *lexicon, Tag tag, Tag ancestor) {
  return tag < lexicon->tags.count && tag_is_a(lexicon, tag, ancestor);
}

Features lexicon_feature(Lexicon *lexicon, const char *name, size_t length, bool add) {
  for (unsigned i = 0; i < lexicon->feature_count; i++)
    if (strlen(lexicon->features[i]) == length && !memcmp(lexicon->features[i], name, length))
      return (Features)1 << i;
  char *copy = add && lexicon->feature_count < LEXICON_FEATURES ? arena_copy(&lexicon->arena, name, length) : NULL;
  if (!copy)
    return 0;
  lexicon->features[lexicon->feature_count] = copy;
  return (Features)1 << lexicon->feature_count++;
}

/* --- adding words and phrases --- */

uint32_t lexicon_phrase_step(const Lexicon *lexicon, uint32_t node, uint32_t word) {
  return phrases_step(&lexicon->phrases, node, word);
}

Readings lexicon_phrase_readings(const Lexicon *lexicon, uint32_t node) {
  const ReadingList *list = &lexicon->phrases.nodes.items[node].readings;
  return (Readings){list->items, list->count};
}

uint32_t lexicon_phrase_word(const Lexicon *lexicon, uint32_t node) { return lexicon->phrases.nodes.items[node].word; }

static RapporteurStatus add_phrase(Lexicon *lexicon, const uint32_t *words, size_t count, Reading reading) {
  uint32_t number = phrases_add(&lexicon->phrases, words, count);
  if (!number)
    return RAPPORTEUR_ERROR_MEMORY;
  buffer_clear(&lexicon->scratch);
  for (size_t i = 0; i < count; i++) {
    if (i)
      buffer_char(&lexicon->scratch, ' ');
    buffer_text(&lexicon->scratch, lexicon_text(lexicon, words[i]));
  }
  uint32_t word =
      lexicon->scratch.failed ? NO_STRING : word_add(lexicon, lexicon->scratch.bytes, lexicon->scratch.length);
  if (word == NO_STRING)
    return RAPPORTEUR_ERROR_MEMORY;
  PhraseNode *node = &lexicon->phrases.nodes.items[number];
  node->word = word;
  return readinglist_add(&node->readings, reading);
}

RapporteurStatus lexicon_add(Lexicon *lexicon, const char *text, size_t length, Reading reading) {
  if (length > UINT32_MAX / 2)
    return RAPPORTEUR_ERROR_LIMIT;
  Tokens tokens = {NULL, 0, 0};
  Buffer normal = {0};
  uint32_t words[LONGEST_PHRASE];
  RapporteurStatus status = tokens_cut(text, 0, (uint32_t)length, &tokens) ? RAPPORTEUR_OK : RAPPORTEUR_ERROR_MEMORY;
  if (!status && (tokens.count == 0 || tokens.count > LONGEST_PHRASE))
    status = RAPPORTEUR_ERROR_LIMIT;
  for (size_t i = 0; !status && i < tokens.count; i++) {
    const Token *token = &tokens.items[i];
    buffer_clear(&normal);
    status = normalise(text + token->begin, token->end - token->begin, &normal);
    if (!status && (words[i] = lexicon_know(lexicon, normal.bytes, normal.length)) == NO_STRING)
      status = RAPPORTEUR_ERROR_MEMORY;
  }
  if (!status)
    status = tokens.count == 1 ? readinglist_add(&lexicon->readings.items[words[0]], reading)
                               : add_phrase(lexicon, words, tokens.count, reading);
  if (!status && reading.tag < lexicon->tags.count)
    lexicon->tags.items[reading.tag].filled = true;
  buffer_free(&normal);
  array_free(&tokens);
  return status;
}

RapporteurStatus lexicon_add_common(Lexicon *lexicon, const char *text, size_t length, Commonness commonness) {
  buffer_clear(&lexicon->scratch);
  RapporteurStatus status = normalise(text, length, &lexicon->scratch);
  if (status || !lexicon->scratch.length)
    return status;
  uint32_t word = word_add(lexicon, lexicon->scratch.bytes, lexicon->scratch.length);
  if (word == NO_STRING)
    return RAPPORTEUR_ERROR_MEMORY;
  lexicon->flags.items[word] |= (uint8_t)commonness;
  return RAPPORTEUR_OK;
}

/* --- looking words up --- */

Readings lexicon_readings(const Lexicon *lexicon, uint32_t word) {
  if (word == NO_STRING || word >= lexicon->readings.count)
    return (Readings){NULL, 0};
  const ReadingList *list = &lexicon->readings.items[word];
  return (Readings){list->items, list->count};
}

bool lexicon_has(const Lexicon *lexicon, uint32_t word, Tag tag, uint32_t *value) {
  Readings readings = lexicon_readings(lexicon, word);
  for (uint32_t i = 0; i < readings.count; i++)
    if (tag_is_a(lexicon, readings.items[i].tag, tag)) {
      if (value)
        *value = readings.items[i].value;
      return true;
    }
  return false;
}
