#include "graph/results.h"

#include <jansson.h>
#include <string.h>

#include "graph/canonical.h"
#include "graph/csv.h"
#include "graph/table.h"

/* Write every bound value of a row with `write`, and `between` before each column but the first. */
typedef void (*WriteValue)(const TermKey *value, FILE *out);

static void write_row(Rows *rows, const ResultTarget *target, WriteValue write, char between) {
  for (size_t column = 0; column < target->columns; column++) {
    if (column)
      fputc(between, target->out);
    TermKey value;
    if (rows->value(rows, column, &value))
      write(&value, target->out);
  }
}

/* --- CSV and TSV -------------------------------------------------------------------------------------------------- */

static void write_csv_value(const TermKey *value, FILE *out) {
  if (value->type == LIBRDF_NODE_TYPE_BLANK)
    fputs("_:", out);
  csv_write(value->text, out);
}

static RapporteurStatus csv_bindings(Rows *rows, const ResultTarget *target) {
  for (size_t column = 0; column < target->columns; column++) {
    if (column)
      fputc(',', target->out);
    csv_write(target->names[column], target->out);
  }
  fputs("\r\n", target->out);
  for (; !rows->end(rows); rows->next(rows)) {
    write_row(rows, target, write_csv_value, ',');
    fputs("\r\n", target->out);
  }
  return RAPPORTEUR_OK;
}

static void csv_boolean(bool answer, FILE *out) { fputs(answer ? "true\r\n" : "false\r\n", out); }

static void write_quoted(const char *text, FILE *out) {
  static const char special[] = "\t\n\r\"\\", letters[] = "tnr\"\\";
  fputc('"', out);
  for (; *text; text++) {
    const char *found = strchr(special, *text);
    if (found)
      fputc('\\', out);
    fputc(found ? letters[found - special] : *text, out);
  }
  fputc('"', out);
}

/* Numbers stand for themselves, everything else is written as in Turtle. */
static void write_tsv_value(const TermKey *value, FILE *out) {
  const char *name = canonical_xsd_name(value->datatype);
  Arena scratch = {0};
  if (value->type == LIBRDF_NODE_TYPE_RESOURCE) {
    fprintf(out, "<%s>", value->text);
  } else if (value->type == LIBRDF_NODE_TYPE_BLANK) {
    fprintf(out, "_:%s", value->text);
  } else if (name && strcmp(name, "boolean") != 0 && canonical_is_bare(value->text, value->datatype, &scratch)) {
    fputs(value->text, out);
  } else {
    write_quoted(value->text, out);
    if (value->language)
      fprintf(out, "@%s", value->language);
    else if (value->datatype)
      fprintf(out, "^^<%s>", value->datatype);
  }
  arena_free(&scratch);
}

static RapporteurStatus tsv_bindings(Rows *rows, const ResultTarget *target) {
  for (size_t column = 0; column < target->columns; column++)
    fprintf(target->out, "%s?%s", column ? "\t" : "", target->names[column]);
  fputc('\n', target->out);
  for (; !rows->end(rows); rows->next(rows)) {
    write_row(rows, target, write_tsv_value, '\t');
    fputc('\n', target->out);
  }
  return RAPPORTEUR_OK;
}

static void tsv_boolean(bool answer, FILE *out) { fputs(answer ? "true\n" : "false\n", out); }

/* --- JSON --------------------------------------------------------------------------------------------------------- */

/* One binding: NULL when memory is out. */
static json_t *json_value(const TermKey *value) {
  static const char *const types[] = {
      [LIBRDF_NODE_TYPE_RESOURCE] = "uri", [LIBRDF_NODE_TYPE_LITERAL] = "literal", [LIBRDF_NODE_TYPE_BLANK] = "bnode"};
  json_t *object = json_pack("{s:s, s:s%}", "type", types[value->type], "value", value->text, value->length);
  if (object && value->language && json_object_set_new(object, "xml:lang", json_string(value->language)))
    json_decref(object), object = NULL;
  if (object && value->datatype && json_object_set_new(object, "datatype", json_string(value->datatype)))
    json_decref(object), object = NULL;
  return object;
}

/* One row: NULL when memory is out. */
static json_t *json_row(Rows *rows, const ResultTarget *target) {
  json_t *row = json_object();
  for (size_t column = 0; row && column < target->columns; column++) {
    TermKey value;
    if (rows->value(rows, column, &value) && json_object_set_new(row, target->names[column], json_value(&value)))
      json_decref(row), row = NULL;
  }
  return row;
}

static RapporteurStatus json_head(const ResultTarget *target) {
  json_t *names = json_array();
  for (size_t column = 0; names && column < target->columns; column++)
    if (json_array_append_new(names, json_string(target->names[column])))
      json_decref(names), names = NULL;
  if (!names)
    return RAPPORTEUR_ERROR_MEMORY;
  fputs("{\"head\": {\"vars\": ", target->out);
  json_dumpf(names, target->out, 0);
  fputs("}, \"results\": {\"bindings\": [", target->out);
  json_decref(names);
  return RAPPORTEUR_OK;
}

/* Row by row, so that memory does not grow with the result. */
static RapporteurStatus json_bindings(Rows *rows, const ResultTarget *target) {
  if (json_head(target))
    return sink_memory(target->sink);
  for (const char *between = "\n"; !rows->end(rows); between = ",\n") {
    json_t *row = json_row(rows, target);
    if (!row)
      return sink_memory(target->sink);
    fputs(between, target->out);
    json_dumpf(row, target->out, 0);
    json_decref(row);
    rows->next(rows);
  }
  fputs("\n]}}\n", target->out);
  return RAPPORTEUR_OK;
}

static void json_boolean_answer(bool answer, FILE *out) {
  fprintf(out, "{\"head\": {}, \"boolean\": %s}\n", answer ? "true" : "false");
}

/* --- XML ---------------------------------------------------------------------------------------------------------- */

#define XML_BEGIN "<?xml version=\"1.0\"?>\n<sparql xmlns=\"http://www.w3.org/2005/sparql-results#\">\n"

/* Control characters, which XML does not have, become U+FFFD. */
static void write_xml_text(const char *text, FILE *out) {
  for (; *text; text++) {
    if (*text == '&')
      fputs("&amp;", out);
    else if (*text == '<')
      fputs("&lt;", out);
    else if (*text == '>')
      fputs("&gt;", out);
    else if (*text == '"')
      fputs("&quot;", out);
    else if (*text == '\r')
      fputs("&#13;", out);
    else if ((unsigned char)*text < ' ' && *text != '\t' && *text != '\n')
      fputs("\xef\xbf\xbd", out);
    else
      fputc(*text, out);
  }
}

static void write_xml_value(const TermKey *value, FILE *out) {
  static const char *const elements[] = {
      [LIBRDF_NODE_TYPE_RESOURCE] = "uri", [LIBRDF_NODE_TYPE_LITERAL] = "literal", [LIBRDF_NODE_TYPE_BLANK] = "bnode"};
  fprintf(out, "<%s", elements[value->type]);
  const char *attribute = value->language ? value->language : value->datatype;
  if (attribute) {
    fputs(value->language ? " xml:lang=\"" : " datatype=\"", out);
    write_xml_text(attribute, out);
    fputc('"', out);
  }
  fputc('>', out);
  write_xml_text(value->text, out);
  fprintf(out, "</%s>", elements[value->type]);
}

static void write_xml_row(Rows *rows, const ResultTarget *target) {
  fputs("    <result>\n", target->out);
  for (size_t column = 0; column < target->columns; column++) {
    TermKey value;
    if (!rows->value(rows, column, &value))
      continue;
    fprintf(target->out, "      <binding name=\"%s\">", target->names[column]);
    write_xml_value(&value, target->out);
    fputs("</binding>\n", target->out);
  }
  fputs("    </result>\n", target->out);
}

static RapporteurStatus xml_bindings(Rows *rows, const ResultTarget *target) {
  fputs(XML_BEGIN "  <head>\n", target->out);
  for (size_t column = 0; column < target->columns; column++)
    fprintf(target->out, "    <variable name=\"%s\"/>\n", target->names[column]);
  fputs("  </head>\n  <results>\n", target->out);
  for (; !rows->end(rows); rows->next(rows))
    write_xml_row(rows, target);
  fputs("  </results>\n</sparql>\n", target->out);
  return RAPPORTEUR_OK;
}

static void xml_boolean(bool answer, FILE *out) {
  fprintf(out, XML_BEGIN "  <head/>\n  <boolean>%s</boolean>\n</sparql>\n", answer ? "true" : "false");
}

/* --- Formats ------------------------------------------------------------------------------------------------------ */

static const ResultFormat formats[] = {
    {"table", table_bindings, table_boolean}, {"csv", csv_bindings, csv_boolean},
    {"tsv", tsv_bindings, tsv_boolean},       {"json", json_bindings, json_boolean_answer},
    {"xml", xml_bindings, xml_boolean},
};

const ResultFormat *result_format(const char *name) {
  for (size_t i = 0; i < sizeof formats / sizeof *formats; i++)
    if (!strcmp(formats[i].name, name))
      return &formats[i];
  return NULL;
}
