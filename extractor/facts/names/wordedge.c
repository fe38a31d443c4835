#include "facts/names/wordedge.h"

#include <string.h>

/* How often the word in hand stands in names of the document. */
static unsigned name_count(const NameFinder *finder) {
  const Analysis *analysis = finder->analysis;
  const Buffer *normal = &finder->normal;
  uint32_t number = normal->length ? strings_find(analysis->name_words, normal->bytes, normal->length) : NO_STRING;
  return number && number < analysis->name_counts.count ? analysis->name_counts.items[number] : 0;
}

/* Does the same clitic stand before a clitic? So the article loses its vowel behind a preposition ("للشركة"). */
static bool repeats_clitic(const Lattice *lattice, const Edge *clitic) {
  for (uint32_t i = lattice->incoming_start[clitic->from]; i < lattice->incoming_start[clitic->from + 1]; i++) {
    const Edge *before = &lattice->edges.items[lattice->incoming[i]];
    if (before->kind == EDGE_PIECE && before->word == clitic->word && before->token == clitic->token)
      return true;
  }
  return false;
}

bool wordedge_follows_article(const NameFinder *finder, const Edge *piece) {
  const Lattice *lattice = finder->lattice;
  for (uint32_t i = lattice->incoming_start[piece->from]; i < lattice->incoming_start[piece->from + 1]; i++) {
    const Edge *before = &lattice->edges.items[lattice->incoming[i]];
    if (namefinder_reads(finder, before, finder->pack->tags.article) ||
        (before->kind == EDGE_PIECE && before->token == piece->token && repeats_clitic(lattice, before)))
      return true;
  }
  return false;
}

/* Does any of the edges of a kind in a list read as a tag? */
static bool any_reads(const NameFinder *finder, const uint32_t *edges, uint32_t begin, uint32_t end, EdgeKind kind,
                      Tag tag) {
  for (uint32_t i = begin; i < end; i++) {
    const Edge *edge = &finder->lattice->edges.items[edges[i]];
    if (edge->kind == kind && namefinder_reads(finder, edge, tag))
      return true;
  }
  return false;
}

bool wordedge_article_at(const NameFinder *finder, uint32_t node) {
  const Lattice *lattice = finder->lattice;
  return any_reads(finder, lattice->outgoing, lattice->outgoing_start[node], lattice->outgoing_start[node + 1],
                   EDGE_PIECE, finder->pack->tags.article);
}

/* Is the word a person's name? */
static bool is_personal(const NameFinder *finder, const Edge *edge) {
  const ReservedTags *tags = &finder->pack->tags;
  return namefinder_lists(finder, edge, tags->given_name) || namefinder_lists(finder, edge, tags->surname) ||
         namefinder_lists(finder, edge, tags->maybe_given_name);
}

/* Is a token that could be split at clitics a word as it stands: one of a name class, or of those that names do not
   hold ("we have", which is spelled as "to Dina"), an article with what is no more than somebody's name without it
   ("the Pioneers"), a common word, or a name that the document quotes whole or writes more often so than without
   what might be a clitic? */
static bool stands_whole(NameFinder *finder, const Edge *token, const Edge *piece) {
  const ReservedTags *tags = &finder->pack->tags;
  if (is_personal(finder, token) || namefinder_reads(finder, token, tags->organization_word) ||
      namefinder_reads(finder, token, tags->legal_form) || namefinder_lists(finder, token, tags->clause_word))
    return true;
  if (piece->from == token->from + 1u && wordedge_follows_article(finder, piece) && is_personal(finder, piece) &&
      !namefinder_is_ordinary(finder, piece))
    return true;
  if (namefinder_lists(finder, token, tags->place) && !namefinder_reads(finder, token, tags->demonym))
    return true;
  finder->failed |= namefinder_normalise(finder, piece->span) != RAPPORTEUR_OK;
  unsigned rest = name_count(finder);
  bool quoted = namefinder_seen(finder, SEEN_WHOLE, &finder->normal);
  finder->failed |= namefinder_normalise(finder, token->span) != RAPPORTEUR_OK;
  if (!quoted && namefinder_seen(finder, SEEN_WHOLE, &finder->normal))
    return true;
  return finder->normal.length &&
         (name_count(finder) > rest ||
          (!is_personal(finder, piece) &&
           lexicon_lists(finder->pack->lexicon, finder->normal.bytes, finder->normal.length)));
}

bool wordedge_is_whole(const NameFinder *finder, uint32_t node) {
  const Tag before = finder->pack->tags.before_whole;
  return lattice_reads_to(finder->lattice, node, finder->pack->lexicon, before);
}

/* "led by Wellington", whose first letter is "and": is the clitic of a token one that joins, where nothing can be joined,
   and the rest no word that is known? */
static bool seems_joined(NameFinder *finder, const Edge *token, const Edge *piece) {
  if (!wordedge_is_whole(finder, token->from) || is_personal(finder, piece) || piece->readings.count ||
      piece->from != token->from + 1u)
    return false;
  finder->failed |= namefinder_normalise(finder, token->span) != RAPPORTEUR_OK;
  bool joins = lexicon_separating_clitic(finder->pack->lexicon, finder->normal.bytes, finder->normal.length,
                                         finder->pack->tags.separator) > 0;
  finder->failed |= namefinder_normalise(finder, piece->span) != RAPPORTEUR_OK;
  return joins && namefinder_common(finder) == COMMON_NOT;
}

/* What is left of a token after its clitics, NULL if it cannot be split. */
static const Edge *piece_of(const Lattice *lattice, const Edge *token) {
  if (token->to == token->from + 1u)
    return NULL;
  for (uint32_t i = lattice->incoming_start[token->to]; i < lattice->incoming_start[token->to + 1]; i++) {
    const Edge *piece = &lattice->edges.items[lattice->incoming[i]];
    if (piece->kind == EDGE_PIECE)
      return piece;
  }
  return NULL;
}

/* Does word w join the parts of somebody's name, or begin it as such words do ("Abu")? */
static bool joins_person(const NameFinder *finder, uint32_t w) {
  const Word *word = &finder->words[w];
  if (word->role == WORD_MAYBE)
    return namefinder_word_reads(finder, w, finder->pack->tags.name_join);
  return w && word->role == WORD_JOIN && !word->latin && namefinder_token(finder, w)->kind == TOKEN_WORD &&
         word[-1].role == WORD_PERSON;
}

/* Does a phrase that is a given name ("Abd al-Rahman") end at a node? */
static bool follows_given_phrase(const NameFinder *finder, uint32_t node) {
  const Lattice *lattice = finder->lattice;
  return any_reads(finder, lattice->incoming, lattice->incoming_start[node], lattice->incoming_start[node + 1],
                   EDGE_PHRASE, finder->pack->tags.given_name);
}

/* Is the word one that introduces names, without an article? */
static bool is_introducing(const NameFinder *finder, const Word *word) {
  const Lattice *lattice = finder->lattice;
  for (uint32_t i = lattice->incoming_start[word->to]; i < lattice->incoming_start[word->to + 1]; i++) {
    const Edge *edge = &lattice->edges.items[lattice->incoming[i]];
    if (edge->kind != EDGE_PHRASE && namefinder_lists(finder, edge, finder->pack->tags.introduces) &&
        !wordedge_follows_article(finder, edge))
      return true;
  }
  return false;
}

Expectation wordedge_expect(const NameFinder *finder, uint32_t w) {
  const Word *before = w ? &finder->words[w - 1] : NULL;
  if (!before)
    return EXPECT_NOTHING;
  bool given = (before->given && before->role == WORD_PERSON) || follows_given_phrase(finder, before->to);
  if (finder->pack->cased)
    return given ? EXPECT_MORE : EXPECT_NOTHING;
  bool heads = before->role == WORD_ORGANIZATION && !before->latin && !before->ends_name && !before->purpose &&
               (w < 2 || !word_is_inside(&before[-1]));
  if (given || joins_person(finder, w - 1))
    return EXPECT_REST;
  if (before->purpose && w > 1 && word_is_inside(&before[-1]))
    return EXPECT_KIND;
  if (!finder->pack->head_final && (heads || is_introducing(finder, before)))
    return EXPECT_NAME;
  return before->role == WORD_MAYBE ? EXPECT_MORE : EXPECT_NOTHING;
}

bool wordedge_has_article(NameFinder *finder, const Edge *token) {
  finder->failed |= namefinder_normalise(finder, token->span) != RAPPORTEUR_OK;
  return lexicon_separating_clitic(finder->pack->lexicon, finder->normal.bytes, finder->normal.length,
                                   finder->pack->tags.article) > 0;
}

/* "Samir in-Tripoli", "Samir with-chairmanship": is what is left of a word without its clitics a place, or a long word of
   the pack's own list, where nothing says that the whole is a name? */
static bool is_apart(NameFinder *finder, const Edge *token, const Edge *piece) {
  enum { SHORTEST_WORD = 10 };  /* bytes: shorter ones are a part of many a surname */
  if (!piece || finder->pack->cased || is_personal(finder, token) || wordedge_follows_article(finder, piece))
    return false;
  if (namefinder_lists(finder, piece, finder->pack->tags.place) && !is_personal(finder, piece))
    return true;
  finder->failed |= namefinder_normalise(finder, piece->span) != RAPPORTEUR_OK;
  return piece->span.end - piece->span.begin >= SHORTEST_WORD && finder->normal.length &&
         namefinder_common(finder) == COMMON_FIRMLY &&
         lexicon_lists(finder->pack->lexicon, finder->normal.bytes, finder->normal.length);
}

const Edge *wordedge_find(NameFinder *finder, const Edge *token, Expectation expected, bool *family) {
  const Edge *piece = piece_of(finder->lattice, token);
  if (expected == EXPECT_KIND) {
    if (namefinder_reads(finder, token, finder->pack->tags.organization_kind))
      piece = NULL;
    expected = EXPECT_NOTHING;
  }
  bool ordinary = namefinder_is_ordinary(finder, token) || namefinder_is_ordinary(finder, piece);
  bool titular = !piece && namefinder_reads(finder, token, finder->pack->tags.name_title);
  bool somebody = expected == EXPECT_REST && (titular || namefinder_lists(finder, piece, finder->pack->tags.demonym));
  *family = expected >= EXPECT_REST && (!ordinary || somebody) && wordedge_has_article(finder, token);
  bool more =
      (expected && (*family || (!ordinary && !is_personal(finder, piece) && !is_apart(finder, token, piece)))) ||
      follows_given_phrase(finder, token->to);
  return !piece || more || stands_whole(finder, token, piece) || seems_joined(finder, token, piece) ? token : piece;
}
