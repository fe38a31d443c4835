library_sources += \
  extractor/api/annotation.c extractor/api/annotation.h \
  extractor/api/check.c \
  extractor/api/context.c extractor/api/context.h \
  extractor/api/explanation.c extractor/api/export.c \
  extractor/api/extraction.c extractor/api/extraction.h extractor/api/merge.c extractor/api/graph.c extractor/api/graph.h \
  extractor/api/server.c
