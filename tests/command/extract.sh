# The main job on the samples, in every format.
. "$SOURCE/tests/lib.sh"
samples="$SOURCE/samples"
plain() { exits 0 "$RAPPORTEUR" extract "$samples" && silent && prints "@prefix rap:" && prints "a rap:FundingRound"; }
readable() { prints '@hi' && prints '@ar' && prints 'सोलेन'; }
to_file() { exits 0 "$RAPPORTEUR" extract -o "$work/graph.ttl" "$samples/en.txt" && test -s "$work/graph.ttl" && test ! -s "$work/out"; }
no_rest() { test "$(ls "$work" | grep -c part)" = 0; }
in_base() { exits 0 "$RAPPORTEUR" extract -b http://example.org/x/ "$samples/en.txt" && prints "<http://example.org/x/>"; }
no_ontology() { exits 0 "$RAPPORTEUR" extract --ontology none -f ntriples "$samples/en.txt" && ! grep -q owl#Class "$work/out"; }
declared() { exits 0 "$RAPPORTEUR" extract -f ntriples "$samples/en.txt" && grep -q owl#Class "$work/out"; }
graphs() { exits 0 "$RAPPORTEUR" extract -f nquads --ontology none "$samples" && test "$(sed -n 's/.*<\([^>]*document-[0-9a-f]*\)> \.$/\1/p' "$work/out" | sort -u | wc -l)" = "$(ls "$samples" | wc -l)"; }
# The evidence of one fact can be told apart by its labels, which begin as the sentence does.
labels() {
  cat >"$work/labels.rq" <<'END'
PREFIX rap: <https://w3id.org/rapporteur/ontology#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
SELECT ?fact ?label WHERE { ?fact rap:evidence ?evidence . ?evidence rdfs:label ?label }
END
  exits 0 "$RAPPORTEUR" extract -o "$work/labels.ttl" "$samples" && exits 0 "$RAPPORTEUR" query -f tsv "$work/labels.rq" "$work/labels.ttl" &&
    prints 'Robotnya, Fauvette, diluncurkan pada Mei 2024. [Robot Pemetik Buah Solenne…; id.' &&
    test "$(wc -l <"$work/out")" -gt 50 && test -z "$(sort "$work/out" | uniq -d)"
}
from_stdin() { exits 0 "$RAPPORTEUR" extract - <"$samples/en.txt" && prints "rap:FundingRound"; }
check "Turtle of a folder" plain
check "Turtle keeps other scripts readable" readable
check "into a file" to_file
check "no partial file is left" no_rest
check "base IRI" in_base
check "without the ontology" no_ontology
check "with declarations" declared
check "a named graph for each document" graphs
check "evidence by its labels" labels
check "standard input" from_stdin
for format in turtle ntriples nquads trig rdfxml; do
  check "format $format" exits 0 "$RAPPORTEUR" extract -f "$format" "$samples/hi.txt"
done
finish
