#include "facts/words.h"

#include <string.h>

#include "facts/capitals.h"
#include "facts/namefinder.h"
#include "facts/wordcontext.h"

bool word_is_core(const Word *word) { return word->role == WORD_NAME || word->role == WORD_PERSON; }

bool word_is_inside(const Word *word) { return word->role != WORD_OTHER; }

/* --- roles --- */

/* In a script with capitals. `doubtful`: the capital may come from its place (a sentence's beginning, a headline). */
static WordRole cased_role(NameFinder *finder, const Token *token, const Edge *edge, bool doubtful) {
  /* "NAB" keeps its capitals everywhere; in a sentence of nothing but capitals they say nothing */
  bool initials = token->letter_case == CASE_UPPER && token->end - token->begin > 1 && !finder->shouted;
  if (!doubtful || initials || capitals_paired(finder, (uint32_t)(token - finder->analysis->document->tokens)))
    return WORD_NAME;
  if (namefinder_seen(finder, SEEN_LOWER, &finder->normal))
    return WORD_OTHER;
  if (namefinder_seen(finder, SEEN_CASED, &finder->normal))
    return WORD_NAME;
  return namefinder_is_ordinary(finder, edge) || namefinder_common(finder) ? WORD_OTHER : WORD_NAME;
}

/* In a script without capitals: what is left when the known words are gone. */
static WordRole uncased_role(const NameFinder *finder, const Token *token, const Edge *edge) {
  bool known = token->end - token->begin < 3 || namefinder_is_ordinary(finder, edge) || namefinder_common(finder);
  return known ? WORD_OTHER : WORD_NAME;
}

/* Only demonyms inflect: "Mali" is not in a word that merely begins like it. */
static bool is_place(const NameFinder *finder, const Edge *edge) {
  const ReservedTags *tags = &finder->pack->tags;
  return namefinder_reads(finder, edge, tags->demonym) ||
         (edge && lexicon_has(finder->pack->lexicon, edge->word, tags->place, NULL));
}

/* The role that the lexicon gives a word, WORD_OTHER if none. */
static WordRole lexical_role(const NameFinder *finder, const Edge *edge) {
  const ReservedTags *tags = &finder->pack->tags;
  bool given = namefinder_reads(finder, edge, tags->given_name) ||
               namefinder_reads(finder, edge, tags->maybe_given_name);
  if (namefinder_reads(finder, edge, tags->not_name))      /* "Tim" is a team, unless it has a capital within a sentence */
    return given && namefinder_seen(finder, SEEN_CASED, &finder->normal) ? WORD_MAYBE : WORD_NOT_NAME;
  if (namefinder_reads(finder, edge, tags->legal_form))
    return WORD_LEGAL;
  if (namefinder_reads(finder, edge, tags->organization_word))
    return WORD_ORGANIZATION;
  if (is_place(finder, edge))
    return namefinder_reads(finder, edge, tags->given_name) ? WORD_MAYBE_PLACE : WORD_PLACE;
  if (namefinder_reads(finder, edge, tags->given_name) || namefinder_reads(finder, edge, tags->surname))
    return WORD_PERSON;
  return namefinder_reads(finder, edge, tags->maybe_given_name) ? WORD_MAYBE : WORD_OTHER;
}

/* "MNT-Orbit": a currency's code that a hyphen joins to a name is a part of it. */
static bool heads_compound(const NameFinder *finder, const Token *token) {
  const Token *end = finder->analysis->document->tokens + finder->lattice->end_token;
  return token->letter_case == CASE_UPPER && token + 2 < end && !token[1].space_before && !token[2].space_before &&
         *namefinder_text(finder, token[1].begin) == '-' && token[2].letter_case == CASE_TITLE;
}

/* "Q: How did it start?": one letter before a colon is a label. */
static bool is_label(const NameFinder *finder, const Token *token) {
  const Token *end = finder->analysis->document->tokens + finder->lattice->end_token;
  return token->end - token->begin == 1 && token + 1 < end && *namefinder_text(finder, token[1].begin) == ':';
}

static WordRole role_of(NameFinder *finder, const Token *token, const Edge *edge, bool doubtful) {
  bool cased = token->letter_case != CASE_NONE;
  if (token->kind == TOKEN_PUNCTUATION)
    return strchr("-&", *namefinder_text(finder, token->begin)) ? WORD_JOIN : WORD_OTHER;
  if (token->kind != TOKEN_WORD)
    return WORD_OTHER;
  if (namefinder_reads(finder, edge, finder->pack->tags.name_join) && (!cased || token->letter_case == CASE_LOWER))
    return WORD_JOIN;
  /* "Bob" is somebody, "BOB" is money */
  bool given = token->letter_case == CASE_TITLE && namefinder_reads(finder, edge, finder->pack->tags.given_name);
  if ((cased && !capitals_has(token)) || (!given && namefinder_is_blocking(finder, edge) && !heads_compound(finder, token)))
    return WORD_OTHER;
  if (is_label(finder, token))
    return WORD_OTHER;
  WordRole lexical = lexical_role(finder, edge);
  if (lexical == WORD_NOT_NAME && doubtful && finder->pack->cased)
    return WORD_OTHER;          /* "Acme Appoints Chief Scientist" */
  if (lexical != WORD_OTHER)
    return lexical;
  return cased ? cased_role(finder, token, edge, doubtful) : uncased_role(finder, token, edge);
}

/* An initial inside a name, "C." in "Ida C. Brekke", whatever else the letter may be. */
static bool is_initial(const NameFinder *finder, const Word *word, const Token *token) {
  return word > finder->words && word_is_core(&word[-1]) && token->kind == TOKEN_WORD && token->end - token->begin == 1 &&
         capitals_has(token) && *namefinder_text(finder, token->begin + 1) == '.';
}

/* --- clitics --- */

/* How often the word in hand stands in names of the document. */
static unsigned name_count(const NameFinder *finder) {
  const Analysis *analysis = finder->analysis;
  const Buffer *normal = &finder->normal;
  uint32_t number = normal->length ? strings_find(analysis->name_words, normal->bytes, normal->length) : NO_STRING;
  return number && number < analysis->name_counts.count ? analysis->name_counts.items[number] : 0;
}

/* Is a token that could be split at clitics a word as it stands: one of a name class, a common word, or a name that the
   document writes more often whole than without what might be a clitic? */
static bool stands_whole(NameFinder *finder, const Edge *token, const Edge *piece) {
  const ReservedTags *tags = &finder->pack->tags;
  const Tag whole[] = {tags->given_name, tags->surname, tags->maybe_given_name, tags->organization_word,
                       tags->legal_form};
  for (size_t i = 0; i < sizeof whole / sizeof *whole; i++)
    if (namefinder_reads(finder, token, whole[i]))
      return true;
  if (is_place(finder, token) && !namefinder_reads(finder, token, tags->demonym))
    return true;
  finder->failed |= namefinder_normalise(finder, piece->span) != RAPPORTEUR_OK;
  unsigned rest = name_count(finder);
  finder->failed |= namefinder_normalise(finder, token->span) != RAPPORTEUR_OK;
  return finder->normal.length &&
         (name_count(finder) > rest ||
          lexicon_lists(finder->pack->lexicon, finder->normal.bytes, finder->normal.length));
}

/* The edge of a token's word: the token itself, or what is left after its clitics. After a given name it is a surname,
   whole. */
static const Edge *word_edge(NameFinder *finder, const Edge *token, bool after_given) {
  const Lattice *lattice = finder->lattice;
  if (token->to == token->from + 1u)
    return token;
  for (uint32_t i = lattice->incoming_start[token->to]; i < lattice->incoming_start[token->to + 1]; i++) {
    const Edge *piece = &lattice->edges.items[lattice->incoming[i]];
    if (piece->kind == EDGE_PIECE)
      return after_given || stands_whole(finder, token, piece) ? token : piece;
  }
  return token;
}

/* Does an article stand before a piece of a token? */
static bool follows_article(const NameFinder *finder, const Edge *piece) {
  const Lattice *lattice = finder->lattice;
  for (uint32_t i = lattice->incoming_start[piece->from]; i < lattice->incoming_start[piece->from + 1]; i++)
    if (namefinder_reads(finder, &lattice->edges.items[lattice->incoming[i]], finder->pack->tags.article))
      return true;
  return false;
}

/* --- the words of a sentence --- */

static RapporteurStatus describe_word(NameFinder *finder, Word *word, const Token *token, const Edge *edge,
                                      bool doubtful) {
  const ReservedTags *tags = &finder->pack->tags;
  RapporteurStatus status = namefinder_normalise(finder, edge->span);
  if (status)
    return status;
  *word = (Word){.from = edge->from, .to = edge->to, .span = edge->span, .latin = token->script == SCRIPT_LATIN,
                 .glued = !token->space_before, .cut = edge->kind == EDGE_PIECE};
  word->role = is_initial(finder, word, token) ? WORD_NAME : role_of(finder, token, edge, doubtful);
  bool heads = word == finder->words || !word_is_inside(&word[-1]);
  if (word->role == WORD_ORGANIZATION && heads && word->cut && follows_article(finder, edge))
    word->role = WORD_OTHER;    /* "the bank" heads no name */
  word->given = namefinder_reads(finder, edge, tags->given_name);
  word->surname = namefinder_reads(finder, edge, tags->surname);
  word->demonym = namefinder_reads(finder, edge, tags->demonym);
  word->plain = word->role == WORD_OTHER && token->kind == TOKEN_WORD && token->letter_case != CASE_LOWER &&
                token->end - token->begin >= 3 && !namefinder_is_ordinary(finder, edge) && finder->normal.length;
  Commonness common = token->letter_case != CASE_LOWER ? namefinder_common(finder) : COMMON_NOT;
  word->common = common != COMMON_NOT;
  common = word->plain ? common : COMMON_NOT;
  word->firm = common == COMMON_FIRMLY;
  word->weak = common == COMMON_WEAKLY &&
               lexicon_lists(finder->pack->lexicon, finder->normal.bytes, finder->normal.length);
  if (word->plain && namefinder_seen(finder, SEEN_DRAWN, &finder->normal))
    word->role = WORD_NAME;
  return RAPPORTEUR_OK;
}

RapporteurStatus words_describe(NameFinder *finder) {
  const Document *document = finder->analysis->document;
  const Sentence *sentence = &document->sentences[finder->sentence];
  Lattice *lattice = finder->lattice;
  finder->count = lattice->end_token - lattice->first_token;
  finder->words = arena_alloc(&finder->analysis->arena, (finder->count + 1) * sizeof *finder->words);
  if (!finder->words)
    return RAPPORTEUR_ERROR_MEMORY;
  bool headline = capitals_headline(document, sentence);
  finder->shouted = capitals_shouted(document, sentence);
  RapporteurStatus status = RAPPORTEUR_OK;
  uint32_t node = 0;
  for (uint32_t w = 0; !status && w < finder->count; w++) {
    const Edge *token = lattice_token_from(lattice, node);
    const Word *before = w ? &finder->words[w - 1] : NULL;
    bool given = before && (before->role == WORD_MAYBE || (before->given && before->role == WORD_PERSON));
    const Edge *edge = word_edge(finder, token, given && !namefinder_is_ordinary(finder, token));
    /* Latin words in a text of another script keep their capitals everywhere. */
    bool doubtful = finder->pack->cased && (headline || capitals_initial(document, sentence, lattice->first_token + w));
    status = describe_word(finder, &finder->words[w], namefinder_token(finder, w), edge, doubtful);
    node = token->to;
  }
  return status ? status : wordcontext_apply(finder);
}
