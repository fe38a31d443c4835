/** @file analysis.h  One document on its way from text to statements. */
#ifndef FACTS_ANALYSIS_H
#define FACTS_ANALYSIS_H

#include "facts/names/romanise.h"
#include "facts/statement.h"
#include "rules/match.h"
#include "rules/pack.h"
#include "values/values.h"

/** So many of the nouns that introduce an entity are remembered. */
enum { NAME_NOUNS = 4 };

/** An entity as it is being pieced together. Numbers of entities run from 1. */
typedef struct NameEntity {
  const char *key;              /**< Its normalised words joined by spaces. */
  const char **words;           /**< The same, one by one. */
  unsigned word_count;
  unsigned name_words;          /**< So many words from the front are neither organisation words nor legal forms. */
  unsigned label_words;         /**< So many from the front are ("Group Acme"), if others follow. */
  unsigned form_words;          /**< So many at the end are its legal form; in scripts with capitals names are kept without. */
  uint32_t same_as;             /**< The entity whose short form this is, or 0. */
  const char *canonical;        /**< Known Latin name, or NULL. */
  bool worded;                  /**< A word of its name is a common word, and none is a person's. */
  bool given;                   /**< It is one word, and that a given name. */
  bool backer;                  /**< A word of it is one of investors' names, or of public bodies', or a fact has
                                     it back another. */
  bool legal;                   /**< A legal form is part of it somewhere. */
  unsigned quotes;              /**< How often it is in quotation marks, in a script without capitals: no person is. */
  Tag type;                     /**< What it was decided to be; the Name tag before that. */
  int *votes;                   /**< By tag. */
  const char *nouns[NAME_NOUNS];        /**< What it was introduced as ("startup", "bank"), normalised. */
  unsigned noun_count;
  bool newcomer;                        /**< It was introduced as a company that is new, as a joint venture is. */
  bool plain;                           /**< It was introduced by a noun that means any company (MainNoun). */
  unsigned mentions;
  bool told;                            /**< A fact tells of it, and names it. */
  uint32_t first_mention, first_in_body;   /**< 1 + index of mentions; the latter outside titles; 0 none. */
  uint32_t first_paragraph, last_paragraph;     /**< Of those outside titles, if first_in_body. */
} NameEntity;

/** A rule that matched, with where. */
typedef struct Found {
  uint32_t sentence;
  Match match;
} Found;

/** A part of the text, and what the outermost long quotation around it says. */
typedef struct SpeechPart { Span part, quotation; } SpeechPart;

/** How prominent an entity is; see prominence.h. */
typedef struct RankedEntity {
  Tag type;
  uint32_t entity;
  unsigned score;
  uint32_t begin;               /**< Byte of its first mention. */
} RankedEntity;

typedef struct SentenceAnalysis {
  const Pack *pack;             /**< NULL: no pack covers its language. */
  Lattice lattice;
} SentenceAnalysis;

typedef struct Analysis {
  Arena arena;
  const Document *document;
  Romaniser *romaniser;         /**< Borrowed. */
  SentenceAnalysis *sentences;  /**< By sentence of the document. */
  Mentions mentions;            /**< In the order in which they were found. */
  ARRAY(NameEntity) entities;   /**< [0] is unused. */
  Strings *entity_keys;         /**< Number of a key = number of its entity. */
  Strings *name_words;          /**< Words of names of this document, and... */
  ARRAY(uint32_t) name_counts;  /**< ...by their numbers, how often each stands there. */
  ARRAY(SpeechPart) speech;     /**< In text order, apart; see quotations_around(). */
  ARRAY(Found) found;           /**< Fact rules that matched. */
  ARRAY(RankedEntity) ranked;   /**< By type, the most prominent first. */
  bool interview;               /**< The document prints questions and answers. */
  uint32_t interviewee;         /**< Who answers in it, 0 nobody known. */
  Span byline;                  /**< What stands before the first sentence of a report; see bylines.h. */
  bool roundup;                 /**< Each of its paragraphs tells of somebody else. */
  uint32_t *local;              /**< By entity: its number among the statements' own; see statements_make(). */
} Analysis;

/** The pack of the first sentence that one covers, NULL if none does. */
const Pack *analysis_pack(const Analysis *analysis);
/** The entity of that number, short forms resolved to their full name. */
NameEntity *analysis_entity(const Analysis *analysis, uint32_t number);
/** Number of the entity that a short form stands for, or the number itself. */
uint32_t analysis_full(const Analysis *analysis, uint32_t number);
/** The entity of a normalised key, made if new; 0 when memory is out. `key` and `words` are copied. */
uint32_t analysis_entity_add(Analysis *analysis, const char *key, size_t length);
/** The article that a preposition swallowed before a node ("lil-bank" says "to al-bank"), "" if none did. */
const char *analysis_lost_article(const SentenceAnalysis *sentence, uint32_t node);
/** The entity that a span of a sentence names, made if new; 0 when memory is out. */
uint32_t analysis_entity_of_span(Analysis *analysis, uint32_t sentence, Span span);
/** Add to the votes on an entity's type. */
void analysis_vote(Analysis *analysis, uint32_t entity, Tag type, int weight);
/** Add a mention and its edge; the lattice is not indexed. */
RapporteurStatus analysis_mention(Analysis *analysis, const Mention *mention, uint16_t from, uint16_t to);
/** The mention of an edge, or NULL if it has none or is NULL. */
const Mention *analysis_mention_of(const Analysis *analysis, const Edge *edge);
/** Is the mention of an entity that is decided to be of a type or below it? References count once they are resolved,
    demonyms never. */
bool analysis_is_a(const Analysis *analysis, const Pack *pack, const Mention *mention, Tag type);
/** The text of a span. Not null-terminated. */
const char *analysis_text(const Analysis *analysis, Span span);

#endif
