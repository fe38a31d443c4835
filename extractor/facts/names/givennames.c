#include "facts/names/givennames.h"

void givennames_note(NameFinder *finder, uint32_t w) {
  const Word *word = &finder->words[w];
  const bool surname = word[1].role == WORD_PERSON && word[1].surname;
  if (finder->adding || !(surname || word->after_title || word->after_position))
    return;
  finder->failed |= namefinder_normalise(finder, word->span) != RAPPORTEUR_OK ||
                    namefinder_see(finder, SEEN_GIVEN, &finder->normal) != RAPPORTEUR_OK;
}

bool givennames_stands_alone(NameFinder *finder, uint32_t w) {
  if (!finder->adding || finder->pack->cased || !finder->pack->head_final || finder->words[w].role != WORD_MAYBE)
    return false;
  finder->failed |= namefinder_normalise(finder, finder->words[w].span) != RAPPORTEUR_OK;
  return namefinder_seen(finder, SEEN_GIVEN, &finder->normal) &&
         (namefinder_common(finder) == COMMON_NOT ||
          (w + 1 < finder->count && namefinder_word_reads(finder, w + 1, finder->pack->tags.subject_marker)));
}
