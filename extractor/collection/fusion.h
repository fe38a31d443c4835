/** @file fusion.h  Facts: what many statements say, once. */
#ifndef COLLECTION_FUSION_H
#define COLLECTION_FUSION_H

#include "collection/things.h"

/** What fills a role, in the graph's terms. */
typedef struct Filler {
  uint8_t role;
  const char *text;               /**< Local name of an entity or amount, canonical number, date or text. */
  const char *language;           /**< Of a language-tagged text; else NULL. */
  const ArgumentRecord *argument; /**< An argument that says so. */
} Filler;

/** A statement whose arguments have become fillers. */
typedef struct Claim {
  const StatementRecord *statement;
  Filler *fillers; /**< Sorted, each once; fillers of a role fill its super-role too. */
  size_t filler_count;
  uint32_t fact; /**< NO_FACT if it makes none. */
} Claim;

#define NO_FACT UINT32_MAX

typedef struct Fact {
  const FactType *type;
  const char *name; /**< Local part of its IRI. */
  Filler *fillers;  /**< Of all its statements together, sorted. */
  size_t filler_count;
  uint32_t *claims; /**< Those that state it, in the order of the records. */
  size_t claim_count;
  /* What follows from all of them: */
  uint8_t factuality; /**< Factuality: that of the strongest support. */
  double confidence;
  unsigned languages, documents;
} Fact;

typedef struct Facts {
  Arena arena;
  Claim *claims; /**< One for each statement record. */
  size_t claim_count;
  Fact *items; /**< Sorted by name. */
  uint32_t count;
} Facts;

/**
   Unite the statements that state one fact: those of one class with the same fillers of the identifying roles.

   A statement that leaves out an entity or amount which identifies its fact, or gives the amount as "about", "more
   than" or "less than", joins the only fact that says more, agrees in all other identifying roles and contradicts it
   nowhere, or of several the one that its document states last, shortly before it. An amount agrees with a vague one if
   rounding it to the digits shown (to the nearest, down or up) gives that one. A fact in which one entity fills two
   identifying roles, or that lacks members, is dropped: its entities have turned out to be one.

   @param out To be freed with facts_free(), also on failure.
   @return RAPPORTEUR_OK or RAPPORTEUR_ERROR_MEMORY.
*/
RapporteurStatus facts_make(const Records *records, const Identity *identity, const Things *things, Facts *out);
void facts_free(Facts *facts);

/** Does the fact have this filler? */
bool fact_has_filler(const Fact *fact, const Filler *filler);

#endif
