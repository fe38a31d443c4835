library_sources += \
  extractor/text/character.c extractor/text/character.h \
  extractor/text/document.h extractor/text/input.h extractor/text/language.h \
  extractor/text/normalise.c extractor/text/normalise.h \
  extractor/text/tokens.c extractor/text/tokens.h
