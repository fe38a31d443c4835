/** @file extraction.h  The public extraction. */
#ifndef API_EXTRACTION_H
#define API_EXTRACTION_H

#include "api/context.h"
#include "collection/collection.h"

struct RapporteurExtraction {
  RapporteurContext *context;
  Collection *collection;
  bool has_base;                /**< The user or a graph has given one. */
  bool keep_names;              /**< rapporteur_extraction_keep_names() */
  FILE *stream;                 /**< rapporteur_extraction_stream(), or NULL */
  RapporteurGraphFormat stream_format;
  InputReading reading;
};

#endif
