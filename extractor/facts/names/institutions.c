#include "facts/names/institutions.h"

#include "facts/names/capitals.h"

/* Is word w written with a capital, and neither a title, a day, a month nor money? */
static bool is_capital(const NameFinder *finder, uint32_t w) {
  const Token *token = w < finder->count ? namefinder_token(finder, w) : NULL;
  return token && token->kind == TOKEN_WORD && capitals_has(token) && !finder->words[w].cut &&
         !namefinder_is_blocking(finder, lattice_token_from(finder->lattice, finder->words[w].from));
}

/* Is word w an ordinary one with a capital, of which a field of learning or of trade is called? */
static bool is_field(const NameFinder *finder, uint32_t w) {
  const Word *word = &finder->words[w];
  return is_capital(finder, w) &&
         (word->role == WORD_OTHER || word->role == WORD_NOT_NAME || (word->role == WORD_NAME && word->common));
}

/* Does a second field begin at word w: "Planetary Sciences", "African Studies"? */
static bool begins_field(const NameFinder *finder, uint32_t w) {
  return is_field(finder, w) ||
         (is_capital(finder, w) && finder->words[w].demonym && w + 1 < finder->count && is_field(finder, w + 1));
}

/* Makes names of the fields from word w on, which "and" may join. @return The word behind them. */
static uint32_t draw_fields(NameFinder *finder, uint32_t w) {
  const Tag separator = finder->pack->tags.separator;
  uint32_t begin = w;
  for (; w < finder->count; w++) {
    Word *word = &finder->words[w];
    bool joins =
        w > begin && namefinder_token(finder, w)->kind == TOKEN_WORD && namefinder_word_reads(finder, w, separator);
    if (is_field(finder, w))
      word->role = WORD_NAME;
    else if (joins && begins_field(finder, w + 1))
      word->role = WORD_JOIN;
    else if (!is_capital(finder, w) || word->role == WORD_OTHER)
      break;
  }
  return w;
}

/* The word behind one that leads from what an institution is, at word w, to what it is for; 0 if there is none. */
static uint32_t behind_link(const NameFinder *finder, uint32_t w) {
  const ReservedTags *tags = &finder->pack->tags;
  if (!word_is_inside(&finder->words[w]) || !is_capital(finder, w) ||
      !namefinder_word_reads(finder, w, tags->organization_of) || w + 2 >= finder->count ||
      !namefinder_word_reads(finder, w + 1, tags->organization_link))
    return 0;
  return w + 2 + namefinder_word_reads(finder, w + 2, tags->article);
}

/* "Internal Revenue Service": makes names of the fields right before an organisation's word, w. */
static void draw_before(NameFinder *finder, uint32_t w) {
  const Document *document = finder->analysis->document;
  const Sentence *sentence = &document->sentences[finder->sentence];
  uint32_t first = finder->lattice->first_token;
  if (!w || finder->words[w].role != WORD_ORGANIZATION || !is_capital(finder, w) ||
      !namefinder_word_reads(finder, w - 1, finder->pack->tags.organization_field))
    return;
  while (w-- && is_capital(finder, w) && finder->words[w].role == WORD_OTHER &&
         !capitals_initial(document, sentence, first + w))
    finder->words[w].role = WORD_NAME;
}

void institutions_draw(NameFinder *finder) {
  if (!finder->pack->cased || finder->headline)
    return;
  for (uint32_t w = 0; w < finder->count; w++) {
    draw_before(finder, w);
    uint32_t field = behind_link(finder, w);
    if (field &&
        (is_field(finder, field) || (is_capital(finder, field) && finder->words[field].role == WORD_ORGANIZATION)))
      w = draw_fields(finder, field) - 1;
  }
}
