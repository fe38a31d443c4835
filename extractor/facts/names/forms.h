/** @file forms.h  In which ways a document writes its entities. */
#ifndef FACTS_NAMES_FORMS_H
#define FACTS_NAMES_FORMS_H

#include "facts/analysis.h"

/** Give every entity of `out` its forms and its core; analysis->local tells which entities of the analysis they are.
    @return RAPPORTEUR_OK or RAPPORTEUR_ERROR_MEMORY. */
RapporteurStatus forms_collect(const Analysis *analysis, DocumentStatements *out);

#endif
