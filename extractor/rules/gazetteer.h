/** @file gazetteer.h  Entities that the lexicon knows by name: places, licences, and the countries of ICU. */
#ifndef RULES_GAZETTEER_H
#define RULES_GAZETTEER_H

#include "rules/pack.h"
#include "values/values.h"

/** Add the names that CLDR gives to countries in a language, as Place lexemes with the English name as value. */
RapporteurStatus gazetteer_add_countries(Lexicon *lexicon, Tag place, const char *language);

/** Add a city, a line "name<TAB>English name" (languages/build-places), as a Place lexeme with the English name as
    value, unless the name is a word that the lexicon knows: what the pack says weighs more, and many a city is called
    like a common word. */
RapporteurStatus gazetteer_add_city(Lexicon *lexicon, Tag place, const char *line, size_t length);

/** Make a mention, with its edge, of every lexeme of an entity type that does not stand inside a longer name; its
    value is the entity's canonical name. Where a script has capitals, names of places need one; where it has none, a
    word that is something else as well is no place. The lattice is indexed on return. */
RapporteurStatus gazetteer_find(Lattice *lattice, const Pack *pack, const Document *document, Mentions *mentions,
                                Arena *arena);

#endif
