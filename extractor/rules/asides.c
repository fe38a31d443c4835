#include "rules/asides.h"

#include <string.h>

#include "rules/stops.h"

enum { SHORTEST = 2, LONGEST = 30 };    /* words: what is longer is rather said than added */

typedef struct {
  const Pack *pack;
  const Lattice *lattice;
  AsideList *out;
  uint32_t opening, closing, commas[2], dashes[2];      /* words of the lexicon */
} Search;

typedef bool (*EndTest)(const Search *search, const Edge *token);

static uint32_t mark(const Pack *pack, const char *text) { return lexicon_word(pack->lexicon, text, strlen(text)); }

static bool is_either(const uint32_t marks[2], const Edge *token) {
  return token->word != NO_STRING && (token->word == marks[0] || token->word == marks[1]);
}

static bool reads(const Search *search, uint32_t node, Tag tag) {
  return lattice_reads_from(search->lattice, node, search->pack->lexicon, tag);
}

/* Does a list go on behind the mark ("in Leeds, York, and Bath"), or what is said of a name ("in York, England,")? */
static bool goes_on(const Search *search, uint32_t node) {
  const Lattice *lattice = search->lattice;
  bool more = reads(search, node, search->pack->tags.separator);
  for (uint32_t i = lattice->outgoing_start[node]; !more && i < lattice->outgoing_start[node + 1]; i++) {
    const Edge *edge = &lattice->edges.items[lattice->outgoing[i]];
    more = edge->kind == EDGE_MENTION && pack_is_entity_tag(search->pack, edge->readings.items[0].tag);
  }
  return more;
}

static bool ends_bracket(const Search *search, const Edge *token) {
  return token->word != NO_STRING && token->word == search->closing && !goes_on(search, token->to);
}

static bool ends_dashes(const Search *search, const Edge *token) { return is_either(search->dashes, token); }

static bool ends_commas(const Search *search, const Edge *token) {
  return is_either(search->commas, token) && !goes_on(search, token->to);
}

/* By what an aside that the token begins would end; NULL if it begins none. */
static EndTest end_of(const Search *search, const Edge *token) {
  if (token->word == NO_STRING)
    return NULL;
  if (token->word == search->opening)
    return ends_bracket;
  if (is_either(search->dashes, token))
    return ends_dashes;
  return is_either(search->commas, token) && reads(search, token->to, search->pack->tags.aside_start) ? ends_commas
                                                                                                      : NULL;
}

static bool add(const Search *search, uint32_t from, uint32_t to) {
  return to - from > ASIDE_WIDEST || array_push(search->out, (Aside){(uint16_t)from, (uint16_t)to});
}

/* What stands between a mark and the one that answers it. */
static bool between_marks(const Search *search, const Edge *first) {
  EndTest ends = end_of(search, first);
  uint32_t node = first->to;
  for (unsigned words = 0; ends && words < LONGEST; words++) {
    const Edge *token = lattice_token_from(search->lattice, node);
    if (!token)
      return true;
    if (ends(search, token))
      return words < SHORTEST || add(search, first->from, token->to);
    node = token->to;
  }
  return true;
}

/* What stands between a subject's marker, up to `begin`, and each end of an adverbial in its clause. */
static bool behind_subject(const Search *search, uint32_t begin) {
  const Pack *pack = search->pack;
  uint32_t node = begin;
  for (unsigned words = 0; words < LONGEST; words++) {
    const Edge *token = lattice_token_from(search->lattice, node);
    if (!token || pack_stops(pack, token) || reads(search, node, pack->tags.subject_marker))
      return true;
    node = token->to;
    if (!words || !lattice_reads_to(search->lattice, node, pack->lexicon, pack->tags.aside_end))
      continue;
    const Edge *next = lattice_token_from(search->lattice, node);
    if (!add(search, begin, next && is_either(search->commas, next) ? next->to : node))
      return false;
  }
  return true;
}

/* Words that by themselves could be left out: "Acme, however, raised". */
static bool asides_words(const Search *search, uint32_t node) {
  const Lattice *lattice = search->lattice;
  bool good = true;
  for (uint32_t i = lattice->outgoing_start[node]; good && i < lattice->outgoing_start[node + 1]; i++) {
    const Edge *edge = &lattice->edges.items[lattice->outgoing[i]];
    if (edge_reading(edge, search->pack->lexicon, search->pack->tags.aside_word))
      good = add(search, edge->from, edge->to);
  }
  return good;
}

bool asides_of(const Pack *pack, const Lattice *lattice, AsideList *out) {
  const Search search = {pack, lattice, out, mark(pack, "("), mark(pack, ")"),
                         {mark(pack, ","), mark(pack, "\xd8\x8c")},
                         {mark(pack, "\xe2\x80\x93"), mark(pack, "\xe2\x80\x94")}};
  bool good = true;
  out->count = 0;
  for (uint32_t node = 0; good && node + 1 < lattice->nodes; node++) {
    const Edge *token = lattice_token_from(lattice, node);
    good = (!token || between_marks(&search, token)) && asides_words(&search, node);
    if (good && node && lattice_reads_to(lattice, node, pack->lexicon, pack->tags.subject_marker))
      good = behind_subject(&search, node);
  }
  return good;
}
