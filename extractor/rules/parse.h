/** @file parse.h  Reading the statements of rule files into a pack. */
#ifndef RULES_PARSE_H
#define RULES_PARSE_H

#include "rules/pack.h"

/**
   Read all statements of the pack's files: first words, affixes, clitics, stops and cues, then rules and their tests,
   so that the order of files and statements does not matter. Rules get their patterns and branches, no postings yet.
   Errors go to the sink; the pack is then not to be used.
   @return RAPPORTEUR_OK (look at sink->errors) or RAPPORTEUR_ERROR_MEMORY.
*/
RapporteurStatus parse_files(Pack *pack, Sink *sink);

#endif
