/** @file letters.h  The letters of each romanisation (romanise.h): how to write them in ASCII, what they may sound like. */
#ifndef FACTS_NAMES_LETTERS_H
#define FACTS_NAMES_LETTERS_H

#include "facts/names/sound.h"

typedef enum {
  SOUND_P,
  SOUND_B,
  SOUND_F,
  SOUND_V,
  SOUND_T,
  SOUND_D,
  SOUND_TH,
  SOUND_DH,
  SOUND_S,
  SOUND_Z,
  SOUND_SH,
  SOUND_ZH,
  SOUND_CH,
  SOUND_J,
  SOUND_K,
  SOUND_G,
  SOUND_KH,
  SOUND_GH,
  SOUND_M,
  SOUND_N,
  SOUND_L,
  SOUND_R,
  SOUND_H,
  SOUND_Y,
  SOUND_W,
  SOUND_A,
  SOUND_AY,
  SOUND_E,
  SOUND_I,
  SOUND_O,
  SOUND_U,     /* AY as in "Blake" */
  SOUND_FAINT, /**< Not a sound: marks a vowel that is easily left out. */
  SOUND_0      /**< The digits, ten of them. */
} SoundName;

#define VOWEL_SOUNDS (63ull << SOUND_A)

/** One letter or group of letters. */
typedef struct Letters {
  const char *latin;    /**< As romanised; `^` before it: at the beginning of a word only; `$` after it: at its end;
                             `+` after it: before a vowel. */
  const char *spelling; /**< In ASCII. */
  Sounds sounds[2];     /**< One after the other; 0 where there is none. */
} Letters;

/** The rows of the romanisation of a script, longest first; ended by a row whose `latin` is NULL. */
const Letters *letters_of(Script script);

/** The row that fits `word` (null-terminated) at byte `at`; NULL when none does. @param[out] length Bytes that it
    takes. */
const Letters *letters_find(const Letters *rows, const char *word, size_t at, size_t *length);

/** How the English name of the letter 'a'..'z' is written in ISO 15919: "ēc" for h. */
const char *letters_name(char letter);

#endif
