/** @file wordedge.h  Which edge is a token's word: the token whole, or what its clitics leave of it. */
#ifndef FACTS_NAMES_WORDEDGE_H
#define FACTS_NAMES_WORDEDGE_H

#include "facts/names/namefinder.h"

/** What the words before a token expect it to be. */
typedef enum {
  EXPECT_NOTHING,
  EXPECT_KIND,          /**< After what an organisation is for: perhaps an adjective of that. */
  EXPECT_MORE,          /**< After what may be a given name: perhaps a surname, whole. */
  EXPECT_REST,          /**< After a given name, after "father of" or "son of" inside one. */
  EXPECT_NAME           /**< After "bank" or "company" without an article. */
} Expectation;

/** What the words before word w, which are described, expect it to be. */
Expectation wordedge_expect(const NameFinder *finder, uint32_t w);
/** Does an article stand before a piece of a token? */
bool wordedge_follows_article(const NameFinder *finder, const Edge *piece);
/** Where there are clitics: can nothing be joined to what stands before a node, so that a word there is whole? */
bool wordedge_is_whole(const NameFinder *finder, uint32_t node);
/** Does an article that is split off its word begin at a node? */
bool wordedge_article_at(const NameFinder *finder, uint32_t node);
/** Does a token begin with an article? */
bool wordedge_has_article(NameFinder *finder, const Edge *token);
/** The edge of a token's word: the token itself (so where it ends a given name of two words), or what is left after its
    clitics. `*family`: it is an article and a word that the pack does not name, or only as a title, where the rest of a
    name is expected. */
const Edge *wordedge_find(NameFinder *finder, const Edge *token, Expectation expected, bool *family);

#endif
