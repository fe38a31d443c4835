#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "facts/names/names.h"

/* ---- helpers --------------------------------------------------------------------------------------------------- */

typedef struct {
  Romaniser *romaniser;
  Arena arena;
} Ear;

static Ear open_ear(void) {
  Ear ear = {romaniser_new(), {0}};
  ck_assert_ptr_nonnull(ear.romaniser);
  return ear;
}

static void close_ear(Ear *ear) {
  romaniser_free(ear->romaniser);
  arena_free(&ear->arena);
}

static Name hear(Ear *ear, const char *text) {
  Name name = {.text = text};
  ck_assert_int_eq(sound_read(ear->romaniser, text, &ear->arena, &name.sound), RAPPORTEUR_OK);
  return name;
}

static NameRelation relation(Ear *ear, const char *left, const char *right, bool person) {
  Name a = hear(ear, left), b = hear(ear, right);
  NameMatch there = names_compare(&a, &b, person), back = names_compare(&b, &a, person);
  ck_assert_msg(there.relation == back.relation, "'%s' and '%s' are not compared alike both ways", left, right);
  return there.relation;
}

static bool share_key(Ear *ear, const char *left, const char *right) {
  static uint64_t a[NAME_MOST_KEYS], b[NAME_MOST_KEYS];
  Name one = hear(ear, left), other = hear(ear, right);
  size_t whole, count_a = name_keys(&one, a, &whole), count_b = name_keys(&other, b, &whole);
  for (size_t i = 0; i < count_a; i++)
    for (size_t j = 0; j < count_b; j++)
      if (a[i] == b[j])
        return true;
  return false;
}

typedef struct {
  const char *left, *right;
} Pair;

/* Names as five languages' newspapers write them. */
static const Pair SAME_PERSONS[] = {
    {"Priya Raman", "प्रिया रमन"},
    {"Priya Raman", "ਪ੍ਰਿਆ ਰਮਨ"},
    {"Priya Raman", "بريا رامان"},
    {"Vikram Sethi", "विक्रम सेठी"},
    {"Vikram Sethi", "ਵਿਕਰਮ ਸੇਠੀ"},
    {"Vikram Sethi", "فيكرام سيثي"},
    {"Tim Cook", "टिम कुक"},
    {"Tim Cook", "تيم كوك"},
    {"Sundar Pichai", "सुंदर पिचाई"},
    {"Sundar Pichai", "ਸੁੰਦਰ ਪਿਚਾਈ"},
    {"Sundar Pichai", "سوندار بيتشاي"},
    {"सुंदर पिचाई", "ਸੁੰਦਰ ਪਿਚਾਈ"},
    {"Satya Nadella", "सत्या नडेला"},
    {"Satya Nadella", "ساتيا ناديلا"},
    {"Angela Merkel", "एंजेला मर्केल"},
    {"Angela Merkel", "أنجيلا ميركل"},
    {"Narendra Modi", "ਨਰਿੰਦਰ ਮੋਦੀ"},
    {"Narendra Modi", "ناريندرا مودي"},
    {"Joko Widodo", "जोको विडोडो"},
    {"Joko Widodo", "جوكو ويدودو"},
    {"Christine Lagarde", "क्रिस्टीन लेगार्ड"},
    {"Christine Lagarde", "كريستين لاغارد"},
    {"Khalid Mansour", "خالد منصور"},
    {"Khalid Mansour", "खालिद मंसूर"},
    {"Gurpreet Singh", "ਗੁਰਪ੍ਰੀਤ ਸਿੰਘ"},
    {"Gurpreet Singh", "गुरप्रीत सिंह"},
    {"Jeff Bezos", "जेफ बेजोस"},
    {"Jeff Bezos", "جيف بيزوس"},
    {"Sheikha Noura", "शेखा नूरा"},
    {"Emma Thompson", "एम्मा थॉम्पसन"},
    {"Charles Baker", "चार्ल्स बेकर"},
    {"Charles Baker", "تشارلز بيكر"},
    {"José Álvarez", "Jose Alvarez"},
    {"Mehta", "मेहता"},
};
static const Pair SAME_ORGANIZATIONS[] = {
    {"Facebook", "फेसबुक"},
    {"Facebook", "ਫੇਸਬੁੱਕ"},
    {"Facebook", "فيسبوك"},
    {"Netflix", "नेटफ्लिक्स"},
    {"Netflix", "نتفليكس"},
    {"Toyota", "टोयोटा"},
    {"Toyota", "تويوتا"},
    {"Philips", "फिलिप्स"},
    {"Philips", "فيليبس"},
    {"Pepsi", "بيبسي"},
    {"Volvo", "वोल्वो"},
    {"Samsung", "सैमसंग"},
    {"Samsung", "ਸੈਮਸੰਗ"},
    {"Samsung", "سامسونج"},
    {"Boeing", "बोइंग"},
    {"Boeing", "بوينغ"},
    {"Goldstone Ventures", "गोल्डस्टोन वेंचर्स"},
    {"Goldstone Ventures", "غولدستون فنتشرز"},
    {"Green Valley Tech", "ग्रीन वैली टेक"},
    {"Green Valley Tech", "ਗ੍ਰੀਨ ਵੈਲੀ ਟੈੱਕ"},
    {"Green Valley Tech", "غرين فالي تك"},
    {"HSBC", "एचएसबीसी"},
    {"HSBC", "إتش إس بي سي"},
    {"SBI Capital", "ਐੱਸਬੀਆਈ ਕੈਪੀਟਲ"},
    {"Tandoor AI", "तंदूर एआई"},
    {"Tandoor AI", "تندور إيه آي"},
    {"TandoorAI", "Tandoor AI"},
    {"Bank Serayu", "Serayu Bank"},
    {"Bank Serayu", "बैंक सेरायु"},
    {"Blackrock", "Black Rock"},
    {"BlackRock", "ब्लैक रॉक"},
    {"Al-Nakheel", "النخيل"},
    {"Sony Pictures", "सोनी पिक्चर्स"},
    {"Hyundai Motors", "हुंडई मोटर्स"},
    {"Zomato", "ਜ਼ੋਮੈਟੋ"},
};
static const Pair OTHER_PERSONS[] = {
    {"Rahul Verma", "Rohit Verma"},    {"Rahul Verma", "रोहित वर्मा"},   {"Rahul Verma", "رافي فيرما"},
    {"Anita Desai", "Anil Desai"},     {"Anita Desai", "अनिल देसाई"},    {"Anita Desai", "ਅਨਿਲ ਦੇਸਾਈ"},
    {"Budi Santoso", "Budi Susanto"},  {"Budi Santoso", "बुदी सुसांतो"},   {"Hassan Omar", "Hussein Omar"},
    {"Salim Darwish", "سليمان درويش"}, {"Marta Lopez", "Marco Lopez"},  {"Marta Lopez", "माकर लोपेज"},
    {"Dewi Lestari", "Dedi Lestari"},  {"Arjun Kapoor", "करण कपूर"},     {"Arjun Kapoor", "ਅਰਮਾਨ ਕਪੂਰ"},
    {"John Carter", "Joan Carver"},    {"Lina Farah", "لين فرح الدين"}, {"Kiran Rao", "Karan Rai"},
    {"Mark Stone", "Mark Storm"},      {"Sania Mirza", "सानिया नेहवाल"}, {"Ravi Shankar", "रवि शास्त्री"},
    {"Emma Watts", "Emma Woods"},      {"Harjit Kaur", "ਹਰਜੀਤ ਸਿੰਘ"},    {"नेहा गुप्ता", "ਸਨੇਹਾ ਗੁਪਤਾ"},
    {"Thomas Kane", "توماس كينغ"},     {"Deepak Nair", "दीपक नायक"},    {"Sara Levin", "سارة لطفي"},
    {"Yusuf Ali", "यूसुफ खान"},
};
/* Too like to be told apart by sound alone, and not like enough to be one without further evidence. */
static const Pair DOUBTFUL_PERSONS[] = {
    {"Hassan Omar", "حسين عمر"},
    {"Peter Berg", "بيتر براغ"},
    {"Nabil Saad", "نبيلة سعد"},
    {"Noor", "نار"},
};
static const Pair OTHER_ORGANIZATIONS[] = {
    {"Tata", "Data"},
    {"Tata", "टोटो"},
    {"Lumen", "Lemon"},
    {"Marina", "Moran"},
    {"Zoho", "Soho"},
    {"Canara", "Kenara"},
    {"Pearl Bank", "Peril Bank"},
    {"Bharat Bank", "Bharat Bank of India"},
    {"Bharat Bank", "भारत बैंक ऑफ इंडिया"},
    {"Serayu Energy", "Serayu Energy Trading"},
    {"Serayu Energy", "سيرايو للتجارة"},
    {"Garuda Air", "Garuda Hotel"},
    {"Garuda Air", "गरुड़ होटल"},
    {"Nova Labs", "Nora Labs"},
    {"Pixel 7", "Pixel 8"},
    {"Pixel 7", "पिक्सल 8"},
    {"Mandala", "मंगला"},
    {"Mandala", "ਮੰਗਲਾ"},
    {"Kestrel", "كريستال"},
    {"Falcon Foods", "फाल्कन फार्मा"},
    {"Falcon Foods", "فالكون فارما"},
    {"Orion", "أوريكس"},
    {"Delta Steel", "ਡੈਲਟਾ ਸਟੀਲਜ਼ ਐਂਡ ਪਾਵਰ"},
    {"HSBC", "एचडीएफसी"},
    {"SBI", "ਐੱਸਬੀਐੱਮ"},
    {"IBM", "आईबीए"},
    {"Barclays", "बारामती"},
    {"Noon", "नैना"},
    {"Careem", "كرامة"},
    {"Rimal", "Ramallah"},
    {"Omnia", "أمان"},
    {"Prism", "Prison"},
    {"Sakura", "सकुंतला"},
    {"Vega Motors", "Vega Metals"},
};

#define COUNT(array) (sizeof(array) / sizeof *(array))

static void check_same(const Pair *pairs, size_t count, bool person) {
  Ear ear = open_ear();
  for (size_t i = 0; i < count; i++) {
    const char *left = pairs[i].left, *right = pairs[i].right;
    ck_assert_msg(relation(&ear, left, right, person) >= NAMES_FAINT, "'%s' is not heard as '%s'", left, right);
    ck_assert_msg(share_key(&ear, left, right), "'%s' and '%s' have no key in common", left, right);
  }
  close_ear(&ear);
}

static void check_other(const Pair *pairs, size_t count, bool person) {
  Ear ear = open_ear();
  for (size_t i = 0; i < count; i++)
    ck_assert_msg(relation(&ear, pairs[i].left, pairs[i].right, person) < NAMES_FAINT, "'%s' is heard as '%s'",
                  pairs[i].left, pairs[i].right);
  close_ear(&ear);
}

static const Pair SHORT_PERSONS[] = {
    {"Sethi", "Vikram Sethi"},    {"सेठी", "Vikram Sethi"},   {"Vikram", "विक्रम सेठी"},
    {"V. Sethi", "Vikram Sethi"}, {"V. Sethi", "विक्रम सेठी"}, {"Gurpreet Singh", "ਗੁਰਪ੍ਰੀਤ ਪਾਲ ਸਿੰਘ"},
};
static const Pair SHORT_ORGANIZATIONS[] = {
    {"Tandoor", "Tandoor Foods"}, {"तंदूर", "Tandoor Foods"}, {"Mandiri", "Bank Mandiri"},
    {"NDB", "North Delta Bank"},  {"NDB", "नॉर्थ डेल्टा बैंक"},  {"UPC", "United Power of Chennai"},
};
static const Pair PARTIAL_ORGANIZATIONS[] = {
    {"Serayu Group", "سيرايو القابضة"},
    {"Tandoor Foods", "तंदूर समूह"},
    {"Garuda Holdings", "Kelompok Garuda"},
};

static void check_relation(const Pair *pairs, size_t count, bool person, NameRelation expected) {
  Ear ear = open_ear();
  for (size_t i = 0; i < count; i++) {
    NameRelation found = relation(&ear, pairs[i].left, pairs[i].right, person);
    ck_assert_msg(found == expected, "'%s' and '%s': %d", pairs[i].left, pairs[i].right, (int)found);
  }
  close_ear(&ear);
}

static void check_spelling(const char *name, const char *expected) {
  Ear ear = open_ear();
  Buffer out = {0};
  ck_assert_int_eq(sound_spell(ear.romaniser, name, &out), RAPPORTEUR_OK);
  ck_assert_str_eq(out.bytes ? out.bytes : "", expected);
  buffer_free(&out);
  close_ear(&ear);
}

/* ---- tests ----------------------------------------------------------------------------------------------------- */

START_TEST(same_persons) { check_same(SAME_PERSONS, COUNT(SAME_PERSONS), true); }
END_TEST
START_TEST(same_organizations) { check_same(SAME_ORGANIZATIONS, COUNT(SAME_ORGANIZATIONS), false); }
END_TEST
START_TEST(other_persons) { check_other(OTHER_PERSONS, COUNT(OTHER_PERSONS), true); }
END_TEST
START_TEST(other_organizations) { check_other(OTHER_ORGANIZATIONS, COUNT(OTHER_ORGANIZATIONS), false); }
END_TEST
START_TEST(doubtful) { check_relation(DOUBTFUL_PERSONS, COUNT(DOUBTFUL_PERSONS), true, NAMES_FAINT); }
END_TEST
START_TEST(abbreviations) {
  check_relation(SHORT_PERSONS, COUNT(SHORT_PERSONS), true, NAMES_SHORT);
  check_relation(SHORT_ORGANIZATIONS, COUNT(SHORT_ORGANIZATIONS), false, NAMES_SHORT);
}
END_TEST
START_TEST(translated_in_part) {
  check_relation(PARTIAL_ORGANIZATIONS, COUNT(PARTIAL_ORGANIZATIONS), false, NAMES_PARTIAL);
}
END_TEST

/* The words of persons keep their order. */
START_TEST(order_of_words) {
  Ear ear = open_ear();
  ck_assert_int_eq(relation(&ear, "Chandra Bose", "Bose Chandra", true), NAMES_APART);
  ck_assert_int_eq(relation(&ear, "Chandra Bose", "Bose Chandra", false), NAMES_SAME);
  close_ear(&ear);
}
END_TEST

START_TEST(spelling) {
  check_spelling("विक्रम सेठी", "vikram-sethi");
  check_spelling("करीम", "karim");
  check_spelling("ਗੁਰਪ੍ਰੀਤ ਸਿੰਘ", "guraprit-singh");
  check_spelling("مينش", "minsh");
  check_spelling("Société Générale", "societe-generale");
  check_spelling("Müller & Söhne", "muller-sohne");
  check_spelling("L'Oréal", "loreal");
  check_spelling("Сбербанк", "sberbank");
  check_spelling("八 8", "ba-8");
  check_spelling("…", "");
}
END_TEST

START_TEST(nothing_to_hear) {
  Ear ear = open_ear();
  Name empty = hear(&ear, ""), dots = hear(&ear, "…");
  ck_assert_uint_eq(empty.sound.word_count, 0);
  ck_assert_uint_eq(dots.sound.word_count, 0);
  ck_assert_int_eq(names_compare(&empty, &dots, false).relation, NAMES_APART);
  close_ear(&ear);
}
END_TEST

/* Names far longer than any are cut, not refused. */
START_TEST(long_names) {
  Ear ear = open_ear();
  Buffer text = {0};
  for (int i = 0; i < 2000; i++)
    buffer_text(&text, i % 40 ? "ka" : " मेन्श");
  Name name = hear(&ear, text.bytes);
  ck_assert_uint_le(name.sound.word_count, SOUND_MOST_WORDS);
  Name other = hear(&ear, "Mensch");
  ck_assert_int_ne(names_compare(&name, &other, false).relation, NAMES_SAME);
  buffer_free(&text);
  close_ear(&ear);
}
END_TEST

int main(void) {
  Suite *suite = suite_create("sound");
  TCase *tests = tcase_create("sound");
  tcase_add_test(tests, same_persons);
  tcase_add_test(tests, same_organizations);
  tcase_add_test(tests, other_persons);
  tcase_add_test(tests, other_organizations);
  tcase_add_test(tests, doubtful);
  tcase_add_test(tests, abbreviations);
  tcase_add_test(tests, translated_in_part);
  tcase_add_test(tests, order_of_words);
  tcase_add_test(tests, spelling);
  tcase_add_test(tests, nothing_to_hear);
  tcase_add_test(tests, long_names);
  suite_add_tcase(suite, tests);
  SRunner *runner = srunner_create(suite);
  srunner_run_all(runner, CK_ENV);
  int failed = srunner_ntests_failed(runner);
  srunner_free(runner);
  return failed ? 1 : 0;
}
