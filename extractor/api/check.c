#include <string.h>

#include "api/context.h"
#include "rules/ruletest.h"

RapporteurStatus rapporteur_pack_check(RapporteurContext *context, const char *language, bool warnings,
                                       RapporteurCheckResult *result) {
  Pack *pack;
  TestCounts counts;
  *result = (RapporteurCheckResult){0, 0, 0};
  bool known = false;
  for (size_t i = 0; i < context->packs.count; i++)
    known |= !strcmp(context->packs.items[i].language, language);
  if (!known)
    return sink_error(&context->sink, RAPPORTEUR_ERROR_ARGUMENT, NULL, "there is no language pack '%s' in %s", language,
                      context->languages);
  RapporteurStatus status =
      pack_read(context->data, language, context->schema, warnings, &context->sink, &pack);
  if (status)
    return status;
  status = ruletest_run(pack, -1, &context->sink, &counts);
  *result = (RapporteurCheckResult){(unsigned)pack->rules.count, counts.passed, counts.failed};
  pack_free(pack);
  return status;
}

void rapporteur_schema_write(const RapporteurContext *context, FILE *out) {
  for (size_t f = 0; f < context->schema->facts.count; f++) {
    const FactType *fact = &context->schema->facts.items[f];
    fprintf(out, "%s\n", fact->name);
    for (size_t r = 0; r < fact->role_count; r++) {
      const Role *role = &fact->roles[r];
      fprintf(out, "  %-14s %s%s%s%s%s%s\n", role->name, role->type, role->also_type ? " or " : "",
              role->also_type ? role->also_type : "", role->minimum ? ", required" : "",
              role->maximum == 1 ? "" : ", may repeat", role->identifying ? ", identifies the fact" : "");
    }
  }
}
