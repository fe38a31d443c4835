#include <string.h>

#include "graph/sparql.h"

typedef SparqlTokens Query;

/* Past the end there is an empty sign. */
static const SparqlToken *token_at(const Query *query, size_t at) {
  static const SparqlToken none = {SPARQL_SIGN, "", 0, 0, 0};
  return at < query->count ? &query->items[at] : &none;
}

static bool is(const Query *query, size_t at, const char *text) { return sparql_is(token_at(query, at), text); }

static bool is_kind(const Query *query, size_t at, SparqlKind kind) {
  return at < query->count && query->items[at].kind == kind;
}

static bool is_any(const Query *query, size_t at, const char *const *words) {
  while (*words && !is(query, at, *words))
    words++;
  return *words != NULL;
}

static bool is_aggregate(const Query *query, size_t at) {
  static const char *const words[] = {"COUNT", "SUM", "AVG", "MIN", "MAX", "SAMPLE", "GROUP_CONCAT", NULL};
  return is_any(query, at, words) && is(query, at + 1, "(");
}

/* The token after the bracket that belongs to the opening one at `at`. */
static size_t after_bracket(const Query *query, size_t at) {
  const char *open = token_at(query, at)->text, *close = *open == '(' ? ")" : "}";
  const char opener[] = {*open, '\0'};
  size_t depth = 0;
  for (; at < query->count; at++) {
    if (is(query, at, opener))
      depth++;
    else if (is(query, at, close) && --depth == 0)
      return at + 1;
  }
  return at;
}

/* --- Traps that a few tokens show: each says whether it is at `at` ------------------------------------------------ */

static bool exists_at(const Query *query, size_t at) { return is(query, at, "EXISTS"); }

static bool minus_at(const Query *query, size_t at) { return is(query, at, "MINUS"); }

static bool from_at(const Query *query, size_t at) { return is(query, at, "FROM"); }

static bool describe_at(const Query *query, size_t at) { return is(query, at, "DESCRIBE"); }

static bool is_property(const Query *query, size_t at) {
  return is_kind(query, at, SPARQL_IRI) || is_kind(query, at, SPARQL_NAME) || is(query, at, "a");
}

/* `<p>/`, `<p>|`, `<p>*`, `<p>+` unless the + is a number's, and `^<p>`. */
static bool path_at(const Query *query, size_t at) {
  if (is(query, at, "^"))
    return is_property(query, at + 1) || is(query, at + 1, "(");
  if (!is_property(query, at))
    return false;
  return is(query, at + 1, "/") || is(query, at + 1, "|") || is(query, at + 1, "*") ||
         (is(query, at + 1, "+") && !is_kind(query, at + 2, SPARQL_NUMBER));
}

static bool is_value(const Query *query, size_t at) {
  return is_kind(query, at, SPARQL_IRI) || is_kind(query, at, SPARQL_NAME) || is_kind(query, at, SPARQL_STRING) ||
         is_kind(query, at, SPARQL_NUMBER) || is_kind(query, at, SPARQL_WORD);
}

/* VALUES ?x { one two }, VALUES (?x ?y) { (one two) (three four) } */
static bool values_at(const Query *query, size_t at) {
  if (!is(query, at, "VALUES"))
    return false;
  bool tuples = is(query, at + 1, "(");
  size_t open = tuples ? after_bracket(query, at + 1) : at + 2, rows = 0;
  if (!is(query, open, "{"))
    return false;
  for (size_t end = after_bracket(query, open), i = open + 1; i < end; i++)
    rows += tuples ? is(query, i, "(") : is_value(query, i) && !is(query, i - 1, "^^");
  return rows > 1;
}

static bool group_by_expression_at(const Query *query, size_t at) {
  return is(query, at, "GROUP") && is(query, at + 1, "BY") && !is_kind(query, at + 2, SPARQL_VARIABLE);
}

static bool having_aggregate_at(const Query *query, size_t at) {
  if (!is(query, at, "HAVING") || !is(query, at + 1, "("))
    return false;
  for (size_t end = after_bracket(query, at + 1); at < end; at++)
    if (is_aggregate(query, at))
      return true;
  return false;
}

static bool group_without_aggregate_at(const Query *query, size_t at) {
  if (!is(query, at, "GROUP") || !is(query, at + 1, "BY"))
    return false;
  for (size_t i = 0; i < query->count; i++)
    if (is_aggregate(query, i))
      return false;
  return true;
}

static bool count_distinct_at(const Query *query, size_t at) {
  return is(query, at, "COUNT") && is(query, at + 1, "(") && is(query, at + 2, "DISTINCT") &&
         !(is(query, at + 3, "STR") && is(query, at + 4, "("));
}

static bool separator_at(const Query *query, size_t at) { return is(query, at, "SEPARATOR") && is(query, at + 1, "="); }

/* `?v-1` and `?v -1` in an expression; in a pattern, -1 is the object. */
static bool minus_number_at(const Query *query, size_t at) {
  const SparqlToken *minus = token_at(query, at), *number = token_at(query, at + 1);
  if (!at || !is(query, at, "-") || number->kind != SPARQL_NUMBER || minus->text + 1 != number->text ||
      !(is_kind(query, at - 1, SPARQL_VARIABLE) || is(query, at - 1, ")")))
    return false;
  size_t depth = 0;
  for (size_t i = 0; i < at; i++)
    depth = is(query, i, "(") ? depth + 1 : is(query, i, ")") && depth ? depth - 1 : depth;
  return depth > 0;
}

static bool computed_argument_at(const Query *query, size_t at) {
  static const char *const functions[] = {"CONCAT", "STRBEFORE", "STRAFTER", NULL};
  if (!is_any(query, at, functions) || !is(query, at + 1, "("))
    return false;
  for (size_t end = after_bracket(query, at + 1), i = at + 2; i < end; i++)
    if (is(query, i, "("))
      return true;
  return false;
}

/* GRAPH ?g more than once with the same ?g. */
static bool graph_again_at(const Query *query, size_t at) {
  const SparqlToken *name = token_at(query, at + 1);
  if (!is(query, at, "GRAPH") || name->kind != SPARQL_VARIABLE)
    return false;
  for (size_t i = 0; i < at; i++) {
    const SparqlToken *other = token_at(query, i + 1);
    if (is(query, i, "GRAPH") && other->length == name->length && !memcmp(other->text, name->text, name->length))
      return true;
  }
  return false;
}

typedef struct Trap {
  bool (*at)(const Query *query, size_t at);
  RapporteurSeverity severity;
  const char *text;
} Trap;

static const Trap traps[] = {
    {exists_at, RAPPORTEUR_WARNING,
     "EXISTS is not understood; write OPTIONAL { ... ?x } FILTER(BOUND(?x)), or FILTER(!BOUND(?x)) for NOT EXISTS"},
    {minus_at, RAPPORTEUR_WARNING, "MINUS is not understood; write OPTIONAL { ... ?x } FILTER(!BOUND(?x))"},
    {path_at, RAPPORTEUR_WARNING, "property paths are not understood; write one triple pattern for each step"},
    {from_at, RAPPORTEUR_WARNING, "FROM is ignored, the query sees every graph; write GRAPH <name> { ... }"},
    {describe_at, RAPPORTEUR_WARNING, "DESCRIBE gives nothing; write CONSTRUCT { <...> ?p ?o } WHERE { <...> ?p ?o }"},
    {group_by_expression_at, RAPPORTEUR_WARNING,
     "GROUP BY an expression makes one group of everything; write BIND(... AS ?key) in the pattern and GROUP BY ?key"},
    {group_without_aggregate_at, RAPPORTEUR_WARNING,
     "GROUP BY without an aggregate does not group; write SELECT DISTINCT"},
    {having_aggregate_at, RAPPORTEUR_WARNING,
     "HAVING needs an aggregate that is selected; write SELECT (COUNT(*) AS ?n) ... HAVING(?n > 1)"},
    {count_distinct_at, RAPPORTEUR_WARNING,
     "COUNT(DISTINCT ...) counts too many; write SELECT (COUNT(*) AS ?n) { SELECT DISTINCT ... }, or COUNT(DISTINCT "
     "STR(?x))"},
    {separator_at, RAPPORTEUR_WARNING, "SEPARATOR is ignored; GROUP_CONCAT always writes a space"},
    {minus_number_at, RAPPORTEUR_WARNING,
     "a minus sign joined to a number after a value is taken for addition; write ?v - 1"},
    {graph_again_at, RAPPORTEUR_WARNING,
     "two GRAPH blocks with one variable give wrong rows; write one block, or two variables and a FILTER"},
    {values_at, RAPPORTEUR_ERROR,
     "VALUES with two rows or more gives wrong rows or crashes; write FILTER(?x IN (...))"},
    {computed_argument_at, RAPPORTEUR_ERROR,
     "CONCAT, STRBEFORE and STRAFTER of something computed read freed memory; write BIND(... AS ?x) first and use ?x"},
};

/* --- Traps that the nesting of groups shows ----------------------------------------------------------------------- */

/* A group { ... } that is open. */
typedef struct Group {
  unsigned patterns;      /* Triple patterns of its own so far. */
  bool open;              /* Within a triple pattern. */
  bool graph;             /* GRAPH x { ... } */
  bool select, aggregate; /* { SELECT ... }, and it computes an aggregate. */
  bool wide_graph;        /* Holds a GRAPH block of two patterns or more. */
  bool aggregated;        /* Holds a sub-SELECT with an aggregate. */
} Group;

typedef struct Nesting {
  const Query *query;
  Sink *sink;
  ARRAY(Group) groups; /* The last one is the innermost; the first is the query itself. */
  bool next_is_graph;
} Nesting;

static void warn(const Nesting *nesting, size_t at, const char *text) {
  const SparqlToken *token = token_at(nesting->query, at);
  sink_send(nesting->sink, RAPPORTEUR_WARNING, RAPPORTEUR_OK, NULL, token->line, token->column, NULL, "%s", text);
}

/* OPTIONAL { ... } FILTER(!BOUND(?x)), which says that there is none, comes out right. */
static bool is_negation(const Query *query, size_t optional) {
  size_t after = after_bracket(query, optional + 1);
  return is(query, after, "FILTER") && is(query, after + 1, "(") && is(query, after + 2, "!") &&
         is(query, after + 3, "BOUND");
}

static void leave_group(Nesting *nesting, size_t at) {
  Group inner = nesting->groups.items[nesting->groups.count - 1];
  if (inner.patterns && !inner.select && inner.aggregated)
    warn(nesting, at,
         "joining patterns with a sub-SELECT that computes an aggregate gives wrong rows; write two queries");
  if (inner.patterns && inner.wide_graph)
    warn(nesting, at,
         "a GRAPH block of two patterns or more beside other patterns gives invented rows; write all inside "
         "the block, or one pattern to a block");
  if (nesting->groups.count < 2)
    return;
  Group *outer = &nesting->groups.items[--nesting->groups.count - 1];
  outer->open = false;
  outer->wide_graph = outer->wide_graph || (inner.graph && inner.patterns > 1);
  outer->aggregated = outer->aggregated || (inner.select ? inner.aggregate : inner.aggregated);
}

/* A keyword; returns how many tokens after it are its own. */
static size_t visit_word(Nesting *nesting, Group *group, size_t at) {
  const Query *query = nesting->query;
  if (is(query, at, "SELECT"))
    group->select = true;
  if (is(query, at, "OPTIONAL") && group->patterns > 1 && !is_negation(query, at))
    warn(nesting, at,
         "OPTIONAL after two patterns or more gives invented rows; write one pattern, then the OPTIONALs, "
         "then the other patterns");
  if (is(query, at, "UNION") && group->patterns > 1)
    warn(nesting, at, "UNION after two patterns or more gives invented rows; write the UNION first, then the patterns");
  group->open = false;
  nesting->next_is_graph = is(query, at, "GRAPH");
  return nesting->next_is_graph || (is(query, at, "VALUES") && is_kind(query, at + 1, SPARQL_VARIABLE));
}

static bool begins_pattern(const Query *query, size_t at) {
  return !is(query, at, ".") && !is(query, at, ";") && !is(query, at, "}") && !is(query, at, "]");
}

/* What stands directly in a group. Returns the next token to look at, 0 when memory is out. */
static size_t visit(Nesting *nesting, size_t at) {
  const Query *query = nesting->query;
  Group *group = &nesting->groups.items[nesting->groups.count - 1];
  if (is(query, at, "(")) {
    size_t after = after_bracket(query, at);
    for (size_t i = at; i < after; i++)
      group->aggregate = group->aggregate || is_aggregate(query, i);
    return after;
  }
  if (is(query, at, "{")) {
    Group inner = {.graph = nesting->next_is_graph};
    nesting->next_is_graph = false;
    return array_push(&nesting->groups, inner) ? at + 1 : 0;
  }
  if (is(query, at, "}"))
    leave_group(nesting, at);
  else if (is(query, at, "."))
    group->open = false;
  else if (is(query, at, ";") || is(query, at, ","))
    group->patterns += begins_pattern(query, at + 1);
  else if (is_kind(query, at, SPARQL_WORD) && !is(query, at, "a"))
    return at + 1 + visit_word(nesting, group, at);
  else if (!is_kind(query, at, SPARQL_SIGN) || is(query, at, "[")) {
    group->patterns += !group->open;
    group->open = true;
  }
  return at + 1;
}

static bool check_nesting(const Query *query, Sink *sink) {
  Nesting nesting = {.query = query, .sink = sink};
  bool going = array_push(&nesting.groups, (Group){.select = true});
  for (size_t at = 0; going && at < query->count;) {
    at = visit(&nesting, at);
    going = at > 0;
  }
  array_free(&nesting.groups);
  return going;
}

/* --- All of them -------------------------------------------------------------------------------------------------- */

static RapporteurStatus check_traps(const Query *query, Sink *sink) {
  RapporteurStatus status = RAPPORTEUR_OK;
  for (size_t i = 0; i < sizeof traps / sizeof *traps; i++)
    for (size_t at = 0; at < query->count; at++) {
      if (!traps[i].at(query, at))
        continue;
      const SparqlToken *token = token_at(query, at);
      bool grave = traps[i].severity == RAPPORTEUR_ERROR;
      RapporteurStatus told = sink_send(sink, traps[i].severity, grave ? RAPPORTEUR_ERROR_SYNTAX : RAPPORTEUR_OK, NULL,
                                        token->line, token->column, NULL, "%s", traps[i].text);
      status = status ? status : told;
      break;
    }
  return status;
}

RapporteurStatus sparql_check(const char *text, Sink *sink) {
  Query query = {0};
  RapporteurStatus status = RAPPORTEUR_ERROR_MEMORY;
  if (sparql_cut(text, &query) && check_nesting(&query, sink))
    status = check_traps(&query, sink);
  else
    sink_memory(sink);
  array_free(&query);
  return status;
}
