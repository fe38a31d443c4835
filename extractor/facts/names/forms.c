#include "facts/names/forms.h"

#include <stdlib.h>
#include <string.h>

#include "base/buffer.h"
#include "text/normalise.h"

/* A form with where it stands first. */
typedef struct {
  Form form;
  const Pack *pack;             /* of its language; NULL for canonical names */
  Span span;
} CountedForm;
typedef ARRAY(CountedForm) CountedForms;

/* How a mention writes its name, with the article that a preposition before it may have swallowed. */
static void write_form(const Analysis *analysis, const Mention *mention, Buffer *out) {
  const SentenceAnalysis *sentence = &analysis->sentences[mention->sentence];
  const int node = lattice_node_from(&sentence->lattice, mention->span.begin);
  if (node > 0)
    buffer_text(out, analysis_lost_article(sentence, (uint32_t)node));
  buffer_append(out, analysis_text(analysis, mention->span), mention->span.end - mention->span.begin);
}

static RapporteurStatus count_form(const Analysis *analysis, CountedForms *forms, const Mention *mention,
                                   Arena *arena) {
  const Pack *pack = analysis->sentences[mention->sentence].pack;
  Buffer written = {0};
  write_form(analysis, mention, &written);
  const char *text = arena_copy(arena, written.bytes, written.length);
  buffer_free(&written);
  for (size_t i = 0; text && i < forms->count; i++) {
    Form *form = &forms->items[i].form;
    if (forms->items[i].pack == pack && !strcmp(form->text, text)) {
      form->count++;
      return RAPPORTEUR_OK;
    }
  }
  return text && array_push(forms, ((CountedForm){{text, pack->language, 1}, pack, mention->span}))
             ? RAPPORTEUR_OK
             : RAPPORTEUR_ERROR_MEMORY;
}

static unsigned words_in(const char *text) {
  unsigned words = 1;
  for (; *text; text++)
    words += *text == ' ';
  return words;
}

/* The fullest name first, then the most frequent, then as they come. */
static int compare_forms(const void *a, const void *b) {
  const CountedForm *left = a, *right = b;
  unsigned left_words = words_in(left->form.text), right_words = words_in(right->form.text);
  if (left_words != right_words)
    return left_words < right_words ? 1 : -1;
  if (left->form.count != right->form.count)
    return left->form.count < right->form.count ? 1 : -1;
  return (left->span.begin > right->span.begin) - (left->span.begin < right->span.begin);
}

/* Does the word between two bytes of a name only say of what legal form an organisation is? */
static bool is_legal_form(const Pack *pack, const char *word, size_t length) {
  Buffer normal = {0};
  bool legal =
      !normalise(word, length, &normal) && normal.length &&
      lexicon_has(pack->lexicon, lexicon_word(pack->lexicon, normal.bytes, normal.length), pack->tags.legal_form, NULL);
  buffer_free(&normal);
  return legal;
}

/* A name without the legal forms at its ends; the name itself if nothing else would be left. */
static const char *core_of(const Pack *pack, const char *name, Arena *arena) {
  size_t begin = 0, end = strlen(name);
  for (size_t space; (space = strcspn(name + begin, " ")) < end - begin && is_legal_form(pack, name + begin, space);)
    begin += space + 1;
  for (;;) {
    size_t last = end;
    while (last > begin && name[last - 1] != ' ')
      last--;
    size_t trimmed = end - last - (end > last && strchr(".,", name[end - 1]) != NULL);
    if (last == begin || !is_legal_form(pack, name + last, trimmed))
      break;
    end = last - 1;
  }
  while (end > begin && strchr(" ,", name[end - 1]))
    end--;
  return arena_copy(arena, name + begin, end - begin);
}

static RapporteurStatus set_forms(LocalEntity *entity, CountedForms *forms, Arena *arena) {
  /* what is known by its demonym only: its canonical name stands for it */
  if (!forms->count &&
      (!entity->canonical || !array_push(forms, (CountedForm){{entity->canonical, "en", 1}, NULL, {0, 0}})))
    return RAPPORTEUR_ERROR_MEMORY;
  qsort(forms->items, forms->count, sizeof *forms->items, compare_forms);
  const CountedForm *fullest = &forms->items[0];
  entity->form_count = forms->count;
  entity->forms = arena_alloc(arena, forms->count * sizeof *entity->forms);
  entity->core = fullest->pack ? core_of(fullest->pack, fullest->form.text, arena) : fullest->form.text;
  if (!entity->forms || !entity->core)
    return RAPPORTEUR_ERROR_MEMORY;
  for (size_t i = 0; i < forms->count; i++)
    entity->forms[i] = forms->items[i].form;
  return RAPPORTEUR_OK;
}

static RapporteurStatus count_forms(const Analysis *analysis, CountedForms *forms, Arena *arena) {
  RapporteurStatus status = RAPPORTEUR_OK;
  for (size_t m = 0; !status && m < analysis->mentions.count; m++) {
    const Mention *mention = &analysis->mentions.items[m];
    uint32_t entity = mention->reference ? 0 : analysis_full(analysis, mention->entity);
    const Pack *pack = analysis->sentences[mention->sentence].pack;
    if (entity && analysis->local[entity] && mention->tag != pack->tags.demonym)
      status = count_form(analysis, &forms[analysis->local[entity] - 1], mention, arena);
  }
  return status;
}

RapporteurStatus forms_collect(const Analysis *analysis, DocumentStatements *out) {
  CountedForms *forms = calloc(out->entities.count + 1, sizeof *forms);
  RapporteurStatus status = forms ? count_forms(analysis, forms, &out->arena) : RAPPORTEUR_ERROR_MEMORY;
  for (size_t e = 0; forms && e < out->entities.count; e++) {
    if (!status)
      status = set_forms(&out->entities.items[e], &forms[e], &out->arena);
    array_free(&forms[e]);
  }
  free(forms);
  return status;
}
