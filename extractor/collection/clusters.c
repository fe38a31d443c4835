#include "collection/clusters.h"

#include <stdlib.h>
#include <string.h>

static bool add_name(Cluster *cluster, NameUse use) {
  for (size_t i = 0; i < cluster->names.count; i++)
    if (cluster->names.items[i].name == use.name) {
      cluster->names.items[i].full |= use.full;
      cluster->names.items[i].languages |= use.languages;
      return true;
    }
  return array_push(&cluster->names, use);
}

static int compare_uses(const void *left, const void *right) {
  const NameUse *a = left, *b = right;
  return (a->name > b->name) - (a->name < b->name);
}

static void sort_names(Cluster *cluster) {
  if (cluster->names.count)
    qsort(cluster->names.items, cluster->names.count, sizeof *cluster->names.items, compare_uses);
}

bool clusters_init(Clusters *clusters, const Records *records, const NameBook *book) {
  size_t count = records->entities.count;
  *clusters = (Clusters){records, book, malloc((count + 1) * sizeof(uint32_t)), calloc(count + 1, sizeof(Cluster))};
  if (!clusters->parent || !clusters->clusters)
    return false;
  for (uint32_t i = 0; i < count; i++) {
    Cluster *cluster = &clusters->clusters[i];
    clusters->parent[i] = i;
    cluster->canonical = book->canonical[i];
    if (!array_push(&cluster->members, i))
      return false;
    for (uint32_t u = book->first_use[i]; u < book->first_use[i + 1]; u++)
      if (!add_name(cluster, book->uses.items[u]))
        return false;
    sort_names(cluster);
  }
  return true;
}

void clusters_free(Clusters *clusters) {
  for (size_t i = 0; clusters->clusters && i < clusters->records->entities.count; i++) {
    array_free(&clusters->clusters[i].members);
    array_free(&clusters->clusters[i].names);
  }
  free(clusters->clusters);
  free(clusters->parent);
  memset(clusters, 0, sizeof *clusters);
}

/* Roots are the least members, so that the tree may be deep, but each look shortens the way. */
uint32_t clusters_root(const Clusters *clusters, uint32_t entity) {
  while (clusters->parent[entity] != entity) {
    clusters->parent[entity] = clusters->parent[clusters->parent[entity]];
    entity = clusters->parent[entity];
  }
  return entity;
}

NameMatch clusters_match(const Clusters *clusters, uint32_t a, uint32_t b) {
  const NameBook *book = clusters->book;
  if (a == b)
    return (NameMatch){NAMES_SAME, 0};
  uint32_t low = book->first_neighbour[a], high = book->first_neighbour[a + 1];
  while (low < high) {
    uint32_t middle = low + (high - low) / 2;
    if (book->neighbours.items[middle].name == b)
      return book->neighbours.items[middle].match;
    if (book->neighbours.items[middle].name < b)
      low = middle + 1;
    else
      high = middle;
  }
  return (NameMatch){NAMES_APART, 0};
}

/* ---- Conflicts ---- */

/* An acronym beside a name tells nothing, unless it is one of its words. */
static bool is_silent_acronym(const Clusters *clusters, uint32_t acronym, uint32_t name) {
  const Name *one = &clusters->book->names.items[acronym].name, *whole = &clusters->book->names.items[name].name;
  if (!name_is_acronym(one) || name_is_acronym(whole))
    return false;
  return clusters_match(clusters, acronym, name).relation != NAMES_SHORT || name_is_acronym_of(one, whole);
}

/* Names that would be alike if they named one thing: in one script, and neither an acronym that may stand for the
   other. */
static bool are_comparable(const Clusters *clusters, uint32_t a, uint32_t b) {
  const BookName *left = &clusters->book->names.items[a], *right = &clusters->book->names.items[b];
  return name_script(&left->name) == name_script(&right->name) && !is_silent_acronym(clusters, a, b) &&
         !is_silent_acronym(clusters, b, a);
}

/* Two entities of one document, which has not said that they are one. */
static bool entities_apart(const Clusters *clusters, uint32_t a, uint32_t b) {
  const NameBook *book = clusters->book;
  for (uint32_t i = book->first_use[a]; i < book->first_use[a + 1]; i++)
    for (uint32_t j = book->first_use[b]; j < book->first_use[b + 1]; j++) {
      NameUse left = book->uses.items[i], right = book->uses.items[j];
      if (left.full && right.full && left.name != right.name && are_comparable(clusters, left.name, right.name))
        return true;
    }
  return false;
}

static uint32_t document_of(const Clusters *clusters, uint32_t entity) {
  return clusters->records->entities.items[entity].document;
}

/* Members are sorted by document: walk through both lists side by side. */
static bool documents_conflict(const Clusters *clusters, const Cluster *a, const Cluster *b, Ground ground) {
  size_t j = 0;
  for (size_t i = 0; i < a->members.count; i++) {
    uint32_t document = document_of(clusters, a->members.items[i]);
    while (j < b->members.count && document_of(clusters, b->members.items[j]) < document)
      j++;
    for (size_t k = j; k < b->members.count && document_of(clusters, b->members.items[k]) == document; k++)
      if (ground == GROUND_VAGUE || entities_apart(clusters, a->members.items[i], b->members.items[k]))
        return true;
  }
  return false;
}

static bool names_conflict(const Clusters *clusters, NameUse a, NameUse b, Ground ground) {
  if (clusters_match(clusters, a.name, b.name).relation >= NAMES_SHORT)
    return false;
  if (a.languages & b.languages)
    return !is_silent_acronym(clusters, a.name, b.name) && !is_silent_acronym(clusters, b.name, a.name);
  return ground >= GROUND_CONTEXT ? clusters->book->names.items[a.name].person
                                  : are_comparable(clusters, a.name, b.name);
}

bool clusters_conflict(const Clusters *clusters, uint32_t a, uint32_t b, Ground ground) {
  const Cluster *left = &clusters->clusters[a], *right = &clusters->clusters[b];
  if (left->canonical && right->canonical && left->canonical != right->canonical)
    return true;
  if (ground == GROUND_EQUAL)
    return false;
  for (size_t i = 0; i < left->names.count; i++)
    for (size_t j = 0; j < right->names.count; j++)
      if (left->names.items[i].full && right->names.items[j].full &&
          names_conflict(clusters, left->names.items[i], right->names.items[j], ground))
        return true;
  return documents_conflict(clusters, left, right, ground);
}

/* ---- Uniting ---- */

/* Merge the sorted members of `from` into those of `to`, from the end. */
static bool merge_members(Cluster *to, const Cluster *from) {
  size_t i = to->members.count, j = from->members.count, at = i + j;
  if (!array_reserve(&to->members, j))
    return false;
  to->members.count = at;
  while (j) {
    bool later = i && to->members.items[i - 1] > from->members.items[j - 1];
    to->members.items[--at] = later ? to->members.items[--i] : from->members.items[--j];
  }
  return true;
}

bool clusters_unite(Clusters *clusters, uint32_t a, uint32_t b) {
  if (a == b)
    return true;
  uint32_t root = a < b ? a : b, other = a < b ? b : a;
  Cluster *to = &clusters->clusters[root], *from = &clusters->clusters[other];
  if (!merge_members(to, from))
    return false;
  for (size_t i = 0; i < from->names.count; i++)
    if (!add_name(to, from->names.items[i]))
      return false;
  sort_names(to);
  if (!to->canonical)
    to->canonical = from->canonical;
  array_free(&from->members);
  array_free(&from->names);
  clusters->parent[other] = root;
  return true;
}
