#include "facts/names/standing.h"

#include <string.h>

#include "facts/names/introduced.h"
#include "facts/names/legalnames.h"
#include "facts/names/naming.h"
#include "facts/names/wordedge.h"

/* The kinds of places where names stand, as bits: what each says is counted, and how often at most. */
typedef enum {
  PLACE_SUBJECT,                /* before what marks the subject */
  PLACE_OWNER,                  /* before a postposition and what organisations have: "W's revenue" */
  PLACE_STAFFED,                /* "40 people work at W" */
  PLACE_DESCRIBED,              /* "scooter-making W" */
  PLACE_HEADED,                 /* "W's head Ravi Shah" */
  PLACE_LED,                    /* "W's founder Ravi Shah": who leads an organisation and nothing else */
  PLACE_INTRODUCED,             /* "the startup W" */
  PLACE_DEFINED,                /* "W is a … company", "a startup called W" */
  PLACE_QUOTED,                 /* "«W»" */
  PLACE_FORMED,                 /* "W Pump Ltd" */
  PLACE_NUMBERED,               /* "company W 24" */
  PLACE_LOOSE,                  /* "seat of W", "raised W the last year": of use for what was quoted */
  PLACE_HEADLINED,              /* "V W", as in the headline */
  PLACE_SHORT,                  /* "V" before what marks the subject, where the headline has "V W" */
  PLACE_KINDS
} Place;

/* --- one word, or two, in one place --- */

/* May the word begin a name of two words, be it one that rules ask for? */
static bool may_begin(const NameFinder *finder, uint32_t w) {
  const ReservedTags *tags = &finder->pack->tags;
  const Edge *edge = lattice_token_from(finder->lattice, finder->words[w].from);
  return finder->words[w].role == WORD_OTHER && namefinder_is_content(finder, w) &&
         !namefinder_reads(finder, edge, tags->common_body) && !namefinder_reads(finder, edge, tags->number);
}

/* May the word be a name if enough says so, or (`second`) end one of two words? Nouns of bodies that have a value do that:
   "his shop". */
static bool may_be_name(const NameFinder *finder, uint32_t w, bool second) {
  const ReservedTags *tags = &finder->pack->tags;
  const Word *word = &finder->words[w];
  const Edge *edge = lattice_token_from(finder->lattice, word->from);
  const Reading *body = edge ? edge_reading(edge, finder->pack->lexicon, tags->common_body) : NULL;
  bool ordinary = word->plain || namefinder_lists(finder, edge, tags->maybe_given_name) || may_begin(finder, w);
  return word->role == WORD_OTHER && !word->cut && !word->inflected &&
         (body ? second && body->value != NO_STRING : ordinary);
}

/* The class's reading of the word at w, or of a phrase that begins with it; NULL if neither has one. */
static const Reading *reading_of(const NameFinder *finder, uint32_t w, Tag tag) {
  const Lattice *lattice = finder->lattice;
  const Reading *reading = NULL;
  uint32_t node = finder->words[w].from;
  for (uint32_t i = lattice->outgoing_start[node]; i < lattice->outgoing_start[node + 1] && !reading; i++)
    reading = edge_reading(&lattice->edges.items[lattice->outgoing[i]], finder->pack->lexicon, tag);
  return reading;
}

/* "दाल-भात": do two words that a hyphen joins begin at w, one of them an ordinary one at least? */
static bool is_hyphened(const NameFinder *finder, uint32_t w) {
  const Word *word = &finder->words[w];
  return w + 3 < finder->count && namefinder_begins(finder, w + 1, '-') && word[1].glued && word[2].glued &&
         !(w && word->glued) && (word->plain || word[2].plain) && word->role == WORD_OTHER &&
         word[2].role == WORD_OTHER && namefinder_token(finder, w)->kind == TOKEN_WORD &&
         namefinder_token(finder, w + 2)->kind == TOKEN_WORD &&
         !namefinder_word_reads(finder, w + 2, finder->pack->tags.common_body);
}

/* What the reading of something that organisations have says: it leads them, or works there; "" for all else. */
static bool says(const NameFinder *finder, const Reading *thing, const char *what) {
  const char *value = thing && thing->value != NO_STRING ? lexicon_text(finder->pack->lexicon, thing->value) : "";
  return thing && !strcmp(value, what);
}

/* Does the word before w leave room for a name to begin: "that", "but", "scooter-making", a place with its postposition?
   `*described`: does it describe what begins? */
static bool opens(const NameFinder *finder, uint32_t w, bool *described) {
  const ReservedTags *tags = &finder->pack->tags;
  *described = false;
  if (!w || namefinder_token(finder, w - 1)->kind == TOKEN_PUNCTUATION)
    return !w || !namefinder_begins(finder, w - 1, '-');
  const Reading *reading = reading_of(finder, w - 1, tags->phrase_start);
  bool genitive = reading && reading->value != NO_STRING && namefinder_word_reads(finder, w - 1, tags->after_name);
  *described = reading && reading->value != NO_STRING && !genitive;
  return reading && (!genitive || introduced_by(finder, w - 1, tags->place));
}

/* Does the title of somebody who is named stand behind the postposition at w ("W's co-founder and chief Ravi Shah")?
   `*led`: one that only organisations have? */
static bool is_titled(const NameFinder *finder, uint32_t w, bool *led) {
  enum { FARTHEST_TITLE = 3, FARTHEST_NAME = 9 };
  const ReservedTags *tags = &finder->pack->tags;
  bool titled = false;
  *led = false;
  for (uint32_t at = w + 1; at < finder->count && at <= w + FARTHEST_NAME; at++) {
    const Word *word = &finder->words[at];
    if (titled && word_is_core(word))
      return word->after_position || word[-1].role == WORD_OTHER;
    bool ends = namefinder_word_reads(finder, at, tags->after_name) &&
                !namefinder_word_reads(finder, at, tags->separator);
    const Reading *thing = reading_of(finder, at, tags->name_has);
    *led |= says(finder, thing, "leader");
    titled |= *led || introduced_title_at(finder, at);
    if (ends || (!titled && at > w + FARTHEST_TITLE))
      return false;
  }
  return false;
}

/* Does the word at w mark what owns what follows? */
static bool is_genitive(const NameFinder *finder, uint32_t w) {
  const Reading *start = reading_of(finder, w, finder->pack->tags.phrase_start);
  return start && start->value != NO_STRING && namefinder_word_reads(finder, w, finder->pack->tags.after_name);
}

/* Does what organisations have stand behind the postposition at w: anything behind a genitive, else so many who work? */
static bool owns(const NameFinder *finder, uint32_t w, bool *staffed) {
  enum { FARTHEST_THING = 4 };
  bool genitive = is_genitive(finder, w), counted = false;
  *staffed = false;
  for (uint32_t at = w + 1; at < finder->count && at <= w + FARTHEST_THING; at++) {
    const Reading *thing = reading_of(finder, at, finder->pack->tags.name_has);
    *staffed = !genitive && counted && says(finder, thing, "staff");
    if (*staffed || (genitive && thing && !says(finder, thing, "leader")))
      return genitive;
    counted |= namefinder_token(finder, at)->kind == TOKEN_NUMBER;
  }
  return false;
}

/* "Shivam Gupta is W's managing director": does a title stand behind the postposition at w, and a person's name before the
   word that it follows? */
static bool is_post(const NameFinder *finder, uint32_t begin, uint32_t w, bool *led) {
  enum { FARTHEST_TITLE = 3 };
  *led = false;
  if (!begin || finder->words[begin - 1].role != WORD_PERSON || !finder->words[begin - 1].surname ||
      !is_genitive(finder, w))
    return false;
  for (uint32_t at = w + 1; at < finder->count && at <= w + FARTHEST_TITLE; at++) {
    *led |= says(finder, reading_of(finder, at, finder->pack->tags.name_has), "leader");
    if (*led || introduced_title_at(finder, at))
      return true;
  }
  return false;
}

/* "W is a digital documents company": does a sentence that begins with a name say so? */
static bool is_defined(const NameFinder *finder, uint32_t w) {
  enum { FARTHEST_NOUN = 7 };
  if (!namefinder_word_reads(finder, w, finder->pack->tags.number))
    return false;
  for (uint32_t at = w + 2; at < finder->count && at <= w + FARTHEST_NOUN; at++)
    if (introduced_before(finder, at) && namefinder_word_reads(finder, at, finder->pack->tags.verb_of_thing))
      return true;
  return false;
}

/* "A startup called W", where names stand before what says so: does a noun that introduces names follow such a word at w? */
static bool is_called(const NameFinder *finder, uint32_t w) {
  enum { FARTHEST_NOUN = 6 };
  if (!says(finder, reading_of(finder, w, finder->pack->tags.name_has), "called"))
    return false;
  for (uint32_t at = w + 2; at < finder->count && at <= w + FARTHEST_NOUN; at++)
    if (introduced_before(finder, at))
      return true;
  return false;
}

/* "W has raised 12 crore in its series A": does the sentence tell of a round behind the run and its subject's marker, as
   only of companies? A word of the rules, as pronouns are, needs something that describes it besides. */
static bool raises(const NameFinder *finder, Run run) {
  const Reading *before = run.begin ? reading_of(finder, run.begin - 1, finder->pack->tags.phrase_start) : NULL;
  bool round = false, figure = false;
  if (!finder->words[run.begin].plain && !(before && before->value != NO_STRING))
    return false;
  for (uint32_t at = run.end + 1; at < finder->count; at++) {
    round |= reading_of(finder, at, finder->pack->tags.funding_word) != NULL;
    figure |= namefinder_token(finder, at)->kind == TOKEN_NUMBER;
  }
  return round && figure;
}

/* "W Pump Ltd", "W Motors": does the one word begin what only names end with? */
static bool is_formed(NameFinder *finder, Run run) {
  bool unsure;
  return run.end == run.begin + 1 &&
         (legalnames_begin(finder, run.begin, &unsure) || legalnames_labelled(finder, run.begin));
}

/* The kinds of places in which the run stands, as bits; 0 if it stands as any word may. */
static unsigned places_of(NameFinder *finder, Run run) {
  const ReservedTags *tags = &finder->pack->tags;
  bool described, led, staffed, introduced = run.begin && introduced_before(finder, run.begin);
  if (run.end >= finder->count)
    return 0;
  if (is_formed(finder, run))
    return 1u << PLACE_FORMED |
           (unsigned)(introduced && introduced_firmly(finder, run.begin)) << PLACE_INTRODUCED;
  if (is_called(finder, run.end))
    return 1u << PLACE_DEFINED;
  if (is_post(finder, run.begin, run.end, &led))
    return 1u << (led ? PLACE_LED : PLACE_HEADED);
  if (!opens(finder, run.begin, &described) && !introduced)
    return 0;
  if (!namefinder_word_reads(finder, run.end, tags->after_name))
    return !run.begin && is_defined(finder, run.end) ? 1u << PLACE_DEFINED : 0;
  bool firmly = introduced && introduced_firmly(finder, run.begin);
  unsigned places = (unsigned)firmly << PLACE_INTRODUCED | (unsigned)described << PLACE_DESCRIBED;
  if (namefinder_word_reads(finder, run.end, tags->subject_marker))
    return places | 1u << (raises(finder, run) ? PLACE_DEFINED : PLACE_SUBJECT);
  if (is_titled(finder, run.end, &led))
    return places | 1u << (led ? PLACE_LED : PLACE_HEADED);
  places |= (unsigned)owns(finder, run.end, &staffed) << PLACE_OWNER;
  return places | (unsigned)staffed << PLACE_STAFFED;
}

/* --- the same where names follow what describes them --- */

/* Does what is said of names stand right before word w? `*loosely`: only such as has a value. */
static bool is_said_of(const NameFinder *finder, uint32_t w, bool *loosely) {
  const Lattice *lattice = finder->lattice;
  const uint32_t node = finder->words[w].from;
  bool firmly = false;
  *loosely = false;
  for (uint32_t i = lattice->incoming_start[node]; i < lattice->incoming_start[node + 1]; i++) {
    const Edge *edge = &lattice->edges.items[lattice->incoming[i]];
    const Reading *said = edge_reading(edge, finder->pack->lexicon, finder->pack->tags.name_predicate);
    firmly |= said && said->value == NO_STRING;
    *loosely |= said != NULL;
  }
  *loosely = *loosely && !firmly;
  return firmly;
}

/* Does word w stand between quotation marks by itself? */
static bool is_quoted(const NameFinder *finder, uint32_t w) {
  const Document *document = finder->analysis->document;
  uint32_t token = finder->lattice->first_token + w;
  if (!w || namefinder_token(finder, w - 1)->kind != TOKEN_PUNCTUATION)
    return false;
  uint32_t q = document_quote_from(document, token - 1);
  return q < document->quote_count && document->quotes[q].first_token == token - 1 &&
         document->quotes[q].end_token == token + 2;
}

/* "«W» is a company", "«W», which is a company", and of words of the dictionary "«W» announced": does what stands beside
   the quoted word w say what it is? */
static bool is_called_company(const NameFinder *finder, uint32_t w) {
  uint32_t noun = w + 2;
  bool loosely;
  if (finder->words[w].weak && is_said_of(finder, w - 1, &loosely))
    return true;
  if (noun < finder->count && namefinder_word_reads(finder, noun, finder->pack->tags.separator) &&
      namefinder_token(finder, noun)->kind == TOKEN_PUNCTUATION)
    noun++;
  return noun + 1 < finder->count && introduced_before(finder, noun + 1);
}

/* "Company W", "said W", "«W»": the kinds of places in which a word without an article stands. If what follows it has one,
   it may be a noun with its genitive ("said the minister of the economy"). */
static unsigned places_behind(NameFinder *finder, uint32_t w) {
  const ReservedTags *tags = &finder->pack->tags;
  const Word *word = &finder->words[w];
  if (is_quoted(finder, w))
    return 1u << PLACE_QUOTED | (unsigned)is_called_company(finder, w) << PLACE_DEFINED;
  bool genitive = w + 1 < finder->count && !word[1].demonym && wordedge_article_at(finder, word->to), loosely;
  bool said = is_said_of(finder, w, &loosely);
  if (wordedge_has_article(finder, lattice_token_from(finder->lattice, word->from)))
    return 0;
  if (genitive)
    return (unsigned)said << PLACE_LOOSE;
  said = said || (!w && w + 1 < finder->count && namefinder_word_reads(finder, w + 1, tags->name_predicate));
  return (unsigned)word->headed << PLACE_INTRODUCED | (unsigned)said << PLACE_SUBJECT | (unsigned)loosely << PLACE_LOOSE;
}

/* "Company W 24 which", "W 24 said that": the kinds of places in which a word without an article and a short number stand,
   if no noun follows that the number could count. */
static unsigned places_numbered(NameFinder *finder, uint32_t w) {
  enum { LONGEST_NUMBER = 6 };  /* bytes: three digits of any script */
  const Word *word = &finder->words[w], *behind = word + 2;
  const Token *number = namefinder_token(finder, w + 1);
  bool counts = w + 2 < finder->count && (behind->plain || strchr("%$", *namefinder_text(finder, behind->span.begin)));
  if (number->kind != TOKEN_NUMBER || number->end - number->begin > LONGEST_NUMBER || counts ||
      wordedge_has_article(finder, lattice_token_from(finder->lattice, word->from)))
    return 0;
  return 1u << PLACE_NUMBERED | (unsigned)word->headed << PLACE_INTRODUCED;
}

/* --- all places of the document --- */

/* What is known of where the words of the run stand; NULL when memory is out. */
static Standing *standing_of(NameFinder *finder, Run run, uint32_t *number) {
  if (naming_key(finder, finder->words, run))
    return NULL;
  *number = strings_add(finder->standing_keys, finder->key.bytes, finder->key.length);
  if (!*number || (*number > finder->standing.count && !array_push(&finder->standing, (Standing){0})))
    return NULL;
  return &finder->standing.items[*number - 1];
}

static RapporteurStatus note(NameFinder *finder, Run run) {
  bool numbered = !finder->pack->head_final && run.end > run.begin + 1;
  unsigned places = finder->pack->head_final ? places_of(finder, run)
                    : numbered               ? places_numbered(finder, run.begin)
                                             : places_behind(finder, run.begin);
  if (!places)
    return RAPPORTEUR_OK;
  uint32_t number;
  Standing *standing = standing_of(finder, run, &number);
  if (!standing)
    return RAPPORTEUR_ERROR_MEMORY;
  standing->owns += places >> PLACE_OWNER & 1;
  standing->forms += places >> PLACE_FORMED & 1;
  standing->places |= places;
  standing->ruled |= finder->pack->head_final && run.end == run.begin + 1 && !finder->words[run.begin].plain;
  standing->bound |= finder->pack->head_final && run.end == run.begin + 1 && !may_be_name(finder, run.begin, false);
  standing->times++;
  return RAPPORTEUR_OK;
}

/* May what stands at w follow a name? Asked first, for it is seldom so. */
static bool may_follow(const NameFinder *finder, uint32_t w) {
  const ReservedTags *tags = &finder->pack->tags;
  return w < finder->count && !finder->words[w].plain && finder->words[w].role == WORD_OTHER &&
         (namefinder_word_reads(finder, w, tags->after_name) || namefinder_word_reads(finder, w, tags->number));
}

/* "Fresh Energy's first plant": takes down two ordinary words of the headline that stand as a name may. */
static RapporteurStatus note_headline(NameFinder *finder) {
  for (uint32_t w = 0; w + 2 < finder->count; w++) {
    const bool second = finder->words[w + 1].role == WORD_ORGANIZATION || may_be_name(finder, w + 1, true);
    if (!may_follow(finder, w + 2) || !second || !may_begin(finder, w))
      continue;
    HeadPair pair = {finder->words[w].span, finder->words[w + 1].span, 0};
    if (!standing_of(finder, (Run){w, w + 2}, &pair.number) || !array_push(&finder->head_pairs, pair))
      return RAPPORTEUR_ERROR_MEMORY;
  }
  return RAPPORTEUR_OK;
}

static bool reads_same(const NameFinder *finder, Span one, Span other) {
  return one.end - one.begin == other.end - other.begin &&
         !memcmp(namefinder_text(finder, one.begin), namefinder_text(finder, other.begin), one.end - one.begin);
}

/* Where words of the headline stand again: both before what may follow a name, or the first alone as the subject. */
static void note_headlined(NameFinder *finder) {
  for (size_t i = 0; i < finder->head_pairs.count; i++) {
    const HeadPair *pair = &finder->head_pairs.items[i];
    Standing *standing = &finder->standing.items[pair->number - 1];
    for (uint32_t w = 0; w + 1 < finder->count; w++) {
      if (!reads_same(finder, finder->words[w].span, pair->first))
        continue;
      const bool both = reads_same(finder, finder->words[w + 1].span, pair->second) && may_follow(finder, w + 2);
      const bool alone = namefinder_word_reads(finder, w + 1, finder->pack->tags.subject_marker);
      standing->places |= (unsigned)both << PLACE_HEADLINED | (unsigned)alone << PLACE_SHORT;
      standing->times += both || alone;
    }
  }
}

bool standing_may_be(const NameFinder *finder, uint32_t w) {
  bool described;
  return w + 1 < finder->count && namefinder_word_reads(finder, w + 1, finder->pack->tags.after_name) &&
         (opens(finder, w, &described) || introduced_before(finder, w) || word_is_inside(&finder->words[w - 1]));
}

RapporteurStatus standing_note(NameFinder *finder) {
  RapporteurStatus status = RAPPORTEUR_OK;
  if (finder->pack->cased)
    return status;
  for (uint32_t w = 0; !status && !finder->pack->head_final && w < finder->count; w++) {
    const Word *word = &finder->words[w];
    if (word->plain && may_be_name(finder, w, false))
      status = note(finder, (Run){w, w + 1});
    if (!status && word->plain && !word->cut && word->role == WORD_OTHER && w + 1 < finder->count)
      status = note(finder, (Run){w, w + 2});
  }
  if (!finder->pack->head_final)
    return status;
  if (!finder->sentence && finder->analysis->document->paragraphs[0].title)
    return note_headline(finder);
  note_headlined(finder);
  bool follows = may_follow(finder, 1), next;
  for (uint32_t w = 0; !status && w + 1 < finder->count; w++, follows = next) {
    next = may_follow(finder, w + 2);
    if (legalnames_may_begin(finder, w) && (follows || is_formed(finder, (Run){w, w + 1})))
      status = note(finder, (Run){w, w + 1});
    if (!status && next && may_be_name(finder, w + 1, true) && may_begin(finder, w))
      status = note(finder, (Run){w, w + 2});
    if (!status && is_hyphened(finder, w))
      status = note(finder, (Run){w, w + 3});
  }
  return status;
}

/* More than one kind of place, and one that tells names from what else acts, owns and is led; what is said of names only
   is enough by itself. Two words need more, for what describes a noun may stand before it, and words of the rules do. */
static bool is_enough(const Standing *standing, bool pair) {
  static const unsigned worth[PLACE_KINDS] = {
      [PLACE_SUBJECT] = 1, [PLACE_OWNER] = 1,      [PLACE_STAFFED] = 1, [PLACE_DESCRIBED] = 1, [PLACE_HEADED] = 1,
      [PLACE_LED] = 2,     [PLACE_INTRODUCED] = 2, [PLACE_DEFINED] = 4, [PLACE_QUOTED] = 2,    [PLACE_FORMED] = 2,
      [PLACE_NUMBERED] = 2, [PLACE_LOOSE] = 1,     [PLACE_HEADLINED] = 2, [PLACE_SHORT] = 2};
  enum { POINTS = 3, POINTS_MORE = 4 };
  const unsigned telling = ~(1u << PLACE_SUBJECT | 1u << PLACE_OWNER | 1u << PLACE_STAFFED);
  const bool quoted = standing->places >> PLACE_QUOTED & 1;
  unsigned points = standing->owns > 1, kinds = 0;
  if (standing->forms > 1 && !standing->ruled)
    return true;
  for (Place place = 0; place < PLACE_KINDS; place++)
    if (standing->places >> place & 1 && (place != PLACE_LOOSE || quoted)) {
      points += worth[place];
      kinds++;
    }
  bool defined = standing->places >> PLACE_DEFINED & 1;
  if (standing->bound && !(standing->places >> PLACE_FORMED & 1))
    return false;
  return (defined || (kinds > 1 && standing->times > 1)) && points >= (pair || standing->ruled ? POINTS_MORE : POINTS) &&
         (standing->places & telling);
}

/* The words of a key are a name wherever they stand. */
static RapporteurStatus note_known(NameFinder *finder, const char *key, size_t length) {
  const char *space = memchr(key, ' ', length);
  buffer_clear(&finder->key);
  buffer_append(&finder->key, key, length);
  buffer_clear(&finder->normal);
  buffer_append(&finder->normal, key, space ? (size_t)(space - key) : length);
  if (finder->key.failed || finder->normal.failed)
    return RAPPORTEUR_ERROR_MEMORY;
  RapporteurStatus status = space ? namefinder_see(finder, SEEN_QUOTED, &finder->key) : namefinder_know(finder);
  return status || !space ? status : namefinder_see(finder, SEEN_QUOTED_FIRST, &finder->normal);
}

/* Is the key of two words that no hyphen joins? */
static bool is_pair(const char *key, size_t length) {
  const char *space = memchr(key, ' ', length);
  return space && space[1] != '-';
}

RapporteurStatus standing_decide(NameFinder *finder) {
  RapporteurStatus status = RAPPORTEUR_OK;
  for (uint32_t number = 1; !status && number <= finder->standing.count; number++) {
    const char *key = strings_text(finder->standing_keys, number);
    size_t length = strings_length(finder->standing_keys, number);
    const Standing *standing = &finder->standing.items[number - 1];
    if (is_enough(standing, is_pair(key, length)))
      status = note_known(finder, key, length);
    if (!status && standing->places >> PLACE_SHORT & 1 && is_enough(standing, true))
      status = namefinder_see(finder, SEEN_QUOTED, &finder->normal);    /* the first word, in hand since then */
  }
  return status;
}
