/** @file collection.h  From what documents state to one set of entities and facts. */
#ifndef FACTS_COLLECTION_H
#define FACTS_COLLECTION_H

#include "facts/statement.h"
#include "graph/term.h"

typedef struct Collection Collection;

/** @param schema Borrowed; must outlive the collection. @param base IRI prefix of the data, copied.
    @return NULL when memory is out. */
Collection *collection_new(const Schema *schema, const char *base);
void collection_free(Collection *collection);

/** Take in what a document states; everything needed is copied. The order of documents does not matter to the
   result. */
RapporteurStatus collection_add(Collection *collection, const DocumentStatements *statements);

/** Decide which entities are one, name them, unite the facts. After it no document can be added. */
RapporteurStatus collection_resolve(Collection *collection);

/** After collection_resolve(): the local part of the IRI, and the preferred label, of entity `entity` (from 1) of the
    `document`th document added (from 0); borrowed. */
const char *collection_entity_name(const Collection *collection, size_t document, uint32_t entity);
const char *collection_entity_label(const Collection *collection, size_t document, uint32_t entity);

/** After collection_resolve(): send every triple of the graph (docs and evidence, stated and derived) to `receive`, in
   a fixed order. A triple that stands in several documents' graphs is sent once for each, with the document's IRI as
   graph. */
RapporteurStatus collection_emit(const Collection *collection, TermReceiver receive, void *user);

#endif
