#include "text/language.h"

#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include "text/character.h"

const char *language_identify(const char *text, size_t length, const char *likely) {
  size_t letters[SCRIPT_OTHER + 1] = {0};
  uint32_t end = (uint32_t)(length < 4096 ? length : 4096);
  for (Character c = character_at(text, 0, end); c.kind; c = character_at(text, c.next, end))
    if (c.kind == CHARACTER_LETTER)
      letters[c.script]++;
  static const char *const codes[] = {"und", "en", "hi", "pa", "ar", "und"};
  size_t best = SCRIPT_LATIN;
  for (size_t script = SCRIPT_LATIN; script <= SCRIPT_OTHER; script++)
    if (letters[script] > letters[best])
      best = script;
  return letters[best] < 10 ? "und" : likely && best == SCRIPT_LATIN ? likely : codes[best];
}
