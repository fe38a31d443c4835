#include <stdlib.h>
#include <string.h>

#include "api/context.h"
#include "graph/output.h"
#include "rules/cues.h"

/* What is remembered of an anchored rule that did not match. */
typedef struct {
  uint32_t sentence;
  Failure failure;
} Miss;

typedef struct {
  RapporteurContext *context;
  const char *rule;             /* the only one to show, or NULL */
  bool colour;
  FILE *out;
  ARRAY(Miss) misses;
  bool failed;
} Explainer;

static const char *paint(const Explainer *explainer, const char *code) { return explainer->colour ? code : ""; }

static bool is_asked_for(const Explainer *explainer, const Rule *rule) {
  return !explainer->rule || !strcmp(rule->name, explainer->rule);
}

static void remember(void *user, const Analysis *analysis, uint32_t sentence, const Failure *failure) {
  Explainer *explainer = user;
  const Pack *pack = analysis->sentences[sentence].pack;
  if (is_asked_for(explainer, &pack->rules.items[failure->rule]) &&
      !array_push(&explainer->misses, (Miss){sentence, *failure}))
    explainer->failed = true;
}

static void print_span(const Explainer *explainer, const Document *document, Span span) {
  for (uint32_t at = span.begin; at < span.end; at++)
    fputc(document->text[at] == '\n' ? ' ' : document->text[at], explainer->out);
}

/* Whom a filler means, when its text does not say so. */
static void print_referent(const Explainer *explainer, const Analysis *analysis, const Edge *edge) {
  const Mention *mention = analysis_mention_of(analysis, edge);
  if (mention && mention->reference)
    fprintf(explainer->out, " = %s",
            mention->entity ? analysis_entity(analysis, mention->entity)->key : "nobody that can be told");
  else if (mention && mention->value)
    fprintf(explainer->out, " = %s%s%s", mention->currency, mention->currency[0] ? " " : "", mention->value);
}

static void print_match(const Explainer *explainer, const Analysis *analysis, const Found *found) {
  const SentenceAnalysis *sentence = &analysis->sentences[found->sentence];
  const Rule *rule = &sentence->pack->rules.items[found->match.rule];
  fprintf(explainer->out, "  %s+ %s%s => %s, %s  (%s:%u)\n", paint(explainer, "\033[32m"), rule->name,
          paint(explainer, "\033[0m"), rule->fact->name, cues_name(found->match.factuality), rule->place.file,
          rule->place.line);
  for (unsigned c = 0; c < found->match.capture_count; c++) {
    const Capture *capture = &found->match.captures[c];
    fprintf(explainer->out, "      %-14s ", rule_role_name(rule, capture->role));
    if (capture->edge < 0)
      fputs("(left out: who was last spoken of)", explainer->out);
    else {
      const Edge *edge = &sentence->lattice.edges.items[capture->edge];
      print_span(explainer, analysis->document, edge->span);
      print_referent(explainer, analysis, edge);
    }
    fputc('\n', explainer->out);
  }
}

static void print_miss(const Explainer *explainer, const Analysis *analysis, const Miss *miss) {
  const SentenceAnalysis *sentence = &analysis->sentences[miss->sentence];
  const Lattice *lattice = &sentence->lattice;
  const Failure *failure = &miss->failure;
  const Rule *rule = &sentence->pack->rules.items[failure->rule];
  fprintf(explainer->out, "  %s- %s%s at '", paint(explainer, "\033[33m"), rule->name, paint(explainer, "\033[0m"));
  print_span(explainer, analysis->document, lattice->edges.items[failure->anchor].span);
  fprintf(explainer->out, "': %s it, ", failure->left ? "before" : "after");
  bool at_border = failure->left ? failure->node == 0 : failure->node + 1u >= lattice->nodes;
  if (at_border)
    fputs(failure->left ? "at the beginning of the sentence" : "at the end of the sentence", explainer->out);
  else {
    const Edge *token = lattice_token_from(lattice, failure->left ? failure->node - 1u : failure->node);
    fputs("at '", explainer->out);
    if (token)
      print_span(explainer, analysis->document, token->span);
    fputc('\'', explainer->out);
  }
  Arena arena = {0};
  SourcePlace place = {rule->place.file, failure->line, failure->column};
  const char *source = pack_source_line(sentence->pack, place, &arena);
  fprintf(explainer->out, ", it waited for what stands at %s:%u:%u\n        %s\n", place.file, place.line, place.column,
          source + strspn(source, " \t"));
  arena_free(&arena);
}

/* What the rules made of one sentence: the matches and misses that begin at `*found` and `*miss`, which become those of
   the next. Both stand in the order of the sentences. */
static void print_sentence(const Explainer *explainer, const Analysis *analysis, uint32_t number, size_t *found,
                           size_t *miss) {
  size_t first_found = *found, first_miss = *miss;
  while (*found < analysis->found.count && analysis->found.items[*found].sentence == number)
    ++*found;
  while (*miss < explainer->misses.count && explainer->misses.items[*miss].sentence == number)
    ++*miss;
  if (*found == first_found && *miss == first_miss)
    return;
  fprintf(explainer->out, "%s%u: ", paint(explainer, "\033[1m"), number + 1);
  print_span(explainer, analysis->document, analysis->document->sentences[number].span);
  fprintf(explainer->out, "%s\n", paint(explainer, "\033[0m"));
  for (size_t f = first_found; f < *found; f++)
    if (is_asked_for(explainer, &analysis->sentences[number].pack->rules.items[analysis->found.items[f].match.rule]))
      print_match(explainer, analysis, &analysis->found.items[f]);
  for (size_t m = first_miss; m < *miss; m++)
    print_miss(explainer, analysis, &explainer->misses.items[m]);
}

/* Names that were found, with what they were taken for. */
static void print_names(const Explainer *explainer, const Analysis *analysis) {
  const Pack *pack = NULL;
  for (uint32_t s = 0; s < analysis->document->sentence_count && !pack; s++)
    pack = analysis->sentences[s].pack;
  fprintf(explainer->out, "%snames%s\n", paint(explainer, "\033[1m"), paint(explainer, "\033[0m"));
  for (uint32_t e = 1; pack && e < analysis->entities.count; e++) {
    const NameEntity *entity = &analysis->entities.items[e];
    fprintf(explainer->out, "  %-14s %s", lexicon_tag_name(pack->lexicon, entity->type), entity->key);
    if (entity->same_as)
      fprintf(explainer->out, " = %s", analysis_entity(analysis, e)->key);
    fprintf(explainer->out, " (%u)\n", entity->mentions);
  }
}

static RapporteurStatus explain_document(void *user, const Document *document, Analysis *analysis) {
  Explainer *explainer = user;
  fprintf(explainer->out, "%s%s: %s%s\n", paint(explainer, "\033[1m"), document->source ? document->source : "-",
          document->language, paint(explainer, "\033[0m"));
  if (!explainer->rule)
    print_names(explainer, analysis);
  size_t found = 0, miss = 0;
  for (uint32_t s = 0; s < document->sentence_count; s++)
    print_sentence(explainer, analysis, s, &found, &miss);
  explainer->misses.count = 0;
  return explainer->failed ? RAPPORTEUR_ERROR_MEMORY : ferror(explainer->out) ? RAPPORTEUR_ERROR_IO : RAPPORTEUR_OK;
}

RapporteurStatus rapporteur_explain(RapporteurContext *context, const char *const *names, size_t count,
                                    const char *language, const char *rule, bool colour, FILE *out) {
  Explainer explainer = {.context = context, .rule = rule, .colour = colour, .out = out};
  InputReading reading = {.context = context, .language = language,
                          .request = {.only_rule = -1, .failed = remember, .failed_user = &explainer},
                          .function = explain_document, .user = &explainer};
  RapporteurStatus status = context_read(&reading, names, count, RAPPORTEUR_INPUT_AUTO);
  RapporteurStatus written = output_finish(out, &context->sink);
  array_free(&explainer.misses);
  return written ? written : status;
}
