#include "collection/things.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "collection/iri.h"
#include "facts/names/sound.h"

void things_free(Things *things) {
  arena_free(&things->arena);
  memset(things, 0, sizeof *things);
}

/* ---- Labels ---- */

/* A label of a thing. */
typedef struct {
  uint32_t thing;
  Label label;
} Written;

typedef ARRAY(Written) WrittenList;

static int compare_written(const void *left, const void *right) {
  const Written *a = left, *b = right;
  if (a->thing != b->thing)
    return a->thing < b->thing ? -1 : 1;
  int order = strcmp(a->label.language, b->label.language);
  return order ? order : strcmp(a->label.text, b->label.text);
}

static bool is_upper_case(const char *text) {
  for (; *text; text++)
    if (islower((unsigned char)*text))
      return false;
  return true;
}

/* Is it the first form in its language? Capitals of a headline or dateline leave the place to the same name in usual
   letters. */
static bool is_fullest(const EntityRecord *entity, uint32_t form) {
  const char *language = entity->forms[form].language;
  uint32_t fullest = 0;
  while (entity->forms[fullest].language != language)
    fullest++;
  const char *first = entity->forms[fullest].text;
  for (uint32_t i = fullest + 1; is_upper_case(first) && i < entity->form_count; i++)
    if (entity->forms[i].language == language && !is_upper_case(entity->forms[i].text) &&
        !strcasecmp(first, entity->forms[i].text))
      return i == form;
  return fullest == form;
}

static bool list_written(const Records *records, const Identity *identity, WrittenList *out) {
  for (uint32_t e = 0; e < records->entities.count; e++) {
    const EntityRecord *entity = &records->entities.items[e];
    for (uint32_t f = 0; f < entity->form_count; f++) {
      const Form *form = &entity->forms[f];
      Label label = {form->text, form->language ? form->language : "und", is_fullest(entity, f), form->count, false};
      if (!array_push(out, (Written){identity->cluster[e], label}))
        return false;
    }
  }
  if (out->count)
    qsort(out->items, out->count, sizeof *out->items, compare_written);
  return true;
}

/* Equal labels of one thing become one. */
static void sum_written(WrittenList *list) {
  size_t kept = 0;
  for (size_t i = 0; i < list->count; i++) {
    Written *written = &list->items[i];
    if (kept && !compare_written(&list->items[kept - 1], written)) {
      list->items[kept - 1].label.fullest += written->label.fullest;
      list->items[kept - 1].label.count += written->label.count;
    } else {
      list->items[kept++] = *written;
    }
  }
  list->count = kept;
}

/* Is it some document's fullest name, and more than an acronym? */
static bool is_spelled_out(const Label *label) {
  return label->fullest && (!is_upper_case(label->text) || strlen(label->text) > SOUND_LONGEST_ACRONYM);
}

/* A name that is spelled out; then the one that most documents give as the fullest, the most frequent, the longest, the
   first in byte order. */
static bool is_better(const Label *a, const Label *b) {
  if (is_spelled_out(a) != is_spelled_out(b))
    return is_spelled_out(a);
  if (a->fullest != b->fullest)
    return a->fullest > b->fullest;
  if (a->count != b->count)
    return a->count > b->count;
  size_t left = strlen(a->text), right = strlen(b->text);
  return left != right ? left > right : strcmp(a->text, b->text) < 0;
}

/* Of each language, move the best label to the front. */
static void prefer_labels(Thing *thing) {
  for (size_t begin = 0, end; begin < thing->label_count; begin = end) {
    size_t best = begin;
    for (end = begin; end < thing->label_count && !strcmp(thing->labels[end].language, thing->labels[begin].language);
         end++)
      if (is_better(&thing->labels[end], &thing->labels[best]))
        best = end;
    Label preferred = thing->labels[best];
    memmove(&thing->labels[begin + 1], &thing->labels[begin], (best - begin) * sizeof preferred);
    preferred.preferred = true;
    thing->labels[begin] = preferred;
  }
}

static bool copy_labels(Things *things, const WrittenList *list) {
  for (size_t begin = 0, end; begin < list->count; begin = end) {
    Thing *thing = &things->items[list->items[begin].thing];
    for (end = begin; end < list->count && list->items[end].thing == list->items[begin].thing;)
      end++;
    thing->labels = arena_alloc(&things->arena, (end - begin) * sizeof *thing->labels);
    if (!thing->labels)
      return false;
    for (size_t i = begin; i < end; i++)
      thing->labels[thing->label_count++] = list->items[i].label;
    prefer_labels(thing);
  }
  return true;
}

static bool make_labels(const Records *records, const Identity *identity, Things *things) {
  WrittenList list = {0};
  bool well = list_written(records, identity, &list);
  if (well)
    sum_written(&list);
  well = well && copy_labels(things, &list);
  array_free(&list);
  return well;
}

const char *thing_label(const Thing *thing, const char *language) {
  const char *english = NULL;
  for (size_t i = 0; i < thing->label_count; i++) {
    const Label *label = &thing->labels[i];
    if (label->preferred && language && !strcmp(label->language, language))
      return label->text;
    if (label->preferred && !strcmp(label->language, "en"))
      english = label->text;
  }
  return english ? english : thing->label_count ? thing->labels[0].text : thing->name;
}

/* ---- Names ---- */

enum { LONGEST_NAME = 80 };

/* A form from which the name may be made, over all languages. */
typedef struct {
  uint32_t thing;
  bool canonical, latin;
  Label label;
} Source;

typedef ARRAY(Source) Sources;

static int compare_sources(const void *left, const void *right) {
  const Source *a = left, *b = right;
  if (a->thing != b->thing)
    return a->thing < b->thing ? -1 : 1;
  if (a->canonical != b->canonical)
    return b->canonical - a->canonical;
  return strcmp(a->label.text, b->label.text);
}

/* The fullest name counts without its legal form. */
static bool list_sources(const Records *records, const Identity *identity, Sources *out) {
  for (uint32_t e = 0; e < records->entities.count; e++) {
    const EntityRecord *entity = &records->entities.items[e];
    Source source = {.thing = identity->cluster[e], .canonical = true, .latin = true};
    const char *canonical = entity_canonical(entity);
    source.label = (Label){canonical, "", 1, 1, false};
    if (canonical && romanise_is_latin(canonical) && !array_push(out, source))
      return false;
    for (uint32_t f = 0; f < entity->form_count; f++) {
      const char *text = !f && entity->core && *entity->core ? entity->core : entity->forms[f].text;
      source =
          (Source){identity->cluster[e], false, romanise_is_latin(text), {text, "", is_fullest(entity, f), 0, false}};
      source.label.count = entity->forms[f].count;
      if (!array_push(out, source))
        return false;
    }
  }
  if (out->count)
    qsort(out->items, out->count, sizeof *out->items, compare_sources);
  return true;
}

static void sum_sources(Sources *sources) {
  size_t kept = 0;
  for (size_t i = 0; i < sources->count; i++) {
    Source *source = &sources->items[i];
    if (kept && !compare_sources(&sources->items[kept - 1], source)) {
      sources->items[kept - 1].label.fullest += source->label.fullest;
      sources->items[kept - 1].label.count += source->label.count;
    } else {
      sources->items[kept++] = *source;
    }
  }
  sources->count = kept;
}

static bool is_better_source(const Source *a, const Source *b) {
  if (a->canonical != b->canonical)
    return a->canonical;
  return a->latin != b->latin ? a->latin : is_better(&a->label, &b->label);
}

static void append_lower(const char *text, Buffer *out) {
  for (; *text; text++)
    buffer_char(out, (char)tolower((unsigned char)*text));
}

/* The spelling of the source, made fit for an IRI: it begins with a letter and is not too long. */
static RapporteurStatus append_name(const Thing *thing, const char *text, Romaniser *romaniser, Buffer *out) {
  Buffer spelling = {0};
  RapporteurStatus status = sound_spell(romaniser, text, &spelling);
  while (!status && spelling.length && spelling.bytes[spelling.length - 1] == '-')
    spelling.length--;
  if (!status && !spelling.length) {
    iri_hashed(thing->type, text, strlen(text), out);
  } else if (!status) {
    if (!isalpha((unsigned char)spelling.bytes[0])) {
      append_lower(thing->type, out);
      buffer_char(out, '-');
    }
    bool is_long = spelling.length > LONGEST_NAME;
    buffer_append(out, spelling.bytes, is_long ? LONGEST_NAME : spelling.length);
    if (is_long)
      iri_hashed("", text, strlen(text), out);
  }
  buffer_free(&spelling);
  return status ? status : out->failed ? RAPPORTEUR_ERROR_MEMORY : RAPPORTEUR_OK;
}

static RapporteurStatus name_thing(Things *things, const Source *source, Romaniser *romaniser) {
  Buffer name = {0};
  Thing *thing = &things->items[source->thing];
  RapporteurStatus status = append_name(thing, source->label.text, romaniser, &name);
  if (!status && !(thing->name = arena_copy(&things->arena, name.bytes, name.length)))
    status = RAPPORTEUR_ERROR_MEMORY;
  buffer_free(&name);
  return status;
}

static RapporteurStatus make_names(const Records *records, const Identity *identity, Romaniser *romaniser,
                                   Things *things) {
  Sources sources = {0};
  RapporteurStatus status = list_sources(records, identity, &sources) ? RAPPORTEUR_OK : RAPPORTEUR_ERROR_MEMORY;
  if (!status)
    sum_sources(&sources);
  for (size_t begin = 0, end; !status && begin < sources.count; begin = end) {
    const Source *best = &sources.items[begin];
    for (end = begin; end < sources.count && sources.items[end].thing == best->thing; end++)
      if (is_better_source(&sources.items[end], best))
        best = &sources.items[end];
    Thing *thing = &things->items[best->thing];
    if (thing->known && thing->known->local)
      thing->name = thing->known->local;
    else
      status = name_thing(things, best, romaniser);
  }
  array_free(&sources);
  return status;
}

/* ---- Telling names apart ---- */

/* What a thing is, apart from its name: by this, and not by the order of documents, it is ranked among its
   namesakes. */
static char *content_of(const Records *records, const Identity *identity, const Thing *thing, uint32_t number,
                        Arena *arena) {
  Buffer content = {0};
  buffer_format(&content, "%s\n", thing->type);
  for (size_t i = 0; i < thing->label_count; i++)
    buffer_format(&content, "%s@%s\n", thing->labels[i].text, thing->labels[i].language);
  for (uint32_t m = identity->first_member[number]; m < identity->first_member[number + 1]; m++) {
    uint32_t document = records->entities.items[identity->members[m]].document;
    buffer_format(&content, "%s\n", records->documents.items[document].digest);
  }
  char *copy = content.failed ? NULL : arena_copy(arena, content.bytes, content.length);
  buffer_free(&content);
  return copy;
}

/* A thing that shares its name with others. */
typedef struct {
  Thing *thing;
  const char *content;
} Namesake;

typedef ARRAY(Namesake) Namesakes;

static int compare_names(const void *left, const void *right) {
  return strcmp((*(Thing *const *)left)->name, (*(Thing *const *)right)->name);
}

static bool has_given_name(const Namesake *one) { return one->thing->known && one->thing->known->local; }

/* A name that the user gives is kept. */
static int compare_namesakes(const void *left, const void *right) {
  const Namesake *a = left, *b = right;
  int order = has_given_name(b) - has_given_name(a);
  return order ? order : strcmp(a->content, b->content);
}

static bool is_taken(const Strings *taken, const Buffer *name) {
  return strings_find(taken, name->bytes, name->length) != NO_STRING;
}

/* With its type, where that tells it apart; or else with a hash of its content too. */
static void append_distinction(const Namesake *one, const Namesake *before, const Strings *taken, Buffer *name) {
  buffer_format(name, "%s-", one->thing->name);
  size_t stem = name->length;
  append_lower(one->thing->type, name);
  if (name->failed || (strcmp(one->thing->type, before->thing->type) && !is_taken(taken, name)))
    return;
  name->length = stem;
  iri_hashed(one->thing->type, one->content, strlen(one->content), name);
}

/* The first keeps the name; the others are told apart from it and from each other. */
static bool rename_namesakes(Things *things, Namesakes *namesakes, Strings *taken) {
  Buffer name = {0};
  bool well = true;
  qsort(namesakes->items, namesakes->count, sizeof *namesakes->items, compare_namesakes);
  for (size_t i = 1; well && i < namesakes->count; i++) {
    buffer_clear(&name);
    append_distinction(&namesakes->items[i], &namesakes->items[i - 1], taken, &name);
    char *copy = name.failed ? NULL : arena_copy(&things->arena, name.bytes, name.length);
    well = copy && strings_add(taken, copy, strlen(copy)) != NO_STRING;
    if (copy)
      namesakes->items[i].thing->name = copy;
  }
  buffer_free(&name);
  return well;
}

static bool tell_apart(const Records *records, const Identity *identity, Things *things, Thing **sorted,
                       Strings *taken) {
  Namesakes namesakes = {0};
  bool well = true;
  for (uint32_t begin = 0, end; well && begin < things->count; begin = end) {
    for (end = begin + 1; end < things->count && !strcmp(sorted[begin]->name, sorted[end]->name);)
      end++;
    namesakes.count = 0;
    for (uint32_t i = begin; well && end - begin > 1 && i < end; i++) {
      uint32_t number = (uint32_t)(sorted[i] - things->items);
      Namesake one = {sorted[i], content_of(records, identity, sorted[i], number, &things->arena)};
      well = one.content && array_push(&namesakes, one);
    }
    well = well && (!namesakes.count || rename_namesakes(things, &namesakes, taken));
  }
  array_free(&namesakes);
  return well;
}

static RapporteurStatus tell_names_apart(const Records *records, const Identity *identity, Things *things) {
  Thing **sorted = malloc((things->count + 1) * sizeof *sorted);
  Strings *taken = strings_new();
  bool well = sorted && taken;
  for (uint32_t i = 0; well && i < things->count; i++) {
    sorted[i] = &things->items[i];
    well = strings_add(taken, sorted[i]->name, strlen(sorted[i]->name)) != NO_STRING;
  }
  if (well && things->count)
    qsort(sorted, things->count, sizeof *sorted, compare_names);
  well = well && tell_apart(records, identity, things, sorted, taken);
  strings_free(taken);
  free(sorted);
  return well ? RAPPORTEUR_OK : RAPPORTEUR_ERROR_MEMORY;
}

static void describe(Thing *thing, const EntityRecord *entity) {
  thing->type = entity->type;
  thing->known = entity->known ? entity->known : thing->known;
}

RapporteurStatus things_make(const Records *records, const Identity *identity, Romaniser *romaniser, Things *out) {
  memset(out, 0, sizeof *out);
  out->items = arena_alloc(&out->arena, identity->count * sizeof *out->items + 1);
  if (!out->items)
    return RAPPORTEUR_ERROR_MEMORY;
  out->count = identity->count;
  for (uint32_t e = 0; e < records->entities.count; e++)
    describe(&out->items[identity->cluster[e]], &records->entities.items[e]);
  if (!make_labels(records, identity, out))
    return RAPPORTEUR_ERROR_MEMORY;
  RapporteurStatus status = make_names(records, identity, romaniser, out);
  return status ? status : tell_names_apart(records, identity, out);
}
