/* What goes to servers and comes from them: compression, answers of SPARQL endpoints. */
#include <check.h>
#include <stdlib.h>
#include <string.h>
#include <zlib.h>

#include "graph/answer.h"
#include "graph/sparql.h"
#include "web/gzip.h"
#include "web/http.h"

static Sink sink;

/* --- gzip --------------------------------------------------------------------------------------------------------- */

static void check_packed(size_t length, const Buffer *packed, const char *expected) {
  unsigned char *bytes = malloc(length + 1);
  z_stream stream = {.next_in = (Bytef *)packed->bytes, .avail_in = (uInt)packed->length};
  stream.next_out = bytes;
  stream.avail_out = (uInt)length + 1;
  ck_assert_int_eq(inflateInit2(&stream, 15 + 16), Z_OK);
  ck_assert_int_eq(inflate(&stream, Z_FINISH), Z_STREAM_END);
  ck_assert_uint_eq(stream.total_out, length);
  ck_assert_int_eq(memcmp(bytes, expected, length), 0);
  inflateEnd(&stream);
  free(bytes);
}

START_TEST(gzip_keeps_every_byte) {
  static const size_t lengths[] = {0, 1, 16 * 1024, 1000 * 1000};
  Buffer packed = {0};
  for (size_t i = 0; i < sizeof lengths / sizeof *lengths; i++) {
    char *bytes = malloc(lengths[i] + 1);
    unsigned state = 1;
    for (size_t at = 0; at < lengths[i]; at++)
      bytes[at] = (char)((state = state * 1664525u + 1013904223u) >> 24);
    ck_assert(gzip_compress(bytes, lengths[i], &packed));
    check_packed(lengths[i], &packed, bytes);
    free(bytes);
  }
  buffer_free(&packed);
}
END_TEST

/* --- URLs --------------------------------------------------------------------------------------------------------- */

START_TEST(urls_are_told_from_files) {
  ck_assert(http_is_url("http://localhost:3030/a/data"));
  ck_assert(http_is_url("HTTPS://example.org"));
  ck_assert(!http_is_url("graph.ttl"));
  ck_assert(!http_is_url("ftp://example.org/graph.ttl"));
}
END_TEST

/* --- Answers ------------------------------------------------------------------------------------------------------ */

typedef RapporteurStatus (*Read)(Answer *answer, const char *bytes, size_t length, const char *name, Sink *sink);

static void check_rows(Read read, const char *text) {
  Answer answer = {.row = 0};
  TermKey value;
  ck_assert_int_eq(read(&answer, text, strlen(text), "test", &sink), RAPPORTEUR_OK);
  ck_assert_uint_eq(answer.names.count, 2);
  ck_assert_uint_eq(answer.row_count, 2);
  ck_assert(!answer.boolean && !answer.rows.end(&answer.rows));
  ck_assert(answer.rows.value(&answer.rows, 0, &value));
  ck_assert_int_eq(value.type, LIBRDF_NODE_TYPE_LITERAL);
  ck_assert_str_eq(value.text, "क <&>");
  ck_assert_str_eq(value.language, "hi");
  ck_assert(answer.rows.value(&answer.rows, 1, &value));
  ck_assert_int_eq(value.type, LIBRDF_NODE_TYPE_RESOURCE);
  answer.rows.next(&answer.rows);
  ck_assert(!answer.rows.value(&answer.rows, 0, &value));
  ck_assert(answer.rows.value(&answer.rows, 1, &value));
  ck_assert_str_eq(value.text, "");
  ck_assert_str_eq(value.datatype, "http://e.org/d");
  answer.rows.next(&answer.rows);
  ck_assert(answer.rows.end(&answer.rows));
  answer_free(&answer);
}

START_TEST(rows_of_json) {
  check_rows(answer_read_json,
             "{\"head\": {\"vars\": [\"a\", \"b\"]}, \"results\": {\"bindings\": [{\"a\": {\"type\": \"literal\", "
             "\"xml:lang\": \"hi\", \"value\": \"क <&>\"}, \"b\": {\"type\": \"uri\", \"value\": \"http://e.org/\"}}, {\"b\": "
             "{\"type\": \"literal\", \"value\": \"\", \"datatype\": \"http://e.org/d\"}, \"unannounced\": {\"type\": "
             "\"bnode\", \"value\": \"x\"}}]}}");
}
END_TEST

START_TEST(rows_of_xml) {
  check_rows(answer_read_xml,
             "<?xml version='1.0'?>\n<sparql xmlns='http://www.w3.org/2005/sparql-results#'>\n <head><variable name='a'/>\n"
             "<variable name='b'/><link href='x'/></head>\n <results>\n <result>\n <binding name='a'>\n  <literal "
             "xml:lang='hi'>क <![CDATA[<]]>&amp;></literal></binding> <binding name='b'><uri>http://e.org/</uri></binding>"
             "</result><result><binding name='b'><literal datatype='http://e.org/d'/></binding></result></results></sparql>");
}
END_TEST

static void check_refused(Read read, const char *text) {
  Answer answer = {.row = 0};
  ck_assert_int_eq(read(&answer, text, strlen(text), "test", &sink), RAPPORTEUR_ERROR_SYNTAX);
  answer_free(&answer);
}

START_TEST(other_things_are_refused) {
  static const char *const json[] = {"", "[]", "{}", "{\"head\": {\"vars\": [1]}, \"results\": {\"bindings\": []}}",
                                     "{\"head\": {\"vars\": []}, \"results\": {\"bindings\": [1]}}",
                                     "{\"head\": {\"vars\": [\"a\"]}, \"results\": {\"bindings\": [{\"a\": 1}]}}"};
  static const char *const xml[] = {"", "<a/>", "<sparql><results><result/></results>",
                                    "<sparql><head><variable/></head><results/></sparql>",
                                    "<sparql><results><result><binding name='a'/></result></results></sparql>",
                                    "<sparql><results><result><binding><uri/></binding></result></results></sparql>"};
  for (size_t i = 0; i < sizeof json / sizeof *json; i++)
    check_refused(answer_read_json, json[i]);
  for (size_t i = 0; i < sizeof xml / sizeof *xml; i++)
    check_refused(answer_read_xml, xml[i]);
}
END_TEST

START_TEST(queries_tell_what_they_give) {
  bool triples;
  ck_assert(sparql_gives_triples("# CONSTRUCT?\nPREFIX construct: <http://e.org/> SELECT ?x { }", &triples) && !triples);
  ck_assert(sparql_gives_triples("BASE <http://e.org/> construct { } WHERE { { SELECT * { } } }", &triples) && triples);
  ck_assert(sparql_gives_triples("DESCRIBE <http://e.org/>", &triples) && triples);
  ck_assert(sparql_gives_triples("ASK { }", &triples) && !triples);
}
END_TEST

int main(void) {
  Suite *suite = suite_create("web");
  TCase *all = tcase_create("all");
  tcase_add_test(all, gzip_keeps_every_byte);
  tcase_add_test(all, urls_are_told_from_files);
  tcase_add_test(all, rows_of_json);
  tcase_add_test(all, rows_of_xml);
  tcase_add_test(all, other_things_are_refused);
  tcase_add_test(all, queries_tell_what_they_give);
  suite_add_tcase(suite, all);
  SRunner *runner = srunner_create(suite);
  srunner_run_all(runner, CK_NORMAL);
  int failed = srunner_ntests_failed(runner);
  srunner_free(runner);
  return failed ? 1 : 0;
}
