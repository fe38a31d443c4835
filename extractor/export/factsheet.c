#include "export/factsheet.h"

#include <stdlib.h>
#include <string.h>

#include "graph/csv.h"
#include "graph/output.h"

#define BYTE_ORDER_MARK "\xef\xbb\xbf"

/* Which part of a role's filler a column shows; the money's need a MonetaryAmount. */
typedef enum { SHOW_NAME, SHOW_VALUE, SHOW_CURRENCY, SHOW_COMPARISON } Show;

typedef struct Column {
  const char *role;   /* Local name of the property. */
  uint32_t predicate; /* Its number; NO_TERM when the graph never has it. */
  Show show;
} Column;

typedef struct Sheet {
  View *view;
  FILE *out;
  ARRAY(Column) columns;
  uint32_t parts[4]; /* By Show: the property of a MonetaryAmount; NO_TERM for SHOW_NAME. */
  Buffer cell;
  SeenTerms fillers;
} Sheet;

/* The first sentence of a fact's evidence, and the languages of all. */
typedef struct Support {
  int rank; /* Of the sentence's language. */
  const char *source, *sentence;
  unsigned long begin;
  SeenTerms languages;
} Support;

/* --- Columns ------------------------------------------------------------------------------------------------------ */

static void add_column(Sheet *sheet, const char *role, Show show) {
  for (size_t i = 0; i < sheet->columns.count; i++)
    if (!strcmp(sheet->columns.items[i].role, role) && sheet->columns.items[i].show == show)
      return;
  Column column = {role, view_term(sheet->view, role), show};
  if (!array_push(&sheet->columns, column))
    sheet->view->failed = true;
}

static void add_role(Sheet *sheet, const Role *role) {
  if (role->range == RANGE_MONEY) {
    add_column(sheet, role->name, SHOW_VALUE);
    add_column(sheet, role->name, SHOW_CURRENCY);
    add_column(sheet, role->name, SHOW_COMPARISON);
  } else {
    add_column(sheet, role->name, SHOW_NAME);
  }
  if (role->text_role)
    add_column(sheet, role->text_role, SHOW_NAME);
}

static void add_columns(Sheet *sheet) {
  const Schema *schema = sheet->view->schema;
  for (size_t i = 0; i < schema->facts.count; i++)
    for (size_t j = 0; j < schema->facts.items[i].role_count; j++)
      add_role(sheet, &schema->facts.items[i].roles[j]);
}

/* --- Cells -------------------------------------------------------------------------------------------------------- */

static void write_cell(Sheet *sheet, const char *text) {
  fputc(',', sheet->out);
  if (text)
    csv_write(text, sheet->out);
}

/* Texts come from anywhere: none may become a formula. */
static void write_text(Sheet *sheet, const char *text) {
  bool formula = text && *text && strchr("=+-@\t\r", *text) && text[1];
  buffer_clear(&sheet->cell);
  buffer_text(&sheet->cell, formula ? "'" : "");
  buffer_text(&sheet->cell, text ? text : "");
  sheet->view->failed = sheet->view->failed || sheet->cell.failed;
  write_cell(sheet, sheet->cell.bytes);
}

/* A number without the ".0" that a spreadsheet of a country with decimal commas takes for a text. */
static void append_number(Buffer *cell, const char *number) {
  size_t length = strlen(number);
  buffer_append(cell, number, length > 2 && !strcmp(number + length - 2, ".0") ? length - 2 : length);
}

static bool is_number(const TermKey *key) {
  const char *name = canonical_xsd_name(key->datatype);
  return name && (!strcmp(name, "decimal") || !strcmp(name, "integer"));
}

/* What a column shows of one filler, borrowed; NULL for nothing. */
static const char *shown(Sheet *sheet, const Column *column, uint32_t filler, bool *number) {
  *number = false;
  if (column->show == SHOW_NAME) {
    TermKey key = view_key(sheet->view, filler);
    *number = is_number(&key);
    return view_name(sheet->view, filler);
  }
  *number = column->show == SHOW_VALUE;
  return view_text(sheet->view, filler, sheet->parts[column->show]);
}

static void write_role(Sheet *sheet, const Column *column, uint32_t fact) {
  Buffer joined = {0};
  bool number = false;
  view_objects(sheet->view, fact, column->predicate, &sheet->fillers);
  for (size_t i = 0; i < sheet->fillers.count; i++) {
    const char *text = shown(sheet, column, sheet->fillers.items[i].term, &number);
    buffer_text(&joined, i ? "; " : "");
    if (text && number)
      append_number(&joined, text);
    else if (text)
      buffer_text(&joined, text);
  }
  sheet->view->failed = sheet->view->failed || joined.failed;
  if (number)
    write_cell(sheet, joined.bytes);
  else
    write_text(sheet, joined.bytes);
  buffer_free(&joined);
}

/* --- What stands behind a fact ------------------------------------------------------------------------------------ */

/* Does a sentence stand before the one that was found? */
static bool is_before(const Support *support, int rank, const char *source, unsigned long begin) {
  if (!support->source || rank != support->rank)
    return !support->source || rank < support->rank;
  int difference = strcmp(source, support->source);
  return difference < 0 || (!difference && begin < support->begin);
}

static void add_language(Sheet *sheet, Support *support, const char *language) {
  for (size_t i = 0; i < support->languages.count; i++)
    if (language && !strcmp(support->languages.items[i].text, language))
      return;
  if (language && !array_push(&support->languages, (Seen){language, NO_TERM}))
    sheet->view->failed = true;
}

static void add_evidence(Sheet *sheet, Support *support, uint32_t evidence) {
  View *view = sheet->view;
  SeenTerms documents = {0};
  view_objects(view, evidence, view_term(view, "document"), &documents);
  const char *source = documents.count ? view_text(view, documents.items[0].term, view_term(view, "source")) : NULL;
  const char *language = view_text(view, evidence, view_term(view, "language"));
  const char *begin = view_text(view, evidence, view_term(view, "begin"));
  unsigned long place = begin ? strtoul(begin, NULL, 10) : 0;
  int rank = view_language_rank(view, language);
  if (is_before(support, rank, source ? source : "", place)) {
    support->rank = rank;
    support->source = source ? source : "";
    support->begin = place;
    support->sentence = view_text(view, evidence, view_term(view, "quote"));
  }
  add_language(sheet, support, language);
  array_free(&documents);
}

static int compare_texts(const void *a, const void *b) {
  return strcmp(((const Seen *)a)->text, ((const Seen *)b)->text);
}

static void find_support(Sheet *sheet, uint32_t fact, Support *support) {
  SeenTerms evidence = {0};
  view_objects(sheet->view, fact, view_term(sheet->view, "evidence"), &evidence);
  for (size_t i = 0; i < evidence.count; i++)
    add_evidence(sheet, support, evidence.items[i].term);
  if (support->languages.count)
    qsort(support->languages.items, support->languages.count, sizeof *support->languages.items, compare_texts);
  array_free(&evidence);
}

static void write_languages(Sheet *sheet, const Support *support) {
  buffer_clear(&sheet->cell);
  for (size_t i = 0; i < support->languages.count; i++)
    buffer_format(&sheet->cell, "%s%s", i ? "; " : "", support->languages.items[i].text);
  sheet->view->failed = sheet->view->failed || sheet->cell.failed;
  write_cell(sheet, sheet->cell.bytes);
}

/* --- Rows --------------------------------------------------------------------------------------------------------- */

static void write_heads(Sheet *sheet) {
  static const char *const money[] = {"", "", "Currency", "Comparison"};
  fputs(BYTE_ORDER_MARK "fact,type,factuality,confidence", sheet->out);
  for (size_t i = 0; i < sheet->columns.count; i++)
    fprintf(sheet->out, ",%s%s", sheet->columns.items[i].role, money[sheet->columns.items[i].show]);
  fputs(",languages,documents,sentence,source\r\n", sheet->out);
}

static void write_fact(Sheet *sheet, const FactType *type, const Seen *fact) {
  View *view = sheet->view;
  Support support = {0};
  SeenTerms factuality = {0};
  find_support(sheet, fact->term, &support);
  view_objects(view, fact->term, view_term(view, "factuality"), &factuality);
  csv_write(fact->text, sheet->out);
  write_cell(sheet, type->name);
  write_cell(sheet, factuality.count ? view_local(factuality.items[0].text) : NULL);
  write_cell(sheet, view_text(view, fact->term, view_term(view, "confidence")));
  for (size_t i = 0; i < sheet->columns.count; i++)
    write_role(sheet, &sheet->columns.items[i], fact->term);
  write_languages(sheet, &support);
  write_cell(sheet, view_text(view, fact->term, view_term(view, "documentCount")));
  write_text(sheet, support.sentence);
  write_text(sheet, support.source);
  fputs("\r\n", sheet->out);
  array_free(&factuality);
  array_free(&support.languages);
}

static void write_facts(Sheet *sheet) {
  const Schema *schema = sheet->view->schema;
  SeenTerms facts = {0};
  for (size_t i = 0; i < schema->facts.count; i++) {
    view_facts(sheet->view, &schema->facts.items[i], &facts);
    for (size_t j = 0; j < facts.count && !sheet->view->failed && !ferror(sheet->out); j++)
      write_fact(sheet, &schema->facts.items[i], &facts.items[j]);
  }
  array_free(&facts);
}

RapporteurStatus factsheet_write(View *view, FILE *out, Sink *sink) {
  Sheet sheet = {.view = view,
                 .out = out,
                 .parts = {[SHOW_VALUE] = view_term(view, "value"),
                           [SHOW_CURRENCY] = view_term(view, "currency"),
                           [SHOW_COMPARISON] = view_term(view, "comparison")}};
  add_columns(&sheet);
  write_heads(&sheet);
  write_facts(&sheet);
  array_free(&sheet.columns);
  array_free(&sheet.fillers);
  buffer_free(&sheet.cell);
  RapporteurStatus status = output_finish(out, sink);
  return status ? status : view->failed ? sink_memory(sink) : RAPPORTEUR_OK;
}
