#include "facts/names/sound.h"

#include <string.h>

#include <unicode/uchar.h>

#include "base/array.h"
#include "facts/names/letters.h"

#define BIT(name) (1ull << SOUND_##name)
#define FAINT BIT(FAINT)
#define GLIDES (BIT(Y) | BIT(W))

/* Costs, in hundredths of a consonant. */
enum {
  COST_CONSONANT = 100,
  COST_NEAR = 60, /* p for b, t for d: one feature apart. */
  COST_GLIDE = 40,
  COST_H = 30,
  COST_VOWEL = 20,
  COST_OTHER_VOWEL = 40, /* No nearer than leaving out both. */
  COST_FAINT = 8,
  COST_UNWRITTEN = 4,    /* A vowel that Arabic leaves out. */
  SAME_SCRIPT_FACTOR = 2 /* Within one script, vowels and h are spelled alike. */
};

typedef ARRAY(Phoneme) Phonemes;
typedef ARRAY(SoundWord) SoundWords;

/* ---- Reading ---- */

/* The vowels that Arabic does write are long. */
static uint8_t drop_cost(Sounds sounds, Script script) {
  if (sounds & FAINT)
    return COST_FAINT;
  if (sounds & VOWEL_SOUNDS)
    return sounds & GLIDES || script == SCRIPT_ARABIC ? COST_GLIDE : COST_VOWEL;
  if (!(sounds & ~GLIDES))
    return COST_GLIDE;
  return sounds == BIT(H) ? COST_H : COST_CONSONANT;
}

/* A doubled consonant is one sound. */
static bool push_sounds(Phonemes *phonemes, size_t first, Sounds sounds, Script script) {
  bool consonant = !(sounds & VOWEL_SOUNDS) && sounds < BIT(0);
  if (!sounds || (consonant && phonemes->count > first && phonemes->items[phonemes->count - 1].sounds == sounds))
    return true;
  bool unwritten = (sounds & VOWEL_SOUNDS) && phonemes->count > first && script != SCRIPT_ARABIC;
  return array_push(phonemes, (Phoneme){sounds, drop_cost(sounds, script), unwritten});
}

/* Arabic writes the vowel at the end of a word, be it with an h after it. */
static void mark_final_vowel(Phonemes *phonemes, size_t first) {
  size_t last = phonemes->count;
  if (last > first && phonemes->items[last - 1].sounds == BIT(H))
    last--;
  if (last > first)
    phonemes->items[last - 1].unwritten = false;
}

/* Hear one romanised word; what no row knows is silent. */
static bool hear(Script script, const char *latin, Phonemes *phonemes) {
  const Letters *rows = letters_of(script);
  size_t first = phonemes->count, length;
  for (size_t at = 0; latin[at];) {
    const Letters *row = letters_find(rows, latin, at, &length);
    if (row) {
      if (!push_sounds(phonemes, first, row->sounds[0], script) ||
          !push_sounds(phonemes, first, row->sounds[1], script))
        return false;
      at += length;
    } else {
      if (latin[at] >= '0' && latin[at] <= '9' && !push_sounds(phonemes, first, BIT(0) << (latin[at] - '0'), script))
        return false;
      at++;
    }
  }
  mark_final_vowel(phonemes, first);
  return true;
}

/* The Arabic article is written onto its word (al-, or lil- "for the"); three letters must be left. */
static const char *without_article(const char *latin, Script script) {
  static const char article[] = "ạl", lil[] = "ll";
  if (script != SCRIPT_ARABIC)
    return latin;
  size_t length = !strncmp(latin, article, sizeof article - 1) ? sizeof article - 1
                  : !strncmp(latin, lil, sizeof lil - 1)       ? sizeof lil - 1
                                                               : 0;
  return length && strlen(latin + length) > 2 ? latin + length : latin;
}

/* The same article, romanised as a word of its own. */
static bool is_article(const char *latin) { return !strcmp(latin, "al") || !strcmp(latin, "el"); }

static bool is_acronym(const char *word, size_t length) {
  if (length < 2 || length > SOUND_LONGEST_ACRONYM)
    return false;
  for (size_t i = 0; i < length; i++)
    if (word[i] < 'A' || word[i] > 'Z')
      return false;
  return true;
}

/* What has been heard so far: the words one after the other, and apart from them the words spelled out. */
typedef struct {
  Phonemes plain, spelled;
  SoundWords words;
} Ear;

static void ear_free(Ear *ear) {
  array_free(&ear->plain);
  array_free(&ear->spelled);
  array_free(&ear->words);
}

/* @return false when memory is out. */
static bool hear_word(Ear *ear, Script script, const char *latin, bool acronym) {
  SoundWord word = {.first = (uint32_t)ear->plain.count, .letters_first = (uint32_t)ear->spelled.count};
  word.script = (uint8_t)script;
  word.initial = script == SCRIPT_LATIN && !latin[1];
  if (!hear(script, without_article(latin, script), &ear->plain))
    return false;
  for (const char *letter = latin; acronym && *letter; letter++)
    if (!hear(SCRIPT_DEVANAGARI, letters_name(*letter), &ear->spelled))
      return false;
  word.count = (uint32_t)ear->plain.count - word.first;
  word.letters_count = (uint32_t)ear->spelled.count - word.letters_first;
  return !word.count || array_push(&ear->words, word);
}

/* Where the acronym begins at the end of a word like "OpenAI"; its length if there is none. */
static size_t acronym_tail(const char *word, size_t length) {
  size_t begin = length;
  while (begin && word[begin - 1] >= 'A' && word[begin - 1] <= 'Z')
    begin--;
  bool joined = begin && word[begin - 1] >= 'a' && word[begin - 1] <= 'z';
  return joined && is_acronym(word + begin, length - begin) ? begin : length;
}

static RapporteurStatus hear_part(Romaniser *romaniser, Script script, const char *word, size_t length, bool more,
                                  Ear *ear, Buffer *latin) {
  buffer_clear(latin);
  RapporteurStatus status = romanise_word(romaniser, script, word, length, latin);
  if (status || !latin->length || (more && is_article(latin->bytes)))
    return status;
  return hear_word(ear, script, latin->bytes, is_acronym(word, length)) ? RAPPORTEUR_OK : RAPPORTEUR_ERROR_MEMORY;
}

static RapporteurStatus hear_name(Romaniser *romaniser, const char *name, Ear *ear) {
  RapporteurStatus status = RAPPORTEUR_OK;
  Buffer latin = {0};
  Span span;
  Script script;
  for (size_t at = 0;
       !status && ear->words.count + 2 <= SOUND_MOST_WORDS && romanise_next_word(name, &at, &span, &script);) {
    const char *word = name + span.begin;
    size_t length = span.end - span.begin, tail = acronym_tail(word, length);
    status = hear_part(romaniser, script, word, tail, name[at], ear, &latin);
    if (!status && tail < length)
      status = hear_part(romaniser, script, word + tail, length - tail, false, ear, &latin);
  }
  buffer_free(&latin);
  return status;
}

RapporteurStatus sound_read(Romaniser *romaniser, const char *name, Arena *arena, Sound *out) {
  memset(out, 0, sizeof *out);
  Ear ear = {0};
  RapporteurStatus status = hear_name(romaniser, name, &ear);
  size_t plain = ear.plain.count, spelled = ear.spelled.count, words = ear.words.count;
  Phoneme *phonemes = arena_alloc(arena, (plain + spelled + 1) * sizeof *phonemes);
  SoundWord *copy = arena_alloc(arena, (words + 1) * sizeof *copy);
  if (!status && phonemes && copy) {
    if (plain)
      memcpy(phonemes, ear.plain.items, plain * sizeof *phonemes);
    if (spelled)
      memcpy(phonemes + plain, ear.spelled.items, spelled * sizeof *phonemes);
    for (size_t i = 0; i < words; i++) {
      copy[i] = ear.words.items[i];
      copy[i].letters_first += (uint32_t)plain;
    }
    *out = (Sound){phonemes, copy, (uint32_t)words};
  }
  ear_free(&ear);
  return status ? status : phonemes && copy ? RAPPORTEUR_OK : RAPPORTEUR_ERROR_MEMORY;
}

SoundSlice sound_slice(const Sound *sound, uint32_t first, uint32_t count) {
  const SoundWord *from = &sound->words[first], *last = &sound->words[first + count - 1];
  return (SoundSlice){sound->phonemes + from->first, last->first + last->count - from->first, from->script};
}

SoundSlice sound_letters(const Sound *sound, uint32_t word) {
  const SoundWord *from = &sound->words[word];
  return (SoundSlice){sound->phonemes + from->letters_first, from->letters_count, from->script};
}

/* ---- Comparing ---- */

unsigned sound_weight(SoundSlice slice) {
  unsigned weight = 0;
  for (uint32_t i = 0; i < slice.count; i++)
    weight += slice.phonemes[i].drop;
  return weight;
}

/* Which sounds are one feature away. */
static Sounds near_sounds(Sounds sounds) {
  static const Sounds near[] = {
      [SOUND_P] = BIT(B) | BIT(F),
      [SOUND_B] = BIT(P) | BIT(V) | BIT(W),
      [SOUND_F] = BIT(V) | BIT(P),
      [SOUND_V] = BIT(F) | BIT(B),
      [SOUND_T] = BIT(D) | BIT(TH),
      [SOUND_D] = BIT(T) | BIT(DH),
      [SOUND_TH] = BIT(T) | BIT(S) | BIT(DH),
      [SOUND_DH] = BIT(D) | BIT(Z) | BIT(TH),
      [SOUND_S] = BIT(Z) | BIT(SH) | BIT(TH),
      [SOUND_Z] = BIT(S) | BIT(ZH) | BIT(J) | BIT(DH),
      [SOUND_SH] = BIT(S) | BIT(ZH) | BIT(CH),
      [SOUND_ZH] = BIT(SH) | BIT(Z) | BIT(J),
      [SOUND_CH] = BIT(J) | BIT(SH),
      [SOUND_J] = BIT(CH) | BIT(ZH) | BIT(Z) | BIT(Y),
      [SOUND_K] = BIT(G) | BIT(KH),
      [SOUND_G] = BIT(K) | BIT(GH),
      [SOUND_KH] = BIT(K) | BIT(H) | BIT(GH),
      [SOUND_GH] = BIT(G) | BIT(KH) | BIT(R),
      [SOUND_M] = BIT(N),
      [SOUND_N] = BIT(M),
      [SOUND_H] = BIT(KH),
      [SOUND_Y] = BIT(J),
      [SOUND_W] = BIT(B),
  };
  Sounds found = 0;
  for (size_t i = 0; i < sizeof near / sizeof *near; i++)
    if (sounds >> i & 1)
      found |= near[i];
  return found;
}

/* How the letters of two stretches are compared. */
typedef struct {
  bool same_script;
  bool arabic_a, arabic_b; /* That side is in Arabic script. */
  unsigned variant;        /* Letters of one script that differ but may sound alike. */
} Comparing;

static Comparing comparing(SoundSlice a, SoundSlice b) {
  enum { LATIN_VARIANT = 30, OTHER_VARIANT = 10 };
  bool same = a.script == b.script;
  return (Comparing){same, a.script == SCRIPT_ARABIC, b.script == SCRIPT_ARABIC,
                     a.script == SCRIPT_LATIN ? LATIN_VARIANT : OTHER_VARIANT};
}

/* Beside Arabic, a vowel inside a word may be unwritten, but one at either end is not. */
static unsigned drop(const Comparing *how, const Phoneme *phoneme, bool beside_arabic) {
  if (beside_arabic && phoneme->unwritten)
    return COST_UNWRITTEN;
  if (beside_arabic && phoneme->drop == COST_VOWEL)
    return COST_GLIDE;
  return how->same_script && phoneme->drop < COST_CONSONANT ? phoneme->drop * SAME_SCRIPT_FACTOR : phoneme->drop;
}

/* What it costs to take one for the other; more than dropping both when they have nothing in common. */
static unsigned substitute(const Comparing *how, const Phoneme *a, const Phoneme *b) {
  Sounds left = a->sounds & ~FAINT, right = b->sounds & ~FAINT;
  if (left & right)
    return how->same_script && a->sounds != b->sounds ? how->variant : 0;
  if (!(left & ~VOWEL_SOUNDS) && !(right & ~VOWEL_SOUNDS))
    return how->same_script ? COST_OTHER_VOWEL * SAME_SCRIPT_FACTOR : COST_OTHER_VOWEL;
  if ((left & VOWEL_SOUNDS) && (right & VOWEL_SOUNDS))
    return COST_GLIDE;
  if ((left | right) & VOWEL_SOUNDS)
    return 2 * COST_CONSONANT;
  return near_sounds(left) & right ? COST_NEAR : COST_CONSONANT + COST_NEAR;
}

/* Longer stretches are compared by their beginnings. */
enum { MOST_PHONEMES = 96 };

static unsigned smallest(unsigned a, unsigned b, unsigned c) {
  unsigned least = a < b ? a : b;
  return least < c ? least : c;
}

unsigned sound_distance(SoundSlice a, SoundSlice b, unsigned limit) {
  Comparing how = comparing(a, b);
  uint32_t rows = a.count < MOST_PHONEMES ? a.count : MOST_PHONEMES;
  uint32_t columns = b.count < MOST_PHONEMES ? b.count : MOST_PHONEMES;
  unsigned costs[2][MOST_PHONEMES + 1] = {{0}};
  for (uint32_t j = 1; j <= columns; j++)
    costs[0][j] = costs[0][j - 1] + drop(&how, &b.phonemes[j - 1], how.arabic_a);
  for (uint32_t i = 1; i <= rows; i++) {
    const unsigned *above = costs[(i - 1) & 1];
    unsigned *row = costs[i & 1], drop_a = drop(&how, &a.phonemes[i - 1], how.arabic_b);
    unsigned least = row[0] = above[0] + drop_a;
    for (uint32_t j = 1; j <= columns; j++) {
      row[j] = smallest(above[j] + drop_a, row[j - 1] + drop(&how, &b.phonemes[j - 1], how.arabic_a),
                        above[j - 1] + substitute(&how, &a.phonemes[i - 1], &b.phonemes[j - 1]));
      least = row[j] < least ? row[j] : least;
    }
    if (least > limit) /* what follows only adds to it */
      return least;
  }
  return costs[rows & 1][columns];
}

bool sound_same_beginning(SoundSlice a, SoundSlice b) {
  return a.count && b.count && (a.phonemes[0].sounds & b.phonemes[0].sounds & ~FAINT);
}

Sounds sound_of_letter(char letter) {
  char word[] = {letter, '\0'};
  size_t length;
  const Letters *row = letters_find(letters_of(SCRIPT_LATIN), word, 0, &length);
  Sounds soft = letter == 'c' ? BIT(S) | BIT(CH) : letter == 'g' ? BIT(J) : 0;
  return row ? (row->sounds[0] | soft) & ~FAINT : 0;
}

/* ---- Keys ---- */

/* Coarse classes: what may be written for one another across scripts. Vowels, glides and h belong to none. */
static const Sounds CLASSES[] = {
    BIT(P) | BIT(B),
    BIT(F) | BIT(V),
    BIT(T) | BIT(D) | BIT(TH) | BIT(DH),
    BIT(S) | BIT(Z) | BIT(SH) | BIT(ZH),
    BIT(CH) | BIT(J),
    BIT(K) | BIT(G) | BIT(KH) | BIT(GH),
    BIT(M),
    BIT(N),
    BIT(L),
    BIT(R),
};
enum { CLASS_COUNT = sizeof CLASSES / sizeof *CLASSES };

#define CLASSLESS (VOWEL_SOUNDS | GLIDES | BIT(H))

static uint64_t extend(uint64_t key, uint64_t symbol) { return (key ^ (symbol + 1)) * 0x9e3779b97f4a7c15u; }

/* Continue every key by every class that the phoneme may be in; where there is no room for all, by the first. */
static size_t extend_keys(uint64_t *keys, size_t count, Sounds sounds) {
  uint64_t next[SOUND_MOST_KEYS];
  size_t made = 0;
  if (sounds >= BIT(0)) {
    for (size_t i = 0; i < count; i++)
      keys[i] = extend(keys[i], sounds);
    return count;
  }
  if (sounds & CLASSLESS)
    for (; made < count; made++)
      next[made] = keys[made];
  for (size_t class = 0; class < CLASS_COUNT; class ++)
    if ((sounds & CLASSES[class]) && made + count <= SOUND_MOST_KEYS)
      for (size_t i = 0; i < count; i++)
        next[made++] = extend(keys[i], class);
  memcpy(keys, next, made * sizeof *keys);
  return made;
}

size_t sound_keys(SoundSlice slice, uint64_t keys[SOUND_MOST_KEYS]) {
  size_t count = 1;
  keys[0] = 0x5bd1e995;
  for (uint32_t i = 0; i < slice.count; i++)
    if (!(slice.phonemes[i].sounds & VOWEL_SOUNDS) || (slice.phonemes[i].sounds & ~(CLASSLESS | FAINT)))
      count = extend_keys(keys, count, slice.phonemes[i].sounds);
  return count;
}

/* ---- Spelling ---- */

static void spell_word(const Letters *rows, const char *latin, Buffer *out) {
  size_t length;
  for (size_t at = 0; latin[at];) {
    const Letters *row = letters_find(rows, latin, at, &length);
    if (row) {
      buffer_text(out, row->spelling);
      at += length;
    } else {
      if (u_isalnum(latin[at]) && !(latin[at] & 0x80))
        buffer_char(out, latin[at]);
      at++;
    }
  }
}

static bool is_consonant(char c) { return c && c != '-' && !strchr("aeiouwy", c); }

/* Arabic y and w between consonants are vowels: mynsh is read minsh. */
static void read_long_vowels(char *word) {
  for (char *c = word; *c; c++)
    if (c > word && is_consonant(c[-1]) && (!c[1] || is_consonant(c[1])))
      *c = *c == 'y' ? 'i' : *c == 'w' ? 'u' : *c;
}

RapporteurStatus sound_spell(Romaniser *romaniser, const char *name, Buffer *out) {
  RapporteurStatus status = RAPPORTEUR_OK;
  Buffer latin = {0};
  Span span;
  Script script;
  size_t start = out->length;
  for (size_t at = 0; !status && romanise_next_word(name, &at, &span, &script);) {
    buffer_clear(&latin);
    status = romanise_word(romaniser, script, name + span.begin, span.end - span.begin, &latin);
    if (status || !latin.length)
      continue;
    if (out->length > start && out->bytes[out->length - 1] != '-')
      buffer_char(out, '-');
    size_t word = out->length;
    spell_word(letters_of(script), latin.bytes, out);
    if (script == SCRIPT_ARABIC && out->length > word)
      read_long_vowels(out->bytes + word);
  }
  buffer_free(&latin);
  return status ? status : out->failed ? RAPPORTEUR_ERROR_MEMORY : RAPPORTEUR_OK;
}
