/** @file lattice.h  One sentence as a graph: nodes are positions between words, edges are what can be consumed
    there. */
#ifndef LEXICON_LATTICE_H
#define LEXICON_LATTICE_H

#include "lexicon/lexicon.h"
#include "text/document.h"

typedef enum {
  EDGE_TOKEN,        /**< One token whole. */
  EDGE_PIECE,        /**< A clitic or what is left after clitics. */
  EDGE_PHRASE,       /**< A phrase of the lexicon. */
  EDGE_MENTION       /**< A mention: a value, a name, a quotation, or what a rule made. */
} EdgeKind;

typedef enum { COMPARISON_NONE, COMPARISON_MORE, COMPARISON_LESS, COMPARISON_ABOUT } Comparison;

/** A plain number in which a value is counted: "20" of "$20". */
typedef struct Count {
  Span span;                    /**< Within that of the value. */
  const char *value;            /**< Plain decimal without exponent. */
  const struct Count *next;     /**< The one behind it in the same value ("3 dollars 50 cents"), or NULL. */
} Count;

/** A stretch of text that was recognised as something. */
typedef struct Mention {
  Span span;                    /**< What is shown, in bytes of the text; never includes quotation marks around it. */
  Span noun;                    /**< What a rule made: the word that anchors the rule. */
  Tag tag;                      /**< Its type. */
  uint8_t reference;            /**< ReferenceKind of pack.h: it refers to an entity named elsewhere (a pronoun, "the
                                     company"); 0 for names and values. */
  uint8_t comparison;           /**< Comparison; values only. */
  uint32_t sentence;            /**< Index in the document. */
  const char *value;            /**< Values: plain decimal without exponent, ISO 8601 date or duration; classes: what
                                     stood after `=`; NULL otherwise. In the analysis' arena or the lexicon. */
  char currency[4];             /**< ISO 4217, "" otherwise. */
  const char *unit;             /**< Money in a minor unit alone ("470 pence"): its name ("penny"), of which the only one
                                     of `counts` says how many; else NULL. */
  const Count *counts;          /**< Money, percentages and durations: the numbers in them; to be shown, never matched. */
  uint32_t entity;              /**< Names and references: number of the document's entity from 1; 0 unknown. */
} Mention;

typedef struct Edge {
  uint16_t from, to;            /**< Nodes. */
  uint8_t kind;                 /**< EdgeKind */
  uint32_t word;                /**< Number in the lexicon of the normalised word, NO_STRING if unknown. */
  Readings readings;            /**< What it can be. A mention has one reading: its tag. */
  uint64_t tags;                /**< A bit for each tag that it reads as or did, and for those above: see edge_may_read(). */
  Span span;
  uint32_t mention;             /**< EDGE_MENTION: 1 + index in the analysis' mentions; else 0. */
  uint32_t token;               /**< EDGE_TOKEN and EDGE_PIECE: index of the token in the document. */
} Edge;

/** At most so many tokens stand in one lattice; longer sentences are cut. */
#define LATTICE_LONGEST 1024

typedef struct Lattice {
  ARRAY(Edge) edges;
  uint32_t nodes;               /**< Number of nodes; the last is the end of the sentence. */
  uint32_t sentence;
  uint32_t first_token, end_token;
  /* Made by lattice_index(); edge numbers sorted by node. */
  size_t indexed;               /**< Of how many edges. */
  uint32_t *outgoing, *outgoing_start;   /**< outgoing[outgoing_start[n] .. outgoing_start[n+1]) leave node n. */
  uint32_t *incoming, *incoming_start;
  uint32_t *begins, *ends;      /**< By node: the byte where what leaves it begins, and where what enters it ends. */
  uint32_t *token_from, *token_to;      /**< By node: 1 + number of the token edge that leaves or enters it, or 0. */
} Lattice;

/** Build the lattice of tokens [first, end) of a document: token edges, clitic pieces and phrase edges with their
    readings.
    @param licence Says, besides the lexicon, that what is left after a clitic is a word (a name of this document); may
    be NULL. Memory is from `arena`; the edges array is the caller's (lattice_free()). */
RapporteurStatus lattice_build(Lattice *lattice, const Lexicon *lexicon, const Document *document, uint32_t sentence,
                               uint32_t first, uint32_t end, Licence licence, void *user, Arena *arena);
/** Add an edge for a mention that covers the nodes from..to. */
RapporteurStatus lattice_add_mention(Lattice *lattice, const Mention *mention, uint32_t index, uint16_t from,
                                     uint16_t to, Arena *arena);
/** Give a mention's edge another tag. @return false when memory is out. */
bool lattice_set_tag(Edge *edge, Tag tag, Arena *arena);
/** Sort the edges by node; to be called after edges may have been added and before anybody walks them. */
RapporteurStatus lattice_index(Lattice *lattice, Arena *arena);
/** The node at which byte `begin` starts a token or piece / at which byte `end` ends one; -1 when there is none. */
int lattice_node_from(const Lattice *lattice, uint32_t begin);
int lattice_node_to(const Lattice *lattice, uint32_t end);
/** The token edge that leaves node n, or NULL at the end or in the middle of a token. */
Edge *lattice_token_from(const Lattice *lattice, uint32_t node);
/** The token edge that enters node n, or NULL at the beginning or in the middle of a token. */
Edge *lattice_token_to(const Lattice *lattice, uint32_t node);
/** By node: the furthest node to which an edge that passes leads from there or from before, 0 if none does; in
    `arena`. So an edge that passes covers from..to exactly if reach[from] >= to. @return NULL when memory is out. */
const uint16_t *lattice_reach(const Lattice *lattice, bool (*passes)(const void *user, const Edge *edge),
                              const void *user, Arena *arena);
/** Can the edge read so? Told without fetching its readings; most cannot. */
static inline bool edge_may_read(const Edge *edge, Tag tag) { return edge->tags >> tag % 64 & 1; }
/** A reading of the edge with this tag (or one below), or NULL. */
const Reading *edge_reading(const Edge *edge, const Lexicon *lexicon, Tag tag);
/** Does an edge that leaves node n read so / one that enters it? */
bool lattice_reads_from(const Lattice *lattice, uint32_t node, const Lexicon *lexicon, Tag tag);
bool lattice_reads_to(const Lattice *lattice, uint32_t node, const Lexicon *lexicon, Tag tag);
void lattice_free(Lattice *lattice);

#endif
