# Known entities: their IRIs, and names that nothing but the table tells to be one.
. "$SOURCE/tests/lib.sh"
cd "$work" || exit 1
printf '# who is who\nhttp://www.wikidata.org/entity/Q100000001\tOrganization\tKolarik Textil|Wolltuch Werke\nhttps://w3id.org/rapporteur/id/oster-b https://example.org/oster\tPerson\tBram Oster\n' >known.tsv
echo "Bram Oster has been named chief executive of Kolarik Textil." >one.txt
echo "Wolltuch Werke has acquired Tarn Holdings for 40 million euros." >two.txt
extract() { "$RAPPORTEUR" extract -q --ontology none -f ntriples --entities known.tsv one.txt two.txt >known.nt; }
id=https://w3id.org/rapporteur/id
has() { grep -qxF "<$1> <$2> <$3> ." known.nt || { echo "no <$1> <$2> <$3>"; return 1; }; }
check "a table of entities is taken" extract
check "two names of one company" has $id/kolarik-textil https://w3id.org/rapporteur/ontology#acquired $id/tarn-holdings
check "what it is elsewhere" has $id/kolarik-textil http://www.w3.org/2002/07/owl#sameAs http://www.wikidata.org/entity/Q100000001
check "an IRI of ours" has $id/oster-b https://w3id.org/rapporteur/ontology#chiefExecutiveOf $id/kolarik-textil
check "and what it is elsewhere" has $id/oster-b http://www.w3.org/2002/07/owl#sameAs https://example.org/oster
same() {
  "$RAPPORTEUR" extract -q -o one.ttl one.txt && "$RAPPORTEUR" extract -q -o two.ttl two.txt &&
    "$RAPPORTEUR" merge -q --ontology none -f ntriples --entities known.tsv one.ttl two.ttl | cmp - known.nt
}
check "the same for graphs that are merged" same
shared() { # a name of two entities tells neither
  printf 'http://example.org/1\tOrganization\tKolarik Textil\nhttp://example.org/2\tOrganization\tKolarik Textil\n' >shared.tsv
  exits 0 "$RAPPORTEUR" extract -q --ontology none -f ntriples --entities shared.tsv one.txt && ! prints "sameAs"
}
bad() {
  printf 'nowhere\tOrganization\tA\nhttp://example.org/1\tCompany\tB\nhttp://example.org/2\tPerson\n' >bad.tsv
  exits 2 "$RAPPORTEUR" extract --entities bad.tsv one.txt && says "bad.tsv:1: error: no absolute IRI: nowhere" &&
    says "bad.tsv:2: error: unknown type of entity: Company" && says "bad.tsv:3: error: IRIs, a type and names are wanted"
}
missing() { exits 2 "$RAPPORTEUR" extract --entities none.tsv one.txt && says "none.tsv"; }
check "a name that two share" shared
check "all errors of a table" bad
check "no table" missing
finish
