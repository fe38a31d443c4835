#include "api/context.h"

#include <dirent.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "base/file.h"

const char *rapporteur_version(void) { return PACKAGE_VERSION; }

const char *rapporteur_status_text(RapporteurStatus status) {
  static const char *const texts[] = {"all is well",
                                      "out of memory",
                                      "a file or stream could not be read or written",
                                      "text is not valid UTF-8",
                                      "a limit was exceeded",
                                      "a rule file, ontology or query has errors",
                                      "no language pack covers the text",
                                      "some input could not be used",
                                      "no such thing",
                                      "Redland refused"};
  return (size_t)status < sizeof texts / sizeof *texts ? texts[status] : "unknown status";
}

static int compare_slots(const void *a, const void *b) {
  return strcmp(((const PackSlot *)a)->language, ((const PackSlot *)b)->language);
}

/* Is the entry of `languages` a language: a folder other than `any`? */
static bool is_language(const RapporteurContext *context, const char *name) {
  Arena arena = {0};
  struct stat entry;
  const char *path =
      name[0] == '.' || !strcmp(name, "any") ? NULL : arena_format(&arena, "%s/%s", context->languages, name);
  bool folder = path && !stat(path, &entry) && S_ISDIR(entry.st_mode);
  arena_free(&arena);
  return folder;
}

static RapporteurStatus find_languages(RapporteurContext *context) {
  DIR *directory = opendir(context->languages);
  if (!directory)
    return sink_error(&context->sink, RAPPORTEUR_ERROR_IO, context->languages, "no language packs stand here");
  RapporteurStatus status = RAPPORTEUR_OK;
  for (struct dirent *entry; !status && (entry = readdir(directory));) {
    if (!is_language(context, entry->d_name))
      continue;
    PackSlot slot = {.language = arena_copy(&context->arena, entry->d_name, strlen(entry->d_name))};
    if (!slot.language || !array_push(&context->packs, slot))
      status = sink_memory(&context->sink);
  }
  closedir(directory);
  if (context->packs.count)
    qsort(context->packs.items, context->packs.count, sizeof *context->packs.items, compare_slots);
  return status;
}

static RapporteurStatus context_fill(RapporteurContext *context, const char *data) {
  const char *environment = getenv("RAPPORTEUR_DATA");
  context->data = data ? data : environment && *environment ? environment : RAPPORTEUR_DATA;
  context->data = arena_copy(&context->arena, context->data, strlen(context->data));
  if (!context->data || !(context->languages = arena_format(&context->arena, "%s/languages", context->data)) ||
      !(context->ontology = arena_format(&context->arena, "%s/ontology", context->data)) ||
      !(context->queries = arena_format(&context->arena, "%s/queries", context->data)))
    return sink_memory(&context->sink);
  RapporteurStatus status = schema_read(context->ontology, &context->sink, &context->schema);
  return status ? status : find_languages(context);
}

RapporteurStatus rapporteur_context_new(const char *data, RapporteurSink sink, void *user, RapporteurContext **out) {
  *out = NULL;
  RapporteurContext *context = calloc(1, sizeof *context);
  if (!context)
    return RAPPORTEUR_ERROR_MEMORY;
  context->sink = (Sink){sink, user, 0, 0};
  context->romaniser = romaniser_new();
  RapporteurStatus status = context->romaniser ? context_fill(context, data) : RAPPORTEUR_ERROR_MEMORY;
  if (status)
    rapporteur_context_free(context);
  else
    *out = context;
  return status;
}

void rapporteur_context_free(RapporteurContext *context) {
  if (!context)
    return;
  for (size_t i = 0; i < context->packs.count; i++)
    pack_free(context->packs.items[i].pack);
  array_free(&context->packs);
  schema_free(context->schema);
  matcher_free(&context->matcher);
  romaniser_free(context->romaniser);
  arena_free(&context->arena);
  free(context);
}

size_t rapporteur_language_count(const RapporteurContext *context) { return context->packs.count; }

const char *rapporteur_language_code(const RapporteurContext *context, size_t index) {
  return index < context->packs.count ? context->packs.items[index].language : NULL;
}

const Pack *context_pack(RapporteurContext *context, const char *language) {
  size_t length = strcspn(language, "-");
  for (size_t i = 0; i < context->packs.count; i++) {
    PackSlot *slot = &context->packs.items[i];
    if (strlen(slot->language) != length || memcmp(slot->language, language, length))
      continue;
    if (!slot->pack && !slot->status)
      slot->status =
          pack_read(context->data, slot->language, context->schema, false, &context->sink, &slot->pack);
    return slot->pack;
  }
  return NULL;
}

const Pack *context_pack_of(void *context, const char *language) { return context_pack(context, language); }

static RapporteurStatus context_pack_failure(const RapporteurContext *context, const char *language) {
  for (size_t i = 0; i < context->packs.count; i++)
    if (!strcmp(context->packs.items[i].language, language))
      return context->packs.items[i].status;
  return RAPPORTEUR_OK;
}

static StopUse stop_use(void *user, const char *language, const char *word, size_t length) {
  const Pack *pack = context_pack(user, language);
  if (pack && pack_is_abbreviation(pack, word, length))
    return STOP_ABBREVIATES;
  return pack && pack_is_lettered(pack, word, length) ? STOP_LETTERED : STOP_ENDS;
}

/* Is there a pack for a paragraph at least? Where there is none, but one for the language of the whole, a few foreign
   words have misled the reader of the paragraphs, and they are in that language. */
static bool is_covered(RapporteurContext *context, Document *document) {
  for (uint32_t p = 0; p < document->paragraph_count; p++)
    if (context_pack(context, document->paragraphs[p].language))
      return true;
  if (!context_pack(context, document->language))
    return false;
  for (uint32_t p = 0; p < document->paragraph_count; p++)
    document->paragraphs[p].language = document->language;
  return true;
}

RapporteurStatus context_document(RapporteurContext *context, const char *text, size_t length,
                                  const DocumentHints *hints, Document **out) {
  RapporteurStatus status = document_new(text, length, hints, stop_use, context, &context->sink, out);
  if (status)
    return status;
  if (is_covered(context, *out))
    return RAPPORTEUR_OK;
  const char *language = (*out)->language, *source = (*out)->source;
  if ((status = context_pack_failure(context, language)))
    sink_error(&context->sink, status, source, "skipped: the language pack '%s' cannot be used", language);
  else if (!strcmp(language, "und"))
    status = sink_error(&context->sink, RAPPORTEUR_ERROR_LANGUAGE, source, "skipped: its language cannot be told");
  else
    status = sink_error(&context->sink, RAPPORTEUR_ERROR_LANGUAGE, source,
                        "skipped: it is in '%s', for which there is no language pack", language);
  document_free(*out);
  *out = NULL;
  return status;
}

/* --- reading inputs --- */

static RapporteurStatus analyse_document(InputReading *reading, const Document *document) {
  RapporteurContext *context = reading->context;
  Analysis analysis = {0};
  reading->request.pack = context_pack_of;
  reading->request.user = context;
  reading->request.romaniser = context->romaniser;
  RapporteurStatus status = analyse(document, &reading->request, &context->matcher, &analysis);
  if (!status)
    status = reading->function(reading->user, document, &analysis);
  analysis_free(&analysis);
  return status == RAPPORTEUR_ERROR_MEMORY ? sink_memory(&context->sink) : status;
}

RapporteurStatus context_read_text(InputReading *reading, const char *text, size_t length, const DocumentHints *hints) {
  Document *document;
  DocumentHints known = hints ? *hints : (DocumentHints){NULL, NULL, NULL, NULL, NULL};
  if (reading->language)
    known.language = reading->language;
  RapporteurStatus status = context_document(reading->context, text, length, &known, &document);
  if (!status)
    status = analyse_document(reading, document);
  reading->progress.skipped += status == RAPPORTEUR_ERROR_LANGUAGE;
  reading->progress.documents += !status;
  reading->progress.bytes += status ? 0 : length;
  document_free(document);
  if (reading->watch)
    reading->watch(reading->watch_user, &reading->progress);
  return status;
}

/* Only what concerns all documents stops the reading. */
static RapporteurStatus on_document(void *user, const char *text, size_t length, const DocumentHints *hints) {
  InputReading *reading = user;
  RapporteurStatus status = context_read_text(reading, text, length, hints);
  bool own = status == RAPPORTEUR_ERROR_LANGUAGE || status == RAPPORTEUR_ERROR_LIMIT ||
             status == RAPPORTEUR_ERROR_UTF8 || status == RAPPORTEUR_ERROR_SYNTAX; /* of one language's pack */
  reading->failed |= own;
  return own ? RAPPORTEUR_OK : status;
}

RapporteurStatus context_read(InputReading *reading, const char *const *names, size_t count,
                              RapporteurInputFormat format) {
  static const InputFormat formats[] = {INPUT_AUTO, INPUT_TEXT, INPUT_HTML, INPUT_NDJSON};
  RapporteurStatus status =
      input_read(names, count, formats[format], &reading->context->sink, on_document, reading);
  return !status && reading->failed ? RAPPORTEUR_ERROR_INPUT : status;
}

RapporteurStatus context_text(RapporteurContext *context, const char *name, char **out) {
  Buffer text = {0};
  RapporteurStatus status = file_read(name, &context->sink, &text);
  if (status) {
    buffer_free(&text);
    return status == RAPPORTEUR_ERROR_MEMORY ? sink_memory(&context->sink) : status;
  }
  *out = text.bytes;
  return RAPPORTEUR_OK;
}
