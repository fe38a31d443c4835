/** @file namefinder.h  What the steps of finding names share: a document, a pack, the sentence in hand, what was seen
    so far. */
#ifndef FACTS_NAMES_NAMEFINDER_H
#define FACTS_NAMES_NAMEFINDER_H

#include "base/buffer.h"
#include "facts/analysis.h"
#include "facts/names/words.h"

/** Words and names that the document has shown, normalised. */
typedef enum {
  SEEN_CASED,           /**< Words written with a capital within sentences, and... */
  SEEN_LOWER,           /**< ...words written without one anywhere. */
  SEEN_LAST,            /**< Words with such a capital and none behind them: names that stand alone, surnames; and... */
  SEEN_LAST_AGAIN,      /**< ...those that were seen so more than once. */
  SEEN_FIRST,           /**< Words with a capital, wherever they stand, behind no other: with which names begin. */
  SEEN_BEGINS,          /**< Words whose capital their place does not ask for, and that others with capitals follow. */
  SEEN_INITIAL,         /**< Words with a capital that their place may have given them, and... */
  SEEN_INITIALS,        /**< ...those that were seen so more than once. */
  SEEN_PAIRS,           /**< Two such words with capitals side by side. */
  SEEN_DRAWN,           /**< Common words that names have drawn in, or that were introduced as names. */
  SEEN_RUNS,            /**< Names found without looking at others, and... */
  SEEN_RUNS_AGAIN,      /**< ...those that were found so more than once. */
  SEEN_BARE,            /**< Names that stand without an apostrophe and s behind them, and... */
  SEEN_OWNERS,          /**< ...those that have one before nothing that could be theirs: "Bexley's, ", "Bexley's said". */
  SEEN_QUOTED,          /**< Names of several words that stand in quotation marks or are introduced, and... */
  SEEN_QUOTED_FIRST,    /**< ...their first words. */
  SEEN_FRONTS,          /**< Organisations' names without the words that say what kind they are. */
  SEEN_ENDS,            /**< Last words of the names of several words that have mentions by now. */
  SEEN_SURNAMES,        /**< Those of them that end names of people, by what stands in front. */
  SEEN_ALONE,           /**< Words that are all that stands between quotation marks. */
  SEEN_WHOLE,           /**< Words that stand whole in names between quotation marks. */
  SEEN_TITLED,          /**< Ordinary words that stand behind a title within a sentence, outside quotations, and end a name. */
  SEEN_STANDING,        /**< Common words that are names by themselves, or stand so where names do. */
  SEEN_PLACES,          /**< Two ordinary words by where they stood as a name may; see introduced.c. */
  SEEN_GIVEN,           /**< Words that may be given names and begin the name of somebody the document names in full. */
  SEEN_SETS
} SeenSet;

/** A name is at most so many words long; between quotation marks, so many. */
enum { LONGEST_NAME = 10, LONGEST_QUOTED_NAME = 5 };

/** Where an ordinary word has stood in the document; see standing.c. */
typedef struct Standing {
  unsigned places;              /**< The kinds of places, as bits. */
  unsigned times, owns;         /**< How often it stood in any of them, and before what organisations have, */
  unsigned forms;               /**< and before what only names end with. */
  bool ruled;                   /**< It is a word that rules or classes name. */
  bool bound;                   /**< It is a name only where one stands that it begins. */
} Standing;

/** Two ordinary words of the headline that may be a name; see standing.c. */
typedef struct HeadPair {
  Span first, second;
  uint32_t number;              /**< Of their Standing, plus one. */
} HeadPair;

/** Finding the names of one document in the sentences of one pack. */
typedef struct NameFinder {
  Analysis *analysis;
  const Pack *pack;
  Strings *seen[SEEN_SETS];
  Strings *standing_keys;       /**< Ordinary words that stood where names do... */
  ARRAY(Standing) standing;     /**< ...and where, by their numbers less one. */
  ARRAY(HeadPair) head_pairs;
  Tag currency, month, weekday, date_cue, bound_multiplier;     /**< Currency, …; 0 if the pack has none. */
  Tag blocking[6];              /**< Other classes whose words are never parts of names. */
  size_t blocking_count;
  Buffer normal;                /**< The word in hand; see namefinder_normalise(). */
  Buffer key;                   /**< The name in hand: its normalised words joined by spaces. */
  bool adding;                  /**< Mentions are added; the pass before that only notes what is seen. */
  bool failed;                  /**< Memory ran out while a question was answered. */
  /* the sentence in hand */
  uint32_t sentence;
  Lattice *lattice;
  Word *words;                  /**< One for each token of the lattice. */
  uint32_t count;
  bool headline;                /**< It is written as headlines are, with a capital for most words. */
  bool shouted;                 /**< It is all in capitals. */
} NameFinder;

/** @return RAPPORTEUR_OK or RAPPORTEUR_ERROR_MEMORY; namefinder_close() is due in either case. */
RapporteurStatus namefinder_open(NameFinder *finder, Analysis *analysis, const Pack *pack);
void namefinder_close(NameFinder *finder);

/** The token of a word of the sentence in hand. */
const Token *namefinder_token(const NameFinder *finder, uint32_t word);
/** The text from a byte on. */
const char *namefinder_text(const NameFinder *finder, uint32_t byte);
/** Does a word of the sentence in hand begin with the ASCII sign? False behind the last word. */
bool namefinder_begins(const NameFinder *finder, uint32_t word, char sign);

/** Take a word in hand: `normal` becomes its normalised text. */
RapporteurStatus namefinder_normalise(NameFinder *finder, Span span);
/** Take a word in hand and append it to the name in hand. */
RapporteurStatus namefinder_extend(NameFinder *finder, Span span);
/** The name in hand with a text in front of it. The word in hand is lost. */
RapporteurStatus namefinder_prefix(NameFinder *finder, const char *text);
/** Was the text seen? An empty one never is. */
bool namefinder_seen(const NameFinder *finder, SeenSet set, const Buffer *text);
/** Note that the text was seen, unless it is empty. */
RapporteurStatus namefinder_see(NameFinder *finder, SeenSet set, const Buffer *text);
/** Is the word as it stands one of a class? Names do not inflect: a "jeweller" is nobody named Jewel. */
bool namefinder_lists(const NameFinder *finder, const Edge *edge, Tag tag);
/** The word in hand is a name by itself, wherever it stands. @return RAPPORTEUR_OK or RAPPORTEUR_ERROR_MEMORY. */
RapporteurStatus namefinder_know(NameFinder *finder);
/** Give a word of the dictionary a part in a name, as which it counts in the whole document from then on.
    @return RAPPORTEUR_OK or RAPPORTEUR_ERROR_MEMORY. */
RapporteurStatus namefinder_draw_in(NameFinder *finder, Word *word, WordRole role);
/** The same for texts of which it matters whether they were seen more than once: from the second time on in `again`. */
RapporteurStatus namefinder_see_again(NameFinder *finder, SeenSet once, SeenSet again, const Buffer *text);
/** How common the word in hand is. */
Commonness namefinder_common(const NameFinder *finder);

/** Does the edge (perhaps NULL) read as the tag or one below it? */
bool namefinder_reads(const NameFinder *finder, const Edge *edge, Tag tag);
/** Does the token of a word of the sentence in hand read so? */
bool namefinder_word_reads(const NameFinder *finder, uint32_t word, Tag tag);
/** Does the edge (perhaps NULL) have a reading that words of names do not have? */
bool namefinder_is_ordinary(const NameFinder *finder, const Edge *edge);
/** Does the edge read as an individual of the ontology, as titles do? */
bool namefinder_is_individual(const NameFinder *finder, const Edge *edge);
/** Is word w one that neither ends nor begins a noun phrase, nor introduces a name, nor is what organisations have: all
    that may be a name though the dictionary knows it? */
bool namefinder_is_content(const NameFinder *finder, uint32_t w);
/** Does the edge read as a currency? */
bool namefinder_is_currency(const NameFinder *finder, const Edge *edge);
/** Can the words of the edge be no part of a name? */
bool namefinder_is_blocking(const NameFinder *finder, const Edge *edge);

#endif
