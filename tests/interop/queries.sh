# The bundled queries give the same rows on rasqal, Jena, Oxigraph and rdflib: over the samples, over the hand-written graph of every kind of
# fact, and over a generated graph of 100,000 facts ($INTEROP_FACTS changes how many).
. "$SOURCE/tests/interop/lib.sh"
HEAP=2g

# same GRAPH QUERIES: answers the queries of a folder on each engine, and compares.
same() {
  name=$(basename "$1" | sed 's/\..*//')
  mkdir -p "$work/$name/rasqal" "$work/$name/jena" "$work/$name/oxigraph" "$work/$name/rdflib"
  "$python" "$here/queries/with_rdflib.py" "$1" "$work/$name/rdflib" "$2"/*.rq &
  sh "$here/queries/rasqal.sh" "$1" "$work/$name/rasqal" "$2"/*.rq
  program jena "$here/jena/Queries.java" "$1" "$work/$name/jena" "$2"/*.rq
  "$python" "$here/queries/oxigraph.py" "$1" "$work/$name/oxigraph" "$2"/*.rq
  wait
  echo "-- $name"
  "$python" "$here/queries/compare.py" "$2" "$work/$name/rasqal" "$work/$name/jena" "$work/$name/oxigraph" "$work/$name/rdflib"
}
status=0
graph turtle samples.ttl
cat "$ontology" "$SOURCE/tests/ontology/sample.ttl" >"$work/written.ttl"
"$python" "$here/generate.py" "$ontology" "$shapes" "${INTEROP_FACTS:-100000}" >"$work/generated.nt"
same "$work/samples.ttl" "$SOURCE/queries" || status=1
same "$work/written.ttl" "$SOURCE/queries" || status=1
same "$work/generated.nt" "$SOURCE/queries" || status=1
exit $status
