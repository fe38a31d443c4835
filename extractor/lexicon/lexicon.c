#include "lexicon/lexicon.h"

#include <stdlib.h>
#include <string.h>

#include "text/normalise.h"
#include "text/tokens.h"

enum {
  FLAG_WEAK = COMMON_WEAKLY,
  FLAG_FIRM = COMMON_FIRMLY,
  FLAG_KNOWN = 4,
  LONGEST_PHRASE = 12,
  LARGEST_CLITICS = 64
};

typedef struct {
  Reading *items;
  uint32_t count;
} ReadingList;

typedef struct {
  const char *name;
  Tag parent;
  bool filled;                      /* some word or phrase has it */
} TagEntry;

typedef struct {
  const char *text;
  uint32_t length;
  bool prefix;
  Features features;
} Affix;

/* One step of the phrase trie: from `node` by `word` to `child`. */
typedef struct {
  uint32_t node, word, child;
} Step;

typedef struct {
  ReadingList readings;
  uint32_t word;
} PhraseNode;

struct Lexicon {
  Arena arena;
  Strings *words;
  ARRAY(ReadingList) readings;      /* by word */
  ARRAY(uint8_t) flags;             /* by word */
  ARRAY(TagEntry) tags;             /* by tag; 0 is none */
  Strings *tag_names;               /* number = tag */
  const char *features[32];
  unsigned feature_count;
  ARRAY(Affix) affixes;
  ARRAY(Affix) clitics;
  ARRAY(PhraseNode) nodes;          /* 0 unused, 1 the root */
  Step *steps;                      /* open addressing; child 0 is free */
  uint32_t step_mask, step_count;
  Buffer scratch;
};

Lexicon *lexicon_new(void) {
  Lexicon *lexicon = calloc(1, sizeof *lexicon);
  if (!lexicon)
    return NULL;
  lexicon->words = strings_new();
  lexicon->tag_names = strings_new();
  lexicon->step_mask = 1023;
  lexicon->steps = calloc(lexicon->step_mask + 1, sizeof *lexicon->steps);
  PhraseNode none = {{NULL, 0}, NO_STRING};
  if (!lexicon->words || !lexicon->tag_names || !lexicon->steps || !array_push(&lexicon->tags, (TagEntry){"", 0, false}) ||
      !array_push(&lexicon->nodes, none) || !array_push(&lexicon->nodes, none)) {
    lexicon_free(lexicon);
    return NULL;
  }
  return lexicon;
}

void lexicon_free(Lexicon *lexicon) {
  if (!lexicon)
    return;
  for (size_t i = 0; i < lexicon->readings.count; i++)
    free(lexicon->readings.items[i].items);
  for (size_t i = 0; i < lexicon->nodes.count; i++)
    free(lexicon->nodes.items[i].readings.items);
  array_free(&lexicon->readings);
  array_free(&lexicon->flags);
  array_free(&lexicon->tags);
  array_free(&lexicon->affixes);
  array_free(&lexicon->clitics);
  array_free(&lexicon->nodes);
  strings_free(lexicon->words);
  strings_free(lexicon->tag_names);
  free(lexicon->steps);
  buffer_free(&lexicon->scratch);
  arena_free(&lexicon->arena);
  free(lexicon);
}

/* --- words and tags --- */

uint32_t lexicon_word(const Lexicon *lexicon, const char *normalised, size_t length) {
  return strings_find(lexicon->words, normalised, length);
}

const char *lexicon_text(const Lexicon *lexicon, uint32_t word) { return strings_text(lexicon->words, word); }

/* Number of a word, with room for its readings and flags. NO_STRING when memory is out. */
static uint32_t word_add(Lexicon *lexicon, const char *bytes, size_t length) {
  uint32_t word = strings_add(lexicon->words, bytes, length);
  while (word != NO_STRING && lexicon->flags.count <= word)
    if (!array_push(&lexicon->readings, (ReadingList){NULL, 0}) || !array_push(&lexicon->flags, 0))
      return NO_STRING;
  return word;
}

uint32_t lexicon_value(Lexicon *lexicon, const char *value, size_t length) { return word_add(lexicon, value, length); }

uint32_t lexicon_know(Lexicon *lexicon, const char *normalised, size_t length) {
  uint32_t word = word_add(lexicon, normalised, length);
  if (word != NO_STRING)
    lexicon->flags.items[word] |= FLAG_KNOWN;
  return word;
}

static bool has_flag(const Lexicon *lexicon, uint32_t word, uint8_t flag) {
  return word != NO_STRING && word < lexicon->flags.count && lexicon->flags.items[word] & flag;
}

Tag lexicon_tag(const Lexicon *lexicon, const char *name) {
  return (Tag)strings_find(lexicon->tag_names, name, strlen(name));
}

Tag lexicon_tag_add(Lexicon *lexicon, const char *name, Tag parent) {
  uint32_t number = strings_add(lexicon->tag_names, name, strlen(name));
  if (number == NO_STRING || number >= UINT16_MAX)
    return 0;
  if (number == lexicon->tags.count) {
    if (!array_push(&lexicon->tags, (TagEntry){strings_text(lexicon->tag_names, number), parent, false}))
      return 0;
  } else if (parent)
    lexicon->tags.items[number].parent = parent;
  return (Tag)number;
}

const char *lexicon_tag_name(const Lexicon *lexicon, Tag tag) {
  return tag < lexicon->tags.count ? lexicon->tags.items[tag].name : "";
}

size_t lexicon_tag_count(const Lexicon *lexicon) { return lexicon->tags.count; }

Tag lexicon_tag_parent(const Lexicon *lexicon, Tag tag) {
  return tag < lexicon->tags.count ? lexicon->tags.items[tag].parent : 0;
}

bool lexicon_tag_filled(const Lexicon *lexicon, Tag tag) {
  return tag < lexicon->tags.count && lexicon->tags.items[tag].filled;
}

bool lexicon_is_a(const Lexicon *lexicon, Tag tag, Tag ancestor) {
  for (; tag && tag < lexicon->tags.count; tag = lexicon->tags.items[tag].parent)
    if (tag == ancestor)
      return true;
  return false;
}

Features lexicon_feature(Lexicon *lexicon, const char *name, size_t length, bool add) {
  for (unsigned i = 0; i < lexicon->feature_count; i++)
    if (strlen(lexicon->features[i]) == length && !memcmp(lexicon->features[i], name, length))
      return (Features)1 << i;
  char *copy = add && lexicon->feature_count < 32 ? arena_copy(&lexicon->arena, name, length) : NULL;
  if (!copy)
    return 0;
  lexicon->features[lexicon->feature_count] = copy;
  return (Features)1 << lexicon->feature_count++;
}

/* --- adding words and phrases --- */

static RapporteurStatus add_reading(ReadingList *list, Reading reading) {
  for (uint32_t i = 0; i < list->count; i++)
    if (list->items[i].tag == reading.tag && list->items[i].features == reading.features &&
        list->items[i].value == reading.value)
      return RAPPORTEUR_OK;
  Reading *grown = realloc(list->items, (list->count + 1) * sizeof *grown);
  if (!grown)
    return RAPPORTEUR_ERROR_MEMORY;
  list->items = grown;
  list->items[list->count++] = reading;
  return RAPPORTEUR_OK;
}

static uint32_t step_slot(const Lexicon *lexicon, uint32_t node, uint32_t word) {
  uint64_t hash = ((uint64_t)node << 32 | word) * 0x9e3779b97f4a7c15u;
  uint32_t slot = (uint32_t)(hash >> 32) & lexicon->step_mask;
  while (lexicon->steps[slot].child && (lexicon->steps[slot].node != node || lexicon->steps[slot].word != word))
    slot = (slot + 1) & lexicon->step_mask;
  return slot;
}

uint32_t lexicon_phrase_step(const Lexicon *lexicon, uint32_t node, uint32_t word) {
  return word == NO_STRING ? 0 : lexicon->steps[step_slot(lexicon, node, word)].child;
}

static bool steps_grow(Lexicon *lexicon) {
  Step *old = lexicon->steps;
  uint32_t old_mask = lexicon->step_mask;
  Step *grown = calloc(((size_t)old_mask + 1) * 2, sizeof *grown);
  if (!grown)
    return false;
  lexicon->steps = grown;
  lexicon->step_mask = old_mask * 2 + 1;
  for (uint32_t i = 0; i <= old_mask; i++)
    if (old[i].child)
      grown[step_slot(lexicon, old[i].node, old[i].word)] = old[i];
  free(old);
  return true;
}

/* The node after `node` by `word`, made if new; 0 when memory is out. */
static uint32_t step_add(Lexicon *lexicon, uint32_t node, uint32_t word) {
  uint32_t slot = step_slot(lexicon, node, word);
  if (lexicon->steps[slot].child)
    return lexicon->steps[slot].child;
  if (lexicon->step_count * 2 > lexicon->step_mask) {
    if (!steps_grow(lexicon))
      return 0;
    slot = step_slot(lexicon, node, word);
  }
  if (!array_push(&lexicon->nodes, (PhraseNode){{NULL, 0}, NO_STRING}))
    return 0;
  lexicon->steps[slot] = (Step){node, word, (uint32_t)(lexicon->nodes.count - 1)};
  lexicon->step_count++;
  return lexicon->steps[slot].child;
}

Readings lexicon_phrase_readings(const Lexicon *lexicon, uint32_t node) {
  const ReadingList *list = &lexicon->nodes.items[node].readings;
  return (Readings){list->items, list->count};
}

uint32_t lexicon_phrase_word(const Lexicon *lexicon, uint32_t node) { return lexicon->nodes.items[node].word; }

static RapporteurStatus add_phrase(Lexicon *lexicon, const uint32_t *words, size_t count, Reading reading) {
  uint32_t node = PHRASE_ROOT;
  for (size_t i = 0; i < count && node; i++)
    node = step_add(lexicon, node, words[i]);
  if (!node)
    return RAPPORTEUR_ERROR_MEMORY;
  buffer_clear(&lexicon->scratch);
  for (size_t i = 0; i < count; i++) {
    if (i)
      buffer_char(&lexicon->scratch, ' ');
    buffer_text(&lexicon->scratch, lexicon_text(lexicon, words[i]));
  }
  uint32_t word =
      lexicon->scratch.failed ? NO_STRING : word_add(lexicon, lexicon->scratch.bytes, lexicon->scratch.length);
  if (word == NO_STRING)
    return RAPPORTEUR_ERROR_MEMORY;
  lexicon->nodes.items[node].word = word;
  return add_reading(&lexicon->nodes.items[node].readings, reading);
}

RapporteurStatus lexicon_add(Lexicon *lexicon, const char *text, size_t length, Reading reading) {
  if (length > UINT32_MAX / 2)
    return RAPPORTEUR_ERROR_LIMIT;
  Tokens tokens = {NULL, 0, 0};
  Buffer normal = {0};
  uint32_t words[LONGEST_PHRASE];
  RapporteurStatus status = tokens_cut(text, 0, (uint32_t)length, &tokens) ? RAPPORTEUR_OK : RAPPORTEUR_ERROR_MEMORY;
  if (!status && (tokens.count == 0 || tokens.count > LONGEST_PHRASE))
    status = RAPPORTEUR_ERROR_LIMIT;
  for (size_t i = 0; !status && i < tokens.count; i++) {
    const Token *token = &tokens.items[i];
    buffer_clear(&normal);
    status = normalise(text + token->begin, token->end - token->begin, &normal);
    if (!status && (words[i] = lexicon_know(lexicon, normal.bytes, normal.length)) == NO_STRING)
      status = RAPPORTEUR_ERROR_MEMORY;
  }
  if (!status)
    status = tokens.count == 1 ? add_reading(&lexicon->readings.items[words[0]], reading)
                               : add_phrase(lexicon, words, tokens.count, reading);
  if (!status && reading.tag < lexicon->tags.count)
    lexicon->tags.items[reading.tag].filled = true;
  buffer_free(&normal);
  array_free(&tokens);
  return status;
}

RapporteurStatus lexicon_add_common(Lexicon *lexicon, const char *text, size_t length, Commonness commonness) {
  buffer_clear(&lexicon->scratch);
  RapporteurStatus status = normalise(text, length, &lexicon->scratch);
  if (status || !lexicon->scratch.length)
    return status;
  uint32_t word = word_add(lexicon, lexicon->scratch.bytes, lexicon->scratch.length);
  if (word == NO_STRING)
    return RAPPORTEUR_ERROR_MEMORY;
  lexicon->flags.items[word] |= (uint8_t)commonness;
  return RAPPORTEUR_OK;
}

static RapporteurStatus normal_copy(Lexicon *lexicon, const char *text, size_t length, Affix *affix) {
  buffer_clear(&lexicon->scratch);
  RapporteurStatus status = normalise(text, length, &lexicon->scratch);
  if (status)
    return status;
  affix->length = (uint32_t)lexicon->scratch.length;
  affix->text = arena_copy(&lexicon->arena, lexicon->scratch.bytes, lexicon->scratch.length);
  return affix->text ? RAPPORTEUR_OK : RAPPORTEUR_ERROR_MEMORY;
}

RapporteurStatus lexicon_add_affix(Lexicon *lexicon, const char *text, size_t length, bool prefix, Features features) {
  Affix affix = {NULL, 0, prefix, features};
  RapporteurStatus status = normal_copy(lexicon, text, length, &affix);
  if (!status && !array_push(&lexicon->affixes, affix))
    status = RAPPORTEUR_ERROR_MEMORY;
  return status;
}

RapporteurStatus lexicon_add_clitic(Lexicon *lexicon, const char *text, size_t length) {
  Affix clitic = {NULL, 0, true, 0};
  RapporteurStatus status = normal_copy(lexicon, text, length, &clitic);
  if (!status && lexicon_know(lexicon, clitic.text, clitic.length) == NO_STRING)
    status = RAPPORTEUR_ERROR_MEMORY;
  if (!status && lexicon->clitics.count < LARGEST_CLITICS && !array_push(&lexicon->clitics, clitic))
    status = RAPPORTEUR_ERROR_MEMORY;
  return status;
}

/* --- looking words up --- */

Readings lexicon_readings(const Lexicon *lexicon, uint32_t word) {
  if (word == NO_STRING || word >= lexicon->readings.count)
    return (Readings){NULL, 0};
  const ReadingList *list = &lexicon->readings.items[word];
  return (Readings){list->items, list->count};
}

bool lexicon_has(const Lexicon *lexicon, uint32_t word, Tag tag, uint32_t *value) {
  Readings readings = lexicon_readings(lexicon, word);
  for (uint32_t i = 0; i < readings.count; i++)
    if (lexicon_is_a(lexicon, readings.items[i].tag, tag)) {
      if (value)
        *value = readings.items[i].value;
      return true;
    }
  return false;
}

/* What is left of a word must be a word: two letters at least. */
static bool is_long_enough(const char *rest, size_t length) {
  unsigned letters = 0;
  for (size_t i = 0; i < length && letters < 2; i++)
    letters += ((unsigned char)rest[i] & 0xc0) != 0x80;
  return letters >= 2;
}

static bool affix_fits(const Affix *affix, const char *word, size_t length) {
  if (affix->length >= length)
    return false;
  const char *at = affix->prefix ? word : word + length - affix->length;
  return !memcmp(at, affix->text, affix->length) &&
         is_long_enough(affix->prefix ? word + affix->length : word, length - affix->length);
}

/* Calls `visit` for every way of taking at most one prefix and one suffix off, the whole word excluded; stops when it
   returns false. */
typedef bool (*Visit)(void *user, const char *stem, size_t length, Features features);

static void strip_affixes(const Lexicon *lexicon, const char *word, size_t length, Visit visit, void *user) {
  const size_t count = lexicon->affixes.count;
  for (size_t p = 0; p <= count; p++) {       /* p == count: no prefix */
    const Affix *prefix = p < count ? &lexicon->affixes.items[p] : NULL;
    if (prefix && (!prefix->prefix || !affix_fits(prefix, word, length)))
      continue;
    size_t cut = prefix ? prefix->length : 0;
    if (prefix && !visit(user, word + cut, length - cut, prefix->features))
      return;
    for (size_t s = 0; s < count; s++) {
      const Affix *suffix = &lexicon->affixes.items[s];
      if (suffix->prefix || !affix_fits(suffix, word + cut, length - cut))
        continue;
      if (!visit(user, word + cut, length - cut - suffix->length,
                 suffix->features | (prefix ? prefix->features : 0)))
        return;
    }
  }
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
  if (has_flag(search->lexicon, word, FLAG_KNOWN)) {
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
  return has_flag(lexicon, word, FLAG_FIRM)   ? COMMON_FIRMLY
         : has_flag(lexicon, word, FLAG_WEAK) ? COMMON_WEAKLY
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
  return has_flag(lexicon, lexicon_word(lexicon, normalised, length), FLAG_KNOWN) ||
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

/* Clitics stand in the order in which the pack lists them, and one may stand twice: from `first` on. */
static unsigned search_clitics(const LicenceContext *context, const char *word, size_t length, uint32_t at,
                               size_t first, unsigned depth, uint32_t cuts[3]) {
  const Lexicon *lexicon = context->lexicon;
  for (size_t i = first; i < lexicon->clitics.count; i++) {
    const Affix *clitic = &lexicon->clitics.items[i];
    if (!affix_fits(clitic, word + at, length - at))
      continue;
    uint32_t next = at + clitic->length;
    cuts[depth] = next;
    if (is_licensed(context, word + next, length - next))
      return depth + 1;
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
