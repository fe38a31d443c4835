#include "facts/names/naming.h"

#include <string.h>

#include "facts/names/extents.h"

/* Weights of votes on types. */
enum {
  VOTE_WORD = 5,
  VOTE_QUOTED = 2,
  VOTE_TITLE = 6,
  VOTE_GIVEN = 4,
  VOTE_UNSURE = 2,
  VOTE_SURNAME = 2,
  VOTE_PARTNERS = 1
};
/* Names of persons have so many words when given names and surnames count. */
enum { SHORTEST_PERSON = 2, LONGEST_PERSON = 5 };
/* What stands behind something that could be a clitic is a name if it is so long: four letters of the scripts in which
   clitics are written together with the word. */
enum { SHORTEST_JOINED = 8 };

/* In scripts without capitals a legal form is often all that tells a parent from its daughters: it stays in the key. */
RapporteurStatus naming_key(NameFinder *finder, const Word *words, Run run) {
  RapporteurStatus status = RAPPORTEUR_OK;
  buffer_clear(&finder->key);
  if (finder->pack->cased)
    run = run_core(words, run);
  for (uint32_t w = run.begin; !status && w < run.end; w++)
    status = namefinder_extend(finder, words[w].span);
  return status;
}

/* How many words from the front say which organisation it is rather than what kind. */
static unsigned count_front(const Word *words, Run run) {
  run = run_core(words, run);
  uint32_t w = run.begin;
  while (w < run.end && words[w].role != WORD_ORGANIZATION && words[w].role != WORD_LEGAL &&
         words[w].role != WORD_NOT_NAME)
    w++;
  return w - run.begin;
}

/* --- the first pass: what stands as a name by itself --- */

RapporteurStatus naming_count_word(Analysis *analysis, const char *word, size_t length) {
  uint32_t number = strings_add(analysis->name_words, word, length);
  while (number && analysis->name_counts.count <= number)
    if (!array_push(&analysis->name_counts, 0))
      return RAPPORTEUR_ERROR_MEMORY;
  if (!number)
    return RAPPORTEUR_ERROR_MEMORY;
  analysis->name_counts.items[number]++;
  return RAPPORTEUR_OK;
}

/* An unknown word that begins with a clitic that separates ("and") is probably that and a name, if enough of it is
   left. */
static RapporteurStatus note_joined_name(NameFinder *finder) {
  const Buffer *word = &finder->normal;
  uint32_t length = lexicon_separating_clitic(finder->pack->lexicon, word->bytes, word->length,
                                              finder->pack->tags.separator);
  if (!length || word->length - length < SHORTEST_JOINED)
    return RAPPORTEUR_OK;
  return naming_count_word(finder->analysis, word->bytes + length, word->length - length);
}

static RapporteurStatus note_words(NameFinder *finder, Run run) {
  RapporteurStatus status = RAPPORTEUR_OK;
  for (uint32_t w = run.begin; !status && w < run.end; w++) {
    const Word *word = &finder->words[w];
    if (!word_is_core(word) || (status = namefinder_normalise(finder, word->span)) || !finder->normal.length)
      continue;
    status = naming_count_word(finder->analysis, finder->normal.bytes, finder->normal.length);
    if (!status && word->role == WORD_NAME && !finder->pack->cased)
      status = note_joined_name(finder);
  }
  return status;
}

static RapporteurStatus note(NameFinder *finder, Run run) {
  RapporteurStatus status = naming_key(finder, finder->words, run);
  if (!status)
    status = namefinder_see_again(finder, SEEN_RUNS, SEEN_RUNS_AGAIN, &finder->key);
  unsigned front = count_front(finder->words, run);
  if (!status && front && front < run.end - run.begin && run_is_organization(finder->words, run)) {
    status = naming_key(finder, finder->words, (Run){run.begin, run.begin + front});
    if (!status)
      status = namefinder_see(finder, SEEN_FRONTS, &finder->key);
  }
  return status ? status : note_words(finder, run);
}

RapporteurStatus naming_note_known(NameFinder *finder, Run run) {
  RapporteurStatus status = naming_key(finder, finder->words, run);
  if (!status && run.end - run.begin > 1)
    status = namefinder_see(finder, SEEN_QUOTED, &finder->key);
  if (!status)
    status = namefinder_normalise(finder, finder->words[run.begin].span);
  return status ? status
                : namefinder_see(finder, run.end - run.begin > 1 ? SEEN_QUOTED_FIRST : SEEN_DRAWN, &finder->normal);
}

/* --- the second pass: mentions --- */

/* Where there are no capitals: is the name in hand, whose last word is no known surname, what an organisation's name
   begins with ("Neel Gagan", of "Neel Gagan Aviation")? */
static bool is_bare_front(const NameFinder *finder, const Word *words, Run run) {
  const Edge *last = lattice_token_from(finder->lattice, words[run.end - 1].from);
  return !finder->pack->cased && !namefinder_reads(finder, last, finder->pack->tags.surname) &&
         namefinder_seen(finder, SEEN_FRONTS, &finder->key);
}

/* "Harvey Wire": where there are capitals, what may be a given name before an ordinary word is a company's as well. */
static bool is_worded(const Word *words, Run run) {
  for (uint32_t w = run.begin + 1; w < run.end; w++)
    if (words[w].latin && words[w].common)
      return true;
  return false;
}

/* How much the first and the last word of a name say for a person. */
static int person_vote(const Word *words, Run run) {
  const Word *first = &words[run.begin], *last = &words[run.end - 1];
  int unsure = is_worded(words, run) ? 0 : VOTE_UNSURE;
  int given = !first->given ? 0 : first->unsure ? unsure : VOTE_GIVEN;
  return given + (last->surname && !last->unsure ? VOTE_SURNAME : 0);
}

/* "Harvey & Norris", "Kuehne+Nagel": a sign that joins partners. */
static bool joins_partners(const NameFinder *finder, const Word *words, Run run) {
  for (uint32_t w = run.begin; w < run.end; w++)
    if (strchr("&+", *namefinder_text(finder, words[w].span.begin)))
      return true;
  return false;
}

/* "Ida's Coins": what is called after somebody is nobody. */
static bool has_owner(const NameFinder *finder, const Word *words, Run run) {
  for (uint32_t w = run.begin + 1; w + 1 < run.end; w++)
    if (word_is_possessive(finder, &words[w]))
      return true;
  return false;
}

/* Is the run one word that is an organisation's name by itself? */
static bool is_body(const NameFinder *finder, const Word *words, Run run) {
  const Edge *only = lattice_token_from(finder->lattice, words[run.begin].from);
  return run.end - run.begin == 1 && namefinder_reads(finder, only, finder->pack->tags.organization_name);
}

/* That a name's words are those of persons counts once: else a company that is named after somebody outvotes all that
   the text says it is. Titles stand before each mention anew. */
static void vote_by_words(NameFinder *finder, uint32_t entity, const Word *words, Run run) {
  const ReservedTags *tags = &finder->pack->tags;
  uint32_t length = run.end - run.begin;
  bool again = finder->analysis->entities.items[entity].mentions > 0;
  /* persons' names are not quoted */
  bool partners = joins_partners(finder, words, run);
  bool person = !again && length >= SHORTEST_PERSON && length <= LONGEST_PERSON && !run_has(words, run, WORD_LEGAL) &&
                !finder->analysis->entities.items[entity].quoted && !is_bare_front(finder, words, run) && !partners &&
                !has_owner(finder, words, run);
  bool common = false;
  for (uint32_t w = run.begin; w < run.end; w++)
    common |= words[w].common;
  finder->analysis->entities.items[entity].worded = common && !run_has(words, run, WORD_PERSON);
  if (is_body(finder, words, run) || run_is_organization(words, run))
    analysis_vote(finder->analysis, entity, tags->organization, VOTE_WORD);
  else if (partners && !again && finder->pack->cased)
    analysis_vote(finder->analysis, entity, tags->organization, VOTE_PARTNERS);
  if (words[run.begin].after_title && !run_is_organization(words, run))        /* "Shree Krishna Mills Ltd" */
    analysis_vote(finder->analysis, entity, tags->person, VOTE_TITLE);
  if (person && person_vote(words, run))
    analysis_vote(finder->analysis, entity, tags->person, person_vote(words, run));
}

void naming_quote(NameFinder *finder, uint32_t entity, const Word *words, Run run) {
  NameEntity *named = &finder->analysis->entities.items[entity];
  uint32_t length = run.end - run.begin;
  if (named->quoted || finder->pack->cased || length < SHORTEST_PERSON || length > LONGEST_PERSON)
    return;
  named->quoted = true;
  analysis_vote(finder->analysis, entity, finder->pack->tags.person, -person_vote(words, run));
  if (finder->pack->head_final && run_is_organization(words, run))      /* "the app 'Acme Home'" */
    analysis_vote(finder->analysis, entity, finder->pack->tags.organization, VOTE_QUOTED - VOTE_WORD);
}

/* The organisation's words with which a name begins, unless it consists of them. */
static unsigned count_labels(const Word *words, Run run) {
  uint32_t w = run.begin;
  while (w < run.end && words[w].role == WORD_ORGANIZATION)
    w++;
  return w < run.end && word_is_core(&words[w]) ? w - run.begin : 0;
}

RapporteurStatus naming_add(NameFinder *finder, const Word *words, Run run, uint16_t from, uint16_t to,
                            bool quoted) {
  Analysis *analysis = finder->analysis;
  RapporteurStatus status = naming_key(finder, words, run);
  if (status)
    return status;
  uint32_t entity = analysis_entity_add(analysis, finder->key.bytes, finder->key.length);
  if (!entity)
    return RAPPORTEUR_ERROR_MEMORY;
  unsigned front = count_front(words, run);
  if (front)
    analysis->entities.items[entity].name_words = front;
  analysis->entities.items[entity].label_words = count_labels(words, run);
  analysis->entities.items[entity].quoted |= quoted && !finder->pack->cased;
  vote_by_words(finder, entity, words, run);
  Mention mention = {.span = {words[run.begin].span.begin, words[run.end - 1].span.end},
                     .tag = finder->pack->tags.name, .sentence = finder->sentence, .entity = entity};
  return analysis_mention(analysis, &mention, from, to);
}

/* --- both --- */

/* Does the run stand as a name by itself somewhere in the document? */
static bool is_known(NameFinder *finder, Run run) {
  finder->failed |= naming_key(finder, finder->words, run) != RAPPORTEUR_OK;
  return namefinder_seen(finder, SEEN_RUNS, &finder->key);
}

/* Can the words from w on be a person's name of several words, though none of them is a known given name? */
static bool is_plain_person(const Word *words, uint32_t w, uint32_t end) {
  uint32_t length = end - w;
  while (w < end && word_is_core(&words[w]))
    w++;
  return w == end && length >= SHORTEST_PERSON && length < LONGEST_PERSON;
}

/* Is a name over before word w, with an organisation's word or a place ("Rimbun Sekuritas", "Delfin Indonesia")? */
static bool ends_organization(const Word *words, Run run, uint32_t w) {
  WordRole last = words[w - 1].role;
  if (last != WORD_ORGANIZATION && last != WORD_PLACE)
    return false;
  for (uint32_t before = run.begin; before + 1 < w; before++)
    if (word_is_core(&words[before]))
      return true;
  return false;
}

/* Has the document named the run so far, as a whole? */
static bool is_named(NameFinder *finder, Run run) {
  finder->failed |= naming_key(finder, finder->words, run) != RAPPORTEUR_OK;
  return strings_find(finder->analysis->entity_keys, finder->key.bytes, finder->key.length) != NO_STRING;
}

/* "Corvane analyst Umer Salim": does a name stand right before the title that word w follows? */
static bool is_titled_by_name(const NameFinder *finder, uint32_t w) {
  const Lattice *lattice = finder->lattice;
  const Word *words = finder->words;
  for (uint32_t i = lattice->incoming_start[words[w].from]; i < lattice->incoming_start[words[w].from + 1]; i++) {
    const Edge *title = &lattice->edges.items[lattice->incoming[i]];
    uint32_t before = w;
    while (before && words[before - 1].to > title->from)
      before--;
    if (namefinder_is_individual(finder, title) && before && words[before - 1].to == title->from &&
        (word_is_core(&words[before - 1]) || words[before - 1].role == WORD_ORGANIZATION))
      return true;
  }
  return false;
}

/* "Skarland Foods Ida Brekke": where there are capitals, does a person's name begin at word w behind an
   organisation's? */
static bool begins_person(const NameFinder *finder, Run run, uint32_t w) {
  const Word *words = finder->words;
  return finder->pack->cased && words[w].role == WORD_PERSON && words[w].given && w + 1 < run.end &&
         word_is_core(&words[w + 1]) && words[w - 1].role == WORD_ORGANIZATION && ends_organization(words, run, w) &&
         !run_organization_ahead(words, w, run.end);
}

/* Do a comma and another name follow word w: "Direktur Utama Bentala Tara, Hendrawan Lubis"? */
static bool comes_before_name(const NameFinder *finder, uint32_t w) {
  return w + 1 < finder->count && namefinder_begins(finder, w, ',') && finder->words[w + 1].role == WORD_PERSON;
}

/* "CEO Ternala Salsa Halim": a person's name that would be its surname alone, behind an organisation's, begins one word
   earlier, unless the document calls somebody so. */
static uint32_t before_surname(NameFinder *finder, Run run, uint32_t w) {
  const Word *words = finder->words;
  enum { LONG = 4 };            /* words: so many are seldom an organisation's, with a given name behind them */
  bool full = words[w].surname || run.end - run.begin >= LONG;
  bool alone = w + 1 == run.end && full && w > run.begin + 1 && word_is_core(&words[w - 1]);
  return alone && !is_known(finder, (Run){w, run.end}) ? w - 1 : w;
}

/* "Direktur Penilaian BEI Urip Sanusi": where a title stands before it and there are capitals, a name goes from an
   acronym to the words of a person's.
   @return The word behind the last acronym, or run.end. */
static uint32_t behind_acronym(const NameFinder *finder, Run run) {
  enum { SHORTEST_ACRONYM = 3, MOST_WORDS = 4 };
  const Word *words = finder->words;
  for (uint32_t w = run.end - 1; !finder->shouted && w > run.begin && run.end - w <= MOST_WORDS; w--) {
    const Token *before = namefinder_token(finder, w - 1);
    if (!word_is_core(&words[w]) || namefinder_token(finder, w)->letter_case != CASE_TITLE)
      return run.end;
    if (before->letter_case == CASE_UPPER && before->end - before->begin >= SHORTEST_ACRONYM)
      return w;
  }
  return run.end;
}

/* "Direktur Utama Bentala Niaga Hendrawan": where a title stands before it, a run may be an organisation and then a
   person.
   @return The word at which the person begins, or run.end. */
static uint32_t split_person(NameFinder *finder, Run run) {
  const Word *words = finder->words;
  for (uint32_t w = run.begin + 1; w < run.end; w++)
    if ((words[w - 1].role == WORD_LEGAL && w - 1 > run.begin && word_is_core(&words[w])) ||
        begins_person(finder, run, w))
      return w;
  if (!words[run.begin].after_position || is_named(finder, run) || is_known(finder, run) ||
      is_titled_by_name(finder, run.begin) || comes_before_name(finder, run.end))
    return run.end;
  for (uint32_t w = run.end - 1; w > run.begin; w--)
    if (is_plain_person(words, w, run.end) && ends_organization(words, run, w))
      return w;
  uint32_t behind = behind_acronym(finder, run);
  if (behind < run.end)
    return behind;
  if (words[run.begin].role == WORD_PERSON && (words[run.begin].given || run.end - run.begin < SHORTEST_PERSON + 2))
    return run.end;             /* a surname begins organisations' names: "Pratama Jaya Ferdinand Lubis" */
  for (uint32_t w = run.begin + 1; w < run.end; w++)
    if (words[w].role == WORD_PERSON && words[w].given && !run_organization_ahead(words, w, run.end))
      return before_surname(finder, run, w);
  for (uint32_t w = run.end - 1; w > run.begin; w--)
    if (word_is_core(&words[w]) && is_known(finder, (Run){run.begin, w}) &&
        (words[w - 1].role == WORD_ORGANIZATION || words[w].role == WORD_PERSON || is_known(finder, (Run){w, w + 1}) ||
         is_known(finder, (Run){w, run.end}) || is_plain_person(words, w, run.end)))
      return w;
  return run.end - run.begin > SHORTEST_PERSON && words[run.end - 1].surname ? before_surname(finder, run, run.end - 1)
                                                                              : run.end;
}

/* Is `rest`, behind what is no name of a person, what an organisation's name begins with before the words that say what
   kind it is? Families and their companies share names. */
static bool is_front(NameFinder *finder, Run run, Run rest) {
  const Word *first = &finder->words[run.begin];
  if (first->given || first->after_title || first->after_position || finder->words[rest.end - 1].surname)
    return false;
  finder->failed |= naming_key(finder, finder->words, rest) != RAPPORTEUR_OK;
  return namefinder_seen(finder, SEEN_FRONTS, &finder->key);
}

/* Has the body of the document named the run by itself at least so often before? What ends somebody's name here or
   elsewhere is a surname, which stands alone as well. */
static bool is_established(NameFinder *finder, Run run, unsigned times) {
  const Analysis *analysis = finder->analysis;
  finder->failed |= namefinder_normalise(finder, finder->words[run.end - 1].span) != RAPPORTEUR_OK;
  if (finder->words[run.begin].surname || namefinder_seen(finder, SEEN_ENDS, &finder->normal))
    return false;
  finder->failed |= naming_key(finder, finder->words, run) != RAPPORTEUR_OK;
  uint32_t number = strings_find(analysis->entity_keys, finder->key.bytes, finder->key.length);
  const NameEntity *entity = number ? &analysis->entities.items[number] : NULL;
  return entity && entity->first_in_body && entity->mentions >= times;
}

/* "Acme Zeta, Beta and Gamma": a name that stood by itself before, and then one that the document never adds to it. A
   company's subsidiary ("Acme Animal Health") may well be named after it: what says what kind it is ends a second name
   only behind a word that is no ordinary one ("Acme Zetalia Motors"), and if the first stood alone time and again.
   @return The word at which the second begins, or run.end. */
static uint32_t split_after_known(NameFinder *finder, Run run) {
  const Word *words = finder->words;
  bool organization = run_is_organization(words, run);
  if (!finder->adding || words[run.begin].role == WORD_PERSON || is_named(finder, run))
    return run.end;
  for (uint32_t w = run.end - 1; w > run.begin; w--)
    if (word_is_core(&words[w]) && !(organization && words[w].common) &&
        !run_is_organization(words, (Run){run.begin, w}) &&
        is_established(finder, (Run){run.begin, w}, organization ? 3 : 1))
      return w;
  return run.end;
}

/* A given name and a surname, or what stands behind the given name again and again? */
static bool is_full_name(NameFinder *finder, Run run) {
  const Word *given = &finder->words[run.begin];
  if (run.end - run.begin != 2 || !given->given)
    return false;
  if (given[1].surname)
    return true;
  finder->failed |= naming_key(finder, finder->words, run) != RAPPORTEUR_OK;
  return !given->unsure && given[1].role == WORD_NAME && namefinder_seen(finder, SEEN_RUNS_AGAIN, &finder->key);
}

/* Where there are no capitals: names that stand side by side here and each by itself elsewhere, or the second by itself
   time and again before; after a surname, once.
   @return The word at which the second begins, or run.end. */
static uint32_t split_known(NameFinder *finder, Run run) {
  const Word *words = finder->words;
  for (uint32_t w = run.begin + 2; words[run.begin].given && w < run.end; w++)
    if (words[w - 1].surname && word_is_core(&words[w]) && is_established(finder, (Run){w, run.end}, 1))
      return w;                 /* a person's name is over, and what follows is somebody else's */
  if (is_full_name(finder, run))
    return run.end;             /* either may stand for the person alone */
  for (uint32_t w = run.end - 1; w > run.begin; w--) {
    Run rest = {w, run.end};
    if (!word_is_core(&words[w]))
      continue;
    bool known = is_known(finder, rest) &&
                 (is_known(finder, (Run){run.begin, w}) || is_established(finder, rest, 2));
    if (known || is_front(finder, run, rest))
      return w;
  }
  return split_after_known(finder, run);
}

/* Is the word in the pack's own list of common words? */
static bool is_common_noun(NameFinder *finder, const Word *word) {
  finder->failed |= namefinder_normalise(finder, word->span) != RAPPORTEUR_OK;
  return namefinder_common(finder) == COMMON_FIRMLY;
}

/* Where what describes stands in front: organisations' words before a name belong to the sentence if they are common
   nouns and the name has such a word of its own ("hotel chain Heritage Hotels"), or if the name is known without them:
   then they end another one that was not found. */
static Run drop_front(NameFinder *finder, Run run) {
  const Word *words = finder->words;
  uint32_t first = run.begin;
  bool nouns = true;
  for (; first < run.end && words[first].role == WORD_ORGANIZATION; first++)
    nouns = nouns && is_common_noun(finder, &words[first]);
  if (first == run.begin || first == run.end || !word_is_core(&words[first]))
    return run;
  Run rest = {first, run.end};
  return (nouns && run_is_organization(words, rest)) || is_known(finder, rest) ? rest : run;
}

/* "ग्रासिम इंडस्ट्रीज राइट इश्यू": where names are followed by postpositions, a word that may be somebody's name is
   none between an organisation's and an ordinary word. */
static bool is_squeezed(const NameFinder *finder, Run run) {
  const Word *word = &finder->words[run.begin], *next = word + 1;
  return finder->pack->head_final && run.begin && run.end - run.begin == 1 && word->role == WORD_PERSON &&
         (word[-1].role == WORD_ORGANIZATION || word[-1].role == WORD_LEGAL) && run.end < finder->count &&
         next->plain && next->common;
}

static RapporteurStatus take_name(NameFinder *finder, Run run) {
  Word *words = finder->words;
  if (!run_is_name(words, run) || is_squeezed(finder, run))
    return RAPPORTEUR_OK;
  if (!finder->adding)
    return note(finder, run);
  RapporteurStatus status = naming_add(finder, words, run, words[run.begin].from, words[run.end - 1].to, false);
  words[run.begin].mention = (uint32_t)finder->analysis->mentions.count;
  if (!status && run.end - run.begin > 1)
    status = namefinder_normalise(finder, words[run.end - 1].span);
  if (!status && run.end - run.begin > 1)
    status = namefinder_see(finder, SEEN_ENDS, &finder->normal);
  return status;
}

/* Behind a title and an organisation stands who has the title. */
static RapporteurStatus take_holder(NameFinder *finder, Run run) {
  RapporteurStatus status = take_name(finder, run);
  uint32_t mention = finder->words[run.begin].mention;
  if (!status && mention)
    analysis_vote(finder->analysis, finder->analysis->mentions.items[mention - 1].entity, finder->pack->tags.person,
                  VOTE_GIVEN);
  return status;
}

RapporteurStatus naming_take(NameFinder *finder, Run run) {
  const Word *words = finder->words;
  uint32_t begin = run.begin;
  run = run_trim(words, run);
  if (run.begin == run.end)
    return RAPPORTEUR_OK;
  if (run.begin > begin)
    run = extent_with_demonym(finder, run);
  if (run.end - run.begin > 1 && words[run.begin].role == WORD_PLACE && words[run.begin].latin &&
      is_known(finder, (Run){run.begin + 1, run.end}))
    run.begin++;                /* "In India Acme": the name stands by itself elsewhere */
  if (finder->pack->head_final)
    run = drop_front(finder, run);
  uint32_t second = finder->pack->cased ? split_person(finder, run) : split_known(finder, run);
  RapporteurStatus status = take_name(finder, (Run){run.begin, second});
  if (status || second == run.end)
    return status;
  bool holder = finder->pack->cased && words[run.begin].after_position;
  return holder ? take_holder(finder, (Run){second, run.end}) : take_name(finder, (Run){second, run.end});
}
