# Queries: bundled and own, all result formats.
. "$SOURCE/tests/lib.sh"
"$RAPPORTEUR" extract -o "$work/graph.ttl" "$SOURCE/samples" 2>/dev/null
"$RAPPORTEUR" extract -f nquads -o "$work/graph.nq" "$SOURCE/samples" 2>/dev/null
at_least_15() { test "$("$RAPPORTEUR" query --list | wc -l)" -ge 15; }
check "15 bundled queries" at_least_15
for file in "$SOURCE"/queries/*.rq; do
  name=$(basename "$file" .rq)
  question() { head -n 1 "$file" | grep -q '^# .*?$'; }
  check "$name begins with its question" question
  runs() { exits 0 "$RAPPORTEUR" query "$name" "$work/graph.ttl" && silent; }
  check "$name runs" runs
  format=csv
  case $name in to-*) format=turtle ;; esac
  same() { "$RAPPORTEUR" query -f "$format" "$name" "$work/graph.ttl" >"$work/a" && "$RAPPORTEUR" query -f "$format" "$name" "$work/graph.nq" >"$work/b" && test -s "$work/a" && cmp "$work/a" "$work/b"; }
  check "$name answers the same on Turtle and N-Quads" same
done
for format in table csv tsv json xml; do
  check "format $format" exits 0 "$RAPPORTEUR" query -f "$format" leaders "$work/graph.ttl"
done
printf 'SELECT ?s WHERE { ?s a <https://w3id.org/rapporteur/ontology#FundingRound> }\n' >"$work/own.rq"
own() { exits 0 "$RAPPORTEUR" query -f csv "$work/own.rq" "$work/graph.ttl" && prints fundinground-; }
check "a query of one's own" own
constructed() { exits 0 "$RAPPORTEUR" query -f turtle to-schema-org "$work/graph.ttl" && prints "@prefix schema: <https://schema.org/> ." && prints "schema:founder id:"; }
check "a query's own prefixes are those of its graph" constructed
printf 'SELECT ?s WHERE { ?s a\n' >"$work/bad.rq"
bad() { exits 2 "$RAPPORTEUR" query "$work/bad.rq" "$work/graph.ttl" && says error; }
check "a query with an error" bad
unknown() { exits 2 "$RAPPORTEUR" query nonsense "$work/graph.ttl" && says "no bundled query 'nonsense'"; }
check "an unknown query" unknown
missing() { exits 2 "$RAPPORTEUR" query leaders "$work/nowhere.ttl" && says nowhere.ttl; }
check "a graph that is not there" missing
finish
