#include "text/input.h"

#include <dirent.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/stat.h>

#include "base/buffer.h"
#include "text/charset.h"
#include "text/html.h"
#include "text/language.h"
#include "text/ndjson.h"

enum { CHUNK = 64 * 1024, DEEPEST_FOLDER = 64, LANGUAGE_SIZE = 16 };

/* One call of input_read(). */
typedef struct Input {
  InputFormat format;
  Sink *sink;
  InputDocument function;
  void *user;
  bool failed; /* Some input could not be read, and the rest was. */
} Input;

/* A file that is being read piece by piece. */
typedef struct Source {
  FILE *file;
  const char *name;
  char chunk[CHUNK];
  size_t at, count; /* What of the chunk is not used yet is [at, count). */
  int error;        /* errno of a reading that failed. */
} Source;

/* ---- Messages ---- */

static RapporteurStatus fail(Input *input, RapporteurStatus status, const char *name, const char *reason) {
  input->failed = true;
  sink_error(input->sink, status, name, "%s", reason);
  return RAPPORTEUR_OK;
}

static RapporteurStatus fail_to_read(Input *input, const char *name, int error) {
  input->failed = true;
  sink_error(input->sink, RAPPORTEUR_ERROR_IO, name, "cannot be read: %s", strerror(error));
  return RAPPORTEUR_OK;
}

/* ---- Reading ---- */

/* Fill the chunk again when it is used up. @return False at the end of the file. */
static bool refill(Source *source) {
  if (source->at < source->count)
    return true;
  source->at = 0;
  source->count = fread(source->chunk, 1, CHUNK, source->file);
  if (!source->count && ferror(source->file))
    source->error = errno;
  return source->count > 0;
}

/* Append the whole file, as far as a document may go and one byte beyond. */
static void read_all(Source *source, Buffer *out) {
  while (out->length <= DOCUMENT_LARGEST && refill(source)) {
    buffer_append(out, source->chunk + source->at, source->count - source->at);
    source->at = source->count;
  }
}

/* Read the next line without its end; what goes beyond the longest line is passed over, but counted.
   @return False at the end of the file. */
static bool read_line(Source *source, Buffer *out, size_t *length) {
  bool any = false;
  buffer_clear(out);
  *length = 0;
  while (refill(source)) {
    const char *begin = source->chunk + source->at, *end = memchr(begin, '\n', source->count - source->at);
    size_t count = end ? (size_t)(end - begin) : source->count - source->at;
    any = true;
    *length += count;
    if (*length <= NDJSON_LONGEST_LINE)
      buffer_append(out, begin, count);
    source->at += count + (end != NULL);
    if (end)
      break;
  }
  return any;
}

static bool is_blank(const char *bytes, size_t length) {
  while (length && strchr(" \t\r\n\v\f", bytes[length - 1]) && bytes[length - 1])
    length--;
  return !length;
}

/* ---- Formats ---- */

static RapporteurStatus give(Input *input, TextView text, const DocumentHints *hints) {
  if (is_blank(text.bytes, text.length))
    return fail(input, RAPPORTEUR_ERROR_INPUT, hints->source, "is empty");
  return input->function(input->user, text.bytes, text.length, hints);
}

/* The language that a page declares, or that its text is in when that speaks against it: many pages declare their
   template's. `declared` is where it is kept; NULL when it is not known. */
static const char *language_of(const Article *article, char declared[LANGUAGE_SIZE]) {
  const char *language = article->language.bytes;
  size_t length = language ? strcspn(language, "-_") : 0;
  if (!length || length >= LANGUAGE_SIZE)
    return NULL;
  for (size_t i = 0; i < length; i++)
    declared[i] = (char)(language[i] >= 'A' && language[i] <= 'Z' ? language[i] + 32 : language[i]);
  declared[length] = '\0';
  const char *found = language_identify(article->text.bytes, article->text.length, declared);
  return strcmp(found, "und") ? found : NULL;
}

static RapporteurStatus give_page(Input *input, TextView text, const char *name) {
  Article article = {.date = {0}};
  char declared[LANGUAGE_SIZE];
  RapporteurStatus status = html_read(text.bytes, text.length, &article);
  if (status == RAPPORTEUR_OK && article.text.length) {
    DocumentHints hints = {.source = name,
                           .title = article.title.bytes,
                           .date = article.date.bytes,
                           .language = language_of(&article, declared)};
    status = give(input, (TextView){article.text.bytes, article.text.length}, &hints);
  } else if (status == RAPPORTEUR_ERROR_MEMORY) {
    sink_memory(input->sink);
  } else {
    status = fail(input, RAPPORTEUR_ERROR_INPUT, name, "holds no text");
  }
  article_free(&article);
  return status;
}

static RapporteurStatus give_bytes(Input *input, const Buffer *bytes, const char *name, bool page) {
  char charset[HTML_CHARSET_SIZE] = "";
  Buffer scratch = {0};
  TextView text;
  if (!bytes->length)
    return fail(input, RAPPORTEUR_ERROR_INPUT, name, "is empty");
  if (bytes->length > DOCUMENT_LARGEST)
    return fail(input, RAPPORTEUR_ERROR_LIMIT, name, "is too large");
  if (charset_is_binary(bytes->bytes, bytes->length))
    return fail(input, RAPPORTEUR_ERROR_INPUT, name, "is not text");
  if (page)
    html_charset(bytes->bytes, bytes->length, charset);
  RapporteurStatus status = charset_decode(bytes->bytes, bytes->length, *charset ? charset : NULL, &scratch, &text);
  if (status)
    sink_memory(input->sink);
  else if (page || (input->format == INPUT_AUTO && html_is_page(text.bytes, text.length)))
    status = give_page(input, text, name);
  else
    status = give(input, text, &(DocumentHints){.source = name});
  buffer_free(&scratch);
  return status;
}

static RapporteurStatus read_whole(Input *input, Source *source, bool page) {
  Buffer bytes = {0};
  RapporteurStatus status;
  read_all(source, &bytes);
  if (bytes.failed)
    status = sink_memory(input->sink);
  else if (source->error)
    status = fail_to_read(input, source->name, source->error);
  else
    status = give_bytes(input, &bytes, source->name, page);
  buffer_free(&bytes);
  return status;
}

static RapporteurStatus give_line(Input *input, const Buffer *text, size_t length, const char *name, unsigned line) {
  bool bad;
  if (text->failed)
    return sink_memory(input->sink);
  if (length > NDJSON_LONGEST_LINE) {
    input->failed = true;
    sink_send(input->sink, RAPPORTEUR_ERROR, RAPPORTEUR_ERROR_LIMIT, name, line, 0, NULL, "line is too long");
    return RAPPORTEUR_OK;
  }
  size_t mark = line == 1 && length >= 3 && !memcmp(text->bytes, "\xEF\xBB\xBF", 3) ? 3 : 0;
  RapporteurStatus status =
      ndjson_read(text->bytes + mark, length - mark, name, line, input->sink, input->function, input->user, &bad);
  input->failed |= bad;
  return status;
}

static RapporteurStatus read_lines(Input *input, Source *source) {
  Buffer text = {0};
  RapporteurStatus status = RAPPORTEUR_OK;
  size_t length;
  unsigned documents = 0;
  for (unsigned line = 1; !status && read_line(source, &text, &length); line++) {
    if (!text.failed && length <= NDJSON_LONGEST_LINE && is_blank(text.bytes, text.length))
      continue;
    documents++;
    status = give_line(input, &text, length, source->name, line);
  }
  buffer_free(&text);
  if (!status && source->error)
    return fail_to_read(input, source->name, source->error);
  return status || documents ? status : fail(input, RAPPORTEUR_ERROR_INPUT, source->name, "is empty");
}

static bool ends_with(const char *name, const char *end) {
  size_t length = strlen(name), tail = strlen(end);
  return length > tail && !strcasecmp(name + length - tail, end);
}

/* What the file's name and first bytes say. A page in UTF-16 is known only once it has been decoded. */
static InputFormat format_of(const Input *input, const Source *source) {
  const char *name = source->name;
  if (input->format != INPUT_AUTO)
    return input->format;
  if (ends_with(name, ".ndjson") || ends_with(name, ".jsonl") || ndjson_is_object(source->chunk, source->count))
    return INPUT_NDJSON;
  if (ends_with(name, ".html") || ends_with(name, ".htm") || html_is_page(source->chunk, source->count))
    return INPUT_HTML;
  return INPUT_TEXT;
}

static RapporteurStatus read_source(Input *input, Source *source) {
  refill(source);
  InputFormat format = format_of(input, source);
  return format == INPUT_NDJSON ? read_lines(input, source) : read_whole(input, source, format == INPUT_HTML);
}

/* ---- Files and folders ---- */

static RapporteurStatus read_file(Input *input, FILE *file, const char *name) {
  Source *source = calloc(1, sizeof *source);
  if (!source)
    return sink_memory(input->sink);
  source->file = file;
  source->name = name;
  RapporteurStatus status = read_source(input, source);
  free(source);
  return status;
}

static RapporteurStatus read_named_file(Input *input, const char *name) {
  FILE *file = fopen(name, "rb");
  if (!file)
    return fail_to_read(input, name, errno);
  RapporteurStatus status = read_file(input, file, name);
  fclose(file);
  return status;
}

static int is_visible(const struct dirent *entry) { return entry->d_name[0] != '.'; }

static int compare_names(const struct dirent **a, const struct dirent **b) {
  return strcmp((*a)->d_name, (*b)->d_name);
}

static RapporteurStatus read_folder(Input *input, const char *name, int depth);

/* What a folder holds: files, and folders that are no links, so that the walk comes to an end. */
static RapporteurStatus read_entry(Input *input, const char *name, int depth) {
  struct stat entry;
  if (lstat(name, &entry))
    return fail_to_read(input, name, errno);
  if (S_ISDIR(entry.st_mode))
    return read_folder(input, name, depth + 1);
  if (S_ISLNK(entry.st_mode) && stat(name, &entry))
    return fail_to_read(input, name, errno);
  return S_ISREG(entry.st_mode) ? read_named_file(input, name) : RAPPORTEUR_OK;
}

static RapporteurStatus read_folder(Input *input, const char *name, int depth) {
  struct dirent **entries = NULL;
  Buffer path = {0};
  RapporteurStatus status = RAPPORTEUR_OK;
  if (depth > DEEPEST_FOLDER)
    return fail(input, RAPPORTEUR_ERROR_LIMIT, name, "is too deep a folder");
  int count = scandir(name, &entries, is_visible, compare_names);
  if (count < 0)
    return fail_to_read(input, name, errno);
  for (int i = 0; i < count; i++) {
    buffer_clear(&path);
    buffer_format(&path, "%s%s%s", name, ends_with(name, "/") ? "" : "/", entries[i]->d_name);
    if (!status)
      status = path.failed ? sink_memory(input->sink) : read_entry(input, path.bytes, depth);
    free(entries[i]);
  }
  free(entries);
  buffer_free(&path);
  return status;
}

static RapporteurStatus read_name(Input *input, const char *name) {
  struct stat entry;
  if (!strcmp(name, "-"))
    return read_file(input, stdin, name);
  if (!stat(name, &entry) && S_ISDIR(entry.st_mode))
    return read_folder(input, name, 0);
  return read_named_file(input, name);
}

RapporteurStatus input_read(const char *const *names, size_t count, InputFormat format, Sink *sink,
                            InputDocument function, void *user) {
  Input input = {format, sink, function, user, false};
  for (size_t i = 0; i < count; i++) {
    RapporteurStatus status = read_name(&input, names[i]);
    if (status)
      return status;
  }
  return input.failed ? RAPPORTEUR_ERROR_INPUT : RAPPORTEUR_OK;
}
