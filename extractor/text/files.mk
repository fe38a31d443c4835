library_sources += \
  extractor/text/character.c extractor/text/character.h \
  extractor/text/cld.cc extractor/text/cld.h \
  extractor/text/dateline.c \
  extractor/text/document.c extractor/text/document.h \
  extractor/text/draft.c extractor/text/draft.h \
  extractor/text/functionwords.c extractor/text/functionwords.h \
  extractor/text/input.h \
  extractor/text/language.c extractor/text/language.h \
  extractor/text/normalise.c extractor/text/normalise.h \
  extractor/text/paragraphs.c \
  extractor/text/quotes.c \
  extractor/text/sentences.c \
  extractor/text/tokens.c extractor/text/tokens.h
