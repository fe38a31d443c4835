# Protégé reads ontology and data by the OWL API and reasons by HermiT and ELK: nothing is left unread or undeclared, all is OWL 2 DL and
# consistent, and what should follow does. With the OWL API that Protégé 5.5.0 bundles, and with the newest of its line.
. "$SOURCE/tests/interop/lib.sh"
graph turtle terms.ttl
graph turtle full.ttl --ontology full
cat >"$work/undeclared.ttl" <<'END'
<urn:x> a <http://www.w3.org/2002/07/owl#Ontology> .
<urn:a> <urn:b> <urn:c> .
END
status=0
for archives in protege robot; do
  echo "-- with the archives of $archives"
  program $archives "$here/protege/Reasoning.java" load "$ontology" "$SOURCE/ontology/alignments.ttl" "$work/terms.ttl" "$work/full.ttl" 2>"$work/err" || status=1
  program $archives "$here/protege/Reasoning.java" infer "$here/protege/conclusions.ttl" "$here/protege/premises.ttl" \
    "$ontology" "$SOURCE/ontology/alignments.ttl" 2>"$work/err" || status=1
  check "a file with undeclared terms is found out by $archives" exits 1 program $archives "$here/protege/Reasoning.java" load "$work/undeclared.ttl"
done
finish && exit $status
