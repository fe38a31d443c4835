#include "facts/names/initials.h"

#include <string.h>

/* Fewer letters say too little; longer words in capitals are shouted. */
enum { FEWEST = 3, MOST = 6 };
/* Words up to so many letters may be left out ("of", "the", "and"). */
enum { SHORT_WORD = 3 };

/* The initials of the name's words that are longer than `shortest`; empty if they are too few or too many, or not all
   are letters of a script with capitals as the Latin one has them. */
static void spell(const NameEntity *name, size_t shortest, char initials[MOST + 1]) {
  unsigned count = 0;
  for (unsigned w = 0; w < name->word_count; w++) {
    char first = name->words[w][0];
    if (strlen(name->words[w]) <= shortest)
      continue;
    if (count == MOST || first < 'a' || first > 'z') {
      count = 0;
      break;
    }
    initials[count++] = first;
  }
  initials[count < FEWEST ? 0 : count] = '\0';
}

RapporteurStatus initials_index(const Analysis *analysis, WordIndex *index) {
  RapporteurStatus status = RAPPORTEUR_OK;
  for (uint32_t e = 1; !status && e < analysis->entities.count; e++) {
    char all[MOST + 1], longer[MOST + 1];
    spell(&analysis->entities.items[e], 0, all);
    spell(&analysis->entities.items[e], SHORT_WORD, longer);
    if (*all)
      status = wordindex_add(index, all, e);
    if (!status && *longer && strcmp(all, longer))
      status = wordindex_add(index, longer, e);
  }
  return status;
}

/* The letters of a name that stands first in capitals, with dots or without, in a script that has others: "nygc" for
   "NYGC" and "N.Y.G.C.". Empty where it is no such name. */
static void letters_of(const Analysis *analysis, const NameEntity *entity, char letters[MOST + 1]) {
  const Mention *mention = entity->first_mention ? &analysis->mentions.items[entity->first_mention - 1] : NULL;
  letters[0] = '\0';
  if (!mention || !analysis->sentences[mention->sentence].pack || !analysis->sentences[mention->sentence].pack->cased)
    return;
  const char *text = analysis_text(analysis, mention->span);
  unsigned count = 0;
  for (uint32_t i = 0; i < mention->span.end - mention->span.begin; i++) {
    bool letter = text[i] >= 'A' && text[i] <= 'Z';
    if (letter ? count == MOST : text[i] != '.') {
      letters[0] = '\0';
      return;
    }
    if (letter)
      letters[count++] = (char)(text[i] - 'A' + 'a');
  }
  letters[count] = '\0';
}

uint32_t initials_full(const Analysis *analysis, const WordIndex *index, uint32_t entity, const ReservedTags *tags) {
  const NameEntity *shorter = &analysis->entities.items[entity];
  char letters[MOST + 1];
  letters_of(analysis, shorter, letters);
  bool whole = shorter->word_count == 1 || shorter->word_count == strlen(letters);     /* not "NYGC Labs" */
  if (!*letters || !whole || shorter->canonical)
    return 0;
  EntityNumbers list = wordindex_find(index, letters);
  for (size_t i = 0; i < list.count; i++) {
    const NameEntity *longer = &analysis->entities.items[list.items[i]];
    if (longer->mentions && !longer->canonical && !longer->same_as &&
        longer->votes[tags->person] <= longer->votes[tags->organization])
      return list.items[i];
  }
  return 0;
}
