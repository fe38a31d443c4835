#include <stdio.h>
#include <string.h>

#include <unicode/uchar.h>
#include <unicode/udat.h>
#include <unicode/ustring.h>

#include "text/character.h"
#include "text/draft.h"
#include "text/normalise.h"

/* How far from the beginning a document's date may stand (code points), and in how long a line of its own (tokens). */
enum { FARTHEST = 400, FARTHEST_DAY = 1500, LONGEST_DATELINE = 14, FARTHEST_IN_LINE = 8, MOST_BESIDE = 3 };
enum { MONTHS = 12, LONGEST_NAME = 64 };

typedef struct Date {
  uint32_t year, month, day;
} Date;

typedef struct MonthName {
  char name[LONGEST_NAME];
  uint32_t month;
} MonthName;

/* How the press of a language tells the day of its news. */
typedef struct Press {
  const char *language;
  const char *const *locales;   /* Whose names of months it uses. */
  bool brackets;                /* "Selasa (21/10/2025)", the day first, wherever the day of the week stands. */
} Press;

/* The names of the months in the languages that a document may use, folded; looked up only when numbers stand where those
   of a date would. */
typedef struct Months {
  bool loaded;
  ARRAY(MonthName) names;
} Months;

typedef struct Search {
  const Draft *draft;
  const Press *press;
  Months months;
  Buffer word;
  bool failed; /* Memory is out. */
} Search;

static const Press *press_of(const char *language) {
  static const char *const english[] = {"en", NULL}, *const indonesian[] = {"id", "en", NULL},
                           *const hindi[] = {"hi", "en", NULL}, *const punjabi[] = {"pa", "en", NULL},
                           *const arabic[] = {"ar", "ar_LB", "ar_DZ", "ar_MA", "en", NULL};
  static const Press other = {"", english, false}, table[] = {{"id", indonesian, true}, {"hi", hindi, false},
                                                             {"pa", punjabi, false}, {"ar", arabic, false}};
  for (size_t i = 0; i < sizeof table / sizeof *table; i++)
    if (!strcmp(table[i].language, language))
      return &table[i];
  return &other;
}

/* ---- Names of months ---- */

/* The form in which names of months are compared: normal, and without viramas, which are written or not. */
static bool fold_name(const char *text, size_t length, Buffer *out) {
  buffer_clear(out);
  if (normalise(text, length, out))
    return false;
  size_t kept = 0;
  for (size_t i = 0; i < out->length; i++) {
    bool virama = i + 2 < out->length && (!memcmp(out->bytes + i, "\u094D", 3) || !memcmp(out->bytes + i, "\u0A4D", 3));
    if (virama)
      i += 2;
    else if (out->bytes[i] != ' ')
      out->bytes[kept++] = out->bytes[i];
  }
  out->length = kept;
  return true;
}

static bool add_name(Search *search, const UChar *name, int32_t length, uint32_t month) {
  char utf8[LONGEST_NAME];
  int32_t bytes = 0;
  UErrorCode status = U_ZERO_ERROR;
  u_strToUTF8(utf8, sizeof utf8, &bytes, name, length, &status);
  if (U_FAILURE(status))
    return true;
  if (!fold_name(utf8, (size_t)bytes, &search->word))
    return false;
  MonthName entry = {.month = month};
  if (search->word.length >= LONGEST_NAME)
    return true;
  memcpy(entry.name, search->word.bytes, search->word.length);
  return array_push(&search->months.names, entry);
}

static bool load_locale(Search *search, const char *locale) {
  static const UDateFormatSymbolType types[] = {UDAT_MONTHS, UDAT_STANDALONE_MONTHS, UDAT_SHORT_MONTHS};
  UErrorCode status = U_ZERO_ERROR;
  UDateFormat *format = udat_open(UDAT_LONG, UDAT_NONE, locale, NULL, 0, NULL, 0, &status);
  bool done = true;
  for (size_t type = 0; U_SUCCESS(status) && done && type < sizeof types / sizeof *types; type++) {
    for (int32_t month = 0; done && month < MONTHS; month++) {
      UChar name[LONGEST_NAME];
      UErrorCode missing = U_ZERO_ERROR;
      int32_t length = udat_getSymbols(format, types[type], month, name, LONGEST_NAME, &missing);
      if (U_SUCCESS(missing))
        done = add_name(search, name, length, (uint32_t)month + 1);
    }
  }
  udat_close(format);
  return done;
}

static bool load_months(Search *search) {
  Months *months = &search->months;
  const char *const *locales = search->press->locales;
  for (size_t i = 0; !months->loaded && locales[i]; i++)
    if (!load_locale(search, locales[i]))
      return false;
  months->loaded = true;
  return true;
}

/* The month that the tokens [first, end) name, or 0. */
static uint32_t month_of(Search *search, uint32_t first, uint32_t end) {
  const Document *document = search->draft->document;
  const Token *tokens = search->draft->tokens.items;
  uint32_t begin = tokens[first].begin, length = tokens[end - 1].end - begin;
  if (length >= LONGEST_NAME)
    return 0;
  if (!load_months(search) || !fold_name(document->text + begin, length, &search->word)) {
    search->failed = true;
    return 0;
  }
  for (size_t i = 0; i < search->months.names.count; i++) {
    const MonthName *entry = &search->months.names.items[i];
    if (strlen(entry->name) == search->word.length && !memcmp(entry->name, search->word.bytes, search->word.length))
      return entry->month;
  }
  return 0;
}

/* ---- Dates ---- */

/* The value of a whole number of at most four digits, 0 when there is none at `token`. */
static uint32_t number_at(const Search *search, TokenRange range, uint32_t token) {
  if (token >= range.end || search->draft->tokens.items[token].kind != TOKEN_NUMBER)
    return 0;
  const Token *number = &search->draft->tokens.items[token];
  uint32_t value = 0, digits = 0;
  for (Character c = {.next = number->begin}; c.next < number->end; digits++) {
    c = character_at(search->draft->document->text, c.next, number->end);
    if (c.kind != CHARACTER_DIGIT || digits == 4)
      return 0;
    value = value * 10 + (uint32_t)u_charDigitValue((UChar32)c.code);
  }
  return value;
}

static bool is_year(uint32_t value) { return value >= 1900 && value <= 2099; }

static bool is_day(uint32_t value) { return value >= 1 && value <= 31; }

static bool is_sign(const Search *search, TokenRange range, uint32_t token, uint32_t sign) {
  return token < range.end && draft_sign(search->draft, token) == sign;
}

/* Pass a comma or the full stop of a shortened name. */
static uint32_t skip_sign(const Search *search, TokenRange range, uint32_t token) {
  uint32_t sign = token < range.end ? draft_sign(search->draft, token) : 0;
  return sign == ',' || sign == 0x060C || sign == '.' ? token + 1 : token;
}

static bool is_date(const Date *date) {
  return is_year(date->year) && date->month >= 1 && date->month <= MONTHS && is_day(date->day);
}

/* Three numbers with a sign between them. @return The token after them, 0 if they do not stand there. */
static uint32_t read_numbers(const Search *search, TokenRange range, uint32_t token, uint32_t sign,
                             uint32_t numbers[3]) {
  if (!is_sign(search, range, token + 1, sign) || !is_sign(search, range, token + 3, sign))
    return 0;
  for (uint32_t i = 0; i < 3; i++)
    numbers[i] = number_at(search, range, token + 2 * i);
  return token + 5;
}

/* "2024-11-07". @return The token after the date, 0 if there is none; so do those below. */
static uint32_t read_iso(const Search *search, TokenRange range, uint32_t token, Date *date) {
  uint32_t numbers[3], end = read_numbers(search, range, token, '-', numbers);
  if (!end)
    return 0;
  *date = (Date){numbers[0], numbers[1], numbers[2]};
  return is_date(date) ? end : 0;
}

/* "(21/10/2025)" behind a word. */
static uint32_t read_bracketed(const Search *search, TokenRange range, uint32_t token, Date *date) {
  uint32_t numbers[3], end = read_numbers(search, range, token + 1, '/', numbers);
  if (!end || !is_sign(search, range, token, '(') || !is_sign(search, range, end, ')') ||
      search->draft->tokens.items[token - 1].kind != TOKEN_WORD)
    return 0;
  *date = (Date){numbers[2], numbers[1], numbers[0]};
  return is_date(date) ? end + 1 : 0;
}

/* "22 April 2025", "15 كانون الثاني 2024". */
static uint32_t read_day_first(Search *search, TokenRange range, uint32_t token, Date *date) {
  date->day = number_at(search, range, token);
  if (!is_day(date->day))
    return 0;
  for (uint32_t words = 1; words <= 2 && token + 1 + words < range.end; words++) {
    uint32_t year = skip_sign(search, range, token + 1 + words);
    date->year = number_at(search, range, year);
    if (is_year(date->year) && (date->month = month_of(search, token + 1, token + 1 + words)) != 0)
      return year + 1;
  }
  return 0;
}

/* "November 7, 2024". */
static uint32_t read_month_first(Search *search, TokenRange range, uint32_t token, Date *date) {
  uint32_t day = skip_sign(search, range, token + 1), year = skip_sign(search, range, day + 1);
  date->day = number_at(search, range, day);
  date->year = number_at(search, range, year);
  if (!is_day(date->day) || !is_year(date->year))
    return 0;
  date->month = month_of(search, token, token + 1);
  return date->month ? year + 1 : 0;
}

static uint32_t read_date(Search *search, TokenRange range, uint32_t token, Date *date) {
  const Token *first = &search->draft->tokens.items[token];
  if (first->kind == TOKEN_WORD)
    return read_month_first(search, range, token, date);
  if (first->kind != TOKEN_NUMBER)
    return 0;
  uint32_t end = read_iso(search, range, token, date);
  return end ? end : read_day_first(search, range, token, date);
}

/* What stands behind the date of a dateline: a dash, a colon, a bracket, a bar. */
static bool ends_dateline(uint32_t sign) {
  switch (sign) {
  case '-':
  case 0x2013:
  case 0x2014:
  case ':':
  case ')':
  case '|':
  case 0x0964:
    return true;
  default:
    return false;
  }
}

/* Whether the line holds the date and little else: the day of the week, the place, the time. */
static bool is_alone(TokenRange range, uint32_t first, uint32_t end) {
  return first - range.first <= MOST_BESIDE && range.end - end <= MOST_BESIDE;
}

/* Pass an agency in brackets: "Abu Dhabi, 6 November 2024 (WAM) - ". */
static uint32_t skip_agency(const Search *search, TokenRange range, uint32_t token) {
  enum { LONGEST_AGENCY = 4 };  /* tokens */
  if (!is_sign(search, range, token, '('))
    return token;
  for (uint32_t end = token + 1; end <= token + 1 + LONGEST_AGENCY; end++)
    if (is_sign(search, range, end, ')'))
      return end + 1;
  return token;
}

/* A date within a sentence is a date of the news, not of the document. The document's stands in a short line of its own
   below the headline, or before the dash of a dateline. */
static bool is_dateline(const Search *search, TokenRange range, uint32_t first, uint32_t end) {
  uint32_t behind = skip_agency(search, range, end);
  if (behind < range.end && ends_dateline(draft_sign(search->draft, behind)))
    return true;
  uint32_t length = range.end - range.first;
  if (length > LONGEST_DATELINE || sign_is_terminator(draft_sign(search->draft, range.end - 1)))
    return false;
  return range.first > 0 || is_alone(range, first, end);
}

static void write_date(const Date *date, Dateline *out) {
  snprintf(out->date, sizeof out->date, "%04u-%02u-%02u", date->year % 10000, date->month % 100, date->day % 100);
}

static bool find_in(Search *search, TokenRange range, Dateline *out) {
  Date date;
  for (uint32_t token = range.first; token < range.end && token - range.first <= FARTHEST_IN_LINE; token++) {
    uint32_t end = read_date(search, range, token, &date);
    if (end && is_dateline(search, range, token, end)) {
      write_date(&date, out);
      out->alone = is_alone(range, token, end);
      return true;
    }
  }
  return false;
}

static bool find_bracketed(const Search *search, TokenRange range, Dateline *out) {
  Date date;
  for (uint32_t token = range.first + 1; token < range.end; token++)
    if (read_bracketed(search, range, token, &date)) {
      write_date(&date, out);
      return true;
    }
  return false;
}

/* The tokens of a paragraph; none if it has no sentence. */
static TokenRange tokens_of(const Draft *draft, const Paragraph *paragraph) {
  if (paragraph->first_sentence == paragraph->end_sentence)
    return (TokenRange){0, 0};
  return (TokenRange){draft->sentences.items[paragraph->first_sentence].first_token,
                      draft->sentences.items[paragraph->end_sentence - 1].end_token};
}

/* Where no dateline tells it, the first day in brackets that stands not too far below is the document's. */
static void find_day(const Search *search, Dateline *out) {
  const Draft *draft = search->draft;
  bool found = false;
  for (uint32_t p = 0; !found && p < draft->paragraphs.count; p++) {
    const Paragraph *paragraph = &draft->paragraphs.items[p];
    if (document_codepoint(draft->document, paragraph->span.begin) > FARTHEST_DAY)
      return;
    found = find_bracketed(search, tokens_of(draft, paragraph), out);
  }
}

bool dateline_find(const Draft *draft, Dateline *out) {
  Search search = {.draft = draft, .press = press_of(draft->document->language)};
  *out = (Dateline){.date = ""};
  for (; out->paragraph < draft->paragraphs.count; out->paragraph++) {
    const Paragraph *paragraph = &draft->paragraphs.items[out->paragraph];
    if (document_codepoint(draft->document, paragraph->span.begin) > FARTHEST)
      break;
    if (find_in(&search, tokens_of(draft, paragraph), out))
      break;
  }
  if (search.press->brackets && !*out->date)
    find_day(&search, out);
  array_free(&search.months.names);
  buffer_free(&search.word);
  return !search.failed;
}
