/** @file statement.h  What one document states, in terms of its own entities: the bridge from matching to the graph. */
#ifndef FACTS_STATEMENT_H
#define FACTS_STATEMENT_H

#include "base/arena.h"
#include "base/array.h"
#include "rules/factuality.h"
#include "rules/schema.h"
#include "text/document.h"

/** One way in which a document writes an entity. */
typedef struct Form {
  const char *text;             /**< As written, without quotation marks. */
  const char *language;         /**< Of the paragraph that writes it. */
  unsigned count;
} Form;

/** An entity as one document knows it. */
typedef struct LocalEntity {
  const char *type;             /**< "Person", "Organization", "Place", "Product", "License" */
  Form *forms;                  /**< The fullest name first; at least one. */
  size_t form_count;
  const char *core;             /**< The fullest name without legal form and honorifics ("PT Lumora Tbk": "Lumora"); may equal
                                     its text; NULL if that is not known. */
  const char *canonical;        /**< Known Latin name from a lexicon value (places, licences: "France"), or NULL. */
} LocalEntity;

/** What fills a role: exactly one of `entity` and `value` counts, by the role's range. */
typedef struct Argument {
  uint8_t role;                 /**< Index in the fact type's roles. */
  uint32_t entity;              /**< RANGE_ENTITY: 1 + index in the document's entities; else 0. */
  const char *value;            /**< Decimal without exponent, ISO date, individual's local name, "true", or text. */
  char currency[4];             /**< RANGE_MONEY */
  uint8_t comparison;           /**< Comparison of lattice.h; RANGE_MONEY. */
  bool unresolved;              /**< RANGE_ENTITY: a reference of which nobody can tell whom it means; `entity` is 0. */
  bool implied;                 /**< RANGE_INDIVIDUAL: the word implies it and is no name for it ("works at"). */
  Span span;                    /**< The mention in the fact's sentence (a pronoun, where it is one); empty if elided. */
} Argument;

/** One fact as one place of one document states it. */
typedef struct Statement {
  const FactType *type;
  Argument *arguments;
  size_t argument_count;
  uint8_t factuality;           /**< Factuality */
  const char *rule;             /**< Name of the rule: "hi.funding.round". */
  double confidence;            /**< Of the rule, 0..1. */
  const char *language;         /**< Of the sentence. */
  Span sentence;                /**< Evidence, in bytes of the document's text. */
  bool partial;                 /**< Some argument is unresolved: shown to those who annotate, no fact of the graph. */
} Statement;

/** Everything that one document states. All memory is in `arena`, except `document`, which is borrowed. */
typedef struct DocumentStatements {
  Arena arena;
  const Document *document;
  ARRAY(LocalEntity) entities;
  ARRAY(Statement) statements;
} DocumentStatements;

#endif
