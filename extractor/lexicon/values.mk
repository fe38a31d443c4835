library_sources += \
  extractor/lexicon/atoms.c extractor/lexicon/atoms.h \
  extractor/lexicon/calendar.c extractor/lexicon/calendar.h \
  extractor/lexicon/comparisons.c extractor/lexicon/comparisons.h \
  extractor/lexicon/dateparts.c extractor/lexicon/dateparts.h \
  extractor/lexicon/dates.c extractor/lexicon/dates.h \
  extractor/lexicon/dateshifts.c extractor/lexicon/dateshifts.h \
  extractor/lexicon/decimal.c extractor/lexicon/decimal.h \
  extractor/lexicon/digits.c extractor/lexicon/digits.h \
  extractor/lexicon/holidays.c extractor/lexicon/holidays.h \
  extractor/lexicon/money.c extractor/lexicon/money.h \
  extractor/lexicon/numbers.c extractor/lexicon/numbers.h \
  extractor/lexicon/ordinals.c extractor/lexicon/ordinals.h \
  extractor/lexicon/periods.c extractor/lexicon/periods.h \
  extractor/lexicon/powers.c extractor/lexicon/powers.h \
  extractor/lexicon/relativedates.c extractor/lexicon/relativedates.h \
  extractor/lexicon/values.c
check_PROGRAMS += tests/unit/check_values
tests_unit_check_values_SOURCES = tests/unit/check_values.c tests/unit/check_values_cases.h
tests_unit_check_values_CPPFLAGS = $(unit_cppflags)
tests_unit_check_values_LDADD = $(unit_libraries)
