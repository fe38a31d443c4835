#include "facts/names/innerstops.h"

/* Is it an abbreviation, a title, a legal form? */
static bool is_shortened(const Pack *pack, const Edge *edge) {
  const Tag abbreviations[] = {pack->tags.abbreviation, pack->tags.name_title, pack->tags.legal_form};
  for (size_t t = 0; t < sizeof abbreviations / sizeof *abbreviations; t++)
    if (edge_reading(edge, pack->lexicon, abbreviations[t]))
      return true;
  return false;
}

/* Is the word before a full stop one that is written with it, or an initial? */
static bool is_abbreviated(const Pack *pack, const Lattice *lattice, const Edge *stop) {
  for (uint32_t node = stop->from; node <= stop->to; node += 1)
    for (uint32_t i = lattice->incoming_start[node]; i < lattice->incoming_start[node + 1]; i++) {
      const Edge *edge = &lattice->edges.items[lattice->incoming[i]];
      if (edge == stop)
        continue;
      if (is_shortened(pack, edge))
        return true;
      if (edge->kind == EDGE_TOKEN && edge->span.end - edge->span.begin == 1)
        return true;
    }
  return false;
}

static bool is_inner_stop(const Document *document, const Lattice *lattice, const Edge *edge) {
  return edge && edge->kind == EDGE_TOKEN && edge->to + 1u < lattice->nodes &&
         edge->span.end - edge->span.begin == 1 && document->text[edge->span.begin] == '.';
}

void innerstops_soften(const Pack *pack, const Document *document, Lattice *lattice) {
  for (size_t i = 0; i < lattice->edges.count; i++) {
    Edge *edge = &lattice->edges.items[i];
    if (is_inner_stop(document, lattice, edge) && is_abbreviated(pack, lattice, edge))
      edge->word = NO_STRING;
    /* "Ph.D." has two */
    for (uint32_t node = edge->from + 1u; edge->kind == EDGE_PHRASE && is_shortened(pack, edge) && node < edge->to;
         node++) {
      Edge *inside = lattice_token_from(lattice, node);
      if (is_inner_stop(document, lattice, inside))
        inside->word = NO_STRING;
    }
  }
}
