/** @file spoken.h  Of whom a sentence speaks: its subject, and whom its references mean. */
#ifndef FACTS_SPOKEN_H
#define FACTS_SPOKEN_H

#include "facts/prominence.h"

/** What is looked for in sentences. */
typedef struct Search {
  const Analysis *analysis;
  const Pack *pack;
  Tag type;
  uint32_t limit;               /**< only what begins before this byte */
  uint32_t main;                /**< the article's main entity of the type, 0 none */
  Excluded excluded;
  uint32_t answers;             /**< who answers in an interview and is left out; 0 none */
  bool company;                 /**< "the company": no backer but the main entity */
  bool third;                   /**< a third person: not who says "I" */
  const char *value;            /**< what a pronoun agrees in, NULL nothing */
  uint32_t unlike;              /**< who is called by a pronoun of another value, 0 nobody */
} Search;

/** Whom a sentence speaks of. */
typedef struct Spoken {
  uint32_t subject;             /**< of the kind, in a sentence; 0 none */
  bool main;                    /**< the main entity is among them, */
  bool referred;                /**< or "the company", which means it */
  bool marked;                  /**< the subject is marked as such */
  uint32_t nominal;             /**< whom "the company" means in a sentence; 0 nobody */
  uint32_t resumed;             /**< who is taken up by a pronoun where no subject is marked; 0 none */
} Spoken;

/** Who of the kind is spoken of in a sentence: the one that is marked as the subject, else the first. */
Spoken spoken_of(const Search *search, uint32_t sentence);

/** Has the sentence been read: does a pack cover it? */
bool spoken_has_sentence(const Analysis *analysis, uint32_t sentence);

/** Do two sentences stand in one paragraph? */
bool spoken_same_paragraph(const Analysis *analysis, uint32_t one, uint32_t other);

/** Does the byte stand inside a quotation of its sentence that does not hold byte `from`? What is quoted is another
    speaker's text: its names are no subjects of the sentence around it. */
bool spoken_in_other_quote(const Analysis *analysis, uint32_t byte, uint32_t from);

/** Does the mention of an edge stand right before the reference, but for a comma? */
bool spoken_is_adjacent(const Search *search, const Lattice *lattice, const Edge *edge);

#endif
