#include "collection/fusion.h"

#include <stdlib.h>
#include <string.h>

#include "collection/agreement.h"
#include "collection/claims.h"
#include "collection/iri.h"
#include "lexicon/lattice.h"

/* Claims that identify one fact by the same words. */
typedef struct {
  ARRAY(uint32_t) claims;
  const Claim *fullest; /* The first that joins no other group; NULL if none. */
} Group;

/* A group that is exact in a role, under what identifies it apart from that role. */
typedef struct {
  uint32_t key, group;
} Exact;

typedef struct {
  Facts *facts;
  Strings *keys; /* Of groups: number n is that of group n - 1. */
  ARRAY(Group) groups;
  Strings *partial_keys;
  ARRAY(Exact) exact; /* Sorted by key. */
  Buffer key;
} Fusion;

static void fusion_free(Fusion *fusion) {
  for (size_t i = 0; i < fusion->groups.count; i++)
    array_free(&fusion->groups.items[i].claims);
  array_free(&fusion->groups);
  array_free(&fusion->exact);
  strings_free(fusion->keys);
  strings_free(fusion->partial_keys);
  buffer_free(&fusion->key);
}

void facts_free(Facts *facts) {
  arena_free(&facts->arena);
  memset(facts, 0, sizeof *facts);
}

/* ---- Grouping ---- */

static uint32_t add_key(Fusion *fusion, Strings *keys) {
  return fusion->key.failed ? NO_STRING : strings_add(keys, fusion->key.bytes, fusion->key.length);
}

static bool group_claim(Fusion *fusion, uint32_t number) {
  Claim *claim = &fusion->facts->claims[number];
  if (!claim_is_sound(claim))
    return true;
  buffer_clear(&fusion->key);
  claim_key(claim, -1, &fusion->key);
  uint32_t group = add_key(fusion, fusion->keys);
  if (group == NO_STRING)
    return false;
  group--;
  if (group == fusion->groups.count && !array_push(&fusion->groups, (Group){.fullest = NULL}))
    return false;
  claim->fact = group;
  return array_push(&fusion->groups.items[group].claims, number);
}

static const Claim *first_claim(const Fusion *fusion, uint32_t group) {
  return &fusion->facts->claims[fusion->groups.items[group].claims.items[0]];
}

static const Filler *find_role(const Claim *claim, size_t role) {
  for (size_t i = 0; i < claim->filler_count; i++)
    if (claim->fillers[i].role == role)
      return &claim->fillers[i];
  return NULL;
}

/* ---- Vague statements ---- */

/* Left out, an entity or an amount is not known; a text or a truth value would have been said. */
static bool may_be_vague(const Role *role) {
  return role->identifying && !role->set && (role->range == RANGE_ENTITY || role->range == RANGE_MONEY);
}

static bool is_exact(const Filler *filler) { return filler && !iri_comparison(filler->argument->comparison); }

static bool is_vague(const Claim *claim, size_t role) {
  const Role *described = &claim->statement->type->roles[role];
  const Filler *filler = find_role(claim, role);
  return may_be_vague(described) && (filler ? !is_exact(filler) : !described->minimum);
}

/* The number of what identifies the group apart from one role. */
static uint32_t partial_key(Fusion *fusion, uint32_t group, size_t role) {
  buffer_clear(&fusion->key);
  buffer_format(&fusion->key, "%zu\n", role);
  claim_key(first_claim(fusion, group), (int)role, &fusion->key);
  return add_key(fusion, fusion->partial_keys);
}

static int compare_exact(const void *left, const void *right) {
  const Exact *a = left, *b = right;
  if (a->key != b->key)
    return a->key < b->key ? -1 : 1;
  return (a->group > b->group) - (a->group < b->group);
}

static bool list_exact(Fusion *fusion) {
  for (uint32_t group = 0; group < fusion->groups.count; group++) {
    const Claim *claim = first_claim(fusion, group);
    const FactType *type = claim->statement->type;
    for (size_t role = 0; role < type->role_count; role++) {
      if (!may_be_vague(&type->roles[role]) || !is_exact(find_role(claim, role)))
        continue;
      uint32_t key = partial_key(fusion, group, role);
      if (key == NO_STRING || !array_push(&fusion->exact, (Exact){key, group}))
        return false;
    }
  }
  if (fusion->exact.count)
    qsort(fusion->exact.items, fusion->exact.count, sizeof *fusion->exact.items, compare_exact);
  return true;
}

/* Values of roles that take one value for a fact, as a rule. */
static bool can_contradict(const Role *role) {
  return !role->identifying && role->range != RANGE_ENTITY && !role->language_tagged && role->maximum == 1;
}

static bool claims_contradict(const Claim *a, const Claim *b) {
  const FactType *type = a->statement->type;
  for (size_t role = 0; role < type->role_count; role++) {
    const Filler *left = find_role(a, role), *right = find_role(b, role);
    if (can_contradict(&type->roles[role]) && left && right && !fillers_agree(left, right, type->roles[role].range))
      return true;
  }
  return false;
}

static bool contradicts_group(const Fusion *fusion, const Claim *claim, uint32_t group) {
  const Group *other = &fusion->groups.items[group];
  for (size_t i = 0; i < other->claims.count; i++)
    if (claims_contradict(claim, &fusion->facts->claims[other->claims.items[i]]))
      return true;
  return false;
}

static bool says_more(const Fusion *fusion, const Claim *vague, uint32_t exact, size_t role) {
  const Filler *said = find_role(vague, role);
  const Filler *known = find_role(first_claim(fusion, exact), role);
  if (said && !amount_is_about(said->argument, known->argument))
    return false;
  return !contradicts_group(fusion, vague, exact);
}

/* How far before the claim its document states the group last, in code points; UINT32_MAX if it does not. */
static uint32_t distance_before(const Fusion *fusion, const Claim *claim, uint32_t group) {
  const Group *told = &fusion->groups.items[group];
  uint32_t nearest = UINT32_MAX;
  for (size_t i = 0; i < told->claims.count; i++) {
    const StatementRecord *before = fusion->facts->claims[told->claims.items[i]].statement;
    if (before->document == claim->statement->document && before->begin <= claim->statement->begin &&
        claim->statement->begin - before->begin < nearest)
      nearest = claim->statement->begin - before->begin;
  }
  return nearest;
}

static size_t first_exact(const Fusion *fusion, uint32_t key) {
  size_t low;
  array_search(low, fusion->exact.count, i, fusion->exact.items[i].key < key);
  return low;
}

/* The group that says more in this role: the only one, or of several the one told last before the claim, if that is
   near; else the claim's own. */
static bool find_fuller(Fusion *fusion, uint32_t group, const Claim *claim, size_t role, uint32_t *found) {
  enum { MOST_COMPARED = 64, NEAR = 500 /* code points: three or four sentences */ };
  uint32_t key = partial_key(fusion, group, role), nearest = NEAR, before = group, only = group;
  unsigned candidates = 0, compared = 0;
  for (size_t i = first_exact(fusion, key); i < fusion->exact.count && fusion->exact.items[i].key == key; i++) {
    uint32_t other = fusion->exact.items[i].group;
    if (++compared > MOST_COMPARED)
      break;
    if (!says_more(fusion, claim, other, role))
      continue;
    candidates++;
    only = other;
    uint32_t distance = distance_before(fusion, claim, other);
    if (distance < nearest) {
      nearest = distance;
      before = other;
    }
  }
  *found = compared > MOST_COMPARED ? group : candidates == 1 ? only : before;
  return key != NO_STRING;
}

/* Claims that leave out the same need not mean the same: each joins what it says less of. */
static bool join_claim(Fusion *fusion, uint32_t group, Claim *claim) {
  for (size_t role = 0; role < claim->statement->type->role_count && claim->fact == group; role++)
    if (is_vague(claim, role) && !find_fuller(fusion, group, claim, role, &claim->fact))
      return false;
  return true;
}

static bool join_vague(Fusion *fusion) {
  for (uint32_t group = 0; group < fusion->groups.count; group++) {
    Group *vague = &fusion->groups.items[group];
    for (size_t i = vague->claims.count; i-- > 0;) {
      Claim *claim = &fusion->facts->claims[vague->claims.items[i]];
      if (!join_claim(fusion, group, claim))
        return false;
      if (claim->fact == group)
        vague->fullest = claim;
    }
  }
  return true;
}

/* Every step fills a role, so that there is no circle. */
static uint32_t final_group(const Fusion *fusion, uint32_t group) {
  while (!fusion->groups.items[group].fullest)
    group = first_claim(fusion, group)->fact;
  return group;
}

/* ---- Making facts ---- */

/* What identifies the fact comes from the claim that says most; everything else from all. */
static bool unite_fillers(Facts *facts, Fact *fact, const Claim *fullest) {
  size_t count = 0;
  for (size_t i = 0; i < fact->claim_count; i++)
    count += facts->claims[fact->claims[i]].filler_count;
  fact->fillers = arena_alloc(&facts->arena, count * sizeof *fact->fillers + 1);
  if (!fact->fillers)
    return false;
  for (size_t i = 0; i < fact->claim_count; i++) {
    const Claim *claim = &facts->claims[fact->claims[i]];
    for (size_t f = 0; f < claim->filler_count; f++)
      if (claim == fullest || !fact->type->roles[claim->fillers[f].role].identifying)
        fact->fillers[fact->filler_count++] = claim->fillers[f];
  }
  fact->filler_count = sort_fillers(fact->fillers, fact->filler_count);
  return true;
}

static int compare_texts(const void *left, const void *right) {
  return strcmp(*(const char *const *)left, *(const char *const *)right);
}

static unsigned count_distinct(const char **texts, size_t count) {
  unsigned distinct = 0;
  qsort(texts, count, sizeof *texts, compare_texts);
  for (size_t i = 0; i < count; i++)
    distinct += !i || strcmp(texts[i], texts[i - 1]);
  return distinct;
}

static bool count_sources(const Records *records, Facts *facts, Fact *fact) {
  const char **texts = arena_alloc(&facts->arena, fact->claim_count * sizeof *texts);
  if (!texts)
    return false;
  for (size_t i = 0; i < fact->claim_count; i++)
    texts[i] = facts->claims[fact->claims[i]].statement->language;
  fact->languages = count_distinct(texts, fact->claim_count);
  for (size_t i = 0; i < fact->claim_count; i++)
    texts[i] = records->documents.items[facts->claims[fact->claims[i]].statement->document].digest;
  fact->documents = count_distinct(texts, fact->claim_count);
  return true;
}

static const char *digest_of(const Records *records, const StatementRecord *statement) {
  return records->documents.items[statement->document].digest;
}

static const StatementRecord *statement_of(const Facts *facts, const Fact *fact, size_t claim) {
  return facts->claims[fact->claims[claim]].statement;
}

/* What the document of a claim says in all: the strongest of its statements, but a plan or a rumour that it goes on to
   deny is denied. `*end`: behind its claims. */
static uint8_t document_says(const Records *records, const Facts *facts, const Fact *fact, size_t claim, size_t *end) {
  const char *document = digest_of(records, statement_of(facts, fact, claim));
  uint8_t strongest = FACTUALITY_DENIED;
  bool denied = false;
  for (*end = claim; *end < fact->claim_count; ++*end) {
    const StatementRecord *statement = statement_of(facts, fact, *end);
    if (strcmp(document, digest_of(records, statement)))
      break;
    denied |= statement->factuality == FACTUALITY_DENIED;
    strongest = statement->factuality < strongest ? statement->factuality : strongest;
  }
  return denied && strongest > FACTUALITY_ATTRIBUTED ? FACTUALITY_DENIED : strongest;
}

static uint8_t strongest_support(const Records *records, const Facts *facts, const Fact *fact) {
  uint8_t strongest = FACTUALITY_DENIED;
  for (size_t i = 0, end; i < fact->claim_count; i = end) {
    uint8_t says = document_says(records, facts, fact, i, &end);
    strongest = says < strongest ? says : strongest;
  }
  return strongest;
}

/* Documents are independent witnesses, each as good as its best evidence. A denial is no support, unless all deny.
   Claims come in the order of the documents' digests. */
static void weigh_support(const Records *records, const Facts *facts, Fact *fact) {
  double doubt = 1, best = 0;
  const char *document = NULL;
  fact->factuality = strongest_support(records, facts, fact);
  for (size_t i = 0; i < fact->claim_count; i++) {
    const StatementRecord *statement = facts->claims[fact->claims[i]].statement;
    if ((statement->factuality == FACTUALITY_DENIED) != (fact->factuality == FACTUALITY_DENIED))
      continue;
    if (document && strcmp(document, digest_of(records, statement))) {
      doubt *= 1 - best;
      best = 0;
    }
    document = digest_of(records, statement);
    best = statement->confidence > best ? statement->confidence : best;
  }
  fact->confidence = 1 - doubt * (1 - best);
}

static bool name_fact(Fusion *fusion, Fact *fact, const Claim *fullest) {
  Buffer name = {0};
  buffer_clear(&fusion->key);
  claim_key(fullest, -1, &fusion->key);
  if (!fusion->key.failed)
    iri_hashed(fact->type->name, fusion->key.bytes, fusion->key.length, &name);
  fact->name = name.bytes && !name.failed ? arena_copy(&fusion->facts->arena, name.bytes, name.length) : NULL;
  buffer_free(&name);
  return fact->name;
}

static bool make_fact(Fusion *fusion, const Records *records, Fact *fact, uint32_t group) {
  const Claim *fullest = fusion->groups.items[group].fullest;
  fact->type = fullest->statement->type;
  return unite_fillers(fusion->facts, fact, fullest) && count_sources(records, fusion->facts, fact) &&
         name_fact(fusion, fact, fullest) && (weigh_support(records, fusion->facts, fact), true);
}

/* Hand the claims of all groups out to the facts that they end up in. */
static bool collect_claims(Fusion *fusion, Fact *by_group) {
  Facts *facts = fusion->facts;
  for (size_t i = 0; i < facts->claim_count; i++)
    if (facts->claims[i].fact != NO_FACT) {
      facts->claims[i].fact = final_group(fusion, facts->claims[i].fact);
      by_group[facts->claims[i].fact].claim_count++;
    }
  for (size_t group = 0; group < fusion->groups.count; group++) {
    by_group[group].claims = arena_alloc(&facts->arena, by_group[group].claim_count * sizeof(uint32_t) + 1);
    if (!by_group[group].claims)
      return false;
    by_group[group].claim_count = 0;
  }
  for (uint32_t i = 0; i < facts->claim_count; i++)
    if (facts->claims[i].fact != NO_FACT) {
      Fact *fact = &by_group[facts->claims[i].fact];
      fact->claims[fact->claim_count++] = i;
    }
  return true;
}

static int compare_facts(const void *left, const void *right) {
  return strcmp(((const Fact *)left)->name, ((const Fact *)right)->name);
}

static bool make_facts(Fusion *fusion, const Records *records) {
  Facts *facts = fusion->facts;
  Fact *by_group = arena_alloc(&facts->arena, fusion->groups.count * sizeof *by_group + 1);
  if (!by_group || !collect_claims(fusion, by_group))
    return false;
  facts->items = by_group;
  for (uint32_t group = 0; group < fusion->groups.count; group++) {
    Fact fact = by_group[group];
    if (!fact.claim_count)
      continue;
    if (!make_fact(fusion, records, &fact, group))
      return false;
    by_group[facts->count++] = fact;
  }
  if (facts->count)
    qsort(facts->items, facts->count, sizeof *facts->items, compare_facts);
  for (uint32_t i = 0; i < facts->count; i++)
    for (size_t r = 0; r < facts->items[i].claim_count; r++)
      facts->claims[facts->items[i].claims[r]].fact = i;
  return true;
}

static bool fuse(Fusion *fusion, const Records *records) {
  for (uint32_t i = 0; i < fusion->facts->claim_count; i++)
    if (!group_claim(fusion, i))
      return false;
  return list_exact(fusion) && join_vague(fusion) && make_facts(fusion, records);
}

RapporteurStatus facts_make(const Records *records, const Identity *identity, const Things *things, Facts *out) {
  memset(out, 0, sizeof *out);
  Fusion fusion = {.facts = out, .keys = strings_new(), .partial_keys = strings_new()};
  size_t count = records->statements.count;
  out->claims = arena_alloc(&out->arena, count * sizeof *out->claims + 1);
  bool well = fusion.keys && fusion.partial_keys && out->claims;
  for (; well && out->claim_count < count; out->claim_count++)
    well = claim_make(&records->statements.items[out->claim_count], identity, things, &out->arena,
                      &out->claims[out->claim_count]);
  well = well && fuse(&fusion, records);
  fusion_free(&fusion);
  return well ? RAPPORTEUR_OK : RAPPORTEUR_ERROR_MEMORY;
}

bool fact_has_filler(const Fact *fact, const Filler *filler) {
  return fact->filler_count &&
         bsearch(filler, fact->fillers, fact->filler_count, sizeof *filler, compare_fillers) != NULL;
}
