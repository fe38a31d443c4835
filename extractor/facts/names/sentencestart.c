#include "facts/names/sentencestart.h"

#include "facts/names/capitals.h"
#include "facts/names/runs.h"
#include "facts/names/splits.h"

/* Do the words from w on set off what describes the name before them: ", which", ", a", or without an article
   ", produsen"? */
static bool is_description(const NameFinder *finder, uint32_t w) {
  const ReservedTags *tags = &finder->pack->tags;
  return w + 1 < finder->count && namefinder_word_reads(finder, w, tags->after_name) &&
         (namefinder_word_reads(finder, w + 1, tags->describes) ||
          namefinder_word_reads(finder, w + 1, tags->company_noun));
}

/* Do the words from w on say something of the name before them: "'s revenue", "has", "said"? */
static bool is_subject(const NameFinder *finder, uint32_t w) {
  return w < finder->count && (word_is_possessive(finder, &finder->words[w]) ||
                               (namefinder_token(finder, w)->letter_case == CASE_LOWER &&
                                namefinder_word_reads(finder, w, finder->pack->tags.owns_nothing)));
}

/* Can a word that begins a sentence be a name, for all that the dictionary says, or a list of words that also begin
   names ("Iron Harvest")? */
static bool may_be_name(const NameFinder *finder, uint32_t w) {
  const Word *word = &finder->words[w];
  const bool begins = word->role == WORD_OTHER && namefinder_word_reads(finder, w, finder->pack->tags.trade_word);
  return ((word->plain && !word->firm) || begins) && !word->cut && capitals_has(namefinder_token(finder, w));
}

/* "Cobalt, which makes pumps, …": in a script with capitals, a word of the dictionary that begins several sentences and
   is described; "Harvest has" where "Harvest AI" stands within a sentence. */
static RapporteurStatus draw_described(NameFinder *finder, uint32_t w) {
  Word *word = &finder->words[w];
  bool described = is_description(finder, w + 1);
  if (!finder->pack->cased || !may_be_name(finder, w) || (!described && !is_subject(finder, w + 1)))
    return RAPPORTEUR_OK;
  RapporteurStatus status = namefinder_normalise(finder, word->span);
  bool front = !status && namefinder_seen(finder, SEEN_BEGINS, &finder->normal);
  bool name = front || (!status && described && namefinder_seen(finder, SEEN_INITIALS, &finder->normal));
  return name && !namefinder_seen(finder, SEEN_LOWER, &finder->normal) ? namefinder_draw_in(finder, word, WORD_NAME)
                                                                       : status;
}

/* Does a noun for a company say what is described from the article at word w on, up to a comma: "an Austin startup that
   …,", "the maker of tins,"? "The company" alone speaks of one that was named. */
static bool describes_company(const NameFinder *finder, uint32_t w) {
  enum { LONGEST = 24, FARTHEST_NOUN = 9 };
  bool noun = false;
  for (uint32_t at = w; at < finder->count && at <= w + LONGEST; at++) {
    if (namefinder_word_reads(finder, at, finder->pack->tags.after_name))
      return noun;
    noun |= at <= w + FARTHEST_NOUN && namefinder_word_reads(finder, at, finder->pack->tags.company_noun) &&
            !(at == w + 1 && namefinder_word_reads(finder, at, finder->pack->tags.main_noun));
  }
  return false;
}

/* Can the word be one of a company's name that begins a sentence, for all that the dictionary says? */
static bool may_name_company(const NameFinder *finder, uint32_t w) {
  const Word *word = &finder->words[w];
  return (word->role != WORD_OTHER && !word->cut && capitals_has(namefinder_token(finder, w))) ||
         may_be_name(finder, w);
}

/* Behind its full name a company is called by its front alone, which may be an everyday word: "Quantum Leaf, a maker of
   tools, ... Quantum has". */
static RapporteurStatus note_front(NameFinder *finder) {
  RapporteurStatus status = namefinder_normalise(finder, finder->words->span);
  return status ? status : namefinder_see(finder, SEEN_BEGINS, &finder->normal);
}

/* "Plinth, an Austin startup, …", "Sovereign Kettle, the appliance maker, …": in a script with capitals all words that
   have them at a sentence's beginning, where what follows describes a company. */
RapporteurStatus sentencestart_draw_company(NameFinder *finder) {
  enum { LONGEST = 4 };
  uint32_t end = 0;
  bool ordinary = false;
  for (; end < finder->count && end < LONGEST; end++) {
    bool joins = end && namefinder_begins(finder, end, '&');
    if (!joins && !may_name_company(finder, end))
      break;
    ordinary |= finder->words[end].role == WORD_OTHER && !joins;
  }
  if (!finder->pack->cased || !ordinary || !is_description(finder, end) || !describes_company(finder, end + 1))
    return RAPPORTEUR_OK;
  RapporteurStatus status = RAPPORTEUR_OK;
  for (uint32_t w = 0; !status && w < end; w++)
    if (finder->words[w].role == WORD_OTHER)
      status = namefinder_draw_in(finder, &finder->words[w], WORD_NAME);
  return status || end < 2 ? status : note_front(finder);
}

/* Does the word say what the name behind it is: "startup Beacon", "chairman Birch"? A trade alone does not: "Music
   Valley". */
static bool labels_next(const NameFinder *finder, uint32_t w) {
  const ReservedTags *tags = &finder->pack->tags;
  bool noise =
      namefinder_word_reads(finder, w, tags->list_noise) && !namefinder_word_reads(finder, w, tags->trade_word);
  return noise || namefinder_word_reads(finder, w, tags->main_noun) ||
         namefinder_is_individual(finder, lattice_token_from(finder->lattice, finder->words[w].from));
}

/* Does what is said of names only follow word w: "was founded in", "is a subsidiary of"? */
static bool is_predicated(const NameFinder *finder, uint32_t w) {
  return lattice_reads_from(finder->lattice, finder->words[w].to, finder->pack->lexicon,
                            finder->pack->tags.name_predicate);
}

/* "Creed is an American band": in a script with capitals, any word that is all that a sentence begins with, before what
   is said of names only. */
static RapporteurStatus draw_subject(NameFinder *finder, uint32_t w) {
  enum { SHORTEST = 3 };
  Word *word = &finder->words[w];
  if (!finder->pack->cased || w || word->role != WORD_OTHER || word->span.end - word->span.begin < SHORTEST ||
      namefinder_token(finder, w)->letter_case != CASE_TITLE || finder->headline ||
      namefinder_word_reads(finder, w, finder->pack->tags.not_name) || labels_next(finder, w) ||
      !is_predicated(finder, w))
    return RAPPORTEUR_OK;
  RapporteurStatus status = namefinder_normalise(finder, word->span);
  return status || namefinder_seen(finder, SEEN_LOWER, &finder->normal) ? status
                                                                        : namefinder_draw_in(finder, word, WORD_NAME);
}

/* Has a sentence a word in small letters, which its other capitals stand out from? */
static bool has_small_letters(const Document *document, const Sentence *sentence) {
  for (uint32_t t = sentence->first_token; t < sentence->end_token; t++)
    if (document->tokens[t].kind == TOKEN_WORD && document->tokens[t].letter_case == CASE_LOWER)
      return true;
  return false;
}

/* Does a capital that begins a sentence stand at word w, before a word with a capital of its own? */
static bool begins_capitals(const NameFinder *finder, uint32_t w) {
  enum { SHORTEST = 3 };
  const Document *document = finder->analysis->document;
  const Sentence *sentence = &document->sentences[finder->sentence];
  const Word *word = &finder->words[w], *next = word + 1;
  const Token *token = namefinder_token(finder, w);
  return finder->pack->cased && w + 1 < finder->count && !word->cut && !next->cut && !next->glued &&
         word->span.end - word->span.begin >= SHORTEST && token->letter_case == CASE_TITLE &&
         (token[1].letter_case == CASE_TITLE || token[1].letter_case == CASE_MIXED) &&
         capitals_initial(document, sentence, sentence->first_token + w) && !finder->headline &&
         has_small_letters(document, sentence);
}

/* Does the organisation's word at w end its name? Where it begins one ("Bank Norland"), the word before is no part. */
static bool ends_organization(const NameFinder *finder, uint32_t w) {
  const Word *words = finder->words;
  while (w < finder->count && !words[w].cut &&
         (words[w].role == WORD_ORGANIZATION || words[w].role == WORD_LEGAL || words[w].role == WORD_NOT_NAME))
    w++;
  return w == finder->count || words[w].cut || !word_is_inside(&words[w]) || words[w].role == WORD_JOIN;
}

/* Does the word at w begin a name elsewhere in the document? */
static bool begins_elsewhere(NameFinder *finder, uint32_t w) {
  finder->failed |= namefinder_normalise(finder, finder->words[w].span) != RAPPORTEUR_OK;
  return namefinder_seen(finder, SEEN_FIRST, &finder->normal);
}

/* "Petals India said": a noun of the dictionary, or what says of what kind something is, before a country. */
static bool is_national(const NameFinder *finder, uint32_t w) {
  const Word *word = &finder->words[w], *next = word + 1;
  return next->role == WORD_PLACE && !next->demonym &&
         ((word->plain && word->common && !word->firm) ||
          namefinder_word_reads(finder, w, finder->pack->tags.trade_word));
}

/* "Rencana Seluler Merdeka", where "Seluler Merdeka" stands elsewhere: is what follows word w a name of several words by
   itself? */
static bool leads_known(NameFinder *finder, uint32_t w) {
  const Run rest = run_from(finder, w + 1);
  return finder->adding && rest.begin == w + 1 && rest.end - rest.begin > 1 && splits_known(finder, rest);
}

/* "National Foods is", "Second Harvest": in a script with capitals, a word that begins a sentence, whatever it is
   otherwise, belongs to the organisation's word or the ordinary word with a capital behind it; an ordinal to any name, and
   a trade to one that stands nowhere without it ("Kopi Sagarmala"). */
static RapporteurStatus draw_initial(NameFinder *finder, uint32_t w) {
  const ReservedTags *tags = &finder->pack->tags;
  Word *word = &finder->words[w], *next = word + 1;
  if (word->role != WORD_OTHER || !begins_capitals(finder, w) || namefinder_word_reads(finder, w, tags->not_name))
    return RAPPORTEUR_OK;
  bool trade = namefinder_word_reads(finder, w, tags->trade_word);
  if (!trade && leads_known(finder, w))
    return RAPPORTEUR_OK;
  bool named = next->role == WORD_NAME &&
      ((next->common && !labels_next(finder, w) && !begins_elsewhere(finder, w + 1)) ||
       namefinder_word_reads(finder, w, tags->ordinal));
  named |= trade && word_is_core(next) && !begins_elsewhere(finder, w + 1);
  named |= next->role == WORD_NOT_NAME && w + 2 < finder->count && !next[1].cut && next[1].role == WORD_ORGANIZATION &&
           ends_organization(finder, w + 2) && !labels_next(finder, w);
  bool organization = next->role == WORD_ORGANIZATION && (trade || ends_organization(finder, w + 1)) &&
                      !namefinder_is_individual(finder, lattice_token_from(finder->lattice, word->from));
  return named || organization || is_national(finder, w) ? namefinder_draw_in(finder, word, WORD_NAME) : RAPPORTEUR_OK;
}

RapporteurStatus sentencestart_draw(NameFinder *finder, uint32_t w) {
  RapporteurStatus status = draw_described(finder, w);
  if (!status)
    status = draw_subject(finder, w);
  return status ? status : draw_initial(finder, w);
}
