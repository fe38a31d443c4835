#include "web/push.h"

#include <stdlib.h>
#include <string.h>

#include "graph/order.h"
#include "graph/output.h"
#include "graph/writer.h"
#include "web/http.h"

/* A push under way. */
typedef struct Sending {
  const RapporteurPush *push;
  RapporteurPushProgress *progress;
  Sink *sink;
  const Prefixes *prefixes;
  Order order;
  Http *http;
} Sending;

/* The quads of one graph: `count` from `begin` of the order. */
typedef struct Part {
  const char *name; /* NULL for the default graph. */
  size_t begin, count;
} Part;

static Part part_at(const Sending *sending, size_t begin) {
  const RankedQuad *quads = sending->order.quads;
  uint32_t graph = quads[begin].graph;
  Part part = {NULL, begin, 0};
  while (begin + part.count < sending->order.quad_count && quads[begin + part.count].graph == graph)
    part.count++;
  if (graph)
    part.name = term_key_of_node(sending->order.nodes[graph]).text;
  else
    part.name = sending->push->default_graph;
  return part;
}

/* N-Triples, which every reader of Turtle takes. @param[out] bytes Owned by the caller, also on failure. */
static RapporteurStatus part_text(const Sending *sending, const Part *part, char **bytes, size_t *length) {
  Order slice = sending->order;
  slice.quads += part->begin;
  slice.quad_count = part->count;
  *bytes = NULL;
  FILE *out = open_memstream(bytes, length);
  if (!out)
    return sink_memory(sending->sink);
  RapporteurStatus status = writer_write_order(&slice, sending->prefixes, GRAPH_NTRIPLES, out, sending->sink);
  return fclose(out) && !status ? sink_memory(sending->sink) : status;
}

static RapporteurStatus send_text(Sending *sending, const Part *part, const char *bytes, size_t length) {
  Buffer query = {0};
  buffer_text(&query, part->name ? "graph=" : "default");
  buffer_text(&query, part->name ? part->name : "");
  HttpRequest request = {.method = sending->push->replace ? "PUT" : "POST",
                         .url = sending->push->url,
                         .query = query.bytes,
                         .content_type = "text/turtle",
                         .body = bytes,
                         .length = length,
                         .may_compress = true};
  HttpResponse response = {0};
  RapporteurStatus status = query.failed ? sink_memory(sending->sink) : http_send(sending->http, &request, &response);
  sending->progress->unknown = status && response.unknown;
  http_response_free(&response);
  buffer_free(&query);
  return status;
}

static RapporteurStatus send_part(Sending *sending, const Part *part) {
  RapporteurPushProgress *progress = sending->progress;
  char *bytes;
  size_t length;
  progress->graph = part->name;
  progress->triples = part->count;
  RapporteurStatus status = part_text(sending, part, &bytes, &length);
  if (!status)
    status = send_text(sending, part, bytes, length);
  free(bytes);
  if (status)
    return status;
  progress->last = part->name;
  progress->stored++;
  progress->stored_triples += part->count;
  if (sending->push->watch)
    sending->push->watch(sending->push->user, progress);
  return RAPPORTEUR_OK;
}

/* Two graphs under one name would replace each other. */
static bool is_replaced(const Sending *sending, const Part *part) {
  const char *name = sending->push->default_graph;
  return sending->push->replace && name && sending->order.quads[part->begin].graph && !strcmp(part->name, name) &&
         !sending->order.quads[0].graph;
}

/* Count the parts, and those before the one to begin with. @param[out] first The first quad to send. */
static RapporteurStatus plan(Sending *sending, size_t *first) {
  const char *from = sending->push->from;
  bool found = !from;
  *first = 0;
  for (size_t at = 0; at < sending->order.quad_count;) {
    Part part = part_at(sending, at);
    if (is_replaced(sending, &part))
      return sink_error(sending->sink, RAPPORTEUR_ERROR_ARGUMENT, NULL,
                        "the default graph cannot replace <%s>, which is to be stored too",
                        output_excerpt(part.name).text);
    if (!found && part.name && !strcmp(part.name, from)) {
      found = true;
      *first = at;
      sending->progress->skipped = sending->progress->total;
    }
    sending->progress->total++;
    at += part.count;
  }
  sending->progress->total_triples = sending->order.quad_count;
  return found ? RAPPORTEUR_OK
               : sink_error(sending->sink, RAPPORTEUR_ERROR_ARGUMENT, NULL, "there is no graph <%s> to begin with",
                            output_excerpt(from).text);
}

static RapporteurStatus send_parts(Sending *sending) {
  size_t at;
  RapporteurStatus status = plan(sending, &at);
  while (!status && at < sending->order.quad_count) {
    Part part = part_at(sending, at);
    status = send_part(sending, &part);
    at += part.count;
  }
  return status;
}

RapporteurStatus push_graph(Graph *graph, const RapporteurPush *push, RapporteurPushProgress *progress, Sink *sink) {
  Sending sending = {.push = push, .progress = progress, .sink = sink, .prefixes = graph_prefixes(graph)};
  *progress = (RapporteurPushProgress){NULL, NULL, 0, 0, 0, 0, 0, 0, false};
  if (!http_is_url(push->url))
    return sink_error(sink, RAPPORTEUR_ERROR_ARGUMENT, NULL, "'%s' is no URL of a server (http or https)",
                      output_excerpt(push->url).text);
  RapporteurStatus status = http_new(&push->connection, sink, &sending.http);
  if (!status && !order_new(graph_as_quads(graph), ORDER_QUADS, &sending.order))
    status = sink_memory(sink);
  else if (!status) {
    status = send_parts(&sending);
    order_free(&sending.order);
  }
  http_free(sending.http);
  return status;
}
