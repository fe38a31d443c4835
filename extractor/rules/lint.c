#include "rules/lint.h"

#include "values/atoms.h"

static void warn(const Pack *pack, Sink *sink, const Rule *rule, const char *what, const char *name) {
  Arena arena = {0};
  sink_send(sink, RAPPORTEUR_WARNING, RAPPORTEUR_OK, rule->place.file, rule->place.line, rule->place.column,
            pack_source_line(pack, rule->place, &arena), "rule '%s' %s%s", rule->name, what, name);
  arena_free(&arena);
}

/* An open type anchors a rule nearly everywhere, unless only sentences that answer its question are looked at. */
static void lint_anchors(const Pack *pack, Sink *sink, const Rule *rule) {
  for (size_t b = 0; rule->fact && b < rule->branch_count; b++) {
    const EdgeTest *anchor = &rule->branches[b].anchor;
    if (!anchor->word && anchor->entity && !rule->branches[b].needs.question)
      warn(pack, sink, rule, "is anchored on the open type ", lexicon_tag_name(pack->lexicon, anchor->tag));
  }
}

static void lint_classes(const Pack *pack, Sink *sink) {
  for (size_t tag = 1; tag < lexicon_tag_count(pack->lexicon); tag++) {
    const char *name = lexicon_tag_name(pack->lexicon, (Tag)tag);
    bool used = value_class_named(name) || (tag < pack->used_tags.count && pack->used_tags.items[tag]);
    if (!used && *name != '(' && tag >= pack->entity_tags.count)
      sink_warning(sink, NULL, "%s: nothing uses the class %s", pack->language, name);
  }
}

RapporteurStatus lint_pack(const Pack *pack, Sink *sink) {
  enum { POSITIVE = 1, NEGATIVE = 2 };
  Arena arena = {0};
  uint8_t *tested = arena_alloc(&arena, pack->rules.count + 1);
  for (size_t t = 0; tested && t < pack->tests.count; t++)
    tested[pack->tests.items[t].rule] |= pack->tests.items[t].positive ? POSITIVE : NEGATIVE;
  for (size_t r = 0; tested && r < pack->rules.count; r++) {
    const Rule *rule = &pack->rules.items[r];
    if (tested[r] != (POSITIVE | NEGATIVE))
      warn(pack, sink, rule, tested[r] & POSITIVE ? "has no '-' test" : "has no '+' test", "");
    lint_anchors(pack, sink, rule);
  }
  RapporteurStatus status = tested ? RAPPORTEUR_OK : RAPPORTEUR_ERROR_MEMORY;
  arena_free(&arena);
  if (!status)
    lint_classes(pack, sink);
  return status;
}
