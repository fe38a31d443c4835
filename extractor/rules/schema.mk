library_sources += \
  extractor/rules/schema.c extractor/rules/schema.h extractor/rules/schema_reader.c \
  extractor/rules/triples.c extractor/rules/triples.h
check_PROGRAMS += tests/unit/check_schema
tests_unit_check_schema_SOURCES = tests/unit/check_schema.c
tests_unit_check_schema_CPPFLAGS = $(unit_cppflags)
tests_unit_check_schema_LDADD = $(unit_libraries)
