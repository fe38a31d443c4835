#include "collection/emission.h"

#include <stdio.h>
#include <string.h>

#include "collection/contradictions.h"
#include "collection/emitter.h"
#include "collection/iri.h"
#include "collection/recording.h"
#include "collection/shortcuts.h"

static const Iri LABEL = {NAME_RDFS, "label"}, ALT_LABEL = {NAME_SKOS, "altLabel"};

static Iri data(const char *local) { return (Iri){NAME_DATA, local}; }
static Iri term(const char *local) { return (Iri){NAME_ONTOLOGY, local}; }

static const char *factuality_name(uint8_t factuality) {
  static const char *const names[] = {"Asserted", "Attributed", "Hedged", "Planned", "Denied"};
  return names[factuality <= FACTUALITY_DENIED ? factuality : FACTUALITY_DENIED];
}

static void emit_number(Emitter *emitter, Iri subject, Iri predicate, unsigned long number) {
  char text[24];
  snprintf(text, sizeof text, "%lu", number);
  emit_literal(emitter, subject, predicate, text, "integer");
}

/* ---- What a document states ---- */

/* Where the emission stands: one document, with buffers for the names that are made on the way. */
typedef struct {
  const Knowledge *knowledge;
  Emitter *emitter;
  const DocumentRecord *document;
  Buffer graph, name, text;
} Place;

static void note_failure(const Buffer *buffer, Emitter *emitter) {
  if (buffer->failed && !emitter->status)
    emitter->status = RAPPORTEUR_ERROR_MEMORY;
}

static const char *document_source(const DocumentRecord *document) { return document->source ? document->source : "-"; }

static void emit_document(Place *place) {
  const DocumentRecord *document = place->document;
  Emitter *emitter = place->emitter;
  Iri subject = data(place->graph.bytes);
  const char *source = document_source(document);
  emit_type(emitter, subject, "Document");
  emit_text(emitter, subject, LABEL, document->title ? document->title : source, document->language);
  emit_literal(emitter, subject, term("language"), document->language, NULL);
  emit_literal(emitter, subject, term("source"), source, NULL);
  emit_literal(emitter, subject, term("digest"), document->digest, NULL);
  if (document->date)
    emit_literal(emitter, subject, term("date"), document->date, NULL);
}

static void emit_record(Place *place, uint32_t number) {
  buffer_clear(&place->text);
  RapporteurStatus status = recording_write(place->knowledge->records, number, &place->text);
  if (status)
    place->emitter->status = status;
  else
    emit_literal(place->emitter, data(place->graph.bytes), term("record"), place->text.bytes, NULL);
}

static void emit_amount(Place *place, const Filler *filler) {
  const ArgumentRecord *amount = filler->argument;
  Emitter *emitter = place->emitter;
  Iri subject = data(filler->text);
  emit_type(emitter, subject, "MonetaryAmount");
  buffer_clear(&place->text);
  iri_money_label(amount, &place->text);
  note_failure(&place->text, emitter);
  emit_text(emitter, subject, LABEL, place->text.bytes, "en");
  buffer_clear(&place->text);
  iri_decimal(amount->value, &place->text);
  note_failure(&place->text, emitter);
  emit_literal(emitter, subject, term("value"), place->text.bytes, "decimal");
  emit_literal(emitter, subject, term("currency"), amount->currency, NULL);
  if (iri_comparison(amount->comparison))
    emit_literal(emitter, subject, term("comparison"), iri_comparison(amount->comparison), NULL);
}

static unsigned days_in_month(unsigned year, unsigned month) {
  static const unsigned days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  return month == 2 && leap ? 29 : days[month - 1];
}

/* The moments that a date of whatever precision lies between. What is no such date has none. */
static void emit_bounds(Emitter *emitter, Iri subject, const char *date) {
  unsigned year, month = 0, day = 0;
  char text[48];
  int end = 0, parts = sscanf(date, "%4u%n-%2u%n-%2u%n", &year, &end, &month, &end, &day, &end);
  if (parts < 1 || date[end] || month > 12 || (parts > 1 && !month) || (parts > 2 && !day))
    return;
  unsigned last_month = parts > 1 ? month : 12;
  unsigned last_day = parts > 2 ? day : days_in_month(year, last_month);
  if (last_day > days_in_month(year, last_month))
    return;
  snprintf(text, sizeof text, "%04u-%02u-%02uT00:00:00Z", year, parts > 1 ? month : 1, parts > 2 ? day : 1);
  emit_literal(emitter, subject, term("earliest"), text, "dateTime");
  snprintf(text, sizeof text, "%04u-%02u-%02uT23:59:59Z", year, last_month, last_day);
  emit_literal(emitter, subject, term("latest"), text, "dateTime");
}

static void emit_value(Emitter *emitter, Iri fact, const Role *role, const Filler *filler) {
  Iri property = term(role->name);
  switch (role->range) {
  case RANGE_DECIMAL:
    emit_literal(emitter, fact, property, filler->text, "decimal");
    return;
  case RANGE_INTEGER:
    emit_literal(emitter, fact, property, filler->text, "integer");
    return;
  case RANGE_BOOLEAN:
    emit_literal(emitter, fact, property, filler->text, "boolean");
    return;
  case RANGE_INDIVIDUAL:
    emit_iri(emitter, fact, property, term(filler->text));
    return;
  case RANGE_DATE:
    emit_literal(emitter, fact, property, filler->text, NULL);
    if (!strcmp(role->name, "date"))
      emit_bounds(emitter, fact, filler->text);
    return;
  default:
    if (filler->language)
      emit_text(emitter, fact, property, filler->text, filler->language);
    else
      emit_literal(emitter, fact, property, filler->text, NULL);
  }
}

static void emit_filler(Place *place, Iri fact, const Role *role, const Filler *filler, const char *language) {
  Emitter *emitter = place->emitter;
  if (role->range == RANGE_ENTITY || role->range == RANGE_MONEY)
    emit_iri(emitter, fact, term(role->name), data(filler->text));
  else
    emit_value(emitter, fact, role, filler);
  if (role->range == RANGE_MONEY)
    emit_amount(place, filler);
  if (role->text_role && filler->argument->text)
    emit_text(emitter, fact, term(role->text_role), filler->argument->text, language);
}

/* A text, or the words that it begins with: at most `longest` code points. A single word that is longer is cut. */
static void append_beginning(Buffer *out, const char *text, size_t longest) {
  const char *end = text, *space = NULL;
  for (size_t count = 0; *end && count < longest; count++) {
    if (*end == ' ')
      space = end;
    do
      end++;
    while (((unsigned char)*end & 0xC0) == 0x80);
  }
  if (*end && *end != ' ' && space)
    end = space;
  buffer_append(out, text, (size_t)(end - text));
  if (*end)
    buffer_text(out, "…");
}

/* "Lumora raised 90 million… [Lumora goes abroad; en.funding.raise]". It is in the languages of what it is put together
   from, and so has none itself; who browses in one language then sees it nevertheless. */
static void emit_evidence_label(Place *place, Iri evidence, const StatementRecord *statement) {
  enum { LONGEST_SENTENCE = 50, LONGEST_TITLE = 30 };
  const DocumentRecord *document = place->document;
  Buffer *text = &place->text;
  buffer_clear(text);
  append_beginning(text, statement->quote ? statement->quote : "-", LONGEST_SENTENCE);
  buffer_text(text, " [");
  append_beginning(text, document->title ? document->title : document_source(document), LONGEST_TITLE);
  buffer_format(text, "; %s]", statement->rule);
  note_failure(text, place->emitter);
  if (!place->emitter->status)
    emit_literal(place->emitter, evidence, LABEL, text->bytes, NULL);
}

/* Evidence is known by the document, the place, the rule and the fact. */
static void write_evidence_name(Place *place, const StatementRecord *statement, const Fact *fact) {
  buffer_clear(&place->text);
  buffer_format(&place->text, "%s\n%u\n%u\n%s\n%d\n%s", place->document->digest, statement->begin, statement->end,
                statement->rule, statement->factuality, fact->name);
  buffer_clear(&place->name);
  if (!place->text.failed)
    iri_hashed("evidence", place->text.bytes, place->text.length, &place->name);
  note_failure(&place->text, place->emitter);
  note_failure(&place->name, place->emitter);
}

static void emit_evidence(Place *place, const StatementRecord *statement, const Fact *fact) {
  Emitter *emitter = place->emitter;
  write_evidence_name(place, statement, fact);
  if (emitter->status)
    return;
  Iri evidence = data(place->name.bytes);
  emit_iri(emitter, data(fact->name), term("evidence"), evidence);
  emit_type(emitter, evidence, "Evidence");
  emit_evidence_label(place, evidence, statement);
  emit_iri(emitter, evidence, term("document"), data(place->graph.bytes));
  emit_literal(emitter, evidence, term("language"), statement->language, NULL);
  if (statement->quote)
    emit_text(emitter, evidence, term("quote"), statement->quote, statement->language);
  emit_number(emitter, evidence, term("begin"), statement->begin);
  emit_number(emitter, evidence, term("end"), statement->end);
  emit_literal(emitter, evidence, term("rule"), statement->rule, NULL);
  emit_iri(emitter, evidence, term("factuality"), term(factuality_name(statement->factuality)));
}

/* A vague filler of an identifying role has given way to the one that the fact has. */
static void emit_claim(Place *place, const Claim *claim) {
  const Fact *fact = &place->knowledge->facts->items[claim->fact];
  emit_type(place->emitter, data(fact->name), fact->type->name);
  for (size_t i = 0; i < claim->filler_count; i++)
    if (fact_has_filler(fact, &claim->fillers[i]))
      emit_filler(place, data(fact->name), &fact->type->roles[claim->fillers[i].role], &claim->fillers[i],
                  claim->statement->language);
  emit_evidence(place, claim->statement, fact);
}

/* Texts that were read twice are one document, and have one graph. */
static void enter_document(Place *place, const DocumentRecord *document) {
  bool again = place->document && !strcmp(place->document->digest, document->digest);
  place->document = document;
  if (again)
    return;
  buffer_clear(&place->graph);
  iri_document(document->digest, &place->graph);
  note_failure(&place->graph, place->emitter);
  if (!place->emitter->status)
    emitter_enter(place->emitter, place->graph.bytes);
}

static void emit_stated(Place *place, uint32_t number) {
  const Facts *facts = place->knowledge->facts;
  const DocumentRecord *document = &place->knowledge->records->documents.items[number];
  enter_document(place, document);
  if (place->emitter->status)
    return;
  emit_document(place);
  if (place->knowledge->with_records)
    emit_record(place, number);
  for (uint32_t i = 0; i < document->statement_count; i++)
    if (facts->claims[document->first_statement + i].fact != NO_FACT)
      emit_claim(place, &facts->claims[document->first_statement + i]);
}

/* ---- What follows ---- */

static bool is_own_iri(const Emitter *emitter, const Thing *thing, const char *iri) {
  size_t length = strlen(emitter->base);
  return !strncmp(iri, emitter->base, length) && !strcmp(iri + length, thing->name);
}

static void emit_thing(Emitter *emitter, const Thing *thing) {
  Iri subject = data(thing->name);
  emit_type(emitter, subject, thing->type);
  for (size_t i = 0; i < thing->label_count; i++)
    emit_text(emitter, subject, thing->labels[i].preferred ? LABEL : ALT_LABEL, thing->labels[i].text,
              thing->labels[i].language);
  for (size_t i = 0; thing->known && i < thing->known->iri_count; i++)
    if (!is_own_iri(emitter, thing, thing->known->iris[i]))
      emit_iri(emitter, subject, (Iri){NAME_OWL, "sameAs"}, (Iri){NAME_ANY, thing->known->iris[i]});
}

static void emit_former_name(Emitter *emitter, const FormerName *former) {
  emit_type(emitter, data(former->name), former->thing->type);
  emit_iri(emitter, data(former->name), (Iri){NAME_OWL, "sameAs"}, data(former->thing->name));
}

static void append_filler_label(const Knowledge *knowledge, const Fact *fact, const Filler *filler, Buffer *out) {
  enum { LONGEST_TEXT = 60 };
  const Role *role = &fact->type->roles[filler->role];
  if (role->range == RANGE_ENTITY) {
    const Thing *thing = &knowledge->things->items[knowledge->identity->cluster[filler->argument->entity - 1]];
    buffer_text(out, thing_label(thing, "en"));
  } else if (role->range == RANGE_MONEY) {
    iri_money_label(filler->argument, out);
  } else if (role->range == RANGE_BOOLEAN) {
    buffer_text(out, role->name);
  } else {
    append_beginning(out, filler->text, LONGEST_TEXT);
  }
}

/* "FundingRound: Mistral AI, USD 640 million": what identifies the fact. */
static void emit_fact_label(const Knowledge *knowledge, Emitter *emitter, const Fact *fact, Buffer *text) {
  const char *separator = ": ";
  buffer_clear(text);
  buffer_text(text, fact->type->name);
  for (size_t i = 0; i < fact->filler_count; i++) {
    if (!fact->type->roles[fact->fillers[i].role].identifying)
      continue;
    buffer_text(text, separator);
    append_filler_label(knowledge, fact, &fact->fillers[i], text);
    separator = ", ";
  }
  note_failure(text, emitter);
  if (!emitter->status)
    emit_text(emitter, data(fact->name), LABEL, text->bytes, "en");
}

/* At most four decimals; the locale has no say in it. */
static void emit_confidence(Emitter *emitter, const Fact *fact) {
  enum { SCALE = 10000, DIGITS = 4 };
  unsigned scaled = (unsigned)(fact->confidence * SCALE + 0.5);
  char text[16];
  int length = snprintf(text, sizeof text, "%u.%0*u", scaled / SCALE, DIGITS, scaled % SCALE);
  while (text[length - 1] == '0' && text[length - 2] != '.')
    text[--length] = '\0';
  emit_literal(emitter, data(fact->name), term("confidence"), text, "decimal");
}

static void emit_shortcut_to(Emitter *emitter, const Shortcut *shortcut, const Filler *subject, const char *object) {
  Iri property = term(shortcut->property);
  if (!strcmp(subject->text, object))
    return;
  emit_iri(emitter, data(subject->text), property, data(object));
  if (shortcut->symmetric)
    emit_iri(emitter, data(object), property, data(subject->text));
}

/* Every filler of the one role with every filler of the other. */
static void emit_shortcut(Emitter *emitter, const Shortcut *shortcut, const Fact *fact) {
  int subject = fact_type_role(fact->type, shortcut->subject);
  int object = *shortcut->object ? fact_type_role(fact->type, shortcut->object) : -1;
  for (size_t i = 0; i < fact->filler_count; i++) {
    if (fact->fillers[i].role != subject)
      continue;
    if (!*shortcut->object)
      emit_shortcut_to(emitter, shortcut, &fact->fillers[i], fact->name);
    for (size_t j = 0; j < fact->filler_count; j++)
      if (fact->fillers[j].role == object)
        emit_shortcut_to(emitter, shortcut, &fact->fillers[i], fact->fillers[j].text);
  }
}

static void emit_derived(const Knowledge *knowledge, Emitter *emitter, const Fact *fact, Buffer *text) {
  const Schema *schema = knowledge->records->schema;
  Iri subject = data(fact->name);
  emit_fact_label(knowledge, emitter, fact, text);
  emit_iri(emitter, subject, term("factuality"), term(factuality_name(fact->factuality)));
  emit_confidence(emitter, fact);
  emit_number(emitter, subject, term("languageCount"), fact->languages);
  emit_number(emitter, subject, term("documentCount"), fact->documents);
  if (fact->factuality > FACTUALITY_ATTRIBUTED)
    return;
  for (size_t i = 0; i < schema->shortcuts.count; i++)
    if (shortcut_applies(&schema->shortcuts.items[i], fact))
      emit_shortcut(emitter, &schema->shortcuts.items[i], fact);
}

/* In both directions, because not every reader knows that the property is symmetric. */
static void emit_contradictions(const Knowledge *knowledge, Emitter *emitter) {
  Contradictions found;
  RapporteurStatus status = contradictions_find(knowledge->records->schema, knowledge->facts, &found);
  if (status && !emitter->status)
    emitter->status = status;
  for (size_t i = 0; !emitter->status && i < found.count; i++) {
    Iri a = data(knowledge->facts->items[found.items[i].a].name);
    Iri b = data(knowledge->facts->items[found.items[i].b].name);
    emit_iri(emitter, a, term("contradicts"), b);
    emit_iri(emitter, b, term("contradicts"), a);
  }
  array_free(&found);
}

/* ---- The whole ---- */

static void emit_all_stated(const Knowledge *knowledge, Emitter *emitter) {
  Place place = {.knowledge = knowledge, .emitter = emitter};
  for (uint32_t i = 0; !emitter->status && i < knowledge->records->documents.count; i++)
    emit_stated(&place, i);
  buffer_free(&place.graph);
  buffer_free(&place.name);
  buffer_free(&place.text);
}

static void emit_all_derived(const Knowledge *knowledge, Emitter *emitter) {
  Buffer text = {0};
  emitter_enter(emitter, NULL);
  for (uint32_t i = 0; !emitter->status && i < knowledge->things->count; i++)
    emit_thing(emitter, &knowledge->things->items[i]);
  for (size_t i = 0; !emitter->status && i < knowledge->former_name_count; i++)
    emit_former_name(emitter, &knowledge->former_names[i]);
  for (uint32_t i = 0; !emitter->status && i < knowledge->facts->count; i++)
    emit_derived(knowledge, emitter, &knowledge->facts->items[i], &text);
  emit_contradictions(knowledge, emitter);
  buffer_free(&text);
}

RapporteurStatus knowledge_emit(const Knowledge *knowledge, TermReceiver receive, void *user) {
  Emitter emitter;
  if (!emitter_init(&emitter, knowledge->base, receive, user)) {
    emitter_free(&emitter);
    return RAPPORTEUR_ERROR_MEMORY;
  }
  emit_all_stated(knowledge, &emitter);
  if (!emitter.status)
    emit_all_derived(knowledge, &emitter);
  emitter_free(&emitter);
  return emitter.status;
}
