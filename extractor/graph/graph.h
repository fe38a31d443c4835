/** @file graph.h  A graph in memory: a Redland model on our own storage, its writers and its queries. */
#ifndef GRAPH_GRAPH_H
#define GRAPH_GRAPH_H

#include <stdio.h>

#include "base/buffer.h"
#include "base/sink.h"
#include "graph/prefixes.h"
#include "graph/quads.h"
#include "graph/term.h"

typedef struct Graph Graph;

typedef enum { GRAPH_TURTLE, GRAPH_NTRIPLES, GRAPH_NQUADS, GRAPH_TRIG, GRAPH_RDFXML } GraphFormat;

/** @param sink Borrowed; hears what Redland complains of. @param[out] out Owned by the caller. */
RapporteurStatus graph_new(Sink *sink, Graph **out);
void graph_free(Graph *graph);

/** Add one quad; a quad that is there already is not added again. Validates UTF-8, IRIs and language tags. A TermReceiver. */
RapporteurStatus graph_add(void *graph, const Term *subject, const Term *predicate, const Term *object, const Term *context);

/** Number of distinct triples, and of distinct quads. */
size_t graph_triples(const Graph *graph);
size_t graph_quads(const Graph *graph);

/** The underlying model, borrowed: every librdf call works on it. */
struct librdf_model_s *graph_as_model(Graph *graph);
struct librdf_world_s *graph_as_world(Graph *graph);
/** The quads, borrowed. */
Quads *graph_as_quads(Graph *graph);

/** The declared prefixes, borrowed. */
const Prefixes *graph_prefixes(const Graph *graph);

/** Declare a prefix for the writers. */
RapporteurStatus graph_prefix(Graph *graph, const char *prefix, const char *iri);

/** Declare the prefixes that a query declares. @return RAPPORTEUR_OK or RAPPORTEUR_ERROR_MEMORY. */
RapporteurStatus graph_prefixes_of_query(Graph *graph, const char *sparql);

/** Parse a file in any of the formats above, by its name's end (.ttl .nt .nq .trig .rdf .owl .xml) or content, into the
    graph, graph names kept. */
RapporteurStatus graph_read(Graph *graph, const char *file);

/** Receives the text of a literal and the IRI that it says something of. What is not RAPPORTEUR_OK stops the sender. */
typedef RapporteurStatus (*GraphLiteral)(void *user, const char *subject, const char *text);

/** Send the literals of a property, in the order in which they came. @param property Its IRI.
    @return RAPPORTEUR_OK, RAPPORTEUR_ERROR_MEMORY, or what `function` returned. */
RapporteurStatus graph_literals(Graph *graph, const char *property, GraphLiteral function, void *user);

/** Is there a triple with this IRI as its subject? */
bool graph_has_subject(Graph *graph, const char *iri);

/** Parse `length` bytes of Turtle or N-Triples into the graph. @param name What messages call them. */
RapporteurStatus graph_read_bytes(Graph *graph, const char *bytes, size_t length, const char *name, GraphFormat format);

/** Write everything, in an order that depends on nothing but the content: prefixes, then subjects sorted (ontology terms
    first, then documents, entities, facts, evidence as they sort by IRI), rdf:type first within a subject. */
RapporteurStatus graph_write(Graph *graph, GraphFormat format, FILE *out);

/** Write every triple as JSON-LD 1.1 (jsonld.h) by a context that is read from a file. */
RapporteurStatus graph_write_jsonld(Graph *graph, const char *context_file, FILE *out);

/** Execute a SPARQL query and write its result ("table", "csv", "tsv", "json", "xml"; CONSTRUCT as "turtle" or
    "ntriples"). `width` is the terminal's columns for "table", 0 for unlimited. */
RapporteurStatus graph_query(Graph *graph, const char *sparql, const char *format, unsigned width, FILE *out);

#endif
