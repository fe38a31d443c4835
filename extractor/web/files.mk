library_sources += \
  extractor/web/gzip.c extractor/web/gzip.h \
  extractor/web/http.c extractor/web/http.h \
  extractor/web/push.c extractor/web/push.h
