#!/bin/sh
# Install what is needed, build and run all tests; with `interop` also those against programs of others, which it installs. The last line
# counts them.
cd "$(dirname "$0")" || exit 1
./packages.sh test || exit 1
[ -x configure ] || ./autogen.sh || exit 1
mkdir -p build && cd build || exit 1
[ -f Makefile ] || ../configure -q --enable-werror || exit 1
make -s -j"$(nproc)" || exit 1
make -s -j"$(nproc)" check
status=$?
for log in tests/*.log tests/*/*.log; do
  case $log in *test-suite.log) continue ;; esac
  if ! grep -q '^PASS' "$log"; then
    echo "== $log"
    tail -n 40 "$log"
  fi
done
: >tests/interop.count
if [ "${1-}" = interop ] && ! ../packages.sh interop; then
  echo "skipped: the checks against programs of others, whose packages cannot be had"
elif [ "${1-}" = interop ]; then
  make -s check-interop >interop.log 2>&1 || status=1
  cat interop.log
  grep -E '^[0-9]+ passed, [0-9]+ failed$' interop.log | tail -n 1 >tests/interop.count
  [ -s tests/interop.count ] || echo "FAIL check-interop" >tests/interop.count
fi
# Scripts and packs say "N passed, M failed", Check programs "X%: Checks: N, Failures: F, Errors: E"; a test that fails without saying
# how often counts once.
awk '
  FNR == 1 { failed += broken; broken = told = 0 }
  /^[0-9]+ passed, [0-9]+ failed$/ { passed += $1; failed += $3; told += $3 }
  /^[0-9]+%: Checks: / { gsub(/[,:]/, ""); passed += $3 - $5 - $7; failed += $5 + $7; told += $5 + $7 }
  /^(FAIL|ERROR) / { broken = !told }
  END { printf "%d passed, %d failed\n", passed, failed + broken }' tests/*.log tests/*/*.log tests/interop.count
exit $status
