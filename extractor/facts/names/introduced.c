#include "facts/names/introduced.h"

#include <string.h>

#include "facts/names/naming.h"
#include "facts/names/quotednames.h"
#include "facts/names/wordedge.h"

/* Does a reading of the class end at the node? `*value`: its value, that of a longer phrase ("the hotel company") if
   only that has one, NULL if none has. */
static bool ends_at(const NameFinder *finder, uint32_t node, Tag tag, const char **value) {
  const Lattice *lattice = finder->lattice;
  bool ends = false;
  *value = NULL;
  for (uint32_t i = lattice->incoming_start[node]; i < lattice->incoming_start[node + 1] && !*value; i++) {
    const Edge *edge = &lattice->edges.items[lattice->incoming[i]];
    const Reading *reading = edge_reading(edge, finder->pack->lexicon, tag);
    ends |= reading != NULL;
    if (reading && reading->value)
      *value = lexicon_text(finder->pack->lexicon, reading->value);
  }
  return ends;
}

bool introduced_by(const NameFinder *finder, uint32_t w, Tag tag) {
  const char *value;
  return ends_at(finder, finder->words[w].from, tag, &value);
}

bool introduced_before(const NameFinder *finder, uint32_t w) {
  return introduced_by(finder, w, finder->pack->tags.introduces);
}

bool introduced_firmly(const NameFinder *finder, uint32_t w) {
  const char *value;
  return ends_at(finder, finder->words[w].from, finder->pack->tags.introduces, &value) && value;
}

static bool is_mark(const NameFinder *finder, uint32_t w) {
  return w < finder->count && namefinder_token(finder, w)->kind == TOKEN_PUNCTUATION &&
         !strchr("-.,:;()", *namefinder_text(finder, finder->words[w].span.begin));
}

static bool is_hyphen(const NameFinder *finder, uint32_t w) {
  const Word *word = &finder->words[w];
  return namefinder_begins(finder, w, '-') && word->glued && word[1].glued;
}

/* The ordinary words from w on that make one name: a word, or several that hyphens join ("dal-roti"). */
static Run ordinary_run(const NameFinder *finder, uint32_t w) {
  const Word *words = finder->words;
  Run run = {w, w};
  while (run.end < finder->count && words[run.end].plain && run.end - w < LONGEST_QUOTED_NAME) {
    run.end++;
    if (run.end + 1 >= finder->count || !is_hyphen(finder, run.end) || !words[run.end + 1].plain)
      break;
    run.end++;
  }
  return run;
}

/* The two ordinary words from w on, side by side, that may make one name ("butter cream"): one at least that only the
   dictionary knows, and none that goes on with a name. */
static Run ordinary_pair(const NameFinder *finder, uint32_t w) {
  const Word *words = finder->words;
  bool pair = w + 2 < finder->count && words[w].plain && words[w + 1].plain && !words[w + 1].cut &&
              words[w].role == WORD_OTHER && words[w + 1].role == WORD_OTHER && (words[w].weak || words[w + 1].weak);
  return (Run){w, pair ? w + 2 : w};
}

/* An ordinary word and the name behind it, right behind what introduces them ("the firm Butterfly Petalia"). */
static Run ordinary_front(const NameFinder *finder, uint32_t w) {
  const Word *words = finder->words;
  if (w + 2 >= finder->count || !words[w].plain || words[w].role != WORD_OTHER || words[w + 1].cut ||
      !word_is_core(&words[w + 1]))
    return (Run){w, w};
  Run rest = run_from(finder, w + 1);
  return (Run){w, rest.end - w <= LONGEST_QUOTED_NAME ? rest.end : w};
}

/* A name and an ordinary word behind it as it stands ("the startup Petalia Butterfly has"), if it is the subject or has
   officers. */
static Run ordinary_rear(const NameFinder *finder, uint32_t w) {
  Run rest = w < finder->count && word_is_core(&finder->words[w]) ? run_from(finder, w) : (Run){w, w};
  if (rest.end == w || rest.end + 1 >= finder->count || rest.end - w >= LONGEST_QUOTED_NAME)
    return (Run){w, w};
  const Word *last = &finder->words[rest.end];
  bool ordinary = last->plain && !last->inflected && !last->cut && last->role == WORD_OTHER &&
                  (namefinder_word_reads(finder, rest.end + 1, finder->pack->tags.subject_marker) ||
                   introduced_title(finder, rest.end + 1));
  return (Run){w, ordinary ? rest.end + 1 : w};
}

static bool all_weak(const NameFinder *finder, Run run) {
  for (uint32_t w = run.begin; w < run.end; w++)
    if (finder->words[w].firm)
      return false;
  return true;
}

/* "The company Threshold Shipping": is the word one of an organisation's name, where such stand behind? */
static bool is_label(const NameFinder *finder, uint32_t w) {
  return finder->pack->head_final && w < finder->count && !finder->words[w].cut &&
         (finder->words[w].role == WORD_ORGANIZATION || finder->words[w].role == WORD_LEGAL);
}

bool introduced_title_at(const NameFinder *finder, uint32_t w) {
  const Lattice *lattice = finder->lattice;
  uint32_t node = finder->words[w].from;
  for (uint32_t i = lattice->outgoing_start[node]; i < lattice->outgoing_start[node + 1]; i++)
    if (namefinder_is_individual(finder, &lattice->edges.items[lattice->outgoing[i]]))
      return true;
  return false;
}

bool introduced_title(const NameFinder *finder, uint32_t w) {
  enum { FARTHEST_TITLE = 6 };      /* words: "'s co-founder and CEO" */
  bool title = false;
  if (w < finder->count && namefinder_word_reads(finder, w, finder->pack->tags.after_name))
    for (uint32_t at = w + 1; at < finder->count && at <= w + FARTHEST_TITLE && !title; at++)
      title = introduced_title_at(finder, at);
  return title;
}

/* May the word after a run that `quoted` says stands between quotation marks follow a name? `loose`: it need not be the
   subject. */
static bool ends_well(const NameFinder *finder, Run run, bool quoted, bool loose) {
  if (quoted)
    return is_mark(finder, run.end);
  if (run.end >= finder->count)
    return false;
  if (is_label(finder, run.end))
    return true;
  return namefinder_word_reads(finder, run.end, finder->pack->tags.subject_marker) ||
         (loose && namefinder_word_reads(finder, run.end, finder->pack->tags.after_name));
}

/* "दवा कंपनी", "गेमिंग कंपनी": where what describes stands before, does a noun right before word w say what the
   introducing noun's company does? Then that is no company spoken of before, and what follows is its name. */
static bool is_compound(const NameFinder *finder, uint32_t w) {
  if (!finder->pack->head_final || w < 2)
    return false;
  const Word *noun = &finder->words[w - 2];
  return namefinder_token(finder, w - 2)->kind == TOKEN_WORD && !noun->cut &&
         (noun->plain || noun->role == WORD_ORGANIZATION);
}

/* "The company that makes scooters Pace ne", "the Pune company Pace ne": where what describes stands before, is the noun that
   introduces at the node described by a participle or a place? Then the word behind it is no noun of a company spoken of
   before. */
static bool is_described(const NameFinder *finder, uint32_t node) {
  const Lattice *lattice = finder->lattice;
  const ReservedTags *tags = &finder->pack->tags;
  for (uint32_t i = lattice->incoming_start[node]; i < lattice->incoming_start[node + 1]; i++) {
    const Edge *noun = &lattice->edges.items[lattice->incoming[i]];
    uint32_t w = 0;
    while (w < finder->count && finder->words[w].from < noun->from)
      w++;
    if (!w || !edge_reading(noun, finder->pack->lexicon, tags->introduces))
      continue;
    const Edge *before = lattice_token_from(lattice, finder->words[w - 1].from);
    const Reading *starts = before ? edge_reading(before, finder->pack->lexicon, tags->phrase_start) : NULL;
    bool genitive = namefinder_reads(finder, before, tags->after_name);
    if (starts && starts->value != NO_STRING && (!genitive || introduced_by(finder, w - 1, tags->place)))
      return true;
  }
  return false;
}

/* Does a word that is the subject follow a noun that is described so, and is it no noun of people and bodies? */
static bool is_described_subject(const NameFinder *finder, Run run) {
  const ReservedTags *tags = &finder->pack->tags;
  return finder->pack->head_final && run.end == run.begin + 1 && run.end < finder->count &&
         namefinder_word_reads(finder, run.end, tags->subject_marker) && !finder->words[run.begin].inflected &&
         !namefinder_word_reads(finder, run.begin, tags->common_body) &&
         is_described(finder, finder->words[run.begin].from);
}

/* Nouns with a value introduce names firmly: words of the pack's own lists as well, if they are the subject or quoted,
   and others in any case. The rest ("the company promises") introduce words of the dictionary that are. */
static bool is_introduced(const NameFinder *finder, Run run) {
  bool quoted = is_mark(finder, run.begin - 1), weak = all_weak(finder, run);
  const char *value;
  uint32_t before = quoted ? run.begin - 1 : run.begin;
  if (is_described_subject(finder, run))
    return true;
  if (!ends_at(finder, finder->words[before].from, finder->pack->tags.introduces, &value) ||
      !(weak || value || is_label(finder, run.end)))
    return false;
  bool firmly = value || is_compound(finder, before);
  return ends_well(finder, run, quoted, weak && firmly) ||
         ((value || weak) && !quoted && introduced_title(finder, run.end));
}

/* Is the word at w one that could be part of a name made of ordinary words, rather than one that goes on with the
   sentence? */
static bool is_content(const NameFinder *finder, uint32_t w) {
  const ReservedTags *tags = &finder->pack->tags;
  const Edge *edge = lattice_token_from(finder->lattice, finder->words[w].from);
  return finder->words[w].role == WORD_OTHER && !finder->words[w].cut &&
         namefinder_token(finder, w)->kind == TOKEN_WORD && !namefinder_reads(finder, edge, tags->after_name) &&
         !namefinder_reads(finder, edge, tags->separator) && !namefinder_reads(finder, edge, tags->introduces);
}

/* Where a noun introduces names firmly and the subject's marker or a title follows: two words of which only one need be
   plain ("the startup New Morning"), the other being none that could go on with the sentence. */
static bool is_firm_pair(const NameFinder *finder, uint32_t w) {
  const Word *words = finder->words;
  const char *value = NULL;
  if (w + 2 >= finder->count || !is_content(finder, w) || !is_content(finder, w + 1) ||
      !(words[w].plain || words[w + 1].plain) || introduced_title_at(finder, w) || introduced_title_at(finder, w + 1))
    return false;
  return (namefinder_word_reads(finder, w + 2, finder->pack->tags.subject_marker) || introduced_title(finder, w + 2)) &&
         ends_at(finder, words[w].from, finder->pack->tags.introduces, &value) && value;
}

/* A word of the pack's rules and the name behind it, where a noun introduces names firmly and they are the subject ("the
   fertiliser company Green Petalia has"). */
static Run firm_front(const NameFinder *finder, uint32_t w) {
  const Word *words = finder->words;
  const char *value = NULL;
  if (w + 2 >= finder->count || !is_content(finder, w) || introduced_title_at(finder, w) || words[w + 1].cut ||
      words[w + 1].role != WORD_NAME || !ends_at(finder, words[w].from, finder->pack->tags.introduces, &value) ||
      !value)
    return (Run){w, w};
  Run rest = run_from(finder, w + 1);
  bool subject = rest.end < finder->count && rest.end - w <= LONGEST_QUOTED_NAME &&
                 namefinder_word_reads(finder, rest.end, finder->pack->tags.subject_marker);
  return (Run){w, subject ? rest.end : w};
}

/* "The startup Charge 24 has": the run with the number that ends the name. */
static Run with_number(const NameFinder *finder, Run run) {
  bool numbered = run.end > run.begin && run_number_ends(finder, run.end);
  return (Run){run.begin, run.end + numbered};
}

/* Any word with a number that ends a name ("the startup Light 24 has"), right behind what introduces names. */
static bool is_numbered_word(const NameFinder *finder, uint32_t w) {
  return w + 1 < finder->count && is_content(finder, w) && introduced_before(finder, w) && !introduced_title_at(finder, w) &&
         run_number_ends(finder, w + 1);
}

/* "The startup Clay Company": ordinary words with the noun "company" behind them, where a noun introduces names firmly
   and what may follow a name stands behind. */
static Run named_company(const NameFinder *finder, uint32_t w) {
  Run run = ordinary_run(finder, w);
  const char *value;
  bool company = finder->pack->head_final && run.end > w && run.end + 1 < finder->count &&
                 ends_at(finder, finder->words[w].from, finder->pack->tags.introduces, &value) && value &&
                 namefinder_word_reads(finder, run.end, finder->pack->tags.main_noun) &&
                 namefinder_word_reads(finder, run.end + 1, finder->pack->tags.after_name);
  return (Run){w, company ? run.end + 1 : w};
}

/* "The company Threshold Shipping": the run with the organisation's words that end the name. */
static Run with_labels(const NameFinder *finder, Run run) {
  while (is_label(finder, run.end))
    run.end++;
  return run;
}

/* "The loan company Foundation Finance has": any word before an organisation's word, where a noun introduces names and they
   are the subject, or introduces them firmly and they have officers. */
static Run labelled_word(const NameFinder *finder, uint32_t w) {
  if (!is_label(finder, w + 1) || !is_content(finder, w) || introduced_title_at(finder, w) ||
      !introduced_before(finder, w))
    return (Run){w, w};
  bool firmly = introduced_firmly(finder, w) || is_compound(finder, w);
  Run run = with_labels(finder, (Run){w, w + 1});
  bool subject = run.end < finder->count &&
                 namefinder_word_reads(finder, run.end, finder->pack->tags.subject_marker);
  return (Run){w, subject || (firmly && introduced_title(finder, run.end)) ? run.end : w};
}

/* The name that is introduced at word w; an empty run if none is. */
static Run introduced_at(const NameFinder *finder, uint32_t w) {
  Run company = named_company(finder, w);
  if (company.end > w)
    return company;
  const Run runs[] = {ordinary_run(finder, w), ordinary_pair(finder, w), ordinary_front(finder, w),
                      ordinary_rear(finder, w)};
  for (size_t i = 0; i < sizeof runs / sizeof *runs; i++) {
    Run run = with_number(finder, runs[i]);
    if (run.end > run.begin && is_introduced(finder, run))
      return with_labels(finder, run);
  }
  Run alone = {w, w + 1};
  if (is_content(finder, w) && !introduced_title_at(finder, w) && is_described_subject(finder, alone))
    return alone;
  if (is_firm_pair(finder, w) || is_numbered_word(finder, w))
    return (Run){w, w + 2};
  Run labelled = labelled_word(finder, w);
  return labelled.end > w ? labelled : firm_front(finder, w);
}

/* --- two ordinary words that stand as a name may, time and again --- */

/* Note where the pair in hand stood, by a letter before its words. `*there`: it stood so before. */
static RapporteurStatus see_place(NameFinder *finder, const Buffer *key, char place, bool *there, bool add) {
  Buffer text = {0};
  buffer_char(&text, place);
  buffer_append(&text, key->bytes, key->length);
  RapporteurStatus status = text.failed ? RAPPORTEUR_ERROR_MEMORY : RAPPORTEUR_OK;
  *there |= !status && namefinder_seen(finder, SEEN_PLACES, &text);
  if (!status && add)
    status = namefinder_see(finder, SEEN_PLACES, &text);
  buffer_free(&text);
  return status;
}

/* "The company Ink Plus … Ink Plus ne": a pair that one place introduces and another has as the subject, or that one
   introduces as the subject and any other has too, is a name. One of its words is known to no rule. */
static RapporteurStatus note_repeated(NameFinder *finder, uint32_t w) {
  const ReservedTags *tags = &finder->pack->tags;
  const char *value;
  if (w + 2 >= finder->count || !is_content(finder, w) || !is_content(finder, w + 1) ||
      !(finder->words[w].plain || finder->words[w + 1].plain))
    return RAPPORTEUR_OK;
  const Edge *next = lattice_token_from(finder->lattice, finder->words[w + 2].from);
  bool subject = namefinder_reads(finder, next, tags->subject_marker);
  bool introduced = w && ends_at(finder, finder->words[w].from, tags->introduces, &value);
  if (!subject && !namefinder_reads(finder, next, tags->after_name))
    return RAPPORTEUR_OK;
  Run pair = {w, w + 2};
  bool known = false;
  RapporteurStatus status = naming_key(finder, finder->words, pair);
  if (!status)
    status = see_place(finder, &finder->key, 'b', &known, introduced && subject);
  if (!status && (introduced || subject))
    status = see_place(finder, &finder->key, introduced ? 's' : 'i', &known, false);
  bool ignored = false;
  if (!status && introduced != subject)
    status = see_place(finder, &finder->key, introduced ? 'i' : 's', &ignored, true);
  return status || !known ? status : naming_note_known(finder, pair);
}

/* --- round-ups --- */

/* Does a noun that introduces names stand in the sentence as one that means a company named before: "this company ne"? */
static bool speaks_of_company(const NameFinder *finder, uint32_t w) {
  const ReservedTags *tags = &finder->pack->tags;
  const char *value;
  for (w++; w < finder->count; w++)
    if (ends_at(finder, finder->words[w].from, tags->introduces, &value) &&
        namefinder_reads(finder, lattice_token_from(finder->lattice, finder->words[w].from), tags->after_name))
      return true;
  return false;
}

/* Do the words before w stand again in the sentence, where a noun introduces them? */
static bool recurs_introduced(NameFinder *finder, uint32_t w) {
  const char *value;
  for (uint32_t at = w + 1; at + w <= finder->count; at++) {
    uint32_t same = 0;
    if (!ends_at(finder, finder->words[at].from, finder->pack->tags.introduces, &value))
      continue;
    for (; same < w; same++) {
      Span here = finder->words[at + same].span, there = finder->words[same].span;
      if (here.end - here.begin != there.end - there.begin ||
          memcmp(namefinder_text(finder, here.begin), namefinder_text(finder, there.begin), here.end - here.begin))
        break;
    }
    if (same == w)
      return true;
  }
  return false;
}

/* "बनारसी बुनकर: वाराणसी की इस कंपनी ने": what a paragraph is about, before a colon, though it be ordinary words: one of
   them at least is of the dictionary only or no word at all, or a noun introduces them again. */
static RapporteurStatus note_topic(NameFinder *finder) {
  enum { LONGEST_TOPIC = 3 };
  const Document *document = finder->analysis->document;
  uint32_t paragraph = document->sentences[finder->sentence].paragraph, w = 0;
  bool weak = false, plain = false;
  if (document->paragraphs[paragraph].first_sentence != finder->sentence)
    return RAPPORTEUR_OK;
  for (; w < finder->count && w < LONGEST_TOPIC && (is_content(finder, w) || word_is_core(&finder->words[w])); w++) {
    weak |= finder->words[w].weak || word_is_core(&finder->words[w]);
    plain |= !word_is_core(&finder->words[w]);
  }
  bool colon = w && plain && w < finder->count && *namefinder_text(finder, finder->words[w].span.begin) == ':';
  bool named = colon && ((weak && speaks_of_company(finder, w)) || (w > 1 && recurs_introduced(finder, w)));
  return named ? naming_note_known(finder, (Run){0, w}) : RAPPORTEUR_OK;
}

/* "Company Shield the-Gulf which", "company the-Palm the-Golden in": without capitals, where names follow what
   describes them, an ordinary word and one with an article that says whose or which it is, where what may follow a
   name stands behind; of words of the pack's own lists only what surely follows one, unless a place makes them a
   name. */
static bool is_genitive_pair(NameFinder *finder, uint32_t w) {
  const ReservedTags *tags = &finder->pack->tags;
  const Lexicon *lexicon = finder->pack->lexicon;
  const Word *word = &finder->words[w], *owner = word + 1;
  if (finder->pack->head_final || !word->headed || word->cut || word->latin || w + 2 >= finder->count ||
      (owner->role == WORD_PLACE ? owner->demonym : !owner->plain && !owner[1].purpose) ||
      !wordedge_has_article(finder, lattice_token_from(finder->lattice, word->to)))
    return false;
  const bool definite = wordedge_has_article(finder, lattice_token_from(finder->lattice, word->from));
  if (definite ? word->role != WORD_NAME : !word->plain)
    return false;
  if (lattice_reads_from(finder->lattice, owner->to, lexicon, tags->after_name) || owner[1].purpose ||
      (owner[1].demonym && wordedge_article_at(finder, owner->to)))
    return true;
  return (definite || !word->firm || owner->role == WORD_PLACE) &&
         lattice_reads_from(finder->lattice, owner->to, lexicon, tags->perhaps_after_name);
}

/* "Clay Company", "Clay": may the front of the name alone stand for it, being of the dictionary only? */
static bool is_short_for(const NameFinder *finder, Run run) {
  return run.end - run.begin > 1 && all_weak(finder, (Run){run.begin, run.end - 1}) &&
         namefinder_word_reads(finder, run.end - 1, finder->pack->tags.main_noun);
}

RapporteurStatus introduced_note(NameFinder *finder) {
  RapporteurStatus status = finder->pack->cased ? RAPPORTEUR_OK : note_topic(finder);
  for (uint32_t w = 0; !status && !finder->pack->cased && w < finder->count; w++) {
    if (w && is_genitive_pair(finder, w)) {
      status = quotednames_note(finder, (Run){w, w + 2});
      continue;
    }
    Run run = w ? introduced_at(finder, w) : (Run){0, 0};
    if (run.end > run.begin) {
      status = naming_note_known(finder, run);
      if (!status && is_short_for(finder, run))
        status = naming_note_known(finder, (Run){run.begin, run.end - 1});
    } else {
      status = note_repeated(finder, w);
    }
  }
  return status;
}
