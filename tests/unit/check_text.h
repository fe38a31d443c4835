/** @file check_text.h  The suites of the text module's tests. */
#ifndef CHECK_TEXT_H
#define CHECK_TEXT_H

#include <check.h>
#include <stdint.h>

TCase *tokens_case(void);
TCase *normalise_case(void);
TCase *document_case(void);
TCase *language_case(void);
TCase *input_case(void);

/** The next number of a sequence that looks random and is the same in every run. */
static inline uint32_t next_random(uint32_t *state) {
  *state ^= *state << 13;
  *state ^= *state >> 17;
  *state ^= *state << 5;
  return *state;
}

#endif
