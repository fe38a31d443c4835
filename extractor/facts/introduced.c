#include "facts/introduced.h"

#include <string.h>

#include "facts/naming.h"

/* Does a reading of the class end at the node? `*value`: its value, NULL if it has none. */
static bool ends_at(const NameFinder *finder, uint32_t node, Tag tag, const char **value) {
  const Lattice *lattice = finder->lattice;
  for (uint32_t i = lattice->incoming_start[node]; i < lattice->incoming_start[node + 1]; i++) {
    const Edge *edge = &lattice->edges.items[lattice->incoming[i]];
    const Reading *reading = edge_reading(edge, finder->pack->lexicon, tag);
    if (reading) {
      *value = reading->value ? lexicon_text(finder->pack->lexicon, reading->value) : NULL;
      return true;
    }
  }
  return false;
}

static bool is_mark(const NameFinder *finder, uint32_t w) {
  return w < finder->count && namefinder_token(finder, w)->kind == TOKEN_PUNCTUATION &&
         !strchr("-.,:;()", *namefinder_text(finder, finder->words[w].span.begin));
}

static bool is_hyphen(const NameFinder *finder, uint32_t w) {
  const Word *word = &finder->words[w];
  return namefinder_begins(finder, w, '-') && word->glued && word[1].glued;
}

/* The ordinary words from w on that make one name: a word, or several that hyphens join ("dal-roti"). */
static Run ordinary_run(const NameFinder *finder, uint32_t w) {
  const Word *words = finder->words;
  Run run = {w, w};
  while (run.end < finder->count && words[run.end].plain && run.end - w < LONGEST_QUOTED_NAME) {
    run.end++;
    if (run.end + 1 >= finder->count || !is_hyphen(finder, run.end) || !words[run.end + 1].plain)
      break;
    run.end++;
  }
  return run;
}

/* The two ordinary words from w on, side by side, that may make one name ("butter cream"): one at least that only the
   dictionary knows, and none that goes on with a name. */
static Run ordinary_pair(const NameFinder *finder, uint32_t w) {
  const Word *words = finder->words;
  bool pair = w + 2 < finder->count && words[w].plain && words[w + 1].plain && !words[w + 1].cut &&
              words[w].role == WORD_OTHER && words[w + 1].role == WORD_OTHER && (words[w].weak || words[w + 1].weak);
  return (Run){w, pair ? w + 2 : w};
}

/* An ordinary word and the name behind it, right behind what introduces them ("the firm Butterfly Petalia"). */
static Run ordinary_front(const NameFinder *finder, uint32_t w) {
  const Word *words = finder->words;
  if (w + 2 >= finder->count || !words[w].plain || words[w].role != WORD_OTHER || words[w + 1].cut ||
      !word_is_core(&words[w + 1]))
    return (Run){w, w};
  Run rest = run_from(finder, w + 1);
  return (Run){w, rest.end - w <= LONGEST_QUOTED_NAME ? rest.end : w};
}

static bool all_weak(const NameFinder *finder, Run run) {
  for (uint32_t w = run.begin; w < run.end; w++)
    if (finder->words[w].firm)
      return false;
  return true;
}

/* "The company Threshold Shipping": is the word one of an organisation's name, where such stand behind? */
static bool is_label(const NameFinder *finder, uint32_t w) {
  return finder->pack->head_final && w < finder->count && !finder->words[w].cut &&
         (finder->words[w].role == WORD_ORGANIZATION || finder->words[w].role == WORD_LEGAL);
}

/* May the word after a run that `quoted` says stands between quotation marks follow a name? `loose`: it need not be the
   subject. */
static bool ends_well(const NameFinder *finder, Run run, bool quoted, bool loose) {
  if (quoted)
    return is_mark(finder, run.end);
  if (run.end >= finder->count)
    return false;
  if (is_label(finder, run.end))
    return true;
  return namefinder_word_reads(finder, run.end, finder->pack->tags.subject_marker) ||
         (loose && namefinder_word_reads(finder, run.end, finder->pack->tags.after_name));
}

/* Nouns with a value introduce names firmly: words of the pack's own lists as well, if they are the subject or quoted,
   and others in any case. The rest ("the company promises") introduce words of the dictionary that are. */
static bool is_introduced(const NameFinder *finder, Run run) {
  bool quoted = is_mark(finder, run.begin - 1), weak = all_weak(finder, run);
  const char *value;
  uint32_t before = quoted ? run.begin - 1 : run.begin;
  return ends_at(finder, finder->words[before].from, finder->pack->tags.introduces, &value) &&
         (weak || value || is_label(finder, run.end)) &&
         ends_well(finder, run, quoted, weak && value);
}

/* Where a noun introduces names firmly and the subject's marker follows: two words of which only the second need be
   plain ("the startup New Morning"), the first being none that could go on with the sentence. */
static bool is_firm_pair(const NameFinder *finder, uint32_t w) {
  const ReservedTags *tags = &finder->pack->tags;
  const Word *words = finder->words;
  const char *value = NULL;
  if (w + 2 >= finder->count || words[w].role != WORD_OTHER || words[w + 1].role != WORD_OTHER || !words[w + 1].plain ||
      words[w + 1].cut || namefinder_token(finder, w)->kind != TOKEN_WORD)
    return false;
  return namefinder_word_reads(finder, w + 2, tags->subject_marker) &&
         !namefinder_word_reads(finder, w, tags->after_name) && !namefinder_word_reads(finder, w, tags->separator) &&
         !namefinder_word_reads(finder, w, tags->introduces) &&
         ends_at(finder, words[w].from, tags->introduces, &value) && value;
}

/* The name that is introduced at word w; an empty run if none is. */
static Run introduced_at(const NameFinder *finder, uint32_t w) {
  const Run runs[] = {ordinary_run(finder, w), ordinary_pair(finder, w), ordinary_front(finder, w)};
  for (size_t i = 0; i < sizeof runs / sizeof *runs; i++)
    if (runs[i].end > runs[i].begin && is_introduced(finder, runs[i]))
      return runs[i];
  return (Run){w, is_firm_pair(finder, w) ? w + 2 : w};
}

RapporteurStatus introduced_note(NameFinder *finder) {
  RapporteurStatus status = RAPPORTEUR_OK;
  for (uint32_t w = 1; !status && !finder->pack->cased && w < finder->count; w++) {
    Run run = introduced_at(finder, w);
    if (run.end > run.begin)
      status = naming_note_known(finder, run);
  }
  return status;
}
