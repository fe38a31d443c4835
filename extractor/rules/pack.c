#include "rules/pack.h"

#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unicode/uscript.h>
#include <unicode/utf8.h>

#include "base/buffer.h"
#include "rules/gazetteer.h"
#include "rules/parse.h"
#include "rules/parse_pattern.h"
#include "rules/scanner.h"
#include "rules/stratify.h"

/* --- files --- */

static int compare_names(const void *a, const void *b) { return strcmp(*(char *const *)a, *(char *const *)b); }

typedef ARRAY(char *) Names;

/* The names of the files of a folder, sorted; empty when the folder is not there. */
static RapporteurStatus folder_names(const char *folder, Arena *arena, Names *out) {
  DIR *directory = opendir(folder);
  if (!directory)
    return RAPPORTEUR_ERROR_IO;
  RapporteurStatus status = RAPPORTEUR_OK;
  for (struct dirent *entry; !status && (entry = readdir(directory));) {
    char *name = entry->d_name[0] == '.' ? NULL : arena_copy(arena, entry->d_name, strlen(entry->d_name));
    if (entry->d_name[0] != '.' && (!name || !array_push(out, name)))
      status = RAPPORTEUR_ERROR_MEMORY;
  }
  closedir(directory);
  if (out->count)
    qsort(out->items, out->count, sizeof *out->items, compare_names);
  return status;
}

static RapporteurStatus file_read(const char *name, Arena *arena, SourceFile *out, Sink *sink) {
  FILE *file = fopen(name, "rb");
  if (!file)
    return sink_error(sink, RAPPORTEUR_ERROR_IO, name, "cannot be read: %s", strerror(errno));
  Buffer buffer = {0};
  char block[65536];
  for (size_t n; (n = fread(block, 1, sizeof block, file)) > 0;)
    buffer_append(&buffer, block, n);
  bool failed = ferror(file);
  fclose(file);
  *out = (SourceFile){arena_copy(arena, name, strlen(name)),
                      arena_copy(arena, buffer.bytes ? buffer.bytes : "", buffer.length), buffer.length};
  RapporteurStatus status = failed ? sink_error(sink, RAPPORTEUR_ERROR_IO, name, "cannot be read: %s", strerror(errno))
                            : buffer.failed || !out->name || !out->text ? RAPPORTEUR_ERROR_MEMORY
                                                                        : RAPPORTEUR_OK;
  buffer_free(&buffer);
  return status;
}

/* Rule files are UTF-8: the line of the first byte that is not, or 0. */
static unsigned invalid_line(const SourceFile *file) {
  unsigned line = 1;
  for (int32_t at = 0; at < (int32_t)file->length;) {
    UChar32 c;
    U8_NEXT(file->text, at, (int32_t)file->length, c);
    if (c < 0)
      return line;
    line += c == '\n';
  }
  return 0;
}

/* Calls `line` for every line of a file that is neither empty nor a comment. */
static RapporteurStatus each_line(const SourceFile *file, RapporteurStatus (*line)(Pack *, const char *, size_t),
                                  Pack *pack) {
  RapporteurStatus status = RAPPORTEUR_OK;
  for (size_t at = 0; !status && at < file->length;) {
    const char *begin = file->text + at, *newline = memchr(begin, '\n', file->length - at);
    size_t length = newline ? (size_t)(newline - begin) : file->length - at;
    at += length + 1;
    while (length && strchr(" \t\r", begin[length - 1]))
      length--;
    if (length && *begin != '#')
      status = line(pack, begin, length);
  }
  return status;
}

static RapporteurStatus common_line(Pack *pack, const char *text, size_t length) {
  return lexicon_add_common(pack->lexicon, text, length, COMMON_FIRMLY);
}

static RapporteurStatus dictionary_line(Pack *pack, const char *text, size_t length) {
  return lexicon_add_common(pack->lexicon, text, length, COMMON_WEAKLY);
}

/* "rule<TAB>right<TAB>wrong": precision with one right and one wrong match added, so that few matches say little. */
static RapporteurStatus confidence_line(Pack *pack, const char *text, size_t length) {
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

/* Read one folder of the pack: rules are kept for parsing, word lists are taken in at once. */
static RapporteurStatus read_folder(Pack *pack, const char *folder, Sink *sink) {
  Names names = {NULL, 0, 0};
  RapporteurStatus status = folder_names(folder, &pack->arena, &names);
  for (size_t i = 0; !status && i < names.count; i++) {
    bool rules = ends_with(names.items[i], ".rules"), words = ends_with(names.items[i], ".words");
    if (!rules && !words)
      continue;
    char *path = arena_format(&pack->arena, "%s/%s", folder, names.items[i]);
    SourceFile file;
    status = path ? file_read(path, &pack->arena, &file, sink) : RAPPORTEUR_ERROR_MEMORY;
    unsigned invalid = status || file.length >= INT32_MAX ? 0 : invalid_line(&file);
    if (invalid)
      sink_send(sink, RAPPORTEUR_ERROR, RAPPORTEUR_ERROR_UTF8, file.name, invalid, 0, NULL, "this line is not valid UTF-8");
    else if (!status && words)
      status = each_line(&file, common_line, pack);
    else if (!status && !array_push(&pack->files, file))
      status = RAPPORTEUR_ERROR_MEMORY;
  }
  array_free(&names);
  return status;
}

/* The common words of dictionaries, which are made when the program is built (languages/build-words). */
static RapporteurStatus read_dictionary(Pack *pack, const char *folder, Sink *sink) {
  char *path = arena_format(&pack->arena, "%s/dictionaries/%s.words", folder, pack->language);
  FILE *there = path ? fopen(path, "rb") : NULL;
  if (!there)
    return path ? RAPPORTEUR_OK : RAPPORTEUR_ERROR_MEMORY;
  fclose(there);
  SourceFile file;
  RapporteurStatus status = file_read(path, &pack->arena, &file, sink);
  return status ? status : each_line(&file, dictionary_line, pack);
}

static RapporteurStatus read_confidence(Pack *pack, const char *folder, Sink *sink) {
  char *path = arena_format(&pack->arena, "%s/confidence.tsv", folder);
  FILE *there = path ? fopen(path, "rb") : NULL;
  if (!there)
    return path ? RAPPORTEUR_OK : RAPPORTEUR_ERROR_MEMORY;
  fclose(there);
  SourceFile file;
  RapporteurStatus status = file_read(path, &pack->arena, &file, sink);
  return status ? status : each_line(&file, confidence_line, pack);
}

/* --- tags --- */

static RapporteurStatus add_schema_tags(Pack *pack) {
  const Schema *schema = pack->schema;
  Lexicon *lexicon = pack->lexicon;
  for (size_t i = 0; i < schema->types.count; i++)
    if (!lexicon_tag_add(lexicon, schema->types.items[i].name, 0))
      return RAPPORTEUR_ERROR_MEMORY;
  for (size_t i = 0; i < schema->types.count; i++) {
    const EntityType *type = &schema->types.items[i];
    if (type->parent && !lexicon_tag_add(lexicon, type->name, lexicon_tag(lexicon, type->parent)))
      return RAPPORTEUR_ERROR_MEMORY;
  }
  for (size_t f = 0; f < schema->facts.count; f++)
    for (size_t r = 0; r < schema->facts.items[f].role_count; r++) {
      const Role *role = &schema->facts.items[f].roles[r];
      if (!lexicon_tag_add(lexicon, role->type, 0))
        return RAPPORTEUR_ERROR_MEMORY;
    }
  return RAPPORTEUR_OK;
}

typedef struct {
  const char *name;
  size_t offset;
} ReservedName;

static RapporteurStatus add_reserved_tags(Pack *pack) {
  static const ReservedName names[] = {
#define RESERVED(text, member) {text, offsetof(ReservedTags, member)}
      RESERVED("Agent", agent),               RESERVED("Person", person),
      RESERVED("Organization", organization), RESERVED("Place", place),
      RESERVED("Product", product),           RESERVED("License", license),
      RESERVED("Demonym", demonym),           RESERVED("Name", name),
      RESERVED("Alias", alias),               RESERVED("Quote", quote),
      RESERVED("Number", number),             RESERVED("Percentage", percentage),
      RESERVED("MonetaryAmount", money),      RESERVED("Date", date),
      RESERVED("Duration", duration),         RESERVED("Ordinal", ordinal),
      RESERVED("OrganizationWord", organization_word),
      RESERVED("LegalForm", legal_form),      RESERVED("GivenName", given_name),
      RESERVED("Surname", surname),           RESERVED("MaybeGivenName", maybe_given_name),
      RESERVED("NameJoin", name_join),        RESERVED("NotName", not_name),
      RESERVED("NameTitle", name_title),      RESERVED("Abbreviation", abbreviation),
      RESERVED("Separator", separator),       RESERVED("ListNoise", list_noise),
      RESERVED("ListTail", list_tail),
      RESERVED("SubjectMarker", subject_marker),
      RESERVED("MainNoun", main_noun),
      RESERVED("(phrase)", literal_phrase)
#undef RESERVED
  };
  for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
    Tag tag = lexicon_tag_add(pack->lexicon, names[i].name, 0);
    if (!tag || !pack_use_tag(pack, tag))
      return RAPPORTEUR_ERROR_MEMORY;
    memcpy((char *)&pack->tags + names[i].offset, &tag, sizeof tag);
  }
  return lexicon_tag_add(pack->lexicon, "Demonym", pack->tags.place) ? RAPPORTEUR_OK : RAPPORTEUR_ERROR_MEMORY;
}

/* Which tags mentions of entities have: Name, and every type that fills an entity role. */
static RapporteurStatus mark_entity_tags(Pack *pack) {
  const Lexicon *lexicon = pack->lexicon;
  for (size_t tag = 0; tag < lexicon_tag_count(lexicon); tag++)
    if (!array_push(&pack->entity_tags, tag == pack->tags.name))
      return RAPPORTEUR_ERROR_MEMORY;
  for (size_t f = 0; f < pack->schema->facts.count; f++)
    for (size_t r = 0; r < pack->schema->facts.items[f].role_count; r++) {
      const Role *role = &pack->schema->facts.items[f].roles[r];
      Tag of = lexicon_tag(lexicon, role->type);
      if (role->range == RANGE_INDIVIDUAL && !array_push(&pack->individual_tags, of))
        return RAPPORTEUR_ERROR_MEMORY;
      if (role->range != RANGE_ENTITY)
        continue;
      for (size_t tag = 1; tag < pack->entity_tags.count; tag++)
        if (lexicon_is_a(lexicon, (Tag)tag, of) || lexicon_is_a(lexicon, of, (Tag)tag))
          pack->entity_tags.items[tag] = 1;
    }
  return RAPPORTEUR_OK;
}

bool pack_is_entity_tag(const Pack *pack, Tag tag) {
  return tag < pack->entity_tags.count && pack->entity_tags.items[tag];
}

/* --- postings --- */

static bool post(PostingTable *postings, size_t index, Posting posting) {
  while (postings->count <= index)
    if (!array_push(postings, (Postings){NULL, 0, 0}))
      return false;
  Postings *list = &postings->items[index];
  for (size_t i = 0; i < list->count; i++)
    if (list->items[i].rule == posting.rule && list->items[i].branch == posting.branch)
      return true;
  return array_push(list, posting);
}

/* An entity role may be filled by a name of any type yet unknown, and `Name` by every entity: such anchors are posted
   under Name or under the roots of the entity types. */
static bool post_entity_anchor(Pack *pack, const EdgeTest *test, Posting posting) {
  if (!post(&pack->by_tag, pack->tags.name, posting))
    return false;
  if (test->tag != pack->tags.name)
    return true;
  for (size_t tag = 1; tag < pack->entity_tags.count; tag++)
    if (pack->entity_tags.items[tag] && !lexicon_tag_parent(pack->lexicon, (Tag)tag) &&
        !post(&pack->by_tag, tag, posting))
      return false;
  return true;
}

static RapporteurStatus post_rules(Pack *pack) {
  for (uint32_t r = 0; r < pack->rules.count; r++)
    for (uint32_t b = 0; b < pack->rules.items[r].branch_count; b++) {
      const EdgeTest *test = &pack->rules.items[r].branches[b].anchor;
      Posting posting = {r, b};
      bool good = test->word ? post(&pack->by_word, test->word, posting) : post(&pack->by_tag, test->tag, posting);
      if (good && !test->word && test->also)
        good = post(&pack->by_tag, test->also, posting);
      if (good && test->entity)
        good = post_entity_anchor(pack, test, posting);
      if (!good)
        return RAPPORTEUR_ERROR_MEMORY;
    }
  return RAPPORTEUR_OK;
}

/* --- stops --- */

/* The marks that end a sentence, which no gap crosses. */
static RapporteurStatus add_final_marks(Pack *pack) {
  static const char *const marks[] = {".", "?", "!", ";", "\xe0\xa5\xa4", "\xd8\x9f", "\xd8\x9b"};
  for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
    uint32_t word = lexicon_know(pack->lexicon, marks[i], strlen(marks[i]));
    while (word && pack->stops.count <= word)
      if (!array_push(&pack->stops, 0))
        return RAPPORTEUR_ERROR_MEMORY;
    if (!word)
      return RAPPORTEUR_ERROR_MEMORY;
    pack->stops.items[word] |= STOPS_GAP;
  }
  return RAPPORTEUR_OK;
}

static bool has_stop(const Pack *pack, const Edge *edge, uint8_t kinds) {
  return edge->word != NO_STRING && edge->word < pack->stops.count && pack->stops.items[edge->word] & kinds;
}

bool pack_stops(const Pack *pack, const Edge *edge) { return has_stop(pack, edge, STOPS_GAP); }

bool pack_bars(const Pack *pack, const Edge *edge) { return has_stop(pack, edge, STOPS_GAP | STOPS_CUE); }

/* --- lint --- */

static void lint_rules(Pack *pack, Scanner *scanner) {
  for (uint32_t r = 0; r < pack->rules.count; r++) {
    bool positive = false, negative = false;
    for (size_t t = 0; t < pack->tests.count; t++)
      if (pack->tests.items[t].rule == r) {
        positive |= pack->tests.items[t].positive;
        negative |= !pack->tests.items[t].positive;
      }
    const Rule *rule = &pack->rules.items[r];
    for (size_t f = 0; f < pack->files.count; f++)
      if (pack->files.items[f].name == rule->place.file)
        scanner->file = &pack->files.items[f];
    if (!positive || !negative)
      scanner_warning(scanner, rule->place, "rule '%s' has no '%c' test", rule->name, positive ? '-' : '+');
    for (size_t b = 0; b < rule->branch_count; b++) {
      const EdgeTest *anchor = &rule->branches[b].anchor;
      if (rule->fact && !anchor->word && anchor->entity)
        scanner_warning(scanner, rule->place, "rule '%s' is anchored on the open type %s", rule->name,
                        lexicon_tag_name(pack->lexicon, anchor->tag));
    }
  }
}

static void lint_classes(Pack *pack, Sink *sink) {
  for (size_t tag = 1; tag < lexicon_tag_count(pack->lexicon); tag++) {
    const char *name = lexicon_tag_name(pack->lexicon, (Tag)tag);
    bool used = tag < pack->used_tags.count && pack->used_tags.items[tag];
    if (!used && *name != '(' && tag >= pack->entity_tags.count)
      sink_warning(sink, NULL, "%s: nothing uses the class %s", pack->language, name);
  }
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

static RapporteurStatus pack_fill(Pack *pack, const char *folder, const char *language, bool lint, Sink *sink) {
  char *any = arena_format(&pack->arena, "%s/languages/any", folder);
  char *own = arena_format(&pack->arena, "%s/languages/%s", folder, language);
  if (!any || !own || !(pack->lexicon = lexicon_new()) ||
      !(pack->language = arena_copy(&pack->arena, language, strlen(language))))
    return sink_memory(sink);
  unsigned errors = sink->errors;
  pack->cased = has_capitals(language);
  RapporteurStatus status = add_schema_tags(pack);
  if (!status)
    status = add_reserved_tags(pack);
  if (!status)
    status = mark_entity_tags(pack);
  if (!status)
    status = read_folder(pack, any, sink);
  if (!status || status == RAPPORTEUR_ERROR_IO)
    status = read_folder(pack, own, sink);
  if (status == RAPPORTEUR_ERROR_IO)
    return sink_error(sink, status, own, "no language pack stands here");
  if (!status)
    status = read_dictionary(pack, folder, sink);
  if (!status)
    status = gazetteer_add_countries(pack->lexicon, pack->tags.place, language);
  if (!status)
    status = parse_files(pack, sink);
  if (!status)
    status = add_final_marks(pack);
  if (!status)
    status = stratify(pack, sink);
  for (size_t r = 0; r < pack->rules.count; r++)
    pack->rules.items[r].confidence = UNMEASURED;
  if (!status)
    status = read_confidence(pack, any, sink);
  if (!status)
    status = read_confidence(pack, own, sink);
  if (!status)
    status = post_rules(pack);
  if (!status && sink->errors > errors)
    return RAPPORTEUR_ERROR_SYNTAX;
  if (!status && lint) {
    Scanner scanner = {.sink = sink, .arena = &pack->arena};
    lint_rules(pack, &scanner);
    lint_classes(pack, sink);
  }
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

static void free_postings(PostingTable *postings) {
  for (size_t i = 0; i < postings->count; i++)
    array_free(&postings->items[i]);
  array_free(postings);
}

void pack_free(Pack *pack) {
  if (!pack)
    return;
  free_postings(&pack->by_word);
  free_postings(&pack->by_tag);
  array_free(&pack->files);
  array_free(&pack->rules);
  array_free(&pack->tests);
  array_free(&pack->cues);
  array_free(&pack->stops);
  array_free(&pack->entity_tags);
  array_free(&pack->individual_tags);
  array_free(&pack->used_tags);
  lexicon_free(pack->lexicon);
  arena_free(&pack->arena);
  free(pack);
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

int pack_rule(const Pack *pack, const char *name) {
  for (size_t i = 0; i < pack->rules.count; i++)
    if (!strcmp(pack->rules.items[i].name, name))
      return (int)i;
  return -1;
}

const char *pack_source_line(const Pack *pack, SourcePlace place, Arena *arena) {
  for (size_t f = 0; f < pack->files.count; f++) {
    const SourceFile *file = &pack->files.items[f];
    if (file->name != place.file)
      continue;
    const char *begin = file->text, *limit = file->text + file->length;
    for (unsigned line = 1; line < place.line && begin < limit; line++) {
      const char *newline = memchr(begin, '\n', (size_t)(limit - begin));
      begin = newline ? newline + 1 : limit;
    }
    const char *newline = memchr(begin, '\n', (size_t)(limit - begin));
    const char *copy = arena_copy(arena, begin, (size_t)((newline ? newline : limit) - begin));
    return copy ? copy : "";
  }
  return "";
}
