# Document by document: the same statements, in memory that does not grow with their number.
. "$SOURCE/tests/lib.sh"
cd "$work" || exit 1
mkdir articles
cp "$SOURCE"/samples/*.txt articles
same() {
  "$RAPPORTEUR" extract -q --stream -f nquads -o stream.nq articles && "$RAPPORTEUR" merge -q stream.nq >merged.ttl &&
    "$RAPPORTEUR" extract -q articles | cmp - merged.ttl
}
alone() { # what one document says alone is what it says in the stream
  "$RAPPORTEUR" extract -q --ontology none --stream -f ntriples articles/en.txt articles/hi.txt | LC_ALL=C sort -u >stream.nt &&
    for language in en hi; do "$RAPPORTEUR" extract -q --ontology none -f ntriples articles/$language.txt; done | LC_ALL=C sort -u |
    cmp - stream.nt
}
turtle() { exits 2 "$RAPPORTEUR" extract --stream articles && says "only N-Triples and N-Quads"; }
described() { exits 2 "$RAPPORTEUR" extract --stream -f nquads --describe void.ttl articles && says "cannot be described"; }
check "a stream that is merged is the whole" same
check "each document by itself" alone
check "formats that cannot be streamed" turtle
check "streams have no description" described
memory() { "$PYTHON3" - "$RAPPORTEUR" "$SOURCE/samples/en.txt" <<'PY'; }
import json, os, subprocess, sys
text, used = open(sys.argv[2], encoding="utf-8").read(), []
for count in (30, 600):
    with open("lines.ndjson", "w", encoding="utf-8") as out:
        for n in range(count):
            out.write(json.dumps({"id": str(n), "language": "en", "text": text.replace("240", str(n + 1000))}) + "\n")
    child = subprocess.Popen([sys.argv[1], "extract", "-q", "--stream", "-f", "nquads", "lines.ndjson"], stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(child.pid, 0)
    assert status == 0, status
    used.append(usage.ru_maxrss)
print("KB for 30 and 600 documents: %d %d" % tuple(used))
sys.exit(used[1] > 1.2 * used[0])
PY
# What a sanitizer keeps in quarantine is not the program's.
test -n "${SANITIZED:-}" || check "twenty times the documents in the same memory" memory
finish
