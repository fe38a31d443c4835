#include "text/character.h"
#include "text/draft.h"

/* Single marks are apostrophes too, so quotations between them are kept within bounds (code points). */
enum { LONGEST_SINGLE = 1500, LONGEST_DOUBTFUL = 100 };
/* ਤੇ, ਚੋਂ and other particles that are written with an apostrophe: up to three characters of three bytes. */
enum { LONGEST_PARTICLE = 9 };

typedef enum {
  FAMILY_NONE,
  FAMILY_DOUBLE,
  FAMILY_STRAIGHT,
  FAMILY_GUILLEMET,
  FAMILY_SINGLE,
  FAMILY_ANGLE,
  FAMILIES
} Family;
typedef enum { DIRECTION_NONE, DIRECTION_OPEN, DIRECTION_CLOSE, DIRECTION_EITHER } Direction;

typedef struct Mark {
  uint32_t code;
  uint8_t family, direction; /* The direction that its shape says. */
} Mark;

/* An opening mark that waits for its partner. Its quotation is in the draft already, with end_token 0. */
typedef struct Open {
  uint32_t code;
  uint8_t family;
  size_t quote;
} Open;

typedef struct Finder {
  Draft *draft;
  TokenRange range;
  ARRAY(Open) open;
  uint32_t waiting[FAMILIES]; /* How many of each family are open. */
  bool doubtful;              /* An opening mark that looks like an apostrophe has been seen, */
  uint32_t doubtful_token;    /* and here is the last one. */
} Finder;

static Mark mark_of(uint32_t code) {
  switch (code) {
  case '"':
    return (Mark){code, FAMILY_STRAIGHT, DIRECTION_EITHER};
  case 0x201C:
  case 0x201F:
    return (Mark){code, FAMILY_DOUBLE, DIRECTION_OPEN};
  case 0x201E:
    return (Mark){code, FAMILY_DOUBLE, DIRECTION_OPEN};
  case 0x201D:
    return (Mark){code, FAMILY_DOUBLE, DIRECTION_CLOSE};
  case 0xAB:
    return (Mark){code, FAMILY_GUILLEMET, DIRECTION_OPEN};
  case 0xBB:
    return (Mark){code, FAMILY_GUILLEMET, DIRECTION_CLOSE};
  case 0x2039:
    return (Mark){code, FAMILY_ANGLE, DIRECTION_OPEN};
  case 0x203A:
    return (Mark){code, FAMILY_ANGLE, DIRECTION_CLOSE};
  case 0x2018:
  case 0x201A:
    return (Mark){code, FAMILY_SINGLE, DIRECTION_OPEN};
  case 0x2019:
    return (Mark){code, FAMILY_SINGLE, DIRECTION_CLOSE};
  case '\'':
    return (Mark){code, FAMILY_SINGLE, DIRECTION_EITHER};
  default:
    return (Mark){code, FAMILY_NONE, DIRECTION_NONE};
  }
}

/* ---- What stands around a mark ---- */

static const Token *token_at(const Finder *finder, uint32_t token) { return &finder->draft->tokens.items[token]; }

static bool space_after(const Finder *finder, uint32_t token) {
  return token + 1 == finder->range.end || token_at(finder, token + 1)->space_before;
}

static bool space_before(const Finder *finder, uint32_t token) {
  return token == finder->range.first || token_at(finder, token)->space_before;
}

/* Whether a quotation can begin here. Arabic writes prefixes and conjunctions against the mark. */
static bool may_open(const Finder *finder, uint32_t token, uint32_t code) {
  if (space_after(finder, token))
    return false;
  if (space_before(finder, token))
    return true;
  const Token *before = token_at(finder, token - 1);
  uint32_t sign = draft_sign(finder->draft, token - 1);
  return sign ? !sign_is_closing(sign) || mark_of(sign).direction == DIRECTION_EITHER
              : before->script == SCRIPT_ARABIC && code != '\'';
}

/* Whether a quotation can end here. */
static bool may_close(const Finder *finder, uint32_t token) {
  return token > finder->range.first && !token_at(finder, token)->space_before &&
         (space_after(finder, token) || draft_sign(finder->draft, token + 1));
}

static bool is_spaced(const Finder *finder, uint32_t token) {
  return space_before(finder, token) && space_after(finder, token);
}

/* An opening single mark before a particle and after a word: as likely an apostrophe. */
static bool is_doubtful(const Finder *finder, uint32_t token, uint32_t code) {
  const Token *next = token_at(finder, token + 1);
  if (code == '\'' && next->kind == TOKEN_NUMBER)
    return true;
  return next->script == SCRIPT_GURMUKHI && next->end - next->begin <= LONGEST_PARTICLE &&
         space_after(finder, token + 1) && token > finder->range.first && !draft_sign(finder->draft, token - 1);
}

/* The apostrophe of a plural: "the companies' plan". It closes a quotation only when no other mark does. */
static bool is_plural_possessive(const Finder *finder, uint32_t token) {
  const Token *before = token_at(finder, token - 1);
  if (token + 1 >= finder->range.end || before->script != SCRIPT_LATIN ||
      (finder->draft->document->text[before->end - 1] | 0x20) != 's' || token_at(finder, token + 1)->kind != TOKEN_WORD)
    return false;
  for (uint32_t later = token + 1; later < finder->range.end && later - token < LONGEST_DOUBTFUL; later++) {
    Mark mark = mark_of(draft_sign(finder->draft, later));
    if (mark.family == FAMILY_SINGLE)
      return may_close(finder, later) && !may_open(finder, later, mark.code);
  }
  return false;
}

static uint32_t distance(const Finder *finder, uint32_t opening, uint32_t closing) {
  const Document *document = finder->draft->document;
  return document_codepoint(document, token_at(finder, closing)->begin) -
         document_codepoint(document, token_at(finder, opening)->end);
}

/* ---- Opening and closing ---- */

static Quote *quote_of(const Finder *finder, const Open *open) { return &finder->draft->quotes.items[open->quote]; }

static const Open *top_of(const Finder *finder) {
  return finder->open.count ? &finder->open.items[finder->open.count - 1] : NULL;
}

static void drop_top(Finder *finder) { finder->waiting[finder->open.items[--finder->open.count].family]--; }

static bool open_quote(Finder *finder, uint32_t token, Mark mark) {
  Quote quote = {token, 0, {token_at(finder, token)->end, 0}};
  finder->waiting[mark.family]++;
  return array_push(&finder->draft->quotes, quote) &&
         array_push(&finder->open, (Open){mark.code, mark.family, finder->draft->quotes.count - 1});
}

static void close_top(Finder *finder, uint32_t token) {
  Quote *quote = quote_of(finder, top_of(finder));
  quote->end_token = token + 1;
  quote->content.end = token_at(finder, token)->begin;
  drop_top(finder);
}

/* Double marks close over whatever is still open between them. */
static void close_double(Finder *finder, uint32_t token, Family family) {
  while (top_of(finder)->family != family)
    drop_top(finder);
  close_top(finder, token);
}

/* A closing single mark never reaches back over an open double one, nor too far. An opening mark that was taken for an
   apostrophe is its partner only when no better one is there. */
static bool close_single(Finder *finder, uint32_t token) {
  const Open *top = top_of(finder);
  if (is_plural_possessive(finder, token))
    return true;
  if (top && top->family == FAMILY_SINGLE) {
    if (distance(finder, quote_of(finder, top)->first_token, token) <= LONGEST_SINGLE)
      close_top(finder, token);
    else
      drop_top(finder);
    return true;
  }
  bool partner = finder->doubtful && (!top || quote_of(finder, top)->first_token < finder->doubtful_token) &&
                 distance(finder, finder->doubtful_token, token) <= LONGEST_DOUBTFUL;
  if (partner && finder->draft->quotes.count) {
    const Quote *last = &finder->draft->quotes.items[finder->draft->quotes.count - 1];
    partner = last->first_token < finder->doubtful_token; /* Quotations are kept in the order of their beginnings. */
  }
  finder->doubtful = false;
  if (!partner)
    return true;
  if (!open_quote(finder, finder->doubtful_token, (Mark){0x2018, FAMILY_SINGLE, DIRECTION_OPEN}))
    return false;
  close_top(finder, token);
  return true;
}

static bool take_single(Finder *finder, uint32_t token, Mark mark) {
  const Open *top = top_of(finder);
  bool opens = mark.code != 0x2019 && may_open(finder, token, mark.code);
  bool closes = may_close(finder, token);
  if (opens && closes)
    opens = !(top && top->family == FAMILY_SINGLE) || mark.direction == DIRECTION_OPEN;
  if (opens && is_doubtful(finder, token, mark.code)) {
    finder->doubtful = mark.direction == DIRECTION_OPEN;
    finder->doubtful_token = token;
    return true;
  }
  if (opens)
    return open_quote(finder, token, mark);
  return closes ? close_single(finder, token) : true;
}

static bool take_double(Finder *finder, uint32_t token, Mark mark) {
  bool waits = finder->waiting[mark.family] > 0, spaced = is_spaced(finder, token);
  bool opens = may_open(finder, token, mark.code), closes = may_close(finder, token);
  if (mark.direction == DIRECTION_OPEN)
    opens = !(waits && closes && !opens);
  else if (waits)
    opens = opens && !closes;
  else
    opens = opens || (spaced && mark.direction == DIRECTION_EITHER);
  if (opens)
    return open_quote(finder, token, mark);
  if (waits)
    close_double(finder, token, mark.family);
  return true;
}

static bool take(Finder *finder, uint32_t token) {
  Mark mark = mark_of(draft_sign(finder->draft, token));
  switch (mark.family) {
  case FAMILY_NONE:
    return true;
  case FAMILY_SINGLE:
    return take_single(finder, token, mark);
  default:
    return take_double(finder, token, mark);
  }
}

/* A quotation of several paragraphs has an opening mark at the beginning of each and a closing one after the last. */
static void close_continued(Finder *finder, uint32_t continuation) {
  while (finder->open.count) {
    const Open *top = top_of(finder);
    if (top->family != FAMILY_SINGLE && top->code == continuation) {
      Quote *quote = quote_of(finder, top);
      quote->end_token = finder->range.end;
      quote->content.end = token_at(finder, finder->range.end - 1)->end;
      return;
    }
    drop_top(finder);
  }
}

/* Whether `inner` stands between two single marks on either side that are typed for a double one. */
static bool is_doubled(const Draft *draft, const Quote *outer, const Quote *inner) {
  return inner->first_token == outer->first_token + 1 && inner->end_token + 1 == outer->end_token &&
         !draft->tokens.items[inner->first_token].space_before &&
         draft_sign(draft, outer->first_token) == draft_sign(draft, inner->first_token);
}

/* Forget the opening marks from `first` on that found no partner, and what has nothing between its marks. */
static void forget_unclosed(Draft *draft, size_t first) {
  size_t count = first;
  for (size_t i = first; i < draft->quotes.count; i++) {
    const Quote *quote = &draft->quotes.items[i];
    if (quote->end_token <= quote->first_token + 2)
      continue;
    if (count > first && is_doubled(draft, &draft->quotes.items[count - 1], quote))
      draft->quotes.items[count - 1].content = quote->content;
    else
      draft->quotes.items[count++] = *quote;
  }
  draft->quotes.count = count;
}

bool quotes_find(Draft *draft, TokenRange range, uint32_t continuation) {
  Finder finder = {.draft = draft, .range = range};
  size_t first = draft->quotes.count;
  bool done = true;
  for (uint32_t token = range.first; done && token < range.end; token++)
    done = take(&finder, token);
  if (done)
    close_continued(&finder, continuation);
  forget_unclosed(draft, first);
  array_free(&finder.open);
  return done;
}
