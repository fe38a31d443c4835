library_sources += \
  extractor/lexicon/lattice.c extractor/lexicon/lattice.h \
  extractor/lexicon/lexicon.c extractor/lexicon/lexicon.h \
  extractor/lexicon/morphology.c \
  extractor/lexicon/phrases.c extractor/lexicon/phrases.h \
  extractor/lexicon/store.h
check_PROGRAMS += tests/unit/check_lexicon
tests_unit_check_lexicon_SOURCES = tests/unit/check_lexicon.c
tests_unit_check_lexicon_CPPFLAGS = $(unit_cppflags)
tests_unit_check_lexicon_LDADD = $(unit_libraries)
