#include "collection/identity.h"

#include <stdlib.h>
#include <string.h>

#include "collection/context.h"

enum {
  MOST_ROUNDS = 4,
  MOST_USERS = 16,            /* A name that more clusters bear tells nothing by itself. */
  SUPPORT_NEEDED = 1,         /* Shared facts, or common company, without which names that may be one are not, */
  SUPPORT_NEEDED_IF_VAGUE = 2 /* and where they agree in part only. */
};

typedef struct Resolver {
  const Records *records;
  NameBook book;
  Clusters clusters;
  uint32_t *users;      /* Entity records by the names that they use, */
  uint32_t *first_user; /* users[first_user[n] .. first_user[n + 1]) those of name n, ascending. */
} Resolver;

static bool is_single_person(const BookName *name) { return name->person && name->single; }

/* ---- Users of names ---- */

static bool index_users(Resolver *resolver) {
  const NameBook *book = &resolver->book;
  resolver->users = malloc((book->uses.count + 1) * sizeof *resolver->users);
  resolver->first_user = calloc(book->names.count + 2, sizeof *resolver->first_user);
  if (!resolver->users || !resolver->first_user)
    return false;
  for (size_t i = 0; i < book->uses.count; i++)
    resolver->first_user[book->uses.items[i].name + 2]++;
  for (size_t i = 2; i < book->names.count + 2; i++)
    resolver->first_user[i] += resolver->first_user[i - 1];
  for (uint32_t entity = 0; entity < resolver->records->entities.count; entity++)
    for (uint32_t u = book->first_use[entity]; u < book->first_use[entity + 1]; u++)
      resolver->users[resolver->first_user[book->uses.items[u].name + 1]++] = entity;
  return true;
}

static const NameUse *find_use(const Cluster *cluster, uint32_t name) {
  for (size_t i = 0; i < cluster->names.count; i++)
    if (cluster->names.items[i].name == name)
      return &cluster->names.items[i];
  return NULL;
}

/* The clusters that bear a name; more than MOST_USERS are as good as none. */
typedef struct {
  uint32_t roots[MOST_USERS];
  size_t count;
} Bearers;

static Bearers bearers_of(const Resolver *resolver, uint32_t name, bool full) {
  Bearers bearers = {.count = 0};
  for (uint32_t u = resolver->first_user[name]; u < resolver->first_user[name + 1]; u++) {
    uint32_t root = clusters_root(&resolver->clusters, resolver->users[u]);
    bool known = full && !find_use(&resolver->clusters.clusters[root], name)->full;
    for (size_t i = 0; !known && i < bearers.count; i++)
      known = bearers.roots[i] == root;
    if (known)
      continue;
    if (bearers.count == MOST_USERS)
      return (Bearers){.count = 0};
    bearers.roots[bearers.count++] = root;
  }
  return bearers;
}

/* ---- Equal names ---- */

/* Several persons, told apart by their full names, are known by this one word. */
static bool is_shared_word(const Resolver *resolver, uint32_t name) {
  const NameBook *book = &resolver->book;
  uint32_t first = 0;
  bool found = false;
  for (uint32_t i = book->first_neighbour[name]; i < book->first_neighbour[name + 1]; i++) {
    if (book->neighbours.items[i].match.relation != NAMES_SHORT)
      continue;
    Bearers bearers = bearers_of(resolver, book->neighbours.items[i].name, true);
    for (size_t b = 0; b < bearers.count; b++) {
      if (found && bearers.roots[b] != first)
        return true;
      first = bearers.roots[b];
      found = true;
    }
  }
  return false;
}

/* Entities are compared with the first bearers of the name; beyond those that conflict there is one for every
   cluster. */
static bool unite_bearers(Resolver *resolver, uint32_t name) {
  uint32_t kept[MOST_USERS];
  size_t count = 0;
  Clusters *clusters = &resolver->clusters;
  for (uint32_t u = resolver->first_user[name]; u < resolver->first_user[name + 1]; u++) {
    uint32_t root = clusters_root(clusters, resolver->users[u]);
    size_t with = 0;
    if (!find_use(&clusters->clusters[root], name)->full)
      continue;
    while (with < count && clusters_conflict(clusters, clusters_root(clusters, kept[with]), root, GROUND_EQUAL))
      with++;
    if (with < count && !clusters_unite(clusters, clusters_root(clusters, kept[with]), root))
      return false;
    if (with == count && count < MOST_USERS)
      kept[count++] = root;
  }
  return true;
}

static bool unite_equal(Resolver *resolver, bool single_persons) {
  for (uint32_t name = 0; name < resolver->book.names.count; name++) {
    if (is_single_person(&resolver->book.names.items[name]) != single_persons)
      continue;
    if (single_persons && is_shared_word(resolver, name))
      continue;
    if (!unite_bearers(resolver, name))
      return false;
  }
  return true;
}

/* ---- Names that sound alike ---- */

typedef struct {
  uint32_t a, b; /* Names, a < b. */
  unsigned cost;
} Likeness;

typedef ARRAY(Likeness) Likenesses;

static int compare_likenesses(const void *left, const void *right) {
  const Likeness *a = left, *b = right;
  if (a->cost != b->cost)
    return a->cost < b->cost ? -1 : 1;
  if (a->a != b->a)
    return a->a < b->a ? -1 : 1;
  return (a->b > b->b) - (a->b < b->b);
}

static bool list_likenesses(const Resolver *resolver, bool single_persons, Likenesses *out) {
  const NameBook *book = &resolver->book;
  for (uint32_t name = 0; name < book->names.count; name++) {
    if (is_single_person(&book->names.items[name]) != single_persons ||
        (single_persons && is_shared_word(resolver, name)))
      continue;
    for (uint32_t i = book->first_neighbour[name]; i < book->first_neighbour[name + 1]; i++) {
      const Neighbour *other = &book->neighbours.items[i];
      if (other->name > name && other->match.relation == NAMES_SAME &&
          !array_push(out, (Likeness){name, other->name, other->match.cost}))
        return false;
    }
  }
  if (out->count)
    qsort(out->items, out->count, sizeof *out->items, compare_likenesses);
  return true;
}

static bool unite_likeness(Resolver *resolver, const Likeness *likeness) {
  Clusters *clusters = &resolver->clusters;
  Bearers left = bearers_of(resolver, likeness->a, true), right = bearers_of(resolver, likeness->b, true);
  for (size_t i = 0; i < left.count; i++)
    for (size_t j = 0; j < right.count; j++) {
      uint32_t a = clusters_root(clusters, left.roots[i]), b = clusters_root(clusters, right.roots[j]);
      if (a != b && !clusters_conflict(clusters, a, b, GROUND_SOUND) && !clusters_unite(clusters, a, b))
        return false;
    }
  return true;
}

static bool unite_alike(Resolver *resolver, bool single_persons) {
  Likenesses likenesses = {0};
  bool well = list_likenesses(resolver, single_persons, &likenesses);
  for (size_t i = 0; well && i < likenesses.count; i++)
    well = unite_likeness(resolver, &likenesses.items[i]);
  array_free(&likenesses);
  return well;
}

/* ---- Names that may be one ---- */

/* Cluster `from` may be `to`. */
typedef struct {
  uint32_t from, to;
  unsigned facts, company; /* What speaks for it (context.h), */
  unsigned needed;         /* and how much of the one or the other is enough. */
  bool mutual;             /* `to` may be `from` in the same way; otherwise `from` is the one with the short name. */
  bool supported;          /* Enough speaks for it and nothing against it. */
} Candidate;

typedef ARRAY(Candidate) Candidates;

static int compare_candidates(const void *left, const void *right) {
  const Candidate *a = left, *b = right;
  if (a->from != b->from)
    return a->from < b->from ? -1 : 1;
  if (a->to != b->to)
    return a->to < b->to ? -1 : 1;
  if (a->needed != b->needed)
    return a->needed < b->needed ? -1 : 1;
  return b->mutual - a->mutual;
}

static Ground ground_of(const Candidate *candidate) {
  return candidate->needed == SUPPORT_NEEDED_IF_VAGUE ? GROUND_VAGUE : GROUND_CONTEXT;
}

/* A name of `from` beside a name of `to`: whether that makes them candidates, and how. */
static bool candidate_of(const Resolver *resolver, NameUse from, NameUse to, NameRelation relation, Candidate *out) {
  const BookName *left = &resolver->book.names.items[from.name], *right = &resolver->book.names.items[to.name];
  bool full = from.full && to.full;
  out->needed = SUPPORT_NEEDED;
  out->mutual = true;
  if (relation >= NAMES_FAINT) {
    if (!from.full && !to.full)
      out->needed = SUPPORT_NEEDED_IF_VAGUE;
    return full || !left->person || from.full || to.full;
  }
  if (relation == NAMES_PARTIAL) {
    out->needed = SUPPORT_NEEDED_IF_VAGUE;
    return full && !(from.languages & to.languages);
  }
  out->mutual = false;
  return full && left->name.sound.word_count <= right->name.sound.word_count;
}

static bool add_candidates(const Resolver *resolver, uint32_t root, NameUse use, Neighbour other, Candidates *out) {
  Bearers bearers = bearers_of(resolver, other.name, false);
  for (size_t i = 0; i < bearers.count; i++) {
    Candidate candidate = {.from = root, .to = bearers.roots[i]};
    NameUse theirs = *find_use(&resolver->clusters.clusters[candidate.to], other.name);
    if (candidate.to != root && candidate_of(resolver, use, theirs, other.match.relation, &candidate) &&
        !array_push(out, candidate))
      return false;
  }
  return true;
}

static bool list_candidates_of(const Resolver *resolver, uint32_t root, Candidates *out) {
  const NameBook *book = &resolver->book;
  const Cluster *cluster = &resolver->clusters.clusters[root];
  for (size_t n = 0; n < cluster->names.count; n++) {
    NameUse use = cluster->names.items[n];
    Neighbour itself = {use.name, {NAMES_SAME, 0}};
    if (!add_candidates(resolver, root, use, itself, out))
      return false;
    for (uint32_t i = book->first_neighbour[use.name]; i < book->first_neighbour[use.name + 1]; i++)
      if (!add_candidates(resolver, root, use, book->neighbours.items[i], out))
        return false;
  }
  return true;
}

/* Sorted, each pair once, by the name that asks for least. */
static void drop_repeated(Candidates *candidates) {
  size_t kept = 0;
  Candidate *items = candidates->items;
  if (candidates->count)
    qsort(items, candidates->count, sizeof *items, compare_candidates);
  for (size_t i = 0; i < candidates->count; i++)
    if (!kept || items[kept - 1].from != items[i].from || items[kept - 1].to != items[i].to)
      items[kept++] = items[i];
  candidates->count = kept;
}

static void weigh_candidates(const Resolver *resolver, const Context *context, Candidates *candidates) {
  for (size_t i = 0; i < candidates->count; i++) {
    Candidate *candidate = &candidates->items[i];
    if (clusters_conflict(&resolver->clusters, candidate->from, candidate->to, ground_of(candidate)))
      continue;
    candidate->facts = context_shared_facts(context, candidate->from, candidate->to);
    candidate->company = context_common_company(context, candidate->from, candidate->to);
    candidate->supported = candidate->facts >= candidate->needed || candidate->company >= candidate->needed;
  }
}

static bool list_candidates(const Resolver *resolver, const Context *context, Candidates *out) {
  for (uint32_t entity = 0; entity < resolver->records->entities.count; entity++)
    if (clusters_root(&resolver->clusters, entity) == entity && !list_candidates_of(resolver, entity, out))
      return false;
  drop_repeated(out);
  weigh_candidates(resolver, context, out);
  return true;
}

/* Where the candidates for `from` begin. */
static size_t first_candidate(const Candidates *candidates, uint32_t from) {
  size_t low;
  array_search(low, candidates->count, i, candidates->items[i].from < from);
  return low;
}

/* Does something else that `from` may be fit as well, which cannot be `to` itself? */
static bool has_rival(const Resolver *resolver, const Candidates *candidates, uint32_t from, uint32_t to,
                      unsigned facts) {
  for (size_t i = first_candidate(candidates, from); i < candidates->count && candidates->items[i].from == from; i++) {
    const Candidate *rival = &candidates->items[i];
    if (rival->to != to && rival->supported && rival->facts >= facts &&
        clusters_conflict(&resolver->clusters, rival->to, to, GROUND_VAGUE))
      return true;
  }
  return false;
}

static bool is_chosen(const Resolver *resolver, const Candidates *candidates, const Candidate *candidate) {
  if (!candidate->supported || has_rival(resolver, candidates, candidate->from, candidate->to, candidate->facts))
    return false;
  return !candidate->mutual || !has_rival(resolver, candidates, candidate->to, candidate->from, candidate->facts);
}

static int compare_support(const void *left, const void *right) {
  const Candidate *a = left, *b = right;
  if (a->facts != b->facts)
    return a->facts > b->facts ? -1 : 1;
  if (a->company != b->company)
    return a->company > b->company ? -1 : 1;
  return compare_candidates(a, b);
}

/* Keep those that are chosen, the best supported first. */
static void choose(const Resolver *resolver, const Candidates *candidates, Candidates *chosen) {
  for (size_t i = 0; i < candidates->count; i++)
    if (is_chosen(resolver, candidates, &candidates->items[i]))
      chosen->items[chosen->count++] = candidates->items[i];
  if (chosen->count)
    qsort(chosen->items, chosen->count, sizeof *chosen->items, compare_support);
}

static bool unite_chosen(Resolver *resolver, const Candidates *chosen, bool *found) {
  Clusters *clusters = &resolver->clusters;
  for (size_t i = 0; i < chosen->count; i++) {
    uint32_t a = clusters_root(clusters, chosen->items[i].from), b = clusters_root(clusters, chosen->items[i].to);
    if (a == b || clusters_conflict(clusters, a, b, ground_of(&chosen->items[i])))
      continue;
    if (!clusters_unite(clusters, a, b))
      return false;
    *found = true;
  }
  return true;
}

static bool unite_round(Resolver *resolver, bool *found) {
  Context context;
  Candidates candidates = {0}, chosen = {0};
  bool well = context_make(&resolver->clusters, &context) && list_candidates(resolver, &context, &candidates) &&
              array_reserve(&chosen, candidates.count + 1);
  if (well)
    choose(resolver, &candidates, &chosen);
  well = well && unite_chosen(resolver, &chosen, found);
  array_free(&chosen);
  array_free(&candidates);
  context_free(&context);
  return well;
}

static bool unite_by_context(Resolver *resolver) {
  bool found = true;
  for (unsigned round = 0; found && round < MOST_ROUNDS; round++) {
    found = false;
    if (!unite_round(resolver, &found))
      return false;
  }
  return true;
}

/* ---- The whole ---- */

static bool unite_all(Resolver *resolver) {
  return unite_equal(resolver, false) && unite_alike(resolver, false) && unite_by_context(resolver) &&
         unite_equal(resolver, true) && unite_alike(resolver, true) && unite_by_context(resolver);
}

static bool list_members(size_t entities, Identity *out) {
  out->members = malloc((entities + 1) * sizeof *out->members);
  out->first_member = calloc((size_t)out->count + 2, sizeof *out->first_member);
  if (!out->members || !out->first_member)
    return false;
  for (size_t entity = 0; entity < entities; entity++)
    out->first_member[out->cluster[entity] + 2]++;
  for (uint32_t thing = 0; thing < out->count; thing++)
    out->first_member[thing + 2] += out->first_member[thing + 1];
  for (uint32_t entity = 0; entity < entities; entity++)
    out->members[out->first_member[out->cluster[entity] + 1]++] = entity;
  return true;
}

static bool number_clusters(const Resolver *resolver, Identity *out) {
  size_t count = resolver->records->entities.count;
  out->cluster = malloc((count + 1) * sizeof *out->cluster);
  if (!out->cluster)
    return false;
  for (uint32_t entity = 0; entity < count; entity++) {
    uint32_t root = clusters_root(&resolver->clusters, entity);
    out->cluster[entity] = root == entity ? out->count++ : out->cluster[root];
  }
  return list_members(count, out);
}

RapporteurStatus identity_resolve(const Records *records, Romaniser *romaniser, Identity *out) {
  Resolver resolver = {.records = records};
  memset(out, 0, sizeof *out);
  RapporteurStatus status = namebook_make(records, romaniser, &resolver.book);
  if (!status) {
    bool well = clusters_init(&resolver.clusters, records, &resolver.book) && index_users(&resolver) &&
                unite_all(&resolver) && number_clusters(&resolver, out);
    status = well ? RAPPORTEUR_OK : RAPPORTEUR_ERROR_MEMORY;
    clusters_free(&resolver.clusters);
  }
  namebook_free(&resolver.book);
  free(resolver.users);
  free(resolver.first_user);
  return status;
}

void identity_free(Identity *identity) {
  free(identity->cluster);
  free(identity->members);
  free(identity->first_member);
  memset(identity, 0, sizeof *identity);
}
