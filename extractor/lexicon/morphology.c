/* Affixes and clitics: what is left of a word when they are taken off, what that can be, and how common it is. */
#include <string.h>

#include "lexicon/store.h"
#include "text/normalise.h"

enum { MOST_CLITICS = 64 };

static RapporteurStatus normal_copy(Lexicon *lexicon, const char *text, size_t length, Affix *affix) {
  buffer_clear(&lexicon->scratch);
  RapporteurStatus status = normalise(text, length, &lexicon->scratch);
  if (status)
    return status;
  affix->length = (uint32_t)lexicon->scratch.length;
  affix->text = arena_copy(&lexicon->arena, lexicon->scratch.bytes, lexicon->scratch.length);
  return affix->text ? RAPPORTEUR_OK : RAPPORTEUR_ERROR_MEMORY;
}

static unsigned char last_byte(const char *text, size_t length) { return (unsigned char)text[length - 1]; }

/* Suffixes are many, and most end in another byte than the word in hand: those that end alike are linked, in the
   pack's order. */
static bool add_suffix(Lexicon *lexicon, Affix suffix) {
  if (!array_push(&lexicon->suffixes, suffix))
    return false;
  uint32_t *link = &lexicon->suffix_by_end[last_byte(suffix.text, suffix.length)];
  while (*link)
    link = &lexicon->suffixes.items[*link - 1].next;
  *link = (uint32_t)lexicon->suffixes.count;
  return true;
}

RapporteurStatus lexicon_add_affix(Lexicon *lexicon, const char *text, size_t length, bool prefix, Features features) {
  Affix affix = {.prefix = prefix, .features = features};
  RapporteurStatus status = normal_copy(lexicon, text, length, &affix);
  if (status || !affix.length)
    return status;
  bool good = prefix ? array_push(&lexicon->prefixes, affix) : add_suffix(lexicon, affix);
  return good ? RAPPORTEUR_OK : RAPPORTEUR_ERROR_MEMORY;
}

RapporteurStatus lexicon_add_clitic(Lexicon *lexicon, const char *text, size_t length, const char *followers) {
  Affix clitic = {.prefix = true}, letters = clitic;
  RapporteurStatus status = followers ? normal_copy(lexicon, followers, strlen(followers), &letters) : RAPPORTEUR_OK;
  if (!status)
    status = normal_copy(lexicon, text, length, &clitic);
  clitic.followers = letters.text;
  if (!status && lexicon_know(lexicon, clitic.text, clitic.length) == NO_STRING)
    status = RAPPORTEUR_ERROR_MEMORY;
  if (!status && lexicon->clitics.count < MOST_CLITICS && !array_push(&lexicon->clitics, clitic))
    status = RAPPORTEUR_ERROR_MEMORY;
  return status;
}

/* What is left of a word must be a word: two letters at least. */
static bool is_long_enough(const char *rest, size_t length, unsigned least) {
  unsigned letters = 0;
  for (size_t i = 0; i < length && letters < least; i++)
    letters += ((unsigned char)rest[i] & 0xc0) != 0x80;
  return letters >= least;
}

/* Is the first letter of the rest one that may follow the clitic? */
static bool may_follow(const Affix *clitic, const char *rest, size_t length) {
  size_t letter = 1;
  if (!clitic->followers)
    return true;
  while (letter < length && ((unsigned char)rest[letter] & 0xc0) == 0x80)
    letter++;
  return memmem(clitic->followers, strlen(clitic->followers), rest, letter) != NULL;
}

static bool affix_fits(const Affix *affix, const char *word, size_t length) {
  if (affix->length >= length)
    return false;
  const char *at = affix->prefix ? word : word + length - affix->length;
  size_t last = affix->length - 1;   /* letters of one script begin alike, but do not end so */
  return at[last] == affix->text[last] && !memcmp(at, affix->text, affix->length) &&
         is_long_enough(affix->prefix ? word + affix->length : word, length - affix->length,
                        affix->followers ? 3 : 2) &&
         may_follow(affix, word + affix->length, length - affix->length);
}

/* Calls `visit` for every way of taking at most one prefix and one suffix off, the whole word excluded; stops when it
   returns false. */
typedef bool (*Visit)(void *user, const char *stem, size_t length, Features features);

/* @return false when `visit` stopped. */
static bool strip_suffix(const Lexicon *lexicon, const char *word, size_t length, Features features, Visit visit,
                         void *user) {
  const Affix *suffix;
  for (uint32_t i = length ? lexicon->suffix_by_end[last_byte(word, length)] : 0; i; i = suffix->next) {
    suffix = &lexicon->suffixes.items[i - 1];
    if (affix_fits(suffix, word, length) &&
        !visit(user, word, length - suffix->length, features | suffix->features))
      return false;
  }
  return true;
}

static void strip_affixes(const Lexicon *lexicon, const char *word, size_t length, Visit visit, void *user) {
  for (size_t p = 0; p < lexicon->prefixes.count; p++) {
    const Affix *prefix = &lexicon->prefixes.items[p];
    if (!affix_fits(prefix, word, length))
      continue;
    const char *rest = word + prefix->length;
    size_t left = length - prefix->length;
    if (!visit(user, rest, left, prefix->features) ||
        !strip_suffix(lexicon, rest, left, prefix->features, visit, user))
      return;
  }
  strip_suffix(lexicon, word, length, 0, visit, user);
}

typedef struct {
  const Lexicon *lexicon;
  uint32_t *stems;
  Features *features;
  unsigned count;
} StemSearch;

static bool collect_stem(void *user, const char *stem, size_t length, Features features) {
  StemSearch *search = user;
  uint32_t word = lexicon_word(search->lexicon, stem, length);
  if (lexicon_flagged(search->lexicon, word, FLAG_KNOWN)) {
    search->stems[search->count] = word;
    search->features[search->count++] = features;
  }
  return search->count < LEXICON_STEMS;
}

unsigned lexicon_stems(const Lexicon *lexicon, const char *normalised, size_t length, uint32_t stems[LEXICON_STEMS],
                       Features features[LEXICON_STEMS]) {
  StemSearch search = {lexicon, stems, features, 0};
  strip_affixes(lexicon, normalised, length, collect_stem, &search);
  return search.count;
}

Readings lexicon_analyse(const Lexicon *lexicon, const char *normalised, size_t length, uint32_t word, Arena *arena) {
  uint32_t stems[LEXICON_STEMS];
  Features features[LEXICON_STEMS];
  Readings whole = lexicon_readings(lexicon, word);
  unsigned count = lexicon_stems(lexicon, normalised, length, stems, features);
  if (!count)
    return whole;
  Reading *all = arena_alloc(arena, LEXICON_READINGS * sizeof *all);
  uint32_t n = 0;
  if (!all)
    return whole;
  for (uint32_t i = 0; i < whole.count && n < LEXICON_READINGS; i++)
    all[n++] = whole.items[i];
  for (unsigned s = 0; s < count; s++) {
    Readings readings = lexicon_readings(lexicon, stems[s]);
    for (uint32_t i = 0; i < readings.count && n < LEXICON_READINGS; i++) {
      all[n] = readings.items[i];
      all[n++].features |= features[s];
    }
  }
  return (Readings){all, n};
}

static Commonness listed(const Lexicon *lexicon, const char *normalised, size_t length) {
  uint32_t word = lexicon_word(lexicon, normalised, length);
  return lexicon_flagged(lexicon, word, FLAG_FIRM)   ? COMMON_FIRMLY
         : lexicon_flagged(lexicon, word, FLAG_WEAK) ? COMMON_WEAKLY
                                              : COMMON_NOT;
}

bool lexicon_lists(const Lexicon *lexicon, const char *normalised, size_t length) {
  return listed(lexicon, normalised, length) != COMMON_NOT;
}

typedef struct {
  const Lexicon *lexicon;
  Commonness most;
} CommonSearch;

static bool note_common(void *user, const char *stem, size_t length, Features features) {
  (void)features;
  CommonSearch *search = user;
  Commonness found = listed(search->lexicon, stem, length);
  search->most = found > search->most ? found : search->most;
  return search->most != COMMON_FIRMLY;
}

static Commonness common_inflected(const Lexicon *lexicon, const char *normalised, size_t length) {
  CommonSearch search = {lexicon, listed(lexicon, normalised, length)};
  if (search.most == COMMON_NOT)
    strip_affixes(lexicon, normalised, length, note_common, &search);
  return search.most;
}

/* Is what is left after a clitic a word that some rule or lexeme mentions, inflected or not? */
static bool is_known_inflected(const Lexicon *lexicon, const char *normalised, size_t length) {
  uint32_t stems[LEXICON_STEMS];
  Features features[LEXICON_STEMS];
  return lexicon_flagged(lexicon, lexicon_word(lexicon, normalised, length), FLAG_KNOWN) ||
         lexicon_stems(lexicon, normalised, length, stems, features);
}

/* What may be left after clitics: a word at least so common, or else a known one or what a Licence accepts. */
typedef struct {
  const Lexicon *lexicon;
  Commonness least;
  Licence licensed;
  void *user;
} LicenceContext;

static bool is_licensed(const LicenceContext *context, const char *rest, size_t length) {
  if (context->least)
    return common_inflected(context->lexicon, rest, length) >= context->least;
  return is_known_inflected(context->lexicon, rest, length) ||
         (context->licensed && context->licensed(context->user, rest, length));
}

/* Is a word that the lexicon knows whole rather no clitic and a rest that it only takes for a form of some word?
   "سيارات" is cars, and not "will" before a form of the name "يارا". */
static bool is_rather_whole(const LicenceContext *context, const char *word, size_t length, size_t clitic) {
  const Lexicon *lexicon = context->lexicon;
  return !context->least && is_known_inflected(lexicon, word, length) &&
         !lexicon_flagged(lexicon, lexicon_word(lexicon, word + clitic, length - clitic), FLAG_KNOWN);
}

/* Is the last of the clitics split off what stands behind others, although that is known with it? The article:
   "al-bank" is a word of its own, and behind "and" no less "the" and "bank". */
static unsigned cut_last(const LicenceContext *context, const char *word, size_t length, uint32_t at, unsigned depth,
                         uint32_t cuts[3]) {
  const Lexicon *lexicon = context->lexicon;
  const Affix *last = &lexicon->clitics.items[lexicon->clitics.count - 1];
  if (depth > 2 || context->least || !affix_fits(last, word + at, length - at) ||
      !is_known_inflected(lexicon, word + at + last->length, length - at - last->length))
    return 0;
  cuts[depth] = at + last->length;
  return 1;
}

/* Clitics stand in the order in which the pack lists them, and one may stand twice: from `first` on. */
static unsigned search_clitics(const LicenceContext *context, const char *word, size_t length, uint32_t at,
                               size_t first, unsigned depth, uint32_t cuts[3]) {
  const Lexicon *lexicon = context->lexicon;
  for (size_t i = first; i < lexicon->clitics.count; i++) {
    const Affix *clitic = &lexicon->clitics.items[i];
    if (!affix_fits(clitic, word + at, length - at))
      continue;
    uint32_t next = at + clitic->length;
    if (clitic->followers && is_rather_whole(context, word + at, length - at, clitic->length))
      continue;
    cuts[depth] = next;
    if (is_licensed(context, word + next, length - next))
      return depth + 1 + cut_last(context, word, length, next, depth + 1, cuts);
    if (depth < 2) {
      unsigned found = search_clitics(context, word, length, next, i, depth + 1, cuts);
      if (found)
        return found;
    }
  }
  return 0;
}

bool lexicon_has_clitics(const Lexicon *lexicon) { return lexicon->clitics.count > 0; }

uint32_t lexicon_separating_clitic(const Lexicon *lexicon, const char *normalised, size_t length, Tag tag) {
  uint32_t longest = 0;
  for (size_t i = 0; i < lexicon->clitics.count; i++) {
    const Affix *clitic = &lexicon->clitics.items[i];
    if (clitic->length > longest && affix_fits(clitic, normalised, length) &&
        lexicon_has(lexicon, lexicon_word(lexicon, clitic->text, clitic->length), tag, NULL))
      longest = clitic->length;
  }
  return longest;
}

unsigned lexicon_clitics(const Lexicon *lexicon, const char *normalised, size_t length, Licence licensed, void *user,
                         uint32_t cuts[3]) {
  LicenceContext context = {lexicon, COMMON_NOT, licensed, user};
  return lexicon->clitics.count ? search_clitics(&context, normalised, length, 0, 0, 0, cuts) : 0;
}

/* As common as what is left after clitics, whatever a dictionary lists whole. */
Commonness lexicon_common(const Lexicon *lexicon, const char *normalised, size_t length) {
  Commonness common = common_inflected(lexicon, normalised, length);
  for (Commonness least = COMMON_FIRMLY; least > common && lexicon->clitics.count; least--) {
    uint32_t cuts[3];
    LicenceContext context = {lexicon, least, NULL, NULL};
    if (search_clitics(&context, normalised, length, 0, 0, 0, cuts))
      return least;
  }
  return common;
}
