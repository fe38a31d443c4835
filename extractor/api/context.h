/** @file context.h  What the parts of the public interface share. */
#ifndef API_CONTEXT_H
#define API_CONTEXT_H

#include "facts/extraction.h"
#include "rules/pack.h"
#include "text/input.h"

/** A language with a pack, which is read when it is first needed. */
typedef struct PackSlot {
  const char *language;
  Pack *pack;
  RapporteurStatus status;      /**< Why there is none although it was tried. */
} PackSlot;

struct RapporteurContext {
  Arena arena;
  Sink sink;
  const char *data;             /**< Folder with languages, ontology, queries. */
  const char *languages, *ontology, *queries;   /**< Those folders. */
  Schema *schema;
  ARRAY(PackSlot) packs;
  Matcher matcher;
  Romaniser *romaniser;         /**< Of the names that texts write in two scripts. */
};

/** The pack of a language (a subtag after a hyphen is ignored), or NULL. Its errors are told once. */
const Pack *context_pack(RapporteurContext *context, const char *language);
/** context_pack() with the context as `void *`: a PackOfLanguage. */
const Pack *context_pack_of(void *context, const char *language);
/** Make a document of a text in a language that has a pack; the abbreviations are the pack's.
    @return As document_new(), or RAPPORTEUR_ERROR_LANGUAGE after telling which language was found. */
RapporteurStatus context_document(RapporteurContext *context, const char *text, size_t length,
                                  const DocumentHints *hints, Document **out);

/** The text of a small file. @param[out] out Null-terminated, owned by the caller (free()).
    @return RAPPORTEUR_OK, RAPPORTEUR_ERROR_IO (told) or RAPPORTEUR_ERROR_MEMORY. */
RapporteurStatus context_text(RapporteurContext *context, const char *name, char **out);

/** Called with every document that has a language pack, analysed. */
typedef RapporteurStatus (*AnalysedDocument)(void *user, const Document *document, Analysis *analysis);

/** What a reading of inputs carries along. */
typedef struct InputReading {
  RapporteurContext *context;
  const char *language;         /**< Force it; NULL: find it out. */
  ExtractionRequest request;
  AnalysedDocument function;
  void *user;
  RapporteurProgressFunction watch;
  void *watch_user;
  RapporteurProgress progress;
  bool failed;                  /**< Some document could not be taken in. */
} InputReading;

/** Read inputs and analyse every document. @return As rapporteur_extraction_read(). */
RapporteurStatus context_read(InputReading *reading, const char *const *names, size_t count,
                              RapporteurInputFormat format);
/** Analyse one text. */
RapporteurStatus context_read_text(InputReading *reading, const char *text, size_t length, const DocumentHints *hints);

#endif
