/* The graph: terms, writers, reader, queries. */
#include <check.h>
#include <librdf.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/arena.h"
#include "graph/canonical.h"
#include "graph/graph.h"
#include "graph/sparql.h"
#include "graph/table.h"

#define EX "http://example.org/"
#define XSD NAMESPACE_XSD

static Sink sink;
static Graph *graph;
static Buffer heard;

static void hear(void *user, const RapporteurMessage *message) {
  (void)user;
  static const char *const severities[] = {"note", "warning", "error"};
  buffer_format(&heard, "%s:%u: %s: %s\n", message->file ? message->file : "", message->line,
                severities[message->severity], message->text);
}

static const char *heard_text(void) { return heard.bytes ? heard.bytes : ""; }

static Graph *new_graph(void) {
  Graph *made;
  ck_assert_int_eq(graph_new(&sink, &made), RAPPORTEUR_OK);
  ck_assert_int_eq(graph_prefix(made, "ex", EX), RAPPORTEUR_OK);
  return made;
}

static void setup(void) {
  sink = (Sink){hear, NULL, 0, 0};
  graph = new_graph();
}

static void teardown(void) {
  graph_free(graph);
  buffer_free(&heard);
}

/* --- Helpers ------------------------------------------------------------------------------------------------------ */

static Term iri(const char *text) { return (Term){TERM_IRI, text, NULL, NULL}; }

static Term literal(const char *text, const char *language, const char *datatype) {
  return (Term){TERM_LITERAL, text, language, datatype};
}

static RapporteurStatus add(Graph *to, const char *subject, const char *predicate, Term object, const char *context) {
  Term terms[] = {iri(subject), iri(predicate), object, iri(context)};
  return graph_add(to, &terms[0], &terms[1], &terms[2], context ? &terms[3] : NULL);
}

static RapporteurStatus add_text(const char *text, const char *language, const char *datatype) {
  return add(graph, EX "s", EX "p", literal(text, language, datatype), NULL);
}

/* What is written into memory; owned by the caller. */
static char *written(Graph *from, GraphFormat format) {
  char *bytes = NULL;
  size_t size;
  FILE *out = open_memstream(&bytes, &size);
  ck_assert_int_eq(graph_write(from, format, out), RAPPORTEUR_OK);
  fclose(out);
  return bytes;
}

static void check_written(GraphFormat format, const char *expected) {
  char *bytes = written(graph, format);
  ck_assert_str_eq(bytes, expected);
  free(bytes);
}

static char *queried(const char *sparql, const char *format, unsigned width) {
  char *bytes = NULL;
  size_t size;
  FILE *out = open_memstream(&bytes, &size);
  RapporteurStatus status = graph_query(graph, sparql, format, width, out);
  fclose(out);
  ck_assert_msg(status == RAPPORTEUR_OK, "%s: %s", sparql, heard_text());
  return bytes;
}

static void check_query(const char *sparql, const char *format, const char *expected) {
  char *bytes = queried(sparql, format, 0);
  ck_assert_str_eq(bytes, expected);
  free(bytes);
}

/* A new file in the temporary folder with these bytes; its name, owned by the caller. */
static char *file_of(const char *bytes, const char *end) {
  const char *folder = getenv("TMPDIR");
  Buffer name = {0};
  buffer_format(&name, "%s/check_graph_XXXXXX%s", folder ? folder : "/tmp", end);
  int descriptor = mkstemps(name.bytes, (int)strlen(end));
  ck_assert_int_ge(descriptor, 0);
  ck_assert_int_eq(write(descriptor, bytes, strlen(bytes)), (ssize_t)strlen(bytes));
  close(descriptor);
  return name.bytes;
}

static RapporteurStatus read_text(Graph *into, const char *bytes, const char *end) {
  char *name = file_of(bytes, end);
  RapporteurStatus status = graph_read(into, name);
  unlink(name);
  free(name);
  return status;
}

/* --- Terms -------------------------------------------------------------------------------------------------------- */

static const struct {
  const char *text, *datatype, *canonical; /* NULL: refused. */
} spellings[] = {
    {"0012", "integer", "12"},
    {"+5", "integer", "5"},
    {"-0", "integer", "0"},
    {"-007", "integer", "-7"},
    {"1.0", "integer", NULL},
    {"", "integer", NULL},
    {"x", "integer", NULL},
    {"1 ", "integer", NULL},
    {"1", "decimal", "1.0"},
    {"1.", "decimal", "1.0"},
    {".5", "decimal", "0.5"},
    {"-0.0", "decimal", "0.0"},
    {"01.250", "decimal", "1.25"},
    {"-640000000", "decimal", "-640000000.0"},
    {"1e3", "decimal", NULL},
    {".", "decimal", NULL},
    {"1.2.3", "decimal", NULL},
    {"1", "boolean", "true"},
    {"0", "boolean", "false"},
    {"true", "boolean", "true"},
    {"TRUE", "boolean", NULL},
    {"1.5", "double", "1.5E0"},
    {"2e-3", "double", "2E-3"},
    {"INF", "double", "INF"},
    {"NaN", "float", "NaN"},
    {"1e", "double", NULL},
    {"e5", "double", NULL},
    {"1e5x", "double", NULL},
    {"2024-03-18T00:00:00Z", "dateTime", "2024-03-18T00:00:00Z"},
};

START_TEST(test_canonical_values) {
  Arena arena = {0};
  char datatype[80];
  sprintf(datatype, XSD "%s", spellings[_i].datatype);
  Term term = literal(spellings[_i].text, NULL, datatype), canonical;
  const char *complaint;
  RapporteurStatus status = canonical_term(&term, ILL_TYPED_REFUSED, &arena, &canonical, &complaint);
  if (spellings[_i].canonical) {
    ck_assert_int_eq(status, RAPPORTEUR_OK);
    ck_assert_str_eq(canonical.text, spellings[_i].canonical);
  } else {
    ck_assert_int_eq(status, RAPPORTEUR_ERROR_RDF);
    ck_assert_ptr_nonnull(strstr(complaint, spellings[_i].datatype));
    ck_assert_int_eq(canonical_term(&term, ILL_TYPED_KEPT, &arena, &canonical, &complaint), RAPPORTEUR_OK);
    ck_assert_str_eq(canonical.text, spellings[_i].text);
  }
  arena_free(&arena);
}
END_TEST

START_TEST(test_canonical_terms_meet) {
  add_text("text", NULL, XSD "string");
  add_text("text", NULL, NULL);
  add_text("1.50", NULL, XSD "decimal");
  add_text("1.5", NULL, XSD "decimal");
  add_text("colour", "en-GB", NULL);
  add_text("colour", "EN-gb", NAMESPACE_RDF "langString");
  add_text("e\xcc\x81", NULL, NULL);
  add_text("\xc3\xa9", NULL, NULL);
  add_text("\xe0\xa5\x98", "hi", NULL);
  add_text("\xe0\xa4\x95\xe0\xa4\xbc", "hi", NULL);
  ck_assert_uint_eq(graph_quads(graph), 5);
  check_written(GRAPH_NTRIPLES, "<" EX "s> <" EX "p> \"1.5\"^^<" XSD "decimal> .\n"
                                "<" EX "s> <" EX "p> \"colour\"@en-gb .\n"
                                "<" EX "s> <" EX "p> \"text\" .\n"
                                "<" EX "s> <" EX "p> \"\xc3\xa9\" .\n"
                                "<" EX "s> <" EX "p> \"\xe0\xa4\x95\xe0\xa4\xbc\"@hi .\n");
}
END_TEST

static const struct {
  const char *subject, *text, *language, *datatype;
  RapporteurStatus status;
} refused[] = {
    {"", "x", NULL, NULL, RAPPORTEUR_ERROR_RDF},
    {"relative", "x", NULL, NULL, RAPPORTEUR_ERROR_RDF},
    {EX "a b", "x", NULL, NULL, RAPPORTEUR_ERROR_RDF},
    {EX "<", "x", NULL, NULL, RAPPORTEUR_ERROR_RDF},
    {EX "\"", "x", NULL, NULL, RAPPORTEUR_ERROR_RDF},
    {EX "\n", "x", NULL, NULL, RAPPORTEUR_ERROR_RDF},
    {EX "\xff", "x", NULL, NULL, RAPPORTEUR_ERROR_UTF8},
    {EX "s", "bad \xe0\xa4 byte", NULL, NULL, RAPPORTEUR_ERROR_UTF8},
    {EX "s", "surrogate \xed\xa0\x80", NULL, NULL, RAPPORTEUR_ERROR_UTF8},
    {EX "s", "x", "", NULL, RAPPORTEUR_ERROR_RDF},
    {EX "s", "x", "en_GB", NULL, RAPPORTEUR_ERROR_RDF},
    {EX "s", "x", "1en", NULL, RAPPORTEUR_ERROR_RDF},
    {EX "s", "x", "en-", NULL, RAPPORTEUR_ERROR_RDF},
    {EX "s", "x", "abcdefghi", NULL, RAPPORTEUR_ERROR_RDF},
    {EX "s", "x", "en", XSD "string", RAPPORTEUR_ERROR_RDF},
    {EX "s", "x", NULL, "not an IRI", RAPPORTEUR_ERROR_RDF},
    {EX "s", "ten", NULL, XSD "integer", RAPPORTEUR_ERROR_RDF},
};

START_TEST(test_refused_terms) {
  Term object = literal(refused[_i].text, refused[_i].language, refused[_i].datatype);
  ck_assert_int_eq(add(graph, refused[_i].subject, EX "p", object, NULL), refused[_i].status);
  ck_assert_uint_eq(graph_quads(graph), 0);
  ck_assert_uint_eq(sink.errors, 1);
}
END_TEST

START_TEST(test_literals_stay_objects) {
  Term subject = iri(EX "s"), text = literal("x", NULL, NULL);
  ck_assert_int_eq(graph_add(graph, &text, &subject, &subject, NULL), RAPPORTEUR_ERROR_RDF);
  ck_assert_int_eq(graph_add(graph, &subject, &text, &subject, NULL), RAPPORTEUR_ERROR_RDF);
  ck_assert_int_eq(graph_add(graph, &subject, &subject, &subject, &text), RAPPORTEUR_ERROR_RDF);
  ck_assert_uint_eq(graph_quads(graph), 0);
}
END_TEST

START_TEST(test_counts) {
  add(graph, EX "s", EX "p", iri(EX "o"), EX "g1");
  add(graph, EX "s", EX "p", iri(EX "o"), EX "g2");
  add(graph, EX "s", EX "p", iri(EX "o"), EX "g2");
  add(graph, EX "s", EX "p", iri(EX "o"), NULL);
  ck_assert_uint_eq(graph_quads(graph), 3);
  ck_assert_uint_eq(graph_triples(graph), 1);
  ck_assert_int_eq(librdf_model_size(graph_as_model(graph)), 3);
  ck_assert_ptr_nonnull(graph_as_world(graph));
}
END_TEST

START_TEST(test_prefixes_are_checked) {
  ck_assert_int_eq(graph_prefix(graph, "a b", EX), RAPPORTEUR_ERROR_ARGUMENT);
  ck_assert_int_eq(graph_prefix(graph, "1a", EX), RAPPORTEUR_ERROR_ARGUMENT);
  ck_assert_int_eq(graph_prefix(graph, "xsd", EX), RAPPORTEUR_ERROR_ARGUMENT);
  ck_assert_int_eq(graph_prefix(graph, "a", "not an IRI"), RAPPORTEUR_ERROR_RDF);
  ck_assert_int_eq(graph_prefix(graph, "xsd", XSD), RAPPORTEUR_OK);
  ck_assert_int_eq(graph_prefix(graph, "", EX "longer/"), RAPPORTEUR_OK);
  add(graph, EX "longer/a", EX "p", iri(EX "longer/b/c"), NULL);
  check_written(GRAPH_TURTLE,
                "@prefix : <" EX "longer/> .\n@prefix ex: <" EX "> .\n\n:a\n\tex:p <" EX "longer/b/c> .\n");
}
END_TEST

START_TEST(test_messages_are_one_line) {
  char text[600] = "a\nb\xff ";
  for (int i = 0; i < 60; i++)
    strcat(text, "मेन");
  add_text(text, NULL, NULL);
  ck_assert_ptr_nonnull(strstr(heard_text(), ": error: \"a?b? मेन"));
  ck_assert_ptr_nonnull(strstr(heard_text(), "...\" is not valid UTF-8\n"));
  ck_assert_ptr_eq(strchr(heard_text(), '\n') + 1, heard_text() + heard.length);
}
END_TEST

/* --- Writers ------------------------------------------------------------------------------------------------------ */

static void add_sample(void) {
  add(graph, EX "zeta", EX "p", iri(EX "alpha"), EX "g2");
  add(graph, EX "zeta", EX "a-first", literal("12", NULL, XSD "integer"), NULL);
  add(graph, EX "zeta", NAMESPACE_RDF "type", iri(EX "T"), NULL);
  add(graph, EX "zeta", NAMESPACE_RDF "type", iri(EX "T"), EX "g1");
  add(graph, EX "alpha", EX "p", literal("-0.5", NULL, XSD "decimal"), NULL);
  add(graph, EX "alpha", EX "p", literal("true", NULL, XSD "boolean"), NULL);
  add(graph, NAMESPACE_ONTOLOGY "Person", NAMESPACE_RDF "type", iri(NAMESPACE_OWL "Class"), NULL);
}

START_TEST(test_turtle) {
  add_sample();
  check_written(GRAPH_TURTLE, "@prefix ex: <" EX "> .\n@prefix owl: <" NAMESPACE_OWL "> .\n"
                              "@prefix rap: <" NAMESPACE_ONTOLOGY "> .\n\n"
                              "rap:Person\n\ta owl:Class .\n\n"
                              "ex:alpha\n\tex:p -0.5 ,\n\t\ttrue .\n\n"
                              "ex:zeta\n\ta ex:T ;\n\tex:a-first 12 ;\n\tex:p ex:alpha .\n");
}
END_TEST

START_TEST(test_trig) {
  add_sample();
  check_written(GRAPH_TRIG, "@prefix ex: <" EX "> .\n@prefix owl: <" NAMESPACE_OWL "> .\n"
                            "@prefix rap: <" NAMESPACE_ONTOLOGY "> .\n\n"
                            "rap:Person\n\ta owl:Class .\n\n"
                            "ex:alpha\n\tex:p -0.5 ,\n\t\ttrue .\n\n"
                            "ex:zeta\n\ta ex:T ;\n\tex:a-first 12 .\n\n"
                            "ex:g1 {\n\tex:zeta\n\t\ta ex:T .\n}\n\n"
                            "ex:g2 {\n\tex:zeta\n\t\tex:p ex:alpha .\n}\n");
}
END_TEST

START_TEST(test_nquads) {
  add(graph, EX "s", EX "p", iri(EX "o"), EX "g2");
  add(graph, EX "s", EX "p", iri(EX "o"), EX "g1");
  add(graph, EX "s", EX "p", iri(EX "o"), NULL);
  check_written(GRAPH_NQUADS, "<" EX "s> <" EX "p> <" EX "o> .\n"
                              "<" EX "s> <" EX "p> <" EX "o> <" EX "g1> .\n"
                              "<" EX "s> <" EX "p> <" EX "o> <" EX "g2> .\n");
}
END_TEST

START_TEST(test_rdfxml) {
  add(graph, EX "s", EX "p", literal("a<b\r", "hi", NULL), NULL);
  char *bytes = written(graph, GRAPH_RDFXML);
  ck_assert_ptr_nonnull(strstr(bytes, "<rdf:Description rdf:about=\"" EX "s\">"));
  ck_assert_ptr_nonnull(strstr(bytes, "<ex:p xml:lang=\"hi\">a&lt;b&#xD;</ex:p>"));
  free(bytes);
}
END_TEST

/* What RDF/XML cannot say is told, and the rest is written. */
START_TEST(test_rdfxml_tells_what_it_leaves_out) {
  add(graph, EX "s", EX "p", literal("kept", NULL, NULL), NULL);
  add(graph, EX "s", EX "1", literal("x", NULL, NULL), NULL);
  add(graph, EX "s", EX "p", literal("a\x01", NULL, NULL), NULL);
  char *bytes = NULL;
  size_t size;
  FILE *out = open_memstream(&bytes, &size);
  ck_assert_int_eq(graph_write(graph, GRAPH_RDFXML, out), RAPPORTEUR_ERROR_RDF);
  fclose(out);
  ck_assert_uint_eq(sink.errors, 2);
  ck_assert_ptr_nonnull(strstr(bytes, "kept"));
  free(bytes);
}
END_TEST

static const GraphFormat all_formats[] = {GRAPH_TURTLE, GRAPH_NTRIPLES, GRAPH_NQUADS, GRAPH_TRIG, GRAPH_RDFXML};
static const char *const all_ends[] = {".ttl", ".nt", ".nq", ".trig", ".rdf"};

/* Written, read and written again gives the same bytes. */
static void check_round_trip(GraphFormat format) {
  char *first = written(graph, format);
  Graph *again = new_graph();
  ck_assert_msg(read_text(again, first, all_ends[format]) == RAPPORTEUR_OK, "%s", heard_text());
  char *second = written(again, format);
  ck_assert_str_eq(first, second);
  char *triples = written(graph, GRAPH_NTRIPLES), *triples_again = written(again, GRAPH_NTRIPLES);
  ck_assert_str_eq(triples, triples_again);
  free(first);
  free(second);
  free(triples);
  free(triples_again);
  graph_free(again);
}

static void check_round_trips(void) {
  for (size_t i = 0; i < sizeof all_formats / sizeof *all_formats; i++)
    check_round_trip(all_formats[i]);
}

static const char *const awkward[] = {
    "",
    " ",
    "\"",
    "\"\"\"",
    "ends with \"",
    "'",
    "\\",
    "\\n",
    "line\nbreak",
    "\r",
    "\r\n",
    "tab\t",
    "\b\f\x7f",
    "मेन्श ने कहा",
    "ਮੇਂਸ਼",
    "قال المدير",
    "\xf0\x9f\x98\x80",
    "\xef\xbf\xbd",
    "\xef\xbb\xbf",
    "a\xe2\x80\x8b\xe2\x80\xae z",
    "1",
    "1.0",
    "true",
    "@en",
    "^^",
    "<" EX ">",
    "# no comment",
    "{ } [ ] ( ) ; , .",
    "]]>",
    "&amp;",
    "$1 ?x",
    "%s%n",
};

START_TEST(test_awkward_literals) {
  for (size_t i = 0; i < sizeof awkward / sizeof *awkward; i++) {
    /* RDF/XML has no way to write control characters. */
    if (strpbrk(awkward[i], "\b\f"))
      continue;
    ck_assert_int_eq(add_text(awkward[i], NULL, NULL), RAPPORTEUR_OK);
    ck_assert_int_eq(add_text(awkward[i], "hi", NULL), RAPPORTEUR_OK);
    ck_assert_int_eq(add_text(awkward[i], NULL, EX "datatype"), RAPPORTEUR_OK);
  }
  check_round_trips();
}
END_TEST

START_TEST(test_control_characters) {
  add_text("\x01\b\f\x1f\x7f", NULL, NULL);
  for (size_t i = 0; i < 4; i++)
    check_round_trip(all_formats[i]);
}
END_TEST

START_TEST(test_typed_literals) {
  static const char *const values[][2] = {
      {"0.0", "decimal"},  {"-1.5", "decimal"},  {"640000000.0", "decimal"},
      {"0", "integer"},    {"-7", "integer"},    {"123456789012345678901234567890", "integer"},
      {"true", "boolean"}, {"false", "boolean"}, {"1.5E0", "double"},
      {"INF", "double"},   {"NaN", "double"},    {"2024-11-07T10:00:00Z", "dateTime"},
      {"5", "int"},
  };
  for (size_t i = 0; i < sizeof values / sizeof *values; i++) {
    char datatype[80];
    sprintf(datatype, XSD "%s", values[i][1]);
    ck_assert_int_eq(add_text(values[i][0], NULL, datatype), RAPPORTEUR_OK);
  }
  check_round_trips();
  char *bytes = written(graph, GRAPH_TURTLE);
  ck_assert_ptr_nonnull(strstr(bytes, "\t640000000.0 ,\n"));
  ck_assert_ptr_nonnull(strstr(bytes, "\t-7 ,\n"));
  ck_assert_ptr_nonnull(strstr(bytes, "\"NaN\"^^xsd:double"));
  ck_assert_ptr_nonnull(strstr(bytes, "\"5\"^^xsd:int"));
  free(bytes);
}
END_TEST

/* Literals that are no values of their datatype come from other people's files. They keep their text, and are not
   written as bare words. */
START_TEST(test_ill_typed_literals) {
  const char *text = "<" EX "s> <" EX "p> \"\"^^<" XSD "boolean> .\n"
                     "<" EX "s> <" EX "p> \"\"^^<" XSD "integer> .\n"
                     "<" EX "s> <" EX "p> \"1.2.3\"^^<" XSD "decimal> .\n"
                     "<" EX "s> <" EX "p> \"TRUE\"^^<" XSD "boolean> .\n"
                     "<" EX "s> <" EX "p> \"abc\"^^<" XSD "integer> .\n";
  ck_assert_int_eq(read_text(graph, text, ".nt"), RAPPORTEUR_OK);
  check_written(GRAPH_NTRIPLES, text);
  check_round_trips();
}
END_TEST

START_TEST(test_awkward_iris) {
  static const char *const names[] = {"x.", ".x", "a.b",      "a/b", "a(b)", "a%20b", "a~b",   "-a", "_a",  "1a",
                                      "",   "#f", "?q=1&r=2", "é",   "नाम",  "a:b",   "a;b,c", "'",  "a@b", "*+!$="};
  for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
    char name[80];
    sprintf(name, EX "%s", names[i]);
    ck_assert_int_eq(add(graph, name, EX "p", iri(name), i % 2 ? name : NULL), RAPPORTEUR_OK);
    /* RDF/XML has no way to write most of them as predicates. */
    ck_assert_int_eq(add(graph, name, EX "p", iri("urn:x:y"), NULL), RAPPORTEUR_OK);
  }
  check_round_trips();
  for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
    char name[80];
    sprintf(name, EX "%s", names[i]);
    ck_assert_int_eq(add(graph, EX "s", name, iri(name), NULL), RAPPORTEUR_OK);
  }
  for (size_t i = 0; i < 4; i++)
    check_round_trip(all_formats[i]);
}
END_TEST

START_TEST(test_long_literal) {
  enum { LENGTH = 1 << 20 };
  char *text = malloc(LENGTH * 3 + 1);
  for (int i = 0; i < LENGTH; i++)
    memcpy(text + i * 3, i % 7 ? "\xe0\xa4\xae" : "\"\n\\", 3);
  text[LENGTH * 3] = '\0';
  ck_assert_int_eq(add_text(text, "hi", NULL), RAPPORTEUR_OK);
  check_round_trips();
  free(text);
}
END_TEST

static void add_numbered(Graph *to, unsigned number) {
  char subject[40], name[40], context[40];
  sprintf(subject, EX "s%u", number % 17);
  sprintf(name, number % 3 ? EX "p%u" : NAMESPACE_ONTOLOGY "p%u", number % 5);
  sprintf(context, EX "g%u", number % 4);
  add(to, number % 6 ? subject : name, name,
      number % 2 ? iri(subject) : literal(subject, number % 4 ? "ar" : NULL, NULL), number % 4 ? context : NULL);
}

/* The same quads give the same bytes, whatever the order in which they came and whatever else was there once. */
START_TEST(test_order_does_not_matter) {
  enum { COUNT = 500, PRIME = 379 };
  Graph *other = new_graph();
  add(other, EX "gone", "urn:gone:p", literal("1", NULL, "urn:gone:datatype"), EX "gone");
  for (unsigned i = 0; i < COUNT; i++) {
    add_numbered(graph, i);
    add_numbered(other, i * PRIME % COUNT);
  }
  librdf_node *gone = librdf_new_node_from_uri_string(graph_as_world(other), (const unsigned char *)EX "gone");
  librdf_model_context_remove_statements(graph_as_model(other), gone);
  librdf_free_node(gone);
  for (size_t i = 0; i < sizeof all_formats / sizeof *all_formats; i++) {
    char *here = written(graph, all_formats[i]), *there = written(other, all_formats[i]);
    ck_assert_str_eq(here, there);
    free(here);
    free(there);
  }
  graph_free(other);
  check_round_trips();
}
END_TEST

START_TEST(test_empty_graph) {
  check_written(GRAPH_TURTLE, "");
  check_written(GRAPH_NTRIPLES, "");
  check_written(GRAPH_TRIG, "");
  check_round_trip(GRAPH_RDFXML);
}
END_TEST

START_TEST(test_full_disk) {
  for (unsigned i = 0; i < 500; i++)
    add_numbered(graph, i);
  for (size_t i = 0; i < sizeof all_formats / sizeof *all_formats; i++) {
    FILE *full = fopen("/dev/full", "wb");
    if (!full)
      return;
    ck_assert_int_eq(graph_write(graph, all_formats[i], full), RAPPORTEUR_ERROR_IO);
    fclose(full);
  }
  FILE *full = fopen("/dev/full", "wb");
  ck_assert_int_eq(graph_query(graph, "SELECT * { ?s ?p ?o }", "csv", 0, full), RAPPORTEUR_ERROR_IO);
  fclose(full);
}
END_TEST

/* --- Reader ------------------------------------------------------------------------------------------------------- */

START_TEST(test_read_turtle) {
  const char *text = "@prefix e: <" EX "> . @base <" EX "base/> .\n"
                     "e:s a e:T ; e:p <rel>, \"x\"@EN-gb, 01.50, 7, true, 1e3, '''long\n''' ; e:q [ e:r ( 1 2 ) ] .\n";
  ck_assert_msg(read_text(graph, text, ".ttl") == RAPPORTEUR_OK, "%s", heard_text());
  char *bytes = written(graph, GRAPH_NTRIPLES);
  ck_assert_ptr_nonnull(strstr(bytes, "<" EX "base/rel>"));
  ck_assert_ptr_nonnull(strstr(bytes, "\"x\"@en-gb"));
  ck_assert_ptr_nonnull(strstr(bytes, "\"1.5\"^^<" XSD "decimal>"));
  ck_assert_ptr_nonnull(strstr(bytes, "\"long\\n\""));
  ck_assert_uint_eq(graph_quads(graph), 14);
  free(bytes);
}
END_TEST

/* Blank nodes of two files are different nodes, those of one file stay what they are. */
START_TEST(test_blank_nodes) {
  const char *text = "_:a <" EX "p> _:b .\n_:b <" EX "p> _:a .\n_:a <" EX "p> _:a <" EX "g> .\n";
  ck_assert_int_eq(read_text(graph, text, ".nq"), RAPPORTEUR_OK);
  check_round_trip(GRAPH_NQUADS);
  ck_assert_int_eq(read_text(graph, text, ".nq"), RAPPORTEUR_OK);
  ck_assert_uint_eq(graph_quads(graph), 6);
  check_written(GRAPH_NTRIPLES, "_:b1 <" EX "p> _:b1 .\n_:b1 <" EX "p> _:b2 .\n_:b2 <" EX "p> _:b1 .\n"
                                "_:b3 <" EX "p> _:b3 .\n_:b3 <" EX "p> _:b4 .\n_:b4 <" EX "p> _:b3 .\n");
}
END_TEST

START_TEST(test_graph_names_are_kept) {
  ck_assert_int_eq(read_text(graph, "<" EX "g> { <" EX "s> <" EX "p> 1 } _:g { <" EX "s> <" EX "p> 1 }", ".trig"),
                   RAPPORTEUR_OK);
  ck_assert_uint_eq(graph_quads(graph), 2);
  ck_assert_uint_eq(graph_triples(graph), 1);
  check_round_trip(GRAPH_TRIG);
  /* rasqal does not know of graphs named by blank nodes, and must not stumble over them. */
  check_query("SELECT ?g { GRAPH ?g { ?s ?p ?o } }", "csv", "g\r\n" EX "g\r\n");
}
END_TEST

static const struct {
  const char *text, *end;
  size_t quads;
} guesses[] = {
    {"# comment\n<urn:s> <urn:p> <urn:o> .\n", "", 1},
    {"<urn:s> <urn:p> \"o\" <urn:g> .\n", ".txt", 1},
    {"@prefix e: <urn:e:> .\ne:s e:p e:o , e:q .", ".unknown", 2},
    {"<urn:g> {\n<urn:s> <urn:p> <urn:o> .\n}\n", "", 1},
    {"\n<urn:s>\n <urn:p> <urn:o> .\n", "", 1},
    {"<?xml version=\"1.0\"?>\n<rdf:RDF xmlns:rdf=\"" NAMESPACE_RDF "\" xmlns:e=\"urn:e:\">"
     "<e:T rdf:about=\"urn:s\"/></rdf:RDF>",
     "", 1},
    {"<rdf:RDF xmlns:rdf=\"" NAMESPACE_RDF "\" xmlns:e=\"urn:e:\"><e:T rdf:about=\"urn:s\"/></rdf:RDF>", ".OWL", 1},
    {"", "", 0},
    {"", ".ttl", 0},
};

START_TEST(test_format_is_guessed) {
  ck_assert_msg(read_text(graph, guesses[_i].text, guesses[_i].end) == RAPPORTEUR_OK, "%s", heard_text());
  ck_assert_uint_eq(graph_quads(graph), guesses[_i].quads);
}
END_TEST

static const struct {
  const char *text, *end;
  unsigned line; /* 0: not known. */
  RapporteurStatus status;
} broken[] = {
    {"<urn:s> <urn:p> <urn:o> .\n\n<urn:s> oops\n", ".ttl", 3, RAPPORTEUR_ERROR_SYNTAX},
    {"<urn:s> <urn:p> <urn:o> .\n<urn:s> <urn:p> \"open\n", ".nt", 2, RAPPORTEUR_ERROR_SYNTAX},
    {"<urn:s> <urn:p> undeclared:o .\n", ".ttl", 0, RAPPORTEUR_ERROR_SYNTAX},
    {"<urn:s> <urn:p> <urn:a b> .\n", ".nt", 1, RAPPORTEUR_ERROR_SYNTAX},
    {"<urn:s> <urn:p> \"\xff\" .\n", ".nt", 1, RAPPORTEUR_ERROR_SYNTAX},
    {"<rdf:RDF xmlns:rdf=\"" NAMESPACE_RDF "\">\n<oops>\n</rdf:RDF>", ".rdf", 2, RAPPORTEUR_ERROR_SYNTAX},
    {"<urn:g> { <urn:s> <urn:p> <urn:o> .\n", ".trig", 0, RAPPORTEUR_ERROR_SYNTAX},
};

START_TEST(test_broken_files) {
  char *name = file_of(broken[_i].text, broken[_i].end);
  ck_assert_int_eq(graph_read(graph, name), broken[_i].status);
  char place[4096];
  snprintf(place, sizeof place, broken[_i].line ? "%s:%u: error: " : "%s:", name, broken[_i].line);
  ck_assert_msg(strstr(heard_text(), place) != NULL, "%s not in %s", place, heard_text());
  unlink(name);
  free(name);
}
END_TEST

START_TEST(test_files_that_cannot_be_read) {
  ck_assert_int_eq(graph_read(graph, "/nonexistent/file.ttl"), RAPPORTEUR_ERROR_IO);
  ck_assert_int_eq(graph_read(graph, "/"), RAPPORTEUR_ERROR_IO);
  ck_assert_uint_eq(sink.errors, 2);
}
END_TEST

/* --- Queries ------------------------------------------------------------------------------------------------------ */

static void add_people(void) {
  add(graph, EX "ana", EX "name", literal("Ana, \"A\"", "en", NULL), NULL);
  add(graph, EX "ana", EX "age", literal("41", NULL, XSD "integer"), NULL);
  add(graph, EX "omar", EX "name", literal("عمر", "ar", NULL), NULL);
}

#define PEOPLE                                                                                                         \
  "PREFIX ex: <" EX "> SELECT ?who ?name ?age { ?who ex:name ?name OPTIONAL { ?who ex:age ?age } } ORDER BY ?who"

START_TEST(test_csv) {
  add_people();
  check_query(PEOPLE, "csv", "who,name,age\r\n" EX "ana,\"Ana, \"\"A\"\"\",41\r\n" EX "omar,عمر,\r\n");
}
END_TEST

START_TEST(test_tsv) {
  add_people();
  check_query(PEOPLE, "tsv", "?who\t?name\t?age\n<" EX "ana>\t\"Ana, \\\"A\\\"\"@en\t41\n<" EX "omar>\t\"عمر\"@ar\t\n");
}
END_TEST

START_TEST(test_json) {
  add_people();
  check_query(PEOPLE, "json",
              "{\"head\": {\"vars\": [\"who\", \"name\", \"age\"]}, \"results\": {\"bindings\": [\n"
              "{\"who\": {\"type\": \"uri\", \"value\": \"" EX "ana\"}, "
              "\"name\": {\"type\": \"literal\", \"value\": \"Ana, \\\"A\\\"\", \"xml:lang\": \"en\"}, "
              "\"age\": {\"type\": \"literal\", \"value\": \"41\", \"datatype\": \"" XSD "integer\"}},\n"
              "{\"who\": {\"type\": \"uri\", \"value\": \"" EX "omar\"}, "
              "\"name\": {\"type\": \"literal\", \"value\": \"عمر\", \"xml:lang\": \"ar\"}}\n]}}\n");
}
END_TEST

START_TEST(test_xml) {
  add(graph, EX "ana", EX "name", literal("<A&\r\x01", "en", NULL), NULL);
  check_query("SELECT ?who ?name { ?who ?p ?name }", "xml",
              "<?xml version=\"1.0\"?>\n<sparql xmlns=\"http://www.w3.org/2005/sparql-results#\">\n  <head>\n"
              "    <variable name=\"who\"/>\n    <variable name=\"name\"/>\n  </head>\n  <results>\n    <result>\n"
              "      <binding name=\"who\"><uri>" EX "ana</uri></binding>\n"
              "      <binding name=\"name\"><literal xml:lang=\"en\">&lt;A&amp;&#13;\xef\xbf\xbd</literal></binding>\n"
              "    </result>\n  </results>\n</sparql>\n");
}
END_TEST

START_TEST(test_table) {
  add_people();
  check_query(PEOPLE, "table",
              "who      name      age\n-------  --------  ---\nex:ana   Ana, \"A\"  41\n"
              "ex:omar  \xe2\x81\xa8عمر\xe2\x81\xa9       \n2 rows\n");
}
END_TEST

START_TEST(test_table_cells) {
  ck_assert_uint_eq(table_cells('a'), 1);
  ck_assert_uint_eq(table_cells(0x0301), 0); /* combining acute */
  ck_assert_uint_eq(table_cells(0x0902), 0); /* Devanagari anusvara */
  ck_assert_uint_eq(table_cells(0x093e), 1); /* Devanagari vowel sign that takes space */
  ck_assert_uint_eq(table_cells(0x0651), 0); /* Arabic shadda */
  ck_assert_uint_eq(table_cells(0x200d), 0); /* zero width joiner */
  ck_assert_uint_eq(table_cells(0x4e2d), 2);
  ck_assert_uint_eq(table_cells(0xff21), 2); /* full-width A */
  ck_assert_uint_eq(table_cells(0x1f600), 2);
  ck_assert_uint_eq(table_cells(0x1161), 0); /* Hangul vowel jamo */
}
END_TEST

/* The longest columns give way, at whole characters with their marks; nothing in a text disturbs the terminal. */
START_TEST(test_narrow_table) {
  add(graph, EX "a", EX "p", literal("aaaaaaaaaaaaaaaaaaaa\xcc\x81 tail", NULL, NULL), NULL);
  add(graph, EX "b", EX "p", literal("中中中中中中中中中中中中", NULL, NULL), NULL);
  add(graph, EX "c", EX "p", literal("\x1b[31m\n\xe2\x80\xae.", NULL, NULL), NULL);
  add(graph, EX "d", EX "p", literal("مممممممممممممممممممممممممم", NULL, NULL), NULL);
  char *bytes = queried("SELECT ?s ?o { ?s ?p ?o } ORDER BY ?s", "table", 16);
  ck_assert_str_eq(bytes, "s     o\n----  ----------\nex:a  aaaaaaaaa…\nex:b  中中中中…\nex:c   [31m .\n"
                          "ex:d  \xe2\x81\xa8ممممممممم…\xe2\x81\xa9\n4 rows\n");
  free(bytes);
  bytes = queried("SELECT ?s ?o { ?s ?p ?o } ORDER BY ?s", "table", 3);
  ck_assert_ptr_nonnull(strstr(bytes, "ex:a  aaa…\n"));
  free(bytes);
}
END_TEST

START_TEST(test_ask) {
  add_people();
  check_query("ASK { ?s ?p 41 }", "table", "yes\n");
  check_query("ASK { ?s ?p 42 }", "table", "no\n");
  check_query("ASK { ?s ?p 41 }", "csv", "true\r\n");
  check_query("ASK { ?s ?p 41 }", "tsv", "true\n");
  check_query("ASK { ?s ?p 42 }", "json", "{\"head\": {}, \"boolean\": false}\n");
  check_query("ASK { ?s ?p 41 }", "xml",
              "<?xml version=\"1.0\"?>\n<sparql xmlns=\"http://www.w3.org/2005/sparql-results#\">\n"
              "  <head/>\n  <boolean>true</boolean>\n</sparql>\n");
}
END_TEST

START_TEST(test_construct) {
  add_people();
  const char *query = "PREFIX ex: <" EX "> CONSTRUCT { ?o ex:of ?s } WHERE { ?s ex:knows ?o }";
  add(graph, EX "omar", EX "knows", iri(EX "ana"), EX "g1");
  add(graph, EX "omar", EX "knows", iri(EX "ana"), EX "g2");
  check_query(query, "turtle", "@prefix ex: <" EX "> .\n\nex:ana\n\tex:of ex:omar .\n");
  check_query(query, "table", "@prefix ex: <" EX "> .\n\nex:ana\n\tex:of ex:omar .\n");
  check_query(query, "ntriples", "<" EX "ana> <" EX "of> <" EX "omar> .\n");
}
END_TEST

START_TEST(test_empty_results) {
  check_query("SELECT ?s { ?s ?p ?o }", "table", "s\n-\n0 rows\n");
  check_query("SELECT * { ?s ?p 1 . ?s ?q ?o } ORDER BY ?s", "tsv", "?s\t?p\t?q\t?o\n");
  check_query("SELECT (STR(?s) AS ?text) ?o { ?s ?p ?o }", "csv", "text,o\r\n");
  check_query("SELECT ?s { ?s ?p ?o }", "csv", "s\r\n");
  check_query("SELECT ?s { ?s ?p ?o }", "json", "{\"head\": {\"vars\": [\"s\"]}, \"results\": {\"bindings\": [\n]}}\n");
}
END_TEST

/* A triple that several graphs hold is one row, and one row a graph where graphs are asked for. */
START_TEST(test_union) {
  add(graph, EX "s", EX "p", iri(EX "o"), EX "g1");
  add(graph, EX "s", EX "p", iri(EX "o"), EX "g2");
  check_query("SELECT ?s { ?s ?p ?o }", "csv", "s\r\n" EX "s\r\n");
  check_query("SELECT ?g { GRAPH ?g { ?s ?p ?o } } ORDER BY ?g", "csv", "g\r\n" EX "g1\r\n" EX "g2\r\n");
  check_query("SELECT ?s { GRAPH <" EX "g2> { ?s ?p ?o } }", "csv", "s\r\n" EX "s\r\n");
}
END_TEST

static const struct {
  const char *sparql, *format, *told;
  RapporteurStatus status;
} failing[] = {
    {"SELECT ?s {\n ?s ?p\n", "csv", ":3: error: syntax error", RAPPORTEUR_ERROR_SYNTAX},
    {"", "csv", "error: ", RAPPORTEUR_ERROR_SYNTAX},
    {"SELECT ?s { ?s ?p ?o }", "pdf", "pdf", RAPPORTEUR_ERROR_ARGUMENT},
    {"SELECT ?s { ?s ?p ?o }", "turtle", "turtle", RAPPORTEUR_ERROR_ARGUMENT},
    {"CONSTRUCT { ?s ?p ?o } { ?s ?p ?o }", "csv", "csv", RAPPORTEUR_ERROR_ARGUMENT},
    {"SELECT ?s { ?s ?p ?o MINUS { ?s ?p 1 } }", "csv", "cannot be executed", RAPPORTEUR_ERROR_SYNTAX},
    {"SELECT ?x { VALUES ?x { 1 2 } ?x ?p ?o }", "csv", ":1: error: VALUES", RAPPORTEUR_ERROR_SYNTAX},
    {"SELECT ?x { ?s ?p ?o .\n BIND(CONCAT(STR(?s), 'x') AS ?x) }", "csv", ":2: error: CONCAT",
     RAPPORTEUR_ERROR_SYNTAX},
};

START_TEST(test_failing_queries) {
  add_people();
  char *bytes = NULL;
  size_t size;
  FILE *out = open_memstream(&bytes, &size);
  ck_assert_int_eq(graph_query(graph, failing[_i].sparql, failing[_i].format, 0, out), failing[_i].status);
  fclose(out);
  free(bytes);
  ck_assert_msg(strstr(heard_text(), failing[_i].told) != NULL, "%s: %s", failing[_i].sparql, heard_text());
  ck_assert_uint_ge(sink.errors, 1);
}
END_TEST

/* --- Traps of rasqal ---------------------------------------------------------------------------------------------- */

static const struct {
  const char *sparql, *told; /* NULL: nothing is told. */
} checks[] = {
    {"SELECT ?s { ?s ?p ?o FILTER NOT EXISTS { ?s a ?o } }", "EXISTS"},
    {"SELECT ?s { ?s ?p ?o MINUS { ?s a ?o } }", "MINUS"},
    {"SELECT ?s { ?s <urn:p>/<urn:q> ?o }", "paths"},
    {"SELECT ?s { ?s ex:p* ?o }", "paths"},
    {"SELECT ?s { ?s ex:p+ ?o }", "paths"},
    {"SELECT ?s { ?s a/ex:p ?o }", "paths"},
    {"SELECT ?s { ?s ^ex:p ?o }", "paths"},
    {"SELECT ?s { ?s ex:p|ex:q ?o }", "paths"},
    {"SELECT ?s { ?s ex:p \"x\"^^ex:t, -1, +5 ; ex:q +5 FILTER(?a / ?b > 1 || ?c * 2 = 4) }", NULL},
    {"SELECT ?s FROM <urn:g> { ?s ?p ?o }", "FROM"},
    {"SELECT ?s { ?s ?p 'FROM VALUES EXISTS' } # MINUS { }", NULL},
    {"SELECT ?s { ?s <urn:FROM> '''a ' MINUS \\''' }", NULL},
    {"DESCRIBE <urn:s>", "DESCRIBE"},
    {"SELECT ?x { VALUES ?x { 1 } ?x ?p ?o }", NULL},
    {"SELECT ?x { VALUES (?x ?y) { (1 2) } ?x ?p ?o }", NULL},
    {"SELECT ?x { VALUES (?x ?y) { (1 2) (3 4) } ?x ?p ?o }", "VALUES"},
    {"SELECT ?x { VALUES ?x { \"1\"^^ex:t } ?x ?p ?o }", NULL},
    {"SELECT ?k (COUNT(*) AS ?n) { ?s ?p ?o } GROUP BY (STR(?s) AS ?k)", "GROUP BY"},
    {"SELECT ?s (COUNT(*) AS ?n) { ?s ?p ?o } GROUP BY ?s", NULL},
    {"SELECT ?s { ?s ?p ?o } GROUP BY ?s", "does not group"},
    {"SELECT ?s { ?s ?p ?o } GROUP BY ?s HAVING(COUNT(*) > 1)", "HAVING"},
    {"SELECT ?s (COUNT(*) AS ?n) { ?s ?p ?o } GROUP BY ?s HAVING(?n > 1)", NULL},
    {"SELECT (COUNT(DISTINCT ?s) AS ?n) { ?s ?p ?o }", "COUNT(DISTINCT"},
    {"SELECT (COUNT(DISTINCT STR(?s)) AS ?n) { ?s ?p ?o }", NULL},
    {"SELECT (GROUP_CONCAT(?s ; SEPARATOR=',') AS ?n) { ?s ?p ?o }", "SEPARATOR"},
    {"SELECT (?v-1 AS ?n) { ?s ?p ?v }", "minus"},
    {"SELECT (?v - 1 AS ?n) { ?s ?p ?v }", NULL},
    {"SELECT ?s { ?s ?p -1 }", NULL},
    {"SELECT ?s { GRAPH ?g { ?s ?p ?o } GRAPH ?g { ?s a ?t } }", "two GRAPH"},
    {"SELECT ?s { GRAPH ?g { ?s ?p ?o } GRAPH ?h { ?s a ?t } }", NULL},
    {"SELECT ?s { BIND(CONCAT(STR(?s), 'x') AS ?x) }", "CONCAT"},
    {"SELECT ?s { BIND(CONCAT(?s, 'x') AS ?x) }", NULL},
    {"SELECT ?s { ?s a ?t ; ex:p ?o OPTIONAL { ?s ex:q ?q } }", "OPTIONAL"},
    {"SELECT ?s { ?s a ?t . ?s ex:p ?o . OPTIONAL { ?s ex:q ?q } }", "OPTIONAL"},
    {"SELECT ?s { ?s a ?t , ?u OPTIONAL { ?s ex:q ?q } }", "OPTIONAL"},
    {"SELECT ?s { ?s a ?t OPTIONAL { ?s ex:q ?q } OPTIONAL { ?s ex:r ?r } ?s ex:p ?o . ?o ex:p ?v }", NULL},
    {"SELECT ?s { ?s a ?t ; . OPTIONAL { ?s ex:q ?q OPTIONAL { ?q ex:r ?r } } }", NULL},
    {"SELECT ?s { ?s a ?t ; ex:p ?o OPTIONAL { ?s ex:q ?z } FILTER(!BOUND(?z)) }", NULL},
    {"SELECT ?s { ?s a ?t . ?s ex:p ?o { ?s ex:q 1 } UNION { ?s ex:q 2 } }", "UNION"},
    {"SELECT ?s { { ?s ex:q 1 ; ex:r 2 } UNION { ?s ex:q 2 } ?s a ?t . ?s ex:p ?o }", NULL},
    {"SELECT ?s { GRAPH ?g { ?s a ?t ; ex:p ?o } ?s ex:q ?q }", "GRAPH"},
    {"SELECT ?s { GRAPH ?g { ?s a ?t } ?s ex:q ?q . ?s ex:r ?r }", NULL},
    {"SELECT ?s { GRAPH ?g { ?s a ?t ; ex:p ?o } FILTER(?g != ex:d) }", NULL},
    {"SELECT ?s { ?s a ?t { SELECT ?s (COUNT(*) AS ?n) { ?s ?p ?o } GROUP BY ?s } }", "sub-SELECT"},
    {"SELECT ?s { { SELECT ?s (COUNT(*) AS ?n) { ?s ?p ?o } GROUP BY ?s } } ORDER BY ?n", NULL},
    {"SELECT (COUNT(*) AS ?n) { { SELECT DISTINCT ?s { ?s ?p ?o . ?o ?q ?r FILTER(?r > 1) } } }", NULL},
    {"CONSTRUCT { ?s ex:p ?o ; ex:q ?r } WHERE { ?s ?p ?o . ?o ?q ?r }", NULL},
    {"SELECT ?s { ?s rdfs:label ?l FILTER(LANG(?l) = 'hi' && ?l < 3) } ORDER BY DESC(?s) LIMIT 3", NULL},
    {"} ) ] ? $ < ^ '''", NULL},
};

START_TEST(test_traps) {
  sparql_check(checks[_i].sparql, &sink);
  const char *told = checks[_i].told;
  ck_assert_msg(told ? strstr(heard_text(), told) != NULL : !*heard_text(), "%s: %s", checks[_i].sparql, heard_text());
}
END_TEST

START_TEST(test_trap_places) {
  sparql_check("SELECT ?s {\n  ?s ?p 'एक' . ?s a ?t\n  OPTIONAL { ?s ?q ?r } }", &sink);
  ck_assert_ptr_nonnull(strstr(heard_text(), ":3: warning: OPTIONAL"));
}
END_TEST

/* --- Threads ------------------------------------------------------------------------------------------------------ */

/* One context's life: read, ask, write, and end, while others do the same. */
static bool live_once(void) {
  Sink silent = {0};
  Graph *own;
  char *bytes = NULL;
  size_t size;
  FILE *out = open_memstream(&bytes, &size);
  bool lived = !graph_new(&silent, &own) && !read_text(own, guesses[5].text, ".rdf") &&
               !graph_query(own, "SELECT ?s { ?s ?p ?o }", "json", 0, out) && !graph_write(own, GRAPH_RDFXML, out);
  fclose(out);
  free(bytes);
  graph_free(own);
  return lived;
}

static void *work(void *user) {
  bool *lived = user;
  for (int i = 0; i < 20 && *lived; i++)
    *lived = live_once();
  return NULL;
}

START_TEST(test_threads) {
  enum { THREADS = 4 };
  pthread_t threads[THREADS];
  bool lived[THREADS];
  for (int i = 0; i < THREADS; i++) {
    lived[i] = true;
    ck_assert_int_eq(pthread_create(&threads[i], NULL, work, &lived[i]), 0);
  }
  for (int i = 0; i < THREADS; i++) {
    pthread_join(threads[i], NULL);
    ck_assert(lived[i]);
  }
}
END_TEST

/* --- Leak checkers ------------------------------------------------------------------------------------------------ */

/* Asked by AddressSanitizer where it is built in: librdf forgets the name of the graph of each GRAPH pattern. The
   frames that tell it apart are only seen by the slow unwinder. */
__attribute__((visibility("default"))) const char *__asan_default_options(void);
__attribute__((visibility("default"))) const char *__lsan_default_suppressions(void);

const char *__asan_default_options(void) { return "fast_unwind_on_malloc=0"; }

const char *__lsan_default_suppressions(void) { return "leak:rasqal_new_triples_match\n"; }

#define COUNT(table) (int)(sizeof(table) / sizeof *(table))

static TCase *new_case(Suite *suite, const char *name) {
  TCase *tests = tcase_create(name);
  tcase_add_checked_fixture(tests, setup, teardown);
  tcase_set_timeout(tests, 300);
  suite_add_tcase(suite, tests);
  return tests;
}

static void add_term_tests(Suite *suite) {
  TCase *tests = new_case(suite, "terms");
  tcase_add_loop_test(tests, test_canonical_values, 0, COUNT(spellings));
  tcase_add_loop_test(tests, test_refused_terms, 0, COUNT(refused));
  tcase_add_test(tests, test_canonical_terms_meet);
  tcase_add_test(tests, test_literals_stay_objects);
  tcase_add_test(tests, test_messages_are_one_line);
  tcase_add_test(tests, test_counts);
  tcase_add_test(tests, test_prefixes_are_checked);
  tcase_add_test(tests, test_threads);
}

static void add_writer_tests(Suite *suite) {
  TCase *tests = new_case(suite, "writers");
  tcase_add_test(tests, test_turtle);
  tcase_add_test(tests, test_trig);
  tcase_add_test(tests, test_nquads);
  tcase_add_test(tests, test_rdfxml);
  tcase_add_test(tests, test_rdfxml_tells_what_it_leaves_out);
  tcase_add_test(tests, test_awkward_literals);
  tcase_add_test(tests, test_control_characters);
  tcase_add_test(tests, test_typed_literals);
  tcase_add_test(tests, test_ill_typed_literals);
  tcase_add_test(tests, test_awkward_iris);
  tcase_add_test(tests, test_long_literal);
  tcase_add_test(tests, test_order_does_not_matter);
  tcase_add_test(tests, test_empty_graph);
  tcase_add_test(tests, test_full_disk);
}

static void add_reader_tests(Suite *suite) {
  TCase *tests = new_case(suite, "reader");
  tcase_add_test(tests, test_read_turtle);
  tcase_add_test(tests, test_blank_nodes);
  tcase_add_test(tests, test_graph_names_are_kept);
  tcase_add_loop_test(tests, test_format_is_guessed, 0, COUNT(guesses));
  tcase_add_loop_test(tests, test_broken_files, 0, COUNT(broken));
  tcase_add_test(tests, test_files_that_cannot_be_read);
}

static void add_query_tests(Suite *suite) {
  TCase *tests = new_case(suite, "queries");
  tcase_add_test(tests, test_csv);
  tcase_add_test(tests, test_tsv);
  tcase_add_test(tests, test_json);
  tcase_add_test(tests, test_xml);
  tcase_add_test(tests, test_table);
  tcase_add_test(tests, test_table_cells);
  tcase_add_test(tests, test_narrow_table);
  tcase_add_test(tests, test_ask);
  tcase_add_test(tests, test_construct);
  tcase_add_test(tests, test_empty_results);
  tcase_add_test(tests, test_union);
  tcase_add_loop_test(tests, test_failing_queries, 0, COUNT(failing));
  tcase_add_loop_test(tests, test_traps, 0, COUNT(checks));
  tcase_add_test(tests, test_trap_places);
}

int main(void) {
  Suite *suite = suite_create("graph");
  add_term_tests(suite);
  add_writer_tests(suite);
  add_reader_tests(suite);
  add_query_tests(suite);
  SRunner *runner = srunner_create(suite);
  srunner_run_all(runner, CK_ENV);
  int failed = srunner_ntests_failed(runner);
  srunner_free(runner);
  return failed ? 1 : 0;
}
