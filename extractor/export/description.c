#include "export/description.h"

#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/strings.h"
#include "export/view.h"
#include "graph/digest.h"
#include "graph/order.h"

#define VOID "http://rdfs.org/ns/void#"
#define DC "http://purl.org/dc/elements/1.1/"
#define DCTERMS "http://purl.org/dc/terms/"
#define DATA "https://w3id.org/rapporteur/id/"
#define ONTOLOGY "https://w3id.org/rapporteur/ontology"

/* A description being made. */
typedef struct Describer {
  View view;
  Graph *out;
  Order order;
  Arena arena;
  const char *dataset;     /* The IRI. */
  const char *space;       /* What the data's IRIs begin with. */
  size_t *as_class;        /* By rank: how many individuals a class has. */
  size_t *as_property;     /* By rank: how many triples a property has; rank 0 is rdf:type. */
  bool *as_object;         /* By rank: is it an object. */
  RapporteurStatus status; /* Of the first thing that went wrong. */
} Describer;

/* --- Saying ------------------------------------------------------------------------------------------------------- */

static void say(Describer *describer, const char *subject, const char *predicate, Term object) {
  const Term terms[] = {{TERM_IRI, subject, NULL, NULL}, {TERM_IRI, predicate, NULL, NULL}};
  if (!describer->status && (!subject || !object.text))
    describer->status = RAPPORTEUR_ERROR_MEMORY;
  if (!describer->status)
    describer->status = graph_add(describer->out, &terms[0], &terms[1], &object, NULL);
}

static void say_iri(Describer *describer, const char *subject, const char *predicate, const char *iri) {
  say(describer, subject, predicate, (Term){TERM_IRI, iri, NULL, NULL});
}

static void say_text(Describer *describer, const char *subject, const char *predicate, const char *text) {
  say(describer, subject, predicate, (Term){TERM_LITERAL, text, NULL, NULL});
}

static void say_number(Describer *describer, const char *subject, const char *predicate, size_t number) {
  char text[24];
  snprintf(text, sizeof text, "%zu", number);
  say(describer, subject, predicate, (Term){TERM_LITERAL, text, NULL, NAMESPACE_XSD "integer"});
}

/* --- Counting ----------------------------------------------------------------------------------------------------- */

static const char *iri_of(const Describer *describer, uint32_t rank) {
  return (const char *)librdf_uri_as_string(librdf_node_get_uri(describer->order.nodes[rank]));
}

/* Count what the triples use. Returns how many subjects there are. */
static size_t count_uses(Describer *describer) {
  const Order *order = &describer->order;
  size_t subjects = 0;
  for (size_t i = 0; i < order->quad_count; i++) {
    const RankedQuad *quad = &order->quads[i];
    subjects += !i || quad->subject != order->quads[i - 1].subject;
    describer->as_property[quad->predicate]++;
    describer->as_class[quad->object] += !quad->predicate;
    describer->as_object[quad->object] = true;
  }
  return subjects;
}

static size_t count_nonzero(const size_t *counts, size_t length) {
  size_t count = 0;
  for (size_t i = 0; i < length; i++)
    count += counts[i] > 0;
  return count;
}

static size_t count_true(const bool *marks, size_t length) {
  size_t count = 0;
  for (size_t i = 0; i < length; i++)
    count += marks[i];
  return count;
}

/* --- Parts -------------------------------------------------------------------------------------------------------- */

/* The part of the dataset that a class or property makes: dataset-1f2e3d-class-Organization. Local names may be shared by
   vocabularies, so that what is not of the ontology has a digest of its own. */
static const char *part_iri(Describer *describer, const char *kind, const char *iri) {
  bool ours = !strncmp(iri, NAMESPACE_ONTOLOGY, sizeof NAMESPACE_ONTOLOGY - 1);
  const char *local = view_local(iri);
  if (ours)
    return arena_format(&describer->arena, "%s-%s-%s", describer->dataset, kind, local);
  return arena_format(&describer->arena, "%s-%s-%s-%08x", describer->dataset, kind, local,
                      strings_hash(iri, strlen(iri)));
}

static void say_class(Describer *describer, uint32_t rank) {
  const char *iri = iri_of(describer, rank), *part = part_iri(describer, "class", iri);
  say_iri(describer, describer->dataset, VOID "classPartition", part);
  say_iri(describer, part, VOID "class", iri);
  say_number(describer, part, VOID "entities", describer->as_class[rank]);
}

static void say_property(Describer *describer, uint32_t rank) {
  const char *iri = iri_of(describer, rank), *part = part_iri(describer, "property", iri);
  say_iri(describer, describer->dataset, VOID "propertyPartition", part);
  say_iri(describer, part, VOID "property", iri);
  say_number(describer, part, VOID "triples", describer->as_property[rank]);
}

static void say_parts(Describer *describer) {
  for (uint32_t rank = 0; rank < describer->order.node_count; rank++) {
    if (describer->as_class[rank] && librdf_node_is_resource(describer->order.nodes[rank]))
      say_class(describer, rank);
    if (describer->as_property[rank])
      say_property(describer, rank);
  }
}

/* --- The whole ---------------------------------------------------------------------------------------------------- */

/* The languages of the documents, and what the data's IRIs begin with. */
static void look_at_documents(Describer *describer) {
  View *view = &describer->view;
  SeenTerms documents = {0};
  uint32_t type = view_iri(view, NAMESPACE_RDF, "type"), class = view_term(view, "Document");
  describer->space = DATA;
  if (type && class)
    view_find(view, NO_TERM, type, class, SUBJECT, &documents);
  if (documents.count) {
    const char *iri = documents.items[0].text;
    describer->space = arena_copy(&describer->arena, iri, (size_t)(view_local(iri) - iri));
  }
  array_free(&documents);
}

static void say_languages(Describer *describer) {
  View *view = &describer->view;
  SeenTerms languages = {0};
  uint32_t language = view_term(view, "language");
  if (language)
    view_find(view, NO_TERM, language, NO_TERM, OBJECT, &languages);
  for (size_t i = 0; i < languages.count; i++)
    say_text(describer, describer->dataset, DC "language", languages.items[i].text);
  array_free(&languages);
}

static void say_whole(Describer *describer, size_t subjects) {
  const char *dataset = describer->dataset;
  size_t count = describer->order.node_count;
  say_iri(describer, dataset, NAMESPACE_RDF "type", VOID "Dataset");
  say(describer, dataset, DCTERMS "title",
      (Term){TERM_LITERAL, "Facts that articles state, with their evidence", "en", NULL});
  say_iri(describer, dataset, VOID "vocabulary", ONTOLOGY);
  say_text(describer, dataset, VOID "uriSpace", describer->space);
  say_number(describer, dataset, VOID "triples", describer->order.quad_count);
  say_number(describer, dataset, VOID "distinctSubjects", subjects);
  say_number(describer, dataset, VOID "distinctObjects", count_true(describer->as_object, count));
  say_number(describer, dataset, VOID "classes", count_nonzero(describer->as_class, count));
  say_number(describer, dataset, VOID "properties", count_nonzero(describer->as_property, count));
  say_languages(describer);
}

static void describe(Describer *describer, const GraphDigest *digest) {
  size_t count = (size_t)describer->order.node_count + 1;
  describer->as_class = calloc(count, sizeof *describer->as_class);
  describer->as_property = calloc(count, sizeof *describer->as_property);
  describer->as_object = calloc(count, sizeof *describer->as_object);
  look_at_documents(describer);
  describer->dataset = arena_format(&describer->arena, "%sdataset-%s", describer->space, digest->text);
  if (!describer->as_class || !describer->as_property || !describer->as_object || describer->arena.failed) {
    describer->status = RAPPORTEUR_ERROR_MEMORY;
    return;
  }
  say_whole(describer, count_uses(describer));
  say_parts(describer);
}

static RapporteurStatus declare_prefixes(Graph *out, const char *space) {
  const char *const prefixes[][2] = {{"id", space}, {"void", VOID}, {"dc", DC}, {"dcterms", DCTERMS}};
  RapporteurStatus status = space ? RAPPORTEUR_OK : RAPPORTEUR_ERROR_MEMORY;
  for (size_t i = 0; !status && i < sizeof prefixes / sizeof *prefixes; i++)
    status = graph_prefix(out, prefixes[i][0], prefixes[i][1]);
  return status;
}

RapporteurStatus description_make(Graph *graph, Graph *out, Sink *sink) {
  Describer describer = {.view = {.quads = graph_as_quads(graph)}, .out = out};
  GraphDigest digest;
  RapporteurStatus status = graph_digest(graph, &digest);
  if (!status && order_new(graph_as_quads(graph), ORDER_TRIPLES, &describer.order)) {
    describe(&describer, &digest);
    order_free(&describer.order);
    status = describer.status ? describer.status : declare_prefixes(out, describer.space);
  } else if (!status) {
    status = RAPPORTEUR_ERROR_MEMORY;
  }
  free(describer.as_class);
  free(describer.as_property);
  free(describer.as_object);
  arena_free(&describer.arena);
  return status == RAPPORTEUR_ERROR_MEMORY || describer.view.failed ? sink_memory(sink) : status;
}
