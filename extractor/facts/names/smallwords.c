#include "facts/names/smallwords.h"

#include "text/functionwords.h"

/* Does the word stand right between one in small letters and one with a capital that may be a name? */
static bool is_between(const NameFinder *finder, const Word *word, const Token *token) {
  const Token *end = finder->analysis->document->tokens + finder->lattice->end_token;
  if (word == finder->words || word->glued || token + 1 >= end || !token[1].space_before)
    return false;
  const Edge *next = lattice_token_from(finder->lattice, word->to);
  return token[-1].kind == TOKEN_WORD && token[-1].letter_case == CASE_LOWER && token[1].kind == TOKEN_WORD &&
         token[1].letter_case == CASE_TITLE && next && !namefinder_is_blocking(finder, next);
}

/* A word of grammar, or one that begins no name by itself ("now"). Articles and what joins names have capitals of their
   own; so have titles and places before a name, and "I". */
static bool is_grammar(NameFinder *finder, const Token *token, const Edge *edge) {
  enum { SHORTEST = 2 };
  const ReservedTags *tags = &finder->pack->tags;
  finder->failed |= namefinder_normalise(finder, edge->span) != RAPPORTEUR_OK;
  return token->end - token->begin >= SHORTEST &&
         (functionwords_has(finder->pack->language, finder->normal.bytes, finder->normal.length) ||
          namefinder_reads(finder, edge, tags->not_name)) &&
         !namefinder_reads(finder, edge, tags->article) && !namefinder_reads(finder, edge, tags->separator) &&
         !namefinder_reads(finder, edge, tags->name_join) && !namefinder_reads(finder, edge, tags->name_title) &&
         !namefinder_reads(finder, edge, tags->place) && !namefinder_is_individual(finder, edge);
}

/* "In April Acme opened" is no name's. */
static bool follows_date_cue(const NameFinder *finder, const Word *word) {
  return namefinder_reads(finder, lattice_token_to(finder->lattice, word->from), finder->date_cue);
}

bool smallwords_begin_name(NameFinder *finder, const Word *word, const Token *token, const Edge *edge) {
  if (!finder->pack->cased || finder->shouted || token->letter_case != CASE_TITLE || !is_between(finder, word, token))
    return false;
  bool month = finder->month && namefinder_reads(finder, edge, finder->month);
  return month ? !follows_date_cue(finder, word) : is_grammar(finder, token, edge);
}
