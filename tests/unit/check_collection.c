#include <check.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <unicode/uloc.h>
#include <unicode/ustring.h>

#include "base/buffer.h"
#include "collection/collection.h"
#include "graph/canonical.h"
#include "lexicon/lattice.h"

#define BASE "https://example.org/id/"

/* ---- documents ------------------------------------------------------------------------------------------------- */

static Schema *schema;

static void read_schema(void) {
  ck_assert_int_eq(schema_read(SOURCE_FOLDER "/ontology", NULL, &schema), RAPPORTEUR_OK);
  const FactType *round = schema_fact(schema, "FundingRound");
  round->roles[fact_type_role(round, "leadInvestor")].super_role = "investor";
}

static void free_schema(void) { schema_free(schema); }

/* A document with what it states. */
typedef struct {
  Document document;
  DocumentStatements statements;
  uint32_t codepoints[2];
} Text;

/* `mark` makes the digest: documents are sorted by it. */
static Text *text_new(const char *language, char mark) {
  Text *text = calloc(1, sizeof *text);
  text->document.text = "Nothing that is written here matters.";
  text->document.length = (uint32_t)strlen(text->document.text);
  text->document.language = language;
  text->document.source = "news.txt";
  text->document.title = "A title";
  text->document.codepoints = text->codepoints;
  memset(text->document.digest, mark, 64);
  text->statements.document = &text->document;
  return text;
}

static void text_free(Text *text) {
  array_free(&text->statements.entities);
  array_free(&text->statements.statements);
  arena_free(&text->statements.arena);
  free(text);
}

/* An entity with its forms, the fullest first, in the document's language; ended by NULL. @return Its number. */
static uint32_t entity(Text *text, const char *type, ...) {
  enum { MOST_FORMS = 8 };
  LocalEntity local = {.type = type, .forms = arena_alloc(&text->statements.arena, MOST_FORMS * sizeof(Form))};
  va_list forms;
  va_start(forms, type);
  for (const char *form; (form = va_arg(forms, const char *));)
    local.forms[local.form_count++] = (Form){form, text->document.language, 1};
  va_end(forms);
  ck_assert(array_push(&text->statements.entities, local));
  return (uint32_t)text->statements.entities.count;
}

static LocalEntity *local_entity(Text *text, uint32_t number) { return &text->statements.entities.items[number - 1]; }

static Statement *state(Text *text, const char *type) {
  enum { MOST_ARGUMENTS = 12 };
  Statement statement = {.type = schema_fact(schema, type), .rule = "xx.rule", .confidence = 0.9};
  ck_assert_ptr_nonnull(statement.type);
  statement.language = text->document.language;
  statement.sentence = (Span){0, 7};
  statement.arguments = arena_alloc(&text->statements.arena, MOST_ARGUMENTS * sizeof(Argument));
  ck_assert(array_push(&text->statements.statements, statement));
  return &text->statements.statements.items[text->statements.statements.count - 1];
}

static Argument *fill(Statement *statement, const char *role, uint32_t filler, const char *value) {
  int index = fact_type_role(statement->type, role);
  ck_assert_msg(index >= 0, "no role %s", role);
  Argument *argument = &statement->arguments[statement->argument_count++];
  *argument = (Argument){.role = (uint8_t)index, .entity = filler, .value = value};
  return argument;
}

static void fill_money(Statement *statement, const char *role, const char *value, Comparison comparison) {
  Argument *argument = fill(statement, role, 0, value);
  memcpy(argument->currency, "USD", 4);
  argument->comparison = (uint8_t)comparison;
}

static void chief(Text *text, uint32_t holder, uint32_t organization) {
  Statement *statement = state(text, "Position");
  fill(statement, "holder", holder, NULL);
  fill(statement, "organization", organization, NULL);
  fill(statement, "positionType", 0, "ChiefExecutiveOfficer");
}

static void pair(Text *text, const char *type, const char *role_a, uint32_t a, const char *role_b, uint32_t b) {
  Statement *statement = state(text, type);
  fill(statement, role_a, a, NULL);
  fill(statement, role_b, b, NULL);
}

/* ---- collections ----------------------------------------------------------------------------------------------- */

static Collection *collect(Text *const *texts, size_t count) {
  Collection *collection = collection_new(schema, BASE);
  ck_assert_ptr_nonnull(collection);
  for (size_t i = 0; i < count; i++)
    ck_assert_int_eq(collection_add(collection, &texts[i]->statements), RAPPORTEUR_OK);
  ck_assert_int_eq(collection_resolve(collection), RAPPORTEUR_OK);
  return collection;
}

static void append_term(const Term *term, Buffer *out) {
  static const struct {
    const char *iri, *prefix;
  } prefixes[] = {{BASE, "id:"},           {NAMESPACE_ONTOLOGY, "rap:"}, {NAMESPACE_RDFS, "rdfs:"},
                  {NAMESPACE_RDF, "rdf:"}, {NAMESPACE_SKOS, "skos:"},    {NAMESPACE_OWL, "owl:"}};
  if (term->kind == TERM_LITERAL) {
    buffer_format(out, "\"%s\"", term->text);
    if (term->language)
      buffer_format(out, "@%s", term->language);
    if (term->datatype)
      buffer_format(out, "^^%s", canonical_xsd_name(term->datatype));
    return;
  }
  for (size_t i = 0; i < sizeof prefixes / sizeof *prefixes; i++) {
    size_t length = strlen(prefixes[i].iri);
    if (!strncmp(term->text, prefixes[i].iri, length)) {
      buffer_format(out, "%s%s", prefixes[i].prefix, term->text + length);
      return;
    }
  }
  buffer_text(out, term->text);
}

/* A line a triple: "id:a rap:b id:c" and, in a named graph, " | id:graph". */
static RapporteurStatus write_line(void *user, const Term *subject, const Term *predicate, const Term *object,
                                   const Term *graph) {
  Buffer *out = user;
  append_term(subject, out);
  buffer_char(out, ' ');
  append_term(predicate, out);
  buffer_char(out, ' ');
  append_term(object, out);
  if (graph) {
    buffer_text(out, " | ");
    append_term(graph, out);
  }
  buffer_char(out, '\n');
  return RAPPORTEUR_OK;
}

static char *emitted(const Collection *collection) {
  Buffer out = {0};
  buffer_char(&out, '\n');
  ck_assert_int_eq(collection_emit(collection, write_line, &out), RAPPORTEUR_OK);
  ck_assert(!out.failed);
  return out.bytes;
}

/* What is emitted for these documents, which are freed. */
static char *emitted_of(Text *const *texts, size_t count) {
  Collection *collection = collect(texts, count);
  char *lines = emitted(collection);
  collection_free(collection);
  for (size_t i = 0; i < count; i++)
    text_free(texts[i]);
  return lines;
}

static size_t count_of(const char *lines, const char *part) {
  size_t count = 0;
  for (const char *at = lines; (at = strstr(at, part)); at += strlen(part))
    count++;
  return count;
}

#define ck_assert_has(lines, part) ck_assert_msg(strstr((lines), (part)), "no '%s' in:%s", (part), (lines))
#define ck_assert_lacks(lines, part) ck_assert_msg(!strstr((lines), (part)), "'%s' in:%s", (part), (lines))

static bool is_same(const Collection *collection, size_t a, uint32_t entity_a, size_t b, uint32_t entity_b) {
  return !strcmp(collection_entity_name(collection, a, entity_a), collection_entity_name(collection, b, entity_b));
}

static void free_all(Collection *collection, Text *const *texts, size_t count) {
  collection_free(collection);
  for (size_t i = 0; i < count; i++)
    text_free(texts[i]);
}

/* ---- who is who ------------------------------------------------------------------------------------------------ */

START_TEST(one_person_in_five_languages) {
  Text *texts[] = {text_new("en", 'a'), text_new("id", 'b'), text_new("hi", 'c'), text_new("pa", 'd'),
                   text_new("ar", 'e')};
  static const char *const names[][3] = {{"Vikram Sethi", "Sethi", "Tandoor Foods"},
                                         {"Vikram Sethi", "Sethi", "Tandoor Foods"},
                                         {"विक्रम सेठी", "सेठी", "तंदूर फूड्स"},
                                         {"ਵਿਕਰਮ ਸੇਠੀ", "ਸੇਠੀ", "ਤੰਦੂਰ ਫੂਡਜ਼"},
                                         {"فيكرام سيثي", "سيثي", "تندور فودز"}};
  for (int i = 0; i < 5; i++) {
    entity(texts[i], "Person", names[i][0], names[i][1], NULL);
    entity(texts[i], "Organization", names[i][2], NULL);
    chief(texts[i], 1, 2);
  }
  Collection *collection = collect(texts, 5);
  for (size_t i = 0; i < 5; i++) {
    ck_assert_str_eq(collection_entity_name(collection, i, 1), "vikram-sethi");
    ck_assert_str_eq(collection_entity_name(collection, i, 2), "tandoor-foods");
  }
  ck_assert_str_eq(collection_entity_label(collection, 3, 1), "ਵਿਕਰਮ ਸੇਠੀ");
  char *lines = emitted(collection);
  ck_assert_uint_eq(count_of(lines, "rdf:type rap:Position |"), 5);
  ck_assert_uint_eq(count_of(lines, "rap:languageCount \"5\"^^integer"), 1);
  free(lines);
  free_all(collection, texts, 5);
}
END_TEST

/* Surnames alone: they sound alike, and the same is said of them. */
START_TEST(surnames_alone) {
  Text *texts[] = {text_new("en", 'a'), text_new("hi", 'b'), text_new("ar", 'c')};
  static const char *const names[][2] = {{"Sethi", "Tandoor Foods"}, {"सेठी", "तंदूर फूड्स"}, {"سيثي", "تندور فودز"}};
  for (int i = 0; i < 3; i++) {
    entity(texts[i], "Person", names[i][0], NULL);
    entity(texts[i], "Organization", names[i][1], NULL);
    chief(texts[i], 1, 2);
  }
  Collection *collection = collect(texts, 3);
  ck_assert(is_same(collection, 0, 1, 1, 1));
  ck_assert(is_same(collection, 0, 1, 2, 1));
  free_all(collection, texts, 3);
}
END_TEST

START_TEST(one_surname_two_persons) {
  Text *texts[] = {text_new("en", 'a'), text_new("hi", 'b'), text_new("ar", 'c')};
  entity(texts[0], "Person", "Meera Sethi", NULL);
  entity(texts[0], "Person", "Vikram Sethi", NULL);
  entity(texts[1], "Person", "मीरा सेठी", "सेठी", NULL);
  entity(texts[2], "Person", "سيثي", NULL);
  Collection *collection = collect(texts, 3);
  ck_assert(!is_same(collection, 0, 1, 0, 2));
  ck_assert(is_same(collection, 0, 1, 1, 1));
  ck_assert(!is_same(collection, 2, 1, 0, 1));
  ck_assert(!is_same(collection, 2, 1, 0, 2));
  free_all(collection, texts, 3);
}
END_TEST

/* The position tells which of them the surname means. */
START_TEST(surname_by_its_position) {
  Text *texts[] = {text_new("en", 'a'), text_new("ar", 'b')};
  uint32_t bank = entity(texts[0], "Organization", "Serayu Bank", NULL);
  uint32_t meera = entity(texts[0], "Person", "Meera Sethi", NULL),
           vikram = entity(texts[0], "Person", "Vikram Sethi", NULL);
  chief(texts[0], vikram, bank);
  Statement *finance = state(texts[0], "Position");
  fill(finance, "holder", meera, NULL);
  fill(finance, "organization", bank, NULL);
  fill(finance, "positionType", 0, "ChiefFinancialOfficer");
  uint32_t other_bank = entity(texts[1], "Organization", "بنك سيرايو", NULL),
           sethi = entity(texts[1], "Person", "سيثي", NULL);
  chief(texts[1], sethi, other_bank);
  Collection *collection = collect(texts, 2);
  ck_assert(is_same(collection, 0, bank, 1, other_bank));
  ck_assert(is_same(collection, 0, vikram, 1, sethi));
  ck_assert(!is_same(collection, 0, meera, 1, sethi));
  free_all(collection, texts, 2);
}
END_TEST

START_TEST(names_that_stay_apart) {
  static const char *const organizations[] = {
      "Bharat Bank", "Bharat Bank of India", "Tata Motors",  "Tata Steel", "Tata",   "भारत बैंक ऑफ इंडिया",
      "टाटा स्टील",   "Nimbus Cloud",         "نيمبوس تشيلي", "Pixel 7",    "Pixel 8"};
  enum { COUNT = sizeof organizations / sizeof *organizations };
  Text *texts[COUNT];
  for (int i = 0; i < COUNT; i++) {
    texts[i] = text_new(i < 5 ? "en" : "hi", (char)('a' + i));
    entity(texts[i], "Organization", organizations[i], NULL);
  }
  Collection *collection = collect(texts, COUNT);
  for (size_t i = 0; i < COUNT; i++)
    for (size_t j = i + 1; j < COUNT; j++) {
      bool same = (i == 1 && j == 5) || (i == 3 && j == 6);
      ck_assert_msg(same == is_same(collection, i, 1, j, 1), "'%s' and '%s'", organizations[i], organizations[j]);
    }
  free_all(collection, texts, COUNT);
}
END_TEST

/* A short form in another document: only with something that speaks for it, and nothing else that it may be. */
START_TEST(short_forms) {
  Text *texts[] = {text_new("en", 'a'), text_new("hi", 'b'), text_new("en", 'c')};
  uint32_t full = entity(texts[0], "Organization", "Tandoor Foods", NULL);
  uint32_t customer = entity(texts[0], "Organization", "Marigold Hotels", NULL);
  pair(texts[0], "Supply", "customer", customer, "supplier", full);
  uint32_t brief = entity(texts[1], "Organization", "तंदूर", NULL);
  uint32_t other_customer = entity(texts[1], "Organization", "मैरीगोल्ड होटल्स", NULL);
  pair(texts[1], "Supply", "customer", other_customer, "supplier", brief);
  uint32_t alone = entity(texts[2], "Organization", "Tandoor", NULL);
  Collection *collection = collect(texts, 2);
  ck_assert(is_same(collection, 0, customer, 1, other_customer));
  ck_assert(is_same(collection, 0, full, 1, brief));
  collection_free(collection);
  Text *unrelated[] = {texts[0], texts[2]};
  collection = collect(unrelated, 2);
  ck_assert(!is_same(collection, 0, full, 1, alone));
  free_all(collection, texts, 3);
}
END_TEST

START_TEST(acronyms) {
  Text *texts[] = {text_new("en", 'a'), text_new("hi", 'b')};
  uint32_t full = entity(texts[0], "Organization", "North Delta Bank", NULL);
  uint32_t person = entity(texts[0], "Person", "Vikram Sethi", NULL);
  chief(texts[0], person, full);
  uint32_t acronym = entity(texts[1], "Organization", "NDB", "एनडीबी", NULL);
  uint32_t other = entity(texts[1], "Person", "विक्रम सेठी", NULL);
  chief(texts[1], other, acronym);
  Collection *collection = collect(texts, 2);
  ck_assert(is_same(collection, 0, full, 1, acronym));
  free_all(collection, texts, 2);
}
END_TEST

/* Translated in part; the document that keeps group and company apart says which of them is meant. */
/* A word of business in common, and a seat in one town, make nobody one. */
START_TEST(neighbours_in_one_business) {
  Text *texts[] = {text_new("en", 'a'), text_new("hi", 'b')};
  entity(texts[0], "Organization", "Oslo Foods", NULL);
  entity(texts[0], "Place", "Uzhhorod", NULL);
  entity(texts[1], "Organization", "दिल्ली फूड्स", NULL);
  entity(texts[1], "Place", "Uzhhorod", NULL);
  for (int i = 0; i < 2; i++) {
    local_entity(texts[i], 2)->canonical = "Uzhhorod";
    pair(texts[i], "Headquarters", "organization", 1, "place", 2);
  }
  Collection *collection = collect(texts, 2);
  ck_assert(!is_same(collection, 0, 1, 1, 1));
  ck_assert(is_same(collection, 0, 2, 1, 2));
  free_all(collection, texts, 2);
}
END_TEST

START_TEST(translated_names) {
  Text *texts[] = {text_new("en", 'a'), text_new("hi", 'b')};
  uint32_t company = entity(texts[0], "Organization", "Serayu Logistics", NULL);
  uint32_t group = entity(texts[0], "Organization", "Serayu Group", NULL);
  pair(texts[0], "Ownership", "subsidiary", company, "parent", group);
  uint32_t other_company = entity(texts[1], "Organization", "सेरायु लॉजिस्टिक्स", NULL);
  uint32_t other_group = entity(texts[1], "Organization", "सेरायु समूह", NULL);
  pair(texts[1], "Ownership", "subsidiary", other_company, "parent", other_group);
  Collection *collection = collect(texts, 2);
  ck_assert(is_same(collection, 0, company, 1, other_company));
  ck_assert(is_same(collection, 0, group, 1, other_group));
  ck_assert(!is_same(collection, 0, group, 1, other_company));
  free_all(collection, texts, 2);
}
END_TEST

/* One document may write a name in two scripts without saying so; another one knows better. */
START_TEST(two_scripts_in_one_document) {
  Text *texts[] = {text_new("en", 'a'), text_new("hi", 'b')};
  uint32_t company = entity(texts[0], "Organization", "Tandoor Foods", "Tandoor", NULL);
  chief(texts[0], entity(texts[0], "Person", "Vikram Sethi", NULL), company);
  uint32_t hindi = entity(texts[1], "Organization", "तंदूर फूड्स", NULL);
  uint32_t latin = entity(texts[1], "Organization", "Tandoor", NULL);
  chief(texts[1], entity(texts[1], "Person", "विक्रम सेठी", NULL), hindi);
  Collection *collection = collect(texts, 2);
  ck_assert(is_same(collection, 0, company, 1, hindi));
  ck_assert(is_same(collection, 0, company, 1, latin));
  free_all(collection, texts, 2);
}
END_TEST

/* The same with a name and an acronym that is none of its words; the acronym is not what the thing is called. */
START_TEST(acronym_in_one_document) {
  Text *texts[] = {text_new("en", 'a'), text_new("hi", 'b')};
  uint32_t company = entity(texts[0], "Organization", "Tandoor Microfoods", NULL);
  uint32_t acronym = entity(texts[0], "Organization", "TMF", NULL);
  uint32_t other = entity(texts[0], "Organization", "TMF Pay", NULL);
  chief(texts[0], entity(texts[0], "Person", "Vikram Sethi", NULL), company);
  uint32_t hindi = entity(texts[1], "Organization", "तंदूर माइक्रोफूड्स", "TMF", NULL);
  chief(texts[1], entity(texts[1], "Person", "विक्रम सेठी", NULL), hindi);
  Collection *collection = collect(texts, 2);
  ck_assert(is_same(collection, 0, company, 1, hindi));
  ck_assert(is_same(collection, 0, acronym, 1, hindi));
  ck_assert(!is_same(collection, 0, other, 1, hindi));
  ck_assert_str_eq(collection_entity_name(collection, 0, acronym), "tandoor-microfoods");
  free_all(collection, texts, 2);
}
END_TEST

START_TEST(types_and_legal_forms) {
  Text *texts[] = {text_new("en", 'a'), text_new("id", 'b')};
  uint32_t place = entity(texts[0], "Place", "Marigold", NULL),
           company = entity(texts[0], "Organization", "Marigold", NULL);
  uint32_t limited = entity(texts[1], "Organization", "PT Marigold Tbk", NULL);
  local_entity(texts[1], limited)->core = "Marigold";
  Collection *collection = collect(texts, 2);
  ck_assert(!is_same(collection, 0, place, 0, company));
  ck_assert(is_same(collection, 0, company, 1, limited));
  ck_assert_str_eq(collection_entity_name(collection, 0, company), "marigold");
  ck_assert_str_eq(collection_entity_name(collection, 0, place), "marigold-place");
  free_all(collection, texts, 2);
}
END_TEST

START_TEST(canonical_names) {
  Text *texts[] = {text_new("en", 'a'), text_new("ar", 'b'), text_new("ar", 'c')};
  local_entity(texts[0], entity(texts[0], "Place", "Oman", NULL))->canonical = "OMAN";
  local_entity(texts[1], entity(texts[1], "Place", "عمان", NULL))->canonical = "Oman";
  local_entity(texts[2], entity(texts[2], "Place", "عمان", NULL))->canonical = "Amman";
  Collection *collection = collect(texts, 3);
  ck_assert(is_same(collection, 0, 1, 1, 1));
  ck_assert(!is_same(collection, 1, 1, 2, 1));
  ck_assert_str_eq(collection_entity_name(collection, 1, 1), "oman");
  ck_assert_str_eq(collection_entity_name(collection, 2, 1), "amman");
  free_all(collection, texts, 3);
}
END_TEST

/* "بيرا" may be either; what writes both in one script keeps them apart. */
START_TEST(no_bridge_between_different_names) {
  Text *texts[] = {text_new("en", 'a'), text_new("ar", 'b'), text_new("id", 'c')};
  entity(texts[0], "Organization", "Bera Stone", NULL);
  entity(texts[1], "Organization", "بيرا ستون", NULL);
  entity(texts[2], "Organization", "Pera Stone", NULL);
  Collection *collection = collect(texts, 3);
  ck_assert(!is_same(collection, 0, 1, 2, 1));
  free_all(collection, texts, 3);
}
END_TEST

/* ---- IRIs ------------------------------------------------------------------------------------------------------ */

static void check_name(const char *language, const char *type, const char *form, const char *expected) {
  Text *text = text_new(language, 'a');
  entity(text, type, form, NULL);
  Collection *collection = collect(&text, 1);
  const char *name = collection_entity_name(collection, 0, 1);
  if (expected)
    ck_assert_str_eq(name, expected);
  ck_assert_msg(name[0] >= 'a' && name[0] <= 'z', "%s", name);
  ck_assert_uint_eq(strspn(name, "abcdefghijklmnopqrstuvwxyz0123456789-"), strlen(name));
  ck_assert_uint_le(strlen(name), 128);
  free_all(collection, &text, 1);
}

START_TEST(names_of_things) {
  check_name("en", "Organization", "Société Générale", "societe-generale");
  check_name("en", "Organization", "1mg Labs", "organization-1mg-labs");
  check_name("hi", "Person", "विक्रम सेठी", "vikram-sethi");
  check_name("ar", "Person", "مينش", "minsh");
  check_name("en", "Product", "A/B “Test”: 50%", "a-b-test-50");
  check_name("en", "Product", "…", NULL);
  char longest[600];
  memset(longest, 'x', sizeof longest - 1);
  longest[sizeof longest - 1] = '\0';
  check_name("en", "Product", longest, NULL);
}
END_TEST

/* Two runs that know different languages of one story agree. */
START_TEST(names_without_coordination) {
  Text *texts[] = {text_new("en", 'a'), text_new("hi", 'b'), text_new("id", 'c')};
  static const char *const names[] = {"Tandoor AI", "तंदूर एआई", "Tandoor AI"};
  for (int i = 0; i < 3; i++)
    entity(texts[i], "Organization", names[i], NULL);
  Collection *both = collect(texts, 2), *one = collect(texts + 2, 1);
  ck_assert_str_eq(collection_entity_name(both, 1, 1), collection_entity_name(one, 0, 1));
  collection_free(one);
  free_all(both, texts, 3);
}
END_TEST

START_TEST(namesakes_get_names_of_their_own) {
  Text *texts[] = {text_new("en", 'a'), text_new("hi", 'b'), text_new("en", 'c')};
  entity(texts[0], "Organization", "Jordan", NULL);
  entity(texts[0], "Place", "Jordan", NULL);
  entity(texts[0], "Person", "Jordan", NULL);
  entity(texts[2], "Organization", "Jordan Place", NULL);
  Collection *collection = collect(texts, 3);
  ck_assert_str_eq(collection_entity_name(collection, 0, 1), "jordan");
  ck_assert_str_eq(collection_entity_name(collection, 0, 3), "jordan-person");
  ck_assert_str_eq(collection_entity_name(collection, 2, 1), "jordan-place");
  ck_assert_ptr_eq(strstr(collection_entity_name(collection, 0, 2), "jordan-place-"),
                   collection_entity_name(collection, 0, 2));
  free_all(collection, texts, 3);
}
END_TEST

START_TEST(labels) {
  Text *texts[] = {text_new("en", 'a'), text_new("en", 'b'), text_new("en", 'c')};
  entity(texts[0], "Person", "Vikram Sethi", "Sethi", NULL);
  local_entity(texts[0], 1)->forms[1].count = 9;
  entity(texts[1], "Person", "Vikram Sethi", "Mr Sethi", NULL);
  entity(texts[2], "Person", "Vikram Kumar Sethi", "Vikram Sethi", NULL);
  local_entity(texts[2], 1)->forms[0].language = "hi";
  char *lines = emitted_of(texts, 3);
  ck_assert_has(lines, "\nid:vikram-sethi rdfs:label \"Vikram Sethi\"@en\n");
  ck_assert_has(lines, "\nid:vikram-sethi rdfs:label \"Vikram Kumar Sethi\"@hi\n");
  ck_assert_has(lines, "\nid:vikram-sethi skos:altLabel \"Sethi\"@en\n");
  ck_assert_has(lines, "\nid:vikram-sethi skos:altLabel \"Mr Sethi\"@en\n");
  ck_assert_has(lines, "\nid:vikram-sethi rdf:type rap:Person\n");
  ck_assert_has(lines, "\nid:vikram-sethi rdf:type owl:NamedIndividual\n");
  free(lines);
}
END_TEST

/* ---- facts ----------------------------------------------------------------------------------------------------- */

/* Two documents that state one round. */
static void two_rounds(Text *texts[2]) {
  texts[0] = text_new("en", 'a');
  texts[1] = text_new("hi", 'b');
  static const char *const names[] = {"Tandoor Foods", "तंदूर फूड्स"};
  for (int i = 0; i < 2; i++) {
    entity(texts[i], "Organization", names[i], NULL);
    Statement *round = state(texts[i], "FundingRound");
    fill(round, "recipient", 1, NULL);
    fill_money(round, "amount", "640000000", COMPARISON_NONE);
  }
}

static Statement *first_statement(Text *text) { return &text->statements.statements.items[0]; }

START_TEST(facts_are_united) {
  Text *texts[2];
  two_rounds(texts);
  fill(first_statement(texts[0]), "series", 0, "B");
  first_statement(texts[1])->confidence = 0.8;
  char *lines = emitted_of(texts, 2);
  ck_assert_uint_eq(count_of(lines, "rap:factuality rap:Asserted\n"), 1);
  ck_assert_has(lines, "rap:confidence \"0.98\"^^decimal\n");
  ck_assert_has(lines, "rap:languageCount \"2\"^^integer\n");
  ck_assert_has(lines, "rap:documentCount \"2\"^^integer\n");
  ck_assert_has(lines, "rdfs:label \"FundingRound: Tandoor Foods, USD 640 million\"@en\n");
  ck_assert_uint_eq(count_of(lines, "rap:evidence id:evidence-"), 2);
  free(lines);
}
END_TEST

START_TEST(graphs) {
  Text *texts[2];
  two_rounds(texts);
  fill(first_statement(texts[0]), "series", 0, "B");
  char *lines = emitted_of(texts, 2);
  ck_assert_has(lines, "\nid:document-aaaaaaaaaaaa rdf:type rap:Document | id:document-aaaaaaaaaaaa\n");
  ck_assert_has(lines, "rap:series \"B\" | id:document-aaaaaaaaaaaa\n");
  ck_assert_lacks(lines, "rap:series \"B\" | id:document-bbbbbbbbbbbb\n");
  ck_assert_has(lines, "rap:amount id:usd-640000000 | id:document-aaaaaaaaaaaa\n");
  ck_assert_has(lines, "rap:amount id:usd-640000000 | id:document-bbbbbbbbbbbb\n");
  ck_assert_has(lines, "\nid:usd-640000000 rap:value \"640000000.0\"^^decimal | id:document-bbbbbbbbbbbb\n");
  ck_assert_has(lines, "\nid:usd-640000000 rdfs:label \"USD 640 million\"@en | id:document-aaaaaaaaaaaa\n");
  ck_assert_has(lines, "\nid:document-bbbbbbbbbbbb rap:source \"news.txt\" | id:document-bbbbbbbbbbbb\n");
  ck_assert_has(lines, "rap:quote \"Nothing\"@hi | id:document-bbbbbbbbbbbb\n");
  ck_assert_has(lines, "rap:begin \"0\"^^integer | id:document-bbbbbbbbbbbb\n");
  ck_assert_has(lines, "rap:end \"7\"^^integer | id:document-bbbbbbbbbbbb\n");
  ck_assert_has(lines, "rap:rule \"xx.rule\" | id:document-bbbbbbbbbbbb\n");
  ck_assert_has(lines, "\nid:tandoor-foods rdf:type rap:Organization\n");
  free(lines);
}
END_TEST

static char *with_factualities(Factuality first, Factuality second) {
  Text *texts[2];
  two_rounds(texts);
  first_statement(texts[0])->factuality = first;
  first_statement(texts[1])->factuality = second;
  return emitted_of(texts, 2);
}

START_TEST(strongest_support_decides) {
  char *lines = with_factualities(FACTUALITY_DENIED, FACTUALITY_ASSERTED);
  ck_assert_has(lines, "rap:factuality rap:Asserted\n");
  ck_assert_has(lines, "rap:factuality rap:Denied | id:document-aaaaaaaaaaaa\n");
  ck_assert_has(lines, "rap:confidence \"0.9\"^^decimal\n");
  free(lines);
  lines = with_factualities(FACTUALITY_PLANNED, FACTUALITY_HEDGED);
  ck_assert_has(lines, "rap:factuality rap:Hedged\n");
  ck_assert_has(lines, "rap:confidence \"0.99\"^^decimal\n");
  free(lines);
  lines = with_factualities(FACTUALITY_DENIED, FACTUALITY_DENIED);
  ck_assert_has(lines, "rap:factuality rap:Denied\n");
  ck_assert_has(lines, "rap:confidence \"0.99\"^^decimal\n");
  free(lines);
}
END_TEST

/* The same text from two files is one witness. */
START_TEST(one_text_twice) {
  Text *texts[2];
  two_rounds(texts);
  memset(texts[1]->document.digest, 'a', 64);
  char *lines = emitted_of(texts, 2);
  ck_assert_has(lines, "rap:documentCount \"1\"^^integer\n");
  ck_assert_has(lines, "rap:confidence \"0.9\"^^decimal\n");
  ck_assert_uint_eq(count_of(lines, "id:usd-640000000 rap:currency \"USD\""), 1);
  free(lines);
}
END_TEST

/* The number of facts when a second document states the round less exactly. */
static size_t rounds_with(const char *amount, Comparison comparison, const char *series, const char *other_series) {
  Text *texts[2];
  two_rounds(texts);
  Statement *vague = first_statement(texts[1]);
  vague->argument_count = 1;
  if (amount)
    fill_money(vague, "amount", amount, comparison);
  if (series)
    fill(first_statement(texts[0]), "series", 0, series);
  if (other_series)
    fill(vague, "series", 0, other_series);
  char *lines = emitted_of(texts, 2);
  size_t count = count_of(lines, "rap:factuality rap:Asserted\n");
  free(lines);
  return count;
}

START_TEST(vague_statements_join_exact_ones) {
  ck_assert_uint_eq(rounds_with(NULL, COMPARISON_NONE, "B", "B"), 1);
  ck_assert_uint_eq(rounds_with(NULL, COMPARISON_NONE, NULL, "B"), 1);
  ck_assert_uint_eq(rounds_with(NULL, COMPARISON_NONE, "B", "C"), 2);
  ck_assert_uint_eq(rounds_with("600000000", COMPARISON_NONE, "B", "B"), 2);
  ck_assert_uint_eq(rounds_with("600000000", COMPARISON_ABOUT, NULL, NULL), 1);
  ck_assert_uint_eq(rounds_with("700000000", COMPARISON_ABOUT, NULL, NULL), 2);
  ck_assert_uint_eq(rounds_with("600000000", COMPARISON_MORE, NULL, NULL), 1);
  ck_assert_uint_eq(rounds_with("650000000", COMPARISON_MORE, NULL, NULL), 2);
  ck_assert_uint_eq(rounds_with("700000000", COMPARISON_LESS, NULL, NULL), 1);
  ck_assert_uint_eq(rounds_with("650000000", COMPARISON_LESS, NULL, NULL), 2);
  ck_assert_uint_eq(rounds_with("640000000", COMPARISON_ABOUT, NULL, NULL), 1);
}
END_TEST

START_TEST(vague_statement_with_two_exact_ones_stays) {
  Text *texts[2];
  two_rounds(texts);
  first_statement(texts[1])->argument_count = 1;
  Statement *second = state(texts[0], "FundingRound");
  fill(second, "recipient", 1, NULL);
  fill_money(second, "amount", "5000000", COMPARISON_NONE);
  char *lines = emitted_of(texts, 2);
  ck_assert_uint_eq(count_of(lines, "rap:factuality rap:Asserted\n"), 3);
  free(lines);
}
END_TEST

static Statement *round_at(Text *text, uint32_t begin, const char *amount, const char *valuation) {
  Statement *round = state(text, "FundingRound");
  round->sentence = (Span){begin, begin + 1};
  fill(round, "recipient", 1, NULL);
  if (amount)
    fill_money(round, "amount", amount, COMPARISON_NONE);
  if (valuation)
    fill_money(round, "valuation", valuation, COMPARISON_NONE);
  return round;
}

START_TEST(vague_statements_join_what_was_told_last) {
  Text *text = text_new("en", 'a');
  entity(text, "Organization", "Tandoor Foods", NULL);
  round_at(text, 1, "640000000", NULL);
  round_at(text, 2, NULL, "7000000000");
  round_at(text, 3, "5000000", NULL);
  round_at(text, 4, NULL, "90000000");
  round_at(text, 0, NULL, "80000000");  /* before both: of neither */
  char *lines = emitted_of(&text, 1);
  ck_assert_uint_eq(count_of(lines, "rap:factuality rap:Asserted\n"), 3);
  ck_assert_has(lines, "rap:valuation id:usd-7000000000");
  ck_assert_has(lines, "rap:valuation id:usd-90000000");
  free(lines);
}
END_TEST

/* A group that is left out means all. */
START_TEST(absent_texts_are_not_vague) {
  Text *text = text_new("en", 'a');
  entity(text, "Organization", "Tandoor Foods", NULL);
  for (int i = 0; i < 2; i++) {
    Statement *headcount = state(text, "Headcount");
    fill(headcount, "organization", 1, NULL);
    fill(headcount, "number", 0, "250");
    if (i)
      fill(headcount, "group", 0, "researchers");
  }
  char *lines = emitted_of(&text, 1);
  ck_assert_uint_eq(count_of(lines, "rap:factuality rap:Asserted\n"), 2);
  ck_assert_has(lines, "rap:number \"250\"^^integer |");
  free(lines);
}
END_TEST

START_TEST(positions) {
  Text *text = text_new("en", 'a');
  entity(text, "Person", "Vikram Sethi", NULL);
  entity(text, "Organization", "Tandoor Foods", NULL);
  entity(text, "Organization", "Serayu Bank", NULL);
  chief(text, 1, 2);
  first_statement(text)->arguments[2].span = (Span){0, 7};
  chief(text, 1, 3);
  fill(&text->statements.statements.items[1], "former", 0, "true");
  char *lines = emitted_of(&text, 1);
  ck_assert_has(lines, "\nid:vikram-sethi rap:chiefExecutiveOf id:tandoor-foods\n");
  ck_assert_has(lines, "\nid:vikram-sethi rap:holdsPositionAt id:tandoor-foods\n");
  ck_assert_lacks(lines, "rap:chiefExecutiveOf id:serayu-bank");
  ck_assert_has(lines, "rap:former \"true\"^^boolean |");
  ck_assert_has(lines, "rap:title \"Nothing\"@en |");
  ck_assert_has(lines, "rap:positionType rap:ChiefExecutiveOfficer |");
  ck_assert_has(lines, "Position: Vikram Sethi, Serayu Bank, ChiefExecutiveOfficer, former\"@en\n");
  free(lines);
}
END_TEST

START_TEST(members) {
  Text *text = text_new("en", 'a');
  entity(text, "Organization", "Tandoor Foods", NULL);
  entity(text, "Organization", "Serayu Bank", NULL);
  entity(text, "Organization", "Marigold Hotels", NULL);
  for (int i = 0; i < 2; i++) {
    Statement *partnership = state(text, "Partnership");
    fill(partnership, "member", i ? 2 : 1, NULL);
    fill(partnership, "member", i ? 1 : 2, NULL);
  }
  pair(text, "Competition", "member", 1, "member", 3);
  text->statements.statements.items[2].factuality = FACTUALITY_HEDGED;
  char *lines = emitted_of(&text, 1);
  ck_assert_uint_eq(count_of(lines, "rdf:type rap:Partnership |"), 1);
  ck_assert_uint_eq(count_of(lines, "\nid:tandoor-foods rap:partnerOf id:serayu-bank\n"), 1);
  ck_assert_uint_eq(count_of(lines, "\nid:serayu-bank rap:partnerOf id:tandoor-foods\n"), 1);
  ck_assert_lacks(lines, "rap:competitorOf");
  free(lines);
}
END_TEST

/* What was said of two names that turn out to be one is nothing. */
START_TEST(facts_of_one_thing_with_itself) {
  Text *texts[] = {text_new("en", 'a'), text_new("hi", 'b')};
  entity(texts[0], "Organization", "Tandoor Foods", NULL);
  entity(texts[1], "Organization", "तंदूर फूड्स", NULL);
  entity(texts[1], "Organization", "Tandoor Foods", NULL);
  pair(texts[1], "Partnership", "member", 1, "member", 2);
  pair(texts[1], "Acquisition", "acquirer", 1, "acquired", 2);
  char *lines = emitted_of(texts, 2);
  ck_assert_lacks(lines, "rap:Partnership");
  ck_assert_lacks(lines, "rap:Acquisition");
  free(lines);
}
END_TEST

/* Every founder makes a founding of his own; leading a round is investing in it. */
START_TEST(several_fillers) {
  Text *text = text_new("en", 'a');
  entity(text, "Organization", "Tandoor Foods", NULL);
  entity(text, "Person", "Vikram Sethi", NULL);
  entity(text, "Person", "Meera Sethi", NULL);
  entity(text, "Organization", "Marigold Capital", NULL);
  Statement *founding = state(text, "Founding");
  fill(founding, "organization", 1, NULL);
  fill(founding, "founder", 2, NULL);
  fill(founding, "founder", 3, NULL);
  fill(founding, "date", 0, "2016-02");
  Statement *round = state(text, "FundingRound");
  fill(round, "recipient", 1, NULL);
  fill(round, "leadInvestor", 4, NULL);
  char *lines = emitted_of(&text, 1);
  ck_assert_uint_eq(count_of(lines, "rdf:type rap:Founding |"), 2);
  ck_assert_has(lines, "\nid:meera-sethi rap:founderOf id:tandoor-foods\n");
  ck_assert_has(lines, "rap:earliest \"2016-02-01T00:00:00Z\"^^dateTime |");
  ck_assert_has(lines, "rap:latest \"2016-02-29T23:59:59Z\"^^dateTime |");
  ck_assert_has(lines, "rap:leadInvestor id:marigold-capital |");
  ck_assert_has(lines, "rap:investor id:marigold-capital |");
  ck_assert_uint_eq(count_of(lines, "\nid:marigold-capital rap:investorIn id:tandoor-foods\n"), 1);
  free(lines);
}
END_TEST

START_TEST(quotations_and_amounts) {
  Text *text = text_new("hi", 'a');
  entity(text, "Person", "विक्रम सेठी", NULL);
  entity(text, "Organization", "तंदूर फूड्स", NULL);
  Statement *quotation = state(text, "Quotation");
  fill(quotation, "speaker", 1, NULL);
  fill(quotation, "text", 0, "हम बढ़ रहे हैं");
  Statement *revenue = state(text, "Revenue");
  fill(revenue, "organization", 2, NULL);
  fill_money(revenue, "amount", "1500000.50", COMPARISON_MORE);
  Statement *growth = state(text, "Growth");
  fill(growth, "organization", 2, NULL);
  fill(growth, "factor", 0, "25");
  char *lines = emitted_of(&text, 1);
  ck_assert_has(lines, "rap:text \"हम बढ़ रहे हैं\"@hi |");
  ck_assert_has(lines, "\nid:vikram-sethi rap:said id:quotation-");
  ck_assert_has(lines, "\nid:usd-1500000p5-more rap:value \"1500000.5\"^^decimal |");
  ck_assert_has(lines, "\nid:usd-1500000p5-more rap:comparison \"more than\" |");
  ck_assert_has(lines, "\nid:usd-1500000p5-more rdfs:label \"more than USD 1500000.5\"@en |");
  ck_assert_has(lines, "rap:factor \"25.0\"^^decimal |");
  free(lines);
}
END_TEST

/* ---- the whole ------------------------------------------------------------------------------------------------- */

/* A story with namesakes, short forms and translated names, in twelve documents. */
static void make_story(Text *texts[12]) {
  static const char *const languages[] = {"en", "id", "hi", "pa", "ar", "en"};
  static const char *const companies[] = {"Tandoor Foods", "Tandoor", "तंदूर फूड्स", "ਤੰਦੂਰ ਫੂਡਜ਼", "تندور", "Tandoor Group"};
  static const char *const chiefs[] = {"Vikram Sethi", "Sethi", "सेठी", "ਵਿਕਰਮ ਸੇਠੀ", "سيثي", "Meera Sethi"};
  static const char *const banks[] = {"Serayu Bank", "Bank Serayu", "सेरायु बैंक", "ਸੇਰਾਯੂ ਬੈਂਕ", "بنك سيرايو", "NDB"};
  for (int i = 0; i < 12; i++) {
    texts[i] = text_new(languages[i % 6], (char)('0' + (i * 7) % 12));
    entity(texts[i], "Organization", companies[i % 6], NULL);
    entity(texts[i], "Person", chiefs[(i + i / 6) % 6], NULL);
    entity(texts[i], "Organization", banks[(i + i / 4) % 6], NULL);
    chief(texts[i], 2, i % 2 ? 1 : 3);
    pair(texts[i], "Supply", "customer", 3, "supplier", 1);
    Statement *round = state(texts[i], "FundingRound");
    fill(round, "recipient", 1, NULL);
    if (i % 3)
      fill_money(round, "amount", i % 4 ? "64000000" : "60000000", i % 4 ? COMPARISON_NONE : COMPARISON_ABOUT);
  }
}

START_TEST(order_of_documents_does_not_matter) {
  Text *texts[12];
  make_story(texts);
  Collection *collection = collect(texts, 12);
  char *expected = emitted(collection);
  collection_free(collection);
  unsigned seed = 7;
  for (int round = 0; round < 25; round++) {
    for (unsigned i = 11; i; i--) {
      seed = seed * 1103515245u + 12345u;
      unsigned j = (seed >> 16) % (i + 1);
      Text *other = texts[i];
      texts[i] = texts[j];
      texts[j] = other;
    }
    collection = collect(texts, 12);
    char *lines = emitted(collection);
    ck_assert_str_eq(lines, expected);
    free(lines);
    collection_free(collection);
  }
  free(expected);
  for (int i = 0; i < 12; i++)
    text_free(texts[i]);
}
END_TEST

START_TEST(nothing) {
  Collection *collection = collect(NULL, 0);
  char *lines = emitted(collection);
  ck_assert_str_eq(lines, "\n");
  free(lines);
  collection_free(collection);
  collection_free(NULL);
}
END_TEST

static RapporteurStatus refuse(void *user, const Term *subject, const Term *predicate, const Term *object,
                               const Term *graph) {
  (void)subject, (void)predicate, (void)object, (void)graph;
  ++*(int *)user;
  return RAPPORTEUR_ERROR_IO;
}

START_TEST(receiver_stops_the_sender) {
  Text *texts[2];
  int calls = 0;
  two_rounds(texts);
  Collection *collection = collect(texts, 2);
  ck_assert_int_eq(collection_emit(collection, refuse, &calls), RAPPORTEUR_ERROR_IO);
  ck_assert_int_eq(calls, 1);
  free_all(collection, texts, 2);
}
END_TEST

/* ---- a thousand names ------------------------------------------------------------------------------------------ */

enum { THOUSAND = 1000 };

static unsigned next_random(unsigned *seed, unsigned below) {
  *seed = *seed * 1103515245u + 12345u;
  return (*seed >> 16) % below;
}

/* Consonants and vowel signs of each language, a name of two to four syllables a word. */
static void make_name(const char *language, unsigned *seed, char *out, size_t size) {
  static const struct {
    const char *language, *consonants[16], *vowels[8];
  } alphabets[] = {
      {"en",
       {"b", "d", "f", "g", "k", "l", "m", "n", "p", "r", "s", "t", "v", "ch", "sh", "j"},
       {"a", "e", "i", "o", "u", "ai", "ee", "ou"}},
      {"id",
       {"b", "d", "h", "g", "k", "l", "m", "n", "p", "r", "s", "t", "w", "c", "ng", "j"},
       {"a", "e", "i", "o", "u", "ai", "a", "au"}},
      {"hi",
       {"ब", "द", "फ", "ग", "क", "ल", "म", "न", "प", "र", "स", "त", "व", "च", "श", "ज"},
       {"", "ा", "ि", "ी", "ु", "ू", "े", "ो"}},
      {"pa",
       {"ਬ", "ਦ", "ਫ", "ਗ", "ਕ", "ਲ", "ਮ", "ਨ", "ਪ", "ਰ", "ਸ", "ਤ", "ਵ", "ਚ", "ਸ਼", "ਜ"},
       {"", "ਾ", "ਿ", "ੀ", "ੁ", "ੂ", "ੇ", "ੋ"}},
      {"ar",
       {"ب", "د", "ف", "غ", "ك", "ل", "م", "ن", "ق", "ر", "س", "ت", "ح", "ج", "ش", "ز"},
       {"", "", "", "ا", "ا", "ي", "ي", "و"}},
  };
  unsigned a = 0, words = 1 + next_random(seed, 2);
  while (strcmp(alphabets[a].language, language))
    a++;
  *out = '\0';
  for (unsigned w = 0; w < words; w++)
    for (unsigned s = 0, syllables = 3 + next_random(seed, 2); s < syllables; s++)
      snprintf(out + strlen(out), size - strlen(out), "%s%s%s", w && !s ? " " : "",
               alphabets[a].consonants[next_random(seed, 16)], alphabets[a].vowels[next_random(seed, 8)]);
}

/* What ICU calls a country; each country in one language only, so that no two names are one. */
static bool country_name(unsigned number, const char *language, char *out, int32_t size) {
  UChar units[128];
  char locale[16];
  UErrorCode error = U_ZERO_ERROR;
  snprintf(locale, sizeof locale, "und_%s", uloc_getISOCountries()[number]);
  int32_t length = uloc_getDisplayCountry(locale, language, units, 128, &error), bytes;
  u_strToUTF8(out, size, &bytes, units, length, &error);
  return U_SUCCESS(error);
}

START_TEST(a_thousand_unrelated_names) {
  static const char *const languages[] = {"en", "id", "hi", "pa", "ar"};
  static Text *texts[THOUSAND];
  enum { COUNTRIES = 240 };
  unsigned seed = 42, merged = 0;
  for (unsigned i = 0; i < THOUSAND; i++) {
    char name[512];
    texts[i] = text_new(languages[i % 5], 'a');
    snprintf(texts[i]->document.digest, sizeof texts[i]->document.digest, "%064u", i);
    if (i >= COUNTRIES || !country_name(i, languages[i % 5], name, sizeof name))
      make_name(languages[i % 5], &seed, name, sizeof name);
    const char *kept = arena_copy(&texts[i]->statements.arena, name, strlen(name));
    entity(texts[i], i % 2 || i < COUNTRIES ? "Organization" : "Person", kept, NULL);
  }
  Collection *collection = collect(texts, THOUSAND);
  for (size_t i = 0; i < THOUSAND; i++)
    for (size_t j = 0; j < i; j++)
      if (is_same(collection, i, 1, j, 1)) {
        merged++;
        break;
      }
  ck_assert_msg(merged * 1000 <= THOUSAND, "%u of %d names were merged", merged, THOUSAND);
  free_all(collection, texts, THOUSAND);
}
END_TEST

int main(void) {
  Suite *suite = suite_create("collection");
  TCase *tests = tcase_create("collection");
  tcase_add_checked_fixture(tests, read_schema, free_schema);
  tcase_set_timeout(tests, 60);
  tcase_add_test(tests, one_person_in_five_languages);
  tcase_add_test(tests, surnames_alone);
  tcase_add_test(tests, one_surname_two_persons);
  tcase_add_test(tests, surname_by_its_position);
  tcase_add_test(tests, names_that_stay_apart);
  tcase_add_test(tests, short_forms);
  tcase_add_test(tests, acronyms);
  tcase_add_test(tests, neighbours_in_one_business);
  tcase_add_test(tests, translated_names);
  tcase_add_test(tests, two_scripts_in_one_document);
  tcase_add_test(tests, acronym_in_one_document);
  tcase_add_test(tests, types_and_legal_forms);
  tcase_add_test(tests, canonical_names);
  tcase_add_test(tests, no_bridge_between_different_names);
  tcase_add_test(tests, names_of_things);
  tcase_add_test(tests, names_without_coordination);
  tcase_add_test(tests, namesakes_get_names_of_their_own);
  tcase_add_test(tests, labels);
  tcase_add_test(tests, facts_are_united);
  tcase_add_test(tests, graphs);
  tcase_add_test(tests, strongest_support_decides);
  tcase_add_test(tests, one_text_twice);
  tcase_add_test(tests, vague_statements_join_exact_ones);
  tcase_add_test(tests, vague_statement_with_two_exact_ones_stays);
  tcase_add_test(tests, vague_statements_join_what_was_told_last);
  tcase_add_test(tests, absent_texts_are_not_vague);
  tcase_add_test(tests, positions);
  tcase_add_test(tests, members);
  tcase_add_test(tests, facts_of_one_thing_with_itself);
  tcase_add_test(tests, several_fillers);
  tcase_add_test(tests, quotations_and_amounts);
  tcase_add_test(tests, order_of_documents_does_not_matter);
  tcase_add_test(tests, nothing);
  tcase_add_test(tests, receiver_stops_the_sender);
  tcase_add_test(tests, a_thousand_unrelated_names);
  suite_add_tcase(suite, tests);
  SRunner *runner = srunner_create(suite);
  srunner_run_all(runner, CK_ENV);
  int failed = srunner_ntests_failed(runner);
  srunner_free(runner);
  return failed ? 1 : 0;
}
