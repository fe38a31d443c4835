library_sources += \
  extractor/web/endpoint.c extractor/web/endpoint.h \
  extractor/web/gzip.c extractor/web/gzip.h \
  extractor/web/http.c extractor/web/http.h \
  extractor/web/push.c extractor/web/push.h

check_PROGRAMS += tests/unit/check_web
tests_unit_check_web_SOURCES = tests/unit/check_web.c
tests_unit_check_web_CPPFLAGS = $(unit_cppflags)
tests_unit_check_web_LDADD = $(unit_libraries) $(ZLIB_LIBS)
