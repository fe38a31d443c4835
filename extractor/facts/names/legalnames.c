#include "facts/names/legalnames.h"

#include "facts/names/introduced.h"

enum { LONGEST = 4 };           /* words before the legal form */

bool legalnames_may_begin(const NameFinder *finder, uint32_t w) {
  const ReservedTags *tags = &finder->pack->tags;
  const Word *word = &finder->words[w];
  const Edge *edge = lattice_token_from(finder->lattice, word->from);
  return (word->role == WORD_OTHER || word->plain) && !word->cut && namefinder_is_content(finder, w) &&
         !namefinder_reads(finder, edge, tags->separator) && !namefinder_reads(finder, edge, tags->public_body);
}

/* Can a name begin behind the word before w: is that a mark, or does it end the phrase before or describe what follows? */
static bool is_open(const NameFinder *finder, uint32_t w) {
  const ReservedTags *tags = &finder->pack->tags;
  if (!w)
    return true;
  if (namefinder_token(finder, w - 1)->kind == TOKEN_PUNCTUATION)
    return !namefinder_begins(finder, w - 1, '-');
  return namefinder_word_reads(finder, w - 1, tags->after_name) ||
         namefinder_word_reads(finder, w - 1, tags->phrase_start) || introduced_before(finder, w);
}

/* Is a legal form over at w: does what may follow a name, or nothing of the phrase ("a limited company")? */
static bool is_closed(const NameFinder *finder, uint32_t w) {
  return w >= finder->count || namefinder_token(finder, w)->kind == TOKEN_PUNCTUATION ||
         namefinder_word_reads(finder, w, finder->pack->tags.after_name) ||
         namefinder_word_reads(finder, w, finder->pack->tags.separator);
}

/* May the word stand between the first of a name and its legal form: any but those that end or begin a phrase, or count? */
static bool is_inner(const NameFinder *finder, uint32_t w) {
  const ReservedTags *tags = &finder->pack->tags;
  const Word *word = &finder->words[w];
  if (word_is_inside(word))
    return !word->cut && word->role != WORD_LEGAL;
  return !word->cut && namefinder_token(finder, w)->kind == TOKEN_WORD &&
         !namefinder_word_reads(finder, w, tags->after_name) && !namefinder_word_reads(finder, w, tags->phrase_start) &&
         !namefinder_word_reads(finder, w, tags->separator) && !namefinder_word_reads(finder, w, tags->number) &&
         !introduced_title_at(finder, w) && !introduced_before(finder, w + 1);
}

/* Where the legal form begins that ends what begins at w; w if none does. */
static uint32_t form_behind(const NameFinder *finder, uint32_t w, bool *unsure) {
  uint32_t at = w + 1, end;
  *unsure = false;
  for (; at < finder->count && at - w <= LONGEST && is_inner(finder, at); at++)
    *unsure |= word_is_core(&finder->words[at]) && !finder->words[at].plain;
  for (end = at; end < finder->count && finder->words[end].role == WORD_LEGAL && !finder->words[end].cut; end++)
    ;
  return at > w + 1 && end > at && is_closed(finder, end) ? at : w;
}

/* Does a word stand before the w that is open, which so describes or introduces it? No pronoun does. */
static bool is_described(const NameFinder *finder, uint32_t w) {
  return w && namefinder_token(finder, w - 1)->kind == TOKEN_WORD &&
         !namefinder_word_reads(finder, w - 1, finder->pack->tags.subject_marker);
}

bool legalnames_begin(const NameFinder *finder, uint32_t w, bool *unsure) {
  if (!finder->pack->head_final || !legalnames_may_begin(finder, w) || !is_open(finder, w) ||
      form_behind(finder, w, unsure) == w)
    return false;
  *unsure |= !finder->words[w].plain && !is_described(finder, w);
  return true;
}

bool legalnames_labelled(NameFinder *finder, uint32_t w) {
  uint32_t end = w + 1;
  if (end >= finder->count || finder->words[end].cut || finder->words[end].role != WORD_ORGANIZATION ||
      !is_open(finder, w))
    return false;
  finder->failed |= namefinder_normalise(finder, finder->words[end].span) != RAPPORTEUR_OK;
  if (!finder->words[end].ends_name && namefinder_common(finder) != COMMON_NOT)
    return false;
  while (end < finder->count && !finder->words[end].cut &&
         (finder->words[end].role == WORD_ORGANIZATION || finder->words[end].role == WORD_LEGAL))
    end++;
  return is_closed(finder, end);
}

/* The first word is a name by itself from then on, the others are no more than parts of it. */
RapporteurStatus legalnames_draw(NameFinder *finder) {
  RapporteurStatus status = RAPPORTEUR_OK;
  for (uint32_t w = 0; !status && w + 2 < finder->count; w++) {
    bool unsure;
    if (!legalnames_begin(finder, w, &unsure) || unsure)
      continue;
    uint32_t end = form_behind(finder, w, &unsure);
    status = namefinder_draw_in(finder, &finder->words[w], WORD_NAME);
    while (++w < end)
      if (finder->words[w].role == WORD_OTHER)
        finder->words[w].role = WORD_ORGANIZATION;
  }
  return status;
}
