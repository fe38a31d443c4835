/** @file pack.h  A language pack as the engine uses it: lexicon, cues, compiled rules and their tests. */
#ifndef RULES_PACK_H
#define RULES_PACK_H

#include "lexicon/lattice.h"
#include "rules/factuality.h"
#include "rules/nearby.h"
#include "rules/program.h"
#include "rules/schema.h"
#include "rules/signature.h"
#include "rules/source.h"

/** What a mention rule makes of its match. */
typedef enum {
  REFERENCE_NONE,       /**< A mention, or a vote on the type of a name. */
  REFERENCE_NOMINAL,    /**< `.ref`: an entity named elsewhere ("the company"). */
  REFERENCE_PRONOUN,    /**< `.pronoun`: one that was just spoken of ("it"). */
  REFERENCE_SPEAKERS,   /**< `.us`: the organisation of whoever speaks. */
  REFERENCE_SPEAKER,    /**< `.me`: whoever speaks. */
  REFERENCE_RELATIVE,   /**< `.relative`: what was named just before, in the same sentence ("who", "which"). */
  REFERENCE_DROPPED     /**< No mention: a filler that was left out. */
} ReferenceKind;

/** What else the mention of the name that a typing rule captures stands for. */
typedef enum {
  REACH_NAME,           /**< Nothing else. */
  REACH_BRIDGE,         /**< `.bridge`: other rules see it stand for the whole match ("Acme (founded 1990)"). */
  REACH_WHOLE           /**< `.whole`: and so does whoever asks where it stands ("Lyon, France"). */
} NameReach;

/** The roles of rules that make mentions, by number. */
enum { MENTION_NAME, MENTION_VALUE, MENTION_ALIAS, MENTION_ROLES };

/** What a word stops: gaps (and the looks of cues), or the looks of cues only. */
enum { STOPS_GAP = 1, STOPS_CUE = 2 };

/** One alternative of a rule: what stands before its anchor (to be run backwards), the anchor, what stands after it. */
typedef struct RuleBranch {
  Program left, right;
  Needs needs;                  /**< Of both sides. */
  EdgeTest anchor;
  int16_t anchor_role;
  uint8_t anchor_conversion;
  bool anchor_list;
} RuleBranch;

typedef struct Rule {
  const char *name;
  SourcePlace place;
  const FactType *fact;         /**< NULL for rules that make mentions. */
  Tag target;                   /**< Of rules that make mentions; the Alias tag for aliases. */
  uint8_t reference;            /**< ReferenceKind */
  bool aside;                   /**< It reads a fact that a name's attribute tells: only cues within the match count. */
  bool types_names;             /**< It captures `name` and refers to nobody: it votes on names. */
  uint8_t reach;                /**< NameReach */
  bool stated;                  /**< `Alias.stated`: whatever the names look like. */
  unsigned stratum;             /**< Mention rules run in this order. */
  RuleBranch *branches;
  size_t branch_count;
  double confidence;
  Pattern *pattern;
} Rule;

typedef struct RuleTest {
  uint32_t rule;                /**< Index in the pack. */
  bool positive;
  const char *text, *expected;  /**< Null-terminated; `expected` is what stands after =>, or NULL. */
  SourcePlace place;
} RuleTest;

typedef enum { CUE_BEFORE, CUE_AFTER, CUE_WITHIN, CUE_LATER } CueDirection;

typedef struct Cue {
  uint8_t factuality;           /**< Factuality */
  uint8_t direction;            /**< CueDirection */
  unsigned distance;
  EdgeTest test;
} Cue;

typedef ARRAY(const Cue *) CueList;

/** A rule and one of its branches, posted under what anchors it. Sorted by pass, then rule. */
typedef struct Posting {
  uint32_t rule, branch;
  unsigned pass;                /**< In which the rule runs: its stratum, or behind all strata if it makes facts. */
  NodeNearby wanted;            /**< Beside the anchor. */
  FirstNeed need;
} Posting;

/** All that is posted under one word or tag. */
typedef struct Postings {
  Posting *items;
  size_t count, capacity;
  uint64_t passes;              /**< In which some of it runs, as bits: see posting_pass(). */
  uint64_t above;               /**< Of a tag: in which some of it or of what is posted under the tags above it runs. */
} Postings;
typedef ARRAY(Postings) PostingTable;

/** The bit of a pass; those beyond the last bit share it. */
static inline uint64_t posting_pass(unsigned pass) { return (uint64_t)1 << (pass < 63 ? pass : 63); }

/** Tags that the engine knows by name. */
typedef struct ReservedTags {
  Tag name, person, organization, place, demonym, product, license, agent, quote, alias, number, percentage,
      money, date, duration, ordinal, organization_word, organization_end, organization_for, organization_kind, organization_of,
      organization_link, organization_field, name_owner, owns_nothing, legal_form, given_name,
      maybe_given_name, surname, name_join, not_name, name_title, abbreviation, lettered, separator, subject_marker,
      aside_start, aside_end, aside_word,
      article, main_noun, literal_phrase, list_noise, list_tail, introduces, after_name, perhaps_after_name,
      after_number, currency_place, before_audience, before_owner, after_owner, before_whole, verb_of_thing,
      verb_of_person, describes, clause_word, organization_name, trade_word, phrase_inner, denies_before,
      organization_tail, place_tail,
      name_predicate, descriptor, company_noun, new_company, topic_start, phrase_start, name_has, common_body,
      public_body, backer_word, funding_word, role_noun, name_noun, either_title;
} ReservedTags;

typedef struct Pack {
  Arena arena;
  const char *language;         /**< "hi" */
  bool cased;                   /**< It is written with capitals and small letters. */
  bool head_final;              /**< What describes a noun stands before it: so it is where words behind names mark
                                     subjects (SubjectMarker). */
  const Schema *schema;         /**< Borrowed. */
  Lexicon *lexicon;
  ReservedTags tags;
  Features implied;             /**< The feature of words that imply an individual without being a name for it. */
  Features noun;                /**< The feature of words that may be names as well, though rules ask for them. */
  ARRAY(Tag) individual_tags;   /**< Types whose mentions are individuals of the ontology: titles. */
  ARRAY(SourceFile) files;
  ARRAY(Rule) rules;
  ARRAY(RuleTest) tests;
  ARRAY(Cue) cues;
  ARRAY(uint8_t) stops;         /**< By word: STOPS_GAP, STOPS_CUE. */
  ARRAY(uint8_t) entity_tags;   /**< By tag: mentions with it are of entities (Name, Person, ...). */
  ARRAY(uint8_t) ordinary_tags; /**< By tag: what pack_is_ordinary_tag() says. */
  ARRAY(uint8_t) used_tags;     /**< By tag: some rule or cue asks for it; for lint. */
  PostingTable by_word, by_tag;
  unsigned strata;              /**< Mention rules have strata 0 .. strata - 1. */
} Pack;

/**
   Read a pack: every *.rules and *.words file of languages/any and languages/`language` under the data folder
   `folder`, their confidence.tsv, and dictionaries/`language`.words.

   All errors are told to the sink with file, line, column and the source line; warnings (untested rules, unused
   classes) only with `lint`.

   @param schema Borrowed; must outlive the pack.
   @param[out] out Owned by the caller (pack_free()); NULL on failure.
   @return RAPPORTEUR_OK, RAPPORTEUR_ERROR_IO (no such pack), RAPPORTEUR_ERROR_SYNTAX or RAPPORTEUR_ERROR_MEMORY.
*/
RapporteurStatus pack_read(const char *folder, const char *language, const Schema *schema, bool lint, Sink *sink,
                           Pack **out);
void pack_free(Pack *pack);

/** Does the tag belong to mentions of entities? */
bool pack_is_entity_tag(const Pack *pack, Tag tag);
/** Does a word that reads as the tag have a meaning that words of names do not have? */
bool pack_is_ordinary_tag(const Pack *pack, Tag tag);
/** Is this word, in its normal form, an abbreviation of the language? */
bool pack_is_abbreviation(const Pack *pack, const char *word, size_t length);
/** Does a letter behind this word, in its normal form, tell things of a kind apart ("Series A")? */
bool pack_is_lettered(const Pack *pack, const char *word, size_t length);
/** Does a gap stop at this edge? */
bool pack_stops(const Pack *pack, const Edge *edge);
/** Does a cue's look stop at this edge? */
bool pack_bars(const Pack *pack, const Edge *edge);
/** Index of the rule of that name, or -1. */
int pack_rule(const Pack *pack, const char *name);
/** Name of a rule's role, as written in patterns. */
const char *rule_role_name(const Rule *rule, int role);
/** The line of a pack's file, null-terminated, in `arena`. "" when there is none. */
const char *pack_source_line(const Pack *pack, SourcePlace place, Arena *arena);

#endif
