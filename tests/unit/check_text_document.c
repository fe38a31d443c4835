#include "check_text.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "base/buffer.h"
#include "text/document.h"

static StopUse stop_use(void *user, const char *language, const char *word, size_t length) {
  static const char *const words[] = {"dr", "inc", "ltd", "no", "डॉ", "ਡਾ"};
  (void)user;
  (void)language;
  for (size_t i = 0; i < sizeof words / sizeof *words; i++)
    if (strlen(words[i]) == length && !memcmp(words[i], word, length))
      return STOP_ABBREVIATES;
  return length == strlen("series") && !memcmp("series", word, length) ? STOP_LETTERED : STOP_ENDS;
}

static Document *make_with(const char *text, size_t length, const DocumentHints *hints, Sink *sink) {
  Document *document;
  ck_assert_int_eq(document_new(text, length, hints, stop_use, NULL, sink, &document), RAPPORTEUR_OK);
  return document;
}

static Document *make(const char *text) { return make_with(text, strlen(text), NULL, NULL); }

/* ---- Sentences ---- */

/* The sentences of `text`, a bar between them. */
static void expect_sentences(const char *text, const char *expected) {
  Document *document = make(text);
  Buffer seen = {0};
  for (uint32_t i = 0; i < document->sentence_count; i++) {
    Span span = document->sentences[i].span;
    if (i)
      buffer_char(&seen, '|');
    buffer_append(&seen, document->text + span.begin, span.end - span.begin);
  }
  ck_assert_str_eq(seen.bytes ? seen.bytes : "", expected);
  buffer_free(&seen);
  document_free(document);
}

START_TEST(sentences_end) {
  expect_sentences("Rain fell. Boats stayed. Who sailed? Nobody!", "Rain fell.|Boats stayed.|Who sailed?|Nobody!");
  expect_sentences("Hujan turun. Kapal menunggu.", "Hujan turun.|Kapal menunggu.");
  expect_sentences("बारिश हुई। नावें रुकीं। कौन गया?", "बारिश हुई।|नावें रुकीं।|कौन गया?");
  expect_sentences("मीरा आई है. वह रुकी थी. फिर गई.", "मीरा आई है.|वह रुकी थी.|फिर गई.");
  expect_sentences("ਮੀਂਹ ਪਿਆ। ਕਿਸ਼ਤੀਆਂ ਰੁਕੀਆਂ।", "ਮੀਂਹ ਪਿਆ।|ਕਿਸ਼ਤੀਆਂ ਰੁਕੀਆਂ।");
  expect_sentences("هطل المطر. توقفت القوارب؟ نعم", "هطل المطر.|توقفت القوارب؟|نعم");
  expect_sentences("\u2022 Rain fell. Boats stayed.", "Rain fell.|Boats stayed.");
  expect_sentences("- Kapal menunggu.\n-5 degrees.", "Kapal menunggu.|-5 degrees.");
  expect_sentences("- 1,200", "- 1,200");
  expect_sentences("It rained (hard.) We left... Then it stopped.", "It rained (hard.)|We left...|Then it stopped.");
}
END_TEST

START_TEST(sentences_go_on) {
  expect_sentences("It cost 2.5 million in 3.1 years.", "It cost 2.5 million in 3.1 years.");
  expect_sentences("J. Marlowe met Dr. Sethi of Tavra Inc. in Pune.",
                   "J. Marlowe met Dr. Sethi of Tavra Inc. in Pune.");
  expect_sentences("Tavra closed its Series A. Lumen led it.", "Tavra closed its Series A.|Lumen led it.");
  expect_sentences("एस. कुमार और डॉ. सेठी आए। वे रुके।", "एस. कुमार और डॉ. सेठी आए।|वे रुके।");
  expect_sentences("ਡਾ. ਸੇਠੀ ਆਏ। ਉਹ ਰੁਕੇ।", "ਡਾ. ਸੇਠੀ ਆਏ।|ਉਹ ਰੁਕੇ।");
  expect_sentences("قال د. سامي ذلك. ثم غادر.", "قال د. سامي ذلك.|ثم غادر.");
  expect_sentences("The U.S. market and tavra.com grew.", "The U.S. market and tavra.com grew.");
  expect_sentences("It sails to the U.S. The port is old. It left at 9 a.m. on Friday.",
                   "It sails to the U.S.|The port is old.|It left at 9 a.m. on Friday.");
  expect_sentences("They waited… and left.", "They waited… and left.");
  expect_sentences("Plans:\n1. Boats\n2) Nets", "Plans:|Boats|Nets");
  expect_sentences("They chose Tavra Tbk. (TVRA) for it. (Nobody else bid.) It won.",
                   "They chose Tavra Tbk. (TVRA) for it.|(Nobody else bid.)|It won.");
}
END_TEST

START_TEST(quotations_stay_whole) {
  expect_sentences("\"Freight is slow. We fix it,\" Marlowe said. He left.",
                   "\"Freight is slow. We fix it,\" Marlowe said.|He left.");
  expect_sentences("“Boats are late. Nets are torn,” ਮੀਰਾ ਨੇ ਕਿਹਾ। ਉਹ ਗਈ।",
                   "“Boats are late. Nets are torn,” ਮੀਰਾ ਨੇ ਕਿਹਾ।|ਉਹ ਗਈ।");
  expect_sentences("रवि ने कहा, “नाव रुकी है। जाल फटा है।” “हम जाएंगे।” मीरा ने मना किया।",
                   "रवि ने कहा, “नाव रुकी है। जाल फटा है।”|“हम जाएंगे।”|मीरा ने मना किया।");
  expect_sentences("“नाव रुकी है,” रवि ने कहा। “जाल फटा है।”", "“नाव रुकी है,” रवि ने कहा।|“जाल फटा है।”");
  expect_sentences("“नाव रुकी है। जाल फटा है।” रवि ने कहा।", "“नाव रुकी है। जाल फटा है।” रवि ने कहा।");
  expect_sentences("ਰਵੀ ਨੇ ਕਿਹਾ, “ਕਿਸ਼ਤੀ ਰੁਕੀ ਹੈ।” ਕੰਪਨੀ ਨੇ ਨਵਾਂ ਜਾਲ ਖ਼ਰੀਦਿਆ।",
                   "ਰਵੀ ਨੇ ਕਿਹਾ, “ਕਿਸ਼ਤੀ ਰੁਕੀ ਹੈ।”|ਕੰਪਨੀ ਨੇ ਨਵਾਂ ਜਾਲ ਖ਼ਰੀਦਿਆ।");
  expect_sentences("قال سامي: ‘القارب متأخر. الشباك ممزقة’. ‘سنذهب’. ثم غادر.",
                   "قال سامي: ‘القارب متأخر. الشباك ممزقة’.|‘سنذهب’.|ثم غادر.");
  expect_sentences("ਉਸ ਨੇ ਕਿਹਾ, ‘‘ਅਸੀਂ ਆਏ ਹਾਂ। ਰੁਕੋ।’’ ਫਿਰ ਉਹ ਗਿਆ।", "ਉਸ ਨੇ ਕਿਹਾ, ‘‘ਅਸੀਂ ਆਏ ਹਾਂ। ਰੁਕੋ।’’|ਫਿਰ ਉਹ ਗਿਆ।");
  expect_sentences("وقال: «وصلنا.» وأضاف سامي شيئاً آخر.", "وقال: «وصلنا.»|وأضاف سامي شيئاً آخر.");
}
END_TEST

START_TEST(sentences_begin_after_quotations) {
  expect_sentences("\"We sail.\" She paused.", "\"We sail.\"|She paused.");
  expect_sentences("‘We sail.’ ‘They wait.’", "‘We sail.’|‘They wait.’");
  expect_sentences("“Why now?” Marlowe asked.", "“Why now?” Marlowe asked.");
  expect_sentences("“Sail!” shouted Marlowe. “Now!”", "“Sail!” shouted Marlowe.|“Now!”");
  expect_sentences("The “Blue. Boat” sank. It was old.", "The “Blue. Boat” sank.|It was old.");
  expect_sentences("He read ‘Nets.’ in bed.", "He read ‘Nets.’ in bed.");
}
END_TEST

START_TEST(long_sentences_are_cut) {
  Buffer text = {0};
  for (int i = 0; i < 5000; i++)
    buffer_text(&text, i % 50 ? "word " : "word, ");
  Document *document = make(text.bytes);
  ck_assert_uint_gt(document->sentence_count, 4);
  for (uint32_t i = 0, token = 0; i < document->sentence_count; i++) {
    const Sentence *sentence = &document->sentences[i];
    ck_assert_uint_eq(sentence->first_token, token);
    ck_assert_uint_le(sentence->end_token - sentence->first_token, 1000);
    token = sentence->end_token;
  }
  document_free(document);
  buffer_free(&text);
}
END_TEST

/* ---- Quotations ---- */

/* What is quoted in `text`, a bar between. */
static void expect_quotes(const char *text, const char *expected) {
  Document *document = make(text);
  Buffer seen = {0};
  for (uint32_t i = 0; i < document->quote_count; i++) {
    const Quote *quote = &document->quotes[i];
    if (i)
      buffer_char(&seen, '|');
    buffer_append(&seen, document->text + quote->content.begin, quote->content.end - quote->content.begin);
    ck_assert_uint_lt(quote->first_token + 1, quote->end_token);
    ck_assert_uint_le(document->tokens[quote->first_token].end, quote->content.begin);
  }
  ck_assert_str_eq(seen.bytes ? seen.bytes : "", expected);
  buffer_free(&seen);
  document_free(document);
}

START_TEST(quotes_pair) {
  expect_quotes("“One” ‘two’ «three» „four“ \"five\" 'six' ‹seven›", "One|two|three|four|five|six|seven");
  expect_quotes("He said “she said ‘no’ to me” twice.", "she said ‘no’ to me|no");
  expect_quotes("أعلنت «بحرية» عن «القارب 2» و«الشباك».", "بحرية|القارب 2|الشباك");
  expect_quotes("She sang \"Boats\", \"Nets\" and \"Tides\".", "Boats|Nets|Tides");
  expect_quotes("He said \" wait \" and left.", " wait ");
  expect_quotes("“One“ and ”two”.", "One|two");
  expect_quotes("ਉਸ ਨੇ ਕਿਹਾ, ‘‘ਅਸੀਂ ਆਏ ਹਾਂ।’’ ਫਿਰ ਉਹ ਗਿਆ।", "ਅਸੀਂ ਆਏ ਹਾਂ।");
  expect_quotes("“‘Now,’ she said.”", "‘Now,’ she said.|Now,");
}
END_TEST

START_TEST(apostrophes_are_no_quotes) {
  expect_quotes("It's the companies' plan, and ours' too; don't.", "");
  expect_quotes("ਇਸ ‘ਤੇ ਵੀ ਸ਼ਹਿਰ ‘ਚ ਕੰਮ ‘ਚੋਂ ਨਿਕਲਿਆ।", "");
  expect_quotes("ਇਸ ‘ਤੇ ‘ਨਵੀਂ ਬੇੜੀ’ ਆਈ।", "ਨਵੀਂ ਬੇੜੀ");
  expect_quotes("ਉਸ ਦੀ ‘ਸ਼ਹਿਰ ‘ਚ ਬੇੜੀ’ ਆਈ।", "ਸ਼ਹਿਰ ‘ਚ ਬੇੜੀ");
  expect_quotes("ਪੰਜਾਬ ’ਚ ‘ਬੇੜੀ’ ਆਈ।", "ਬੇੜੀ");
  expect_quotes("‘The companies’ plan is good,’ she said.", "The companies’ plan is good,");
  expect_quotes("the '90s and the '80s", "");
  expect_quotes("a 5\" pipe and a \"big\" one", "big");
}
END_TEST

START_TEST(quotes_end_with_their_paragraph) {
  expect_quotes("“One is open.\nNothing more is said here.", "");
  expect_quotes("“One is open.\n“Two is closed,” she said.", "One is open.|Two is closed,");
  expect_quotes("She said “one and “two” here.", "two");
  expect_quotes("‘x “y’ z”", "y’ z");
}
END_TEST

START_TEST(single_quotes_are_bounded) {
  Buffer text = {0};
  buffer_text(&text, "‘tis long ");
  for (int i = 0; i < 400; i++)
    buffer_text(&text, "words ");
  buffer_text(&text, "end’ here");
  expect_quotes(text.bytes, "");
  buffer_free(&text);
}
END_TEST

/* ---- Paragraphs, titles, dates ---- */

static void expect_paragraphs(const char *text, const char *expected) {
  Document *document = make(text);
  Buffer seen = {0};
  for (uint32_t i = 0; i < document->paragraph_count; i++) {
    Span span = document->paragraphs[i].span;
    buffer_format(&seen, "%s%s%.*s", i ? "|" : "", document->paragraphs[i].title ? "#" : "",
                  (int)(span.end - span.begin), document->text + span.begin);
  }
  ck_assert_str_eq(seen.bytes ? seen.bytes : "", expected);
  buffer_free(&seen);
  document_free(document);
}

START_TEST(paragraphs_are_lines) {
  expect_paragraphs("Boats return\n\nRain fell.\r\nWind blew.\n \t\nThe port\nIt closed.",
                    "#Boats return|Rain fell.|Wind blew.|#The port|It closed.");
  expect_paragraphs("One line.", "One line.");
  expect_paragraphs("", "");
  expect_paragraphs(" \n\n ", "");
  expect_paragraphs("Rain fell.\u2029Wind blew.\rSun shone.", "Rain fell.|Wind blew.|Sun shone.");
}
END_TEST

START_TEST(wrapped_lines_are_joined) {
  const char *text = "Boats return to the old port\n\n"
                     "The fishing boats of the northern coast have come back to the old port\n"
                     "after a winter that was longer and colder than any that the oldest of\n"
                     "the sailors could remember, and with them came the traders who buy and\n"
                     "sell.\n\n"
                     "Nobody had expected them before the end of the month, least of all the\n"
                     "owner of the inn.\n";
  Document *document = make(text);
  ck_assert_uint_eq(document->paragraph_count, 3);
  ck_assert_uint_eq(document->sentence_count, 3);
  ck_assert_str_eq(document->title, "Boats return to the old port");
  document_free(document);
}
END_TEST

START_TEST(titles) {
  static const struct {
    const char *text, *title;
  } table[] = {{"Boats return\nRain fell.", "Boats return"},
               {"Boats returned.\nRain fell.", NULL},
               {"नाव लौटी\nबारिश हुई।", "नाव लौटी"},
               {"नाव लौटी।\nबारिश हुई।", NULL},
               {"Who owns the sea?\nRain fell.", "Who owns the sea?"},
               {"Boats return", NULL},
               {"Thursday, May 2, 2024\nHome > News > Boats\nBoats return\nRain fell.", "Boats return"}};
  for (size_t i = 0; i < sizeof table / sizeof *table; i++) {
    Document *document = make(table[i].text);
    ck_assert_pstr_eq(document->title, table[i].title);
    document_free(document);
  }
}
END_TEST

START_TEST(dates) {
  static const struct {
    const char *text, *date;
  } table[] = {{"Boats return\nThursday, November 7, 2024\nRain fell.", "2024-11-07"},
               {"Boats return\n2024-11-07\nRain fell.", "2024-11-07"},
               {"Boats return\nPORT TAVRA, Nov. 7, 2024 – Rain fell.", "2024-11-07"},
               {"Boats return\nPORT TAVRA, March 12 – Rain fell.", NULL},
               {"Boats return\nThe port opened on 7 November 2019 after rain.", NULL},
               {"नाव लौटी\nतावरा, 22 अप्रैल 2025: बारिश हुई।", "2025-04-22"},
               {"ਬੇੜੀ ਮੁੜੀ\n1 ਅਪਰੈਲ 2025\nਮੀਂਹ ਪਿਆ।", "2025-04-01"},
               {"ਬੇੜੀ ਮੁੜੀ\n1 ਅਪ੍ਰੈਲ 2025\nਮੀਂਹ ਪਿਆ।", "2025-04-01"},
               {"Kapal pulang dari laut\nTavra, 12 Maret 2024 - Hujan turun di pelabuhan itu.", "2024-03-12"},
               {"Kapal pulang dari laut\nHujan turun di pelabuhan itu sejak pagi, kata dia, Selasa (12/3/2024).",
                "2024-03-12"},
               {"Kapal pulang dari laut\nHujan turun di pelabuhan itu (12/3) dan (31/13/2024).", NULL},
               {"عودة القوارب\nالميناء - 15 مايو 2024\nهطل المطر.", "2024-05-15"},
               {"عودة القوارب\n١٥ كانون الثاني ٢٠٢٤\nهطل المطر.", "2024-01-15"},
               {"Boats return in 2024\nRain fell.", NULL},
               {"Boats return\n2024-13-07\nRain fell.", NULL}};
  for (size_t i = 0; i < sizeof table / sizeof *table; i++) {
    Document *document = make(table[i].text);
    ck_assert_msg((!document->date && !table[i].date) ||
                      (document->date && table[i].date && !strcmp(document->date, table[i].date)),
                  "%s: %s", table[i].text, document->date ? document->date : "none");
    document_free(document);
  }
}
END_TEST

/* ---- Text ---- */

START_TEST(hints_are_believed) {
  DocumentHints hints = {"7", "boats.txt", "Boats", "2020-01-02", "id"};
  const char *text = "The boats have returned to the port.";
  Document *document = make_with(text, strlen(text), &hints, NULL);
  ck_assert_str_eq(document->id, "7");
  ck_assert_str_eq(document->source, "boats.txt");
  ck_assert_str_eq(document->title, "Boats");
  ck_assert_str_eq(document->date, "2020-01-02");
  ck_assert_str_eq(document->language, "id");
  document_free(document);
}
END_TEST

START_TEST(digest_and_codepoints) {
  const char *text = "नाव abc “x” 🚤. नाव abc “x” 🚤. नाव abc “x” 🚤. नाव abc “x” 🚤.";
  Document *document = make(text);
  uint32_t count = 0;
  for (uint32_t i = 0; i <= document->length; i++) {
    if ((text[i] & 0xC0) != 0x80)
      ck_assert_uint_eq(document_codepoint(document, i), count++);
  }
  document_free(document);
  document = make("abc");
  ck_assert_str_eq(document->digest, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  document_free(document);
}
END_TEST

typedef struct Heard {
  unsigned count;
  char text[256], file[64];
} Heard;

static void hear(void *user, const RapporteurMessage *message) {
  Heard *heard = user;
  heard->count++;
  snprintf(heard->text, sizeof heard->text, "%s", message->text);
  snprintf(heard->file, sizeof heard->file, "%s", message->file ? message->file : "");
}

START_TEST(broken_text_is_repaired) {
  static const char text[] = "Boats\xFF and\0 nets \xE0\xA4 \xED\xA0\x80 \xF5.";
  Heard heard = {0};
  Sink sink = {hear, &heard, 0, 0};
  DocumentHints hints = {.source = "boats.txt"};
  Document *document = make_with(text, sizeof text - 1, &hints, &sink);
  ck_assert_uint_eq(heard.count, 1);
  ck_assert_uint_eq(sink.warnings, 1);
  ck_assert_str_eq(heard.file, "boats.txt");
  ck_assert_uint_eq(document->length, strlen(document->text));
  ck_assert_int_eq(strncmp(document->text, "Boats\uFFFD and\uFFFD nets \uFFFD \uFFFD", 22), 0);
  document_free(document);
}
END_TEST

START_TEST(null_alone_is_no_warning) {
  Sink sink = {0};
  Document *document = make_with("a\0b", 3, NULL, &sink);
  ck_assert_str_eq(document->text, "a\uFFFDb");
  ck_assert_uint_eq(sink.warnings, 0);
  document_free(document);
}
END_TEST

START_TEST(empty_text) {
  Document *document = make("");
  ck_assert(!document->token_count && !document->sentence_count && !document->paragraph_count &&
            !document->quote_count);
  ck_assert_str_eq(document->language, "und");
  ck_assert_ptr_null(document->title);
  document_free(document);
  document_free(NULL);
}
END_TEST

START_TEST(too_large_text_is_refused) {
  Sink sink = {0};
  Document *document = (Document *)&sink;
  ck_assert_int_eq(document_new("x", DOCUMENT_LARGEST + 1, NULL, NULL, NULL, &sink, &document), RAPPORTEUR_ERROR_LIMIT);
  ck_assert_ptr_null(document);
  ck_assert_uint_eq(sink.errors, 1);
}
END_TEST

START_TEST(paragraphs_have_languages) {
  Document *document = make("Boats return\nThe boats have returned to the port and the nets are full.\n"
                            "नावें बंदरगाह पर लौट आई हैं और जाल भरे हुए हैं।\nOK");
  ck_assert_str_eq(document->language, "en");
  ck_assert_str_eq(document->paragraphs[1].language, "en");
  ck_assert_str_eq(document->paragraphs[2].language, "hi");
  ck_assert_str_eq(document->paragraphs[3].language, "en");
  document_free(document);
}
END_TEST

/* ---- Any text ---- */

static const char *const pieces[] = {"Boat", "net", "नाव",  "ਬੇੜੀ", "قارب", "ਚ", "12", "J", "Dr",   " ",   " ",
                                     " ",    "\n",  "\n\n", ".",   "?",    "।", "…",  ",", "“",    "”",   "‘",
                                     "’",    "\"",  "'",    "«",   "»",    "(", ")",  "s", "U.S.", "\xFF"};

/* Everything of a document lies where it should: each token in a sentence, but for what marks an item of a list. */
static void check_parts(const Document *document) {
  enum { LONGEST_MARKER = 2 };
  uint32_t token = 0, sentence = 0;
  for (uint32_t p = 0; p < document->paragraph_count; p++) {
    const Paragraph *paragraph = &document->paragraphs[p];
    ck_assert_uint_eq(paragraph->first_sentence, sentence);
    ck_assert_ptr_nonnull(paragraph->language);
    for (; sentence < paragraph->end_sentence; sentence++) {
      const Sentence *s = &document->sentences[sentence];
      uint32_t marker = s->first_token - token;
      ck_assert(!marker || (sentence == paragraph->first_sentence && marker <= LONGEST_MARKER));
      ck_assert(s->end_token > s->first_token && s->paragraph == p);
      ck_assert(s->span.begin >= paragraph->span.begin && s->span.end <= paragraph->span.end);
      token = s->end_token;
    }
  }
  ck_assert_uint_eq(token, document->token_count);
  ck_assert_uint_eq(sentence, document->sentence_count);
  for (uint32_t q = 0; q < document->quote_count; q++) {
    const Quote *quote = &document->quotes[q];
    ck_assert(quote->end_token <= document->token_count && quote->first_token < quote->end_token);
    ck_assert(quote->content.begin <= quote->content.end && quote->content.end <= document->length);
    ck_assert(!q || document->quotes[q - 1].first_token < quote->first_token);
  }
}

START_TEST(any_text_has_parts) {
  uint32_t state = 314159265u;
  Buffer text = {0};
  for (int round = 0; round < 3000; round++) {
    buffer_clear(&text);
    for (unsigned i = next_random(&state) % 60; i > 0; i--)
      buffer_text(&text, pieces[next_random(&state) % (sizeof pieces / sizeof *pieces)]);
    Document *document = make_with(text.bytes ? text.bytes : "", text.length, NULL, NULL);
    check_parts(document);
    document_free(document);
  }
  buffer_free(&text);
}
END_TEST

static double seconds_for(const char *piece, size_t length) {
  Buffer text = {0};
  while (text.length < length)
    buffer_text(&text, piece);
  clock_t begin = clock();
  Document *document = make_with(text.bytes, text.length, NULL, NULL);
  double seconds = (double)(clock() - begin) / CLOCKS_PER_SEC;
  document_free(document);
  buffer_free(&text);
  return seconds;
}

/* Sixteen times the text takes about sixteen times as long, whatever it is. */
START_TEST(time_is_linear) {
  static const char *const pathological[] = {"“",   "‘a ", "a’ ", "“‘ ",    "\" a",   "« a “ ‘", "a.",       "U.",
                                             ".",   "1,",  "१",   "‘ਚ ",    "a’s ",   "’",       "? “a.” ",  "A. ",
                                             "x\n", "\n",  "5a",  "\u200D", "\u0301", "word ",   "‘ਚ “ ’ ”", "a”"};
  const char *piece = pathological[_i];
  double small = seconds_for(piece, 1 << 16), large = seconds_for(piece, 1 << 20);
  ck_assert_msg(large < 60 * small + 0.2, "%s: %.3f s, then %.3f s", piece, small, large);
}
END_TEST

TCase *document_case(void) {
  TCase *tcase = tcase_create("document");
  tcase_set_timeout(tcase, 120);
  tcase_add_test(tcase, sentences_end);
  tcase_add_test(tcase, sentences_go_on);
  tcase_add_test(tcase, quotations_stay_whole);
  tcase_add_test(tcase, sentences_begin_after_quotations);
  tcase_add_test(tcase, long_sentences_are_cut);
  tcase_add_test(tcase, quotes_pair);
  tcase_add_test(tcase, apostrophes_are_no_quotes);
  tcase_add_test(tcase, quotes_end_with_their_paragraph);
  tcase_add_test(tcase, single_quotes_are_bounded);
  tcase_add_test(tcase, paragraphs_are_lines);
  tcase_add_test(tcase, wrapped_lines_are_joined);
  tcase_add_test(tcase, titles);
  tcase_add_test(tcase, dates);
  tcase_add_test(tcase, hints_are_believed);
  tcase_add_test(tcase, digest_and_codepoints);
  tcase_add_test(tcase, broken_text_is_repaired);
  tcase_add_test(tcase, null_alone_is_no_warning);
  tcase_add_test(tcase, empty_text);
  tcase_add_test(tcase, too_large_text_is_refused);
  tcase_add_test(tcase, paragraphs_have_languages);
  tcase_add_test(tcase, any_text_has_parts);
  tcase_add_loop_test(tcase, time_is_linear, 0, 24);
  return tcase;
}
