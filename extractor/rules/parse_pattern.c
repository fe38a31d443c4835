#include "rules/parse_pattern.h"

#include <string.h>

#include "base/buffer.h"
#include "rules/compile.h"
#include "rules/literal.h"
#include "rules/tags.h"

/* Characters that end a bare word of a pattern. */
#define WORD_STOPS "|(){}<>?*+\","

typedef struct {
  Pack *pack;
  Scanner *scanner;
  const Rule *rule;
  unsigned braces;              /* inside { }, a comma separates members */
  uint64_t captured;            /* roles that the pattern captures somewhere */
  bool memory;                  /* memory ran out */
} PatternParser;

static Pattern *alternatives(PatternParser *parser);

static Pattern *node(PatternParser *parser, PatternKind kind, SourcePlace place) {
  Pattern *pattern = pattern_new(&parser->pack->arena, kind, place.line, place.column);
  parser->memory |= !pattern;
  return pattern;
}

static void adopt(PatternParser *parser, Pattern *parent, Pattern *child) {
  parser->memory |= !child || !pattern_add(&parser->pack->arena, parent, child);
}

/* --- words, tags and roles --- */

static Pattern *literal(PatternParser *parser, const char *text, SourcePlace place) {
  Pattern *item = node(parser, PATTERN_ITEM, place);
  if (item && !(item->test.word = literal_word(parser->pack, text, strlen(text))))
    scanner_error(parser->scanner, place, "'%s' is not a word or a phrase of at most 12 words", text);
  return item;
}

static const char *tag_name_at(const void *user, size_t index) {
  const Lexicon *lexicon = user;
  return index < lexicon_tag_count(lexicon) ? lexicon_tag_name(lexicon, (Tag)index) : NULL;
}

/* A known tag, or an error with a suggestion and 0. Empty classes of the engine are fine. */
static Tag known_tag(PatternParser *parser, const char *name, SourcePlace place) {
  Tag tag = lexicon_tag(parser->pack->lexicon, name);
  if (tag) {
    parser->memory |= !tags_use(parser->pack, tag);
    return tag;
  }
  scanner_unknown(parser->scanner, place, "type or lexicon class", name, tag_name_at, parser->pack->lexicon);
  return 0;
}

static Features known_features(PatternParser *parser, char *dot, SourcePlace place) {
  Features features = 0;
  for (char *next; dot && *dot; dot = next) {
    next = strchr(dot, '.');
    if (next)
      *next++ = '\0';
    Features feature = lexicon_feature(parser->pack->lexicon, dot, strlen(dot), false);
    if (!feature)
      scanner_error(parser->scanner, place, "unknown feature '%s': no affix or lex statement gives it", dot);
    features |= feature;
  }
  return features;
}

/* Does `:Tag` accept names of which it is not yet known what they are? Those of places, products and licences it does
   not: too many other names would pass. */
static bool pack_is_open(const Pack *pack, Tag tag) {
  const ReservedTags *tags = &pack->tags;
  return tag == tags->name || lexicon_is_a(pack->lexicon, tag, tags->agent);
}

/* ":Tag.Feature", ":Start", ":End", or a colon by itself. */
static Pattern *tag_item(PatternParser *parser, SourcePlace place) {
  scanner_next(parser->scanner);
  char *name = scanner_name(parser->scanner);
  if (!name || !*name)
    return literal(parser, ":", place);
  if (!strcmp(name, "Start"))
    return node(parser, PATTERN_START, place);
  if (!strcmp(name, "End"))
    return node(parser, PATTERN_END, place);
  char *dot = strchr(name, '.');
  if (dot)
    *dot++ = '\0';
  Pattern *item = node(parser, PATTERN_ITEM, place);
  bool named = dot && !strcmp(dot, "named"), most = dot && !strcmp(dot, "most");
  if (named || most)
    dot = NULL;
  if (item && (item->test.tag = known_tag(parser, name, place))) {
    item->test.named = named;
    item->test.most = most;
    item->test.features = known_features(parser, dot, place);
    item->test.entity = pack_is_entity_tag(parser->pack, item->test.tag);
    item->test.strict = named || !pack_is_open(parser->pack, item->test.tag);
  }
  return item;
}

/* Of rules that make mentions. */
static const char *const mention_roles[MENTION_ROLES] = {"name", "value", "alias"};

static int role_number(PatternParser *parser, const char *name, SourcePlace place) {
  const FactType *fact = parser->rule->fact;
  if (fact) {
    int role = fact_type_role(fact, name);
    if (role < 0) {
      Buffer roles = {0};
      for (size_t i = 0; i < fact->role_count; i++)
        buffer_format(&roles, " %s", fact->roles[i].name);
      scanner_error(parser->scanner, place, "%s has no role '%s'; it has:%s", fact->name, name,
                    roles.bytes ? roles.bytes : "");
      buffer_free(&roles);
    }
    return role;
  }
  for (int i = 0; i < MENTION_ROLES; i++)
    if (!strcmp(name, mention_roles[i]))
      return i;
  scanner_error(parser->scanner, place, "a rule that makes mentions has the roles name, value and alias, not '%s'",
                name);
  return -1;
}

const char *rule_role_name(const Rule *rule, int role) {
  return rule->fact ? rule->fact->roles[role].name : mention_roles[role];
}

/* What a role takes when the rule does not narrow it. */
static void role_test(PatternParser *parser, int role, EdgeTest *test) {
  const FactType *fact = parser->rule->fact;
  Lexicon *lexicon = parser->pack->lexicon;
  if (!fact) {
    test->tag = parser->pack->tags.name;
    test->entity = true;
    return;
  }
  const Role *of = &fact->roles[role];
  test->tag = lexicon_tag(lexicon, of->type);
  test->also = of->also_type ? lexicon_tag(lexicon, of->also_type) : 0;
  test->entity = of->range == RANGE_ENTITY;
  parser->memory |= !tags_use(parser->pack, test->tag);
}

/* "<role:Type.up": narrow the test of the role, if the ontology allows it. ".known" leaves out names whose type nobody
   knows. */
static void narrow(PatternParser *parser, int role, Pattern *item) {
  SourcePlace place = scanner_place(parser->scanner);
  char *name = scanner_name(parser->scanner);
  if (!name)
    return;
  char *dot = strchr(name, '.');
  if (dot)
    *dot++ = '\0';
  if (dot && (!strcmp(dot, "up") || !strcmp(dot, "down"))) {
    item->conversion = dot[0] == 'u' ? CONVERSION_UP : CONVERSION_DOWN;
    dot = NULL;
  }
  bool known = dot && !strcmp(dot, "known");
  if (known)
    dot = NULL;
  Tag tag = known_tag(parser, name, place);
  if (!tag)
    return;
  const Lexicon *lexicon = parser->pack->lexicon;
  const Role *of = parser->rule->fact && role >= 0 ? &parser->rule->fact->roles[role] : NULL;
  if (of && (of->range == RANGE_ENTITY || of->range == RANGE_MONEY || of->range == RANGE_INDIVIDUAL) &&
      !lexicon_is_a(lexicon, tag, item->test.tag) &&
      !(item->test.also && lexicon_is_a(lexicon, tag, item->test.also)) && tag != parser->pack->tags.name)
    scanner_error(parser->scanner, place, "role '%s' takes %s, and %s is not one", of->name, of->type, name);
  item->test.tag = tag;
  item->test.also = 0;
  item->test.entity = pack_is_entity_tag(parser->pack, tag);
  item->test.strict |= known;
  item->test.features = known_features(parser, dot, place);
}

/* `<role,>`: the role, then any number of times perhaps words that follow a member, separators, perhaps noise, and the
   role again. */
static Pattern *role_list(PatternParser *parser, Pattern *item, SourcePlace place) {
  static const struct {
    const char *tag, *also;
    unsigned low, high;
  } between[] = {{"ListTail", "Demonym", 0, 2}, {"Separator", NULL, 1, 2}, {"ListNoise", "Place", 0, 4}};
  item->list = true;
  Pattern *list = node(parser, PATTERN_SEQUENCE, place), *more = node(parser, PATTERN_REPEAT, place);
  Pattern *body = node(parser, PATTERN_SEQUENCE, place), *again = node(parser, PATTERN_ITEM, place);
  if (parser->memory)
    return NULL;
  for (size_t i = 0; i < sizeof between / sizeof *between; i++) {
    Pattern *repeat = node(parser, PATTERN_REPEAT, place), *separator = node(parser, PATTERN_ITEM, place);
    if (parser->memory)
      return NULL;
    separator->test.tag = known_tag(parser, between[i].tag, place);
    separator->test.also = between[i].also ? lexicon_tag(parser->pack->lexicon, between[i].also) : 0;
    repeat->low = between[i].low;
    repeat->high = between[i].high;
    adopt(parser, repeat, separator);
    adopt(parser, body, repeat);
  }
  unsigned line = again->line, column = again->column;
  *again = *item;
  again->test.named = true;
  again->line = line;
  again->column = column;
  adopt(parser, body, again);
  more->high = 10;              /* what it may count for in the rule's width */
  more->loop = true;
  adopt(parser, more, body);
  adopt(parser, list, item);
  adopt(parser, list, more);
  return list;
}

static Pattern *role_item(PatternParser *parser, SourcePlace place) {
  Scanner *scanner = parser->scanner;
  scanner_next(scanner);
  SourcePlace name_place = scanner_place(scanner);
  const char *name = scanner_name(scanner);
  Pattern *item = node(parser, PATTERN_ITEM, place);
  if (!name || !item)
    return NULL;
  int role = role_number(parser, name, name_place);
  if (role >= 0) {
    item->role = (int16_t)role;
    parser->captured |= (uint64_t)1 << role;
    role_test(parser, role, &item->test);
  }
  if (scanner_accept(scanner, ":"))
    narrow(parser, role, item);
  bool list = scanner_accept(scanner, ","), ellipsis = !list && scanner_accept(scanner, "^");
  if (!scanner_accept(scanner, ">"))
    scanner_error(scanner, scanner_place(scanner), "expected '>' after the role");
  if (ellipsis)
    item->kind = PATTERN_ELLIPSIS;
  return list ? role_list(parser, item, place) : item;
}

/* --- groups --- */

static void close_group(PatternParser *parser, const char *bracket, char open, SourcePlace place) {
  scanner_skip_space(parser->scanner);
  if (!scanner_accept(parser->scanner, bracket))
    scanner_error(parser->scanner, place, "this '%c' is never closed", open);
}

static Pattern *group(PatternParser *parser, SourcePlace place) {
  unsigned braces = parser->braces;
  parser->braces = 0;
  scanner_next(parser->scanner);
  Pattern *inner = alternatives(parser);
  close_group(parser, ")", '(', place);
  parser->braces = braces;
  return inner;
}

static unsigned gap_length(PatternParser *parser, SourcePlace place) {
  long length = scanner_number(parser->scanner);
  if (length < 1)
    scanner_error(parser->scanner, place, "a gap needs its length: ..3");
  else if (length > PATTERN_TIMES)
    scanner_error(parser->scanner, place, "a gap is at most %d words long", PATTERN_TIMES);
  return length < 1 || length > PATTERN_TIMES ? 1 : (unsigned)length;
}

static Pattern *unordered(PatternParser *parser, SourcePlace place) {
  Pattern *set = node(parser, PATTERN_UNORDERED, place);
  unsigned braces = parser->braces;
  parser->braces = 1;
  do {
    scanner_next(parser->scanner);
    Pattern *member = alternatives(parser);
    if (!set || !member)
      return NULL;
    adopt(parser, set, member);
    scanner_skip_space(parser->scanner);
  } while (scanner_peek(parser->scanner) == ',');
  close_group(parser, "}", '{', place);
  parser->braces = braces;
  if (set->count > PATTERN_MEMBERS)
    scanner_error(parser->scanner, place, "at most %d members in { }", PATTERN_MEMBERS);
  if (scanner_accept(parser->scanner, ".."))
    set->high = gap_length(parser, place);
  return set;
}

static Pattern *gap(PatternParser *parser, SourcePlace place) {
  Pattern *item = node(parser, PATTERN_GAP, place);
  scanner_accept(parser->scanner, "..");
  unsigned length = gap_length(parser, place);
  if (item)
    item->high = length;
  return item;
}

/* --- items and what follows them --- */

static Pattern *primary(PatternParser *parser) {
  Scanner *scanner = parser->scanner;
  SourcePlace place = scanner_place(scanner);
  bool quoted;
  switch (scanner_peek(scanner)) {
  case '(': return group(parser, place);
  case '{': return unordered(parser, place);
  case '<': return role_item(parser, place);
  case ':': return tag_item(parser, place);
  case '.':
    if (scanner_peek_second(scanner) == '.')
      return gap(parser, place);
    break;
  case ',':
    scanner_next(scanner);
    return literal(parser, ",", place);
  }
  const char *word = scanner_word(scanner, WORD_STOPS, &quoted);
  if (word && *word)
    return literal(parser, word, place);
  scanner_error(scanner, place, "expected a word, :Tag, <role>, ( or {, not '%c'", scanner_peek(scanner));
  scanner_next(scanner);
  return node(parser, PATTERN_SEQUENCE, place);
}

/* "?", "*", "+" or "{m,n}" after an item. */
static bool repeat_bounds(PatternParser *parser, unsigned *low, unsigned *high) {
  Scanner *scanner = parser->scanner;
  SourcePlace place = scanner_place(scanner);
  *low = 0;
  *high = 8;
  if (scanner_accept(scanner, "?"))
    *high = 1;
  else if (scanner_accept(scanner, "+"))
    *low = 1;
  else if (scanner_peek(scanner) == '{' && strchr("0123456789", scanner_peek_second(scanner)) &&
           scanner_peek_second(scanner)) {
    scanner_next(scanner);
    long first = scanner_number(scanner), last = scanner_accept(scanner, ",") ? scanner_number(scanner) : first;
    if (!scanner_accept(scanner, "}") || last < 1 || first > last || last > PATTERN_TIMES)
      scanner_error(scanner, place, "a repeat is {m,n} with m <= n <= %d", PATTERN_TIMES);
    else {
      *low = (unsigned)first;
      *high = (unsigned)last;
    }
  } else
    return scanner_accept(scanner, "*");
  return true;
}

/* A sequence of one is that one. */
static Pattern *only_child(Pattern *pattern) {
  return pattern->kind == PATTERN_SEQUENCE && pattern->count == 1 ? pattern->children[0] : pattern;
}

/* Mark an item, the first member of a list, or each word of a group of words. @return false if it is none of these. */
static bool mark_anchor(Pattern *pattern) {
  bool list = pattern->kind == PATTERN_SEQUENCE && pattern->count;
  Pattern *first = list ? pattern->children[0] : pattern;
  if (first->kind != PATTERN_ALTERNATIVES)
    return first->anchor = first->kind == PATTERN_ITEM;
  for (size_t i = 0; i < first->count; i++) {
    Pattern *choice = only_child(first->children[i]);
    if (choice->kind != PATTERN_ITEM)
      return false;
    choice->anchor = true;
  }
  return true;
}

/* `!`: not this word; of a group of words, none of them. `!!`: this word, or one of them. Nothing is consumed. */
static Pattern *looking(PatternParser *parser, Pattern *pattern, PatternKind kind, Look look, SourcePlace place) {
  Pattern *all = node(parser, kind == PATTERN_NOT ? PATTERN_SEQUENCE : PATTERN_ALTERNATIVES, place);
  bool group = pattern->kind == PATTERN_ALTERNATIVES;
  for (size_t i = 0; all && i < (group ? pattern->count : 1); i++) {
    Pattern *word = only_child(group ? pattern->children[i] : pattern), *one = node(parser, kind, place);
    if (!one)
      return NULL;
    if (word->kind != PATTERN_ITEM || word->role != NO_ROLE)
      scanner_error(parser->scanner, place, "'!' goes on a word or :Tag, or a group of such");
    one->look = (uint8_t)look;
    adopt(parser, one, word);
    adopt(parser, all, one);
  }
  return all;
}

static Pattern *item(PatternParser *parser) {
  Scanner *scanner = parser->scanner;
  SourcePlace place = scanner_place(scanner);
  bool anchor = scanner_accept(scanner, "@"), looks = !anchor && scanner_accept(scanner, "!");
  PatternKind kind = looks && scanner_accept(scanner, "!") ? PATTERN_IS : PATTERN_NOT;
  Look look = !looks                          ? LOOK_ON
              : scanner_accept(scanner, ">")  ? LOOK_FORTH
              : scanner_accept(scanner, "<<") ? LOOK_BACK
              : scanner_accept(scanner, "?")  ? LOOK_ASKED
                                              : LOOK_ON;
  Pattern *pattern = primary(parser);
  if (!pattern)
    return NULL;
  if (anchor && !mark_anchor(pattern))
    scanner_error(scanner, place, "'@' goes on a word, :Tag or <role>, or a group of such");
  if (looks && !(pattern = looking(parser, pattern, kind, look, place)))
    return NULL;
  for (unsigned low, high; repeat_bounds(parser, &low, &high);) {
    Pattern *repeat = node(parser, PATTERN_REPEAT, place);
    if (!repeat)
      return NULL;
    repeat->low = low;
    repeat->high = high;
    adopt(parser, repeat, pattern);
    pattern = repeat;
  }
  return pattern;
}

static bool ends_sequence(PatternParser *parser) {
  if (scanner_at_end(parser->scanner))
    return true;
  char c = scanner_peek(parser->scanner);
  return strchr("|)}", c) || (parser->braces && c == ',');
}

static Pattern *sequence(PatternParser *parser) {
  scanner_skip_space(parser->scanner);
  Pattern *list = node(parser, PATTERN_SEQUENCE, scanner_place(parser->scanner));
  while (list && !parser->memory && !ends_sequence(parser)) {
    Pattern *next = item(parser);
    if (!next)
      return NULL;
    adopt(parser, list, next);
  }
  return list;
}

static Pattern *alternatives(PatternParser *parser) {
  Pattern *first = sequence(parser);
  scanner_skip_space(parser->scanner);
  if (!first || scanner_peek(parser->scanner) != '|')
    return first;
  Pattern *choice = node(parser, PATTERN_ALTERNATIVES, scanner_place(parser->scanner));
  if (!choice)
    return NULL;
  adopt(parser, choice, first);
  while (!parser->memory && scanner_accept(parser->scanner, "|")) {
    adopt(parser, choice, sequence(parser));
    scanner_skip_space(parser->scanner);
  }
  return choice;
}

/* --- the whole --- */

RapporteurStatus parse_pattern(Pack *pack, Scanner *scanner, Rule *rule) {
  PatternParser parser = {pack, scanner, rule, 0, 0, false};
  unsigned errors = scanner->sink ? scanner->sink->errors : 0;
  rule->pattern = alternatives(&parser);
  if (!rule->pattern || parser.memory)
    return RAPPORTEUR_ERROR_MEMORY;
  if (!scanner_at_end(scanner))
    scanner_error(scanner, scanner_place(scanner), "unexpected '%c'", scanner_peek(scanner));
  return compile_rule(pack, scanner, rule, parser.captured, errors);
}
