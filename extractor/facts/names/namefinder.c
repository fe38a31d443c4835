#include "facts/names/namefinder.h"

#include "text/normalise.h"

RapporteurStatus namefinder_open(NameFinder *finder, Analysis *analysis, const Pack *pack) {
  static const char *const blocking[] = {"Month", "Weekday", "Multiplier", "PercentWord", "RelativeDay", "NameTitle"};
  *finder = (NameFinder){.analysis = analysis, .pack = pack, .currency = lexicon_tag(pack->lexicon, "Currency"),
                          .month = lexicon_tag(pack->lexicon, "Month"),
                          .date_cue = lexicon_tag(pack->lexicon, "DateCue"),
                          .weekday = lexicon_tag(pack->lexicon, "Weekday"),
                          .bound_multiplier = lexicon_tag(pack->lexicon, "BoundMultiplier")};
  for (size_t i = 0; i < sizeof blocking / sizeof *blocking; i++) {
    Tag tag = lexicon_tag(pack->lexicon, blocking[i]);
    if (tag)
      finder->blocking[finder->blocking_count++] = tag;
  }
  for (int set = 0; set < SEEN_SETS; set++)
    if (!(finder->seen[set] = strings_new()))
      return RAPPORTEUR_ERROR_MEMORY;
  finder->standing_keys = strings_new();
  return finder->standing_keys ? RAPPORTEUR_OK : RAPPORTEUR_ERROR_MEMORY;
}

void namefinder_close(NameFinder *finder) {
  for (int set = 0; set < SEEN_SETS; set++)
    strings_free(finder->seen[set]);
  strings_free(finder->standing_keys);
  array_free(&finder->standing);
  array_free(&finder->head_pairs);
  buffer_free(&finder->normal);
  buffer_free(&finder->key);
}

const Token *namefinder_token(const NameFinder *finder, uint32_t word) {
  return &finder->analysis->document->tokens[finder->lattice->first_token + word];
}

const char *namefinder_text(const NameFinder *finder, uint32_t byte) { return finder->analysis->document->text + byte; }

bool namefinder_begins(const NameFinder *finder, uint32_t word, char sign) {
  return word < finder->count && *namefinder_text(finder, finder->words[word].span.begin) == sign;
}

/* --- the word and the name in hand --- */

RapporteurStatus namefinder_normalise(NameFinder *finder, Span span) {
  buffer_clear(&finder->normal);
  return normalise(namefinder_text(finder, span.begin), span.end - span.begin, &finder->normal);
}

RapporteurStatus namefinder_extend(NameFinder *finder, Span span) {
  RapporteurStatus status = namefinder_normalise(finder, span);
  if (status)
    return status;
  if (finder->key.length)
    buffer_char(&finder->key, ' ');
  if (finder->normal.length)
    buffer_append(&finder->key, finder->normal.bytes, finder->normal.length);
  return finder->key.failed ? RAPPORTEUR_ERROR_MEMORY : RAPPORTEUR_OK;
}

RapporteurStatus namefinder_prefix(NameFinder *finder, const char *text) {
  buffer_clear(&finder->normal);
  buffer_text(&finder->normal, text);
  buffer_append(&finder->normal, finder->key.bytes, finder->key.length);
  buffer_clear(&finder->key);
  buffer_append(&finder->key, finder->normal.bytes, finder->normal.length);
  return finder->key.failed || finder->normal.failed ? RAPPORTEUR_ERROR_MEMORY : RAPPORTEUR_OK;
}

bool namefinder_seen(const NameFinder *finder, SeenSet set, const Buffer *text) {
  return text->length && strings_find(finder->seen[set], text->bytes, text->length);
}

RapporteurStatus namefinder_see(NameFinder *finder, SeenSet set, const Buffer *text) {
  bool good = !text->length || strings_add(finder->seen[set], text->bytes, text->length);
  return good ? RAPPORTEUR_OK : RAPPORTEUR_ERROR_MEMORY;
}

RapporteurStatus namefinder_know(NameFinder *finder) {
  RapporteurStatus status = namefinder_see(finder, SEEN_STANDING, &finder->normal);
  return status ? status : namefinder_see(finder, SEEN_DRAWN, &finder->normal);
}

RapporteurStatus namefinder_see_again(NameFinder *finder, SeenSet once, SeenSet again, const Buffer *text) {
  return namefinder_see(finder, namefinder_seen(finder, once, text) ? again : once, text);
}

Commonness namefinder_common(const NameFinder *finder) {
  return finder->normal.length ? lexicon_common(finder->pack->lexicon, finder->normal.bytes, finder->normal.length)
                               : COMMON_NOT;
}

/* --- readings --- */

bool namefinder_reads(const NameFinder *finder, const Edge *edge, Tag tag) {
  return edge && edge_reading(edge, finder->pack->lexicon, tag);
}

bool namefinder_word_reads(const NameFinder *finder, uint32_t word, Tag tag) {
  return namefinder_reads(finder, lattice_token_from(finder->lattice, finder->words[word].from), tag);
}

bool namefinder_is_ordinary(const NameFinder *finder, const Edge *edge) {
  for (uint32_t r = 0; edge && r < edge->readings.count; r++)
    if (pack_is_ordinary_tag(finder->pack, edge->readings.items[r].tag) &&
        !(edge->readings.items[r].features & finder->pack->noun))
      return true;
  return false;
}

bool namefinder_is_individual(const NameFinder *finder, const Edge *edge) {
  for (size_t i = 0; edge && i < finder->pack->individual_tags.count; i++) {
    const Reading *reading = edge_reading(edge, finder->pack->lexicon, finder->pack->individual_tags.items[i]);
    if (reading && !(reading->features & finder->pack->implied))
      return true;
  }
  return false;
}

bool namefinder_is_content(const NameFinder *finder, uint32_t w) {
  const ReservedTags *tags = &finder->pack->tags;
  const Edge *edge = lattice_token_from(finder->lattice, finder->words[w].from);
  return namefinder_token(finder, w)->kind == TOKEN_WORD && !namefinder_reads(finder, edge, tags->after_name) &&
         !namefinder_reads(finder, edge, tags->phrase_start) && !namefinder_reads(finder, edge, tags->introduces) &&
         !namefinder_reads(finder, edge, tags->name_has) && !namefinder_is_individual(finder, edge);
}

bool namefinder_is_currency(const NameFinder *finder, const Edge *edge) {
  return finder->currency && namefinder_reads(finder, edge, finder->currency);
}

bool namefinder_is_blocking(const NameFinder *finder, const Edge *edge) {
  if (!edge || !edge->readings.count)
    return false;               /* as most words are */
  /* "RS" is a hospital before it is rupees, "Bhd" a company before it is dinars */
  bool organization = namefinder_reads(finder, edge, finder->pack->tags.organization_word) ||
                      namefinder_reads(finder, edge, finder->pack->tags.legal_form);
  if (!organization && namefinder_is_currency(finder, edge))
    return true;
  for (size_t i = 0; i < finder->blocking_count; i++)
    if (namefinder_reads(finder, edge, finder->blocking[i]))
      return true;
  return namefinder_is_individual(finder, edge);
}

RapporteurStatus namefinder_draw_in(NameFinder *finder, Word *word, WordRole role) {
  word->role = role;
  RapporteurStatus status = namefinder_normalise(finder, word->span);
  return status ? status : namefinder_see(finder, SEEN_DRAWN, &finder->normal);
}

bool namefinder_lists(const NameFinder *finder, const Edge *edge, Tag tag) {
  return edge && lexicon_has(finder->pack->lexicon, edge->word, tag, NULL);
}
