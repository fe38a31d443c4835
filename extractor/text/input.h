/** @file input.h  Where documents come from: files, folders, standard input, HTML, NDJSON. */
#ifndef TEXT_INPUT_H
#define TEXT_INPUT_H

#include "text/document.h"

typedef enum { INPUT_AUTO, INPUT_TEXT, INPUT_HTML, INPUT_NDJSON } InputFormat;

/** Called once a document, in order. What is not RAPPORTEUR_OK stops the reading and is returned by input_read().
    `text` is borrowed and UTF-8 as decoded (it may still hold bytes that are not; document_new() repairs them). */
typedef RapporteurStatus (*InputDocument)(void *user, const char *text, size_t length, const DocumentHints *hints);

/**
   Read the inputs named: a file, a folder (walked in byte order of names, hidden files left out), or "-" for standard
   input. INPUT_AUTO goes by the file name's end and by the content (*.html, *.htm, <!doctype html, *.ndjson, *.jsonl).
   Charset: byte order mark, then UTF-8 if valid, then HTML's own declaration, then ICU's detector.

   Each input that cannot be read, is empty, is not text, or each NDJSON line that is not an object with a `text`, is an
   error to `sink` naming the file (and line), and the reading goes on.

   @return RAPPORTEUR_OK; RAPPORTEUR_ERROR_INPUT when at least one input failed and the rest was done; what `function`
   returned when it stopped; RAPPORTEUR_ERROR_MEMORY.
*/
RapporteurStatus input_read(const char *const *names, size_t count, InputFormat format, Sink *sink,
                            InputDocument function, void *user);

#endif
