/** @file bylines.h  What stands in front of a report's first sentence: where it comes from, and which paper or
    agency says so. */
#ifndef FACTS_BYLINES_H
#define FACTS_BYLINES_H

#include "facts/analysis.h"

/** Find the byline of the document, "OSLO, May 3 (Nordwind News) -": whom it names prints the report, and is
    nobody whom it goes on about. To be asked once types are decided. Sets `analysis->byline`, empty if there is
    none. */
void byline_find(Analysis *analysis);

#endif
