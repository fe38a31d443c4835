/** @file literal.h  Words and phrases that rules, cues and stops name. */
#ifndef RULES_LITERAL_H
#define RULES_LITERAL_H

#include "rules/pack.h"

/** The number of a literal word, or of a phrase that from now on is an edge of its own; NO_STRING when it is neither or
    memory is out. */
uint32_t literal_word(Pack *pack, const char *text, size_t length);

#endif
