#include "graph/jsonld.h"

#include <stdlib.h>
#include <string.h>

#include "graph/canonical.h"
#include "graph/output.h"

typedef struct JsonldWriter {
  const Order *order;
  const Prefixes *prefixes;
  const JsonldContext *context;
  Buffer name;
  Arena scratch;
} JsonldWriter;

/* --- Terms: each NULL when memory is out -------------------------------------------------------------------------- */

/* An IRI, prefixed if some prefix of the context fits. */
static const char *short_iri(JsonldWriter *writer, const char *iri) {
  const Prefix *prefix = prefixes_match(writer->prefixes, iri);
  if (!prefix || !json_object_get(writer->context->document, prefix->name))
    return iri;
  buffer_clear(&writer->name);
  buffer_format(&writer->name, "%s:%s", prefix->name, iri + prefix->length);
  return writer->name.failed ? NULL : writer->name.bytes;
}

static const char *vocabulary_iri(JsonldWriter *writer, const char *iri) {
  const char *name = jsonld_context_vocab_name(writer->context, iri);
  return name ? name : short_iri(writer, iri);
}

/* An IRI or blank node as a string. */
static json_t *id_json(JsonldWriter *writer, const TermKey *key, bool vocabulary) {
  if (key->type == LIBRDF_NODE_TYPE_BLANK) {
    buffer_clear(&writer->name);
    buffer_format(&writer->name, "_:%s", key->text);
    return writer->name.failed ? NULL : json_string(writer->name.bytes);
  }
  const char *iri = vocabulary ? vocabulary_iri(writer, key->text) : short_iri(writer, key->text);
  return iri ? json_string(iri) : NULL;
}

/* An integer or boolean that JSON says by itself; NULL if it does not. */
static json_t *native_json(JsonldWriter *writer, const TermKey *key) {
  static const long long limit = 1LL << 53;
  const char *type = canonical_xsd_name(key->datatype);
  if (!type || !canonical_is_bare(key->text, key->datatype, &writer->scratch))
    return NULL;
  if (!strcmp(type, "boolean"))
    return json_boolean(!strcmp(key->text, "true"));
  long long number = strtoll(key->text, NULL, 10);
  return !strcmp(type, "integer") && number >= -limit && number <= limit ? json_integer(number) : NULL;
}

/* A literal with all that belongs to it. */
static json_t *value_object(JsonldWriter *writer, const TermKey *key) {
  json_t *object = json_pack("{s:s%}", "@value", key->text, key->length);
  const char *name = key->language ? "@language" : "@type";
  const char *word = key->language ? key->language : key->datatype ? short_iri(writer, key->datatype) : NULL;
  if (object && word && json_object_set_new(object, name, json_string(word)))
    json_decref(object), object = NULL;
  return object;
}

static json_t *literal_json(JsonldWriter *writer, const JsonldTerm *term, const TermKey *key) {
  JsonldCoercion coercion = term ? term->coercion : JSONLD_PLAIN;
  bool typed = coercion == JSONLD_TYPED && key->datatype && !strcmp(key->datatype, term->datatype);
  json_t *native = typed || coercion == JSONLD_PLAIN ? native_json(writer, key) : NULL;
  if (native)
    return native;
  bool plain = coercion == JSONLD_PLAIN && !key->datatype && !key->language;
  return typed || plain ? json_stringn(key->text, key->length) : value_object(writer, key);
}

static json_t *object_json(JsonldWriter *writer, const JsonldTerm *term, const TermKey *key) {
  if (key->type == LIBRDF_NODE_TYPE_LITERAL)
    return literal_json(writer, term, key);
  if (term && (term->coercion == JSONLD_ID || term->coercion == JSONLD_VOCAB))
    return id_json(writer, key, term->coercion == JSONLD_VOCAB);
  json_t *id = id_json(writer, key, false);
  return id ? json_pack("{s:o}", "@id", id) : NULL;
}

/* --- Subjects ----------------------------------------------------------------------------------------------------- */

/* Add a value to what stands behind a key; takes the value. Returns false when memory is out. */
static bool add_value(json_t *object, const char *key, json_t *value) {
  json_t *there = json_object_get(object, key);
  if (!value || !there)
    return value && !json_object_set_new(object, key, value);
  if (json_is_array(there))
    return !json_array_append_new(there, value);
  json_t *array = json_pack("[O, o]", there, value);
  return array && !json_object_set_new(object, key, array);
}

/* A text behind its language, in an object behind `key`. */
static bool add_text(json_t *subject, const char *key, const TermKey *text) {
  json_t *texts = json_object_get(subject, key);
  if (!texts) {
    texts = json_object();
    if (json_object_set_new(subject, key, texts))
      return false;
  }
  return add_value(texts, text->language ? text->language : "@none", json_stringn(text->text, text->length));
}

static bool add_object(JsonldWriter *writer, json_t *subject, const TermKey *predicate, const TermKey *object) {
  bool literal = object->type == LIBRDF_NODE_TYPE_LITERAL;
  if (!literal && !strcmp(predicate->text, NAMESPACE_RDF "type"))
    return add_value(subject, "@type", id_json(writer, object, true));
  const JsonldTerm *term = jsonld_context_term(writer->context, predicate->text);
  bool by_language = term && term->coercion == JSONLD_LANGUAGES;
  if (by_language && literal && !object->datatype)
    return add_text(subject, term->name, object);
  if (by_language)
    term = NULL; /* under the term it would have to be a text */
  json_t *value = object_json(writer, term, object);
  const char *key = term ? term->name : short_iri(writer, predicate->text);
  if (key)
    return add_value(subject, key, value);
  json_decref(value);
  return false;
}

/* The object of the subject of the quad at `begin`. @param[out] end The first quad of the next subject. */
static json_t *subject_json(JsonldWriter *writer, size_t begin, size_t *end) {
  const Order *order = writer->order;
  TermKey subject = term_key_of_node(order->nodes[order->quads[begin].subject]);
  json_t *id = id_json(writer, &subject, false), *object = id ? json_pack("{s:o}", "@id", id) : NULL;
  for (*end = begin; *end < order->quad_count && order->quads[*end].subject == order->quads[begin].subject; ++*end) {
    TermKey predicate = term_key_of_node(order->nodes[order->quads[*end].predicate]);
    TermKey value = term_key_of_node(order->nodes[order->quads[*end].object]);
    if (object && !add_object(writer, object, &predicate, &value))
      json_decref(object), object = NULL;
  }
  return object;
}

/* Subject by subject, so that memory does not grow with the graph. Returns false when memory is out. */
static bool write_subjects(JsonldWriter *writer, FILE *out) {
  const char *between = "\n";
  for (size_t at = 0; at < writer->order->quad_count && !ferror(out); between = ",\n") {
    json_t *subject = subject_json(writer, at, &at);
    if (!subject)
      return false;
    fputs(between, out);
    bool written = !json_dumpf(subject, out, 0);
    json_decref(subject);
    if (!written && !ferror(out))
      return false;
  }
  return true;
}

RapporteurStatus jsonld_write(const Order *order, const Prefixes *prefixes, const JsonldContext *context, FILE *out,
                              Sink *sink) {
  JsonldWriter writer = {.order = order, .prefixes = prefixes, .context = context};
  fputs("{\"@context\":\n", out);
  /* With all 17 digits the version would be 1.1000000000000001, which it may not be. */
  json_dumpf(context->document, out, JSON_INDENT(2) | JSON_REAL_PRECISION(15));
  fputs(",\n\"@graph\": [", out);
  bool written = write_subjects(&writer, out);
  fputs("\n]}\n", out);
  buffer_free(&writer.name);
  arena_free(&writer.scratch);
  RapporteurStatus status = output_finish(out, sink);
  return status ? status : written ? RAPPORTEUR_OK : sink_memory(sink);
}
