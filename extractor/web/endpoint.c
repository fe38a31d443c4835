#include "web/endpoint.h"

#include <curl/curl.h>
#include <string.h>
#include <strings.h>

#include "graph/answer.h"
#include "graph/output.h"
#include "graph/results.h"
#include "graph/sparql.h"
#include "web/http.h"

/* Rows are asked for as JSON; triples never as rows, which some stores would do. */
#define ACCEPT_ROWS "application/sparql-results+json, application/sparql-results+xml;q=0.9"
#define ACCEPT_TRIPLES "text/turtle, application/n-triples;q=0.9"

/* --- Asking ------------------------------------------------------------------------------------------------------- */

static RapporteurStatus ask(const EndpointQuery *query, bool triples, Sink *sink, HttpResponse *response) {
  Http *http;
  RapporteurStatus status = http_new(query->connection, sink, &http);
  if (status)
    return status;
  Buffer body = {0};
  char *encoded = curl_easy_escape(NULL, query->sparql, 0);
  buffer_text(&body, "query=");
  buffer_text(&body, encoded ? encoded : "");
  HttpRequest request = {.method = "POST",
                         .url = query->url,
                         .content_type = "application/x-www-form-urlencoded",
                         .accept = triples ? ACCEPT_TRIPLES : ACCEPT_ROWS,
                         .body = body.bytes,
                         .length = body.length};
  status = encoded && !body.failed ? http_send(http, &request, response) : sink_memory(sink);
  curl_free(encoded);
  buffer_free(&body);
  http_free(http);
  return status;
}

/* --- What comes back ---------------------------------------------------------------------------------------------- */

typedef enum { ANSWER_JSON, ANSWER_XML, ANSWER_TURTLE, ANSWER_NTRIPLES, ANSWER_UNKNOWN } AnswerType;

static AnswerType type_of(const char *content_type) {
  static const struct {
    const char *name;
    AnswerType type;
  } types[] = {{"application/sparql-results+json", ANSWER_JSON},
               {"application/json", ANSWER_JSON},
               {"application/sparql-results+xml", ANSWER_XML},
               {"application/xml", ANSWER_XML},
               {"text/xml", ANSWER_XML},
               {"text/turtle", ANSWER_TURTLE},
               {"application/x-turtle", ANSWER_TURTLE},
               {"application/n-triples", ANSWER_NTRIPLES},
               {"text/plain", ANSWER_NTRIPLES}};
  size_t length = content_type ? strcspn(content_type, "; ") : 0;
  for (size_t i = 0; i < sizeof types / sizeof *types; i++)
    if (length == strlen(types[i].name) && !strncasecmp(content_type, types[i].name, length))
      return types[i].type;
  return ANSWER_UNKNOWN;
}

static RapporteurStatus write_triples(Graph *graph, const HttpResponse *response, const EndpointQuery *query,
                                      FILE *out) {
  GraphFormat sent = type_of(response->content_type) == ANSWER_NTRIPLES ? GRAPH_NTRIPLES : GRAPH_TURTLE;
  GraphFormat wanted = strcmp(query->format, "ntriples") ? GRAPH_TURTLE : GRAPH_NTRIPLES;
  RapporteurStatus status = graph_prefixes_of_query(graph, query->sparql);
  if (!status)
    status = graph_read_bytes(graph, response->body.bytes, response->body.length, query->url, sent);
  return status ? status : graph_write(graph, wanted, out);
}

static RapporteurStatus write_answer(Graph *graph, Answer *answer, const EndpointQuery *query, Sink *sink, FILE *out) {
  const ResultFormat *format = result_format(query->format);
  RapporteurStatus status = RAPPORTEUR_OK;
  if (answer->boolean)
    format->boolean(answer->yes, out);
  else
    status = format->bindings(&answer->rows, &(ResultTarget){out, answer->names.items, answer->names.count, sink,
                                                             graph_prefixes(graph), query->width});
  return status ? status : output_finish(out, sink);
}

static RapporteurStatus write_rows(Graph *graph, const HttpResponse *response, const EndpointQuery *query, Sink *sink,
                                   FILE *out) {
  Answer answer = {.row = 0};
  bool json = type_of(response->content_type) == ANSWER_JSON;
  RapporteurStatus status = (json ? answer_read_json : answer_read_xml)(&answer, response->body.bytes,
                                                                        response->body.length, query->url, sink);
  if (!status)
    status = write_answer(graph, &answer, query, sink, out);
  answer_free(&answer);
  return status;
}

static RapporteurStatus write_response(Graph *graph, HttpResponse *response, const EndpointQuery *query, bool triples,
                                       Sink *sink, FILE *out) {
  AnswerType type = type_of(response->content_type);
  bool is_rows = type == ANSWER_JSON || type == ANSWER_XML;
  buffer_append(&response->body, "", 0); /* there may have been none */
  if (response->body.failed)
    return sink_memory(sink);
  if (type == ANSWER_UNKNOWN || is_rows == triples)
    return sink_error(sink, RAPPORTEUR_ERROR_RDF, query->url, "the answer is %s, and not what a SPARQL endpoint sends",
                      response->content_type ? output_excerpt(response->content_type).text : "of no type");
  return triples ? write_triples(graph, response, query, out) : write_rows(graph, response, query, sink, out);
}

/* --- Queries ------------------------------------------------------------------------------------------------------ */

static RapporteurStatus check_format(const char *format, bool triples, Sink *sink) {
  bool graph = !strcmp(format, "turtle") || !strcmp(format, "ntriples");
  if (triples ? graph || !strcmp(format, "table") : result_format(format) != NULL)
    return RAPPORTEUR_OK;
  return sink_error(sink, RAPPORTEUR_ERROR_ARGUMENT, NULL,
                    triples ? "the query gives a graph: its format can be turtle or ntriples, not %s"
                            : "the query gives rows: their format can be table, csv, tsv, json or xml, not %s",
                    output_excerpt(format).text);
}

RapporteurStatus endpoint_query(Graph *graph, const EndpointQuery *query, Sink *sink, FILE *out) {
  HttpResponse response = {0};
  bool triples;
  RapporteurStatus status = sparql_gives_triples(query->sparql, &triples) ? RAPPORTEUR_OK : sink_memory(sink);
  if (!status)
    status = check_format(query->format, triples, sink);
  if (!status)
    status = ask(query, triples, sink, &response);
  if (!status)
    status = write_response(graph, &response, query, triples, sink, out);
  http_response_free(&response);
  return status;
}
