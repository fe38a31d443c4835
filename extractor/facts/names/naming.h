/** @file naming.h  From runs of words to mentions of names, and to the entities that they name. */
#ifndef FACTS_NAMES_NAMING_H
#define FACTS_NAMES_NAMING_H

#include "facts/names/runs.h"

/** Make the run the name in hand. */
RapporteurStatus naming_key(NameFinder *finder, const Word *words, Run run);
/** Count a word of a name: elsewhere in the document, clitics are split off before it. */
RapporteurStatus naming_count_word(Analysis *analysis, const char *word, size_t length);
/** Note that the words of a run are a name wherever they stand, ordinary words or not. */
RapporteurStatus naming_note_known(NameFinder *finder, Run run);
/** Take the names of a run of the finder's sentence: note them in the first pass, add their mentions in the second. */
RapporteurStatus naming_take(NameFinder *finder, Run run);
/** The same of a run that is one name as it stands. */
RapporteurStatus naming_take_whole(NameFinder *finder, Run run);
/** The name of an entity stands between quotation marks: what its words said of a person is taken back. */
void naming_quote(NameFinder *finder, uint32_t entity, const Word *words, Run run);
/** Add the mention of the name that a run of `words` makes; it covers the nodes from..to.
    @param quoted It stands between quotation marks. */
RapporteurStatus naming_add(NameFinder *finder, const Word *words, Run run, uint16_t from, uint16_t to,
                            bool quoted);

#endif
