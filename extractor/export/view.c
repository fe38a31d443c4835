#include "export/view.h"

#include <stdlib.h>
#include <string.h>

/* --- Terms -------------------------------------------------------------------------------------------------------- */

uint32_t view_iri(View *view, const char *name_space, const char *local) {
  Buffer iri = {0};
  buffer_text(&iri, name_space);
  buffer_text(&iri, local);
  TermKey key = {LIBRDF_NODE_TYPE_RESOURCE, iri.bytes, iri.length, NULL, NULL};
  uint32_t number = iri.failed ? NO_TERM : terms_find(quads_terms(view->quads), &key);
  view->failed = view->failed || iri.failed;
  buffer_free(&iri);
  return number;
}

uint32_t view_term(View *view, const char *local) { return view_iri(view, NAMESPACE_ONTOLOGY, local); }

TermKey view_key(View *view, uint32_t term) { return term_key_of_node(terms_node(quads_terms(view->quads), term)); }

bool view_is_literal(View *view, uint32_t term) { return view_key(view, term).type == LIBRDF_NODE_TYPE_LITERAL; }

/* --- Triples ------------------------------------------------------------------------------------------------------ */

static int compare_seen(const void *left, const void *right) {
  const Seen *a = left, *b = right;
  int difference = strcmp(a->text, b->text);
  return difference ? difference : (a->term > b->term) - (a->term < b->term);
}

static void remove_doubles(SeenTerms *seen) {
  size_t kept = 0;
  for (size_t i = 0; i < seen->count; i++)
    if (!i || seen->items[i].term != seen->items[i - 1].term)
      seen->items[kept++] = seen->items[i];
  seen->count = kept;
}

void view_find(View *view, uint32_t subject, uint32_t predicate, uint32_t object, int part, SeenTerms *out) {
  const uint32_t pattern[3] = {subject, predicate, object};
  QuadCursor cursor;
  out->count = 0;
  for (quads_find(view->quads, pattern, ANY_GRAPH, &cursor); !cursor_end(&cursor); cursor_next(&cursor)) {
    uint32_t term = cursor_triple(&cursor)[part];
    if (!array_push(out, (Seen){view_key(view, term).text, term}))
      view->failed = true;
  }
  cursor_close(&cursor);
  if (out->count)
    qsort(out->items, out->count, sizeof *out->items, compare_seen);
  remove_doubles(out);
}

void view_objects(View *view, uint32_t subject, uint32_t predicate, SeenTerms *out) {
  out->count = 0;
  if (predicate != NO_TERM)
    view_find(view, subject, predicate, NO_TERM, OBJECT, out);
}

const char *view_text(View *view, uint32_t subject, uint32_t predicate) {
  SeenTerms objects = {0};
  view_objects(view, subject, predicate, &objects);
  const char *text = objects.count ? objects.items[0].text : NULL;
  array_free(&objects);
  return text;
}

bool view_states(View *view, uint32_t subject, uint32_t predicate, uint32_t object) {
  const uint32_t triple[3] = {subject, predicate, object};
  return subject && predicate && object && quads_contain(view->quads, triple);
}

/* --- Names -------------------------------------------------------------------------------------------------------- */

const char *view_local(const char *iri) {
  const char *end = strrchr(iri, '#');
  if (!end)
    end = strrchr(iri, '/');
  return end && end[1] ? end + 1 : iri;
}

int view_language_rank(const View *view, const char *language) {
  if (language && view->language && !strcmp(language, view->language))
    return 0;
  return language && !strcmp(language, "en") ? 1 : 2;
}

const char *view_name(View *view, uint32_t term) {
  TermKey key = view_key(view, term);
  if (key.type == LIBRDF_NODE_TYPE_LITERAL)
    return key.text;
  SeenTerms labels = {0};
  view_objects(view, term, view_iri(view, NAMESPACE_RDFS, "label"), &labels);
  const char *name = NULL;
  int best = 0;
  for (size_t i = 0; i < labels.count; i++) {
    int rank = view_language_rank(view, view_key(view, labels.items[i].term).language);
    if (!name || rank < best)
      name = labels.items[i].text, best = rank;
  }
  array_free(&labels);
  return name ? name : view_local(key.text);
}

/* --- Facts -------------------------------------------------------------------------------------------------------- */

const FactType *view_fact_type(View *view, uint32_t subject) {
  uint32_t type = view_iri(view, NAMESPACE_RDF, "type");
  for (size_t i = 0; i < view->schema->facts.count; i++)
    if (view_states(view, subject, type, view_term(view, view->schema->facts.items[i].name)))
      return &view->schema->facts.items[i];
  return NULL;
}

void view_facts(View *view, const FactType *type, SeenTerms *out) {
  uint32_t class = view_term(view, type->name), rdf_type = view_iri(view, NAMESPACE_RDF, "type");
  out->count = 0;
  if (class != NO_TERM && rdf_type != NO_TERM)
    view_find(view, NO_TERM, rdf_type, class, SUBJECT, out);
}
