#include "rules/stratify.h"

#include <string.h>

static bool makes_mentions(const Rule *rule) { return !rule->fact && !rule->types_names; }

/* Does the program ask for mentions that a rule with `target` makes? */
static bool program_asks(const Pack *pack, const Program *program, Tag target) {
  for (uint16_t i = 0; i < program->count; i++) {
    const EdgeTest *test = &program->items[i].test;
    uint8_t operation = program->items[i].operation;
    if ((operation == OP_EDGE || operation == OP_NOT || operation == OP_IS) && !test->word &&
        (lexicon_is_a(pack->lexicon, target, test->tag) ||
         (test->also && lexicon_is_a(pack->lexicon, target, test->also))))
      return true;
  }
  return false;
}

static bool rule_asks(const Pack *pack, const Rule *rule, Tag target) {
  for (size_t b = 0; b < rule->branch_count; b++) {
    const RuleBranch *branch = &rule->branches[b];
    if ((!branch->anchor.word && lexicon_is_a(pack->lexicon, target, branch->anchor.tag)) ||
        program_asks(pack, &branch->left, target) || program_asks(pack, &branch->right, target))
      return true;
  }
  return false;
}

/* Strata by targets: all rules of one target are on one level, a rule's level is above those of the targets it asks
   for. Levels rise until nothing changes; more rounds than targets mean a cycle. */
RapporteurStatus stratify(Pack *pack, Sink *sink) {
  bool changed = true;
  for (size_t round = 0; changed; round++) {
    changed = false;
    for (size_t r = 0; r < pack->rules.count; r++) {
      Rule *rule = &pack->rules.items[r];
      if (rule->fact)
        continue;
      for (size_t m = 0; m < pack->rules.count; m++) {
        const Rule *maker = &pack->rules.items[m];
        if (!makes_mentions(maker) || maker == rule || !rule_asks(pack, rule, maker->target))
          continue;
        unsigned above = maker->stratum + 1;
        if (maker->target == rule->target && makes_mentions(rule))
          continue;             /* rules of one type may nest in one level */
        if (rule->stratum < above) {
          rule->stratum = above;
          changed = true;
          if (round > 32) {
            sink_error(sink, RAPPORTEUR_ERROR_SYNTAX, rule->place.file,
                       "rules '%s' and '%s' need each other's mentions: a cycle", rule->name, maker->name);
            return RAPPORTEUR_OK;
          }
        }
      }
      if (rule->stratum >= pack->strata)
        pack->strata = rule->stratum + 1;
    }
  }
  return RAPPORTEUR_OK;
}
