#include "check_text.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <unicode/ucnv.h>

#include "base/buffer.h"
#include "text/charset.h"
#include "text/html.h"
#include "text/input.h"

/* A folder for one test, and what was read and heard. */
typedef struct Bench {
  char folder[64];
  Buffer documents; /* One line a document: file|id|title|date|language|text. */
  Buffer messages;  /* One line a message: file:line: text. */
  Sink sink;
  unsigned stop_after; /* Stop with a status after so many documents; 0 is never. */
  unsigned count;
} Bench;

static const char *tail_of(const char *path) { return strrchr(path, '/') ? strrchr(path, '/') + 1 : path; }

static void hear(void *user, const RapporteurMessage *message) {
  Bench *bench = user;
  buffer_format(&bench->messages, "%s:%u: %s\n", tail_of(message->file), message->line, message->text);
}

static const char *or_dash(const char *text) { return text ? text : "-"; }

static RapporteurStatus take(void *user, const char *text, size_t length, const DocumentHints *hints) {
  Bench *bench = user;
  buffer_format(&bench->documents, "%s|%s|%s|%s|%s|%.*s\n", tail_of(hints->source), or_dash(hints->id),
                or_dash(hints->title), or_dash(hints->date), or_dash(hints->language), (int)length, text);
  return ++bench->count == bench->stop_after ? RAPPORTEUR_ERROR_LANGUAGE : RAPPORTEUR_OK;
}

static void open_bench(Bench *bench) {
  *bench = (Bench){.folder = "/tmp/check_text_XXXXXX"};
  ck_assert_ptr_nonnull(mkdtemp(bench->folder));
  bench->sink = (Sink){hear, bench, 0, 0};
}

static const char *path_of(const Bench *bench, const char *name, char path[256]) {
  snprintf(path, 256, "%s/%s", bench->folder, name);
  return path;
}

static void put(const Bench *bench, const char *name, const char *bytes, size_t length) {
  char path[256];
  FILE *file = fopen(path_of(bench, name, path), "wb");
  ck_assert_ptr_nonnull(file);
  ck_assert_uint_eq(fwrite(bytes, 1, length, file), length);
  fclose(file);
}

static RapporteurStatus read_it(Bench *bench, const char *name, InputFormat format) {
  char path[256];
  const char *names[] = {path_of(bench, name, path)};
  return input_read(names, 1, format, &bench->sink, take, bench);
}

static void close_bench(Bench *bench) {
  char command[128];
  snprintf(command, sizeof command, "rm -r %s", bench->folder);
  ck_assert_int_eq(system(command), 0);
  buffer_free(&bench->documents);
  buffer_free(&bench->messages);
}

/* One file gives these documents and messages. */
static void expect(const char *name, const char *bytes, size_t length, const char *documents, const char *messages) {
  Bench bench;
  open_bench(&bench);
  put(&bench, name, bytes, length);
  RapporteurStatus status = read_it(&bench, name, INPUT_AUTO);
  ck_assert_str_eq(bench.documents.bytes ? bench.documents.bytes : "", documents);
  ck_assert_str_eq(bench.messages.bytes ? bench.messages.bytes : "", messages);
  ck_assert_int_eq(status, *messages ? RAPPORTEUR_ERROR_INPUT : RAPPORTEUR_OK);
  close_bench(&bench);
}

static void expect_text(const char *name, const char *text, const char *documents) {
  expect(name, text, strlen(text), documents, "");
}

START_TEST(plain_text) {
  expect_text("a.txt", "Rain fell.\n", "a.txt|-|-|-|-|Rain fell.\n\n");
  expect_text("a.txt", "\xEF\xBB\xBFRain", "a.txt|-|-|-|-|Rain\n");
  expect_text("a.txt", "नाव \xFF लौटी", "a.txt|-|-|-|-|नाव \xFF लौटी\n");
}
END_TEST

START_TEST(bad_inputs) {
  static const char picture[] = "\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\1\0\0\0\1\b\6\0\0\0";
  expect("empty.txt", "", 0, "", "empty.txt:0: is empty\n");
  expect("blank.txt", " \n\t\n", 4, "", "blank.txt:0: is empty\n");
  expect("a.png", picture, sizeof picture, "", "a.png:0: is not text\n");
  expect("a.html", "<html><body><script>x</script></body></html>", 44, "", "a.html:0: holds no text\n");
}
END_TEST

/* `utf8` in `charset`. */
static void encode(const char *charset, const char *utf8, Buffer *out) {
  UErrorCode status = U_ZERO_ERROR;
  char bytes[2048];
  int32_t length = ucnv_convert(charset, "UTF-8", bytes, sizeof bytes, utf8, (int32_t)strlen(utf8), &status);
  ck_assert(U_SUCCESS(status));
  buffer_append(out, bytes, (size_t)length);
}

START_TEST(charsets) {
  static const char arabic[] =
      "أعلنت الشركة افتتاح مصنع جديد في مدينة طنجة خلال الشهر المقبل، وقال المدير إن المصنع سيوفر مئات الوظائف.";
  static const char french[] =
      "La société a ouvert deux usines près de Lille l’année dernière, où elle emploie déjà cent salariés.";
  static const char mixed[] = "Boats नाव ਬੇੜੀ قارب 🚤. All of them returned.";
  static const struct {
    const char *charset, *mark, *text;
    size_t mark_length;
  } table[] = {
      {"UTF-16LE", "\xFF\xFE", mixed, 2}, {"UTF-16BE", "\xFE\xFF", mixed, 2}, {"UTF-16LE", "", mixed, 0},
      {"UTF-16BE", "", mixed, 0},         {"UTF-16LE", "", arabic, 0},        {"UTF-32LE", "\xFF\xFE\0\0", mixed, 4},
      {"windows-1256", "", arabic, 0},    {"windows-1252", "", french, 0},    {"ISO-8859-6", "", arabic, 0}};
  for (size_t i = 0; i < sizeof table / sizeof *table; i++) {
    Buffer bytes = {0}, scratch = {0};
    TextView out;
    buffer_append(&bytes, table[i].mark, table[i].mark_length);
    encode(table[i].charset, table[i].text, &bytes);
    ck_assert_msg(!charset_is_binary(bytes.bytes, bytes.length), "%s", table[i].charset);
    ck_assert_int_eq(charset_decode(bytes.bytes, bytes.length, NULL, &scratch, &out), RAPPORTEUR_OK);
    ck_assert_msg(out.length == strlen(table[i].text) && !memcmp(out.bytes, table[i].text, out.length), "%s: %.*s",
                  table[i].charset, (int)out.length, out.bytes);
    buffer_free(&bytes);
    buffer_free(&scratch);
  }
}
END_TEST

START_TEST(noise_is_not_text) {
  uint32_t state = 1u;
  char noise[4096];
  for (size_t i = 0; i < sizeof noise; i++)
    noise[i] = (char)next_random(&state);
  ck_assert(charset_is_binary(noise, sizeof noise));
  ck_assert(!charset_is_binary("plain", 5));
  ck_assert(!charset_is_binary("", 0));
}
END_TEST

static const char page[] =
    "<!DOCTYPE html><html lang=\"en-GB\"><head><title>Boats | Tavra Times</title>"
    "<meta property=\"og:title\" content=\"Boats &amp; nets return\">"
    "<meta property=\"article:published_time\" content=\"2024-11-07T09:30:00Z\">"
    "<script>var x = '<p>no</p>';</script><style>p { color: red }</style></head>"
    "<body><header>Tavra Times</header><nav><ul><li>Home</li><li>Sport</li></ul></nav>"
    "<main><article><header><h1>Boats &amp; nets return</h1></header>"
    "<p>The boats have <b>returned</b> to the\n  old port, and the nets are full&nbsp;of fish.</p>"
    "<p>Nobody had expected them so soon.<br>The inn was closed.</p><div hidden>Subscribe</div>"
    "<form><input value=x><button>Send</button></form><aside>Read more</aside>"
    "<p>It is &#8220;a good year&#8221;, said the mayor, who had waited for them with the rest of the town since "
    "morning."
    "</p></article></main><footer>Copyright</footer></body></html>";

START_TEST(pages) {
  expect_text(
      "a.html", page,
      "a.html|-|Boats & nets return|2024-11-07|en|Boats & nets return\n\n"
      "The boats have returned to the old port, and the nets are full\u00A0of fish.\n\n"
      "Nobody had expected them so soon.\nThe inn was closed.\n\n"
      "It is “a good year”, said the mayor, who had waited for them with the rest of the town since morning.\n");
}
END_TEST

START_TEST(pages_are_known_by_their_content) {
  expect_text("a", "\n<!doctype HTML><title>Boats</title><p>Rain fell.", "a|-|Boats|-|-|Rain fell.\n");
  expect_text("a.htm", "<h1>Boats</h1><p>Rain fell.", "a.htm|-|Boats|-|-|Boats\n\nRain fell.\n");
  expect_text("a.txt", "5 < 6 <html>", "a.txt|-|-|-|-|5 < 6 <html>\n");
}
END_TEST

START_TEST(dates_of_pages) {
  expect_text("a.html",
              "<html><script type=\"application/ld+json\">{\"@graph\": [{\"a\": 1}, {\"datePublished\": "
              "\"2023-02-03T00:00\"}]}</script><p>Rain fell.",
              "a.html|-|-|2023-02-03|-|Rain fell.\n");
  expect_text("a.html", "<html><p>Rain fell. <time datetime=\"2022-05-06\">Friday</time>",
              "a.html|-|-|2022-05-06|-|Rain fell. Friday\n");
  expect_text("a.html", "<html><footer><time datetime=\"2022-05-06\">Friday</time></footer><p>Rain fell.",
              "a.html|-|-|-|-|Rain fell.\n");
}
END_TEST

START_TEST(pages_in_other_charsets) {
  Buffer bytes = {0};
  buffer_text(&bytes, "<html lang=\"en\"><head><meta charset=\"windows-1256\"></head><body><p>");
  encode("windows-1256", "أعلنت الشركة افتتاح مصنع جديد في طنجة", &bytes);
  expect("a.html", bytes.bytes, bytes.length, "a.html|-|-|-|ar|أعلنت الشركة افتتاح مصنع جديد في طنجة\n", "");
  buffer_free(&bytes);
}
END_TEST

START_TEST(deep_pages_are_survived) {
  Buffer text = {0};
  buffer_text(&text, "<html><body>");
  for (int i = 0; i < 100000; i++)
    buffer_text(&text, "<div>");
  buffer_text(&text, "Rain fell.");
  Article article = {.date = {0}};
  RapporteurStatus status = html_read(text.bytes, text.length, &article);
  ck_assert(status == RAPPORTEUR_OK || status == RAPPORTEUR_ERROR_INPUT);
  article_free(&article);
  buffer_free(&text);
}
END_TEST

START_TEST(lines_of_json) {
  static const char lines[] = "{\"id\": 7, \"text\": \"Rain fell.\", \"title\": \"Rain\", \"date\": "
                              "\"2024-11-07T08:00:00Z\", \"language\": \"en-GB\"}\n"
                              "\n"
                              "{\"text\": \"नाव\", \"url\": \"https://example.org/nav\", \"id\": \"b\"}\r\n"
                              "{\"title\": \"No text\"}\n"
                              "[1, 2]\n"
                              "{broken\n"
                              "{\"text\": 5}\n"
                              "{\"text\": \"last\", \"date\": \"soon\"}";
  Bench bench;
  open_bench(&bench);
  put(&bench, "a.jsonl", lines, strlen(lines));
  ck_assert_int_eq(read_it(&bench, "a.jsonl", INPUT_AUTO), RAPPORTEUR_ERROR_INPUT);
  ck_assert_str_eq(bench.documents.bytes, "a.jsonl#7|7|Rain|2024-11-07|en|Rain fell.\n"
                                          "nav|b|-|-|-|नाव\n"
                                          "a.jsonl|-|-|-|-|last\n");
  ck_assert_uint_eq(bench.sink.errors, 4);
  ck_assert_ptr_nonnull(strstr(bench.messages.bytes, "a.jsonl:4: not a document"));
  ck_assert_ptr_nonnull(strstr(bench.messages.bytes, "a.jsonl:5: not a document"));
  ck_assert_ptr_nonnull(strstr(bench.messages.bytes, "a.jsonl:6: not JSON"));
  ck_assert_ptr_nonnull(strstr(bench.messages.bytes, "a.jsonl:7: not a document"));
  close_bench(&bench);
}
END_TEST

START_TEST(json_is_known_by_its_content) {
  expect_text("a", "\xEF\xBB\xBF{\"text\": \"Rain\"}\n", "a|-|-|-|-|Rain\n");
  expect_text("a.txt", "{curly} words", "a.txt|-|-|-|-|{curly} words\n");
  expect("a.ndjson", "\n\n", 2, "", "a.ndjson:0: is empty\n");
}
END_TEST

START_TEST(lines_too_long_are_passed_over) {
  enum { LENGTH = (64 << 20) + 10 };
  char *lines = malloc(LENGTH + 32);
  ck_assert_ptr_nonnull(lines);
  memset(lines, 'x', LENGTH);
  memcpy(lines, "{\"text\":\"", 9);
  strcpy(lines + LENGTH, "\n{\"text\":\"next\"}\n");
  expect("a.jsonl", lines, LENGTH + 17, "a.jsonl|-|-|-|-|next\n", "a.jsonl:1: line is too long\n");
  free(lines);
}
END_TEST

START_TEST(folders) {
  Bench bench;
  char path[256];
  open_bench(&bench);
  ck_assert_int_eq(mkdir(path_of(&bench, "sub", path), 0700), 0);
  put(&bench, "b.txt", "two", 3);
  put(&bench, "B.txt", "one", 3);
  put(&bench, ".hidden", "no", 2);
  put(&bench, "c.txt", "", 0);
  put(&bench, "sub/d.txt", "four", 4);
  ck_assert_int_eq(symlink("..", path_of(&bench, "sub/loop", path)), 0);
  ck_assert_int_eq(read_it(&bench, "", INPUT_AUTO), RAPPORTEUR_ERROR_INPUT);
  ck_assert_str_eq(bench.documents.bytes, "B.txt|-|-|-|-|one\nb.txt|-|-|-|-|two\nd.txt|-|-|-|-|four\n");
  ck_assert_str_eq(bench.messages.bytes, "c.txt:0: is empty\n");
  close_bench(&bench);
}
END_TEST

START_TEST(missing_files_are_passed_over) {
  Bench bench;
  char missing[256], there[256];
  open_bench(&bench);
  put(&bench, "a.txt", "one", 3);
  const char *names[] = {path_of(&bench, "none.txt", missing), path_of(&bench, "a.txt", there)};
  ck_assert_int_eq(input_read(names, 2, INPUT_AUTO, &bench.sink, take, &bench), RAPPORTEUR_ERROR_INPUT);
  ck_assert_str_eq(bench.documents.bytes, "a.txt|-|-|-|-|one\n");
  ck_assert_str_eq(bench.messages.bytes, "none.txt:0: cannot be read: No such file or directory\n");
  close_bench(&bench);
}
END_TEST

START_TEST(the_reader_can_stop) {
  Bench bench;
  open_bench(&bench);
  bench.stop_after = 2;
  put(&bench, "a.ndjson", "{\"text\":\"1\"}\n{\"text\":\"2\"}\n{\"text\":\"3\"}\n", 39);
  ck_assert_int_eq(read_it(&bench, "a.ndjson", INPUT_AUTO), RAPPORTEUR_ERROR_LANGUAGE);
  ck_assert_uint_eq(bench.count, 2);
  close_bench(&bench);
}
END_TEST

START_TEST(standard_input) {
  Bench bench;
  char path[256];
  const char *names[] = {"-"};
  open_bench(&bench);
  put(&bench, "a", "Rain fell.", 10);
  ck_assert_ptr_nonnull(freopen(path_of(&bench, "a", path), "rb", stdin));
  ck_assert_int_eq(input_read(names, 1, INPUT_AUTO, &bench.sink, take, &bench), RAPPORTEUR_OK);
  ck_assert_str_eq(bench.documents.bytes, "-|-|-|-|-|Rain fell.\n");
  close_bench(&bench);
}
END_TEST

TCase *input_case(void) {
  TCase *tcase = tcase_create("input");
  tcase_set_timeout(tcase, 120);
  tcase_add_test(tcase, plain_text);
  tcase_add_test(tcase, bad_inputs);
  tcase_add_test(tcase, charsets);
  tcase_add_test(tcase, noise_is_not_text);
  tcase_add_test(tcase, pages);
  tcase_add_test(tcase, pages_are_known_by_their_content);
  tcase_add_test(tcase, dates_of_pages);
  tcase_add_test(tcase, pages_in_other_charsets);
  tcase_add_test(tcase, deep_pages_are_survived);
  tcase_add_test(tcase, lines_of_json);
  tcase_add_test(tcase, json_is_known_by_its_content);
  tcase_add_test(tcase, lines_too_long_are_passed_over);
  tcase_add_test(tcase, folders);
  tcase_add_test(tcase, missing_files_are_passed_over);
  tcase_add_test(tcase, the_reader_can_stop);
  tcase_add_test(tcase, standard_input);
  return tcase;
}
