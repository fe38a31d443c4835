# ROBOT's report on the ontology alone, with alignments and with data finds nothing; its own rules that suppose one language or OBO's
# annotations are exchanged for ones that know five languages and SKOS.
. "$SOURCE/tests/interop/lib.sh"
graph turtle full.ttl --ontology full
for rule in duplicate_label missing_definition multiple_labels; do
  upper=$(echo $rule | tr '[:lower:]' '[:upper:]')
  echo "s|file:$upper|file:$here/robot/$rule.rq|"
done >"$work/rules.sed"
sed -f "$work/rules.sed" "$here/robot/profile.txt" >"$work/profile.txt"
robot() { program robot org.obolibrary.robot.CommandLineInterface "$@"; }

# reports EXPECTED FILE...: whether ROBOT's report on the files together is clean.
clean() {
  inputs=
  for file; do inputs="$inputs --input $file"; done
  robot merge $inputs report --profile "$work/profile.txt" --fail-on ERROR --print 20 --output "$work/report.tsv" 2>&1
}
check "the ontology" clean "$ontology"
check "the samples' graph with the whole ontology" clean "$work/full.ttl"
check "the same as ROBOT's converter writes it" robot convert --input "$work/full.ttl" --output "$work/full.owl"
check "OWL 2 DL by ROBOT" robot validate-profile --profile DL --input "$work/full.ttl" --output "$work/profile-report.txt"

# The rules find what they are for.
sed 's/"partnership"@en/"supply"@en/' "$ontology" >"$work/broken.ttl"
refused() { ! clean "$1"; }
check "two classes of one name are found" refused "$work/broken.ttl"
sed 's/"holder"@en/"holder"@en , "office holder"@en/' "$ontology" >"$work/broken.ttl"
check "two names in one language are found" refused "$work/broken.ttl"
sed 's/"Who founded the organization."@en ,//' "$ontology" >"$work/broken.ttl"
check "a missing definition is found" refused "$work/broken.ttl"
finish
