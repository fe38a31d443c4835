#include "facts/names/quotednames.h"

#include <string.h>

#include "facts/names/naming.h"
#include "facts/quotations.h"

/* Copies of the words of a run with the spans of their tokens: inside names that are known, clitics are not cut off.
   @return Their run. */
static Run whole_words(const NameFinder *finder, Run run, Word whole[LONGEST_QUOTED_NAME]) {
  for (uint32_t w = run.begin; w < run.end; w++) {
    const Token *token = namefinder_token(finder, w);
    whole[w - run.begin] = finder->words[w];
    whole[w - run.begin].span = (Span){token->begin, token->end};
  }
  return (Run){0, run.end - run.begin};
}

/* --- known names --- */

/* The words of a quoted name stand whole elsewhere too. */
static RapporteurStatus note_whole(NameFinder *finder, const Word *words, Run run) {
  RapporteurStatus status = RAPPORTEUR_OK;
  for (uint32_t w = run.begin; !status && w < run.end; w++)
    if (!(status = namefinder_normalise(finder, words[w].span)) && finder->normal.length)
      status = namefinder_see(finder, SEEN_WHOLE, &finder->normal);
  return status;
}

/* The first word of a quoted name may stand behind clitics elsewhere; and alone, if the next one only says what kind of
   organisation it is. */
static RapporteurStatus note_front(NameFinder *finder, const Word *words, Run run) {
  RapporteurStatus status = namefinder_normalise(finder, words[run.begin].span);
  if (status || !finder->normal.length || words[run.begin].latin || finder->pack->cased)
    return status;
  bool kind = run.end - run.begin > 1 &&
              (words[run.begin + 1].role == WORD_ORGANIZATION || words[run.begin + 1].role == WORD_LEGAL);
  if (kind)
    status = namefinder_see(finder, SEEN_DRAWN, &finder->normal);
  return status ? status
                : naming_count_word(finder->analysis, finder->normal.bytes, finder->normal.length);
}

/* A word of the dictionary that is quoted by itself and again, or as the first word of another quoted name, is a name
   without its marks, too: "«Glimmer Box» … «Glimmer» … in Glimmer". */
static RapporteurStatus note_again(NameFinder *finder, const Word *words, Run run) {
  const Word *first = &words[run.begin];
  bool alone = run.end - run.begin == 1;
  RapporteurStatus status = namefinder_normalise(finder, first->span);
  if (status || !finder->normal.length || finder->pack->cased || !(first->common || first->role == WORD_OTHER))
    return status;
  if (first->weak && (namefinder_seen(finder, SEEN_ALONE, &finder->normal) ||
                      (alone && namefinder_seen(finder, SEEN_QUOTED_FIRST, &finder->normal))))
    status = namefinder_see(finder, SEEN_DRAWN, &finder->normal);
  return status || !alone ? status : namefinder_see(finder, SEEN_ALONE, &finder->normal);
}

/* "Ida's" of "Ida's Kitchen": does a part of a quoted name end with what must follow a name? */
static bool ends_open(const NameFinder *finder, const Word *last) {
  return finder->pack->head_final && last->role == WORD_OTHER &&
         namefinder_reads(finder, lattice_token_from(finder->lattice, last->from), finder->pack->tags.after_name);
}

/* A quoted name of several words is known from then on, and so is its front of two words or more. */
static RapporteurStatus note_known(NameFinder *finder, const Word *words, Run run) {
  RapporteurStatus status = note_whole(finder, words, run);
  if (!status)
    status = note_front(finder, words, run);
  if (!status)
    status = note_again(finder, words, run);
  for (uint32_t end = run.begin + 2; !status && end <= run.end; end++) {
    if ((end < run.end && ends_open(finder, &words[end - 1])) ||
        (status = naming_key(finder, words, (Run){run.begin, end})) ||
        (status = namefinder_normalise(finder, words[run.begin].span)) || !finder->normal.length)
      continue;
    status = namefinder_see(finder, SEEN_QUOTED, &finder->key);
    if (!status)
      status = namefinder_see(finder, SEEN_QUOTED_FIRST, &finder->normal);
  }
  return status;
}

RapporteurStatus quotednames_note(NameFinder *finder, Run run) {
  Word whole[LONGEST_QUOTED_NAME];
  Run words = whole_words(finder, run, whole);
  return note_known(finder, whole, words);
}

static RapporteurStatus find_known(NameFinder *finder, uint32_t w, uint32_t *end) {
  RapporteurStatus status = namefinder_normalise(finder, finder->words[w].span);
  *end = w;
  if (status || !namefinder_seen(finder, SEEN_QUOTED_FIRST, &finder->normal))
    return status;
  buffer_clear(&finder->key);
  for (uint32_t last = w; !status && last < finder->count && last - w < LONGEST_QUOTED_NAME; last++) {
    const Token *token = namefinder_token(finder, last);
    status = namefinder_extend(finder, last > w ? (Span){token->begin, token->end} : finder->words[w].span);
    if (!status && namefinder_seen(finder, SEEN_QUOTED, &finder->key))
      *end = last + 1;
  }
  return status;
}

/* "Acme" between quotation marks is "Acme Industries Ltd" elsewhere: words that only end names belong to it. */
static uint32_t past_label(const NameFinder *finder, uint32_t w, uint32_t end) {
  while (finder->pack->head_final && end < finder->count && end - w < LONGEST_QUOTED_NAME && !finder->words[end].cut &&
         finder->words[end].ends_name)
    end++;
  return end;
}

/* Where the first word of a known name is known by itself as well, it stands for the name. */
static RapporteurStatus note_short(NameFinder *finder, const Word *first) {
  Analysis *analysis = finder->analysis;
  RapporteurStatus status = namefinder_normalise(finder, first->span);
  if (!status && first->mention && namefinder_seen(finder, SEEN_QUOTED, &finder->normal))
    analysis->entities.items[analysis->mentions.items[first->mention - 1].entity].name_words = 1;
  return status;
}

RapporteurStatus quotednames_add_known(NameFinder *finder, uint32_t w, uint32_t *end) {
  Word whole[LONGEST_QUOTED_NAME], *first = &finder->words[w];
  RapporteurStatus status = find_known(finder, w, end);
  if (status || *end == w)
    return status;
  *end = past_label(finder, w, *end);
  Run run = whole_words(finder, (Run){w, *end}, whole);
  whole[0].span = first->span;          /* a clitic may stand before the name */
  status = naming_add(finder, whole, run, first->from, finder->words[*end - 1].to, false);
  first->mention = (uint32_t)finder->analysis->mentions.count;
  return status ? status : note_short(finder, first);
}

/* --- what stands between quotation marks --- */

static bool is_ordinary_phrase(const void *finder, const Edge *edge) {
  return edge->kind == EDGE_PHRASE && namefinder_is_ordinary(finder, edge);
}

enum { SHORTEST_PIECE = 8 }; /* bytes: shorter ones are a part of any word */

/* Is something that leaves a node a word, or behind clitics what is left of one, that no name holds: "not", "which"? */
static bool leaves_clause_word(const NameFinder *finder, uint32_t node) {
  const Lattice *lattice = finder->lattice;
  for (uint32_t i = lattice->outgoing_start[node]; i < lattice->outgoing_start[node + 1]; i++) {
    const Edge *edge = &lattice->edges.items[lattice->outgoing[i]];
    bool piece = edge->kind == EDGE_PIECE && edge->span.end - edge->span.begin >= SHORTEST_PIECE;
    if ((piece || edge->kind == EDGE_TOKEN) &&
        lexicon_has(finder->pack->lexicon, edge->word, finder->pack->tags.clause_word, NULL))
      return true;
  }
  return false;
}

static bool has_clause_word(const NameFinder *finder, Run run) {
  bool found = false;
  for (uint32_t node = finder->words[run.begin].from; !found && node < finder->words[run.end - 1].to; node++)
    found = leaves_clause_word(finder, node);
  return found && run.end - run.begin > 1;
}

/* "‘गांव की मिट्टी’": where what describes names stands before them, is a quoted text a noun that belongs to
   another, as names are and clauses are not? */
static bool is_owned(const NameFinder *finder, Run run) {
  enum { WORDS = 3 };
  const ReservedTags *tags = &finder->pack->tags;
  if (!finder->pack->head_final || run.end - run.begin != WORDS)
    return false;
  const Edge *middle = lattice_token_from(finder->lattice, finder->words[run.begin + 1].from);
  const Reading *start = middle ? edge_reading(middle, finder->pack->lexicon, tags->phrase_start) : NULL;
  return start && start->value != NO_STRING && namefinder_reads(finder, middle, tags->after_name);
}

/* Is a quoted text of three words or more made of nothing but words that the pack itself knows? Such is a clause, no
   name. */
static bool is_clause(NameFinder *finder, Run run) {
  enum { SHORTEST_CLAUSE = 3 };
  uint32_t count = 0;           /* of words: "Friend-2" is one */
  if (has_clause_word(finder, run) || finder->words[run.begin].purpose)
    return true;
  if (run.begin && finder->words[run.begin - 1].headed)
    return false;               /* company «Coast Cement» */
  if (is_owned(finder, run))
    return false;
  for (uint32_t w = run.begin; w < run.end; w++) {
    const Word *word = &finder->words[w];
    if (namefinder_token(finder, w)->kind != TOKEN_WORD)
      continue;
    if (word->role != WORD_OTHER || word->latin)
      return false;
    finder->failed |= namefinder_normalise(finder, word->span) != RAPPORTEUR_OK;
    if (!namefinder_is_ordinary(finder, lattice_token_from(finder->lattice, word->from)) &&
        namefinder_common(finder) != COMMON_FIRMLY)
      return false;
    count++;
  }
  return count >= SHORTEST_CLAUSE;
}

/* The words between the marks of a quotation, without a comma or full stop before the closing one: ‘Le Chat,’ */
static Run inner_run(const NameFinder *finder, const Quote *quote) {
  uint32_t first = finder->lattice->first_token;
  Run run = {quote->first_token - first + 1, quote->end_token - first - 1};
  if (run.end <= run.begin + 1)
    return run;
  Span last = finder->words[run.end - 1].span;
  if (last.end - last.begin <= 2 && namefinder_token(finder, run.end - 1)->kind == TOKEN_PUNCTUATION)
    run.end--;
  return run;
}

/* Is a quoted text in a script with capitals written as sentences are rather than as names: small letters for more
   words than capitals, or for any at all before a comma or full stop inside the marks? */
static bool is_spoken(const NameFinder *finder, Run run) {
  const Token *next = namefinder_token(finder, run.end);
  bool closed = next->kind == TOKEN_PUNCTUATION && strchr(",.!?", *namefinder_text(finder, next->begin));
  unsigned small = 0, capital = 0;
  for (uint32_t w = run.begin; w < run.end; w++) {
    LetterCase letter_case = namefinder_token(finder, w)->letter_case;
    small += letter_case == CASE_LOWER;
    capital += letter_case != CASE_LOWER && letter_case != CASE_NONE;
  }
  return small > capital || (small && closed);
}

/* May the words between quotation marks be a name, by what they are? */
static bool is_name(NameFinder *finder, Run run) {
  if (run.end <= run.begin || run.end - run.begin > LONGEST_QUOTED_NAME)
    return false;
  const Token *first = namefinder_token(finder, run.begin);
  uint32_t length = finder->words[run.end - 1].span.end - finder->words[run.begin].span.begin;
  if (length <= (first->script == SCRIPT_LATIN ? 1 : 3) || first->kind == TOKEN_PUNCTUATION ||
      first->letter_case == CASE_LOWER)
    return false;               /* a letter, or the middle of a sentence */
  for (uint32_t w = run.begin; w < run.end; w++) {
    const Token *token = namefinder_token(finder, w);
    if (token->kind == TOKEN_PUNCTUATION && *namefinder_text(finder, token->begin) != '-')
      return false;
  }
  return !is_clause(finder, run) && !(finder->pack->cased && is_spoken(finder, run));
}

/* A name that only its marks make one, seen from outside them and, for rules that ask for the marks, from inside. */
static RapporteurStatus add_marked(NameFinder *finder, const Word *words, Run whole, Run run, uint16_t from,
                                   uint16_t to) {
  Analysis *analysis = finder->analysis;
  RapporteurStatus status = naming_add(finder, words, whole, from, to, true);
  if (status || finder->pack->cased)
    return status;
  uint32_t index = (uint32_t)analysis->mentions.count - 1;
  return lattice_add_mention(finder->lattice, &analysis->mentions.items[index], index, finder->words[run.begin - 1].to,
                             finder->words[run.end - 1].to, &analysis->arena);
}

/* Between quotation marks words stand whole: what might be a clitic is none. */
static RapporteurStatus take_name(NameFinder *finder, Run run, uint16_t from, uint16_t to) {
  Analysis *analysis = finder->analysis;
  Word words[LONGEST_QUOTED_NAME];
  Run whole = whole_words(finder, run, words);
  if (!finder->adding)
    return note_known(finder, words, whole);
  uint32_t there = finder->words[run.begin].mention;
  const Mention *mention = there ? &analysis->mentions.items[there - 1] : NULL;
  if (!mention || mention->span.begin != words[0].span.begin || mention->span.end != words[whole.end - 1].span.end)
    return add_marked(finder, words, whole, run, from, to);
  /* found without its marks already: the same mention, seen from outside them */
  naming_quote(finder, mention->entity, words, whole);
  return lattice_add_mention(finder->lattice, mention, there - 1, from, to, &analysis->arena);
}

/* Have the words of the run been seen between marks as a name? */
static bool was_marked(NameFinder *finder, Run run) {
  Word whole[LONGEST_QUOTED_NAME];
  Run words = whole_words(finder, run, whole);
  bool one = run.end - run.begin == 1;
  RapporteurStatus status = one ? namefinder_normalise(finder, whole[0].span) : naming_key(finder, whole, words);
  finder->failed |= status != RAPPORTEUR_OK;
  return one ? namefinder_seen(finder, SEEN_WHOLE, &finder->normal)
             : namefinder_seen(finder, SEEN_QUOTED, &finder->key);
}

/* Without capitals, brackets behind a word that introduces an organisation do what quotation marks do, and so do later
   ones around the same name: "company (Al Noor)", "(Al Noor) said". */
static RapporteurStatus take_bracketed(NameFinder *finder) {
  RapporteurStatus status = RAPPORTEUR_OK;
  for (uint32_t w = 1; !status && w < finder->count; w++) {
    if (!namefinder_begins(finder, w, '('))
      continue;
    Run run = {w + 1, w + 1};
    while (run.end < finder->count && run.end - run.begin <= LONGEST_QUOTED_NAME &&
           !namefinder_begins(finder, run.end, ')'))
      run.end++;
    if (namefinder_begins(finder, run.end, ')') && is_name(finder, run) &&
        (finder->words[w].headed || was_marked(finder, run)))
      status = take_name(finder, run, finder->words[w].from, finder->words[run.end].to);
  }
  return status;
}

RapporteurStatus quotednames_take(NameFinder *finder) {
  const Document *document = finder->analysis->document;
  const Lattice *lattice = finder->lattice;
  const uint16_t *phrases = NULL;       /* a letter in quotation marks is no name in "series «A»" */
  RapporteurStatus status = RAPPORTEUR_OK;
  for (uint32_t q = document_quote_from(document, lattice->first_token);
       !status && q < document->quote_count && document->quotes[q].first_token < lattice->end_token; q++) {
    const Quote *quote = &document->quotes[q];
    if (quote->end_token > lattice->end_token)
      continue;
    if (!phrases && !(phrases = lattice_reach(lattice, is_ordinary_phrase, finder, &finder->analysis->arena)))
      return RAPPORTEUR_ERROR_MEMORY;
    Run run = inner_run(finder, quote);
    const Word *first = &finder->words[run.begin], *last = &finder->words[run.end - 1];
    if (is_name(finder, run) && phrases[first->from] < last->to)
      status = take_name(finder, run, first[-1].from,
                         finder->words[quote->end_token - lattice->first_token - 1].to);
  }
  return status || finder->pack->cased ? status : take_bracketed(finder);
}
