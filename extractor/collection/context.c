#include "collection/context.h"

#include <stdlib.h>
#include <string.h>

enum { WEIGHT_AMOUNT = 1, WEIGHT_KNOWN = 1, WEIGHT_ENTITY = 2, WEIGHT_FACT = 3 };

void context_free(Context *context) {
  array_free(&context->sayings);
  array_free(&context->presences);
  free(context->first_saying);
  free(context->first_presence);
  free(context->frequency);
  memset(context, 0, sizeof *context);
}

/* ---- What facts say ---- */

static uint64_t mix(uint64_t hash, uint64_t value) {
  hash = (hash ^ value) * 0xff51afd7ed558ccdu;
  return hash ^ hash >> 32;
}

static uint64_t mix_text(uint64_t hash, const char *text) { return mix(hash, strings_hash(text, strlen(text))); }

/* What an argument says, whoever fills the other roles. */
static uint64_t argument_hash(const Clusters *clusters, const ArgumentRecord *argument) {
  uint64_t hash = mix(0x9e3779b9, argument->role);
  if (argument->entity)
    return mix(hash, clusters_root(clusters, argument->entity - 1));
  return mix_text(mix_text(hash, argument->currency), argument->value);
}

static uint64_t subject_hash(const StatementRecord *statement, uint8_t role) {
  return mix(mix_text(1, statement->type->name), role);
}

/* What an argument tells of the others in its fact: names more than sums of money and than what every lexicon knows
   (many have their seat in one town); a date or a number by itself nothing. */
static uint8_t telling_weight(const Records *records, const StatementRecord *statement,
                              const ArgumentRecord *argument) {
  if (argument->entity)
    return records->entities.items[argument->entity - 1].canonical ? WEIGHT_KNOWN : WEIGHT_ENTITY;
  return statement->type->roles[argument->role].range == RANGE_MONEY ? WEIGHT_AMOUNT : 0;
}

/* The whole fact apart from the subject, where it names something and says more of it: a sum, so that the order of
   arguments does not matter. */
static bool add_fact_saying(Context *context, const StatementRecord *statement, uint32_t subject, uint32_t root) {
  uint64_t sum = 0;
  unsigned others = 0;
  bool names = false;
  for (uint32_t i = 0; i < statement->argument_count; i++) {
    const ArgumentRecord *argument = &statement->arguments[i];
    if (i == subject || !statement->type->roles[argument->role].identifying)
      continue;
    sum += argument_hash(context->clusters, argument);
    names = names || argument->entity;
    others++;
  }
  uint64_t hash = mix(subject_hash(statement, statement->arguments[subject].role), sum);
  return !names || others < 2 || array_push(&context->sayings, (Saying){root, WEIGHT_FACT, hash});
}

static bool add_sayings(Context *context, const StatementRecord *statement, uint32_t subject) {
  uint32_t root = clusters_root(context->clusters, statement->arguments[subject].entity - 1);
  uint64_t hash = subject_hash(statement, statement->arguments[subject].role);
  for (uint32_t i = 0; i < statement->argument_count; i++) {
    const ArgumentRecord *argument = &statement->arguments[i];
    uint8_t weight = i == subject ? 0 : telling_weight(context->clusters->records, statement, argument);
    Saying saying = {root, weight, mix(hash, argument_hash(context->clusters, argument))};
    if (weight && !array_push(&context->sayings, saying))
      return false;
  }
  return add_fact_saying(context, statement, subject, root);
}

static int compare_sayings(const void *left, const void *right) {
  const Saying *a = left, *b = right;
  if (a->root != b->root)
    return a->root < b->root ? -1 : 1;
  return (a->hash > b->hash) - (a->hash < b->hash);
}

static void index_sayings(Context *context, size_t entities) {
  size_t kept = 0;
  Saying *items = context->sayings.items;
  if (context->sayings.count)
    qsort(items, context->sayings.count, sizeof *items, compare_sayings);
  for (size_t i = 0; i < context->sayings.count; i++)
    if (!kept || compare_sayings(&items[kept - 1], &items[i]))
      items[kept++] = items[i];
  context->sayings.count = kept;
  size_t at = 0;
  for (uint32_t root = 0; root <= entities; root++) {
    while (at < kept && items[at].root < root)
      at++;
    context->first_saying[root] = (uint32_t)at;
  }
}

static bool note_sayings(Context *context, const Records *records) {
  for (size_t s = 0; s < records->statements.count; s++) {
    const StatementRecord *statement = &records->statements.items[s];
    for (uint32_t i = 0; i < statement->argument_count; i++)
      if (statement->arguments[i].entity && !add_sayings(context, statement, i))
        return false;
  }
  index_sayings(context, records->entities.count);
  return true;
}

/* ---- Who is where ---- */

static int compare_presences(const void *left, const void *right) {
  const Presence *a = left, *b = right;
  if (a->document != b->document)
    return a->document < b->document ? -1 : 1;
  return (a->root > b->root) - (a->root < b->root);
}

static bool note_presences(Context *context, const Records *records) {
  for (uint32_t i = 0; i < records->entities.count; i++) {
    Presence presence = {records->entities.items[i].document, clusters_root(context->clusters, i)};
    if (!array_push(&context->presences, presence))
      return false;
  }
  Presence *items = context->presences.items;
  size_t kept = 0;
  if (context->presences.count)
    qsort(items, context->presences.count, sizeof *items, compare_presences);
  for (size_t i = 0; i < context->presences.count; i++)
    if (!kept || compare_presences(&items[kept - 1], &items[i])) {
      context->frequency[items[i].root]++;
      items[kept++] = items[i];
    }
  context->presences.count = kept;
  size_t at = 0;
  for (uint32_t document = 0; document <= records->documents.count; document++) {
    while (at < kept && items[at].document < document)
      at++;
    context->first_presence[document] = (uint32_t)at;
  }
  return true;
}

/* The square root of the number of documents: what is in more of them is no evidence that two tell one story. */
static uint32_t largest_frequency(size_t documents) {
  enum { ALWAYS_TELLING = 8 };
  uint32_t limit = ALWAYS_TELLING;
  while ((size_t)limit * limit < documents)
    limit++;
  return limit;
}

bool context_make(const Clusters *clusters, Context *out) {
  const Records *records = clusters->records;
  memset(out, 0, sizeof *out);
  out->clusters = clusters;
  out->largest_frequency = largest_frequency(records->documents.count);
  out->first_saying = calloc(records->entities.count + 1, sizeof *out->first_saying);
  out->first_presence = calloc(records->documents.count + 1, sizeof *out->first_presence);
  out->frequency = calloc(records->entities.count + 1, sizeof *out->frequency);
  return out->first_saying && out->first_presence && out->frequency && note_sayings(out, records) &&
         note_presences(out, records);
}

/* ---- Asking ---- */

static const Saying *find_saying(const Context *context, uint32_t root, uint64_t hash) {
  Saying wanted = {root, 0, hash};
  uint32_t first = context->first_saying[root], count = context->first_saying[root + 1] - first;
  return count ? bsearch(&wanted, context->sayings.items + first, count, sizeof wanted, compare_sayings) : NULL;
}

unsigned context_shared_facts(const Context *context, uint32_t a, uint32_t b) {
  uint32_t count_a = context->first_saying[a + 1] - context->first_saying[a];
  uint32_t count_b = context->first_saying[b + 1] - context->first_saying[b];
  uint32_t fewer = count_a < count_b ? a : b, other = fewer == a ? b : a;
  unsigned shared = 0;
  for (uint32_t i = context->first_saying[fewer]; i < context->first_saying[fewer + 1]; i++)
    if (find_saying(context, other, context->sayings.items[i].hash))
      shared += context->sayings.items[i].weight;
  return shared;
}

static unsigned common_roots(const Context *context, uint32_t left, uint32_t right, uint32_t a, uint32_t b) {
  const Presence *items = context->presences.items;
  uint32_t i = context->first_presence[left], j = context->first_presence[right];
  unsigned common = 0;
  while (i < context->first_presence[left + 1] && j < context->first_presence[right + 1]) {
    uint32_t root = items[i].root;
    if (root == items[j].root) {
      common += root != a && root != b && context->frequency[root] <= context->largest_frequency;
      i++;
      j++;
    } else if (root < items[j].root) {
      i++;
    } else {
      j++;
    }
  }
  return common;
}

unsigned context_common_company(const Context *context, uint32_t a, uint32_t b) {
  enum { MOST_MEMBERS = 8 };
  const Cluster *left = &context->clusters->clusters[a], *right = &context->clusters->clusters[b];
  const EntityRecord *entities = context->clusters->records->entities.items;
  unsigned most = 0;
  for (size_t i = 0; i < left->members.count && i < MOST_MEMBERS; i++)
    for (size_t j = 0; j < right->members.count && j < MOST_MEMBERS; j++) {
      uint32_t one = entities[left->members.items[i]].document, other = entities[right->members.items[j]].document;
      unsigned common = one == other ? 0 : common_roots(context, one, other, a, b);
      most = common > most ? common : most;
    }
  return most;
}
