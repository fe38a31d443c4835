/** @file names.h  Whether two names can name one thing. */
#ifndef FACTS_NAMES_NAMES_H
#define FACTS_NAMES_NAMES_H

#include "facts/names/sound.h"

/** A name without its legal form and honorifics. */
typedef struct Name {
  const char *text; /**< As written. */
  Sound sound;
} Name;

typedef enum {
  NAMES_APART,
  NAMES_PARTIAL, /**< Some telling word agrees: names may be translated in part ("Nusa Group", "Grup Nusa"). */
  NAMES_SHORT,   /**< One abbreviates the other: one of its words, its initials, an initial for a given name. */
  NAMES_FAINT,   /**< They sound alike, but there is little to hear, or they are not quite alike. */
  NAMES_SAME     /**< Every word sounds alike. */
} NameRelation;

typedef struct NameMatch {
  NameRelation relation;
  unsigned cost; /**< FAINT and SAME: how far apart, in thousandths of the weight. */
} NameMatch;

/** @param person A person's words keep their order and may be initials; other names may put theirs in another order. */
NameMatch names_compare(const Name *a, const Name *b, bool person);

/** The name is one word of capitals, which may be read as the letters of an acronym. */
bool name_is_acronym(const Name *name);

/** The name is an acronym of the words of the other. */
bool name_is_acronym_of(const Name *name, const Name *whole);

/** The name is written in one script only, which is this one; SCRIPT_COMMON when there are several. */
Script name_script(const Name *name);

/** Most keys that name_keys() gives. */
#define NAME_MOST_KEYS (SOUND_MOST_KEYS * (2 * SOUND_MOST_WORDS + 2))

/** Keys under which the names that may match a name are to be looked for. The first `*whole` are of the whole name, the
   others of its words. @return Their number. */
size_t name_keys(const Name *name, uint64_t keys[NAME_MOST_KEYS], size_t *whole);

#endif
