#include "web/http.h"

#include <curl/curl.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <time.h>
#include <unistd.h>

#include "graph/output.h"
#include "web/gzip.h"

enum {
  CONNECT_SECONDS = 30,
  LONGEST_WAIT = 120, /* Seconds between two tries. */
  REDIRECTS = 5,
  WORTH_COMPRESSING = 1024 /* Bytes. */
};

struct Http {
  const RapporteurConnection *connection;
  Sink *sink;
  CURL *curl;
  bool plain; /* The server does not take compressed bodies. */
  char error[CURL_ERROR_SIZE];
};

/* One request under way. */
typedef struct Exchange {
  Http *http;
  const HttpRequest *request;
  HttpResponse *response;
  char *url;   /* With the query. */
  char *shown; /* Without a password, for messages. */
  struct curl_slist *headers;
  Buffer packed; /* The compressed body. */
  bool compressed;
} Exchange;

/* --- Life --------------------------------------------------------------------------------------------------------- */

static pthread_once_t initialised = PTHREAD_ONCE_INIT;

static void initialise(void) { curl_global_init(CURL_GLOBAL_DEFAULT); }

static void set_credentials(Http *http) {
  const RapporteurConnection *connection = http->connection;
  if (connection->token) {
    curl_easy_setopt(http->curl, CURLOPT_HTTPAUTH, CURLAUTH_BEARER);
    curl_easy_setopt(http->curl, CURLOPT_XOAUTH2_BEARER, connection->token);
    return;
  }
  curl_easy_setopt(http->curl, CURLOPT_HTTPAUTH, CURLAUTH_BASIC | CURLAUTH_DIGEST);
  if (connection->user) {
    curl_easy_setopt(http->curl, CURLOPT_USERNAME, connection->user);
    curl_easy_setopt(http->curl, CURLOPT_PASSWORD, connection->password ? connection->password : "");
    return;
  }
  curl_easy_setopt(http->curl, CURLOPT_NETRC, CURL_NETRC_OPTIONAL);
  if (connection->netrc)
    curl_easy_setopt(http->curl, CURLOPT_NETRC_FILE, connection->netrc);
}

static void set_options(Http *http) {
  curl_easy_setopt(http->curl, CURLOPT_ERRORBUFFER, http->error);
  curl_easy_setopt(http->curl, CURLOPT_NOSIGNAL, 1L);
  curl_easy_setopt(http->curl, CURLOPT_PROTOCOLS_STR, "http,https");
  curl_easy_setopt(http->curl, CURLOPT_REDIR_PROTOCOLS_STR, "http,https");
  curl_easy_setopt(http->curl, CURLOPT_FOLLOWLOCATION, 1L);
  curl_easy_setopt(http->curl, CURLOPT_MAXREDIRS, (long)REDIRECTS);
  curl_easy_setopt(http->curl, CURLOPT_POSTREDIR, (long)CURL_REDIR_POST_ALL);
  curl_easy_setopt(http->curl, CURLOPT_ACCEPT_ENCODING, "");
  curl_easy_setopt(http->curl, CURLOPT_USERAGENT, "rapporteur");
  curl_easy_setopt(http->curl, CURLOPT_CONNECTTIMEOUT, (long)CONNECT_SECONDS);
  curl_easy_setopt(http->curl, CURLOPT_LOW_SPEED_LIMIT, 1L);
  curl_easy_setopt(http->curl, CURLOPT_LOW_SPEED_TIME, (long)http->connection->timeout);
  set_credentials(http);
}

RapporteurStatus http_new(const RapporteurConnection *connection, Sink *sink, Http **out) {
  *out = NULL;
  if (connection->netrc && access(connection->netrc, R_OK))
    return sink_error(sink, RAPPORTEUR_ERROR_ARGUMENT, connection->netrc, "cannot be read");
  Http *http = calloc(1, sizeof *http);
  pthread_once(&initialised, initialise);
  if (http)
    http->curl = curl_easy_init();
  if (!http || !http->curl) {
    free(http);
    return sink_memory(sink);
  }
  http->connection = connection;
  http->sink = sink;
  http->plain = connection->uncompressed;
  set_options(http);
  *out = http;
  return RAPPORTEUR_OK;
}

void http_free(Http *http) {
  if (!http)
    return;
  curl_easy_cleanup(http->curl);
  free(http);
}

void http_response_free(HttpResponse *response) {
  free(response->content_type);
  buffer_free(&response->body);
}

bool http_is_url(const char *text) { return !strncasecmp(text, "http://", 7) || !strncasecmp(text, "https://", 8); }

/* --- URLs --------------------------------------------------------------------------------------------------------- */

/* @param[out] whole, shown Owned by the caller; NULL when memory is out. Returns whether it is a URL. */
static bool make_urls(const char *text, const char *query, char **whole, char **shown) {
  CURLU *url = curl_url();
  char *made = NULL, *safe = NULL;
  bool is_url = url && !curl_url_set(url, CURLUPART_URL, text, 0) && !curl_url_set(url, CURLUPART_FRAGMENT, NULL, 0);
  if (is_url && query)
    is_url = !curl_url_set(url, CURLUPART_QUERY, query, CURLU_APPENDQUERY | CURLU_URLENCODE);
  if (is_url && !curl_url_get(url, CURLUPART_URL, &made, 0) && !curl_url_set(url, CURLUPART_PASSWORD, NULL, 0) &&
      !curl_url_set(url, CURLUPART_USER, NULL, 0))
    curl_url_get(url, CURLUPART_URL, &safe, 0);
  *whole = made ? strdup(made) : NULL;
  *shown = safe ? strdup(safe) : NULL;
  curl_free(made);
  curl_free(safe);
  curl_url_cleanup(url);
  return is_url;
}

/* --- One try ------------------------------------------------------------------------------------------------------ */

static size_t receive(char *bytes, size_t size, size_t count, void *user) {
  Buffer *body = user;
  buffer_append(body, bytes, size * count);
  return body->failed ? 0 : size * count;
}

static bool add_header(Exchange *exchange, const char *name, const char *value) {
  Buffer line = {0};
  buffer_format(&line, "%s: %s", name, value);
  struct curl_slist *longer = line.failed ? NULL : curl_slist_append(exchange->headers, line.bytes);
  buffer_free(&line);
  if (longer)
    exchange->headers = longer;
  return longer != NULL;
}

static bool set_headers(Exchange *exchange) {
  const HttpRequest *request = exchange->request;
  curl_slist_free_all(exchange->headers);
  exchange->headers = NULL;
  bool added = add_header(exchange, "Content-Type", request->content_type);
  if (request->accept)
    added = added && add_header(exchange, "Accept", request->accept);
  if (exchange->compressed)
    added = added && add_header(exchange, "Content-Encoding", "gzip");
  return added;
}

static bool set_body(Exchange *exchange) {
  const HttpRequest *request = exchange->request;
  Http *http = exchange->http;
  exchange->compressed = request->may_compress && !http->plain && request->length >= WORTH_COMPRESSING;
  if (exchange->compressed && !exchange->packed.length &&
      !gzip_compress(request->body, request->length, &exchange->packed))
    return false;
  size_t length = exchange->compressed ? exchange->packed.length : request->length;
  curl_easy_setopt(http->curl, CURLOPT_POSTFIELDSIZE_LARGE, (curl_off_t)length);
  curl_easy_setopt(http->curl, CURLOPT_POSTFIELDS, exchange->compressed ? exchange->packed.bytes : request->body);
  return true;
}

/* What the server takes is known after the first answer: with Basic alone, later requests need not be asked for a
   password first. */
static void remember_authentication(Http *http) {
  long offered = 0;
  if (http->connection->token || curl_easy_getinfo(http->curl, CURLINFO_HTTPAUTH_AVAIL, &offered))
    return;
  offered &= (long)(CURLAUTH_BASIC | CURLAUTH_DIGEST);
  if (offered)
    curl_easy_setopt(http->curl, CURLOPT_HTTPAUTH, offered & (long)CURLAUTH_DIGEST ? CURLAUTH_DIGEST : CURLAUTH_BASIC);
}

static bool keep_answer(Exchange *exchange) {
  HttpResponse *response = exchange->response;
  const char *type = NULL;
  curl_easy_getinfo(exchange->http->curl, CURLINFO_RESPONSE_CODE, &response->status);
  curl_easy_getinfo(exchange->http->curl, CURLINFO_CONTENT_TYPE, &type);
  free(response->content_type);
  response->content_type = type ? strdup(type) : NULL;
  return !type || response->content_type;
}

/* Send it once. @param[out] code What became of the connection. Returns false when memory is out. */
static bool try_once(Exchange *exchange, CURLcode *code) {
  Http *http = exchange->http;
  HttpResponse *response = exchange->response;
  response->status = 0;
  buffer_clear(&response->body);
  if (!set_body(exchange) || !set_headers(exchange))
    return false;
  curl_easy_setopt(http->curl, CURLOPT_URL, exchange->url);
  curl_easy_setopt(http->curl, CURLOPT_CUSTOMREQUEST, exchange->request->method);
  curl_easy_setopt(http->curl, CURLOPT_HTTPHEADER, exchange->headers);
  curl_easy_setopt(http->curl, CURLOPT_WRITEFUNCTION, receive);
  curl_easy_setopt(http->curl, CURLOPT_WRITEDATA, &response->body);
  http->error[0] = '\0';
  *code = curl_easy_perform(http->curl);
  remember_authentication(http);
  return keep_answer(exchange) && !response->body.failed && *code != CURLE_OUT_OF_MEMORY;
}

/* --- Tries -------------------------------------------------------------------------------------------------------- */

static bool may_pass(CURLcode code, long status) {
  switch (code) {
  case CURLE_OK: return status == 408 || status == 429 || (status >= 500 && status != 501 && status != 505);
  case CURLE_COULDNT_RESOLVE_HOST:
  case CURLE_COULDNT_CONNECT:
  case CURLE_OPERATION_TIMEDOUT:
  case CURLE_GOT_NOTHING:
  case CURLE_PARTIAL_FILE:
  case CURLE_SEND_ERROR:
  case CURLE_RECV_ERROR: return true;
  default: return false;
  }
}

/* The server might have done what it was asked: the connection broke, or it had trouble of its own. */
static bool is_unknown(CURLcode code, long status) {
  if (code == CURLE_COULDNT_RESOLVE_HOST || code == CURLE_COULDNT_CONNECT)
    return false;
  return code != CURLE_OK || status >= 500;
}

/* What there is to say, without naming the server. */
static Excerpt complaint_of(const Exchange *exchange, CURLcode code) {
  const HttpResponse *response = exchange->response;
  const char *said = exchange->http->error;
  if (code != CURLE_OK)
    return output_excerpt(*said ? said : curl_easy_strerror(code));
  char text[sizeof(Excerpt)];
  const char *body = response->body.bytes ? response->body.bytes : "";
  body += strspn(body, " \t\r\n");
  int length = (int)strcspn(body, "\r\n");
  bool html = *body == '<';
  snprintf(text, sizeof text, "HTTP status %ld%s%.*s", response->status, *body && !html ? ": " : "", html ? 0 : length,
           body);
  return output_excerpt(text);
}

static void sleep_for(double seconds) {
  struct timespec left = {(time_t)seconds, (long)((seconds - (double)(time_t)seconds) * 1e9)};
  while (nanosleep(&left, &left))
    ;
}

static void wait_before(const Exchange *exchange, unsigned tries, CURLcode code) {
  const RapporteurConnection *connection = exchange->http->connection;
  curl_off_t asked = 0;
  curl_easy_getinfo(exchange->http->curl, CURLINFO_RETRY_AFTER, &asked);
  double wait = connection->wait;
  for (unsigned i = 1; i < tries && wait < LONGEST_WAIT; i++)
    wait *= 2;
  wait = asked > 0 ? (double)asked : wait;
  wait = wait < LONGEST_WAIT ? wait : LONGEST_WAIT;
  sink_warning(exchange->http->sink, exchange->shown, "%s; trying again in %.1f s (%u of %u)",
               complaint_of(exchange, code).text, wait, tries, connection->retries);
  sleep_for(wait);
}

/* A server that does not know gzip says so in one of these ways. */
static bool dislikes_gzip(const Exchange *exchange, CURLcode code) {
  long status = exchange->response->status;
  return exchange->compressed && code == CURLE_OK && (status == 400 || status == 415 || status == 500 || status == 501);
}

static RapporteurStatus send_until_answered(Exchange *exchange) {
  Http *http = exchange->http;
  CURLcode code = CURLE_OK;
  for (unsigned tries = 0;;) {
    if (!try_once(exchange, &code))
      return sink_memory(http->sink);
    if (code == CURLE_OK && exchange->response->status / 100 == 2)
      return RAPPORTEUR_OK;
    if (dislikes_gzip(exchange, code)) {
      http->plain = true;
      continue;
    }
    exchange->response->unknown = exchange->response->unknown || is_unknown(code, exchange->response->status);
    if (tries == http->connection->retries || !may_pass(code, exchange->response->status))
      break;
    wait_before(exchange, ++tries, code);
  }
  return sink_error(http->sink, RAPPORTEUR_ERROR_IO, exchange->shown, "%s", complaint_of(exchange, code).text);
}

RapporteurStatus http_send(Http *http, const HttpRequest *request, HttpResponse *response) {
  Exchange exchange = {.http = http, .request = request, .response = response};
  RapporteurStatus status = RAPPORTEUR_OK;
  if (!http_is_url(request->url) || !make_urls(request->url, request->query, &exchange.url, &exchange.shown))
    status = sink_error(http->sink, RAPPORTEUR_ERROR_ARGUMENT, NULL, "'%s' is no URL of a server (http or https)",
                        output_excerpt(request->url).text);
  else if (!exchange.url || !exchange.shown)
    status = sink_memory(http->sink);
  else
    status = send_until_answered(&exchange);
  curl_slist_free_all(exchange.headers);
  buffer_free(&exchange.packed);
  free(exchange.url);
  free(exchange.shown);
  return status;
}
