#include "rules/ruletest.h"

#include <stdlib.h>
#include <string.h>
#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include "base/buffer.h"
#include "rules/conversion.h"
#include "rules/cues.h"
#include "rules/gazetteer.h"
#include "rules/match.h"
#include "text/normalise.h"
#include "text/tokens.h"
#include "values/values.h"

/* "[text:Type]" in the text of a test. */
typedef struct {
  Span span;                    /* in the text without brackets */
  Tag tag;
} Mark;

typedef struct {
  const Pack *pack;
  const RuleTest *test;
  Sink *sink;
  Arena arena;
  Buffer text;
  ARRAY(Mark) marks;
  Tokens tokens;
  Document document;
  Sentence sentence;
  Paragraph paragraph;
  Lattice asked, lattice;       /* a question that stands before the text, and the text */
  Mentions mentions;
  ARRAY(Match) matches;
  Failure furthest;
  bool failed;                  /* `furthest` is set */
} Trial;

static RapporteurStatus complain(const Trial *trial, const char *why) {
  const SourcePlace *place = &trial->test->place;
  Arena arena = {0};
  sink_send(trial->sink, RAPPORTEUR_ERROR, RAPPORTEUR_ERROR_SYNTAX, place->file, place->line, place->column,
            pack_source_line(trial->pack, *place, &arena), "%s: %s",
            trial->pack->rules.items[trial->test->rule].name, why);
  arena_free(&arena);
  return RAPPORTEUR_OK;
}

/* Take "[text:Type]" apart. `*good` becomes false, with a complaint, when a type is unknown. */
static bool read_marks(Trial *trial, bool *good) {
  for (const char *c = trial->test->text; *c; c++) {
    const char *close = *c == '[' ? strchr(c, ']') : NULL, *colon = close;
    while (colon && colon > c && *colon != ':')
      colon--;
    if (!close || colon == c) {
      buffer_char(&trial->text, *c);
      continue;
    }
    char name[64] = "";
    size_t length = (size_t)(close - colon - 1);
    if (length < sizeof name)
      memcpy(name, colon + 1, length);
    Mark mark = {.tag = lexicon_tag(trial->pack->lexicon, name)};
    if (!mark.tag) {              /* brackets of the text itself */
      bool type_like = length && length < sizeof name && strspn(name, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") == 1;
      if (type_like) {
        char why[128];
        snprintf(why, sizeof why, "unknown type '%s' in the test", name);
        complain(trial, why);
        *good = false;
      }
      buffer_char(&trial->text, *c);
      continue;
    }
    mark.span.begin = (uint32_t)trial->text.length;
    buffer_append(&trial->text, c + 1, (size_t)(colon - c - 1));
    mark.span.end = (uint32_t)trial->text.length;
    if (!array_push(&trial->marks, mark))
      return false;
    c = close;
  }
  return !trial->text.failed;
}

/* Where the text behind a question begins, among the tokens; 0 if none stands before it, or a quotation does. */
static uint32_t end_of_question(const Trial *trial) {
  for (uint32_t t = 0; t + 1 < trial->tokens.count; t++) {
    const Token *token = &trial->tokens.items[t];
    if (trial->text.bytes[token->begin] == '"')
      return 0;
    if (tokens_is_question_mark(trial->text.bytes, token))
      return t + 1;
  }
  return 0;
}

static bool make_document(Trial *trial) {
  if (!tokens_cut(trial->text.length ? trial->text.bytes : "", 0, (uint32_t)trial->text.length, &trial->tokens))
    return false;
  uint32_t count = (uint32_t)trial->tokens.count;
  trial->sentence = (Sentence){end_of_question(trial), count, 0, {0, (uint32_t)trial->text.length}};
  trial->paragraph = (Paragraph){{0, (uint32_t)trial->text.length}, 0, 1, trial->pack->language, false};
  trial->document.text = trial->text.length ? trial->text.bytes : "";
  trial->document.length = (uint32_t)trial->text.length;
  trial->document.language = trial->pack->language;
  trial->document.tokens = trial->tokens.items;
  trial->document.token_count = count;
  trial->document.sentences = &trial->sentence;
  trial->document.paragraphs = &trial->paragraph;
  trial->document.sentence_count = trial->document.paragraph_count = 1;
  return true;
}

/* May the end of a word be a mention of this test, so that clitics before it are split off? */
static bool is_marked_word(void *user, const char *normalised, size_t length) {
  const Trial *trial = user;
  Buffer normal = {0};
  bool found = false;
  for (size_t i = 0; i < trial->marks.count && !found; i++) {
    Span span = trial->marks.items[i].span;
    buffer_clear(&normal);
    const char *text = trial->text.bytes + span.begin, *space = memchr(text, ' ', span.end - span.begin);
    size_t first = space ? (size_t)(space - text) : span.end - span.begin;
    found = !normalise(text, first, &normal) && normal.length == length && !memcmp(normal.bytes, normalised, length);
  }
  buffer_free(&normal);
  return found;
}

/* The value of a marked mention: of a value inside the marks if one was recognised there, else of the lexeme. */
static void find_value(const Trial *trial, Mention *mention, size_t recognised) {
  for (size_t i = 0; i < recognised; i++) {
    const Mention *other = &trial->mentions.items[i];
    if (other->tag == mention->tag && other->span.begin >= mention->span.begin &&
        other->span.end <= mention->span.end) {
      mention->value = other->value;
      memcpy(mention->currency, other->currency, sizeof mention->currency);
    }
  }
  for (size_t i = 0; !mention->value && i < trial->lattice.edges.count; i++) {
    const Edge *edge = &trial->lattice.edges.items[i];
    const Reading *reading = edge->span.begin == mention->span.begin && edge->span.end == mention->span.end
                                 ? edge_reading(edge, trial->pack->lexicon, mention->tag)
                                 : NULL;
    if (reading && reading->value)
      mention->value = lexicon_text(trial->pack->lexicon, reading->value);
  }
}

static bool is_quotation_mark(const Trial *trial, const Edge *edge) {
  UChar32 c;
  int32_t at = 0, length = edge ? (int32_t)(edge->span.end - edge->span.begin) : 0;
  if (!length)
    return false;
  U8_NEXT(trial->text.bytes + edge->span.begin, at, length, c);
  int8_t type = u_charType(c);
  return at == length && (c == '"' || c == '\'' || type == U_INITIAL_PUNCTUATION || type == U_FINAL_PUNCTUATION);
}

/* The edge of a quotation covers the marks around it, as it does in a document. */
static void include_marks(const Trial *trial, int *from, int *to) {
  const Edge *before = *from > 0 ? lattice_token_from(&trial->lattice, (uint32_t)*from - 1) : NULL;
  if (is_quotation_mark(trial, before) &&
      is_quotation_mark(trial, lattice_token_from(&trial->lattice, (uint32_t)*to))) {
    --*from;
    ++*to;
  }
}

static RapporteurStatus add_marks(Trial *trial, bool *good) {
  size_t recognised = trial->mentions.count;
  for (size_t i = 0; i < trial->marks.count; i++) {
    Mention mention = {.span = trial->marks.items[i].span, .tag = trial->marks.items[i].tag};
    int from = lattice_node_from(&trial->lattice, mention.span.begin);
    int to = lattice_node_to(&trial->lattice, mention.span.end);
    if (from < 0 || to <= from) {
      complain(trial, "a marked mention does not begin and end with words");
      *good = false;
      return RAPPORTEUR_OK;
    }
    if (mention.tag == trial->pack->tags.quote)
      include_marks(trial, &from, &to);
    find_value(trial, &mention, recognised);
    if (!array_push(&trial->mentions, mention))
      return RAPPORTEUR_ERROR_MEMORY;
    RapporteurStatus status = lattice_add_mention(&trial->lattice, &mention, (uint32_t)trial->mentions.count - 1,
                                                  (uint16_t)from, (uint16_t)to, &trial->arena);
    if (status)
      return status;
  }
  return lattice_index(&trial->lattice, &trial->arena);
}

static RapporteurStatus prepare(Trial *trial, bool *good) {
  const Pack *pack = trial->pack;
  if (!read_marks(trial, good) || !make_document(trial))
    return RAPPORTEUR_ERROR_MEMORY;
  RapporteurStatus status =
      lattice_build(&trial->lattice, pack->lexicon, &trial->document, 0, trial->sentence.first_token,
                    trial->sentence.end_token, is_marked_word, trial, &trial->arena);
  if (!status && trial->sentence.first_token)
    status = lattice_build(&trial->asked, pack->lexicon, &trial->document, 0, 0, trial->sentence.first_token,
                           is_marked_word, trial, &trial->arena);
  ValueContext context = {"2025-03-18", "USD", NULL};
  if (!status)
    status = values_find(&trial->lattice, pack->lexicon, &trial->document, &context, &trial->mentions, &trial->arena);
  if (!status)
    status = gazetteer_find(&trial->lattice, pack, &trial->document, &trial->mentions, &trial->arena);
  return status ? status : add_marks(trial, good);
}

static RapporteurStatus on_match(void *user, const Match *match) {
  Trial *trial = user;
  return array_push(&trial->matches, *match) ? RAPPORTEUR_OK : RAPPORTEUR_ERROR_MEMORY;
}

static void on_failure(void *user, const Failure *failure) {
  Trial *trial = user;
  if (!trial->failed || failure->node > trial->furthest.node)
    trial->furthest = *failure;
  trial->failed = true;
}

/* --- expectations --- */

static bool text_equals(const char *text, size_t length, const char *expected) {
  return strlen(expected) == length && !memcmp(text, expected, length);
}

static bool capture_is(Trial *trial, const Capture *capture, const char *expected) {
  if (capture->edge < 0)
    return !strcmp(expected, "^");
  const Edge *edge = &trial->lattice.edges.items[capture->edge];
  if (text_equals(trial->text.bytes + edge->span.begin, edge->span.end - edge->span.begin, expected))
    return true;
  if (edge->mention) {
    const char *value = trial->mentions.items[edge->mention - 1].value;
    if (value && capture->conversion)
      value = conversion_apply(value, (Conversion)capture->conversion, &trial->arena);
    if (value && !strcmp(value, expected))
      return true;
    for (size_t i = 0; i < trial->lattice.edges.count; i++) {   /* a name that is a lexeme too has the lexeme's value */
      const Edge *other = &trial->lattice.edges.items[i];
      for (uint32_t r = 0; other->from == edge->from && other->to == edge->to && r < other->readings.count; r++)
        if (other->readings.items[r].value &&
            !strcmp(lexicon_text(trial->pack->lexicon, other->readings.items[r].value), expected))
          return true;
    }
  }
  for (uint32_t r = 0; r < edge->readings.count; r++)
    if (edge->readings.items[r].value &&
        !strcmp(lexicon_text(trial->pack->lexicon, edge->readings.items[r].value), expected))
      return true;
  return false;
}

static bool any_capture_is(Trial *trial, const char *role, const char *expected) {
  const Rule *rule = &trial->pack->rules.items[trial->test->rule];
  for (size_t m = 0; m < trial->matches.count; m++)
    for (unsigned c = 0; c < trial->matches.items[m].capture_count; c++) {
      const Capture *capture = &trial->matches.items[m].captures[c];
      if (!strcmp(rule_role_name(rule, capture->role), role) && capture_is(trial, capture, expected))
        return true;
    }
  return false;
}

/* What was captured, for a message. */
static void describe(const Trial *trial, Buffer *out) {
  const Rule *rule = &trial->pack->rules.items[trial->test->rule];
  for (size_t m = 0; m < trial->matches.count; m++) {
    const Match *match = &trial->matches.items[m];
    buffer_text(out, m ? " / " : "");
    for (unsigned c = 0; c < match->capture_count; c++) {
      const Capture *capture = &match->captures[c];
      const Edge *edge = capture->edge >= 0 ? &trial->lattice.edges.items[capture->edge] : NULL;
      buffer_format(out, "%s%s %.*s", c ? "; " : "", rule_role_name(rule, capture->role),
                    edge ? (int)(edge->span.end - edge->span.begin) : 1,
                    edge ? trial->text.bytes + edge->span.begin : "^");
    }
    if (match->factuality != FACTUALITY_ASSERTED)
      buffer_format(out, "; !%s", cues_name(match->factuality));
  }
}

static void complain_of_silence(const Trial *trial) {
  Buffer why = {0};
  if (!trial->failed)
    buffer_text(&why, "nothing in the test anchors the rule");
  else {
    const Failure *failure = &trial->furthest;
    bool at_border = failure->left ? failure->node == 0 : failure->node + 1u >= trial->lattice.nodes;
    const Edge *edge =
        at_border ? NULL : lattice_token_from(&trial->lattice, failure->left ? failure->node - 1u : failure->node);
    buffer_format(&why, "no match: %s the anchor it came to ", failure->left ? "before" : "after");
    if (edge)
      buffer_format(&why, "'%.*s'", (int)(edge->span.end - edge->span.begin), trial->text.bytes + edge->span.begin);
    else
      buffer_text(&why, failure->left ? "the beginning" : "the end");
    buffer_format(&why, " and waited for the item at %u:%u",
                  failure->line, failure->column);
  }
  if (why.bytes)
    complain(trial, why.bytes);
  buffer_free(&why);
}

/* Check one "role value" or "!factuality" of the expectation. */
static bool check_expectation(Trial *trial, char *item, bool *factuality_named) {
  char why[256];
  while (*item == ' ')
    item++;
  size_t length = strlen(item);
  while (length && item[length - 1] == ' ')
    item[--length] = '\0';
  if (!length)
    return true;
  if (*item == '!') {
    *factuality_named = true;
    for (size_t m = 0; m < trial->matches.count; m++)
      if (!strcmp(cues_name(trial->matches.items[m].factuality), item + 1))
        return true;
    snprintf(why, sizeof why, "expected %s, which no match is", item);
  } else {
    char *value = strchr(item, ' ');
    if (value)
      *value++ = '\0';
    while (value && *value == ' ')
      value++;
    if (value && any_capture_is(trial, item, value))
      return true;
    snprintf(why, sizeof why, "role %s is not '%s'", item, value ? value : "");
  }
  Buffer told = {0};
  buffer_format(&told, "%s; it matched: ", why);
  describe(trial, &told);
  complain(trial, told.bytes ? told.bytes : why);
  buffer_free(&told);
  return false;
}

static bool check_positive(Trial *trial) {
  if (!trial->matches.count) {
    complain_of_silence(trial);
    return false;
  }
  bool good = true, named = false;
  char *expected =
      trial->test->expected ? arena_copy(&trial->arena, trial->test->expected, strlen(trial->test->expected)) : NULL;
  for (char *next; good && expected; expected = next) {
    if ((next = strchr(expected, ';')))
      *next++ = '\0';
    good = check_expectation(trial, expected, &named);
  }
  for (size_t m = 0; good && !named && m < trial->matches.count; m++)
    if (trial->matches.items[m].factuality != FACTUALITY_ASSERTED) {
      Buffer why = {0};
      buffer_format(&why, "unexpected !%s", cues_name(trial->matches.items[m].factuality));
      complain(trial, why.bytes ? why.bytes : "");
      buffer_free(&why);
      good = false;
    }
  return good;
}

static bool check_negative(const Trial *trial) {
  if (!trial->matches.count)
    return true;
  Buffer why = {0};
  buffer_text(&why, "must not match, but did: ");
  describe(trial, &why);
  complain(trial, why.bytes ? why.bytes : "");
  buffer_free(&why);
  return false;
}

static RapporteurStatus run_trial(Trial *trial, Matcher *matcher, TestCounts *counts) {
  bool good = true;
  RapporteurStatus status = prepare(trial, &good);
  MatchRequest request = {.pack = trial->pack, .lattice = &trial->lattice, .asked = &trial->asked,
                          .mentions = trial->mentions.items,
                          .only_rule = (int)trial->test->rule, .matched = on_match, .failed = on_failure,
                          .user = trial};
  if (!status && good)
    status = match_rules(matcher, &request);
  if (!status && good)
    good = trial->test->positive ? check_positive(trial) : check_negative(trial);
  if (!status)
    good ? counts->passed++ : counts->failed++;
  return status;
}

RapporteurStatus ruletest_run(const Pack *pack, int only_rule, Sink *sink, TestCounts *counts) {
  Matcher matcher = {0};
  RapporteurStatus status = RAPPORTEUR_OK;
  *counts = (TestCounts){0, 0};
  for (size_t t = 0; !status && t < pack->tests.count; t++) {
    if (only_rule >= 0 && pack->tests.items[t].rule != (uint32_t)only_rule)
      continue;
    Trial trial = {.pack = pack, .test = &pack->tests.items[t], .sink = sink};
    status = run_trial(&trial, &matcher, counts);
    array_free(&trial.marks);
    array_free(&trial.tokens);
    array_free(&trial.mentions);
    array_free(&trial.matches);
    lattice_free(&trial.asked);
    lattice_free(&trial.lattice);
    buffer_free(&trial.text);
    arena_free(&trial.arena);
  }
  matcher_free(&matcher);
  return status;
}
