#include "graph/digest.h"

#include <nettle/sha2.h>

static ssize_t update(void *hash, const char *bytes, size_t length) {
  sha256_update(hash, length, (const uint8_t *)bytes);
  return (ssize_t)length;
}

RapporteurStatus graph_digest(Graph *graph, GraphDigest *digest) {
  struct sha256_ctx hash;
  uint8_t bytes[sizeof digest->text / 2];
  sha256_init(&hash);
  FILE *out = fopencookie(&hash, "w", (cookie_io_functions_t){.write = update});
  if (!out)
    return RAPPORTEUR_ERROR_MEMORY;
  RapporteurStatus status = graph_write(graph, GRAPH_NTRIPLES, out);
  fclose(out);
  sha256_digest(&hash, sizeof bytes, bytes);
  for (size_t i = 0; i < sizeof bytes; i++)
    snprintf(&digest->text[2 * i], 3, "%02x", bytes[i]);
  return status;
}
