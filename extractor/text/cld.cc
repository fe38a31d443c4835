#include "text/cld.h"

#include <cstdio>      // The detector's header needs it and leaves it out.
#include <cstring>

#include <cld2/public/compact_lang_det.h>

/* Codes that the detector has from before BCP 47. */
static const char *modern(const char *code) {
  static const struct { const char *old_code, *code; } table[] = {
      {"iw", "he"}, {"jw", "jv"}, {"in", "id"}, {"bh", "bho"}, {"mo", "ro"}};
  for (const auto &entry : table)
    if (!std::strcmp(entry.old_code, code))
      return entry.code;
  return code;
}

const char *cld_identify(const char *text, size_t length, bool *reliable) {
  const CLD2::Language language = CLD2::DetectLanguage(text, static_cast<int>(length), true, reliable);
  return language == CLD2::UNKNOWN_LANGUAGE ? nullptr : modern(CLD2::LanguageCode(language));
}
