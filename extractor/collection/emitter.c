#include "collection/emitter.h"

#include <ctype.h>
#include <string.h>

#include "graph/canonical.h"

bool emitter_init(Emitter *emitter, const char *base, TermReceiver receive, void *user) {
  *emitter = (Emitter){.receive = receive, .user = user, .base = base, .sent = strings_new()};
  return emitter->sent;
}

void emitter_free(Emitter *emitter) {
  strings_free(emitter->sent);
  buffer_free(&emitter->subject);
  buffer_free(&emitter->predicate);
  buffer_free(&emitter->object);
  buffer_free(&emitter->graph_iri);
  buffer_free(&emitter->key);
}

void emitter_enter(Emitter *emitter, const char *graph) {
  strings_free(emitter->sent);
  emitter->sent = strings_new();
  emitter->graph = graph;
  if (!emitter->sent && !emitter->status)
    emitter->status = RAPPORTEUR_ERROR_MEMORY;
}

static const char *write_iri(const Emitter *emitter, Iri iri, Buffer *out) {
  static const char *const spaces[] = {
      [NAME_ANY] = "", [NAME_ONTOLOGY] = NAMESPACE_ONTOLOGY, [NAME_OWL] = NAMESPACE_OWL,   [NAME_RDF] = NAMESPACE_RDF,
      [NAME_RDFS] = NAMESPACE_RDFS,         [NAME_SKOS] = NAMESPACE_SKOS,
  };
  buffer_clear(out);
  buffer_text(out, iri.space == NAME_DATA ? emitter->base : spaces[iri.space]);
  buffer_text(out, iri.local);
  return out->bytes;
}

/* @return RAPPORTEUR_OK if the triple has not been sent into this graph. */
static bool is_new(Emitter *emitter, const Term *object) {
  Buffer *key = &emitter->key;
  buffer_clear(key);
  buffer_format(key, "%s\n%s\n%d\n%s\n%s\n%s", emitter->subject.bytes, emitter->predicate.bytes, (int)object->kind,
                object->language ? object->language : "", object->datatype ? object->datatype : "", object->text);
  uint32_t before = strings_count(emitter->sent);
  uint32_t number = key->failed ? NO_STRING : strings_add(emitter->sent, key->bytes, key->length);
  if (number == NO_STRING)
    emitter->status = RAPPORTEUR_ERROR_MEMORY;
  return number > before;
}

static void send(Emitter *emitter, Iri subject, Iri predicate, const Term *object) {
  const char *about = write_iri(emitter, subject, &emitter->subject);
  const char *property = write_iri(emitter, predicate, &emitter->predicate);
  const char *graph = emitter->graph ? write_iri(emitter, (Iri){NAME_DATA, emitter->graph}, &emitter->graph_iri) : NULL;
  if (!emitter->status && (emitter->subject.failed || emitter->predicate.failed || emitter->graph_iri.failed))
    emitter->status = RAPPORTEUR_ERROR_MEMORY;
  if (emitter->status || !is_new(emitter, object))
    return;
  Term terms[] = {{TERM_IRI, about, NULL, NULL}, {TERM_IRI, property, NULL, NULL}, {TERM_IRI, graph, NULL, NULL}};
  emitter->status = emitter->receive(emitter->user, &terms[0], &terms[1], object, graph ? &terms[2] : NULL);
}

void emit_iri(Emitter *emitter, Iri subject, Iri predicate, Iri object) {
  const char *iri = write_iri(emitter, object, &emitter->object);
  if (emitter->object.failed)
    emitter->status = RAPPORTEUR_ERROR_MEMORY;
  else
    send(emitter, subject, predicate, &(Term){TERM_IRI, iri, NULL, NULL});
}

void emit_literal(Emitter *emitter, Iri subject, Iri predicate, const char *text, const char *datatype) {
  const char *iri = NULL;
  buffer_clear(&emitter->object);
  if (datatype) {
    buffer_text(&emitter->object, NAMESPACE_XSD);
    buffer_text(&emitter->object, datatype);
    iri = emitter->object.bytes;
  }
  if (emitter->object.failed)
    emitter->status = RAPPORTEUR_ERROR_MEMORY;
  else
    send(emitter, subject, predicate, &(Term){TERM_LITERAL, text, NULL, iri});
}

void emit_text(Emitter *emitter, Iri subject, Iri predicate, const char *text, const char *language) {
  buffer_clear(&emitter->object);
  for (const char *c = language ? language : "und"; *c; c++)
    buffer_char(&emitter->object, (char)tolower((unsigned char)*c));
  if (emitter->object.failed)
    emitter->status = RAPPORTEUR_ERROR_MEMORY;
  else
    send(emitter, subject, predicate, &(Term){TERM_LITERAL, text, emitter->object.bytes, NULL});
}

void emit_type(Emitter *emitter, Iri subject, const char *class_name) {
  const Iri type = {NAME_RDF, "type"};
  emit_iri(emitter, subject, type, (Iri){NAME_OWL, "NamedIndividual"});
  emit_iri(emitter, subject, type, (Iri){NAME_ONTOLOGY, class_name});
}
