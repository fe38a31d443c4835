/** @file names.h  Entities by their names. */
#ifndef EXPORT_NAMES_H
#define EXPORT_NAMES_H

#include "export/view.h"

/** The entities that go by a name: those whose IRI, or end of it, it is; else those with such a label in some language; else
    those with such another name. Sorted by their IRIs. @param[out] found Replaced; the caller frees it. */
void names_find(View *view, const char *name, SeenTerms *found);

#endif
