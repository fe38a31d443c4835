/**
   @file rapporteur.h
   The public interface of librapporteur: news text in, a graph of facts out.

   Conventions. Every function that can fail returns a #RapporteurStatus; the
   detail of a failure is told once, to the context's sink. Text is UTF-8 with an
   explicit length unless a parameter is said to be null-terminated. "Borrowed"
   pointers stay the owner's; "owned by the caller" pointers are freed with the
   function that is named; out-parameters are NULL on failure; every `_free`
   accepts NULL. A context, and everything made from it, belongs to one thread at
   a time; different threads use different contexts.
*/
#ifndef RAPPORTEUR_H
#define RAPPORTEUR_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#ifdef __cplusplus
extern "C" {
#endif

#if defined(RAPPORTEUR_BUILD) && defined(__GNUC__)
#  define RAPPORTEUR_API __attribute__((visibility("default")))
#else
#  define RAPPORTEUR_API
#endif

/** What a function has to say about how it went. */
typedef enum {
  RAPPORTEUR_OK = 0,
  RAPPORTEUR_ERROR_MEMORY,      /**< An allocation failed. */
  RAPPORTEUR_ERROR_IO,          /**< A file or stream could not be read or written. */
  RAPPORTEUR_ERROR_UTF8,        /**< Text is not valid UTF-8. */
  RAPPORTEUR_ERROR_LIMIT,       /**< A documented limit was exceeded. */
  RAPPORTEUR_ERROR_SYNTAX,      /**< A rule file, ontology or query has errors. */
  RAPPORTEUR_ERROR_LANGUAGE,    /**< No language pack covers the text. */
  RAPPORTEUR_ERROR_INPUT,       /**< An input is not text, or some input failed. */
  RAPPORTEUR_ERROR_ARGUMENT,    /**< An argument names something that does not exist. */
  RAPPORTEUR_ERROR_RDF          /**< Redland refused a statement, a query or a graph. */
} RapporteurStatus;

/** How grave a message is. */
typedef enum { RAPPORTEUR_NOTE, RAPPORTEUR_WARNING, RAPPORTEUR_ERROR } RapporteurSeverity;

/** One message, for people. All strings are borrowed, valid during the call. */
typedef struct {
  RapporteurSeverity severity;
  RapporteurStatus status;
  const char *file;             /**< The file meant, or NULL. */
  unsigned line, column;        /**< From 1; 0 when there is none. Columns count code points. */
  const char *text;             /**< Null-terminated, without a newline. */
  const char *source_line;      /**< The line meant, null-terminated, or NULL. */
} RapporteurMessage;

/** Hears messages. `user` is what was given with the sink. */
typedef void (*RapporteurSink)(void *user, const RapporteurMessage *message);

/* --- the library --- */

/** The library's version, null-terminated, static: "0.1.0". */
RAPPORTEUR_API const char *rapporteur_version(void);

/** What a status means, null-terminated, static: "out of memory". */
RAPPORTEUR_API const char *rapporteur_status_text(RapporteurStatus status);

/** Ontology, language packs and a sink; packs are read when a text in their language comes. */
typedef struct RapporteurContext RapporteurContext;

/**
   Make a context.

   @param data Null-terminated name of the folder that holds `languages`, `ontology` and `queries`; NULL for the
   environment's RAPPORTEUR_DATA, else where they were installed.
   @param sink Hears all messages; may be NULL.
   @param user Given to the sink.
   @param[out] out Owned by the caller (rapporteur_context_free()).
   @return RAPPORTEUR_OK, RAPPORTEUR_ERROR_IO or RAPPORTEUR_ERROR_SYNTAX (the ontology cannot be read), or
   RAPPORTEUR_ERROR_MEMORY.
*/
RAPPORTEUR_API RapporteurStatus rapporteur_context_new(const char *data, RapporteurSink sink, void *user,
                                                       RapporteurContext **out);
RAPPORTEUR_API void rapporteur_context_free(RapporteurContext *context);

/** Number of languages that have a pack, and the BCP 47 code of the `index`th (borrowed, in byte order), or NULL. */
RAPPORTEUR_API size_t rapporteur_language_count(const RapporteurContext *context);
RAPPORTEUR_API const char *rapporteur_language_code(const RapporteurContext *context, size_t index);

/* --- reading documents --- */

/** What inputs hold. */
typedef enum {
  RAPPORTEUR_INPUT_AUTO,        /**< Told by each file's name and content. */
  RAPPORTEUR_INPUT_TEXT, RAPPORTEUR_INPUT_HTML, RAPPORTEUR_INPUT_NDJSON
} RapporteurInputFormat;

/** What is known of a document besides its text; null-terminated, borrowed, each may be NULL. */
typedef struct {
  const char *id;               /**< The user's own name for it. */
  const char *source;           /**< File or URL. */
  const char *title;
  const char *date;             /**< ISO 8601: "2025-03-18". */
  const char *language;         /**< BCP 47; found out when NULL. */
} RapporteurDocumentInfo;

/** How far a reading has come. */
typedef struct {
  size_t documents;             /**< Taken in. */
  size_t skipped;               /**< In a language without a pack. */
  size_t bytes;                 /**< Of their text. */
} RapporteurProgress;

/** Called after every document; `user` is what was given with it. */
typedef void (*RapporteurProgressFunction)(void *user, const RapporteurProgress *progress);

/* --- extracting --- */

/** Documents on their way to one graph. */
typedef struct RapporteurExtraction RapporteurExtraction;

/**
   Begin an extraction.
   @param base IRI that the data's IRIs begin with; NULL for that of the first graph merged, else
   https://w3id.org/rapporteur/id/.
   @param[out] out Owned by the caller (rapporteur_extraction_free()).
   @return RAPPORTEUR_OK, RAPPORTEUR_ERROR_ARGUMENT (`base` is no absolute IRI) or RAPPORTEUR_ERROR_MEMORY.
*/
RAPPORTEUR_API RapporteurStatus rapporteur_extraction_new(RapporteurContext *context, const char *base,
                                                          RapporteurExtraction **out);
RAPPORTEUR_API void rapporteur_extraction_free(RapporteurExtraction *extraction);

/** Tell the progress of the readings that follow to `function`. */
RAPPORTEUR_API void rapporteur_extraction_watch(RapporteurExtraction *extraction, RapporteurProgressFunction function,
                                                void *user);

/**
   Read files, folders and "-" (standard input) and take in every document. What cannot be read or has no language pack is
   told to the sink, and the rest is done.
   @param names `count` null-terminated names.
   @return RAPPORTEUR_OK; RAPPORTEUR_ERROR_INPUT when some input failed (or the pack of its language has errors) and the rest
   was done; RAPPORTEUR_ERROR_MEMORY.
*/
RAPPORTEUR_API RapporteurStatus rapporteur_extraction_read(RapporteurExtraction *extraction, const char *const *names,
                                                           size_t count, RapporteurInputFormat format);

/**
   Take in one document of `length` bytes of UTF-8, which are not kept.
   @param info May be NULL.
   @return RAPPORTEUR_OK, RAPPORTEUR_ERROR_LANGUAGE, RAPPORTEUR_ERROR_LIMIT, RAPPORTEUR_ERROR_SYNTAX or
   RAPPORTEUR_ERROR_MEMORY.
*/
RAPPORTEUR_API RapporteurStatus rapporteur_extraction_add(RapporteurExtraction *extraction, const char *text,
                                                          size_t length, const RapporteurDocumentInfo *info);

/**
   Take in what the documents of a graph state: a file that was made from an extraction (any format that
   rapporteur_graph_read() knows). What a graph says by itself is taken from its documents' records only; everything
   else is derived anew. What is taken in later replaces documents of the same source: graphs by documents read later and by
   later graphs. A source that stands for several documents at once, or "-", replaces nothing.
   An extraction without a base of its own gets that of the first graph.
   @return RAPPORTEUR_OK, RAPPORTEUR_ERROR_IO, RAPPORTEUR_ERROR_SYNTAX (no graph), RAPPORTEUR_ERROR_INPUT (the graph has no
   records, or one that cannot be read) or RAPPORTEUR_ERROR_MEMORY.
*/
RAPPORTEUR_API RapporteurStatus rapporteur_extraction_merge(RapporteurExtraction *extraction, const char *file);

/** Forget the documents of a source (file, folder's file or URL, as rap:source has it) that were taken in so far.
    @return RAPPORTEUR_OK, RAPPORTEUR_ERROR_ARGUMENT (there are none) or RAPPORTEUR_ERROR_MEMORY. */
RAPPORTEUR_API RapporteurStatus rapporteur_extraction_remove(RapporteurExtraction *extraction, const char *source);

/** Shall documents carry their records in the graph, so that it can be merged later? They do unless told otherwise. */
RAPPORTEUR_API void rapporteur_extraction_keep_records(RapporteurExtraction *extraction, bool keep);

/** Shall IRIs that graphs taken in have given to entities, and that the new graph does not use, be kept as owl:sameAs of the new
    ones? They are not unless told so. To be called before rapporteur_extraction_merge(). */
RAPPORTEUR_API void rapporteur_extraction_keep_names(RapporteurExtraction *extraction, bool keep);

/**
   Take identities from a table (docs/identity.md): a line an entity, with its IRIs, its type and its names between tabs.
   @return RAPPORTEUR_OK, RAPPORTEUR_ERROR_IO, RAPPORTEUR_ERROR_SYNTAX (told with file and line) or RAPPORTEUR_ERROR_MEMORY.
*/
RAPPORTEUR_API RapporteurStatus rapporteur_extraction_entities(RapporteurExtraction *extraction, const char *file);

/** How much of the ontology goes into a graph. */
typedef enum {
  RAPPORTEUR_ONTOLOGY_NONE,
  RAPPORTEUR_ONTOLOGY_TERMS,    /**< Declarations and labels: enough for any tool to load the graph by itself. */
  RAPPORTEUR_ONTOLOGY_FULL      /**< Definitions and examples too. */
} RapporteurOntologyPart;

/** How graphs are written. */
typedef enum {
  RAPPORTEUR_TURTLE, RAPPORTEUR_NTRIPLES, RAPPORTEUR_NQUADS, RAPPORTEUR_TRIG, RAPPORTEUR_RDFXML,
  RAPPORTEUR_JSONLD,            /**< JSON-LD 1.1, by ontology/context.jsonld, which it carries along. */
  RAPPORTEUR_CSV                /**< For spreadsheets: the facts only, one row a fact. */
} RapporteurGraphFormat;

/** A graph: a Redland model and how to read, write and query it. */
typedef struct RapporteurGraph RapporteurGraph;

/**
   From now on, decide on every document by itself, write what it states to `out` as soon as it is read, and forget it: however many
   documents there are, no more memory is needed than for the largest. What would follow from several documents is left to
   rapporteur_extraction_merge() of what was written.
   @param format RAPPORTEUR_NTRIPLES or RAPPORTEUR_NQUADS. @param out Borrowed; must outlive the readings that follow.
   @return RAPPORTEUR_OK, RAPPORTEUR_ERROR_ARGUMENT (another format), or what writing the ontology gives.
*/
RAPPORTEUR_API RapporteurStatus rapporteur_extraction_stream(RapporteurExtraction *extraction, RapporteurGraphFormat format,
                                                             RapporteurOntologyPart ontology, FILE *out);

/**
   Decide what is one entity and one fact over all documents, and make the graph. Nothing can be added afterwards.
   @param[out] out Owned by the caller (rapporteur_graph_free()); independent of the extraction, not of the context.
   @return RAPPORTEUR_OK, RAPPORTEUR_ERROR_RDF or RAPPORTEUR_ERROR_MEMORY.
*/
RAPPORTEUR_API RapporteurStatus rapporteur_extraction_finish(RapporteurExtraction *extraction,
                                                             RapporteurOntologyPart ontology, RapporteurGraph **out);

/** Read inputs like rapporteur_extraction_read(), and write what is found in each document, before it becomes RDF, as one
    JSON object a line to `out` (docs/annotations.md). */
RAPPORTEUR_API RapporteurStatus rapporteur_annotate(RapporteurContext *context, const char *const *names, size_t count,
                                                    RapporteurInputFormat format, FILE *out);

/* --- graphs --- */

/** An empty graph, owned by the caller. */
RAPPORTEUR_API RapporteurStatus rapporteur_graph_new(RapporteurContext *context, RapporteurGraph **out);
RAPPORTEUR_API void rapporteur_graph_free(RapporteurGraph *graph);
/** Parse a file (Turtle, N-Triples, N-Quads, TriG or RDF/XML, told by its name) into the graph. */
RAPPORTEUR_API RapporteurStatus rapporteur_graph_read(RapporteurGraph *graph, const char *file);
/** In CSV and drawings, call things by their names in this language (BCP 47) where they have one, else by their English
    ones. @param language Copied; NULL for English. @return RAPPORTEUR_OK or RAPPORTEUR_ERROR_MEMORY. */
RAPPORTEUR_API RapporteurStatus rapporteur_graph_prefer(RapporteurGraph *graph, const char *language);
/** Write everything in an order that depends on nothing but the content.
    @return RAPPORTEUR_OK, RAPPORTEUR_ERROR_IO or RAPPORTEUR_ERROR_MEMORY. */
RAPPORTEUR_API RapporteurStatus rapporteur_graph_write(RapporteurGraph *graph, RapporteurGraphFormat format, FILE *out);
/**
   Draw the neighbourhood of an entity in GraphViz's language: its facts, and who else is in them.
   @param entity A name of it in any language, or its IRI, whole or the end of it; null-terminated.
   @param depth How many facts away from the entity to go.
   @return RAPPORTEUR_OK, RAPPORTEUR_ERROR_ARGUMENT (nothing is called so), RAPPORTEUR_ERROR_IO or RAPPORTEUR_ERROR_MEMORY.
*/
RAPPORTEUR_API RapporteurStatus rapporteur_graph_draw(RapporteurGraph *graph, const char *entity, unsigned depth,
                                                      FILE *out);
/** Describe a graph in VoID: how many triples it has, of which classes, properties and languages.
    @param[out] out The description, owned by the caller (rapporteur_graph_free()). */
RAPPORTEUR_API RapporteurStatus rapporteur_graph_describe(RapporteurGraph *graph, RapporteurGraph **out);
/** Number of distinct triples. */
RAPPORTEUR_API size_t rapporteur_graph_size(const RapporteurGraph *graph);
/** The librdf model underneath, as a `librdf_model *`, borrowed: every librdf call works on it. */
RAPPORTEUR_API void *rapporteur_graph_model(RapporteurGraph *graph);

/* --- triple stores --- */

/** How to talk to a server. Strings are null-terminated and borrowed; each may be NULL. */
typedef struct {
  const char *user, *password;  /**< For basic or digest authentication, whichever the server asks for. */
  const char *token;            /**< For bearer authentication, instead of them. */
  const char *netrc;            /**< File with names and passwords, when neither is given; NULL for ~/.netrc. */
  bool uncompressed;            /**< Never send by gzip. */
  unsigned retries;             /**< How often to try again what may pass: no connection, a server that is busy or down. */
  double wait;                  /**< Seconds before the first retry; each further wait is twice as long. */
  unsigned timeout;             /**< Seconds without a byte after which a server is given up. */
} RapporteurConnection;

/** 4 retries, the first after a second; 300 s of silence. */
#define RAPPORTEUR_CONNECTION_DEFAULT {NULL, NULL, NULL, NULL, false, 4, 1.0, 300}

/** How far a push has come. */
typedef struct {
  const char *graph;            /**< The graph sent last, or the one that failed, borrowed; NULL for the default graph. */
  const char *last;             /**< The graph stored last, so too. */
  size_t triples;               /**< Of `graph`. */
  size_t skipped;               /**< Graphs before the one to begin with. */
  size_t stored, stored_triples;        /**< Graphs that the server has taken in this push, and their triples. */
  size_t total, total_triples;  /**< Of all, those that were skipped included. */
  bool unknown;                 /**< It failed, and the server may have stored some or all of `graph`. */
} RapporteurPushProgress;

/** Called after every graph; `user` is what was given with it. */
typedef void (*RapporteurPushFunction)(void *user, const RapporteurPushProgress *progress);

/** What to push where. */
typedef struct {
  const char *url;              /**< Of a graph store (SPARQL 1.1 Graph Store HTTP Protocol). */
  const char *default_graph;    /**< IRI of the graph that takes the default graph; NULL for the store's default graph. */
  const char *from;             /**< IRI of the graph to begin with; NULL for the first: the default graph. */
  bool replace;                 /**< Each graph replaces what the store has under its name, else it is added. */
  RapporteurConnection connection;
  RapporteurPushFunction watch; /**< May be NULL. */
  void *user;
} RapporteurPush;

/**
   Send a graph to a graph store: the default graph, then the named ones by IRI, each with one request. Adding triples twice is
   adding them once, so a push that failed can be repeated, or begun where it stopped.

   @param[out] progress How far it came, also on failure; its strings are borrowed from the graph and from `push`.
   @return RAPPORTEUR_OK, RAPPORTEUR_ERROR_IO (told why), RAPPORTEUR_ERROR_ARGUMENT (no URL, no graph `from`, or
   `default_graph` would be replaced by the named graph of that name) or
   RAPPORTEUR_ERROR_MEMORY.
*/
RAPPORTEUR_API RapporteurStatus rapporteur_graph_push(RapporteurGraph *graph, const RapporteurPush *push,
                                                      RapporteurPushProgress *progress);

/**
   Run a SPARQL query and write its result.
   @param sparql Null-terminated.
   @param format "table", "csv", "tsv", "json" or "xml"; for CONSTRUCT "turtle" or "ntriples".
   @param width Columns of the terminal for tables; 0 for no limit.
   @return RAPPORTEUR_OK, RAPPORTEUR_ERROR_SYNTAX, RAPPORTEUR_ERROR_ARGUMENT, RAPPORTEUR_ERROR_RDF or RAPPORTEUR_ERROR_IO.
*/
RAPPORTEUR_API RapporteurStatus rapporteur_graph_query(RapporteurGraph *graph, const char *sparql, const char *format,
                                                       unsigned width, FILE *out);
/** Have a SPARQL query answered by an endpoint (SPARQL 1.1 Protocol) instead, and write the result in the same formats.
    @param url Of the endpoint. @return As rapporteur_graph_query(). */
RAPPORTEUR_API RapporteurStatus rapporteur_endpoint_query(RapporteurContext *context, const char *url,
                                                          const RapporteurConnection *connection, const char *sparql,
                                                          const char *format, unsigned width, FILE *out);
/** Write the names of the bundled queries and the questions that they answer, a line each. */
RAPPORTEUR_API RapporteurStatus rapporteur_query_list(RapporteurContext *context, FILE *out);
/** The text of a bundled query, or of a file that ends in ".rq". @param[out] out Null-terminated, owned by the caller
    (rapporteur_string_free()). @return RAPPORTEUR_OK, RAPPORTEUR_ERROR_ARGUMENT, RAPPORTEUR_ERROR_IO or ..._MEMORY. */
RAPPORTEUR_API RapporteurStatus rapporteur_query_text(RapporteurContext *context, const char *name, char **out);
RAPPORTEUR_API void rapporteur_string_free(char *string);

/* --- packs --- */

typedef struct { unsigned rules, passed, failed; } RapporteurCheckResult;

/**
   Read a pack with all checks and warnings, and run the tests beside its rules.
   @return RAPPORTEUR_OK (look at result->failed), RAPPORTEUR_ERROR_ARGUMENT (no such language), RAPPORTEUR_ERROR_SYNTAX or
   RAPPORTEUR_ERROR_MEMORY.
*/
RAPPORTEUR_API RapporteurStatus rapporteur_pack_check(RapporteurContext *context, const char *language, bool warnings,
                                                      RapporteurCheckResult *result);
/** Write the kinds of fact and their roles, as rules see them. */
RAPPORTEUR_API void rapporteur_schema_write(const RapporteurContext *context, FILE *out);

/**
   Write which rules fired on a text and on what, and how far those came that were anchored but did not.
   @param language BCP 47, or NULL to find out.
   @param rule Name of the only rule to look at, or NULL.
   @param colour Use ANSI colours.
*/
RAPPORTEUR_API RapporteurStatus rapporteur_explain(RapporteurContext *context, const char *const *names, size_t count,
                                                   const char *language, const char *rule, bool colour, FILE *out);

#ifdef __cplusplus
}
#endif
#endif
