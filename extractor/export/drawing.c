#include "export/drawing.h"

#include <stdlib.h>
#include <string.h>
#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include "export/names.h"
#include "graph/output.h"

enum { LONGEST_TEXT = 60 }; /* Characters of a text in a fact's node. */

/* An entity that is drawn, and how many facts it is away. */
typedef struct Drawn {
  uint32_t term;
  unsigned depth;
} Drawn;

typedef struct Drawing {
  View *view;
  FILE *out;
  unsigned depth;
  bool *drawn;           /* By number of the term. */
  ARRAY(Drawn) entities; /* In the order in which they are met. */
  uint32_t asserted, factuality;
} Drawing;

/* --- Texts -------------------------------------------------------------------------------------------------------- */

static bool is_mark(UChar32 c) { return (U_GET_GC_MASK(c) & U_GC_M_MASK) || c == 0x200d; }

/* How many bytes of a text to show: it is not cut between a letter and its marks. */
static size_t shown_length(const char *text) {
  const uint8_t *bytes = (const uint8_t *)text;
  size_t length = strlen(text), at = 0, count = 0;
  while (at < length) {
    size_t begin = at;
    UChar32 c;
    U8_NEXT(bytes, at, length, c);
    if (!is_mark(c) && ++count > LONGEST_TEXT)
      return begin;
  }
  return length;
}

/* Inside the quotation marks of DOT, backslashes begin escapes and ampersands entities. */
static void write_text(const char *text, size_t length, FILE *out) {
  for (size_t i = 0; i < length; i++) {
    if (text[i] == '"' || text[i] == '\\')
      fputc('\\', out);
    if (text[i] == '&')
      fputs("&amp;", out);
    else
      fputc((unsigned char)text[i] < ' ' ? ' ' : text[i], out);
  }
}

static void write_whole(const char *text, FILE *out) { write_text(text, strlen(text), out); }

static void write_shown(const char *text, FILE *out) {
  size_t length = shown_length(text);
  write_text(text, length, out);
  if (text[length])
    fputs("…", out);
}

static void write_id(Drawing *drawing, uint32_t term) {
  fputc('"', drawing->out);
  write_whole(view_key(drawing->view, term).text, drawing->out);
  fputc('"', drawing->out);
}

/* The name of a class or property of the ontology. */
static void write_term(Drawing *drawing, const char *local) {
  uint32_t term = view_term(drawing->view, local);
  write_whole(term ? view_name(drawing->view, term) : local, drawing->out);
}

/* --- Entities ----------------------------------------------------------------------------------------------------- */

/* The place of an entity's type among all, from 1; 0 if it has none. The deepest class wins: schemas have it last. */
static size_t type_of(Drawing *drawing, uint32_t entity) {
  const Schema *schema = drawing->view->schema;
  uint32_t rdf_type = view_iri(drawing->view, NAMESPACE_RDF, "type");
  size_t type = 0;
  for (size_t i = 0; i < schema->types.count; i++)
    if (view_states(drawing->view, entity, rdf_type, view_term(drawing->view, schema->types.items[i].name)))
      type = i + 1;
  return type;
}

static void draw_entity(Drawing *drawing, const Drawn *entity) {
  enum { COLOURS = 12 };
  FILE *out = drawing->out;
  size_t type = type_of(drawing, entity->term);
  fputs("  ", out);
  write_id(drawing, entity->term);
  fputs(" [label=\"", out);
  write_whole(view_name(drawing->view, entity->term), out);
  fputs("\", tooltip=\"", out);
  write_whole(view_key(drawing->view, entity->term).text, out);
  fputs("\"", out);
  if (type)
    fprintf(out, ", fillcolor=%zu", (type - 1) % COLOURS + 1);
  fputs(entity->depth ? "];\n" : ", penwidth=3];\n", out);
}

/* An entity that was met; it is drawn now if it was not before. */
static void meet(Drawing *drawing, uint32_t term, unsigned depth) {
  if (drawing->drawn[term])
    return;
  drawing->drawn[term] = true;
  if (!array_push(&drawing->entities, (Drawn){term, depth}))
    drawing->view->failed = true;
  else
    draw_entity(drawing, &drawing->entities.items[drawing->entities.count - 1]);
}

/* --- Facts -------------------------------------------------------------------------------------------------------- */

static bool is_entity_role(const Role *role) { return role->range == RANGE_ENTITY; }

/* A line for each filler that is no entity. */
static void write_property(Drawing *drawing, uint32_t fact, const char *name) {
  SeenTerms fillers = {0};
  view_objects(drawing->view, fact, view_term(drawing->view, name), &fillers);
  for (size_t i = 0; i < fillers.count; i++) {
    fputs("\\n", drawing->out);
    write_term(drawing, name);
    fputs(": ", drawing->out);
    write_shown(view_name(drawing->view, fillers.items[i].term), drawing->out);
  }
  array_free(&fillers);
}

/* Returns the fact's factuality if it is other than asserted, else NO_TERM. */
static uint32_t doubt(Drawing *drawing, uint32_t fact) {
  SeenTerms factuality = {0};
  view_objects(drawing->view, fact, drawing->factuality, &factuality);
  uint32_t found = factuality.count ? factuality.items[0].term : NO_TERM;
  array_free(&factuality);
  return found == drawing->asserted ? NO_TERM : found;
}

static void draw_fact_node(Drawing *drawing, uint32_t fact, const FactType *type, uint32_t doubted) {
  fputs("  ", drawing->out);
  write_id(drawing, fact);
  fputs(" [style=\"filled", drawing->out);
  fputs(doubted ? ",dashed\", fillcolor=white, fontsize=10, label=\"" : "\", fillcolor=white, fontsize=10, label=\"",
        drawing->out);
  write_term(drawing, type->name);
  if (doubted) {
    fputs(" (", drawing->out);
    write_whole(view_name(drawing->view, doubted), drawing->out);
    fputc(')', drawing->out);
  }
  for (size_t i = 0; i < type->role_count; i++)
    if (!is_entity_role(&type->roles[i]))
      write_property(drawing, fact, type->roles[i].name);
  fputs("\", tooltip=\"", drawing->out);
  write_whole(view_key(drawing->view, fact).text, drawing->out);
  fputs("\"];\n", drawing->out);
}

static void draw_role(Drawing *drawing, uint32_t fact, const Role *role, bool doubted, unsigned depth) {
  SeenTerms fillers = {0};
  view_objects(drawing->view, fact, view_term(drawing->view, role->name), &fillers);
  for (size_t i = 0; i < fillers.count; i++) {
    uint32_t filler = fillers.items[i].term;
    if (view_is_literal(drawing->view, filler))
      continue;
    meet(drawing, filler, depth);
    fputs("  ", drawing->out);
    write_id(drawing, fact);
    fputs(" -> ", drawing->out);
    write_id(drawing, filler);
    fputs(" [label=\"", drawing->out);
    write_term(drawing, role->name);
    fputs(doubted ? "\", style=dashed];\n" : "\"];\n", drawing->out);
  }
  array_free(&fillers);
}

static void draw_fact(Drawing *drawing, uint32_t fact, unsigned depth) {
  const FactType *type = drawing->drawn[fact] ? NULL : view_fact_type(drawing->view, fact);
  if (!type)
    return;
  uint32_t doubted = doubt(drawing, fact);
  drawing->drawn[fact] = true;
  draw_fact_node(drawing, fact, type, doubted);
  for (size_t i = 0; i < type->role_count; i++)
    if (is_entity_role(&type->roles[i]))
      draw_role(drawing, fact, &type->roles[i], doubted, depth);
}

/* --- The whole ---------------------------------------------------------------------------------------------------- */

/* From entity to entity, the nearest first: the facts that mention it, and who else they mention. */
static void draw_neighbourhood(Drawing *drawing) {
  SeenTerms mentions = {0};
  for (size_t next = 0; next < drawing->entities.count && !drawing->view->failed; next++) {
    Drawn entity = drawing->entities.items[next];
    if (entity.depth == drawing->depth)
      break;
    view_find(drawing->view, NO_TERM, NO_TERM, entity.term, SUBJECT, &mentions);
    for (size_t i = 0; i < mentions.count && !ferror(drawing->out); i++)
      draw_fact(drawing, mentions.items[i].term, entity.depth + 1);
  }
  array_free(&mentions);
}

static void draw(Drawing *drawing, const SeenTerms *found) {
  /* Fonts that have the scripts, in one family or another; what draws the text falls back from one to the next. */
  fputs("digraph facts {\n"
        "  graph [charset=\"UTF-8\", rankdir=LR, overlap=false, fontname=\"Noto Sans,DejaVu Sans,sans-serif\"];\n"
        "  node [shape=box, style=\"rounded,filled\", colorscheme=set312, fillcolor=white, "
        "fontname=\"Noto Sans,DejaVu Sans,sans-serif\"];\n"
        "  edge [fontsize=9, color=gray40, fontcolor=gray30, fontname=\"Noto Sans,DejaVu Sans,sans-serif\"];\n",
        drawing->out);
  for (size_t i = 0; i < found->count; i++)
    meet(drawing, found->items[i].term, 0);
  draw_neighbourhood(drawing);
  fputs("}\n", drawing->out);
}

RapporteurStatus drawing_write(View *view, const char *name, unsigned depth, FILE *out, Sink *sink) {
  SeenTerms found = {0};
  names_find(view, name, &found);
  Drawing drawing = {.view = view,
                     .out = out,
                     .depth = depth,
                     .drawn = calloc(terms_end(quads_terms(view->quads)) + 1, sizeof *drawing.drawn),
                     .asserted = view_term(view, "Asserted"),
                     .factuality = view_term(view, "factuality")};
  RapporteurStatus status = RAPPORTEUR_OK;
  view->failed = view->failed || !drawing.drawn;
  if (!view->failed && !found.count)
    status = sink_error(sink, RAPPORTEUR_ERROR_ARGUMENT, NULL, "nothing in the graph is called '%s'",
                        output_excerpt(name).text);
  else if (!view->failed)
    draw(&drawing, &found);
  array_free(&found);
  array_free(&drawing.entities);
  free(drawing.drawn);
  if (view->failed)
    return sink_memory(sink);
  return status ? status : output_finish(out, sink);
}
