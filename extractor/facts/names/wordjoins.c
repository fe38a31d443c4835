#include "facts/names/wordjoins.h"

#include <strings.h>

/* Is the word one that family names are listed as? */
static bool is_family(const NameFinder *finder, uint32_t w) {
  return w < finder->count && (namefinder_word_reads(finder, w, finder->pack->tags.maybe_given_name) ||
                               finder->words[w].surname);
}

/* "Diam-diam": the same word again. */
static bool is_doubled(const NameFinder *finder, uint32_t w) {
  const Token *first = namefinder_token(finder, w - 2), *second = namefinder_token(finder, w);
  uint32_t length = second->end - second->begin;
  return first->end - first->begin == length && !strncasecmp(namefinder_text(finder, first->begin),
                                                            namefinder_text(finder, second->begin), length);
}

/* Is word w a syllable that a hyphen joins to the capital before it, and that the pack knows as no word of its own unless
   what may be a family name stands before that capital or behind the syllable ("Kwon Soo-bin", "Min-ji Han")? */
static bool is_syllable(NameFinder *finder, uint32_t w) {
  enum { LONGEST = 5 };         /* letters of Latin script */
  const Word *word = &finder->words[w], *hyphen = word - 1, *first = word - 2;
  const Token *token = namefinder_token(finder, w);
  if (w < 2 || (word->role != WORD_OTHER && word->role != WORD_JOIN) || token->letter_case != CASE_LOWER ||
      token->end - token->begin > LONGEST || namefinder_token(finder, w - 2)->letter_case != CASE_TITLE ||
      !word->glued || !hyphen->glued || !namefinder_begins(finder, w - 1, '-') || is_doubled(finder, w))
    return false;
  bool before = w >= 3 && !first->glued && namefinder_word_reads(finder, w - 3, finder->pack->tags.maybe_given_name);
  bool family = before || (is_family(finder, w + 1) && !word[1].glued);
  if (!word_is_core(first) && !(first->plain && family))
    return false;
  const Edge *edge = lattice_token_from(finder->lattice, word->from);
  return family || (!edge->readings.count && !namefinder_is_ordinary(finder, edge));
}

static bool is_more_name(const NameFinder *finder, uint32_t w) {
  return w < finder->count && !finder->words[w].cut && !finder->words[w].glued && word_is_core(&finder->words[w]);
}

/* "Mei-ling Hsu", "Lee Jae-yong": a given name of two syllables, before or behind the rest of a name. */
static void join_syllables(NameFinder *finder) {
  for (uint32_t w = 2; finder->pack->cased && w < finder->count; w++) {
    Word *word = &finder->words[w];
    bool behind = w >= 3 && !word[-2].glued && word_is_core(&word[-3]);
    if ((!behind && !is_more_name(finder, w + 1)) || !is_syllable(finder, w))
      continue;
    word->role = WORD_NAME;
    word->surname = behind;     /* somebody's, whichever it is */
    word[-2].role = WORD_PERSON;
    word[-2].given = true;
  }
}

/* Does a word begin at w: does nothing stand against it? A sentence's first word has no space before it either. */
static bool begins_word(const NameFinder *finder, uint32_t w) {
  return !finder->words[w].cut && !(w && finder->words[w].glued);
}

/* Does a short number stand against the word at w, and nothing against the number: "मंडी360"? */
static bool is_figured(const NameFinder *finder, uint32_t w) {
  enum { LONGEST_FIGURE = 3 };
  if (w + 1 >= finder->count || !finder->words[w + 1].glued)
    return false;
  const Token *word = namefinder_token(finder, w), *figure = namefinder_token(finder, w + 1);
  return word->kind == TOKEN_WORD && figure->kind == TOKEN_NUMBER && figure->end - figure->begin <= LONGEST_FIGURE &&
         !(w + 2 < finder->count && finder->words[w + 2].glued && namefinder_token(finder, w + 2)->kind == TOKEN_WORD);
}

/* "मंडी360": without capitals, a word with a number against it is something's name, be it an ordinary one. */
static void join_figures(NameFinder *finder) {
  for (uint32_t w = 0; !finder->pack->cased && w + 1 < finder->count; w++) {
    Word *word = &finder->words[w];
    if (!begins_word(finder, w) || !is_figured(finder, w) || (word->role != WORD_NAME && !word->plain))
      continue;
    word->role = word[1].role = WORD_NAME;
    word[1].cut = false;
  }
}

/* "8वेलुरिन": without capitals, a small number against an unknown word begins its name. */
static void settle_figures(NameFinder *finder) {
  enum { LONGEST_FIGURE = 3 };
  for (uint32_t w = 0; !finder->pack->cased && w + 1 < finder->count; w++) {
    const Token *token = namefinder_token(finder, w);
    if (token->kind == TOKEN_NUMBER && token->end - token->begin <= LONGEST_FIGURE && begins_word(finder, w) &&
        finder->words[w + 1].glued && finder->words[w + 1].role == WORD_NAME && !finder->words[w + 1].latin)
      finder->words[w].role = WORD_NAME;
  }
}

/* "मोटा-अनाज फूड्स": without capitals, an ordinary word that a hyphen joins to a name begins it. */
static void join_hyphened(NameFinder *finder) {
  for (uint32_t w = 1; !finder->pack->cased && w + 1 < finder->count; w++) {
    Word *word = &finder->words[w], *front = word - 1;
    bool ordinary = front->plain || namefinder_is_content(finder, w - 1) ||
                    namefinder_word_reads(finder, w - 1, finder->pack->tags.maybe_given_name);
    if (word->glued && word[1].glued && namefinder_begins(finder, w, '-') && word[1].role == WORD_NAME &&
        !word[1].cut && ordinary && front->role == WORD_OTHER && begins_word(finder, w - 1))
      front->role = WORD_NAME;
  }
}

/* Does a short number that a hyphen joins to word w stand behind it? */
static bool is_numbered(const NameFinder *finder, uint32_t w) {
  enum { LONGEST_NUMBER = 3 };
  const Token *number = w + 2 < finder->count ? namefinder_token(finder, w + 2) : NULL;
  return number && number->kind == TOKEN_NUMBER && number->end - number->begin <= LONGEST_NUMBER &&
         namefinder_begins(finder, w + 1, '-') && finder->words[w + 1].glued && finder->words[w + 2].glued &&
         !namefinder_begins(finder, w + 3, '-');
}

/* "बिजली-2": without capitals, an ordinary word that a hyphen joins to a number is something's name. What numbers
   tell apart elsewhere ("phase-2", "under-19") is no such word. */
static void join_numbered(NameFinder *finder) {
  for (uint32_t w = 0; !finder->pack->cased && w + 2 < finder->count; w++) {
    Word *word = &finder->words[w];
    if (word->plain && begins_word(finder, w) && is_numbered(finder, w))
      word->role = WORD_NAME;
  }
}

void wordjoins_settle(NameFinder *finder) {
  settle_figures(finder);
  join_syllables(finder);
}

void wordjoins_join(NameFinder *finder) {
  join_hyphened(finder);
  join_numbered(finder);
  join_figures(finder);
}
