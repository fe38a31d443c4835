#include "graph/prefixes.h"

#include <stdlib.h>
#include <string.h>

void prefixes_free(Prefixes *prefixes) {
  for (size_t i = 0; i < prefixes->count; i++) {
    free(prefixes->items[i].name);
    free(prefixes->items[i].iri);
  }
  array_free(prefixes);
}

bool prefixes_is_name(const char *name) {
  const char *letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
  return !*name || (strchr(letters, *name) && !name[strspn(name, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
                                                                 "0123456789_-")]);
}

/* Where the name stands or would stand. */
static size_t position_of(const Prefixes *prefixes, const char *name) {
  size_t at = 0;
  while (at < prefixes->count && strcmp(prefixes->items[at].name, name) < 0)
    at++;
  return at;
}

bool prefixes_set(Prefixes *prefixes, const char *name, const char *iri) {
  Prefix prefix = {strdup(name), strdup(iri), strlen(iri)};
  if (!prefix.name || !prefix.iri || !array_reserve(prefixes, 1)) {
    free(prefix.name);
    free(prefix.iri);
    return false;
  }
  size_t at = position_of(prefixes, name);
  if (at < prefixes->count && !strcmp(prefixes->items[at].name, name)) {
    free(prefixes->items[at].name);
    free(prefixes->items[at].iri);
  } else {
    memmove(&prefixes->items[at + 1], &prefixes->items[at], (prefixes->count - at) * sizeof prefix);
    prefixes->count++;
  }
  prefixes->items[at] = prefix;
  return true;
}

static bool is_local_name(const char *text) {
  if (!*text || *text == '-')
    return false;
  while ((*text >= 'a' && *text <= 'z') || (*text >= 'A' && *text <= 'Z') || (*text >= '0' && *text <= '9') ||
         *text == '_' || *text == '-')
    text++;
  return !*text;
}

const Prefix *prefixes_match(const Prefixes *prefixes, const char *iri) {
  const Prefix *best = NULL;
  for (size_t i = 0; i < prefixes->count; i++) {
    const Prefix *prefix = &prefixes->items[i];
    if ((!best || prefix->length > best->length) && !strncmp(iri, prefix->iri, prefix->length) &&
        is_local_name(iri + prefix->length))
      best = prefix;
  }
  return best;
}

bool prefixes_shorten(const Prefixes *prefixes, const char *iri, Buffer *out) {
  const Prefix *prefix = prefixes_match(prefixes, iri);
  if (!prefix)
    return false;
  buffer_text(out, prefix->name);
  buffer_char(out, ':');
  buffer_text(out, iri + prefix->length);
  return true;
}
