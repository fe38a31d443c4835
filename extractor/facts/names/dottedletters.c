#include "facts/names/dottedletters.h"

#include "facts/names/namefinder.h"

/* Is word w as short as the name of a letter, with a full stop behind it? */
static bool is_dotted(const NameFinder *finder, uint32_t w) {
  enum { LONGEST = 9 };         /* bytes: three letters of the scripts without capitals */
  const Word *word = &finder->words[w];
  return !word->latin && !word->cut && word->span.end - word->span.begin <= LONGEST &&
         namefinder_token(finder, w)->kind == TOKEN_WORD && namefinder_begins(finder, w + 1, '.') && word[1].glued;
}

/* Is word w a letter written with a full stop that the pack knows as an abbreviation, and no title? */
static bool is_initial(const NameFinder *finder, uint32_t w) {
  const Lattice *lattice = finder->lattice;
  const Word *word = &finder->words[w];
  const Tag title = finder->pack->tags.name_title, abbreviation = finder->pack->tags.abbreviation;
  bool initial = false;
  if (!is_dotted(finder, w))
    return false;
  for (uint32_t i = lattice->outgoing_start[word->from]; i < lattice->outgoing_start[word->from + 1]; i++) {
    const Edge *edge = &lattice->edges.items[lattice->outgoing[i]];
    if (namefinder_reads(finder, edge, title) || namefinder_reads(finder, edge, finder->pack->tags.legal_form) ||
        namefinder_is_blocking(finder, edge))
      return false;
    initial |= edge->to == word[1].to && namefinder_reads(finder, edge, abbreviation);
  }
  return initial;
}

/* Does a phrase of the pack begin with the dotted letter of word v and go on over word w, as "सी.ई.ओ."? */
static bool is_phrase_over(const NameFinder *finder, uint32_t v, uint32_t w) {
  const Lattice *lattice = finder->lattice;
  const Word *word = &finder->words[v];
  if (!is_dotted(finder, v))
    return false;
  for (uint32_t i = lattice->outgoing_start[word->from]; i < lattice->outgoing_start[word->from + 1]; i++) {
    const Edge *edge = &lattice->edges.items[lattice->outgoing[i]];
    if (edge->kind == EDGE_PHRASE && edge->to > word[1].to && edge->to > finder->words[w].from)
      return true;
  }
  return false;
}

/* Is the letter of word w one of those by which the pack writes something else than a name? */
static bool is_of_known_letters(const NameFinder *finder, uint32_t w) {
  enum { MOST_BEFORE = 6 };     /* words: letters with their full stops */
  for (uint32_t v = w > MOST_BEFORE ? w - MOST_BEFORE : 0; v <= w; v++)
    if (is_phrase_over(finder, v, w))
      return true;
  return false;
}

bool dottedletters_before(const NameFinder *finder, uint32_t w) {
  return !finder->pack->cased && w >= 2 && !finder->words[w].cut && !finder->words[w - 2].glued &&
         is_initial(finder, w - 2) && !is_of_known_letters(finder, w - 2);
}

/* "Dr. K. S. Idol": is word w an ordinary word right behind the last of two initials, or behind one with a title? */
static bool is_behind_initials(const NameFinder *finder, uint32_t w) {
  const Word *word = &finder->words[w];
  return word->plain && word->role == WORD_OTHER && dottedletters_before(finder, w) &&
         (word[-2].after_title || (w >= 4 && is_initial(finder, w - 4)));
}

void dottedletters_settle(NameFinder *finder) {
  if (finder->pack->cased || finder->count < 3)
    return;
  for (uint32_t w = 0; w + 3 < finder->count; w++)
    if (is_dotted(finder, w) && finder->words[w + 2].glued && is_dotted(finder, w + 2) &&
        !is_of_known_letters(finder, w))
      finder->words[w].role = finder->words[w + 2].role = WORD_NAME;
  for (uint32_t w = 2; w < finder->count; w++)
    if (is_behind_initials(finder, w)) {
      finder->failed |= namefinder_draw_in(finder, &finder->words[w], WORD_PERSON) != RAPPORTEUR_OK;
      finder->words[w].surname = true;
    }
  for (uint32_t w = finder->count - 2; w-- > 0;)
    if (word_is_core(&finder->words[w + 2]) && !finder->words[w + 2].cut && is_initial(finder, w) &&
        !is_of_known_letters(finder, w))
      finder->words[w].role = WORD_NAME;
}
