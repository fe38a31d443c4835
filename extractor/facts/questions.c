#include "facts/questions.h"

#include "text/tokens.h"

/* So many sentences after it a question is still being answered. */
enum { LONGEST_ANSWER = 3 };
/* An interview has at least so many paragraphs that end with a question, each of no more sentences. */
enum { LEAST_QUESTIONS = 3, LONGEST_QUESTION = 3 };

static bool is_question(const Document *document, uint32_t sentence) {
  const Sentence *asked = &document->sentences[sentence];
  return asked->end_token > asked->first_token &&
         tokens_is_question_mark(document->text, &document->tokens[asked->end_token - 1]);
}

const Lattice *questions_answered(const Analysis *analysis, uint32_t sentence) {
  const Document *document = analysis->document;
  for (uint32_t back = 1; back <= LONGEST_ANSWER && back <= sentence; back++) {
    const SentenceAnalysis *before = &analysis->sentences[sentence - back];
    if (is_question(document, sentence - back))
      return before->pack && before->lattice.nodes ? &before->lattice : NULL;
    if (back > 1 && document->sentences[sentence - back].paragraph != document->sentences[sentence].paragraph)
      return NULL;
  }
  return NULL;
}

bool questions_are_many(const Analysis *analysis) {
  const Document *document = analysis->document;
  unsigned questions = 0;
  for (uint32_t p = 0; p < document->paragraph_count; p++) {
    const Paragraph *paragraph = &document->paragraphs[p];
    uint32_t sentences = paragraph->end_sentence - paragraph->first_sentence;
    questions += sentences && sentences <= LONGEST_QUESTION && is_question(document, paragraph->end_sentence - 1);
  }
  return questions >= LEAST_QUESTIONS;
}
