#include "facts/names/wordcontext.h"

#include <string.h>

#include "facts/names/capitals.h"
#include "facts/names/dottedletters.h"
#include "facts/names/givennames.h"
#include "facts/names/legalnames.h"
#include "facts/names/runs.h"
#include "facts/names/sentencestart.h"
#include "facts/names/wordedge.h"
#include "facts/names/wordjoins.h"
#include "facts/names/wordphrases.h"
#include "facts/quotations.h"

/* --- titles and positions --- */

/* Does the edge read as what says who leads an organisation: "founder"? */
static bool leads(const NameFinder *finder, const Edge *edge) {
  const Reading *reading = edge_reading(edge, finder->pack->lexicon, finder->pack->tags.name_has);
  return reading && reading->value != NO_STRING;
}

/* Does an edge that ends where the word begins read as a title? `*position`: as an individual of the ontology, or as
   who leads? */
static bool follows_title(const NameFinder *finder, const Word *word, bool *position) {
  const Lattice *lattice = finder->lattice;
  bool title = false;
  *position = false;
  for (uint32_t i = lattice->incoming_start[word->from]; i < lattice->incoming_start[word->from + 1]; i++) {
    const Edge *edge = &lattice->edges.items[lattice->incoming[i]];
    title |= namefinder_reads(finder, edge, finder->pack->tags.name_title);
    *position |= namefinder_is_individual(finder, edge) || leads(finder, edge);
  }
  return title;
}

static void note_titles(NameFinder *finder) {
  Word *words = finder->words;
  bool ignored;
  for (uint32_t w = 1; w < finder->count; w++)
    words[w].after_title = follows_title(finder, &words[w], &words[w].after_position);
  /* "Dr." has a full stop of its own between title and name */
  for (uint32_t w = 2; w < finder->count; w++) {
    Span before = words[w - 1].span;
    if (before.end - before.begin == 1 && namefinder_begins(finder, w - 1, '.'))
      words[w].after_title |= follows_title(finder, &words[w - 1], &ignored);
  }
}

/* Does an organisation's word that is no common noun ("Healthcare", "Ltd") follow, or two that may be? */
static bool is_labelled(NameFinder *finder, uint32_t w) {
  if (w + 1 >= finder->count || finder->words[w + 1].cut)
    return false;
  const Word *next = &finder->words[w + 1];
  if (next->role != WORD_ORGANIZATION)
    return next->role == WORD_LEGAL;
  if (w + 2 < finder->count && !next[1].cut && (next[1].role == WORD_ORGANIZATION || next[1].role == WORD_LEGAL))
    return true;
  const Edge *after = w + 2 < finder->count ? lattice_token_from(finder->lattice, next->to) : NULL;
  if (namefinder_reads(finder, after, finder->pack->tags.introduces))
    return false;               /* "a frozen food company" */
  finder->failed |= namefinder_normalise(finder, next->span) != RAPPORTEUR_OK;
  return finder->normal.length && !namefinder_common(finder);
}

/* --- what is introduced where names follow --- */

typedef enum { DEFINITE_NOT, DEFINITE_PERHAPS, DEFINITE_SURELY } Definiteness;

/* Does a word or clitic of a class stand behind word w? */
static bool stands_behind(const NameFinder *finder, uint32_t w, Tag tag) {
  return lattice_reads_from(finder->lattice, finder->words[w].to, finder->pack->lexicon, tag);
}

/* "Company W which", "company W the-Egyptian", "company W for-insurance": what follows an indefinite word says that it
   is definite, as only names are. An article alone may be of what the word is of ("company for the wool trade"), and
   what may follow a name ("company W in …") follows other words, too. */
static Definiteness definiteness(const NameFinder *finder, uint32_t w) {
  if (finder->pack->cased || finder->pack->head_final || !finder->words[w].headed || w + 1 >= finder->count)
    return DEFINITE_NOT;
  const Word *next = &finder->words[w + 1];
  if (next->purpose || namefinder_reads(finder, lattice_token_from(finder->lattice, finder->words[w].to),
                                        finder->pack->tags.after_name))
    return DEFINITE_SURELY;
  if (stands_behind(finder, w, finder->pack->tags.perhaps_after_name))
    return DEFINITE_PERHAPS;
  if (!wordedge_article_at(finder, finder->words[w].to))
    return DEFINITE_NOT;
  return next->demonym ? DEFINITE_SURELY : DEFINITE_PERHAPS;
}

static bool is_maybe(const Word *word) { return word->role == WORD_MAYBE || word->role == WORD_MAYBE_PLACE; }

/* Does the word go on with a name of a person that the word before it begins? */
static bool goes_on(const NameFinder *finder, uint32_t w) {
  const Word *word = &finder->words[w];
  return w && !word->cut && word->role == WORD_MAYBE &&
         !namefinder_is_ordinary(finder, lattice_token_from(finder->lattice, word->from)) &&
         (word[-1].role == WORD_MAYBE || (word[-1].role == WORD_PERSON && word[-1].given));
}

/* "CEO Xn Maybe": does the word go on with a name that a post announces? */
static bool goes_on_holder(const NameFinder *finder, uint32_t w) {
  const Word *word = &finder->words[w];
  return w && finder->pack->head_final && !word->cut && word->role == WORD_MAYBE && word[-1].after_position &&
         word_is_core(&word[-1]);
}

/* Is a word that may be a given name introduced as an organisation's, here or elsewhere? Where names follow what
   describes them, a word of an organisation's name does that ("Firefly Systems … Firefly"), unless the word is one of
   the pack's own lists ("Growth Systems … for growth"). */
static bool is_drawn_maybe(NameFinder *finder, uint32_t w) {
  Word *word = &finder->words[w];
  if (finder->pack->cased || word->role != WORD_MAYBE)
    return false;
  bool labelled = finder->pack->head_final && is_labelled(finder, w);
  finder->failed |= namefinder_normalise(finder, word->span) != RAPPORTEUR_OK;
  if (finder->pack->head_final && namefinder_common(finder) == COMMON_FIRMLY)
    return labelled;
  if (labelled || definiteness(finder, w)) {
    finder->failed |= namefinder_draw_in(finder, word, WORD_NAME) != RAPPORTEUR_OK;
    return true;
  }
  finder->failed |= namefinder_normalise(finder, word->span) != RAPPORTEUR_OK;
  return namefinder_seen(finder, SEEN_DRAWN, &finder->normal);
}

/* What a word that may be a given name is where nothing says so: a surname that its capital tells, a place, no name. */
static WordRole role_alone(const NameFinder *finder, uint32_t w) {
  if (finder->words[w].role == WORD_MAYBE_PLACE)
    return WORD_PLACE;
  bool surname = finder->pack->cased && namefinder_word_reads(finder, w, finder->pack->tags.maybe_given_name);
  return surname ? WORD_NAME : WORD_OTHER;
}

/* A word that may be a given name is one where more of a name follows or goes before, or a title or an initial
   stands before it; before a word of an organisation's name it is a name too. */
static void settle_maybes(NameFinder *finder) {
  for (uint32_t w = finder->count; w-- > 0;) {
    Word *word = &finder->words[w];
    if (!is_maybe(word))
      continue;
    bool more = w + 1 < finder->count && !word[1].cut && (word_is_core(&word[1]) || word[1].family);
    if (more && finder->pack->head_final && word[1].role != WORD_PERSON) {
      finder->failed |= namefinder_normalise(finder, word->span) != RAPPORTEUR_OK;
      more = namefinder_common(finder) != COMMON_FIRMLY;        /* "this service Acme": a noun of the pack's own list */
    }
    bool rest = goes_on(finder, w) || goes_on_holder(finder, w);
    bool told = word->after_title || word->after_position || dottedletters_before(finder, w);
    bool person = more || word->after_title || (told && word->role == WORD_MAYBE);
    if (more)
      givennames_note(finder, w);
    person = person || (!rest && givennames_stands_alone(finder, w));
    if (!person && !rest && is_drawn_maybe(finder, w))
      word->role = WORD_NAME;
    else
      word->role = person || rest ? WORD_PERSON : role_alone(finder, w);
    word->given = person;
    word->unsure = (person || rest) && !word->after_title;
    word->surname |= rest;
  }
}

/* "Lau Tong Seng", "Siti Lau": a family name that may stand first, too, begins a name where more of it follows. */
static void settle_families(NameFinder *finder) {
  const Tag maybe = finder->pack->tags.maybe_given_name;
  for (uint32_t w = 0; w + 1 < finder->count; w++) {
    Word *word = &finder->words[w];
    bool first = !w || !word_is_inside(&word[-1]);
    word->given |= finder->pack->cased && first && word->role == WORD_PERSON && word->surname && !word[1].cut &&
                   word_is_core(&word[1]) && namefinder_word_reads(finder, w, maybe);
  }
}

/* "Suresh Nigam", "Amina Bivi": a family name that is an organisation's word or a legal form too is somebody's behind
   a given name, unless more of an organisation's name follows. */
static void settle_trade_surnames(NameFinder *finder) {
  for (uint32_t w = 1; w < finder->count; w++) {
    Word *word = &finder->words[w], *front = word - 1;
    bool trade = word->role == WORD_ORGANIZATION || word->role == WORD_LEGAL;
    bool given = front->role == WORD_MAYBE || (front->role == WORD_PERSON && front->given);
    if (trade && word->surname && given && !word->cut && !run_organization_ahead(finder->words, w + 1, finder->count))
      word->role = WORD_PERSON;
  }
}

/* "The programmer al-Halabi Samir": where names follow what describes them, a surname with an article in front of
   somebody's given name says where he is from. */
static void settle_origins(NameFinder *finder) {
  for (uint32_t w = 0; !finder->pack->cased && !finder->pack->head_final && w + 2 < finder->count; w++) {
    Word *word = &finder->words[w];
    bool person =
        word[1].role == WORD_PERSON && word[1].given && !word[1].cut && word_is_core(&word[2]) && !word[2].cut;
    if (person && word->role == WORD_PERSON && word->surname && !word->given && !(w && word_is_core(&word[-1])) &&
        word->definite)
      word->role = WORD_OTHER;
  }
}

/* "Acme for systems smart": an adjective of what an organisation is for goes on with its name, and makes none. */
static void settle_purposes(NameFinder *finder) {
  for (uint32_t w = 2; w < finder->count; w++) {
    Word *word = &finder->words[w];
    if (!word[-1].purpose || !word_is_inside(&word[-2]) || word->cut ||
        !namefinder_word_reads(finder, w, finder->pack->tags.organization_kind))
      continue;
    word->role = WORD_ORGANIZATION;
    word->purpose = true;
  }
}

/* What stands after a title is a name even if a dictionary knows it. */
static void settle_titled(NameFinder *finder) {
  for (uint32_t w = 0; w < finder->count; w++)
    if (finder->words[w].after_title && finder->words[w].weak && finder->words[w].role == WORD_OTHER)
      finder->words[w].role = WORD_NAME;
}

/* Does the word at w look like a title before an ordinary word with a capital that is no person's name and that nothing
   follows with a capital: "Pak Petani"? */
static bool is_title_and_noun(const NameFinder *finder, uint32_t w) {
  const Token *token = namefinder_token(finder, w);
  const Word *word = &finder->words[w + 1];
  return token[0].letter_case == CASE_TITLE && token[1].letter_case == CASE_TITLE && !word[-1].cut && !word->cut &&
         namefinder_word_reads(finder, w, finder->pack->tags.name_title) && word->common &&
         (word->role == WORD_NAME || word->role == WORD_OTHER) &&
         (w + 2 >= finder->count || finder->words[w + 2].glued || !capitals_has(&token[2]));
}

/* Such words name something together if they stand so within a sentence of the author's own: people are spoken to, and
   not written of, like that. */
static void settle_title_names(NameFinder *finder) {
  const Document *document = finder->analysis->document;
  const Sentence *sentence = &document->sentences[finder->sentence];
  for (uint32_t w = 0; finder->pack->cased && w + 1 < finder->count; w++) {
    if (!is_title_and_noun(finder, w))
      continue;
    uint32_t token = finder->lattice->first_token + w;
    bool told = !capitals_initial(document, sentence, token) && !finder->headline &&
                !quotations_around(finder->analysis, document->tokens[token].begin);
    finder->failed |= namefinder_normalise(finder, finder->words[w + 1].span) != RAPPORTEUR_OK ||
                      (told && namefinder_see(finder, SEEN_TITLED, &finder->normal) != RAPPORTEUR_OK);
    if (namefinder_seen(finder, SEEN_TITLED, &finder->normal))
      finder->words[w].role = finder->words[w + 1].role = WORD_NAME;
  }
}

/* --- names draw in words of the dictionary --- */

/* May the word after word w draw it in: a surname, or an organisation's word that no name follows; in a script with
   capitals (where only the sentence's first word is in doubt) any name? */
static bool is_drawn_before(const NameFinder *finder, uint32_t w) {
  const Word *word = &finder->words[w], *next = word + 1;
  if (w + 1 >= finder->count || next->cut)
    return false;
  if (word->latin)
    return next->latin && (word_is_core(next) || next->role == WORD_ORGANIZATION || next->role == WORD_LEGAL);
  if (next->role == WORD_PERSON)
    return next->surname && !next->given;
  if (next->ends_name)
    return true;
  bool named_after = w + 2 < finder->count && !next[1].cut && (word_is_core(&next[1]) || next[1].role == WORD_PLACE);
  return next->role == WORD_LEGAL || (next->role == WORD_ORGANIZATION && !named_after);
}

/* A word between a name and an organisation's word belongs to the name. */
static void draw_between(NameFinder *finder, uint32_t w) {
  Word *word = &finder->words[w];
  if (w && w + 1 < finder->count && word->plain && word_is_core(&word[-1]) &&
      (word[1].role == WORD_ORGANIZATION || word[1].role == WORD_LEGAL) && word->role == WORD_OTHER && !word->cut &&
      !word->latin)
    word->role = WORD_ORGANIZATION;
}

/* "धूप छांव एनर्जी": two ordinary words, one at least of the dictionary only if no legal form follows, that no other such
   word stands before, and a label that is no common noun. */
static bool begins_labelled_pair(NameFinder *finder, uint32_t w) {
  const Word *word = &finder->words[w], *next = word + 1;
  return finder->pack->head_final && w + 2 < finder->count && word->plain && next->plain && !next->cut &&
         next->role == WORD_OTHER && (word->weak || next->weak || next[1].role == WORD_LEGAL) &&
         (!w || !(word[-1].plain || word_is_inside(&word[-1]))) && is_labelled(finder, w + 1);
}

/* "The app of saving «Treasure»", "the company of delivery «Acme»", "company the-solutions the-cloudy «Acme»": what
   stands between a noun that introduces names and a quoted name says what kind it is. */
static bool is_before_quoted(NameFinder *finder, uint32_t w) {
  enum { MOST_BETWEEN = 3 };
  static const char *const opening[] = {"\u00ab", "\u201c"};
  uint32_t behind = w + 1;
  while (finder->words[w].headed && behind < finder->count && behind - w <= MOST_BETWEEN &&
         wordedge_has_article(finder, lattice_token_from(finder->lattice, finder->words[behind - 1].to)))
    behind++;
  if (!finder->words[w].headed || behind >= finder->count)
    return false;
  Span next = finder->words[behind].span;
  for (size_t i = 0; i < sizeof opening / sizeof *opening; i++)
    if (next.end - next.begin == strlen(opening[i]) &&
        !memcmp(namefinder_text(finder, next.begin), opening[i], strlen(opening[i])))
      return true;
  return false;
}

/* "Ida Brekke and Splendid Marrow": where there are no capitals and names stand at the end, an ordinary word between
   "and" and a family name is a given name if somebody with both stands before "and". */
static bool is_second_person(const NameFinder *finder, uint32_t w) {
  const Word *word = &finder->words[w], *first = word - 2;
  if (finder->pack->cased || !finder->pack->head_final || w < 3 || w + 2 >= finder->count || word->latin)
    return false;
  bool named = first->role == WORD_PERSON && first->surname && first[-1].given && first[-1].role == WORD_PERSON;
  bool family = word[1].role == WORD_PERSON && word[1].surname && !word[1].given && !word[1].cut;
  return named && family && word->plain && namefinder_token(finder, w - 1)->kind == TOKEN_WORD &&
         namefinder_word_reads(finder, w - 1, finder->pack->tags.separator) &&
         namefinder_word_reads(finder, w + 2, finder->pack->tags.after_name);
}

/* "‘Dawn’ was founded in Oslo. Dawn Bank …": where there are no capitals, even a word of every day is a name before an
   organisation's word if it stands alone between quotation marks elsewhere. */
static bool is_quoted_elsewhere(NameFinder *finder, uint32_t w) {
  const Word *word = &finder->words[w];
  const bool everyday = word->firm || (finder->pack->head_final && !word->plain && word->role == WORD_OTHER &&
                                       namefinder_is_content(finder, w));
  if (finder->pack->cased || !everyday || !is_drawn_before(finder, w))
    return false;
  finder->failed |= namefinder_normalise(finder, finder->words[w].span) != RAPPORTEUR_OK;
  return namefinder_seen(finder, SEEN_ALONE, &finder->normal);
}

static RapporteurStatus draw_beside(NameFinder *finder, uint32_t w) {
  Word *word = &finder->words[w];
  bool titled = w && word[-1].after_title && word_is_core(&word[-1]);
  bool complete = w >= 2 && word[-2].role == WORD_JOIN;   /* "Layla bin Yusuf" needs no more */
  bool after_given = w && ((word[-1].given && word[-1].role == WORD_PERSON && !complete) || titled);
  bool labelled = finder->pack->head_final && word->firm && is_labelled(finder, w);
  bool before_end = word->plain && w + 1 < finder->count && word[1].ends_name;
  Definiteness definite = word->plain ? definiteness(finder, w) : DEFINITE_NOT;
  bool headed = (word->headed && (word->family || word->faint)) || definite == DEFINITE_SURELY ||
                (word->weak && definite);
  bool drawable = word->weak || labelled || word->family || headed || before_end ||
                  is_quoted_elsewhere(finder, w) || (after_given && word->plain && (!word->firm || word->inflected));
  if (word->role == WORD_OTHER && !word->cut && begins_labelled_pair(finder, w))
    return namefinder_draw_in(finder, word, WORD_NAME);
  if (word->role == WORD_OTHER && !word->cut && is_second_person(finder, w)) {
    word->given = word->unsure = true;
    return namefinder_draw_in(finder, word, WORD_PERSON);
  }
  if (!drawable || word->role != WORD_OTHER || word->cut || is_before_quoted(finder, w))
    return RAPPORTEUR_OK;
  if (w >= 2 && word[-1].role == WORD_JOIN && !word[-1].glued && word_is_core(&word[-2]) && !word->family)
    return namefinder_draw_in(finder, word, WORD_NAME);
  if (headed)
    return namefinder_draw_in(finder, word, WORD_NAME);
  if (after_given || word->family) {
    word->surname = true;
    return namefinder_draw_in(finder, word, WORD_PERSON);
  }
  bool alone = w == 0 || word_is_core(&word[-1]) || !(word[-1].weak || (labelled && word[-1].firm));
  return alone && is_drawn_before(finder, w) ? namefinder_draw_in(finder, word, WORD_NAME) : RAPPORTEUR_OK;
}

/* "चीनी फूड्स ने", "चीनी की": without capitals, what is called after a people is a name before a word that only names
   end with, which no noun follows, and from then on before what follows names, for adjectives stand before nouns. */
static RapporteurStatus draw_demonym(NameFinder *finder, uint32_t w) {
  Word *word = &finder->words[w];
  const Tag after = finder->pack->tags.after_name;
  if (!finder->pack->head_final || word->role != WORD_PLACE || !word->demonym || word->latin || word->cut ||
      w + 1 >= finder->count || (w && word_is_inside(&word[-1])))
    return RAPPORTEUR_OK;
  if (word[1].ends_name)
    return w + 2 < finder->count && namefinder_word_reads(finder, w + 2, after)
               ? namefinder_draw_in(finder, word, WORD_NAME)
               : RAPPORTEUR_OK;
  finder->failed |= namefinder_normalise(finder, word->span) != RAPPORTEUR_OK;
  if (namefinder_seen(finder, SEEN_DRAWN, &finder->normal) && namefinder_word_reads(finder, w + 1, after))
    word->role = WORD_NAME;
  return RAPPORTEUR_OK;
}

/* Where there are no capitals, or at the beginning of a sentence, one word of the dictionary belongs to the name
   beside it: after a given name it is a surname, before an organisation's word it is the name ("dream sports"). What
   is drawn in once is a name from then on. */
static RapporteurStatus draw_in_words(NameFinder *finder) {
  RapporteurStatus status = sentencestart_draw_company(finder);
  for (uint32_t w = 0; !status && w < finder->count; w++) {
    draw_between(finder, w);
    status = draw_beside(finder, w);
    if (!status)
      status = draw_demonym(finder, w);
    if (!status)
      status = sentencestart_draw(finder, w);
  }
  return status;
}

RapporteurStatus wordcontext_apply(NameFinder *finder) {
  wordphrases_apply(finder);
  note_titles(finder);
  settle_trade_surnames(finder);
  settle_maybes(finder);
  settle_families(finder);
  settle_titled(finder);
  settle_title_names(finder);
  settle_origins(finder);
  settle_purposes(finder);
  dottedletters_settle(finder);
  wordjoins_settle(finder);
  RapporteurStatus status = legalnames_draw(finder);
  if (!status)
    status = draw_in_words(finder);
  wordjoins_join(finder);
  return status;
}
