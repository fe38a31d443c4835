/** @file records.h  What all documents of a collection state, copied, in an order that follows from the content. */
#ifndef COLLECTION_RECORDS_H
#define COLLECTION_RECORDS_H

#include "base/strings.h"
#include "collection/known.h"
#include "facts/statement.h"

/** A document as the graph describes it. Strings of records are interned: equal strings are one pointer. */
typedef struct DocumentRecord {
  const char *digest, *language, *source;
  const char *title, *date; /**< Or NULL. */
  uint32_t batch;           /**< records_begin_batch() */
  uint32_t first_entity, entity_count;
  uint32_t first_statement, statement_count;
} DocumentRecord;

typedef struct EntityRecord {
  uint32_t document;
  const char *type, *core, *canonical; /**< `core` and `canonical` may be NULL. */
  Form *forms;
  uint32_t form_count;
  const KnownEntity *known; /**< Or NULL. */
} EntityRecord;

typedef struct ArgumentRecord {
  uint8_t role;
  uint8_t comparison;
  char currency[4];
  uint32_t entity;   /**< 1 + index of the entity record; 0 for values. */
  const char *value; /**< NULL for entities. */
  const char *text;  /**< As written, where the role's text is kept; else NULL. */
} ArgumentRecord;

typedef struct StatementRecord {
  const FactType *type;
  uint32_t document;
  ArgumentRecord *arguments;
  uint32_t argument_count;
  uint8_t factuality; /**< Factuality */
  const char *rule, *language, *quote;
  double confidence;
  uint32_t begin, end; /**< The sentence, in code points. */
} StatementRecord;

/** What was read from a source before a batch is not wanted any more. */
typedef struct Removal {
  const char *source;
  uint32_t batch;
  bool asked; /**< By records_remove(); else because the batch has a document of that source. */
} Removal;

typedef struct Records {
  const Schema *schema; /**< Borrowed. */
  Strings *strings;
  Arena arena, scratch;
  ARRAY(DocumentRecord) documents;
  ARRAY(EntityRecord) entities;
  ARRAY(StatementRecord) statements;
  ARRAY(Removal) removals;
  uint32_t batch;
  uint32_t *rank; /**< After records_sort(): where the document that was added n-th stands; NO_RANK if it was left out. */
} Records;

#define NO_RANK UINT32_MAX

/** @return false when memory is out. */
bool records_init(Records *records, const Schema *schema);
void records_free(Records *records);

/** Copy what a document states. A statement with several fillers of an identifying role that is no set becomes several.
    @return RAPPORTEUR_OK or RAPPORTEUR_ERROR_MEMORY. */
RapporteurStatus records_add(Records *records, const DocumentStatements *statements);

/** The one copy of a null-terminated string, in NFC as in the graph; NULL for NULL. Running out of memory is noted in the arena. */
const char *records_intern(Records *records, const char *text);

/** Add a document whose entities and statements have been added. @return false when memory is out. */
bool records_add_document(Records *records, const DocumentRecord *document);

/** What is added from now on comes later than what was added before: a document takes the place of that of the same
    source in an earlier batch. A source that gave several documents of one batch, or SOURCE_UNNAMED, tells nothing. */
void records_begin_batch(Records *records);

/** Leave out all documents of a source that were added before. @return false when memory is out. */
bool records_remove(Records *records, const char *source);

/** The source of what comes from standard input. */
#define SOURCE_UNNAMED "-"

/** Find the entities that the user knows: by their fullest name, or that without its legal form.
    @param known Borrowed; must outlive the records. */
void records_recognise(Records *records, const KnownEntities *known);

/** Put the documents, with their entities and statements, in the order of their digests. Removed, replaced and repeated documents
    are left out. */
RapporteurStatus records_sort(Records *records);

/** The canonical name: the user's, else the lexicon's, else NULL. */
const char *entity_canonical(const EntityRecord *entity);

/** Is there a filler of the role in the statement? The first, or NULL. */
const ArgumentRecord *statement_argument(const StatementRecord *statement, size_t role);

#endif
