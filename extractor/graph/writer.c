#include "graph/writer.h"

#include <serd/serd.h>
#include <stdlib.h>
#include <string.h>

#include "graph/canonical.h"
#include "graph/order.h"
#include "graph/output.h"

/* A writer of one of the syntaxes that serd knows. */
typedef struct TermWriter {
  const Order *order;
  const Prefixes *prefixes;
  FILE *out;
  SerdSyntax syntax;
  SerdEnv *environment;
  SerdWriter *serd;
  bool terse;        /* Turtle and TriG: prefixes, `a`, numbers without quotation marks. */
  bool indent;       /* Inside a graph of TriG. */
  bool begun;        /* Something of Turtle is written. */
  unsigned newlines; /* Turtle's that are due before the next line. */
  bool failed;       /* Memory is out, or serd refused a term. */
  Buffer names[3];   /* Prefixed names of the parts of a triple. */
  Buffer datatype;
  Arena scratch;
} TermWriter;

/* --- Output ------------------------------------------------------------------------------------------------------- */

/* A line of Turtle, after the newlines that are due. */
static void put_line(TermWriter *writer, const char *line, size_t length) {
  for (unsigned i = 0; i < writer->newlines; i++)
    fputc('\n', writer->out);
  writer->begun = true;
  if (writer->indent && writer->newlines)
    fputc('\t', writer->out);
  fwrite(line, 1, length, writer->out);
  writer->newlines = 0;
}

/* Serd's output goes through here. Since literals have no line breaks in them, Turtle can be indented line by line.
   Newlines wait for what follows, so that none are left over at the end. */
static size_t put(const void *bytes, size_t length, void *user) {
  TermWriter *writer = user;
  if (!writer->terse)
    return fwrite(bytes, 1, length, writer->out);
  const char *at = bytes, *end = at + length;
  while (at < end) {
    const char *newline = memchr(at, '\n', (size_t)(end - at)), *stop = newline ? newline : end;
    if (stop > at)
      put_line(writer, at, (size_t)(stop - at));
    writer->newlines += newline != NULL;
    at = newline ? newline + 1 : end;
  }
  return length;
}

/* What serd could complain of is checked before, so that it is enough to know that it did. */
static SerdStatus note_failure(void *user, const SerdError *error) {
  ((TermWriter *)user)->failed = true;
  return error->status;
}

/* --- Terms -------------------------------------------------------------------------------------------------------- */

/* Without flags, serd writes every literal on one line. */
static SerdNode serd_node(SerdType type, const char *text, size_t length) {
  return (SerdNode){(const uint8_t *)text, length, length, 0, type};
}

static SerdNode iri_node(TermWriter *writer, const char *iri, size_t length, Buffer *name) {
  buffer_clear(name);
  if (!writer->terse || !prefixes_shorten(writer->prefixes, iri, name))
    return serd_node(SERD_URI, iri, length);
  writer->failed = writer->failed || name->failed;
  return serd_node(SERD_CURIE, name->failed ? "" : name->bytes, name->length);
}

static SerdNode term_node(TermWriter *writer, const TermKey *key, Buffer *name) {
  if (key->type == LIBRDF_NODE_TYPE_RESOURCE)
    return iri_node(writer, key->text, key->length, name);
  return serd_node(key->type == LIBRDF_NODE_TYPE_BLANK ? SERD_BLANK : SERD_LITERAL, key->text, key->length);
}

/* Serd leaves out the quotation marks of all integers, decimals with a point, and booleans whose datatype is a full
   IRI, whatever the text. So only those get one that can be written so. */
static SerdNode datatype_node(TermWriter *writer, const TermKey *key) {
  if (!key->datatype)
    return SERD_NODE_NULL;
  size_t length = strlen(key->datatype);
  if (writer->terse && canonical_is_bare(key->text, key->datatype, &writer->scratch))
    return serd_node(SERD_URI, key->datatype, length);
  return iri_node(writer, key->datatype, length, &writer->datatype);
}

static TermKey key_of_rank(const TermWriter *writer, uint32_t rank) {
  return term_key_of_node(writer->order->nodes[rank]);
}

static void write_quad(TermWriter *writer, const RankedQuad *quad) {
  TermKey subject = key_of_rank(writer, quad->subject), predicate = key_of_rank(writer, quad->predicate),
          object = key_of_rank(writer, quad->object);
  /* Serd writes `a` for the full IRI only. */
  SerdNode predicate_node = quad->predicate ? term_node(writer, &predicate, &writer->names[PREDICATE])
                                            : serd_node(SERD_URI, predicate.text, predicate.length);
  SerdNode subject_node = term_node(writer, &subject, &writer->names[SUBJECT]);
  SerdNode object_node = term_node(writer, &object, &writer->names[OBJECT]), datatype = datatype_node(writer, &object);
  SerdNode language =
      object.language ? serd_node(SERD_LITERAL, object.language, strlen(object.language)) : SERD_NODE_NULL;
  SerdNode graph = SERD_NODE_NULL;
  if (quad->graph && !writer->terse) {
    TermKey key = key_of_rank(writer, quad->graph);
    graph = term_node(writer, &key, &writer->datatype);
  }
  if (serd_writer_write_statement(writer->serd, 0, graph.buf ? &graph : NULL, &subject_node, &predicate_node,
                                  &object_node, datatype.buf ? &datatype : NULL, language.buf ? &language : NULL))
    writer->failed = true;
}

/* --- Prefixes ----------------------------------------------------------------------------------------------------- */

static void use_iri(const Prefixes *prefixes, const char *iri, bool *used) {
  const Prefix *prefix = prefixes_match(prefixes, iri);
  if (prefix)
    used[prefix - prefixes->items] = true;
}

static void use_term(TermWriter *writer, uint32_t rank, bool *seen, bool *used) {
  if (seen[rank])
    return;
  seen[rank] = true;
  TermKey key = key_of_rank(writer, rank);
  if (key.type == LIBRDF_NODE_TYPE_RESOURCE)
    use_iri(writer->prefixes, key.text, used);
  else if (key.datatype && !canonical_is_bare(key.text, key.datatype, &writer->scratch))
    use_iri(writer->prefixes, key.datatype, used);
}

static void declare(TermWriter *writer, const Prefix *prefix) {
  SerdNode name = serd_node(SERD_LITERAL, prefix->name, strlen(prefix->name));
  SerdNode iri = serd_node(SERD_URI, prefix->iri, prefix->length);
  if (serd_writer_set_prefix(writer->serd, &name, &iri))
    writer->failed = true;
}

/* Declare the prefixes that the quads make use of. */
static void declare_prefixes(TermWriter *writer) {
  bool *seen = calloc(writer->order->node_count, sizeof *seen);
  bool *used = calloc(writer->prefixes->count + 1, sizeof *used);
  writer->failed = !seen || !used;
  for (size_t i = 0; !writer->failed && i < writer->order->quad_count; i++) {
    const RankedQuad *quad = &writer->order->quads[i];
    use_term(writer, quad->subject, seen, used);
    use_term(writer, quad->object, seen, used);
    if (quad->predicate)
      use_term(writer, quad->predicate, seen, used);
    if (quad->graph)
      use_term(writer, quad->graph, seen, used);
  }
  for (size_t i = 0; !writer->failed && i < writer->prefixes->count; i++)
    if (used[i])
      declare(writer, &writer->prefixes->items[i]);
  free(seen);
  free(used);
}

/* --- Documents ---------------------------------------------------------------------------------------------------- */

static bool writer_open(TermWriter *writer) {
  writer->serd = serd_writer_new(writer->syntax, (SerdStyle)(SERD_STYLE_ABBREVIATED | SERD_STYLE_BULK),
                                 writer->environment, NULL, put, writer);
  if (writer->serd)
    serd_writer_set_error_sink(writer->serd, note_failure, writer);
  else
    writer->failed = true;
  return writer->serd != NULL;
}

static void writer_close(TermWriter *writer) {
  if (!writer->serd)
    return;
  serd_writer_finish(writer->serd);
  serd_writer_free(writer->serd);
  writer->serd = NULL;
  if (writer->newlines)
    fputc('\n', writer->out);
  if (writer->indent)
    fputs("}\n", writer->out);
  writer->newlines = 0;
}

/* A graph of TriG is a document of Turtle between braces. */
static bool begin_graph(TermWriter *writer, uint32_t rank) {
  writer_close(writer);
  TermKey key = key_of_rank(writer, rank);
  SerdNode name = term_node(writer, &key, &writer->datatype);
  const char *format = name.type == SERD_CURIE ? "%s {" : name.type == SERD_BLANK ? "_:%s {" : "<%s> {";
  if (writer->begun)
    fputc('\n', writer->out);
  fprintf(writer->out, format, (const char *)name.buf);
  writer->begun = writer->indent = true;
  writer->newlines = 1;
  return writer_open(writer);
}

static void write_all(TermWriter *writer) {
  const Order *order = writer->order;
  uint32_t graph = 0;
  if (writer->terse)
    declare_prefixes(writer);
  for (size_t i = 0; i < order->quad_count && !writer->failed && !ferror(writer->out); i++) {
    if (writer->terse && order->quads[i].graph != graph && !begin_graph(writer, graph = order->quads[i].graph))
      return;
    write_quad(writer, &order->quads[i]);
  }
}

RapporteurStatus writer_write_order(const Order *order, const Prefixes *prefixes, GraphFormat format, FILE *out,
                                    Sink *sink) {
  bool terse = format == GRAPH_TURTLE || format == GRAPH_TRIG;
  TermWriter writer = {.order = order,
                       .prefixes = prefixes,
                       .out = out,
                       .terse = terse,
                       .syntax = terse                    ? SERD_TURTLE
                                 : format == GRAPH_NQUADS ? SERD_NQUADS
                                                          : SERD_NTRIPLES,
                       .environment = serd_env_new(NULL)};
  if (writer.environment && writer_open(&writer)) {
    write_all(&writer);
    writer_close(&writer);
  }
  bool failed = writer.failed || !writer.environment;
  serd_env_free(writer.environment);
  for (unsigned part = 0; part < 3; part++)
    buffer_free(&writer.names[part]);
  buffer_free(&writer.datatype);
  arena_free(&writer.scratch);
  RapporteurStatus status = output_finish(out, sink);
  return status ? status : failed ? sink_memory(sink) : RAPPORTEUR_OK;
}

RapporteurStatus writer_write(Quads *quads, const Prefixes *prefixes, librdf_world *world, GraphFormat format,
                              FILE *out, Sink *sink) {
  Order order;
  if (!order_new(quads, format == GRAPH_NQUADS || format == GRAPH_TRIG ? ORDER_QUADS : ORDER_TRIPLES, &order))
    return sink_memory(sink);
  RapporteurStatus status = format == GRAPH_RDFXML ? rdfxml_write(&order, prefixes, world, out, sink)
                                                   : writer_write_order(&order, prefixes, format, out, sink);
  order_free(&order);
  return status;
}
