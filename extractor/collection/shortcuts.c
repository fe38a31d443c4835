#include "collection/shortcuts.h"

#include <string.h>

static const Filler *find_filler(const Fact *fact, const char *role_name) {
  int role = fact_type_role(fact->type, role_name);
  for (size_t i = 0; i < fact->filler_count; i++)
    if (fact->fillers[i].role == role)
      return &fact->fillers[i];
  return NULL;
}

static bool has_value(const Fact *fact, const char *role_name, const char *value) {
  int role = fact_type_role(fact->type, role_name);
  for (size_t i = 0; i < fact->filler_count; i++)
    if (fact->fillers[i].role == role && !strcmp(fact->fillers[i].text, value))
      return true;
  return false;
}

bool shortcut_applies(const Shortcut *shortcut, const Fact *fact) {
  if (strcmp(shortcut->fact, fact->type->name))
    return false;
  if (shortcut->where_role && !has_value(fact, shortcut->where_role, shortcut->where_value))
    return false;
  return !shortcut->unless_role || !find_filler(fact, shortcut->unless_role);
}
