#include "rules/gazetteer.h"

#include <stdlib.h>
#include <string.h>
#include <unicode/uloc.h>
#include <unicode/ustring.h>

#include "text/normalise.h"

enum { COUNTRY_NAME = 128 };

/* The name of a country in a locale as UTF-8; false when ICU has none. */
static bool country_name(const char *country, const char *locale, char name[COUNTRY_NAME * 3]) {
  char id[16];
  UChar wide[COUNTRY_NAME];
  UErrorCode error = U_ZERO_ERROR;
  int32_t length = 0, wide_length;
  if (strlen(country) > 8)
    return false;
  strcpy(id, "und_");
  strcat(id, country);
  wide_length = uloc_getDisplayCountry(id, locale, wide, COUNTRY_NAME, &error);
  if (U_FAILURE(error) || error == U_USING_DEFAULT_WARNING)
    return false;
  u_strToUTF8(name, COUNTRY_NAME * 3, &length, wide, wide_length, &error);
  return U_SUCCESS(error) && error != U_STRING_NOT_TERMINATED_WARNING;
}

/* A few names are longer than a phrase may be: they are left out. */
static RapporteurStatus add_place(Lexicon *lexicon, Tag place, const char *name, size_t length, const char *english,
                                  size_t english_length) {
  uint32_t value = lexicon_value(lexicon, english, english_length);
  if (!value)
    return RAPPORTEUR_ERROR_MEMORY;
  RapporteurStatus status = lexicon_add(lexicon, name, length, (Reading){.tag = place, .value = value});
  return status == RAPPORTEUR_ERROR_LIMIT ? RAPPORTEUR_OK : status;
}

RapporteurStatus gazetteer_add_countries(Lexicon *lexicon, Tag place, const char *language) {
  for (const char *const *country = uloc_getISOCountries(); *country; country++) {
    char name[COUNTRY_NAME * 3], english[COUNTRY_NAME * 3];
    if (!country_name(*country, language, name) || !country_name(*country, "en", english))
      continue;
    RapporteurStatus status = add_place(lexicon, place, name, strlen(name), english, strlen(english));
    if (status)
      return status;
  }
  return RAPPORTEUR_OK;
}

RapporteurStatus gazetteer_add_city(Lexicon *lexicon, Tag place, const char *line, size_t length) {
  const char *tab = memchr(line, '\t', length);
  size_t name = tab ? (size_t)(tab - line) : 0;
  Buffer normal = {0};
  RapporteurStatus status = normalise(line, name, &normal);
  bool known = !status && (lexicon_word(lexicon, normal.bytes, normal.length) != NO_STRING ||
                           lexicon_common(lexicon, normal.bytes, normal.length) != COMMON_NOT);
  buffer_free(&normal);
  return status || !name || known ? status : add_place(lexicon, place, line, name, tab + 1, length - name - 1);
}

static bool is_name(const void *user, const Edge *edge) {
  const Pack *pack = user;
  return edge->kind == EDGE_MENTION && edge->readings.items[0].tag == pack->tags.name;
}

/* Does a name cover more than this edge does? `reach` is that of names (lattice_reach()). */
static bool in_longer_name(const uint16_t *reach, const Edge *edge) {
  return reach[edge->from] > edge->to || (edge->from && reach[edge->from - 1] >= edge->to);
}

/* Is the word one that could stand there without being the place: in small letters where there are capitals, or with a
   meaning of its own where there are none? */
static bool is_doubtful(const Pack *pack, const Document *document, const Edge *edge) {
  if (pack->cased)
    return edge->kind != EDGE_PHRASE && document->tokens[edge->token].letter_case == CASE_LOWER;
  for (uint32_t r = 0; edge->kind == EDGE_PIECE && r < edge->readings.count; r++)
    if (pack_is_ordinary_tag(pack, edge->readings.items[r].tag))
      return true;
  return false;
}

/* Names of places do not inflect, demonyms do. */
static const Reading *entity_reading(const Pack *pack, const Document *document, const Edge *edge) {
  for (uint32_t r = 0; r < edge->readings.count; r++) {
    Tag tag = edge->readings.items[r].tag;
    if (!pack_is_entity_tag(pack, tag))
      continue;
    if (edge->kind == EDGE_PHRASE || tag == pack->tags.demonym ||
        (lexicon_has(pack->lexicon, edge->word, tag, NULL) && !is_doubtful(pack, document, edge)))
      return &edge->readings.items[r];
  }
  return NULL;
}

static RapporteurStatus add(Lattice *lattice, const Pack *pack, const Reading *reading, uint32_t edge_number,
                            Mentions *mentions, Arena *arena) {
  Edge edge = lattice->edges.items[edge_number];        /* a copy: the array may move */
  Mention mention = {.span = edge.span, .tag = reading->tag, .sentence = lattice->sentence};
  mention.value = lexicon_text(pack->lexicon, reading->value ? reading->value : edge.word);
  if (!array_push(mentions, mention))
    return RAPPORTEUR_ERROR_MEMORY;
  return lattice_add_mention(lattice, &mention, (uint32_t)mentions->count - 1, edge.from, edge.to, arena);
}

RapporteurStatus gazetteer_find(Lattice *lattice, const Pack *pack, const Document *document, Mentions *mentions,
                                Arena *arena) {
  const uint16_t *names = lattice_reach(lattice, is_name, pack, arena);
  RapporteurStatus status = names ? RAPPORTEUR_OK : RAPPORTEUR_ERROR_MEMORY;
  size_t count = lattice->edges.count;
  for (uint32_t i = 0; !status && i < count; i++) {
    const Edge *edge = &lattice->edges.items[i];
    const Reading *reading = edge->kind != EDGE_MENTION ? entity_reading(pack, document, edge) : NULL;
    if (reading && !in_longer_name(names, edge))
      status = add(lattice, pack, reading, i, mentions, arena);
  }
  return status ? status : lattice_index(lattice, arena);
}
