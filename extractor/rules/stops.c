#include "rules/stops.h"

#include <string.h>

RapporteurStatus stops_add(Pack *pack, uint32_t word, uint8_t kinds) {
  while (word && pack->stops.count <= word)
    if (!array_push(&pack->stops, 0))
      return RAPPORTEUR_ERROR_MEMORY;
  if (!word)
    return RAPPORTEUR_ERROR_MEMORY;
  pack->stops.items[word] |= kinds;
  return RAPPORTEUR_OK;
}

RapporteurStatus stops_add_marks(Pack *pack) {
  static const char *const marks[] = {".", "?", "!", ";", "\xe0\xa5\xa4", "\xd8\x9f", "\xd8\x9b"};
  RapporteurStatus status = RAPPORTEUR_OK;
  for (size_t i = 0; !status && i < sizeof marks / sizeof *marks; i++)
    status = stops_add(pack, lexicon_know(pack->lexicon, marks[i], strlen(marks[i])), STOPS_GAP);
  return status;
}

static bool has_stop(const Pack *pack, const Edge *edge, uint8_t kinds) {
  return edge->word != NO_STRING && edge->word < pack->stops.count && pack->stops.items[edge->word] & kinds;
}

bool pack_stops(const Pack *pack, const Edge *edge) { return has_stop(pack, edge, STOPS_GAP); }

bool pack_bars(const Pack *pack, const Edge *edge) { return has_stop(pack, edge, STOPS_GAP | STOPS_CUE); }
