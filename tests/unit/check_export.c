/* Other forms of a graph: JSON-LD with odd values, spreadsheets. */
#include <check.h>
#include <jansson.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "export/factsheet.h"
#include "graph/graph.h"

#define EX "http://example.org/"
#define RAP NAMESPACE_ONTOLOGY

static Sink sink;
static Graph *graph;
static Schema *schema;
static char context_file[] = "/tmp/check_export-XXXXXX";

static void setup(void) {
  ck_assert_int_eq(graph_new(&sink, &graph), RAPPORTEUR_OK);
  ck_assert_int_eq(graph_prefix(graph, "ex", EX), RAPPORTEUR_OK);
  ck_assert_int_eq(schema_read(SOURCE_FOLDER "/ontology", &sink, &schema), RAPPORTEUR_OK);
}

static void teardown(void) {
  graph_free(graph);
  schema_free(schema);
}

static void add(const char *subject, const char *predicate, const char *object, const char *language,
                const char *datatype) {
  bool literal = language || datatype;
  Term terms[] = {{TERM_IRI, subject, NULL, NULL},
                  {TERM_IRI, predicate, NULL, NULL},
                  {literal ? TERM_LITERAL : TERM_IRI, object, language && *language ? language : NULL,
                   datatype && *datatype ? datatype : NULL}};
  ck_assert_int_eq(graph_add(graph, &terms[0], &terms[1], &terms[2], NULL), RAPPORTEUR_OK);
}

/* --- JSON-LD ------------------------------------------------------------------------------------------------------ */

static RapporteurStatus write_jsonld(const char *context, char **bytes) {
  size_t size;
  strcpy(context_file + strlen(context_file) - 6, "XXXXXX");
  int file = mkstemp(context_file);
  ck_assert_int_eq(write(file, context, strlen(context)), (ssize_t)strlen(context));
  close(file);
  FILE *out = open_memstream(bytes, &size);
  RapporteurStatus status = graph_write_jsonld(graph, context_file, out);
  fclose(out);
  unlink(context_file);
  return status;
}

static const char CONTEXT[] = "{\"@context\": {\"@version\": 1.1, \"@vocab\": \"http://example.org/v#\","
                              "\"name\": {\"@id\": \"rdfs:label\", \"@container\": \"@language\"},"
                              "\"knows\": {\"@id\": \"ex:knows\", \"@type\": \"@id\"},"
                              "\"kind\": {\"@id\": \"ex:kind\", \"@type\": \"@vocab\"},"
                              "\"size\": {\"@id\": \"ex:size\", \"@type\": \"xsd:decimal\"},"
                              "\"note\": {\"@id\": \"ex:note\"}}}";

/* The only subject, as one line. */
static char *subject_json(void) {
  char *bytes;
  ck_assert_int_eq(write_jsonld(CONTEXT, &bytes), RAPPORTEUR_OK);
  json_t *whole = json_loads(bytes, 0, NULL);
  ck_assert_ptr_nonnull(whole);
  json_t *subject = json_array_get(json_object_get(whole, "@graph"), 0);
  char *text = json_dumps(subject, JSON_COMPACT);
  json_decref(whole);
  free(bytes);
  return text;
}

static void check_subject(const char *expected) {
  char *text = subject_json();
  ck_assert_str_eq(text, expected);
  free(text);
}

START_TEST(jsonld_coerces_values) {
  add(EX "s", NAMESPACE_RDF "type", "http://example.org/v#Thing", NULL, NULL);
  add(EX "s", EX "knows", EX "t", NULL, NULL);
  add(EX "s", EX "kind", "http://example.org/v#Big", NULL, NULL);
  add(EX "s", EX "size", "1.5", NULL, NAMESPACE_XSD "decimal");
  add(EX "s", NAMESPACE_RDFS "label", "Ja", "id", NULL);
  add(EX "s", NAMESPACE_RDFS "label", "हाँ", "hi", NULL);
  check_subject("{\"@id\":\"ex:s\",\"@type\":\"Thing\",\"kind\":\"Big\",\"knows\":\"ex:t\",\"size\":\"1.5\","
                "\"name\":{\"id\":\"Ja\",\"hi\":\"हाँ\"}}");
}
END_TEST

START_TEST(jsonld_keeps_what_a_term_does_not_expect) {
  add(EX "s", EX "knows", "a text", "", "");
  add(EX "s", EX "kind", "http://example.org/v#knows", NULL, NULL);     /* the local name is a term's */
  add(EX "s", EX "size", "7", NULL, NAMESPACE_XSD "integer");
  add(EX "s", NAMESPACE_RDFS "label", EX "t", NULL, NULL);
  add(EX "s", NAMESPACE_RDFS "label", "plain", "", "");
  check_subject("{\"@id\":\"ex:s\",\"kind\":\"http://example.org/v#knows\",\"knows\":{\"@value\":\"a text\"},"
                "\"size\":{\"@value\":\"7\",\"@type\":\"xsd:integer\"},\"rdfs:label\":{\"@id\":\"ex:t\"},"
                "\"name\":{\"@none\":\"plain\"}}");
}
END_TEST

START_TEST(jsonld_says_numbers_only_where_they_mean_the_same) {
  add(EX "s", EX "note", "9007199254740992", NULL, NAMESPACE_XSD "integer");
  add(EX "s", EX "note", "9007199254740993", NULL, NAMESPACE_XSD "integer");
  add(EX "s", EX "note", "0.5", NULL, NAMESPACE_XSD "decimal");
  add(EX "s", EX "note", "true", NULL, NAMESPACE_XSD "boolean");
  add(EX "s", EX "note", "a \"b\"\n", "en", NULL);
  check_subject("{\"@id\":\"ex:s\",\"note\":[{\"@value\":\"0.5\",\"@type\":\"xsd:decimal\"},9007199254740992,"
                "{\"@value\":\"9007199254740993\",\"@type\":\"xsd:integer\"},"
                "{\"@value\":\"a \\\"b\\\"\\n\",\"@language\":\"en\"},true]}");
}
END_TEST

START_TEST(jsonld_context_is_checked) {
  char *bytes;
  ck_assert_int_eq(write_jsonld("{\"@context\": 1}", &bytes), RAPPORTEUR_ERROR_SYNTAX);
  free(bytes);
  ck_assert_int_eq(write_jsonld("no", &bytes), RAPPORTEUR_ERROR_SYNTAX);
  free(bytes);
}
END_TEST

/* --- Spreadsheets ------------------------------------------------------------------------------------------------- */

static char *sheet(const char *language) {
  char *bytes;
  size_t size;
  View view = {graph_as_quads(graph), schema, language, false};
  FILE *out = open_memstream(&bytes, &size);
  ck_assert_int_eq(factsheet_write(&view, out, &sink), RAPPORTEUR_OK);
  fclose(out);
  return bytes;
}

static void check_sheet_has(const char *language, const char *text) {
  char *bytes = sheet(language);
  ck_assert_msg(strstr(bytes, text), "%s is not in\n%s", text, bytes);
  free(bytes);
}

START_TEST(sheet_of_nothing_has_its_head) {
  char *bytes = sheet(NULL);
  ck_assert_int_eq(strncmp(bytes, "\xef\xbb\xbf" "fact,type,factuality,confidence,", 35), 0);
  ck_assert_str_eq(strchr(bytes, '\n'), "\n");
  free(bytes);
}
END_TEST

START_TEST(sheet_names_in_the_preferred_language) {
  add(EX "f", NAMESPACE_RDF "type", RAP "Headcount", NULL, NULL);
  add(EX "f", RAP "organization", EX "o", NULL, NULL);
  add(EX "f", RAP "number", "120", NULL, NAMESPACE_XSD "integer");
  add(EX "f", RAP "group", "=SUM(A1)", "", "");
  add(EX "o", NAMESPACE_RDFS "label", "Solenne, Inc.", "en", NULL);
  add(EX "o", NAMESPACE_RDFS "label", "सोलेन", "hi", NULL);
  check_sheet_has("hi", ",सोलेन,");
  check_sheet_has("pa", ",\"Solenne, Inc.\",");
  check_sheet_has(NULL, ",120,'=SUM(A1),");
}
END_TEST

START_TEST(sheet_splits_money) {
  add(EX "f", NAMESPACE_RDF "type", RAP "Valuation", NULL, NULL);
  add(EX "f", RAP "amount", EX "m", NULL, NULL);
  add(EX "m", RAP "value", "90000000.0", NULL, NAMESPACE_XSD "decimal");
  add(EX "m", RAP "currency", "EUR", "", "");
  add(EX "m", RAP "comparison", "about", "", "");
  check_sheet_has(NULL, ",90000000,EUR,about,");
}
END_TEST

int main(void) {
  Suite *suite = suite_create("export");
  TCase *jsonld = tcase_create("jsonld"), *sheets = tcase_create("sheets");
  tcase_add_checked_fixture(jsonld, setup, teardown);
  tcase_add_test(jsonld, jsonld_coerces_values);
  tcase_add_test(jsonld, jsonld_keeps_what_a_term_does_not_expect);
  tcase_add_test(jsonld, jsonld_says_numbers_only_where_they_mean_the_same);
  tcase_add_test(jsonld, jsonld_context_is_checked);
  suite_add_tcase(suite, jsonld);
  tcase_add_checked_fixture(sheets, setup, teardown);
  tcase_add_test(sheets, sheet_of_nothing_has_its_head);
  tcase_add_test(sheets, sheet_names_in_the_preferred_language);
  tcase_add_test(sheets, sheet_splits_money);
  suite_add_tcase(suite, sheets);
  SRunner *runner = srunner_create(suite);
  srunner_run_all(runner, CK_NORMAL);
  int failed = srunner_ntests_failed(runner);
  srunner_free(runner);
  return failed ? 1 : 0;
}
