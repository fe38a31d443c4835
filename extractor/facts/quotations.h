/** @file quotations.h  Quotations as mentions, and where the text is quoted. */
#ifndef FACTS_QUOTATIONS_H
#define FACTS_QUOTATIONS_H

#include "facts/analysis.h"

/** Note which text is quoted. @return RAPPORTEUR_OK or RAPPORTEUR_ERROR_MEMORY. */
RapporteurStatus quotations_note(Analysis *analysis);

/** Make every quotation that opens and closes in one sentence a mention. The lattices are indexed on return.
    @return RAPPORTEUR_OK or RAPPORTEUR_ERROR_MEMORY. */
RapporteurStatus quotations_add(Analysis *analysis);

/** The text of the outermost quotation around a byte that is long enough to be somebody's speech, or NULL. */
const Span *quotations_around(const Analysis *analysis, uint32_t byte);

/** Does a span of text hold a part of such a quotation? */
bool quotations_within(const Analysis *analysis, Span span);

#endif
