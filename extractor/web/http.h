/** @file http.h  Requests to a server, with authentication, compression and patience. */
#ifndef WEB_HTTP_H
#define WEB_HTTP_H

#include "base/buffer.h"
#include "base/sink.h"

/** Connections to servers, kept open between requests. For one thread at a time. */
typedef struct Http Http;

/** @param connection Borrowed, with all its strings; must outlive what is made.
    @param sink Borrowed; hears of failures, and of what is tried again.
    @param[out] out Owned by the caller (http_free()).
    @return RAPPORTEUR_OK, RAPPORTEUR_ERROR_ARGUMENT (the netrc file cannot be read) or RAPPORTEUR_ERROR_MEMORY. */
RapporteurStatus http_new(const RapporteurConnection *connection, Sink *sink, Http **out);
void http_free(Http *http);

/** Is it a URL that requests can be sent to: http or https? */
bool http_is_url(const char *text);

typedef struct HttpRequest {
  const char *method; /**< "POST" */
  const char *url;
  const char *query;        /**< "graph=http://...": added to the URL, percent-encoded after the `=`; or NULL. */
  const char *content_type; /**< Of the body. */
  const char *accept;       /**< What answer is wanted, or NULL. */
  const char *body;
  size_t length;
  bool may_compress; /**< Send the body by gzip if the server takes it so. */
} HttpRequest;

/** Zero-initialise; free with http_response_free(). */
typedef struct HttpResponse {
  long status;
  char *content_type; /**< Or NULL. */
  Buffer body;
  bool unknown; /**< Some try failed so that the server may have done what it was asked all the same. */
} HttpResponse;

/**
   Send a request until it is answered. What may pass (no connection, 408, 429, and 5xx but 501 and 505) is tried again,
   `connection->retries` times, after a wait that doubles each time, or as long as the server asks for. A compressed body that a
   server does not understand (400, 415, 500, 501) is sent once more as it is, and so are all that follow.

   @return RAPPORTEUR_OK if the status is 2xx, RAPPORTEUR_ERROR_IO after telling what the server or the network said,
   RAPPORTEUR_ERROR_ARGUMENT (no URL) or RAPPORTEUR_ERROR_MEMORY.
*/
RapporteurStatus http_send(Http *http, const HttpRequest *request, HttpResponse *response);
void http_response_free(HttpResponse *response);

#endif
