# rapporteur push into running stores, and rapporteur query to their endpoints: Fuseki and Virtuoso.
. "$SOURCE/tests/interop/lib.sh"
. "$SOURCE/tests/interop/servers.sh"
unset http_proxy https_proxy HTTP_PROXY HTTPS_PROXY all_proxy ALL_PROXY
graph turtle graph.ttl
graph nquads graph.nq
push() { timeout 120 "$RAPPORTEUR" push --wait 0.1 "$@"; }
first=$(sed -n 's/.* <\([^>]*document-[0-9a-f]*\)> \.$/\1/p' "$work/graph.nq" | LC_ALL=C sort -u | head -n 1)
third=$(sed -n 's/.* <\([^>]*document-[0-9a-f]*\)> \.$/\1/p' "$work/graph.nq" | LC_ALL=C sort -u | sed -n 3p)

# How many triples: here, and at an endpoint.
count='SELECT (COUNT(*) AS ?n) WHERE'
ask() { printf '%s\n' "$1" >"$work/ask.rq"; shift; "$RAPPORTEUR" query -q -f csv "$work/ask.rq" "$@" | tr -d '\r' | sed -n 2p; }
triples=$(ask "$count { ?s ?p ?o }" "$work/graph.ttl")
in_default=$(grep -cvE ' <[^>]*document-[0-9a-f]*> \.$' "$work/graph.nq")
in_first=$(grep -cF " <$first> ." "$work/graph.nq")
in_documents=$(grep -cE ' <[^>]*document-[0-9a-f]*> \.$' "$work/graph.nq")
check "there is something to push" test "$triples" -gt 1000 -a "$in_default" -gt 100 -a "$in_first" -gt 10
has() { found=$(ask "$count { $2 }" "$1"); test "$found" = "$3" || { echo "$found, not $3"; return 1; }; }
all_documents='GRAPH ?g { ?s ?p ?o } FILTER(STRSTARTS(STR(?g), "https://w3id.org/rapporteur/id/document-"))'

# same_answers URL [OPTION...]: bundled queries answer the same there as here.
same_answers() {
  for query in leaders funding-rounds partners offices quotations evidence; do
    "$RAPPORTEUR" query -q -f tsv "$query" "$work/graph.ttl" | LC_ALL=C sort >"$work/here"
    "$RAPPORTEUR" query -q -f tsv "$query" "$@" | LC_ALL=C sort >"$work/there"
    diff "$work/here" "$work/there" >"$work/diff" || { echo "$query:"; head -n 10 "$work/diff"; return 1; }
  done
}
# same_graph URL: so does what a CONSTRUCT gives.
same_graph() {
  "$RAPPORTEUR" query -q -f ntriples to-prov "$work/graph.ttl" >"$work/here"
  "$RAPPORTEUR" query -q -f ntriples to-prov "$1" >"$work/there"
  test -s "$work/here" && cmp "$work/here" "$work/there"
}

check "Fuseki starts" start_fuseki
for time in first second; do
  check "push to Fuseki's default graph the $time time" exits 0 push "$fuseki/data" "$work/graph.ttl"
  check "nothing to complain of the $time time" silent
  check "Fuseki has all triples the $time time" has "$fuseki/query" "?s ?p ?o" "$triples"
done
check "Fuseki answers bundled queries as rasqal does" same_answers "$fuseki/query"
check "Fuseki's CONSTRUCT gives the same graph" same_graph "$fuseki/query"
printf '<http://e.org/s> <http://e.org/p> <http://e.org/o> .\n' >"$work/one.nt"
check "push --replace to Fuseki" exits 0 push --replace "$fuseki/data" "$work/one.nt"
check "Fuseki has that triple only" has "$fuseki/query" "?s ?p ?o" 1
for time in first second; do
  check "push N-Quads to Fuseki the $time time" exits 0 push --replace "$fuseki/data" "$work/graph.nq"
  check "Fuseki has the default graph the $time time" has "$fuseki/query" "?s ?p ?o" "$in_default"
  check "Fuseki has each document's graph the $time time" has "$fuseki/query" "$all_documents" "$in_documents"
done
check "push --graph to Fuseki" exits 0 push -g urn:news "$fuseki/data" "$work/graph.ttl"
check "Fuseki has the graph of that name" has "$fuseki/query" "GRAPH <urn:news> { ?s ?p ?o }" "$triples"
refused() { exits 2 push "$fuseki/nowhere" "$work/graph.nq" && says "HTTP status 40" && says "0 of "; }
check "a data set that is not there" refused
bad_query() { echo 'SELECT ?s WHERE { ?s ' >"$work/bad.rq" && exits 2 "$RAPPORTEUR" query "$work/bad.rq" "$fuseki/query" && says "HTTP status 400"; }
check "Fuseki refuses a query with an error" bad_query

check "Virtuoso starts" start_virtuoso
crud=$virtuoso/sparql-graph-crud-auth
for time in first second; do
  check "push to a graph of Virtuoso the $time time" exits 0 push -u dba:dba -g urn:news "$crud" "$work/graph.ttl"
  check "nothing to complain of the $time time" silent
  check "Virtuoso has all triples the $time time" has "$virtuoso/sparql" "GRAPH <urn:news> { ?s ?p ?o }" "$triples"
done
check "push N-Quads to Virtuoso" exits 0 push -u dba:dba -g urn:rest "$crud" "$work/graph.nq"
check "Virtuoso has the default graph" has "$virtuoso/sparql" "GRAPH <urn:rest> { ?s ?p ?o }" "$in_default"
check "Virtuoso has each document's graph" has "$virtuoso/sparql" "$all_documents" "$in_documents"
check "Virtuoso has the first document's graph" has "$virtuoso/sparql" "GRAPH <$first> { ?s ?p ?o }" "$in_first"
check "push --replace to Virtuoso" exits 0 push -u dba:dba --replace -g urn:news "$crud" "$work/one.nt"
check "Virtuoso has that triple only" has "$virtuoso/sparql" "GRAPH <urn:news> { ?s ?p ?o }" 1
check "push --from to Virtuoso" exits 0 push -u dba:dba -g urn:rest --from "$third" "$crud" "$work/graph.nq"
denied() { exits 2 push -u dba:wrong -g urn:news "$crud" "$work/graph.ttl" && says "HTTP status 401"; }
check "Virtuoso refuses a wrong password" denied

# A store that goes away and comes back: what was stored is told, and the push goes on from there.
stop_last() { for server in $servers; do last=$server; done; kill "$last" && wait "$last" 2>/dev/null; }
gone() { stop_last; exits 2 push -u dba:dba --retries 1 -g urn:rest "$crud" "$work/graph.nq" && says "trying again" && says "0 of 6 graphs are stored"; }
check "a store that has gone" gone
finish
