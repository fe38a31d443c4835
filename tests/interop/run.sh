# Run all checks against programs of others, or those named: `run.sh [SUITE...]`. The last line counts them.
set -u
here=$SOURCE/tests/interop
log=$(mktemp)
trap 'rm -f "$log"' EXIT
if ! sh "$here/tools.sh"; then # nothing of ours has failed then
  echo "skipped: the programs of others cannot be had from their registries"
  echo "0 passed, 0 failed"
  exit 0
fi
test $# -gt 0 || set -- protege desktop robot shapes stores push jsonld queries pages
for suite; do
  echo "== $suite"
  {
    sh "$here/$suite.sh" || echo "failed: $suite"
  } 2>&1 | tee -a "$log"
done
# A suite that failed and does not say how often counts once.
awk '
  /^[0-9]+ passed, [0-9]+ failed$/ { passed += $1; failed += $3; told += $3 }
  /^failed: / { failed += !told; told = 0 }
  END { printf "%d passed, %d failed\n", passed, failed; exit failed != 0 }' "$log"
