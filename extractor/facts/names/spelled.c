#include "facts/names/spelled.h"

#include <ctype.h>
#include <string.h>

#include "facts/names/capitals.h"

/* Letters that spell a name; fewer say too little, more are a word. */
enum { FEWEST_LETTERS = 3, MOST_LETTERS = 8 };
/* Bytes of a word that its letters may leave out: "of", "and", "für". */
enum { SMALL_WORD = 4 };
/* Words before the brackets that are looked at, for each letter. */
enum { WORDS_A_LETTER = 3 };

/* Letters that have yet to be found, of a name that ends before a word, and the word before which it cannot begin. */
typedef struct Spelling {
  const char *letters;
  unsigned count;
  uint32_t end, limit;
} Spelling;

/* Does the word begin with the last of the letters, be it without a capital? */
static bool begins_with_last(const NameFinder *finder, Spelling spelling, const Token *word) {
  return toupper((unsigned char)*namefinder_text(finder, word->begin)) == spelling.letters[spelling.count - 1];
}

/* Is there a word with which the name begins, going back over its words? It is `begin` then. */
static bool goes_back(const NameFinder *finder, Spelling spelling, uint32_t *begin) {
  if (!spelling.count) {
    *begin = spelling.end;
    return capitals_has(namefinder_token(finder, spelling.end));
  }
  if (spelling.end == spelling.limit)
    return false;
  const Token *word = namefinder_token(finder, spelling.end - 1);
  Spelling without = spelling, with = spelling;
  without.end = with.end = spelling.end - 1;
  with.count--;
  if (word->kind == TOKEN_PUNCTUATION)
    return strchr("-,'&", *namefinder_text(finder, word->begin)) && goes_back(finder, without, begin);
  if (word->kind != TOKEN_WORD)
    return false;
  if (begins_with_last(finder, spelling, word) && goes_back(finder, with, begin))
    return true;
  return word->letter_case == CASE_LOWER && word->end - word->begin <= SMALL_WORD && goes_back(finder, without, begin);
}

/* The letters that stand, perhaps between quotation marks, behind the bracket at word w; NULL if there are none. */
static const Token *letters_behind(const NameFinder *finder, uint32_t w) {
  uint32_t at = w + 1;
  while (at < finder->count && at < w + 3 && namefinder_token(finder, at)->kind == TOKEN_PUNCTUATION)
    at++;
  if (at + 1 >= finder->count || namefinder_token(finder, at + 1)->kind != TOKEN_PUNCTUATION)
    return NULL;
  const Token *token = namefinder_token(finder, at);
  uint32_t length = token->end - token->begin;
  bool good = token->letter_case == CASE_UPPER && length >= FEWEST_LETTERS && length <= MOST_LETTERS &&
              capitals_only(namefinder_text(finder, token->begin), length);
  return good ? token : NULL;
}

void spelled_mark(NameFinder *finder) {
  for (uint32_t w = 0; finder->pack->cased && w < finder->count; w++) {
    const Token *letters = namefinder_begins(finder, w, '(') ? letters_behind(finder, w) : NULL;
    if (!letters)
      continue;
    unsigned count = letters->end - letters->begin;
    uint32_t reach = count * WORDS_A_LETTER, begin;
    Spelling spelling = {namefinder_text(finder, letters->begin), count, w, w > reach ? w - reach : 0};
    if (goes_back(finder, spelling, &begin))
      finder->words[begin].spelled = w;
  }
}

Run spelled_extend(const NameFinder *finder, Run run) {
  uint32_t end = run.end;
  for (uint32_t w = run.begin; w < run.end || w == run.begin; w++)
    if (finder->words[w].spelled > end)
      end = finder->words[w].spelled;
  return (Run){run.begin, end};
}
