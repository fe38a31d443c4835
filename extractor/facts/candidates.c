#include "facts/candidates.h"

#include <string.h>
#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include "base/buffer.h"
#include "text/normalise.h"

/* What a word can be in a name. */
typedef enum {
  WORD_OTHER,           /* no part of a name */
  WORD_NAME,            /* by itself a name or a part of one */
  WORD_PERSON,          /* a given name or surname */
  WORD_MAYBE,           /* a given name if more of the name follows */
  WORD_ORGANIZATION,    /* "Bank", "Ventures": part of the name beside it */
  WORD_LEGAL,           /* "Ltd" */
  WORD_PLACE,           /* "Paris", "French" */
  WORD_MAYBE_PLACE,     /* a place, or a given name if more of the name follows: "Santiago" */
  WORD_JOIN,            /* "of", "bin", a hyphen: inside only */
  WORD_NOT_NAME         /* "AI", "CEO": not at the beginning, and never all of it */
} WordRole;

typedef struct {
  WordRole role;
  bool given, surname, after_title, after_position, demonym;
  bool glued;                   /* no space between it and the word before it */
  bool cut;                     /* a clitic was split off before it: no name runs across */
  bool latin;
  bool plain;                   /* a common word that no rule or class names */
  bool weak;                    /* such a word of the dictionary only: part of a name beside words that are */
  bool firm;                    /* such a word of the pack's own lists */
  uint16_t from, to;            /* nodes */
  Span span;
} Word;

enum { LONGEST_NAME = 10, LONGEST_QUOTED_NAME = 5 };

/* Weights of votes on types. */
enum { VOTE_WORD = 5, VOTE_TITLE = 6, VOTE_GIVEN = 4, VOTE_SURNAME = 2 };

typedef struct {
  Analysis *analysis;
  const Pack *pack;
  Lattice *lattice;
  Strings *cased;               /* words written with a capital within sentences, and... */
  Strings *lower;               /* ...words written without one anywhere */
  Strings *drawn;               /* words of the dictionary that names have drawn in somewhere in the document */
  Strings *runs;                /* names found without looking at others */
  Strings *known;               /* names of several words that stand in quotation marks, and... */
  Strings *known_first;         /* ...their first words */
  Tag blocking[8];              /* classes whose words are never parts of names */
  size_t blocking_count;
  Buffer normal;
} Finder;

/* --- readings --- */

static bool reads_as(const Finder *finder, const Edge *edge, Tag tag) {
  return edge && edge_reading(edge, finder->pack->lexicon, tag);
}

/* Is every reading of the edge one of a name's, so that the word may stand in a name? */
static bool has_ordinary_reading(const Finder *finder, const Edge *edge) {
  const ReservedTags *tags = &finder->pack->tags;
  const Tag of_names[] = {tags->place,  tags->license,    tags->organization_word, tags->legal_form, tags->given_name,
                          tags->surname, tags->name_join, tags->not_name,          tags->organization, tags->person,
                          tags->product, tags->abbreviation, tags->maybe_given_name};
  for (uint32_t r = 0; edge && r < edge->readings.count; r++) {
    bool ordinary = true;
    for (size_t i = 0; i < sizeof of_names / sizeof *of_names && ordinary; i++)
      ordinary = !lexicon_is_a(finder->pack->lexicon, edge->readings.items[r].tag, of_names[i]);
    if (ordinary)
      return true;
  }
  return false;
}

static void find_blocking_classes(Finder *finder) {
  static const char *const names[] = {"Currency",    "Month",       "Weekday", "Multiplier",
                                      "PercentWord", "RelativeDay", "NameTitle"};
  for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
    Tag tag = lexicon_tag(finder->pack->lexicon, names[i]);
    if (tag)
      finder->blocking[finder->blocking_count++] = tag;
  }
}

/* Does the edge read as an individual of the ontology, as titles do? */
static bool is_individual(const Finder *finder, const Edge *edge) {
  for (size_t i = 0; i < finder->pack->individual_tags.count; i++)
    if (reads_as(finder, edge, finder->pack->individual_tags.items[i]))
      return true;
  return false;
}

static bool is_blocking(const Finder *finder, const Edge *edge) {
  for (size_t i = 0; i < finder->blocking_count; i++)
    if (reads_as(finder, edge, finder->blocking[i]))
      return true;
  return is_individual(finder, edge);
}

/* --- evidence of capitals in the document --- */

static RapporteurStatus normal_word(Finder *finder, Span span) {
  buffer_clear(&finder->normal);
  return normalise(finder->analysis->document->text + span.begin, span.end - span.begin, &finder->normal);
}

static bool is_capitalised(const Token *token) {
  return token->letter_case == CASE_TITLE || token->letter_case == CASE_UPPER || token->letter_case == CASE_MIXED;
}

/* Does a sentence capitalise most of its words, as headlines do? What ends in a full stop is none. */
static bool is_headline(const Document *document, const Sentence *sentence) {
  unsigned capital = 0, lower = 0;
  if (sentence->end_token > sentence->first_token &&
      strchr(".!?", document->text[document->tokens[sentence->end_token - 1].begin]))
    return false;
  for (uint32_t t = sentence->first_token; t < sentence->end_token; t++) {
    const Token *token = &document->tokens[t];
    if (token->kind != TOKEN_WORD || token->end - token->begin < 4)
      continue;
    capital += is_capitalised(token);
    lower += token->letter_case == CASE_LOWER;
  }
  return capital > 2 && capital > lower * 2;
}

/* Does a sentence, or a quotation in it, begin with this token? */
static bool is_initial(const Document *document, const Sentence *sentence, uint32_t index) {
  if (index == sentence->first_token)
    return true;
  const Token *before = &document->tokens[index - 1];
  if (before->kind != TOKEN_PUNCTUATION)
    return false;
  char mark = document->text[before->begin];
  return (unsigned char)mark >= 0x80 || strchr("\"'([:.?!", mark) != NULL;
}

static RapporteurStatus note_capitals(Finder *finder, uint32_t number) {
  const Document *document = finder->analysis->document;
  const Sentence *sentence = &document->sentences[number];
  bool headline = is_headline(document, sentence);
  RapporteurStatus status = RAPPORTEUR_OK;
  for (uint32_t t = sentence->first_token; !status && t < sentence->end_token; t++) {
    const Token *token = &document->tokens[t];
    bool lower = token->letter_case == CASE_LOWER;
    if (token->kind != TOKEN_WORD || (!lower && (!is_capitalised(token) || headline || is_initial(document, sentence, t))))
      continue;
    status = normal_word(finder, (Span){token->begin, token->end});
    if (!status && finder->normal.length &&
        !strings_add(lower ? finder->lower : finder->cased, finder->normal.bytes, finder->normal.length))
      status = RAPPORTEUR_ERROR_MEMORY;
  }
  return status;
}

/* --- what each word of a sentence is --- */

/* In a script with capitals. `doubtful`: the capital may come from its place (a sentence's beginning, a headline). */
static WordRole cased_role(const Finder *finder, const Token *token, const Edge *edge, bool doubtful) {
  if (!is_capitalised(token))
    return WORD_OTHER;
  if (!doubtful)
    return WORD_NAME;
  const char *normal = finder->normal.length ? finder->normal.bytes : "";
  size_t length = finder->normal.length;
  if (strings_find(finder->lower, normal, length))
    return WORD_OTHER;
  if (strings_find(finder->cased, normal, length))
    return WORD_NAME;
  return has_ordinary_reading(finder, edge) || lexicon_common(finder->pack->lexicon, normal, length) ? WORD_OTHER
                                                                                                       : WORD_NAME;
}

/* In a script without capitals: what is left when the known words are gone. */
static WordRole uncased_role(const Finder *finder, const Token *token, const Edge *edge) {
  if (token->end - token->begin < 3 || has_ordinary_reading(finder, edge) ||
      lexicon_common(finder->pack->lexicon, finder->normal.length ? finder->normal.bytes : "", finder->normal.length))
    return WORD_OTHER;
  return WORD_NAME;
}

/* Only demonyms inflect: "Mali" is not in a word that merely begins like it. */
static bool is_place(const Finder *finder, const Edge *edge) {
  const ReservedTags *tags = &finder->pack->tags;
  return reads_as(finder, edge, tags->demonym) || (edge && lexicon_has(finder->pack->lexicon, edge->word, tags->place, NULL));
}

static WordRole role_of(const Finder *finder, const Token *token, const Edge *edge, bool doubtful, bool foreign) {
  const ReservedTags *tags = &finder->pack->tags;
  bool cased = token->letter_case != CASE_NONE;
  if (token->kind == TOKEN_PUNCTUATION)
    return strchr("-&", finder->analysis->document->text[token->begin]) ? WORD_JOIN : WORD_OTHER;
  if (token->kind != TOKEN_WORD)
    return WORD_OTHER;
  if (reads_as(finder, edge, tags->name_join) && (!cased || token->letter_case == CASE_LOWER))
    return WORD_JOIN;
  if (cased && !is_capitalised(token))
    return WORD_OTHER;
  if (is_blocking(finder, edge))
    return WORD_OTHER;
  if (reads_as(finder, edge, tags->not_name))
    return WORD_NOT_NAME;
  if (reads_as(finder, edge, tags->legal_form))
    return WORD_LEGAL;
  if (reads_as(finder, edge, tags->organization_word))
    return WORD_ORGANIZATION;
  if (is_place(finder, edge))
    return reads_as(finder, edge, tags->given_name) ? WORD_MAYBE_PLACE : WORD_PLACE;
  if (reads_as(finder, edge, tags->given_name) || reads_as(finder, edge, tags->surname))
    return WORD_PERSON;
  if (reads_as(finder, edge, tags->maybe_given_name))
    return WORD_MAYBE;
  return cased ? cased_role(finder, token, edge, doubtful && !foreign) : uncased_role(finder, token, edge);
}

static unsigned name_count(const Analysis *analysis, const Buffer *normal) {
  uint32_t number = normal->length ? strings_find(analysis->name_words, normal->bytes, normal->length) : NO_STRING;
  return number && number < analysis->name_counts.count ? analysis->name_counts.items[number] : 0;
}

/* Is a token that could be split at clitics a word as it stands: one of a name class, a common word, or a name that the
   document writes more often whole than without what might be a clitic? */
static bool stands_whole(Finder *finder, const Edge *token, const Edge *piece) {
  const ReservedTags *tags = &finder->pack->tags;
  const Tag whole[] = {tags->given_name, tags->surname, tags->maybe_given_name, tags->organization_word,
                       tags->legal_form};
  for (size_t i = 0; i < sizeof whole / sizeof *whole; i++)
    if (reads_as(finder, token, whole[i]))
      return true;
  if (is_place(finder, token) && !reads_as(finder, token, tags->demonym))
    return true;
  if (normal_word(finder, piece->span))
    return false;
  unsigned rest = name_count(finder->analysis, &finder->normal);
  if (normal_word(finder, token->span) || !finder->normal.length)
    return false;
  return name_count(finder->analysis, &finder->normal) > rest ||
         lexicon_lists(finder->pack->lexicon, finder->normal.bytes, finder->normal.length);
}

/* The edge of a token's word: the token itself, or what is left after its clitics. After a given name it is a surname, whole. */
static const Edge *word_edge(Finder *finder, uint32_t node, uint32_t to, bool after_given) {
  const Lattice *lattice = finder->lattice;
  const Edge *token = lattice_token_from(lattice, node);
  if (to == node + 1u)
    return token;
  for (uint32_t i = lattice->incoming_start[to]; i < lattice->incoming_start[to + 1]; i++) {
    const Edge *piece = &lattice->edges.items[lattice->incoming[i]];
    if (piece->kind == EDGE_PIECE)
      return after_given || stands_whole(finder, token, piece) ? token : piece;
  }
  return token;
}

static void describe_word(Finder *finder, Word *word, uint32_t index, const Edge *edge, bool doubtful, bool foreign) {
  const Token *token = &finder->analysis->document->tokens[index];
  const ReservedTags *tags = &finder->pack->tags;
  if (normal_word(finder, edge->span))
    return;
  *word = (Word){.from = edge->from, .to = edge->to, .span = edge->span, .latin = token->script == SCRIPT_LATIN,
                 .glued = !token->space_before, .cut = edge->kind == EDGE_PIECE};
  word->role = role_of(finder, token, edge, doubtful, foreign);
  word->given = reads_as(finder, edge, tags->given_name);
  word->surname = reads_as(finder, edge, tags->surname);
  word->demonym = reads_as(finder, edge, tags->demonym);
  word->plain = word->role == WORD_OTHER && token->kind == TOKEN_WORD && token->letter_case != CASE_LOWER &&
                token->end - token->begin >= 3 && !has_ordinary_reading(finder, edge) && finder->normal.length;
  word->weak = word->plain && lexicon_lists(finder->pack->lexicon, finder->normal.bytes, finder->normal.length) &&
               lexicon_common(finder->pack->lexicon, finder->normal.bytes, finder->normal.length) == COMMON_WEAKLY;
  word->firm = word->plain &&
               lexicon_common(finder->pack->lexicon, finder->normal.bytes, finder->normal.length) == COMMON_FIRMLY;
  if (word->weak && strings_find(finder->drawn, finder->normal.bytes, finder->normal.length))
    word->role = WORD_NAME;
}

/* Phrases of the lexicon decide about all their words: titles and the like are no names, "San Francisco" is a place. */
static void apply_phrases(const Finder *finder, Word *words, uint32_t count) {
  const ReservedTags *tags = &finder->pack->tags;
  for (size_t i = 0; i < finder->lattice->edges.count; i++) {
    const Edge *edge = &finder->lattice->edges.items[i];
    if (edge->kind != EDGE_PHRASE)
      continue;
    bool blocking = is_blocking(finder, edge);
    WordRole role = blocking                                           ? WORD_OTHER
                    : reads_as(finder, edge, tags->legal_form)         ? WORD_LEGAL
                    : reads_as(finder, edge, tags->place)              ? WORD_PLACE
                    : reads_as(finder, edge, tags->organization_word)  ? WORD_ORGANIZATION
                    : reads_as(finder, edge, tags->given_name)         ? WORD_PERSON
                    : reads_as(finder, edge, tags->surname)            ? WORD_PERSON
                    : reads_as(finder, edge, tags->license)            ? WORD_OTHER
                    : reads_as(finder, edge, tags->not_name)           ? WORD_NOT_NAME
                                                                       : WORD_NAME;
    bool all_cased = true;
    for (uint32_t w = 0; w < count; w++)
      if (words[w].from >= edge->from && words[w].to <= edge->to)
        all_cased &= words[w].role != WORD_OTHER || !words[w].latin;
    if (role == WORD_NAME) {
      if (!has_ordinary_reading(finder, edge))
        continue;
      role = WORD_OTHER;
    }
    if (!blocking && !all_cased)
      continue;
    for (uint32_t w = 0; w < count; w++)
      if (words[w].from >= edge->from && words[w].to <= edge->to) {
        words[w].role = role;
        words[w].given |= reads_as(finder, edge, tags->given_name);
        words[w].surname |= reads_as(finder, edge, tags->surname);
      }
  }
}

static void note_neighbours(const Finder *finder, Word *words, uint32_t count) {
  const ReservedTags *tags = &finder->pack->tags;
  for (uint32_t w = 1; w < count; w++)
    for (uint32_t i = finder->lattice->incoming_start[words[w].from];
         i < finder->lattice->incoming_start[words[w].from + 1]; i++) {
      const Edge *edge = &finder->lattice->edges.items[finder->lattice->incoming[i]];
      words[w].after_title |= reads_as(finder, edge, tags->name_title);
      words[w].after_position |= is_individual(finder, edge);
    }
  /* "Dr." has a full stop of its own between title and name */
  for (uint32_t w = 2; w < count; w++)
    if (words[w - 1].span.end - words[w - 1].span.begin == 1 &&
        finder->analysis->document->text[words[w - 1].span.begin] == '.')
      for (uint32_t i = finder->lattice->incoming_start[words[w - 1].from];
           i < finder->lattice->incoming_start[words[w - 1].from + 1]; i++)
        words[w].after_title |= reads_as(finder, &finder->lattice->edges.items[finder->lattice->incoming[i]],
                                         tags->name_title);
}

/* A word that may be a given name is one where more of a name follows, or a title stands before it. */
static void settle_maybes(Word *words, uint32_t count) {
  for (uint32_t w = count; w-- > 0;) {
    if (words[w].role != WORD_MAYBE && words[w].role != WORD_MAYBE_PLACE)
      continue;
    bool more = w + 1 < count && !words[w + 1].cut && (words[w + 1].role == WORD_NAME || words[w + 1].role == WORD_PERSON);
    bool person = more || words[w].after_title || (words[w].after_position && words[w].role == WORD_MAYBE);
    words[w].role = person ? WORD_PERSON : words[w].role == WORD_MAYBE ? WORD_OTHER : WORD_PLACE;
    words[w].given = person;
  }
}

static bool is_core(const Word *word) { return word->role == WORD_NAME || word->role == WORD_PERSON; }

static RapporteurStatus draw_in(Finder *finder, Word *word, WordRole role) {
  word->role = role;
  RapporteurStatus status = normal_word(finder, word->span);
  if (!status && finder->normal.length && !strings_add(finder->drawn, finder->normal.bytes, finder->normal.length))
    status = RAPPORTEUR_ERROR_MEMORY;
  return status;
}

/* May the word after word w draw it in: a surname, or an organisation's word that no name follows; in a script with capitals
   (where only the sentence's first word is in doubt) any name? */
static bool is_drawn_before(const Word *words, uint32_t w, uint32_t count) {
  const Word *next = &words[w + 1];
  if (words[w].latin)
    return next->latin && (is_core(next) || next->role == WORD_ORGANIZATION || next->role == WORD_LEGAL);
  if (next->role == WORD_PERSON)
    return next->surname && !next->given;
  bool named_after = w + 2 < count && !words[w + 2].cut && (is_core(&words[w + 2]) || words[w + 2].role == WORD_PLACE);
  return next->role == WORD_LEGAL || (next->role == WORD_ORGANIZATION && !named_after);
}

/* Where there are no capitals, or at the beginning of a sentence, one word of the dictionary belongs to the name beside it: after a given name it is a
   surname, before an organisation's word it is the name ("dream sports"). What is drawn in once is a name from then on. */
static RapporteurStatus draw_in_words(Finder *finder, Word *words, uint32_t count) {
  RapporteurStatus status = RAPPORTEUR_OK;
  for (uint32_t w = 0; !status && w < count; w++) {
    bool between = w && w + 1 < count && words[w].plain && is_core(&words[w - 1]) && words[w + 1].role == WORD_ORGANIZATION;
    if (between && words[w].role == WORD_OTHER && !words[w].cut && !words[w].latin)
      words[w].role = WORD_ORGANIZATION;
    bool after_given = w && words[w - 1].given && words[w - 1].role == WORD_PERSON;
    if (!(words[w].weak || (after_given && words[w].plain && !words[w].firm)) || words[w].role != WORD_OTHER || words[w].cut)
      continue;
    bool alone = w == 0 || !words[w - 1].weak;
    if (w >= 2 && words[w - 1].role == WORD_JOIN && !words[w - 1].glued && is_core(&words[w - 2])) {
      status = draw_in(finder, &words[w], WORD_NAME);
    } else if (after_given) {
      status = draw_in(finder, &words[w], WORD_PERSON);
      words[w].surname = true;
    } else if (alone && w + 1 < count && !words[w + 1].cut && is_drawn_before(words, w, count))
      status = draw_in(finder, &words[w], WORD_NAME);
  }
  return status;
}

static Word *describe_sentence(Finder *finder, uint32_t number, uint32_t *count) {
  const Document *document = finder->analysis->document;
  const Sentence *sentence = &document->sentences[number];
  *count = finder->lattice->end_token - finder->lattice->first_token;
  Word *words = arena_alloc(&finder->analysis->arena, (*count + 1) * sizeof *words);
  bool headline = is_headline(document, sentence);
  /* Latin words in a text of another script keep their capitals everywhere. */
  bool foreign = !finder->pack->cased;
  uint32_t node = 0;
  for (uint32_t w = 0; words && w < *count; w++) {
    uint32_t index = finder->lattice->first_token + w;
    const Edge *token = lattice_token_from(finder->lattice, node);
    bool after_given = w && (words[w - 1].role == WORD_MAYBE || (words[w - 1].given && words[w - 1].role == WORD_PERSON)) &&
                        !has_ordinary_reading(finder, token);
    const Edge *edge = word_edge(finder, node, token->to, after_given);
    describe_word(finder, &words[w], index, edge, headline || is_initial(document, sentence, index), foreign);
    node = token->to;
  }
  if (words && *count) {
    apply_phrases(finder, words, *count);
    note_neighbours(finder, words, *count);
    settle_maybes(words, *count);
    for (uint32_t w = 0; w < *count; w++)
      if (words[w].after_title && words[w].weak && words[w].role == WORD_OTHER)
        words[w].role = WORD_NAME;
    if (draw_in_words(finder, words, *count))
      return NULL;
  }
  return words;
}

/* --- runs of words that make a name --- */

static bool is_inside(WordRole role) { return role != WORD_OTHER; }


/* Is the name that goes on from word w an organisation's? */
static bool is_organization_ahead(const Word *words, uint32_t w, uint32_t count) {
  for (; w < count && is_inside(words[w].role) && !words[w].cut; w++)
    if (words[w].role == WORD_ORGANIZATION || words[w].role == WORD_LEGAL)
      return true;
  return false;
}

/* Where names stand side by side without capitals: does a name end before word w, with an organisation's word, or with the
   surname after a given name if an organisation's name follows? */
static bool ends_name(const Word *words, uint32_t w, uint32_t count) {
  const Word *last = &words[w - 1];
  if (last->role == WORD_ORGANIZATION || last->role == WORD_LEGAL)
    return true;
  return last->role == WORD_PERSON && last->surname && w >= 2 && words[w - 2].given &&
         is_organization_ahead(words, w, count);
}

/* May the run go on from word w - 1 to word w? `begun`: it holds a word that is a name by itself already. */
static bool continues(const Finder *finder, const Word *words, uint32_t w, uint32_t count, bool begun) {
  const Word *word = &words[w], *before = &words[w - 1];
  const char *text = finder->analysis->document->text;
  if (word->cut)
    return false;
  if (word->role == WORD_JOIN) {
    bool hyphen = text[word->span.begin] == '-';
    const Token *next = &finder->analysis->document->tokens[finder->lattice->first_token + w + 1];
    if (hyphen && w + 1 < count && next->kind == TOKEN_NUMBER)
      return word->glued && words[w + 1].glued && word->from && before->latin;
    return w + 1 < count && is_inside(words[w + 1].role) && words[w + 1].role != WORD_JOIN &&
           (!hyphen || (word->glued && words[w + 1].glued));
  }
  if (word->latin != before->latin && before->role != WORD_JOIN && is_core(word) &&
      (is_core(before) || (begun && before->role == WORD_ORGANIZATION)))
    return false;
  if (!finder->pack->cased && begun && ends_name(words, w, count) && (is_core(word) || word->role == WORD_PLACE))
    return false;
  return is_inside(word->role);
}

/* "J." and "एस." inside a name: a short word, a full stop and more of the name. */
static bool is_initial_dot(const Finder *finder, const Word *words, uint32_t w, uint32_t count) {
  const char *text = finder->analysis->document->text;
  return w && w + 1 < count && text[words[w].span.begin] == '.' && words[w].glued &&
         words[w - 1].span.end - words[w - 1].span.begin <= (words[w - 1].latin ? 2 : 9) && is_core(&words[w - 1]) &&
         (is_core(&words[w + 1]) || words[w + 1].role == WORD_PERSON);
}

/* "Acme Industries, Inc.": a comma between a name and its legal form, where there are capitals. */
static bool is_legal_comma(const Finder *finder, const Word *words, uint32_t w, uint32_t count) {
  return w + 1 < count && finder->analysis->document->text[words[w].span.begin] == ',' && words[w].latin == false &&
         words[w + 1].role == WORD_LEGAL && words[w + 1].latin &&
         finder->analysis->document->tokens[finder->lattice->first_token + w + 1].letter_case != CASE_LOWER;
}

/* A version or model number after a Latin name: "Apache 2.0", "Vayu-2". */
static bool is_version(const Finder *finder, const Word *words, uint32_t w, uint32_t count) {
  const Token *token = &finder->analysis->document->tokens[finder->lattice->first_token + w];
  const char *text = finder->analysis->document->text;
  if (!w || token->kind != TOKEN_NUMBER || words[w].cut)
    return false;
  if (words[w - 1].role == WORD_JOIN && text[words[w - 1].span.begin] == '-')
    return words[w].glued;
  if (!words[w - 1].latin || !is_core(&words[w - 1]) || token->end - token->begin > 4)
    return false;
  if (memchr(text + token->begin, '.', token->end - token->begin) || w + 1 == count)
    return true;
  /* "Heron 2 is", "Heron 2,": not "Skibsled 310 employees". Small numbers that count are written as words. */
  const Token *next = token + 1;
  bool counts = next->kind == TOKEN_NUMBER || strchr("%-$", text[next->begin]) ||
                is_blocking(finder, lattice_token_from(finder->lattice, words[w].to));
  return !counts && (token->end - token->begin == 1 || (token->end - token->begin <= 3 && next->end - next->begin <= 3));
}

typedef struct {
  uint32_t begin, end;          /* words */
} Run;

static Run trim(const Word *words, Run run) {
  while (run.begin < run.end && (words[run.begin].role == WORD_JOIN || words[run.begin].role == WORD_NOT_NAME))
    run.begin++;
  while (run.begin < run.end && words[run.end - 1].role == WORD_JOIN)
    run.end--;
  return run;
}

static bool any_role(const Word *words, Run run, WordRole role) {
  for (uint32_t w = run.begin; w < run.end; w++)
    if (words[w].role == role)
      return true;
  return false;
}

/* "President France's Emmanuel Macron" in the order of Indonesian, "French automaker Renault": a place in front is split
   off unless an organisation word says that it belongs to the name. */
static Run split_place(const Word *words, Run run) {
  uint32_t first = run.begin;
  while (first < run.end && words[first].role == WORD_PLACE)
    first++;
  if (first == run.begin || first == run.end)
    return run;
  bool organization = any_role(words, run, WORD_ORGANIZATION) || any_role(words, run, WORD_LEGAL);
  bool separate = words[first].role == WORD_PERSON || words[run.begin].after_position ||
                  (words[run.begin].demonym && !organization) || (!words[run.begin].latin && !organization);
  if (separate)
    run.begin = first;
  return run;
}

static bool is_name(const Word *words, Run run) {
  if (run.begin >= run.end)
    return false;
  for (uint32_t w = run.begin; w < run.end; w++)
    if (is_core(&words[w]))
      return true;
  unsigned organization = 0;
  for (uint32_t w = run.begin; w < run.end; w++)
    organization += words[w].role == WORD_ORGANIZATION;
  bool place = false;
  for (uint32_t w = run.begin; w < run.end; w++)
    place |= words[w].role == WORD_PLACE && (!words[w].demonym || words[w].latin);
  /* "Equity Bank": in a script with capitals, two such words are a name */
  return (place && (organization || any_role(words, run, WORD_LEGAL))) ||
         (words[run.begin].latin && organization >= 2);
}

/* --- from runs to mentions and entities --- */

static RapporteurStatus run_key(Finder *finder, const Word *words, Run run, Buffer *key, unsigned *name_words) {
  RapporteurStatus status = RAPPORTEUR_OK;
  bool front = true;
  *name_words = 0;
  for (uint32_t w = run.begin; !status && w < run.end; w++) {
    if (key->length)
      buffer_char(key, ' ');
    status = normal_word(finder, words[w].span);
    buffer_append(key, finder->normal.bytes ? finder->normal.bytes : "", finder->normal.length);
    front &= words[w].role != WORD_ORGANIZATION && words[w].role != WORD_LEGAL && words[w].role != WORD_NOT_NAME;
    *name_words += front;
  }
  return status ? status : key->failed ? RAPPORTEUR_ERROR_MEMORY : RAPPORTEUR_OK;
}

/* The key of a run is known as a name that stands by itself somewhere in the document. */
static bool is_known_run(Finder *finder, const Word *words, Run run) {
  Buffer key = {0};
  unsigned name_words;
  bool known = !run_key(finder, words, run, &key, &name_words) && key.length &&
               strings_find(finder->runs, key.bytes, key.length);
  buffer_free(&key);
  return known;
}

/* "Direktur Utama Bentala Niaga Hendrawan": where a title stands before it, a run may be an organisation and then a person.
   @return The word at which the person begins, or run.end. */
static uint32_t split_person(Finder *finder, const Word *words, Run run) {
  for (uint32_t w = run.begin + 1; w < run.end; w++)
    if (words[w - 1].role == WORD_LEGAL && w - 1 > run.begin && is_core(&words[w]))
      return w;
  if (!words[run.begin].after_position || words[run.begin].given)
    return run.end;
  for (uint32_t w = run.begin + 1; w < run.end; w++)
    if (words[w].role == WORD_PERSON && words[w].given && !is_organization_ahead(words, w, run.end))
      return w;
  for (uint32_t w = run.end - 1; w > run.begin; w--)
    if (is_core(&words[w]) && is_known_run(finder, words, (Run){run.begin, w}) &&
        (words[w - 1].role == WORD_ORGANIZATION || is_known_run(finder, words, (Run){w, w + 1}) ||
         is_known_run(finder, words, (Run){w, run.end})))
      return w;
  return run.end;
}

/* An unknown word that begins with a clitic that separates ("and") is probably that and a name, if enough of it is left. */
static RapporteurStatus note_joined_name(Finder *finder) {
  Analysis *analysis = finder->analysis;
  const Lexicon *lexicon = finder->pack->lexicon;
  uint32_t length = lexicon_separating_clitic(lexicon, finder->normal.bytes, finder->normal.length,
                                              finder->pack->tags.separator);
  if (!length || finder->normal.length - length < 8)      /* four letters */
    return RAPPORTEUR_OK;
  uint32_t number = strings_add(analysis->name_words, finder->normal.bytes + length, finder->normal.length - length);
  while (number && analysis->name_counts.count <= number)
    if (!array_push(&analysis->name_counts, 0))
      return RAPPORTEUR_ERROR_MEMORY;
  if (!number)
    return RAPPORTEUR_ERROR_MEMORY;
  analysis->name_counts.items[number]++;
  return RAPPORTEUR_OK;
}

static RapporteurStatus note_name_words(Finder *finder, const Word *words, Run run) {
  RapporteurStatus status = RAPPORTEUR_OK;
  Analysis *analysis = finder->analysis;
  for (uint32_t w = run.begin; !status && w < run.end; w++) {
    if (!is_core(&words[w]) || (status = normal_word(finder, words[w].span)) || !finder->normal.length)
      continue;
    uint32_t number = strings_add(analysis->name_words, finder->normal.bytes, finder->normal.length);
    while (number && analysis->name_counts.count <= number)
      if (!array_push(&analysis->name_counts, 0))
        return RAPPORTEUR_ERROR_MEMORY;
    if (!number)
      return RAPPORTEUR_ERROR_MEMORY;
    analysis->name_counts.items[number]++;
    if (words[w].role == WORD_NAME && !finder->pack->cased)
      status = note_joined_name(finder);
  }
  return status;
}

static void vote_by_words(Finder *finder, uint32_t entity, const Word *words, Run run) {
  const ReservedTags *tags = &finder->pack->tags;
  if (any_role(words, run, WORD_ORGANIZATION) || any_role(words, run, WORD_LEGAL))
    analysis_vote(finder->analysis, entity, tags->organization, VOTE_WORD);
  if (words[run.begin].after_title)
    analysis_vote(finder->analysis, entity, tags->person, VOTE_TITLE);
  uint32_t length = run.end - run.begin;
  if (length >= 2 && length <= 5 && words[run.begin].given)
    analysis_vote(finder->analysis, entity, tags->person, VOTE_GIVEN);
  if (length >= 2 && length <= 5 && words[run.end - 1].surname)
    analysis_vote(finder->analysis, entity, tags->person, VOTE_SURNAME);
}

/* Add the mention of a name that covers the nodes from..to; its text is that of the words. */
static RapporteurStatus add_name(Finder *finder, uint32_t sentence, const Word *words, Run run, uint16_t from,
                                 uint16_t to) {
  Buffer key = {0};
  unsigned name_words;
  RapporteurStatus status = run_key(finder, words, run, &key, &name_words);
  uint32_t entity = status ? 0 : analysis_entity_add(finder->analysis, key.bytes, key.length);
  buffer_free(&key);
  if (!entity)
    return status ? status : RAPPORTEUR_ERROR_MEMORY;
  if (name_words)
    finder->analysis->entities.items[entity].name_words = name_words;
  vote_by_words(finder, entity, words, run);
  Mention mention = {.span = {words[run.begin].span.begin, words[run.end - 1].span.end},
                     .tag = finder->pack->tags.name, .sentence = sentence, .entity = entity};
  return analysis_mention(finder->analysis, &mention, from, to);
}

/* Copies of the words of a run with the spans of their tokens: clitics are not cut off inside names that are known. Returns
   their number. */
static uint32_t whole_words(const Finder *finder, const Word *words, Run run, Word whole[LONGEST_QUOTED_NAME]) {
  for (uint32_t w = run.begin; w < run.end; w++) {
    const Token *token = &finder->analysis->document->tokens[finder->lattice->first_token + w];
    whole[w - run.begin] = words[w];
    whole[w - run.begin].span = (Span){token->begin, token->end};
  }
  return run.end - run.begin;
}

/* The longest name known from quotation marks that begins at word w; 0 words if none does. */
static RapporteurStatus known_run(Finder *finder, const Word *words, uint32_t w, uint32_t count, Run *run) {
  Buffer key = {0};
  *run = (Run){w, w};
  RapporteurStatus status = normal_word(finder, words[w].span);
  bool possible = !status && finder->normal.length &&
                  strings_find(finder->known_first, finder->normal.bytes, finder->normal.length);
  for (uint32_t end = w; !status && possible && end < count && end - w < LONGEST_QUOTED_NAME; end++) {
    const Token *token = &finder->analysis->document->tokens[finder->lattice->first_token + end];
    if (!(status = normal_word(finder, end > w ? (Span){token->begin, token->end} : words[w].span))) {
      if (key.length)
        buffer_char(&key, ' ');
      buffer_append(&key, finder->normal.bytes ? finder->normal.bytes : "", finder->normal.length);
      if (key.length && strings_find(finder->known, key.bytes, key.length))
        run->end = end + 1;
    }
  }
  buffer_free(&key);
  return status;
}

static RapporteurStatus note_known_key(Finder *finder, const Word *words, Run run) {
  Buffer key = {0};
  unsigned name_words;
  RapporteurStatus status = run_key(finder, words, run, &key, &name_words);
  if (!status && key.length && !(status = normal_word(finder, words[run.begin].span)) && finder->normal.length &&
      (!strings_add(finder->known, key.bytes, key.length) ||
       !strings_add(finder->known_first, finder->normal.bytes, finder->normal.length)))
    status = RAPPORTEUR_ERROR_MEMORY;
  buffer_free(&key);
  return status;
}

/* A quoted name of several words is known from then on, and so is its front of two words or more. */
static RapporteurStatus note_known(Finder *finder, const Word *words, Run run) {
  RapporteurStatus status = RAPPORTEUR_OK;
  for (uint32_t end = run.begin + 2; !status && end <= run.end; end++)
    status = note_known_key(finder, words, (Run){run.begin, end});
  return status;
}

static RapporteurStatus note_run(Finder *finder, const Word *words, Run run) {
  Buffer key = {0};
  unsigned name_words;
  RapporteurStatus status = run_key(finder, words, run, &key, &name_words);
  if (!status && key.length && !strings_add(finder->runs, key.bytes, key.length))
    status = RAPPORTEUR_ERROR_MEMORY;
  buffer_free(&key);
  return status ? status : note_name_words(finder, words, run);
}

static RapporteurStatus add_run(Finder *finder, uint32_t sentence, const Word *words, Run run, bool collect) {
  if (!is_name(words, run))
    return RAPPORTEUR_OK;
  return collect ? note_run(finder, words, run)
                 : add_name(finder, sentence, words, run, words[run.begin].from, words[run.end - 1].to);
}

static RapporteurStatus add_runs(Finder *finder, uint32_t sentence, const Word *words, uint32_t count, bool collect) {
  RapporteurStatus status = RAPPORTEUR_OK;
  for (uint32_t w = 0; !status && w < count; w++) {
    Run run;
    status = collect ? RAPPORTEUR_OK : known_run(finder, words, w, count, &run);
    if (!status && !collect && run.end > run.begin) {
      Word whole[LONGEST_QUOTED_NAME];
      uint32_t length = whole_words(finder, words, run, whole);
      whole[0].span = words[w].span;          /* a clitic may stand before the name */
      status = add_name(finder, sentence, whole, (Run){0, length}, words[run.begin].from, words[run.end - 1].to);
      w = run.end - 1;
      continue;
    }
    if (!is_inside(words[w].role) || words[w].role == WORD_JOIN)
      continue;
    run = (Run){w, w + 1};
    bool begun = is_core(&words[w]);
    while (run.end < count && run.end - run.begin < LONGEST_NAME &&
           (continues(finder, words, run.end, count, begun) || is_initial_dot(finder, words, run.end, count) ||
            (begun && is_legal_comma(finder, words, run.end, count)) ||
            is_version(finder, words, run.end, count)))
      begun |= is_core(&words[run.end++]);
    w = run.end - 1;
    run = split_place(words, trim(words, run));
    if (run.end - run.begin > 1 && words[run.begin].role == WORD_PLACE && words[run.begin].latin &&
        is_known_run(finder, words, (Run){run.begin + 1, run.end}))
      run.begin++;              /* "In India Acme": the name stands by itself elsewhere */
    uint32_t person = finder->pack->cased ? split_person(finder, words, run) : run.end;
    status = add_run(finder, sentence, words, (Run){run.begin, person}, collect);
    if (!status && person < run.end)
      status = add_run(finder, sentence, words, (Run){person, run.end}, collect);
  }
  return status;
}

/* Is the run part of an ordinary phrase of the lexicon, as a letter in quotation marks is in "series «A»"? */
static bool is_lexical_phrase(const Finder *finder, const Word *words, Run run) {
  for (size_t i = 0; i < finder->lattice->edges.count; i++) {
    const Edge *edge = &finder->lattice->edges.items[i];
    if (edge->kind == EDGE_PHRASE && edge->from <= words[run.begin].from && edge->to >= words[run.end - 1].to &&
        has_ordinary_reading(finder, edge))
      return true;
  }
  return false;
}

/* Is a quoted text of three words or more made of nothing but words that the pack itself knows? Such is a clause, no name. */
static bool is_clause(Finder *finder, const Word *words, Run run) {
  for (uint32_t w = run.begin; w < run.end; w++) {
    if (words[w].role != WORD_OTHER || words[w].latin || normal_word(finder, words[w].span))
      return false;
    bool known = has_ordinary_reading(finder, lattice_token_from(finder->lattice, words[w].from)) ||
                 lexicon_common(finder->pack->lexicon, finder->normal.bytes ? finder->normal.bytes : "",
                                finder->normal.length) == COMMON_FIRMLY;
    if (!known)
      return false;
  }
  return run.end - run.begin >= 3;
}

/* The mention that stands at a span already, or NULL. */
static const Edge *mention_at(const Finder *finder, Span span) {
  for (size_t i = 0; i < finder->lattice->edges.count; i++) {
    const Edge *edge = &finder->lattice->edges.items[i];
    if (edge->kind == EDGE_MENTION && edge->span.begin == span.begin && edge->span.end == span.end)
      return edge;
  }
  return NULL;
}

/* Between quotation marks words stand whole: what might be a clitic is none. */
static RapporteurStatus add_quoted_name(Finder *finder, uint32_t sentence, const Word *words, Run run, uint16_t from,
                                        uint16_t to, bool collect) {
  Word whole[LONGEST_QUOTED_NAME];
  uint32_t count = whole_words(finder, words, run, whole);
  if (collect)
    return note_known(finder, whole, (Run){0, count});
  const Edge *there = mention_at(finder, (Span){whole[0].span.begin, whole[count - 1].span.end});
  if (!there)
    return add_name(finder, sentence, whole, (Run){0, count}, from, to);
  /* found without its marks already: the same mention, seen from outside them */
  return lattice_add_mention(finder->lattice, &finder->analysis->mentions.items[there->mention - 1],
                             there->mention - 1, from, to, &finder->analysis->arena);
}

/* A short text between quotation marks may be a name: of a product, or of anything where there are no capitals. */
static RapporteurStatus add_quoted_names(Finder *finder, uint32_t sentence, const Word *words, uint32_t count,
                                         bool collect) {
  const Document *document = finder->analysis->document;
  RapporteurStatus status = RAPPORTEUR_OK;
  for (uint32_t q = 0; !status && q < document->quote_count; q++) {
    const Quote *quote = &document->quotes[q];
    if (quote->first_token < finder->lattice->first_token || quote->end_token > finder->lattice->end_token)
      continue;
    Run run = {quote->first_token - finder->lattice->first_token + 1, quote->end_token - finder->lattice->first_token};
    if (run.end <= run.begin + 1 || run.end > count)
      continue;
    run.end--;
    if (run.end - run.begin > 1 && words[run.end - 1].span.end - words[run.end - 1].span.begin <= 2 &&
        document->tokens[finder->lattice->first_token + run.end - 1].kind == TOKEN_PUNCTUATION)
      run.end--;                /* ‘Le Chat,’ */
    const Token *first = &document->tokens[finder->lattice->first_token + run.begin];
    bool good = run.end > run.begin && run.end - run.begin <= LONGEST_QUOTED_NAME &&
                words[run.end - 1].span.end - words[run.begin].span.begin > (first->script == SCRIPT_LATIN ? 1 : 3) &&
                !is_lexical_phrase(finder, words, run) && !is_clause(finder, words, run) &&
                first->kind != TOKEN_PUNCTUATION && first->letter_case != CASE_LOWER;
    for (uint32_t w = run.begin; good && w < run.end; w++) {
      const Token *token = &document->tokens[finder->lattice->first_token + w];
      good = token->kind != TOKEN_PUNCTUATION || document->text[token->begin] == '-';
    }
    if (good)
      status = add_quoted_name(finder, sentence, words, run, words[run.begin - 1].from,
                               words[quote->end_token - finder->lattice->first_token - 1].to, collect);
  }
  return status;
}

/* --- the whole document --- */

static bool is_name_word(void *user, const char *normalised, size_t length) {
  const Analysis *analysis = user;
  return strings_find(analysis->name_words, normalised, length) != NO_STRING;
}

static RapporteurStatus visit(Finder *finder, bool collect) {
  Analysis *analysis = finder->analysis;
  RapporteurStatus status = RAPPORTEUR_OK;
  for (uint32_t s = 0; !status && s < analysis->document->sentence_count; s++) {
    SentenceAnalysis *sentence = &analysis->sentences[s];
    if (sentence->pack != finder->pack || !sentence->lattice.nodes)
      continue;
    uint32_t count;
    finder->lattice = &sentence->lattice;
    Word *words = describe_sentence(finder, s, &count);
    if (!words)
      return RAPPORTEUR_ERROR_MEMORY;
    status = add_runs(finder, s, words, count, collect);
    if (!status && count)
      status = add_quoted_names(finder, s, words, count, collect);
    if (!status)
      status = lattice_index(&sentence->lattice, &analysis->arena);
  }
  return status;
}

/* Words of names may stand behind clitics elsewhere: build the lattices of this pack again with them as licence. */
static RapporteurStatus rebuild(Finder *finder) {
  Analysis *analysis = finder->analysis;
  RapporteurStatus status = RAPPORTEUR_OK;
  for (uint32_t s = 0; !status && s < analysis->document->sentence_count; s++) {
    SentenceAnalysis *sentence = &analysis->sentences[s];
    if (sentence->pack != finder->pack || !sentence->lattice.nodes)
      continue;
    uint32_t first = sentence->lattice.first_token, end = sentence->lattice.end_token;
    lattice_free(&sentence->lattice);
    status = lattice_build(&sentence->lattice, finder->pack->lexicon, analysis->document, s, first, end, is_name_word,
                           analysis, &analysis->arena);
  }
  return status;
}

static RapporteurStatus find_with_pack(Finder *finder) {
  RapporteurStatus status = RAPPORTEUR_OK;
  find_blocking_classes(finder);
  for (uint32_t s = 0; !status && s < finder->analysis->document->sentence_count; s++)
    if (finder->analysis->sentences[s].pack == finder->pack)
      status = note_capitals(finder, s);
  if (!status)
    status = visit(finder, true);
  if (!status && lexicon_has_clitics(finder->pack->lexicon))
    status = rebuild(finder);
  return status ? status : visit(finder, false);
}

RapporteurStatus candidates_find(Analysis *analysis) {
  RapporteurStatus status = RAPPORTEUR_OK;
  for (uint32_t s = 0; !status && s < analysis->document->sentence_count; s++) {
    const Pack *pack = analysis->sentences[s].pack;
    bool seen = !pack;
    for (uint32_t earlier = 0; earlier < s && !seen; earlier++)
      seen = analysis->sentences[earlier].pack == pack;
    if (seen)
      continue;
    Finder finder = {.analysis = analysis, .pack = pack, .cased = strings_new(), .lower = strings_new(),
                     .drawn = strings_new(), .runs = strings_new(), .known = strings_new(), .known_first = strings_new()};
    status = finder.cased && finder.lower && finder.drawn && finder.runs && finder.known && finder.known_first ? find_with_pack(&finder) : RAPPORTEUR_ERROR_MEMORY;
    strings_free(finder.cased);
    strings_free(finder.lower);
    strings_free(finder.drawn);
    strings_free(finder.runs);
    strings_free(finder.known);
    strings_free(finder.known_first);
    buffer_free(&finder.normal);
  }
  return status;
}
