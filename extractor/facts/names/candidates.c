#include "facts/names/candidates.h"

#include "facts/names/capitals.h"
#include "facts/names/extents.h"
#include "facts/names/institutions.h"
#include "facts/names/introduced.h"
#include "facts/names/naming.h"
#include "facts/names/quotednames.h"
#include "facts/names/spelled.h"
#include "facts/names/standing.h"
#include "facts/names/transcribed.h"

static RapporteurStatus take_runs(NameFinder *finder) {
  RapporteurStatus status = RAPPORTEUR_OK;
  for (uint32_t w = 0; !status && w < finder->count;) {
    uint32_t end = w;
    if (finder->adding)
      status = quotednames_add_known(finder, w, &end);
    if (!status && end == w) {
      Run run = extent_from(finder, w), spelled = spelled_extend(finder, run);
      end = spelled.end;
      status = end > run.end ? naming_take_whole(finder, spelled) : naming_take(finder, run);
    }
    w = end > w ? end : w + 1;
  }
  return status;
}

static RapporteurStatus visit_sentence(NameFinder *finder, uint32_t number) {
  finder->sentence = number;
  finder->lattice = &finder->analysis->sentences[number].lattice;
  RapporteurStatus status = words_describe(finder);
  if (!status) {
    institutions_draw(finder);
    spelled_mark(finder);
  }
  if (!status && !finder->adding)
    status = introduced_note(finder);
  if (!status && !finder->adding)
    status = standing_note(finder);
  if (!status && !finder->adding && !finder->pack->cased)
    status = transcribed_note(finder);
  if (!status)
    status = take_runs(finder);
  if (!status)
    status = quotednames_take(finder);
  if (!status && finder->failed)
    status = RAPPORTEUR_ERROR_MEMORY;
  return status ? status : lattice_index(finder->lattice, &finder->analysis->arena);
}

static bool is_name_word(void *user, const char *normalised, size_t length) {
  const Analysis *analysis = user;
  return strings_find(analysis->name_words, normalised, length) != NO_STRING;
}

/* Words of names may stand behind clitics elsewhere: build the lattice again with them as licence. */
static RapporteurStatus rebuild_sentence(NameFinder *finder, uint32_t number) {
  Analysis *analysis = finder->analysis;
  Lattice *lattice = &analysis->sentences[number].lattice;
  uint32_t first = lattice->first_token, end = lattice->end_token;
  lattice_free(lattice);
  return lattice_build(lattice, finder->pack->lexicon, analysis->document, number, first, end, is_name_word, analysis,
                       &analysis->arena);
}

/* Calls `step` for every sentence of the finder's pack that has a lattice. */
static RapporteurStatus each_sentence(NameFinder *finder, RapporteurStatus (*step)(NameFinder *, uint32_t)) {
  RapporteurStatus status = RAPPORTEUR_OK;
  for (uint32_t s = 0; !status && s < finder->analysis->document->sentence_count; s++) {
    const SentenceAnalysis *sentence = &finder->analysis->sentences[s];
    if (sentence->pack == finder->pack && sentence->lattice.nodes)
      status = step(finder, s);
  }
  return status;
}

static RapporteurStatus find_with_pack(Analysis *analysis, const Pack *pack) {
  NameFinder finder;
  RapporteurStatus status = namefinder_open(&finder, analysis, pack);
  if (!status)
    status = each_sentence(&finder, capitals_note);
  if (!status)
    status = each_sentence(&finder, visit_sentence);
  if (!status && lexicon_has_clitics(pack->lexicon))
    status = each_sentence(&finder, rebuild_sentence);
  if (!status)
    status = standing_decide(&finder);
  finder.adding = true;
  if (!status)
    status = each_sentence(&finder, visit_sentence);
  namefinder_close(&finder);
  return status;
}

RapporteurStatus candidates_find(Analysis *analysis) {
  ARRAY(const Pack *) done = {NULL, 0, 0};      /* one for each language of the document: a few */
  RapporteurStatus status = RAPPORTEUR_OK;
  for (uint32_t s = 0; !status && s < analysis->document->sentence_count; s++) {
    const Pack *pack = analysis->sentences[s].pack;
    bool seen = !pack;
    for (size_t i = 0; i < done.count && !seen; i++)
      seen = done.items[i] == pack;
    if (seen)
      continue;
    status = array_push(&done, pack) ? find_with_pack(analysis, pack) : RAPPORTEUR_ERROR_MEMORY;
  }
  array_free(&done);
  return status;
}
