#include "facts/names/extents.h"

#include <string.h>

#include "facts/names/capitals.h"
#include "facts/names/naming.h"

/* Is the run a name by itself somewhere in the document? */
static bool is_seen(NameFinder *finder, SeenSet set, Run run) {
  finder->failed |= naming_key(finder, finder->words, run) != RAPPORTEUR_OK;
  return namefinder_seen(finder, set, &finder->key);
}

static void see(NameFinder *finder, SeenSet set, Run run) {
  finder->failed |= naming_key(finder, finder->words, run) != RAPPORTEUR_OK ||
                    namefinder_see(finder, set, &finder->key) != RAPPORTEUR_OK;
}

/* Does nothing follow before word w that a name there could describe: punctuation, a separator, the end? */
static bool ends_phrase(const NameFinder *finder, uint32_t w) {
  if (w >= finder->count || namefinder_token(finder, w)->kind == TOKEN_PUNCTUATION)
    return !namefinder_begins(finder, w, '-');
  return namefinder_word_reads(finder, w, finder->pack->tags.separator);
}

/* Can it own nothing that stands at word w: does its phrase end, or a clause go on in small letters? A sum it may. */
static bool owns_nothing(const NameFinder *finder, uint32_t w) {
  if (w < finder->count && namefinder_word_reads(finder, w, finder->currency))
    return false;
  if (ends_phrase(finder, w))
    return true;
  return namefinder_token(finder, w)->letter_case == CASE_LOWER &&
         namefinder_word_reads(finder, w, finder->pack->tags.owns_nothing);
}

/* --- possessives --- */

/* "Skarland Children's Hospital", "St. Olav's College": those after whom institutions are called. */
static bool is_dedicated(const NameFinder *finder, Run run) {
  const Tag owner = finder->pack->tags.name_owner;
  return (namefinder_word_reads(finder, run.begin, owner) || namefinder_word_reads(finder, run.end - 1, owner)) &&
         run.end + 1 < finder->count && word_is_inside(&finder->words[run.end + 1]) &&
         run_organization_ahead(finder->words, run.end + 1, finder->count);
}

/* "Ida's Coins": somebody who is named by nothing but a given name before an ordinary word with a capital. */
static bool is_called_after(NameFinder *finder, Run run) {
  const Word *owner = &finder->words[run.begin], *owned = &finder->words[run.end + 1];
  return run.end - run.begin == 1 && run.end + 1 < finder->count && owner->given && owner->role == WORD_PERSON &&
         capitals_has(namefinder_token(finder, run.end + 1)) &&
         ((owned->role == WORD_NAME && owned->common) || owned->role == WORD_ORGANIZATION) &&
         !is_seen(finder, SEEN_BARE, run);
}

/* "Mole's Hill Ventures": an ordinary word that is no name by itself in the document, and behind it more of an
   organisation's name. */
static bool goes_on(NameFinder *finder, Run run) {
  const Word *owner = &finder->words[run.end - 1];
  if (is_dedicated(finder, run) || is_called_after(finder, run))
    return true;
  return run.end - run.begin == 1 && run.end + 2 < finder->count && owner->common && owner->role == WORD_NAME &&
         word_is_core(&finder->words[run.end + 1]) &&
         run_organization_ahead(finder->words, run.end + 1, finder->count) && !is_seen(finder, SEEN_BARE, run);
}

/* "Marisol's, Inc.", "Marisol's Ltd": where the legal form behind a possessive ends, run.end if there is none. */
static uint32_t behind_form(const NameFinder *finder, Run run) {
  uint32_t w = run.end + 1;
  w += namefinder_begins(finder, w, ',');
  uint32_t end = w;
  while (end < finder->count && finder->words[end].role == WORD_LEGAL && !finder->words[end].cut)
    end++;
  return end > w ? end : run.end;
}

/* "Bexley's": a name that has its s everywhere, and somewhere owns nothing. */
static Run with_possessive(NameFinder *finder, Run run) {
  if (!finder->adding && owns_nothing(finder, run.end + 1))
    see(finder, SEEN_OWNERS, run);
  bool own = finder->adding && is_seen(finder, SEEN_OWNERS, run) && !is_seen(finder, SEEN_BARE, run);
  return own ? (Run){run.begin, run.end + 1} : run;
}

/* --- numbers --- */

/* "300 Orbit": a small whole number before one word with a capital that no noun follows. */
static bool is_numbered(const NameFinder *finder, uint32_t w) {
  enum { LONGEST = 3 };
  const Token *token = namefinder_token(finder, w);
  const char *text = namefinder_text(finder, token->begin);
  uint32_t length = token->end - token->begin;
  return finder->pack->cased && token->kind == TOKEN_NUMBER && length > 1 && length <= LONGEST &&
         strspn(text, "0123456789") >= length && w + 1 < finder->count && !finder->words[w + 1].glued &&
         word_is_core(&finder->words[w + 1]) && ends_phrase(finder, w + 2);
}

/* "Lay's", "Mole's Hill": where no word of the language is spelled so, an 's is a part of the name, and so is what goes
   on behind it. */
static bool is_foreign_possessive(const NameFinder *finder) {
  return lexicon_word(finder->pack->lexicon, "'s", 2) == NO_STRING;
}

Run extent_from(NameFinder *finder, uint32_t w) {
  if (is_numbered(finder, w))
    return (Run){w, w + 2};
  Run run = run_from(finder, w);
  if (!finder->pack->cased || run.begin == run.end)
    return run;
  if (run.end >= finder->count || !word_is_possessive(finder, &finder->words[run.end])) {
    if (!finder->adding) {
      see(finder, SEEN_BARE, run);
      see(finder, SEEN_BARE, (Run){run.begin, run.begin + 1});   /* "Bexley Foods": for short, "Bexley" */
    }
    return run;
  }
  if (behind_form(finder, run) > run.end)
    return (Run){run.begin, behind_form(finder, run)};
  if (goes_on(finder, run) || is_foreign_possessive(finder))
    return (Run){run.begin, run_from(finder, run.end + 1).end};
  return with_possessive(finder, run);
}

/* --- demonyms --- */

Run extent_with_demonym(NameFinder *finder, Run run) {
  if (!finder->pack->cased || !run.begin || run.end - run.begin != 1)
    return run;
  const Word *front = &finder->words[run.begin - 1], *name = front + 1;
  bool part = front->demonym && front->role == WORD_PLACE && name->common && name->role == WORD_NAME &&
              !name->after_position && !is_seen(finder, SEEN_RUNS, run);
  return part ? (Run){run.begin - 1, run.end} : run;
}
