#include <raptor2.h>
#include <string.h>
#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include "graph/order.h"
#include "graph/output.h"
#include "graph/writer.h"

/* --- What RDF/XML cannot say -------------------------------------------------------------------------------------- */

static bool is_name_start(UChar32 c) { return c == '_' || u_isalpha(c); }

static bool is_name_part(UChar32 c) {
  return is_name_start(c) || u_isdigit(c) || c == '-' || c == '.' || u_charType(c) == U_NON_SPACING_MARK ||
         u_charType(c) == U_COMBINING_SPACING_MARK;
}

/* The local part of a predicate is the longest XML name at its end; there has to be one. */
static bool ends_in_xml_name(const char *iri) {
  int32_t at = (int32_t)strlen(iri);
  bool found = false;
  while (at > 0) {
    UChar32 c;
    U8_PREV((const uint8_t *)iri, 0, at, c);
    if (c < 0 || !is_name_part(c))
      break;
    found = found || is_name_start(c);
  }
  return found;
}

static bool is_xml_text(const char *text) {
  for (; *text; text++)
    if ((unsigned char)*text < ' ' && *text != '\t' && *text != '\n' && *text != '\r')
      return false;
  return !strstr(text, "\xef\xbf\xbe") && !strstr(text, "\xef\xbf\xbf");
}

/* Raptor leaves such triples and characters out without a word. */
static bool can_say(const TermKey *predicate, const TermKey *object, Sink *sink) {
  if (!ends_in_xml_name(predicate->text)) {
    sink_error(sink, RAPPORTEUR_ERROR_RDF, NULL, "RDF/XML has no way to write the predicate <%s>",
               output_excerpt(predicate->text).text);
    return false;
  }
  if (object->type == LIBRDF_NODE_TYPE_LITERAL && !is_xml_text(object->text)) {
    sink_error(sink, RAPPORTEUR_ERROR_RDF, NULL, "RDF/XML has no way to write a character of \"%s\"",
               output_excerpt(object->text).text);
    return false;
  }
  return true;
}

/* --- Writing ------------------------------------------------------------------------------------------------------ */

static bool declare(raptor_world *world, raptor_serializer *serializer, const Prefix *prefix) {
  raptor_uri *uri = raptor_new_uri(world, (const unsigned char *)prefix->iri);
  bool declared = uri && !raptor_serializer_set_namespace(serializer, uri, (const unsigned char *)prefix->name);
  if (uri)
    raptor_free_uri(uri);
  return declared;
}

static RapporteurStatus write_statements(const Order *order, raptor_world *world, raptor_serializer *serializer,
                                         FILE *out, Sink *sink) {
  RapporteurStatus status = RAPPORTEUR_OK;
  raptor_statement statement;
  raptor_statement_init(&statement, world);
  for (size_t i = 0; i < order->quad_count && !ferror(out); i++) {
    statement.subject = order->nodes[order->quads[i].subject];
    statement.predicate = order->nodes[order->quads[i].predicate];
    statement.object = order->nodes[order->quads[i].object];
    TermKey predicate = term_key_of_node(statement.predicate), object = term_key_of_node(statement.object);
    if (!can_say(&predicate, &object, sink))
      status = RAPPORTEUR_ERROR_RDF;
    else if (raptor_serializer_serialize_statement(serializer, &statement))
      return sink_error(sink, RAPPORTEUR_ERROR_RDF, NULL, "raptor could not write a triple");
  }
  return status;
}

RapporteurStatus rdfxml_write(const Order *order, const Prefixes *prefixes, librdf_world *librdf, FILE *out,
                              Sink *sink) {
  raptor_world *world = librdf_world_get_raptor(librdf);
  raptor_serializer *serializer = raptor_new_serializer(world, "rdfxml");
  bool ready = serializer != NULL;
  for (size_t i = 0; ready && i < prefixes->count; i++)
    if (strcmp(prefixes->items[i].name, "rdf") != 0)
      ready = declare(world, serializer, &prefixes->items[i]);
  ready = ready && !raptor_serializer_start_to_file_handle(serializer, NULL, out);
  RapporteurStatus status = RAPPORTEUR_ERROR_MEMORY;
  if (ready) {
    status = write_statements(order, world, serializer, out, sink);
    raptor_serializer_serialize_end(serializer);
    RapporteurStatus written = output_finish(out, sink);
    status = written ? written : status;
  } else {
    sink_memory(sink);
  }
  if (serializer)
    raptor_free_serializer(serializer);
  return status;
}
