# What is written is read back by parsers of other families, with the same number of triples.
. "$SOURCE/tests/lib.sh"
cd "$work" || exit 1
for format in turtle:ttl ntriples:nt nquads:nq trig:trig rdfxml:rdf; do
  "$RAPPORTEUR" extract -q -f "${format%:*}" -o "graph.${format#*:}" "$SOURCE/samples"
done
count=$(LC_ALL=C sort -u graph.nt | wc -l)
check "something was written" test "$count" -gt 100
if command -v rapper >/dev/null; then
  for kind in turtle:ttl ntriples:nt rdfxml:rdf; do
    by_rapper() { test "$(rapper -q -i "${kind%:*}" -o ntriples "graph.${kind#*:}" http://example.org/ | LC_ALL=C sort -u | wc -l)" = "$count"; }
    check "rapper reads ${kind%:*}" by_rapper
  done
fi
if command -v serdi >/dev/null; then
  for kind in turtle:ttl ntriples:nt; do
    by_serdi() { test "$(serdi -q -i "${kind%:*}" -o ntriples "graph.${kind#*:}" | LC_ALL=C sort -u | wc -l)" = "$count"; }
    check "serdi reads ${kind%:*}" by_serdi
  done
  for kind in nquads:nq trig:trig; do
    by_serdi() { test "$(serdi -q -i "${kind%:*}" -o nquads "graph.${kind#*:}" | LC_ALL=C sort -u | wc -l)" = "$(LC_ALL=C sort -u graph.nq | wc -l)"; }
    check "serdi reads ${kind%:*}" by_serdi
  done
fi
if "$PYTHON3" -c 'import rdflib' 2>/dev/null; then
  cat >read.py <<'PY'
import sys, rdflib
count = int(sys.argv[1])
for name, kind in (("graph.ttl", "turtle"), ("graph.nt", "nt"), ("graph.rdf", "xml")):
    graph = rdflib.Graph().parse(name, format=kind)
    assert len(graph) == count, (name, len(graph), count)
one = rdflib.ConjunctiveGraph(); one.parse("graph.nq", format="nquads")
other = rdflib.ConjunctiveGraph(); other.parse("graph.trig", format="trig")
assert len(set(one.quads())) == len(set(other.quads())) > 0
assert not [t for t in graph if isinstance(t[0], rdflib.BNode) or isinstance(t[2], rdflib.BNode)], "blank nodes"
PY
  check "rdflib reads all five" "$PYTHON3" read.py "$count"
fi
finish
