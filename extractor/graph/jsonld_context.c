#include "graph/jsonld_context.h"

#include <errno.h>
#include <string.h>

/* "rdfs:label" or an IRI as it stands, kept. NULL when memory is out. */
static const char *expand(JsonldContext *context, const char *name) {
  const char *colon = strchr(name, ':');
  char *prefix = colon ? arena_copy(&context->arena, name, (size_t)(colon - name)) : NULL;
  const char *iri = prefix ? json_string_value(json_object_get(context->document, prefix)) : NULL;
  return iri ? arena_format(&context->arena, "%s%s", iri, colon + 1) : arena_copy(&context->arena, name, strlen(name));
}

static bool add_term(JsonldContext *context, const char *name, const json_t *definition) {
  const char *id = json_string_value(json_object_get(definition, "@id"));
  const char *type = json_string_value(json_object_get(definition, "@type"));
  const char *container = json_string_value(json_object_get(definition, "@container"));
  const char *iri = expand(context, id ? id : name);
  JsonldTerm term = {name, JSONLD_PLAIN, NULL};
  if (container && !strcmp(container, "@language"))
    term.coercion = JSONLD_LANGUAGES;
  else if (type && !strcmp(type, "@id"))
    term.coercion = JSONLD_ID;
  else if (type && !strcmp(type, "@vocab"))
    term.coercion = JSONLD_VOCAB;
  else if (type)
    term.coercion = JSONLD_TYPED, term.datatype = expand(context, type);
  if (!iri || (term.coercion == JSONLD_TYPED && !term.datatype))
    return false;
  uint32_t number = strings_add(context->iris, iri, strlen(iri));
  return number == context->terms.count + 1 ? array_push(&context->terms, term) : number != NO_STRING;
}

static bool add_definitions(JsonldContext *context) {
  const char *name;
  json_t *definition;
  bool added = true;
  json_object_foreach(context->document, name, definition) {
    added = added && (*name == '@' || strings_add(context->names, name, strlen(name)) != NO_STRING);
    if (added && json_is_object(definition))
      added = add_term(context, name, definition);
  }
  return added;
}

/* JSON-LD takes a plain string for a prefix only if it ends so (1.1, section 4.4). */
static bool can_declare(const Prefix *prefix) {
  return *prefix->name && prefix->length && strchr("#/:", prefix->iri[prefix->length - 1]);
}

static bool declare_prefixes(JsonldContext *context, const Prefixes *prefixes) {
  bool declared = true;
  for (size_t i = 0; declared && i < prefixes->count; i++)
    if (can_declare(&prefixes->items[i]))
      declared = !json_object_set_new(context->document, prefixes->items[i].name, json_string(prefixes->items[i].iri));
    else
      json_object_del(context->document, prefixes->items[i].name);
  return declared;
}

RapporteurStatus jsonld_context_read(const char *file, const Prefixes *prefixes, Sink *sink, JsonldContext *context) {
  json_error_t error;
  FILE *in = fopen(file, "rb");
  if (!in)
    return sink_error(sink, RAPPORTEUR_ERROR_IO, file, "cannot be read: %s", strerror(errno));
  json_t *whole = json_loadf(in, JSON_REJECT_DUPLICATES, &error);
  fclose(in);
  context->document = json_incref(json_object_get(whole, "@context"));
  json_decref(whole);
  if (!whole)
    return sink_send(sink, RAPPORTEUR_ERROR, RAPPORTEUR_ERROR_SYNTAX, file, (unsigned)error.line,
                     (unsigned)error.column, NULL, "%s", error.text);
  if (!json_is_object(context->document))
    return sink_error(sink, RAPPORTEUR_ERROR_SYNTAX, file, "has no object behind \"@context\"");
  context->iris = strings_new();
  context->names = strings_new();
  if (!context->iris || !context->names || !declare_prefixes(context, prefixes) || !add_definitions(context))
    return sink_memory(sink);
  context->vocab = json_string_value(json_object_get(context->document, "@vocab"));
  return RAPPORTEUR_OK;
}

void jsonld_context_free(JsonldContext *context) {
  json_decref(context->document);
  strings_free(context->iris);
  strings_free(context->names);
  array_free(&context->terms);
  arena_free(&context->arena);
}

const JsonldTerm *jsonld_context_term(const JsonldContext *context, const char *iri) {
  uint32_t number = strings_find(context->iris, iri, strlen(iri));
  return number == NO_STRING ? NULL : &context->terms.items[number - 1];
}

const char *jsonld_context_vocab_name(const JsonldContext *context, const char *iri) {
  size_t length = context->vocab ? strlen(context->vocab) : 0;
  if (!length || strncmp(iri, context->vocab, length) != 0)
    return NULL;
  const char *name = iri + length;
  bool plain = *name && !strpbrk(name, ":/?#@");
  return plain && strings_find(context->names, name, strlen(name)) == NO_STRING ? name : NULL;
}
