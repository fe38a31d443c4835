#include "rules/literal.h"

#include "base/buffer.h"
#include "text/normalise.h"
#include "text/tokens.h"

static uint32_t token_word(Pack *pack, const char *text, const Token *token) {
  Buffer normal = {0};
  uint32_t word = normalise(text + token->begin, token->end - token->begin, &normal)
                      ? NO_STRING
                      : lexicon_know(pack->lexicon, normal.length ? normal.bytes : "", normal.length);
  buffer_free(&normal);
  return word;
}

uint32_t literal_word(Pack *pack, const char *text, size_t length) {
  Tokens tokens = {NULL, 0, 0};
  uint32_t word = NO_STRING;
  if (tokens_cut(text, 0, (uint32_t)length, &tokens) && tokens.count == 1)
    word = token_word(pack, text, &tokens.items[0]);
  else if (tokens.count > 1) {
    /* A phrase becomes an edge of the lattice under a class that nothing else names. */
    Tag phrase = pack->tags.literal_phrase;
    Buffer normal = {0};
    bool good = !lexicon_add(pack->lexicon, text, length, (Reading){.tag = phrase, .value = NO_STRING});
    for (size_t i = 0; good && i < tokens.count; i++) {
      if (i)
        buffer_char(&normal, ' ');
      good = !normalise(text + tokens.items[i].begin, tokens.items[i].end - tokens.items[i].begin, &normal);
    }
    word = good ? lexicon_word(pack->lexicon, normal.bytes, normal.length) : NO_STRING;
    buffer_free(&normal);
  }
  array_free(&tokens);
  return word;
}
