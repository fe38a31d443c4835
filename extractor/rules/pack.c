#include "rules/pack.h"

#include <stdlib.h>
#include <string.h>
#include <unicode/uscript.h>

#include "rules/currencynames.h"
#include "rules/gazetteer.h"
#include "rules/lint.h"
#include "rules/parse.h"
#include "rules/postings.h"
#include "rules/stops.h"
#include "rules/stratify.h"
#include "rules/tags.h"

/* --- files --- */

static RapporteurStatus common_line(void *pack, const char *text, size_t length) {
  return lexicon_add_common(((Pack *)pack)->lexicon, text, length, COMMON_FIRMLY);
}

/* "word", or "+word" that is no part of a name even beside one (languages/build-words). */
static RapporteurStatus dictionary_line(void *pack, const char *text, size_t length) {
  size_t firm = length && *text == '+';
  return lexicon_add_common(((Pack *)pack)->lexicon, text + firm, length - firm,
                            firm ? COMMON_FIRMLY : COMMON_WEAKLY);
}

static RapporteurStatus city_line(void *user, const char *text, size_t length) {
  Pack *pack = user;
  return gazetteer_add_city(pack->lexicon, pack->tags.place, text, length);
}

/* "rule<TAB>right<TAB>wrong": precision with one right and one wrong match added, so that few matches say little. */
static RapporteurStatus confidence_line(void *user, const char *text, size_t length) {
  Pack *pack = user;
  char line[256];
  if (length >= sizeof line)
    return RAPPORTEUR_OK;
  memcpy(line, text, length);
  line[length] = '\0';
  char *right = strchr(line, '\t'), *wrong = right ? strchr(right + 1, '\t') : NULL;
  if (!wrong)
    return RAPPORTEUR_OK;
  *right++ = *wrong++ = '\0';
  int rule = pack_rule(pack, line);
  double good = strtod(right, NULL), bad = strtod(wrong, NULL);
  if (rule >= 0 && good + bad > 0)
    pack->rules.items[rule].confidence = (good + 1) / (good + bad + 2);
  return RAPPORTEUR_OK;
}

static bool ends_with(const char *name, const char *end) {
  size_t a = strlen(name), b = strlen(end);
  return a > b && !strcmp(name + a - b, end);
}

/* Read one folder of the pack: rules are kept for parsing, word lists are taken in at once. Both are UTF-8. */
static RapporteurStatus read_folder(Pack *pack, const char *folder, Sink *sink) {
  SourceNames names = {NULL, 0, 0};
  RapporteurStatus status = source_folder(folder, &pack->arena, &names);
  for (size_t i = 0; !status && i < names.count; i++) {
    bool rules = ends_with(names.items[i], ".rules"), words = ends_with(names.items[i], ".words");
    if (!rules && !words)
      continue;
    char *path = arena_format(&pack->arena, "%s/%s", folder, names.items[i]);
    SourceFile file;
    status = path ? source_read(path, &pack->arena, &file, sink) : RAPPORTEUR_ERROR_MEMORY;
    unsigned invalid = status || file.length >= INT32_MAX ? 0 : source_invalid_line(&file);
    if (invalid)
      sink_send(sink, RAPPORTEUR_ERROR, RAPPORTEUR_ERROR_UTF8, file.name, invalid, 0, NULL,
                "this line is not valid UTF-8");
    else if (!status && words)
      status = source_each_line(&file, common_line, pack);
    else if (!status && !array_push(&pack->files, file))
      status = RAPPORTEUR_ERROR_MEMORY;
  }
  array_free(&names);
  return status;
}

/* Read a file of lines that the pack may have. `name` is NULL when memory ran out for it. */
static RapporteurStatus read_lines(Pack *pack, const char *name,
                                   RapporteurStatus (*line)(void *pack, const char *text, size_t length), Sink *sink) {
  SourceFile file;
  RapporteurStatus status = !name ? RAPPORTEUR_ERROR_MEMORY : source_read_optional(name, &pack->arena, &file, sink);
  return status ? status : source_each_line(&file, line, pack);
}

/* --- the whole --- */

static bool has_capitals(const char *language) {
  UScriptCode scripts[8];
  UErrorCode error = U_ZERO_ERROR;
  int32_t count = uscript_getCode(language, scripts, 8, &error);
  return U_SUCCESS(error) && count > 0 && (scripts[0] == USCRIPT_LATIN || scripts[0] == USCRIPT_CYRILLIC ||
                                           scripts[0] == USCRIPT_GREEK || scripts[0] == USCRIPT_ARMENIAN);
}

/* Rules without a measured precision count as right three times out of four. */
static const double UNMEASURED = 0.75;

/* Everything that rules are made of: tags, word lists, dictionary, countries; the text of the rule files is kept. */
static RapporteurStatus read_words(Pack *pack, const char *folder, const char *any, const char *own, Sink *sink) {
  RapporteurStatus status = tags_add(pack);
  if (!status)
    status = read_folder(pack, any, sink);
  if (!status || status == RAPPORTEUR_ERROR_IO)         /* there need not be rules for any language */
    status = read_folder(pack, own, sink);
  if (status == RAPPORTEUR_ERROR_IO)
    return sink_error(sink, status, own, "no language pack stands here");
  if (!status)
    status = read_lines(pack, arena_format(&pack->arena, "%s/dictionaries/%s.words", folder, pack->language),
                        dictionary_line, sink);
  return status ? status : gazetteer_add_countries(pack->lexicon, pack->tags.place, pack->language);
}

static RapporteurStatus read_confidence(Pack *pack, const char *folder, Sink *sink) {
  return read_lines(pack, arena_format(&pack->arena, "%s/confidence.tsv", folder), confidence_line, sink);
}

/* The cities come last: a name that the pack's own words and rules know is left as they know it. */
static RapporteurStatus read_cities(Pack *pack, const char *folder, Sink *sink) {
  return read_lines(pack, arena_format(&pack->arena, "%s/dictionaries/%s.places", folder, pack->language), city_line,
                    sink);
}

/* Does a tag say that a word is no part of a name? */
static bool is_ordinary(const Pack *pack, Tag tag) {
  const ReservedTags *tags = &pack->tags;
  const Tag of_names[] = {tags->place,           tags->license, tags->organization_word, tags->legal_form,
                          tags->given_name,      tags->surname, tags->name_join,         tags->not_name,
                          tags->organization,    tags->person,  tags->product,           tags->abbreviation,
                          tags->maybe_given_name, tags->currency_place, tags->organization_name, tags->lettered};
  for (size_t i = 0; i < sizeof of_names / sizeof *of_names; i++)
    if (lexicon_is_a(pack->lexicon, tag, of_names[i]))
      return false;
  return true;
}

/* Every word asks; once all classes are known, their tags have the answers. */
static RapporteurStatus mark_ordinary_tags(Pack *pack) {
  for (size_t tag = 0; tag < lexicon_tag_count(pack->lexicon); tag++)
    if (!array_push(&pack->ordinary_tags, is_ordinary(pack, (Tag)tag)))
      return RAPPORTEUR_ERROR_MEMORY;
  return RAPPORTEUR_OK;
}

static RapporteurStatus make_rules(Pack *pack, const char *folder, const char *any, const char *own, Sink *sink) {
  RapporteurStatus status = parse_files(pack, sink);
  if (!status)
    status = mark_ordinary_tags(pack);
  if (!status)
    status = read_cities(pack, folder, sink);
  if (!status)
    status = currencynames_add(pack->lexicon, pack->language);
  pack->head_final = lexicon_tag_filled(pack->lexicon, pack->tags.subject_marker);
  if (!status)
    status = stops_add_marks(pack);
  if (!status)
    status = stratify(pack, sink);
  for (size_t r = 0; r < pack->rules.count; r++)
    pack->rules.items[r].confidence = UNMEASURED;
  if (!status)
    status = read_confidence(pack, any, sink);
  if (!status)
    status = read_confidence(pack, own, sink);
  return status ? status : postings_add(pack);
}

static RapporteurStatus pack_fill(Pack *pack, const char *folder, const char *language, bool lint, Sink *sink) {
  unsigned errors = sink->errors;
  char *any = arena_format(&pack->arena, "%s/languages/any", folder);
  char *own = arena_format(&pack->arena, "%s/languages/%s", folder, language);
  pack->cased = has_capitals(language);
  if (!any || !own || !(pack->lexicon = lexicon_new()) ||
      !(pack->language = arena_copy(&pack->arena, language, strlen(language))))
    return sink_memory(sink);
  RapporteurStatus status = read_words(pack, folder, any, own, sink);
  if (!status)
    status = make_rules(pack, folder, any, own, sink);
  if (!status && sink->errors > errors)
    return RAPPORTEUR_ERROR_SYNTAX;
  if (!status && lint)
    status = lint_pack(pack, sink);
  return status == RAPPORTEUR_ERROR_MEMORY ? sink_memory(sink) : status;
}

RapporteurStatus pack_read(const char *folder, const char *language, const Schema *schema, bool lint, Sink *sink,
                           Pack **out) {
  *out = NULL;
  Pack *pack = calloc(1, sizeof *pack);
  if (!pack)
    return sink_memory(sink);
  pack->schema = schema;
  RapporteurStatus status = pack_fill(pack, folder, language, lint, sink);
  if (status)
    pack_free(pack);
  else
    *out = pack;
  return status;
}

void pack_free(Pack *pack) {
  if (!pack)
    return;
  postings_free(&pack->by_word);
  postings_free(&pack->by_tag);
  array_free(&pack->files);
  array_free(&pack->rules);
  array_free(&pack->tests);
  array_free(&pack->cues);
  array_free(&pack->stops);
  array_free(&pack->entity_tags);
  array_free(&pack->ordinary_tags);
  array_free(&pack->individual_tags);
  array_free(&pack->used_tags);
  lexicon_free(pack->lexicon);
  arena_free(&pack->arena);
  free(pack);
}

bool pack_is_entity_tag(const Pack *pack, Tag tag) {
  return tag < pack->entity_tags.count && pack->entity_tags.items[tag];
}

bool pack_is_ordinary_tag(const Pack *pack, Tag tag) {
  return tag < pack->ordinary_tags.count && pack->ordinary_tags.items[tag];
}

bool pack_is_abbreviation(const Pack *pack, const char *word, size_t length) {
  uint32_t number = lexicon_word(pack->lexicon, word, length);
  if (lexicon_has(pack->lexicon, number, pack->tags.abbreviation, NULL))
    return true;
  /* "Dr." in the lexicon is the phrase of "Dr" and "." */
  uint32_t dot = lexicon_word(pack->lexicon, ".", 1);
  uint32_t node = lexicon_phrase_step(pack->lexicon, lexicon_phrase_step(pack->lexicon, PHRASE_ROOT, number), dot);
  Readings readings = node ? lexicon_phrase_readings(pack->lexicon, node) : (Readings){NULL, 0};
  for (uint32_t i = 0; i < readings.count; i++)
    if (readings.items[i].tag == pack->tags.abbreviation)
      return true;
  return false;
}

bool pack_is_lettered(const Pack *pack, const char *word, size_t length) {
  return lexicon_has(pack->lexicon, lexicon_word(pack->lexicon, word, length), pack->tags.lettered, NULL);
}

int pack_rule(const Pack *pack, const char *name) {
  for (size_t i = 0; i < pack->rules.count; i++)
    if (!strcmp(pack->rules.items[i].name, name))
      return (int)i;
  return -1;
}

const char *pack_source_line(const Pack *pack, SourcePlace place, Arena *arena) {
  for (size_t f = 0; f < pack->files.count; f++)
    if (pack->files.items[f].name == place.file)
      return source_line(&pack->files.items[f], place.line, arena);
  return "";
}
