#include "facts/names/wordphrases.h"

#include "facts/names/capitals.h"

static WordRole phrase_role(const NameFinder *finder, const Edge *edge) {
  const ReservedTags *tags = &finder->pack->tags;
  const struct {
    Tag tag;
    WordRole role;
  } roles[] = {{tags->legal_form, WORD_LEGAL},
               {tags->place, WORD_PLACE},
               {tags->organization_word, WORD_ORGANIZATION},
               {tags->given_name, WORD_PERSON},
               {tags->surname, WORD_PERSON},
               {tags->license, WORD_OTHER},
               {tags->not_name, WORD_NOT_NAME}};
  for (size_t i = 0; i < sizeof roles / sizeof *roles; i++)
    if (namefinder_reads(finder, edge, roles[i].tag))
      return roles[i].role;
  return WORD_NAME;
}

/* The words that stand inside an edge: from `*begin` to before `*end`. Words are in the order of their nodes. */
static void words_inside(const NameFinder *finder, const Edge *edge, uint32_t *begin, uint32_t *end) {
  uint32_t low;
  array_search(low, finder->count, i, finder->words[i].from < edge->from);
  for (*begin = *end = low; *end < finder->count && finder->words[*end].to <= edge->to;)
    ++*end;
}

/* Is word w part of a name: "Acme", "Bank", "PT", the "London" of "Royal London"? */
static bool goes_with_name(const NameFinder *finder, uint32_t w) {
  const Word *word = &finder->words[w];
  return word_is_core(word) || word->role == WORD_ORGANIZATION || word->role == WORD_LEGAL ||
         (word->role == WORD_PLACE && !word->demonym && w && !word->cut && word_is_core(&word[-1]));
}

/* Do words of a script with capitals have them of their own, not as those of a headline do? */
static bool are_cased(const NameFinder *finder, uint32_t begin, uint32_t end) {
  if (!finder->pack->cased || finder->headline)
    return false;
  for (uint32_t w = begin; w < end; w++)
    if (!capitals_has(namefinder_token(finder, w)))
      return false;
  return true;
}

/* "Acme Supply Chain": within a sentence, capitals behind a name go on with it whatever they mean in small letters. */
static bool ends_cased_name(const NameFinder *finder, uint32_t begin, uint32_t end) {
  return begin && goes_with_name(finder, begin - 1) && !finder->words[begin].glued && are_cased(finder, begin, end);
}

/* "The Supply Chain Council": so do capitals before an organisation's word that has one, too. */
static bool begins_cased_name(const NameFinder *finder, uint32_t begin, uint32_t end) {
  return end > begin && end < finder->count && finder->words[end].role == WORD_ORGANIZATION &&
         !finder->words[end].glued && are_cased(finder, begin, end + 1);
}

/* "B." of "Ida B. Brekke" is no "born", and "C." no "circa". */
static bool is_cased_initial(const NameFinder *finder, uint32_t begin, uint32_t end) {
  const Word *letter = &finder->words[begin];
  return finder->pack->cased && end - begin == 2 && letter->span.end - letter->span.begin == 1 &&
         capitals_has(namefinder_token(finder, begin)) && namefinder_begins(finder, begin + 1, '.');
}

/* "The Bank of …" at the beginning of a sentence: only the article owes its capital to its place. */
static bool is_article_first(const NameFinder *finder, uint32_t begin, uint32_t end) {
  return !begin && end >= 2 && namefinder_word_reads(finder, 0, finder->pack->tags.article) &&
         are_cased(finder, begin, end);
}

/* "Supply Chain Council Wins": words that a headline begins with a capital stand with capitals side by side in a sentence,
   too. */
static bool is_headline_pair(NameFinder *finder, uint32_t begin, uint32_t end) {
  return finder->pack->cased && end - begin == 2 && finder->headline &&
         capitals_has(namefinder_token(finder, begin)) && capitals_has(namefinder_token(finder, begin + 1)) &&
         capitals_paired(finder, finder->lattice->first_token + begin);
}

/* "पहरा.io": where there are no capitals, a full stop without spaces and an ending that is written in Latin letters. */
static bool is_domain_end(const NameFinder *finder, uint32_t begin, WordRole role) {
  return !finder->pack->cased && role == WORD_ORGANIZATION && begin && namefinder_begins(finder, begin, '.') &&
         finder->words[begin].glued && finder->words[begin + 1].glued;
}

static void apply_phrase(NameFinder *finder, const Edge *edge) {
  const ReservedTags *tags = &finder->pack->tags;
  bool blocking = namefinder_is_blocking(finder, edge), all_cased = true;
  WordRole role = blocking ? WORD_OTHER : phrase_role(finder, edge);
  uint32_t begin, end;
  words_inside(finder, edge, &begin, &end);
  if (role == WORD_NAME) {
    if (!namefinder_is_ordinary(finder, edge) || ends_cased_name(finder, begin, end) ||
        begins_cased_name(finder, begin, end) || is_cased_initial(finder, begin, end) ||
        is_article_first(finder, begin, end) || is_headline_pair(finder, begin, end))
      return;
    role = WORD_OTHER;
  }
  for (uint32_t w = begin; w < end; w++)      /* "Dar es Salaam" */
    all_cased &= finder->words[w].role != WORD_OTHER || !finder->words[w].latin ||
                 capitals_has(namefinder_token(finder, w)) ||
                 (role == WORD_PLACE && w > begin && w + 1 < end);
  bool domain = end - begin == 2 && is_domain_end(finder, begin, role);
  if (!blocking && !all_cased && !domain)
    return;
  for (uint32_t w = begin; w < end; w++) {
    if (role == WORD_PERSON && finder->words[w].role == WORD_JOIN && finder->words[w].glued)
      continue;                 /* the hyphen of "Jean-Luc" */
    finder->words[w].role = role;
    finder->words[w].ends_name |= domain;
    finder->words[w].given |= namefinder_reads(finder, edge, tags->given_name);
    finder->words[w].surname |= namefinder_reads(finder, edge, tags->surname);
  }
}

void wordphrases_apply(NameFinder *finder) {
  for (size_t i = 0; i < finder->lattice->edges.count; i++)
    if (finder->lattice->edges.items[i].kind == EDGE_PHRASE)
      apply_phrase(finder, &finder->lattice->edges.items[i]);
  /* without capitals, a letter of "S.A.L." may be a title by itself */
  for (size_t i = 0; !finder->pack->cased && i < finder->lattice->edges.count; i++) {
    const Edge *edge = &finder->lattice->edges.items[i];
    if (edge->kind == EDGE_PHRASE && namefinder_reads(finder, edge, finder->pack->tags.legal_form))
      apply_phrase(finder, edge);
  }
}
