/** @file factsheet.h  Facts as a spreadsheet: one row a fact. */
#ifndef EXPORT_FACTSHEET_H
#define EXPORT_FACTSHEET_H

#include "export/view.h"

/**
   Write CSV (RFC 4180, UTF-8 with a byte order mark, by which spreadsheets know it): the fact's IRI and class, how it is
   stated, how sure it is, a column for every role of every class in the order of the schema, and what stands behind it. The
   columns depend on the schema only, so that files can be put below each other.

   An amount of money takes three columns: value, currency, and "about" and the like. Several values of one role are separated
   by "; ". The sentence is the first one of the evidence, by source
   and place in it, in the preferred language, in English, or in any other. A text that a spreadsheet would take for a
   formula gets an apostrophe before it.

   @return RAPPORTEUR_OK, RAPPORTEUR_ERROR_IO or RAPPORTEUR_ERROR_MEMORY.
*/
RapporteurStatus factsheet_write(View *view, FILE *out, Sink *sink);

#endif
