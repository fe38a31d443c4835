#include "facts/names/names.h"

#include <limits.h>
#include <string.h>

/* Thousandths of the weight of what is compared, and weights in hundredths of a consonant. */
enum {
  WORD_LIMIT = 210,         /* A word may be so far from another and still be it, */
  NAME_LIMIT = 130,         /* a whole name so far from another: most of its words are nearer. */
  SAME_SCRIPT_LIMIT = 60,   /* Within one script names are spelled alike. */
  SHORT_LIMIT = 90,         /* A word that stands for a whole name. */
  CERTAIN_LIMIT = 70,       /* Above it a match is faint; */
  CERTAIN_WEIGHT = 235,     /* below two consonants and two vowels it always is, */
  LONG_WEIGHT = 300,        /* and below three consonants it */
  CERTAIN_SHORT_LIMIT = 40, /* has to be this close; */
  WORST_CERTAIN = 115,      /* and no word of it may be farther off than this. */
  TELLING_WEIGHT = 200,     /* A word that can tell names apart. */
  LETTERS_MOST_WORDS = 6,   /* An acronym's letters may be words of their own: "إتش إس بي سي". */
  JOINED_MOST_WORDS = 3,    /* One word may be written as up to three. */
  SMALL_WORD = 3            /* Phonemes of a word that an acronym leaves out: "of", "and", "dan". */
};

#define IMPOSSIBLE (UINT_MAX / 2)

/* How well something fits: what it costs, out of which weight; and how far the worst of its words is off. */
typedef struct {
  unsigned cost, weight, worst;
} Fit;

static const Fit NO_FIT = {IMPOSSIBLE, 0, 0};

static bool fits(Fit fit) { return fit.cost < IMPOSSIBLE; }

static unsigned per_mille(Fit fit) { return fit.weight ? fit.cost * 1000 / fit.weight : fit.cost ? 1000 : 0; }

static unsigned lesser(unsigned a, unsigned b) { return a < b ? a : b; }

static Fit compare_slices(SoundSlice a, SoundSlice b, unsigned limit) {
  Fit fit = {0, lesser(sound_weight(a), sound_weight(b)), 0};
  if (a.script == b.script && limit > SAME_SCRIPT_LIMIT)
    limit = SAME_SCRIPT_LIMIT;
  /* the greatest cost that is still within the limit per mille */
  unsigned most = fit.weight ? ((limit + 1) * fit.weight - 1) / 1000 : 0;
  fit.cost = sound_distance(a, b, most);
  fit.worst = per_mille(fit);
  return fit.worst <= limit ? fit : NO_FIT;
}

/* A group of words in each of two names. */
typedef struct {
  const Sound *a, *b;
  uint32_t at_a, count_a, at_b, count_b;
} Groups;

/* An acronym in Latin letters against the letters' names in another script. */
static Fit compare_letters(const Sound *acronym, uint32_t word, const Sound *other, uint32_t at, uint32_t count) {
  SoundSlice letters = sound_letters(acronym, word), names = sound_slice(other, at, count);
  return letters.count && names.script != SCRIPT_LATIN ? compare_slices(letters, names, NAME_LIMIT) : NO_FIT;
}

/* A name whose words were rotated has a seam that no group may cross. */
static bool crosses_seam(const Sound *sound, uint32_t at, uint32_t count) {
  return sound->words[at + count - 1].first < sound->words[at].first;
}

static Fit compare_groups(Groups groups) {
  Fit fit = NO_FIT;
  if (crosses_seam(groups.a, groups.at_a, groups.count_a) || crosses_seam(groups.b, groups.at_b, groups.count_b))
    return fit;
  if (groups.count_a <= JOINED_MOST_WORDS && groups.count_b <= JOINED_MOST_WORDS)
    fit = compare_slices(sound_slice(groups.a, groups.at_a, groups.count_a),
                         sound_slice(groups.b, groups.at_b, groups.count_b), WORD_LIMIT);
  if (!fits(fit) && groups.count_a == 1)
    fit = compare_letters(groups.a, groups.at_a, groups.b, groups.at_b, groups.count_b);
  if (!fits(fit) && groups.count_b == 1)
    fit = compare_letters(groups.b, groups.at_b, groups.a, groups.at_a, groups.count_a);
  return fit;
}

/* best[i][j]: how the first i words of one fit the first j words of the other. */
typedef struct {
  Fit best[SOUND_MOST_WORDS + 1][SOUND_MOST_WORDS + 1];
} Alignment;

static void improve(Alignment *alignment, Groups groups) {
  Fit before = alignment->best[groups.at_a][groups.at_b];
  Fit *after = &alignment->best[groups.at_a + groups.count_a][groups.at_b + groups.count_b];
  Fit group = fits(before) ? compare_groups(groups) : NO_FIT;
  if (fits(group) && before.cost + group.cost < after->cost)
    *after = (Fit){before.cost + group.cost, before.weight + group.weight,
                   before.worst > group.worst ? before.worst : group.worst};
}

/* All words in order; one word may be written as several. */
static Fit align_words(const Sound *a, const Sound *b) {
  Alignment alignment;
  for (uint32_t i = 0; i <= a->word_count; i++)
    for (uint32_t j = 0; j <= b->word_count; j++)
      alignment.best[i][j] = NO_FIT;
  alignment.best[0][0] = (Fit){0, 0, 0};
  for (uint32_t i = 0; i < a->word_count; i++)
    for (uint32_t j = 0; j < b->word_count; j++) {
      for (uint32_t n = 1; n <= LETTERS_MOST_WORDS && j + n <= b->word_count; n++)
        improve(&alignment, (Groups){a, b, i, 1, j, n});
      for (uint32_t n = 2; n <= LETTERS_MOST_WORDS && i + n <= a->word_count; n++)
        improve(&alignment, (Groups){a, b, i, n, j, 1});
    }
  return alignment.best[a->word_count][b->word_count];
}

/* The same with the first `by` words of `b` moved to its end: "Bank Nusa" is "Nusa Bank". */
static Fit align_rotated(const Sound *a, const Sound *b, uint32_t by) {
  SoundWord words[SOUND_MOST_WORDS];
  for (uint32_t i = 0; i < b->word_count; i++)
    words[i] = b->words[(i + by) % b->word_count];
  return align_words(a, &(Sound){b->phonemes, words, b->word_count});
}

/* The whole of one name against the whole of the other. */
static Fit align_names(const Sound *a, const Sound *b, bool person) {
  Fit fit = align_words(a, b);
  if (!fits(fit) && !person && b->word_count > 1)
    fit = align_rotated(a, b, 1);
  if (!fits(fit) && !person && b->word_count > 2)
    fit = align_rotated(a, b, b->word_count - 1);
  return fit;
}

/* The weight of the heaviest word that is in both names. */
static unsigned common_weight(const Sound *a, const Sound *b) {
  unsigned heaviest = 0;
  for (uint32_t i = 0; i < a->word_count; i++)
    for (uint32_t j = 0; j < b->word_count; j++) {
      Fit fit = compare_groups((Groups){a, b, i, 1, j, 1});
      if (fits(fit) && per_mille(fit) <= SHORT_LIMIT && fit.weight > heaviest)
        heaviest = fit.weight;
    }
  return heaviest;
}

static bool word_abbreviates(const Sound *one, const Sound *whole, uint32_t word) {
  Fit fit = compare_groups((Groups){one, whole, 0, 1, word, 1});
  return fits(fit) && fit.weight && per_mille(fit) <= SHORT_LIMIT;
}

bool name_is_acronym(const Name *name) { return name->sound.word_count == 1 && name->sound.words[0].letters_count; }

bool name_is_acronym_of(const Name *name, const Name *whole) {
  if (!name_is_acronym(name))
    return false;
  const char *letter = name->text;
  for (uint32_t i = 0; i < whole->sound.word_count; i++) {
    SoundSlice word = sound_slice(&whole->sound, i, 1);
    if (*letter && (sound_of_letter((char)(*letter | 0x20)) & word.phonemes[0].sounds))
      letter++;
    else if (word.count > SMALL_WORD)
      return false;
  }
  return !*letter;
}

/* A given name may be written as its initial, and what stands between the first and the last name may be left out. */
static bool person_abbreviates(const Sound *brief, const Sound *whole) {
  if (brief->word_count < 2 || whole->word_count < brief->word_count ||
      (brief->word_count > 2 && brief->word_count != whole->word_count))
    return false;
  uint32_t last = brief->word_count - 1;
  for (uint32_t i = 0; i <= last; i++) {
    uint32_t with = i == last ? whole->word_count - 1 : i;
    bool initial = i < last && (brief->words[i].initial || whole->words[with].initial) &&
                   sound_same_beginning(sound_slice(brief, i, 1), sound_slice(whole, with, 1));
    if (!initial && !fits(compare_groups((Groups){brief, whole, i, 1, with, 1})))
      return false;
  }
  return true;
}

static bool abbreviates(const Name *brief, const Name *whole, bool person) {
  const Sound *one = &brief->sound, *all = &whole->sound;
  if (person && person_abbreviates(one, all))
    return true;
  if (one->word_count != 1 || all->word_count < 2)
    return false;
  return word_abbreviates(one, all, 0) || word_abbreviates(one, all, all->word_count - 1) ||
         name_is_acronym_of(brief, whole);
}

static NameMatch full_match(Fit fit) {
  unsigned cost = per_mille(fit);
  unsigned limit = fit.weight >= LONG_WEIGHT ? CERTAIN_LIMIT : CERTAIN_SHORT_LIMIT;
  bool certain = cost <= limit && fit.weight >= CERTAIN_WEIGHT && fit.worst <= WORST_CERTAIN;
  return (NameMatch){certain ? NAMES_SAME : NAMES_FAINT, cost};
}

NameMatch names_compare(const Name *a, const Name *b, bool person) {
  if (!strcmp(a->text, b->text))
    return (NameMatch){NAMES_SAME, 0};
  const Sound *left = &a->sound, *right = &b->sound;
  if (!left->word_count || !right->word_count)
    return (NameMatch){NAMES_APART, 1000};
  Fit fit = align_names(left, right, person);
  if (fits(fit) && per_mille(fit) <= NAME_LIMIT)
    return full_match(fit);
  if (abbreviates(a, b, person) || abbreviates(b, a, person))
    return (NameMatch){NAMES_SHORT, 0};
  bool several = left->word_count > 1 && right->word_count > 1 && !person;
  return (NameMatch){several && common_weight(left, right) >= TELLING_WEIGHT ? NAMES_PARTIAL : NAMES_APART, 0};
}

Script name_script(const Name *name) {
  const Sound *sound = &name->sound;
  for (uint32_t i = 1; i < sound->word_count; i++)
    if (sound->words[i].script != sound->words[0].script)
      return SCRIPT_COMMON;
  return sound->word_count ? sound->words[0].script : SCRIPT_COMMON;
}

/* The sounds with which the words begin, as an acronym of them would have; of an acronym, those of its letters. */
static size_t initial_keys(const Name *name, uint64_t *keys) {
  Phoneme initials[SOUND_MOST_WORDS];
  uint32_t count = 0;
  const Sound *sound = &name->sound;
  if (name_is_acronym(name)) {
    for (const char *letter = name->text; *letter && count < SOUND_MOST_WORDS; letter++)
      initials[count++].sounds = sound_of_letter((char)(*letter | 0x20));
  } else {
    for (uint32_t i = 0; i < sound->word_count; i++)
      if (sound->words[i].count > SMALL_WORD)
        initials[count++] = *sound_slice(sound, i, 1).phonemes;
  }
  return count > 1 ? sound_keys((SoundSlice){initials, count, SCRIPT_LATIN}, keys) : 0;
}

size_t name_keys(const Name *name, uint64_t keys[NAME_MOST_KEYS], size_t *whole) {
  const Sound *sound = &name->sound;
  size_t count = sound->word_count ? sound_keys(sound_slice(sound, 0, sound->word_count), keys) : 0;
  *whole = count;
  for (uint32_t i = 0; i < sound->word_count; i++) {
    count += sound_keys(sound_slice(sound, i, 1), keys + count);
    if (sound->words[i].letters_count)
      count += sound_keys(sound_letters(sound, i), keys + count);
  }
  return count + initial_keys(name, keys + count);
}
