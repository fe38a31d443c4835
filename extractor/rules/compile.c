#include "rules/compile.h"

static void check_roles(const Pack *pack, Scanner *scanner, const Rule *rule, uint64_t captured) {
  for (size_t i = 0; rule->fact && i < rule->fact->role_count; i++)
    if (rule->fact->roles[i].minimum && !(captured >> i & 1))
      scanner_error(scanner, rule->place, "required role '%s' of %s is never captured",
                    rule->fact->roles[i].name, rule->fact->name);
  if (rule->target == pack->tags.alias && captured != (1u << MENTION_NAME | 1u << MENTION_ALIAS))
    scanner_error(scanner, rule->place, "an Alias captures <name> and <alias>");
}

static bool check_shape(Scanner *scanner, const Rule *rule) {
  unsigned least, most;
  pattern_anchors(rule->pattern, &least, &most);
  if (least != 1 || most != 1)
    scanner_error(scanner, rule->place, "%s",
                  most == 0   ? "no '@': say which word anchors the rule"
                  : least == 0 ? "an alternative or optional part leaves the rule without its '@' anchor"
                               : "more than one '@' in one alternative");
  unsigned width = pattern_width(rule->pattern);
  if (width > PATTERN_WIDEST)
    scanner_error(scanner, rule->place, "the rule is %u words wide; at most %d", width, PATTERN_WIDEST);
  return least == 1 && most == 1 && width <= PATTERN_WIDEST;
}

static RapporteurStatus compile_branch(Pack *pack, const Branch *from, RuleBranch *to) {
  to->needs = (Needs){.count = 0};
  needs_add(&to->needs, from->left, SIDE_BEFORE);
  needs_add(&to->needs, from->right, SIDE_AFTER);
  to->anchor = from->anchor->test;
  to->anchor_role = from->anchor->role;
  to->anchor_conversion = from->anchor->conversion;
  to->anchor_list = from->anchor->list;
  RapporteurStatus status = program_compile(from->left, true, &pack->arena, &to->left);
  return status ? status : program_compile(from->right, false, &pack->arena, &to->right);
}

static RapporteurStatus compile_branches(Pack *pack, Scanner *scanner, Rule *rule) {
  Branches branches = {NULL, 0, 0};
  RapporteurStatus status =
      pattern_branches(&pack->arena, rule->pattern, &branches) ? RAPPORTEUR_OK : RAPPORTEUR_ERROR_MEMORY;
  rule->branches = status ? NULL : arena_alloc(&pack->arena, (branches.count + 1) * sizeof *rule->branches);
  if (!rule->branches)
    status = RAPPORTEUR_ERROR_MEMORY;
  for (size_t i = 0; !status && i < branches.count; i++)
    status = compile_branch(pack, &branches.items[i], &rule->branches[i]);
  if (status == RAPPORTEUR_ERROR_LIMIT) {
    scanner_error(scanner, rule->place, "the rule needs more than %d instructions", PROGRAM_LONGEST);
    status = RAPPORTEUR_OK;
  } else if (!status)
    rule->branch_count = branches.count;
  array_free(&branches);
  return status;
}

RapporteurStatus compile_rule(Pack *pack, Scanner *scanner, Rule *rule, uint64_t captured, unsigned errors) {
  check_roles(pack, scanner, rule, captured);
  if (!check_shape(scanner, rule) || (scanner->sink && scanner->sink->errors > errors))
    return RAPPORTEUR_OK;
  rule->types_names = !rule->fact && !rule->reference && captured >> MENTION_NAME & 1;
  return compile_branches(pack, scanner, rule);
}
