library_sources += \
  extractor/export/description.c extractor/export/description.h \
  extractor/export/drawing.c extractor/export/drawing.h \
  extractor/export/factsheet.c extractor/export/factsheet.h \
  extractor/export/names.c extractor/export/names.h \
  extractor/export/view.c extractor/export/view.h

check_PROGRAMS += tests/unit/check_export
tests_unit_check_export_SOURCES = tests/unit/check_export.c
tests_unit_check_export_CPPFLAGS = $(unit_cppflags)
tests_unit_check_export_LDADD = $(unit_libraries)
