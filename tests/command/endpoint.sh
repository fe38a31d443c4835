# query with the URL of an endpoint: what it sends comes out as if the graph were here.
. "$SOURCE/tests/lib.sh"
. "$SOURCE/tests/store.sh"
"$RAPPORTEUR" extract -q -o "$work/graph.ttl" "$SOURCE/samples"
query() { timeout 60 "$RAPPORTEUR" query --wait 0.01 "$@"; }
answers() { { printf '%s\n' "$1"; cat; } >"$work/store/answer"; }
json=application/sparql-results+json
xml="application/sparql-results+xml; charset=utf-8"

# as_here SENT WANTED NAME: the endpoint sends the result in one format, and it is wanted in another.
as_here() {
  "$RAPPORTEUR" query -f "$1" "$3" "$work/graph.ttl" | if test "$1" = json; then answers "$json"; else answers "$xml"; fi
  "$RAPPORTEUR" query -f "$2" "$3" "$work/graph.ttl" >"$work/here"
  exits 0 query -f "$2" "$3" "$url" && silent && cmp "$work/here" "$work/out"
}
start_store
for sent in json xml; do
  for wanted in table csv tsv json xml; do
    check "$sent comes out as $wanted" as_here $sent $wanted quotations
  done
  check "numbers and empty cells from $sent" as_here $sent tsv funding-rounds
done
asked() { as_here json csv leaders && grep -qxF "query=$(head -n 1 "$SOURCE/queries/leaders.rq")" "$work/store/log" && grep -qF "Accept: $json, application/sparql-results+xml" "$work/store/log"; }
check "the query is sent as it stands" asked
printf 'ASK { ?s ?p ?o }' >"$work/ask.rq"
yes() { printf '{"head": {}, "boolean": true}' | answers "$json" && exits 0 query "$work/ask.rq" "$url" && prints yes; }
check "ASK in JSON" yes
no() { printf '<sparql xmlns="http://www.w3.org/2005/sparql-results#"><head/><boolean>false</boolean></sparql>' | answers "$xml" && exits 0 query "$work/ask.rq" "$url" && prints no; }
check "ASK in XML" no
printf 'CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }' >"$work/all.rq"
triples() {
  answers "text/turtle;charset=utf-8" <"$work/graph.ttl" && exits 0 query -f turtle "$work/all.rq" "$url" && cmp "$work/out" "$work/graph.ttl" &&
    grep -qF "Accept: text/turtle, application/n-triples" "$work/store/log"
}
check "CONSTRUCT" triples
own_prefixes() { "$RAPPORTEUR" query -f turtle to-prov "$work/graph.ttl" >"$work/here" && answers text/turtle <"$work/here" && exits 0 query to-prov "$url" && cmp "$work/here" "$work/out"; }
check "CONSTRUCT with prefixes of its own" own_prefixes
no_triples() { answers text/turtle </dev/null && exits 0 query -f ntriples "$work/all.rq" "$url" && test ! -s "$work/out"; }
check "CONSTRUCT of nothing" no_triples
more() {
  printf 'SELECT ?x WHERE { ?s (<http://e.org/p>/<http://e.org/q>)* ?x MINUS { ?x a ?y } }' >"$work/path.rq" &&
    printf '{"head": {"vars": ["x", "y"]}, "results": {"bindings": [{"x": {"type": "bnode", "value": "b0"}}, {"y": {"type": "typed-literal", "value": "7", "datatype": "http://www.w3.org/2001/XMLSchema#integer"}}, {}]}}' | answers "application/json" &&
    exits 0 query -f csv "$work/path.rq" "$url" && silent && printf 'x,y\r\n_:b0,\r\n,7\r\n,\r\n' | cmp - "$work/out"
}
check "what rasqal does not understand, old forms, unbound variables" more

wrong() { printf '%s' "$2" | answers "$1" && exits 2 query leaders "$url" && says "$url" && says "$3"; }
check "JSON that is none" wrong "$json" '{"head": {' "is no JSON"
check "JSON of something else" wrong "$json" '{"results": []}' "no result of SPARQL"
check "JSON with odd rows" wrong "$json" '{"head": {"vars": ["a"]}, "results": {"bindings": [{"a": {"type": "number", "value": "1"}}]}}' "no result of SPARQL"
check "XML that is none" wrong "$xml" '<sparql><head>' "is no XML"
check "XML of something else" wrong "$xml" '<html/>' "no result of SPARQL"
check "XML with an entity bomb" wrong "$xml" '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><sparql><head><variable name="a"/></head><results><result><binding name="a">&b;</binding></result></results></sparql>' "no result of SPARQL"
check "a page for people" wrong "text/html" '<html/>' "the answer is text/html"
check "triples instead of rows" wrong "text/turtle" '' "the answer is text/turtle"
whole() { exits 2 query -o "$work/new" leaders "$url" && test ! -e "$work/new"; }
check "no file is left when it fails" whole
format() { exits 2 query -f turtle leaders "$url" && says "the query gives rows" && exits 2 query -f csv "$work/all.rq" "$url" && says "the query gives a graph"; }
check "formats that do not fit" format
alone() { exits 2 query leaders "$url" "$work/graph.ttl" && says "an endpoint is asked alone"; }
check "an endpoint and a file" alone
start_store busy=2 user=anna:geheim
patient() { "$RAPPORTEUR" query -f json leaders "$work/graph.ttl" | answers "$json"; exits 0 query -u anna:geheim -f csv leaders "$url" && says "trying again" && prints "Solenne"; }
check "a busy endpoint with a password" patient
stop_store
nobody() { exits 2 query --retries 0 leaders "$url" && says "$url: error:"; }
check "no endpoint" nobody
finish
