/** @file lexicon.h  What words can mean in one language: classes, values, affixes, clitics, common words. */
#ifndef LEXICON_LEXICON_H
#define LEXICON_LEXICON_H

#include "base/arena.h"
#include "base/array.h"
#include "base/sink.h"
#include "base/strings.h"

/** A tag is a lexicon class or a type (of the ontology, or of the engine's own value types); both share one numbering,
    and a type may have a parent. 0 is no tag. */
typedef uint16_t Tag;
/** A set of features (`.Pass`), at most LEXICON_FEATURES in one pack. */
typedef uint64_t Features;
enum { LEXICON_FEATURES = 64 };

/** One thing that a word can be. */
typedef struct Reading {
  Features features;
  uint32_t value;               /**< Number (in Lexicon.words) of the value after `=`, or NO_STRING. */
  Tag tag;
} Reading;

/** All that a word can be; borrowed from the lexicon. */
typedef struct Readings { const Reading *items; uint32_t count; } Readings;

typedef struct Lexicon Lexicon;

/** @return An empty lexicon, owned by the caller; NULL when memory is out. */
Lexicon *lexicon_new(void);
void lexicon_free(Lexicon *lexicon);

/** Number of a normalised word, NO_STRING if the lexicon has never heard of it. */
uint32_t lexicon_word(const Lexicon *lexicon, const char *normalised, size_t length);
/** The text of a word or value. Borrowed. */
const char *lexicon_text(const Lexicon *lexicon, uint32_t word);

/** The tag of that name, or 0. */
Tag lexicon_tag(const Lexicon *lexicon, const char *name);
/** The tag of that name, made if it is new. 0 when memory or tags are out. */
Tag lexicon_tag_add(Lexicon *lexicon, const char *name, Tag parent);
const char *lexicon_tag_name(const Lexicon *lexicon, Tag tag);
size_t lexicon_tag_count(const Lexicon *lexicon);
Tag lexicon_tag_parent(const Lexicon *lexicon, Tag tag);
/** Has any word or phrase been given the tag? */
bool lexicon_tag_filled(const Lexicon *lexicon, Tag tag);
/** Is `tag` the same as `ancestor` or below it? */
bool lexicon_is_a(const Lexicon *lexicon, Tag tag, Tag ancestor);
/** The bit of a feature name; with `add` a new one is made. 0 if unknown or all are taken. */
Features lexicon_feature(Lexicon *lexicon, const char *name, size_t length, bool add);

/** Say that `text` (raw; cut and normalised here; one word or a phrase) can be `reading`. */
RapporteurStatus lexicon_add(Lexicon *lexicon, const char *text, size_t length, Reading reading);
/** Make a word known without a class (the literals of rules), so that affixes and clitics are licensed by it. */
uint32_t lexicon_know(Lexicon *lexicon, const char *normalised, size_t length);
/** Does a rule or class mention the word, be it within a phrase? */
bool lexicon_knows(const Lexicon *lexicon, uint32_t word);
/** Number of a value string, made if new. */
uint32_t lexicon_value(Lexicon *lexicon, const char *value, size_t length);
/** How common a word is: not at all; in a dictionary only, so that it may be part of a name beside words that are; in
    the pack's own lists. */
typedef enum { COMMON_NOT, COMMON_WEAKLY, COMMON_FIRMLY } Commonness;

/** Mark a word (normalised here) as one that is no name by itself. */
RapporteurStatus lexicon_add_common(Lexicon *lexicon, const char *text, size_t length, Commonness commonness);
RapporteurStatus lexicon_add_affix(Lexicon *lexicon, const char *text, size_t length, bool prefix, Features features);
/** `followers`: the letters with which what is left of a word may begin, which then has three of them at least ("will"
    stands before verbs of the present: no "share" is "will they"), and is no mere form of a word where the whole word is
    known, too; NULL for any. */
RapporteurStatus lexicon_add_clitic(Lexicon *lexicon, const char *text, size_t length, const char *followers);

/** How common the word is, as it stands or after its clitics and affixes are taken off. */
Commonness lexicon_common(const Lexicon *lexicon, const char *normalised, size_t length);
/** Is the word itself in the list of common words? */
bool lexicon_lists(const Lexicon *lexicon, const char *normalised, size_t length);
/** Does a reading of the word, without any stripping, have this tag (or one below)? Its value goes to `value` if
    asked. */
bool lexicon_has(const Lexicon *lexicon, uint32_t word, Tag tag, uint32_t *value);

/** The readings of a word as it stands, without stripping. */
Readings lexicon_readings(const Lexicon *lexicon, uint32_t word);
/** All readings of a normalised word: as it stands, and with affixes stripped where the lexicon knows what is left; at
    most LEXICON_READINGS. The result is in `arena`, or borrowed from the lexicon. */
#define LEXICON_READINGS 12
Readings lexicon_analyse(const Lexicon *lexicon, const char *normalised, size_t length, uint32_t word, Arena *arena);

/** The numbers of the known words that are left after affixes are taken off a word, itself excluded. @return Their
    number. */
#define LEXICON_STEMS 4
unsigned lexicon_stems(const Lexicon *lexicon, const char *normalised, size_t length, uint32_t stems[LEXICON_STEMS],
                       Features features[LEXICON_STEMS]);

/** Does the language have clitics at all? */
bool lexicon_has_clitics(const Lexicon *lexicon);
/** Length of the longest clitic that the word begins with and that reads as `tag`; 0 if there is none. */
uint32_t lexicon_separating_clitic(const Lexicon *lexicon, const char *normalised, size_t length, Tag tag);
/** Where proclitics of a normalised word may be cut off: the byte offsets (in the normalised word) of up to 3 cuts,
    given that `licensed` accepts what is left after the last. @return The number of cuts; 0 when the word stays
    whole. */
typedef bool (*Licence)(void *user, const char *normalised, size_t length);
unsigned lexicon_clitics(const Lexicon *lexicon, const char *normalised, size_t length, Licence licensed, void *user,
                         uint32_t cuts[3]);

/** The trie's root, and the node that `word` leads to from `node` (0 = none). */
uint32_t lexicon_phrase_step(const Lexicon *lexicon, uint32_t node, uint32_t word);
/** What the phrase that ends in `node` can be. */
Readings lexicon_phrase_readings(const Lexicon *lexicon, uint32_t node);
/** The phrase's own number as a word (its normalised words joined by single spaces). */
uint32_t lexicon_phrase_word(const Lexicon *lexicon, uint32_t node);
#define PHRASE_ROOT 1u

#endif
