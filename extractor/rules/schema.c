#include "rules/schema.h"

#include <stdlib.h>
#include <string.h>

#include "rules/triples.h"

void schema_free(Schema *schema) {
  if (!schema)
    return;
  arena_free(&schema->arena);
  array_free(&schema->facts);
  array_free(&schema->types);
  array_free(&schema->individuals);
  array_free(&schema->shortcuts);
  array_free(&schema->exclusions);
  free(schema);
}

const FactType *schema_fact(const Schema *schema, const char *name) {
  for (size_t i = 0; i < schema->facts.count; i++)
    if (!strcmp(schema->facts.items[i].name, name))
      return &schema->facts.items[i];
  return NULL;
}

int fact_type_role(const FactType *fact, const char *name) {
  for (size_t i = 0; i < fact->role_count; i++)
    if (!strcmp(fact->roles[i].name, name))
      return (int)i;
  return -1;
}

bool schema_is_a(const Schema *schema, const char *name, const char *ancestor) {
  while (name && strcmp(name, ancestor)) {
    size_t i = 0;
    while (i < schema->types.count && strcmp(schema->types.items[i].name, name))
      i++;
    name = i < schema->types.count ? schema->types.items[i].parent : NULL;
  }
  return name != NULL;
}

static bool is_declaration(const char *predicate) {
  static const char *const DECLARING[] = {RDF "type",   RDFS "subClassOf", RDFS "subPropertyOf", RDFS "domain",
                                          RDFS "range", RDFS "label",      OWL "inverseOf",      OWL "versionIRI"};
  for (size_t i = 0; i < sizeof DECLARING / sizeof *DECLARING; i++)
    if (!strcmp(DECLARING[i], predicate))
      return true;
  return false;
}

static RapporteurStatus send_triple(const Triples *triples, const Triple *triple, TermReceiver receive, void *user) {
  Term subject = {.kind = TERM_IRI, .text = triples_text(triples, triple->subject)};
  Term predicate = {.kind = TERM_IRI, .text = triples_text(triples, triple->predicate)};
  Term object = {.kind = triple->literal ? TERM_LITERAL : TERM_IRI, .text = triples_text(triples, triple->object)};
  if (triple->language)
    object.language = triples_text(triples, triple->language);
  if (triple->datatype)
    object.datatype = triples_text(triples, triple->datatype);
  return receive(user, &subject, &predicate, &object, NULL);
}

static RapporteurStatus send_all(const Triples *triples, const char *file, bool definitions, Sink *sink,
                                 TermReceiver receive, void *user) {
  RapporteurStatus status = RAPPORTEUR_OK;
  for (size_t i = 0; i < triples->items.count && !status; i++) {
    const Triple *triple = &triples->items.items[i];
    if (triples_is_blank(triples, triple))
      status = sink_error(sink, RAPPORTEUR_ERROR_SYNTAX, file, "<%s> of <%s>: blank nodes may not occur here",
                          triples_text(triples, triple->predicate), triples_text(triples, triple->subject));
    else if (definitions || is_declaration(triples_text(triples, triple->predicate)))
      status = send_triple(triples, triple, receive, user);
  }
  return status;
}

RapporteurStatus schema_emit(const char *folder, bool definitions, Sink *sink, TermReceiver receive, void *user) {
  Arena arena = {0};
  Triples triples = {0};
  const char *file = arena_format(&arena, "%s/rapporteur.ttl", folder);
  RapporteurStatus status = file ? triples_read(&triples, file, sink) : sink_memory(sink);
  if (!status)
    status = send_all(&triples, file, definitions, sink, receive, user);
  triples_free(&triples);
  arena_free(&arena);
  return status;
}
