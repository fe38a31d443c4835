#include "values/unitprices.h"

#include "values/ranges.h"

static bool is_priced(const Atoms *atoms, const Value *value) {
  return atoms_find_after(atoms, value->to, CLASS_PER_UNIT) ||
         atoms->ending[value->from].before & CLASS_BIT(CLASS_PER_UNIT);
}

bool unit_price_is(const ValueReader *reader, const Value *value) {
  Value second;
  return value->kind == VALUE_MONEY && (is_priced(reader->atoms, value) || (range_second(reader, value, &second) &&
                                                                            is_priced(reader->atoms, &second)));
}
