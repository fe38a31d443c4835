#include "facts/rolenouns.h"

#include <string.h>

/* Is a role among those that a noun names, "parent|acquirer"? */
static bool is_named(const char *roles, const char *role) {
  const size_t length = strlen(role);
  for (const char *at = roles; at; at = strchr(at, '|') ? strchr(at, '|') + 1 : NULL)
    if (!strncmp(at, role, length) && (!at[length] || at[length] == '|'))
      return true;
  return false;
}

/* The roles that a word of the reference names, NULL if none does. */
static const char *roles_of(const Analysis *analysis, const Pack *pack, const Mention *reference) {
  const Lattice *lattice = &analysis->sentences[reference->sentence].lattice;
  for (size_t i = 0; i < lattice->edges.count; i++) {
    const Edge *edge = &lattice->edges.items[i];
    const Reading *reading = span_is_in(edge->span, reference->span)
                                 ? edge_reading(edge, pack->lexicon, pack->tags.role_noun)
                                 : NULL;
    if (reading && reading->value != NO_STRING)
      return lexicon_text(pack->lexicon, reading->value);
  }
  return NULL;
}

bool rolenoun_means(const Analysis *analysis, const Pack *pack, const Mention *reference, uint32_t *entity) {
  const char *roles = roles_of(analysis, pack, reference);
  uint32_t latest = 0;
  *entity = 0;
  for (size_t f = 0; roles && f < analysis->found.count; f++) {
    const Found *found = &analysis->found.items[f];
    const SentenceAnalysis *sentence = &analysis->sentences[found->sentence];
    const FactType *fact = sentence->pack->rules.items[found->match.rule].fact;
    for (unsigned c = 0; c < found->match.capture_count; c++) {
      const Capture *capture = &found->match.captures[c];
      const Mention *mention = analysis_mention_of(analysis, capture_edge(&sentence->lattice, capture));
      if (mention && mention->entity && mention->span.end > latest && mention->span.end <= reference->span.begin &&
          analysis_is_a(analysis, pack, mention, reference->tag) && is_named(roles, fact->roles[capture->role].name)) {
        latest = mention->span.end;
        *entity = analysis_full(analysis, mention->entity);
      }
    }
  }
  return roles != NULL;
}
