/** @file iri.h  Names of things: the local parts of IRIs, which follow from content alone (docs/identity.md). */
#ifndef COLLECTION_IRI_H
#define COLLECTION_IRI_H

#include "base/buffer.h"
#include "collection/records.h"

/** Hexadecimal digits of a hash in an IRI. */
#define IRI_HASH_DIGITS 12

/** The first digits of the SHA-256 of a text, null-terminated. */
void iri_hash(const char *text, size_t length, char out[IRI_HASH_DIGITS + 1]);

/** Append `kind` in lower case, a hyphen and the hash of `text`: "evidence-77b0e1c4a2f8". */
void iri_hashed(const char *kind, const char *text, size_t length, Buffer *out);

/** Append the name of a document: "document-294c3b86c12b", of its digest. */
void iri_document(const char *digest, Buffer *out);

/** Append the name of an amount of money: "usd-640000000", "usd-1p5-about". */
void iri_money(const ArgumentRecord *amount, Buffer *out);

/** Append an amount for people: "about USD 640 million". */
void iri_money_label(const ArgumentRecord *amount, Buffer *out);

/** How the comparison is written in the graph ("more than"); NULL if there is none. */
const char *iri_comparison(uint8_t comparison);

/** Append a plain decimal as canonical xsd:decimal: "25.0". */
void iri_decimal(const char *value, Buffer *out);

/** Append a plain decimal as canonical xsd:integer. @return false (and nothing is appended) if it is none. */
bool iri_integer(const char *value, Buffer *out);

#endif
