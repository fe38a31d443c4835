#include <jansson.h>
#include <string.h>

#include "graph/answer.h"

/* "typed-literal" is of the format's first version. */
static librdf_node_type type_of(const char *type) {
  if (!strcmp(type, "uri"))
    return LIBRDF_NODE_TYPE_RESOURCE;
  if (!strcmp(type, "bnode"))
    return LIBRDF_NODE_TYPE_BLANK;
  return strcmp(type, "literal") && strcmp(type, "typed-literal") ? LIBRDF_NODE_TYPE_UNKNOWN : LIBRDF_NODE_TYPE_LITERAL;
}

static bool read_value(const json_t *object, TermKey *value) {
  const char *type = json_string_value(json_object_get(object, "type"));
  const json_t *text = json_object_get(object, "value");
  value->type = type ? type_of(type) : LIBRDF_NODE_TYPE_UNKNOWN;
  value->text = json_string_value(text);
  value->length = json_string_length(text);
  value->language = json_string_value(json_object_get(object, "xml:lang"));
  value->datatype = json_string_value(json_object_get(object, "datatype"));
  return value->text && value->type != LIBRDF_NODE_TYPE_UNKNOWN;
}

static RapporteurStatus read_row(Answer *answer, json_t *row) {
  const char *name;
  json_t *object;
  if (!json_is_object(row))
    return RAPPORTEUR_ERROR_SYNTAX;
  if (!answer_add_row(answer))
    return RAPPORTEUR_ERROR_MEMORY;
  json_object_foreach(row, name, object) {
    TermKey value;
    if (!read_value(object, &value))
      return RAPPORTEUR_ERROR_SYNTAX;
    if (!answer_bind(answer, name, &value))
      return RAPPORTEUR_ERROR_MEMORY;
  }
  return RAPPORTEUR_OK;
}

static RapporteurStatus read_rows(Answer *answer, const json_t *whole) {
  const json_t *names = json_object_get(json_object_get(whole, "head"), "vars");
  const json_t *rows = json_object_get(json_object_get(whole, "results"), "bindings");
  RapporteurStatus status = json_is_array(names) && json_is_array(rows) ? RAPPORTEUR_OK : RAPPORTEUR_ERROR_SYNTAX;
  for (size_t i = 0; !status && i < json_array_size(names); i++) {
    const char *name = json_string_value(json_array_get(names, i));
    if (!name)
      status = RAPPORTEUR_ERROR_SYNTAX;
    else if (!answer_add_name(answer, name))
      status = RAPPORTEUR_ERROR_MEMORY;
  }
  for (size_t i = 0; !status && i < json_array_size(rows); i++)
    status = read_row(answer, json_array_get(rows, i));
  return status;
}

RapporteurStatus answer_read_json(Answer *answer, const char *bytes, size_t length, const char *name, Sink *sink) {
  json_error_t error;
  json_t *whole = json_loadb(bytes, length, 0, &error);
  if (!whole)
    return sink_send(sink, RAPPORTEUR_ERROR, RAPPORTEUR_ERROR_SYNTAX, name, (unsigned)error.line,
                     (unsigned)error.column, NULL, "the answer is no JSON: %s", error.text);
  const json_t *boolean = json_object_get(whole, "boolean");
  answer->boolean = json_is_boolean(boolean);
  answer->yes = json_is_true(boolean);
  RapporteurStatus status = answer->boolean ? RAPPORTEUR_OK : read_rows(answer, whole);
  json_decref(whole);
  if (status == RAPPORTEUR_ERROR_MEMORY)
    return sink_memory(sink);
  return status ? sink_error(sink, status, name, "the answer is JSON, but no result of SPARQL") : RAPPORTEUR_OK;
}
