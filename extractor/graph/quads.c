#include "graph/quads.h"

#include <stdlib.h>

#include "base/array.h"
#include "graph/index.h"

typedef struct Triple {
  uint32_t term[3];
  uint32_t next[CHAINS]; /* The next triple of each chain. */
  uint32_t last_quad;    /* Of the ring of its quads. */
  uint32_t live;         /* How many of its quads are not dead. */
} Triple;

typedef struct Quad {
  uint32_t triple, graph; /* The key of the index of quads. */
  uint32_t next_in_graph;
  uint32_t next_of_triple : 31;
  uint32_t dead : 1;
} Quad;

typedef struct NamedGraph {
  uint32_t term; /* NO_TERM for the default graph, which is graph 0. */
  uint32_t last; /* Of the ring of its quads. */
  uint32_t live;
} NamedGraph;

struct Quads {
  Terms terms;
  ARRAY(Triple) triples; /* Number 0 is no triple. */
  ARRAY(Quad) quads;     /* Number 0 is no quad. */
  ARRAY(NamedGraph) graphs;
  Index by_triple, by_quad;
  Index pairs[2]; /* BY_SUBJECT_PREDICATE, BY_PREDICATE_OBJECT: the last triple of each pair's chain. */
  size_t live_quads, live_triples;
  size_t readers; /* While there are any, nothing moves. */
};

enum { LARGEST = 0x7ffffffe, LITTLE = 1024 };
enum { NUMBERS_PER_TRIPLE = sizeof(Triple) / sizeof(uint32_t), NUMBERS_PER_QUAD = sizeof(Quad) / sizeof(uint32_t) };

/* How a cursor goes on from `at`. */
enum { WALK_CHAIN, WALK_GRAPH, WALK_ALL_TRIPLES, WALK_ALL_QUADS };

Quads *quads_new(void) {
  Quads *quads = calloc(1, sizeof *quads);
  if (!quads)
    return NULL;
  bool made = array_push(&quads->triples, (Triple){0}) && array_push(&quads->quads, (Quad){0}) &&
              array_push(&quads->graphs, (NamedGraph){0}) && index_init(&quads->by_triple, 0, 3, NUMBERS_PER_TRIPLE) &&
              index_init(&quads->pairs[0], SUBJECT, 2, NUMBERS_PER_TRIPLE) &&
              index_init(&quads->pairs[1], PREDICATE, 2, NUMBERS_PER_TRIPLE) &&
              index_init(&quads->by_quad, 0, 2, NUMBERS_PER_QUAD);
  if (!made) {
    quads_free(quads);
    return NULL;
  }
  return quads;
}

static void release(Quads *quads) {
  terms_free(&quads->terms);
  array_free(&quads->triples);
  array_free(&quads->quads);
  array_free(&quads->graphs);
  index_free(&quads->by_triple);
  index_free(&quads->by_quad);
  index_free(&quads->pairs[0]);
  index_free(&quads->pairs[1]);
}

void quads_free(Quads *quads) {
  if (!quads)
    return;
  release(quads);
  free(quads);
}

Terms *quads_terms(Quads *quads) { return &quads->terms; }

void quads_begin_reading(Quads *quads) { quads->readers++; }

void quads_end_reading(Quads *quads) { quads->readers--; }

size_t quads_count(const Quads *quads) { return quads->live_quads; }

size_t quads_triples(const Quads *quads) { return quads->live_triples; }

/* The records as the indexes see them. */
static const uint32_t *triple_records(const Quads *quads) { return (const uint32_t *)quads->triples.items; }
static const uint32_t *quad_records(const Quads *quads) { return (const uint32_t *)quads->quads.items; }

static uint32_t find_triple(const Quads *quads, const uint32_t triple[3]) {
  return *index_slot(&quads->by_triple, triple_records(quads), triple);
}

static uint32_t find_quad(const Quads *quads, uint32_t triple, uint32_t graph) {
  return *index_slot(&quads->by_quad, quad_records(quads), (uint32_t[]){triple, graph});
}

/* The number of the graph that a term names; ANY_GRAPH, which no graph has, when it names none. */
static uint32_t find_graph(const Quads *quads, uint32_t term) {
  if (term == NO_TERM)
    return 0;
  uint32_t graph = quads->terms.entries.items[term].graph;
  return graph ? graph : ANY_GRAPH;
}

/* --- Adding ------------------------------------------------------------------------------------------------------- */

/* Make the triple the last one of a ring. `last` is where the ring's last one is noted. */
static void append_triple(Quads *quads, uint32_t number, unsigned chain, uint32_t *last) {
  Triple *triples = quads->triples.items;
  if (*last) {
    triples[number].next[chain] = triples[*last].next[chain];
    triples[*last].next[chain] = number;
  } else {
    triples[number].next[chain] = number;
  }
  *last = number;
}

static void append_pair(Quads *quads, uint32_t number, unsigned chain) {
  Index *index = &quads->pairs[chain - BY_SUBJECT_PREDICATE];
  uint32_t *slot = index_slot(index, triple_records(quads), &quads->triples.items[number].term[index->offset]);
  bool fresh = !*slot;
  append_triple(quads, number, chain, slot);
  if (fresh)
    index_put(index, slot, number);
}

static uint32_t new_triple(Quads *quads, const uint32_t term[3]) {
  uint32_t number = (uint32_t)quads->triples.count;
  uint32_t *slot = index_slot(&quads->by_triple, triple_records(quads), term);
  quads->triples.items[quads->triples.count++] = (Triple){.term = {term[SUBJECT], term[PREDICATE], term[OBJECT]}};
  index_put(&quads->by_triple, slot, number);
  for (unsigned chain = BY_SUBJECT; chain <= BY_OBJECT; chain++)
    append_triple(quads, number, chain, &quads->terms.entries.items[term[chain]].last[chain]);
  append_pair(quads, number, BY_SUBJECT_PREDICATE);
  append_pair(quads, number, BY_PREDICATE_OBJECT);
  return number;
}

static uint32_t new_graph(Quads *quads, uint32_t term) {
  uint32_t number = (uint32_t)quads->graphs.count;
  quads->graphs.items[quads->graphs.count++] = (NamedGraph){.term = term};
  quads->terms.entries.items[term].graph = number;
  return number;
}

static uint32_t new_quad(Quads *quads, uint32_t triple, uint32_t graph) {
  uint32_t number = (uint32_t)quads->quads.count;
  uint32_t *slot = index_slot(&quads->by_quad, quad_records(quads), (uint32_t[]){triple, graph});
  uint32_t *graph_last = &quads->graphs.items[graph].last, *triple_last = &quads->triples.items[triple].last_quad;
  Quad *items = quads->quads.items;
  items[quads->quads.count++] = (Quad){triple, graph, number, number, 1};
  index_put(&quads->by_quad, slot, number);
  if (*graph_last) {
    items[number].next_in_graph = items[*graph_last].next_in_graph;
    items[*graph_last].next_in_graph = number;
  }
  if (*triple_last) {
    items[number].next_of_triple = items[*triple_last].next_of_triple;
    items[*triple_last].next_of_triple = number;
  }
  return *graph_last = *triple_last = number;
}

/* All that adding a quad can take, so that what follows cannot fail half way. */
static bool reserve(Quads *quads) {
  return quads->triples.count < LARGEST && quads->quads.count < LARGEST && array_reserve(&quads->triples, 1) &&
         array_reserve(&quads->quads, 1) && array_reserve(&quads->graphs, 1) &&
         index_reserve(&quads->by_triple, triple_records(quads)) &&
         index_reserve(&quads->pairs[0], triple_records(quads)) &&
         index_reserve(&quads->pairs[1], triple_records(quads)) && index_reserve(&quads->by_quad, quad_records(quads));
}

QuadsAdd quads_add(Quads *quads, const uint32_t triple[3], uint32_t graph_term) {
  if (!reserve(quads))
    return QUADS_NO_MEMORY;
  uint32_t graph = find_graph(quads, graph_term), number = find_triple(quads, triple);
  if (graph == ANY_GRAPH)
    graph = new_graph(quads, graph_term);
  if (!number)
    number = new_triple(quads, triple);
  uint32_t quad = find_quad(quads, number, graph);
  if (!quad)
    quad = new_quad(quads, number, graph);
  if (!quads->quads.items[quad].dead)
    return QUADS_PRESENT;
  quads->quads.items[quad].dead = 0;
  quads->graphs.items[graph].live++;
  quads->live_quads++;
  if (!quads->triples.items[number].live++)
    quads->live_triples++;
  return QUADS_ADDED;
}

/* --- Removing ----------------------------------------------------------------------------------------------------- */

static bool kill_quad(Quads *quads, uint32_t number) {
  Quad *quad = &quads->quads.items[number];
  if (!number || quad->dead)
    return false;
  quad->dead = 1;
  quads->graphs.items[quad->graph].live--;
  quads->live_quads--;
  if (!--quads->triples.items[quad->triple].live)
    quads->live_triples--;
  return true;
}

/* Add a quad of one set to another, whose terms have other numbers. */
static bool copy_quad(const Quads *from, const Quad *quad, Quads *to) {
  const Triple *triple = &from->triples.items[quad->triple];
  uint32_t terms[4] = {triple->term[SUBJECT], triple->term[PREDICATE], triple->term[OBJECT],
                       from->graphs.items[quad->graph].term};
  for (unsigned i = 0; i < 4; i++) {
    librdf_node *node = terms_node(&from->terms, terms[i]);
    if (!node)
      continue;
    TermKey key = term_key_of_node(node);
    terms[i] = terms_add(&to->terms, &key, node);
    if (!terms[i])
      return false;
  }
  return quads_add(to, terms, terms[3]) == QUADS_ADDED;
}

/* When more is dead than alive, keep only what is alive. If memory does not suffice for that, all stays as it is. */
static void tidy(Quads *quads) {
  size_t dead = quads->quads.count - 1 - quads->live_quads;
  if (quads->readers || dead < LITTLE || dead < quads->live_quads)
    return;
  Quads *fresh = quads_new();
  bool copied = fresh != NULL;
  for (size_t i = 1; copied && i < quads->quads.count; i++)
    if (!quads->quads.items[i].dead)
      copied = copy_quad(quads, &quads->quads.items[i], fresh);
  if (copied) {
    Quads old = *quads;
    *quads = *fresh;
    *fresh = old;
  }
  quads_free(fresh);
}

bool quads_remove(Quads *quads, const uint32_t triple[3], uint32_t graph_term) {
  uint32_t graph = find_graph(quads, graph_term), number = find_triple(quads, triple);
  bool removed = number && kill_quad(quads, find_quad(quads, number, graph));
  if (removed)
    tidy(quads);
  return removed;
}

void quads_remove_graph(Quads *quads, uint32_t graph_term) {
  uint32_t graph = find_graph(quads, graph_term);
  if (graph == ANY_GRAPH || !quads->graphs.items[graph].last)
    return;
  uint32_t last = quads->graphs.items[graph].last, quad = last;
  do {
    quad = quads->quads.items[quad].next_in_graph;
    kill_quad(quads, quad);
  } while (quad != last);
  tidy(quads);
}

/* --- Asking ------------------------------------------------------------------------------------------------------- */

bool quads_contain(const Quads *quads, const uint32_t triple[3]) {
  uint32_t number = find_triple(quads, triple);
  return number && quads->triples.items[number].live;
}

uint32_t quads_next_graph(const Quads *quads, uint32_t graph_term) {
  uint32_t graph = find_graph(quads, graph_term);
  if (graph == ANY_GRAPH)
    return NO_TERM;
  while (++graph < quads->graphs.count)
    if (quads->graphs.items[graph].live)
      return quads->graphs.items[graph].term;
  return NO_TERM;
}

/* A ring of triples or of quads. */
typedef struct Ring {
  uint8_t walk, chain;
  uint32_t last; /* 0: nobody is in it. */
} Ring;

static uint32_t ring_next(const Quads *quads, Ring ring, uint32_t at) {
  return ring.walk == WALK_CHAIN ? quads->triples.items[at].next[ring.chain] : quads->quads.items[at].next_in_graph;
}

/* The shorter of two rings. Finding out costs no more than walking the shorter one, which comes next anyway. */
static Ring shorter(const Quads *quads, Ring a, Ring b) {
  uint32_t at_a = a.last, at_b = b.last;
  if (!a.last || !b.last)
    return a.last ? b : a;
  do {
    at_a = ring_next(quads, a, at_a);
    at_b = ring_next(quads, b, at_b);
  } while (at_a != a.last && at_b != b.last);
  return at_a == a.last ? a : b;
}

static Ring term_ring(const Quads *quads, const uint32_t pattern[3], unsigned part) {
  return (Ring){WALK_CHAIN, (uint8_t)(BY_SUBJECT + part), quads->terms.entries.items[pattern[part]].last[part]};
}

static Ring pair_ring(const Quads *quads, const uint32_t pattern[3], unsigned chain) {
  const Index *index = &quads->pairs[chain - BY_SUBJECT_PREDICATE];
  return (Ring){WALK_CHAIN, (uint8_t)chain, *index_slot(index, triple_records(quads), &pattern[index->offset])};
}

/* The shortest ring that holds all triples of a pattern of which one or two terms are known. */
static Ring pattern_ring(const Quads *quads, const uint32_t pattern[3]) {
  bool subject = pattern[SUBJECT] != NO_TERM, object = pattern[OBJECT] != NO_TERM;
  if (pattern[PREDICATE] != NO_TERM)
    return subject  ? pair_ring(quads, pattern, BY_SUBJECT_PREDICATE)
           : object ? pair_ring(quads, pattern, BY_PREDICATE_OBJECT)
                    : term_ring(quads, pattern, PREDICATE);
  if (!subject || !object)
    return term_ring(quads, pattern, subject ? SUBJECT : OBJECT);
  return shorter(quads, term_ring(quads, pattern, SUBJECT), term_ring(quads, pattern, OBJECT));
}

/* --- Cursors ------------------------------------------------------------------------------------------------------ */

static uint32_t cursor_step(const QuadCursor *cursor) {
  if (cursor->at == cursor->last)
    return 0;
  if (cursor->walk == WALK_ALL_QUADS || cursor->walk == WALK_ALL_TRIPLES)
    return cursor->at + 1;
  return ring_next(cursor->quads, (Ring){cursor->walk, cursor->chain, cursor->last}, cursor->at);
}

static bool pattern_fits(const uint32_t pattern[3], const uint32_t term[3]) {
  for (unsigned i = 0; i < 3; i++)
    if (pattern[i] != NO_TERM && pattern[i] != term[i])
      return false;
  return true;
}

/* Note what stands at `at`. Returns whether it is alive and fits the pattern. */
static bool cursor_look(QuadCursor *cursor) {
  const Quads *quads = cursor->quads;
  bool at_quad = cursor->walk == WALK_GRAPH || cursor->walk == WALK_ALL_QUADS;
  cursor->triple = at_quad ? quads->quads.items[cursor->at].triple : cursor->at;
  const Triple *triple = &quads->triples.items[cursor->triple];
  if (!triple->live || !pattern_fits(cursor->pattern, triple->term))
    return false;
  cursor->quad = at_quad                      ? cursor->at
                 : cursor->graph != ANY_GRAPH ? find_quad(quads, cursor->triple, cursor->graph)
                                              : 0;
  if (!at_quad && cursor->graph == ANY_GRAPH)
    return true;
  return cursor->quad && !quads->quads.items[cursor->quad].dead;
}

static void cursor_settle(QuadCursor *cursor) {
  while (cursor->at && !cursor_look(cursor))
    cursor->at = cursor_step(cursor);
}

void cursor_next(QuadCursor *cursor) {
  cursor->at = cursor_step(cursor);
  cursor_settle(cursor);
}

void cursor_close(QuadCursor *cursor) { quads_end_reading(cursor->quads); }

/* Open a cursor that goes from `first` to `last`. */
static void cursor_open(QuadCursor *cursor, uint32_t first, uint32_t last) {
  quads_begin_reading(cursor->quads);
  cursor->at = last ? first : 0;
  cursor->last = last;
  cursor_settle(cursor);
}

static void cursor_open_ring(QuadCursor *cursor, Ring ring) {
  cursor->walk = ring.walk;
  cursor->chain = ring.chain;
  cursor_open(cursor, ring.last ? ring_next(cursor->quads, ring, ring.last) : 0, ring.last);
}

void quads_none(Quads *quads, QuadCursor *cursor) {
  *cursor = (QuadCursor){.quads = quads, .graph = ANY_GRAPH};
  cursor_open(cursor, 0, 0);
}

void quads_all(Quads *quads, QuadCursor *cursor) {
  *cursor = (QuadCursor){.quads = quads, .graph = ANY_GRAPH, .walk = WALK_ALL_QUADS};
  cursor_open(cursor, 1, (uint32_t)quads->quads.count - 1);
}

void quads_find(Quads *quads, const uint32_t pattern[3], uint32_t graph_term, QuadCursor *cursor) {
  uint32_t graph = graph_term == ANY_GRAPH ? ANY_GRAPH : find_graph(quads, graph_term);
  if (graph_term != ANY_GRAPH && graph == ANY_GRAPH) {
    quads_none(quads, cursor);
    return;
  }
  *cursor = (QuadCursor){.quads = quads, .graph = graph, .pattern = {pattern[0], pattern[1], pattern[2]}};
  unsigned known = (pattern[SUBJECT] != NO_TERM) + (pattern[PREDICATE] != NO_TERM) + (pattern[OBJECT] != NO_TERM);
  Ring in_graph = {WALK_GRAPH, 0, graph == ANY_GRAPH ? 0 : quads->graphs.items[graph].last};
  if (known == 3) {
    uint32_t triple = find_triple(quads, pattern);
    cursor->walk = WALK_CHAIN;
    cursor_open(cursor, triple, triple);
  } else if (known && graph == ANY_GRAPH) {
    cursor_open_ring(cursor, pattern_ring(quads, pattern));
  } else if (known) {
    cursor_open_ring(cursor, shorter(quads, pattern_ring(quads, pattern), in_graph));
  } else if (graph != ANY_GRAPH) {
    cursor_open_ring(cursor, in_graph);
  } else {
    cursor->walk = WALK_ALL_TRIPLES;
    cursor_open(cursor, 1, (uint32_t)quads->triples.count - 1);
  }
}

const uint32_t *cursor_triple(const QuadCursor *cursor) { return cursor->quads->triples.items[cursor->triple].term; }

uint32_t cursor_graph(const QuadCursor *cursor) {
  const Quads *quads = cursor->quads;
  uint32_t quad = cursor->quad;
  if (!quad) {
    uint32_t last = quads->triples.items[cursor->triple].last_quad;
    for (quad = quads->quads.items[last].next_of_triple; quads->quads.items[quad].dead && quad != last;)
      quad = quads->quads.items[quad].next_of_triple;
  }
  return quads->graphs.items[quads->quads.items[quad].graph].term;
}
