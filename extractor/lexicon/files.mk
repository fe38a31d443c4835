library_sources += \
  extractor/lexicon/lattice.c extractor/lexicon/lattice.h \
  extractor/lexicon/lexicon.c extractor/lexicon/lexicon.h \
  extractor/lexicon/values.h
