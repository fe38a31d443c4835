/** @file match.h  Running rules over a lattice. */
#ifndef RULES_MATCH_H
#define RULES_MATCH_H

#include "rules/asides.h"
#include "rules/pack.h"

/** One filled role of a match. */
typedef struct Capture {
  int16_t role;
  uint8_t conversion;           /**< Conversion */
  bool list;                    /**< As a member of a list. */
  Tag tag;                      /**< What was asked for. */
  int32_t edge;                 /**< Index of the edge, or -1 for an ellipsis. */
} Capture;

enum { MATCH_CAPTURES = 48 };

/** A rule that matched. */
typedef struct Match {
  uint32_t rule, branch;
  uint32_t anchor;              /**< Edge. */
  uint16_t from, to;            /**< Nodes that the whole match covers. */
  uint8_t factuality;           /**< Factuality, from the pack's cues. */
  unsigned capture_count;
  Capture captures[MATCH_CAPTURES];   /**< In text order, the anchor's among them. */
} Match;

/** How far an anchored rule came that did not match. */
typedef struct Failure {
  uint32_t rule;
  uint32_t anchor;              /**< Edge. */
  uint16_t node;                /**< The furthest node reached. */
  bool left;                    /**< It failed before the anchor rather than after it. */
  unsigned line, column;        /**< Of the pattern item that waited there. */
} Failure;

/** Working memory of the matcher; zero-initialise, reuse for any number of lattices, matcher_free() at the end. */
typedef struct Matcher {
  struct MatchCell *cells;      /* by (node in window, state) */
  size_t cell_count;
  uint32_t generation;
  uint32_t *heads;              /* by node: the first live state */
  size_t head_count;
  Arena arena;                  /* captures of one run */
  Signature signature;          /* of the sentence in hand */
  CueList cues;                 /* of which it holds a word; of sentences whose matches are judged */
  AsideList asides;            /* of the sentence, when facts are made */
  NodeNearby *nearby;           /* what stands at its nodes */
  size_t nearby_count;
} Matcher;

void matcher_free(Matcher *matcher);

/** What to run, and who hears of it. */
typedef struct MatchRequest {
  const Pack *pack;
  const Lattice *lattice;       /**< Indexed. */
  const Lattice *asked;         /**< The question that is answered here, or NULL. */
  const Mention *mentions;      /**< Of the document; edges refer to them. */
  int only_rule;                /**< Index of the only rule to run, or -1. */
  bool facts;                   /**< Run rules that make facts; else those that make mentions, of this `stratum`. */
  unsigned stratum;
  RapporteurStatus (*matched)(void *user, const Match *match);
  void (*failed)(void *user, const Failure *failure);     /**< May be NULL. */
  void *user;
} MatchRequest;

/**
   Run the rules whose anchors stand in the lattice; matches are told in text order of their anchors, then in order of
   the rules. Time is bounded by (width of the rules x edges out of a node x states) for each anchor hit: linear in the
   text. (Best-cost simulation of an NFA: Thompson's construction run as Viterbi search over a word lattice.)
   @return RAPPORTEUR_OK, what `matched` returned when it stopped, or RAPPORTEUR_ERROR_MEMORY.
*/
RapporteurStatus match_rules(Matcher *matcher, const MatchRequest *request);

/** The edge that was captured, or NULL if the filler was left out. */
const Edge *capture_edge(const Lattice *lattice, const Capture *capture);

/** Does the edge pass the test? */
bool edge_passes(const Pack *pack, const Mention *mentions, const Edge *edge, const EdgeTest *test);

#endif
