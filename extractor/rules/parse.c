#include "rules/parse.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "rules/cues.h"
#include "rules/literal.h"
#include "rules/parse_pattern.h"
#include "rules/scanner.h"
#include "rules/stops.h"
#include "rules/tags.h"

typedef struct {
  Pack *pack;
  Scanner scanner;
  int rule;                     /* the rule that tests belong to; -1 before the first of a file */
} Parser;

/* --- lists of words: `a | "b c"=value | :Class` --- */

/* One item of a list: words up to `|`, `=` or the end, joined by spaces; or a quoted text. NULL when there is none. */
static const char *list_item(Scanner *scanner) {
  bool quoted;
  scanner_skip_space(scanner);
  const char *text = scanner_word(scanner, "|=", &quoted);
  if (!text || quoted)
    return text;
  for (scanner_skip_space(scanner); scanner_peek(scanner) && !strchr("|=\"", scanner_peek(scanner));
       scanner_skip_space(scanner)) {
    const char *more = scanner_word(scanner, "|=", &quoted);
    if (!more || !(text = arena_format(scanner->arena, "%s %s", text, more)))
      break;
  }
  return text;
}

typedef RapporteurStatus (*ListItem)(Parser *parser, const char *text, const char *value, void *user);

/* Calls `visit` for every item of a list up to the end of the statement. */
static RapporteurStatus parse_list(Parser *parser, ListItem visit, void *user) {
  Scanner *scanner = &parser->scanner;
  RapporteurStatus status = RAPPORTEUR_OK;
  while (!status && !scanner_at_end(scanner)) {
    SourcePlace place = scanner_place(scanner);
    const char *text = list_item(scanner), *value = NULL;
    if (!text) {
      scanner_error(scanner, place, "expected a word, not '%c'", scanner_peek(scanner));
      return RAPPORTEUR_OK;
    }
    scanner_skip_space(scanner);
    if (scanner_accept(scanner, "=")) {
      bool quoted;
      scanner_skip_space(scanner);
      if (!(value = scanner_word(scanner, "|", &quoted))) {
        scanner_error(scanner, scanner_place(scanner), "expected a value after '='");
        return RAPPORTEUR_OK;
      }
    }
    status = visit(parser, text, value, user);
    if (status == RAPPORTEUR_ERROR_LIMIT) {
      scanner_error(scanner, place, "'%s' is not a word or a phrase of at most 12 words", text);
      status = RAPPORTEUR_OK;
    }
    if (!scanner_at_end(scanner) && !scanner_accept(scanner, "|")) {
      scanner_error(scanner, scanner_place(scanner), "expected '|' between words");
      return RAPPORTEUR_OK;
    }
  }
  return status;
}

/* --- lex, affix, clitic, stop, cue --- */

static RapporteurStatus lex_item(Parser *parser, const char *text, const char *value, void *user) {
  Reading reading = *(Reading *)user;
  Lexicon *lexicon = parser->pack->lexicon;
  if (!value && pack_is_entity_tag(parser->pack, reading.tag))
    value = text;               /* an entity's canonical name is the name itself */
  if (value && !(reading.value = lexicon_value(lexicon, value, strlen(value))))
    return RAPPORTEUR_ERROR_MEMORY;
  return lexicon_add(lexicon, text, strlen(text), reading);
}

/* Splits "Class.Feature.Feature" in place; the features that the lexicon knows, or makes with `add`. */
static Features split_features(Parser *parser, char *name, bool add) {
  Features features = 0;
  char *dot = strchr(name, '.');
  if (dot)
    *dot++ = '\0';
  while (dot && *dot) {
    char *next = strchr(dot, '.');
    size_t length = next ? (size_t)(next - dot) : strlen(dot);
    features |= lexicon_feature(parser->pack->lexicon, dot, length, add);
    dot = next ? next + 1 : NULL;
  }
  return features;
}

static RapporteurStatus parse_lex(Parser *parser) {
  Scanner *scanner = &parser->scanner;
  SourcePlace place = scanner_place(scanner);
  char *name = scanner_name(scanner);
  if (!name || !*name) {
    scanner_error(scanner, place, "expected the name of a class after 'lex'");
    return RAPPORTEUR_OK;
  }
  Reading reading = {.features = split_features(parser, name, true), .value = NO_STRING};
  if (!(reading.tag = lexicon_tag_add(parser->pack->lexicon, name, 0)))
    return RAPPORTEUR_ERROR_MEMORY;
  return parse_list(parser, lex_item, &reading);
}

/* "-s", "di-", with features after a dot: "di-.Pass" */
static RapporteurStatus affix_item(Parser *parser, const char *text, const char *value, void *user) {
  (void)value;
  (void)user;
  const char *hyphen = strchr(text, '-');
  if (!hyphen) {
    scanner_error(&parser->scanner, scanner_place(&parser->scanner),
                  "'%s' is no affix: write -%s (suffix) or %s- (prefix)", text, text, text);
    return RAPPORTEUR_OK;
  }
  bool prefix = hyphen != text;
  const char *body = prefix ? text : text + 1;
  const char *dot = strchr(prefix ? hyphen : body, '.');
  Features features = 0;
  if (dot) {
    char *copy = arena_copy(&parser->pack->arena, dot, strlen(dot));
    if (!copy)
      return RAPPORTEUR_ERROR_MEMORY;
    features = split_features(parser, copy, true);
  }
  size_t length = prefix ? (size_t)(hyphen - text) : dot ? (size_t)(dot - body) : strlen(body);
  return lexicon_add_affix(parser->pack->lexicon, body, length, prefix, features);
}

static RapporteurStatus clitic_item(Parser *parser, const char *text, const char *value, void *user) {
  (void)user;
  return lexicon_add_clitic(parser->pack->lexicon, text, strlen(text), value);
}

/* The test for a word, phrase or :Class of a cue or stop. */
static RapporteurStatus item_test(Parser *parser, const char *text, EdgeTest *test) {
  memset(test, 0, sizeof *test);
  if (text[0] != ':' || !text[1]) {
    test->word = literal_word(parser->pack, text, strlen(text));
    return test->word ? RAPPORTEUR_OK : RAPPORTEUR_ERROR_MEMORY;
  }
  char *name = arena_copy(&parser->pack->arena, text + 1, strlen(text + 1));
  if (!name)
    return RAPPORTEUR_ERROR_MEMORY;
  test->features = split_features(parser, name, true);
  test->tag = lexicon_tag_add(parser->pack->lexicon, name, 0);
  return test->tag && tags_use(parser->pack, test->tag) ? RAPPORTEUR_OK : RAPPORTEUR_ERROR_MEMORY;
}

static RapporteurStatus stop_item(Parser *parser, const char *text, const char *value, void *user) {
  (void)value;
  return stops_add(parser->pack, literal_word(parser->pack, text, strlen(text)), *(const uint8_t *)user);
}

static RapporteurStatus cue_item(Parser *parser, const char *text, const char *value, void *user) {
  (void)value;
  Cue cue = *(Cue *)user;
  RapporteurStatus status = item_test(parser, text, &cue.test);
  return status ? status : array_push(&parser->pack->cues, cue) ? RAPPORTEUR_OK : RAPPORTEUR_ERROR_MEMORY;
}

/* Where a cue stands: the word that says so is stepped over. */
static bool cue_direction(Scanner *scanner, Cue *cue) {
  static const char *const words[] = {[CUE_BEFORE] = "before", [CUE_AFTER] = "after", [CUE_WITHIN] = "within",
                                      [CUE_LATER] = "later"};
  for (uint8_t i = 0; i < sizeof words / sizeof *words; i++)
    if (scanner_accept(scanner, words[i])) {
      cue->direction = i;
      return true;
    }
  return false;
}

static RapporteurStatus parse_cue(Parser *parser) {
  Scanner *scanner = &parser->scanner;
  Cue cue = {.factuality = FACTUALITY_ASSERTED, .distance = 64};
  SourcePlace place = scanner_place(scanner);
  const char *kind = scanner_name(scanner);
  for (uint8_t i = FACTUALITY_ATTRIBUTED; kind && i <= FACTUALITY_DENIED; i++)
    if (!strcmp(kind, cues_name(i)))
      cue.factuality = i;
  if (cue.factuality == FACTUALITY_ASSERTED) {
    scanner_error(scanner, place, "a cue is 'denied', 'planned', 'hedged' or 'attributed'");
    return RAPPORTEUR_OK;
  }
  scanner_skip_space(scanner);
  place = scanner_place(scanner);
  if (!cue_direction(scanner, &cue))
    scanner_error(scanner, place, "expected 'before', 'after', 'later' or 'within'");
  else if (cue.direction != CUE_WITHIN) {
    scanner_skip_space(scanner);
    long distance = scanner_number(scanner);
    if (distance < 1 || distance > 30)
      scanner_error(scanner, place, "expected a number of words from 1 to 30");
    cue.distance = (unsigned)distance;
  }
  return parse_list(parser, cue_item, &cue);
}

/* --- rules and tests --- */

static const char *fact_or_tag_name(const void *user, size_t index) {
  const Pack *pack = user;
  if (index < pack->schema->facts.count)
    return pack->schema->facts.items[index].name;
  index -= pack->schema->facts.count;
  return index < lexicon_tag_count(pack->lexicon) ? lexicon_tag_name(pack->lexicon, (Tag)index) : NULL;
}

static bool reference_kind(const char *feature, Rule *rule) {
  static const struct {
    const char *name;
    ReferenceKind kind;
  } kinds[] = {{"ref", REFERENCE_NOMINAL},
               {"pronoun", REFERENCE_PRONOUN},
               {"us", REFERENCE_SPEAKERS},
               {"me", REFERENCE_SPEAKER},
               {"relative", REFERENCE_RELATIVE}};
  for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
    if (!strcmp(feature, kinds[i].name)) {
      rule->reference = (uint8_t)kinds[i].kind;
      return true;
    }
  return false;
}

static bool name_reach(const char *feature, Rule *rule) {
  rule->reach = !strcmp(feature, "whole") ? REACH_WHOLE : !strcmp(feature, "bridge") ? REACH_BRIDGE : REACH_NAME;
  return rule->reach != REACH_NAME;
}

/* A feature of what stands after `=>`: how a mention refers, how far a name reaches, that an alias is stated in words,
   or that a fact is told aside. */
static bool target_feature(const Pack *pack, const char *feature, Rule *rule) {
  rule->aside = rule->fact && !strcmp(feature, "aside");
  rule->stated = !rule->fact && rule->target == pack->tags.alias && !strcmp(feature, "stated");
  return rule->fact ? rule->aside : rule->stated || reference_kind(feature, rule) || name_reach(feature, rule);
}

/* What stands after `=>`: a fact or a type, perhaps with a feature. */
static bool parse_target(Parser *parser, Rule *rule) {
  Scanner *scanner = &parser->scanner;
  scanner_skip_space(scanner);
  SourcePlace place = scanner_place(scanner);
  char *name = scanner_name(scanner);
  if (!name)
    return false;
  char *dot = strchr(name, '.');
  if (dot)
    *dot++ = '\0';
  rule->fact = schema_fact(parser->pack->schema, name);
  rule->target = rule->fact ? 0 : lexicon_tag(parser->pack->lexicon, name);
  if (!rule->fact && !rule->target) {
    scanner_unknown(scanner, place, "fact or type", name, fact_or_tag_name, parser->pack);
    return false;
  }
  if (dot && !target_feature(parser->pack, dot, rule)) {
    scanner_error(scanner, place,
                  "'.%s' cannot stand here: types of mentions take .ref, .pronoun, .us, .me, .relative, .whole or "
                  ".bridge, aliases .stated, facts .aside", dot);
    return false;
  }
  return true;
}

static RapporteurStatus parse_rule(Parser *parser) {
  Scanner *scanner = &parser->scanner;
  Pack *pack = parser->pack;
  Rule rule = {.place = scanner_place(scanner)};
  parser->rule = -1;
  if (!(rule.name = scanner_name(scanner)))
    return RAPPORTEUR_ERROR_MEMORY;
  if (!*rule.name) {
    scanner_error(scanner, rule.place, "expected the name of the rule");
    return RAPPORTEUR_OK;
  }
  int earlier = pack_rule(pack, rule.name);
  if (earlier >= 0)
    scanner_error(scanner, rule.place, "rule '%s' is already defined at %s:%u", rule.name,
                  pack->rules.items[earlier].place.file, pack->rules.items[earlier].place.line);
  scanner_skip_space(scanner);
  if (!scanner_accept(scanner, "=>")) {
    scanner_error(scanner, scanner_place(scanner), "expected '=>' after the name of the rule");
    return RAPPORTEUR_OK;
  }
  if (!parse_target(parser, &rule))
    return RAPPORTEUR_OK;
  RapporteurStatus status = parse_pattern(pack, scanner, &rule);
  if (status || !rule.branch_count)
    return status;
  if (!array_push(&pack->rules, rule))
    return RAPPORTEUR_ERROR_MEMORY;
  parser->rule = (int)pack->rules.count - 1;
  return RAPPORTEUR_OK;
}

static RapporteurStatus parse_test(Parser *parser, bool positive) {
  Scanner *scanner = &parser->scanner;
  if (parser->rule < 0)
    return RAPPORTEUR_OK;       /* its rule has an error of its own */
  RuleTest test = {(uint32_t)parser->rule, positive, NULL, NULL, scanner_place(scanner)};
  char *text = arena_copy(scanner->arena, scanner->file->text + scanner->at, scanner->end - scanner->at);
  if (!text)
    return RAPPORTEUR_ERROR_MEMORY;
  char *c = text;
  for (; *c && !(*c == '\n' && c[1] != ' ' && c[1] != '\t'); c++)
    if (*c == '\n' || *c == '\r')
      *c = ' ';
  *c = '\0';                    /* what follows and is not indented is a comment, or nothing */
  char *arrow = strstr(text, "=>");
  if (arrow) {
    *arrow = '\0';
    test.expected = arrow + 2;
  }
  if (positive && !arrow)
    scanner_error(scanner, test.place, "a '+' test says what it expects: + text => role value; ...");
  test.text = text;
  return array_push(&parser->pack->tests, test) ? RAPPORTEUR_OK : RAPPORTEUR_ERROR_MEMORY;
}

/* --- files --- */

typedef struct {
  const char *keyword;
  bool words;                   /* read in the first pass */
  RapporteurStatus (*parse)(Parser *parser);
} StatementKind;

static RapporteurStatus parse_affix(Parser *parser) { return parse_list(parser, affix_item, NULL); }
static RapporteurStatus parse_clitic(Parser *parser) { return parse_list(parser, clitic_item, NULL); }

static RapporteurStatus parse_stop(Parser *parser) {
  uint8_t kind = STOPS_GAP;
  return parse_list(parser, stop_item, &kind);
}

static RapporteurStatus parse_barrier(Parser *parser) {
  uint8_t kind = STOPS_CUE;
  return parse_list(parser, stop_item, &kind);
}

static RapporteurStatus parse_positive(Parser *parser) { return parse_test(parser, true); }
static RapporteurStatus parse_negative(Parser *parser) { return parse_test(parser, false); }

static const StatementKind statement_kinds[] = {
    {"lex", true, parse_lex},   {"affix", true, parse_affix}, {"clitic", true, parse_clitic},
    {"stop", true, parse_stop}, {"barrier", true, parse_barrier}, {"cue", true, parse_cue}, {"rule", false, parse_rule},
    {"+", false, parse_positive}, {"-", false, parse_negative}};

static const char *statement_keyword(const void *user, size_t index) {
  (void)user;
  return index < sizeof statement_kinds / sizeof *statement_kinds ? statement_kinds[index].keyword : NULL;
}

static RapporteurStatus parse_statement(Parser *parser, bool words) {
  Scanner *scanner = &parser->scanner;
  SourcePlace place = scanner_place(scanner);
  bool quoted;
  char first = scanner_peek(scanner);
  const char *keyword = first == '+' || first == '-' ? arena_copy(scanner->arena, &first, 1)
                                                     : scanner_word(scanner, "", &quoted);
  if (!keyword)
    return RAPPORTEUR_ERROR_MEMORY;
  if (first == '+' || first == '-')
    scanner_next(scanner);
  scanner_skip_space(scanner);
  for (size_t i = 0; i < sizeof statement_kinds / sizeof *statement_kinds; i++)
    if (!strcmp(keyword, statement_kinds[i].keyword))
      return statement_kinds[i].words == words ? statement_kinds[i].parse(parser) : RAPPORTEUR_OK;
  if (words)
    scanner_unknown(scanner, place, "statement", keyword, statement_keyword, NULL);
  return RAPPORTEUR_OK;
}

/* The end of the statement that begins at `at`: the next line that begins in column 1 with more than a comment. */
static size_t statement_end(const SourceFile *file, size_t at) {
  while (at < file->length) {
    const char *newline = memchr(file->text + at, '\n', file->length - at);
    if (!newline)
      return file->length;
    at = (size_t)(newline - file->text) + 1;
    if (at < file->length && !isspace((unsigned char)file->text[at]) && file->text[at] != '#')
      return at;
  }
  return at;
}

static RapporteurStatus parse_file(Pack *pack, const SourceFile *file, bool words, Sink *sink) {
  Parser parser = {.pack = pack, .rule = -1};
  parser.scanner = (Scanner){.file = file, .end = file->length, .line = 1, .column = 1, .sink = sink,
                             .arena = &pack->arena};
  RapporteurStatus status = RAPPORTEUR_OK;
  while (!status && !scanner_at_end(&parser.scanner)) {
    if (parser.scanner.column != 1 && words)
      scanner_error(&parser.scanner, scanner_place(&parser.scanner), "a statement begins in column 1");
    parser.scanner.end = statement_end(file, parser.scanner.at);
    status = parse_statement(&parser, words);
    while (parser.scanner.at < parser.scanner.end)     /* what an error left over */
      scanner_next(&parser.scanner);
    parser.scanner.end = file->length;
  }
  return status;
}

RapporteurStatus parse_files(Pack *pack, Sink *sink) {
  RapporteurStatus status = RAPPORTEUR_OK;
  for (int pass = 0; pass < 2; pass++)
    for (size_t i = 0; !status && i < pack->files.count; i++)
      status = parse_file(pack, &pack->files.items[i], pass == 0, sink);
  return status;
}
