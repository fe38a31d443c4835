# Every test is a program that says what failed and exits with 1 if something did.
TESTS = $(check_PROGRAMS) $(test_scripts)
test_scripts = \
  tests/names.sh \
  tests/cities.sh \
  tests/packs.sh \
  tests/cases/run.sh \
  tests/command/annotate.sh \
  tests/command/bad-input.sh \
  tests/command/contradictions.sh \
  tests/command/determinism.sh \
  tests/command/draw.sh \
  tests/command/endpoint.sh \
  tests/command/export.sh \
  tests/command/entities.sh \
  tests/command/extract.sh \
  tests/command/help.sh \
  tests/command/inputs.sh \
  tests/command/push.sh \
  tests/command/merge.sh \
  tests/command/query.sh \
  tests/command/rule-errors.sh \
  tests/docs.sh \
  tests/discourse.sh \
  tests/fuzz.sh \
  tests/identity.sh \
  tests/linear.sh \
  tests/command/stream.sh \
  tests/ontology/run.sh \
  tests/roundtrip.sh \
  tests/source.sh \
  tests/symbols.sh \
  tests/valgrind.sh
EXTRA_DIST += $(test_scripts) tests/lib.sh tests/store.sh tests/server.py tests/console.py tests/lsan.supp tests/valgrind.supp tests/cases tests/ontology

AM_TESTS_ENVIRONMENT = RAPPORTEUR="$(abs_builddir)/rapporteur" SOURCE="$(abs_srcdir)" BUILD="$(abs_builddir)" \
  CC="$(CC)" PYTHON3="$(PYTHON3)" SANITIZED="$(SANITIZED)" LSAN_OPTIONS="suppressions=$(abs_srcdir)/tests/lsan.supp:print_suppressions=0"; \
  export RAPPORTEUR SOURCE BUILD CC PYTHON3 SANITIZED LSAN_OPTIONS;
SH_LOG_COMPILER = sh
TEST_EXTENSIONS = .sh

check-local: $(dictionaries)
	@true
$(TESTS): $(dictionaries) rapporteur
all-local: $(dictionaries)
