#include "rules/postings.h"

static bool widen(PostingTable *postings, size_t count) {
  while (postings->count < count)
    if (!array_push(postings, (Postings){.items = NULL}))
      return false;
  return true;
}

static bool post(PostingTable *postings, size_t index, Posting posting) {
  if (!widen(postings, index + 1))
    return false;
  Postings *list = &postings->items[index];
  const Posting *last = list->count ? &list->items[list->count - 1] : NULL;     /* branches are posted in order */
  list->passes |= posting_pass(posting.pass);
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

static RapporteurStatus post_branch(Pack *pack, const RuleBranch *branch, Posting posting) {
  const EdgeTest *anchor = &branch->anchor;
  posting.wanted = (NodeNearby){program_wanted(&branch->left), program_wanted(&branch->right)};
  posting.need = needs_first(&branch->needs);
  bool good = anchor->word ? post(&pack->by_word, anchor->word, posting) : post(&pack->by_tag, anchor->tag, posting);
  if (good && !anchor->word && anchor->also)
    good = post(&pack->by_tag, anchor->also, posting);
  if (good && anchor->entity)
    good = post_entity_anchor(pack, anchor, posting);
  return good ? RAPPORTEUR_OK : RAPPORTEUR_ERROR_MEMORY;
}

/* A word of some tag is asked at once whether anything may be posted under that or what is above it. */
static RapporteurStatus note_above(const Lexicon *lexicon, PostingTable *by_tag) {
  if (!widen(by_tag, lexicon_tag_count(lexicon)))
    return RAPPORTEUR_ERROR_MEMORY;
  for (size_t tag = 1; tag < by_tag->count; tag++)
    for (Tag above = (Tag)tag; above; above = lexicon_tag_parent(lexicon, above))
      by_tag->items[tag].above |= by_tag->items[above].passes;
  return RAPPORTEUR_OK;
}

/* Pass by pass, so that the lists are sorted as they grow. */
RapporteurStatus postings_add(Pack *pack) {
  RapporteurStatus status = RAPPORTEUR_OK;
  for (unsigned pass = 0; pass <= pack->strata; pass++)
    for (uint32_t r = 0; !status && r < pack->rules.count; r++) {
      const Rule *rule = &pack->rules.items[r];
      bool here = (rule->fact ? pack->strata : rule->stratum) == pass;
      for (uint32_t b = 0; !status && here && b < rule->branch_count; b++)
        status = post_branch(pack, &rule->branches[b], (Posting){.rule = r, .branch = b, .pass = pass});
    }
  return status ? status : note_above(pack->lexicon, &pack->by_tag);
}

void postings_free(PostingTable *postings) {
  for (size_t i = 0; i < postings->count; i++)
    array_free(&postings->items[i]);
  array_free(postings);
}
