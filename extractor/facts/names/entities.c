#include "facts/names/entities.h"

#include <string.h>

#include "base/buffer.h"
#include "facts/names/initials.h"
#include "facts/names/types.h"
#include "text/normalise.h"

RapporteurStatus entities_of_gazetteer(Analysis *analysis, size_t first_mention) {
  Buffer key = {0};
  RapporteurStatus status = RAPPORTEUR_OK;
  for (size_t m = first_mention; !status && m < analysis->mentions.count; m++) {
    Mention *mention = &analysis->mentions.items[m];
    buffer_clear(&key);
    status = normalise(mention->value, strlen(mention->value), &key);
    if (status || !key.length)
      continue;
    uint32_t entity = analysis_entity_add(analysis, key.bytes, key.length);
    if (!entity) {
      status = RAPPORTEUR_ERROR_MEMORY;
      break;
    }
    mention->entity = entity;
    NameEntity *known = &analysis->entities.items[entity];
    known->canonical = mention->value;
    known->mentions++;
    if (!known->first_mention)
      known->first_mention = known->first_in_body = (uint32_t)m + 1;
    analysis_vote(analysis, entity, mention->tag, 100);
  }
  buffer_free(&key);
  return status;
}

/* --- short forms --- */

static bool is_prefix(const NameEntity *shorter, const NameEntity *longer) {
  for (unsigned i = 0; i < shorter->word_count; i++)
    if (strcmp(shorter->words[i], longer->words[i]))
      return false;
  return true;
}

static bool is_suffix(const NameEntity *shorter, const NameEntity *longer) {
  if (shorter->word_count + longer->form_words > longer->word_count)
    return false;
  unsigned skip = longer->word_count - longer->form_words - shorter->word_count;
  for (unsigned i = 0; i < shorter->word_count; i++)
    if (strcmp(shorter->words[i], longer->words[skip + i]))
      return false;
  return true;
}

static bool comes_first(const NameEntity *one, const NameEntity *other) {
  uint32_t a = one->first_in_body ? one->first_in_body : UINT32_MAX;
  uint32_t b = other->first_in_body ? other->first_in_body : UINT32_MAX;
  return a < b;
}

/* Does the article go on about the short form for a while before the longer name turns up, and less often: "Acme … Acme
   Pay"? A firm of partners is no offshoot of one: "Brekke & Sons". */
static bool is_afterthought(const NameEntity *longer, const NameEntity *shorter) {
  return strcmp(longer->words[shorter->word_count], "&") && shorter->first_in_body && longer->first_in_body &&
         longer->first_paragraph > shorter->first_paragraph && shorter->mentions > 2 * longer->mentions;
}

/* Does an article in a script with capitals introduce by the name whom it is about, for all that is known: nobody, and no
   ware or its version? Without capitals words that are no part of a name stand behind it too often. */
static bool is_introduced(const Pack *pack, const NameEntity *entity) {
  enum { LEAD = 2 };            /* paragraphs */
  return pack->cased && entity->first_in_body && entity->first_paragraph <= LEAD &&
         entity->votes[pack->tags.person] <= 0 && entity->votes[pack->tags.product] <= 0;
}

/* The front of a name stands for the name if what is left out only says what kind of organisation it is, or if the full
   name introduces it and the short one is what the article goes on with, or the lead does, or if some of its words stand
   in the headline alone. */
static bool shortens_front(const Pack *pack, const NameEntity *shorter, const NameEntity *longer) {
  if (shorter->word_count >= longer->name_words)
    return !is_afterthought(longer, shorter);
  bool headline = shorter->word_count > 1 && !shorter->first_in_body;
  bool kind = longer->name_words < longer->word_count;
  return headline || (comes_first(longer, shorter) &&
                      (kind || is_introduced(pack, longer) || shorter->mentions >= longer->mentions));
}

/* "Group Acme" and "Acme", once the group has been introduced. */
static bool shortens_label(const NameEntity *shorter, const NameEntity *longer) {
  return longer->word_count - longer->form_words - shorter->word_count <= longer->label_words &&
         comes_first(longer, shorter);
}

/* "Ida Brekke Foods" and, once it has been introduced, "Brekke Foods": an organisation without the first of the words
   that say which it is. */
static bool shortens_company(const NameEntity *shorter, const NameEntity *longer, const ReservedTags *tags) {
  return shorter->votes[tags->organization] > 0 && shorter->word_count > 1 &&
         longer->word_count - longer->form_words - shorter->word_count < longer->name_words &&
         longer->name_words < longer->word_count && comes_first(longer, shorter);
}

/* Whose surname alone stands in the text is named in full so many paragraphs further down at most. */
enum { SOON = 2 };

/* The end of a name stands for the name as surnames do: seldom for an organisation's, and not where it is named long
   before somebody of that surname, as companies are that bear their founders' names. */
static bool shortens_end(const NameEntity *shorter, const NameEntity *longer, const ReservedTags *tags) {
  if (longer->votes[tags->organization] > 0)
    return shortens_label(shorter, longer) || shortens_company(shorter, longer, tags);
  if (comes_first(longer, shorter))
    return longer->votes[tags->person] > 0 || !longer->quotes;
  const bool soon = !shorter->first_in_body || longer->first_paragraph <= shorter->first_paragraph + SOON;
  return soon && longer->votes[tags->person] > 0 && shorter->mentions <= longer->mentions;
}

/* Are names the same but for words of the longer one that stand behind its first `front` words and before its last? */
static bool leaves_out_middle(const NameEntity *shorter, const NameEntity *longer, unsigned front) {
  unsigned next = 0;
  if (!front || front >= shorter->word_count ||
      strcmp(shorter->words[shorter->word_count - 1], longer->words[longer->word_count - 1]))
    return false;
  for (unsigned i = 0; i < longer->word_count && next < shorter->word_count; i++) {
    bool same = !strcmp(shorter->words[next], longer->words[i]);
    if (!same && i < front)
      return false;
    next += same;
  }
  return next == shorter->word_count;
}

/* "Nadir Bank" of "Nadir Small Finance Bank": what says which organisation it is and its last word, and of the words
   between only some. "Maryam Hosni" of "Maryam Saif Hosni": somebody without the names between. */
static bool shortens_middle(const NameEntity *shorter, const NameEntity *longer, const ReservedTags *tags) {
  if (longer->votes[tags->organization] > 0)
    return shorter->name_words == longer->name_words && leaves_out_middle(shorter, longer, shorter->name_words);
  return longer->votes[tags->person] > 0 && shorter->votes[tags->person] > 0 && leaves_out_middle(shorter, longer, 1);
}

/* "Rimba Tallo" of "PT Rimba Tallo Samudera", "Nusa Tallo" of "Koperasi Nusa Tallo": several words whose last may be a
   surname, which is all that makes them somebody's, begin the name of a company with a legal form, or are what is left of
   one that was introduced with a word for what it is. */
static bool is_person_by_surname(const NameEntity *shorter, const NameEntity *longer, const ReservedTags *tags) {
  const bool front = longer->legal && is_prefix(shorter, longer);
  const bool left = longer->label_words && is_suffix(shorter, longer) && shortens_label(shorter, longer);
  return (front || left) && shorter->word_count > 1 &&
         shorter->votes[tags->person] <= VOTE_SURNAME * (int)shorter->mentions;
}

/* Somebody and an organisation that bears the name: "Mr Brekke", "the Brekke Institute". */
static bool is_namesake(const NameEntity *shorter, const NameEntity *longer, const ReservedTags *tags) {
  return shorter->votes[tags->person] > shorter->votes[tags->organization] &&
         longer->votes[tags->organization] > longer->votes[tags->person] &&
         !is_person_by_surname(shorter, longer, tags);
}

/* A place and what is called after it: "Tilburg", "the Tilburg Bulls". */
static bool is_place_of(const NameEntity *shorter, const NameEntity *longer, const ReservedTags *tags) {
  return shorter->votes[tags->place] > shorter->votes[tags->organization] && longer->votes[tags->place] <= 0;
}

/* A company and what it offers under its own name: "Acme", "the app Acme Pay". */
static bool is_offering_of(const NameEntity *shorter, const NameEntity *longer, const ReservedTags *tags) {
  return shorter->votes[tags->organization] > shorter->votes[tags->product] &&
         longer->votes[tags->product] > longer->votes[tags->organization];
}

/* "‘Bowl’", a brand, and "Bowl Spices": where what describes names stands before them, companies stand without quotation
   marks, below the headline at least. */
static bool is_brand_of(const Analysis *analysis, const NameEntity *shorter, const NameEntity *longer) {
  return analysis_pack(analysis)->head_final && shorter->first_in_body && shorter->quotes >= shorter->mentions &&
         !longer->quotes;
}

static bool can_shorten(const Analysis *analysis, uint32_t shorter, uint32_t longer, const ReservedTags *tags) {
  const NameEntity *s = &analysis->entities.items[shorter], *l = &analysis->entities.items[longer];
  if (s->word_count >= l->word_count || s->canonical || l->canonical || !l->mentions || is_namesake(s, l, tags) ||
      is_place_of(s, l, tags) || is_offering_of(s, l, tags) || is_brand_of(analysis, s, l) ||
      ((s->votes[tags->organization] > 0 || s->quotes) && l->votes[tags->person] > 0))
    return false;
  return (is_prefix(s, l) && (shortens_front(analysis_pack(analysis), s, l) || l->votes[tags->person] > 0)) ||
         (is_suffix(s, l) && shortens_end(s, l, tags)) || shortens_middle(s, l, tags);
}

/* Does a short form begin one name and end another, nobody's surname: "Acme", of "Acme Holdings" and "Café Acme"? */
static bool begins_and_ends(const NameEntity *shorter, const NameEntity *one, const NameEntity *other,
                            const ReservedTags *tags) {
  return is_prefix(shorter, one) != is_prefix(shorter, other) && one->votes[tags->person] <= 0 &&
         other->votes[tags->person] <= 0;
}

/* The organisation rather than what may be its brand or shop; of two, the one that is named first. */
static bool is_rather_the_company(const NameEntity *one, const NameEntity *other, const ReservedTags *tags) {
  bool organization = one->votes[tags->organization] > 0;
  return organization == (other->votes[tags->organization] > 0) ? comes_first(one, other) : organization;
}

/* Is a short form the surname of either, and the one of the family that is named first whom the article is
   about? Not where the other is named in full in the paragraph that first has the surname alone. */
static bool leads_family(const Analysis *analysis, const NameEntity *shorter, const NameEntity *one,
                         const NameEntity *other, const ReservedTags *tags) {
  const NameEntity *first = comes_first(one, other) ? one : other, *second = first == one ? other : one;
  return shorter->word_count == 1 && is_suffix(shorter, one) && is_suffix(shorter, other) &&
         one->votes[tags->person] > one->votes[tags->organization] &&
         other->votes[tags->person] > other->votes[tags->organization] && first->first_in_body &&
         first->first_paragraph <= document_lead(analysis->document) &&
         shorter->first_paragraph != second->first_paragraph;
}

/* Is `one` the better full name for the short form `shorter` than `other`? Of two that it begins the one that is named
   first: articles introduce whom they are about; so do portraits of a family. Of one that it begins and one that it ends, the company. Otherwise (a
   surname may be a company's name too) the one mentioned last before the short form, else the first one after it. */
static bool is_better_full(const Analysis *analysis, const NameEntity *shorter, const NameEntity *one,
                           const NameEntity *other, const ReservedTags *tags) {
  bool before = one->first_mention < shorter->first_mention;
  bool other_before = other->first_mention < shorter->first_mention;
  if ((is_prefix(shorter, one) && is_prefix(shorter, other)) || leads_family(analysis, shorter, one, other, tags))
    return comes_first(one, other);
  if (begins_and_ends(shorter, one, other, tags))
    return is_rather_the_company(one, other, tags);
  if (before != other_before)
    return before;
  return before ? one->first_mention > other->first_mention : one->first_mention < other->first_mention;
}

/* The best of the longer names that the entity can stand for. More than a few candidates are not looked at: such a word
   says nothing. */
enum { MOST_CANDIDATES = 24 };

static uint32_t choose_full(const Analysis *analysis, const WordIndex *index, uint32_t entity, const char *word,
                            const ReservedTags *tags, uint32_t best) {
  EntityNumbers list = wordindex_find(index, word);
  for (size_t i = 0; i < list.count && i < MOST_CANDIDATES; i++) {
    uint32_t candidate = list.items[i];
    if (candidate == entity || candidate == best || !can_shorten(analysis, entity, candidate, tags))
      continue;
    if (!best || is_better_full(analysis, &analysis->entities.items[entity], &analysis->entities.items[candidate],
                                &analysis->entities.items[best], tags))
      best = candidate;
  }
  return best;
}

/* Where the short form ends several names, as the surname of a family does, the company that it begins: "Brekke Foods",
   which Ida and Olav Brekke run. 0 if there is none. */
static uint32_t family_company(const Analysis *analysis, const WordIndex *index, uint32_t entity,
                               const ReservedTags *tags) {
  const NameEntity *shorter = &analysis->entities.items[entity];
  EntityNumbers list = wordindex_find(index, shorter->words[0]);
  unsigned family = 0;
  uint32_t company = 0;
  for (size_t i = 0; shorter->word_count == 1 && i < list.count && i < MOST_CANDIDATES; i++) {
    const NameEntity *longer = &analysis->entities.items[list.items[i]];
    bool organization = longer->votes[tags->organization] > longer->votes[tags->person];
    if (longer->word_count < 2)
      continue;
    family += !organization && is_suffix(shorter, longer);
    if (!company && organization && is_prefix(shorter, longer) && can_shorten(analysis, entity, list.items[i], tags))
      company = list.items[i];
  }
  return family > 1 ? company : 0;
}

static uint32_t choose(const Analysis *analysis, const WordIndex *index, uint32_t entity, const ReservedTags *tags) {
  const NameEntity *shorter = &analysis->entities.items[entity];
  uint32_t full = family_company(analysis, index, entity, tags);
  if (full)
    return full;
  full = choose_full(analysis, index, entity, shorter->words[0], tags, 0);
  return choose_full(analysis, index, entity, shorter->words[shorter->word_count - 1], tags, full);
}

/* The last word of a name but for its legal form. */
static const char *last_word(const NameEntity *entity) {
  return entity->words[entity->word_count - 1 - entity->form_words];
}

/* Names of several words by their first and last word, and the last before a legal form. */
static RapporteurStatus build_index(const Analysis *analysis, WordIndex *index) {
  RapporteurStatus status = RAPPORTEUR_OK;
  for (uint32_t e = 1; !status && e < analysis->entities.count; e++) {
    const NameEntity *entity = &analysis->entities.items[e];
    if (entity->word_count < 2)
      continue;
    status = wordindex_add(index, entity->words[0], e);
    if (!status && strcmp(entity->words[0], entity->words[entity->word_count - 1]))
      status = wordindex_add(index, entity->words[entity->word_count - 1], e);
    if (!status && entity->form_words && strcmp(entity->words[0], last_word(entity)))
      status = wordindex_add(index, last_word(entity), e);
  }
  return status;
}

static const ReservedTags *any_tags(const Analysis *analysis) {
  const Pack *pack = analysis_pack(analysis);
  return pack ? &pack->tags : NULL;
}

/* What was known of a short form is known of the full name. */
static void unite(Analysis *analysis, uint32_t shorter, uint32_t longer) {
  NameEntity *s = &analysis->entities.items[shorter], *l = &analysis->entities.items[longer];
  const ReservedTags *tags = &analysis_pack(analysis)->tags;
  s->same_as = longer;
  if (s->word_count < l->word_count && is_person_by_surname(s, l, tags))
    s->votes[tags->person] = 0;
  for (unsigned tag = 0; tag < UINT8_MAX; tag++)
    l->votes[tag] += s->votes[tag];
  l->mentions += s->mentions;
  l->legal |= s->legal;
  if (!l->first_mention || (s->first_mention && s->first_mention < l->first_mention))
    l->first_mention = s->first_mention;
  if (s->first_in_body && (!l->first_in_body || s->first_paragraph < l->first_paragraph))
    l->first_paragraph = s->first_paragraph;
  if (s->first_in_body && (!l->first_in_body || s->last_paragraph > l->last_paragraph))
    l->last_paragraph = s->last_paragraph;
  if (!l->first_in_body || (s->first_in_body && s->first_in_body < l->first_in_body))
    l->first_in_body = s->first_in_body;
}

RapporteurStatus entities_link(Analysis *analysis) {
  const ReservedTags *tags = any_tags(analysis);
  if (!tags)
    return RAPPORTEUR_OK;
  WordIndex index = {0}, initials = {0};
  uint32_t *full = arena_alloc(&analysis->arena, (analysis->entities.count + 1) * sizeof *full);
  RapporteurStatus status = full ? build_index(analysis, &index) : RAPPORTEUR_ERROR_MEMORY;
  if (!status)
    status = initials_index(analysis, &initials);
  for (uint32_t e = 1; !status && e < analysis->entities.count; e++) {
    const NameEntity *entity = &analysis->entities.items[e];
    if (!entity->word_count || !entity->mentions || entity->same_as)
      continue;
    full[e] = choose(analysis, &index, e, tags);
    if (!full[e])
      full[e] = initials_full(analysis, &initials, e, tags);
  }
  /* Chosen by the state before any was united; a longer name has more words, so there are no cycles. */
  for (uint32_t e = 1; !status && e < analysis->entities.count; e++)
    if (full[e] && analysis_full(analysis, full[e]) != e)
      unite(analysis, e, analysis_full(analysis, full[e]));
  wordindex_free(&index);
  wordindex_free(&initials);
  return status;
}

void entities_part(Analysis *analysis, uint32_t shorter, uint32_t longer) {
  NameEntity *s = &analysis->entities.items[shorter];
  const NameEntity *l = &analysis->entities.items[longer];
  if (s->same_as && analysis_full(analysis, shorter) == analysis_full(analysis, longer) &&
      s->word_count < l->word_count && is_prefix(s, l))
    s->same_as = 0;
}

void entities_part_namesake(Analysis *analysis, uint32_t person, const ReservedTags *tags) {
  NameEntity *s = &analysis->entities.items[person];
  uint32_t full = person && s->same_as ? analysis_full(analysis, person) : 0;
  const NameEntity *l = &analysis->entities.items[full];
  if (full && s->word_count == 1 && is_prefix(s, l) && l->votes[tags->organization] > 0 && !comes_first(l, s))
    s->same_as = 0;
}

void entities_part_place(Analysis *analysis, uint32_t place, const ReservedTags *tags) {
  NameEntity *s = &analysis->entities.items[place];
  uint32_t full = place && s->same_as ? analysis_full(analysis, place) : 0;
  const NameEntity *l = &analysis->entities.items[full];
  if (full && l->votes[tags->place] <= 0)
    s->same_as = 0;
}

/* --- aliases --- */

/* Are the letters of `alias` the first letters of the words of `name`, in order, words of one or two letters perhaps
   left out? "state bank of india": "sbi". */
static bool abbreviates(const char *alias, const NameEntity *name) {
  unsigned word = 0;
  size_t length = strlen(alias);
  if (length < 2 || length > 8 || strchr(alias, ' '))
    return false;
  for (size_t i = 0; i < length; i++) {
    while (word < name->word_count && name->words[word][0] != alias[i])
      word++;
    if (word++ >= name->word_count)
      return false;
  }
  return name->word_count >= 2;
}

/* A name repeated in brackets in another script is the same name. */
static bool other_script(const NameEntity *a, const NameEntity *b) {
  return ((unsigned char)a->key[0] < 0x80) != ((unsigned char)b->key[0] < 0x80);
}

/* Scripts without capitals spell acronyms by the names of letters: one word in brackets after a name of several. */
static bool is_spelled_acronym(const NameEntity *alias, const NameEntity *name) {
  return alias->word_count == 1 && name->word_count >= 2 && (unsigned char)alias->key[0] >= 0xd8 &&
         (unsigned char)name->key[0] >= 0xd8;
}

/* Do the letters of `alias` follow each other somewhere in the name, with whose first letter they begin?
   "deutscher schachbund": "dsb"; "lund concert association": "lu con". */
static bool is_drawn_from(const char *alias, const NameEntity *name) {
  enum { SHORTEST = 3, LONGEST = 6, LONGEST_WORDS = 10 };
  size_t length = strlen(alias);
  const char *at = name->key;
  if (length < SHORTEST || length > (strchr(alias, ' ') ? LONGEST_WORDS : LONGEST) || name->word_count < 2 ||
      *alias != *at)
    return false;
  for (; *alias; alias++)
    if (!(at = strchr(at, *alias)) || !*at++)
      return false;
  return true;
}

/* Can the alias in brackets stand for the name? */
static bool can_stand_for(const NameEntity *alias, const NameEntity *name) {
  return abbreviates(alias->key, name) || is_drawn_from(alias->key, name) || strstr(name->key, alias->key) ||
         other_script(alias, name) || is_spelled_acronym(alias, name);
}

void entities_alias(Analysis *analysis, uint32_t entity, uint32_t alias, bool stated) {
  uint32_t name = analysis_full(analysis, entity), other = analysis_full(analysis, alias);
  if (!name || !other || name == other)
    return;
  const NameEntity *full = &analysis->entities.items[name];
  NameEntity *written = &analysis->entities.items[alias];
  if (stated || can_stand_for(written, full)) {
    if (written->same_as)
      written->same_as = name;  /* what the text says outweighs that it could shorten another name */
    else
      unite(analysis, other, name);
  } else if (abbreviates(full->key, &analysis->entities.items[other]))
    unite(analysis, name, other);
}

/* --- types --- */

static Tag winner(const NameEntity *entity, Tag undecided) {
  Tag best = undecided;
  int most = 0;
  for (Tag tag = 1; tag < UINT8_MAX; tag++)
    if (entity->votes[tag] > most) {
      most = entity->votes[tag];
      best = tag;
    }
  return best;
}

/* Put the decided types on the mentions of a sentence and on their edges. */
static RapporteurStatus settle_mentions(Analysis *analysis, Lattice *lattice, const ReservedTags *tags) {
  for (size_t i = 0; i < lattice->edges.count; i++) {
    Edge *edge = &lattice->edges.items[i];
    Mention *mention = edge->mention ? &analysis->mentions.items[edge->mention - 1] : NULL;
    if (!mention || !mention->entity || mention->tag == tags->demonym)
      continue;
    mention->tag = analysis_entity(analysis, mention->entity)->type;
    if (!lattice_set_tag(edge, mention->tag, &analysis->arena))
      return RAPPORTEUR_ERROR_MEMORY;
  }
  return RAPPORTEUR_OK;
}

RapporteurStatus entities_decide(Analysis *analysis) {
  const ReservedTags *tags = any_tags(analysis);
  RapporteurStatus status = RAPPORTEUR_OK;
  if (!tags)
    return status;
  for (uint32_t e = 1; e < analysis->entities.count; e++)
    analysis->entities.items[e].type = winner(&analysis->entities.items[e], tags->name);
  for (uint32_t s = 0; !status && s < analysis->document->sentence_count; s++)
    status = settle_mentions(analysis, &analysis->sentences[s].lattice, tags);
  return status;
}

bool entity_fits(const Analysis *analysis, const Pack *pack, uint32_t entity, Tag type, Tag also) {
  Tag of = analysis_entity(analysis, entity)->type;
  return of == pack->tags.name || lexicon_is_a(pack->lexicon, of, type) ||
         (also && lexicon_is_a(pack->lexicon, of, also));
}
