#include "export/names.h"

#include <stdlib.h>
#include <string.h>

#include "text/normalise.h"

/* Documents have titles, facts have labels: neither is called by them. */
static bool is_entity(View *view, uint32_t term) {
  SeenTerms mentions = {0};
  uint32_t document = view_term(view, "document"), evidence = view_term(view, "evidence");
  bool entity = view_key(view, term).type == LIBRDF_NODE_TYPE_RESOURCE && !view_fact_type(view, term);
  if (entity && document)
    view_find(view, NO_TERM, document, term, SUBJECT, &mentions), entity = !mentions.count;
  if (entity && evidence)
    view_find(view, NO_TERM, evidence, term, SUBJECT, &mentions), entity = !mentions.count;
  array_free(&mentions);
  return entity;
}

static void add(View *view, uint32_t term, SeenTerms *found) {
  for (size_t i = 0; i < found->count; i++)
    if (found->items[i].term == term)
      return;
  if (is_entity(view, term) && !array_push(found, (Seen){view_key(view, term).text, term}))
    view->failed = true;
}

static int compare(const void *a, const void *b) { return strcmp(((const Seen *)a)->text, ((const Seen *)b)->text); }

/* --- By IRI ------------------------------------------------------------------------------------------------------- */

static void find_iri(View *view, const char *name, SeenTerms *found) {
  const Terms *terms = quads_terms(view->quads);
  uint32_t type = view_iri(view, NAMESPACE_RDF, "type");
  SeenTerms types = {0};
  for (uint32_t term = 1; type && term < terms_end(terms); term++) {
    TermKey key = view_key(view, term);
    if (key.type != LIBRDF_NODE_TYPE_RESOURCE || (strcmp(key.text, name) && strcmp(view_local(key.text), name)))
      continue;
    view_objects(view, term, type, &types);
    if (types.count)
      add(view, term, found);
  }
  array_free(&types);
}

/* --- By name ------------------------------------------------------------------------------------------------------ */

static bool is_called(View *view, const char *label, const Buffer *wanted, Buffer *normal) {
  buffer_clear(normal);
  if (normalise(label, strlen(label), normal) || normal->failed) {
    view->failed = true;
    return false;
  }
  return normal->length == wanted->length && !memcmp(normal->bytes, wanted->bytes, wanted->length);
}

static void find_label(View *view, uint32_t property, const Buffer *wanted, SeenTerms *found) {
  const uint32_t pattern[3] = {NO_TERM, property, NO_TERM};
  Buffer normal = {0};
  QuadCursor cursor;
  if (property == NO_TERM)
    return;
  for (quads_find(view->quads, pattern, ANY_GRAPH, &cursor); !cursor_end(&cursor); cursor_next(&cursor)) {
    const uint32_t *triple = cursor_triple(&cursor);
    if (is_called(view, view_key(view, triple[OBJECT]).text, wanted, &normal))
      add(view, triple[SUBJECT], found);
  }
  cursor_close(&cursor);
  buffer_free(&normal);
}

void names_find(View *view, const char *name, SeenTerms *found) {
  Buffer wanted = {0};
  found->count = 0;
  find_iri(view, name, found);
  if (normalise(name, strlen(name), &wanted) || wanted.failed)
    view->failed = true;
  else if (wanted.length && !found->count)
    find_label(view, view_iri(view, NAMESPACE_RDFS, "label"), &wanted, found);
  if (!view->failed && wanted.length && !found->count)
    find_label(view, view_iri(view, NAMESPACE_SKOS, "altLabel"), &wanted, found);
  if (found->count)
    qsort(found->items, found->count, sizeof *found->items, compare);
  buffer_free(&wanted);
}
