#include "values/currencies.h"

#include <string.h>

enum { CODE_LENGTH = 3 };

/* What a clue weighs by what it is: goods go to places, but what is called by a country is at home there, and the first
   clue mostly says where the text was written. */
enum { WEIGHT_PLACE = 1, WEIGHT_DEMONYM = 2, WEIGHT_AMOUNT = 2, WEIGHT_FIRST = 3 };

/* What the clues of a scope weigh by how near they stand. */
static const unsigned scope_weights[SCOPES] = {[SCOPE_DOCUMENT] = 1, [SCOPE_PARAGRAPH] = 2, [SCOPE_SENTENCE] = 2};

typedef struct ClueTags { Tag place, demonym, currency; } ClueTags;

const char *currency_next(const char *codes) {
  return strlen(codes) > CODE_LENGTH && codes[CODE_LENGTH] == '|' ? codes + CODE_LENGTH + 1 : NULL;
}

/* --- taking clues down --- */

static CurrencyTally *find_tally(const CurrencyClues *clues, const char *code) {
  for (size_t i = 0; i < clues->tallies.count; i++)
    if (!strncmp(clues->tallies.items[i].code, code, CODE_LENGTH))
      return &clues->tallies.items[i];
  return NULL;
}

static bool add_tallies(CurrencyClues *clues, const char *codes) {
  for (const char *code = codes; code; code = currency_next(code)) {
    CurrencyTally tally = {.code = ""};
    strncpy(tally.code, code, CODE_LENGTH);
    if (!find_tally(clues, code) && !array_push(&clues->tallies, tally))
      return false;
  }
  return true;
}

static void count(const CurrencyClues *clues, const CurrencyClue *clue, CurrencyScope scope) {
  for (const char *code = clue->codes; code; code = currency_next(code))
    find_tally(clues, code)->weights[scope] += clue->weight;
}

/* A place tells of its currencies, an amount of its own unless the word may mean several. NULL: nothing told. */
static const char *codes_told(const Edge *edge, const Lexicon *lexicon, const ClueTags *tags, unsigned *weight,
                              bool *amount) {
  const Reading *reading = edge_reading(edge, lexicon, tags->place);
  *weight = !reading ? WEIGHT_AMOUNT : edge_reading(edge, lexicon, tags->demonym) ? WEIGHT_DEMONYM : WEIGHT_PLACE;
  *amount = !reading && (reading = edge_reading(edge, lexicon, tags->currency));
  const char *codes = reading ? lexicon_text(lexicon, reading->value) : NULL;
  return codes && *amount && currency_next(codes) ? NULL : codes;
}

bool currency_clues_add(CurrencyClues *clues, const Lexicon *lexicon, const Lattice *lattice,
                        const Document *document) {
  ClueTags tags = {lexicon_tag(lexicon, "CurrencyPlace"), lexicon_tag(lexicon, "Demonym"),
                   lexicon_tag(lexicon, "Currency")};
  uint32_t paragraph = document->sentences[lattice->sentence].paragraph;
  for (size_t i = 0; tags.place && i < lattice->edges.count; i++) {
    unsigned weight;
    bool amount;
    const char *codes = codes_told(&lattice->edges.items[i], lexicon, &tags, &weight, &amount);
    weight += clues->items.count ? 0 : WEIGHT_FIRST;
    CurrencyClue clue = {lattice->sentence, paragraph, codes, amount, weight};
    if (codes && (!add_tallies(clues, codes) || !array_push(&clues->items, clue)))
      return false;
    if (codes)
      count(clues, &clue, SCOPE_DOCUMENT);
  }
  return true;
}

void currency_clues_free(CurrencyClues *clues) {
  array_free(&clues->items);
  array_free(&clues->tallies);
}

/* --- choosing --- */

/* Count the clues of a paragraph or sentence, unless it is the one last looked at: so each is counted once. */
static void look_at(CurrencyClues *clues, CurrencyScope scope, uint32_t number) {
  const CurrencyClue *items = clues->items.items;
  size_t first;
  if (clues->looked_at[scope] == number + 1)
    return;
  clues->looked_at[scope] = number + 1;
  for (size_t i = 0; i < clues->tallies.count; i++)
    clues->tallies.items[i].weights[scope] = 0;
  bool sentence = scope == SCOPE_SENTENCE;
  array_search(first, clues->items.count, i, (sentence ? items[i].sentence : items[i].paragraph) < number);
  for (size_t i = first;
       i < clues->items.count && (sentence ? items[i].sentence : items[i].paragraph) == number; i++)
    count(clues, &items[i], scope);
}

static unsigned weigh(const CurrencyClues *clues, const char *code) {
  const CurrencyTally *tally = find_tally(clues, code);
  unsigned sum = 0;
  for (int scope = 0; tally && scope < SCOPES; scope++)
    sum += scope_weights[scope] * tally->weights[scope];
  return sum;
}

const char *currency_choose(CurrencyClues *clues, const Document *document, uint32_t sentence, const char *codes) {
  if (!clues || !currency_next(codes))
    return codes;
  look_at(clues, SCOPE_PARAGRAPH, document->sentences[sentence].paragraph);
  look_at(clues, SCOPE_SENTENCE, sentence);
  const char *best = codes;
  unsigned most = weigh(clues, codes);
  for (const char *code = currency_next(codes); code; code = currency_next(code)) {
    unsigned weight = weigh(clues, code);
    if (weight > most) {
      most = weight;
      best = code;
    }
  }
  return best;
}

/* --- the document's own dollar --- */

/* How much the places of the document weigh for a currency, the first no more than two; 0 if an amount names it. */
static unsigned weigh_places(const CurrencyClues *clues, const char *code) {
  unsigned sum = 0;
  for (size_t i = 0; i < clues->items.count; i++) {
    const CurrencyClue *clue = &clues->items.items[i];
    if (strncmp(clue->codes, code, CODE_LENGTH))
      continue;
    if (clue->amount)
      return 0;
    sum += i ? clue->weight : clue->weight - WEIGHT_FIRST + WEIGHT_PLACE;
  }
  return sum;
}

static bool is_among(const char *code, const char *codes) {
  for (; codes; codes = currency_next(codes))
    if (!strncmp(codes, code, CODE_LENGTH))
      return true;
  return false;
}

const char *currency_own_dollar(const CurrencyClues *clues, const Lexicon *lexicon) {
  enum { LEAST = 3 };           /* more than a place or two that are named in passing */
  uint32_t value;
  const char *own = "USD";
  unsigned most = LEAST - 1;
  if (!lexicon_has(lexicon, lexicon_word(lexicon, "$", 1), lexicon_tag(lexicon, "OwnDollar"), &value))
    return own;
  for (size_t i = 0; i < clues->tallies.count; i++) {
    const char *code = clues->tallies.items[i].code;
    unsigned weight = weigh_places(clues, code);
    if (weight > most)
      own = is_among(code, lexicon_text(lexicon, value)) ? code : "USD";
    else if (weight == most)
      own = "USD";
    most = weight > most ? weight : most;
  }
  return own;
}
