/** @file cld.h  The Compact Language Detector, for languages that function words do not tell. */
#ifndef TEXT_CLD_H
#define TEXT_CLD_H

#include <stdbool.h>
#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

/** The BCP 47 code of the language of `length` bytes of UTF-8, in static storage; NULL when the detector has no idea.
    @param[out] reliable Whether the detector trusts its answer. */
const char *cld_identify(const char *text, size_t length, bool *reliable);

#ifdef __cplusplus
}
#endif
#endif
