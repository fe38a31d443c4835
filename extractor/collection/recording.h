/** @file recording.h  What one document states, as a text that a graph carries, so that graphs can be merged.

    Whether two documents speak of one thing, how it is called, how sure a fact is: all that follows from all documents
    together. From a graph in which it has been decided once, it cannot be decided anew, because the graph no longer
    tells which document wrote which name and filled which role. So every document carries its record. */
#ifndef COLLECTION_RECORDING_H
#define COLLECTION_RECORDING_H

#include "base/buffer.h"
#include "collection/records.h"

/** Append the record of a document, by its number: one line of JSON, the same bytes for the same content.
    @return RAPPORTEUR_OK or RAPPORTEUR_ERROR_MEMORY. */
RapporteurStatus recording_write(const Records *records, uint32_t document, Buffer *out);

/** Take in the document of a record, which is null-terminated. Facts and roles that the ontology does not know (any more)
    are left out.
    @return RAPPORTEUR_OK, RAPPORTEUR_ERROR_SYNTAX (it is no record; nothing was taken in) or RAPPORTEUR_ERROR_MEMORY. */
RapporteurStatus recording_read(Records *records, const char *record);

#endif
