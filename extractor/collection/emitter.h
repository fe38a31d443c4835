/** @file emitter.h  Sends triples one by one, each once in its graph. */
#ifndef COLLECTION_EMITTER_H
#define COLLECTION_EMITTER_H

#include "base/buffer.h"
#include "base/strings.h"
#include "graph/term.h"

typedef enum {
  NAME_ANY,  /**< The local part is the whole IRI. */
  NAME_DATA, /**< Below the base of the data. */
  NAME_ONTOLOGY,
  NAME_OWL,
  NAME_RDF,
  NAME_RDFS,
  NAME_SKOS
} NameSpace;

/** An IRI as a namespace and a local part. */
typedef struct Iri {
  NameSpace space;
  const char *local;
} Iri;

typedef struct Emitter {
  TermReceiver receive;
  void *user;
  const char *base;
  const char *graph;       /**< Local name of the graph in the data; NULL for the default graph. */
  RapporteurStatus status; /**< Of the first thing that went wrong; nothing is sent after it. */
  Strings *sent;           /**< The triples of this graph that were sent. */
  Buffer subject, predicate, object, graph_iri, key;
} Emitter;

/** @return false when memory is out. */
bool emitter_init(Emitter *emitter, const char *base, TermReceiver receive, void *user);
void emitter_free(Emitter *emitter);

/** From now on, send into this graph: a local name of the data, borrowed, or NULL. */
void emitter_enter(Emitter *emitter, const char *graph);

/** A triple whose object is an IRI. */
void emit_iri(Emitter *emitter, Iri subject, Iri predicate, Iri object);

/** A triple whose object is a literal. @param datatype Local name in XML Schema ("decimal"); NULL for a string. */
void emit_literal(Emitter *emitter, Iri subject, Iri predicate, const char *text, const char *datatype);

/** A triple whose object is a text in a language. */
void emit_text(Emitter *emitter, Iri subject, Iri predicate, const char *text, const char *language);

/** Its class, and that it is an individual, as OWL wants it said. */
void emit_type(Emitter *emitter, Iri subject, const char *class_name);

#endif
