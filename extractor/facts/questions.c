#include "facts/questions.h"

#include "facts/openers.h"
#include "facts/prominence.h"
#include "facts/quotations.h"
#include "text/tokens.h"

/* So many sentences after it a question is still being answered. */
enum { LONGEST_ANSWER = 3 };
/* So many people are known to be told of in answers. */
enum { MOST_TOLD = 32 };
/* An interview has at least so many paragraphs that end with a question, each of no more sentences. */
enum { LEAST_QUESTIONS = 3, LONGEST_QUESTION = 3 };

bool questions_is(const Document *document, uint32_t sentence) {
  const Sentence *asked = &document->sentences[sentence];
  return asked->end_token > asked->first_token &&
         tokens_is_question_mark(document->text, &document->tokens[asked->end_token - 1]);
}

const Lattice *questions_answered(const Analysis *analysis, uint32_t sentence) {
  const Document *document = analysis->document;
  for (uint32_t back = 1; back <= LONGEST_ANSWER && back <= sentence; back++) {
    const SentenceAnalysis *before = &analysis->sentences[sentence - back];
    if (questions_is(document, sentence - back))
      return before->pack && before->lattice.nodes ? &before->lattice : NULL;
    if (back > 1 && document->sentences[sentence - back].paragraph != document->sentences[sentence].paragraph)
      return NULL;
  }
  return NULL;
}

static bool is_answer(const Analysis *analysis, uint32_t sentence) {
  const Document *document = analysis->document;
  const Paragraph *paragraph = &document->paragraphs[document->sentences[sentence].paragraph];
  return analysis->sentences[sentence].lattice.nodes && !questions_is(document, paragraph->end_sentence - 1) &&
         questions_answered(analysis, sentence);
}

/* People whom answers name. */
typedef struct {
  uint32_t items[MOST_TOLD];
  unsigned count;
} Told;

/* Whom a sentence names, but not as who speaks ("Marrow: We sell pumps"). */
static void note_told(const Analysis *analysis, const Pack *pack, uint32_t sentence, Told *told) {
  const Lattice *lattice = &analysis->sentences[sentence].lattice;
  for (size_t i = 0; told->count < MOST_TOLD && i < lattice->edges.count; i++) {
    const Edge *edge = &lattice->edges.items[i];
    const Mention *mention = analysis_mention_of(analysis, edge);
    if (mention && mention->entity && !mention->reference &&
        analysis_is_a(analysis, pack, mention, pack->tags.person) && !opener_is_heading(analysis, lattice, edge))
      told->items[told->count++] = analysis_full(analysis, mention->entity);
  }
}

/* Whom only headlines name ("I am no Leonardo") is told of there. */
static void note_headlined(const Analysis *analysis, const Pack *pack, Told *told) {
  for (uint32_t e = 1; told->count < MOST_TOLD && e < analysis->entities.count; e++) {
    const NameEntity *entity = &analysis->entities.items[e];
    if (entity->first_mention && !entity->first_in_body && !entity->same_as &&
        lexicon_is_a(pack->lexicon, entity->type, pack->tags.person))
      told->items[told->count++] = e;
  }
}

uint32_t questions_interviewee(const Analysis *analysis, const Pack *pack) {
  const Document *document = analysis->document;
  Told told = {.count = 0};
  for (uint32_t s = 0; s < document->sentence_count; s++) {
    if (!is_answer(analysis, s))
      continue;
    if (quotations_within(analysis, document->sentences[s].span)) {
      told.count = 0;           /* where answers stand between marks, what stands beside them is the reporter's */
      break;
    }
    note_told(analysis, pack, s, &told);
  }
  note_headlined(analysis, pack, &told);
  const uint32_t found = prominence_main(analysis, pack, pack->tags.person, (Excluded){told.items, told.count});
  return found ? found : prominence_main(analysis, pack, pack->tags.person, (Excluded){NULL, 0});
}

bool questions_are_many(const Analysis *analysis) {
  const Document *document = analysis->document;
  unsigned questions = 0;
  for (uint32_t p = 0; p < document->paragraph_count; p++) {
    const Paragraph *paragraph = &document->paragraphs[p];
    uint32_t sentences = paragraph->end_sentence - paragraph->first_sentence;
    questions += sentences && sentences <= LONGEST_QUESTION && questions_is(document, paragraph->end_sentence - 1);
  }
  return questions >= LEAST_QUESTIONS;
}
