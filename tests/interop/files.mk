# The second test target: Rapporteur's graphs in the programs that people use them with. It installs them first.
check-interop: rapporteur $(dictionaries)
	$(srcdir)/packages.sh interop
	$(AM_TESTS_ENVIRONMENT) sh $(srcdir)/tests/interop/run.sh
.PHONY: check-interop
EXTRA_DIST += tests/interop
