# Fuseki, Virtuoso and Oxigraph load the Turtle and the N-Quads with as many triples as librdf holds, however often.
. "$SOURCE/tests/interop/lib.sh"
. "$SOURCE/tests/interop/servers.sh"
graph turtle graph.ttl
graph nquads graph.nq
all='SELECT (COUNT(*) AS ?n) { ?s ?p ?o }'
named='SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } }'
distinct='SELECT (COUNT(*) AS ?n) { SELECT DISTINCT ?s ?p ?o { { ?s ?p ?o } UNION { GRAPH ?g { ?s ?p ?o } } } }'

# librdf's counts: of triples, and of those in graphs of documents.
number() { tr -d '\r' | sed -n 2p; }
librdf() {
  echo "$1" >"$work/count.rq"
  "$RAPPORTEUR" query -q -f csv "$work/count.rq" "$work/$2" | number
}
triples=$(librdf "$all" graph.ttl)
quads=$(librdf "$named" graph.nq)
echo "librdf holds $triples triples, $quads of them in graphs of documents"
check "librdf holds as many of either file" test "$triples" = "$(librdf "$all" graph.nq)"
check "they are many" test "$triples" -gt 1000 -a "$quads" -gt 1000

# asks URL QUERY NUMBER
asks() {
  found=$(curl -s -f -H 'Accept: text/csv' --data-urlencode "query=$2" "$1" | number)
  test "$found" = "$3" || { echo "$found, not $3"; return 1; }
}
# sends FILE TYPE URL [OPTION...]
sends() {
  file=$1 type=$2 url=$3
  shift 3
  curl -s -f -o /dev/null -X POST -H "Content-Type: $type" --data-binary "@$work/$file" "$@" "$url"
}

check "Fuseki starts" start_fuseki
for time in first second; do
  check "Fuseki takes the Turtle the $time time" sends graph.ttl text/turtle "$fuseki/data?default"
  check "Fuseki has all triples the $time time" asks "$fuseki/query" "$all" "$triples"
done
check "Fuseki is emptied" curl -s -f -X DELETE "$fuseki/data?default"
for time in first second; do
  check "Fuseki takes the N-Quads the $time time" sends graph.nq application/n-quads "$fuseki/data"
  check "Fuseki has all quads the $time time" asks "$fuseki/query" "$named" "$quads"
  check "Fuseki has all triples of them the $time time" asks "$fuseki/query" "$distinct" "$triples"
done

check "Virtuoso starts" start_virtuoso
in_graph() { echo "SELECT (COUNT(*) AS ?n) { GRAPH <$1> { ?s ?p ?o } }"; }
of_documents='SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } FILTER(STRSTARTS(STR(?g), "https://w3id.org/rapporteur/id/")) }'
both='SELECT (COUNT(*) AS ?n) { SELECT DISTINCT ?s ?p ?o { GRAPH ?g { ?s ?p ?o }
  FILTER(STRSTARTS(STR(?g), "https://w3id.org/rapporteur/id/") || ?g = <urn:rest>) } }'
for time in first second; do
  check "Virtuoso takes the Turtle over HTTP the $time time" \
    sends graph.ttl text/turtle "$virtuoso/sparql-graph-crud-auth?graph-uri=urn:news" --digest -u dba:dba
  check "Virtuoso has all triples the $time time" asks "$virtuoso/sparql" "$(in_graph urn:news)" "$triples"
  check "Virtuoso takes the N-Quads the $time time" isql "DB.DBA.TTLP(file_open('$work/graph.nq'), '', 'urn:rest', 512);"
  check "Virtuoso has all quads the $time time" asks "$virtuoso/sparql" "$of_documents" "$quads"
  check "Virtuoso has all triples of them the $time time" asks "$virtuoso/sparql" "$both" "$triples"
done

cat >"$work/oxigraph.py" <<'E2'
import sys
import pyoxigraph
triples, quads = map(int, sys.argv[1:3])
one, many = pyoxigraph.Store(), pyoxigraph.Store()
for _ in range(2):
    one.load(path=sys.argv[3])
    many.load(path=sys.argv[4])
    assert len(one) == triples, len(one)
    default = set(many.quads_for_pattern(None, None, None, pyoxigraph.DefaultGraph()))
    assert len(many) - len(default) == quads, len(many) - len(default)
    assert len({quad.triple for quad in many}) == triples
E2
check "Oxigraph has all triples of both" "$python" "$work/oxigraph.py" "$triples" "$quads" "$work/graph.ttl" "$work/graph.nq"
finish
