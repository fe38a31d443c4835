#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/buffer.h"
#include "rules/schema.h"

#define PREFIXES                                                                                                       \
  "@prefix rap: <https://w3id.org/rapporteur/ontology#> .\n"                                                           \
  "@prefix owl: <http://www.w3.org/2002/07/owl#> .\n"                                                                  \
  "@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .\n"                                                          \
  "@prefix sh: <http://www.w3.org/ns/shacl#> .\n"                                                                      \
  "@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .\n"

/* The smallest ontology with a fact: Sighting of a Bird, with a note. */
#define BIRDS                                                                                                          \
  PREFIXES "rap:Fact a owl:Class . rap:Bird a owl:Class .\n"                                                           \
           "rap:Sighting a owl:Class ; rdfs:subClassOf rap:Fact .\n"                                                   \
           "rap:bird a owl:ObjectProperty . rap:note a owl:DatatypeProperty . rap:sawBird a owl:ObjectProperty .\n"
#define SHAPE PREFIXES "rap:S a sh:NodeShape ; sh:targetClass rap:Sighting ; sh:property rap:S-bird .\n"
#define ROLE "rap:S-bird sh:path rap:bird ; sh:class rap:Bird ; sh:order 1 .\n"

/* ---- helpers --------------------------------------------------------------------------------------------------- */

static void listen(void *user, const RapporteurMessage *message) {
  Buffer *heard = user;
  buffer_format(heard, "%s\n", message->text);
}

static const char *ontology_folder(void) {
  static char folder[4096];
  const char *source = getenv("srcdir");
  snprintf(folder, sizeof folder, "%s/ontology", source ? source : ".");
  return folder;
}

static void write_file(const char *folder, const char *name, const char *text) {
  char path[4096];
  snprintf(path, sizeof path, "%s/%s", folder, name);
  FILE *file = fopen(path, "w");
  ck_assert_ptr_nonnull(file);
  ck_assert_int_ge(fputs(text, file), 0);
  ck_assert_int_eq(fclose(file), 0);
}

static void remove_file(const char *folder, const char *name) {
  char path[4096];
  snprintf(path, sizeof path, "%s/%s", folder, name);
  unlink(path);
}

/* Read an ontology and shapes that are given as text. What was heard is the caller's to free. */
static RapporteurStatus read_texts(const char *ontology, const char *shapes, Schema **out, Buffer *heard) {
  char folder[] = "/tmp/check_schema.XXXXXX";
  ck_assert_ptr_nonnull(mkdtemp(folder));
  write_file(folder, "rapporteur.ttl", ontology);
  if (shapes)
    write_file(folder, "shapes.ttl", shapes);
  Sink sink = {.function = listen, .user = heard};
  RapporteurStatus status = schema_read(folder, &sink, out);
  remove_file(folder, "rapporteur.ttl");
  remove_file(folder, "shapes.ttl");
  rmdir(folder);
  return status;
}

/* Reading these must fail with a message that holds `expected`. */
static void assert_fails(const char *ontology, const char *shapes, RapporteurStatus wanted, const char *expected) {
  Buffer heard = {0};
  Schema *schema = NULL;
  RapporteurStatus status = read_texts(ontology, shapes, &schema, &heard);
  ck_assert_msg(status == wanted, "status %d instead of %d, heard: %s", status, wanted, heard.bytes);
  ck_assert_ptr_null(schema);
  ck_assert_msg(heard.bytes && strstr(heard.bytes, expected), "'%s' is not in: %s", expected, heard.bytes);
  buffer_free(&heard);
}

static Schema *read_real(void) {
  Buffer heard = {0};
  Sink sink = {.function = listen, .user = &heard};
  Schema *schema = NULL;
  RapporteurStatus status = schema_read(ontology_folder(), &sink, &schema);
  ck_assert_msg(status == RAPPORTEUR_OK, "%s", heard.bytes);
  ck_assert_ptr_nonnull(schema);
  buffer_free(&heard);
  return schema;
}

static const Role *role_of(const Schema *schema, const char *fact_name, const char *role_name) {
  const FactType *fact = schema_fact(schema, fact_name);
  ck_assert_msg(fact != NULL, "no fact %s", fact_name);
  int index = fact_type_role(fact, role_name);
  ck_assert_msg(index >= 0, "%s has no role %s", fact_name, role_name);
  return &fact->roles[index];
}

static void assert_roles(const Schema *schema, const char *fact_name, const char *expected) {
  const FactType *fact = schema_fact(schema, fact_name);
  ck_assert_msg(fact != NULL, "no fact %s", fact_name);
  Buffer names = {0};
  for (size_t i = 0; i < fact->role_count; i++)
    buffer_format(&names, "%s%s%s%s", i ? " " : "", fact->roles[i].name, fact->roles[i].minimum ? "!" : "",
                  fact->roles[i].identifying ? "=" : "");
  ck_assert_str_eq(names.bytes, expected);
  buffer_free(&names);
}

static const Shortcut *shortcut_of(const Schema *schema, const char *property, const char *fact) {
  for (size_t i = 0; i < schema->shortcuts.count; i++)
    if (!strcmp(schema->shortcuts.items[i].property, property) && !strcmp(schema->shortcuts.items[i].fact, fact))
      return &schema->shortcuts.items[i];
  ck_abort_msg("no shortcut %s of %s", property, fact);
  return NULL;
}

/* ---- the real ontology ----------------------------------------------------------------------------------------- */

START_TEST(facts_have_their_roles_in_order) {
  Schema *schema = read_real();
  ck_assert_uint_eq(schema->facts.count, 21);
  assert_roles(schema, "Position", "holder!= organization= positionType!= former= start end");
  assert_roles(schema, "Founding", "organization!= founder= date place");
  assert_roles(schema, "FundingRound", "recipient!= amount= series valuation investor leadInvestor date");
  assert_roles(schema, "FundingTotal", "organization!= amount!=");
  assert_roles(schema, "Investment", "investor!= recipient!= amount= date");
  assert_roles(schema, "Partnership", "member!= date");
  assert_roles(schema, "Headcount", "organization!= number!= group= date");
  assert_roles(schema, "Growth", "organization!= metric= factor!=");
  assert_roles(schema, "Launch", "product!= organization date!=");
  assert_roles(schema, "Quotation", "speaker!= text!= outlet date place");
  assert_roles(schema, "PublicOffering", "organization!= amount date");
  ck_assert_ptr_null(schema_fact(schema, "Fact"));
  schema_free(schema);
}
END_TEST

START_TEST(roles_know_what_fills_them) {
  Schema *schema = read_real();
  const Role *role = role_of(schema, "Position", "positionType");
  ck_assert_str_eq(role->type, "PositionType");
  ck_assert_str_eq(role->text_role, "title");
  ck_assert_uint_eq(role->range, RANGE_INDIVIDUAL);
  role = role_of(schema, "Position", "organization");
  ck_assert_str_eq(role->type, "Organization");
  ck_assert_str_eq(role->also_type, "Place");
  ck_assert_uint_eq(role->range, RANGE_ENTITY);
  role = role_of(schema, "Licensing", "license");
  ck_assert_uint_eq(role->range, RANGE_ENTITY);
  ck_assert_ptr_null(role->also_type);
  role = role_of(schema, "FundingRound", "amount");
  ck_assert_str_eq(role->type, "MonetaryAmount");
  ck_assert_uint_eq(role->range, RANGE_MONEY);
  role = role_of(schema, "FundingRound", "series");
  ck_assert_str_eq(role->type, "Series");
  ck_assert_ptr_null(role->super_role);
  ck_assert_str_eq(role_of(schema, "FundingRound", "leadInvestor")->super_role, "investor");
  ck_assert_uint_eq(role->range, RANGE_TEXT);
  ck_assert(!role->language_tagged);
  role = role_of(schema, "Quotation", "text");
  ck_assert_str_eq(role->type, "Quote");
  ck_assert(role->language_tagged);
  ck_assert_uint_eq(role_of(schema, "Position", "start")->range, RANGE_DATE);
  ck_assert_uint_eq(role_of(schema, "Position", "former")->range, RANGE_BOOLEAN);
  ck_assert_uint_eq(role_of(schema, "Headcount", "number")->range, RANGE_INTEGER);
  ck_assert_uint_eq(role_of(schema, "Growth", "factor")->range, RANGE_DECIMAL);
  schema_free(schema);
}
END_TEST

START_TEST(roles_know_how_often_they_are_filled) {
  Schema *schema = read_real();
  const Role *member = role_of(schema, "Partnership", "member");
  ck_assert(member->set && member->identifying);
  ck_assert_uint_eq(member->minimum, 2);
  ck_assert_uint_eq(member->maximum, 0);
  const Role *founder = role_of(schema, "Founding", "founder");
  ck_assert(!founder->set && founder->alternative);
  ck_assert_uint_eq(founder->maximum, 0);
  ck_assert(role_of(schema, "Founding", "date")->alternative);
  ck_assert(!role_of(schema, "FundingRound", "date")->alternative);
  ck_assert_uint_eq(role_of(schema, "FundingRound", "amount")->maximum, 1);
  ck_assert_uint_eq(role_of(schema, "FundingRound", "investor")->maximum, 0);
  schema_free(schema);
}
END_TEST

START_TEST(types_form_a_hierarchy) {
  Schema *schema = read_real();
  ck_assert(schema_is_a(schema, "Person", "Agent"));
  ck_assert(schema_is_a(schema, "Place", "Place"));
  ck_assert(!schema_is_a(schema, "Agent", "Person"));
  ck_assert(!schema_is_a(schema, "Place", "Agent"));
  ck_assert(!schema_is_a(schema, "Nothing", "Agent"));
  size_t position_types = 0;
  for (size_t i = 0; i < schema->individuals.count; i++)
    position_types += !strcmp(schema->individuals.items[i].type, "PositionType");
  ck_assert_uint_eq(position_types, 26);
  for (size_t i = 0; i < schema->types.count; i++)
    ck_assert_ptr_null(schema_fact(schema, schema->types.items[i].name));
  schema_free(schema);
}
END_TEST

START_TEST(shortcuts_are_read) {
  Schema *schema = read_real();
  ck_assert_uint_eq(schema->shortcuts.count, 15);
  const Shortcut *shortcut = shortcut_of(schema, "chiefExecutiveOf", "Position");
  ck_assert_str_eq(shortcut->subject, "holder");
  ck_assert_str_eq(shortcut->object, "organization");
  ck_assert_str_eq(shortcut->where_role, "positionType");
  ck_assert_str_eq(shortcut->where_value, "ChiefExecutiveOfficer");
  ck_assert_str_eq(shortcut->unless_role, "former");
  ck_assert(!shortcut->symmetric);
  shortcut = shortcut_of(schema, "partnerOf", "Partnership");
  ck_assert(shortcut->symmetric);
  ck_assert_str_eq(shortcut->subject, shortcut->object);
  ck_assert_ptr_null(shortcut->where_role);
  ck_assert_str_eq(shortcut_of(schema, "said", "Quotation")->object, "");
  shortcut_of(schema, "investorIn", "Investment");
  shortcut_of(schema, "investorIn", "FundingRound");
  schema_free(schema);
}
END_TEST

/* ---- broken files ---------------------------------------------------------------------------------------------- */

START_TEST(small_schema_is_read) {
  Buffer heard = {0};
  Schema *schema = NULL;
  ck_assert_int_eq(read_texts(BIRDS, SHAPE ROLE, &schema, &heard), RAPPORTEUR_OK);
  ck_assert_ptr_null(heard.bytes);
  assert_roles(schema, "Sighting", "bird");
  schema_free(schema);
}
END_TEST

START_TEST(files_must_be_there) {
  Schema *schema = NULL;
  ck_assert_int_eq(schema_read("/nonexistent", NULL, &schema), RAPPORTEUR_ERROR_IO);
  ck_assert_ptr_null(schema);
  assert_fails(BIRDS, NULL, RAPPORTEUR_ERROR_IO, "cannot be opened");
}
END_TEST

START_TEST(turtle_must_be_right) {
  assert_fails(BIRDS "rap:Bird a owl:Class", SHAPE ROLE, RAPPORTEUR_ERROR_SYNTAX, "");
  assert_fails("<relative> a <http://www.w3.org/2002/07/owl#Class> .", "", RAPPORTEUR_ERROR_SYNTAX, "relative IRI");
  assert_fails(BIRDS "rap:Bird a nowhere:Class .", SHAPE ROLE, RAPPORTEUR_ERROR_SYNTAX, "nowhere");
}
END_TEST

START_TEST(classes_must_be_sound) {
  assert_fails(BIRDS "rap:A a owl:Class ; rdfs:subClassOf rap:B . rap:B a owl:Class ; rdfs:subClassOf rap:A .",
               SHAPE ROLE, RAPPORTEUR_ERROR_SYNTAX, "below itself");
  assert_fails(BIRDS "rap:Robin a owl:NamedIndividual .", SHAPE ROLE, RAPPORTEUR_ERROR_SYNTAX, "has no class");
  assert_fails(BIRDS "rap:Nest a owl:Class ; rdfs:subClassOf rap:Fact .", SHAPE ROLE, RAPPORTEUR_ERROR_SYNTAX,
               "no shape is for class Nest");
}
END_TEST

START_TEST(shapes_must_fit_the_ontology) {
  assert_fails(BIRDS, SHAPE ROLE "rap:T sh:targetClass rap:Fish .", RAPPORTEUR_ERROR_SYNTAX, "no class Fish");
  assert_fails(BIRDS, SHAPE ROLE "rap:T sh:targetClass rap:Sighting .", RAPPORTEUR_ERROR_SYNTAX, "a shape already");
  assert_fails(BIRDS, SHAPE, RAPPORTEUR_ERROR_SYNTAX, "no sh:path");
  assert_fails(BIRDS, PREFIXES "rap:S sh:targetClass rap:Sighting .", RAPPORTEUR_ERROR_SYNTAX, "no roles");
}
END_TEST

START_TEST(roles_must_be_complete) {
  assert_fails(BIRDS, SHAPE "rap:S-bird sh:path rap:bird ; sh:order 1 .", RAPPORTEUR_ERROR_SYNTAX, "no type");
  assert_fails(BIRDS, SHAPE "rap:S-bird sh:path rap:bird ; sh:class rap:Bird .", RAPPORTEUR_ERROR_SYNTAX,
               "no sh:order");
  assert_fails(BIRDS, SHAPE "rap:S-bird sh:path rap:fish ; sh:class rap:Bird ; sh:order 1 .", RAPPORTEUR_ERROR_SYNTAX,
               "no property fish");
  assert_fails(BIRDS, SHAPE "rap:S-bird sh:path rap:bird ; sh:class rap:Fish ; sh:order 1 .", RAPPORTEUR_ERROR_SYNTAX,
               "unknown range Fish");
  assert_fails(BIRDS, SHAPE "rap:S-bird sh:path rap:note ; sh:datatype xsd:date ; rap:filledBy \"Date\" ; sh:order 1 .",
               RAPPORTEUR_ERROR_SYNTAX, "unknown range <http://www.w3.org/2001/XMLSchema#date>");
  assert_fails(BIRDS, SHAPE "rap:S-bird sh:path rap:bird ; sh:class rap:Bird ; sh:order -1 .", RAPPORTEUR_ERROR_SYNTAX,
               "no count");
  assert_fails(BIRDS,
               SHAPE ROLE "rap:S sh:property rap:S-2 . rap:S-2 sh:path rap:note ; sh:class rap:Bird ; sh:order 1 .",
               RAPPORTEUR_ERROR_SYNTAX, "the same sh:order");
  assert_fails(BIRDS, SHAPE ROLE "rap:S-bird rap:textRole rap:title .", RAPPORTEUR_ERROR_SYNTAX, "no property title");
}
END_TEST

START_TEST(shortcuts_must_be_complete) {
  assert_fails(BIRDS, SHAPE ROLE "rap:c a rap:Shortcut ; rap:shortcutProperty rap:sawBird .", RAPPORTEUR_ERROR_SYNTAX,
               "needs an object property");
  assert_fails(BIRDS,
               SHAPE ROLE "rap:c a rap:Shortcut ; rap:shortcutProperty rap:sawBird ; rap:shortcutOf rap:Sighting ;"
                          " rap:shortcutSubject rap:note .",
               RAPPORTEUR_ERROR_SYNTAX, "no role note");
}
END_TEST

/* ---- sending the ontology on ----------------------------------------------------------------------------------- */

typedef struct Counts {
  size_t all, labels, definitions, stop_after;
} Counts;

static RapporteurStatus count(void *user, const Term *subject, const Term *predicate, const Term *object,
                              const Term *graph) {
  Counts *counts = user;
  ck_assert_ptr_null(graph);
  ck_assert_int_eq(subject->kind, TERM_IRI);
  counts->all++;
  if (strstr(predicate->text, "rdf-schema#label")) {
    counts->labels++;
    ck_assert_int_eq(object->kind, TERM_LITERAL);
    ck_assert_ptr_nonnull(object->language);
  }
  counts->definitions += strstr(predicate->text, "skos/core#definition") != NULL;
  return counts->stop_after && counts->all == counts->stop_after ? RAPPORTEUR_ERROR_LIMIT : RAPPORTEUR_OK;
}

START_TEST(ontology_is_sent) {
  Counts brief = {0}, full = {0};
  ck_assert_int_eq(schema_emit(ontology_folder(), false, NULL, count, &brief), RAPPORTEUR_OK);
  ck_assert_int_eq(schema_emit(ontology_folder(), true, NULL, count, &full), RAPPORTEUR_OK);
  ck_assert_uint_gt(brief.labels, 100);
  ck_assert_uint_eq(brief.labels, full.labels);
  ck_assert_uint_eq(brief.definitions, 0);
  ck_assert_uint_eq(full.definitions, full.labels);
  ck_assert_uint_gt(full.all, brief.all);
}
END_TEST

START_TEST(receiver_can_stop) {
  Counts counts = {.stop_after = 7};
  ck_assert_int_eq(schema_emit(ontology_folder(), true, NULL, count, &counts), RAPPORTEUR_ERROR_LIMIT);
  ck_assert_uint_eq(counts.all, 7);
}
END_TEST

START_TEST(blank_nodes_are_refused) {
  char folder[] = "/tmp/check_schema.XXXXXX";
  ck_assert_ptr_nonnull(mkdtemp(folder));
  write_file(folder, "rapporteur.ttl", BIRDS "rap:bird rdfs:range [ a owl:Class ] .");
  Buffer heard = {0};
  Sink sink = {.function = listen, .user = &heard};
  Counts counts = {0};
  ck_assert_int_eq(schema_emit(folder, false, &sink, count, &counts), RAPPORTEUR_ERROR_SYNTAX);
  ck_assert_ptr_nonnull(strstr(heard.bytes, "blank nodes"));
  buffer_free(&heard);
  remove_file(folder, "rapporteur.ttl");
  rmdir(folder);
}
END_TEST

int main(void) {
  Suite *suite = suite_create("schema");
  TCase *real = tcase_create("the real ontology");
  tcase_add_test(real, facts_have_their_roles_in_order);
  tcase_add_test(real, roles_know_what_fills_them);
  tcase_add_test(real, roles_know_how_often_they_are_filled);
  tcase_add_test(real, types_form_a_hierarchy);
  tcase_add_test(real, shortcuts_are_read);
  suite_add_tcase(suite, real);
  TCase *broken = tcase_create("broken files");
  tcase_add_test(broken, small_schema_is_read);
  tcase_add_test(broken, files_must_be_there);
  tcase_add_test(broken, turtle_must_be_right);
  tcase_add_test(broken, classes_must_be_sound);
  tcase_add_test(broken, shapes_must_fit_the_ontology);
  tcase_add_test(broken, roles_must_be_complete);
  tcase_add_test(broken, shortcuts_must_be_complete);
  suite_add_tcase(suite, broken);
  TCase *sent = tcase_create("sending the ontology on");
  tcase_add_test(sent, ontology_is_sent);
  tcase_add_test(sent, receiver_can_stop);
  tcase_add_test(sent, blank_nodes_are_refused);
  suite_add_tcase(suite, sent);
  SRunner *runner = srunner_create(suite);
  srunner_run_all(runner, CK_ENV);
  int failed = srunner_ntests_failed(runner);
  srunner_free(runner);
  return failed ? 1 : 0;
}
