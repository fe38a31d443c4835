#include "rules/postings.h"

#include <stdlib.h>

static bool post(PostingTable *postings, size_t index, Posting posting) {
  while (postings->count <= index)
    if (!array_push(postings, (Postings){NULL, 0, 0}))
      return false;
  Postings *list = &postings->items[index];
  const Posting *last = list->count ? &list->items[list->count - 1] : NULL;     /* branches are posted in order */
  return (last && last->rule == posting.rule && last->branch == posting.branch) || array_push(list, posting);
}

/* An entity role may be filled by a name of any type yet unknown, and `Name` by every entity: such anchors are posted
   under Name or under the roots of the entity types. */
static bool post_entity_anchor(Pack *pack, const EdgeTest *test, Posting posting) {
  if (!post(&pack->by_tag, pack->tags.name, posting))
    return false;
  if (test->tag != pack->tags.name)
    return true;
  for (size_t tag = 1; tag < pack->entity_tags.count; tag++)
    if (pack->entity_tags.items[tag] && !lexicon_tag_parent(pack->lexicon, (Tag)tag) &&
        !post(&pack->by_tag, tag, posting))
      return false;
  return true;
}

static int compare(const void *left, const void *right) {
  const Posting *a = left, *b = right;
  if (a->pass != b->pass)
    return a->pass < b->pass ? -1 : 1;
  if (a->rule != b->rule)
    return a->rule < b->rule ? -1 : 1;
  return (a->branch > b->branch) - (a->branch < b->branch);
}

static void sort(PostingTable *postings) {
  for (size_t i = 0; i < postings->count; i++)
    if (postings->items[i].count > 1)
      qsort(postings->items[i].items, postings->items[i].count, sizeof(Posting), compare);
}

RapporteurStatus postings_add(Pack *pack) {
  for (uint32_t r = 0; r < pack->rules.count; r++)
    for (uint32_t b = 0; b < pack->rules.items[r].branch_count; b++) {
      const EdgeTest *test = &pack->rules.items[r].branches[b].anchor;
      const Rule *rule = &pack->rules.items[r];
      Posting posting = {r, b, rule->fact ? pack->strata : rule->stratum};
      bool good = test->word ? post(&pack->by_word, test->word, posting) : post(&pack->by_tag, test->tag, posting);
      if (good && !test->word && test->also)
        good = post(&pack->by_tag, test->also, posting);
      if (good && test->entity)
        good = post_entity_anchor(pack, test, posting);
      if (!good)
        return RAPPORTEUR_ERROR_MEMORY;
    }
  sort(&pack->by_word);
  sort(&pack->by_tag);
  return RAPPORTEUR_OK;
}

void postings_free(PostingTable *postings) {
  for (size_t i = 0; i < postings->count; i++)
    array_free(&postings->items[i]);
  array_free(postings);
}
