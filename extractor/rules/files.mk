library_sources += \
  extractor/rules/asides.c extractor/rules/asides.h \
  extractor/rules/compile.c extractor/rules/compile.h \
  extractor/rules/conversion.c extractor/rules/conversion.h \
  extractor/rules/currencynames.c extractor/rules/currencynames.h \
  extractor/rules/cues.c extractor/rules/cues.h \
  extractor/rules/factuality.h \
  extractor/rules/gazetteer.c extractor/rules/gazetteer.h \
  extractor/rules/lint.c extractor/rules/lint.h \
  extractor/rules/literal.c extractor/rules/literal.h \
  extractor/rules/match.c extractor/rules/match.h \
  extractor/rules/nearby.c extractor/rules/nearby.h \
  extractor/rules/pack.c extractor/rules/pack.h \
  extractor/rules/parse.c extractor/rules/parse.h \
  extractor/rules/parse_pattern.c extractor/rules/parse_pattern.h \
  extractor/rules/pattern.c extractor/rules/pattern.h \
  extractor/rules/postings.c extractor/rules/postings.h \
  extractor/rules/program.c extractor/rules/program.h \
  extractor/rules/ruletest.c extractor/rules/ruletest.h \
  extractor/rules/scanner.c extractor/rules/scanner.h \
  extractor/rules/schema.h \
  extractor/rules/signature.c extractor/rules/signature.h \
  extractor/rules/source.c extractor/rules/source.h \
  extractor/rules/stops.c extractor/rules/stops.h \
  extractor/rules/stratify.c extractor/rules/stratify.h \
  extractor/rules/tags.c extractor/rules/tags.h
check_PROGRAMS += tests/unit/check_rules
tests_unit_check_rules_SOURCES = tests/unit/check_rules.c
tests_unit_check_rules_CPPFLAGS = $(unit_cppflags)
tests_unit_check_rules_LDADD = $(unit_libraries)
