# Case folders: LANGUAGE/TOPIC/CASE/input.txt and expected.nt, the sorted N-Triples that it must give.
. "$SOURCE/tests/lib.sh"

same_graph() {
  "$RAPPORTEUR" extract -q --ontology none -f ntriples - <"$1/input.txt" 2>"$work/err" | LC_ALL=C sort >"$work/actual.nt"
  diff "$1/expected.nt" "$work/actual.nt"
}

for input in "$SOURCE"/tests/cases/*/*/*/input.txt; do
  folder=$(dirname "$input")
  test -f "$folder/expected.nt" || continue
  check "${folder#"$SOURCE"/tests/cases/}" same_graph "$folder"
done
finish
