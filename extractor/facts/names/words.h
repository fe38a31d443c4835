/** @file words.h  What each word of a sentence can be in a name. */
#ifndef FACTS_NAMES_WORDS_H
#define FACTS_NAMES_WORDS_H

#include "text/document.h"

/** What a word can be in a name. */
typedef enum {
  WORD_OTHER,           /**< No part of a name. */
  WORD_NAME,            /**< By itself a name or a part of one. */
  WORD_PERSON,          /**< A given name or surname. */
  WORD_MAYBE,           /**< A given name if more of the name follows. */
  WORD_ORGANIZATION,    /**< "Bank", "Ventures": part of the name beside it. */
  WORD_LEGAL,           /**< "Ltd" */
  WORD_PLACE,           /**< "Paris", "French" */
  WORD_MAYBE_PLACE,     /**< A place, or a given name if more of the name follows: "Santiago". */
  WORD_JOIN,            /**< "of", "bin", a hyphen: inside only. */
  WORD_NOT_NAME         /**< "AI", "CEO": not at the beginning, and never all of it. */
} WordRole;

/** One token of a sentence, without the clitics before it. */
typedef struct Word {
  WordRole role;
  bool given, surname, after_title, after_position, demonym;
  bool unsure;                  /**< A person's name only by what stands beside it. */
  bool glued;                   /**< No space stands between it and the word before it. */
  bool cut;                     /**< A clitic was split off before it: no name runs across. */
  bool latin;
  bool common;                  /**< The pack or a dictionary knows it as a common word. */
  bool plain;                   /**< A common word that no rule or class names... */
  bool weak;                    /**< ...of the dictionary only: part of a name beside words that are... */
  bool firm;                    /**< ...of the pack's own lists... */
  bool inflected;               /**< ...as a form of what they hold only. */
  bool family;                  /**< Plain, with an article, where the rest of a name is expected. */
  bool headed;                  /**< Behind what introduces an organisation: "bank", "company" without an article. */
  bool faint;                   /**< Common only as a form of a word of the dictionary, which no name need be. */
  bool purpose;                 /**< "For insurance": it says what an organisation is for and begins no name. */
  bool definite;                /**< An organisation's word, or a surname, with its article: "the bank". */
  bool ends_name;               /**< An organisation's word that ends a name, whatever stands before it. */
  uint16_t from, to;            /**< Nodes. */
  Span span;
  uint32_t spelled;             /**< Behind the name that begins here and that letters in brackets spell; 0: none. */
  uint32_t mention;             /**< 1 + index of the mention of the name that begins here; 0 none yet. */
} Word;

struct NameFinder;

/** Is the word a name, or a part of one, by itself? */
bool word_is_core(const Word *word);
/** May the word stand in a name? */
bool word_is_inside(const Word *word);

/** Is the word an apostrophe with its s, right behind what owns? */
bool word_is_possessive(const struct NameFinder *finder, const Word *word);

/** Describe the words of the finder's sentence, each by itself and then by the words around it (wordcontext.h).
    @return RAPPORTEUR_OK or RAPPORTEUR_ERROR_MEMORY. */
RapporteurStatus words_describe(struct NameFinder *finder);

#endif
