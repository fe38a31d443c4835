/** @file annotation.h  What was found in one document, as JSON. */
#ifndef API_ANNOTATION_H
#define API_ANNOTATION_H

#include "api/context.h"

/** Write one document's mentions and facts as one line of JSON (docs/annotations.md). */
RapporteurStatus annotation_write(const Schema *schema, const Document *document, Analysis *analysis, FILE *out);

#endif
