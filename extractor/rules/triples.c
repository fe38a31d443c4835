#include "rules/triples.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

#include <serd/serd.h>

#include "base/buffer.h"

/* A file that is being read. */
typedef struct Reading {
  Triples *triples;
  const char *file;
  Sink *sink;
  SerdEnv *prefixes;
  Buffer text;
  RapporteurStatus status; /* The first failure; what failed later is a consequence of it. */
} Reading;

static uint32_t fail(Reading *reading, const char *what, const SerdNode *node) {
  reading->status =
      sink_error(reading->sink, RAPPORTEUR_ERROR_SYNTAX, reading->file, "%s '%s'", what, (const char *)node->buf);
  return NO_STRING;
}

static uint32_t add(Reading *reading, const char *bytes, size_t length) {
  uint32_t term = strings_add(reading->triples->strings, bytes, length);
  if (!term)
    reading->status = sink_memory(reading->sink);
  return term;
}

/* The term whose text is `prefix` and `suffix` put together. */
static uint32_t add_joined(Reading *reading, SerdChunk prefix, SerdChunk suffix) {
  Buffer *text = &reading->text;
  buffer_clear(text);
  buffer_append(text, (const char *)prefix.buf, prefix.len);
  buffer_append(text, (const char *)suffix.buf, suffix.len);
  if (!text->failed)
    return add(reading, text->bytes, text->length);
  reading->status = sink_memory(reading->sink);
  return NO_STRING;
}

static uint32_t add_node(Reading *reading, const SerdNode *node) {
  SerdChunk prefix = {(const uint8_t *)"_:", 2}, suffix = {node->buf, node->n_bytes};
  if (reading->status)
    return NO_STRING;
  switch (node->type) {
  case SERD_BLANK:
    return add_joined(reading, prefix, suffix);
  case SERD_CURIE:
    if (serd_env_expand(reading->prefixes, node, &prefix, &suffix))
      return fail(reading, "undeclared prefix in", node);
    return add_joined(reading, prefix, suffix);
  case SERD_URI:
    if (!serd_uri_string_has_scheme(node->buf))
      return fail(reading, "relative IRI", node);
    return add(reading, (const char *)node->buf, node->n_bytes);
  default:
    return add(reading, (const char *)node->buf, node->n_bytes);
  }
}

static bool append(Triples *triples, Triple triple) {
  size_t missing = triple.subject >= triples->chains.count ? triple.subject + 1 - triples->chains.count : 0;
  if (!array_reserve(&triples->chains, missing) || !array_push(&triples->items, triple))
    return false;
  if (missing) {
    memset(triples->chains.items + triples->chains.count, 0, missing * sizeof *triples->chains.items);
    triples->chains.count += missing;
  }
  TripleChain *chain = &triples->chains.items[triple.subject];
  uint32_t number = (uint32_t)triples->items.count;
  if (chain->last)
    triples->items.items[chain->last - 1].next = number;
  else
    chain->first = number;
  chain->last = number;
  return true;
}

static SerdStatus on_statement(void *handle, SerdStatementFlags flags, const SerdNode *graph, const SerdNode *subject,
                               const SerdNode *predicate, const SerdNode *object, const SerdNode *datatype,
                               const SerdNode *language) {
  Reading *reading = handle;
  (void)flags;
  (void)graph;
  Triple triple = {.subject = add_node(reading, subject), .predicate = add_node(reading, predicate)};
  triple.object = add_node(reading, object);
  triple.literal = object->type == SERD_LITERAL;
  if (datatype && datatype->buf)
    triple.datatype = add_node(reading, datatype);
  if (language && language->buf)
    triple.language = add_node(reading, language);
  if (!reading->status && !append(reading->triples, triple))
    reading->status = sink_memory(reading->sink);
  return reading->status ? SERD_ERR_INTERNAL : SERD_SUCCESS;
}

static SerdStatus on_prefix(void *handle, const SerdNode *name, const SerdNode *uri) {
  Reading *reading = handle;
  return serd_env_set_prefix(reading->prefixes, name, uri);
}

static SerdStatus on_base(void *handle, const SerdNode *uri) {
  Reading *reading = handle;
  return serd_env_set_base_uri(reading->prefixes, uri);
}

static SerdStatus on_error(void *handle, const SerdError *error) {
  Reading *reading = handle;
  if (reading->status)
    return SERD_SUCCESS;
  char text[256];
  vsnprintf(text, sizeof text, error->fmt, *error->args);
  text[strcspn(text, "\n")] = '\0';
  reading->status = sink_send(reading->sink, RAPPORTEUR_ERROR, RAPPORTEUR_ERROR_SYNTAX, reading->file, error->line,
                              error->col, NULL, "%s", text);
  return SERD_SUCCESS;
}

static void parse(Reading *reading, FILE *stream) {
  SerdReader *reader = serd_reader_new(SERD_TURTLE, reading, NULL, on_base, on_prefix, on_statement, NULL);
  reading->prefixes = serd_env_new(NULL);
  if (reader && reading->prefixes) {
    serd_reader_set_strict(reader, true);
    serd_reader_set_error_sink(reader, on_error, reading);
    SerdStatus status = serd_reader_read_file_handle(reader, stream, (const uint8_t *)reading->file);
    if (ferror(stream) && !reading->status)
      reading->status = sink_error(reading->sink, RAPPORTEUR_ERROR_IO, reading->file, "cannot be read");
    else if (status && !reading->status)
      reading->status =
          sink_error(reading->sink, RAPPORTEUR_ERROR_SYNTAX, reading->file, "%s", (const char *)serd_strerror(status));
  } else {
    reading->status = sink_memory(reading->sink);
  }
  serd_reader_free(reader);
  serd_env_free(reading->prefixes);
}

RapporteurStatus triples_read(Triples *triples, const char *file, Sink *sink) {
  if (!triples->strings && !(triples->strings = strings_new()))
    return sink_memory(sink);
  FILE *stream = fopen(file, "rb");
  if (!stream)
    return sink_error(sink, RAPPORTEUR_ERROR_IO, file, "cannot be opened: %s", strerror(errno));
  Reading reading = {.triples = triples, .file = file, .sink = sink};
  parse(&reading, stream);
  buffer_free(&reading.text);
  fclose(stream);
  return reading.status;
}

void triples_free(Triples *triples) {
  strings_free(triples->strings);
  triples->strings = NULL;
  array_free(&triples->items);
  array_free(&triples->chains);
}

uint32_t triples_term(const Triples *triples, const char *text) {
  return strings_find(triples->strings, text, strlen(text));
}

const char *triples_text(const Triples *triples, uint32_t term) { return strings_text(triples->strings, term); }

const Triple *triples_find(const Triples *triples, uint32_t subject, const char *predicate, const Triple *previous) {
  uint32_t wanted = triples_term(triples, predicate);
  if (!wanted || subject >= triples->chains.count)
    return NULL;
  uint32_t number = previous ? previous->next : triples->chains.items[subject].first;
  while (number && triples->items.items[number - 1].predicate != wanted)
    number = triples->items.items[number - 1].next;
  return number ? &triples->items.items[number - 1] : NULL;
}

uint32_t triples_object(const Triples *triples, uint32_t subject, const char *predicate) {
  const Triple *triple = triples_find(triples, subject, predicate, NULL);
  return triple ? triple->object : NO_STRING;
}

bool triples_is_blank(const Triples *triples, const Triple *triple) {
  return !strncmp(triples_text(triples, triple->subject), "_:", 2) ||
         (!triple->literal && !strncmp(triples_text(triples, triple->object), "_:", 2));
}
