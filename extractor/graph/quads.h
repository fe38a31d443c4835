/**
   @file quads.h
   A set of quads with an index for every pattern.

   A triple is stored once, however many graphs state it, and a quad is a triple in a graph. All triples with the same
   subject form a chain in the order in which they came; so do those with the same predicate, object, subject and
   predicate, and predicate and object; and so do the quads of one graph, and those of one triple. A chain is a ring:
   whoever knows its last member finds its first one next.

       subject -> last --.        .----------------------.
                         v        v                      |
                       [t9] --> [t2] --> [t4] --> [t7] --'   next[BY_SUBJECT]

   What is removed is only marked, and comes back to life when it is added again; when more is dead than alive, and
   nobody is reading, everything alive is moved to new memory. So removing costs what is removed, and reading may go on
   meanwhile: a cursor sees what is there when it arrives, and nothing that was added after it was opened.
*/
#ifndef GRAPH_QUADS_H
#define GRAPH_QUADS_H

#include "graph/terms.h"

enum { SUBJECT, PREDICATE, OBJECT };

/** Chains that a triple is a member of. */
enum { BY_SUBJECT, BY_PREDICATE, BY_OBJECT, BY_SUBJECT_PREDICATE, BY_PREDICATE_OBJECT, CHAINS };

/** As the graph of a pattern: every graph, each triple once. The number 0 is the default graph. */
#define ANY_GRAPH UINT32_MAX

typedef struct Quads Quads;

typedef enum { QUADS_ADDED, QUADS_PRESENT, QUADS_NO_MEMORY } QuadsAdd;

/** @return An empty set, owned by the caller, or NULL when memory is out. */
Quads *quads_new(void);
void quads_free(Quads *quads);

/** The terms, borrowed. Their numbers hold until something is removed, and longer while somebody reads. */
Terms *quads_terms(Quads *quads);

/** While somebody reads, terms and graphs keep their numbers; cursors read by themselves. Each begin has its end. */
void quads_begin_reading(Quads *quads);
void quads_end_reading(Quads *quads);

/** Number of distinct quads, and of distinct triples. */
size_t quads_count(const Quads *quads);
size_t quads_triples(const Quads *quads);

/** Add one quad. @param graph Term that names the graph, or NO_TERM for the default graph. */
QuadsAdd quads_add(Quads *quads, const uint32_t triple[3], uint32_t graph);

/** Remove one quad. @return Whether it was there. */
bool quads_remove(Quads *quads, const uint32_t triple[3], uint32_t graph);
/** Remove all quads of a graph, in time proportional to their number. */
void quads_remove_graph(Quads *quads, uint32_t graph);

/** Does any graph hold the triple? */
bool quads_contain(const Quads *quads, const uint32_t triple[3]);

/** The named graph after `graph` that is not empty (begin with NO_TERM), as a term; NO_TERM after the last. */
uint32_t quads_next_graph(const Quads *quads, uint32_t graph);

/** A walk over the quads that match a pattern, in the order in which they came. Its members are the module's own. */
typedef struct QuadCursor {
  Quads *quads;
  uint32_t pattern[3];
  uint32_t graph; /**< Number of the graph, or ANY_GRAPH. */
  uint8_t walk;   /**< What `at` and `last` count, and how to go on. */
  uint8_t chain;
  uint32_t at, last;     /**< 0: at the end. */
  uint32_t triple, quad; /**< What was found; quad 0 when only the triple is known. */
} QuadCursor;

/** Open a cursor on the first match.
    @param pattern Terms, NO_TERM for any.
    @param graph Term that names the graph, NO_TERM for the default graph, or ANY_GRAPH. */
void quads_find(Quads *quads, const uint32_t pattern[3], uint32_t graph, QuadCursor *cursor);
/** Open a cursor on every quad of every graph. */
void quads_all(Quads *quads, QuadCursor *cursor);
/** Open a cursor that is at its end. */
void quads_none(Quads *quads, QuadCursor *cursor);
/** Every cursor opened is closed, before its set is freed. */
void cursor_close(QuadCursor *cursor);

static inline bool cursor_end(const QuadCursor *cursor) { return !cursor->at; }
void cursor_next(QuadCursor *cursor);

/** The terms of the triple found, borrowed until something is added. Not at the end. */
const uint32_t *cursor_triple(const QuadCursor *cursor);
/** The term that names the graph of the quad found (one of them, if the pattern's was ANY_GRAPH); NO_TERM for the
   default graph. Not at the end. */
uint32_t cursor_graph(const QuadCursor *cursor);

#endif
