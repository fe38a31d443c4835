# SHACL: Jena and pySHACL find that what every sample gives conforms, and that broken data does not.
. "$SOURCE/tests/interop/lib.sh"
status=0
mkdir "$work/good" "$work/bad"
for sample in "$SOURCE"/samples/*.txt; do
  "$RAPPORTEUR" extract -q --ontology full -o "$work/good/$(basename "$sample" .txt).ttl" "$sample"
done
graph turtle good/all.ttl --ontology full
"$python" "$here/generate.py" "$ontology" "$shapes" 1000 | cat "$ontology" - >"$work/good/generated.ttl"
"$python" "$SOURCE/tests/ontology/owl.py" --broken "$work/bad" >"$work/out"
check "there is broken data to find out" test "$(ls "$work/bad" | wc -l)" -gt 10
program jena "$here/jena/Validation.java" "$shapes" conforms "$work"/good/*.ttl || status=1
program jena "$here/jena/Validation.java" "$shapes" violates "$work"/bad/*.ttl || status=1
"$python" "$here/validation.py" "$shapes" conforms "$work"/good/*.ttl || status=1
"$python" "$here/validation.py" "$shapes" violates "$work"/bad/*.ttl || status=1
finish && exit $status
