#include "facts/names/splits.h"

#include <string.h>

#include "facts/names/naming.h"

bool splits_known(NameFinder *finder, Run run) {
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

/* "KPPU Ida Brekke": where there are capitals, does a person's name begin at word w behind an acronym that the document
   has by itself? */
static bool follows_acronym(NameFinder *finder, Run run, uint32_t w) {
  enum { SHORTEST_ACRONYM = 3 };
  const Word *words = finder->words;
  const Token *before = namefinder_token(finder, w - 1);
  return finder->pack->cased && !finder->shouted && w == run.begin + 1 && words[w - 1].role == WORD_NAME &&
         before->letter_case == CASE_UPPER && before->end - before->begin >= SHORTEST_ACRONYM &&
         words[w].role == WORD_PERSON && words[w].given && w + 1 < run.end && word_is_core(&words[w + 1]) &&
         !run_organization_ahead(words, w, run.end) && splits_known(finder, (Run){run.begin, w});
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
  return alone && !splits_known(finder, (Run){w, run.end}) ? w - 1 : w;
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
    uint32_t length = before->end - before->begin;
    if (before->letter_case == CASE_UPPER && length >= SHORTEST_ACRONYM &&
        !memchr(namefinder_text(finder, before->begin), '.', length))     /* "A.B. Zeta": initials begin a name */
      return w;
  }
  return run.end;
}

/* "Finance chief Olu Thomas": is the given name at w rather somebody's surname, behind one word that stands nowhere by
   itself? */
static bool ends_full_name(NameFinder *finder, Run run, uint32_t w) {
  return w == run.begin + 1 && w + 1 == run.end && !splits_known(finder, (Run){run.begin, w});
}

/* "Direktur Utama Bentala Niaga Hendrawan": where a title stands before it, a run may be an organisation and then a
   person.
   @return The word at which the person begins, or run.end. */
static uint32_t split_person(NameFinder *finder, Run run) {
  const Word *words = finder->words;
  for (uint32_t w = run.begin + 1; w < run.end; w++)
    if ((words[w - 1].role == WORD_LEGAL && w - 1 > run.begin && word_is_core(&words[w])) ||
        begins_person(finder, run, w) || follows_acronym(finder, run, w))
      return w;
  if (!words[run.begin].after_position || is_named(finder, run) || splits_known(finder, run) ||
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
    if (words[w].role == WORD_PERSON && words[w].given && !run_organization_ahead(words, w, run.end) &&
        !ends_full_name(finder, run, w))
      return before_surname(finder, run, w);
  for (uint32_t w = run.end - 1; w > run.begin; w--)
    if (word_is_core(&words[w]) && splits_known(finder, (Run){run.begin, w}) &&
        (words[w - 1].role == WORD_ORGANIZATION || words[w].role == WORD_PERSON ||
         splits_known(finder, (Run){w, w + 1}) || splits_known(finder, (Run){w, run.end}) ||
         is_plain_person(words, w, run.end)))
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

/* A given name (or where names stand at the end, a word that may be one) and a surname, what stands behind the given
   name again and again, or what ended another name, as the surname of a family does? */
static bool is_full_name(NameFinder *finder, Run run) {
  const Word *given = &finder->words[run.begin];
  if (run.end - run.begin != 2)
    return false;
  if (given[1].surname)
    return given->given || (finder->pack->head_final && given->role == WORD_NAME && !given->latin);
  if (!given->given || given->unsure || given[1].role != WORD_NAME)
    return false;
  if (!finder->pack->head_final)
    return true;                /* no postposition tells where a first name alone would end */
  finder->failed |= naming_key(finder, finder->words, run) != RAPPORTEUR_OK ||
                    namefinder_normalise(finder, given[1].span) != RAPPORTEUR_OK;
  return namefinder_seen(finder, SEEN_RUNS_AGAIN, &finder->key) ||
         namefinder_seen(finder, SEEN_ENDS, &finder->normal);
}

/* "Acme Pune and Nasik in": a place behind a name that stands by itself elsewhere, before what does not go on with a name,
   says where. @return The word at which it stands, or run.end. */
static uint32_t split_place(NameFinder *finder, Run run) {
  const Word *words = finder->words, *last = &words[run.end - 1];
  Run front = {run.begin, run.end - 1};
  if (front.begin == front.end || last->role != WORD_PLACE || last->demonym || !word_is_core(&last[-1]) ||
      run.end >= finder->count)
    return run.end;
  const Edge *next = lattice_token_from(finder->lattice, words[run.end].from);
  const Reading *starts = next ? edge_reading(next, finder->pack->lexicon, finder->pack->tags.phrase_start) : NULL;
  if (!starts || namefinder_reads(finder, next, finder->pack->tags.subject_marker))
    return run.end;
  bool company = run.end + 1 < finder->count &&         /* "Acme is a Pune company" */
                 namefinder_word_reads(finder, run.end + 1, finder->pack->tags.introduces);
  if (starts->value != NO_STRING && !company)
    return run.end;             /* "Acme Pune's" */
  finder->failed |= namefinder_normalise(finder, words[run.begin].span) != RAPPORTEUR_OK;
  bool drawn = front.end == front.begin + 1 && namefinder_seen(finder, SEEN_DRAWN, &finder->normal);
  return drawn || splits_known(finder, front) ? run.end - 1 : run.end;
}

/* "Balwinder Singh Ruprai": where names stand at the end, does word w, the last one, go on with a person's name behind a
   surname that may stand inside one? Then it is the person's surname, however often it stands by itself. */
static bool is_last_surname(const NameFinder *finder, Run run, uint32_t w) {
  const Word *words = finder->words;
  return finder->pack->head_final && w + 1 == run.end && w >= run.begin + 2 && words[run.begin].given &&
         words[w - 1].surname && !run_is_organization(words, run) &&
         namefinder_word_reads(finder, w - 1, finder->pack->tags.maybe_given_name);
}

/* "Ida Brekke was made chief. Brekke Acme in a manager was": where names stand at the end, does the run begin with the
   surname of somebody who was named in full before, and another name or a place follow? Not where the run is named elsewhere too, or
   the surname begins a company's name. */
static bool begins_with_somebody(NameFinder *finder, Run run) {
  const Word *words = &finder->words[run.begin];
  if (!finder->pack->head_final || !finder->adding || words[0].given || !word_is_core(&words[0]) ||
      (!word_is_core(&words[1]) && words[1].role != WORD_PLACE) || words[0].latin != words[1].latin ||
      is_named(finder, run) ||
      namefinder_seen(finder, SEEN_RUNS_AGAIN, &finder->key))
    return false;
  finder->failed |= namefinder_normalise(finder, words[0].span) != RAPPORTEUR_OK;
  return namefinder_seen(finder, SEEN_SURNAMES, &finder->normal) &&
         !namefinder_seen(finder, SEEN_FRONTS, &finder->normal);
}

/* Where there are no capitals: names that stand side by side here and each by itself elsewhere, or the second by itself
   time and again before; after a surname, once.
   @return The word at which the second begins, or run.end. */
static uint32_t split_known(NameFinder *finder, Run run) {
  const Word *words = finder->words;
  for (uint32_t w = run.begin + 2; words[run.begin].given && w < run.end; w++)
    if (words[w - 1].surname && word_is_core(&words[w]) && !is_last_surname(finder, run, w) &&
        is_established(finder, (Run){w, run.end}, 1))
      return w;                 /* a person's name is over, and what follows is somebody else's */
  if (run.end - run.begin > 1 && begins_with_somebody(finder, run))
    return run.begin + 1;
  if (is_full_name(finder, run))
    return run.end;             /* either may stand for the person alone */
  uint32_t place = split_place(finder, run);
  if (place < run.end)
    return place;
  for (uint32_t w = run.end - 1; w > run.begin; w--) {
    Run rest = {w, run.end};
    if (!word_is_core(&words[w]) || is_last_surname(finder, run, w))
      continue;
    bool known = splits_known(finder, rest) &&
                 (splits_known(finder, (Run){run.begin, w}) || is_established(finder, rest, 2));
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
Run splits_drop_front(NameFinder *finder, Run run) {
  const Word *words = finder->words;
  uint32_t first = run.begin;
  bool nouns = true;
  for (; first < run.end && words[first].role == WORD_ORGANIZATION; first++)
    nouns = nouns && is_common_noun(finder, &words[first]);
  if (first == run.begin || first == run.end || !word_is_core(&words[first]))
    return run;
  Run rest = {first, run.end};
  return (nouns && run_is_organization(words, rest)) || splits_known(finder, rest) ? rest : run;
}

uint32_t splits_second(NameFinder *finder, Run run) {
  return finder->pack->cased ? split_person(finder, run) : split_known(finder, run);
}
