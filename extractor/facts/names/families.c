#include "facts/names/families.h"

#include <string.h>

#include "facts/names/types.h"
#include "facts/names/wordindex.h"

static const char *surname_of(const NameEntity *entity) { return entity->words[entity->word_count - 1]; }

static bool is_person(const NameEntity *entity, const ReservedTags *tags) {
  return entity->word_count > 1 && !entity->canonical && entity->votes[tags->person] > 0 &&
         entity->votes[tags->person] > entity->votes[tags->organization];
}

/* Does a pronoun for people stand behind a mention, in its sentence? */
static bool is_taken_up(const Analysis *analysis, const Mention *name) {
  const SentenceAnalysis *sentence = &analysis->sentences[name->sentence];
  for (size_t i = 0; i < sentence->lattice.edges.count; i++) {
    const Mention *mention = analysis_mention_of(analysis, &sentence->lattice.edges.items[i]);
    if (mention && mention->reference == REFERENCE_PRONOUN && mention->tag == sentence->pack->tags.person &&
        mention->span.begin >= name->span.end)
      return true;
  }
  return false;
}

/* Who is called by the surname alone is open again. */
static void reopen(Analysis *analysis, const char *surname) {
  for (uint32_t e = 1; e < analysis->entities.count; e++) {
    NameEntity *entity = &analysis->entities.items[e];
    if (entity->same_as && entity->word_count == 1 && !strcmp(entity->words[0], surname))
      entity->same_as = 0;
  }
}

/* Whether a name is somebody's of those families. */
static bool is_relative(const Analysis *analysis, const WordIndex *surnames, const NameEntity *entity) {
  return entity->first_mention && !entity->same_as && types_undecided(entity) && types_look_personal(entity) &&
         wordindex_find(surnames, surname_of(entity)).count &&
         is_taken_up(analysis, &analysis->mentions.items[entity->first_mention - 1]);
}

RapporteurStatus families_note(Analysis *analysis) {
  const Pack *pack = analysis_pack(analysis);
  WordIndex surnames = {0};
  RapporteurStatus status = RAPPORTEUR_OK;
  for (uint32_t e = 1; pack && !status && e < analysis->entities.count; e++)
    if (is_person(&analysis->entities.items[e], &pack->tags))
      status = wordindex_add(&surnames, surname_of(&analysis->entities.items[e]), e);
  for (uint32_t e = 1; pack && !status && e < analysis->entities.count; e++)
    if (is_relative(analysis, &surnames, &analysis->entities.items[e])) {
      analysis_vote(analysis, e, pack->tags.person, VOTE_SURNAME);
      reopen(analysis, surname_of(&analysis->entities.items[e]));
    }
  wordindex_free(&surnames);
  return status;
}
