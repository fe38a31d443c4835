# The ontology is sound OWL 2 DL and named in five languages; bundled queries give the same rows as another SPARQL engine.
. "$SOURCE/tests/lib.sh"
if ! "$PYTHON3" -c 'import rdflib' 2>/dev/null; then
  echo "rdflib is not there (Debian package python3-rdflib): nothing was compared"
  exit 77
fi
"$PYTHON3" "$SOURCE/tests/ontology/owl.py" >"$work/owl.out" 2>&1
check "the ontology" test $? = 0
tail -n 20 "$work/owl.out" | grep -v '^PASS'
"$PYTHON3" "$SOURCE/tests/ontology/queries.py" --rapporteur "$RAPPORTEUR" >"$work/queries.out" 2>&1
check "the queries on the hand-written sample" test $? = 0
tail -n 30 "$work/queries.out" | grep -v '^PASS'
"$RAPPORTEUR" extract -q -o "$work/graph.ttl" "$SOURCE/samples"
"$PYTHON3" "$SOURCE/tests/ontology/queries.py" --rapporteur "$RAPPORTEUR" --data "$work/graph.ttl" >"$work/queries.out" 2>&1
check "the queries on the samples' graph" test $? = 0
tail -n 30 "$work/queries.out" | grep -v '^PASS'
finish
