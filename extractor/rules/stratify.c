#include "rules/stratify.h"

#include "base/array.h"

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

/* What some rule makes mentions of, and the highest level of those rules. */
typedef struct Target {
  Tag tag;
  unsigned stratum;
} Target;
typedef ARRAY(Target) Targets;

static Target *find_target(const Targets *targets, Tag tag) {
  for (size_t t = 0; t < targets->count; t++)
    if (targets->items[t].tag == tag)
      return &targets->items[t];
  return NULL;
}

static RapporteurStatus collect_targets(const Pack *pack, Targets *targets) {
  for (size_t r = 0; r < pack->rules.count; r++) {
    const Rule *rule = &pack->rules.items[r];
    if (makes_mentions(rule) && !find_target(targets, rule->target) &&
        !array_push(targets, (Target){rule->target, rule->stratum}))
      return RAPPORTEUR_ERROR_MEMORY;
  }
  return RAPPORTEUR_OK;
}

/* Raise a rule above the targets that it asks for; rules of one type may nest in one level. Whether it asks is asked
   last, for it takes reading the whole rule. @return Whether it rose; `*above`: over which target. */
static bool raise_rule(const Pack *pack, Rule *rule, const Targets *targets, Tag *above) {
  bool raised = false;
  for (size_t t = 0; t < targets->count; t++) {
    const Target *target = &targets->items[t];
    bool nests = target->tag == rule->target && makes_mentions(rule);
    if (nests || rule->stratum > target->stratum || !rule_asks(pack, rule, target->tag))
      continue;
    rule->stratum = target->stratum + 1;
    *above = target->tag;
    raised = true;
  }
  return raised;
}

/* The name of a rule that makes mentions of a tag. */
static const char *maker_of(const Pack *pack, Tag tag) {
  for (size_t r = 0; r < pack->rules.count; r++)
    if (makes_mentions(&pack->rules.items[r]) && pack->rules.items[r].target == tag)
      return pack->rules.items[r].name;
  return "";
}

/* Strata by targets: all rules of one target are on one level, a rule's level is above those of the targets it asks
   for. Levels rise until nothing changes; more rounds than targets mean a cycle. */
static void raise_all(Pack *pack, const Targets *targets, Sink *sink) {
  enum { MOST_ROUNDS = 32 };
  bool changed = true;
  for (size_t round = 0; changed; round++) {
    changed = false;
    for (size_t r = 0; r < pack->rules.count; r++) {
      Rule *rule = &pack->rules.items[r];
      Tag above = 0;
      if (!rule->fact && raise_rule(pack, rule, targets, &above)) {
        changed = true;
        Target *own = makes_mentions(rule) ? find_target(targets, rule->target) : NULL;
        if (own && own->stratum < rule->stratum)
          own->stratum = rule->stratum;
        if (round > MOST_ROUNDS) {
          sink_error(sink, RAPPORTEUR_ERROR_SYNTAX, rule->place.file,
                     "rules '%s' and '%s' need each other's mentions: a cycle", rule->name, maker_of(pack, above));
          return;
        }
      }
      if (!rule->fact && rule->stratum >= pack->strata)
        pack->strata = rule->stratum + 1;
    }
  }
}

RapporteurStatus stratify(Pack *pack, Sink *sink) {
  Targets targets = {NULL, 0, 0};
  RapporteurStatus status = collect_targets(pack, &targets);
  if (!status)
    raise_all(pack, &targets, sink);
  array_free(&targets);
  return status;
}
