# Merging: the parts give, byte for byte, what the whole gives; later articles take the place of earlier ones.
. "$SOURCE/tests/lib.sh"
cd "$work" || exit 1
mkdir articles
for case in "$SOURCE"/tests/cases/*/*/*/input.txt; do
  cp "$case" "articles/$(echo "${case#"$SOURCE"/tests/cases/}" | tr / -)"
done
cp "$SOURCE"/samples/*.txt articles
"$RAPPORTEUR" extract -q -o whole.ttl articles

splits() { "$PYTHON3" - "$RAPPORTEUR" <<'PY'; }
import glob, random, subprocess, sys
formats = {"turtle": "ttl", "ntriples": "nt", "nquads": "nq", "trig": "trig", "rdfxml": "rdf"}
whole, files = open("whole.ttl", "rb").read(), sorted(glob.glob("articles/*"))
for seed in range(6):
    random.seed(seed)
    random.shuffle(files)
    parts, count = [], random.randint(2, 6)
    for i in range(count):
        form = random.choice(sorted(formats))
        parts.append("part%d.%s" % (i, formats[form]))
        subprocess.run([sys.argv[1], "extract", "-q", "-f", form, "-o", parts[-1]] + files[i::count], check=True)
    random.shuffle(parts)
    merged = subprocess.run([sys.argv[1], "merge"] + parts, check=True, stdout=subprocess.PIPE).stdout
    assert merged == whole, "seed %d, %d parts" % (seed, count)
PY
check "six random splits" splits

twice() { "$RAPPORTEUR" merge whole.ttl whole.ttl | cmp - whole.ttl; }
steps() {
  "$RAPPORTEUR" extract -q -o a.nq -f nquads articles/en.txt && "$RAPPORTEUR" extract -q -o b.nq -f nquads articles/hi.txt &&
    "$RAPPORTEUR" extract -q -o c.nq -f nquads articles/ar.txt && "$RAPPORTEUR" merge -f nquads -o ab.nq a.nq b.nq &&
    "$RAPPORTEUR" merge -o steps.ttl c.nq ab.nq && "$RAPPORTEUR" extract -q articles/en.txt articles/hi.txt articles/ar.txt |
    cmp - steps.ttl
}
check "a graph with itself" twice
check "one after the other" steps

changed() {
  "$RAPPORTEUR" extract -q -o old.ttl articles/en.txt articles/hi.txt &&
    echo "Bram Oster has been named chief executive of Kolarik Textil." >articles/en.txt &&
    "$RAPPORTEUR" extract -q -o new.ttl articles/en.txt && "$RAPPORTEUR" merge -o merged.ttl old.ttl new.ttl &&
    "$RAPPORTEUR" extract -q articles/en.txt articles/hi.txt | cmp - merged.ttl
}
removed() {
  "$RAPPORTEUR" merge --remove articles/hi.txt -o rest.ttl merged.ttl && "$RAPPORTEUR" extract -q articles/en.txt | cmp - rest.ttl
}
not_there() { exits 2 "$RAPPORTEUR" merge --remove nowhere.txt merged.ttl && says "there is no document of 'nowhere.txt'"; }
check "a changed article" changed
check "a removed article" removed
check "an article that is not there cannot be removed" not_there

lines() { # documents of one file that have no names of their own replace nothing
  for day in 1 2; do
    printf '{"language":"en","text":"Tarn Holdings opened an office in Oslo in 200%s."}\n{"language":"en","text":"Tarn Holdings has %s00 employees."}\n' $day $day >stream.ndjson
    "$RAPPORTEUR" extract -q -o day$day.ttl stream.ndjson || return 1
  done
  "$RAPPORTEUR" merge -q -f ntriples day1.ttl day2.ttl >both.nt && test "$(grep -c '#record> "{' both.nt)" = 4
}
named() {
  for day in 1 2; do
    printf '{"id":"a","language":"en","text":"Tarn Holdings has %s00 employees."}\n{"id":"b","language":"en","text":"Tarn Holdings is based in Oslo."}\n' $day >stream.ndjson
    "$RAPPORTEUR" extract -q -o day$day.ttl stream.ndjson || return 1
  done
  "$RAPPORTEUR" merge -q -o both.ttl day1.ttl day2.ttl && cmp both.ttl day2.ttl
}
check "lines without names" lines
check "lines with names" named

base() {
  "$RAPPORTEUR" extract -q -b https://example.org/news/ -o mine.ttl articles/hi.txt &&
    "$RAPPORTEUR" merge -q mine.ttl | cmp - mine.ttl
}
given_up() { # two spellings become one: the IRI that is given up says of which it is the same
  echo "सोलेन रोबोटिक्स की मुख्य कार्यकारी अधिकारी माएल गैरिग हैं।" >articles/hindi.txt
  "$RAPPORTEUR" extract -q -o h.ttl articles/hindi.txt && "$RAPPORTEUR" extract -q -o e.ttl "$SOURCE/samples/en.txt" &&
    "$RAPPORTEUR" merge -q --same-as -f ntriples -o links.nt h.ttl e.ttl || return 1
  old=$(sed -n 's/^<\([^>]*\)> .*#Organization> \.$/\1/p' links.nt | sort -u | while read -r iri; do
    grep -q "^<$iri> <http://www.w3.org/2002/07/owl#sameAs> <https://w3id.org/rapporteur/id/solenne-robotics> \.$" links.nt && echo "$iri"; done)
  test -n "$old" && ! "$RAPPORTEUR" merge -q -f ntriples h.ttl e.ttl | grep -q "$old>"
}
check "the base of the graphs" base
check "IRIs that are given up" given_up

without() {
  "$RAPPORTEUR" extract -q --no-records -o bare.ttl articles/hi.txt && ! grep -q 'rap:record "' bare.ttl &&
    exits 1 "$RAPPORTEUR" merge bare.ttl new.ttl && says "bare.ttl: error: holds no document with a record"
}
broken() {
  sed 's/"digest\\":/"dijest\\":/; s/"digest":/"dijest":/' new.ttl >broken.ttl && ! cmp -s new.ttl broken.ttl &&
    exits 1 "$RAPPORTEUR" merge broken.ttl old.ttl && says "cannot be read"
}
no_graph() { exits 2 "$RAPPORTEUR" merge articles/hi.txt && exits 2 "$RAPPORTEUR" merge none.ttl && exits 2 "$RAPPORTEUR" merge && says "no graph"; }
check "a graph without records" without
check "a record that is none" broken
check "no graph at all" no_graph
finish
