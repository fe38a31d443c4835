library_sources += \
  extractor/graph/answer.c extractor/graph/answer.h \
  extractor/graph/answer_json.c \
  extractor/graph/answer_xml.c \
  extractor/graph/canonical.c extractor/graph/canonical.h \
  extractor/graph/csv.c extractor/graph/csv.h \
  extractor/graph/digest.c extractor/graph/digest.h \
  extractor/graph/graph.c extractor/graph/graph.h \
  extractor/graph/index.c extractor/graph/index.h \
  extractor/graph/jsonld.c extractor/graph/jsonld.h \
  extractor/graph/jsonld_context.c extractor/graph/jsonld_context.h \
  extractor/graph/model.h \
  extractor/graph/order.c extractor/graph/order.h \
  extractor/graph/output.c extractor/graph/output.h \
  extractor/graph/prefixes.c extractor/graph/prefixes.h \
  extractor/graph/quads.c extractor/graph/quads.h \
  extractor/graph/query.c \
  extractor/graph/rdfxml.c \
  extractor/graph/reader.c \
  extractor/graph/redland.c extractor/graph/redland.h \
  extractor/graph/results.c extractor/graph/results.h \
  extractor/graph/rows.h \
  extractor/graph/sparql.h \
  extractor/graph/sparql_check.c \
  extractor/graph/sparql_tokens.c \
  extractor/graph/storage.c extractor/graph/storage.h \
  extractor/graph/table.c extractor/graph/table.h \
  extractor/graph/term.h \
  extractor/graph/terms.c extractor/graph/terms.h \
  extractor/graph/writer.c extractor/graph/writer.h

check_PROGRAMS += tests/unit/check_graph tests/unit/check_storage
tests_unit_check_graph_SOURCES = tests/unit/check_graph.c
tests_unit_check_graph_CPPFLAGS = $(unit_cppflags)
tests_unit_check_graph_LDADD = $(unit_libraries)
tests_unit_check_storage_SOURCES = tests/unit/check_storage.c
tests_unit_check_storage_CPPFLAGS = $(unit_cppflags)
tests_unit_check_storage_LDADD = $(unit_libraries)

# Built by "make benchmarks/storage" only.
EXTRA_PROGRAMS += benchmarks/storage
benchmarks_storage_SOURCES = benchmarks/storage.c
benchmarks_storage_CPPFLAGS = $(unit_cppflags)
benchmarks_storage_LDADD = $(unit_libraries)
