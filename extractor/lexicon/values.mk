library_sources += \
  extractor/lexicon/atoms.c extractor/lexicon/atoms.h \
  extractor/lexicon/calendar.c extractor/lexicon/calendar.h \
  extractor/lexicon/comparisons.c extractor/lexicon/comparisons.h \
  extractor/lexicon/currencies.c extractor/lexicon/currencies.h \
  extractor/lexicon/dateparts.c extractor/lexicon/dateparts.h \
  extractor/lexicon/dates.c extractor/lexicon/dates.h \
  extractor/lexicon/dateshifts.c extractor/lexicon/dateshifts.h \
  extractor/lexicon/daydates.c extractor/lexicon/daydates.h \
  extractor/lexicon/decimal.c extractor/lexicon/decimal.h \
  extractor/lexicon/digitlists.c extractor/lexicon/digitlists.h \
  extractor/lexicon/digits.c extractor/lexicon/digits.h \
  extractor/lexicon/figuredates.c extractor/lexicon/figuredates.h \
  extractor/lexicon/fractions.c extractor/lexicon/fractions.h \
  extractor/lexicon/holidays.c extractor/lexicon/holidays.h \
  extractor/lexicon/money.c extractor/lexicon/money.h \
  extractor/lexicon/monthdates.c extractor/lexicon/monthdates.h \
  extractor/lexicon/numberdigits.c extractor/lexicon/numberdigits.h \
  extractor/lexicon/numberwords.c extractor/lexicon/numberwords.h \
  extractor/lexicon/numbers.c extractor/lexicon/numbers.h \
  extractor/lexicon/ordinals.c extractor/lexicon/ordinals.h \
  extractor/lexicon/periods.c extractor/lexicon/periods.h \
  extractor/lexicon/powers.c extractor/lexicon/powers.h \
  extractor/lexicon/ranges.c extractor/lexicon/ranges.h \
  extractor/lexicon/readings.c extractor/lexicon/readings.h \
  extractor/lexicon/relativedates.c extractor/lexicon/relativedates.h \
  extractor/lexicon/tense.c extractor/lexicon/tense.h \
  extractor/lexicon/terms.c extractor/lexicon/terms.h \
  extractor/lexicon/values.c \
  extractor/lexicon/yeardates.c extractor/lexicon/yeardates.h
check_PROGRAMS += tests/unit/check_values
tests_unit_check_values_SOURCES = tests/unit/check_values.c tests/unit/check_values_cases.h
tests_unit_check_values_CPPFLAGS = $(unit_cppflags)
tests_unit_check_values_LDADD = $(unit_libraries)
