# Case folders: LANGUAGE/TOPIC/CASE/input.txt and expected.nt, the sorted N-Triples that it must give. Confidence is left out: it
# is measured anew whenever packs or gold change (benchmarks/confidence).
. "$SOURCE/tests/lib.sh"

same_graph() {
  "$RAPPORTEUR" extract -q --no-records --ontology none -f ntriples - <"$1/input.txt" 2>"$work/err" | grep -v '#confidence> ' |
    LC_ALL=C sort >"$work/actual.nt"
  diff "$1/expected.nt" "$work/actual.nt"
}

for input in "$SOURCE"/tests/cases/*/*/*/input.txt; do
  folder=$(dirname "$input")
  check "${folder#"$SOURCE"/tests/cases/}" same_graph "$folder"
done
finish
