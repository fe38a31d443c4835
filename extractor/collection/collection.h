/** @file collection.h  From what documents state to one set of entities and facts. */
#ifndef COLLECTION_COLLECTION_H
#define COLLECTION_COLLECTION_H

#include "facts/statement.h"
#include "graph/term.h"

typedef struct Collection Collection;

/** @param schema Borrowed; must outlive the collection. @param base IRI prefix of the data, copied.
    @return NULL when memory is out. */
Collection *collection_new(const Schema *schema, const char *base);
/** Give it another base, before collection_resolve(). @return RAPPORTEUR_OK or RAPPORTEUR_ERROR_MEMORY. */
RapporteurStatus collection_set_base(Collection *collection, const char *base);
const char *collection_base(const Collection *collection);
void collection_free(Collection *collection);

/** Take in what a document states; everything needed is copied. The order of documents does not matter to the
   result. */
RapporteurStatus collection_add(Collection *collection, const DocumentStatements *statements);

/** Take the identities of a table; see known_read(). */
RapporteurStatus collection_know(Collection *collection, const char *table, const char *file, Sink *sink);

/** Take in a document from its record (recording.h), null-terminated.
    @return RAPPORTEUR_OK, RAPPORTEUR_ERROR_SYNTAX (it is no record) or RAPPORTEUR_ERROR_MEMORY. */
RapporteurStatus collection_add_record(Collection *collection, const char *record);

/** What is added from now on takes the place of what came from the same sources before; see records_begin_batch(). */
void collection_begin_batch(Collection *collection);

bool collection_has_source(const Collection *collection, const char *source);
/** Leave out what came from a source so far. */
RapporteurStatus collection_remove(Collection *collection, const char *source);

/** Shall documents carry their records in the graph, so that it can be merged with others? They do unless told
    otherwise. */
void collection_keep_records(Collection *collection, bool keep);

/** Remember the IRIs that a resolved collection gives to its entities, whose documents are the last ones that were added
    here, in that order: those that this one will not use become owl:sameAs of the ones that it does.
    @param is_used Tells whether anybody could know the IRI with that local name. */
RapporteurStatus collection_keep_names(Collection *collection, const Collection *before,
                                       bool (*is_used)(void *user, const char *name), void *user);

/** Decide which entities are one, name them, unite the facts. After it no document can be added. */
RapporteurStatus collection_resolve(Collection *collection);

/** Forget all documents and what was decided; what was told by the other functions stays. @return RAPPORTEUR_OK or
    RAPPORTEUR_ERROR_MEMORY. */
RapporteurStatus collection_clear(Collection *collection);

/** After collection_resolve(): the local part of the IRI, and the preferred label, of entity `entity` (from 1) of the
    `document`th document added (from 0); borrowed. */
const char *collection_entity_name(const Collection *collection, size_t document, uint32_t entity);
const char *collection_entity_label(const Collection *collection, size_t document, uint32_t entity);

/** After collection_resolve(): send every triple of the graph (docs and evidence, stated and derived) to `receive`, in
   a fixed order. A triple that stands in several documents' graphs is sent once for each, with the document's IRI as
   graph. */
RapporteurStatus collection_emit(const Collection *collection, TermReceiver receive, void *user);

#endif
