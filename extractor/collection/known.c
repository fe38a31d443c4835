#include "collection/known.h"

#include <stdlib.h>
#include <string.h>

#include "facts/names/romanise.h"
#include "graph/canonical.h"
#include "text/normalise.h"

/* In place of an entity, where several have a name. */
#define NO_ENTITY 0

enum { COLUMN_IRIS, COLUMN_TYPE, COLUMN_NAMES };

/* A table on its way in. */
typedef struct {
  KnownEntities *known;
  const Schema *schema;
  Sink *sink;
  const char *file;
  unsigned line;
  Buffer key;
  RapporteurStatus status; /* The first thing that went wrong. */
} Reader;

static void complain(Reader *reader, const char *what, const char *detail) {
  RapporteurStatus status = sink_send(reader->sink, RAPPORTEUR_ERROR, RAPPORTEUR_ERROR_SYNTAX, reader->file,
                                      reader->line, 0, NULL, "%s%s", what, detail);
  reader->status = reader->status ? reader->status : status;
}

static void run_out(Reader *reader) {
  if (reader->status != RAPPORTEUR_ERROR_MEMORY)
    reader->status = sink_memory(reader->sink);
}

/* Type and normalised name. */
static bool write_key(const char *type, const char *name, Buffer *key) {
  buffer_clear(key);
  buffer_format(key, "%s\n", type);
  return !normalise(name, strlen(name), key) && !key->failed;
}

/* The number of the name. A name that belongs to another entity already tells nobody any more. */
static void add_name(Reader *reader, const KnownEntity *entity, const char *name) {
  KnownEntities *known = reader->known;
  uint32_t number = write_key(entity->type, name, &reader->key)
                        ? strings_add(known->names, reader->key.bytes, reader->key.length)
                        : NO_STRING;
  uint32_t mine = (uint32_t)known->items.count + 1;
  if (number == NO_STRING)
    run_out(reader);
  else if (number > known->by_name.count && !array_push(&known->by_name, mine))
    run_out(reader);
  else if (known->by_name.items[number - 1] != mine)
    known->by_name.items[number - 1] = NO_ENTITY;
}

static void read_names(Reader *reader, KnownEntity *entity, char *names) {
  char *rest;
  for (char *name = strtok_r(names, "|", &rest); name; name = strtok_r(NULL, "|", &rest)) {
    name += strspn(name, " ");
    for (size_t end = strlen(name); end && name[end - 1] == ' ';)
      name[--end] = '\0';
    if (!*name)
      continue;
    add_name(reader, entity, name);
    if (!entity->name && romanise_is_latin(name))
      entity->name = name;
  }
}

static void read_iris(Reader *reader, KnownEntity *entity, char *iris) {
  const char *complaint;
  char *rest;
  Term term;
  entity->iris = arena_alloc(&reader->known->arena, (strlen(iris) / 2 + 1) * sizeof *entity->iris);
  if (!entity->iris) {
    run_out(reader);
    return;
  }
  for (char *iri = strtok_r(iris, " ", &rest); iri; iri = strtok_r(NULL, " ", &rest)) {
    if (canonical_term(&(Term){TERM_IRI, iri, NULL, NULL}, ILL_TYPED_KEPT, &reader->known->arena, &term, &complaint))
      complain(reader, "no absolute IRI: ", iri);
    entity->iris[entity->iri_count++] = iri;
  }
  if (!entity->iri_count)
    complain(reader, "an entity without an IRI", "");
}

static bool is_type(const Schema *schema, const char *name) {
  for (size_t i = 0; i < schema->types.count; i++)
    if (!strcmp(schema->types.items[i].name, name))
      return true;
  return false;
}

static void read_type(Reader *reader, KnownEntity *entity, const char *type) {
  static const char prefix[] = "rap:";
  entity->type = strncmp(type, prefix, sizeof prefix - 1) ? type : type + sizeof prefix - 1;
  if (!is_type(reader->schema, entity->type))
    complain(reader, "unknown type of entity: ", entity->type);
}

static void read_line(Reader *reader, char *line) {
  KnownEntity entity = {0};
  unsigned column = COLUMN_IRIS;
  for (char *cell = line, *next; cell && !reader->status; cell = next, column++) {
    next = strchr(cell, '\t');
    if (next)
      *next++ = '\0';
    if (column == COLUMN_IRIS)
      read_iris(reader, &entity, cell);
    else if (column == COLUMN_TYPE)
      read_type(reader, &entity, cell);
    else
      read_names(reader, &entity, cell);
  }
  if (!reader->status && column <= COLUMN_NAMES)
    complain(reader, "IRIs, a type and names are wanted, with tabs between them", "");
  if (!reader->status && !array_push(&reader->known->items, entity))
    run_out(reader);
}

static uint32_t find(const KnownEntities *known, const char *type, const char *name, Buffer *key) {
  uint32_t number = write_key(type, name, key) ? strings_find(known->names, key->bytes, key->length) : NO_STRING;
  return number ? known->by_name.items[number - 1] : NO_ENTITY;
}

/* An entity of which no name is in Latin letters, or whose name another one has too, is named after its IRI. */
static void choose_name(Reader *reader, uint32_t number) {
  KnownEntity *entity = &reader->known->items.items[number - 1];
  const char *iri = entity->iris[0], *end = iri + strlen(iri);
  while (end > iri && !strchr("/#:", end[-1]))
    end--;
  if (!entity->name)
    entity->name = end;
  else if (find(reader->known, entity->type, entity->name, &reader->key) != number)
    entity->name = arena_format(&reader->known->arena, "%s %s", entity->name, end);
  if (!entity->name)
    run_out(reader);
}

RapporteurStatus known_read(const char *text, const char *file, const Schema *schema, Sink *sink,
                            KnownEntities *known) {
  Reader reader = {.known = known, .schema = schema, .sink = sink, .file = file};
  char *line = arena_copy(&known->arena, text, strlen(text));
  known->names = strings_new();
  if (!line || !known->names)
    run_out(&reader);
  for (char *next; line && reader.status != RAPPORTEUR_ERROR_MEMORY; line = next) {
    RapporteurStatus before = reader.status;
    size_t length = strcspn(line, "\n");
    next = line[length] ? line + length + 1 : NULL;
    line[length - (length && line[length - 1] == '\r')] = '\0';
    line[length] = '\0';
    reader.line++;
    reader.status = RAPPORTEUR_OK; /* so that all errors are told */
    if (*line && *line != '#')
      read_line(&reader, line);
    reader.status = reader.status ? reader.status : before;
  }
  for (uint32_t i = 1; !reader.status && i <= known->items.count; i++)
    choose_name(&reader, i);
  buffer_free(&reader.key);
  return reader.status;
}

void known_free(KnownEntities *known) {
  array_free(&known->items);
  array_free(&known->by_name);
  strings_free(known->names);
  arena_free(&known->arena);
  known->names = NULL;
}

const KnownEntity *known_find(const KnownEntities *known, const char *type, const char *name) {
  Buffer key = {0};
  uint32_t number = known->names ? find(known, type, name, &key) : NO_ENTITY;
  buffer_free(&key);
  return number ? &known->items.items[number - 1] : NULL;
}

/* What stands behind the base must be fit to be a name of ours. */
static const char *local_part(const char *iri, const char *base) {
  size_t length = strlen(base);
  const char *local = strncmp(iri, base, length) ? NULL : iri + length;
  return local && *local && !strpbrk(local, "/#") ? local : NULL;
}

void known_locate(KnownEntities *known, const char *base) {
  for (size_t i = 0; i < known->items.count; i++) {
    KnownEntity *entity = &known->items.items[i];
    entity->local = NULL;
    for (size_t j = 0; j < entity->iri_count && !entity->local; j++)
      entity->local = local_part(entity->iris[j], base);
  }
}
