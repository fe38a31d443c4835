#include "collection/namebook.h"

#include <stdlib.h>
#include <string.h>

#include "text/normalise.h"

/* Things of these types are named in ways of their own; "Agent" is whatever is spoken of by a part of its name. */
#define TYPE_PERSON "Person"
#define TYPE_ABBREVIATED "Agent"

void namebook_free(NameBook *book) {
  arena_free(&book->arena);
  strings_free(book->keys);
  array_free(&book->names);
  array_free(&book->uses);
  array_free(&book->neighbours);
  free(book->canonical);
  free(book->first_use);
  free(book->first_neighbour);
  memset(book, 0, sizeof *book);
}

/* ---- Reading names ---- */

static bool has_word(const char *text, const char *word, size_t length) {
  for (const char *at = text; *at;) {
    size_t here = strcspn(at, " ");
    if (here == length && !memcmp(at, word, length))
      return true;
    at += here + strspn(at + here, " ");
  }
  return false;
}

/* The form without the words that are in the fullest name but not in its core: legal forms and honorifics. */
static void append_core(const EntityRecord *entity, const char *form, Buffer *out) {
  const char *full = entity->forms[0].text;
  if (!entity->core) {
    buffer_text(out, form);
    return;
  }
  for (const char *at = form; *at;) {
    size_t length = strcspn(at, " ");
    if (!has_word(full, at, length) || has_word(entity->core, at, length)) {
      if (out->length)
        buffer_char(out, ' ');
      buffer_append(out, at, length);
    }
    at += length + strspn(at + length, " ");
  }
  if (!out->length)
    buffer_text(out, form);
}

static bool is_acronym(const char *text) {
  size_t length = strspn(text, "ABCDEFGHIJKLMNOPQRSTUVWXYZ");
  return !text[length] && length <= SOUND_LONGEST_ACRONYM;
}

/* Names are one when their normal forms are; but an acronym in capitals is not the word in small letters. */
static RapporteurStatus append_key(const char *type, const char *text, bool canonical, Buffer *key) {
  buffer_text(key, type);
  buffer_char(key, '\t');
  if (canonical || !is_acronym(text))
    return normalise(text, strlen(text), key);
  buffer_text(key, text);
  return key->failed ? RAPPORTEUR_ERROR_MEMORY : RAPPORTEUR_OK;
}

/* Texts of at most 63 languages are told apart; the others share a bit. */
static uint64_t language_bit(Strings *languages, const char *language) {
  uint32_t number = strings_add(languages, language, strlen(language));
  return 1ull << (number < 64 ? number - 1 : 63);
}

/* What reading all names needs. */
typedef struct {
  Romaniser *romaniser;
  Strings *languages;
  Buffer core, key;
  NameBook *book;
} Reader;

static RapporteurStatus add_name(Reader *reader, const EntityRecord *entity, const char *text, bool canonical,
                                 uint32_t *number) {
  NameBook *book = reader->book;
  buffer_clear(&reader->key);
  RapporteurStatus status = append_key(entity->type, text, canonical, &reader->key);
  if (status)
    return status;
  uint32_t key = strings_add(book->keys, reader->key.bytes, reader->key.length);
  if (key == NO_STRING)
    return RAPPORTEUR_ERROR_MEMORY;
  *number = key - 1;
  if (*number < book->names.count)
    return RAPPORTEUR_OK;
  BookName name = {.type = entity->type, .person = !strcmp(entity->type, TYPE_PERSON)};
  name.name.text = arena_copy(&book->arena, text, strlen(text));
  status =
      name.name.text ? sound_read(reader->romaniser, text, &book->arena, &name.name.sound) : RAPPORTEUR_ERROR_MEMORY;
  name.single = name.name.sound.word_count < 2;
  return status ? status : array_push(&book->names, name) ? RAPPORTEUR_OK : RAPPORTEUR_ERROR_MEMORY;
}

/* `language` is NULL for a canonical name, which no text writes. */
static RapporteurStatus add_use(Reader *reader, const EntityRecord *entity, const char *text, const char *language) {
  NameBook *book = reader->book;
  uint32_t number;
  RapporteurStatus status = add_name(reader, entity, text, !language, &number);
  if (status)
    return status;
  uint64_t languages = language ? language_bit(reader->languages, language) : 0;
  return array_push(&book->uses, (NameUse){number, languages, true}) ? RAPPORTEUR_OK : RAPPORTEUR_ERROR_MEMORY;
}

/* Beside names of several words, those of one word are abbreviations. */
static void mark_full_names(NameBook *book, uint32_t first) {
  bool several = false;
  for (size_t i = first; i < book->uses.count; i++)
    several = several || !book->names.items[book->uses.items[i].name].single;
  for (size_t i = first; i < book->uses.count; i++)
    book->uses.items[i].full = !several || !book->names.items[book->uses.items[i].name].single;
}

static RapporteurStatus read_entity(Reader *reader, const EntityRecord *entity) {
  uint32_t first = (uint32_t)reader->book->uses.count;
  RapporteurStatus status = RAPPORTEUR_OK;
  for (uint32_t i = 0; !status && i < entity->form_count; i++) {
    buffer_clear(&reader->core);
    append_core(entity, entity->forms[i].text, &reader->core);
    status = reader->core.failed ? RAPPORTEUR_ERROR_MEMORY
                                 : add_use(reader, entity, reader->core.bytes, entity->forms[i].language);
  }
  mark_full_names(reader->book, first);
  return status;
}

/* Languages agree on a canonical name because it is in Latin letters. */
static RapporteurStatus read_canonical(Reader *reader, const EntityRecord *entity, uint32_t *canonical) {
  NameBook *book = reader->book;
  const char *name_given = entity_canonical(entity);
  RapporteurStatus status = name_given ? add_use(reader, entity, name_given, NULL) : RAPPORTEUR_OK;
  if (status || !name_given)
    return status;
  uint32_t name = book->uses.items[book->uses.count - 1].name;
  if (name_script(&book->names.items[name].name) == SCRIPT_LATIN)
    *canonical = name + 1;
  return RAPPORTEUR_OK;
}

static RapporteurStatus read_names(const Records *records, Romaniser *romaniser, NameBook *book) {
  Reader reader = {.romaniser = romaniser, .languages = strings_new(), .book = book};
  RapporteurStatus status = reader.languages ? RAPPORTEUR_OK : RAPPORTEUR_ERROR_MEMORY;
  for (uint32_t i = 0; !status && i < records->entities.count; i++) {
    book->first_use[i] = (uint32_t)book->uses.count;
    status = read_entity(&reader, &records->entities.items[i]);
    if (!status)
      status = read_canonical(&reader, &records->entities.items[i], &book->canonical[i]);
  }
  book->first_use[records->entities.count] = (uint32_t)book->uses.count;
  strings_free(reader.languages);
  buffer_free(&reader.core);
  buffer_free(&reader.key);
  return status;
}

/* ---- Finding neighbours ---- */

enum {
  LARGEST_WORD_BLOCK = 32, /* A word that more names share tells nothing, */
  LARGEST_NAME_BLOCK = 256 /* while names that are alike as a whole are few. */
};

/* A name under one of its keys. */
typedef struct {
  uint64_t key;
  uint32_t name;
  bool whole; /* The key is of the whole name. */
} Posting;

typedef ARRAY(Posting) Postings;

typedef struct {
  uint32_t a, b; /* a < b */
} Pair;

typedef ARRAY(Pair) Pairs;

static int compare_postings(const void *left, const void *right) {
  const Posting *a = left, *b = right;
  if (a->key != b->key)
    return a->key < b->key ? -1 : 1;
  if (a->name != b->name)
    return a->name < b->name ? -1 : 1;
  return b->whole - a->whole;
}

static int compare_pairs(const void *left, const void *right) {
  const Pair *a = left, *b = right;
  if (a->a != b->a)
    return a->a < b->a ? -1 : 1;
  return (a->b > b->b) - (a->b < b->b);
}

static bool post_names(const NameBook *book, Postings *postings) {
  uint64_t keys[NAME_MOST_KEYS];
  for (uint32_t i = 0; i < book->names.count; i++) {
    const BookName *name = &book->names.items[i];
    uint64_t type = strings_hash(name->type, strlen(name->type)) * 0x9e3779b97f4a7c15u;
    size_t whole, count = name_keys(&name->name, keys, &whole);
    for (size_t k = 0; k < count; k++)
      if (!array_push(postings, (Posting){keys[k] ^ type, i, k < whole}))
        return false;
  }
  if (postings->count)
    qsort(postings->items, postings->count, sizeof *postings->items, compare_postings);
  return true;
}

/* A name may be under one key as a whole and for a word: the first posting, of the whole, is kept. */
static size_t drop_repeated(Posting *block, size_t count) {
  size_t kept = 0;
  for (size_t i = 0; i < count; i++)
    if (!kept || block[kept - 1].name != block[i].name)
      block[kept++] = block[i];
  return kept;
}

static size_t keep_whole(Posting *block, size_t count) {
  size_t kept = 0;
  for (size_t i = 0; i < count; i++)
    if (block[i].whole)
      block[kept++] = block[i];
  return kept;
}

static bool pair_block(Posting *block, size_t count, Pairs *pairs) {
  count = drop_repeated(block, count);
  if (count > LARGEST_WORD_BLOCK)
    count = keep_whole(block, count);
  if (count > LARGEST_NAME_BLOCK)
    return true;
  for (size_t i = 0; i < count; i++)
    for (size_t j = i + 1; j < count; j++)
      if (!array_push(pairs, (Pair){block[i].name, block[j].name}))
        return false;
  return true;
}

static bool pair_names(Postings *postings, Pairs *pairs) {
  for (size_t begin = 0, end; begin < postings->count; begin = end) {
    for (end = begin; end < postings->count && postings->items[end].key == postings->items[begin].key;)
      end++;
    if (!pair_block(postings->items + begin, end - begin, pairs))
      return false;
  }
  if (pairs->count)
    qsort(pairs->items, pairs->count, sizeof *pairs->items, compare_pairs);
  return true;
}

/* A pair whose names can name one thing. */
typedef struct {
  Pair pair;
  NameMatch match;
} Matched;

typedef ARRAY(Matched) MatchedPairs;

static bool match_pairs(const NameBook *book, const Schema *schema, const Pairs *pairs, MatchedPairs *matched) {
  for (size_t i = 0; i < pairs->count; i++) {
    Pair pair = pairs->items[i];
    if (i && !compare_pairs(&pair, &pairs->items[i - 1]))
      continue;
    const BookName *a = &book->names.items[pair.a], *b = &book->names.items[pair.b];
    NameMatch match = a->type == b->type ? names_compare(&a->name, &b->name, a->person) : (NameMatch){NAMES_APART, 0};
    bool usable = match.relation >= NAMES_FAINT ||
                  (match.relation != NAMES_APART && schema_is_a(schema, a->type, TYPE_ABBREVIATED));
    if (usable && !array_push(matched, (Matched){pair, match}))
      return false;
  }
  return true;
}

/* Both directions, by counting. Pairs are sorted, so that each name's neighbours come out sorted. */
static bool list_neighbours(NameBook *book, const MatchedPairs *matched) {
  uint32_t *first = calloc(book->names.count + 2, sizeof *first);
  book->first_neighbour = first;
  if (!first || !array_reserve(&book->neighbours, matched->count * 2 + 1))
    return false;
  for (size_t i = 0; i < matched->count; i++) {
    first[matched->items[i].pair.a + 2]++;
    first[matched->items[i].pair.b + 2]++;
  }
  for (size_t i = 2; i < book->names.count + 2; i++)
    first[i] += first[i - 1];
  for (size_t i = 0; i < matched->count; i++) {
    const Matched *found = &matched->items[i];
    book->neighbours.items[first[found->pair.b + 1]++] = (Neighbour){found->pair.a, found->match};
  }
  for (size_t i = 0; i < matched->count; i++) {
    const Matched *found = &matched->items[i];
    book->neighbours.items[first[found->pair.a + 1]++] = (Neighbour){found->pair.b, found->match};
  }
  book->neighbours.count = matched->count * 2;
  return true;
}

static RapporteurStatus find_neighbours(const Schema *schema, NameBook *book) {
  Postings postings = {0};
  Pairs pairs = {0};
  MatchedPairs matched = {0};
  bool well = post_names(book, &postings) && pair_names(&postings, &pairs) &&
              match_pairs(book, schema, &pairs, &matched) && list_neighbours(book, &matched);
  array_free(&postings);
  array_free(&pairs);
  array_free(&matched);
  return well ? RAPPORTEUR_OK : RAPPORTEUR_ERROR_MEMORY;
}

RapporteurStatus namebook_make(const Records *records, Romaniser *romaniser, NameBook *out) {
  memset(out, 0, sizeof *out);
  out->keys = strings_new();
  out->first_use = calloc(records->entities.count + 1, sizeof *out->first_use);
  out->canonical = calloc(records->entities.count + 1, sizeof *out->canonical);
  if (!out->keys || !out->first_use || !out->canonical)
    return RAPPORTEUR_ERROR_MEMORY;
  RapporteurStatus status = read_names(records, romaniser, out);
  return status ? status : find_neighbours(records->schema, out);
}
