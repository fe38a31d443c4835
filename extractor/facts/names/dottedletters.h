/** @file dottedletters.h  Letters with full stops in the names of people and companies, where there are no capitals. */
#ifndef FACTS_NAMES_DOTTEDLETTERS_H
#define FACTS_NAMES_DOTTEDLETTERS_H

#include <stdbool.h>
#include <stdint.h>

struct NameFinder;

/** "K. S. Maybe": does an initial stand right before word w? Never where there are capitals. */
bool dottedletters_before(const struct NameFinder *finder, uint32_t w);

/** Letters with full stops before a name belong to it, "ए. वेलुमणि", "के. एस. राव", and an ordinary word right
    behind two of them is a surname; two or more without spaces are an acronym: "जी.वी.के. ने". Sets `finder->failed`
    when memory is out. */
void dottedletters_settle(struct NameFinder *finder);

#endif
