# Graphs in other forms: JSON-LD with the published context, CSV for spreadsheets.
. "$SOURCE/tests/lib.sh"
samples="$SOURCE/samples"
"$RAPPORTEUR" extract -q -o "$work/graph.ttl" "$samples"
"$RAPPORTEUR" extract -q -f ntriples -o "$work/graph.nt" "$samples"
for format in turtle ntriples nquads trig rdfxml jsonld csv; do
  check "format $format" exits 0 "$RAPPORTEUR" export -f "$format" -o "$work/out.$format" "$work/graph.ttl"
done
same_as_extracted() { "$RAPPORTEUR" extract -q -f "$1" -o "$work/extracted" "$samples" && cmp "$work/extracted" "$work/out.$1"; }
check "JSON-LD of articles and of their graph are the same" same_as_extracted jsonld
check "CSV of articles and of their graph are the same" same_as_extracted csv
check "Turtle comes out as it went in" cmp "$work/graph.ttl" "$work/out.turtle"
no_graph() { exits 2 "$RAPPORTEUR" export && says "a graph is wanted"; }
check "no graph" no_graph
missing() { exits 2 "$RAPPORTEUR" export "$work/nowhere.ttl" && says nowhere.ttl; }
check "a graph that is not there" missing
no_context() {
  mkdir -p "$work/data/queries" "$work/data/languages" "$work/data/ontology" && cp "$SOURCE"/ontology/*.ttl "$work/data/ontology" &&
    exits 2 "$RAPPORTEUR" export --data "$work/data" -f jsonld "$work/graph.ttl" && says "context.jsonld" &&
    printf '{"@context": {' >"$work/data/ontology/context.jsonld" &&
    exits 2 "$RAPPORTEUR" export --data "$work/data" -f jsonld "$work/graph.ttl" && says "context.jsonld:1:"
}
check "a context that is missing or broken" no_context
based() { exits 0 "$RAPPORTEUR" extract -q -f jsonld -b http://example.org/x/ "$samples/en.txt" && prints '"id": "http://example.org/x/"' && prints '"@id": "id:'; }
check "JSON-LD declares the data's own base" based

cat >"$work/check_json.py" <<'PY'
import json, re, sys
text = open(sys.argv[1], encoding="utf-8").read()
assert '"@version": 1.1,' in text
document = json.loads(text)
context = json.load(open(sys.argv[2], encoding="utf-8"))["@context"]
assert document["@context"] == context, "the context is not the published one"
by_id = {node["@id"]: node for node in document["@graph"]}
company = by_id["id:solenne-robotics"]
assert "Organization" in company["@type"] and company["label"]["hi"] == "सोलेन रोबोटिक्स", company
fact = next(n for n in document["@graph"] if "FundingRound" in n["@type"])
assert fact["recipient"] == "id:solenne-robotics" and fact["factuality"] == "Asserted" and fact["languageCount"] == 5, fact
PY
check "JSON-LD reads as plain JSON" "$PYTHON3" "$work/check_json.py" "$work/out.jsonld" "$SOURCE/ontology/context.jsonld"
cat >"$work/check_terms.py" <<'PY'
import json, re, sys
context = json.load(open(sys.argv[1], encoding="utf-8"))["@context"]
properties = re.findall(r"^rap:(\w+) a owl:(?:Object|Datatype)Property", open(sys.argv[2], encoding="utf-8").read(), re.M)
missing = [name for name in properties if context.get(name, {}).get("@id") != "rap:" + name]
assert len(properties) > 50 and not missing, missing
PY
check "the context has every property" "$PYTHON3" "$work/check_terms.py" "$SOURCE/ontology/context.jsonld" "$SOURCE/ontology/rapporteur.ttl"
if "$PYTHON3" -c 'import rdflib.plugins.parsers.jsonld' 2>/dev/null; then
  cat >"$work/check_triples.py" <<'PY'
import sys, rdflib
one, other = (set(rdflib.Graph().parse(name, format=kind)) for name, kind in ((sys.argv[1], "json-ld"), (sys.argv[2], "nt")))
assert one and one == other, (list(one - other)[:5], list(other - one)[:5])
PY
  check "rdflib reads the same triples from JSON-LD" "$PYTHON3" "$work/check_triples.py" "$work/out.jsonld" "$work/graph.nt"
fi

cat >"$work/check_sheet.py" <<'PY'
import csv, re, sys
raw = open(sys.argv[1], "rb").read()
assert raw.startswith(b"\xef\xbb\xbf") and raw.count(b"\r\n") >= 20
rows = list(csv.DictReader(open(sys.argv[1], encoding="utf-8-sig", newline=""), strict=True))
sheet = {row["fact"]: row for row in rows}
assert len(sheet) == len(rows) > 20 and None not in rows[0]
stated = {m for m in re.findall(r"^<(\S+)> <https://w3id.org/rapporteur/ontology#documentCount>", open(sys.argv[2], encoding="utf-8").read(), re.M)}
assert stated == set(sheet), stated ^ set(sheet)
funding = next(row for row in rows if row["type"] == "FundingRound")
assert funding["recipient"] == "Solenne Robotics" and funding["amount"] == "90000000" and funding["amountCurrency"] == "EUR", funding
assert funding["languages"] == "ar; en; hi; id; pa" and funding["documents"] == "5" and funding["series"] == "B", funding
assert "; " in funding["investor"] and funding["sentence"] and funding["source"].endswith("en.txt"), funding
assert {row["factuality"] for row in rows} >= {"Asserted", "Denied"}
PY
check "CSV has a row for each fact" "$PYTHON3" "$work/check_sheet.py" "$work/out.csv" "$work/graph.nt"
hindi() { exits 0 "$RAPPORTEUR" export -f csv -l hi "$work/graph.ttl" && prints "सोलेन रोबोटिक्स" && prints "hi.txt"; }
check "CSV with names in Hindi" hindi
formula() {
  printf '%s\n' '@prefix rap: <https://w3id.org/rapporteur/ontology#> . @prefix id: <https://w3id.org/rapporteur/id/> .' \
    'id:growth-1 a rap:Growth ; rap:metric "=1+1" ; rap:factor -2.0 ; rap:evidence id:e-1 .' \
    'id:e-1 rap:quote "a \"b\",\nc"@en .' >"$work/formula.ttl"
  exits 0 "$RAPPORTEUR" export -f csv "$work/formula.ttl" && prints "'=1+1,-2," && prints '"a ""b"",'
}
check "no text becomes a formula, numbers stay numbers" formula

"$RAPPORTEUR" extract -q -o "$work/described.ttl" --describe "$work/void.ttl" "$samples"
described() { cmp "$work/described.ttl" "$work/graph.ttl" && exits 0 "$RAPPORTEUR" export -q -o "$work/copy.ttl" --describe - "$work/graph.ttl" && cmp "$work/out" "$work/void.ttl"; }
check "a description beside the graph, the same from articles and graph" described
other() { exits 0 "$RAPPORTEUR" extract -q -b http://example.org/x/ -o "$work/copy.ttl" --describe - "$samples/en.txt" && prints 'void:uriSpace "http://example.org/x/"' && ! grep -q "$(grep -o 'dataset-[0-9a-f]*' "$work/void.ttl" | head -n 1)" "$work/out"; }
check "another content, another name" other
both() { exits 2 "$RAPPORTEUR" extract -q --describe - "$samples/en.txt" && says "cannot both go to standard output" && test ! -s "$work/out"; }
check "two things at once to standard output" both
if "$PYTHON3" -c 'import rdflib' 2>/dev/null; then
  cat >"$work/check_void.py" <<'PY'
import collections, sys, rdflib
from rdflib.namespace import RDF, VOID, DC
data, void = (rdflib.Graph().parse(name, format="turtle") for name in sys.argv[1:])
dataset = void.value(None, RDF.type, VOID.Dataset)
number = lambda subject, predicate: int(void.value(subject, predicate))
assert number(dataset, VOID.triples) == len(data)
assert number(dataset, VOID.distinctSubjects) == len(set(data.subjects()))
assert number(dataset, VOID.distinctObjects) == len(set(data.objects()))
assert {str(language) for language in void.objects(dataset, DC.language)} == {"ar", "en", "hi", "id", "pa"}
classes = {void.value(part, VOID["class"]): number(part, VOID.entities) for part in void.objects(dataset, VOID.classPartition)}
assert classes == dict(collections.Counter(data.objects(None, RDF.type))) and number(dataset, VOID.classes) == len(classes)
properties = {void.value(part, VOID.property): number(part, VOID.triples) for part in void.objects(dataset, VOID.propertyPartition)}
assert properties == dict(collections.Counter(data.predicates())) and number(dataset, VOID.properties) == len(properties)
PY
  check "the description counts right" "$PYTHON3" "$work/check_void.py" "$work/graph.ttl" "$work/void.ttl"
fi
finish
