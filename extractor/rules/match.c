#include "rules/match.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include "rules/cues.h"

/* Costs: a filled role outweighs any number of skipped words, and what is told without stepping over an aside any role; of
   fillers that begin alike the longer one is better. */
enum { COST_WORD = 8, COST_ASIDE = 1000000, COST_ROLE = -8000, COST_LONGER = -1, MOST_LONGER = 7, COST_NONE = INT_MAX };
enum { NO_STATE = UINT32_MAX };

/* Captures grow as shared, immutable lists, the latest first. */
typedef struct CaptureLink {
  const struct CaptureLink *before;
  Capture capture;
} CaptureLink;

/* The best way known to be in one state at one node. */
typedef struct MatchCell {
  uint32_t generation;          /* live if this is the run's */
  uint32_t next;                /* next live state at the same node, or NO_STATE */
  int cost;
  const CaptureLink *captures;
} MatchCell;

void matcher_free(Matcher *matcher) {
  free(matcher->cells);
  free(matcher->heads);
  free(matcher->nearby);
  array_free(&matcher->cues);
  array_free(&matcher->asides);
  arena_free(&matcher->arena);
  memset(matcher, 0, sizeof *matcher);
}

const Edge *capture_edge(const Lattice *lattice, const Capture *capture) {
  return capture->edge >= 0 ? &lattice->edges.items[capture->edge] : NULL;
}

/* Is a percentage more than half, and the whole at most? Its value is a plain decimal. */
static bool is_most(const Mention *mention) {
  enum { HALF = 50, WHOLE = 100 };
  char *rest;
  long whole = mention->value ? strtol(mention->value, &rest, 10) : 0;
  return whole == WHOLE ? !*rest : whole > HALF ? whole < WHOLE : whole == HALF && *rest;
}

bool edge_passes(const Pack *pack, const Mention *mentions, const Edge *edge, const EdgeTest *test) {
  if (test->word)
    return edge->word == test->word;
  if (test->entity) {
    if (edge->kind != EDGE_MENTION || !edge->readings.count)
      return false;
    const Mention *mention = &mentions[edge->mention - 1];
    Tag tag = edge->readings.items[0].tag;
    if (test->named && mention->reference)
      return false;
    if (test->tag == pack->tags.name)
      return pack_is_entity_tag(pack, tag) && !mention->reference &&
             !lexicon_is_a(pack->lexicon, tag, pack->tags.place) && tag != pack->tags.license;
    return (tag == pack->tags.name && !test->strict && test->tag != pack->tags.license) ||
           lexicon_is_a(pack->lexicon, tag, test->tag) ||
           (mention->reference && tag && lexicon_is_a(pack->lexicon, test->tag, tag)) ||
           (test->also && lexicon_is_a(pack->lexicon, tag, test->also));
  }
  if (!edge_may_read(edge, test->tag) && !(test->also && edge_may_read(edge, test->also)))
    return false;
  for (uint32_t i = 0; i < edge->readings.count; i++) {
    const Reading *reading = &edge->readings.items[i];
    /* words that only imply something are asked for by a feature */
    if ((reading->features & test->features) == test->features &&
        (test->features || !(reading->features & pack->implied)) &&
        (!test->most || (edge->kind == EDGE_MENTION && is_most(&mentions[edge->mention - 1]))) &&
        (lexicon_is_a(pack->lexicon, reading->tag, test->tag) ||
         (test->also && lexicon_is_a(pack->lexicon, reading->tag, test->also))))
      return true;
  }
  return false;
}

/* One run of one program from one node outwards. */
typedef struct {
  Matcher *matcher;
  const MatchRequest *request;
  const Program *program;
  bool reverse;
  uint16_t start;
  bool longest;                 /* of matches at equal cost the longest is wanted: it becomes a mention */
  uint32_t reached;             /* nodes of the window that are in use so far */
  /* results */
  int cost;                     /* of the best match, or COST_NONE */
  uint16_t end;                 /* its far node */
  const CaptureLink *captures;
  uint16_t furthest_node, furthest_state;
  bool failed;                  /* memory ran out */
} Run;

static bool make_room(Matcher *matcher, size_t nodes, size_t states) {
  size_t cells = nodes * states;
  if (cells > matcher->cell_count) {
    free(matcher->cells);       /* nothing in them outlives a run; fresh pages are zero without being touched */
    matcher->cells = calloc(cells, sizeof *matcher->cells);
    matcher->cell_count = matcher->cells ? cells : 0;
    matcher->generation = 0;
    if (!matcher->cells)
      return false;
  }
  if (nodes > matcher->head_count) {
    uint32_t *grown = realloc(matcher->heads, nodes * sizeof *grown);
    if (!grown)
      return false;
    matcher->heads = grown;
    matcher->head_count = nodes;
  }
  if (++matcher->generation == 0) {
    memset(matcher->cells, 0, matcher->cell_count * sizeof *matcher->cells);
    matcher->generation = 1;
  }
  return true;
}

/* Distance of a node from the start in the direction of the run. */
static uint32_t window(const Run *run, uint32_t node) { return run->reverse ? run->start - node : node - run->start; }

static MatchCell *cell_at(const Run *run, uint32_t node, uint32_t state) {
  return &run->matcher->cells[(size_t)window(run, node) * run->program->count + state];
}

/* Be in `state` at `node` with this cost, if that is better than before. @return true if it is. */
static bool relax(Run *run, uint32_t node, uint32_t state, int cost, const CaptureLink *captures) {
  MatchCell *cell = cell_at(run, node, state);
  Matcher *matcher = run->matcher;
  while (run->reached <= window(run, node))
    matcher->heads[run->reached++] = NO_STATE;
  if (cell->generation != matcher->generation) {
    cell->generation = matcher->generation;
    cell->next = matcher->heads[window(run, node)];
    matcher->heads[window(run, node)] = state;
  } else if (cell->cost <= cost)
    return false;
  cell->cost = cost;
  cell->captures = captures;
  return true;
}

static const CaptureLink *link_capture(Run *run, const Instruction *instruction, int32_t edge,
                                       const CaptureLink *before) {
  CaptureLink *link = arena_alloc(&run->matcher->arena, sizeof *link);
  if (!link) {
    run->failed = true;
    return before;
  }
  link->before = before;
  link->capture = (Capture){instruction->role, instruction->conversion, instruction->list, instruction->test.tag, edge};
  return link;
}

typedef struct {
  const uint32_t *items;
  uint32_t count;
} EdgeList;

static EdgeList edges_from(const Run *run, uint32_t node, bool backward) {
  const Lattice *lattice = run->request->lattice;
  if (backward)
    return (EdgeList){lattice->incoming + lattice->incoming_start[node],
                      lattice->incoming_start[node + 1] - lattice->incoming_start[node]};
  return (EdgeList){lattice->outgoing + lattice->outgoing_start[node],
                    lattice->outgoing_start[node + 1] - lattice->outgoing_start[node]};
}

static void note_furthest(Run *run, uint32_t node, uint32_t state) {
  if (window(run, node) >= window(run, run->furthest_node)) {
    run->furthest_node = (uint16_t)node;
    run->furthest_state = (uint16_t)state;
  }
}

/* Does a gap at `node` end before the edge? A stop that could be split into clitics and a rest is a stop in pieces, too. */
static bool ends_gap(const Run *run, uint32_t node, const Edge *edge) {
  const Lattice *lattice = run->request->lattice;
  const Edge *whole = edge;
  if (edge->kind == EDGE_PIECE)
    whole = run->reverse ? lattice_token_to(lattice, node) : lattice_token_from(lattice, node);
  return edge->kind == EDGE_PHRASE || pack_stops(run->request->pack, edge) ||
         (whole && pack_stops(run->request->pack, whole));
}

static Nearby nearby(const Run *run, uint32_t node, bool backward) {
  const NodeNearby *there = &run->matcher->nearby[node];
  return backward ? there->before : there->after;
}

/* Before the anchor, step over the asides that end at `node`: what is wanted may stand right before them. */
static void step_over(Run *run, uint32_t node, uint32_t state, const MatchCell *cell) {
  const AsideList *asides = &run->matcher->asides;
  size_t first;
  if (!run->reverse)
    return;
  array_search(first, asides->count, i, asides->items[i].from + (uint32_t)ASIDE_WIDEST < node);
  for (size_t i = first; i < asides->count && asides->items[i].from < node; i++)
    if (asides->items[i].to == node)
      relax(run, asides->items[i].from, state, cell->cost + COST_ASIDE, cell->captures);
}

/* Consume one edge at `node`, by an item or by a gap. */
static void consume(Run *run, uint32_t node, uint32_t state, const MatchCell *cell) {
  const MatchRequest *request = run->request;
  const Instruction *instruction = &run->program->items[state];
  EdgeList list = edges_from(run, node, run->reverse);
  note_furthest(run, node, state);
  if (instruction->operation == OP_EDGE)
    step_over(run, node, state, cell);
  if (instruction->operation == OP_EDGE && !nearby_met(instruction->wanted, nearby(run, node, run->reverse)))
    return;
  for (uint32_t i = 0; i < list.count; i++) {
    const Edge *edge = &request->lattice->edges.items[list.items[i]];
    uint32_t to = run->reverse ? edge->from : edge->to;
    const CaptureLink *captures = cell->captures;
    int cost = cell->cost;
    if (instruction->operation == OP_GAP) {
      if (ends_gap(run, node, edge))
        continue;
      cost += COST_WORD;
    } else {
      if (!edge_passes(request->pack, request->mentions, edge, &instruction->test))
        continue;
      if (instruction->role != NO_ROLE) {
        int longer = edge->to - edge->from - 1;
        captures = link_capture(run, instruction, (int32_t)list.items[i], captures);
        cost += COST_ROLE + COST_LONGER * (longer < MOST_LONGER ? longer : MOST_LONGER);
      }
    }
    relax(run, to, state + 1, cost, captures);
  }
}

/* Does any edge of the question that is answered pass the test? */
static bool asked_passes(const MatchRequest *request, const EdgeTest *test) {
  for (size_t i = 0; request->asked && i < request->asked->edges.count; i++)
    if (edge_passes(request->pack, request->mentions, &request->asked->edges.items[i], test))
      return true;
  return false;
}

static bool one_passes(const Run *run, uint32_t node, const Instruction *instruction) {
  const EdgeTest *test = &instruction->test;
  if (instruction->look == LOOK_ASKED)
    return asked_passes(run->request, test);
  bool backward = instruction->look == LOOK_ON ? run->reverse : instruction->look == LOOK_BACK;
  EdgeList list = edges_from(run, node, backward);
  if (!nearby_met(instruction->wanted, nearby(run, node, backward)))
    return false;
  for (uint32_t i = 0; i < list.count; i++)
    if (edge_passes(run->request->pack, run->request->mentions, &run->request->lattice->edges.items[list.items[i]],
                    test))
      return true;
  return false;
}

/* States reached at one node without consuming anything wait here; a state waits again when its cost falls. */
typedef struct {
  uint16_t items[PROGRAM_LONGEST * 2];
  unsigned count;
} Waiting;

static void advance(Run *run, Waiting *waiting, uint32_t node, uint32_t state, int cost, const CaptureLink *captures) {
  if (relax(run, node, state, cost, captures) && waiting->count < PROGRAM_LONGEST * 2)
    waiting->items[waiting->count++] = (uint16_t)state;
}

/* Does the search go on behind an instruction that consumes nothing and leaves no choice? */
static bool goes_on(const Run *run, uint32_t node, const Instruction *instruction) {
  switch ((Operation)instruction->operation) {
  case OP_NOT: return !one_passes(run, node, instruction);
  case OP_IS: return one_passes(run, node, instruction);
  case OP_START: return node == 0;
  case OP_END: return node + 1 >= run->request->lattice->nodes;
  default: return true;         /* OP_ELLIPSIS, OP_JUMP */
  }
}

static bool is_passage(const Instruction *instruction) {
  Operation operation = (Operation)instruction->operation;
  return operation != OP_EDGE && operation != OP_GAP && operation != OP_SPLIT && operation != OP_MATCH;
}

/* Follow what consumes nothing and leaves no choice to where something is to be decided, in one go.
   @return false where it ends before, or another way there was as good. */
static bool pass(Run *run, uint32_t node, uint32_t *state, MatchCell *cell) {
  const Instruction *instruction = &run->program->items[*state];
  if (!is_passage(instruction))
    return true;
  for (; is_passage(instruction); instruction = &run->program->items[*state]) {
    if (!goes_on(run, node, instruction))
      return false;
    if (instruction->operation == OP_ELLIPSIS)
      cell->captures = link_capture(run, instruction, -1, cell->captures);
    *state = instruction->operation == OP_JUMP ? instruction->x : *state + 1;
  }
  return relax(run, node, *state, cell->cost, cell->captures);
}

static void step(Run *run, Waiting *waiting, uint32_t node, uint32_t state) {
  MatchCell cell = *cell_at(run, node, state);
  if (!pass(run, node, &state, &cell))
    return;
  const Instruction *instruction = &run->program->items[state];
  switch ((Operation)instruction->operation) {
  case OP_SPLIT:                /* the first choice is taken first: it waits on top */
    advance(run, waiting, node, instruction->y, cell.cost, cell.captures);
    advance(run, waiting, node, instruction->x, cell.cost, cell.captures);
    break;
  case OP_MATCH:
    if (cell.cost < run->cost || (run->longest && cell.cost == run->cost)) {
      run->cost = cell.cost;
      run->end = (uint16_t)node;
      run->captures = cell.captures;
    }
    break;
  default: consume(run, node, state, &cell);
  }
}

/* All states that are live at a node when the search comes to it, then all that follow from them there. */
static void run_node(Run *run, uint32_t node) {
  Waiting waiting;
  waiting.count = 0;
  for (uint32_t state = run->matcher->heads[window(run, node)]; state != NO_STATE;
       state = cell_at(run, node, state)->next)
    if (waiting.count < PROGRAM_LONGEST)
      waiting.items[waiting.count++] = (uint16_t)state;
  while (waiting.count)
    step(run, &waiting, node, waiting.items[--waiting.count]);
}

static void run_program(Run *run) {
  run->cost = COST_NONE;
  run->furthest_node = run->start;
  run->furthest_state = 0;
  if (run->program->count == 1) {           /* nothing on this side */
    run->cost = 0;
    run->end = run->start;
    return;
  }
  size_t nodes = run->reverse ? (size_t)run->start + 1 : run->request->lattice->nodes - run->start;
  if (!make_room(run->matcher, nodes, run->program->count)) {
    run->failed = true;
    return;
  }
  relax(run, run->start, 0, 0, NULL);
  for (uint32_t i = 0; i < run->reached; i++)
    if (run->matcher->heads[i] != NO_STATE)
      run_node(run, run->reverse ? run->start - i : run->start + i);
}

static void add_capture(Match *match, Capture capture) {
  if (match->capture_count < MATCH_CAPTURES)
    match->captures[match->capture_count++] = capture;
}

/* Left captures come out nearest first when the list is walked from its end: the list of a backward run is already in
   text order, that of a forward run is turned round. */
static void collect_captures(Match *match, const Run *left, const Run *right, const RuleBranch *branch) {
  match->capture_count = 0;
  for (const CaptureLink *link = left->captures; link; link = link->before)
    add_capture(match, link->capture);
  if (branch->anchor_role != NO_ROLE)
    add_capture(match, (Capture){branch->anchor_role, branch->anchor_conversion, branch->anchor_list,
                                 branch->anchor.tag, (int32_t)match->anchor});
  unsigned begin = match->capture_count;
  for (const CaptureLink *link = right->captures; link; link = link->before)
    add_capture(match, link->capture);
  for (unsigned i = begin, j = match->capture_count; i + 1 < j; i++) {
    Capture swap = match->captures[i];
    match->captures[i] = match->captures[--j];
    match->captures[j] = swap;
  }
}

static void tell_failure(const MatchRequest *request, uint32_t rule, uint32_t anchor, const Run *run) {
  if (!request->failed)
    return;
  const Instruction *waits = &run->program->items[run->furthest_state];
  Failure failure = {rule, anchor, run->furthest_node, run->reverse, waits->line, waits->column};
  request->failed(request->user, &failure);
}

/* The best match of a rule at one anchor, over its branches. */
typedef struct {
  Match match;
  int cost;                     /* COST_NONE: none yet */
} Best;

static const RuleBranch *branch_of(const MatchRequest *request, Posting posting) {
  return &request->pack->rules.items[posting.rule].branches[posting.branch];
}

static RapporteurStatus run_branch(Matcher *matcher, const MatchRequest *request, Posting posting, uint32_t anchor,
                                   Best *best) {
  const RuleBranch *branch = branch_of(request, posting);
  const Edge *edge = &request->lattice->edges.items[anchor];
  arena_reset(&matcher->arena);
  bool longest = !request->pack->rules.items[posting.rule].fact;
  Run left = {.matcher = matcher, .request = request, .program = &branch->left, .reverse = true, .start = edge->from,
              .longest = longest};
  Run right = {
      .matcher = matcher, .request = request, .program = &branch->right, .start = edge->to, .longest = longest};
  bool right_first = branch->right.count < branch->left.count;  /* the shorter side fails at less cost */
  Run *first = right_first ? &right : &left, *second = right_first ? &left : &right;
  run_program(first);
  if (first->cost != COST_NONE)
    run_program(second);
  if (left.failed || right.failed)
    return RAPPORTEUR_ERROR_MEMORY;
  if (first->cost == COST_NONE || second->cost == COST_NONE) {
    tell_failure(request, posting.rule, anchor, first->cost == COST_NONE ? first : second);
    return RAPPORTEUR_OK;
  }
  int cost = left.cost + right.cost + (branch->anchor_role != NO_ROLE ? COST_ROLE : 0);
  if (cost >= best->cost)
    return RAPPORTEUR_OK;
  best->cost = cost;
  best->match = (Match){.rule = posting.rule, .branch = posting.branch, .anchor = anchor, .from = left.end,
                        .to = right.end};
  collect_captures(&best->match, &left, &right, branch);
  return RAPPORTEUR_OK;
}

/* What makes mentions is neither true nor false, except to the tests of its rules. */
static bool is_judged(const MatchRequest *request) { return request->facts || request->only_rule >= 0; }

static RapporteurStatus tell_best(const Matcher *matcher, const MatchRequest *request, Best *best) {
  if (best->cost == COST_NONE)
    return RAPPORTEUR_OK;
  best->cost = COST_NONE;
  best->match.factuality = is_judged(request) ? (uint8_t)cues_judge(request, &matcher->cues, &matcher->asides, &best->match)
                                              : FACTUALITY_ASSERTED;
  return request->matched(request->user, &best->match);
}

/* Can the branch match at the anchor, by what is easily told? What is told most cheaply is asked first. */
static bool is_promising(const Matcher *matcher, const MatchRequest *request, const Posting *posting,
                         const Edge *edge) {
  return nearby_met(posting->wanted.before, matcher->nearby[edge->from].before) &&
         nearby_met(posting->wanted.after, matcher->nearby[edge->to].after) &&
         first_need_met(&posting->need, &matcher->signature, edge->from, edge->to) &&
         needs_met(&branch_of(request, *posting)->needs, &matcher->signature, edge->from, edge->to, request->asked);
}

/* How far rules come that cannot match is told to who asks. */
static bool is_tried(const Matcher *matcher, const MatchRequest *request, const Posting *posting, const Edge *edge) {
  return (request->only_rule < 0 || (int)posting->rule == request->only_rule) &&
         (request->failed || is_promising(matcher, request, posting, edge)) &&
         edge_passes(request->pack, request->mentions, edge, &branch_of(request, *posting)->anchor);
}

/* The branches of one rule stand together in a list of postings: the best of them is told when the next rule begins. */
static RapporteurStatus run_pass(Matcher *matcher, const MatchRequest *request, const Postings *postings, unsigned pass,
                                 uint32_t anchor) {
  bool only = request->only_rule >= 0;          /* in whichever pass it runs */
  const Edge *edge = &request->lattice->edges.items[anchor];
  RapporteurStatus status = RAPPORTEUR_OK;
  Best best = {.cost = COST_NONE};
  size_t first;
  array_search(first, postings->count, i, !only && postings->items[i].pass < pass);
  for (size_t i = first; !status && i < postings->count && (only || postings->items[i].pass == pass); i++) {
    const Posting *posting = &postings->items[i];
    if (best.cost != COST_NONE && best.match.rule != posting->rule)
      status = tell_best(matcher, request, &best);
    if (!status && is_tried(matcher, request, posting, edge))
      status = run_branch(matcher, request, *posting, anchor, &best);
  }
  return status ? status : tell_best(matcher, request, &best);
}

/* The pass in hand, as in Postings; a rule that is alone asked for runs in whichever is its. */
static unsigned pass_of(const MatchRequest *request) {
  return request->facts ? request->pack->strata : request->stratum;
}

static uint64_t wanted_passes(const MatchRequest *request) {
  return request->only_rule >= 0 ? UINT64_MAX : posting_pass(pass_of(request));
}

static RapporteurStatus run_postings(Matcher *matcher, const MatchRequest *request, const Postings *postings,
                                     uint32_t anchor) {
  return postings->passes & wanted_passes(request) ? run_pass(matcher, request, postings, pass_of(request), anchor)
                                                   : RAPPORTEUR_OK;
}

/* The rules posted under a tag of the edge or a tag above it, each once although several readings may lead there. */
static RapporteurStatus run_tag_postings(Matcher *matcher, const MatchRequest *request, const Edge *edge,
                                         uint32_t anchor) {
  const Pack *pack = request->pack;
  Tag done[LEXICON_READINGS * 4];
  unsigned count = 0;
  RapporteurStatus status = RAPPORTEUR_OK;
  for (uint32_t r = 0; !status && r < edge->readings.count; r++)
    for (Tag tag = edge->readings.items[r].tag; !status && tag; tag = lexicon_tag_parent(pack->lexicon, tag)) {
      bool seen = false;
      for (unsigned i = 0; i < count && !seen; i++)
        seen = done[i] == tag;
      if (seen || count == sizeof done / sizeof *done)
        continue;
      done[count++] = tag;
      status = run_postings(matcher, request, &pack->by_tag.items[tag], anchor);
    }
  return status;
}

static const Postings *word_postings(const Pack *pack, const Edge *edge) {
  return edge->word && edge->word < pack->by_word.count ? &pack->by_word.items[edge->word] : NULL;
}

/* May rules be anchored on the edge? Most words and tags have nothing that runs in the pass in hand. */
static bool may_anchor(const MatchRequest *request, const Edge *edge) {
  const Postings *by_word = word_postings(request->pack, edge);
  uint64_t passes = by_word ? by_word->passes : 0;
  for (uint32_t r = 0; r < edge->readings.count; r++)
    passes |= request->pack->by_tag.items[edge->readings.items[r].tag].above;
  return passes & wanted_passes(request);
}

static RapporteurStatus run_anchor(Matcher *matcher, const MatchRequest *request, uint32_t anchor) {
  const Edge *edge = &request->lattice->edges.items[anchor];
  const Postings *by_word = word_postings(request->pack, edge);
  RapporteurStatus status = by_word ? run_postings(matcher, request, by_word, anchor) : RAPPORTEUR_OK;
  return status ? status : run_tag_postings(matcher, request, edge, anchor);
}

/* Find the asides, if facts are to be made; what stands before one also stands, as it were, before what follows it. */
static bool survey_asides(Matcher *matcher, const MatchRequest *request) {
  AsideList *asides = &matcher->asides;
  bool good = asides_of(request->pack, request->lattice, asides);
  for (size_t i = 0; good && i < asides->count; i++)
    matcher->nearby[asides->items[i].to].before |= matcher->nearby[asides->items[i].from].before;
  return good;
}

/* What the sentence holds, and where. */
static RapporteurStatus survey(Matcher *matcher, const MatchRequest *request) {
  const Lattice *lattice = request->lattice;
  if (lattice->nodes > matcher->nearby_count) {
    NodeNearby *grown = realloc(matcher->nearby, lattice->nodes * sizeof *grown);
    if (!grown)
      return RAPPORTEUR_ERROR_MEMORY;
    matcher->nearby = grown;
    matcher->nearby_count = lattice->nodes;
  }
  signature_of(lattice, request->pack->lexicon, &matcher->signature, matcher->nearby);
  matcher->asides.count = 0;
  bool good = !is_judged(request) ||
              (cues_of(request->pack, &matcher->signature, &matcher->cues) && survey_asides(matcher, request));
  return good ? RAPPORTEUR_OK : RAPPORTEUR_ERROR_MEMORY;
}

RapporteurStatus match_rules(Matcher *matcher, const MatchRequest *request) {
  const Lattice *lattice = request->lattice;
  RapporteurStatus status = RAPPORTEUR_OK;
  bool surveyed = false;        /* of most sentences there is no need in most passes */
  for (uint32_t i = 0; !status && i < lattice->outgoing_start[lattice->nodes - 1]; i++) {
    uint32_t anchor = lattice->outgoing[i];
    if (!may_anchor(request, &lattice->edges.items[anchor]))
      continue;
    if (!surveyed)
      status = survey(matcher, request);
    surveyed = true;
    if (!status)
      status = run_anchor(matcher, request, anchor);
  }
  return status;
}
