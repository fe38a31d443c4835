#include "text/html.h"

#include <limits.h>
#include <string.h>
#include <strings.h>

#include <jansson.h>
#include <libxml/HTMLparser.h>

#include "text/isodate.h"

/* A page says what it is at its very beginning; standards give a declaration this many bytes. */
enum { PROLOGUE = 1024 };
/* Less text than this is a teaser, not an article. (Bytes.) */
enum { SHORTEST_ARTICLE = 200 };
enum { DEEPEST_JSON = 16 };

/* Where a date was found, in falling order of trust. */
typedef enum { DATE_META, DATE_JSON, DATE_TIME, DATE_NONE } DateSource;

/* The text that one kind of element gave: the longest of the outermost ones is kept. */
typedef struct Part {
  size_t begin, end;
  const xmlNode *outer; /* The outermost element of the kind that is being read, */
  size_t outer_begin;   /* and where its text begins. */
} Part;

/* What is known halfway through a page. All of its text is written down once; then the article's part of it is chosen.
 */
typedef struct Reader {
  Article *article;
  Buffer page_title, headline; /* <title> and <h1>, where og:title is missing. */
  Part articles, mains;
  DateSource date_source;
  unsigned breaks; /* Line breaks to write before the next word, */
  bool space;      /* and whether a space is due. */
} Reader;

/* ---- Elements ---- */

static bool is_one_of(const char *name, const char *const *names) {
  while (*names && strcasecmp(*names, name))
    names++;
  return *names != NULL;
}

static bool is_named(const xmlNode *node, const char *name) {
  return node->type == XML_ELEMENT_NODE && !strcasecmp((const char *)node->name, name);
}

/* An attribute's value, borrowed from the page; NULL when it is missing, empty, or not plain text. */
static const char *attribute(const xmlNode *node, const char *name) {
  for (const xmlAttr *attr = node->properties; attr; attr = attr->next)
    if (!strcasecmp((const char *)attr->name, name))
      return attr->children && attr->children->type == XML_TEXT_NODE ? (const char *)attr->children->content : NULL;
  return NULL;
}

static bool has_attribute(const xmlNode *node, const char *name) {
  for (const xmlAttr *attr = node->properties; attr; attr = attr->next)
    if (!strcasecmp((const char *)attr->name, name))
      return true;
  return false;
}

static bool is_hidden(const xmlNode *node) {
  static const char *const roles[] = {"navigation", "banner",  "contentinfo", "complementary", "search",
                                      "menu",       "menubar", "dialog",      "toolbar",       NULL};
  const char *role = attribute(node, "role"), *aria = attribute(node, "aria-hidden");
  const char *style = attribute(node, "style");
  return has_attribute(node, "hidden") || (aria && !strcasecmp(aria, "true")) || (role && is_one_of(role, roles)) ||
         (style && (strcasestr(style, "display:none") || strcasestr(style, "display: none")));
}

static bool is_of_kind(const xmlNode *node, const char *kind) {
  const char *role = attribute(node, "role");
  return is_named(node, kind) || (role && !strcasecmp(role, kind));
}

/* Elements whose text is none of the article's. The header of a page is its banner; an article's own holds the
 * headline. */
static bool is_skipped(const Reader *reader, const xmlNode *node) {
  static const char *const names[] = {"head",   "script", "style",  "noscript", "template", "nav",    "footer", "aside",
                                      "form",   "button", "select", "textarea", "iframe",   "object", "embed",  "svg",
                                      "canvas", "audio",  "video",  "map",      "menu",     "dialog", NULL};
  bool banner = is_named(node, "header") && !reader->articles.outer && !reader->mains.outer;
  return banner || is_one_of((const char *)node->name, names) || is_hidden(node);
}

static bool is_block(const xmlNode *node) {
  static const char *const names[] = {
      "address", "article",  "blockquote", "body",   "center", "dd", "details", "div", "dl",
      "dt",      "fieldset", "figcaption", "figure", "h1",     "h2", "h3",      "h4",  "h5",
      "h6",      "header",   "hr",         "li",     "main",   "ol", "p",       "pre", "section",
      "summary", "table",    "tbody",      "thead",  "tr",     "ul", NULL};
  return is_one_of((const char *)node->name, names);
}

/* ---- Text ---- */

static bool is_blank(char byte) { return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r' || byte == '\f'; }

/* Append text with its white space reduced as browsers reduce it. */
static void append_words(Buffer *out, const char *text) {
  for (; *text; text++) {
    if (!is_blank(*text))
      buffer_char(out, *text);
    else if (out->length && out->bytes[out->length - 1] != ' ')
      buffer_char(out, ' ');
  }
}

static void trim(Buffer *buffer) {
  while (buffer->length && is_blank(buffer->bytes[buffer->length - 1]))
    buffer->bytes[--buffer->length] = '\0';
}

static void write_text(Reader *reader, const char *text) {
  Buffer *out = &reader->article->text;
  for (; *text; text++) {
    if (is_blank(*text)) {
      reader->space = true;
      continue;
    }
    if (!out->length)
      reader->breaks = 0;
    else if (reader->breaks)
      buffer_append(out, "\n\n", reader->breaks);
    else if (reader->space)
      buffer_char(out, ' ');
    reader->breaks = 0;
    reader->space = false;
    buffer_char(out, *text);
  }
}

static void break_lines(Reader *reader, unsigned breaks) {
  if (reader->breaks < breaks)
    reader->breaks = breaks;
}

/* Append the text of an element that has no elements of interest: a title, a headline. */
static void append_content(Buffer *out, const xmlNode *root) {
  const xmlNode *node = root->children;
  while (node) {
    if (node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE)
      append_words(out, (const char *)node->content);
    if (node->children && node->type == XML_ELEMENT_NODE) {
      node = node->children;
      continue;
    }
    while (node != root && !node->next)
      node = node->parent;
    node = node == root ? NULL : node->next;
  }
  trim(out);
}

/* ---- Title, date, language ---- */

static void take_date(Reader *reader, const char *date, DateSource source) {
  char day[11];
  if (!date || source >= reader->date_source || !isodate_read(date, day))
    return;
  buffer_clear(&reader->article->date);
  buffer_text(&reader->article->date, day);
  reader->date_source = source;
}

static void read_meta(Reader *reader, const xmlNode *node) {
  static const char *const dates[] = {"article:published_time",
                                      "og:published_time",
                                      "datePublished",
                                      "date",
                                      "pubdate",
                                      "publishdate",
                                      "dc.date",
                                      "dc.date.issued",
                                      "dcterms.created",
                                      NULL};
  const char *content = attribute(node, "content"), *name = attribute(node, "property");
  if (!name)
    name = attribute(node, "name");
  if (!name)
    name = attribute(node, "itemprop");
  if (!content || !name)
    return;
  if (!strcasecmp(name, "og:title") && !reader->article->title.length) {
    append_words(&reader->article->title, content);
    trim(&reader->article->title);
  } else if (is_one_of(name, dates)) {
    take_date(reader, content, DATE_META);
  }
}

/* The first date of publication anywhere in linked data, which is nested in lists and graphs; borrowed from it. */
static const char *published(const json_t *data, int depth) {
  const char *date = json_string_value(json_object_get(data, "datePublished"));
  size_t index;
  const char *key;
  json_t *value;
  if (date || depth == DEEPEST_JSON)
    return date;
  json_array_foreach(data, index, value) {
    if (!date)
      date = published(value, depth + 1);
  }
  json_object_foreach((json_t *)data, key, value) {
    if (!date)
      date = published(value, depth + 1);
  }
  return date;
}

static void read_linked_data(Reader *reader, const xmlNode *node) {
  const char *type = attribute(node, "type");
  if (!type || strcasecmp(type, "application/ld+json") || !node->children || !node->children->content)
    return;
  json_t *data = json_loads((const char *)node->children->content, 0, NULL);
  if (data)
    take_date(reader, published(data, 0), DATE_JSON);
  json_decref(data);
}

static void read_language(Reader *reader, const xmlNode *node) {
  const char *language = attribute(node, "lang");
  if (!language)
    language = attribute(node, "xml:lang");
  if (language && !reader->article->language.length)
    buffer_text(&reader->article->language, language);
}

static void read_facts(Reader *reader, const xmlNode *node, bool skipped) {
  if (is_named(node, "html"))
    read_language(reader, node);
  else if (is_named(node, "meta"))
    read_meta(reader, node);
  else if (is_named(node, "script"))
    read_linked_data(reader, node);
  else if (is_named(node, "time") && !skipped)
    take_date(reader, attribute(node, "datetime"), DATE_TIME);
  else if (is_named(node, "title") && !reader->page_title.length)
    append_content(&reader->page_title, node);
  else if (is_named(node, "h1") && !reader->headline.length)
    append_content(&reader->headline, node);
}

/* ---- The walk ---- */

static void enter_part(Reader *reader, Part *part, const xmlNode *node, const char *kind) {
  if (part->outer || !is_of_kind(node, kind))
    return;
  break_lines(reader, 2);
  part->outer = node;
  part->outer_begin = reader->article->text.length;
}

static void leave_part(Reader *reader, Part *part, const xmlNode *node) {
  if (part->outer != node)
    return;
  part->outer = NULL;
  if (reader->article->text.length - part->outer_begin > part->end - part->begin) {
    part->begin = part->outer_begin;
    part->end = reader->article->text.length;
  }
}

static void enter(Reader *reader, const xmlNode *node) {
  if (is_named(node, "br"))
    break_lines(reader, 1);
  else if (is_block(node))
    break_lines(reader, 2);
  else if (is_named(node, "td") || is_named(node, "th"))
    reader->space = true;
  enter_part(reader, &reader->articles, node, "article");
  enter_part(reader, &reader->mains, node, "main");
}

static void leave(Reader *reader, const xmlNode *node) {
  if (is_block(node))
    break_lines(reader, 2);
  leave_part(reader, &reader->articles, node);
  leave_part(reader, &reader->mains, node);
}

/* The next node in the order of the page. Elements that are skipped are passed for their facts only. */
static const xmlNode *pass(Reader *reader, const xmlNode *node, const xmlNode **skipped) {
  bool element = node->type == XML_ELEMENT_NODE;
  if (element) {
    read_facts(reader, node, *skipped != NULL);
    if (!*skipped && is_skipped(reader, node))
      *skipped = node;
    if (!*skipped)
      enter(reader, node);
  } else if (node->type == XML_TEXT_NODE && !*skipped) {
    write_text(reader, (const char *)node->content);
  }
  if (element && node->children)
    return node->children;
  for (; node; node = node->parent) {
    if (node->type == XML_ELEMENT_NODE && !*skipped)
      leave(reader, node);
    if (node == *skipped)
      *skipped = NULL;
    if (node->next)
      return node->next;
  }
  return NULL;
}

/* The longest article, unless it is a teaser or a comment beside a main part much longer than it; without either, all.
 */
static Part choose(const Reader *reader) {
  const Part all = {.end = reader->article->text.length};
  size_t article = reader->articles.end - reader->articles.begin, main = reader->mains.end - reader->mains.begin;
  if (article >= SHORTEST_ARTICLE && main / 4 <= article)
    return reader->articles;
  return main >= SHORTEST_ARTICLE ? reader->mains : all;
}

static void keep_part(Buffer *text, Part part) {
  if (!text->bytes)
    return;
  while (part.begin < part.end && is_blank(text->bytes[part.begin]))
    part.begin++;
  memmove(text->bytes, text->bytes + part.begin, part.end - part.begin);
  text->length = part.end - part.begin;
  text->bytes[text->length] = '\0';
  trim(text);
}

static void choose_title(Reader *reader) {
  const Buffer *title = reader->headline.length ? &reader->headline : &reader->page_title;
  if (!reader->article->title.length && title->length)
    buffer_append(&reader->article->title, title->bytes, title->length);
}

static bool read_page(const xmlNode *root, Article *article) {
  Reader reader = {.article = article, .date_source = DATE_NONE};
  const xmlNode *skipped = NULL;
  for (const xmlNode *node = root; node;)
    node = pass(&reader, node, &skipped);
  keep_part(&article->text, choose(&reader));
  choose_title(&reader);
  bool done = !article->text.failed && !article->title.failed && !article->date.failed && !article->language.failed &&
              !reader.headline.failed && !reader.page_title.failed;
  buffer_free(&reader.headline);
  buffer_free(&reader.page_title);
  return done;
}

RapporteurStatus html_read(const char *utf8, size_t length, Article *out) {
  const int options = HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET;
  if (length > INT_MAX)
    return RAPPORTEUR_ERROR_INPUT;
  htmlDocPtr page = htmlReadMemory(utf8, (int)length, NULL, "UTF-8", options);
  const xmlNode *root = page ? xmlDocGetRootElement(page) : NULL;
  RapporteurStatus status = RAPPORTEUR_ERROR_INPUT;
  if (root)
    status = read_page(root, out) ? RAPPORTEUR_OK : RAPPORTEUR_ERROR_MEMORY;
  xmlFreeDoc(page);
  return status;
}

void article_free(Article *article) {
  buffer_free(&article->text);
  buffer_free(&article->title);
  buffer_free(&article->date);
  buffer_free(&article->language);
}

/* ---- Looks ---- */

bool html_is_page(const char *bytes, size_t length) {
  static const char *const starts[] = {"<!doctype html", "<html", "<head"};
  if (length >= 3 && !memcmp(bytes, "\xEF\xBB\xBF", 3)) {
    bytes += 3;
    length -= 3;
  }
  while (length && is_blank(*bytes)) {
    bytes++;
    length--;
  }
  for (size_t i = 0; i < sizeof starts / sizeof *starts; i++)
    if (length >= strlen(starts[i]) && !strncasecmp(bytes, starts[i], strlen(starts[i])))
      return true;
  return false;
}

void html_charset(const char *bytes, size_t length, char charset[HTML_CHARSET_SIZE]) {
  char prologue[PROLOGUE + 1] = "";
  memcpy(prologue, bytes, length < PROLOGUE ? length : PROLOGUE);
  const char *found = strcasestr(prologue, "charset=");
  size_t count = 0;
  if (found) {
    found += strlen("charset=");
    found += *found == '"' || *found == '\'';
    count = strcspn(found, "\"' \t\r\n;/>");
  }
  if (count >= HTML_CHARSET_SIZE)
    count = 0;
  memcpy(charset, count ? found : "", count);
  charset[count] = '\0';
}
