#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "graph/sparql.h"

static bool is_letter(char byte) {
  return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || (unsigned char)byte >= 0x80;
}
static bool is_digit(char byte) { return byte >= '0' && byte <= '9'; }
static bool is_word_part(char byte) { return is_letter(byte) || is_digit(byte) || byte == '_'; }

/* Each returns the length of the token of its kind at `text`, or 0. */

static size_t iri_length(const char *text) {
  if (*text != '<')
    return 0;
  size_t length = 1;
  while ((unsigned char)text[length] > ' ' && !strchr("<>\"{}|^`\\", text[length]))
    length++;
  return text[length] == '>' ? length + 1 : 0;
}

static size_t string_length(const char *text) {
  char quote = *text;
  if (quote != '"' && quote != '\'')
    return 0;
  size_t quotes = text[1] == quote && text[2] == quote ? 3 : 1, length = quotes;
  for (; text[length]; length++) {
    if (text[length] == '\\' && text[length + 1])
      length++;
    else if (text[length] == quote && (quotes == 1 || (text[length + 1] == quote && text[length + 2] == quote)))
      return length + quotes;
    else if (text[length] == '\n' && quotes == 1)
      break;
  }
  return length;
}

static size_t variable_length(const char *text) {
  size_t length = 1;
  if (*text != '?' && *text != '$')
    return 0;
  while (is_word_part(text[length]))
    length++;
  return length > 1 ? length : 0;
}

static size_t number_length(const char *text) {
  size_t length = *text == '.' ? 1 : 0;
  if (!is_digit(text[length]))
    return 0;
  while (is_digit(text[length]) || (text[length] == '.' && is_digit(text[length + 1])))
    length++;
  if ((text[length] == 'e' || text[length] == 'E') &&
      (is_digit(text[length + 1]) ||
       (text[length + 1] && strchr("+-", text[length + 1]) && is_digit(text[length + 2]))))
    for (length += 2; is_digit(text[length]);)
      length++;
  return length;
}

/* The local part of a prefixed name, in which a point is never last. */
static size_t local_length(const char *text) {
  size_t length = 0;
  for (;;) {
    if (is_word_part(text[length]) || (text[length] && strchr("-:%", text[length])))
      length++;
    else if (text[length] == '\\' && text[length + 1])
      length += 2;
    else if (text[length] == '.' &&
             (is_word_part(text[length + 1]) || (text[length + 1] && strchr("-:%", text[length + 1]))))
      length++;
    else
      return length;
  }
}

/* A word, or a prefixed name if a colon follows; `*kind` says which. */
static size_t word_length(const char *text, SparqlKind *kind) {
  size_t length = 0;
  while (is_word_part(text[length]) || (length && (text[length] == '-' || text[length] == '.')))
    length++;
  if (text[length] == ':') {
    *kind = SPARQL_NAME;
    return length + 1 + local_length(text + length + 1);
  }
  *kind = SPARQL_WORD;
  for (length = 0; is_word_part(text[length]);)
    length++;
  return length;
}

static size_t sign_length(const char *text) {
  static const char *const pairs[] = {"^^", "||", "&&", "!=", "<=", ">="};
  for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++)
    if (!strncmp(text, pairs[i], 2))
      return 2;
  size_t length = 1;
  if (*text == '@')
    while (is_letter(text[length]) || is_digit(text[length]) || text[length] == '-')
      length++;
  return length;
}

static size_t token_length(const char *text, SparqlKind *kind) {
  size_t length;
  if ((length = iri_length(text)) > 0)
    *kind = SPARQL_IRI;
  else if ((length = string_length(text)) > 0)
    *kind = SPARQL_STRING;
  else if ((length = variable_length(text)) > 0)
    *kind = SPARQL_VARIABLE;
  else if ((length = number_length(text)) > 0)
    *kind = SPARQL_NUMBER;
  else if ((length = word_length(text, kind)) == 0) {
    *kind = SPARQL_SIGN;
    length = sign_length(text);
  }
  return length;
}

bool sparql_cut(const char *query, SparqlTokens *tokens) {
  SparqlToken token = {.line = 1, .column = 1};
  const char *at = query;
  while (*at) {
    token.text = at;
    if (*at == '#')
      token.length = strcspn(at, "\n");
    else if (strchr(" \t\r\n", *at))
      token.length = 1;
    else if (token.length = token_length(at, &token.kind), !array_push(tokens, token))
      return false;
    for (const char *end = at + token.length; at < end; at++) {
      if (*at == '\n') {
        token.line++;
        token.column = 1;
      } else if (((unsigned char)*at & 0xC0) != 0x80) {
        token.column++;
      }
    }
  }
  return true;
}

bool sparql_is(const SparqlToken *token, const char *text) {
  return (token->kind == SPARQL_WORD || token->kind == SPARQL_SIGN) && strlen(text) == token->length &&
         !strncasecmp(token->text, text, token->length);
}

bool sparql_gives_triples(const char *query, bool *triples) {
  SparqlTokens tokens = {0};
  bool cut = sparql_cut(query, &tokens), found = false;
  *triples = false;
  for (size_t i = 0; cut && !found && i < tokens.count; i++) {
    *triples = sparql_is(&tokens.items[i], "CONSTRUCT") || sparql_is(&tokens.items[i], "DESCRIBE");
    found = *triples || sparql_is(&tokens.items[i], "SELECT") || sparql_is(&tokens.items[i], "ASK");
  }
  array_free(&tokens);
  return cut;
}

/* PREFIX name: <iri>, at the first of these tokens. */
static bool declare(const SparqlToken *tokens, Prefixes *prefixes) {
  char *name = strndup(tokens[1].text, tokens[1].length - 1), *iri = strndup(tokens[2].text + 1, tokens[2].length - 2);
  bool usable = name && prefixes_is_name(name) && strcmp(name, "xsd") != 0;
  bool declared = name && iri && (!usable || prefixes_set(prefixes, name, iri));
  free(name);
  free(iri);
  return declared;
}

bool sparql_prefixes(const char *query, Prefixes *prefixes) {
  SparqlTokens tokens = {0};
  bool going = sparql_cut(query, &tokens);
  for (size_t i = 0; going && i + 2 < tokens.count; i++) {
    const SparqlToken *at = &tokens.items[i];
    if (sparql_is(at, "PREFIX") && at[1].kind == SPARQL_NAME && at[1].text[at[1].length - 1] == ':' &&
        at[2].kind == SPARQL_IRI)
      going = declare(at, prefixes);
  }
  array_free(&tokens);
  return going;
}
