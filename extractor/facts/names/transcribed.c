#include "facts/names/transcribed.h"

#include "facts/names/names.h"
#include "facts/names/naming.h"

/* A word may be off by this share of what is to be heard of it. */
enum { WORD_SHARE = 4 };

/* The words in Latin letters between brackets, the first with a capital, from the opening one at w on. Empty if
   anything else is between them. */
static Run bracketed_latin(const NameFinder *finder, uint32_t w) {
  Run run = {w + 1, w + 1};
  if (run.end >= finder->count || namefinder_token(finder, run.end)->letter_case == CASE_LOWER)
    return run;
  while (run.end < finder->count && run.end - run.begin < LONGEST_NAME && !namefinder_begins(finder, run.end, ')') &&
         (finder->words[run.end].latin || namefinder_token(finder, run.end)->kind == TOKEN_PUNCTUATION))
    run.end++;
  bool name = namefinder_begins(finder, run.end, ')') && finder->words[run.begin].latin;
  return name ? run : (Run){run.begin, run.begin};
}

static RapporteurStatus hear(const NameFinder *finder, Run run, Name *name) {
  Analysis *analysis = finder->analysis;
  Span span = {finder->words[run.begin].span.begin, finder->words[run.end - 1].span.end};
  name->text = arena_copy(&analysis->arena, namefinder_text(finder, span.begin), span.end - span.begin);
  return name->text ? sound_read(analysis->romaniser, name->text, &analysis->arena, &name->sound)
                    : RAPPORTEUR_ERROR_MEMORY;
}

/* Do so many words of two names sound alike, one by one? */
static uint32_t count_alike(const Sound *a, const Sound *b) {
  uint32_t alike = 0;
  for (uint32_t i = 0; i < a->word_count; i++) {
    SoundSlice one = sound_slice(a, i, 1), other = sound_slice(b, i, 1);
    unsigned weight = sound_weight(one) < sound_weight(other) ? sound_weight(one) : sound_weight(other);
    bool same = sound_distance(one, other, weight / WORD_SHARE) <= weight / WORD_SHARE;
    if (!same && !i)
      return 0;                 /* where the name begins is what is asked */
    alike += same;
  }
  return alike;
}

/* Is the one name the other? As many words, the first and half of all alike, will do where a word is spelled as no rule
   of sounds says ("one", "logistics" for "logistic"). */
static bool is_same(const Name *latin, const Name *words) {
  NameMatch match = names_compare(latin, words, true);
  if (match.relation == NAMES_SAME || match.relation == NAMES_FAINT)
    return true;
  uint32_t count = latin->sound.word_count;
  return count > 1 && count == words->sound.word_count && count_alike(&latin->sound, &words->sound) * 2 >= count;
}

/* The words before w that are the name; the fewest, none if there are none. */
static RapporteurStatus find_words(const NameFinder *finder, uint32_t w, const Name *latin, Run *found) {
  RapporteurStatus status = RAPPORTEUR_OK;
  *found = (Run){w, w};
  for (uint32_t begin = w; begin && w - begin < LONGEST_QUOTED_NAME; begin--) {
    const Token *token = namefinder_token(finder, begin - 1);
    Run run = {begin - 1, w};
    Name words;
    if (token->kind != TOKEN_WORD || token->script == SCRIPT_LATIN || (status = hear(finder, run, &words)))
      return status;
    if (is_same(latin, &words)) {
      *found = run;
      return RAPPORTEUR_OK;
    }
  }
  return status;
}

/* Note a name, and what it is without its legal form. */
static RapporteurStatus note_name(NameFinder *finder, Run run) {
  Run core = run_core(finder->words, run);
  RapporteurStatus status = naming_note_known(finder, run);
  return status || core.end - core.begin == run.end - run.begin ? status : naming_note_known(finder, core);
}

/* Look before w for the name that a run of Latin words is, and note both. */
static RapporteurStatus note_pair(NameFinder *finder, uint32_t w, Run latin, bool *noted) {
  Name name;
  Run words = {w, w};
  RapporteurStatus status = hear(finder, latin, &name);
  if (!status)
    status = find_words(finder, w, &name, &words);
  *noted = words.begin < words.end;
  if (!status && *noted)
    status = note_name(finder, words);
  return status || !*noted ? status : note_name(finder, latin);
}

RapporteurStatus transcribed_note(NameFinder *finder) {
  RapporteurStatus status = RAPPORTEUR_OK;
  for (uint32_t w = 1; !status && w < finder->count; w++) {
    Run latin = namefinder_begins(finder, w, '(') ? bracketed_latin(finder, w) : (Run){w, w};
    bool noted = latin.begin == latin.end;
    Run core = noted ? latin : run_core(finder->words, latin);
    if (!noted)
      status = note_pair(finder, w, latin, &noted);
    if (!status && !noted && core.end < latin.end)      /* "Acme (Acme Ltd)" */
      status = note_pair(finder, w, core, &noted);
  }
  return status;
}
