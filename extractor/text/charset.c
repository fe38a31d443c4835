#include "text/charset.h"

#include <stdint.h>
#include <string.h>

#include <unicode/uchar.h>
#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>
#include <unicode/utf8.h>

/* So much of the text is looked at to judge all of it. (Bytes.) */
enum { SAMPLE = 64 * 1024 };
enum { LEAST_CONFIDENCE = 10 };

static size_t sample_of(size_t length) { return length < SAMPLE ? length : SAMPLE; }

/* ---- Looks ---- */

static bool is_control(uint8_t byte) {
  return byte < ' ' && byte != '\t' && byte != '\n' && byte != '\v' && byte != '\f' && byte != '\r' && byte != 0x1B;
}

/* The name of the UTF-16 that the sample is in, though it has no mark: its null bytes are all on one side, and nearly
   all of it are assigned characters. NULL if it is not. */
static const char *unmarked_utf16(const uint8_t *bytes, size_t length) {
  size_t nulls[2] = {0, 0}, units = length / 2, text = 0;
  for (size_t i = 0; i < units * 2; i++)
    nulls[i % 2] += bytes[i] == 0;
  bool little = nulls[1] > nulls[0];
  if (!units || nulls[little] * 50 < units || nulls[!little] * 20 > nulls[little])
    return NULL;
  for (size_t i = 0; i < units; i++) {
    UChar32 unit = (UChar32)(bytes[2 * i + little] << 8 | bytes[2 * i + !little]);
    text += unit >= ' ' || unit == '\n' || unit == '\r' || unit == '\t' ? u_isdefined(unit) != 0 : 0;
  }
  return text * 20 >= units * 19 ? (little ? "UTF-16LE" : "UTF-16BE") : NULL;
}

/* The name of the charset that a byte order mark gives, and the mark's length; NULL without one. */
static const char *marked_charset(const char *bytes, size_t length, size_t *mark) {
  UErrorCode status = U_ZERO_ERROR;
  int32_t signature = 0;
  const char *name = ucnv_detectUnicodeSignature(bytes, length < 8 ? (int32_t)length : 8, &signature, &status);
  if (U_FAILURE(status) || !name || strncmp(name, "UTF-", 4) || !strcmp(name, "UTF-7"))
    return NULL;
  *mark = (size_t)signature;
  return name;
}

bool charset_is_binary(const char *bytes, size_t length) {
  size_t mark, controls = 0, sample = sample_of(length);
  if (marked_charset(bytes, length, &mark) || unmarked_utf16((const uint8_t *)bytes, sample))
    return false;
  for (size_t i = 0; i < sample; i++)
    controls += is_control((uint8_t)bytes[i]);
  return controls > 3 && controls * 100 > sample;
}

/* UTF-8 with a few faults is still UTF-8, and its faults are told where the document is made. */
static bool is_utf8(const char *text, size_t length) {
  const uint8_t *bytes = (const uint8_t *)text;
  size_t sound = 0, faults = 0;
  for (size_t i = 0; i < length;) {
    UChar32 code;
    if (bytes[i] < 0x80) {
      i++;
      continue;
    }
    U8_NEXT(bytes, i, length, code);
    sound += code >= 0;
    faults += code < 0;
  }
  return faults * 4 <= sound;
}

/* ---- Conversion ---- */

static bool convert_chunks(UConverter *from, UConverter *to, const char *bytes, size_t length, Buffer *out) {
  UChar pivot[1024], *pivot_source = pivot, *pivot_target = pivot;
  const char *source = bytes, *limit = bytes + length;
  UErrorCode status = U_ZERO_ERROR;
  bool first = true;
  do {
    char chunk[4096], *target = chunk;
    status = U_ZERO_ERROR;
    ucnv_convertEx(to, from, &target, chunk + sizeof chunk, &source, limit, pivot, &pivot_source, &pivot_target,
                   pivot + sizeof pivot / sizeof *pivot, first, true, &status);
    buffer_append(out, chunk, (size_t)(target - chunk));
    first = false;
  } while (status == U_BUFFER_OVERFLOW_ERROR && !out->failed);
  return U_SUCCESS(status);
}

/* @return False when there is no such charset; whether memory was out is known by the buffer. */
static bool convert(const char *charset, const char *bytes, size_t length, Buffer *out) {
  UErrorCode status = U_ZERO_ERROR;
  UConverter *from = ucnv_open(charset, &status), *to = ucnv_open("UTF-8", &status);
  buffer_clear(out);
  bool done = U_SUCCESS(status) && convert_chunks(from, to, bytes, length, out);
  ucnv_close(from);
  ucnv_close(to);
  return done && !out->failed;
}

static bool convert_detected(const char *bytes, size_t length, Buffer *out) {
  UErrorCode status = U_ZERO_ERROR;
  UCharsetDetector *detector = ucsdet_open(&status);
  ucsdet_setText(detector, bytes, (int32_t)sample_of(length), &status);
  const UCharsetMatch *match = ucsdet_detect(detector, &status);
  bool done = false;
  if (U_SUCCESS(status) && match && ucsdet_getConfidence(match, &status) >= LEAST_CONFIDENCE) {
    const char *name = ucsdet_getName(match, &status);
    done = U_SUCCESS(status) && convert(name, bytes, length, out);
  }
  ucsdet_close(detector);
  return done;
}

RapporteurStatus charset_decode(const char *bytes, size_t length, const char *declared, Buffer *scratch,
                                TextView *out) {
  size_t mark = 0;
  const char *charset = marked_charset(bytes, length, &mark);
  bool marked = charset != NULL, converted;
  *out = (TextView){bytes + mark, length - mark};
  if (!charset)
    charset = unmarked_utf16((const uint8_t *)bytes, sample_of(length));
  if (charset ? !strcmp(charset, "UTF-8") : is_utf8(bytes, length))
    return RAPPORTEUR_OK;
  if (charset)
    converted = convert(charset, out->bytes, out->length, scratch);
  else
    converted = (declared && convert(declared, bytes, length, scratch)) || convert_detected(bytes, length, scratch);
  if (scratch->failed)
    return RAPPORTEUR_ERROR_MEMORY;
  if (converted)
    *out = (TextView){scratch->bytes ? scratch->bytes : "", scratch->length};
  else if (marked)
    *out = (TextView){bytes, length};
  return RAPPORTEUR_OK;
}
