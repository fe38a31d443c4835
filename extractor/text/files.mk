library_sources += \
  extractor/text/character.c extractor/text/character.h \
  extractor/text/charset.c extractor/text/charset.h \
  extractor/text/cld.cc extractor/text/cld.h \
  extractor/text/dateline.c \
  extractor/text/document.c extractor/text/document.h \
  extractor/text/draft.c extractor/text/draft.h \
  extractor/text/functionwords.c extractor/text/functionwords.h \
  extractor/text/html.c extractor/text/html.h \
  extractor/text/input.c extractor/text/input.h \
  extractor/text/isodate.c extractor/text/isodate.h \
  extractor/text/language.c extractor/text/language.h \
  extractor/text/ndjson.c extractor/text/ndjson.h \
  extractor/text/normalise.c extractor/text/normalise.h \
  extractor/text/paragraphs.c \
  extractor/text/quotes.c \
  extractor/text/sentences.c \
  extractor/text/tokens.c extractor/text/tokens.h

check_PROGRAMS += tests/unit/check_text
tests_unit_check_text_SOURCES = \
  tests/unit/check_text.c tests/unit/check_text.h \
  tests/unit/check_text_document.c \
  tests/unit/check_text_input.c \
  tests/unit/check_text_language.c \
  tests/unit/check_text_normalise.c \
  tests/unit/check_text_tokens.c
tests_unit_check_text_CPPFLAGS = $(unit_cppflags)
tests_unit_check_text_LDADD = $(unit_libraries)
