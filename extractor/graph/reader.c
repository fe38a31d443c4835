#include <errno.h>
#include <raptor2.h>
#include <serd/serd.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/strings.h"
#include "graph/model.h"

/* One file on its way into a graph. */
typedef struct Reader {
  Graph *graph;
  const char *file;
  FILE *in;
  Strings *blanks;      /* Labels of the file's blank nodes. */
  unsigned first_blank; /* How many blank nodes the graph had before. */
  SerdEnv *environment;
  raptor_parser *raptor;
  RapporteurStatus status; /* The first thing that went wrong. */
} Reader;

static void fail(Reader *reader, RapporteurStatus status) {
  if (!reader->status)
    reader->status = status;
}

/* Blank nodes of different files are different nodes, whatever their labels, so that each gets a new label. */
static void read_blank(Reader *reader, const char *label, size_t length, uint32_t *number) {
  char fresh[24];
  uint32_t place = strings_add(reader->blanks, label, length);
  if (place == NO_STRING) {
    fail(reader, sink_memory(reader->graph->sink));
    return;
  }
  snprintf(fresh, sizeof fresh, "b%u", reader->first_blank + place);
  fail(reader, model_blank(reader->graph, fresh, number));
}

/* --- Turtle and its relatives, by serd ---------------------------------------------------------------------------- */

static SerdStatus hear_serd(void *user, const SerdError *error) {
  Reader *reader = user;
  char text[512];
  vsnprintf(text, sizeof text, error->fmt, *error->args);
  text[strcspn(text, "\n")] = '\0';
  if (!reader->status)
    reader->status = sink_send(reader->graph->sink, RAPPORTEUR_ERROR, RAPPORTEUR_ERROR_SYNTAX, reader->file,
                               error->line, error->col, NULL, "%s", text);
  return SERD_SUCCESS;
}

static SerdStatus read_base(void *user, const SerdNode *iri) {
  return serd_env_set_base_uri(((Reader *)user)->environment, iri);
}

static SerdStatus read_prefix(void *user, const SerdNode *name, const SerdNode *iri) {
  return serd_env_set_prefix(((Reader *)user)->environment, name, iri);
}

static void read_iri(Reader *reader, const SerdNode *node, uint32_t *number) {
  SerdNode full = serd_env_expand_node(reader->environment, node);
  if (!full.buf) {
    fail(reader, sink_error(reader->graph->sink, RAPPORTEUR_ERROR_SYNTAX, reader->file,
                            "no prefix is declared for '%s'", (const char *)node->buf));
    return;
  }
  Term term = {TERM_IRI, (const char *)full.buf, NULL, NULL};
  fail(reader, model_term(reader->graph, &term, ILL_TYPED_KEPT, number));
  serd_node_free(&full);
}

static void read_literal(Reader *reader, const SerdNode *node, const SerdNode *datatype, const SerdNode *language,
                         uint32_t *number) {
  SerdNode full = datatype && datatype->buf ? serd_env_expand_node(reader->environment, datatype) : SERD_NODE_NULL;
  if (datatype && datatype->buf && !full.buf) {
    fail(reader, sink_error(reader->graph->sink, RAPPORTEUR_ERROR_SYNTAX, reader->file,
                            "no prefix is declared for '%s'", (const char *)datatype->buf));
    return;
  }
  Term term = {TERM_LITERAL, (const char *)node->buf, language ? (const char *)language->buf : NULL,
               (const char *)full.buf};
  fail(reader, model_term(reader->graph, &term, ILL_TYPED_KEPT, number));
  serd_node_free(&full);
}

static void read_resource(Reader *reader, const SerdNode *node, uint32_t *number) {
  if (node->type == SERD_BLANK)
    read_blank(reader, (const char *)node->buf, node->n_bytes, number);
  else
    read_iri(reader, node, number);
}

static SerdStatus read_statement(void *user, SerdStatementFlags flags, const SerdNode *graph, const SerdNode *subject,
                                 const SerdNode *predicate, const SerdNode *object, const SerdNode *datatype,
                                 const SerdNode *language) {
  (void)flags;
  Reader *reader = user;
  uint32_t triple[3] = {NO_TERM}, context = NO_TERM;
  read_resource(reader, subject, &triple[SUBJECT]);
  read_resource(reader, predicate, &triple[PREDICATE]);
  if (object->type == SERD_LITERAL)
    read_literal(reader, object, datatype, language, &triple[OBJECT]);
  else
    read_resource(reader, object, &triple[OBJECT]);
  if (graph && graph->buf)
    read_resource(reader, graph, &context);
  if (!reader->status)
    fail(reader, model_add(reader->graph, triple, context));
  return reader->status ? SERD_ERR_UNKNOWN : SERD_SUCCESS;
}

static void read_serd(Reader *reader, SerdSyntax syntax) {
  SerdNode base = serd_node_new_file_uri((const uint8_t *)reader->file, NULL, NULL, true);
  reader->environment = serd_env_new(&base);
  serd_node_free(&base);
  SerdReader *serd = serd_reader_new(syntax, reader, NULL, read_base, read_prefix, read_statement, NULL);
  if (serd && reader->environment) {
    serd_reader_set_strict(serd, true);
    serd_reader_set_error_sink(serd, hear_serd, reader);
    if (serd_reader_read_file_handle(serd, reader->in, (const uint8_t *)reader->file) > SERD_FAILURE && !reader->status)
      fail(reader, sink_error(reader->graph->sink, RAPPORTEUR_ERROR_SYNTAX, reader->file, "cannot be parsed"));
  } else {
    fail(reader, sink_memory(reader->graph->sink));
  }
  serd_reader_free(serd);
  serd_env_free(reader->environment);
}

/* --- RDF/XML, by raptor ------------------------------------------------------------------------------------------- */

static void read_raptor_term(Reader *reader, const raptor_term *term, uint32_t *number) {
  if (term->type == RAPTOR_TERM_TYPE_BLANK) {
    read_blank(reader, (const char *)term->value.blank.string, term->value.blank.string_len, number);
    return;
  }
  bool literal = term->type == RAPTOR_TERM_TYPE_LITERAL;
  raptor_uri *datatype = literal ? term->value.literal.datatype : NULL;
  Term read = {literal ? TERM_LITERAL : TERM_IRI,
               (const char *)(literal ? term->value.literal.string : raptor_uri_as_string(term->value.uri)),
               literal ? (const char *)term->value.literal.language : NULL,
               datatype ? (const char *)raptor_uri_as_string(datatype) : NULL};
  fail(reader, model_term(reader->graph, &read, ILL_TYPED_KEPT, number));
}

static void read_raptor_statement(void *user, raptor_statement *statement) {
  Reader *reader = user;
  uint32_t triple[3] = {NO_TERM};
  read_raptor_term(reader, statement->subject, &triple[SUBJECT]);
  read_raptor_term(reader, statement->predicate, &triple[PREDICATE]);
  read_raptor_term(reader, statement->object, &triple[OBJECT]);
  if (!reader->status)
    fail(reader, model_add(reader->graph, triple, NO_TERM));
  if (reader->status)
    raptor_parser_parse_abort(reader->raptor);
}

/* Parse without ever fetching what the file refers to. */
static void parse_raptor(Reader *reader, raptor_uri *base) {
  unsigned complaints = reader->graph->complaints;
  raptor_parser_set_option(reader->raptor, RAPTOR_OPTION_NO_NET, NULL, 1);
  raptor_parser_set_option(reader->raptor, RAPTOR_OPTION_NO_FILE, NULL, 1);
  raptor_parser_set_statement_handler(reader->raptor, reader, read_raptor_statement);
  int failed = raptor_parser_parse_file_stream(reader->raptor, reader->in, reader->file, base);
  if (reader->graph->complaints > complaints)
    fail(reader, RAPPORTEUR_ERROR_SYNTAX);
  else if (failed && !reader->status)
    fail(reader, sink_error(reader->graph->sink, RAPPORTEUR_ERROR_SYNTAX, reader->file, "cannot be parsed"));
}

static void read_rdfxml(Reader *reader) {
  raptor_world *world = librdf_world_get_raptor(reader->graph->world);
  unsigned char *name = raptor_uri_filename_to_uri_string(reader->file);
  raptor_uri *base = name ? raptor_new_uri(world, name) : NULL;
  reader->raptor = raptor_new_parser(world, "rdfxml");
  if (base && reader->raptor)
    parse_raptor(reader, base);
  else
    fail(reader, sink_memory(reader->graph->sink));
  if (reader->raptor)
    raptor_free_parser(reader->raptor);
  if (base)
    raptor_free_uri(base);
  raptor_free_memory(name);
}

/* --- Formats ------------------------------------------------------------------------------------------------------ */

static const struct {
  const char *end;
  GraphFormat format;
} formats[] = {
    {".ttl", GRAPH_TURTLE}, {".nt", GRAPH_NTRIPLES}, {".nq", GRAPH_NQUADS},  {".trig", GRAPH_TRIG},
    {".rdf", GRAPH_RDFXML}, {".owl", GRAPH_RDFXML},  {".xml", GRAPH_RDFXML},
};

/* Tell the format by the end of a name. */
static bool format_of_name(const char *name, GraphFormat *format) {
  size_t length = strlen(name);
  for (size_t i = 0; i < sizeof formats / sizeof *formats; i++) {
    size_t end = strlen(formats[i].end);
    if (length > end && !strcasecmp(name + length - end, formats[i].end)) {
      *format = formats[i].format;
      return true;
    }
  }
  return false;
}

static SerdStatus be_silent(void *user, const SerdError *error) {
  (void)user;
  return error->status;
}

/* N-Quads takes N-Triples as well. */
static bool is_nquads(const char *line) {
  SerdReader *serd = serd_reader_new(SERD_NQUADS, NULL, NULL, NULL, NULL, NULL, NULL);
  if (!serd)
    return false;
  serd_reader_set_error_sink(serd, be_silent, NULL);
  bool parsed = serd_reader_read_string(serd, (const uint8_t *)line) <= SERD_FAILURE;
  serd_reader_free(serd);
  return parsed;
}

/* The first line that is neither empty nor a comment, in `line`. */
static bool first_line(FILE *in, char **line, size_t *size) {
  while (getline(line, size, in) >= 0) {
    const char *text = *line + strspn(*line, " \t\r\n\xef\xbb\xbf");
    if (*text && *text != '#')
      return true;
  }
  return false;
}

/* Tell the format by what the file begins with, and go back to the beginning. TriG takes Turtle as well. */
static GraphFormat format_of_content(FILE *in) {
  char *line = NULL;
  size_t size = 0;
  GraphFormat format = GRAPH_TRIG;
  if (first_line(in, &line, &size)) {
    const char *text = line + strspn(line, " \t\xef\xbb\xbf");
    if (!strncmp(text, "<?xml", 5) || !strncmp(text, "<!", 2) || !strncmp(text, "<rdf:", 5))
      format = GRAPH_RDFXML;
    else if (is_nquads(text))
      format = GRAPH_NQUADS;
  }
  free(line);
  rewind(in);
  return format;
}

/* --- Files -------------------------------------------------------------------------------------------------------- */

static void read_format(Reader *reader, GraphFormat format) {
  switch (format) {
  case GRAPH_TURTLE: read_serd(reader, SERD_TURTLE); break;
  case GRAPH_NTRIPLES: read_serd(reader, SERD_NTRIPLES); break;
  case GRAPH_NQUADS: read_serd(reader, SERD_NQUADS); break;
  case GRAPH_TRIG: read_serd(reader, SERD_TRIG); break;
  case GRAPH_RDFXML: read_rdfxml(reader); break;
  }
}

/* All of a stream that cannot go back to its beginning. */
static void slurp(FILE *in, Buffer *content) {
  char bytes[16 * 1024];
  size_t got;
  while ((got = fread(bytes, 1, sizeof bytes, in)) > 0)
    buffer_append(content, bytes, got);
}

static void fail_reading(Reader *reader) {
  fail(reader,
       sink_error(reader->graph->sink, RAPPORTEUR_ERROR_IO, reader->file, "cannot be read: %s", strerror(errno)));
}

/* Read from reader->in, whose name does not tell the format. */
static void read_unknown(Reader *reader) {
  Buffer content = {0};
  FILE *in = reader->in;
  if (fseek(in, 0, SEEK_SET) != 0) {
    slurp(in, &content);
    reader->in = content.length ? fmemopen(content.bytes, content.length, "rb") : NULL;
  }
  if (content.failed || (content.length && !reader->in))
    fail(reader, sink_memory(reader->graph->sink));
  else if (reader->in)
    read_format(reader, format_of_content(reader->in));
  if (reader->in && reader->in != in)
    fclose(reader->in);
  reader->in = in;
  buffer_free(&content);
}

/* Is there anything to read? A folder can be opened, but not read. */
static bool has_content(Reader *reader) {
  int first = fgetc(reader->in);
  if (first == EOF)
    return false;
  ungetc(first, reader->in);
  return true;
}

static void read_open_file(Reader *reader) {
  GraphFormat format;
  if (format_of_name(reader->file, &format) && has_content(reader))
    read_format(reader, format);
  else if (has_content(reader))
    read_unknown(reader);
  if (ferror(reader->in))
    fail_reading(reader);
}

/* Read from `in` with `read`. */
static RapporteurStatus read_stream(Graph *graph, FILE *in, const char *name, void (*read)(Reader *reader)) {
  Reader reader = {.graph = graph, .file = name, .in = in, .blanks = strings_new(), .first_blank = graph->blanks};
  graph->file = name;
  if (!in)
    fail_reading(&reader);
  else if (!reader.blanks)
    fail(&reader, sink_memory(graph->sink));
  else
    read(&reader);
  graph->file = NULL;
  if (reader.blanks)
    graph->blanks += strings_count(reader.blanks);
  strings_free(reader.blanks);
  return reader.status;
}

RapporteurStatus graph_read(Graph *graph, const char *file) {
  bool standard_input = !strcmp(file, "-");
  FILE *in = standard_input ? stdin : fopen(file, "rb");
  RapporteurStatus status = read_stream(graph, in, file, read_open_file);
  if (in && !standard_input)
    fclose(in);
  return status;
}

static void read_turtle(Reader *reader) { read_serd(reader, SERD_TURTLE); }
static void read_ntriples(Reader *reader) { read_serd(reader, SERD_NTRIPLES); }

RapporteurStatus graph_read_bytes(Graph *graph, const char *bytes, size_t length, const char *name,
                                  GraphFormat format) {
  if (!length)
    return RAPPORTEUR_OK;
  FILE *in = fmemopen((void *)(uintptr_t)bytes, length, "rb");
  RapporteurStatus status = read_stream(graph, in, name, format == GRAPH_NTRIPLES ? read_ntriples : read_turtle);
  if (in)
    fclose(in);
  return status;
}
