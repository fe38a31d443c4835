# The second test target: Rapporteur's graphs in the programs that people use them with. It installs them first. `make check-interop
# SUITES=desktop` runs one suite only.
check-interop: rapporteur $(dictionaries)
	$(srcdir)/packages.sh interop
	$(AM_TESTS_ENVIRONMENT) sh $(srcdir)/tests/interop/run.sh $(SUITES)
.PHONY: check-interop
EXTRA_DIST += tests/interop
