#include "facts/names/runs.h"

#include <string.h>

#include "facts/names/capitals.h"
#include "facts/names/introduced.h"
#include "facts/names/wordedge.h"

bool run_has(const Word *words, Run run, WordRole role) {
  for (uint32_t w = run.begin; w < run.end; w++)
    if (words[w].role == role)
      return true;
  return false;
}

bool run_is_organization(const Word *words, Run run) {
  return run_has(words, run, WORD_ORGANIZATION) || run_has(words, run, WORD_LEGAL);
}

bool run_organization_ahead(const Word *words, uint32_t w, uint32_t end) {
  for (; w < end && word_is_inside(&words[w]) && !words[w].cut; w++)
    if (words[w].role == WORD_ORGANIZATION || words[w].role == WORD_LEGAL)
      return true;
  return false;
}

/* --- how far a run goes on --- */

/* Does a person's name begin at word w: a given name and more? */
static bool begins_person(const NameFinder *finder, uint32_t w) {
  const Word *word = &finder->words[w];
  return !finder->pack->head_final && word->role == WORD_PERSON && word->given && w + 1 < finder->count &&
         !word[1].cut && word_is_core(&word[1]);
}

/* Does what may follow a name, but no subject's marker or separator, stand at word w: a genitive, "in", "with"? */
static bool is_oblique(const NameFinder *finder, uint32_t w) {
  const ReservedTags *tags = &finder->pack->tags;
  return namefinder_word_reads(finder, w, tags->after_name) && !namefinder_word_reads(finder, w, tags->separator) &&
         !namefinder_word_reads(finder, w, tags->subject_marker) && !namefinder_begins(finder, w, '(');
}

/* "रवि शर्मा वेलुरिन में निदेशक": where names stand at the end, an unknown word behind somebody's given name and surname is
   an organisation's, in which a post is told of or with which something is done, unless that surname may stand inside a
   name ("सिंह"). */
static bool is_employer(const NameFinder *finder, uint32_t w) {
  const Word *word = &finder->words[w], *last = word - 1;
  return finder->pack->head_final && w >= 2 && w + 1 < finder->count && last->role == WORD_PERSON && last->surname &&
         !last->given && !last->latin && word_is_core(&last[-1]) && word->role == WORD_NAME &&
         !namefinder_word_reads(finder, w - 1, finder->pack->tags.maybe_given_name) &&
         !namefinder_word_reads(finder, w + 1, finder->pack->tags.subject_marker) &&
         (introduced_title(finder, w + 1) || (last[-1].given && is_oblique(finder, w + 1)));
}

/* Where names stand side by side without capitals: does a name end before word w, with an organisation's word, with a
   word that is nobody's name or a surname alone before a person's name ("Tuqan succeeds Nabil Qasim" with the verb
   first), or with the surname after another name if an organisation's name follows? */
static bool ends_name(const NameFinder *finder, uint32_t w) {
  const Word *last = &finder->words[w - 1];
  bool surname = last->role == WORD_PERSON && last->surname && !last->given &&
                 (w < 2 || !word_is_inside(&last[-1]));
  if ((last->role == WORD_NAME || surname) && begins_person(finder, w))
    return true;
  if (last->role == WORD_ORGANIZATION || last->role == WORD_LEGAL || is_employer(finder, w))
    return true;
  bool more = w >= 2 && (word_is_core(&last[-1]) || (w >= 3 && namefinder_begins(finder, w - 2, '.') &&
                                                     word_is_core(&last[-2])));    /* "K. Idol" */
  bool inner = finder->words[w].role == WORD_PERSON && finder->words[w].surname && !finder->words[w].given &&
               namefinder_word_reads(finder, w - 1, finder->pack->tags.maybe_given_name);   /* "Dhanna Singh Mann" */
  return last->role == WORD_PERSON && last->surname && more && !inner &&
         run_organization_ahead(finder->words, w, finder->count);
}

/* Where names stand at the end: is the place at w followed by what may follow a name, but not by a subject's marker, which
   makes it the end of a name? */
static bool is_where(const NameFinder *finder, uint32_t w) {
  const ReservedTags *tags = &finder->pack->tags;
  return finder->pack->head_final && w + 1 < finder->count && namefinder_word_reads(finder, w + 1, tags->after_name) &&
         !namefinder_word_reads(finder, w + 1, tags->subject_marker);
}

/* Does the name at w look like a person's by what stands before it: an initial's full stop or a title? */
static bool is_called_person(const NameFinder *finder, uint32_t w) {
  const Pack *pack = finder->pack;
  const uint32_t node = finder->words[w].from;
  if (w && namefinder_begins(finder, w - 1, '.'))
    return true;
  for (size_t i = 0; i < pack->individual_tags.count; i++)
    if (lattice_reads_to(finder->lattice, node, pack->lexicon, pack->individual_tags.items[i]))
      return true;
  return lattice_reads_to(finder->lattice, node, pack->lexicon, pack->tags.name_title);
}

/* Where names stand at the end: is the place at w where somebody does something, right behind whose surname it stands
   ("CEO Brekke Nairobi in an office opens")? A surname and a place alone may be a company. */
static bool is_where_somebody(const NameFinder *finder, uint32_t w) {
  const Edge *next = w + 1 < finder->count ? lattice_token_from(finder->lattice, finder->words[w].to) : NULL;
  const Reading *after = next ? edge_reading(next, finder->pack->lexicon, finder->pack->tags.after_name) : NULL;
  return finder->words[w - 1].surname && is_called_person(finder, w - 1) && after && after->value == NO_STRING &&
         is_where(finder, w);
}

/* "Acme Chile's seat": does what follows the place at w say whose something is, and no place in it ("Gujarat's Surat")? */
static bool is_owner(const NameFinder *finder, uint32_t w) {
  const Edge *next = w + 2 < finder->count ? lattice_token_from(finder->lattice, finder->words[w + 1].from) : NULL;
  const Reading *after = next ? edge_reading(next, finder->pack->lexicon, finder->pack->tags.after_name) : NULL;
  return after && after->value != NO_STRING && finder->words[w + 2].role != WORD_PLACE;
}

/* "تابي السعودية": the name of a country that with its article is a demonym too. */
static bool is_nationality(const NameFinder *finder, const Word *word) {
  const Lattice *lattice = finder->lattice;
  for (uint32_t i = lattice->incoming_start[word->to]; i < lattice->incoming_start[word->to + 1]; i++) {
    const Edge *piece = &lattice->edges.items[lattice->incoming[i]];
    if (piece->kind == EDGE_PIECE && wordedge_follows_article(finder, piece) &&
        namefinder_reads(finder, piece, finder->pack->tags.demonym))
      return true;
  }
  return false;
}

/* Where there are no capitals: a place after a person's name says where, and a demonym after a name describes what
   follows if describing words stand in front ("Acme German firm"). A place behind somebody's first name begins the name
   of an organisation that follows ("Imran London School"). Where names stand at the end, a place right behind a name of
   one word that a noun introduces is where something is, too ("the company Acme Pune in an office has opened"). */
static bool is_place_apart(const NameFinder *finder, uint32_t w) {
  const Word *word = &finder->words[w];
  if (word->role != WORD_PLACE || word->surname || !word_is_core(&word[-1]))
    return false;
  if (!finder->pack->head_final && is_nationality(finder, word))
    return true;
  if (word->demonym)
    return finder->pack->head_final && !run_organization_ahead(finder->words, w + 1, finder->count);
  if (is_where_somebody(finder, w) || (introduced_before(finder, w - 1) && is_where(finder, w) && !is_owner(finder, w)))
    return true;
  if (word[-1].given && run_organization_ahead(finder->words, w + 1, finder->count))
    return true;
  /* "José Alberto Reus": behind two given names a surname is still to come */
  return w >= 2 && word[-2].given && (finder->pack->head_final || !word[-1].given);
}

/* "Peak XV" in another script: a Roman number goes on with the name before it. */
static bool is_roman_number(const NameFinder *finder, const Word *word) {
  enum { LONGEST_ROMAN = 4 };
  const char *text = namefinder_text(finder, word->span.begin);
  uint32_t length = word->span.end - word->span.begin;
  return length <= LONGEST_ROMAN && strspn(text, "IVX") >= length;
}

/* "नई दिल्ली-अडाणी समूह ने": a dateline without spaces. */
static bool begins_with_place(const NameFinder *finder, uint32_t end) {
  uint32_t w = 0;
  while (w < end && finder->words[w].role == WORD_PLACE)
    w++;
  return !finder->pack->cased && end && w == end;
}

/* "Vayu-2", "वायु-2": does the hyphen at w join a number to a name that is in Latin letters, or where there are no
   capitals? */
static bool joins_number(const NameFinder *finder, uint32_t w) {
  const Word *word = &finder->words[w];
  return word->glued && word[1].glued && word->from &&
         (word[-1].latin || (!finder->pack->cased && word_is_core(&word[-1])));
}

/* May a run go on with a word that only joins? A hyphen does without spaces, and before a number too. */
static bool joins(const NameFinder *finder, uint32_t w) {
  const Word *word = &finder->words[w], *next = word + 1;
  bool hyphen = namefinder_begins(finder, w, '-');
  if (w + 1 >= finder->count)
    return false;
  if (hyphen && begins_with_place(finder, w))
    return false;
  if (hyphen && namefinder_token(finder, w + 1)->kind == TOKEN_NUMBER)
    return joins_number(finder, w);
  bool article = !hyphen && next->role == WORD_JOIN && next->latin && w + 2 < finder->count &&
                 word_is_core(&next[1]);        /* "van der", "de la" */
  bool particle = !hyphen && w + 2 < finder->count && namefinder_begins(finder, w + 1, '-') && next->glued &&
                  next[1].glued && word_is_core(&next[1]);      /* "al-Mutairi" */
  return article || particle ||
         (word_is_inside(next) && next->role != WORD_JOIN && (!hyphen || (word->glued && next->glued)));
}

/* May the ordinary word at w be a name that a noun introduces: one of the dictionary only, or one of every day before what
   follows names? A verb is none. */
static bool is_introducible(const NameFinder *finder, uint32_t w) {
  const Word *word = &finder->words[w];
  return word->plain && (!word->firm || (w + 1 < finder->count &&
                                         namefinder_word_reads(finder, w + 1, finder->pack->tags.after_name)));
}

/* "मुबादला हेल्थटेक फर्म नाड़ी": without capitals an organisation's word describes the name to come if a noun that
   introduces names stands between, and ends what came before. */
static bool describes_next(const NameFinder *finder, uint32_t w) {
  const Word *word = &finder->words[w];
  return word->role == WORD_ORGANIZATION && w + 2 < finder->count &&
         (word_is_core(&word[2]) || word[2].demonym || is_introducible(finder, w + 2)) &&
         namefinder_word_reads(finder, w + 1, finder->pack->tags.introduces);
}

/* "सीमेंट लिमिटेड जेपी समूह": where what describes names stands before them, a legal form ends one even if no word of
   it was a name by itself; where there are capitals, one that stands behind a name ("Acme Ltd. Harvest"). */
static bool follows_form(const NameFinder *finder, uint32_t w, bool begun) {
  return (finder->pack->head_final || (finder->pack->cased && begun)) && finder->words[w - 1].role == WORD_LEGAL &&
         finder->words[w].role != WORD_LEGAL;
}

/* "Acme Industries Pune in …": the same behind an organisation's word, if that is not all of the name ("Air Canada and"). */
static bool is_place_behind(const NameFinder *finder, uint32_t w) {
  const Word *word = &finder->words[w];
  return word->role == WORD_PLACE && !word->demonym && word[-1].role == WORD_ORGANIZATION && w >= 2 &&
         word_is_inside(&word[-2]) && is_where(finder, w);
}

/* May the run go on from word w - 1 to word w? `begun`: it holds a word that is a name by itself already. */
static bool continues(const NameFinder *finder, uint32_t w, bool begun) {
  const Word *word = &finder->words[w], *before = word - 1;
  if (!finder->pack->cased && ((!begun && before->definite) || before->role == WORD_PLACE) &&
      begins_person(finder, w))
    return false;               /* "the bank Jihad Khalidi", "university Algiers Fatiha Lamouri": none is called so */
  if (word->cut)
    return false;
  if (word->role == WORD_JOIN)
    return joins(finder, w);
  if (!finder->pack->cased && word->role == WORD_NOT_NAME && !word->latin && before->role == WORD_PERSON)
    return false;               /* "Ida Brekke however says": words that begin no name end nobody's either */
  if (follows_form(finder, w, begun) || is_place_behind(finder, w))
    return false;
  if (word->latin != before->latin && before->role != WORD_JOIN &&
      (word_is_core(word) || word->role == WORD_PLACE || word->role == WORD_MAYBE_PLACE) &&
      (word_is_core(before) || ((begun || finder->pack->head_final) && before->role == WORD_ORGANIZATION)))
    return is_roman_number(finder, word) && !before->latin;
  if (!finder->pack->cased && begun &&
      (is_place_apart(finder, w) || describes_next(finder, w) ||
       ((word_is_core(word) || word->role == WORD_PLACE) && ends_name(finder, w))))
    return false;
  return word_is_inside(word);
}

/* A word of a name as short as a letter, or as a letter's name, with a full stop behind it at w. */
static bool is_dotted_letter(const NameFinder *finder, uint32_t w) {
  enum { LONGEST_LATIN = 2, LONGEST_OTHER = 9 };        /* bytes */
  const Word *word = &finder->words[w], *before = word - 1;
  return namefinder_begins(finder, w, '.') && word->glued && word_is_core(before) &&
         before->span.end - before->span.begin <= (before->latin ? LONGEST_LATIN : LONGEST_OTHER);
}

/* "J." and "एस." inside a name: a letter, a full stop and more of the name; or the end of an acronym, "जी.वी.के.". */
static bool is_initial_dot(const NameFinder *finder, uint32_t w) {
  if (w + 1 >= finder->count || !is_dotted_letter(finder, w))
    return false;
  return word_is_core(&finder->words[w + 1]) ||
         (w > 2 && !finder->words[w - 1].latin && finder->words[w - 1].glued && is_dotted_letter(finder, w - 2));
}

/* "Acme Industries, Inc.": a comma between a name and its legal form, where there are capitals; not before a form that
   begins a name of its own ("the brand Acme, PT Beta"). */
static bool is_legal_comma(const NameFinder *finder, uint32_t w) {
  const Word *word = &finder->words[w];
  bool begins = w + 2 < finder->count && word_is_inside(&word[2]) && word[2].role != WORD_JOIN &&
                word[2].role != WORD_LEGAL;     /* "Inc" and its full stop */
  return !begins && w + 1 < finder->count && namefinder_begins(finder, w, ',') && !word->latin &&
         word[1].role == WORD_LEGAL && word[1].latin;
}

/* "Heron 2 is", "Heron 2,": not "Skibsled 310 employees". Small numbers that count are written as words. */
static bool is_short_version(const NameFinder *finder, uint32_t w) {
  const Token *token = namefinder_token(finder, w), *next = token + 1;
  bool counts = next->kind == TOKEN_NUMBER || strchr("%-$", *namefinder_text(finder, next->begin)) ||
                namefinder_is_blocking(finder, lattice_token_from(finder->lattice, finder->words[w].to));
  uint32_t length = token->end - token->begin;
  return !counts && (length == 1 || (length <= 3 && next->end - next->begin <= 3));
}

/* "PT Wisma 46 Properti", "SMA 2 Bogor": a number inside a name that a legal form begins, or an organisation's word
   right before it. */
static bool is_inner_number(const NameFinder *finder, uint32_t begin, uint32_t w) {
  WordRole front = finder->words[begin].role;
  bool begun = front == WORD_LEGAL || (front == WORD_ORGANIZATION && w == begin + 1);
  return begun && namefinder_token(finder, w)->kind == TOKEN_NUMBER &&
         w + 1 < finder->count && !finder->words[w].cut &&
         capitals_has(namefinder_token(finder, w + 1)) && word_is_inside(&finder->words[w + 1]);
}

/* "Centre for Marine Research", "Museum of the Sea": a small word that leads from what an institution is to what it is
   for, and an article behind that word. */
static bool links_institution(const NameFinder *finder, uint32_t begin, uint32_t w) {
  const ReservedTags *tags = &finder->pack->tags;
  const Word *word = &finder->words[w];
  bool article = namefinder_word_reads(finder, w, tags->article);
  uint32_t link = article ? w - 1 : w, next = w + 1;
  if (!finder->pack->cased || word->cut || word->role != WORD_OTHER || link <= begin ||
      !namefinder_word_reads(finder, link, tags->organization_link) ||
      !namefinder_word_reads(finder, link - 1, tags->organization_of) ||
      !word_is_inside(&finder->words[link - 1]))
    return false;
  if (!article && next < finder->count && namefinder_word_reads(finder, next, tags->article))
    next++;
  return next < finder->count && capitals_has(namefinder_token(finder, next)) &&
         word_is_inside(&finder->words[next]) && finder->words[next].role != WORD_NOT_NAME;
}

/* Is word w a field of institutions: one that is listed, or an ordinary word with a capital? */
static bool is_field(const NameFinder *finder, uint32_t w) {
  const Word *word = &finder->words[w];
  return namefinder_word_reads(finder, w, finder->pack->tags.organization_field) ||
         (word->common && (word->role == WORD_NAME || word->role == WORD_ORGANIZATION));
}

/* "Skarland College of Art and Design", "Museum of Glass and Light": a second field of an institution that is called by
   the first. */
static bool links_field(const NameFinder *finder, uint32_t begin, uint32_t w) {
  const ReservedTags *tags = &finder->pack->tags;
  uint32_t link = w;
  if (w < begin + 3 || w + 1 >= finder->count || !namefinder_word_reads(finder, w, tags->separator) ||
      !is_field(finder, w - 1) || !is_field(finder, w + 1) || !capitals_has(namefinder_token(finder, w + 1)))
    return false;
  while (link > begin && !namefinder_word_reads(finder, link, tags->organization_link))
    link--;
  return link > begin && namefinder_word_reads(finder, link - 1, tags->organization_of) &&
         namefinder_token(finder, w)->kind == TOKEN_WORD;
}

/* A version or model number after a Latin name: "Apache 2.0", "Vayu-2". */
static bool is_version(const NameFinder *finder, uint32_t w) {
  const Word *word = &finder->words[w], *before = word - 1;
  const Token *token = namefinder_token(finder, w);
  uint32_t length = token->end - token->begin;
  if (token->kind != TOKEN_NUMBER || word->cut)
    return false;
  if (before->role == WORD_JOIN && namefinder_begins(finder, w - 1, '-'))
    return word->glued;
  if (!before->latin || !word_is_core(before) || length > 4)
    return false;
  return memchr(namefinder_text(finder, token->begin), '.', length) || w + 1 == finder->count ||
         is_short_version(finder, w);
}

/* "फंड मेरिडियन": where what describes names stands before them, an organisation's word that introduces names is no
   part of the one behind it. */
static bool is_noun_before(const NameFinder *finder, uint32_t w) {
  const Word *word = &finder->words[w];
  return finder->pack->head_final && word->role == WORD_ORGANIZATION && w + 1 < finder->count && !word[1].cut &&
         word_is_core(&word[1]) && introduced_before(finder, w + 1);
}

/* Does anything longer than the token begin at word w: "2 per cent"? */
static bool begins_longer(const NameFinder *finder, uint32_t w) {
  const Lattice *lattice = finder->lattice;
  const Word *word = &finder->words[w];
  for (uint32_t i = lattice->outgoing_start[word->from]; i < lattice->outgoing_start[word->from + 1]; i++)
    if (lattice->edges.items[lattice->outgoing[i]].to > word->to)
      return true;
  return false;
}

/* "the Vayu 500 pumps faster": where there are capitals, a figure behind one word of a name with an article before it
   is a model's. */
static bool is_model(const NameFinder *finder, uint32_t begin, uint32_t w) {
  enum { LONGEST_MODEL = 4 };
  const Word *word = &finder->words[w];
  const Token *token = namefinder_token(finder, w), *next = token + 1;
  return finder->pack->cased && begin && begin + 1 == w && token->kind == TOKEN_NUMBER && !word->cut &&
         token->end - token->begin <= LONGEST_MODEL && word[-1].role == WORD_NAME && !word[-1].common &&
         next->kind == TOKEN_WORD && namefinder_word_reads(finder, begin - 1, finder->pack->tags.article) &&
         !begins_longer(finder, w);
}

/* "University Algiers 3, …", "in university Algiers 3 for-…": where names follow what describes them, one figure right
   behind an institution and its town tells it from the others there, if no word stands behind that it could count. */
static bool is_one_of_several(const NameFinder *finder, uint32_t begin, uint32_t w) {
  const Word *words = finder->words;
  const Token *token = namefinder_token(finder, w);
  if (finder->pack->cased || finder->pack->head_final || token->kind != TOKEN_NUMBER || words[w].cut ||
      token->end - token->begin > 2 || w != begin + 2 || words[begin].role != WORD_ORGANIZATION ||
      words[w - 1].role != WORD_PLACE || words[w - 1].demonym || begins_longer(finder, w))
    return false;
  if (w + 1 == finder->count)
    return true;
  bool mark = token[1].kind == TOKEN_PUNCTUATION && !strchr("%-$", *namefinder_text(finder, token[1].begin));
  return mark || words[w + 1].cut || namefinder_word_reads(finder, w + 1, finder->pack->tags.after_name);
}

/* Where what describes names stands before them: "लिंबोक 7 ने", "लिंबोक 7 लॉन्च". A short number right before what no
   noun that is counted is counts nothing; nor does one that is written in one word with the name before it,
   "लिंबोक7 दिल्ली". */
bool run_number_ends(const NameFinder *finder, uint32_t w) {
  enum { LONGEST_COUNT = 3 };
  const ReservedTags *tags = &finder->pack->tags;
  if (!finder->pack->head_final || w + 1 >= finder->count || finder->words[w].cut)
    return false;
  const Token *token = namefinder_token(finder, w);
  bool one_word = finder->words[w].glued && word_is_core(&finder->words[w - 1]) &&
                  (!finder->words[w + 1].glued || finder->words[w + 1].role == WORD_OTHER);
  return token->kind == TOKEN_NUMBER && token->end - token->begin <= LONGEST_COUNT &&
         (one_word || namefinder_word_reads(finder, w + 1, tags->subject_marker) ||
          namefinder_word_reads(finder, w + 1, tags->after_number));
}

/* "चार्जिंग पॉइंट टाटा पावर": where names stand at the end, an organisation's word that an ordinary noun stands before
   makes one word with it, and a name behind them is another's. */
static bool is_compound_end(const NameFinder *finder, uint32_t w) {
  const Word *word = &finder->words[w];
  return finder->pack->head_final && word->role == WORD_ORGANIZATION && w && word[-1].plain && !word[-1].cut &&
         w + 1 < finder->count && !word[1].cut && word_is_core(&word[1]);
}

Run run_from(const NameFinder *finder, uint32_t w) {
  Run run = {w, w};
  if (!word_is_inside(&finder->words[w]) || finder->words[w].role == WORD_JOIN || finder->words[w].purpose ||
      is_noun_before(finder, w) || is_compound_end(finder, w))
    return run;
  bool begun = word_is_core(&finder->words[run.end++]);
  while (run.end < finder->count && run.end - run.begin < LONGEST_NAME &&
         (continues(finder, run.end, begun) || is_initial_dot(finder, run.end) ||
          (begun && is_legal_comma(finder, run.end)) || is_version(finder, run.end) ||
          (begun && is_model(finder, run.begin, run.end)) ||
          links_institution(finder, w, run.end) || links_field(finder, w, run.end) ||
          is_inner_number(finder, w, run.end) || is_one_of_several(finder, w, run.end) ||
          (begun && run_number_ends(finder, run.end))))
    begun |= word_is_core(&finder->words[run.end++]);
  return run;
}

/* --- what of a run is a name --- */

/* "President France's Emmanuel Macron" in the order of Indonesian, "French automaker Renault": a place in front is
   split off unless an organisation word says that it belongs to the name. */
static Run split_place(const Word *words, Run run) {
  const Word *front = &words[run.begin];
  uint32_t first = run.begin;
  while (first < run.end && words[first].role == WORD_PLACE)
    first++;
  if (first == run.begin || first == run.end)
    return run;
  bool organization = run_is_organization(words, run);
  /* without capitals, a demonym describes a name that is no word: "Canadian Objectivise Group", but "State Bank" */
  bool describes = front->demonym && !front->latin && word_is_core(&words[first]) && !words[first].common;
  bool separate = words[first].role == WORD_PERSON || front->after_position || (front->demonym && !organization) ||
                  (!front->latin && !organization) || describes;
  if (separate && words[first].role == WORD_JOIN)       /* "German-Jewish": an adjective */
    return (Run){run.end, run.end};
  return (Run){separate ? first : run.begin, run.end};
}

Run run_trim(const Word *words, Run run) {
  while (run.begin < run.end && (words[run.begin].role == WORD_JOIN || words[run.begin].role == WORD_NOT_NAME))
    run.begin++;
  while (run.begin < run.end && words[run.end - 1].role == WORD_JOIN)
    run.end--;
  return split_place(words, run);
}

Run run_core(const Word *words, Run run) {
  Run core = run;
  while (core.begin < core.end && words[core.begin].role == WORD_LEGAL)
    core.begin++;
  while (core.begin < core.end && words[core.end - 1].role == WORD_LEGAL) {
    core.end--;
    while (core.begin < core.end && (words[core.end - 1].role == WORD_OTHER || words[core.end - 1].role == WORD_JOIN))
      core.end--;               /* the comma before it, the sign of "& Co." */
  }
  return core.begin < core.end ? core : run;
}

bool run_is_name(const Word *words, Run run) {
  unsigned organization = 0;
  bool place = false;
  if (run.begin >= run.end)
    return false;
  for (uint32_t w = run.begin; w < run.end; w++) {
    if (word_is_core(&words[w]))
      return true;
    /* "the company Gulf for Mills", but "the Gulf for mills" */
    organization += words[w].role == WORD_ORGANIZATION && (!words[w].purpose || words[run.begin].headed);
    place |= words[w].role == WORD_PLACE && (!words[w].demonym || words[w].latin);
  }
  /* "Equity Bank": in a script with capitals, two such words are a name */
  return (place && (organization || run_has(words, run, WORD_LEGAL))) || (words[run.begin].latin && organization >= 2);
}
