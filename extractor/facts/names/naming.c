#include "facts/names/naming.h"

#include <string.h>

#include "facts/names/capitals.h"
#include "facts/names/extents.h"
#include "facts/names/splits.h"
#include "facts/names/standing.h"
#include "facts/names/types.h"
#include "facts/names/wordedge.h"

/* Weights of votes on types. */
enum {
  VOTE_WORD = 5,
  VOTE_QUOTED = 2,
  VOTE_TITLE = 6,
  VOTE_GIVEN = 4,
  VOTE_UNSURE = 2,
  VOTE_FAINT = 1
};
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
  const SentenceAnalysis *sentence = &finder->analysis->sentences[finder->sentence];
  const char *article = run.begin < run.end ? analysis_lost_article(sentence, words[run.begin].from) : "";
  if (!status && *article)
    status = namefinder_prefix(finder, article);
  return status;
}

/* "Harvey & Norris", "Kuehne+Nagel": a sign that joins partners. */
static bool is_partners_sign(const NameFinder *finder, const Word *word) {
  return strchr("&+", *namefinder_text(finder, word->span.begin)) != NULL;
}

/* How many words from the front say which organisation it is rather than what kind, or, behind one, who else runs it:
   before "& Associates" somebody's whole name may stand. */
static unsigned count_front(const NameFinder *finder, const Word *words, Run run) {
  run = run_core(words, run);
  uint32_t w = run.begin;
  while (w < run.end && words[w].role != WORD_ORGANIZATION && words[w].role != WORD_LEGAL &&
         words[w].role != WORD_NOT_NAME && !(w == run.begin + 1 && is_partners_sign(finder, &words[w])))
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
    if (!status && word->role == WORD_NAME && !finder->pack->cased && !wordedge_is_whole(finder, word->from))
      status = note_joined_name(finder);
  }
  return status;
}

static RapporteurStatus note(NameFinder *finder, Run run) {
  RapporteurStatus status = naming_key(finder, finder->words, run);
  if (!status)
    status = namefinder_see_again(finder, SEEN_RUNS, SEEN_RUNS_AGAIN, &finder->key);
  unsigned front = count_front(finder, finder->words, run);
  if (!status && front && front < run.end - run.begin && run_is_organization(finder->words, run)) {
    status = naming_key(finder, finder->words, (Run){run.begin, run.begin + front});
    if (!status)
      status = namefinder_see(finder, SEEN_FRONTS, &finder->key);
  }
  return status ? status : note_words(finder, run);
}

RapporteurStatus naming_note_known(NameFinder *finder, Run run) {
  const bool several = run.end - run.begin > 1;
  RapporteurStatus status = naming_key(finder, finder->words, run);
  if (!status && several)
    status = namefinder_see(finder, SEEN_QUOTED, &finder->key);
  if (!status)
    status = namefinder_normalise(finder, finder->words[run.begin].span);
  if (status)
    return status;
  return several ? namefinder_see(finder, SEEN_QUOTED_FIRST, &finder->normal) : namefinder_know(finder);
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

/* "Lau Tong Seng": three short words, as names of East Asia are, be one of them an ordinary word. */
static bool is_syllabic(const Word *words, Run run) {
  enum { WORDS = 3, LONGEST = 5 };
  for (uint32_t w = run.begin; w < run.end; w++)
    if (words[w].span.end - words[w].span.begin > LONGEST || !word_is_core(&words[w]))
      return false;
  return run.end - run.begin == WORDS;
}

/* How much the first and the last word of a name say for a person; less where the last is an ordinary word in Latin
   letters, as in "Sanjaya Audio": in other scripts most family names are ordinary words. */
static int person_vote(const Word *words, Run run) {
  const Word *first = &words[run.begin], *last = &words[run.end - 1];
  int unsure = is_worded(words, run) && !is_syllabic(words, run) ? 0 : VOTE_UNSURE;
  int sure = last->latin && last->common && last->role == WORD_NAME ? VOTE_UNSURE : VOTE_GIVEN;
  int given = !first->given ? 0 : first->unsure ? unsure : sure;
  return given + (last->surname && !last->unsure ? VOTE_SURNAME : 0);
}

/* Is word w of the run the letter of an initial, with its full stop? */
static bool is_letter(const NameFinder *finder, const Word *words, uint32_t w) {
  return words[w].latin && words[w].span.end - words[w].span.begin == 1 &&
         *namefinder_text(finder, words[w + 1].span.begin) == '.';
}

/* What initials say for a person, inside a name ("Xabo K. Qeri") or, two words or letters before its last word, in front
   of it ("X. K. Qeri"); and how many words the name has without their full stops. */
static int initials_vote(const NameFinder *finder, const Word *words, Run run, uint32_t *length) {
  unsigned inner = 0, front = 0;
  for (uint32_t w = run.begin; w + 2 < run.end; w++) {
    bool letter = is_letter(finder, words, w);
    front += letter && w == run.begin;
    inner += letter && w > run.begin;
  }
  *length = run.end - run.begin - inner - front;
  return inner ? VOTE_GIVEN : front && *length > SHORTEST_PERSON ? VOTE_UNSURE : 0;
}

static bool joins_partners(const NameFinder *finder, const Word *words, Run run) {
  for (uint32_t w = run.begin; w < run.end; w++)
    if (is_partners_sign(finder, &words[w]))
      return true;
  return false;
}

/* "Ida's Coins", "Ida's" where that is the name: what is called after somebody is nobody. */
static bool has_owner(const NameFinder *finder, const Word *words, Run run) {
  for (uint32_t w = run.begin + 1; w < run.end; w++)
    if (word_is_possessive(finder, &words[w]))
      return true;
  return false;
}

/* "Ida Brekke Books", "Brekke County": does a name of several words end with one that tells what it names? */
static bool has_tail(const NameFinder *finder, const Word *words, Run run, Tag tail) {
  const Edge *last = lattice_token_from(finder->lattice, words[run.end - 1].from);
  return run.end - run.begin > 1 && namefinder_reads(finder, last, tail);
}

/* Is the run one word that is an organisation's name by itself? */
static bool is_body(const NameFinder *finder, const Word *words, Run run) {
  const Edge *only = lattice_token_from(finder->lattice, words[run.begin].from);
  return run.end - run.begin == 1 && namefinder_reads(finder, only, finder->pack->tags.organization_name);
}

/* "NGU": a word in capitals, in a sentence that has small letters, is hardly anything but a body. */
static bool is_capitals(const NameFinder *finder, const Word *words, Run run) {
  enum { SHORTEST = 3, LONGEST = 6 };
  const Word *word = &words[run.begin];
  uint32_t length = word->span.end - word->span.begin;
  return finder->pack->cased && !finder->shouted && run.end - run.begin == 1 && length >= SHORTEST &&
         length <= LONGEST && capitals_only(namefinder_text(finder, word->span.begin), length);
}

/* That a name's words are those of persons counts once: else a company that is named after somebody outvotes all that
   the text says it is. Titles stand before each mention anew. */
static void vote_by_words(NameFinder *finder, uint32_t entity, const Word *words, Run run) {
  const ReservedTags *tags = &finder->pack->tags;
  uint32_t length;
  int initials = initials_vote(finder, words, run, &length);
  bool again = finder->analysis->entities.items[entity].mentions > 0;
  bool partners = joins_partners(finder, words, run);
  bool place = has_tail(finder, words, run, tags->place_tail);
  bool sells = has_tail(finder, words, run, tags->organization_tail);
  /* persons' names are not quoted */
  bool person = !again && !words[run.begin].spelled && length >= SHORTEST_PERSON && length <= LONGEST_PERSON &&
                !run_has(words, run, WORD_LEGAL) && !finder->analysis->entities.items[entity].quotes &&
                !is_bare_front(finder, words, run) && !partners && !has_owner(finder, words, run) && !place && !sells;
  bool common = false;
  for (uint32_t w = run.begin; w < run.end; w++)
    common |= words[w].common;
  finder->analysis->entities.items[entity].worded = common && !run_has(words, run, WORD_PERSON);
  finder->analysis->entities.items[entity].given = run.end - run.begin == 1 && words[run.begin].given &&
                                                   !words[run.begin].unsure;
  if (is_body(finder, words, run) || run_is_organization(words, run) || sells)
    analysis_vote(finder->analysis, entity, tags->organization, VOTE_WORD);
  else if (!again && finder->pack->cased &&
           (partners || is_capitals(finder, words, run)))
    analysis_vote(finder->analysis, entity, tags->organization, VOTE_FAINT);
  if (place && !run_is_organization(words, run))
    analysis_vote(finder->analysis, entity, tags->place, VOTE_WORD);
  if (words[run.begin].after_title && !run_is_organization(words, run))        /* "Shree Krishna Mills Ltd" */
    analysis_vote(finder->analysis, entity, tags->person, VOTE_TITLE);
  int given = person_vote(words, run);
  if (person && (given || initials))
    analysis_vote(finder->analysis, entity, tags->person, given > initials ? given : initials);
}

void naming_quote(NameFinder *finder, uint32_t entity, const Word *words, Run run) {
  NameEntity *named = &finder->analysis->entities.items[entity];
  uint32_t length = run.end - run.begin;
  bool known = named->quotes || finder->pack->cased;
  named->quotes += !finder->pack->cased;
  if (known || length < SHORTEST_PERSON || length > LONGEST_PERSON)
    return;
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

/* Of a name whose key keeps its legal form, how many words that has, unless signs between them hide it. */
static void note_form(NameEntity *entity, uint32_t words) {
  entity->form_words = words < entity->word_count ? words : 0;
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
  unsigned front = count_front(finder, words, run);
  if (front)
    analysis->entities.items[entity].name_words = front;
  analysis->entities.items[entity].label_words = count_labels(words, run);
  if (!finder->pack->cased)
    note_form(&analysis->entities.items[entity], run.end - run_core(words, run).end);
  analysis->entities.items[entity].quotes += quoted && !finder->pack->cased;
  analysis->entities.items[entity].legal |= run_has(words, run, WORD_LEGAL);
  vote_by_words(finder, entity, words, run);
  Mention mention = {.span = {words[run.begin].span.begin, words[run.end - 1].span.end},
                     .tag = finder->pack->tags.name, .sentence = finder->sentence, .entity = entity};
  return analysis_mention(analysis, &mention, from, to);
}

/* --- both passes --- */

/* "ग्रासिम इंडस्ट्रीज राइट इश्यू": where names are followed by postpositions, a word that may be somebody's name is
   none between an organisation's and an ordinary word. */
static bool is_squeezed(const NameFinder *finder, Run run) {
  const Word *word = &finder->words[run.begin], *next = word + 1;
  return finder->pack->head_final && run.begin && run.end - run.begin == 1 && word->role == WORD_PERSON &&
         (word[-1].role == WORD_ORGANIZATION || word[-1].role == WORD_LEGAL) && run.end < finder->count &&
         next->plain && next->common;
}

/* Is the run a word of the pack's own list that a longer name drew in ("Tea" of "Tea Point"), and that never stands by
   itself where names do? */
static bool is_common_alone(NameFinder *finder, Run run) {
  const Word *word = &finder->words[run.begin];
  if (!finder->pack->head_final || run.end - run.begin > 1 || word->role != WORD_NAME || !word->firm)
    return false;
  finder->failed |= namefinder_normalise(finder, word->span) != RAPPORTEUR_OK;
  if (!finder->adding && standing_may_be(finder, run.begin))
    finder->failed |= namefinder_see(finder, SEEN_STANDING, &finder->normal) != RAPPORTEUR_OK;
  return finder->adding && !namefinder_seen(finder, SEEN_STANDING, &finder->normal);
}

/* Is the run somebody's given name or has a title or post in front, and a surname, or does it end with a known one? */
static bool is_somebody(const Word *words, Run run) {
  const Word *first = &words[run.begin], *last = &words[run.end - 1];
  uint32_t length = run.end - run.begin;
  bool called = (first->given && !first->unsure) || first->after_title || first->after_position || last->surname;
  return called && length >= SHORTEST_PERSON && length <= LONGEST_PERSON && !run_is_organization(words, run) &&
         word_is_core(last);
}

/* What the last word of a name that was added tells of names further down. */
static RapporteurStatus note_end(NameFinder *finder, Run run) {
  RapporteurStatus status = namefinder_normalise(finder, finder->words[run.end - 1].span);
  if (!status)
    status = namefinder_see(finder, SEEN_ENDS, &finder->normal);
  return status || !is_somebody(finder->words, run) ? status
                                                    : namefinder_see(finder, SEEN_SURNAMES, &finder->normal);
}

RapporteurStatus naming_take_whole(NameFinder *finder, Run run) {
  Word *words = finder->words;
  if (!run_is_name(words, run) || is_squeezed(finder, run) || is_common_alone(finder, run))
    return RAPPORTEUR_OK;
  if (!finder->adding)
    return note(finder, run);
  RapporteurStatus status = naming_add(finder, words, run, words[run.begin].from, words[run.end - 1].to, false);
  words[run.begin].mention = (uint32_t)finder->analysis->mentions.count;
  return status || run.end - run.begin == 1 ? status : note_end(finder, run);
}

/* Behind a title and an organisation stands who has the title. */
static RapporteurStatus take_holder(NameFinder *finder, Run run) {
  RapporteurStatus status = naming_take_whole(finder, run);
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
      splits_known(finder, (Run){run.begin + 1, run.end}))
    run.begin++;                /* "In India Acme": the name stands by itself elsewhere */
  if (finder->pack->head_final)
    run = splits_drop_front(finder, run);
  uint32_t second = splits_second(finder, run);
  RapporteurStatus status = naming_take_whole(finder, (Run){run.begin, second});
  if (status || second == run.end)
    return status;
  bool holder = finder->pack->cased && words[run.begin].after_position;
  return holder ? take_holder(finder, (Run){second, run.end}) : naming_take_whole(finder, (Run){second, run.end});
}
