/** @file sound.h  What names sound like, so that they can be compared across scripts and spellings.

    A written letter does not tell one sound: Latin c is k or s, Arabic b is b or p, its w is w, v, o or u. So every
   letter becomes the *set* of sounds that it may stand for, and two letters agree when their sets meet. Names are
   compared by an alignment of such sets in which vowels and h weigh little, and the vowels that Arabic leaves out next
   to nothing. */
#ifndef FACTS_NAMES_SOUND_H
#define FACTS_NAMES_SOUND_H

#include "base/arena.h"
#include "facts/names/romanise.h"

/** A set of sounds, one bit each. */
typedef uint64_t Sounds;

typedef struct Phoneme {
  Sounds sounds;
  uint8_t drop;   /**< What it costs to leave it out, in hundredths of a consonant. */
  bool unwritten; /**< A vowel that Arabic leaves out. */
} Phoneme;

/** One word of a name: a slice of its phonemes. */
typedef struct SoundWord {
  uint32_t first, count;
  uint32_t letters_first, letters_count; /**< The word spelled out by its letters' English names ("AI"); 0 if none. */
  uint8_t script;                        /**< Script */
  bool initial;                          /**< One letter only: "A." */
} SoundWord;

/** A name as it is heard. Memory is the arena's that sound_read() was given. */
typedef struct Sound {
  Phoneme *phonemes;
  SoundWord *words;
  uint32_t word_count;
} Sound;

/** A stretch of phonemes of one script. */
typedef struct SoundSlice {
  const Phoneme *phonemes;
  uint32_t count;
  uint8_t script; /**< Script */
} SoundSlice;

/** At most so many words of a name are heard. */
#define SOUND_MOST_WORDS 12

/** Capitals of more letters are a word, not an acronym. */
#define SOUND_LONGEST_ACRONYM 6

/** Hear a name. @return RAPPORTEUR_OK or RAPPORTEUR_ERROR_MEMORY. */
RapporteurStatus sound_read(Romaniser *romaniser, const char *name, Arena *arena, Sound *out);

/** The words first..first+count of a name, run together. */
SoundSlice sound_slice(const Sound *sound, uint32_t first, uint32_t count);
/** The word spelled out by its letters; count 0 if it cannot be. */
SoundSlice sound_letters(const Sound *sound, uint32_t word);

/** How much there is to hear: 100 for each consonant, less for vowels and h. */
unsigned sound_weight(SoundSlice slice);

/**
   How far two stretches are apart, in hundredths of a consonant: 0 when they can be one. Stretches in one script are
   compared by spelling as well: there, letters that merely may sound alike are a small difference.
   @param limit Beyond it nobody asks how far: then the answer is more than `limit`, and no more is known.
*/
unsigned sound_distance(SoundSlice a, SoundSlice b, unsigned limit);

/** A sound that may begin the stretch can begin the other one too. */
bool sound_same_beginning(SoundSlice a, SoundSlice b);

/** The sounds that a word beginning with the Latin letter 'a'..'z' can begin with. */
Sounds sound_of_letter(char letter);

/** Most keys that sound_keys() gives. */
#define SOUND_MOST_KEYS 16

/** Hashes of the consonant skeletons that a stretch may have, by coarse classes of consonants: stretches that can sound
   alike share one. @return How many were put into `keys`, at least one. */
size_t sound_keys(SoundSlice slice, uint64_t keys[SOUND_MOST_KEYS]);

/** Append a readable ASCII spelling of a name: its words in lower case, joined by hyphens. */
RapporteurStatus sound_spell(Romaniser *romaniser, const char *name, Buffer *out);

#endif
