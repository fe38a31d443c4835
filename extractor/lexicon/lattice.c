#include "lexicon/lattice.h"

#include <string.h>

#include "base/buffer.h"
#include "lexicon/store.h"
#include "text/normalise.h"

enum { PHRASE_DEPTH = 12 };

/* What a word may be without its affixes. Phrases ask for it again and again. */
typedef struct {
  bool known;
  unsigned count;
  uint32_t words[LEXICON_STEMS];
  Features features[LEXICON_STEMS];
} Stems;

/* What stays the same while one lattice is built. */
typedef struct {
  Lattice *lattice;
  const Lexicon *lexicon;
  const Document *document;
  Licence licence;
  void *user;
  Arena *arena;
  Buffer word;                  /* the normalised token in hand */
  Stems *stems;                 /* by edge of a token or piece */
  Tag inner;                    /* words that phrases are found around */
} Builder;

/* A phrase that is being followed: from which node, as far as which node of the trie, in how many words, and whether a
   word has been passed that may stand inside any. */
typedef struct {
  uint32_t start, trie;
  unsigned depth;
  bool parted;
} Path;

static uint64_t tag_bits(const Lexicon *lexicon, Readings readings) {
  uint64_t bits = 0;
  for (uint32_t r = 0; r < readings.count; r++)
    for (Tag tag = readings.items[r].tag; tag; tag = lexicon->tags.items[tag].parent)
      bits |= (uint64_t)1 << tag % 64;
  return bits;
}

static bool push_edge(Builder *builder, Edge edge) { return array_push(&builder->lattice->edges, edge); }

static Edge word_edge(Builder *builder, EdgeKind kind, uint32_t from, uint32_t to, const char *normal, size_t length,
                      Span span, uint32_t token) {
  Edge edge = {.from = (uint16_t)from, .to = (uint16_t)to, .kind = (uint8_t)kind, .span = span, .token = token};
  edge.word = lexicon_word(builder->lexicon, normal, length);
  edge.readings = lexicon_analyse(builder->lexicon, normal, length, edge.word, builder->arena);
  edge.tags = tag_bits(builder->lexicon, edge.readings);
  return edge;
}

/* The byte of the token at which the normalised form reaches `cut`: clitics are a few letters, so the prefixes of the
   token are normalised one after the other. */
static RapporteurStatus raw_offset(const Document *document, const Token *token, uint32_t cut, uint32_t *out) {
  Buffer prefix = {0};
  RapporteurStatus status = RAPPORTEUR_OK;
  uint32_t at = token->begin;
  do {
    at++;
    while (at < token->end && ((unsigned char)document->text[at] & 0xc0) == 0x80)
      at++;
    buffer_clear(&prefix);
    status = normalise(document->text + token->begin, at - token->begin, &prefix);
  } while (!status && prefix.length < cut && at < token->end);
  buffer_free(&prefix);
  *out = at;
  return status;
}

static bool opens_quotation(const Document *document, uint32_t token) {
  uint32_t quote = document_quote_from(document, token);
  return quote < document->quote_count && document->quotes[quote].first_token == token;
}

/* A token as rules see it: straight quotation marks are what curved ones are, which tell where they open. */
static RapporteurStatus normalise_token(Builder *builder, uint32_t index) {
  const Document *document = builder->document;
  const Token *token = &document->tokens[index];
  const char *text = document->text + token->begin;
  size_t length = token->end - token->begin;
  if (length == 1 && *text == '"') {
    text = opens_quotation(document, index) ? "\u201c" : "\u201d";
    length = strlen(text);
  }
  buffer_clear(&builder->word);
  return normalise(text, length, &builder->word);
}

/* The edges of a token that begins at node `from`: itself, and its clitics and the rest where it can be split. `*next`
   becomes the node after it. */
static RapporteurStatus add_token(Builder *builder, uint32_t index, uint32_t from, uint32_t *next) {
  const Token *token = &builder->document->tokens[index];
  RapporteurStatus status = normalise_token(builder, index);
  if (status)
    return status;
  const char *normal = builder->word.length ? builder->word.bytes : "";
  uint32_t cuts[3], length = (uint32_t)builder->word.length;
  unsigned count = token->kind == TOKEN_WORD ? lexicon_clitics(builder->lexicon, normal, length, builder->licence,
                                                               builder->user, cuts)
                                             : 0;
  *next = from + count + 1;
  Span whole = {token->begin, token->end};
  if (!push_edge(builder, word_edge(builder, EDGE_TOKEN, from, *next, normal, length, whole, index)))
    return RAPPORTEUR_ERROR_MEMORY;
  uint32_t begin = 0, raw_begin = token->begin;
  for (unsigned i = 0; count && i <= count; i++) {
    uint32_t end = i < count ? cuts[i] : length, raw_end = token->end;
    if (i < count && (status = raw_offset(builder->document, token, end, &raw_end)))
      return status;
    if (!push_edge(builder, word_edge(builder, EDGE_PIECE, from + i, from + i + 1, normal + begin, end - begin,
                                      (Span){raw_begin, raw_end}, index)))
      return RAPPORTEUR_ERROR_MEMORY;
    /* "and | the | bank": known as "the bank", too */
    Edge rest = word_edge(builder, EDGE_PIECE, from + i, *next, normal + begin, length - begin,
                          (Span){raw_begin, token->end}, index);
    if (i && i < count && lexicon_knows(builder->lexicon, rest.word) && !push_edge(builder, rest))
      return RAPPORTEUR_ERROR_MEMORY;
    begin = end;
    raw_begin = raw_end;
  }
  return RAPPORTEUR_OK;
}

static RapporteurStatus mark_nodes(Lattice *lattice, Arena *arena) {
  lattice->begins = arena_alloc(arena, (lattice->nodes + 1) * sizeof *lattice->begins);
  lattice->ends = arena_alloc(arena, (lattice->nodes + 1) * sizeof *lattice->ends);
  lattice->token_from = arena_alloc(arena, (lattice->nodes + 1) * sizeof *lattice->token_from);
  lattice->token_to = arena_alloc(arena, (lattice->nodes + 1) * sizeof *lattice->token_to);
  if (!lattice->begins || !lattice->ends || !lattice->token_from || !lattice->token_to)
    return RAPPORTEUR_ERROR_MEMORY;
  for (size_t i = 0; i < lattice->edges.count; i++) {
    const Edge *edge = &lattice->edges.items[i];
    lattice->begins[edge->from] = edge->span.begin;
    lattice->ends[edge->to] = edge->span.end;
    if (edge->kind == EDGE_TOKEN)
      lattice->token_from[edge->from] = lattice->token_to[edge->to] = (uint32_t)i + 1;
  }
  lattice->begins[lattice->nodes - 1] = lattice->ends[lattice->nodes - 1];
  if (lattice->edges.count)
    lattice->ends[0] = lattice->edges.items[0].span.begin;
  return RAPPORTEUR_OK;
}

static RapporteurStatus add_phrases_from(Builder *builder, Path path, uint32_t node);

/* The readings of a phrase with what the affix of its last word adds to them: "chief executives of ours". */
static Readings with_features(const Builder *builder, Readings readings, Features features) {
  Reading *items = features ? arena_alloc(builder->arena, (readings.count + 1) * sizeof *items) : NULL;
  if (!items)
    return readings;
  for (uint32_t r = 0; r < readings.count; r++) {
    items[r] = readings.items[r];
    items[r].features |= features;
  }
  return (Readings){items, readings.count};
}

/* Go on to the node `trie` by one word and note a phrase that ends there. `features`: those of the word's affix. */
static RapporteurStatus follow(Builder *builder, Path path, const Edge *edge, uint32_t trie, Features features) {
  if (!trie)
    return RAPPORTEUR_OK;
  Readings readings = with_features(builder, lexicon_phrase_readings(builder->lexicon, trie), features);
  if (builder->arena->failed)
    return RAPPORTEUR_ERROR_MEMORY;
  uint32_t to = edge->to, end = edge->span.end;
  if (readings.count &&
      !push_edge(builder, (Edge){.from = (uint16_t)path.start, .to = (uint16_t)to, .kind = EDGE_PHRASE,
                                 .readings = readings, .tags = tag_bits(builder->lexicon, readings),
                                 .word = lexicon_phrase_word(builder->lexicon, trie),
                                 .span = {builder->lattice->begins[path.start], end}}))
    return RAPPORTEUR_ERROR_MEMORY;
  return add_phrases_from(builder, (Path){path.start, trie, path.depth + 1, path.parted}, to);
}

/* "निवेश नहीं किया": a phrase goes on behind one word that may stand inside any. */
static RapporteurStatus pass_inner(Builder *builder, Path path, const Edge *edge) {
  if (!builder->inner || path.parted || path.trie == PHRASE_ROOT || edge->kind != EDGE_TOKEN ||
      !edge_reading(edge, builder->lexicon, builder->inner))
    return RAPPORTEUR_OK;
  path.parted = true;
  return add_phrases_from(builder, path, edge->to);
}

static RapporteurStatus find_stems(Builder *builder, const Edge *edge, Stems *out) {
  buffer_clear(&builder->word);
  RapporteurStatus status =
      normalise(builder->document->text + edge->span.begin, edge->span.end - edge->span.begin, &builder->word);
  if (!status && builder->word.length)
    out->count = lexicon_stems(builder->lexicon, builder->word.bytes, builder->word.length, out->words, out->features);
  out->known = true;
  return status;
}

static RapporteurStatus add_phrases_from(Builder *builder, Path path, uint32_t node) {
  Lattice *lattice = builder->lattice;
  const Lexicon *lexicon = builder->lexicon;
  if (path.depth >= PHRASE_DEPTH || node + 1 >= lattice->nodes)
    return RAPPORTEUR_OK;
  for (uint32_t i = lattice->outgoing_start[node]; i < lattice->outgoing_start[node + 1]; i++) {
    Edge edge = lattice->edges.items[lattice->outgoing[i]];   /* a copy: the array may move */
    RapporteurStatus status = follow(builder, path, &edge, lexicon_phrase_step(lexicon, path.trie, edge.word), 0);
    if (!status)
      status = pass_inner(builder, path, &edge);
    if (status)
      return status;
    if (path.trie == PHRASE_ROOT && edge.word == NO_STRING)
      continue;                 /* only the later words of a phrase inflect without being known themselves */
    Stems *stems = &builder->stems[lattice->outgoing[i]];
    if (!stems->known)
      status = find_stems(builder, &edge, stems);
    for (unsigned s = 0; !status && s < stems->count; s++)
      if (stems->words[s] != edge.word)
        status = follow(builder, path, &edge, lexicon_phrase_step(lexicon, path.trie, stems->words[s]),
                        stems->features[s]);
    if (status)
      return status;
  }
  return RAPPORTEUR_OK;
}

/* Take the readings that `longer` has too from an edge that lies inside it: "vice president" is no "president". */
static RapporteurStatus drop_shared_readings(const Builder *builder, Edge *edge, const Edge *longer) {
  Reading *kept = NULL;
  uint32_t count = 0;
  for (uint32_t r = 0; r < edge->readings.count; r++) {
    bool shared = false;
    for (uint32_t l = 0; l < longer->readings.count && !shared; l++)
      shared = longer->readings.items[l].tag == edge->readings.items[r].tag;
    if (shared)
      continue;
    if (!kept && !(kept = arena_alloc(builder->arena, edge->readings.count * sizeof *kept)))
      return RAPPORTEUR_ERROR_MEMORY;
    kept[count++] = edge->readings.items[r];
  }
  if (count < edge->readings.count)
    edge->readings = (Readings){kept, count};
  return RAPPORTEUR_OK;
}

/* Of one class, only the longest words and phrases at a place are readings of it. */
static RapporteurStatus keep_longest(Builder *builder) {
  Lattice *lattice = builder->lattice;
  RapporteurStatus status = RAPPORTEUR_OK;
  for (size_t p = 0; p < lattice->edges.count; p++) {
    const Edge phrase = lattice->edges.items[p];
    if (phrase.kind != EDGE_PHRASE)
      continue;
    for (uint32_t node = phrase.from; !status && node < phrase.to; node++)
      for (uint32_t i = lattice->outgoing_start[node]; !status && i < lattice->outgoing_start[node + 1]; i++) {
        Edge *edge = &lattice->edges.items[lattice->outgoing[i]];
        if (edge->to <= phrase.to && edge->to - edge->from < phrase.to - phrase.from)
          status = drop_shared_readings(builder, edge, &phrase);
      }
  }
  return status;
}

static RapporteurStatus add_phrases(Builder *builder) {
  RapporteurStatus status = lattice_index(builder->lattice, builder->arena);
  builder->stems = arena_alloc(builder->arena, (builder->lattice->edges.count + 1) * sizeof *builder->stems);
  if (!builder->stems)
    status = RAPPORTEUR_ERROR_MEMORY;
  for (uint32_t node = 0; !status && node + 1 < builder->lattice->nodes; node++)
    status = add_phrases_from(builder, (Path){node, PHRASE_ROOT, 0, false}, node);
  if (!status)
    status = lattice_index(builder->lattice, builder->arena);
  return status ? status : keep_longest(builder);
}

RapporteurStatus lattice_build(Lattice *lattice, const Lexicon *lexicon, const Document *document, uint32_t sentence,
                               uint32_t first, uint32_t end, Licence licence, void *user, Arena *arena) {
  memset(lattice, 0, sizeof *lattice);
  if (end - first > LATTICE_LONGEST)
    end = first + LATTICE_LONGEST;
  lattice->sentence = sentence;
  lattice->first_token = first;
  lattice->end_token = end;
  Builder builder = {lattice, lexicon, document, licence, user, arena, {0}, NULL, lexicon_tag(lexicon, "PhraseInner")};
  RapporteurStatus status = RAPPORTEUR_OK;
  uint32_t node = 0;
  for (uint32_t i = first; !status && i < end; i++)
    status = add_token(&builder, i, node, &node);
  lattice->nodes = node + 1;
  if (!status)
    status = mark_nodes(lattice, arena);
  if (!status)
    status = add_phrases(&builder);
  buffer_free(&builder.word);
  if (status)
    lattice_free(lattice);
  return status;
}

bool lattice_set_tag(Edge *edge, Tag tag, Arena *arena) {
  if (edge->readings.count && edge->readings.items[0].tag == tag)
    return true;
  Reading *reading = arena_alloc(arena, sizeof *reading);
  if (!reading)
    return false;
  reading->tag = tag;
  edge->readings = (Readings){reading, 1};
  edge->tags = UINT64_MAX;      /* a mention's, which changes: they are asked by what they have now */
  return true;
}

RapporteurStatus lattice_add_mention(Lattice *lattice, const Mention *mention, uint32_t index, uint16_t from,
                                     uint16_t to, Arena *arena) {
  Edge edge = {.from = from, .to = to, .kind = EDGE_MENTION, .span = mention->span, .mention = index + 1};
  return lattice_set_tag(&edge, mention->tag, arena) && array_push(&lattice->edges, edge) ? RAPPORTEUR_OK
                                                                                          : RAPPORTEUR_ERROR_MEMORY;
}

/* Counting sort of the edge numbers by node. */
static bool sort_edges(const Lattice *lattice, bool by_from, uint32_t **order, uint32_t **start, Arena *arena) {
  size_t edges = lattice->edges.count, nodes = lattice->nodes;
  *order = arena_alloc(arena, (edges + 1) * sizeof **order);
  *start = arena_alloc(arena, (nodes + 2) * sizeof **start);
  if (!*order || !*start)
    return false;
  uint32_t *place = *start + 1;         /* place[n] counts, then becomes the end of node n's edges */
  for (size_t i = 0; i < edges; i++)
    place[by_from ? lattice->edges.items[i].from : lattice->edges.items[i].to]++;
  for (size_t n = 1; n < nodes; n++)
    place[n] += place[n - 1];
  for (size_t n = nodes; n-- > 1;)
    place[n] = place[n - 1];
  place[0] = 0;                         /* now place[n] is where node n's edges begin */
  for (size_t i = 0; i < edges; i++) {
    size_t node = by_from ? lattice->edges.items[i].from : lattice->edges.items[i].to;
    (*order)[place[node]++] = (uint32_t)i;
  }
  return true;                          /* after filling, start[n + 1] is the end of node n's edges, start[0] is 0 */
}

RapporteurStatus lattice_index(Lattice *lattice, Arena *arena) {
  if (lattice->outgoing && lattice->indexed == lattice->edges.count)
    return RAPPORTEUR_OK;       /* as of most sentences for most rules */
  lattice->indexed = lattice->edges.count;
  return sort_edges(lattice, true, &lattice->outgoing, &lattice->outgoing_start, arena) &&
                 sort_edges(lattice, false, &lattice->incoming, &lattice->incoming_start, arena)
             ? RAPPORTEUR_OK
             : RAPPORTEUR_ERROR_MEMORY;
}

/* The node whose entry in the sorted table is `byte`, or -1. */
static int node_at(const uint32_t *table, uint32_t first, uint32_t end, uint32_t byte) {
  while (first < end) {
    uint32_t middle = first + (end - first) / 2;
    if (table[middle] < byte)
      first = middle + 1;
    else if (table[middle] > byte)
      end = middle;
    else
      return (int)middle;
  }
  return -1;
}

int lattice_node_from(const Lattice *lattice, uint32_t begin) {
  return node_at(lattice->begins, 0, lattice->nodes - 1, begin);
}

int lattice_node_to(const Lattice *lattice, uint32_t end) { return node_at(lattice->ends, 1, lattice->nodes, end); }

static Edge *edge_numbered(const Lattice *lattice, uint32_t number) {
  return number ? &lattice->edges.items[number - 1] : NULL;
}

Edge *lattice_token_from(const Lattice *lattice, uint32_t node) {
  return node < lattice->nodes ? edge_numbered(lattice, lattice->token_from[node]) : NULL;
}

Edge *lattice_token_to(const Lattice *lattice, uint32_t node) {
  return edge_numbered(lattice, lattice->token_to[node]);
}

const uint16_t *lattice_reach(const Lattice *lattice, bool (*passes)(const void *user, const Edge *edge),
                              const void *user, Arena *arena) {
  uint16_t *reach = arena_alloc(arena, (lattice->nodes + 1) * sizeof *reach);
  for (size_t i = 0; reach && i < lattice->edges.count; i++) {
    const Edge *edge = &lattice->edges.items[i];
    if (reach[edge->from] < edge->to && passes(user, edge))
      reach[edge->from] = edge->to;
  }
  for (uint32_t node = 1; reach && node < lattice->nodes; node++)
    if (reach[node] < reach[node - 1])
      reach[node] = reach[node - 1];
  return reach;
}

const Reading *edge_reading(const Edge *edge, const Lexicon *lexicon, Tag tag) {
  if (!edge_may_read(edge, tag))
    return NULL;
  for (uint32_t i = 0; i < edge->readings.count; i++)
    if (tag_is_a(lexicon, edge->readings.items[i].tag, tag))
      return &edge->readings.items[i];
  return NULL;
}

static bool any_reads(const Lattice *lattice, const uint32_t *list, const uint32_t *start, uint32_t node,
                      const Lexicon *lexicon, Tag tag) {
  for (uint32_t i = start[node]; i < start[node + 1]; i++)
    if (edge_reading(&lattice->edges.items[list[i]], lexicon, tag))
      return true;
  return false;
}

bool lattice_reads_from(const Lattice *lattice, uint32_t node, const Lexicon *lexicon, Tag tag) {
  return any_reads(lattice, lattice->outgoing, lattice->outgoing_start, node, lexicon, tag);
}

bool lattice_reads_to(const Lattice *lattice, uint32_t node, const Lexicon *lexicon, Tag tag) {
  return any_reads(lattice, lattice->incoming, lattice->incoming_start, node, lexicon, tag);
}

void lattice_free(Lattice *lattice) {
  array_free(&lattice->edges);
  lattice->nodes = 0;
}
