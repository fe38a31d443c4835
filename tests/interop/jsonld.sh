# JSON-LD as other people's processors read it: jsonld.js, Jena (Titanium), rdflib and Oxigraph find the triples of the N-Triples.
. "$SOURCE/tests/interop/lib.sh"
MODULES=$tools/jsonld/node_modules
export MODULES
installed() {
  cmp -s "$here/jsonld/package.json" "$tools/jsonld/package.json" && return
  rm -rf "$tools/jsonld" && mkdir -p "$tools/jsonld" &&
    cp "$here/jsonld/package.json" "$tools/jsonld" && (cd "$tools/jsonld" && npm install --silent --no-audit --no-fund) ||
    { rm -f "$tools/jsonld/package.json"; return 1; }
}
check "jsonld.js is installed" installed
cat >"$work/compare.py" <<'PY'
import sys
import pyoxigraph
def read(name):
    return {quad.triple for quad in pyoxigraph.parse(path=name, format=pyoxigraph.RdfFormat.N_QUADS)}
one, other = map(read, sys.argv[1:])
assert len(one) > 1000 and one == other, (len(one), len(other), list(one - other)[:3], list(other - one)[:3])
PY
cat >"$work/with_rdflib.py" <<'PY'
import sys
import rdflib
rdflib.NORMALIZE_LITERALS = False
rdflib.Graph().parse(sys.argv[1], format="json-ld").serialize(sys.argv[2], format="nt", encoding="utf-8")
PY
cat >"$work/with_oxigraph.py" <<'PY'
import sys
import pyoxigraph
triples = [quad.triple for quad in pyoxigraph.parse(path=sys.argv[1], format=pyoxigraph.RdfFormat.JSON_LD)]
pyoxigraph.serialize(triples, sys.argv[2], pyoxigraph.RdfFormat.N_TRIPLES)
PY
jsonld_js() { node "$here/jsonld/nquads.js" "$1" >"$2"; }
jena() { java -Xmx700m -cp "$tools/jena/*" riotcmd.riot --output=nt "$1" >"$2"; }
rdflib() { "$python" "$work/with_rdflib.py" "$1" "$2"; }
oxigraph() { "$python" "$work/with_oxigraph.py" "$1" "$2"; }
same() { "$1" "$2.jsonld" "$work/read.nt" && "$python" "$work/compare.py" "$work/read.nt" "$2.nt"; }

for part in none terms full; do
  graph jsonld "$part.jsonld" --ontology "$part"
  graph ntriples "$part.nt" --ontology "$part"
  for processor in jsonld_js jena rdflib oxigraph; do
    check "$processor reads the same triples (ontology: $part)" same "$processor" "$work/$part"
  done
done
graph jsonld based.jsonld -b http://example.org/x/
graph ntriples based.nt -b http://example.org/x/
check "jsonld_js reads the same triples with a base of one's own" same jsonld_js "$work/based"
framed() { node "$here/jsonld/frame.js" "$work/none.jsonld" "$SOURCE/ontology/context.jsonld" >"$work/names" && grep -qx "Solenne Robotics" "$work/names"; }
check "a frame with the published context finds organizations" framed
finish
