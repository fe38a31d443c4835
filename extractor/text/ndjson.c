#include "text/ndjson.h"

#include <stdio.h>
#include <string.h>

#include <jansson.h>

#include "base/buffer.h"
#include "text/isodate.h"

enum { NUMBER_SIZE = 32, LANGUAGE_SIZE = 16 };

/* Values that are not taken from the object as they stand. */
typedef struct Values {
  char id[NUMBER_SIZE], date[11], language[LANGUAGE_SIZE];
} Values;

bool ndjson_is_object(const char *bytes, size_t length) {
  size_t i = length >= 3 && !memcmp(bytes, "\xEF\xBB\xBF", 3) ? 3 : 0;
  while (i < length && (bytes[i] == ' ' || bytes[i] == '\t' || bytes[i] == '\r' || bytes[i] == '\n'))
    i++;
  if (i == length || bytes[i] != '{')
    return false;
  do
    i++;
  while (i < length && (bytes[i] == ' ' || bytes[i] == '\t'));
  return i < length && bytes[i] == '"';
}

/* The value of a string that is not empty, else NULL. */
static const char *string_of(const json_t *object, const char *key) {
  const char *value = json_string_value(json_object_get(object, key));
  return value && *value ? value : NULL;
}

static const char *id_of(const json_t *object, Values *values) {
  const json_t *id = json_object_get(object, "id");
  if (!json_is_integer(id))
    return string_of(object, "id");
  snprintf(values->id, sizeof values->id, "%" JSON_INTEGER_FORMAT, json_integer_value(id));
  return values->id;
}

static const char *date_of(const json_t *object, Values *values) {
  const char *date = string_of(object, "date");
  return date && isodate_read(date, values->date) ? values->date : NULL;
}

/* The language without its script or region: "en" of "en-GB". */
static const char *language_of(const json_t *object, Values *values) {
  const char *language = string_of(object, "language");
  size_t length = language ? strcspn(language, "-_") : 0;
  if (!length || length >= sizeof values->language)
    return NULL;
  for (size_t i = 0; i < length; i++)
    values->language[i] = (char)(language[i] >= 'A' && language[i] <= 'Z' ? language[i] + 32 : language[i]);
  values->language[length] = '\0';
  return values->language;
}

/* Where it comes from: what the object says, or else the file, and which document of it if the object has a name. */
static const char *source_of(const json_t *object, const char *name, const char *id, Buffer *made) {
  const char *source = string_of(object, "source");
  if (!source)
    source = string_of(object, "url");
  if (source || !id)
    return source ? source : name;
  buffer_format(made, "%s#%s", name, id);
  return made->bytes;
}

static RapporteurStatus give(const json_t *object, const char *name, Sink *sink, InputDocument function, void *user) {
  const json_t *text = json_object_get(object, "text");
  Values values;
  Buffer made = {0};
  const char *id = id_of(object, &values);
  DocumentHints hints = {.id = id,
                         .source = source_of(object, name, id, &made),
                         .title = string_of(object, "title"),
                         .date = date_of(object, &values),
                         .language = language_of(object, &values)};
  RapporteurStatus status = made.failed ? sink_memory(sink)
                                        : function(user, json_string_value(text), json_string_length(text), &hints);
  buffer_free(&made);
  return status;
}

RapporteurStatus ndjson_read(const char *text, size_t length, const char *name, unsigned line, Sink *sink,
                             InputDocument function, void *user, bool *bad) {
  json_error_t error;
  json_t *object = json_loadb(text, length, JSON_ALLOW_NUL, &error);
  RapporteurStatus status = RAPPORTEUR_OK;
  *bad = !json_string_length(json_object_get(object, "text"));
  if (!object)
    sink_send(sink, RAPPORTEUR_ERROR, RAPPORTEUR_ERROR_INPUT, name, line, error.column > 0 ? (unsigned)error.column : 0,
              NULL, "not JSON: %s", error.text);
  else if (*bad)
    sink_send(sink, RAPPORTEUR_ERROR, RAPPORTEUR_ERROR_INPUT, name, line, 0, NULL,
              "not a document: expected an object with a text");
  else
    status = give(object, name, sink, function, user);
  json_decref(object);
  return status;
}
