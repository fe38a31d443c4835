library_sources += \
  extractor/facts/analysis.c extractor/facts/analysis.h \
  extractor/facts/candidates.c extractor/facts/candidates.h \
  extractor/facts/entities.c extractor/facts/entities.h \
  extractor/facts/extraction.c extractor/facts/extraction.h \
  extractor/facts/references.c extractor/facts/references.h \
  extractor/facts/statement.h extractor/facts/statements.c
