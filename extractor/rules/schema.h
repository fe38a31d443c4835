/** @file schema.h  The ontology and its shapes as the rules and the graph see them: facts, roles, types, shortcuts. */
#ifndef RULES_SCHEMA_H
#define RULES_SCHEMA_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/array.h"
#include "base/sink.h"
#include "graph/term.h"

/** What the filler of a role becomes in RDF. */
typedef enum {
  RANGE_ENTITY,      /**< An IRI: Person, Organization, Place, Product, License, Agent. */
  RANGE_MONEY,       /**< A rap:MonetaryAmount individual. */
  RANGE_INDIVIDUAL,  /**< A named individual of the ontology (a rap:PositionType, a rap:License that it lists). */
  RANGE_DATE,        /**< A string in ISO 8601; gives rap:earliest and rap:latest beside it where the role is `date`. */
  RANGE_DECIMAL, RANGE_INTEGER, RANGE_BOOLEAN,
  RANGE_TEXT         /**< A string as written (language-tagged where the shape says rdf:langString) or its lexicon value. */
} RangeKind;

typedef struct Role {
  const char *name;             /**< Local name of the property: "recipient". */
  const char *type;             /**< Name of the mention type that fills it: "Organization", "MonetaryAmount", "Date",
                                     "Number", "Quote", "Series", ... (for text and data roles: rap:filledBy). */
  const char *also_type;        /**< A second type that fills it ("Place" for the organization of a Position), or NULL. */
  const char *text_role;        /**< Property, no role itself, that keeps this filler's text as written, language-tagged
                                     (positionType -> title); or NULL. */
  const char *told_in;          /**< Class of fact that tells whose the filler is (a launch's product: Offering); or NULL. */
  const char *super_role;       /**< Role of the same fact that every filler of this one fills too (leadInvestor ->
                                     investor: rdfs:subPropertyOf); or NULL. */
  uint8_t range;                /**< RangeKind */
  bool identifying;             /**< Upper-case in the data model: part of the fact's identity. */
  bool set;                     /**< Several fillers belong to one fact (the members of a partnership); several fillers of
                                     any other identifying role make one fact each. */
  bool alternative;             /**< At least one role of the fact that is marked so must be filled. */
  bool backing;                 /**< Who fills it backs another: no "company" of the article, unless its main one. */
  bool topic;                   /**< The fact tells of who fills it. */
  bool language_tagged;
  unsigned minimum;             /**< sh:minCount; 0 when the role may be absent. */
  unsigned maximum;             /**< How often one sentence may fill it: 1, or 0 for any number (rap:repeated). */
} Role;

typedef struct FactType {
  const char *name;             /**< Local name of the class: "FundingRound". */
  Role *roles;                  /**< By sh:order: the fixed order of the roles. */
  size_t role_count;
} FactType;

/** A plain triple that every asserted fact of a class also gives. */
typedef struct Shortcut {
  const char *property;         /**< Local name: "chiefExecutiveOf". */
  const char *fact;             /**< "Position" */
  const char *subject, *object; /**< Role names; equal for symmetric ones over one repeated role (member). object "" means
                                     the fact itself (rap:said). */
  bool symmetric;
  const char *where_role, *where_value;   /**< Only if this role has this value (local name), or NULL. */
  const char *unless_role;                /**< Not if this role is present, or NULL. */
} Shortcut;

/** Facts that cannot both hold: of one class, with the same fillers of the key roles, and different ones of the value
    role. */
typedef struct Exclusion {
  const char *fact;             /**< "Founding" */
  const char *shortcut;         /**< Only facts that give this shortcut (its property); NULL: all. */
  const char **keys;            /**< Role names; at least one. */
  size_t key_count;
  const char *value;            /**< Role name. */
} Exclusion;

/** A class that is neither rap:Fact nor below it: "Organization" below "Agent"; `parent` is NULL at the top. */
typedef struct EntityType { const char *name, *parent; } EntityType;

/** A named individual of the ontology: "ChiefExecutiveOfficer" of "PositionType". */
typedef struct Individual { const char *name, *type; } Individual;

typedef struct Schema {
  Arena arena;
  ARRAY(FactType) facts;
  ARRAY(EntityType) types;
  ARRAY(Individual) individuals;
  ARRAY(Shortcut) shortcuts;
  ARRAY(Exclusion) exclusions;
} Schema;

/**
   Read ontology and shapes (Turtle, by serd) from a folder holding rapporteur.ttl and shapes.ttl.
   @param[out] out Owned by the caller (schema_free()); NULL on failure.
   @return RAPPORTEUR_OK, RAPPORTEUR_ERROR_IO, RAPPORTEUR_ERROR_SYNTAX or RAPPORTEUR_ERROR_MEMORY.
*/
RapporteurStatus schema_read(const char *folder, Sink *sink, Schema **out);
void schema_free(Schema *schema);

const FactType *schema_fact(const Schema *schema, const char *name);
/** Index of the role in the fact's roles, or -1. */
int fact_type_role(const FactType *fact, const char *name);
/** Is class `name` the same as `ancestor` or below it? */
bool schema_is_a(const Schema *schema, const char *name, const char *ancestor);

/**
   Send the ontology's triples, graph NULL, in the file's order: output declares every class and property that it uses.

   @param definitions Everything in the file; false: only types, hierarchy, domains, ranges, labels and the version.
   @return RAPPORTEUR_OK, what schema_read() returns, or what `receive` returned. Blank nodes are an error.
*/
RapporteurStatus schema_emit(const char *folder, bool definitions, Sink *sink, TermReceiver receive, void *user);

#endif
